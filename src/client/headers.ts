import { defined, type RateLimitReading } from "../errors.js";
import { timeOf } from "../transport/rate-limit.js";

/** Reads a header that holds a whole number; anything else counts as absent. */
export function numberIn(headers: Headers, name: string): number | undefined {
  const value = headers.get(name);
  return value && /^\d+$/.test(value) ? Number(value) : undefined;
}

/** Reads a header that holds epoch seconds by the server's clock, and gives milliseconds by the local one. */
export function resetIn(headers: Headers, name: string): number | undefined {
  const seconds = numberIn(headers, name);
  return seconds === undefined ? undefined : seconds * 1000 + Date.now() - timeOf(headers);
}

/** Reads the headers `<prefix>-limit` and `<prefix>-remaining`, and adds what else is known; gives nothing where both are absent. */
export function readingOf(
  headers: Headers,
  prefix: string,
  others: Pick<{ [Name in keyof RateLimitReading]: number | undefined }, "windowMs" | "resetsAt">,
): readonly RateLimitReading[] {
  const calls = numberIn(headers, `${prefix}-limit`);
  const remaining = numberIn(headers, `${prefix}-remaining`);
  return (calls ?? remaining) === undefined ? [] : [defined({ calls, remaining, ...others }) as RateLimitReading];
}
