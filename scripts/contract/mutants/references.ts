import {
  at,
  isObject,
  pathOf,
  list,
  pointer,
  resolve,
  object,
  objectAt,
  type Path,
  type JsonObject,
  type Json,
} from "../../openapi/json.js";
import type { Operator } from "./operator.js";
import { otherValue } from "./other-value.js";

/** The ways to be wrong about what stands beside the schemas: references, examples, texts and extensions. */
export const words: readonly Operator[] = [
  {
    name: "reference.swap",
    changes: "a reference leads to a neighbour of what it means",
    added: true,
    apply: (document, found) =>
      found
        .filter(({ node }) => typeof node["$ref"] === "string")
        .flatMap(({ keys, node }) => {
          const target = pathOf(String(node["$ref"]));
          const names = Object.keys(object(at(document, target.slice(0, -1))));
          const other = names[(names.indexOf(target.at(-1)!) + 1) % names.length]!;
          if (other === target.at(-1)) return [];
          const edit = (copy: JsonObject) => (objectAt(copy, keys)["$ref"] = pointer([...target.slice(0, -1), other]));
          return [{ keys, detail: `to ${other}`, edit }];
        }),
  },
  {
    name: "example.value",
    changes: "an example shows another value",
    added: true,
    apply: (document, found) =>
      found
        .filter(({ kind, node }) => kind === "example" && node["$ref"] === undefined)
        .flatMap(({ keys, node }) => {
          const start = keys.at(-1) === "example" ? keys : [...keys, "value"];
          const leaves = leavesOf(at(document, start), start);
          // The one in the middle: beginnings and ends are the ids and dates that everything else looks at too.
          const leaf = leaves[Math.floor(leaves.length / 2)];
          if (!leaf || node["externalValue"] !== undefined) return [];
          return [
            {
              keys: leaf,
              detail: "",
              edit: (copy: JsonObject) => {
                const holder = at(copy, leaf.slice(0, -1)) as JsonObject;
                holder[leaf.at(-1)!] = otherValue(at(document, leaf)!);
              },
            },
          ];
        }),
  },
  {
    name: "description.emptied",
    changes: "a text says nothing",
    added: true,
    apply: (document) => texts(document, []).map((keys) => ({ keys, detail: "", edit: (copy) => empty(copy, keys) })),
  },
  {
    name: "extension",
    changes: "one of our own extensions is missing or says something else",
    added: true,
    apply: (document) =>
      extensions(document, []).flatMap((keys) => {
        const value = at(document, keys)!;
        const holder = keys.slice(0, -1);
        const name = keys.at(-1)!;
        return [
          { keys, detail: "drop", edit: (copy: JsonObject) => delete objectAt(copy, holder)[name] },
          {
            keys,
            detail: "change",
            edit: (copy: JsonObject) =>
              (objectAt(copy, holder)[name] =
                name === "x-cursor" ? otherCursor(copy, holder) : otherExtension(name, value)),
          },
        ];
      }),
  },
];

function otherExtension(name: string, value: Json): Json {
  if (name === "x-retry") return value === "repeatable" ? "not-repeatable" : "repeatable";
  if (name === "x-stability") return value === "stable" ? "experimental" : "stable";
  if (name === "x-sunset") return "2027-12-01";
  if (name === "x-rate-limit") {
    return Array.isArray(value)
      ? value.map((limit) => ({ ...object(limit), calls: Number(object(limit)["calls"]) + 1 }))
      : [{ calls: 10, windowMs: 60_000, per: "operation" }];
  }
  if (name === "x-item-errors") return { ...object(value), error: "otherDetails" };
  return typeof value === "string" ? `${value}_other` : value === true ? false : otherValue(value);
}

/* What could be taken for the way to the next page: another parameter of the query, where there is one. */
function otherCursor(document: JsonObject, operation: Path): Json {
  const { parameters, "x-cursor": cursor } = objectAt(document, operation);
  const names = list(parameters)
    .map((parameter) => resolve(document, parameter))
    .filter((parameter) => parameter["in"] === "query")
    .map((parameter) => String(parameter["name"]));
  return [names.find((name) => !list(cursor).includes(name)) ?? "unheard_of"];
}

function leavesOf(value: Json | undefined, keys: Path): Path[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => leavesOf(inner, [...keys, String(index)]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...keys, key]));
  return [keys];
}

/* Places of texts: below a map of names, `description` is a name and no text. */
function texts(value: Json | undefined, keys: Path): Path[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => texts(inner, [...keys, String(index)]));
  if (!isObject(value)) return [];
  const named = maps.includes(keys.at(-1) ?? "") && keys.at(-2) !== "properties";
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!named && (key === "example" || key === "value" || key === "enum")) return [];
    if (!named && (key === "description" || key === "summary") && typeof inner === "string") return [[...keys, key]];
    return texts(inner, [...keys, key]);
  });
}

const maps = ["properties", "schemas", "headers", "parameters", "responses", "examples", "securitySchemes", "scopes"];

function empty(copy: JsonObject, keys: Path): void {
  objectAt(copy, keys.slice(0, -1))[keys.at(-1)!] = "";
}

function extensions(value: Json | undefined, keys: Path): Path[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => extensions(inner, [...keys, String(index)]));
  if (!isObject(value)) return [];
  const named = maps.includes(keys.at(-1) ?? "");
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!named && (key === "example" || key === "value")) return [];
    if (!named && key.startsWith("x-")) return [[...keys, key]];
    return extensions(inner, [...keys, key]);
  });
}
