import type { RateLimitReading } from "../errors.js";
import type { Reply } from "./call.js";

// Frame.io asks for a second at the least after a 429, and sends no Retry-After.
const LEAST_MS = 1000;

/** The failures that may pass by themselves. */
export const OUTAGES = [408, 500, 502, 503, 504];

/** How a vendor's answers speak of rate limits. */
export interface Signs {
  /** Reads what the headers say of the rate limits. */
  readonly rateLimits: (headers: Headers) => readonly RateLimitReading[];
  /** The least wait in milliseconds that a failure asks for when it reports a rate limit, whatever its status. */
  readonly rateLimitWaitMs?: (reply: Reply) => number | undefined;
}

/** The wait that a failure asks for before a new try. */
export interface Asked {
  readonly ms: number;
  /** Whether the server named it. */
  readonly exact: boolean;
  /** Whether it is over a rate limit. */
  readonly limited: boolean;
}

/** Reads the wait that an answer asks for. */
export function askedWait(reply: Reply, signs: Signs): Asked | undefined {
  const { status, headers } = reply;
  if (status < 400) return undefined;
  const least = signs.rateLimitWaitMs?.(reply) ?? (status === 429 ? LEAST_MS : undefined);
  const limited = least !== undefined;
  const named = limited || OUTAGES.includes(status) ? retryAfterMs(headers) : undefined;
  const ms = named ?? least;
  return ms === undefined ? undefined : { ms, exact: named !== undefined, limited };
}

/** Reads Retry-After, which is a number of seconds or a date. */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get("retry-after") || "absent";
  // Date.parse takes nearly anything for a date, "5, 5" too; every date of HTTP has letters.
  const ms = /[a-z]/i.test(value) ? Date.parse(value) - timeOf(headers) : Number(value) * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** The time by the server's own clock, where it tells it: the local one may be off by more than the wait that is asked for. */
export function timeOf(headers: Headers): number {
  return Date.parse(headers.get("date") ?? "") || Date.now();
}
