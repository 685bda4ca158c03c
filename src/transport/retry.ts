import { ConnectionError, OutcomeUnknownError, TimeoutError, type Wait } from "../errors.js";
import { contextOf, pause, type Call, type Emit, type Reply, type Send } from "./call.js";
import { askedWait, type Signs } from "./signs.js";

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
    budget.left = Math.min(BURST, budget.left + PER_CALL);
    for (let tries = 1; ; tries++) {
      let reply: Reply | undefined;
      let failure: unknown;
      try {
        reply = await send(call);
      } catch (error) {
        failure = error;
      }
      if (reply?.status === 401 && call.renewable && !call.renewed) {
        // Beside the attempts: the answer says that nothing was done, and the next one carries another token.
        call.renewed = true;
        tries--;
        continue;
      }
      const again = reply ? afterReply(call, reply, signs) : afterFailure(call, failure);
      if (!again || tries >= call.settings.maxAttempts || (again.costs && budget.left < 1)) {
        if (reply) return reply;
        throw outcomeUnknown(call, failure) ?? failure;
      }
      if (again.costs) budget.left--;
      if (again.unsure) call.unsure = true;
      const ms = again.leastMs + (again.exact ? 0 : Math.random() * FIRST_BACK_OFF_MS * 2 ** (tries - 1));
      emit({ type: "retry", operation: call.operation, attempt: tries + 1, because: again.because });
      if (ms > 1000) emit({ type: "wait", operation: call.operation, reason: again.reason, ms });
      await pause(call, again.reason, ms);
    }
  };
}

interface Again {
  readonly because: string;
  readonly reason: Wait["reason"];
  readonly leastMs: number;
  /** Whether the wait is the server's own figure, to which nothing is added. */
  readonly exact?: boolean;
  /** Whether it draws on the budget: a rate limit is the server's way to say when, and no outage. */
  readonly costs: boolean;
  /** Whether the failed attempt may have been carried out. */
  readonly unsure?: boolean;
}

function afterReply(call: Call, reply: Reply, signs: Signs): Again | undefined {
  const { status } = reply;
  const because = String(status);
  const asked = askedWait(reply, signs);
  if (asked) {
    if (asked.ms > call.settings.maxRetryAfterMs) return undefined;
    const { ms: leastMs, exact } = asked;
    return { because, reason: "retry_after", leastMs, exact, costs: status === 503 };
  }
  if (!call.repeatable || ![408, 500, 502, 503, 504].includes(status)) return undefined;
  return { because, reason: "back_off", leastMs: 0, costs: true, unsure: true };
}

function afterFailure(call: Call, failure: unknown): Again | undefined {
  if (call.stopped || !(failure instanceof ConnectionError || failure instanceof TimeoutError)) return undefined;
  if (failure instanceof ConnectionError && failure.certificate) return undefined;
  const unsure = maybeDone(failure);
  if (unsure && !call.repeatable) return undefined;
  return { because: failure.code, reason: "back_off", leastMs: 0, costs: true, unsure };
}

function outcomeUnknown(call: Call, failure: unknown): OutcomeUnknownError | undefined {
  if (call.repeatable || !maybeDone(failure)) return undefined;
  return new OutcomeUnknownError(
    "sent, and its answer was lost: it may have been carried out. Look for its effect before you repeat it.",
    contextOf(call, { phase: call.phase, cause: failure }),
  );
}

function maybeDone(failure: unknown): failure is ConnectionError | TimeoutError {
  if (failure instanceof ConnectionError) return failure.sent;
  return failure instanceof TimeoutError && (failure.phase === "headers" || failure.phase === "body");
}
