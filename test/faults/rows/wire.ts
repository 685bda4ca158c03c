import { answer, ok, type Step } from "../../support/script.js";
import type { Chapter, Fault } from "../fault.js";
import { describeOutcome, outcomeOf } from "../outcome.js";

const group = { data: { id: "g1" } };
const good = '{"id":"g1"}';
// A back-off is no time here: the suite holds Math.random at 0.
const base = { over: "tcp", requests: 1, waitedMs: 0 } as const;
const get = { ...base, call: "frameio groups.get" } as const;
const create = { ...base, call: "frameio groups.create" } as const;
const remove = { ...base, call: "frameio groups.delete" } as const;
// Long enough for a busy machine to answer what is answered.
const soon = { timeoutMs: 250 };

const broken =
  "OutcomeUnknownError (outcome_unknown) in headers because of ConnectionError (connection_error) after sending; attempts: connection_error";
const brokenBody = broken.replace("in headers", "in body");
const late =
  "OutcomeUnknownError (outcome_unknown) in headers because of TimeoutError (timeout) in headers; attempts: timeout";
const lateBody = late.replaceAll("in headers", "in body");

/** A fault that a read outlives by repeating and that leaves a create with an unknown outcome. */
function lostAnswer(what: string, step: Step, attempt: string, create_: string, options = {}): Fault[] {
  return [
    {
      ...get,
      name: `${what}, for a read`,
      promise: "A lost answer is no harm where repeating is safe.",
      script: [step, ok(group)],
      options,
      sees: `${good}; attempts: ${attempt}, 200`,
      requests: 2,
    },
    {
      ...create,
      name: `${what}, for a create`,
      promise: "The create may have happened, so it is not repeated and the caller is told.",
      script: [step],
      options,
      sees: create_,
    },
  ];
}

