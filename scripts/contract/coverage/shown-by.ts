import { isDeepStrictEqual } from "node:util";
import {
  at,
  follow,
  isTree,
  list,
  places,
  pointer,
  resolve,
  tree,
  type Keys,
  type Tree,
  type Value,
} from "../../openapi/document.js";
import type { Exchange, Request } from "../exchanges/exchange.js";
import { accepts, satisfies, type Direction } from "../exchanges/closed-world.js";
import { atBounds, isOpen, merged, typesOf } from "../exchanges/values.js";

/**
 * Finds what an exchange shows of a description as it stands: the ids of the obligations to accept what occurs in it. That
 * something is refused, no exchange shows that went well.
 */
export function witnesses(document: Tree): (exchange: Exchange) => Set<string> {
  const operations = new Map(
    places(document)
      .filter(({ kind }) => kind === "operation")
      .map(({ keys, node }) => [String(node["operationId"]), { keys, node }] as const),
  );
  return (exchange) => {
    const shown = new Set<string>();
    const found = operations.get(exchange.operation);
    if (!found) return shown;
    const { keys, node } = found;
    const { request, answer } = exchange;
    const show = (where: Keys, kind: string): void => void shown.add(`${pointer(where)}#${kind}`);

    const body = (where: Keys, side: Direction, { headers, body: value }: Request | Exchange["answer"]): void => {
      if (value === undefined) return;
      const media = [...where, "content", String(headers["content-type"]).split(";")[0]!];
      const written = at(document, media);
      if (!isTree(written)) return;
      show(media, "media");
      for (const name of Object.keys(tree(written["examples"]))) {
        const example = [...media, "examples", name];
        if (isDeepStrictEqual(resolve(document, at(document, example))["value"], value)) show(example, "example");
      }
      ofSchema(document, [...media, "schema"], value, side, show);
    };

    show(keys, "operation");
    for (const index of list(node["parameters"]).keys())
      ofParameter(document, keys, follow(document, [...keys, "parameters", String(index)]), request, show);
    body([...keys, "requestBody"], "request", request);
    // An operation with a security of its own has nothing to do with that of all the others.
    for (const [index, alternative] of node["security"] === undefined ? list(document["security"]).entries() : [])
      if (satisfies(document, tree(alternative), request.headers)) show(["security", String(index)], "alternative");

    const response = [...keys, "responses", String(answer.status)];
    if (at(document, response) === undefined) return shown;
    show(response, "status");
    const written = follow(document, response);
    for (const name of Object.keys(tree(at(document, [...written, "headers"]))))
      ofHeader(document, [...written, "headers", name], answer.headers[name.toLowerCase()], show);
    body(written, "answer", answer);
    if (answer.body === undefined && tree(at(document, written))["x-optional-body"] === true) show(written, "absent");
    return shown;
  };
}

type Show = (where: Keys, kind: string) => void;

function ofParameter(document: Tree, operation: Keys, keys: Keys, request: Request, show: Show): void {
  const node = tree(at(document, keys));
  const texts = textsOf(operation, node, request);
  if (texts === undefined) return show(keys, "absent");
  show(keys, "present");
  const schema = resolve(document, node["schema"]);
  const isList = typesOf(schema).includes("array");
  const item = isList ? resolve(document, schema["items"]) : schema;
  const values = isList && node["explode"] === false ? texts.flatMap((text) => text.split(",")) : texts;
  if (isList && values.length > 1) show(keys, "style");
  for (const value of values) {
    show(keys, `value:${value}`);
    atTheBounds(item, value, keys, show);
  }
}

function textsOf(operation: Keys, { in: room, name }: Tree, request: Request): readonly string[] | undefined {
  if (room === "query") return request.query[String(name)];
  const template = operation[1]!.split("/").slice(1);
  const parts = request.path.split("/").slice(-template.length);
  const text =
    room === "header"
      ? request.headers[String(name).toLowerCase()]
      : decodeURIComponent(parts[template.indexOf(`{${String(name)}}`)] ?? "");
  return text === undefined ? undefined : [text];
}

function ofHeader(document: Tree, keys: Keys, text: string | undefined, show: Show): void {
  const written = follow(document, keys);
  if (text === undefined) return show(written, "absent");
  show(keys, "present");
  atTheBounds(resolve(document, tree(at(document, written))["schema"]), text, written, show);
}

function ofSchema(document: Tree, keys: Keys, value: Value, side: Direction, show: Show): void {
  const written = follow(document, keys);
  const node = tree(at(document, written));
  if (value === null) show(written, "null");
  else if (node["const"] !== undefined) show(written, "const");
  else if (list(node["enum"]).includes(value)) show(written, `enum:${String(value)}`);
  if (typeof value === "string" || typeof value === "number") atTheBounds(node, value, written, show);
  if (Array.isArray(value) && node["items"] !== undefined) {
    show(written, `items:${["none", "one"][value.length] ?? "many"}`);
    for (const item of value) ofSchema(document, [...written, "items"], item, side, show);
  }
  if (isTree(value)) {
    for (const name of Object.keys(tree(node["properties"]))) {
      const property = [...written, "properties", name];
      const inner = value[name];
      show(property, inner === undefined ? "absent" : "present");
      if (inner !== undefined) ofSchema(document, property, inner, side, show);
    }
    const whole = merged(document, node);
    if (isOpen(whole) && Object.keys(value).some((name) => tree(whole["properties"])[name] === undefined))
      show(written, "unknown");
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    for (const [index, arm] of list(node[keyword]).entries()) {
      const branch = [...written, keyword, String(index)];
      if (accepts(document, tree(arm), value, side)) {
        show(branch, "branch");
        ofSchema(document, branch, value, side, show);
      } else ofOther(document, branch, value, show);
    }
  }
  for (const index of list(node["allOf"]).keys())
    ofSchema(document, [...written, "allOf", String(index)], value, side, show);
}

/* A value that is none of a branch shows that what the branch wants is wanted of no other. */
function ofOther(document: Tree, branch: Keys, value: Value, show: Show): void {
  const written = follow(document, branch);
  const missing = list(tree(at(document, written))["required"]).map(String);
  for (const name of isTree(value) ? missing.filter((key) => value[key] === undefined) : [])
    show([...written, "properties", name], "missing:other branch");
}

function atTheBounds(schema: Tree, value: string | number, keys: Keys, show: Show): void {
  for (const { bound, inside } of atBounds(schema)) {
    const size = typeof inside === "string" ? [...String(value)].length : Number(value);
    if (size === (typeof inside === "string" ? inside.length : inside)) show(keys, `${bound}:at`);
  }
}
