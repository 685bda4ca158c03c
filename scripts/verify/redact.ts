import { resolve, type Json, type JsonObject } from "../openapi/json.js";
import type { DescribedApi, Operation } from "../openapi/operations.js";
import { namesIn } from "./names.js";

/** One exchange as it may be kept. */
export interface RedactedExchange {
  readonly operation: string;
  /** The path as described, and the names and forms of the query's values. */
  readonly request: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The answer with its form and none of its contents; a text that is no JSON is kept as its length. */
  readonly body: Json;
}

/** Makes what turns an exchange into one that may be kept: nothing is kept but what is known to be harmless. */
export function createRedactor({ document }: DescribedApi) {
  const words = new Set(wordsOf(document));
  const names = namesIn(document);
  return (operation: Operation, url: URL, { status, headers }: Response, text: string): RedactedExchange => {
    const { id, path, parameters } = operation;
    const asked = new Set(parameters.map(({ name }) => name));
    const query = [...url.searchParams].map(([name, value]) => `${kept(name, asked)}=${kept(value, words)}`);
    const described = headersOf(document, operation);
    return {
      operation: id,
      request: `GET ${path}${query.length > 0 ? `?${query.join("&")}` : ""}`,
      status,
      headers: Object.fromEntries([...headers].map(([name, value]) => keptHeader(name, value, described))),
      body: maskedJson(text, words, names),
    };
  };
}

/** The origin of a base URL, in which what the description does not name of the host is masked. */
export function keptOrigin({ document }: DescribedApi, baseUrl: string): string {
  const words = new Set(JSON.stringify(document["servers"]).match(/\w+/g));
  const { protocol, host } = new URL(baseUrl);
  const labels = host.split(".").map((label) => kept(label, words));
  return `${protocol}//${labels.join(".")}`;
}

/** A text of the same form: letters become `a`, digits `1`; a date stays a date and a UUID a UUID. */
export function masked(text: string): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?$/.test(text)) return text.replace(/\d/g, "1");
  // Signs outside ASCII spell names too: circled letters, braille, flags.
  return text.replace(/[^ -/:-@[-`{-~]/gu, (sign) => (/\p{Lu}/u.test(sign) ? "A" : /\p{N}/u.test(sign) ? "1" : "a"));
}

function kept(text: string, known: ReadonlySet<string>): string {
  return known.has(text) ? text : masked(text);
}

function maskedJson(text: string, words: ReadonlySet<string>, names: ReadonlySet<string>): Json {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return text === "" ? null : `${text.length} characters that are no JSON`;
  }
  return maskedValue(json, words, names);
}

function maskedValue(value: Json, words: ReadonlySet<string>, names: ReadonlySet<string>): Json {
  if (typeof value === "string") return kept(value, words);
  if (typeof value === "number") return Number.isInteger(value) ? 1 : 1.5;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => maskedValue(item, words, names));
  const entries = Object.entries(value).map(([key, child]) => [kept(key, names), maskedValue(child, words, names)]);
  return Object.fromEntries(entries) as Json;
}

const mediaTypes: readonly string[] = ["application/json", "application/problem+json", "text/html", "text/plain"];

/** Integers of described headers are limits and pages; everything else is masked, and what is not described goes. */
function keptHeader(name: string, value: string, described: ReadonlyMap<string, JsonObject>): [string, string] {
  if (name === "content-type") {
    const [type = ""] = value.split(";", 1);
    return [name, kept(type.trim().toLowerCase(), new Set(mediaTypes))];
  }
  const schema = described.get(name);
  if (!schema) return [masked(name), "not kept"];
  return [name, schema["type"] === "integer" && /^\d+$/.test(value) ? value : masked(value)];
}

/** The schemas of the headers that any answer of an operation is described with. */
function headersOf(document: JsonObject, { path, method }: Operation): ReadonlyMap<string, JsonObject> {
  const { [path]: item } = document["paths"] as Readonly<Record<string, JsonObject>>;
  const { responses } = item![method.toLowerCase()] as Readonly<Record<string, JsonObject>>;
  const headers = Object.values(responses!).flatMap((response) =>
    Object.entries((resolve(document, response)["headers"] ?? {}) as JsonObject),
  );
  return new Map(
    headers.map(([name, header]) => [name.toLowerCase(), resolve(document, resolve(document, header)["schema"])]),
  );
}

/** The values that the description itself names. */
function wordsOf(value: Json): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(wordsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === "enum" && Array.isArray(child))
      return (child as readonly Json[]).filter((each) => typeof each === "string");
    if (key === "const" && typeof child === "string") return [child];
    return key === "examples" || key === "example" ? [] : wordsOf(child);
  });
}
