import { answer, ok, type Step } from "../../support/script.js";
import { unlimited, type Chapter, type Fault } from "../fault.js";
import { countOutcomes, describeOutcome, outcomeOf } from "../outcome.js";

const get = { over: "clock", call: "frameio groups.get" } as const;
const create = { over: "clock", call: "frameio groups.create" } as const;
const remove = { over: "clock", call: "frameio groups.delete" } as const;
const group = { data: { id: "g1" } };
const good = '{"id":"g1"}';
const absent = { errors: [{ detail: "Not found" }] };

// "Full jitter" is half of the most here: the suite holds Math.random at 0.5.
const repeatedStatuses: Fault[] = [408, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529].map((status) => ({
  ...get,
  name: `${status}, then an answer`,
  promise: "A failure that may pass is repeated where repeating is safe, after a back-off.",
  script: [answer(status), ok(group)],
  sees: `${good}; attempts: ${status}, 200`,
  requests: 2,
  waitedMs: 500,
}));

const unsentCodes: Fault[] = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"].map((code) => ({
  ...create,
  name: `a create that no connection takes, ${code}`,
  promise: "What never left is repeated, whatever it does.",
  script: [{ fault: "fail", code }, answer(201, group)],
  sees: `${good}; attempts: connection_error, 201`,
  requests: 2,
  waitedMs: 500,
}));

const unmadeConnections = (
  [
    ["a host that cannot be reached", { code: "EHOSTUNREACH", syscall: "connect" }],
    ["a connection that takes too long to be made", { code: "ETIMEDOUT", syscall: "connect" }],
    [
      "a host none of whose addresses answers",
      { code: "ETIMEDOUT", errors: [{ code: "ETIMEDOUT", syscall: "connect" }] },
    ],
    ["a header that fetch refuses", { code: "UND_ERR_NOT_SUPPORTED" }],
    ["a connection that Bun could not make", { code: "ConnectionRefused" }],
  ] as const
).map(([name, reason]): Fault => ({
  ...create,
  name: `a create and ${name}`,
  promise: "What never left is repeated, whatever it does.",
  script: [{ fault: "fail", reason }, answer(201, group)],
  sees: `${good}; attempts: connection_error, 201`,
  requests: 2,
  waitedMs: 500,
}));

const certificateCodes: Fault[] = [
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "ERR_TLS_CERT_ALTNAME_INVALID",
].map((code) => ({
  ...create,
  name: `a create over a certificate that is refused, ${code}`,
  promise: "A certificate error is neither repeated nor an unknown outcome.",
  script: [{ fault: "fail", code }],
  sees: "ConnectionError (connection_error) over a certificate; attempts: connection_error",
  requests: 1,
  waitedMs: 0,
}));

const strangeCodes: Fault[] = ["ECONNREFUSED_LATER", "PROXY_ENOTFOUND"].map((code) => ({
  ...create,
  name: `a create with a code that only resembles one of those, ${code}`,
  promise: "A failure that nobody knows may have come after sending.",
  script: [{ fault: "fail", code }],
  sees: "OutcomeUnknownError (outcome_unknown) in headers because of ConnectionError (connection_error) after sending; attempts: connection_error",
  requests: 1,
  waitedMs: 0,
}));

// The reset is 40 s away on the clock of the suite.
const reset = String(Date.UTC(2026, 5, 15, 12, 0, 40) / 1000);
const rateCodes: readonly (readonly [code: string, ms: number])[] = (
  [
    ["Hourly_Envelope_Polling_Limit_Exceeded", 40_000],
    ["Burst_Envelope_Polling_Limit_Exceeded", 30_000],
    ["Hourly_APIInvocation_Envelope_Limit_Exceeded", 40_000],
    ["Burst_APIInvocation_Envelope_Limit_Exceeded", 30_000],
  ] as const
).flatMap(([code, ms]) => [
  [code, ms],
  [code.toUpperCase(), ms],
  [code.toLowerCase(), ms],
]);

