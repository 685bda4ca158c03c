import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  Scalar,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { compare, summary, type Comparison } from "../../scripts/contract/sources/compare.js";
import { readDescription } from "../../scripts/contract/sources/description.js";
import { listDescribed } from "../../scripts/openapi/apis.js";
import { sourcesOf } from "../../scripts/contract/sources/read.js";

const apis = listDescribed().map(({ name }) => name);

describe.each(apis)("%s", (api) => {
  const text = read(`../../openapi/${api}.yaml`);

  test("the description says what its sources say, and nothing else", () => {
    const comparison = hold(api);
    console.log(`${api}: ${summary(comparison)}`);
    expect(comparison.differences).toEqual([]);
    // What is compared is there: nothing agrees with nothing.
    const count = text.match(/^ {6}operationId: /gm)!.length;
    expect(comparison.counts.get("operations")).toEqual({ agreed: count, of: count });
  });
});

// Each mistake is made in one description that has a place for it: what compares them is the same for all.
describe("a mistake in a description", () => {
  test.each(Object.entries(mistakes).map(([name, make], index) => ({ name, make, index })))(
    "$name is noticed",
    ({ make, index }) => {
      const first = index % apis.length;
      const api = [...apis.slice(first), ...apis.slice(0, first)].find((one) => hasPlace(one, make))!;
      const { differences } = hold(api, make);
      const both = new RegExp(
        `sources/${api}\\.yaml.*openapi/${api}\\.yaml|openapi/${api}\\.yaml.*sources/${api}\\.yaml`,
      );
      expect(differences).toContainEqual(expect.stringMatching(both));
    },
  );
});

const tellsCodes = listDescribed()
  .map(({ name }) => name)
  .filter((api) => read(`../data/sources/${api}.yaml`).includes("codes:"));

test("some sources tell codes", () => expect(tellsCodes).not.toEqual([]));

describe.each(tellsCodes)("the codes that examples of %s show", (api) => {
  const text = read(`../../openapi/${api}.yaml`);
  const sources = sourcesOf(api);
  const examples = codesIn(text, sources.problems.fields["code"]!);

  test.each(examples)("are those of the sources: another than %s is noticed", (_code, at) => {
    const edit = (document: Document) => document.setIn(at, "UNHEARD_OF");
    const { differences } = compare(sources, readDescription(text, `openapi/${api}.yaml`, edit));
    expect(differences).toContainEqual(expect.stringContaining("codes UNHEARD_OF is not in the sources"));
  });
});

/* Each code in the examples of a description, with its path. */
function codesIn(text: string, name: string): [code: string, path: (string | number)[]][] {
  const found: [string, (string | number)[]][] = [];
  const look = (value: unknown, path: (string | number)[]): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      const own = [...path, step];
      if (key === name && typeof inner === "string") found.push([inner, own]);
      else look(inner, own);
    }
  };
  look(parse(text), []);
  return found;
}

// Each is made at one place, halfway through the description.
const mistakes: Record<string, (document: Document) => void> = {
  "a renamed property": (document) => renameProperty(document, halfway(within(document, "properties"))),
  "a dropped property": (document) => dropProperty(document, halfway(within(document, "properties"))),
  "a dropped required": (document) => drop(document, halfway(named(document, "required"))),
  "a changed status": (document) => rename(halfway(within(document, "responses").filter(isStatus)), () => "299"),
  "a dropped status": (document) => drop(document, halfway(within(document, "responses").filter(isStatus))),
  "a changed path": (document) => rename(halfway(within(document, "paths")), (path) => `${path}s`),
  "a changed method": (document) =>
    rename(halfway([...named(document, "get"), ...named(document, "post")]), () => "head"),
  "a removed enum value": (document) => shorten(halfway(named(document, "enum").filter(isList))),
  "a dropped parameter": (document) => shorten(halfway(named(document, "parameters").filter(isList))),
  "a dropped response header": (document) => drop(document, halfway(within(document, "headers").filter(isReference))),
  "a removed security requirement": (document) => drop(document, halfway(named(document, "security"))),
  "a changed type": (document) => set(halfway(named(document, "type").filter(isString)), "boolean"),
  "an invented bound": (document) => rename(halfway(named(document, "type").filter(isString)), () => "pattern"),
  "another rate limit": (document) => set(halfway(named(document, "x-rate-limit")), "unheard-of"),
  "another server": (document) => set(halfway(named(document, "url").filter(isHttps)), "https://elsewhere.example"),
};

