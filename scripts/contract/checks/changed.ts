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
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => isSameButForTexts(value, other[index]))
    );
  }
  if (!isObject(one)) return one === other;
  if (!isObject(other)) return false;
  const said = (node: JsonObject): string[] =>
    Object.keys(node).filter((key) => !((key === "description" || key === "summary") && typeof node[key] === "string"));
  const names = said(one);
  return (
    names.length === said(other).length &&
    names.every((name) => name in other && isSameButForTexts(one[name], other[name]))
  );
}
