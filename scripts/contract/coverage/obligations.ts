import { isDeepStrictEqual } from "node:util";
import {
  at,
  deref,
  isObject,
  pathOf,
  list,
  pointer,
  resolve,
  object,
  type Path,
  type JsonObject,
  type Json,
} from "../../openapi/json.js";
import type { Description } from "../../openapi/read.js";
import { methods } from "../../openapi/walk.js";
import { exchangeOf, type Case, type Patch, type Recorded } from "../exchanges/exchange.js";
import { lists, steps } from "../exchanges/paging.js";
import { closure, satisfies, strict } from "../exchanges/closed-world.js";
import { atBounds, isOpen, malformed, merged, synthesize, typesOf, wrongFor } from "../exchanges/values.js";

/** What an obligation is about. */
export const dimensions = [
  ...(["operation", "response", "media type", "parameter", "schema keyword"] as const),
  ...(["header", "security", "example", "flow", "type"] as const),
] as const;

/** One of the dimensions. */
export type Dimension = (typeof dimensions)[number];

/** One thing that a description says and that something has to have shown. */
export interface Obligation {
  /** `<JSON pointer>#<kind>[:<detail>]` */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly dimension: Dimension;
  /** Whether what it speaks of must be accepted, or must be refused. */
  readonly polarity: "accept" | "refuse";
}

/** The obligations of a description, and the evidence for them as far as exchanges are evidence. */
export interface Obligations {
  readonly obligations: readonly Obligation[];
  readonly cases: readonly Case[];
  /** Obligations that a recorded exchange witnesses as it stands, with its name. */
  readonly witnessed: ReadonlyMap<string, string>;
}

/**
 * Lists what a description obliges to, and makes from recorded exchanges those that show it: for what must be refused, an
 * exchange with one defect, whose repair is accepted.
 */
