import { at, isObject, object, type JsonObject, type Path } from "./json.js";

/** The methods that a path can have. */
export const methods = ["get", "put", "post", "delete", "patch"];

/** An operation, where it stands, and what stands above it. */
export interface OperationPlace {
  readonly id: string;
  readonly keys: Path;
  readonly node: JsonObject;
  readonly item: JsonObject;
}

/** Every operation of a description, in the order of its paths. */
export function operationsIn(document: JsonObject): OperationPlace[] {
  return Object.entries(object(document["paths"])).flatMap(([path, item]) =>
    methods
      .filter((method) => isObject(object(item)[method]))
      .map((method) => {
        const node = object(object(item)[method]);
        return { id: String(node["operationId"]), keys: ["paths", path, method], node, item: object(item) };
      }),
  );
}

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
  readonly keys: Path;
  readonly node: JsonObject;
}

/** Every place of a description where something is written, references not followed. */
export function places(document: JsonObject): Place[] {
  const found: Place[] = [];
  const add = (kind: Kind, keys: Path): JsonObject => {
    const node = object(at(document, keys));
    found.push({ kind, keys, node });
    return node;
  };
  const each = (keys: Path, visit: (keys: Path) => void): void => {
    const value = at(document, keys);
    for (const key of Object.keys(Array.isArray(value) || isObject(value) ? value : {})) visit([...keys, key]);
  };
  const schema = (keys: Path): void => {
    if (!isObject(at(document, keys))) return;
    add("schema", keys);
    each([...keys, "properties"], schema);
    for (const key of ["items", "additionalProperties"]) schema([...keys, key]);
    for (const key of ["allOf", "anyOf", "oneOf"]) each([...keys, key], schema);
  };
  const examples = (keys: Path, node: JsonObject): void => {
    if (node["example"] !== undefined) found.push({ kind: "example", keys: [...keys, "example"], node });
    each([...keys, "examples"], (inner) => add("example", inner));
  };
  const content = (keys: Path): void =>
    each([...keys, "content"], (media) => {
      const node = add("media", media);
      schema([...media, "schema"]);
      examples(media, node);
    });
  const slot = (kind: "parameter" | "header") => (keys: Path) => {
    const node = add(kind, keys);
    if (node["$ref"] !== undefined) return;
    schema([...keys, "schema"]);
    examples(keys, node);
  };
  const response = (keys: Path): void => {
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
      if (!isObject(at(document, keys))) continue;
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
