/** How many calls in how long a window. */
export interface FakeLimit {
  readonly calls: number;
  readonly windowMs: number;
}

/** Counts calls against a limit. */
export interface Counter extends FakeLimit {
  /** How many are left at a moment. */
  left(now: number): number;
  /** Counts one. */
  take(now: number): void;
}

/** A bucket that fills again all the time, so many calls in a window. */
export function leakyBucket({ calls, windowMs }: FakeLimit): Counter {
  let level = calls;
  let since = -Infinity;
  const fill = (now: number) => {
    level = Math.min(calls, level + ((now - since) * calls) / windowMs);
    since = now;
  };
  return {
    calls,
    windowMs,
    left(now) {
      fill(now);
      // Sixths and tenths of a second do not add up to a whole in binary.
      return Math.floor(level + 1e-9);
    },
    take(now) {
      fill(now);
      level -= 1;
    },
  };
}

/** Counts calls in windows that begin with the clock: at the full hour, if they are of an hour. */
export function clockWindow({ calls, windowMs }: FakeLimit): Counter {
  let window = -1;
  let used = 0;
  const turn = (now: number) => {
    if (Math.floor(now / windowMs) !== window) used = 0;
    window = Math.floor(now / windowMs);
  };
  return {
    calls,
    windowMs,
    left(now) {
      turn(now);
      return calls - used;
    },
    take(now) {
      turn(now);
      used += 1;
    },
  };
}

/** Counts the calls of the last window, which goes along with the time. */
export function slidingWindow({ calls, windowMs }: FakeLimit): Counter {
  let taken: number[] = [];
  return {
    calls,
    windowMs,
    left(now) {
      taken = taken.filter((at) => now - at < windowMs);
      return calls - taken.length;
    },
    take: (now) => void taken.push(now),
  };
}

/** Refuses nobody, and says that there is room for a hundred thousand calls, so that no client holds itself back. */
export function unlimited(windowMs: number): Counter {
  return { calls: 100_000, windowMs, left: () => 99_999, take: () => {} };
}

/** What a counter says when nothing is left. */
export function usedUp(counter: Counter): Counter {
  return { ...counter, left: () => 0 };
}
