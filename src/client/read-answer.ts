import type { Values } from "../transport/call.js";
import { apiError, itemsOf, unexpected, wrong, type Answer } from "./answer.js";
import type { Route } from "./api.js";
import { refuseItemErrors } from "./item-errors.js";
import { isObject, reportsFailure } from "./problems.js";

/** Gives what an answer to `sent` holds for the caller, or throws what it reports; a list's answer is its page. */
export function readAnswer(answer: Answer, route: Route, envelope: string | undefined, sent: Values): unknown {
  const { reply } = answer;
  const { status, text, json } = reply;
  if (isGone(answer, route)) return undefined;
  if (status < 200 || status > 299) throw apiError(answer);
  if (route.empty) {
    // A page of a proxy is no proof that anything was done.
    if (text && json === undefined) throw unexpected(answer, "is no JSON");
    if (reportsFailure(json)) throw apiError(answer);
    return undefined;
  }
  if (isObject(json) && reportsFailure(json)) throw apiError(answer);
  if (route.items !== undefined) {
    itemsOf(answer, route.items);
    return json;
  }
  // A vendor that has nothing to say of a removal has done it.
  if (route.itemErrors && route.method === "DELETE" && (!text.trim() || isEmpty(json))) return {};
  const content = envelope && isObject(json) ? json[envelope] : json;
  if (!isObject(content)) throw wrong(answer, isObject(json) ? `has no object ${envelope}` : "is no JSON object");
  if (route.itemErrors) refuseItemErrors(answer, route.itemErrors, sent);
  return content;
}

/** Whether the vendor itself says that what is to be deleted is not there, after an attempt whose answer was lost. */
function isGone({ call, reply, vendor }: Answer, { empty, method }: Route): boolean {
  const repeated = empty === true && method === "DELETE" && call.log.mayHaveHappened;
  return repeated && reply.status === 404 && vendor.problems(reply.json).length > 0;
}

function isEmpty(json: unknown): boolean {
  return json === null || (isObject(json) && Object.values(json).every((value) => value === null));
}
