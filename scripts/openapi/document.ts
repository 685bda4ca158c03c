import { readFileSync } from "node:fs";
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import { listApis } from "./apis.js";

/** Any JSON value, open to change. */
export type Value = null | boolean | number | string | Value[] | Tree;

/** A JSON object, open to change. */
export interface Tree {
  [key: string]: Value;
}

/** The keys that lead to a place in a description. */
export type Keys = readonly string[];

/** A description as it is judged: its content without aliases, and where each of its places stands. */
export interface Description {
  readonly api: string;
  /** Relative to the project, for messages. */
  readonly file: string;
  readonly text: string;
  readonly document: Tree;
  /** The line of a place; of the nearest place above it when it is not written there itself. */
  lineOf(keys: Keys): number;
}

/** The descriptions that are judged, in the order of the reports. */
export const apis: readonly string[] = listApis().map(({ name }) => name);

const folder = new URL("../../openapi/", import.meta.url);

/** Reads a description. None refers to another file, so each is its own bundle; one that did would be refused. */
export function readDescription(api: string): Description {
  const text = readFileSync(new URL(`${api}.yaml`, folder), "utf8");
  const foreign = /\$ref:(?! *["']?#)/.exec(text);
  if (foreign) throw new Error(`openapi/${api}.yaml refers to another file, which the contract tests do not follow`);
  const lines = new LineCounter();
  const source = parseDocument(text, { lineCounter: lines });
  return {
    api,
    file: `openapi/${api}.yaml`,
    text,
    document: clone(source.toJS() as Tree),
    lineOf(keys) {
      let node: unknown = source.contents;
      let offset = 0;
      for (const key of keys) {
        if (isAlias(node)) node = node.resolve(source);
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
          if (!pair) break;
          offset = startOf(pair.key) ?? offset;
          node = pair.value;
        } else if (isSeq(node)) {
          node = node.items[Number(key)];
          offset = startOf(node) ?? offset;
        } else break;
      }
      return lines.linePos(offset).line;
    },
  };
}

/** A copy that shares nothing, not even what an alias made shared. */
export function clone<Copied extends Value>(value: Copied): Copied {
  return JSON.parse(JSON.stringify(value)) as Copied;
}

/** Whether a value is an object. */
export function isTree(value: Value | undefined): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object that a value is; an empty one for anything else. */
export function tree(value: Value | undefined): Tree {
  return isTree(value) ? value : {};
}

/** The list that a value is; an empty one for anything else. */
export function list(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

/** What stands at a place; undefined when nothing does. */
export function at(value: Value | undefined, keys: Keys): Value | undefined {
  return keys.reduce<Value | undefined>(
    (inner, key) => (Array.isArray(inner) ? inner[Number(key)] : isTree(inner) ? inner[key] : undefined),
    value,
  );
}

/** The object at a place; throws when there is none. */
export function treeAt(value: Value, keys: Keys): Tree {
  const found = at(value, keys);
  if (!isTree(found)) throw new Error(`There is no object at ${pointer(keys)}`);
  return found;
}

/** Gives a key of an object another name and leaves it in its place. */
export function renameKey(object: Tree, from: string, to: string): void {
  const entries = Object.entries(object);
  for (const [key] of entries) delete object[key];
  for (const [key, value] of entries) object[key === from ? to : key] = value;
}

/** The JSON pointer of a place, as a fragment. */
export function pointer(keys: Keys): string {
  return `#${keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;
}

/** The keys that a reference names. */
export function keysOf(reference: string): string[] {
  return reference
    .replace(/^#\//, "")
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Follows references from a place to where something is written. */
export function follow(document: Tree, keys: Keys): Keys {
  const reference = tree(at(document, keys))["$ref"];
  return typeof reference === "string" ? follow(document, keysOf(reference)) : keys;
}

/** What is written at a place or where its reference leads; what stands beside a reference wins. */
export function resolve(document: Tree, value: Value | undefined): Tree {
  const { $ref, ...rest } = tree(value);
  if (typeof $ref !== "string") return rest;
  const target = at(document, keysOf($ref));
  if (target === undefined) throw new Error(`${$ref} points at nothing`);
  return { ...resolve(document, target), ...rest };
}

/** The methods that a path can have. */
export const methods = ["get", "put", "post", "delete", "patch"];

/** What kinds of place are told apart. */
export type Kind =
  | "server"
  | "path"
  | "operation"
  | "security"
  | "scheme"
  | "parameter"
  | "body"
  | "response"
  | "media"
  | "header"
  | "schema"
  | "example";

/** A place of a kind. */
export interface Place {
  readonly kind: Kind;
  readonly keys: Keys;
  readonly node: Tree;
}

/** Every place of a description where something is written, references not followed. */
export function places(document: Tree): Place[] {
  const found: Place[] = [];
  const add = (kind: Kind, keys: Keys): Tree => {
    const node = tree(at(document, keys));
    found.push({ kind, keys, node });
    return node;
  };
  const each = (keys: Keys, visit: (keys: Keys) => void): void => {
    const value = at(document, keys);
    for (const key of Object.keys(Array.isArray(value) || isTree(value) ? value : {})) visit([...keys, key]);
  };
  const schema = (keys: Keys): void => {
    if (!isTree(at(document, keys))) return;
    add("schema", keys);
    each([...keys, "properties"], schema);
    for (const key of ["items", "additionalProperties"]) schema([...keys, key]);
    for (const key of ["allOf", "anyOf", "oneOf"]) each([...keys, key], schema);
  };
  const examples = (keys: Keys, node: Tree): void => {
    if (node["example"] !== undefined) found.push({ kind: "example", keys: [...keys, "example"], node });
    each([...keys, "examples"], (inner) => add("example", inner));
  };
  const content = (keys: Keys): void =>
    each([...keys, "content"], (media) => {
      const node = add("media", media);
      schema([...media, "schema"]);
      examples(media, node);
    });
  const slot = (kind: "parameter" | "header") => (keys: Keys) => {
    const node = add(kind, keys);
    if (node["$ref"] !== undefined) return;
    schema([...keys, "schema"]);
    examples(keys, node);
  };
  const response = (keys: Keys): void => {
    add("response", keys);
    each([...keys, "headers"], slot("header"));
    content(keys);
  };
  each(["servers"], (keys) => add("server", keys));
  each(["security"], (keys) => add("security", keys));
  each(["paths"], (path) => {
    add("path", path);
    each([...path, "parameters"], slot("parameter"));
    for (const method of methods) {
      const keys = [...path, method];
      if (!isTree(at(document, keys))) continue;
      add("operation", keys);
      each([...keys, "security"], (security) => add("security", security));
      each([...keys, "parameters"], slot("parameter"));
      if (at(document, [...keys, "requestBody"]) !== undefined) {
        add("body", [...keys, "requestBody"]);
        content([...keys, "requestBody"]);
      }
      each([...keys, "responses"], response);
    }
  });
  each(["components", "securitySchemes"], (keys) => add("scheme", keys));
  each(["components", "parameters"], slot("parameter"));
  each(["components", "headers"], slot("header"));
  each(["components", "responses"], response);
  each(["components", "schemas"], schema);
  return found;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
