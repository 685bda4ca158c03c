import type { RateLimitReading } from "../errors.js";
import type { Reply } from "./call.js";

/** How a vendor's answers speak of rate limits. */
export interface Signs {
  /** The least wait in milliseconds that a failure over a rate limit asks for; `undefined` for every other answer. */
  rateLimitWaitMs(reply: Reply): number | undefined;
  /** What the headers say of the limits. */
  rateLimits(headers: Headers): readonly RateLimitReading[];
}

/** The wait that an answer asks for before a new try; `exact` when the server named it. */
export function askedWait(reply: Reply, signs: Signs): { readonly ms: number; readonly exact: boolean } | undefined {
  if (reply.status < 400) return undefined;
  const named = retryAfterMs(reply.headers);
  const least = signs.rateLimitWaitMs(reply);
  if (least === undefined && !(reply.status === 503 && named !== undefined)) return undefined;
  return { ms: named ?? least ?? 0, exact: named !== undefined };
}

/** Reads Retry-After, which is a number of seconds or a date. */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  const ms = /^[\d.]+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
