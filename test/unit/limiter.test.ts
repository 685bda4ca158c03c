import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLimiter, type Limiter, type Reservation, type RateLimitReading } from "../../src/index.js";
import { stopClock } from "../support/clock.js";

beforeEach(() => stopClock());
afterEach(() => {
  // First what is watched, for that is the stopped clock: the other way round it would be put in the place of the real one.
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const perMinute = { key: "minute", calls: 10, windowMs: 60_000 };

/** Joins so many times at once. */
function join(limiter: Limiter, times: number, limits = [perMinute], key = "queue"): Reservation[] {
  return Array.from({ length: times }, () => limiter.join({ key, limits }));
}

/** Sends so many requests that are answered at once. */
function send(limiter: Limiter, times: number, readings: readonly RateLimitReading[] = []): void {
  for (const place of join(limiter, times)) place.settle({ limits: readings });
}

const waits = (places: readonly Reservation[]) => places.map(({ waitMs }) => waitMs);

describe("the wait that is foreseen", () => {
  test("is none while there is room, and there is nothing to wait for", () => {
    const places = join(createLimiter(), 10);
    expect(waits(places)).toEqual(Array(10).fill(0));
    expect(places.every(({ ready }) => ready === undefined)).toBe(true);
  });

  test("is a window for each ten that are ahead, while none is answered", () => {
    const limiter = createLimiter();
    join(limiter, 10);
    expect(waits(join(limiter, 21))).toEqual([...Array(10).fill(60_000), ...Array(10).fill(120_000), 180_000]);
  });

  test("ends when those that were answered pass out of the window, one by one", () => {
    const limiter = createLimiter();
    for (let i = 0; i < 10; i++) {
      send(limiter, 1);
      vi.advanceTimersByTime(1_000);
    }
    // Ten seconds have passed; the first was answered at 0, the last at 9,000.
    const first = Array.from({ length: 10 }, (_, i) => 50_000 + i * 1_000);
    expect(waits(join(limiter, 22))).toEqual([...first, ...first.map((ms) => ms + 60_000), 170_000, 171_000]);
  });

  test("counts those that are open beside those that are answered", () => {
    const limiter = createLimiter();
    send(limiter, 4);
    vi.advanceTimersByTime(10_000);
    join(limiter, 6);
    expect(waits(join(limiter, 5))).toEqual([50_000, 50_000, 50_000, 50_000, 60_000]);
  });

  test("reckons with none that has passed out of the window", () => {
    const limiter = createLimiter();
    vi.advanceTimersByTime(5_000);
    send(limiter, 10);
    vi.advanceTimersByTime(70_000);
    join(limiter, 10);
    expect(waits(join(limiter, 1))).toEqual([60_000]);
  });

  test("is longer where others have used more than the limit", () => {
    const limiter = createLimiter();
    send(limiter, 10);
    vi.advanceTimersByTime(20_000);
    // A lower limit makes more of what is counted than the window holds.
    const [waiting] = join(limiter, 1);
    expect(waiting?.waitMs).toBe(40_000);
    waiting?.release();
    const other = { ...perMinute, key: "other" };
    const [place] = join(limiter, 1, [perMinute, other], "second");
    expect(place?.waitMs).toBe(40_000);
  });

  test("follows a limit that was lowered below what is counted", () => {
    const limiter = createLimiter();
    for (let i = 0; i < 6; i++) {
      send(limiter, 1, i === 5 ? [{ calls: 2, remaining: 0 }] : []);
      vi.advanceTimersByTime(1_000);
    }
    // Two may pass a window: the fifth and the sixth must be gone, and then the others come two by two.
    expect(waits(join(limiter, 5))).toEqual([58_000, 59_000, 118_000, 119_000, 178_000]);
  });
});

test("a limit that was lowered without a rest frees no place of those beyond it", () => {
  const limiter = createLimiter();
  for (let i = 0; i < 6; i++) {
    send(limiter, 1, i === 5 ? [{ calls: 2 }] : []);
    vi.advanceTimersByTime(1_000);
  }
  expect(waits(join(limiter, 5))).toEqual([58_000, 59_000, 118_000, 119_000, 178_000]);
});

describe("a correction", () => {
  test("takes a limit, a window and a rest that are higher or lower than those that were known", () => {
    const limiter = createLimiter();
    send(limiter, 1, [{ calls: 4, windowMs: 5_000, remaining: 1 }]);
    // One counted and two of others, which leave over five seconds: with one more open, the next place comes after a third of that.
    expect(waits(join(limiter, 2)).map(Math.round)).toEqual([0, 1_667]);
    const open = createLimiter();
    send(open, 1, [{ calls: 30, remaining: 29 }]);
    expect(waits(join(open, 30)).filter((ms) => ms > 0)).toEqual([60_000]);
  });

  test("reckons with the requests that are open when it comes", () => {
    const limiter = createLimiter();
    const [first] = join(limiter, 4);
    // Three are open and one is counted; the server has counted seven, so others have used three at the least.
    first?.settle({ limits: [{ remaining: 3 }] });
    expect(waits(join(limiter, 4))).toEqual([0, 0, 0, 15_000]);
  });

  test("reckons only with what is still in the window", () => {
    const limiter = createLimiter();
    send(limiter, 10);
    vi.advanceTimersByTime(60_000);
    send(limiter, 1, [{ remaining: 2 }]);
    // One is counted, seven are of others.
    expect(waits(join(limiter, 3))).toEqual([0, 0, 7_500]);
  });

  test("without a rest counts nothing", () => {
    const limiter = createLimiter();
    send(limiter, 1, [{ calls: 10 }]);
    expect(waits(join(limiter, 9))).toEqual(Array(9).fill(0));
  });

  test("with a reset ends the window then, and not after the next answer without one", () => {
    const limiter = createLimiter();
    send(limiter, 10, [{ resetsAt: Date.now() + 7_000 }]);
    const [waiting] = join(limiter, 1);
    expect(waiting?.waitMs).toBe(7_000);
    waiting?.release();
    const kept = createLimiter();
    send(kept, 1, [{ resetsAt: Date.now() + 7_000 }]);
    send(kept, 9, [{ calls: 10 }]);
    expect(waits(join(kept, 1))).toEqual([7_000]);
  });

  test("with a later reset begins another window, even if by this clock the one before still lasts", () => {
    const limiter = createLimiter();
    const hour = { key: "hour", calls: 10, windowMs: 3_600_000 };
    const [first, late] = join(limiter, 2, [hour]);
    first?.settle({ limits: [{ calls: 10, remaining: 0, resetsAt: Date.now() + 5_000 }] });
    vi.advanceTimersByTime(3_000);
    join(limiter, 1, [hour], "other")[0]?.release();
    late?.settle({ limits: [{ calls: 10, remaining: 9, resetsAt: Date.now() + 3_602_000 }] });
    expect(waits(join(limiter, 10, [hour]))).toEqual([...Array(9).fill(0), 3_600_000]);
  });

  test("that is late does not count for the window that has begun meanwhile", () => {
    const limiter = createLimiter();
    const hour = { key: "hour", calls: 10, windowMs: 3_600_000 };
    const [first, late] = join(limiter, 2, [hour]);
    first?.settle({ limits: [{ calls: 10, remaining: 1, resetsAt: Date.now() + 5_000 }] });
    vi.advanceTimersByTime(5_100);
    late?.settle({ limits: [{ calls: 10, remaining: 0, resetsAt: Date.now() - 100 }] });
    expect(waits(join(limiter, 9, [hour]))).toEqual(Array(9).fill(0));
  });

  test("with a window of years keeps to an hour", () => {
    const limiter = createLimiter();
    send(limiter, 1, [{ calls: 1, remaining: 0, windowMs: 31_536_000_000_000 }]);
    expect(waits(join(limiter, 1))).toEqual([3_600_000]);
  });

  test("with a reset further away than the window keeps to the window", () => {
    const limiter = createLimiter();
    send(limiter, 10, [{ resetsAt: Date.now() + 70_000 }]);
    expect(waits(join(limiter, 1))).toEqual([60_000]);
  });

  test.each([7_000, 0])("with a reset %i ms in the past changes nothing", (ms) => {
    const limiter = createLimiter();
    send(limiter, 10, [{ resetsAt: Date.now() - ms }]);
    expect(waits(join(limiter, 1))).toEqual([60_000]);
  });

  test("of a window that nobody keeps is left alone", () => {
    const limiter = createLimiter();
    const hour = { key: "hour", calls: 100, windowMs: 3_600_000 };
    join(limiter, 1, [perMinute, hour])[0]?.settle({ limits: [{ calls: 1, remaining: 0, windowMs: 1_000 }] });
    expect(waits(join(limiter, 10, [perMinute, hour]))).toEqual([...Array(9).fill(0), 60_000]);
  });

  test("that claims a billion used requests, time and again, does not fill the memory", () => {
    const limiter = createLimiter();
    const places = join(limiter, 1_000);
    const before = process.memoryUsage().heapUsed;
    const grown = () => process.memoryUsage().heapUsed - before;
    const most = 16 * 2 ** 20;
    // What doubles with each answer must be seen before it ends the process.
    for (const place of places) if (grown() < most) place.settle({ limits: [{ calls: 1_000_000_000, remaining: 0 }] });
    expect(grown()).toBeLessThan(most);
  });
});

describe("a queue", () => {
  test("starts those who wait in their order, when their time has come and not before", async () => {
    const limiter = createLimiter();
    send(limiter, 10);
    const started: string[] = [];
    for (const name of ["a", "b"]) {
      const [place] = join(limiter, 1);
      void place?.ready?.then(() => started.push(name));
    }
    await vi.advanceTimersByTimeAsync(59_999);
    expect(started).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(started).toEqual(["a", "b"]);
  });

  test("lets nobody by who comes at the moment at which it may move on", () => {
    const limiter = createLimiter();
    send(limiter, 10);
    join(limiter, 1);
    // The time has come, and the timer that moves the queue has not run yet.
    vi.spyOn(performance, "now").mockReturnValue(60_000);
    const [late] = join(limiter, 1);
    expect(late?.ready).toBeInstanceOf(Promise);
  });

  test("is held for as long as an answer asks for, and for an hour at most", () => {
    const limiter = createLimiter();
    join(limiter, 1)[0]?.settle({ holdMs: 5_000 });
    const [first] = join(limiter, 1);
    expect(first?.waitMs).toBe(5_000);
    first?.release();
    const other = { ...perMinute, key: "other" };
    join(limiter, 1, [other], "other")[0]?.settle({ holdMs: Infinity });
    expect(waits(join(limiter, 1, [other], "other"))).toEqual([3_600_000]);
  });

  test("is not released early by an answer that asks for less", () => {
    const limiter = createLimiter();
    const [first, second] = join(limiter, 2);
    first?.settle({ holdMs: 5_000 });
    second?.settle({ holdMs: 1_000 });
    expect(waits(join(limiter, 1))).toEqual([5_000]);
  });

  test("moves on when a place in another queue that shares its limit is given back", async () => {
    const limiter = createLimiter();
    const taken = join(limiter, 10);
    const [waiting] = join(limiter, 1, [perMinute], "other");
    const ready = vi.fn();
    void waiting?.ready?.then(ready);
    taken[0]?.release();
    await vi.advanceTimersByTimeAsync(0);
    expect(ready).toHaveBeenCalled();
  });

  test("keeps no timer for those who have left", () => {
    const limiter = createLimiter();
    send(limiter, 10);
    const [first, second] = join(limiter, 2);
    // One of the queue, and one of each who waits.
    expect(vi.getTimerCount()).toBe(3);
    second?.release();
    expect(vi.getTimerCount()).toBe(2);
    first?.release();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("counts nobody ahead who has left, and goes on when it was empty for a while", async () => {
    const limiter = createLimiter();
    send(limiter, 10);
    for (const place of join(limiter, 10)) place.release();
    const [first] = join(limiter, 1);
    expect(first?.waitMs).toBe(60_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(first?.waitMs).toBe(0);
    // Who has started looks no more.
    expect(vi.getTimerCount()).toBe(0);
    first?.settle({});
    send(limiter, 9);
    const ready = vi.fn();
    const [second] = join(limiter, 1);
    void second?.ready?.then(ready);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ready).toHaveBeenCalled();
  });

  test("waits for the strictest of several limits", () => {
    const limiter = createLimiter();
    const second = { key: "second", calls: 1, windowMs: 1_000 };
    const both = [perMinute, second];
    for (const place of join(limiter, 1, both)) place.settle({});
    expect(waits(join(limiter, 1, both))).toEqual([1_000]);
  });

  test("has no end to its room where no limit is known", () => {
    expect(waits(join(createLimiter(), 1_000, [{ key: "free" } as typeof perMinute])).every((ms) => ms === 0)).toBe(
      true,
    );
  });
});

describe("what others use", () => {
  /** Ten places of which others have used six. */
  function beside(limiter: Limiter): void {
    send(limiter, 1, [{ remaining: 3 }]);
  }

  test("drains over the window", async () => {
    const limiter = createLimiter();
    beside(limiter);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(limiter.peek()).toEqual([{ key: "minute", calls: 10, remaining: 6, windowMs: 60_000 }]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(limiter.peek()[0]?.remaining).toBe(10);
  });

  test("stays until the reset where one is told, and is gone then", async () => {
    const limiter = createLimiter();
    send(limiter, 1, [{ remaining: 3, resetsAt: Date.now() + 40_000 }]);
    await vi.advanceTimersByTimeAsync(39_999);
    expect(limiter.peek()[0]?.remaining).toBe(3);
    expect(waits(join(limiter, 4)).at(-1)).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(limiter.peek()[0]?.remaining).toBe(6);
  });

  test("is corrected upwards and downwards by newer answers", () => {
    const limiter = createLimiter();
    beside(limiter);
    vi.advanceTimersByTime(1);
    send(limiter, 1, [{ remaining: 7 }]);
    expect(limiter.peek()[0]?.remaining).toBe(7);
    vi.advanceTimersByTime(1);
    send(limiter, 1, [{ remaining: 1 }]);
    expect(limiter.peek()[0]?.remaining).toBe(1);
  });

  test("is raised by an older answer, and not lowered", () => {
    const limiter = createLimiter();
    const [high, low] = join(limiter, 2);
    vi.advanceTimersByTime(1);
    send(limiter, 1, [{ remaining: 5 }]);
    high?.settle({ limits: [{ remaining: 9 }] });
    expect(limiter.peek()[0]?.remaining).toBe(5);
    low?.settle({ limits: [{ remaining: 2 }] });
    expect(limiter.peek()[0]?.remaining).toBe(2);
  });

  test("is not what the server has forgotten of ours, whole or in part", async () => {
    const limiter = createLimiter();
    send(limiter, 5);
    vi.advanceTimersByTime(100);
    // It counts four: this one and three of the five.
    send(limiter, 1, [{ remaining: 6 }]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(limiter.peek()[0]?.remaining).toBe(6);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(limiter.peek()[0]?.remaining).toBe(10);
  });

  test("frees none of ours by an older answer", () => {
    const limiter = createLimiter();
    send(limiter, 3);
    vi.advanceTimersByTime(100);
    const [late] = join(limiter, 1);
    vi.advanceTimersByTime(100);
    send(limiter, 1, [{ remaining: 3 }]);
    late?.settle({ limits: [{ remaining: 9 }] });
    expect(limiter.peek()[0]?.remaining).toBe(3);
  });

  test("is not what the server has forgotten of ours: a rest that is higher frees our own places", () => {
    const limiter = createLimiter();
    send(limiter, 5);
    vi.advanceTimersByTime(100);
    // The server has begun to count anew.
    send(limiter, 1, [{ remaining: 9 }]);
    expect(limiter.peek()[0]?.remaining).toBe(9);
    vi.advanceTimersByTime(100);
    const [before] = join(limiter, 1);
    send(limiter, 2);
    vi.advanceTimersByTime(100);
    // What was counted since the request was started need not be in its answer.
    before?.settle({ limits: [{ remaining: 9 }] });
    expect(limiter.peek()[0]?.remaining).toBe(7);
  });
});

describe("a refusal", () => {
  const refuse = (limiter: Limiter, outcome: Parameters<Reservation["settle"]>[0]) =>
    join(limiter, 1)[0]?.settle({ limits: [], ...outcome });

  test("does not count", () => {
    const limiter = createLimiter();
    refuse(limiter, { holdMs: 120_000, named: true });
    vi.advanceTimersByTime(120_000);
    // All ten are free; beyond them one may try.
    expect(waits(join(limiter, 11))).toEqual([...Array(10).fill(0), 1_000]);
  });

  test("that names no time lets one call after the other try, a second after it was refused", async () => {
    const limiter = createLimiter();
    refuse(limiter, { holdMs: 1_000 });
    const started: number[] = [];
    for (const place of join(limiter, 3)) void place.ready?.then(() => started.push(performance.now()));
    await vi.advanceTimersByTimeAsync(999);
    expect(started).toEqual([]);
    await vi.advanceTimersByTimeAsync(251);
    // While no answer comes, the next ones follow.
    expect(started).toEqual([1_000, 1_100, 1_200]);
  });

  test("that names no time makes others of what we had not used, which drains; only one tries before", async () => {
    const limiter = createLimiter();
    refuse(limiter, { holdMs: 1_000 });
    expect(waits(join(limiter, 3))).toEqual([1_000, 12_000, 18_000]);
    const quiet = createLimiter();
    refuse(quiet, { holdMs: 1_000 });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(quiet.peek()[0]?.remaining).toBe(5);
  });

  test("is not over when a try succeeds by whose answer nothing is left", async () => {
    const limiter = createLimiter();
    refuse(limiter, { holdMs: 1_000 });
    const [trying, next] = join(limiter, 2);
    await vi.advanceTimersByTimeAsync(1_010);
    trying?.settle({ limits: [{ remaining: 0 }] });
    expect(next?.waitMs).toBe(1_000);
  });

  test("that names a time frees all of ours then, where others use the limit", async () => {
    const limiter = createLimiter();
    refuse(limiter, { holdMs: 1_000, named: true });
    await vi.advanceTimersByTimeAsync(1_000);
    send(limiter, 10);
    const [trying] = join(limiter, 1);
    await vi.advanceTimersByTimeAsync(1_000);
    trying?.settle({ limits: [], holdMs: 5_000, named: true });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(waits(join(limiter, 10))).toEqual(Array(10).fill(0));
  });

  test("that a try meets puts off the next, and one that was sent before does not", async () => {
    const limiter = createLimiter();
    const [first, late] = join(limiter, 2);
    first?.settle({ limits: [], holdMs: 1_000 });
    const [trying, next] = join(limiter, 2);
    const ready = vi.fn();
    void next?.ready?.then(ready);
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.advanceTimersByTimeAsync(10);
    trying?.settle({ limits: [], holdMs: 1_000 });
    expect(next?.waitMs).toBe(1_000);
    await vi.advanceTimersByTimeAsync(500);
    late?.settle({ limits: [], holdMs: 1_000 });
    expect(next?.waitMs).toBe(500);
    await vi.advanceTimersByTimeAsync(500);
    expect(ready).toHaveBeenCalled();
  });

  test("is over when a try succeeds: all that we know to be free is free", async () => {
    const limiter = createLimiter();
    refuse(limiter, { holdMs: 1_000 });
    const places = join(limiter, 4);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(places.map(({ waitMs }) => waitMs > 0)).toEqual([false, true, true, true]);
    places[0]?.settle({ limits: [] });
    expect(waits(places)).toEqual([0, 0, 0, 0]);
  });

  test("is not over when the answer to a try is lost", async () => {
    const limiter = createLimiter();
    refuse(limiter, { holdMs: 1_000 });
    const places = join(limiter, 2);
    await vi.advanceTimersByTimeAsync(1_000);
    places[0]?.settle({});
    expect(places[1]?.waitMs).toBe(100);
  });

  test("that our own requests explain is held, and no sign of others", async () => {
    const limiter = createLimiter();
    const ten = join(limiter, 10);
    for (const place of ten.slice(1)) place.settle({ limits: [{ calls: 9 }] });
    ten[0]?.settle({ limits: [], holdMs: 1_000 });
    const [next] = join(limiter, 1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(next?.waitMs).toBe(59_000);
  });

  test("leaves a limit alone that has room by the same answer", () => {
    const limiter = createLimiter();
    const hour = { key: "hour", calls: 100, windowMs: 3_600_000 };
    const [counted, refused] = join(limiter, 2, [perMinute, hour]);
    counted?.settle({ limits: [] });
    refused?.settle({
      limits: [{ windowMs: 3_600_000, remaining: 40 }],
      holdMs: 5_000,
      named: true,
    });
    expect(limiter.peek("hour")[0]?.remaining).toBe(40);
    // Of the other nothing is told: it is empty once the time has come that the server names.
    expect(limiter.peek("minute")[0]?.remaining).toBe(10);
  });
});

/** What ends with its context never takes up its start: its continuations do not run, and its timers do not fire. */
function inDeadContext(act: () => void): void {
  const { setTimeout, Promise: Whole } = globalThis;
  class Dead extends Whole<void> {
    override then() {
      return this as never;
    }
  }
  Object.assign(globalThis, { setTimeout: () => 0, Promise: Dead });
  try {
    act();
  } finally {
    Object.assign(globalThis, { setTimeout, Promise: Whole });
  }
}

describe("a place that nobody gives back", () => {
  test("is free when its request can last no longer", async () => {
    const limiter = createLimiter();
    for (let i = 0; i < 10; i++) limiter.join({ key: "queue", limits: [perMinute], mostMs: 120_000 });
    const waiting = limiter.join({ key: "queue", limits: [perMinute], mostMs: 120_000 });
    const ready = vi.fn();
    void waiting.ready?.then(ready);
    await vi.advanceTimersByTimeAsync(119_999);
    expect(ready).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ready).toHaveBeenCalled();
  });

  test("is kept as long as its request may last, and counts when that is answered late after all", async () => {
    const limiter = createLimiter();
    const place = limiter.join({ key: "queue", limits: [perMinute], mostMs: 1_000 });
    await vi.advanceTimersByTimeAsync(2_000);
    limiter.join({ key: "queue", limits: [perMinute], mostMs: 1_000 }).release();
    expect(limiter.peek()[0]?.remaining).toBe(10);
    place.settle({ limits: [] });
    expect(limiter.peek()[0]?.remaining).toBe(9);
    const waited = createLimiter();
    send(waited, 10);
    const long = waited.join({ key: "queue", limits: [perMinute], mostMs: 50_000 });
    await vi.advanceTimersByTimeAsync(60_000 + 49_999);
    waited.join({ key: "queue", limits: [perMinute] }).release();
    expect(waited.peek()[0]?.remaining).toBe(9);
    long.settle({});
    expect(waited.peek()[0]?.remaining).toBe(9);
  });

  test("is given back when its own time has come, whatever that of others is", async () => {
    const limiter = createLimiter();
    for (const mostMs of [50_000, 1_000, 5_000, ...Array<number>(7).fill(50_000)]) {
      limiter.join({ key: "queue", limits: [perMinute], mostMs });
    }
    const started: number[] = [];
    for (const place of join(limiter, 2)) void place.ready?.then(() => started.push(performance.now()));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(started).toEqual([1_000, 5_000]);
  });

  test("does not stop whoever waits and whose queue was last moved by one that is no more", async () => {
    const limiter = createLimiter();
    send(limiter, 10);
    const ready = vi.fn();
    void join(limiter, 1)[0]?.ready?.then(ready);
    inDeadContext(() => join(limiter, 1));
    const set = vi.spyOn(globalThis, "setTimeout");
    await vi.advanceTimersByTimeAsync(59_999);
    const times = set.mock.calls.length;
    // Here, and not once the real clock is back: that would put the stopped one in its place, for every file to come.
    set.mockRestore();
    expect(times).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(ready).toHaveBeenCalled();
    // Who has started looks no more.
    expect(vi.getTimerCount()).toBe(0);
  });

  test("does not stop others when whoever waited for it is no more, and the timer of the queue is gone with it", async () => {
    const limiter = createLimiter();
    send(limiter, 10);
    inDeadContext(() => join(limiter, 30));
    const ready = vi.fn();
    const [alive] = join(limiter, 1);
    expect(alive?.waitMs).toBe(240_000);
    void alive?.ready?.then(ready);
    // Forty places are ahead of it; the thirty that nobody takes up cost a second each ten.
    await vi.advanceTimersByTimeAsync(63_000);
    expect(ready).toHaveBeenCalled();
  });
});

describe("the work of a call", () => {
  test("does not grow with the limit: 200,000 calls in a window leave a thousand moments to look at", () => {
    const limiter = createLimiter();
    const wide = { key: "wide", calls: 200_000, windowMs: 60_000 };
    let shifts = 0;
    const { shift } = Array.prototype;
    for (let i = 0; i < 200_000; i++) {
      if (i % 100 === 0) vi.advanceTimersByTime(1);
      limiter.join({ key: "queue", limits: [wide] }).settle({ limits: [{ remaining: 199_999 - i }] });
    }
    expect(limiter.peek()[0]?.remaining).toBe(0);
    vi.advanceTimersByTime(60_000);
    Array.prototype.shift = function () {
      shifts++;
      return shift.call(this) as unknown;
    };
    try {
      expect(waits(join(limiter, 1, [wide]))).toEqual([0]);
    } finally {
      Array.prototype.shift = shift;
    }
    expect(shifts).toBeGreaterThan(0);
    expect(shifts).toBeLessThanOrEqual(1_000);
  });

  test("does not grow with the queues: an answer moves those alone that wait for its limit", () => {
    const limiter = createLimiter();
    for (let i = 0; i < 1_000; i++) {
      const limits = [{ key: `limit ${i}`, calls: 1, windowMs: 60_000 }];
      join(limiter, 2, limits, `queue ${i}`);
    }
    const clear = vi.spyOn(globalThis, "clearTimeout");
    join(limiter, 1, [{ key: "other", calls: 1, windowMs: 60_000 }], "other")[0]?.settle({ limits: [] });
    const times = clear.mock.calls.length;
    // Here, and not once the real clock is back, as above.
    clear.mockRestore();
    expect(times).toBeLessThan(5);
  });

  test("does not grow with what has ended, in whatever order: nobody is woken for when that could have been lost", async () => {
    const limiter = createLimiter();
    const [first, second] = [5_000, 1_000].map((mostMs) => limiter.join({ key: "queue", limits: [perMinute], mostMs }));
    second?.settle({});
    first?.settle({});
    send(limiter, 8);
    join(limiter, 1);
    // The first that could have been lost is looked for; after that there is none.
    await vi.advanceTimersByTimeAsync(1_000);
    const set = vi.spyOn(globalThis, "setTimeout");
    await vi.advanceTimersByTimeAsync(58_999);
    const times = set.mock.calls.length;
    // Here, and not once the real clock is back, as above.
    set.mockRestore();
    expect(times).toBe(0);
  });

  test("leaves no key behind that nobody uses, and keeps those that are used", () => {
    const limiter = createLimiter();
    const account = (name: string) => [{ key: name, calls: 10, windowMs: 60_000 }];
    for (let i = 0; i < 10_000; i++) join(limiter, 1, account(`account ${i}`), `account ${i}`)[0]?.settle({});
    const [open] = limiter.peek("account 0");
    expect([open?.remaining, limiter.peek().length]).toEqual([9, 10_000]);
    const use = () => {
      limiter.join({ key: "account 0", limits: account("account 0"), mostMs: 60_000 }).settle({});
    };
    // `join` names no end of its requests, so that they may last an hour.
    for (let hour = 0; hour < 3; hour++) {
      vi.advanceTimersByTime(3_600_000);
      use();
    }
    expect(limiter.peek().map(({ key }) => key)).toEqual(["account 0"]);
  });

  test("leaves no key behind after a long quiet and a single call", () => {
    const limiter = createLimiter();
    const use = (key: string) => {
      limiter.join({ key, limits: [{ ...perMinute, key }], mostMs: 60_000 }).settle({});
    };
    for (let i = 0; i < 100; i++) use(`account ${i}`);
    vi.advanceTimersByTime(120_001);
    use("last");
    expect(limiter.peek().map(({ key }) => key)).toEqual(["last"]);
  });

  test("forgets no key before its window has passed, whatever else is used", () => {
    const limiter = createLimiter();
    const use = (key: string, times = 1) => {
      for (let i = 0; i < times; i++) limiter.join({ key, limits: [{ ...perMinute, key }], mostMs: 1_000 }).settle({});
    };
    for (let round = 0; round < 3; round++) {
      vi.advanceTimersByTime(200_000);
      use("first");
      vi.advanceTimersByTime(30_000);
      use("counted", 10);
      for (let second = 0; second < 59; second++) {
        vi.advanceTimersByTime(1_000);
        use(`other ${second}`);
      }
      expect(limiter.peek("counted")[0]?.remaining).toBe(0);
    }
  });

  test("forgets no limit for which somebody has waited", async () => {
    const limiter = createLimiter();
    for (let i = 0; i < 30; i++) {
      const place = limiter.join({ key: "queue", limits: [perMinute], mostMs: 60_000 });
      void Promise.resolve(place.ready).then(() => place.settle({}));
    }
    await vi.advanceTimersByTimeAsync(179_000);
    expect(limiter.join({ key: "queue", limits: [perMinute], mostMs: 60_000 }).waitMs).toBe(1_000);
  });

  test("forgets no queue in which somebody waits", async () => {
    const limiter = createLimiter();
    const started: number[] = [];
    for (let i = 0; i < 60; i++) {
      const place = limiter.join({ key: "queue", limits: [perMinute], mostMs: 60_000 });
      void Promise.resolve(place.ready).then(() => {
        started.push(performance.now());
        place.settle({ limits: [] });
      });
    }
    await vi.advanceTimersByTimeAsync(299_000);
    const late = limiter.join({ key: "queue", limits: [perMinute], mostMs: 60_000 });
    void late.ready?.then(() => started.push(performance.now()));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(started).toEqual([0, 60, 120, 180, 240, 300].flatMap((s) => Array(10).fill(s * 1_000)).concat(360_000));
  });
});

test("a request that another limiter has started is counted, and waits for nobody", async () => {
  const limiter = createLimiter();
  send(limiter, 10);
  const [waiting] = join(limiter, 1);
  const started = limiter.join({ key: "queue", limits: [perMinute], mostMs: 1_000 }, true);
  expect([started.ready, started.waitMs, waiting?.waitMs]).toEqual([undefined, 0, 60_000]);
  started.settle({ limits: [] });
  await vi.advanceTimersByTimeAsync(59_999);
  expect(limiter.peek()[0]?.remaining).toBe(0);
});

describe("peek", () => {
  test("tells of the limits whose names hold a text, and of none that is not known", () => {
    const limiter = createLimiter();
    join(limiter, 3);
    join(limiter, 1, [{ key: "second", calls: 5, windowMs: 1_000 }], "other");
    join(limiter, 1, [{ key: "free" } as typeof perMinute], "free");
    expect(limiter.peek("sec")).toEqual([{ key: "second", calls: 5, remaining: 4, windowMs: 1_000 }]);
    expect(limiter.peek().map(({ key }) => key)).toEqual(["minute", "second"]);
    expect(limiter.peek("no such")).toEqual([]);
  });

  test("tells of nothing left where more is used than there is", () => {
    const limiter = createLimiter();
    const places = join(limiter, 6);
    places[0]?.settle({ limits: [{ calls: 2 }] });
    expect(limiter.peek()).toEqual([{ key: "minute", calls: 2, remaining: 0, windowMs: 60_000 }]);
  });
});
