import { answer, ok } from "../../support/script.js";
import { once, type Chapter, type World } from "../fault.js";
import { describeOutcome, outcomeOf } from "../outcome.js";

const group = { data: { id: "g1" } };
const good = '{"id":"g1"}';
const get = { over: "clock", call: "frameio groups.get" } as const;
const legacy = { over: "clock", call: "frameio-legacy accounts.get" } as const;
const docusign = { over: "clock", call: "docusign permissionProfiles.get" } as const;
const page = "<!doctype html><title>Sign in</title>";

export const errors: Chapter = {
  title: "Errors",
  faults: [
    once(
      get,
      "422 in the form of Frame.io v4",
      "Every problem is told with title, detail and pointer.",
      answer(422, {
        errors: [
          { title: "Invalid value", detail: "name is too long", source: { pointer: "/data/name" } },
          { title: "Invalid value", detail: "emoji is missing" },
        ],
      }),
      "ApiError (api_error) 422 [Invalid value; name is too long; /data/name] [Invalid value; emoji is missing]; attempts: 422",
    ),
    once(
      get,
      "403 in the form of Frame.io v4",
      "A status that callers branch on has its own class.",
      answer(403, { errors: [{ detail: "Not yours" }] }),
      "ForbiddenError (forbidden) 403 [Not yours]; attempts: 403",
    ),
    once(
      get,
      "409",
      "A conflict has its own class.",
      answer(409, { errors: [{ detail: "Exists" }] }),
      "ConflictError (conflict) 409 [Exists]; attempts: 409",
    ),
    once(
      get,
      "errors of Frame.io v4 that are not what they should be",
      "What is of another type is left out, and the rest is told.",
      answer(400, { errors: [null, "text", { detail: { deep: 1 }, title: 7, source: "here" }] }),
      "ApiError (api_error) 400 [text] [7; 7]; attempts: 400",
    ),
    once(
      legacy,
      "422 in the form of Frame.io v2",
      "Code and message are told, of each error where there are several.",
      answer(422, {
        code: 422,
        message: "Invalid",
        errors: [{ code: "E1", title: "Bad name", detail: "name is too long" }, { title: "Bad colour" }],
      }),
      "ApiError (api_error) 422 [E1; Bad name; name is too long] [422; Bad colour; Invalid]; attempts: 422",
    ),
    once(
      legacy,
      "404 in the form of Frame.io v2, without a list of errors",
      "Code and message suffice.",
      answer(404, { code: 404, message: "Not here", errors: [] }),
      "NotFoundError (not_found) 404 [404; Not here]; attempts: 404",
    ),
    once(
      docusign,
      "400 in the form of DocuSign, with a trace token",
      "DocuSign's code and message are told, and the token by which its support finds the exchange.",
      answer(400, { errorCode: "INVALID_REQUEST", message: "No such thing." }, { "x-docusign-tracetoken": "trace-1" }),
      "ApiError (api_error) 400 with requestId trace-1 [INVALID_REQUEST; No such thing.]; attempts: 400",
    ),
    ...[get, legacy, docusign].map((kind) =>
      once(
        kind,
        `404 in the envelope of a gateway, ${kind.call.split(" ")[0] ?? ""}`,
        "The envelope that gateways answer with is understood; that they find nothing does not say that the vendor has nothing.",
        answer(404, { success: false, error: { code: "NO_ROUTE", message: "Nothing here" } }),
        "ApiError (api_error) 404 [NO_ROUTE; Nothing here]; attempts: 404",
      ),
    ),
    once(
      docusign,
      "401 of an authorization server on the way",
      "An error that is only a word is told.",
      answer(401, { error: "invalid_grant" }),
      "UnauthorizedError (unauthorized) 401 [invalid_grant; invalid_grant]; attempts: 401",
    ),
    once(
      get,
      "413 with HTML",
      "An HTML body still gives an error with its status, and the page stays out of the message.",
      answer(413, page),
      "ApiError (api_error) 413; attempts: 413",
    ),
    once(
      get,
      "403 without a body",
      "So does no body at all.",
      answer(403),
      "ForbiddenError (forbidden) 403; attempts: 403",
    ),
    once(
      get,
      "400 with broken JSON",
      "So does half a body, as far as it came.",
      answer(400, '{"errors":['),
      'ApiError (api_error) 400 [{"errors":[]; attempts: 400',
    ),
    once(
      get,
      "400 with null",
      "So does a body that says null.",
      answer(400, "null"),
      "ApiError (api_error) 400; attempts: 400",
    ),
    {
      ...get,
      name: "an error that quotes the token, as it is and written with escapes",
      promise: "No error carries the token on: not in its message, its problems or its request id.",
      script: [
        answer(
          403,
          '{"errorCode":"NO","message":"Bearer access/token is refused, and so is access\\/token and \\u0061ccess/token"}',
          {
            "x-docusign-tracetoken": "trace-of-access/token",
          },
        ),
      ],
      run: async (world) => {
        const client = world.docusign({ token: "access/token" });
        const outcome = await outcomeOf(client.permissionProfiles.get({ permissionProfileId: "1" }));
        return describeOutcome(outcome);
      },
      sees: "ForbiddenError (forbidden) 403 with requestId trace-of-[token] [NO; Bearer [token] is refused, and so is [token] and [token]]; attempts: 403",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an error that quotes the token with escapes only",
      promise: "A token is known however it is written.",
      script: [answer(400, '{"errorCode":"NO","message":"not with long\\/token"}')],
      run: async ({ docusign }) => {
        const client = docusign({ token: "long/token" });
        return describeOutcome(await outcomeOf(client.permissionProfiles.get({ permissionProfileId: "1" })));
      },
      sees: "ApiError (api_error) 400 [NO; not with [token]]; attempts: 400",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a write of which one item failed with a message that quotes the token",
      promise: "A success is cleaned of the token as well.",
      script: [answer(201, { groups: [{ errorDetails: { errorCode: "NO", message: "not with long/token" } }] })],
      run: async ({ docusign }) => {
        const client = docusign({ token: "long/token" });
        return describeOutcome(await outcomeOf(client.groups.create({ groups: [{ groupName: "Editors" }] })));
      },
      sees: "PartialFailureError (partial_failure) 201 after 0 that succeeded at 0 [NO; not with [token]]; attempts: 201",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an error that holds a word which is the token of a test",
      promise: "Words that are too short for a token of a vendor are left alone.",
      script: [answer(403, { errors: [{ detail: "Editors exists" }] })],
      client: { token: "Editors" },
      sees: "ForbiddenError (forbidden) 403 [Editors exists]; attempts: 403",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an error that quotes the shortest token there may be",
      promise: "Words of eight characters and more are cleaned.",
      script: [answer(403, { errors: [{ detail: "tok12345 is refused" }] })],
      client: { token: "tok12345" },
      sees: "ForbiddenError (forbidden) 403 [[token] is refused]; attempts: 403",
      requests: 1,
      waitedMs: 0,
    },
    once(
      get,
      "404 with a Retry-After of an hour",
      "A failure that is not over a limit and does not pass is told as it is.",
      answer(404, { errors: [{ detail: "Not found" }] }, { "retry-after": "3600" }),
      "NotFoundError (not_found) 404 [Not found]; attempts: 404",
    ),
    {
      over: "clock",
      call: "docusign groups.create",
      name: "a write of which one item failed",
      promise: "No failure passes for success: what is done and what failed, and where, are told.",
      script: [
        answer(201, {
          groups: [
            { groupId: "1", errorDetails: null },
            { groupName: "B", errorDetails: { errorCode: "DUPLICATE", message: "Exists." } },
            { groupName: "C", errorDetails: { errorCode: "OTHER", message: "No." } },
          ],
        }),
      ],
      sees: "PartialFailureError (partial_failure) 201 after 1 that succeeded at 1 [DUPLICATE; Exists.] at 2 [OTHER; No.]; attempts: 201",
      requests: 1,
      waitedMs: 0,
    },
  ],
};

