import { isObject, list, type JsonObject, type Json } from "../../openapi/json.js";

/** Sets a mark that is not there, or takes away one that is. */
export function toggle(key: string, value: Json | undefined): (node: JsonObject) => void {
  return (node) => {
    if (value === true) delete node[key];
    else node[key] = true;
  };
}

/** The values but one. */
export function without(values: Json | undefined, value: Json): Json[] {
  return list(values).filter((entry) => entry !== value);
}

const otherTypes: Record<string, string> = {
  string: "integer",
  integer: "string",
  number: "string",
  boolean: "string",
  object: "array",
  array: "object",
};

/** Another type than this one, or other types than these. */
export function otherType(type: Json | undefined): Json {
  if (Array.isArray(type)) {
    const other = type.map((name) => (name === "null" ? name : otherType(name)));
    // The two types of a choice can trade places, which would change nothing.
    return other.every((name) => type.includes(name)) ? ["boolean"] : other;
  }
  return otherTypes[String(type)] ?? "string";
}

/** Another value of the same kind. */
export function otherValue(value: Json): Json {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (value === null) return "other";
  if (Array.isArray(value)) return [...value, "other"];
  if (isObject(value)) return { ...value, other: true };
  // One digit or letter of it, so that ids and dates keep their form.
  return /\d/.test(value)
    ? value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
    : `${value}${value === "" ? "other" : "s"}`;
}