export function listObligations(description: Description, recorded: readonly Recorded[]): Obligations {
  const { document, file, lineOf } = description;
  const obligations = new Map<string, Obligation>();
  const cases: Case[] = [];
  const witnessed = new Map<string, string>();

  const add = (keys: Path, kind: string, dimension: Dimension, polarity: Obligation["polarity"]): string => {
    const id = `${pointer(keys)}#${kind}`;
    if (obligations.has(id)) throw new Error(`Two obligations are called ${id}`);
    obligations.set(id, { id, file, line: lineOf(keys), dimension, polarity });
    return id;
  };
  const accepted = (id: string, of: Recorded, side: Case["side"], repaired: readonly Patch[] = []): void => {
    if (repaired.length === 0) witnessed.set(id, of.name);
    else cases.push({ obligation: id, side, verdict: "accepted", of: of.name, repaired });
  };
  const refused = (id: string, of: Recorded, side: Case["side"], repaired: readonly Patch[], defect: Patch): void =>
    void cases.push({ obligation: id, side, verdict: "refused", of: of.name, repaired, defect });
  const reader = strict(document);

  /* The schema of a value at a place of an exchange, and of everything in it; each schema is visited once. */
  const visited = new Set<string>();
  const schema = (keys: Path, of: Recorded, side: Case["side"], start: Path, steps: readonly Step[]): void => {
    const written = deref(document, keys);
    if (visited.has(pointer(written))) return;
    visited.add(pointer(written));
    const node = object(at(document, written));
    const whole = merged(document, node);
    const place = [...start, ...steps.flatMap((step) => ("name" in step ? [step.name] : "item" in step ? ["0"] : []))];
    const present = reach(document, of, start, steps);
    const set = (value: Json): Patch => ({ at: place, value });
    const good = (kind: string, value: Json): void =>
      accepted(add(written, kind, "schema keyword", "accept"), of, side, [...present, set(value)]);
    const branches = steps.flatMap((step) => ("arm" in step ? [pointer(step.arm)] : []));
    const flawed = (at: Path, kind: string, repaired: readonly Patch[], defect: Patch): void => {
      const obligation = add(at, kind, "schema keyword", "refuse");
      const near: Case = { obligation, side, verdict: "refused", of: of.name, repaired, defect };
      // What another branch of a choice accepts, the whole cannot refuse: that it is none of this branch is all that is said.
      const isOfAnother = branches.length > 0 && reader[side](exchangeOf(of, near)).length === 0;
      cases.push(isOfAnother ? { ...near, branches } : near);
      if (isOfAnother)
        accepted(add(at, `${kind}:other branch`, "schema keyword", "accept"), of, side, [...repaired, defect]);
    };
    const bad = (kind: string, value: Json): void => flawed(written, kind, present, set(value));

    const types = typesOf(node);
    const wrong = node["enum"] === undefined && node["const"] === undefined ? wrongFor(node) : undefined;
    if (wrong !== undefined) bad("type", wrong);
    if (types.includes("null")) good("null", null);
    else if (types.length > 0) bad("null", null);
    for (const value of list(node["enum"])) if (value !== null) good(`enum:${String(value)}`, value);
    if (node["enum"] !== undefined) bad("enum", "unheard-of");
    if (node["const"] !== undefined) {
      good("const", node["const"]);
      bad("const:other", "unheard-of");
    }
    for (const { bound, inside, outside } of atBounds(node)) {
      good(`${bound}:at`, inside);
      if (outside !== undefined) bad(`${bound}:beyond`, outside);
    }
    const formless = malformed(node);
    if (formless !== undefined) bad(`format:${String(node["format"])}`, formless);

    if (types.includes("array")) {
      const item = synthesize(document, node["items"]);
      good("items:none", []);
      good("items:one", [item]);
      good("items:many", [item, item]);
      const most = node["maxItems"];
      if (typeof most === "number") {
        good("maxItems:at", Array.from({ length: most }, () => item));
        bad("maxItems:beyond", Array.from({ length: most + 1 }, () => item));
      }
      schema([...written, "items"], of, side, start, [...steps, { item: [...written, "items"] }]);
    }
    for (const [name, property] of Object.entries(object(node["properties"]))) {
      const keysOfProperty = [...written, "properties", name];
      const inside: readonly Step[] = [...steps, { name, schema: keysOfProperty, holder: written }];
      const there = reach(document, of, start, inside);
      const value: Patch[] = there.length > 0 ? there : [];
      accepted(add(keysOfProperty, "present", "schema keyword", "accept"), of, side, value);
      const gone: Patch = { at: [...place, name] };
      if (list(node["required"]).includes(name)) flawed(keysOfProperty, "missing", there, gone);
      else accepted(add(keysOfProperty, "absent", "schema keyword", "accept"), of, side, [...there, gone]);
      if (object(property)["$ref"] !== undefined || isObject(property)) schema(keysOfProperty, of, side, start, inside);
    }
    if (types.includes("object") || node["properties"] !== undefined) {
      const extra: Patch = { at: [...place, "unheard_of"], value: "something" };
      const isPart = keys.at(-2) === "allOf" || isOpen(whole);
      if (isOpen(whole)) accepted(add(written, "unknown", "schema keyword", "accept"), of, side, [...present, extra]);
      else if (!isPart) flawed(written, "unknown", present, extra);
    }
    for (const keyword of ["anyOf", "oneOf"]) {
      for (const [index, arm] of list(node[keyword]).entries()) {
        const keysOfArm = [...written, keyword, String(index)];
        const value = synthesize(document, arm);
        accepted(add(keysOfArm, "branch", "schema keyword", "accept"), of, side, [...present, set(value)]);
        if (object(arm)["type"] === "null") continue;
        schema(keysOfArm, of, side, start, [...steps, { arm: keysOfArm }]);
      }
    }
    for (const index of list(node["allOf"]).keys()) {
      schema([...written, "allOf", String(index)], of, side, start, steps);
    }
  };

  const parameters = new Set<string>();
  const parameter = (keys: Path, of: readonly Recorded[]): void => {
    const written = deref(document, keys);
    if (parameters.has(pointer(written))) return;
    parameters.add(pointer(written));
    const node = object(at(document, written));
    const name = String(node["name"]);
    const room = String(node["in"]);
    const has = (one: Recorded): boolean =>
      room === "path" || (room === "query" ? one.request.query : one.request.headers)[name] !== undefined;
    const base = of.find(has)!;
    const say = (kind: string, polarity: Obligation["polarity"]): string => add(written, kind, "parameter", polarity);
    accepted(say("present", "accept"), base, "request");
    const shown = resolve(document, node["schema"]);
    const place = room === "path" ? ["request", "path"] : ["request", room === "query" ? "query" : "headers", name];
    // An array of texts is how the record writes a query; a path is changed as a whole.
    const old = room === "path" ? pathValue(keys, base, name) : "";
    const wire = (texts: readonly string[]): Patch => ({
      at: place,
      value:
        room === "query"
          ? [...texts]
          : room === "header"
            ? texts[0]!
            : base.request.path.replace(`/${encodeURIComponent(old)}`, `/${encodeURIComponent(texts[0]!)}`),
    });
    if (room !== "path") {
      if (node["required"] === true) refused(say("missing", "refuse"), base, "request", [], { at: place });
      else accepted(say("absent", "accept"), base, "request", [{ at: place }]);
    }
    const isList = typesOf(shown).includes("array");
    const item = isList ? resolve(document, shown["items"]) : shown;
    const types = typesOf(item);
    const values = [...list(item["enum"]), ...(item["const"] === undefined ? [] : [item["const"]])].map(String);
    for (const value of values) accepted(say(`value:${value}`, "accept"), base, "request", [wire([value])]);
    if (values.length > 0) refused(say("value:other", "refuse"), base, "request", [], wire(["unheard-of"]));
    if (types.includes("boolean")) {
      for (const value of ["true", "false"])
        accepted(say(`value:${value}`, "accept"), base, "request", [wire([value])]);
    }
    if (types.includes("boolean") || types.includes("integer"))
      refused(say("type", "refuse"), base, "request", [], wire(["perhaps"]));
    if (types.includes("integer")) refused(say("type:fraction", "refuse"), base, "request", [], wire(["1.5"]));
    for (const { bound, inside, outside } of atBounds(item)) {
      accepted(say(`${bound}:at`, "accept"), base, "request", [wire([String(inside)])]);
      if (outside !== undefined)
        refused(say(`${bound}:beyond`, "refuse"), base, "request", [], wire([String(outside)]));
    }
    const formless = malformed(item);
    if (formless !== undefined)
      refused(say(`format:${String(item["format"])}`, "refuse"), base, "request", [], wire([String(formless)]));
    if (isList && values.length > 1) {
      const [one, other] = values as [string, string];
      const commas = [`${one},${other}`];
      const twice = [one, other];
      const explode = node["explode"] !== false;
      accepted(say("style", "accept"), base, "request", [wire(explode ? twice : commas)]);
      refused(say("style:other", "refuse"), base, "request", [], wire(explode ? commas : twice));
    }
    if (room === "query" && !isList) refused(say("repeated", "refuse"), base, "request", [], wire(["1", "2"]));
  };

  const headers = new Set<string>();
  const header = (keys: Path, name: string, of: Recorded): void => {
    const written = deref(document, keys);
    const place = ["answer", "headers", name.toLowerCase()];
    const say = (at: Path, kind: string, polarity: Obligation["polarity"]) => add(at, kind, "header", polarity);
    accepted(say(keys, "present", "accept"), of, "answer");
    if (headers.has(pointer(written))) return;
    headers.add(pointer(written));
    const node = object(at(document, written));
    const shown = resolve(document, node["schema"]);
    if (node["required"] === true) refused(say(written, "missing", "refuse"), of, "answer", [], { at: place });
    else accepted(say(written, "absent", "accept"), of, "answer", [{ at: place }]);
    if (typesOf(shown).includes("integer"))
      refused(say(written, "type", "refuse"), of, "answer", [], { at: place, value: "many" });
    for (const { bound, inside, outside } of atBounds(shown)) {
      accepted(say(written, `${bound}:at`, "accept"), of, "answer", [{ at: place, value: String(inside) }]);
      refused(say(written, `${bound}:beyond`, "refuse"), of, "answer", [], { at: place, value: String(outside) });
    }
    const formless = malformed(shown);
    if (formless !== undefined)
      refused(say(written, `format:${String(shown["format"])}`, "refuse"), of, "answer", [], {
        at: place,
        value: String(formless),
      });
  };

  const media = (keys: Path, of: readonly Recorded[], side: Case["side"]): void => {
    for (const type of Object.keys(object(at(document, [...keys, "content"])))) {
      const written = [...keys, "content", type];
      const [base] = of;
      accepted(add(written, "media", "media type", "accept"), base!, side);
      refused(add(written, "media:other", "media type", "refuse"), base!, side, [], {
        at: [side, "headers", "content-type"],
        value: "application/xml",
      });
      for (const name of Object.keys(object(at(document, [...written, "examples"])))) {
        const example = [...written, "examples", name];
        const value = resolve(document, at(document, example))["value"];
        const shows = of.find((one) => isDeepStrictEqual(one[side].body, value));
        const id = add(example, "example", "example", "accept");
        if (shows) witnessed.set(id, shows.name);
      }
      schema([...written, "schema"], base!, side, [side, "body"], []);
    }
  };

  const responses = new Set<string>();
  for (const [path, item] of Object.entries(object(document["paths"]))) {
    for (const method of methods.filter((name) => isObject(object(item)[name]))) {
      const keys = ["paths", path, method];
      const node = object(at(document, keys));
      const id = String(node["operationId"]);
      const own = recorded.filter(({ operation }) => operation === id);
      const [first] = own;
      if (!first) throw new Error(`Nothing was recorded of ${id}`);
      accepted(add(keys, "operation", "operation", "accept"), first, "request");
      for (const [index] of list(node["parameters"]).entries()) parameter([...keys, "parameters", String(index)], own);
      if (node["requestBody"] !== undefined) {
        const body = [...keys, "requestBody"];
        const withBody = own.filter(({ request }) => request.body !== undefined);
        if (object(node["requestBody"])["required"] === true)
          refused(add(body, "missing", "media type", "refuse"), first, "request", [], { at: ["request", "body"] });
        media(body, withBody, "request");
      }
      refused(add(keys, "token:missing", "security", "refuse"), first, "request", [], {
        at: ["request", "headers", "authorization"],
      });
      refused(add(keys, "token:other", "security", "refuse"), first, "request", [], {
        at: ["request", "headers", "authorization"],
        value: "Basic dG9rZW46",
      });
      refused(add(keys, "parameter:unknown", "parameter", "refuse"), first, "request", [], {
        at: ["request", "query", "unheard_of"],
        value: ["1"],
      });
      for (const status of Object.keys(object(node["responses"]))) {
        const response = [...keys, "responses", status];
        const answered = recorded.filter(
          ({ operation, answer }) => operation === id && String(answer.status) === status,
        );
        const shown = add(response, "status", "response", "accept");
        if (!answered[0]) continue;
        accepted(shown, answered[0], "answer");
        const written = deref(document, response);
        if (responses.has(pointer(written))) continue;
        responses.add(pointer(written));
        for (const name of Object.keys(object(at(document, [...written, "headers"]))))
          header([...written, "headers", name], name, answered[0]);
        media(written, answered, "answer");
        if (object(at(document, written))["x-optional-body"] === true)
          accepted(add(written, "absent", "media type", "accept"), answered[0], "answer", [{ at: ["answer", "body"] }]);
      }
      refused(add([...keys, "responses"], "status:other", "response", "refuse"), first, "answer", [], {
        at: ["answer", "status"],
        value: 418,
      });
      for (const part of ["input", "output"]) add(keys, `exact:${part}`, "type", "accept");
    }
  }
  for (const { keys, paged } of lists(document)) {
    for (const step of paged ? steps.paged : steps.single)
      add(keys, `flow:${step}`, "flow", step === "repeated" ? "refuse" : "accept");
  }
  for (const [index, alternative] of list(document["security"]).entries()) {
    const id = add(["security", String(index)], "alternative", "security", "accept");
    const shows = recorded.find(({ request }) => satisfies(document, object(alternative), request.headers));
    if (shows) witnessed.set(id, shows.name);
  }
  for (const keys of typedSchemas(document)) add(keys, "exact", "type", "accept");
  return { obligations: [...obligations.values()], cases, witnessed };
}

