import type { Event, LimiterRequest } from "../../../src/index.js";
import { answer, ok } from "../../support/script.js";
import { unlimited, type Chapter, type Fault, type World } from "../fault.js";
import { countOutcomes, describeOutcome, outcomeOf } from "../outcome.js";

const group = { data: { id: "g1" } };
const good = '{"id":"g1"}';
const get = { over: "clock", call: "frameio groups.get" } as const;
const create = { over: "clock", call: "frameio groups.create" } as const;
const editors = { name: "Editors", emoji: "scissors" };

export const deadlines: Chapter = {
  title: "Deadlines",
  faults: [
    {
      ...get,
      name: "headers that never come, then an answer",
      promise: "An attempt ends after timeoutMs, 60 s, and is repeated where that is safe.",
      script: [{ fault: "stall" }, ok(group)],
      sees: `${good}; attempts: timeout, 200`,
      requests: 2,
      waitedMs: 60_500,
    },
    {
      ...get,
      name: "headers that never come",
      promise: "The error says in which phase the last attempt ended.",
      script: [{ fault: "stall" }, { fault: "stall" }, { fault: "stall" }],
      options: { timeoutMs: 1000 },
      sees: "TimeoutError (timeout) in headers; attempts: timeout, timeout, timeout",
      requests: 3,
      waitedMs: 4500,
    },
    {
      ...get,
      name: "a body that stalls half-way",
      promise: "The clock of an attempt runs until the last byte.",
      script: [{ ...ok(group), cut: "stall" }],
      options: { timeoutMs: 1000, retry: false },
      sees: "TimeoutError (timeout) in body; attempts: timeout",
      requests: 1,
      waitedMs: 1000,
    },
    {
      ...get,
      name: "a body that comes byte by byte",
      promise: "Bytes that trickle in do not start the clock anew.",
      script: [{ ...ok(group), cut: "drip", delayMs: 300 }],
      options: { timeoutMs: 1000, retry: false },
      sees: "TimeoutError (timeout) in body; attempts: timeout",
      requests: 1,
      waitedMs: 1000,
    },
    {
      ...get,
      name: "a timeoutMs of any length",
      promise: "A limit beyond what a timer can hold is no limit, and not one of a millisecond.",
      script: [{ ...ok(group), delayMs: 600_000 }],
      options: { timeoutMs: Infinity, deadlineMs: Infinity },
      sees: `${good}; attempts: 200`,
      requests: 1,
      waitedMs: 600_000,
    },
    {
      ...get,
      name: "a deadline that passes during a back-off",
      promise: "deadlineMs covers the whole call, waits included, and ends it to the millisecond.",
      script: [answer(503)],
      options: { deadlineMs: 300 },
      sees: "TimeoutError (timeout) in wait; attempts: 503",
      requests: 1,
      waitedMs: 300,
    },
    {
      ...get,
      name: "a deadline that passes while headers are awaited",
      promise: "The deadline ends an attempt that its own clock would let run on, and nothing is repeated after it.",
      script: [answer(503), { fault: "stall" }],
      options: { deadlineMs: 10_000 },
      sees: "TimeoutError (timeout) in headers; attempts: 503, timeout",
      requests: 2,
      waitedMs: 10_000,
    },
    {
      ...get,
      name: "a deadline that passes in the body",
      promise: "The phase is named.",
      script: [{ ...ok(group), cut: "stall" }],
      options: { deadlineMs: 10_000 },
      sees: "TimeoutError (timeout) in body; attempts: timeout",
      requests: 1,
      waitedMs: 10_000,
    },
    {
      ...create,
      name: "a deadline that the queue would pass",
      promise: "A call that is known to wait beyond its deadline is refused at once, with the wait; nothing was sent.",
      script: () => answer(201, group),
      run: async (world) => {
        const { create } = world.frameio().groups;
        await Promise.all(Array.from({ length: 10 }, () => create(editors)));
        return describeOutcome(await outcomeOf(create(editors, { deadlineMs: 20_000 })));
      },
      sees: "RateLimitError (rate_limited) with retryAfterMs 60000",
      requests: 10,
      waitedMs: 0,
    },
    ...[429, 503].map((status): Fault => ({
      ...get,
      name: `${status} with a Retry-After of 50 seconds, and a deadline of 5`,
      promise:
        "A wait that is known to pass the deadline is not begun: the call ends at once, with the wait in its error.",
      script: [answer(status, undefined, { "retry-after": "50" })],
      options: { deadlineMs: 5000 },
      sees: `RateLimitError (rate_limited) ${status} with retryAfterMs 50000; attempts: ${status}`,
      requests: 1,
      waitedMs: 0,
    })),
    {
      ...get,
      name: "429 with a Retry-After of 5 seconds, and a deadline of 6",
      promise: "A wait that ends before the deadline is waited.",
      script: [answer(429, undefined, { "retry-after": "5" }), ok(group)],
      options: { deadlineMs: 6000 },
      sees: `${good}; attempts: 429, 200`,
      requests: 2,
      waitedMs: 5000,
    },
    {
      ...get,
      name: "a second 429 whose Retry-After passes what is left to the deadline",
      promise: "What was waited already counts.",
      script: () => answer(429, undefined, { "retry-after": "5" }),
      options: { deadlineMs: 8000 },
      sees: "RateLimitError (rate_limited) 429 with retryAfterMs 5000; attempts: 429, 429",
      requests: 2,
      waitedMs: 5000,
    },
    {
      ...create,
      name: "a deadline that passes while a token is fetched",
      promise: "A token function that hangs is no reason for a call to hang.",
      script: [],
      client: { token: () => new Promise(() => {}) },
      options: { deadlineMs: 20_000 },
      sees: "TimeoutError (timeout) in token",
      requests: 0,
      waitedMs: 20_000,
    },
  ],
};

