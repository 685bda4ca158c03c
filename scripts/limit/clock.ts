interface Due {
  readonly at: number;
  readonly act: () => void;
  /** What Node's own code asks of a timer. */
  unref(): Due;
}

// A full hour, for servers that reckon with hours.
const START = Date.UTC(2026, 5, 15, 12);

const { setImmediate } = globalThis;

/**
 * Runs work on a clock of its own, which stands still while anything happens and then jumps to the next timer: an hour takes
 * milliseconds. Until the work is done, `setTimeout`, `performance.now` and `Date.now` are those of this clock.
 */
export async function onOwnClock<Result>(work: () => Promise<Result>, sinceHourMs = 0): Promise<Result> {
  const real = { setTimeout, clearTimeout, now: performance.now, date: Date.now };
  const timers = new Set<Due>();
  let now = 0;
  globalThis.setTimeout = ((act: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    const timer: Due = { at: now + Math.max(ms, 1), act: () => act(...given), unref: () => timer };
    timers.add(timer);
    return timer;
  }) as never;
  globalThis.clearTimeout = ((timer: Due) => timers.delete(timer) || real.clearTimeout(timer as never)) as never;
  performance.now = () => now;
  Date.now = () => START + sinceHourMs + now;
  try {
    const state = { ended: false };
    const result = work().finally(() => (state.ended = true));
    // It is awaited once the clock has stopped.
    result.catch(() => {});
    for (await flush(); !state.ended; await flush()) {
      if (timers.size === 0) throw new Error("It hangs: nothing is scheduled, and it is not done.");
      now = Infinity;
      for (const { at } of timers) now = Math.min(now, at);
      for (const timer of timers) if (timer.at <= now && timers.delete(timer)) timer.act();
    }
    return await result;
  } finally {
    globalThis.setTimeout = real.setTimeout;
    globalThis.clearTimeout = real.clearTimeout;
    performance.now = real.now;
    Date.now = real.date;
  }
}

/** Lets everything happen that needs no time. */
function flush(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