/** The schemas that have a generated type: those that an input or a success holds. Errors are read by the facade's own classes. */
export function typedSchemas(document: JsonObject): Path[] {
  const found: Record<string, Json> = {};
  for (const item of Object.values(object(document["paths"]))) {
    for (const method of methods) {
      const { requestBody, responses } = object(object(item)[method]);
      closure(document, requestBody ?? null, found);
      for (const [status, response] of Object.entries(object(responses))) {
        if (status.startsWith("2")) closure(document, response, found);
      }
    }
  }
  return Object.keys(found)
    .map(pathOf)
    .filter(([, kind]) => kind === "schemas");
}

/* How to get from the start of a body to a place in it. */
type Step =
  | { readonly name: string; readonly schema: Path; readonly holder: Path }
  | { readonly item: Path }
  | { readonly arm: Path };

/* What has to be put into an exchange so that there is something at a place; nothing when there is. */
function reach(document: JsonObject, of: Recorded, start: Path, steps: readonly Step[]): Patch[] {
  const { request, answer } = of as unknown as { request: JsonObject; answer: JsonObject };
  let value: Json | undefined = at({ request, answer }, start);
  const place = [...start];
  for (const [index, step] of steps.entries()) {
    if ("arm" in step) continue;
    const key = "name" in step ? step.name : "0";
    const next: Json | undefined = Array.isArray(value) ? value[Number(key)] : isObject(value) ? value[key] : undefined;
    place.push(key);
    if (next === undefined || (next === null && steps.slice(index + 1).some((later) => !("arm" in later))))
      return [{ at: place, value: build(document, "name" in step ? step.schema : step.item, steps.slice(index + 1)) }];
    value = next;
  }
  return [];
}

/* A value of a schema in which the rest of the steps lead somewhere. */
function build(document: JsonObject, keys: Path, steps: readonly Step[]): Json {
  const [step, ...rest] = steps;
  if (step && "arm" in step) return build(document, step.arm, rest);
  const value = synthesize(document, { $ref: pointer(keys) });
  if (!step) return value;
  if ("item" in step) return [build(document, step.item, rest)];
  return { ...object(value), [step.name]: build(document, step.schema, rest) };
}

function pathValue(keys: Path, of: Recorded, name: string): string {
  const template = keys[1]!.split("/");
  const parts = of.request.path.split("/");
  const offset = parts.length - template.length;
  return decodeURIComponent(parts[template.indexOf(`{${name}}`) + offset] ?? "");
}
