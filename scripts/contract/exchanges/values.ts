import { isObject, list, resolve, object, type JsonObject, type Json } from "../../openapi/json.js";

/** A small value that a schema accepts: what must be there and nothing else. */
export function synthesize(document: JsonObject, schema: Json | undefined, depth = 0): Json {
  const whole = merged(document, schema);
  if (whole["const"] !== undefined) return whole["const"];
  const values = list(whole["enum"]).filter((value) => value !== null);
  if (values.length > 0) return values[0]!;
  const arms = list(whole["anyOf"] ?? whole["oneOf"]).filter((arm) => object(arm)["type"] !== "null");
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
          synthesize(document, object(whole["properties"])[String(name)], depth + 1),
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
export function merged(document: JsonObject, schema: Json | undefined): JsonObject {
  const own = resolve(document, schema);
  const { allOf, ...rest } = own;
  return list(allOf).reduce<JsonObject>((whole, part) => {
    const other = merged(document, part);
    const required = [...list(other["required"]), ...list(whole["required"])];
    return {
      ...other,
      ...whole,
      ...(required.length > 0 ? { required } : {}),
      properties: { ...object(other["properties"]), ...object(whole["properties"]) },
    };
  }, rest);
}

/** The types that a schema allows; none when it says nothing. */
export function typesOf(schema: JsonObject): string[] {
  return [schema["type"] ?? []].flat().map(String);
}

/** A value of a type that a schema does not allow; undefined when it allows all of them. */
export function wrongFor(schema: JsonObject): Json | undefined {
  const types = typesOf(schema);
  if (types.length === 0) return undefined;
  const candidates: [string, Json][] = [
    ["string", "neither"],
    ["integer", 7],
    ["boolean", true],
    ["array", ["neither"]],
    ["object", { neither: 1 }],
  ];
  return candidates.find(([type]) => !types.includes(type) && !(type === "integer" && types.includes("number")))?.[1];
}

/** Text or a number that has the type of a format and not its form; undefined for formats that nobody checks. */
export function malformed(schema: JsonObject): Json | undefined {
  const wrong: Record<string, Json> = {
    uuid: "no-uuid",
    "date-time": "yesterday",
    int32: 2 ** 31,
    uri: "no uri",
    email: "no mail",
  };
  return wrong[String(schema["format"])];
}

/** Whether an object of a schema may hold properties that the schema does not name. */
export function isOpen(schema: JsonObject): boolean {
  const rest = schema["additionalProperties"];
  return (rest !== undefined && rest !== false) || !isObject(schema["properties"]);
}

function textOf(schema: JsonObject): string {
  if (schema["format"] === "uuid") return "00000000-0000-4000-8000-000000000000";
  if (schema["format"] === "date-time") return "2026-01-01T00:00:00Z";
  return "a".repeat(Math.max(Number(schema["minLength"] ?? 0), 1));
}