export const cancellation: Chapter = {
  title: "Cancellation",
  faults: [
    {
      ...get,
      name: "a signal that was aborted before the call",
      promise: "Nothing is sent, and no place in the queue is asked for.",
      script: [],
      run: async ({ frameio }) => {
        const signal = AbortSignal.abort(new Error("enough"));
        let joined = 0;
        const limiter = {
          join(request: LimiterRequest) {
            joined++;
            return unlimited.join(request);
          },
        };
        const outcome = await outcomeOf(frameio({ limiter }).groups.get({ group_id: "g1" }, { signal }));
        return `${describeOutcome(outcome)}; joined the queue ${joined} times`;
      },
      sees: "AbortedError (aborted) in queue because of Error: enough; joined the queue 0 times",
      requests: 0,
      waitedMs: 0,
    },
    abortedAfter(
      "an abort while a token is fetched",
      "The caller's reason is the cause.",
      0,
      "AbortedError (aborted) in token because of Error: enough",
      {
        client: { token: () => new Promise(() => {}) },
        script: [],
      },
    ),
    abortedAfter(
      "an abort during a back-off",
      "The call ends at once.",
      1,
      "AbortedError (aborted) in wait because of Error: enough; attempts: 503",
      {
        script: [answer(503)],
      },
    ),
    abortedAfter(
      "an abort while headers are awaited",
      "The attempt is noted as aborted, and is not repeated.",
      1,
      "AbortedError (aborted) in headers because of Error: enough; attempts: aborted",
      {
        script: [{ fault: "stall" }],
      },
    ),
    abortedAfter(
      "an abort in the body",
      "Half a body is dropped.",
      1,
      "AbortedError (aborted) in body because of Error: enough; attempts: aborted",
      {
        script: [{ ...ok(group), cut: "stall" }],
      },
    ),
    {
      ...create,
      name: "an abort of a create that was sent",
      promise:
        "The caller's own abort stays an AbortedError, and its message says that the create may have been carried out.",
      script: [{ fault: "stall" }],
      run: (world) => adviceOfAbort(world, "create", 10),
      sees: "AbortedError (aborted) in headers that may have happened because of Error: enough; attempts: aborted; says so",
      requests: 1,
      waitedMs: 10,
    },
    {
      ...create,
      name: "an abort of a create that stood in a back-off and never left",
      promise: "Nothing had been sent, and the message does not say so.",
      script: [{ fault: "fail", code: "ECONNREFUSED" }],
      run: (world) => adviceOfAbort(world, "create", 10),
      sees: "AbortedError (aborted) in wait because of Error: enough; attempts: connection_error",
      requests: 1,
      waitedMs: 10,
    },
    {
      over: "clock",
      call: "frameio groups.update",
      name: "an abort of an update that was lost and waits to be repeated",
      promise: "An earlier attempt had been sent, and the message says so.",
      script: [{ fault: "reset" }],
      run: (world) => adviceOfAbort(world, "update", 10),
      sees: "AbortedError (aborted) in wait that may have happened because of Error: enough; attempts: connection_error; says so",
      requests: 1,
      waitedMs: 10,
    },
    {
      ...get,
      name: "an abort of a read that was sent",
      promise: "A read changes nothing, so there is nothing to warn of.",
      script: [{ fault: "stall" }],
      run: (world) => adviceOfAbort(world, "get", 10),
      sees: "AbortedError (aborted) in headers because of Error: enough; attempts: aborted",
      requests: 1,
      waitedMs: 10,
    },
    {
      ...get,
      name: "an abort between two pages",
      promise: "The next page is not asked for.",
      script: [ok({ data: [{ id: "g1" }], links: { next: "/v4/x?after=a" } })],
      run: async ({ frameio }) => {
        const controller = new AbortController();
        const seen: string[] = [];
        const outcome = await outcomeOf(
          (async () => {
            for await (const { id } of frameio().groups.list({}, { signal: controller.signal })) {
              seen.push(id);
              controller.abort(new Error("enough"));
            }
          })(),
        );
        return `${seen.join()}, then ${describeOutcome(outcome)}`;
      },
      sees: "g1, then AbortedError (aborted) in queue because of Error: enough",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an abort from within fetch",
      promise: "Even then the call ends as aborted, and nothing escapes.",
      script: [],
      run: async ({ frameio }) => {
        const controller = new AbortController();
        let handed: AbortSignal | null | undefined;
        const fetch = (_: unknown, init?: RequestInit) => {
          handed = init?.signal;
          controller.abort(new Error("enough"));
          return new Promise<Response>(() => {});
        };
        const { get } = frameio({ fetch }).groups;
        const outcome = await outcomeOf(get({ group_id: "g1" }, { signal: controller.signal }));
        return `${describeOutcome(outcome)}; fetch was ${handed?.aborted ? "told" : "not told"}`;
      },
      sees: "AbortedError (aborted) in headers because of Error: enough; attempts: aborted; fetch was told",
      requests: 0,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an abort from within the token function",
      promise: "The token that comes after it is not used.",
      script: [],
      run: async ({ frameio }) => {
        const controller = new AbortController();
        const token = () => {
          controller.abort(new Error("enough"));
          return "token";
        };
        const { get } = frameio({ token }).groups;
        return describeOutcome(await outcomeOf(get({ group_id: "g1" }, { signal: controller.signal })));
      },
      sees: "AbortedError (aborted) in token because of Error: enough",
      requests: 0,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an abort from within the observer, once an answer is there",
      promise: "The answer is told, and nothing is sent again.",
      script: [answer(503)],
      run: async ({ frameio }) => {
        const controller = new AbortController();
        const seen: string[] = [];
        const onEvent = ({ type }: Event) => {
          seen.push(type);
          controller.abort(new Error("enough"));
        };
        const { get } = frameio({ onEvent }).groups;
        const outcome = await outcomeOf(get({ group_id: "g1" }, { signal: controller.signal }));
        return `${describeOutcome(outcome)}; events: ${seen.join(", ")}`;
      },
      sees: "ApiError (api_error) 503; attempts: 503; events: attempt",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an abort from within the observer, as a repeat is announced",
      promise: "The call ends without waiting for the repeat.",
      script: [answer(503)],
      run: async ({ frameio }) => {
        const controller = new AbortController();
        const onEvent = ({ type }: Event) => {
          if (type === "retry") controller.abort(new Error("enough"));
        };
        const { get } = frameio({ onEvent }).groups;
        return describeOutcome(await outcomeOf(get({ group_id: "g1" }, { signal: controller.signal })));
      },
      sees: "AbortedError (aborted) in body because of Error: enough; attempts: 503",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...create,
      name: "an abort from within the observer, as a token is renewed while the queue is full",
      promise: "The place in the queue is given back, so that the next call does not wait for two.",
      script: (_, index) => (index === 9 ? answer(401) : answer(201, group)),
      run: async (world) => {
        const controller = new AbortController();
        const onEvent = ({ type }: Event) => {
          if (type === "token") controller.abort(new Error("enough"));
        };
        const limiter = world.newLimiter();
        const { create } = world.frameio({ limiter }).groups;
        for (let i = 0; i < 9; i++) await create(editors);
        const renewing = world.frameio({ limiter, onEvent, token: () => Promise.resolve("token") }).groups;
        const outcome = describeOutcome(await outcomeOf(renewing.create(editors, { signal: controller.signal })));
        await Promise.all(Array.from({ length: 20 }, () => create(editors)));
        return `${outcome}; the last of 20 after it ended at ${world.now()}`;
      },
      sees: "AbortedError (aborted) in body because of Error: enough; attempts: 401; the last of 20 after it ended at 120000",
      requests: 30,
      waitedMs: 120_000,
    },
    {
      ...get,
      name: "an abort from within the limiter",
      promise: "What was not sent is no attempt.",
      script: [],
      run: async ({ frameio }) => {
        const controller = new AbortController();
        const limiter = {
          join() {
            controller.abort(new Error("enough"));
            return unlimited.join({ key: "", limits: [] });
          },
        };
        const { get } = frameio({ limiter }).groups;
        return describeOutcome(await outcomeOf(get({ group_id: "g1" }, { signal: controller.signal })));
      },
      sees: "AbortedError (aborted) in queue because of Error: enough",
      requests: 0,
      waitedMs: 0,
    },
    {
      ...create,
      name: "an abort of a create whose answer is being read",
      promise: "The create had been sent, and the message says so.",
      script: [{ ...answer(201, group), cut: "stall" }],
      run: (world) => adviceOfAbort(world, "create", 10),
      sees: "AbortedError (aborted) in body that may have happened because of Error: enough; attempts: aborted; says so",
      requests: 1,
      waitedMs: 10,
    },
    {
      ...get,
      name: "an attempt that timed out and answers during the back-off, to a fetch that ignores its signal",
      promise: "What comes too late changes nothing: an abort still ends the back-off at once.",
      script: [],
      run: async ({ frameio, sleep, now }) => {
        const controller = new AbortController();
        const fetch = async () => {
          await sleep(1100);
          return new Response("{}");
        };
        const { get } = frameio({ fetch, timeoutMs: 1000 }).groups;
        const call = outcomeOf(get({ group_id: "g1" }, { signal: controller.signal }));
        await sleep(1200);
        controller.abort(new Error("enough"));
        return `${describeOutcome(await call)} at ${now()}`;
      },
      sees: "AbortedError (aborted) in wait because of Error: enough; attempts: timeout at 1200",
      requests: 0,
      waitedMs: 1200,
    },
    {
      ...get,
      name: "10 calls on one signal, aborted together",
      promise: "Each of them ends at once.",
      script: () => ({ fault: "stall" }),
      run: async ({ frameio, sleep }) => {
        const controller = new AbortController();
        const { get } = frameio().groups;
        const calls = Array.from({ length: 10 }, () =>
          outcomeOf(get({ group_id: "g1" }, { signal: controller.signal })),
        );
        await sleep(5);
        controller.abort(new Error("enough"));
        return countOutcomes(await Promise.all(calls));
      },
      sees: "10 × AbortedError (aborted) in headers because of Error: enough",
      requests: 10,
      waitedMs: 5,
    },
  ],
};