export const retry: Chapter = {
  title: "Repeating",
  faults: [
    ...repeatedStatuses,
    {
      ...get,
      name: "503 without end",
      promise: "Three attempts are made, with a back-off that doubles; then the caller sees the last answer.",
      script: [answer(503), answer(503), answer(503)],
      sees: "ApiError (api_error) 503; attempts: 503, 503, 503",
      requests: 3,
      waitedMs: 1500,
    },
    {
      ...get,
      name: "503 eleven times, where twelve attempts are allowed",
      promise: "The back-off doubles up to 20 s and stays there, however many attempts are allowed.",
      script: (_, index) => (index < 10 ? answer(503) : ok(group)),
      options: { retry: { attempts: 12 } },
      sees: `${good}; attempts: ${"503, ".repeat(10)}200`,
      requests: 11,
      waitedMs: 65_500,
    },
    {
      ...get,
      name: "501",
      promise: "A failure that stays is not repeated.",
      script: [answer(501)],
      sees: "ApiError (api_error) 501; attempts: 501",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "400",
      promise: "What was wrong with a request is still wrong the next time: it is not repeated.",
      script: [answer(400)],
      sees: "ApiError (api_error) 400; attempts: 400",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "500 on a create",
      promise: "A write that must not be repeated is not: the server does not say that it did not act.",
      script: [answer(500)],
      sees: "ApiError (api_error) 500 that may have happened; attempts: 500",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "524 on a create",
      promise: "A gateway that gave up waiting does not say what became of the create behind it.",
      script: [answer(524)],
      sees: "ApiError (api_error) 524 that may have happened; attempts: 524",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "525, a handshake that a gateway could not make",
      promise: "A failure that stays is not repeated.",
      script: [answer(525)],
      sees: "ApiError (api_error) 525; attempts: 525",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "503 on a create, without Retry-After",
      promise: "A bare 503 may come from anywhere on the way, so it does not say that nothing was done.",
      script: [answer(503)],
      sees: "ApiError (api_error) 503 that may have happened; attempts: 503",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "503 on a create, with Retry-After",
      promise: "A server that names a time did not act: the create is sent again then.",
      script: [answer(503, undefined, { "retry-after": "2" }), answer(201, group)],
      sees: `${good}; attempts: 503, 201`,
      requests: 2,
      waitedMs: 2000,
    },
    {
      ...create,
      name: "503 on a create, with a Retry-After that says nothing",
      promise: "Only a time that can be read says that the server did not act.",
      script: [answer(503, undefined, { "retry-after": "soon" })],
      sees: "ApiError (api_error) 503 that may have happened; attempts: 503",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "429 on a create",
      promise: "A rate limit says that nothing was done: the create is sent again, a second later.",
      script: [answer(429), answer(201, group)],
      sees: `${good}; attempts: 429, 201`,
      requests: 2,
      waitedMs: 1000,
    },
    {
      ...get,
      name: "429 without end",
      promise: "A limit that does not lift is a RateLimitError after three attempts.",
      script: [answer(429), answer(429), answer(429)],
      sees: "RateLimitError (rate_limited) 429 with retryAfterMs 1000; attempts: 429, 429, 429",
      requests: 3,
      waitedMs: 2000,
    },
    {
      ...get,
      name: "Retry-After in seconds",
      promise: "The wait that the server names is kept to the millisecond, and nothing is added to it.",
      script: [answer(429, undefined, { "retry-after": "7" }), ok(group)],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 7000,
    },
    {
      ...get,
      name: "Retry-After as a date",
      promise: "A date is read as the wait until it.",
      script: [answer(429, undefined, { "retry-after": "Mon, 15 Jun 2026 12:00:20 GMT" }), ok(group)],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 20_000,
    },
    {
      ...get,
      name: "Retry-After as a date, where the local clock is a minute fast",
      promise: "The server's own clock measures its date, if the answer tells the time.",
      script: [
        answer(429, undefined, {
          "retry-after": "Mon, 15 Jun 2026 11:59:20 GMT",
          date: "Mon, 15 Jun 2026 11:59:00 GMT",
        }),
        ok(group),
      ],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 20_000,
    },
    {
      ...get,
      name: "Retry-After as a date that has passed",
      promise: "A date in the past means now.",
      script: [answer(429, undefined, { "retry-after": "Mon, 15 Jun 2026 11:59:00 GMT" }), ok(group)],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 0,
    },
    {
      ...get,
      name: "Retry-After that says nothing",
      promise: "What cannot be read counts as absent.",
      script: [answer(429, undefined, { "retry-after": "1.2.3" }), ok(group)],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 1000,
    },
    {
      ...get,
      name: "Retry-After that a proxy has doubled",
      promise: "Two values are none, and no date in the past.",
      script: [answer(429, undefined, { "retry-after": "5, 5" }), ok(group)],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 1000,
    },
    {
      ...get,
      name: "Retry-After that is empty",
      promise: "What cannot be read counts as absent.",
      script: [answer(429, undefined, { "retry-after": "" }), ok(group)],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 1000,
    },
    ...(
      [
        ["in the form of RFC 850", "Monday, 15-Jun-26 12:00:20 GMT"],
        ["in the form of asctime, which names no zone", "Mon Jun 15 12:00:20 2026"],
      ] as const
    ).map(([what, date]): Fault => ({
      ...get,
      name: `Retry-After as a date ${what}`,
      promise: "All three forms of a date of HTTP are read, in GMT wherever the program runs.",
      script: [answer(429, undefined, { "retry-after": date }), ok(group)],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 20_000,
    })),
    ...["soon 5", "try again in 9", "60 (seconds)", "-1", "about 2", "60 May", "1e3", "0x10"].map((value): Fault => ({
      ...get,
      name: `Retry-After: ${value}`,
      promise: "What is neither whole seconds nor a date counts as absent, and never as now.",
      script: [answer(429, undefined, { "retry-after": value }), ok(group)],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 1000,
    })),
    ...["0", "2026", "soon 5", "2026-06-15T11:00:00Z"].map((date): Fault => ({
      ...get,
      name: `Retry-After as a date, beside Date: ${date}`,
      promise: "A clock that cannot be read counts as absent: the local one measures the wait.",
      script: [answer(429, undefined, { "retry-after": "Mon, 15 Jun 2026 12:00:20 GMT", date }), ok(group)],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 20_000,
    })),
    {
      ...get,
      name: "Retry-After of a minute",
      promise: "A wait of up to maxRetryAfterMs, 60 s, is waited.",
      script: [answer(429, undefined, { "retry-after": "60" }), ok(group)],
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 60_000,
    },
    {
      ...get,
      name: "Retry-After of 61 seconds",
      promise: "A longer wait than maxRetryAfterMs is a RateLimitError at once, never an early retry and never a hang.",
      script: [answer(429, undefined, { "retry-after": "61" })],
      sees: "RateLimitError (rate_limited) 429 with retryAfterMs 61000; attempts: 429",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "Retry-After of 100 years",
      promise: "No wait overflows a timer.",
      script: [answer(429, undefined, { "retry-after": "3155760000" })],
      sees: "RateLimitError (rate_limited) 429 with retryAfterMs 3155760000000; attempts: 429",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "Retry-After of 100 years where any wait is allowed",
      promise:
        "The longest wait is what a timer can hold, 24 days, and not the one millisecond that an overflow makes of it.",
      script: [answer(429, undefined, { "retry-after": "3155760000" }), ok(group)],
      run: async ({ frameio, sleep }) => {
        const stop = new AbortController();
        const options = { signal: stop.signal, retry: { maxRetryAfterMs: Infinity } };
        const call = outcomeOf(frameio().groups.get.raw({ group_id: "g1" }, options));
        await sleep(1_000_000);
        stop.abort(new Error("enough"));
        return describeOutcome(await call);
      },
      sees: "AbortedError (aborted) in wait because of Error: enough; attempts: 429",
      requests: 1,
      waitedMs: 1_000_000,
    },
    {
      ...get,
      name: "a Retry-After longer than the call's own maxRetryAfterMs",
      promise: "A setting of one call stands above that of the client.",
      script: [answer(429, undefined, { "retry-after": "5" })],
      client: { retry: { maxRetryAfterMs: 10_000 } },
      options: { retry: { maxRetryAfterMs: 4999 } },
      sees: "RateLimitError (rate_limited) 429 with retryAfterMs 5000; attempts: 429",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "502 with Retry-After",
      promise: "Retry-After is a floor on every status that is repeated.",
      script: [answer(502, undefined, { "retry-after": "9" }), ok(group)],
      sees: `${good}; attempts: 502, 200`,
      requests: 2,
      waitedMs: 9000,
    },
    {
      ...create,
      name: "502 with Retry-After on a create",
      promise: "A gateway that names a time does not say what became of the create behind it.",
      script: [answer(502, undefined, { "retry-after": "9" })],
      sees: "ApiError (api_error) 502 that may have happened; attempts: 502",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "503 with a Retry-After of an hour",
      promise: "A longer wait than maxRetryAfterMs is a RateLimitError, whatever the status that asks for it.",
      script: [answer(503, undefined, { "retry-after": "3600" })],
      sees: "RateLimitError (rate_limited) 503 with retryAfterMs 3600000; attempts: 503",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "503 with a Retry-After of exactly maxRetryAfterMs, for the last attempt as well",
      promise: "A wait that is allowed is waited, and what is left of the call is the vendor's own failure.",
      script: [answer(503, undefined, { "retry-after": "60" }), answer(503, undefined, { "retry-after": "60" })],
      options: { retry: { attempts: 2 } },
      sees: "ApiError (api_error) 503; attempts: 503, 503",
      requests: 2,
      waitedMs: 60_000,
    },
    {
      ...get,
      name: "503 with retry: false",
      promise: "retry: false sends once.",
      script: [answer(503)],
      options: { retry: false },
      sees: "ApiError (api_error) 503; attempts: 503",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "429 with retry: false on the client",
      promise: "retry: false holds for rate limits too.",
      script: [answer(429, undefined, { "retry-after": "1" })],
      client: { retry: false },
      sees: "RateLimitError (rate_limited) 429 with retryAfterMs 1000; attempts: 429",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "four times 503, and one call that wants five attempts",
      promise: "The settings of a call stand above retry: false on the client.",
      script: [answer(503), answer(503), answer(503), answer(503), ok(group)],
      client: { retry: false },
      options: { retry: { attempts: 5 } },
      sees: `${good}; attempts: 503, 503, 503, 503, 200`,
      requests: 5,
      waitedMs: 7500,
    },
    {
      ...get,
      name: "an outage that 50 calls meet at once",
      promise: "The budget has ten repeats, and the outage is not multiplied by three.",
      script: () => answer(503),
      run: async ({ frameio }) => {
        const { get } = frameio().groups;
        return countOutcomes(await Promise.all(Array.from({ length: 50 }, () => outcomeOf(get({ group_id: "g1" })))));
      },
      sees: "50 × ApiError (api_error) 503",
      requests: 60,
      waitedMs: 500,
    },
    {
      ...get,
      name: "an outage, 40 good calls, an outage, 204 good calls, an outage",
      promise:
        "Each call gives the budget a tenth of a repeat, and it never holds more than ten; no back-off is longer than 20 s.",
      script: (_, index) => (index < 11 || (index > 50 && index < 56) || index > 259 ? answer(503) : ok(group)),
      client: { retry: { attempts: 100 }, limiter: unlimited },
      run: async ({ frameio, requests }) => {
        const { get } = frameio().groups;
        const counts = [];
        for (const good of [40, 204, 0]) {
          const before = requests.length;
          await outcomeOf(get({ group_id: "g1" }));
          counts.push(requests.length - before);
          for (let i = 0; i < good; i++) await get({ group_id: "g1" });
        }
        return `attempts in each outage: ${counts.join(", ")}`;
      },
      sees: "attempts in each outage: 11, 5, 11",
      requests: 271,
      waitedMs: 138_500,
    },
    {
      ...get,
      name: "more rate limits than the budget has repeats",
      promise: "A rate limit is no outage: its repeats do not draw on the budget.",
      script: (_, index) => (index < 20 ? answer(429, undefined, { "retry-after": "1" }) : ok(group)),
      options: { retry: { attempts: 21 } },
      sees: `${good}; attempts: ${"429, ".repeat(20)}200`,
      requests: 21,
      waitedMs: 20_000,
    },
    {
      ...get,
      name: "a connection that is reset",
      promise: "A lost answer is no harm where repeating is safe.",
      script: [{ fault: "reset" }, ok(group)],
      sees: `${good}; attempts: connection_error, 200`,
      requests: 2,
      waitedMs: 500,
    },
    ...unsentCodes,
    ...unmadeConnections,
    ...strangeCodes,
    {
      ...create,
      name: "a create that no connection ever takes",
      promise: "After three attempts the caller sees a ConnectionError that says that nothing was sent.",
      script: [
        { fault: "fail", code: "ENOTFOUND" },
        { fault: "fail", code: "ENOTFOUND" },
        { fault: "fail", code: "ENOTFOUND" },
      ],
      sees: "ConnectionError (connection_error) before sending; attempts: connection_error, connection_error, connection_error",
      requests: 3,
      waitedMs: 1500,
    },
    ...certificateCodes,
    {
      ...get,
      name: "a read over a certificate that has expired",
      promise: "No repetition mends a certificate, not even of a read.",
      script: [{ fault: "fail", code: "CERT_HAS_EXPIRED" }],
      sees: "ConnectionError (connection_error) over a certificate; attempts: connection_error",
      requests: 1,
      waitedMs: 0,
    },
    {
      over: "clock",
      call: "docusign groups.create",
      name: "the hourly limit of DocuSign as 400",
      promise: "A rate code counts, whatever the status: the wait ends with the hour that the header names.",
      script: [
        answer(
          400,
          { errorCode: "HOURLY_APIINVOCATION_LIMIT_EXCEEDED", message: "Too many calls." },
          { "x-ratelimit-reset": String(Date.UTC(2026, 5, 15, 12, 0, 40) / 1000) },
        ),
        answer(201, { groups: [{ groupId: "1" }] }),
      ],
      sees: '{"groups":[{"groupId":"1"}]}; attempts: 400, 201',
      requests: 2,
      waitedMs: 40_000,
    },
    {
      over: "clock",
      call: "docusign groups.create",
      name: "the hourly limit of DocuSign as 429, without a reset",
      promise:
        "Without a header the limit lifts at the full hour: longer than maxRetryAfterMs, so a RateLimitError at once.",
      script: [answer(429, { errorCode: "HOURLY_APIINVOCATION_LIMIT_EXCEEDED", message: "Too many calls." })],
      run: async (world) => {
        await world.sleep(1_800_000);
        return describeOutcome(
          await outcomeOf(world.docusign().groups.create.raw({ groups: [{ groupName: "Editors" }] })),
        );
      },
      sees: "RateLimitError (rate_limited) 429 with retryAfterMs 1800000 [HOURLY_APIINVOCATION_LIMIT_EXCEEDED; Too many calls.]; attempts: 429",
      requests: 1,
      waitedMs: 1_800_000,
    },
    ...[400, 429].map((status): Fault => ({
      over: "clock",
      call: "docusign groups.create",
      name: `the burst limit of DocuSign as ${status}`,
      promise: "The burst code is known whatever the status and its case, and asks for the 30 s of its window.",
      script: [
        answer(status, { errorCode: "Burst_ApiInvocation_Limit_Exceeded", message: "Too many calls." }),
        answer(201, { groups: [{ groupId: "1" }] }),
      ],
      sees: `{"groups":[{"groupId":"1"}]}; attempts: ${status}, 201`,
      requests: 2,
      waitedMs: 30_000,
    })),
    ...rateCodes.flatMap(([code, ms]) =>
      [400, 429].map((status): Fault => ({
        over: "clock",
        call: "docusign groups.create",
        name: `${code} of DocuSign as ${status}`,
        promise: "Every code of a rate limit is known, whatever it counts, its status and its case.",
        script: [
          answer(status, { errorCode: code, message: "Too many calls." }, { "x-ratelimit-reset": reset }),
          answer(201, { groups: [{ groupId: "1" }] }),
        ],
        sees: `{"groups":[{"groupId":"1"}]}; attempts: ${status}, 201`,
        requests: 2,
        waitedMs: ms,
      })),
    ),
    {
      over: "clock",
      call: "docusign groups.create",
      name: "the hourly limit of polling, without a reset",
      promise: "It lifts at the full hour like any other.",
      script: [answer(400, { errorCode: "Hourly_Envelope_Polling_Limit_Exceeded", message: "Too many calls." })],
      sees: "RateLimitError (rate_limited) 400 with retryAfterMs 3600000 [Hourly_Envelope_Polling_Limit_Exceeded; Too many calls.]; attempts: 400",
      requests: 1,
      waitedMs: 0,
    },
    {
      over: "clock",
      call: "docusign groups.create",
      name: "a code of DocuSign that only resembles that of a rate limit",
      promise: "A limit of another kind is no rate limit: the create is not sent again.",
      script: [answer(400, { errorCode: "ACCOUNT_GROUP_LIMIT_EXCEEDED", message: "Too many groups." })],
      sees: "ApiError (api_error) 400 [ACCOUNT_GROUP_LIMIT_EXCEEDED; Too many groups.]; attempts: 400",
      requests: 1,
      waitedMs: 0,
    },
  ],
};

