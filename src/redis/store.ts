import { after, type Timer } from "../transport/phase.js";
import type { Decide } from "./client.js";
import { readAnswer, type Answer, type Question } from "./question.js";

/** What an observer of a limiter over Redis hears. */
export type RedisEvent =
  /** The store failed to answer, for the first time since it last did; `cause` is what its client said, or that time was up. */
  | { readonly type: "away"; readonly cause: unknown }
  /** It answers again, after so many milliseconds. */
  | { readonly type: "back"; readonly ms: number };

/** Redis as the limiter sees it: a place to ask, which may be away. */
export interface Store {
  readonly away: boolean;
  /** Why it is away. */
  readonly cause: unknown;
  /** When it may be asked again while it is away, by the monotonic clock. */
  readonly retryAt: number;
  /** Asks; rejects where there is no answer, after that was told, if it is `needed`. */
  ask(keys: readonly string[], question: Question, needed: () => boolean): Promise<Answer>;
}

const RETRY_MS = 1000;

/** Watches over the store: what does not answer in `timeoutMs` is away until it does; then `back` is called. */
export function createStore(
  decide: Decide,
  timeoutMs: number,
  tell: (event: RedisEvent) => void,
  back: () => void,
): Store {
  let awaySince: number | undefined;
  let told = false;
  let cause: unknown;
  let retryAt = 0;
  const putOff = () => void (retryAt = performance.now() + RETRY_MS);
  return {
    get away() {
      return awaySince !== undefined;
    },
    get cause() {
      return cause;
    },
    get retryAt() {
      return retryAt;
    },
    async ask(keys, question, needed) {
      // One queue after the other tries.
      putOff();
      try {
        const answer = readAnswer(await within(timeoutMs, decide(keys, JSON.stringify(question))));
        if (awaySince !== undefined) {
          const ms = performance.now() - awaySince;
          awaySince = undefined;
          back();
          if (told) tell({ type: "back", ms });
          told = false;
        }
        return answer;
      } catch (error) {
        putOff();
        cause = error;
        awaySince ??= performance.now();
        // A client that is closed after the last call is no news.
        if (!told && needed()) {
          told = true;
          tell({ type: "away", cause });
        }
        throw error;
      }
    },
  };
}

/** A client may keep commands until its connection is back, however long that takes. */
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: Timer | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = after(ms, () => reject(new Error(`The store did not answer within ${ms} ms.`)));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
