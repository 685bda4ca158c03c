import { isObject, resolve, type Json, type JsonObject } from "../../../scripts/openapi/json.js";

/** One value inside an answer that can be changed, and what the description says of it. */
export interface Site {
  /** What holds the value: writing to `holder[key]` changes the answer. */
  readonly holder: Record<string, Json>;
  readonly key: string;
  readonly value: Json;
  readonly required: boolean;
  /** The values of an enum that the vendor may extend. */
  readonly open: boolean;
}

/** Every property of every object inside a value that the description knows. */
export function sitesOf(document: JsonObject, schema: JsonObject | undefined, value: Json): Site[] {
  if (!schema) return [];
  const parts = partsOf(document, schema);
  if (Array.isArray(value)) {
    const items = parts.map((part) => part["items"]).find(isObject);
    return (value as readonly Json[]).flatMap((item) => sitesOf(document, items, item));
  }
  if (!isObject(value)) return [];
  const required = new Set(parts.flatMap((part) => (part["required"] ?? []) as readonly string[]));
  return Object.entries(value).flatMap(([key, child]) => {
    const described = parts.map((part) => (part["properties"] as JsonObject | undefined)?.[key]).find(isObject);
    if (!described) return [];
    const open = partsOf(document, described).some((part) => part["x-open-enum"] === true);
    const holder = value as Record<string, Json>;
    const site = { holder, key, value: child, required: required.has(key), open: open && typeof child === "string" };
    return [site, ...sitesOf(document, described, child)];
  });
}

/** Every object inside a value. */
export function objectsOf(value: Json): Record<string, Json>[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(objectsOf);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(objectsOf)];
}

/** A schema and all that it is made of; what only one of several forms demands counts as demanded. */
function partsOf(document: JsonObject, schema: JsonObject): JsonObject[] {
  const whole = resolve(document, schema);
  const composed = ["allOf", "anyOf", "oneOf"].flatMap((key) => (whole[key] ?? []) as readonly JsonObject[]);
  return [whole, ...composed.flatMap((part) => partsOf(document, part))];
}