export const unexpected: Chapter = {
  title: "Answers that are not what was promised",
  faults: [
    once(get, "200 with HTML", "A page of a proxy is no answer.", ok(page), unexpectedAs(200)),
    once(
      get,
      "200 with broken JSON",
      "Nothing is made up for what is missing.",
      ok('{"data":{"id":'),
      unexpectedAs(200),
    ),
    once(get, "200 with null", "null is no object.", ok("null"), unexpectedAs(200)),
    once(get, "200 without a body", "A body that was promised must come.", ok(undefined), unexpectedAs(200)),
    once(get, "204 where an object was promised", "The same holds for 204.", answer(204), unexpectedAs(204)),
    once(
      get,
      "200 without the envelope",
      "What stands outside of the envelope is not the answer.",
      ok({ id: "g1" }),
      unexpectedAs(200),
    ),
    once(get, "200 with an array in the envelope", "Neither is an array.", ok({ data: [] }), unexpectedAs(200)),
    once(
      docusign,
      "200 with an array, DocuSign",
      "Without an envelope, the body must be an object.",
      ok([]),
      unexpectedAs(200),
    ),
    once(
      { over: "clock", call: "frameio groups.list" },
      "a page without its array",
      "A list that does not come is no empty list.",
      ok({ links: {} }),
      unexpectedAs(200),
    ),
    once(
      { over: "clock", call: "frameio-legacy accounts.list" },
      "an object where a bare array was promised",
      "A list that does not come is no empty list.",
      ok({}),
      unexpectedAs(200),
    ),
    once(
      { over: "clock", call: "docusign groups.create" },
      "a DocuSign write without its array",
      "Without the items nobody knows which of them failed.",
      answer(201, {}, { "x-docusign-tracetoken": "trace-1" }),
      "UnexpectedResponseError (unexpected_response) 201 with requestId trace-1 that may have happened; attempts: 201",
    ),
    once(
      { over: "clock", call: "frameio groups.delete" },
      "200 with HTML for a delete",
      "A page of a proxy is no proof that something was deleted, and none that nothing was.",
      ok(page),
      "UnexpectedResponseError (unexpected_response) 200 that may have happened; attempts: 200",
    ),
    {
      ...get,
      name: "200 with HTML whose content type quotes the token",
      promise: "Headers are cleaned of the token like bodies.",
      script: [ok(page, { "content-type": "text/html; of=token-one" })],
      run: async ({ frameio }) => {
        const outcome = await outcomeOf(frameio({ token: "token-one" }).groups.get({ group_id: "g1" }));
        const { message } = (outcome as { error: Error }).error;
        return message.includes("token-one") ? message : describeOutcome(outcome);
      },
      sees: unexpectedAs(200),
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a body of more than maxBodyBytes",
      promise: "Memory is protected: reading ends with the first byte too many.",
      script: [{ ...ok({ data: { id: "x".repeat(100) } }), cut: "endless", delayMs: 1 }],
      client: { maxBodyBytes: 1000 },
      sees: "UnexpectedResponseError (unexpected_response) 200; attempts: unexpected_response",
      requests: 1,
      waitedMs: 17,
    },
    {
      ...get,
      name: "a body of exactly maxBodyBytes",
      promise: "The limit itself is allowed.",
      script: [ok(group)],
      client: { maxBodyBytes: JSON.stringify(group).length },
      sees: `${good}; attempts: 200`,
      requests: 1,
      waitedMs: 0,
    },
  ],
};

