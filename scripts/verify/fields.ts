import { resolve, type Json, type JsonObject } from "../openapi/json.js";
import type { DescribedApi, Operation } from "../openapi/operations.js";

/** Where an answer holds fields that the description does not name, with `*` for the places in an array. */
export function unknownFields({ document, envelope }: DescribedApi, operation: Operation, answer: Json): string[] {
  const schema = operation.answers.find(({ status }) => status < 300)?.schema;
  if (!schema) return [];
  // The facade has opened the envelope of everything but a list.
  const opened = envelope !== undefined && operation.items === undefined;
  return [...new Set(walk(document, schema, opened ? { [envelope]: answer } : answer, ""))];
}

function walk(document: JsonObject, schema: JsonObject, value: Json, pointer: string): string[] {
  const parts = partsOf(document, schema);
  if (Array.isArray(value)) {
    const items = parts.map((part) => part["items"]).find(isObject);
    return items ? (value as readonly Json[]).flatMap((item) => walk(document, items, item, `${pointer}/*`)) : [];
  }
  if (!isObject(value)) return [];
  const anything = parts.some(
    (part) => part["additionalProperties"] !== undefined && part["additionalProperties"] !== false,
  );
  if (anything || parts.every((part) => part["properties"] === undefined)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const described = parts.map((part) => (part["properties"] as JsonObject | undefined)?.[key]).find(isObject);
    const at = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return described ? walk(document, described, child, at) : [at];
  });
}

function partsOf(document: JsonObject, schema: JsonObject): JsonObject[] {
  const whole = resolve(document, schema);
  const composed = ["allOf", "anyOf", "oneOf"].flatMap((key) => (whole[key] ?? []) as readonly JsonObject[]);
  return [whole, ...composed.flatMap((part) => partsOf(document, part))];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