export const wire: Chapter = {
  title: "On the wire",
  faults: [
    ...lostAnswer("a reset before the answer", { fault: "reset" }, "connection_error", broken),
    ...lostAnswer("a connection that is closed before the answer", { fault: "close" }, "connection_error", broken),
    ...lostAnswer("half a body, then a reset", { ...ok(group), cut: "reset" }, "connection_error", brokenBody),
    ...lostAnswer("half a body, then the end", { ...ok(group), cut: "close" }, "connection_error", brokenBody),
    ...lostAnswer("headers that stall", { fault: "stall" }, "timeout", late, soon),
    ...lostAnswer("a body that stalls", { ...ok(group), cut: "stall" }, "timeout", lateBody, soon),
    ...lostAnswer("a body that drips", { ...ok(group), cut: "drip", delayMs: 40 }, "timeout", lateBody, soon),
    ...lostAnswer(
      "a body that is not compressed as its header says",
      ok(group, { "content-encoding": "gzip" }),
      "connection_error",
      brokenBody,
    ),
    ...lostAnswer(
      "a content-length that is too long",
      ok(group, { "content-length": "500" }),
      "connection_error",
      brokenBody,
    ),
    ...lostAnswer(
      "chunks that break off",
      { fault: "raw", text: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"dat\r\n' },
      "connection_error",
      brokenBody,
    ),
    ...lostAnswer(
      "bytes that are no HTTP",
      { fault: "raw", text: "220 mail.example ready\r\n\r\n" },
      "connection_error",
      broken,
    ),
    ...lostAnswer(
      "headers larger than the runtime takes",
      ok(group, { "x-large": "x".repeat(40_000) }),
      "connection_error",
      broken,
    ),
    {
      ...get,
      name: "a content-length that is too short",
      promise: "Half an answer never passes for one.",
      script: [ok(group, { "content-length": "8" })],
      sees: "UnexpectedResponseError (unexpected_response) 200; attempts: 200",
    },
    {
      ...get,
      name: "no content-length and no content-type",
      promise: "The body ends with the connection, and is read for what it is.",
      script: [ok(group, { "content-length": "", "content-type": "" })],
      sees: `${good}; attempts: 200`,
    },
    {
      ...get,
      name: "a compressed body",
      promise: "It is read like any other.",
      script: [{ ...ok(group), gzip: "whole" }],
      sees: `${good}; attempts: 200`,
    },
    {
      ...get,
      name: "a compressed body that is cut short",
      promise: "Half an answer never passes for one, though Node decompresses it without complaint.",
      script: [{ ...ok(group), gzip: "short" }],
      sees: "UnexpectedResponseError (unexpected_response) 200; attempts: 200",
    },
    {
      ...get,
      name: "a small body that is large once decompressed",
      promise: "maxBodyBytes counts what is in memory, not what came over the wire.",
      script: [{ ...ok({ data: { id: "0".repeat(200_000) } }), gzip: "whole" }],
      client: { maxBodyBytes: 100_000 },
      sees: "UnexpectedResponseError (unexpected_response) 200; attempts: unexpected_response",
    },
    {
      ...get,
      name: "a body that never ends",
      promise: "Reading ends at maxBodyBytes, and the connection with it.",
      script: [{ ...ok({ data: { id: "0".repeat(10_000) } }), cut: "endless" }],
      client: { maxBodyBytes: 100_000 },
      sees: "UnexpectedResponseError (unexpected_response) 200; attempts: unexpected_response",
    },
    {
      ...get,
      name: "a byte order mark before the body",
      promise: "It is taken off.",
      script: [ok(`\ufeff${JSON.stringify(group)}`)],
      sees: `${good}; attempts: 200`,
    },
    {
      ...remove,
      name: "204 with bytes behind it",
      promise: "A success without a body is one, whatever follows.",
      script: [answer(204, "surprise")],
      sees: "done; attempts: 204",
    },
    {
      ...get,
      name: "early hints before the answer",
      promise: "What comes before an answer is none.",
      script: [
        {
          fault: "raw",
          text: `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${JSON.stringify(group)}`,
        },
      ],
      sees: `${good}; attempts: 200`,
    },
    {
      ...get,
      name: "a kept connection that the server closes as the next request comes",
      promise: "The request is sent again over a new connection.",
      script: [{ ...ok(group), keepAlive: true }, { fault: "reset" }, ok(group)],
      run: async ({ frameio }) => {
        const { get } = frameio().groups;
        await get({ group_id: "g1" });
        return describeOutcome(await outcomeOf(get.raw({ group_id: "g1" })));
      },
      sees: `${good}; attempts: connection_error, 200`,
      requests: 3,
    },
    {
      ...get,
      name: "a kept connection that the server has closed meanwhile",
      promise: "A connection that is gone is not used again.",
      script: [{ ...ok(group), keepAlive: true }, ok(group)],
      run: async ({ frameio, sleep, hangUp }) => {
        const { get } = frameio().groups;
        await get({ group_id: "g1" });
        hangUp();
        await sleep(20);
        return describeOutcome(await outcomeOf(get.raw({ group_id: "g1" })));
      },
      sees: `${good}; attempts: 200`,
      requests: 2,
    },
    {
      ...create,
      name: "a port where nobody listens",
      promise: "A create that no connection takes is repeated, and then known not to have been sent.",
      script: [],
      run: async ({ frameio, closedPort }) => {
        const client = frameio({ baseUrl: await closedPort() });
        return describeOutcome(await outcomeOf(client.groups.create({ name: "Editors", emoji: "scissors" })));
      },
      sees: "ConnectionError (connection_error) before sending; attempts: connection_error, connection_error, connection_error",
      requests: 0,
    },
    ...[302, 307].map((status): Fault => ({
      ...create,
      name: `${status} to another server`,
      promise: "The other server sees nothing: no token, no header of the caller and no body.",
      // The create carries the address to which it is led.
      script: ({ body }) =>
        answer(status, undefined, { location: (JSON.parse(body) as { data: { name: string } }).data.name }),
      run: async ({ frameio, elsewhere }) => {
        const other = await elsewhere();
        const outcome = await outcomeOf(
          frameio({ headers: { "x-secret": "hush" } }).groups.create({ name: other.url, emoji: "scissors" }),
        );
        return `${describeOutcome(outcome)}; the other server saw ${other.requests.length}`;
      },
      sees: `UnexpectedResponseError (unexpected_response) ${status}${status < 307 ? " that may have happened" : ""}; attempts: unexpected_response; the other server saw 0`,
    })),
    {
      ...get,
      name: "502 with HTML from a proxy",
      promise: "A proxy's failure is repeated like the vendor's.",
      script: [answer(502, "<h1>Bad gateway</h1>"), ok(group)],
      sees: `${good}; attempts: 502, 200`,
      requests: 2,
    },
    {
      ...create,
      name: "429 with Retry-After: 0",
      promise: "A wait of no time is one.",
      script: [answer(429, undefined, { "retry-after": "0" }), answer(201, group)],
      sees: `${good}; attempts: 429, 201`,
      requests: 2,
    },
    {
      ...create,
      name: "429 with a Retry-After beyond what the call allows",
      promise: "It is a RateLimitError at once.",
      script: [answer(429, undefined, { "retry-after": "1" })],
      options: { retry: { maxRetryAfterMs: 500 } },
      sees: "RateLimitError (rate_limited) 429 with retryAfterMs 1000; attempts: 429",
    },
    {
      ...create,
      name: "401 for a token that can be renewed",
      promise: "The create is sent again with the new token and the same body.",
      script: (request) =>
        request.headers.get("authorization") === "Bearer token-2" ? answer(201, group) : answer(401),
      run: async ({ frameio }) => {
        let fetched = 0;
        const { create } = frameio({ token: () => Promise.resolve(`token-${++fetched}`) }).groups;
        return describeOutcome(await outcomeOf(create.raw({ name: "Editors", emoji: "scissors" })));
      },
      sees: `${good}; attempts: 401, 201`,
      requests: 2,
    },
    {
      ...create,
      name: "413 and a reset while the body is being sent",
      promise: "An answer that came counts.",
      script: [answer(413, "<h1>Too large</h1>")],
      sees: "ApiError (api_error) 413; attempts: 413",
    },
    {
      ...remove,
      name: "a delete whose connection is reset, then 404",
      promise: "What is gone after a lost answer counts as done.",
      script: [{ fault: "reset" }, answer(404, { errors: [{ detail: "Not found" }] })],
      sees: "done; attempts: connection_error, 404",
      requests: 2,
    },
    ...(
      [
        ["while headers stall", { fault: "stall" }, "in headers"],
        ["while a body stalls", { ...ok(group), cut: "stall" }, "in body"],
      ] as const
    ).map(([when, step, phase]): Fault => ({
      ...get,
      name: `an abort ${when}`,
      promise: "The call ends at once, and its connection with it.",
      script: [step],
      run: async ({ frameio, sleep }) => {
        const controller = new AbortController();
        const call = outcomeOf(frameio().groups.get({ group_id: "g1" }, { signal: controller.signal }));
        await sleep(150);
        controller.abort(new Error("enough"));
        return describeOutcome(await call);
      },
      sees: `AbortedError (aborted) ${phase} because of Error: enough; attempts: aborted`,
    })),
    {
      ...get,
      name: "a deadline while headers stall",
      promise: "The call ends when its deadline passes.",
      script: [{ fault: "stall" }],
      options: { deadlineMs: 250 },
      sees: "TimeoutError (timeout) in headers; attempts: timeout",
    },
  ],
};
