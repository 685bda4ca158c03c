import { isObject, list, renameKey, object, objectAt, type JsonObject, type Json } from "../../openapi/json.js";
import { change, type Operator } from "./operator.js";
import { without } from "./other-value.js";

/** The ways to be wrong about the properties of objects. */
export const objects: readonly Operator[] = [
  {
    name: "required.drop",
    changes: "a property may be missing that is always there",
    apply: change(["schema"], ({ required }) =>
      list(required).map((name) => [String(name), (schema) => setRequired(schema, without(schema["required"], name))]),
    ),
  },
  {
    name: "required.add",
    changes: "a property is always there that may be missing",
    apply: change(["schema"], ({ properties, required }) =>
      Object.keys(object(properties))
        .filter((name) => !list(required).includes(name))
        .map((name) => [name, (schema) => setRequired(schema, [...list(schema["required"]), name])]),
    ),
  },
  {
    name: "property.rename",
    changes: "a property has another name",
    apply: change(["schema"], ({ properties }) =>
      Object.keys(object(properties)).map((name) => [
        name,
        (schema) => {
          const other = `${name}_other`;
          renameKey(objectAt(schema, ["properties"]), name, other);
          const required = list(schema["required"]);
          if (required.includes(name))
            setRequired(
              schema,
              required.map((entry) => (entry === name ? other : entry)),
            );
        },
      ]),
    ),
  },
  {
    name: "property.drop",
    changes: "a property is missing",
    apply: change(["schema"], ({ properties }) =>
      Object.keys(object(properties)).map((name) => [
        name,
        (schema) => {
          delete objectAt(schema, ["properties"])[name];
          setRequired(schema, without(schema["required"], name));
        },
      ]),
    ),
  },
  {
    name: "property.add",
    changes: "an object has a property that nobody published",
    added: true,
    apply: change(["schema"], ({ properties }) =>
      properties === undefined
        ? []
        : [
            [
              "",
              (schema) =>
                (objectAt(schema, ["properties"])["invented"] = { description: "Invented by a test.", type: "string" }),
            ],
          ],
    ),
  },
  {
    name: "additionalProperties",
    changes: "a closed object is open, or the other way round",
    apply: change(["schema"], (node) => {
      const key = ["additionalProperties", "unevaluatedProperties"].find((name) => node[name] === false);
      if (key !== undefined) return [["open", (schema) => delete schema[key]]];
      return isObject(node["properties"]) ? [["close", (schema) => (schema["additionalProperties"] = false)]] : [];
    }),
  },
  {
    name: "access",
    changes: "a property is only read or only written",
    added: true,
    apply: (_, found) =>
      found
        .filter(({ kind, keys }) => kind === "schema" && keys.at(-2) === "properties")
        .flatMap(({ keys }) =>
          ["readOnly", "writeOnly"].map((mark) => ({
            keys,
            detail: mark,
            edit: (copy: JsonObject) => (objectAt(copy, keys)[mark] = true),
          })),
        ),
  },
];

function setRequired(schema: JsonObject, names: Json[]): void {
  if (names.length > 0) schema["required"] = names;
  else delete schema["required"];
}