const ofDocusign = (error?: string) => [
  { groupId: "1", ...(error && { errorDetails: { errorCode: error, message: "No." } }) },
];
const item = { call: "docusign groups.delete", over: "clock" } as const;

export const gone: Chapter = {
  title: "Already gone",
  faults: [
    {
      ...remove,
      name: "a delete whose answer was lost, then 404",
      promise: "A repeated delete that finds nothing counts as done, and the attempts show it.",
      script: [{ fault: "reset" }, answer(404, absent)],
      sees: "done; attempts: connection_error, 404",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...remove,
      name: "a delete that timed out, then 404",
      promise: "The same holds after a timeout.",
      script: [{ fault: "stall" }, answer(404, absent)],
      sees: "done; attempts: timeout, 404",
      requests: 2,
      waitedMs: 60_500,
    },
    {
      ...remove,
      name: "a delete that met 500, then 404",
      promise: "A server that failed may have acted first.",
      script: [answer(500), answer(404, absent)],
      sees: "done; attempts: 500, 404",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...remove,
      name: "a delete that meets 404 at once",
      promise: "The first 404 stays an error: there was nothing to delete.",
      script: [answer(404, absent)],
      sees: "NotFoundError (not_found) 404 [Not found]; attempts: 404",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...remove,
      name: "a delete that met a rate limit, then 404",
      promise: "The rate limit says that nothing was done, so the 404 is the first answer that counts.",
      script: [answer(429, undefined, { "retry-after": "1" }), answer(404, absent)],
      sees: "NotFoundError (not_found) 404 [Not found]; attempts: 429, 404",
      requests: 2,
      waitedMs: 1000,
    },
    {
      ...remove,
      name: "a delete that met 503 with Retry-After, then 404",
      promise: "A server that names a time did not act.",
      script: [answer(503, undefined, { "retry-after": "1" }), answer(404, absent)],
      sees: "NotFoundError (not_found) 404 [Not found]; attempts: 503, 404",
      requests: 2,
      waitedMs: 1000,
    },
    {
      ...remove,
      name: "a delete that never left, then 404",
      promise: "What never left has deleted nothing.",
      script: [{ fault: "fail", code: "ECONNREFUSED" }, answer(404, absent)],
      sees: "NotFoundError (not_found) 404 [Not found]; attempts: connection_error, 404",
      requests: 2,
      waitedMs: 500,
    },
    {
      over: "clock",
      call: "frameio groups.update",
      name: "an update whose answer was lost, then 404",
      promise: "Only what removes can be done by finding nothing.",
      script: [{ fault: "reset" }, answer(404, absent)],
      sees: "NotFoundError (not_found) 404 [Not found] that may have happened; attempts: connection_error, 404",
      requests: 2,
      waitedMs: 500,
    },
    {
      over: "clock",
      call: "frameio groups.addUsers",
      name: "an addition of users whose answer was lost, then 404",
      promise: "An addition to what is gone is not done, though its success has no body either.",
      script: [{ fault: "reset" }, answer(404, absent)],
      sees: "NotFoundError (not_found) 404 [Not found] that may have happened; attempts: connection_error, 404",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...remove,
      name: "a delete whose answer was lost, then 403",
      promise: "No other refusal says that the thing is gone.",
      script: [{ fault: "reset" }, answer(403)],
      sees: "ForbiddenError (forbidden) 403 that may have happened; attempts: connection_error, 403",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...item,
      name: "a DocuSign delete whose answer was lost, then INVALID_GROUP_ID for the item",
      promise: "An item that is already gone counts as done.",
      script: [{ fault: "reset" }, ok({ groups: ofDocusign("INVALID_GROUP_ID") })],
      sees: '{"groups":[{"groupId":"1","errorDetails":{"errorCode":"INVALID_GROUP_ID","message":"No."}}]}; attempts: connection_error, 200',
      requests: 2,
      waitedMs: 500,
    },
    {
      ...item,
      name: "a DocuSign delete that meets INVALID_GROUP_ID at once",
      promise: "The first INVALID_GROUP_ID stays an error.",
      script: [ok({ groups: ofDocusign("INVALID_GROUP_ID") })],
      sees: "PartialFailureError (partial_failure) 200 after 0 that succeeded at 0 [INVALID_GROUP_ID; No.]; attempts: 200",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...item,
      name: "a DocuSign delete whose answer was lost, then another code for the item",
      promise: "No other code says that the item is gone.",
      script: [{ fault: "reset" }, ok({ groups: ofDocusign("GROUP_IN_USE") })],
      sees: "PartialFailureError (partial_failure) 200 after 0 that succeeded at 0 [GROUP_IN_USE; No.]; attempts: connection_error, 200",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...item,
      name: "a DocuSign delete of three groups whose answer was lost: one is gone, one is deleted now, one fails without a code",
      promise: "Each item is judged for itself, and a failure needs no code to be one.",
      script: [
        { fault: "reset" },
        ok({
          groups: [
            ...ofDocusign("invalid_group_id"),
            { groupId: "2" },
            { groupId: "3", errorDetails: { message: "In use." } },
          ],
        }),
      ],
      sees: "PartialFailureError (partial_failure) 200 after 2 that succeeded at 2 [In use.]; attempts: connection_error, 200",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...item,
      call: "docusign groups.update",
      name: "a DocuSign update whose answer was lost, then INVALID_GROUP_ID for the item",
      promise: "An update of what is gone is not done.",
      script: [{ fault: "reset" }, ok({ groups: ofDocusign("INVALID_GROUP_ID") })],
      sees: "PartialFailureError (partial_failure) 200 after 0 that succeeded at 0 [INVALID_GROUP_ID; No.]; attempts: connection_error, 200",
      requests: 2,
      waitedMs: 500,
    },
  ],
};

