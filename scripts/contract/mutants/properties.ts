import { isTree, list, renameKey, tree, treeAt, type Tree, type Value } from "../../openapi/document.js";
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
      Object.keys(tree(properties))
        .filter((name) => !list(required).includes(name))
        .map((name) => [name, (schema) => setRequired(schema, [...list(schema["required"]), name])]),
    ),
  },
  {
    name: "property.rename",
    changes: "a property has another name",
    apply: change(["schema"], ({ properties }) =>
      Object.keys(tree(properties)).map((name) => [
        name,
        (schema) => {
          const other = `${name}_other`;
          renameKey(treeAt(schema, ["properties"]), name, other);
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
      Object.keys(tree(properties)).map((name) => [
        name,
        (schema) => {
          delete treeAt(schema, ["properties"])[name];
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
                (treeAt(schema, ["properties"])["invented"] = { description: "Invented by a test.", type: "string" }),
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
      return isTree(node["properties"]) ? [["close", (schema) => (schema["additionalProperties"] = false)]] : [];
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
            edit: (copy: Tree) => (treeAt(copy, keys)[mark] = true),
          })),
        ),
  },
];

function setRequired(schema: Tree, names: Value[]): void {
  if (names.length > 0) schema["required"] = names;
  else delete schema["required"];
}
