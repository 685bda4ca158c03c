import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { isRollcallError, type CallOptions, type Event, type List, type Token } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { flush, runClock, stopClock } from "../support/clock.js";
import { answer, ok, type Step } from "../support/script.js";
import { scriptFetch } from "../support/scripted-fetch.js";
import { thorough } from "../support/thorough.js";
import { outcomeOf, type Outcome } from "./outcome.js";

const RUNS = thorough ? 1_000 : 300;
const CALLS_A_RUN = 10;

// Distinctive, and with characters that JSON writers like to escape.
const secret = "s3cr3t/Qx7+zT.do-not-tell";
const escaped = "s3cr3t\\/Qx7\\u002bzT.do-not-tell";

const seed = Number(process.env["SCHEDULES_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const path = process.env["SCHEDULES_PATH"];
const rejections: unknown[] = [];
const noteRejection = (reason: unknown) => void rejections.push(reason);

const { stackTraceLimit } = Error;

beforeAll(() => {
  stopClock();
  // What a stack tells beside its message are places in the code, and to find their lines took a tenth of the time.
  Error.stackTraceLimit = 1;
  process.on("unhandledRejection", noteRejection);
});

afterAll(() => {
  process.off("unhandledRejection", noteRejection);
  Error.stackTraceLimit = stackTraceLimit;
  vi.useRealTimers();
});

test(`${RUNS * CALLS_A_RUN} calls through random faults end in data or an error of Rollcall within their deadline, and leave nothing behind`, async () => {
  const kinds = new Map<string, number>();
  let calls = 0;
  let state = 1;
  vi.spyOn(Math, "random").mockImplementation(() => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647);
  const property = fc.asyncProperty(schedules(), async (schedule) => {
    state = schedule.random;
    const events: Event[] = [];
    const pending = schedule.calls.map(({ steps }) => [...steps]);
    const scripted = scriptFetch(
      ({ headers, method, url }) => pending[Number(headers.get("x-call"))]?.shift() ?? goodAnswer(method, url),
      { deaf: schedule.deaf },
    );
    const tokens = tokensOf(schedule.token);
    const operations = operationsOf({
      fetch: scripted.fetch,
      token: tokens.token,
      maxBodyBytes: 5_000,
      onEvent(event: Event) {
        events.push(event);
        if (schedule.observer === "throws") throw new Error("observer");
        if (schedule.observer === "rejects") return Promise.reject(new Error("observer"));
      },
    });

    const ended = schedule.calls.map(async ({ operation, options, startMs, abortMs }, index) => {
      await sleep(startMs);
      const controller = new AbortController();
      const { signal } = controller;
      let startedAt = performance.now();
      const turn = () => {
        const tookMs = performance.now() - startedAt;
        claim(tookMs <= options.deadlineMs, `${tookMs} ms until it ended, of ${options.deadlineMs}`);
        startedAt = performance.now();
      };
      const abort =
        abortMs === undefined ? undefined : setTimeout(() => controller.abort(new Error("enough")), abortMs);
      const run = operations[operation % operations.length]!;
      const outcome = await outcomeOf(run({ ...options, signal, headers: { "x-call": String(index) } }, turn));
      clearTimeout(abort);
      turn();
      claim(getEventListeners(signal, "abort").length === 0, "listeners left");
      kindOf(outcome, kinds);
      tellsNoSecret(outcome);
      calls++;
    });
    await runClock(Promise.all(ended));
    await flush();
    claim(vi.getTimerCount() === scripted.timers + tokens.timers(), "timers left");
    tellsNoSecret(events);
  });
  const found = await fc.check(
    // A `fetch` that is deaf to its signal has timers of its own.
    property.afterEach(() => vi.clearAllTimers()),
    { seed, numRuns: RUNS, ...(path && { path }) },
  );
  if (found.failed) {
    const where = `SCHEDULES_SEED=${found.seed} SCHEDULES_PATH=${found.counterexamplePath ?? ""}`;
    throw new Error(`${where}: ${inspect(found.counterexample, { depth: 8, maxStringLength: 100 })}`, {
      cause: found.errorInstance,
    });
  }
  await flush();
  expect(rejections, "rejections that nobody handled").toEqual([]);
  expect(calls).toBe(RUNS * CALLS_A_RUN);
  const counted = [...kinds].sort(([, a], [, b]) => b - a).map(([kind, times]) => `${kind} ${times}`);
  console.log(`${calls} calls, seed ${seed} (set SCHEDULES_SEED to repeat), 0 violations: ${counted.join(", ")}`);
  // The schedules would prove little if they always led to the same end.
  expect(kinds.size).toBeGreaterThanOrEqual(10);
}, 60_000);

/* Said tens of thousands of times, where `expect` is slow. */
function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

function kindOf(outcome: Outcome, kinds: Map<string, number>): void {
  if ("error" in outcome && !isRollcallError(outcome.error)) throw outcome.error;
  const kind = "error" in outcome ? (outcome.error as { code: string }).code : "data";
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
}

function tellsNoSecret(told: unknown): void {
  const error = (told as { error?: unknown }).error;
  const texts = [inspect(told, { showHidden: true, depth: Infinity }), JSON.stringify(told), String(error)];
  if (error !== undefined) texts.push(JSON.stringify(error), String((error as Error).stack));
  for (const text of texts) {
    if (text.includes(secret) || text.includes(escaped)) throw new Error(`It tells the secret: ${text}`);
  }
}

type Tokens = "text" | "function" | "slow" | "failing" | "throwing" | "empty" | "hanging";

interface Schedule {
  readonly calls: readonly {
    readonly operation: number;
    readonly steps: readonly Step[];
    readonly options: CallOptions & { readonly deadlineMs: number };
    readonly startMs: number;
    readonly abortMs: number | undefined;
  }[];
  readonly token: Tokens;
  readonly deaf: boolean;
  readonly observer: "listens" | "throws" | "rejects";
  readonly random: number;
}

function schedules(): fc.Arbitrary<Schedule> {
  const options = fc.record({
    deadlineMs: fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 5_000, max: 200_000 })),
    timeoutMs: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.constant(undefined)),
    maxQueueMs: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
    retry: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      fc.constant(false as const),
      fc.record({
        attempts: fc.integer({ min: 0, max: 8 }),
        maxRetryAfterMs: fc.option(fc.integer({ min: 0, max: 400_000 }), { nil: undefined }),
      }),
    ),
  });
  const call = fc.record({
    operation: fc.nat(100),
    steps: fc.array(steps(), { maxLength: 5 }),
    options,
    startMs: fc.oneof(fc.constant(0), fc.nat(3_000)),
    abortMs: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.nat(8_000)),
  });
  return fc.record({
    calls: fc.array(call, { minLength: CALLS_A_RUN, maxLength: CALLS_A_RUN }),
    token: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Tokens[]>("text", "function", "slow") },
      fc.constantFrom<Tokens[]>("failing", "throwing", "empty", "hanging"),
    ),
    deaf: fc.boolean(),
    observer: fc.constantFrom("listens" as const, "throws" as const, "rejects" as const),
    random: fc.integer({ min: 1, max: 2_147_483_646 }),
  });
}

