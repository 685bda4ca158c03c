import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { JsonObject } from "../../openapi/json.js";
import {
  bounds,
  sourceKinds,
  unknown,
  type Answer,
  type Citation,
  type Confidence,
  type Operation,
  type Problems,
  type Property,
  type Said,
  type Shape,
  type Slot,
  type SourceKind,
  type Sources,
} from "./shape.js";

/** Reads the sources of an API. */
export function sourcesOf(api: string): Sources {
  const file = `test/data/sources/${api}.yaml`;
  return readSources(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"), file);
}

/** Reads a file of sources into the common form; a key it does not know is an error, so that no statement is lost by a typing mistake. */
export function readSources(text: string, file: string): Sources {
  const root = open(parse(text), file, [
    "meta",
    "headers",
    "parameters",
    "errors",
    "rate_limit",
    "operations",
    "schemas",
  ]);
  const meta = open(root["meta"], `${file} meta`, [
    "api",
    "servers",
    "server variables",
    "auth",
    "authorization",
    "envelope",
    "problems",
    "cited",
    "sources",
  ]);
  const kindOf = new Map(
    Object.entries(record(meta["sources"], `${file} meta.sources`)).map(([key, source]) => {
      const at = `${file} meta.sources.${key}`;
      const { kind } = open(source, at, ["kind", "at"]);
      if (!sourceKinds.includes(kind as SourceKind)) throw new Error(`${at} is of no kind of source`);
      return [key, kind as SourceKind];
    }),
  );
  const used = new Set<string>();
  const citations = new Map<string, Citation>();

  const cited = (value: Fields, at: string): void => {
    const sources = list(value["sources"], `${at}.sources`).map(String);
    if (sources.length === 0) throw new Error(`${at} names no source`);
    const kinds = sources.map((key) => {
      const kind = kindOf.get(key);
      if (!kind) throw new Error(`${at} names the source ${key}, which meta.sources lacks`);
      return kind;
    });
    if (!["high", "medium", "low"].includes(String(value["confidence"]))) throw new Error(`${at} has no confidence`);
    const ours = value["ours"] === undefined ? [] : list(value["ours"], `${at}.ours`).map(String);
    const strange = ours.find((name) => !decidable.includes(name));
    if (strange !== undefined) throw new Error(`${at} calls ${strange} ours, which is nothing that is said of it`);
    citations.set(at, { sources, kinds, confidence: value["confidence"] as Confidence, ours });
  };
  const mayCite = (value: Fields, at: string): void => {
    if (value["sources"] !== undefined || value["confidence"] !== undefined) cited(value, at);
  };
  const schemas = new Map<string, Shape>();
  const schemaFields = record(root["schemas"], `${file} schemas`);

  const schema = (name: string, user: string): Shape => {
    const at = `${file} schemas.${name}`;
    used.add(at);
    const known = schemas.get(name);
    if (known) return known;
    if (!(name in schemaFields))
      throw new Error(`${user} uses the type ${name}, which is neither a word of the format nor a schema`);
    const value = open(schemaFields[name], at, [
      ...["sources", "confidence", "ours", "closed", "required", "fields", "each", "extends", "union"],
    ]);
    cited(value, at);
    const shape: Shape = { key: at, at, facets: new Map(), properties: new Map() };
    schemas.set(name, shape);
    if (value["union"]) {
      shape.union = list(value["union"], `${at}.union`).map((arm) => schema(String(arm), at));
      return shape;
    }
    say(shape.facets, "type", ["object"], at);
    if (value["closed"] !== undefined) say(shape.facets, "closed", value["closed"], `${at}.closed`);
    shape.properties = properties(value, at);
    return shape;
  };

  const properties = (value: Fields, at: string): Map<string, Property> => {
    const found = new Map<string, Property>();
    if (value["extends"]) {
      const base = schema(String(value["extends"]), at).properties;
      if (base === unknown) throw new Error(`${at} extends a schema whose fields are unknown`);
      for (const [name, property] of base) found.set(name, property);
    }
    const own: [string, unknown, string][] = Object.entries(record(value["fields"] ?? {}, `${at}.fields`)).map(
      ([name, field]) => [name, field, `${at}.fields.${name}`],
    );
    for (const group of value["each"] ? list(value["each"], `${at}.each`) : []) {
      const each = open(group, `${at}.each`, ["type", "names", "suffix"]);
      for (const stem of list(each["names"], `${at}.each.names`)) {
        const name = `${String(stem)}${String(each["suffix"] ?? "")}`;
        own.push([name, each["type"], `${at}.each(${name})`]);
      }
    }
    const required = value["required"];
    const names = Array.isArray(required) ? required.map(String) : undefined;
    if (!names && required !== "all" && required !== "none")
      throw new Error(`${at}.required is neither all, none nor a list`);
    for (const name of names ?? []) {
      if (!own.some(([field]) => field === name)) throw new Error(`${at}.required names ${name}, which is no field`);
    }
    for (const [name, field, place] of own) {
      const stated = isRecord(field) ? field["required"] : undefined;
      const needed = stated ?? (names ? names.includes(name) : required === "all");
      // The shape is read on demand, but what a field cites is asked for before.
      if (isRecord(field)) mayCite(field, place);
      let shape: Shape | undefined;
      found.set(name, {
        at: place,
        required: { value: needed, at: stated === undefined ? `${at}.required` : `${place}.required` },
        shape: () => (shape ??= read(field, place, ["required"])),
      });
    }
    return found;
  };

  const word = (text: string, at: string): Shape => {
    if (text.endsWith("[]")) {
      const shape: Shape = {
        key: at,
        at,
        facets: new Map(),
        properties: new Map(),
        items: word(text.slice(0, -2), `${at}[]`),
      };
      say(shape.facets, "type", ["array"], at);
      return shape;
    }
    if (text === unknown) return { key: at, at, unknown: true, facets: new Map(), properties: new Map() };
    const meaning = words[text];
    if (!meaning) return schema(text, at);
    const shape: Shape = { key: at, at, facets: new Map(), properties: new Map() };
    if (meaning.type) say(shape.facets, "type", [meaning.type], at);
    if (meaning.format) say(shape.facets, "format", meaning.format, at);
    return shape;
  };

  const type = (text: string, at: string): Shape => {
    const [choice = "", preset, ...rest] = text.split(" = ");
    if (rest.length > 0) throw new Error(`${at} has two defaults`);
    const arms = choice.split(" | ");
    const [first, ...others] = arms.filter((arm) => arm !== "null").map((arm) => word(arm, at));
    if (!first) throw new Error(`${at} has no type`);
    const plain = arms.length === 1 && preset === undefined;
    if (plain) return first;
    const shape = { ...first, key: at, facets: new Map(first.facets) };
    const types = [first, ...others].flatMap((arm) => (arm.facets.get("type")?.value as string[] | undefined) ?? []);
    if (types.length > 0) say(shape.facets, "type", types.sort(), at);
    if (arms.includes("null")) say(shape.facets, "nullable", true, at);
    if (preset !== undefined) say(shape.facets, "default", JSON.parse(preset), at);
    return shape;
  };

  const read = (value: unknown, at: string, more: string[] = []): Shape => {
    if (typeof value === "string") return type(value, at);
    const field = open(value, at, [...fieldKeys, ...more]);
    mayCite(field, at);
    const base = field["items"] === undefined ? type(String(field["type"]), at) : undefined;
    const shape: Shape = base
      ? { ...base, key: at, at, facets: new Map(base.facets) }
      : { key: at, at, facets: new Map(), properties: new Map(), items: read(field["items"], `${at}.items`) };
    if (!base) say(shape.facets, "type", ["array"], at);
    for (const name of ["nullable", "format", "default", "deprecated", "open", "closed", ...bounds]) {
      if (field[name] !== undefined) say(shape.facets, name, field[name], `${at}.${name}`);
    }
    if (field["fields"] === unknown) shape.properties = unknown;
    if (field["values"] !== undefined) {
      const { type } = words[String(field["values"])] ?? {};
      if (!type) throw new Error(`${at}.values is no plain type`);
      say(shape.facets, "additionalProperties", { type }, `${at}.values`);
    }
    if (field["enum"] !== undefined) {
      if (field["open"] === undefined) throw new Error(`${at} does not say whether its enum is open`);
      const values = field["enum"];
      if (values === unknown) shape.enum = unknown;
      else shape.enum = new Map(list(values, `${at}.enum`).map((entry) => [JSON.stringify(entry), `${at}.enum`]));
    }
    return shape;
  };

  const parameters = new Map<string, Slot>();
  const parameterFields = record(root["parameters"] ?? {}, `${file} parameters`);
  const parameter = (name: string, user: string): [string, Slot] => {
    const at = `${file} parameters.${name}`;
    const field = record(parameterFields[name], `${at}, used by ${user},`);
    used.add(at);
    const known = parameters.get(name);
    const id = `${String(field["in"])} ${String(field["name"] ?? name)}`;
    if (known) return [id, known];
    cited(field, at);
    const slot: Slot = { at, facets: new Map(), shape: read(field, at, ["in", "name", "required", "list"]) };
    say(slot.facets, "required", field["in"] === "path" ? true : field["required"], `${at}.required`);
    if (field["list"] !== undefined) say(slot.facets, "list", field["list"], `${at}.list`);
    parameters.set(name, slot);
    return [id, slot];
  };

  const headers = (set: string, user: string): Map<string, Slot> => {
    const at = `${file} headers.${set}`;
    const value = open(record(root["headers"], `${file} headers`)[set], `${at}, used by ${user},`, [
      ...["sources", "confidence", "ours", "fields"],
    ]);
    used.add(at);
    cited(value, at);
    return new Map(
      Object.entries(record(value["fields"], `${at}.fields`)).map(([name, field]) => {
        const place = `${at}.fields.${name}`;
        const slot: Slot = { at: place, facets: new Map(), shape: read(field, place, ["required"]) };
        if (isRecord(field)) say(slot.facets, "required", field["required"], `${place}.required`);
        return [name.toLowerCase(), slot];
      }),
    );
  };

  const answer = (value: Fields, at: string): Answer => {
    const found: Answer = { at, facets: new Map(), headers: headers(String(value["headers"]), at) };
    if (value["body"] !== undefined) {
      say(found.facets, "media types", ["application/json"], at);
      found.shape = type(String(value["body"]), `${at}.body`);
      say(found.facets, "optional body", value["body_optional"], at);
    }
    if (value["codes"] !== undefined) found.codes = list(value["codes"], `${at}.codes`).map(String);
    return found;
  };

  const operation = (id: string, value: unknown): Operation => {
    const at = `${file} operations.${id}`;
    const field = open(value, at, operationKeys);
    cited(field, at);
    const found: Operation = { at, facets: new Map(), parameters: new Map(), answers: new Map() };
    for (const key of facetKeys) if (field[key] !== undefined) say(found.facets, key, field[key], `${at}.${key}`);
    say(found.facets, "repeatable", repeatable(field["repeatable"], at), `${at}.repeatable`);
    const [auth, authAt] =
      field["auth"] === undefined ? [meta["auth"], `${file} meta.auth`] : [field["auth"], `${at}.auth`];
    say(found.facets, "auth", auth, authAt);
    for (const name of list(field["parameters"], `${at}.parameters`)) {
      const [key, slot] = parameter(String(name), at);
      found.parameters.set(key, slot);
    }
    if (field["body"] !== undefined) {
      const facets = new Map<string, Said>();
      say(facets, "required", true, `${at}.body`);
      const media = field["media"] ?? "application/json";
      say(facets, "media types", [media], field["media"] === undefined ? `${at}.body` : `${at}.media`);
      found.body = { at: `${at}.body`, facets, shape: type(String(field["body"]), `${at}.body`) };
    }
    const success = open(field["success"], `${at}.success`, ["status", "body", "headers", "codes"]);
    found.answers.set(String(success["status"]), answer(success, `${at}.success`));
    for (const group of [field["errors"]].flat()) {
      const errors = open(group, `${at}.errors`, [
        ...["statuses", "body", "body_optional", "headers", "codes", "sources", "confidence"],
      ]);
      for (const status of list(errors["statuses"], `${at}.errors.statuses`)) {
        const place = `${at}.errors.${String(status)}`;
        mayCite(errors, place);
        found.answers.set(String(status), answer(errors, place));
      }
    }
    return found;
  };

  const metaCitations = open(meta["cited"], `${file} meta.cited`, metaCited);
  for (const name of metaCited.filter((key) => meta[key] !== undefined))
    cited(record(metaCitations[name], `${file} meta.cited.${name}`), `${file} meta.${name}`);
  const facets = new Map<string, Said>();
  say(facets, "servers", meta["servers"], `${file} meta.servers`);
  say(facets, "server variables", meta["server variables"], `${file} meta.server variables`);
  say(facets, "envelope", meta["envelope"], `${file} meta.envelope`);
  say(facets, "authorization", meta["authorization"], `${file} meta.authorization`);
  return {
    file,
    facets,
    citations,
    operations: new Map(
      Object.entries(record(root["operations"], `${file} operations`)).map(([id, value]) => [id, operation(id, value)]),
    ),
    api: String(meta["api"]),
    problems: problems(meta["problems"], `${file} meta.problems`, cited),
    named: new Map(
      Object.entries(record(root["operations"], `${file} operations`)).flatMap(([id, value]) => {
        const { named } = record(value, `${file} operations.${id}`);
        return named === undefined || named === unknown ? [] : [[id, String(named)] as const];
      }),
    ),
    unused: () =>
      ["headers", "parameters", "schemas"]
        .flatMap((group) => Object.keys(record(root[group] ?? {}, group)).map((name) => `${file} ${group}.${name}`))
        .filter((at) => !used.has(at)),
  };
}

type Fields = Record<string, unknown>;

const words: Record<string, { type?: string; format?: string }> = {
  string: { type: "string" },
  uuid: { type: "string", format: "uuid" },
  "date-time": { type: "string", format: "date-time" },
  integer: { type: "integer" },
  int32: { type: "integer", format: "int32" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  object: { type: "object" },
  any: {},
};

const fieldKeys = [
  ...["type", "enum", "open", "nullable", "format", "default", "deprecated", "closed", "items", "fields", "values"],
  ...["sources", "confidence", "ours", ...bounds],
];

const metaFacets = ["servers", "server variables", "auth", "authorization", "envelope"];

/* What is cited too, but is no statement that a description could make. */
const metaCited = [...metaFacets, "problems"];

const facetKeys = [
  ...["method", "path", "items", "cursor", "item_errors", "rate_limit", "stability", "sunset", "deprecated"],
];

const operationKeys = [
  ...[
    ...facetKeys,
    "named",
    "repeatable",
    "auth",
    "parameters",
    "body",
    "media",
    "success",
    "errors",
    "sources",
    "confidence",
    "ours",
  ],
];

/* What can be said of something without a source, and is then a decision of this project. */
const decidable = ["required", "nullable", "repeatable", "closed", "list", "enum", "type", "format", ...bounds];

function repeatable(value: unknown, at: string): string {
  if (typeof value !== "boolean") throw new Error(`${at} does not say whether it may be repeated`);
  return value ? "repeatable" : "not-repeatable";
}

function problems(value: unknown, at: string, cited: (value: Fields, at: string) => void): Problems {
  const { in: holder, shown, ...fields } = open(value, at, ["in", "code", "message", "title", "pointer", "shown"]);
  return {
    ...(holder === undefined ? {} : { in: String(holder) }),
    fields: fields as Readonly<Record<string, string>>,
    shown: (shown === undefined ? [] : list(shown, `${at}.shown`)).map((one, index) => {
      const place = `${at}.shown[${index}]`;
      const { status, body, ...citation } = open(one, place, ["status", "body", "sources", "confidence"]);
      cited(citation, place);
      return { status: Number(status), body: record(body, `${place}.body`) as JsonObject, at: place };
    }),
  };
}

// "no" is said by saying nothing, on both sides.
function say(facets: Map<string, Said>, name: string, value: unknown, at: string): void {
  if (value !== undefined && value !== false) facets.set(name, { value, at });
  else if (name === "default" && value === false) facets.set(name, { value, at });
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function record(value: unknown, at: string): Fields {
  if (!isRecord(value)) throw new Error(`${at} is missing or no map`);
  return value;
}

function open(value: unknown, at: string, allowed: readonly string[]): Fields {
  const fields = record(value, at);
  for (const key of Object.keys(fields))
    if (!allowed.includes(key)) throw new Error(`${at} has the unknown key ${key}`);
  return fields;
}

function list(value: unknown, at: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${at} is missing or no list`);
  return value;
}
