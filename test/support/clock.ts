import { vi } from "vitest";

const { setImmediate } = globalThis;

/** Installs a clock that moves only when it is told to, at a moment from which dates in the tests are reckoned. */
export function stopClock(): void {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "performance", "Date"],
    now: Date.UTC(2026, 5, 15, 12),
  });
  watchCrypto();
}

/** What another thread is at, for which the clock has to wait. */
const working = new Set<Promise<unknown>>();

function watchCrypto(): void {
  for (const name of ["sign", "importKey", "digest"] as const) {
    const { subtle } = crypto;
    const act = subtle[name].bind(subtle) as (...given: unknown[]) => Promise<never>;
    vi.spyOn(subtle, name).mockImplementation((...given: unknown[]) => {
      const work = act(...given);
      working.add(work);
      work.then(
        () => working.delete(work),
        () => working.delete(work),
      );
      return work;
    });
  }
}

/** Lets everything happen that needs no time. */
export function flush(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Runs the clock from timer to timer until the work is done; work that waits for nothing at all is an error. */
export async function runClock<T>(work: Promise<T>): Promise<T> {
  const unsettled = Symbol("unsettled");
  for (let idle = 0; idle < 50; idle++) {
    await flush();
    for (; working.size > 0; await flush()) await Promise.allSettled(working);
    const outcome = await Promise.race([work, Promise.resolve(unsettled)]);
    if (outcome !== unsettled) return outcome;
    if (vi.getTimerCount() === 0) continue;
    vi.advanceTimersToNextTimer();
    idle = 0;
  }
  throw new Error("It hangs: nothing is scheduled, and it is not done.");
}