function steps(): fc.Arbitrary<Step> {
  const status = fc.constantFrom(
    ...[
      200, 200, 201, 204, 302, 307, 400, 401, 401, 403, 404, 404, 408, 409, 413, 422, 429, 429, 500, 502, 503, 503, 504,
    ],
  );
  const body = fc.constantFrom<unknown[]>(
    undefined,
    "null",
    "[]",
    "{}",
    '{"data":',
    "<html>Sign in</html>",
    `<html>Bearer ${secret}</html>`,
    `${"[".repeat(2_000)}${"]".repeat(2_000)}`,
    "x".repeat(6_000),
    { data: { id: "g1", extra: null } },
    { data: [{ id: "g1" }], links: { next: "/v4/x?after=a" } },
    { data: [{ id: "g1" }], links: { next: `https://elsewhere.example/?after=${"a".repeat(20)}` } },
    { groups: [{ groupId: "1" }], endPosition: "0", totalSetSize: "2" },
    { groups: [{ groupId: "1", errorDetails: { errorCode: "INVALID_GROUP_ID", message: `not with ${secret}` } }] },
    { errors: [{ title: "No", detail: `Bearer ${secret} is refused`, source: { pointer: `/${secret}` } }] },
    { code: 403, message: secret, errors: [{ title: secret }] },
    { errorCode: "BURST_APIINVOCATION_LIMIT_EXCEEDED", message: secret },
    { errorCode: "HOURLY_APIINVOCATION_LIMIT_EXCEEDED", message: secret },
    { success: false, error: { code: secret, message: secret } },
    { error: secret },
    '{"__proto__":{"data":{}},"constructor":null,"data":{"__proto__":1}}',
  );
  const number = fc.oneof(fc.nat(20).map(String), fc.constantFrom("0", "-1", "ten", "1e9", "99999999999999999999", ""));
  const headers = fc
    .record(
      {
        "retry-after": fc.constantFrom(
          ...["0", "1", "2.5", "30", "61", "3155760000", "1".repeat(400), "soon", "-5"],
          ...["Mon, 15 Jun 2026 12:00:05 GMT", "Mon, 15 Jun 2099 12:00:00 GMT", "Mon, 15 Jun 1999 12:00:00 GMT"],
        ),
        "x-ratelimit-limit": number,
        "x-ratelimit-remaining": number,
        "x-ratelimit-window": fc.oneof(number, fc.constantFrom("1000", "60000", "3155760000000")),
        "x-ratelimit-reset": fc.constantFrom("0", "1781524805", "99999999999", "soon"),
        "x-burstlimit-remaining": number,
        "x-docusign-tracetoken": fc.constantFrom("trace", secret),
        "content-type": fc.constantFrom("text/html", `text/plain; of=${secret}`),
        sunset: fc.constantFrom("Sat, 31 Oct 2026 00:00:00 GMT", secret),
        "total-pages": fc.constantFrom("1", "2"),
      },
      { requiredKeys: [] },
    )
    .map((found) => Object.fromEntries(Object.entries(found)));
  const delayMs = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(4_000));
  const answers = fc.record({ status, body, headers, delayMs });
  return fc.oneof(
    { weight: 5, arbitrary: answers },
    {
      weight: 2,
      arbitrary: fc
        .tuple(answers, fc.constantFrom("reset" as const, "close" as const, "stall" as const, "endless" as const))
        .map(([step, cut]): Step => ({ ...step, cut, delayMs: cut === "endless" ? 400 + step.delayMs : step.delayMs })),
    },
    // In what is given as data, an escape is the vendor's own way to write.
    answers.map((step): Step => ({ ...step, status: 403, body: `{"errors":[{"detail":"${escaped}"}]}` })),
    answers.map((step): Step => ({ ...step, gzip: "short" })),
    fc.nat(300).map((ms): Step => ({ body: { data: { id: "g1" } }, cut: "drip", delayMs: ms })),
    fc.record({ fault: fc.constantFrom("reset" as const, "close" as const, "stall" as const), delayMs }),
    fc
      .constantFrom(
        "ECONNREFUSED",
        "ENOTFOUND",
        "EAI_AGAIN",
        "UND_ERR_CONNECT_TIMEOUT",
        "CERT_HAS_EXPIRED",
        "EPIPE",
        "",
      )
      .map((code): Step => ({ fault: "fail", code })),
  );
}

