import type { Limit } from "../../client/api.js";
import type { RateLimitReading } from "../../errors.js";
import type { Pace } from "../types.js";

/** The limits of one kind of work as a plan counts with them: as documented, and corrected by what an answer said of them. */
export function pacesOf(
  work: string,
  limits: readonly Limit[],
  readings?: readonly RateLimitReading[],
): readonly Pace[] {
  return limits.map(({ calls, windowMs, per }) => {
    const reading = readings?.find((each) => each.windowMs === windowMs) ?? {};
    const { calls: told = calls, remaining, resetsAt } = reading;
    const pool = `${per === "account" ? "account" : work} ${windowMs}`;
    // What was used of a window of which no end is told may come free at any moment.
    if (remaining === undefined || resetsAt === undefined) return { calls: told, windowMs, pool };
    return { calls: told, windowMs, pool, remaining, resetsInMs: Math.max(0, resetsAt - Date.now()) };
  });
}
