import { isDeepStrictEqual } from "node:util";
import {
  at,
  deref,
  isObject,
  list,
  pointer,
  resolve,
  object,
  type Path,
  type JsonObject,
  type Json,
} from "../../openapi/json.js";
import { places } from "../../openapi/walk.js";
import type { Exchange, Request } from "../exchanges/exchange.js";
import { accepts, satisfies, type Direction } from "../exchanges/closed-world.js";
import { atBounds, isOpen, merged, typesOf } from "../exchanges/values.js";

/**
 * Finds what an exchange shows of a description as it stands: the ids of the obligations to accept what occurs in it. That
 * something is refused, no exchange shows that went well.
 */
export function shownBy(document: JsonObject): (exchange: Exchange) => Set<string> {
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
    const show = (where: Path, kind: string): void => void shown.add(`${pointer(where)}#${kind}`);

    const body = (where: Path, side: Direction, { headers, body: value }: Request | Exchange["answer"]): void => {
      if (value === undefined) return;
      const media = [...where, "content", String(headers["content-type"]).split(";")[0]!];
      const written = at(document, media);
      if (!isObject(written)) return;
      show(media, "media");
      for (const name of Object.keys(object(written["examples"]))) {
        const example = [...media, "examples", name];
        if (isDeepStrictEqual(resolve(document, at(document, example))["value"], value)) show(example, "example");
      }
      ofSchema(document, [...media, "schema"], value, side, show);
    };

    show(keys, "operation");
    for (const index of list(node["parameters"]).keys())
      ofParameter(document, keys, deref(document, [...keys, "parameters", String(index)]), request, show);
    body([...keys, "requestBody"], "request", request);
    // An operation with a security of its own has nothing to do with that of all the others.
    for (const [index, alternative] of node["security"] === undefined ? list(document["security"]).entries() : [])
      if (satisfies(document, object(alternative), request.headers)) show(["security", String(index)], "alternative");

    const response = [...keys, "responses", String(answer.status)];
    if (at(document, response) === undefined) return shown;
    show(response, "status");
    const written = deref(document, response);
    for (const name of Object.keys(object(at(document, [...written, "headers"]))))
      ofHeader(document, [...written, "headers", name], answer.headers[name.toLowerCase()], show);
    body(written, "answer", answer);
    if (answer.body === undefined && object(at(document, written))["x-optional-body"] === true) show(written, "absent");
    return shown;
  };
}

type Show = (where: Path, kind: string) => void;

function ofParameter(document: JsonObject, operation: Path, keys: Path, request: Request, show: Show): void {
  const node = object(at(document, keys));
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

function textsOf(operation: Path, { in: room, name }: JsonObject, request: Request): readonly string[] | undefined {
  if (room === "query") return request.query[String(name)];
  const template = operation[1]!.split("/").slice(1);
  const parts = request.path.split("/").slice(-template.length);
  const text =
    room === "header"
      ? request.headers[String(name).toLowerCase()]
      : decodeURIComponent(parts[template.indexOf(`{${String(name)}}`)] ?? "");
  return text === undefined ? undefined : [text];
}

function ofHeader(document: JsonObject, keys: Path, text: string | undefined, show: Show): void {
  const written = deref(document, keys);
  if (text === undefined) return show(written, "absent");
  show(keys, "present");
  atTheBounds(resolve(document, object(at(document, written))["schema"]), text, written, show);
}

function ofSchema(document: JsonObject, keys: Path, value: Json, side: Direction, show: Show): void {
  const written = deref(document, keys);
  const node = object(at(document, written));
  if (value === null) show(written, "null");
  else if (node["const"] !== undefined) show(written, "const");
  else if (list(node["enum"]).includes(value)) show(written, `enum:${String(value)}`);
  if (typeof value === "string" || typeof value === "number") atTheBounds(node, value, written, show);
  if (Array.isArray(value) && node["items"] !== undefined) {
    show(written, `items:${["none", "one"][value.length] ?? "many"}`);
    if (value.length === node["maxItems"]) show(written, "maxItems:at");
    for (const item of value) ofSchema(document, [...written, "items"], item, side, show);
  }
  if (isObject(value)) {
    for (const name of Object.keys(object(node["properties"]))) {
      const property = [...written, "properties", name];
      const inner = value[name];
      show(property, inner === undefined ? "absent" : "present");
      if (inner !== undefined) ofSchema(document, property, inner, side, show);
    }
    const whole = merged(document, node);
    if (isOpen(whole) && Object.keys(value).some((name) => object(whole["properties"])[name] === undefined))
      show(written, "unknown");
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    for (const [index, arm] of list(node[keyword]).entries()) {
      const branch = [...written, keyword, String(index)];
      if (accepts(document, object(arm), value, side)) {
        show(branch, "branch");
        ofSchema(document, branch, value, side, show);
      } else ofOther(document, branch, value, show);
    }
  }
  for (const index of list(node["allOf"]).keys())
    ofSchema(document, [...written, "allOf", String(index)], value, side, show);
}

/* A value that is none of a branch shows that what the branch wants is wanted of no other. */
function ofOther(document: JsonObject, branch: Path, value: Json, show: Show): void {
  const written = deref(document, branch);
  const missing = list(object(at(document, written))["required"]).map(String);
  for (const name of isObject(value) ? missing.filter((key) => value[key] === undefined) : [])
    show([...written, "properties", name], "missing:other branch");
}

function atTheBounds(schema: JsonObject, value: string | number, keys: Path, show: Show): void {
  for (const { bound, inside } of atBounds(schema)) {
    const size = typeof inside === "string" ? [...String(value)].length : Number(value);
    if (size === (typeof inside === "string" ? inside.length : inside)) show(keys, `${bound}:at`);
  }
}
