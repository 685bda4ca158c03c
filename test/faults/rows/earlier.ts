import { answer, type Step } from "../../support/script.js";
import type { Chapter, Fault } from "../fault.js";
import { countOutcomes, describeOutcome, outcomeOf } from "../outcome.js";

const get = { over: "clock", call: "frameio groups.get" } as const;
const create = { over: "clock", call: "frameio groups.create" } as const;
const update = { over: "clock", call: "frameio groups.update" } as const;
const remove = { over: "clock", call: "frameio groups.delete" } as const;
const absent = { errors: [{ detail: "Not found" }] };
const reset: Step = { fault: "reset" };
const unsent: Step = { fault: "fail", code: "ECONNREFUSED" };

/** What a gateway answers with 404, and what is told of it. */
const foreign: readonly (readonly [what: string, body: unknown, told: string])[] = [
  ["a page of HTML", "<html><h1>404 Not Found</h1></html>", ""],
  ["nothing", undefined, ""],
  ["a gateway's message", { message: "no Route matched" }, " [no Route matched]"],
];

export const earlier: Chapter = {
  title: "What an earlier attempt may have done",
  faults: [
    ...[500, 502, 503].flatMap((status) =>
      foreign.map(([what, body, told]): Fault => ({
        ...remove,
        name: `a delete that met ${status}, then 404 with ${what}`,
        promise: "Only the vendor's own 404 says that the group is gone: a gateway in trouble finds nothing at all.",
        script: [answer(status), answer(404, body)],
        sees: `ApiError (api_error) 404${told} that may have happened; attempts: ${status}, 404`,
        requests: 2,
        waitedMs: 500,
      })),
    ),
    {
      ...remove,
      name: "a delete that timed out, then 404 with a page of HTML",
      promise: "The same holds after a timeout.",
      script: [{ fault: "stall" }, answer(404, "<html></html>")],
      sees: "ApiError (api_error) 404 that may have happened; attempts: timeout, 404",
      requests: 2,
      waitedMs: 60_500,
    },
    ...[
      [answer(502), answer(404, { message: "no Route matched" })],
      [answer(502), answer(404, absent)],
    ].map((script, i): Fault => ({
      over: "clock",
      call: "frameio groups.removeUser",
      name: `the removal of a user that met 502, then 404 ${i ? "of the vendor" : "of a gateway"}`,
      promise: "The vendor's own 404 counts as done, and a gateway's does not.",
      script,
      run: async ({ frameio }) =>
        describeOutcome(await outcomeOf(frameio().groups.removeUser.raw({ group_id: "g1", user_id: "u1" }))),
      sees: i
        ? "done; attempts: 502, 404"
        : "ApiError (api_error) 404 [no Route matched] that may have happened; attempts: 502, 404",
      requests: 2,
      waitedMs: 500,
    })),
    ...[520, 524, 529].map((status): Fault => ({
      ...remove,
      name: `a delete that met ${status}, then 404 of the vendor`,
      promise: "A gateway that gave up may have passed the delete on.",
      script: [answer(status), answer(404, absent)],
      sees: `done; attempts: ${status}, 404`,
      requests: 2,
      waitedMs: 500,
    })),
    {
      ...update,
      name: "an update whose answer was lost, and then no connection",
      promise: "That it may have happened is told of the call, not of its last attempt.",
      script: [reset, unsent, unsent],
      sees: "ConnectionError (connection_error) after sending that may have happened; attempts: connection_error, connection_error, connection_error",
      requests: 3,
      waitedMs: 1500,
    },
    {
      ...update,
      name: "an update that met 502, and then no connection",
      promise: "A gateway that failed may have passed it on.",
      script: [answer(502), unsent, unsent],
      sees: "ConnectionError (connection_error) after sending that may have happened; attempts: 502, connection_error, connection_error",
      requests: 3,
      waitedMs: 1500,
    },
    {
      ...update,
      name: "an update whose answer was lost, and then a certificate that is refused",
      promise: "The certificate is told, and that an earlier attempt may have been carried out.",
      script: [reset, { fault: "fail", code: "CERT_HAS_EXPIRED" }],
      sees: "ConnectionError (connection_error) over a certificate that may have happened; attempts: connection_error, connection_error",
      requests: 2,
      waitedMs: 500,
    },
    ...(
      [
        [400, "ApiError (api_error) 400"],
        [401, "UnauthorizedError (unauthorized) 401"],
        [403, "ForbiddenError (forbidden) 403"],
        [409, "ConflictError (conflict) 409"],
        [500, "ApiError (api_error) 500"],
      ] as const
    ).map(([status, sees]): Fault => ({
      ...update,
      name: `an update whose answer was lost, then ${status}`,
      promise: "A refusal of the repeat says nothing of the first attempt: it may have happened.",
      script: [reset, answer(status)],
      options: { retry: { attempts: 2 } },
      sees: `${sees} that may have happened; attempts: connection_error, ${status}`,
      requests: 2,
      waitedMs: 500,
    })),
    {
      ...update,
      name: "an update whose answer was lost, then a rate limit of an hour",
      promise: "Nor does a rate limit: when to come back is told, and to look first.",
      script: [reset, answer(429, undefined, { "retry-after": "3600" })],
      sees: "RateLimitError (rate_limited) 429 with retryAfterMs 3600000 that may have happened; attempts: connection_error, 429",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...update,
      name: "an update whose answer was lost, and a queue that is too long for the repeat",
      promise: "Nor does the queue.",
      script: (_, index) => (index === 0 ? { ...reset, delayMs: 10 } : answer(200, { data: { id: "g1" } })),
      run: async ({ frameio }) => {
        const { update } = frameio().groups;
        const input = { group_id: "g1", name: "Editors" };
        const first = outcomeOf(update(input, { maxQueueMs: 1000 }));
        const others = Array.from({ length: 10 }, () => outcomeOf(update(input)));
        return `${describeOutcome(await first)}; ${countOutcomes(await Promise.all(others))}`;
      },
      sees: "RateLimitError (rate_limited) with retryAfterMs 59500 that may have happened; attempts: connection_error; 10 × data",
      requests: 11,
      waitedMs: 60_010,
    },
    {
      ...update,
      name: "an update whose answer was lost, and a token that cannot be renewed",
      promise: "Nor does a token.",
      script: [reset, answer(401)],
      run: async ({ frameio }) => {
        let asked = 0;
        const token = () => {
          if (++asked > 1) throw new Error("no session");
          return "token";
        };
        return describeOutcome(await outcomeOf(frameio({ token }).groups.update({ group_id: "g1", name: "Editors" })));
      },
      sees: "AuthError (auth_error) that may have happened because of Error: no session; attempts: connection_error, 401",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...update,
      name: "an update whose answer was lost, then a redirect",
      promise: "Nor does a redirect.",
      script: [reset, answer(302, undefined, { location: "https://elsewhere.example/" })],
      sees: "UnexpectedResponseError (unexpected_response) 302 that may have happened; attempts: connection_error, unexpected_response",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...update,
      name: "an update that was limited, and then no connection",
      promise: "A rate limit says that nothing was done, and what never left did nothing.",
      script: [answer(429, undefined, { "retry-after": "1" }), unsent, unsent],
      sees: "ConnectionError (connection_error) after sending; attempts: 429, connection_error, connection_error",
      requests: 3,
      waitedMs: 2000,
    },
    {
      ...create,
      name: "a create that no connection takes, then 403",
      promise: "What never left did nothing, and a refusal does nothing.",
      script: [unsent, answer(403)],
      sees: "ForbiddenError (forbidden) 403; attempts: connection_error, 403",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...get,
      name: "a read whose answer was lost, and then no connection",
      promise: "A read changes nothing: that it was sent is told, and nothing may have happened.",
      script: [reset, unsent, unsent],
      sees: "ConnectionError (connection_error) after sending; attempts: connection_error, connection_error, connection_error",
      requests: 3,
      waitedMs: 1500,
    },
  ],
};
