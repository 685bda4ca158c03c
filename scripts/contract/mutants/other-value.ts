import { isTree, list, type Tree, type Value } from "../../openapi/document.js";

/** Sets a mark that is not there, or takes away one that is. */
export function toggle(key: string, value: Value | undefined): (node: Tree) => void {
  return (node) => {
    if (value === true) delete node[key];
    else node[key] = true;
  };
}

/** The values but one. */
export function without(values: Value | undefined, value: Value): Value[] {
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
export function otherType(type: Value | undefined): Value {
  if (Array.isArray(type)) {
    const other = type.map((name) => (name === "null" ? name : otherType(name)));
    // The two types of a choice can trade places, which would change nothing.
    return other.every((name) => type.includes(name)) ? ["boolean"] : other;
  }
  return otherTypes[String(type)] ?? "string";
}

/** Another value of the same kind. */
export function otherValue(value: Value): Value {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (value === null) return "other";
  if (Array.isArray(value)) return [...value, "other"];
  if (isTree(value)) return { ...value, other: true };
  // One digit or letter of it, so that ids and dates keep their form.
  return /\d/.test(value)
    ? value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
    : `${value}${value === "" ? "other" : "s"}`;
}
