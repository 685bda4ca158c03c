import { cut, PartialFailureError, type FailedItem } from "../errors.js";
import type { Call, Values } from "../transport/call.js";
import { contextOfAnswer, itemsOf, unexpected, type Answer } from "./answer.js";
import type { Route } from "./api.js";
import { failureIn, isObject, sentenceOf } from "./problems.js";

/** Throws when items of a write failed inside a success, or when the vendor answers for fewer than were sent. */
export function refuseItemErrors(answer: Answer, names: NonNullable<Route["itemErrors"]>, sent: Values): void {
  const { call, vendor } = answer;
  const items = itemsOf(answer, names.items);
  const succeeded: unknown[] = [];
  const failed: FailedItem[] = [];
  items.forEach((item, index) => {
    const problem = failureIn(isObject(item) ? item[names.error] : undefined);
    // Removed by an attempt whose answer was lost.
    const gone = problem && wasRepeatedRemoval(call) && vendor.isGone?.(item, problem);
    if (!problem || gone) succeeded.push(item);
    else failed.push({ index, item, problem });
  });
  const asked = Array.isArray(sent[names.items]) ? (sent[names.items] as unknown[]).length : items.length;
  if (failed.length === 0) return refuseMissing(answer, names.items, items.length, asked);
  const reasons = failed.map(({ index, problem }) => `[${index}] ${sentenceOf(problem)}`).join("; ");
  const untold = asked > items.length ? ` Of ${asked - items.length} nothing is told.` : "";
  throw new PartialFailureError(
    `failed for ${failed.length} of ${Math.max(asked, items.length)} items: ${cut(reasons)}.${untold}`,
    { ...contextOfAnswer(answer), succeeded, failed },
  );
}

/** An answer whose array is called like that of the request answers for each of its items, and a removal for none of them. */
function refuseMissing(answer: Answer, name: string, answered: number, asked: number): void {
  if (answered >= asked || (answered === 0 && answer.call.request.method === "DELETE")) return;
  throw unexpected(answer, `tells of ${answered} of ${asked} ${name}`);
}

function wasRepeatedRemoval({ request, log }: Call): boolean {
  return log.mayHaveHappened && request.method === "DELETE";
}
