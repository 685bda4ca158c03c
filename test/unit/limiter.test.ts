import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLimiter, type Limiter, type Reservation, type RateLimitReading } from "../../src/index.js";
import { stopClock } from "../support/clock.js";

beforeEach(() => stopClock());
afterEach(() => {
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

describe("a correction", () => {
  test("takes a limit, a window and a rest that are higher or lower than those that were known", () => {
    const limiter = createLimiter();
    send(limiter, 1, [{ calls: 4, windowMs: 5_000, remaining: 1 }]);
    expect(waits(join(limiter, 2))).toEqual([0, 5_000]);
    const open = createLimiter();
    send(open, 1, [{ calls: 30, remaining: 29 }]);
    expect(waits(join(open, 30)).filter((ms) => ms > 0)).toEqual([60_000]);
  });

  test("reckons with the requests that are open when it comes", () => {
    const limiter = createLimiter();
    const [first] = join(limiter, 4);
    // Three are open and one is counted; the server has counted seven, so others have used three at the least.
    first?.settle({ limits: [{ remaining: 3 }] });
    expect(waits(join(limiter, 4))).toEqual([0, 0, 0, 60_000]);
  });

  test("reckons only with what is still in the window", () => {
    const limiter = createLimiter();
    send(limiter, 10);
    vi.advanceTimersByTime(60_000);
    send(limiter, 1, [{ remaining: 2 }]);
    expect(waits(join(limiter, 3))).toEqual([0, 0, 60_000]);
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
    join(limiter, 1, [perMinute], "other")[0]?.settle({ holdMs: Infinity });
    expect(waits(join(limiter, 1, [perMinute], "other"))).toEqual([3_600_000]);
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
    expect(vi.getTimerCount()).toBe(1);
    second?.release();
    expect(vi.getTimerCount()).toBe(1);
    first?.release();
    expect(vi.getTimerCount()).toBe(0);
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
