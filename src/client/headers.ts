import type { RateLimitReading } from "../errors.js";

/** Reads a header that holds a whole number; anything else counts as absent. */
export function numberIn(headers: Headers, name: string): number | undefined {
  const value = headers.get(name);
  return value && /^\d+$/.test(value) ? Number(value) : undefined;
}

/** Makes a reading of the numbers that were found, or none where there are none. */
export function readingOf(reading: {
  readonly [Name in keyof RateLimitReading]: number | undefined;
}): readonly RateLimitReading[] {
  const found = Object.entries(reading).filter(([, value]) => value !== undefined);
  return found.length > 0 ? [Object.fromEntries(found)] : [];
}
