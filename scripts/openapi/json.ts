/** Any JSON value, open to change. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** A JSON object, open to change. */
export interface JsonObject {
  [key: string]: Json;
}

/** The keys that lead to a place in a description. */
export type Path = readonly string[];

/** A copy that shares nothing, not even what an alias made shared. */
export function clone<Copied extends Json>(value: Copied): Copied {
  return JSON.parse(JSON.stringify(value)) as Copied;
}

/** Whether a value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object that a value is; an empty one for anything else. */
export function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The list that a value is; an empty one for anything else. */
export function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** What stands at a place; undefined when nothing does. */
export function at(value: Json | undefined, keys: Path): Json | undefined {
  return keys.reduce<Json | undefined>(
    (inner, key) => (Array.isArray(inner) ? inner[Number(key)] : isObject(inner) ? inner[key] : undefined),
    value,
  );
}

/** The object at a place; throws when there is none. */
export function objectAt(value: Json, keys: Path): JsonObject {
  const found = at(value, keys);
  if (!isObject(found)) throw new Error(`There is no object at ${pointer(keys)}`);
  return found;
}

/** Gives a key of an object another name and leaves it in its place. */
export function renameKey(object: JsonObject, from: string, to: string): void {
  const entries = Object.entries(object);
  for (const [key] of entries) delete object[key];
  for (const [key, value] of entries) object[key === from ? to : key] = value;
}

/** The JSON pointer of a place, as a fragment. */
export function pointer(keys: Path): string {
  return `#${keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;
}

/** The keys that a reference names. */
export function pathOf(reference: string): string[] {
  return reference
    .replace(/^#\//, "")
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Follows references from a place to where something is written. */
export function deref(document: JsonObject, keys: Path): Path {
  const reference = object(at(document, keys))["$ref"];
  return typeof reference === "string" ? deref(document, pathOf(reference)) : keys;
}

/** What is written at a place or where its reference leads; what stands beside a reference wins. */
export function resolve(document: JsonObject, value: Json | undefined): JsonObject {
  const { $ref, ...rest } = object(value);
  if (typeof $ref !== "string") return rest;
  const target = at(document, pathOf($ref));
  if (target === undefined) throw new Error(`${$ref} points at nothing`);
  return { ...resolve(document, target), ...rest };
}
