import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  ConnectionError,
  InvalidInputError,
  type Limiter,
  type LimiterRequest,
  type Reservation,
} from "../../src/index.js";
import { createRedisLimiter, type RedisEvent, type RedisLimiterOptions } from "../../src/redis/index.js";
import type { Question } from "../../src/redis/question.js";
import { script } from "../../src/redis/script.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { flush, stopClock } from "../support/clock.js";
import { ok } from "../support/script.js";
import { scriptFetch } from "../support/scripted-fetch.js";

/* What a process does with the answers of a store; what the store decides is tested against a real one, in test/real/. */

beforeEach(() => {
  stopClock();
  // Made in another thread, it would be there at any time.
  vi.spyOn(crypto.subtle, "digest").mockImplementation((name, bytes) => {
    const hash = createHash(String(name).replace("-", ""))
      .update(bytes as Uint8Array)
      .digest();
    return Promise.resolve(Uint8Array.from(hash).buffer);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const AT = 1_790_000_000_000;

interface Said {
  lost?: boolean;
  leaseMs?: number;
  sleepMs?: number;
  nextMs?: number;
  granted?: number[];
  waits?: number[];
}

/** A store that says what it is told to, and lets every call start where it is told nothing. */
function createStore() {
  const questions: Question[] = [];
  const keys: string[][] = [];
  const says: (Said | Error | "nothing")[] = [];
  const answer = (names: string[], text: string): Promise<unknown> => {
    const question = JSON.parse(text) as Question;
    questions.push(question);
    keys.push(names);
    const said = says.shift() ?? { granted: idsOf(question) };
    if (said === "nothing") return new Promise(() => {});
    if (said instanceof Error) return Promise.reject(said);
    const { lost = false, leaseMs = 3_000, sleepMs = -1, nextMs = -1, granted = [], waits = [] } = said;
    return Promise.resolve([AT + performance.now(), lost ? 1 : 0, leaseMs, sleepMs, nextMs, granted, waits]);
  };
  const run = (_script: string, count: number, ...given: string[]) => answer(given.slice(0, count), given[count]!);
  return { questions, keys, says, client: { evalsha: vi.fn(run), eval: vi.fn(run) } };
}

function idsOf({ waiting, joins }: Question): number[] {
  return [...waiting, ...joins].flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

const request: LimiterRequest = {
  key: "https://host.example account things.get",
  limits: [{ key: "https://host.example account things.get 60000", calls: 10, windowMs: 60_000 }],
  mostMs: 120_000,
};

function open(options: RedisLimiterOptions = {}) {
  const store = createStore();
  const events: RedisEvent[] = [];
  const limiter = createRedisLimiter(store.client, { onEvent: (event) => events.push(event), ...options });
  return { ...store, limiter, events };
}

test("numbers may come as text: some clients are set to give them so", async () => {
  const { client } = createStore();
  const asText = (value: unknown): unknown => (Array.isArray(value) ? value.map(asText) : String(value));
  const text = async (...given: Parameters<typeof client.evalsha>) => asText(await client.evalsha(...given));
  const [place] = join(createRedisLimiter({ evalsha: text, eval: text }), 1);
  await turn();
  expect(await isReady(place!)).toBe(true);
});

const join = (limiter: Limiter, times: number): Reservation[] =>
  Array.from({ length: times }, () => limiter.join(request));

/** Lets commands go and come. */
async function turn(): Promise<void> {
  for (let each = 0; each < 5; each++) await flush();
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await turn();
}

/** Whether a place may start by now. */
async function isReady({ ready }: Reservation): Promise<boolean> {
  const not = Symbol();
  const which = await Promise.race([Promise.resolve(ready).then(() => true), flush().then(() => not)]);
  return which === true;
}

describe("the client", () => {
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["what has no scripts", { get() {}, call() {} }],
    ["what has half of them", { evalsha() {} }],
    ["what has the other half", { eval() {} }],
  ])("may not be %s", (_, client) => {
    const create = () => createRedisLimiter(client as never);
    expect(create).toThrow(InvalidInputError);
    expect(create).toThrow(
      "client must be a client of ioredis (with evalsha and eval) or of node-redis (with evalSha and eval).",
    );
  });

  test.each([
    [{ prefix: "" }, "prefix must be a text that is not empty."],
    [{ prefix: 1 }, "prefix must be a text that is not empty."],
    [{ whenAway: "stop" }, 'whenAway must be "go-on" or "fail".'],
    [{ timeoutMs: 0 }, "timeoutMs must be a number above 0."],
    [{ timeoutMs: "1" }, "timeoutMs must be a number above 0."],
    [{ onEvent: {} }, "onEvent must be a function."],
    [{ timeout: 1 }, "timeout is unknown (known: prefix, whenAway, timeoutMs, onEvent)."],
    [{ toString: 1 }, "toString is unknown (known: prefix, whenAway, timeoutMs, onEvent)."],
    [null, "The options must be an object."],
    [5, "The options must be an object."],
  ])("comes with options that are looked at: %o", (options, message) => {
    expect(() => createRedisLimiter(createStore().client, options as never)).toThrow(message);
  });

  test("may come with options that are absent or undefined, and each that is good", () => {
    const { client } = createStore();
    const all = { prefix: "p", whenAway: "fail", timeoutMs: 1, onEvent: () => {} } as const;
    for (const options of [undefined, { prefix: undefined }, all, { whenAway: "go-on" } as const]) {
      expect(() => createRedisLimiter(client, options)).not.toThrow();
    }
  });

  test("of ioredis is given the hash of the script, how many keys there are, the keys and the question", async () => {
    const { client, limiter, keys } = open();
    await turn();
    const [place] = join(limiter, 1);
    await turn();
    expect(client.evalsha).toHaveBeenCalledWith(
      createHash("sha1").update(script).digest("hex"),
      5,
      ...keys[0]!,
      expect.any(String),
    );
    expect(client.eval).not.toHaveBeenCalled();
    expect(await isReady(place!)).toBe(true);
    expect(script).toMatch(/redis\.call\('TIME'\)/);
  });

  test("of node-redis is given keys and arguments by name", async () => {
    const { client } = createStore();
    const given: unknown[] = [];
    const nodeRedis = {
      evalSha: (sha: string, { keys, arguments: [text] }: { keys: string[]; arguments: string[] }) => {
        given.push(sha);
        return given.length === 1
          ? Promise.reject(new Error("NOSCRIPT No matching script."))
          : client.evalsha(sha, 5, ...keys, text!);
      },
      eval: (text: string, { keys, arguments: [question] }: { keys: string[]; arguments: string[] }) => {
        given.push(text);
        return client.eval(text, 5, ...keys, question!);
      },
    };
    const limiter = createRedisLimiter(nodeRedis);
    for (let call = 0; call < 2; call++) {
      const [place] = join(limiter, 1);
      await turn();
      expect(await isReady(place!)).toBe(true);
    }
    const sha = createHash("sha1").update(script).digest("hex");
    expect(given).toEqual([sha, script, sha]);
  });

  test("is given the whole script where the server does not have it, and where it fails otherwise not", async () => {
    const { client, limiter, says } = open();
    client.evalsha.mockRejectedValueOnce(new Error("NOSCRIPT No matching script. Please use EVAL."));
    const [place] = join(limiter, 1);
    await turn();
    expect(client.eval).toHaveBeenCalledTimes(1);
    expect(client.eval.mock.calls[0]![0]).toBe(script);
    expect(await isReady(place!)).toBe(true);
    says.push(new Error("READONLY"));
    join(limiter, 1);
    await turn();
    expect(client.eval).toHaveBeenCalledTimes(1);
  });
});

test("the keys of one account have one tag, and limits keep their names in whatever queue they are used", async () => {
  const { keys, limiter } = open({ prefix: "p" });
  limiter.join(request);
  limiter.join({ key: "queue", limits: [{ key: "a limit" }] });
  await turn();
  const account = "p:{https://host.example account} things.get";
  expect(keys).toEqual([
    [
      `${account}:queue`,
      `${account}:waiting`,
      `${account}:machines`,
      `${account} 60000:limit`,
      `${account} 60000:open`,
    ],
    [
      "p:{other} queue:queue",
      "p:{other} queue:waiting",
      "p:{other} queue:machines",
      "p:{other} a limit:limit",
      "p:{other} a limit:open",
    ],
  ]);
  expect(open().keys).toEqual([]);
});

describe("a process", () => {
  test("asks once for all that happens at once, and once more for what happened meanwhile", async () => {
    const { limiter, questions } = open();
    const places = join(limiter, 200);
    await turn();
    expect(questions.map(({ joins }) => joins)).toEqual([[[1, 200, 10_000]]]);
    for (const place of places) place.settle({ limits: [] });
    await turn();
    expect(questions.length).toBe(2);
    expect(questions[1]!.events.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
    expect(questions[1]).toMatchObject({ joins: [], waiting: [], open: [], limits: [{ calls: 10, windowMs: 60_000 }] });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("asks for a thousand at most, and again at once for the others", async () => {
    const { limiter, questions } = open();
    join(limiter, 2_500);
    await turn();
    expect(questions.map(({ joins }) => joins.map(([from, to]) => [from, to]))).toEqual([
      [[1, 1000]],
      [[1001, 2000]],
      [[2001, 2500]],
    ]);
  });

  test("knows how long each should wait, sleeps, and asks again when it is time", async () => {
    const { limiter, questions, says } = open();
    says.push({ sleepMs: 500, nextMs: 400, granted: [1], waits: [0, 400, 9_000] });
    const places = join(limiter, 3);
    const known = vi.fn();
    void places[2]!.known!.then(known);
    expect(places.map(({ waitMs }) => waitMs)).toEqual([0, 0, 0]);
    await turn();
    expect(known).toHaveBeenCalled();
    expect(places.map(({ waitMs }) => waitMs)).toEqual([0, 400, 9_000]);
    expect(await Promise.all(places.map(isReady))).toEqual([true, false, false]);
    says.push({ sleepMs: 20_000, nextMs: 20_000, granted: [2] });
    await pass(499);
    expect(questions.length).toBe(1);
    await pass(1);
    expect(questions.length).toBe(2);
    expect(questions[1]).toMatchObject({ joins: [], waiting: [[2, 3, 10_000]] });
    expect(await isReady(places[1]!)).toBe(true);
    // The first of the queue waits longer than was foreseen, and so does whoever is behind it.
    expect(places[2]!.waitMs).toBe(20_000);
    expect(places[1]!.waitMs).toBe(0);
  });

  test("says what an answer told, in durations and in numbers that JSON has", async () => {
    const { limiter, questions } = open();
    const places = join(limiter, 5);
    await turn();
    vi.advanceTimersByTime(50);
    const resetsAt = Date.now() + 7_000;
    places[0]!.settle({
      limits: [{ calls: 5, remaining: NaN, windowMs: Infinity, resetsAt }],
      holdMs: Infinity,
      named: true,
    });
    places[1]!.settle({});
    places[2]!.release();
    places[3]!.settle({ limits: [] });
    places[3]!.release();
    await turn();
    const [told, lost, released, counted, ...more] = questions[1]!.events;
    expect(told).toEqual({
      ...{ n: expect.any(Number) as number, id: 1, settled: true, age: 0, askedAt: AT, holdMs: 3_600_000, named: true },
      readings: [{ calls: 5, resetMs: 7_000 }],
    });
    expect(lost).toEqual({ n: told!.n + 1, id: 2, settled: true, age: 0, askedAt: AT });
    expect(released).toEqual({ n: told!.n + 2, id: 3, age: 0, askedAt: AT });
    expect(counted).toMatchObject({ id: 4, readings: [] });
    expect(more).toEqual([]);
  });

  test("tells again what may not have been heard, with the time that has passed, and nothing twice", async () => {
    const { limiter, questions, says } = open();
    const [first, second] = join(limiter, 2);
    await turn();
    says.push(new Error("gone"));
    first!.settle({ limits: [] });
    await turn();
    await pass(1_000);
    expect(questions.map(({ events }) => events.map(({ id, age }) => [id, age]))).toEqual([[], [[1, 0]], [[1, 1_000]]]);
    second!.release();
    await turn();
    expect(questions[3]!.events.map(({ id }) => id)).toEqual([2]);
  });

  test("says who leaves the queue, and not of whom the store has not heard", async () => {
    const { limiter, questions, says } = open();
    says.push({ sleepMs: 9_000, nextMs: 9_000, waits: [9_000, 9_000] });
    const [first] = join(limiter, 2);
    await turn();
    first!.release();
    first!.release();
    join(limiter, 1)[0]!.release();
    await turn();
    expect(questions[1]!.events.map(({ id, settled }) => [id, settled])).toEqual([[1, undefined]]);
    expect(questions[1]!.waiting).toEqual([[2, 2, 10_000]]);
    expect(questions[1]!.joins).toEqual([]);
  });

  test("gives back a place that was granted to one who has left meanwhile", async () => {
    const { limiter, questions } = open();
    const [place] = join(limiter, 1);
    await flush();
    place!.release();
    await turn();
    expect(questions.map(({ events }) => events.map(({ id }) => id))).toEqual([[], [1]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("joins again where the store does not know it any more", async () => {
    const { limiter, questions, says } = open();
    says.push({ granted: [1], sleepMs: 100, nextMs: 100, waits: [0, 100, 100] }, { lost: true });
    join(limiter, 3);
    await turn();
    await pass(100);
    expect(questions.length).toBe(3);
    expect(questions[2]).toMatchObject({ waiting: [], joins: [[2, 3, 10_000]], open: [[1, 1, 10_000]] });
  });

  test("says that calls are under way, as long as they can last, and then sleeps for good", async () => {
    const { limiter, questions } = open();
    limiter.join({ ...request, mostMs: 2_500 });
    await turn();
    await pass(1_000);
    expect(questions[1]).toMatchObject({ joins: [], open: [[1, 1, 1_500]] });
    await pass(1_000);
    expect(questions[2]).toMatchObject({ open: [[1, 1, 500]] });
    await pass(10_000);
    expect(questions.length).toBe(4);
    expect(questions[3]!.open).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("keeps one name in a queue, and has another in the next", async () => {
    const { limiter, questions } = open();
    for (let call = 0; call < 2; call++) {
      join(limiter, 1)[0]!.settle({});
      await turn();
    }
    limiter.join({ ...request, key: "https://host.example account others.get" }).release();
    const place = limiter.join({ ...request, key: "https://host.example account others.get" });
    await turn();
    place.release();
    const names = questions.map(({ me }) => me);
    expect(names[1]).toBe(names[0]);
    expect(names.at(-1)).not.toBe(names[0]);
    const numbers = questions.flatMap(({ events }) => events.map(({ n }) => n));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(names[0]).not.toBe(open().limiter);
  });

  test("lets no timer keep a program alive that only has calls under way", async () => {
    const unref = vi.fn();
    const { setTimeout } = globalThis;
    const { limiter, says } = open();
    vi.stubGlobal("setTimeout", (act: () => void, ms: number) => Object.assign(setTimeout(act, ms), { unref }));
    const [place] = join(limiter, 1);
    await turn();
    expect(unref).toHaveBeenCalled();
    unref.mockClear();
    says.push({ sleepMs: 9_000, nextMs: 9_000, waits: [9_000] });
    join(limiter, 1);
    await turn();
    expect(unref).not.toHaveBeenCalled();
    place!.release();
    vi.unstubAllGlobals();
  });
});

describe("a store that is away", () => {
  const gone = new Error("gone");

  test("is told, and calls go on by what is known in memory", async () => {
    const { limiter, questions, says, events } = open();
    for (const place of join(limiter, 8)) void place.ready?.then(() => place.settle({ limits: [] }));
    await turn();
    says.push(...Array<Error>(3).fill(gone));
    const places = join(limiter, 4);
    await turn();
    expect(events).toEqual([{ type: "away", cause: gone }]);
    // Eight are counted; of the others two may start, and the rest in a minute.
    expect(await Promise.all(places.map(isReady))).toEqual([true, true, false, false]);
    expect(places.map(({ waitMs }) => waitMs)).toEqual([0, 0, 60_000, 60_000]);
    const [late] = join(limiter, 1);
    expect([late!.waitMs, late!.known]).toEqual([60_000, expect.any(Promise)]);
    await turn();
    const before = questions.length;
    await pass(999);
    expect(questions.length).toBe(before);
    await pass(1);
    expect(questions.length).toBe(before + 1);
    expect(events.length).toBe(1);
  });

  test("is back when it answers, and takes over who waits and what is under way", async () => {
    const { limiter, questions, says, events } = open();
    for (const place of join(limiter, 10)) void place.ready?.then(() => place.settle({ limits: [] }));
    await turn();
    says.push(gone, { sleepMs: -1 }, { sleepMs: 5_000, nextMs: 5_000, waits: [5_000] });
    const [waiting] = join(limiter, 1);
    await turn();
    expect(waiting!.waitMs).toBe(60_000);
    await pass(1_000);
    expect(events).toEqual([
      { type: "away", cause: gone },
      { type: "back", ms: 1_000 },
    ]);
    expect(questions.at(-2)).toMatchObject({ joins: [], waiting: [] });
    expect(questions.at(-1)!.joins).toEqual([[expect.any(Number), expect.any(Number), 10_000]]);
    expect(waiting!.waitMs).toBe(5_000);
    await pass(5_000);
    expect(await isReady(waiting!)).toBe(true);
  });

  test("is told what happened meanwhile as soon as it answers, though nobody calls any more", async () => {
    const { limiter, questions, says, events } = open();
    says.push(gone, gone);
    for (const place of join(limiter, 3)) {
      await turn();
      place.settle({ limits: [] });
    }
    await turn();
    const before = questions.length;
    await pass(2_000);
    expect(questions.length).toBeGreaterThan(before);
    expect(questions.at(-1)!.events).toHaveLength(3);
    expect(events.map(({ type }) => type)).toEqual(["away", "back"]);
    const after = questions.length;
    await pass(10_000);
    expect(questions.length).toBe(after);
  });

  test("lets a call start at once in memory, and is told of it afterwards", async () => {
    const { limiter, questions, says } = open();
    says.push(gone);
    const [first] = join(limiter, 1);
    await turn();
    expect(await isReady(first!)).toBe(true);
    const [second] = join(limiter, 1);
    expect([second!.ready, second!.known, second!.waitMs]).toEqual([undefined, undefined, 0]);
    vi.advanceTimersByTime(100);
    second!.settle({ limits: [{ calls: 10, remaining: 4 }] });
    await turn();
    await pass(900);
    expect(questions.at(-1)!.events).toEqual([
      {
        n: expect.any(Number) as number,
        id: expect.any(Number) as number,
        settled: true,
        age: 900,
        readings: [{ calls: 10, remaining: 4 }],
      },
    ]);
    expect(questions.at(-1)!.open.length).toBe(1);
    first!.release();
    await turn();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is one that does not answer in time", async () => {
    const { limiter, says, events } = open({ timeoutMs: 250 });
    says.push("nothing");
    const [place] = join(limiter, 1);
    await turn();
    await pass(249);
    expect([await isReady(place!), events]).toEqual([false, []]);
    await pass(1);
    expect(await isReady(place!)).toBe(true);
    expect(events).toMatchObject([{ type: "away", cause: { message: "The store did not answer within 250 ms." } }]);
    const slow = open();
    slow.says.push("nothing");
    join(slow.limiter, 1);
    await turn();
    await pass(999);
    expect(slow.events).toEqual([]);
    await pass(1);
    expect(slow.events.length).toBe(1);
  });

  test("lets calls fail where that is asked for, at once until it is tried again", async () => {
    const { limiter, questions, says, events } = open({ whenAway: "fail" });
    says.push(gone);
    const places = join(limiter, 2);
    for (const { ready } of places) await expect(ready).rejects.toBe(gone);
    await expect(join(limiter, 1)[0]!.ready).rejects.toBe(gone);
    await turn();
    expect(questions.length).toBe(1);
    const again = new Error("still gone");
    says.push(again);
    // It is tried again without a call, to be told that those who failed wait no more.
    await pass(1_000);
    await expect(join(limiter, 1)[0]!.ready).rejects.toBe(again);
    expect(questions.length).toBe(2);
    await pass(1_000);
    const [place] = join(limiter, 1);
    await turn();
    expect(await isReady(place!)).toBe(true);
    expect(events.map(({ type }) => type)).toEqual(["away", "back"]);
    // Those who failed are waited for no more.
    expect(questions[2]!.events.map(({ id }) => id)).toEqual(expect.arrayContaining([1, 2]));
  });

  test("is no news after the last call, nor when it is back then", async () => {
    const { limiter, says, events } = open();
    const [place] = join(limiter, 1);
    await turn();
    says.push(gone);
    place!.settle({ limits: [] });
    await turn();
    await pass(2_000);
    expect(vi.getTimerCount()).toBe(0);
    join(limiter, 1);
    await turn();
    expect(events).toEqual([]);
  });

  test("breaks no call where its observer throws", async () => {
    for (const onEvent of [
      () => Promise.reject(new Error("mine")),
      () => {
        throw new Error("mine");
      },
    ]) {
      const { limiter, says } = open({ onEvent });
      says.push(gone);
      const [place] = join(limiter, 1);
      await turn();
      expect(await isReady(place!)).toBe(true);
    }
  });

  test("is kept what came last of what it missed, and no more than a thousand", async () => {
    const { limiter, questions, says } = open({ prefix: "p" });
    says.push(gone);
    const free = { key: "queue", limits: [], mostMs: 1_000 };
    limiter.join(free).settle({});
    await turn();
    for (let call = 0; call < 1_200; call++) limiter.join(free).settle({});
    await pass(1_000);
    const told = questions.flatMap(({ events }) => events).length;
    expect(told).toBeGreaterThan(900);
    expect(told).toBeLessThanOrEqual(1_001);
  });
});

describe("a client over it", () => {
  test("is refused at once where the wait that the store foresees is longer than it may be", async () => {
    const { limiter, says, questions } = open();
    says.push({ sleepMs: 9_000, nextMs: 9_000, waits: [9_000] });
    const { fetch, requests } = scriptFetch([]);
    const frameio = createFrameio({ token: "token", account_id: "a", fetch, limiter });
    const call = frameio.groups.get({ group_id: "g" }, { maxQueueMs: 8_000 }).catch((error: unknown) => error);
    await turn();
    expect(await call).toMatchObject({ code: "rate_limited", retryAfterMs: 9_000 });
    await turn();
    expect(requests).toEqual([]);
    expect(questions.at(-1)!.events.length).toBe(1);
    expect(JSON.stringify(questions)).not.toContain("token");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("fails before anything is sent where the store is away and that is asked for", async () => {
    const { limiter, says } = open({ whenAway: "fail" });
    const cause = new Error("gone");
    says.push(cause);
    const { fetch, requests } = scriptFetch(() => ok({ data: { id: "g" } }));
    const frameio = createFrameio({ token: "token", account_id: "a", fetch, limiter, retry: false });
    const call = frameio.groups.get({ group_id: "g" }).catch((error: unknown) => error);
    await turn();
    const error = await call;
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ cause, sent: false });
    expect(requests).toEqual([]);
  });
});