function goodAnswer(method: string, url: string): Step {
  if (url.startsWith("/v2/accounts/")) return ok({ id: "a1" });
  if (url.startsWith("/v2/")) return ok([{ id: "a1" }]);
  if (url.includes("/permission_profiles")) return ok({ permissionProfileId: "1" });
  if (url.startsWith("/restapi/")) return ok({ groups: [{ groupId: "1" }] });
  if (method === "DELETE") return answer(204);
  return ok(
    method === "GET" && url.split("?")[0]!.endsWith("/groups") ? { data: [], links: {} } : { data: { id: "g1" } },
  );
}

type ClientOptions = Omit<Parameters<typeof createFrameio>[0], "account_id">;

/** Calls an operation; a list, whose pages are calls of their own, says when the `turn` of the next one comes. */
type Operation = (options: CallOptions, turn: () => void) => Promise<unknown>;

function operationsOf(options: ClientOptions): readonly Operation[] {
  const frameio = createFrameio({ ...options, account_id: "account" });
  const legacy = createFrameioLegacy({ ...options, account_id: "account" });
  const docusign = createDocusign({ ...options, baseUrl: "https://demo.docusign.net", accountId: "account" });
  return [
    (o) => frameio.groups.get({ group_id: "g1" }, o),
    (o) => frameio.groups.create({ name: "Editors", emoji: "eyes" }, o),
    (o) => frameio.groups.update({ group_id: "g1", name: "Editors" }, o),
    (o) => frameio.groups.delete({ group_id: "g1" }, o),
    (o, turn) => readPages(frameio.groups.list({}, o), turn),
    (o) =>
      frameio.groups.get.safe({ group_id: "g1" }, o).then((safe) => (safe.ok ? safe.data : Promise.reject(safe.error))),
    (o) => frameio.request("POST", "/v4/things", { ...o, body: { name: "thing" } }).then(({ data }) => data),
    (o) => legacy.accounts.get({}, o),
    (o, turn) => readPages(legacy.accounts.list({}, o), turn),
    (o) => docusign.groups.create({ groups: [{ groupName: "Editors" }] }, o),
    (o) => docusign.groups.delete({ groups: [{ groupId: "1" }] }, o),
    (o, turn) => readPages(docusign.groups.list({}, o), turn),
    (o) => docusign.permissionProfiles.get({ permissionProfileId: "1" }, o),
  ];
}

async function readPages(list: List<unknown, unknown>, turn: () => void): Promise<unknown> {
  const pages = [];
  for await (const page of list.pages()) {
    turn();
    pages.push(page);
  }
  return pages;
}

function tokensOf(kind: Tokens): { readonly token: Token; timers(): number } {
  let timers = 0;
  const tokens: Record<Tokens, Token> = {
    text: secret,
    function: () => Promise.resolve(secret),
    async slow() {
      timers++;
      await sleep(700);
      timers--;
      return secret;
    },
    failing: () => Promise.reject(new Error("no session")),
    throwing: () => {
      throw new Error("no session");
    },
    empty: () => "",
    hanging: () => new Promise(() => {}),
  };
  return { token: tokens[kind], timers: () => timers };
}

function sleep(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