function abortedAfter(
  name: string,
  promise: string,
  requests: number,
  sees: string,
  row: Pick<Fault, "script" | "client">,
): Fault {
  return {
    ...get,
    ...row,
    name,
    promise,
    run: async ({ frameio, sleep }) => {
      const controller = new AbortController();
      const call = outcomeOf(frameio().groups.get({ group_id: "g1" }, { signal: controller.signal }));
      await sleep(10);
      controller.abort(new Error("enough"));
      return describeOutcome(await call);
    },
    sees,
    requests,
    waitedMs: 10,
  };
}

async function adviceOfAbort(
  { frameio, sleep }: World,
  method: "create" | "update" | "get",
  ms: number,
): Promise<string> {
  const controller = new AbortController();
  const { signal } = controller;
  const { groups } = frameio();
  const call = outcomeOf(
    method === "create"
      ? groups.create(editors, { signal })
      : method === "update"
        ? groups.update({ group_id: "g1", name: "Editors" }, { signal })
        : groups.get({ group_id: "g1" }, { signal }),
  );
  await sleep(ms);
  controller.abort(new Error("enough"));
  const outcome = await call;
  const advised = "error" in outcome && /may have been carried out/.test((outcome.error as Error).message);
  return `${describeOutcome(outcome)}${advised ? "; says so" : ""}`;
}