const lost: Step[] = [{ fault: "reset" }];
const afterReset =
  "OutcomeUnknownError (outcome_unknown) in headers because of ConnectionError (connection_error) after sending; attempts: connection_error";

export const unknown: Chapter = {
  title: "Unknown outcome",
  faults: [
    {
      ...create,
      name: "a create whose connection is reset",
      promise:
        "A write that must not be repeated and whose answer was lost may have happened, and the caller is told so.",
      script: lost,
      sees: afterReset,
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "a create whose connection breaks where the runtime gives no code",
      promise: "Without a code nobody knows whether it was sent.",
      script: [{ fault: "fail" }],
      sees: afterReset,
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "a create that is not answered in time",
      promise: "The timeout is the cause.",
      script: [{ fault: "stall" }],
      sees: "OutcomeUnknownError (outcome_unknown) in headers because of TimeoutError (timeout) in headers; attempts: timeout",
      requests: 1,
      waitedMs: 60_000,
    },
    {
      ...create,
      name: "a create whose answer breaks off",
      promise: "Half an answer is no answer.",
      script: [{ ...answer(201, group), cut: "reset" }],
      sees: "OutcomeUnknownError (outcome_unknown) in body because of ConnectionError (connection_error) after sending; attempts: connection_error",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "a create that is refused, in words that break off",
      promise: "The status says that nothing was done, also where the reasons are lost.",
      script: [{ ...answer(400, { errors: [{ detail: "No." }] }), cut: "reset" }],
      sees: "ApiError (api_error) 400; attempts: 400",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "a create that is limited, in words that break off",
      promise: "A 429 says that nothing was done, so that a create is repeated.",
      script: [{ ...answer(429, { errors: [{ detail: "Wait." }] }), cut: "reset" }, answer(201, group)],
      sees: '{"id":"g1"}; attempts: 429, 201',
      requests: 2,
      waitedMs: 1000,
    },
    {
      ...get,
      name: "a failure that is its own cause",
      promise: "What a wrapper of fetch throws is searched for a code, and not for ever.",
      script: [],
      client: { fetch: () => Promise.reject(ownCause()) },
      options: { retry: false },
      sees: "ConnectionError (connection_error) after sending; attempts: connection_error",
      requests: 0,
      waitedMs: 0,
    },
    {
      ...create,
      name: "a create whose answer stalls",
      promise: "The clock of an attempt runs until the last byte.",
      script: [{ ...answer(201, group), cut: "stall" }],
      sees: "OutcomeUnknownError (outcome_unknown) in body because of TimeoutError (timeout) in body; attempts: timeout",
      requests: 1,
      waitedMs: 60_000,
    },
    {
      ...create,
      name: "a create that is still under way when the call's deadline passes",
      promise: "The deadline ends the call; what was sent by then may have happened.",
      script: [{ fault: "stall" }],
      options: { deadlineMs: 5000 },
      sees: "OutcomeUnknownError (outcome_unknown) in headers because of TimeoutError (timeout) in headers; attempts: timeout",
      requests: 1,
      waitedMs: 5000,
    },
    {
      ...create,
      name: "a create that was limited, then lost",
      promise: "Each attempt is judged by itself: the second was sent.",
      script: [answer(429, undefined, { "retry-after": "1" }), ...lost],
      sees: "OutcomeUnknownError (outcome_unknown) in headers because of ConnectionError (connection_error) after sending; attempts: 429, connection_error",
      requests: 2,
      waitedMs: 1000,
    },
    {
      ...create,
      name: "a POST that is not described, lost",
      promise: "request() repeats nothing but GET unless it is told to.",
      script: lost,
      run: async (world) =>
        describeOutcome(await outcomeOf(world.frameio().request("POST", "/v4/things", { body: { name: "x" } }))),
      sees: afterReset,
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "a POST that is not described and said to be repeatable, lost",
      promise: "Who calls request() can say that repeating is safe.",
      script: [...lost, ok(group)],
      run: async (world) =>
        describeOutcome(await outcomeOf(world.frameio().request("POST", "/v4/things", { repeatable: true }))),
      sees: '{"data":{"id":"g1"}}; attempts: connection_error, 200',
      requests: 2,
      waitedMs: 500,
    },
    {
      over: "clock",
      call: "frameio groups.addUsers",
      name: "a POST that is described as repeatable, lost",
      promise: "Whether repeating is safe is the description's to say, and not the method's.",
      script: [...lost, answer(204)],
      sees: "done; attempts: connection_error, 204",
      requests: 2,
      waitedMs: 500,
    },
  ],
};

function ownCause(): Error {
  const error = new Error("lost");
  return Object.assign(error, { cause: error });
}
