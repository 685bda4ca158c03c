import { ConnectionError, RateLimitError } from "../errors.js";
import { contextOf, tell, type Call, type Layer } from "./call.js";
import type { Emit } from "./event.js";
import type { Limiter, Reservation } from "./limiter.js";
import { after, inPhase, type Timer } from "./phase.js";
import { requestedWait, type RateLimitReader } from "./rate-limit.js";

/** What pacing draws on. */
export interface Pacing {
  readonly limiter: Limiter;
  readonly limits: RateLimitReader;
  readonly emit: Emit;
}

/** Lets an attempt start when the rate limits have room for it, and learns from its answer what they are. */
export function pace({ limiter, limits, emit }: Pacing): Layer {
  return (next) => async (call) => {
    const { request, log } = call;
    const reservation = limiter.join({ key: request.queue, limits: request.limits });
    const before = log.attempts.length;
    try {
      if (reservation.ready) await waitForTurn(call, reservation, reservation.ready, emit);
      const reply = await next(call);
      const asked = requestedWait(reply, limits);
      // A 401 does not count against a limit, which is a user's. An outage is no limit: what else is queued may find the vendor well.
      if (reply.status === 401) reservation.release();
      else reservation.settle({ limits: limits.rateLimits(reply.headers), holdMs: asked?.limited ? asked.ms : 0 });
      return reply;
    } catch (error) {
      // What was lost may have been counted; what never left was not.
      if (log.attempts.slice(before).some(({ sent }) => sent)) reservation.settle({});
      else reservation.release();
      throw error;
    }
  };
}

/** Waits for a place in the queue, as long as `maxQueueMs` and `deadlineMs` allow over all attempts of the call. */
async function waitForTurn(call: Call, reservation: Reservation, ready: Promise<void>, emit: Emit): Promise<void> {
  const { settings, stop, log } = call;
  // A call that is stopped by now waits no more, and nobody else would hear of a failure.
  ready.catch(() => {});
  const joinedAt = performance.now();
  const budgetMs = settings.maxQueueMs - log.queuedMs;
  const { waitMs } = reservation;
  const toDeadlineMs = stop.deadlineAt - joinedAt;
  if (waitMs <= budgetMs && waitMs <= toDeadlineMs) tell(call, "queue", waitMs, emit);
  let timer: Timer | undefined;
  const turn = () =>
    new Promise<void>((resolve, reject) => {
      const refuse = (setting: string) => reject(refusal(call, reservation.waitMs, setting));
      // The wait may come out a little longer than it was foreseen; what is far longer was learnt only now.
      timer = after(budgetMs + settings.maxQueueMs * 0.1, () => refuse("maxQueueMs"));
      if (waitMs > budgetMs) refuse("maxQueueMs");
      else if (waitMs > toDeadlineMs) refuse("deadlineMs");
      ready.then(resolve, (cause: unknown) =>
        reject(
          new ConnectionError(
            "was not sent: the limiter failed; see cause.",
            contextOf(call, {
              cause,
              sent: log.attempts.some(({ sent }) => sent),
              certificate: false,
              permanent: false,
            }),
          ),
        ),
      );
    });
  await inPhase(call, "queue", turn).finally(() => clearTimeout(timer));
  const ms = performance.now() - joinedAt;
  log.queuedMs += ms;
  log.waits.push({ reason: "queue", ms });
}

function refusal(call: Call, retryAfterMs: number, setting: string): RateLimitError {
  const again = call.log.attempts.length > 0 ? " again" : "";
  return new RateLimitError(
    `was not sent${again}: the rate limit holds it back for ${Math.ceil(retryAfterMs)} ms, more than ${setting} allows. Raise it, or call less often.`,
    contextOf(call, { status: undefined, problems: [], rateLimits: [], retryAfterMs }),
  );
}