function hold(api: string, edit?: (document: Document) => void): Comparison {
  const sources = sourcesOf(api);
  return compare(sources, readDescription(read(`../../openapi/${api}.yaml`), `openapi/${api}.yaml`, edit));
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
}

// Pairs of a description, examples left out: they are no statements.
function pairs(document: Document): { pair: Pair; parent: string }[] {
  const found: { pair: Pair; parent: string }[] = [];
  visit(document, {
    Pair(_index, pair, path) {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      if (key === "example" || key === "examples") return visit.SKIP;
      const above = path.filter((node) => isPair(node)).at(-1);
      found.push({ pair, parent: above && isScalar(above.key) ? String(above.key.value) : "" });
      return undefined;
    },
  });
  return found;
}

function named(document: Document, name: string): Pair[] {
  return pairs(document)
    .filter(({ pair, parent }) => isScalar(pair.key) && pair.key.value === name && parent !== "properties")
    .map(({ pair }) => pair);
}

function within(document: Document, parent: string): Pair[] {
  return pairs(document)
    .filter((entry) => entry.parent === parent)
    .map(({ pair }) => pair);
}

const noPlace = "the description has no such place";

function halfway(found: Pair[]): Pair {
  const pair = found[Math.floor(found.length / 2)];
  if (!pair) throw new Error(noPlace);
  return pair;
}

function hasPlace(api: string, make: (document: Document) => void): boolean {
  try {
    make(parseDocument(read(`../../openapi/${api}.yaml`)));
    return true;
  } catch (error) {
    if ((error as Error).message === noPlace) return false;
    throw error;
  }
}

function rename(pair: Pair, to: (name: string) => string): void {
  if (isScalar(pair.key)) pair.key.value = to(String(pair.key.value));
}

function set(pair: Pair, value: string): void {
  if (isScalar(pair.value)) pair.value.value = value;
  else pair.value = new Scalar(value);
}

function shorten(pair: Pair): void {
  if (isSeq(pair.value)) pair.value.items.pop();
}

function drop(document: Document, pair: Pair): void {
  visit(document, {
    Map(_index, map: YAMLMap) {
      map.items = map.items.filter((item) => item !== pair);
    },
  });
}

// The list of required names follows, so that the description stays sound.
function renameProperty(document: Document, pair: Pair): void {
  const name = isScalar(pair.key) ? String(pair.key.value) : "";
  rename(pair, () => `${name}_renamed`);
  for (const required of requiredBeside(document, pair)) {
    for (const item of required.items) if (isScalar(item) && item.value === name) item.value = `${name}_renamed`;
  }
}

function dropProperty(document: Document, pair: Pair): void {
  const name = isScalar(pair.key) ? String(pair.key.value) : "";
  for (const required of requiredBeside(document, pair)) {
    required.items = required.items.filter((item) => !isScalar(item) || item.value !== name);
  }
  drop(document, pair);
}

function requiredBeside(document: Document, pair: Pair): YAMLSeq[] {
  const found: YAMLSeq[] = [];
  visit(document, {
    Map(_index, map) {
      const properties = map.get("properties", true);
      const required = map.get("required", true);
      if (isMap(properties) && properties.items.includes(pair) && isSeq(required)) found.push(required);
    },
  });
  return found;
}

function isStatus({ key }: Pair): boolean {
  return isScalar(key) && /^\d{3}$/.test(String(key.value));
}

function isList({ value }: Pair): boolean {
  return isSeq(value);
}

function isReference({ value }: Pair): boolean {
  return isMap(value) && value.has("$ref");
}

function isString({ value }: Pair): boolean {
  return isScalar(value) && value.value === "string";
}

function isHttps({ value }: Pair): boolean {
  return isScalar(value) && String(value.value).startsWith("https://");
}
