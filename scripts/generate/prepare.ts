import type { Bundle, Parameter, Referable, Schema } from "../openapi/bundled.js";
import { parameterText, schemaText } from "./jsdoc.js";

/**
 * Readies a bundled description for printing: each schema's finished documentation becomes its title and each
 * parameter's its description, examples go, and open enums and null among the values of an enum get a form that prints
 * well.
 */
export function prepare(description: Bundle): Bundle {
  // Titles are what openapi-typescript prints as plain text.
  const prepareSchema = (schema: Schema): Schema => {
    const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
      if (told.has(key)) return [];
      if (schemaMaps.has(key)) return [[key, mapValues(value, prepareSchema)]];
      if (schemaLists.has(key)) return [[key, (value as Schema[]).map(prepareSchema)]];
      if (schemaKeys.has(key) && typeof value === "object") return [[key, prepareSchema(value as Schema)]];
      return [[key, value]];
    });
    const title = schemaText(description, schema);
    return openEnum({ ...Object.fromEntries(entries), ...(title === "" ? {} : { title }) });
  };

  const prepareParameter = (parameter: Referable<Parameter>): Referable<Parameter> => {
    if ("$ref" in parameter) return parameter;
    const text = parameterText(description, parameter);
    return { ...(prepareRest(parameter) as Parameter), ...(text === "" ? {} : { description: text }) };
  };

  const prepareRest = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(prepareRest);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
      if (key === "example" || key === "examples") return [];
      if (key === "schema") return [[key, prepareSchema(child as Schema)]];
      if (key === "schemas") return [[key, mapValues(child, prepareSchema)]];
      if (key === "parameters") {
        return [[key, Array.isArray(child) ? child.map(prepareParameter) : mapValues(child, prepareParameter)]];
      }
      return [[key, prepareRest(child)]];
    });
    return Object.fromEntries(entries);
  };

  return prepareRest(description) as Bundle;
}

/** The values of an enum that the vendor may extend, moved to where only our own printing looks. */
export const openValues = "x-open-values";

const told = new Set(["title", "description", "default", "format", "example", "examples"]);
const schemaMaps = new Set(["properties", "patternProperties", "$defs"]);
const schemaLists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const schemaKeys = new Set(["items", "additionalProperties", "not"]);

function openEnum(schema: Schema): Schema {
  if (!schema.enum) return schema;
  const { enum: values, ...rest } = schema;
  const named = values.filter((value) => value !== null);
  const type = schema.type ?? "string";
  if (schema["x-open-enum"] === true) return Object.assign(rest, { type, [openValues]: named });
  // `null` stands among the types too, and would be printed twice.
  return [type].flat().includes("null") ? { ...rest, enum: named } : schema;
}

function mapValues<Value>(map: unknown, change: (value: Value) => Value): { [key: string]: Value } {
  return Object.fromEntries(
    Object.entries(map as { [key: string]: Value }).map(([key, value]) => [key, change(value)]),
  );
}
