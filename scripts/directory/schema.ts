import type { Rule, TextRule } from "../../src/directory/desired/rule.js";
import { DESIRED, MEMBER } from "../../src/directory/desired/table.js";

/** A part of a JSON Schema. */
export type Schema = { readonly [keyword: string]: unknown };

/** The JSON Schema of a file of desired membership, for editors: made from the table that checks it. */
export function schemaOfDesired(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rollcall: who should be in which group",
    ...schemaOf(DESIRED),
    $defs: { member: written(MEMBER) },
  };
}

function schemaOf(rule: Rule): Schema {
  return rule === MEMBER ? { $ref: "#/$defs/member" } : written(rule);
}

function written({ about, ...rule }: Rule): Schema {
  return { ...(about !== undefined && { description: about }), ...keywordsOf(rule) };
}

function keywordsOf(rule: Rule): Schema {
  switch (rule.kind) {
    case "text":
      return textOf(rule);
    case "flag":
      return { type: "boolean" };
    case "number":
      return {
        ...{ type: rule.whole ? "integer" : "number", minimum: rule.least },
        ...(rule.most !== undefined && { maximum: rule.most }),
      };
    case "choice":
      return { enum: rule.of };
    case "list":
      return { type: "array", items: schemaOf(rule.of) };
    case "fields":
      return {
        ...{ type: "object", additionalProperties: false },
        properties: Object.fromEntries(Object.entries(rule.fields).map(([name, field]) => [name, schemaOf(field)])),
        ...(rule.needed && { required: rule.needed }),
        ...(rule.some && { minProperties: 1 }),
      };
    case "entries":
      return { type: "object", propertyNames: textOf(rule.keys), additionalProperties: schemaOf(rule.values) };
    case "either":
      return { anyOf: [textOf(rule.text), schemaOf(rule.fields)] };
  }
}

function textOf({ pattern }: TextRule): Schema {
  return { type: "string", pattern: pattern.source };
}
