import { isTree, list, resolve, tree, type Tree, type Value } from "../../openapi/document.js";

/** A small value that a schema accepts: what must be there and nothing else. */
export function synthesize(document: Tree, schema: Value | undefined, depth = 0): Value {
  const whole = merged(document, schema);
  if (whole["const"] !== undefined) return whole["const"];
  const values = list(whole["enum"]).filter((value) => value !== null);
  if (values.length > 0) return values[0]!;
  const arms = list(whole["anyOf"] ?? whole["oneOf"]).filter((arm) => tree(arm)["type"] !== "null");
  if (arms.length > 0) return synthesize(document, arms[0], depth + 1);
  switch (typesOf(whole).find((type) => type !== "null")) {
    case "integer":
    case "number":
      return Number(
        whole["minimum"] ?? (whole["exclusiveMinimum"] === undefined ? 1 : Number(whole["exclusiveMinimum"]) + 1),
      );
    case "boolean":
      return true;
    case "array":
      return Array.from({ length: Number(whole["minItems"] ?? 0) }, () =>
        synthesize(document, whole["items"], depth + 1),
      );
    case "object":
      return Object.fromEntries(
        list(whole["required"]).map((name) => [
          String(name),
          synthesize(document, tree(whole["properties"])[String(name)], depth + 1),
        ]),
      );
    case "string":
      return textOf(whole);
    case undefined:
    default:
      return typesOf(whole).includes("null") ? null : "anything";
  }
}

/** A schema with what its references and its `allOf` say. */
export function merged(document: Tree, schema: Value | undefined): Tree {
  const own = resolve(document, schema);
  const { allOf, ...rest } = own;
  return list(allOf).reduce<Tree>((whole, part) => {
    const other = merged(document, part);
    const required = [...list(other["required"]), ...list(whole["required"])];
    return {
      ...other,
      ...whole,
      ...(required.length > 0 ? { required } : {}),
      properties: { ...tree(other["properties"]), ...tree(whole["properties"]) },
    };
  }, rest);
}

/** The types that a schema allows; none when it says nothing. */
export function typesOf(schema: Tree): string[] {
  return [schema["type"] ?? []].flat().map(String);
}

/** A value of a type that a schema does not allow; undefined when it allows all of them. */
export function wrongFor(schema: Tree): Value | undefined {
  const types = typesOf(schema);
  if (types.length === 0) return undefined;
  const candidates: [string, Value][] = [
    ["string", "neither"],
    ["integer", 7],
    ["boolean", true],
    ["array", ["neither"]],
    ["object", { neither: 1 }],
  ];
  return candidates.find(([type]) => !types.includes(type) && !(type === "integer" && types.includes("number")))?.[1];
}

/** Values just inside and just outside of the bounds of a schema, each with the bound that it is about. */
export function atBounds(schema: Tree): { bound: string; inside: Value; outside: Value | undefined }[] {
  const found: { bound: string; inside: Value; outside: Value | undefined }[] = [];
  const number = (bound: string): number | undefined => (typeof schema[bound] === "number" ? schema[bound] : undefined);
  const [minimum, maximum, minLength, maxLength] = ["minimum", "maximum", "minLength", "maxLength"].map(number);
  if (minimum !== undefined) found.push({ bound: "minimum", inside: minimum, outside: minimum - 1 });
  if (maximum !== undefined) found.push({ bound: "maximum", inside: maximum, outside: maximum + 1 });
  if (minLength !== undefined) {
    const outside = minLength > 0 ? "a".repeat(minLength - 1) : undefined;
    found.push({ bound: "minLength", inside: "a".repeat(minLength), outside });
  }
  if (maxLength !== undefined) {
    found.push({ bound: "maxLength", inside: "a".repeat(maxLength), outside: "a".repeat(maxLength + 1) });
  }
  return found;
}

/** Text or a number that has the type of a format and not its form; undefined for formats that nobody checks. */
export function malformed(schema: Tree): Value | undefined {
  const wrong: Record<string, Value> = {
    uuid: "no-uuid",
    "date-time": "yesterday",
    int32: 2 ** 31,
    uri: "no uri",
    email: "no mail",
  };
  return wrong[String(schema["format"])];
}

/** Whether an object of a schema may hold properties that the schema does not name. */
export function isOpen(schema: Tree): boolean {
  const rest = schema["additionalProperties"];
  return (rest !== undefined && rest !== false) || !isTree(schema["properties"]);
}

function textOf(schema: Tree): string {
  if (schema["format"] === "uuid") return "00000000-0000-4000-8000-000000000000";
  if (schema["format"] === "date-time") return "2026-01-01T00:00:00Z";
  return "a".repeat(Math.max(Number(schema["minLength"] ?? 0), 1));
}
