import type { Description, Json, Operation } from "../../test/support/description.js";

/** One exchange as it may be kept. */
export interface Exchange {
  readonly operation: string;
  /** The path as described, and the names and forms of the query's values. */
  readonly request: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The answer with its form and none of its contents; a text that is no JSON is kept as its length. */
  readonly body: Json;
}

/** Makes what turns an exchange into one that may be kept: nothing is kept but what is known to be harmless. */
export function createRedactor(description: Description) {
  const words = new Set(wordsOf(description.document));
  return ({ id, path, answers }: Operation, url: URL, { status, headers }: Response, text: string): Exchange => {
    const query = [...url.searchParams].map(([name, value]) => `${name}=${words.has(value) ? value : masked(value)}`);
    const described = new Set(answers.flatMap((answer) => Object.keys(answer.headers)));
    return {
      operation: id,
      request: `GET ${path}${query.length > 0 ? `?${query.join("&")}` : ""}`,
      status,
      headers: Object.fromEntries([...headers].map(([name, value]) => [name, keptHeader(name, value, described)])),
      body: maskedJson(text, words),
    };
  };
}

/** Throws when a text that is about to be written holds a secret, in any of the ways in which one is written. */
export function refuseSecrets(text: string, secrets: readonly string[]): void {
  const forms = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString("base64"),
  ]);
  if (forms.some((form) => text.includes(form))) throw new Error("A file would have held a secret. None was written.");
}

/** A text of the same form: letters become `a`, digits `1`; a date stays a date and a UUID a UUID. */
export function masked(text: string): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?$/.test(text)) return text.replace(/\d/g, "1");
  return text
    .replace(/\p{Lu}/gu, "A")
    .replace(/[\p{L}\p{M}]/gu, (letter) => (letter === "A" ? "A" : "a"))
    .replace(/\p{N}/gu, "1");
}

function maskedJson(text: string, words: ReadonlySet<string>): Json {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return text === "" ? null : `${text.length} characters that are no JSON`;
  }
  return maskedValue(json, words);
}

function maskedValue(value: Json, words: ReadonlySet<string>): Json {
  if (typeof value === "string") return words.has(value) ? value : masked(value);
  if (typeof value === "number") return Number.isInteger(value) ? 1 : 1.5;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => maskedValue(item, words));
  const entries = Object.entries(value).map(([key, child]) => {
    const name = /^[A-Za-z_]\w{0,60}$/.test(key) ? key : masked(key);
    return [name, maskedValue(child, words)];
  });
  return Object.fromEntries(entries) as Json;
}

/** Numbers of described headers are limits and pages; everything else is masked, and what is not described goes. */
function keptHeader(name: string, value: string, described: ReadonlySet<string>): string {
  if (name === "content-type") return value.replace(/[^\w/;=.+ -]/g, "?");
  if (!described.has(name)) return "not kept";
  return /^\d+$/.test(value) ? value : masked(value);
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
