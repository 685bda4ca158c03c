import { at, isObject, pathOf, type Json, type JsonObject } from "../../openapi/json.js";
import { operationsIn } from "../../openapi/walk.js";
import { closure } from "../exchanges/closed-world.js";

/**
 * Finds the operations of a document that its mutant describes otherwise, texts left out: no exchange of the others can show
 * a difference. A mutant is compared once, however many checks ask.
 */
export function changesOf(original: JsonObject): (mutant: JsonObject) => readonly string[] {
  const operations = operationsIn(original).map((operation) => {
    const said = [operation.node, operation.item["parameters"] ?? null];
    return { ...operation, references: Object.keys(closure(original, said)) };
  });
  const ofAll = [["servers"], ["security"], ["components", "securitySchemes"]];
  const known = new WeakMap<JsonObject, readonly string[]>();
  return (mutant) => {
    const before = known.get(mutant);
    if (before) return before;
    const same = new Map<string, boolean>();
    const isSameAt = (reference: string): boolean => {
      const found =
        same.get(reference) ?? isSameButForTexts(at(original, pathOf(reference)), at(mutant, pathOf(reference)));
      same.set(reference, found);
      return found;
    };
    const isWhole = ofAll.every((keys) => isSameButForTexts(at(original, keys), at(mutant, keys)));
    const after = operationsIn(mutant);
    const isSame = ({ id, keys, node, item, references }: (typeof operations)[number]): boolean => {
      const [own, ...others] = after.filter((operation) => operation.id === id);
      return (
        own !== undefined &&
        others.length === 0 &&
        own.keys.join() === keys.join() &&
        isSameButForTexts(node, own.node) &&
        isSameButForTexts(item["parameters"], own.item["parameters"]) &&
        references.every(isSameAt)
      );
    };
    const found = operations.filter((operation) => !isWhole || !isSame(operation)).map(({ id }) => id);
    known.set(mutant, found);
    return found;
  };
}

/** Whether two values of documents say the same to everybody who reads no texts. */
export function isSameButForTexts(one: Json | undefined, other: Json | undefined): boolean {
  return isSame(one, other, isText);
}

/** Whether two values of documents say the same to everybody who reads neither texts nor examples. */
export function isSameButForExamples(one: Json | undefined, other: Json | undefined): boolean {
  return isSame(one, other, isTextOrExample);
}

function isText(key: string, value: Json | undefined): boolean {
  return (key === "description" || key === "summary") && typeof value === "string";
}

function isTextOrExample(key: string, value: Json | undefined): boolean {
  return key === "example" || key === "examples" || isText(key, value);
}

/* In a map of names nothing is left out: there `example` is what somebody called a thing. */
function isSame(
  one: Json | undefined,
  other: Json | undefined,
  isLeftOut: (key: string, value: Json | undefined) => boolean,
  holder = "",
): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    for (let index = 0; index < one.length; index += 1) if (!isSame(one[index], other[index], isLeftOut)) return false;
    return true;
  }
  if (!isObject(one) || !isObject(other)) return false;
  const isMap = maps.includes(holder);
  // Counted and not listed, because this is asked for every node of thousands of documents.
  let more = 0;
  for (const key of Object.keys(one)) {
    if (!isMap && isLeftOut(key, one[key])) continue;
    if (!(key in other) || !isSame(one[key], other[key], isLeftOut, key)) return false;
    more += 1;
  }
  for (const key of Object.keys(other)) if (isMap || !isLeftOut(key, other[key])) more -= 1;
  return more === 0;
}

const maps = ["properties", "schemas", "parameters", "headers", "responses"];
