import type { RateLimitReading } from "../../../src/errors.js";
import type { Clock } from "../../../src/testing/index.js";
import { createLimiter, type Limiter } from "../../../src/transport/limiter.js";

/** A clock that runs so many times as fast: what takes a minute there takes a part of one here. */
export function createFastClock(factor: number): Clock {
  const startedAt = performance.now();
  const start = Date.now();
  // Not Date.now, whose milliseconds are half seconds there.
  return { now: () => start + (performance.now() - startedAt) * factor };
}

/** Waits so long by a clock that runs so many times as fast. */
export function sleepFast(factor: number): (ms: number) => Promise<void> {
  return (ms) => new Promise((resolve) => setTimeout(resolve, ms / factor));
}

/**
 * A limiter that takes minutes for as short as they are where the vendor's clock runs so many times as fast. Waits are told in the vendor's
 * time, in which the budgets of calls are meant.
 */
export function createFastLimiter(factor: number): Limiter {
  const limiter = createLimiter();
  const shorter = (ms: number | undefined) => (ms === undefined ? undefined : ms / factor);
  const shortened = (reading: RateLimitReading): RateLimitReading => ({
    ...reading,
    ...(reading.windowMs !== undefined && { windowMs: reading.windowMs / factor }),
    ...(reading.resetsAt !== undefined && { resetsAt: Date.now() + (reading.resetsAt - Date.now()) / factor }),
  });
  return {
    join({ limits, ...request }) {
      const place = limiter.join({
        ...request,
        limits: limits.map((limit) => ({ ...limit, windowMs: shorter(limit.windowMs) })),
      });
      return {
        ready: place.ready,
        known: place.known,
        get waitMs() {
          return place.waitMs * factor;
        },
        settle({ limits: readings, holdMs, ...outcome }) {
          place.settle({
            ...outcome,
            ...(readings && { limits: readings.map(shortened) }),
            holdMs: shorter(holdMs),
          });
        },
        release: () => place.release(),
      };
    },
  };
}
