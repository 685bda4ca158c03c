import { ConnectionError, InvalidInputError, RateLimitError } from "../errors.js";
import { contextOf, tellOfWait, wasSent, type Call, type Layer } from "./call.js";
import type { Limiter, Reservation } from "./limiter.js";
import { inPhase } from "./phase.js";
import { requestedWait, type RateLimitReader } from "./rate-limit.js";

/** What pacing draws on. */
export interface Pacing {
  readonly limiter: Limiter;
  readonly limits: RateLimitReader;
}

/** Lets an attempt start when the rate limits have room for it, and learns from its answer what they are. */
export function pace({ limiter, limits }: Pacing): Layer {
  return (next) => async (call) => {
    const reservation = reserve(call, limiter);
    const before = call.log.attempts.length;
    try {
      if (reservation.ready) await waitForTurn(call, reservation, reservation.ready);
      const reply = await next(call);
      const asked = requestedWait(reply, limits);
      // A 401 does not count against a limit, which is a user's. An outage is no limit: what else is queued may find the vendor well.
      if (reply.status === 401) reservation.release();
      else {
        const refusal = asked?.limited ? asked : undefined;
        reservation.settle({ limits: limits.rateLimits(reply.headers), holdMs: refusal?.ms, named: refusal?.known });
      }
      return reply;
    } catch (error) {
      // What was lost may have been counted; what never left was not.
      if (wasSent(call, before)) reservation.settle({});
      else reservation.release();
      throw error;
    }
  };
}

/** Takes a place, and refuses a limiter that gives none before anything is sent. */
function reserve(call: Call, limiter: Limiter): Reservation {
  const { request, settings } = call;
  const { queue: key, limits } = request;
  // An attempt has a clock for its token and one for its answer.
  const given = limiter.join({ key, limits, mostMs: 2 * settings.timeoutMs }) as Partial<Reservation> | undefined;
  if (typeof given?.settle === "function" && typeof given.release === "function") return given as Reservation;
  const message = "limiter.join must return an object with settle and release.";
  throw new InvalidInputError([{ pointer: "/limiter", message }], request.operation, contextOf(call, {}));
}

/** Waits for a place in the queue, as long as `maxQueueMs` and `deadlineMs` allow over all attempts of the call. */
async function waitForTurn(call: Call, reservation: Reservation, ready: Promise<void>): Promise<void> {
  const { settings, stop, log } = call;
  const turn = ready.catch((cause: unknown) => {
    const context = contextOf(call, { cause, sent: wasSent(call), certificate: false, permanent: false });
    throw new ConnectionError("was not sent: the limiter failed; see cause.", context);
  });
  // A call that is stopped by now waits no more, and nobody else would hear of a failure.
  turn.catch(() => {});
  const joinedAt = performance.now();
  // A limiter over a store hears from it how long the wait is, and with that whether there is one.
  await inPhase(call, "queue", () => Promise.race([reservation.known, turn]));
  const { waitMs } = reservation;
  const budgetMs = settings.maxQueueMs - log.queuedMs;
  const setting = waitMs > budgetMs ? "maxQueueMs" : waitMs > stop.deadlineAt - joinedAt ? "deadlineMs" : undefined;
  if (setting && !stop.reason) throw refusal(call, waitMs, setting);
  tellOfWait(call, "queue", waitMs);
  // The wait may come out a little longer than it was foreseen; what is far longer was learnt only now.
  const mostMs = budgetMs + settings.maxQueueMs * 0.1;
  await inPhase(
    call,
    "queue",
    () => turn,
    mostMs,
    () => refusal(call, reservation.waitMs, "maxQueueMs"),
  );
  const ms = performance.now() - joinedAt;
  log.queuedMs += ms;
  log.waits.push({ reason: "queue", ms });
}

function refusal(call: Call, retryAfterMs: number, setting: string): RateLimitError {
  return new RateLimitError(
    `was not sent${call.log.attempts.length > 0 ? " again" : ""}: the rate limit holds it back for ${Math.ceil(retryAfterMs)} ms, more than ${setting} allows.`,
    contextOf(call, { status: undefined, problems: [], rateLimits: [], retryAfterMs }),
  );
}
