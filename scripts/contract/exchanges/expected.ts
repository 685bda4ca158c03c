import { isDeepStrictEqual } from "node:util";
import type { Api, Route } from "../../../src/client/api.js";
import { list, object, type JsonObject, type Json } from "../../openapi/json.js";
import type { Answer } from "./exchange.js";
import { errorOf, hasFailed, isShort, isSilent, isVendors } from "./failures.js";

/** What the facade made of an answer: its data came through equal, what it reports was told as it is, or neither. */
export type Passage = "given" | "told" | "lost";

/**
 * Compares what a call gave, as `outcomeOf` writes it down, with what its answer says to what was sent. What is expected is written
 * down here and not read off `src/`.
 */
export function passageOf(
  route: Route,
  envelope: Api["envelope"],
  answer: Answer,
  outcome: JsonObject,
  sent: JsonObject = {},
): Passage {
  const { status, body } = answer;
  if (outcome["status"] !== status) return "lost";
  const told = (is: boolean): Passage => (is ? "told" : "lost");
  const { error } = outcome;
  // A success that has the form of the vendors' failures, or is the one thing that failed, is none.
  const details = object(body)["errorDetails"];
  if (status >= 400 || isVendors(body) || hasFailed(details)) {
    const reasons = problemsOf(hasFailed(details) ? details : body);
    return told(error === errorOf(status, body).code && areTold(reasons, outcome["problems"]));
  }
  if (isSilent(route, body)) return error === undefined && isDeepStrictEqual(outcome["data"], {}) ? "given" : "lost";
  const { items = route.itemErrors?.items } = route;
  const lacksItems = items !== undefined && !Array.isArray(itemsOf(body, items));
  if (error === "unexpected_response") return told(lacksItems || isShort(route, sent, body));
  if (route.itemErrors) {
    const { error: key } = route.itemErrors;
    const all = list(itemsOf(body, route.itemErrors.items));
    const failed = all.flatMap((item, index) =>
      hasFailed(object(item)[key]) ? [{ index, item, why: object(item)[key] }] : [],
    );
    if (failed.length > 0) {
      const got = list(outcome["failed"]).map(object);
      return told(
        error === "partial_failure" &&
          isDeepStrictEqual(
            outcome["succeeded"],
            all.filter((item) => !hasFailed(object(item)[key])),
          ) &&
          isDeepStrictEqual(
            got.map(({ index, item }) => ({ index, item })),
            failed.map(({ index, item }) => ({ index, item })),
          ) &&
          failed.every(({ why }, index) => areTold(problemsOf(why), [got[index]!["problem"] ?? null])),
      );
    }
    if (lacksItems || isShort(route, sent, body)) return "lost";
  }
  const isOpened = envelope !== undefined && route.items === undefined && !route.empty;
  const whole = isOpened ? object(body)[envelope] : (body ?? null);
  return error === undefined && isDeepStrictEqual(outcome["data"], whole) ? "given" : "lost";
}

function itemsOf(body: Json | undefined, items: string): Json | undefined {
  return items === "" ? body : object(body)[items];
}

/* The problems of a body, each with what is said of it. */
function problemsOf(body: Json | undefined): JsonObject[] {
  if (typeof body === "string") return [{ message: body }];
  const { errors, errorCode, message, code } = object(body);
  const items = list(errors).map(object);
  const said = (whole: Readonly<Record<string, Json | undefined>>): JsonObject =>
    Object.fromEntries(
      Object.entries(whole).flatMap(([key, value]) =>
        value === undefined || value === null ? [] : [[key, String(value as string | number)]],
      ),
    );
  if (items.length === 0) {
    const known = errorCode ?? code;
    return (known ?? message ?? undefined) === undefined ? [] : [said({ message, code: known })];
  }
  return items.map(({ detail, title, code: own, source }) =>
    said({ message: detail ?? message ?? title, title, code: own ?? code, pointer: object(source)["pointer"] }),
  );
}

/* What is said has to be told, and nothing else; but for a problem of which no reason is given, the facade has words of its own. */
function areTold(said: readonly JsonObject[], told: Json | undefined): boolean {
  const got = list(told).map(object);
  return (
    got.length === said.length &&
    said.every((one, index) => isDeepStrictEqual({ message: got[index]!["message"], ...one }, got[index]))
  );
}