export const reading: Chapter = {
  title: "Robust reading",
  faults: [
    once(
      get,
      "fields, headers and enum values that nobody described",
      "What is unknown passes through.",
      ok({ data: { id: "g1", source: "newcomer", extra: { a: 1 } }, more: true }, { "x-new": "1" }),
      '{"id":"g1","source":"newcomer","extra":{"a":1}}; attempts: 200',
    ),
    once(
      get,
      "null where a value is optional",
      "null passes through.",
      ok({ data: { id: "g1", name: null } }),
      '{"id":"g1","name":null}; attempts: 200',
    ),
    once(
      get,
      "a content type that lies",
      "The body is read for what it is.",
      ok(group, { "content-type": "text/html" }),
      `${good}; attempts: 200`,
    ),
    once(
      get,
      "a content-length of 0 that lies",
      "The body is read for what it is.",
      ok(group, { "content-length": "0" }),
      `${good}; attempts: 200`,
    ),
    once(get, "a byte order mark", "It is taken off.", ok(`\ufeff${JSON.stringify(group)}`), `${good}; attempts: 200`),
    once(get, "299", "Every 2xx is a success.", answer(299, group), `${good}; attempts: 299`),
    once(
      { over: "clock", call: "frameio groups.delete" },
      "200 with a JSON body where 204 was promised",
      "A success that says more than was promised is a success.",
      ok({ deleted: true }),
      "done; attempts: 200",
    ),
    once(
      get,
      "keys named __proto__ and constructor",
      "They are data, and change no object.",
      ok('{"data":{"id":"g1","__proto__":{"polluted":true},"constructor":1}}'),
      '{"id":"g1","__proto__":{"polluted":true},"constructor":1}; attempts: 200',
    ),
    once(
      docusign,
      "a success that holds the code of a rate limit",
      "A success is one, whatever is in it.",
      ok({ errorCode: "BURST_APIINVOCATION_LIMIT_EXCEEDED" }),
      "ApiError (api_error) 200 [BURST_APIINVOCATION_LIMIT_EXCEEDED; no reason given]; attempts: 200",
    ),
    {
      ...get,
      name: "a body whose characters are split between chunks",
      promise: "They are put together again.",
      script: [{ ...ok({ data: { id: "Grüße 🎬" } }), cut: "drip", delayMs: 1 }],
      sees: '{"id":"Grüße 🎬"}; attempts: 200',
      requests: 1,
      waitedMs: 30,
    },
    {
      ...get,
      name: "a fetch that keeps the signal it was given",
      promise: "A signal is aborted when its attempt is cut short, and left alone when the answer is whole.",
      script: [],
      run: async ({ frameio }) => {
        const signals: (AbortSignal | null | undefined)[] = [];
        const fetch = (_: unknown, init?: RequestInit) => {
          signals.push(init?.signal);
          return signals.length > 1 ? Promise.resolve(Response.json(group)) : new Promise<Response>(() => {});
        };
        await frameio({ fetch, timeoutMs: 1000 }).groups.get({ group_id: "g1" });
        return signals.map((signal) => (signal?.aborted ? "aborted" : "left alone")).join(", ");
      },
      sees: "aborted, left alone",
      requests: 0,
      waitedMs: 1500,
    },
    {
      ...get,
      name: "an answer that takes its time",
      promise: "Each attempt tells how long it took, from sending to the last byte.",
      script: [{ ...ok(group), delayMs: 300 }],
      run: async ({ frameio, sleep }) => {
        await sleep(1000);
        const { attempts } = await frameio().groups.get.raw({ group_id: "g1" });
        return `took ${attempts[0]?.tookMs}`;
      },
      sees: "took 300",
      requests: 1,
      waitedMs: 1300,
    },
    {
      ...get,
      name: "10,000 levels of nesting",
      promise: "They are read, and the stack holds.",
      script: [ok(`{"data":{"id":"g1","deep":${"[".repeat(10_000)}${"]".repeat(10_000)}}}`)],
      run: async ({ frameio }) => (await frameio().groups.get({ group_id: "g1" })).id,
      sees: "g1",
      requests: 1,
      waitedMs: 0,
    },
    once(
      get,
      "10,000 levels of nesting in an error",
      "An error holds too.",
      answer(400, `{"errors":${"[".repeat(10_000)}${"]".repeat(10_000)}}`),
      "ApiError (api_error) 400; attempts: 400",
    ),
    {
      ...get,
      name: "a compressed body that breaks off",
      promise: "It is a lost answer, and repeated where that is safe.",
      script: [{ ...ok(group), gzip: "short" }, ok(group)],
      sees: `${good}; attempts: connection_error, 200`,
      requests: 2,
      waitedMs: 500,
    },
    {
      ...get,
      name: "an observer that throws at every event",
      promise: "Its exceptions never break a call.",
      script: [answer(401), answer(503), ok(group)],
      run: async ({ frameio }) => {
        const onEvent = () => {
          throw new Error("observer");
        };
        const { get } = frameio({ onEvent, token: () => "token" }).groups;
        return describeOutcome(await outcomeOf(get.raw({ group_id: "g1" })));
      },
      sees: `${good}; attempts: 401, 503, 200`,
      requests: 3,
      waitedMs: 500,
    },
    {
      ...get,
      name: "an observer whose promise is rejected",
      promise: "Nor do its rejections end the process.",
      script: [answer(503), ok(group)],
      run: async ({ frameio }) => {
        const onEvent = () => Promise.reject(new Error("observer")) as unknown as void;
        return describeOutcome(await outcomeOf(frameio({ onEvent }).groups.get.raw({ group_id: "g1" })));
      },
      sees: `${good}; attempts: 503, 200`,
      requests: 2,
      waitedMs: 500,
    },
    {
      ...get,
      name: "401, 429 and 502 before an answer, to an observer",
      promise: "One hook is told of every attempt, wait, repeat and renewal.",
      script: [answer(401), answer(429, undefined, { "retry-after": "3" }), answer(502), ok(group)],
      run: async ({ frameio, events }) => {
        await frameio({ token: () => Promise.resolve("token") }).groups.get({ group_id: "g1" });
        return events
          .map((event) => {
            if (event.type === "attempt") return `attempt ${event.attempt.status ?? ""}`;
            if (event.type === "wait") return `wait ${event.ms} for ${event.reason}`;
            if (event.type === "retry") return `retry ${event.attempt} because ${event.because}`;
            return event.type;
          })
          .join(", ");
      },
      sees: "attempt 401, token, attempt 429, retry 2 because 429, wait 3000 for retry_after, attempt 502, retry 3 because 502, attempt 200",
      requests: 4,
      waitedMs: 4000,
    },
    {
      ...get,
      name: "waits of three kinds before an answer",
      promise: "Each attempt tells what was waited before it, and why.",
      script: [answer(429, undefined, { "retry-after": "3" }), { fault: "reset" }, ok(group)],
      run: async ({ frameio }) => {
        const { attempts } = await frameio().groups.get.raw({ group_id: "g1" });
        return JSON.stringify(attempts.map(({ waits }) => waits));
      },
      sees: '[[],[{"reason":"retry_after","ms":3000}],[{"reason":"back_off","ms":1000}]]',
      requests: 3,
      waitedMs: 4000,
    },
    {
      ...legacy,
      name: "an operation that its vendor removes",
      promise: "The observer is told once for each operation, with the day.",
      script: () => ok({ id: "a1" }),
      run: (world) => tellDeprecations(world, 3),
      sees: "deprecation accounts.get 2026-12-01, deprecation accounts.getMembership 2026-12-01",
      requests: 6,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an answer with headers of sunset and deprecation",
      promise: "What the vendor announces in its headers is told as well.",
      script: () => ok(group, { sunset: "Sat, 31 Oct 2026 00:00:00 GMT", deprecation: "@1767225600" }),
      run: async ({ frameio, events }) => {
        await frameio().groups.get({ group_id: "g1" });
        await frameio().groups.get({ group_id: "g2" });
        return JSON.stringify(events.filter(({ type }) => type === "deprecation"));
      },
      sees: '[{"operation":"groups.get","type":"deprecation","sunset":"Sat, 31 Oct 2026 00:00:00 GMT"}]',
      requests: 2,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an answer with one of these headers alone",
      promise: "Either of them announces the end, with the day or without.",
      script: [ok(group, { sunset: "Sat, 31 Oct 2026 00:00:00 GMT" }), ok(group, { deprecation: "@1767225600" })],
      run: async ({ frameio, events }) => {
        await frameio().groups.get({ group_id: "g1" });
        await frameio().groups.update({ group_id: "g1", name: "Editors" });
        return JSON.stringify(events.filter(({ type }) => type === "deprecation"));
      },
      sees: '[{"operation":"groups.get","type":"deprecation","sunset":"Sat, 31 Oct 2026 00:00:00 GMT"},{"operation":"groups.update","type":"deprecation"}]',
      requests: 2,
      waitedMs: 0,
    },
  ],
};

function unexpectedAs(status: number): string {
  return `UnexpectedResponseError (unexpected_response) ${status}; attempts: ${status}`;
}

async function tellDeprecations({ legacy, events }: World, times: number): Promise<string> {
  for (let i = 0; i < times; i++) {
    await legacy().accounts.get();
    await legacy().accounts.getMembership();
  }
  return events
    .flatMap((event) => (event.type === "deprecation" ? [`deprecation ${event.operation} ${event.sunset ?? ""}`] : []))
    .join(", ");
}
