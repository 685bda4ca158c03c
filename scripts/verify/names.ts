import type { Json, JsonObject } from "../../test/support/description.js";

/** The property names that a description gives; any other key of an answer may be somebody's data. */
export function namesIn(document: JsonObject): ReadonlySet<string> {
  return new Set(below(document));
}

/** A pointer in which each part that is neither described nor a place in an array is `?`. */
export function keptPointer(pointer: string, names: ReadonlySet<string>): string {
  const isKept = (part: string) => part === "*" || /^(0|[1-9]\d{0,2})$/.test(part) || names.has(part);
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
