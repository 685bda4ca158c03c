import type { RateLimitReading } from "../errors.js";
import type { Reply } from "./call.js";
import { readHttpDate } from "./date.js";

// Frame.io asks for a second at the least after a 429, and sends no Retry-After.
const LEAST_MS = 1000;

/** How a vendor's failures speak of rate limits. */
export interface RefusalReader {
  /** The least wait in milliseconds that a failure asks for when it reports a rate limit, whatever its status. */
  readonly rateLimitWaitMs?: (reply: Reply) => number | undefined;
}

/** How a vendor's answers speak of rate limits. */
export interface RateLimitReader extends RefusalReader {
  /** Reads what the headers say of the rate limits. */
  readonly rateLimits: (headers: Headers) => readonly RateLimitReading[];
}

/** The wait that a failure asks for before a new try. */
export interface RequestedWait {
  readonly ms: number;
  /** Whether it is known when there will be room: the server named it, or its code tells. */
  readonly known: boolean;
  /** Whether it is over a rate limit. */
  readonly limited: boolean;
}

/** Tells whether a failure may pass by itself; 520 to 524 and 529 are what gateways say of an origin that is down or too busy. */
export function isOutage(status: number): boolean {
  return [408, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529].includes(status);
}

/** Reads the wait that an answer asks for. */
export function requestedWait(reply: Reply, reader: RefusalReader): RequestedWait | undefined {
  const { status, headers } = reply;
  if (status < 400) return undefined;
  const told = reader.rateLimitWaitMs?.(reply);
  const least = told ?? (status === 429 ? LEAST_MS : undefined);
  const limited = least !== undefined;
  const named = limited || isOutage(status) ? retryAfterMs(headers) : undefined;
  const ms = named ?? least;
  return ms === undefined ? undefined : { ms, known: (named ?? told) !== undefined, limited };
}

/** Reads Retry-After, which is a whole number of seconds or a date; what is neither counts as absent. */
function retryAfterMs(headers: Headers): number | undefined {
  const value = String(headers.get("retry-after"));
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, Number.MAX_SAFE_INTEGER);
  const date = readHttpDate(value);
  return date === undefined ? undefined : Math.max(0, date - timeOf(headers));
}

/** The time by the server's own clock, where it tells it: the local one may be off by more than the wait that is asked for. */
export function timeOf(headers: Headers): number {
  return readHttpDate(String(headers.get("date"))) ?? Date.now();
}
