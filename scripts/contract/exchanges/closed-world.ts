import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { at, clone, isObject, pathOf, list, resolve, object, type JsonObject, type Json } from "../../openapi/json.js";
import { methods } from "../../openapi/walk.js";
import type { Exchange } from "./exchange.js";
import { typesOf } from "./values.js";

/** Says what is wrong with an exchange; nothing when all of it is described. */
export interface Strict {
  request(exchange: Exchange): string[];
  answer(exchange: Exchange): string[];
}

/** Which way a value goes. */
export type Direction = "request" | "answer";

interface Described {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly node: JsonObject;
  readonly parameters: readonly JsonObject[];
}

/*
 * Compiled schemas by their text: a mutant differs from its original at one place, and all the rest would be compiled
 * again for each of thousands of them.
 */
const compiled = new Map<string, ValidateFunction>();
const compiledMost = 4000;

// One for all: to make one takes longer than to compile most schemas.
const ajv = new Ajv2020({ strict: false, validateFormats: true, allErrors: false, addUsedSchema: false });
formats.default(ajv);

/**
 * Reads a description as a closed world: what it does not say is wrong. Every property, parameter, header, status and media
 * type of an exchange has to be described, and everything that is described as required has to be there.
 */
export function strict(document: JsonObject): Strict {
  const operations = operationsOf(document);
  const server = serverOf(document);

  const find = ({ operation, request }: Exchange): Described | string => {
    const url = request.origin + request.path;
    const base = server.exec(url)?.[0];
    if (base === undefined) return `No server has the address ${url}`;
    const path = url.slice(base.length);
    const found = operations.find(({ method, pattern }) => method === request.method && pattern.test(path));
    if (!found) return `${request.method} ${path} is not described`;
    return found.id === operation
      ? found
      : `${request.method} ${path} is described as ${found.id}, not as ${operation}`;
  };

  const validators = {
    request: new Map<Json | undefined, ValidateFunction>(),
    answer: new Map<Json | undefined, ValidateFunction>(),
  };
  const check = (schema: Json | undefined, value: Json, direction: Direction, what: string): string[] => {
    const validate = validators[direction].get(schema) ?? compile(document, object(schema), direction);
    validators[direction].set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${what}${instancePath} ${message ?? "is wrong"}`,
    );
  };

  const request = (exchange: Exchange): string[] => {
    const found = find(exchange);
    if (typeof found === "string") return [found];
    const { request: sent } = exchange;
    const faults: string[] = [];
    const base = server.exec(sent.origin + sent.path)?.[0] ?? "";
    const placed = found.pattern.exec((sent.origin + sent.path).slice(base.length)) ?? [];
    for (const name of found.names) {
      if (!found.parameters.some((parameter) => parameter["in"] === "path" && parameter["name"] === name))
        faults.push(`The placeholder ${name} is not described`);
    }
    for (const parameter of found.parameters) {
      const name = String(parameter["name"]);
      const raw = rawOf(parameter, name, found, placed, sent);
      if (raw === undefined) {
        if (parameter["required"] === true) faults.push(`${String(parameter["in"])} ${name} is missing`);
        continue;
      }
      const value = read(document, parameter, raw);
      faults.push(...check(parameter["schema"], value, "request", `${String(parameter["in"])} ${name}`));
    }
    const known = (room: string) =>
      found.parameters.filter((parameter) => parameter["in"] === room).map(({ name }) => String(name).toLowerCase());
    for (const name of Object.keys(sent.query)) {
      if (!known("query").includes(name.toLowerCase())) faults.push(`query ${name} is not described`);
    }
    for (const name of Object.keys(sent.headers)) {
      if (![...ownHeaders, ...known("header")].includes(name)) faults.push(`header ${name} is not described`);
    }
    faults.push(...credentials(document, found.node, sent.headers));
    const body = resolve(document, found.node["requestBody"]);
    if (sent.body === undefined) {
      if (body["required"] === true) faults.push("The body is missing");
    } else {
      const type = String(sent.headers["content-type"]).split(";")[0]!;
      const media = object(body["content"])[type];
      if (media === undefined) faults.push(`A body of type ${type} is not described`);
      else faults.push(...check(object(media)["schema"], sent.body, "request", "body"));
    }
    return faults;
  };

  const answer = (exchange: Exchange): string[] => {
    const found = find(exchange);
    if (typeof found === "string") return [found];
    const { status, headers, body } = exchange.answer;
    const node = object(found.node["responses"])[String(status)];
    if (node === undefined) return [`The status ${status} is not described`];
    const response = resolve(document, node);
    const faults: string[] = [];
    const declared = Object.entries(object(response["headers"])).map(
      ([name, header]) => [name.toLowerCase(), resolve(document, header)] as const,
    );
    for (const [name, header] of declared) {
      const raw = headers[name];
      if (raw === undefined) {
        if (header["required"] === true) faults.push(`The header ${name} is missing`);
      } else faults.push(...check(header["schema"], read(document, header, [raw]), "answer", `header ${name}`));
    }
    for (const name of Object.keys(headers)) {
      if (!transportHeaders.includes(name) && !declared.some(([known]) => known === name))
        faults.push(`The header ${name} is not described`);
    }
    const content = object(response["content"]);
    if (body === undefined) {
      if (Object.keys(content).length > 0 && response["x-optional-body"] !== true) faults.push("The body is missing");
    } else {
      const type = String(headers["content-type"]).split(";")[0]!;
      const media = content[type];
      if (media === undefined) faults.push(`A body of type ${type} is not described`);
      else faults.push(...check(object(media)["schema"], body, "answer", "body"));
    }
    return faults;
  };

  const narrowed = new Map<string, Strict>();
  const alone = (branches: readonly string[]): Strict => {
    const known = narrowed.get(branches.join()) ?? strict(branches.reduce(narrow, document));
    narrowed.set(branches.join(), known);
    return known;
  };
  const by =
    (side: Direction, read: (exchange: Exchange) => string[]) =>
    ({ branches, ...exchange }: Exchange): string[] =>
      branches ? alone(branches)[side](exchange) : read(exchange);

  return {
    request: by("request", request),
    answer: by("answer", answer),
  };
}

/* The description with one branch of a choice and none beside it. */
function narrow(document: JsonObject, branch: string): JsonObject {
  const copy = clone(document);
  const keys = pathOf(branch);
  const choice = at(copy, keys.slice(0, -1));
  const chosen = at(copy, keys);
  if (!Array.isArray(choice) || chosen === undefined) throw new Error(`${branch} is no branch of a choice`);
  choice.splice(0, choice.length, chosen);
  return copy;
}

/** What is reachable by references from a value: the text of each component by its address. */
export function closure(document: JsonObject, value: Json, found: Record<string, Json> = {}): Record<string, Json> {
  if (Array.isArray(value)) for (const inner of value) closure(document, inner, found);
  else if (isObject(value)) {
    const reference = value["$ref"];
    if (typeof reference === "string" && found[reference] === undefined) {
      const target = resolveOnce(document, reference);
      found[reference] = target;
      closure(document, target, found);
    }
    for (const inner of Object.values(value)) closure(document, inner, found);
  }
  return found;
}

const ownHeaders = ["accept", "authorization", "content-type", "user-agent"];
const transportHeaders = ["content-type", "content-length", "date", "connection", "deprecation"];

function resolveOnce(document: JsonObject, reference: string): Json {
  const target = pathOf(reference).reduce<Json | undefined>((inner, key) => object(inner)[key], document);
  if (target === undefined) throw new Error(`${reference} points at nothing`);
  return target;
}

function operationsOf(document: JsonObject): Described[] {
  return Object.entries(object(document["paths"])).flatMap(([path, item]) =>
    methods
      .filter((method) => object(item)[method] !== undefined)
      .map((method) => {
        const node = object(object(item)[method]);
        const parts = path.split(/\{(\w+)\}/);
        const quoted = parts.map((part, index) =>
          index % 2 ? "([^/]+)" : part.replaceAll(/[.*+?^$()[\]\\|]/g, "\\$&"),
        );
        return {
          id: String(node["operationId"]),
          method: method.toUpperCase(),
          path,
          pattern: new RegExp(`^${quoted.join("")}$`),
          names: parts.filter((_, index) => index % 2 === 1),
          node,
          parameters: [...list(object(item)["parameters"]), ...list(node["parameters"])].map((parameter) =>
            resolve(document, parameter),
          ),
        };
      }),
  );
}

/* Any host may stand for a variable of the server; its default is one that was recorded. */
function serverOf(document: JsonObject): RegExp {
  const urls = list(document["servers"]).map((server) =>
    String(object(server)["url"])
      .replaceAll(/[.*+?^$()[\]\\|]/g, "\\$&")
      .replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        String(object(object(object(server)["variables"])[name])["default"]),
      ),
  );
  return new RegExp(`^(?:${urls.join("|") || "(?!)"})(?=/)`);
}

function rawOf(
  parameter: JsonObject,
  name: string,
  found: Described,
  placed: readonly string[],
  sent: Exchange["request"],
): readonly string[] | undefined {
  if (parameter["in"] === "query") return sent.query[name];
  if (parameter["in"] === "header") {
    const value = sent.headers[name.toLowerCase()];
    return value === undefined ? undefined : [value];
  }
  const index = found.names.indexOf(name);
  const value = parameter["in"] === "path" && index >= 0 ? placed[index + 1] : undefined;
  return value === undefined ? undefined : [decodeURIComponent(value)];
}

/* Turns text of the wire into the value that the schema speaks of; what it cannot turn stays text and is refused. */
function read(document: JsonObject, parameter: JsonObject, raw: readonly string[]): Json {
  const schema = resolve(document, parameter["schema"]);
  const types = typesOf(schema);
  const first = raw[0] ?? "";
  if (parameter["style"] === "label") return first.startsWith(".") ? first.slice(1) : [first];
  if (types.includes("array")) {
    const items = resolve(document, schema["items"]);
    const style = parameter["style"] ?? "form";
    const explode = parameter["explode"] ?? style === "form";
    const between = style === "pipeDelimited" ? "|" : style === "spaceDelimited" ? " " : ",";
    const parts = explode === true ? [...raw] : raw.length > 1 ? undefined : first.split(between);
    return parts === undefined ? { repeated: [...raw] } : parts.map((part) => scalar(typesOf(items), part));
  }
  return raw.length > 1 ? [...raw] : scalar(types, first);
}

function scalar(types: readonly string[], text: string): Json {
  if ((types.includes("integer") || types.includes("number")) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  if (types.includes("null") && text === "null") return null;
  return text;
}

/* The token has to be where one of the alternatives wants it. */
function credentials(document: JsonObject, operation: JsonObject, headers: Exchange["request"]["headers"]): string[] {
  const alternatives = list(operation["security"] ?? document["security"]);
  if (alternatives.length === 0)
    return headers["authorization"] === undefined ? [] : ["A token is sent though none is asked for"];
  const satisfied = alternatives.some((alternative) => satisfies(document, object(alternative), headers));
  return satisfied ? [] : ["No security requirement is met"];
}

/** Whether what is sent is what one alternative of the security wants. */
export function satisfies(
  document: JsonObject,
  alternative: JsonObject,
  headers: Exchange["request"]["headers"],
): boolean {
  const schemes = object(object(document["components"])["securitySchemes"]);
  return Object.keys(alternative).every((name) => {
    const scheme = resolve(document, schemes[name]);
    if (scheme["type"] === "oauth2" || (scheme["type"] === "http" && scheme["scheme"] === "bearer"))
      return /^Bearer [\w.~+/-]+=*$/.test(headers["authorization"] ?? "");
    if (scheme["type"] === "http" && scheme["scheme"] === "basic")
      return /^Basic [\w+/]+=*$/.test(headers["authorization"] ?? "");
    const key = headers[String(scheme["name"]).toLowerCase()];
    return scheme["type"] === "apiKey" && scheme["in"] === "header" && key !== undefined;
  });
}

function compile(document: JsonObject, schema: JsonObject, direction: Direction): ValidateFunction {
  const closed = close(document, schema, direction, "use");
  const components: Record<string, Json> = {};
  for (const [reference, target] of Object.entries(closure(document, schema))) {
    components[pathOf(reference).at(-1)!] = close(document, object(target), direction, "part");
  }
  const whole = { ...closed, components: { schemas: components } };
  const text = JSON.stringify(whole);
  let validate = compiled.get(text);
  if (validate === undefined) {
    validate = ajv.compile(whole);
    ajv.removeSchema(whole);
    if (compiled.size > compiledMost) compiled.clear();
    compiled.set(text, validate);
  }
  return validate;
}

/** Whether a schema accepts a value that goes one way, as strictly as everything is read here. */
export function accepts(document: JsonObject, schema: JsonObject, value: Json, direction: Direction): boolean {
  return compile(document, schema, direction)(value);
}

const annotations = [
  "description",
  "summary",
  "title",
  "example",
  "examples",
  "default",
  "deprecated",
  "discriminator",
  "x-open-enum",
];

/*
 * `use`: the schema says all that a value can be, so an object of it is closed. `part`: it is one of several that hold at
 * once, or a component that is closed where it is used.
 */
function close(document: JsonObject, schema: JsonObject, direction: Direction, position: "use" | "part"): JsonObject {
  const refused = direction === "request" ? "readOnly" : "writeOnly";
  if (schema[refused] === true) return { not: {} };
  const closed: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    if (annotations.includes(key)) continue;
    if (key === "properties") {
      closed[key] = Object.fromEntries(
        Object.entries(object(value)).map(([name, inner]) => [name, close(document, object(inner), direction, "use")]),
      );
    } else if ((key === "items" || key === "additionalProperties") && isObject(value)) {
      closed[key] = close(document, value, direction, "use");
    } else if (key === "allOf" || key === "anyOf" || key === "oneOf") {
      closed[key] = list(value).map((inner) => close(document, object(inner), direction, "part"));
    } else closed[key] = value;
  }
  // A property that goes one way only is not demanded the other way.
  if (Array.isArray(closed["required"])) {
    const properties = object(schema["properties"]);
    closed["required"] = closed["required"].filter((name) => object(properties[String(name)])[refused] !== true);
  }
  return position === "use" && isClosable(document, schema) ? { ...closed, unevaluatedProperties: false } : closed;
}

function isClosable(document: JsonObject, schema: JsonObject, seen: readonly JsonObject[] = []): boolean {
  if (seen.includes(schema)) return false;
  const whole = resolve(document, schema);
  if (whole["additionalProperties"] !== undefined && whole["additionalProperties"] !== false) return false;
  if (whole["properties"] !== undefined) return true;
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => list(whole[key]));
  return parts.some((part) => isClosable(document, object(part), [...seen, schema]));
}
