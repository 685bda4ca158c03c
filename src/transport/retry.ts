import { OutcomeUnknownError } from "../errors.js";
import { contextOf, isWrite, patienceOf, wasSent, type Call, type Layer, type Send } from "./call.js";
import { decide, type Ended } from "./decide.js";
import { pause } from "./phase.js";
import type { RefusalReader } from "./rate-limit.js";

/** What is left of the extra requests that an outage may cause: a tenth of the calls, and a burst of ten. */
export interface Budget {
  left: number;
}

const BURST = 10;
const PER_CALL = 0.1;
const FIRST_BACK_OFF_MS = 1000;
// Doubling alone would come to days.
const LONGEST_BACK_OFF_MS = 20_000;

/** Makes the budget that all calls of a client draw on. */
export function createBudget(): Budget {
  return { left: BURST };
}

/** What retrying draws on. */
export interface Retrying {
  readonly limits: RefusalReader;
  readonly budget: Budget;
}

/** Sends again what may be sent again, after the wait that the server or the back-off asks for. */
export function retry({ limits, budget }: Retrying): Layer {
  return (next) => async (call) => {
    const { request, settings, stop, log, tell } = call;
    budget.left = Math.min(BURST, budget.left + PER_CALL);
    let renewed = false;
    for (let tries = 1; ; tries++) {
      let ended = await attempt(next, call);
      if (ended.reply?.renewable && !renewed) {
        // A 401 does not count as an attempt: the vendor did nothing, and the next one carries another token.
        renewed = true;
        ended = await attempt(next, call);
      }
      const decision = decide(ended, { repeatable: request.repeatable, patienceMs: patienceOf(call) }, limits);
      log.mayHaveHappened ||= decision.lost && isWrite(call);
      if (stop.reason || !decision.again || tries >= settings.maxAttempts || budget.left < decision.cost) {
        return conclude(call, ended, decision.lost);
      }
      budget.left -= decision.cost;
      tell({ type: "retry", attempt: tries + 1, because: reasonOf(ended) });
      if (decision.asked) await pause(call, "retry_after", decision.waitMs);
      else await pause(call, "back_off", backOffMs(tries));
    }
  };
}

function attempt(next: Send, call: Call): Promise<Ended> {
  const before = call.log.attempts.length;
  return next(call).then(
    (reply) => ({ reply }),
    (failure: unknown) => ({ failure, sent: wasSent(call, before) }),
  );
}

function backOffMs(tries: number): number {
  return Math.random() * Math.min(FIRST_BACK_OFF_MS * 2 ** (tries - 1), LONGEST_BACK_OFF_MS);
}

function reasonOf({ reply, failure }: Ended): string {
  return String(reply?.status ?? (failure as { code: string }).code);
}

/** Ends a call with what its last attempt came to. */
function conclude(call: Call, { reply, failure }: Ended, lost: boolean) {
  if (reply) return reply;
  if (call.request.repeatable || !lost) throw failure;
  throw new OutcomeUnknownError(
    `was sent, and its answer was lost: ${(failure as Error).message.replace(`${call.request.operation} `, "it ")}`,
    contextOf(call, { phase: call.log.phase, cause: failure }),
  );
}
