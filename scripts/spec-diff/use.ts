import { at, isObject, list, object, pathOf, type Json, type JsonObject } from "../openapi/json.js";
import { operationsIn, type OperationPlace } from "../openapi/walk.js";
import type { Use } from "./change.js";

/** Finds who meets each part of the components of a description, by the reference to it. */
export function usesOf(document: JsonObject): (reference: string) => Use {
  const operations = operationsIn(document);
  const reached = (side: keyof Use) =>
    new Set(operations.flatMap((operation) => [...reachedBy(document, operation, side)]));
  const [sent, answered] = [reached("sent"), reached("answered")];
  return (reference) => ({ sent: sent.has(reference), answered: answered.has(reference) });
}

/** Finds the operations that meet a part of the components, by the reference to it. */
export function operationsMeeting(document: JsonObject): (reference: string) => string[] {
  const operations = operationsIn(document).map((operation) => ({
    id: operation.id,
    references: (["sent", "answered"] as const).map((side) => reachedBy(document, operation, side)),
  }));
  return (reference) =>
    operations.filter(({ references }) => references.some((reached) => reached.has(reference))).map(({ id }) => id);
}

/** Who meets a part, or two versions of it: those who meet the whole, but for what is only read or only written. */
export function useOfPart(whole: Use, ...parts: readonly (Json | undefined)[]): Use {
  return {
    sent: whole.sent && parts.every((part) => meets(part, "sent")),
    answered: whole.answered && parts.every((part) => meets(part, "answered")),
  };
}

/** Who meets both of two versions. */
export function bothUse(before: Use, after: Use): Use {
  return { sent: before.sent && after.sent, answered: before.answered && after.answered };
}

function meets(part: Json | undefined, side: keyof Use): boolean {
  return object(part)[side === "sent" ? "readOnly" : "writeOnly"] !== true;
}

/* What one side of an operation refers to, however indirectly. */
function reachedBy(document: JsonObject, { node, item }: OperationPlace, side: keyof Use): Set<string> {
  const reached = new Set<string>();
  const follow = (value: Json | undefined): void => {
    if (Array.isArray(value)) return value.forEach(follow);
    if (!isObject(value)) return;
    const { $ref: reference } = value;
    if (typeof reference === "string" && !reached.has(reference)) {
      reached.add(reference);
      follow(at(document, pathOf(reference)));
    }
    for (const [key, inner] of Object.entries(value)) {
      if (key === "example" || key === "examples") continue;
      // Below this key stand names.
      if (key === "properties")
        Object.values(object(inner))
          .filter((part) => meets(part, side))
          .forEach(follow);
      else follow(inner);
    }
  };
  if (side === "answered") follow(object(node["responses"]));
  else [...list(item["parameters"]), ...list(node["parameters"]), node["requestBody"]].forEach(follow);
  return reached;
}
