import type { Json, JsonObject } from "../openapi/json.js";

/** The property names that a description gives; any other key of an answer may be somebody's data. */
export function namesIn(document: JsonObject): ReadonlySet<string> {
  return new Set(below(document));
}

// What a vendor calls a new property is what a report is read for. Names of people begin with capitals, and what counts or
// locks somebody in has digits; a token is looked for besides, before a file is written.
const PROPERTY = /^[a-z]+(_[a-z]+|[A-Z][a-z]+)*$/;

/** A pointer in which each part that is neither described, nor a place in an array, nor spelled like a property is `?`. */
export function keptPointer(pointer: string, names: ReadonlySet<string>): string {
  const isKept = (part: string) =>
    part === "*" || /^(0|[1-9]\d{0,2})$/.test(part) || names.has(part) || PROPERTY.test(part);
  return pointer
    .split("/")
    .map((part) => (part === "" || isKept(part) ? part : "?"))
    .join("/");
}

function below(value: Json): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(below);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === "examples" || key === "example") return [];
    if (key !== "properties" || typeof child !== "object" || child === null) return below(child);
    return [...Object.keys(child), ...Object.values(child as JsonObject).flatMap(below)];
  });
}
