import { ConnectionError, RateLimitError } from "../errors.js";
import { after, contextOf, during, tell, type Emit, type Send } from "./call.js";
import type { Limiter } from "./limiter.js";
import { askedWait, type Signs } from "./signs.js";

/** Lets an attempt start when the rate limits have room for it, and learns from its answer what they are. */
export function pace(send: Send, limiter: Limiter, signs: Signs, emit: Emit): Send {
  return async (call) => {
    const place = limiter.join({ key: call.queue, limits: call.limits });
    const sent = call.attempts.length;
    try {
      const { waitMs, ready } = place;
      if (ready) {
        // A call that is stopped by now waits no more, and nobody else would hear of a failure.
        ready.catch(() => {});
        const { maxQueueMs } = call.settings;
        if (waitMs <= maxQueueMs) tell(call, "queue", waitMs, emit);
        const joinedAt = performance.now();
        await during<void>(call, "queue", (resolve, reject) => {
          const refuse = (retryAfterMs: number) =>
            reject(
              new RateLimitError(
                `the rate limit holds it back for ${Math.ceil(retryAfterMs)} ms, more than maxQueueMs. ${call.unsure ? "" : "Not sent. "}Raise maxQueueMs, or call less often.`,
                contextOf(call, { status: undefined, problems: [], rateLimits: [], retryAfterMs }),
              ),
            );
          // The wait may come out a little longer than it was foreseen; what is far longer was learnt only now.
          const timer = after(maxQueueMs * 1.1, () => refuse(maxQueueMs * 1.1));
          if (waitMs > maxQueueMs) refuse(waitMs);
          ready.then(resolve, (cause: unknown) =>
            reject(
              new ConnectionError(
                "the limiter failed; see cause. Not sent.",
                contextOf(call, { cause, sent: false, certificate: false }),
              ),
            ),
          );
          return () => clearTimeout(timer);
        });
        call.waits.push({ reason: "queue", ms: performance.now() - joinedAt });
      }
      const reply = await send(call);
      const asked = askedWait(reply, signs);
      // A limit is a user's, and a 401 knows none. An outage is no limit: what else is queued may find the vendor well again.
      if (reply.status === 401) place.cancel();
      else place.done(signs.rateLimits(reply.headers), asked?.limited ? asked.ms : 0);
      return reply;
    } catch (error) {
      // What was lost may have been counted; what never left was not.
      if (call.attempts.length > sent && (error as { sent?: boolean }).sent !== false) place.done();
      else place.cancel();
      throw error;
    }
  };
}
