import { ConnectionError, TimeoutError } from "../errors.js";
import type { Reply } from "./call.js";
import { isOutage, requestedWait, type RefusalReader } from "./rate-limit.js";

/** How an attempt ended: in an answer, or in a failure after which the vendor may have been reached or not. */
export type Ended =
  | { readonly reply: Reply; readonly failure?: undefined; readonly sent?: undefined }
  | { readonly reply?: undefined; readonly failure: unknown; readonly sent: boolean };

/** What the end of an attempt means for its call. */
export interface Decision {
  /** Whether the request may be sent again. */
  readonly again: boolean;
  /** Whether the vendor may have acted on it though no answer says so. */
  readonly lost: boolean;
  /** The wait before the next attempt, in milliseconds. */
  readonly waitMs: number;
  /** Whether the server asks for that wait; then nothing is added, for the queue spreads what a limit held back. */
  readonly asked: boolean;
  /** How much of the budget for repetitions the next attempt takes. */
  readonly cost: number;
}

/** Decides what an attempt's end means, for a request that is `repeatable` or not and a call that waits for `patienceMs` at most. */
export function decide(
  { reply, failure, sent }: Ended,
  { repeatable, patienceMs }: { readonly repeatable: boolean; readonly patienceMs: number },
  reader: RefusalReader,
): Decision {
  const asked = reply && requestedWait(reply, reader);
  const status = reply?.status;
  // With a rate limit, and with 503 at a named time, the server says that it did not act.
  const refused = asked !== undefined && (asked.limited || status === 503);
  // What was late for its token was not sent.
  const broken = failure instanceof ConnectionError || failure instanceof TimeoutError;
  const lost = !refused && (reply ? isDoubtful(reply.status) : broken && sent);
  const unsent = failure instanceof ConnectionError && !sent && !failure.permanent;
  const waitMs = asked?.ms ?? 0;
  return {
    again: (refused || unsent || (lost && repeatable && (!reply || isOutage(reply.status)))) && waitMs <= patienceMs,
    lost,
    waitMs,
    asked: asked !== undefined,
    // A rate limit is the server's way to say when, and no outage that must not be multiplied.
    cost: asked?.limited ? 0 : 1,
  };
}

/** A gateway may answer with any 5xx while the request goes on behind it; 444, 460 and 499 are its words for a caller that is gone. */
function isDoubtful(status: number): boolean {
  return status >= 500 || [408, 444, 460, 499].includes(status);
}
