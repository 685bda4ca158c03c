import type { Limit } from "../client/api.js";
import type { RateLimitReading } from "../errors.js";
import type { Pace } from "./types.js";

/** The limits of an operation as a plan counts with them: as documented, and corrected by what an answer said of them. */
export function pacesOf(
  operation: string,
  limits: readonly Limit[],
  readings: readonly RateLimitReading[] = [],
): readonly Pace[] {
  return limits.map(({ calls, windowMs, per }) => {
    const { calls: told = calls, remaining } = readings.find((reading) => reading.windowMs === windowMs) ?? {};
    const pool = `${per === "account" ? "account" : operation} ${windowMs}`;
    return { calls: told, windowMs, pool, ...(remaining !== undefined && { remaining }) };
  });
}
