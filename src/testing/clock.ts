/** What time it is for a fake, and how it waits. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits so long, or until nobody wants it any more; without it the machine's timers do. */
  sleep?(ms: number, signal?: AbortSignal): PromiseLike<unknown>;
}

/** A clock that stands still until it is told to go. */
export interface SteppedClock extends Required<Clock> {
  /** Lets time pass, at once. */
  advance(ms: number): void;
}

/** Makes a clock that stands still: `advance` lets minutes pass at once, and so does whatever sleeps by it. */
export function createClock(startMs = Date.UTC(2026, 0, 1)): SteppedClock {
  let now = startMs;
  const advance = (ms: number) => {
    now += ms;
  };
  return {
    now: () => now,
    advance,
    sleep(ms) {
      advance(ms);
      return Promise.resolve();
    },
  };
}

/** The machine's own; timers that a test puts in their place are looked up each time. */
export const machineClock: Required<Clock> = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      // Or it would keep the program alive.
      signal?.addEventListener("abort", () => clearTimeout(timer), { once: true });
    }),
};
