import { ConnectionError, OutcomeUnknownError, TimeoutError } from "../errors.js";
import { contextOf, pause, type Emit, type Reply, type Send } from "./call.js";
import { askedWait, OUTAGES, type Signs } from "./signs.js";

/** What is left of the extra requests that an outage may cause: a tenth of the calls, and a burst of ten. */
export interface Budget {
  left: number;
}

const BURST = 10;
const PER_CALL = 0.1;
const FIRST_BACK_OFF_MS = 1000;

/** Makes the budget that all calls of a client draw on. */
export function createBudget(): Budget {
  return { left: BURST };
}

/** Sends again what may be sent again, after the wait that the server or the back-off asks for. */
export function retry(send: Send, signs: Signs, budget: Budget, emit: Emit): Send {
  return async (call) => {
    const { operation, repeatable, settings } = call;
    budget.left = Math.min(BURST, budget.left + PER_CALL);
    for (let tries = 1; ; tries++) {
      let reply: Reply | undefined;
      let failure: unknown;
      try {
        reply = await send(call);
      } catch (error) {
        failure = error;
      }
      const { status = 0 } = reply ?? {};
      if (call.renewable && !call.renewed) {
        // A 401, beside the attempts: the answer says that nothing was done, and the next one carries another token.
        call.renewed = true;
        tries--;
        continue;
      }
      const asked = reply && askedWait(reply, signs);
      const unsure = OUTAGES.includes(status) || maybeDone(failure);
      // With a rate limit, and with 503 at a named time, the server says that it did not act.
      const idle = asked && (asked.limited || status === 503);
      const may = (asked?.ms ?? 0) <= settings.maxRetryAfterMs && (idle || (unsure ? repeatable : notSent(failure)));
      // A rate limit is the server's way to say when, and no outage that must not be multiplied.
      const costs = asked?.limited ? 0 : 1;
      if (call.stopped || !may || tries >= settings.maxAttempts || budget.left < costs) {
        if (reply) return reply;
        if (repeatable || !maybeDone(failure)) throw failure;
        throw new OutcomeUnknownError(
          "sent, and its answer was lost: it may have been carried out. Look for its effect before you repeat it.",
          contextOf(call, { phase: call.phase, cause: failure }),
        );
      }
      budget.left -= costs;
      call.unsure ||= unsure && !idle;
      const jitterMs = asked?.exact ? 0 : Math.random() * FIRST_BACK_OFF_MS * 2 ** (tries - 1);
      emit({
        type: "retry",
        operation,
        attempt: tries + 1,
        because: String(status || (failure as { code: string }).code),
      });
      await pause(call, asked ? "retry_after" : "back_off", (asked?.ms ?? 0) + jitterMs, emit);
    }
  };
}

/** Whether an attempt that failed was sent all the same, so that it may have been carried out. */
function maybeDone(failure: unknown): boolean {
  if (failure instanceof ConnectionError) return failure.sent;
  return failure instanceof TimeoutError && (failure.phase === "headers" || failure.phase === "body");
}

function notSent(failure: unknown): boolean {
  return failure instanceof ConnectionError && !failure.sent && !failure.certificate;
}
