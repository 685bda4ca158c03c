import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { basisOf } from "../../scripts/contract/sources/basis.js";
import { compare } from "../../scripts/contract/sources/compare.js";
import { readDescription } from "../../scripts/contract/sources/description.js";
import { listDescribed } from "../../scripts/openapi/apis.js";
import { readSources } from "../../scripts/contract/sources/read.js";

/* What each statement of the sources rests on: the source that is cited nearest above it, or a decision of ours. */

test.each(listDescribed().map(({ name }) => name))("every statement of the sources of %s rests on something", (api) => {
  const sources = readSources(read(`../data/sources/${api}.yaml`), api);
  const { operations } = sources;
  const { facts } = compare(sources, readDescription(read(`../../openapi/${api}.yaml`), api));
  expect(facts.length).toBeGreaterThan(10 * operations.size);
  expect(() => facts.map(({ at, facet }) => basisOf(sources, at, facet))).not.toThrow();
  expect(new Set(facts.map((fact) => JSON.stringify(fact))).size).toBe(facts.length);
});

describe("in sources of its own", () => {
  const sources = readSources(telling(), "toy");

  test.each([
    ["the strongest of its sources", "toy schemas.Toy", undefined, { kind: "definition", confidence: "high" }],
    [
      "what is cited above it",
      "toy schemas.Toy.fields.name.maxLength",
      "maxLength",
      { kind: "definition", confidence: "high" },
    ],
    ["what it cites itself", "toy schemas.Toy.fields.colour.enum", "enum", { kind: "recording", confidence: "medium" }],
    ["us, where that is said", "toy schemas.Toy.fields.name", "required", { kind: "ours" }],
    ["us, whether an enum grows", "toy schemas.Toy.fields.colour.open", "open", { kind: "ours" }],
    ["us, when it was concluded", "toy meta.auth", undefined, { kind: "ours" }],
    [
      "its own citation, and not on one whose name begins likewise",
      "toy parameters.page size",
      "type",
      { kind: "page", confidence: "high" },
    ],
    [
      "the citation of its status",
      "toy operations.toys.get.errors.401",
      undefined,
      { kind: "recording", confidence: "medium" },
    ],
    ["that of its operation", "toy operations.toys.get.errors.404", undefined, { kind: "page", confidence: "high" }],
  ])("a statement rests on %s", (_what, at, name, basis) => {
    expect(basisOf(sources, at, name)).toEqual(basis);
  });

  test.each([
    ["a source without a kind", ["kind: page", "kind: hearsay"], "toy meta.sources.PAGE is of no kind of source"],
    ["a decision about nothing", ["ours: [required]", "ours: [colour]"], "toy schemas.Toy calls colour ours"],
    [
      "a fact of the whole API that cites nothing",
      ["    auth: {", "    envelope: {"],
      "toy meta.cited.auth is missing",
    ],
  ])("%s is refused", (_what, [from, to], message) => {
    expect(() => readSources(telling().replace(from!, to!), "toy")).toThrow(message);
  });
});

function telling(): string {
  return `
meta:
  servers: [https://toy.example]
  auth: bearer
  problems: { message: message }
  cited:
    problems: { sources: [PAGE], confidence: high }
    servers: { sources: [PAGE], confidence: high }
    auth: { sources: [PAGE], confidence: low }
  sources:
    PAGE: { kind: page, at: toy.example/docs }
    SPEC: { kind: definition, at: toy.example/openapi.json }
    SEEN: { kind: recording, at: somebody's tests }
headers:
  none: { sources: [PAGE], confidence: high, fields: {} }
parameters:
  page: { in: query, type: integer, sources: [SEEN], confidence: medium }
  page size: { in: query, name: size, type: integer, sources: [PAGE], confidence: high }
operations:
  toys.get:
    method: GET
    path: /toy
    parameters: [page, page size]
    success: { status: 200, body: Toy, headers: none }
    errors:
      - { statuses: [404], headers: none }
      - { statuses: [401], headers: none, sources: [SEEN], confidence: medium }
    repeatable: true
    sources: [PAGE]
    confidence: high
schemas:
  Toy:
    sources: [SEEN, PAGE, SPEC]
    ours: [required]
    confidence: high
    required: all
    fields:
      name: { type: string, maxLength: 9 }
      colour: { type: string, enum: [red], open: true, sources: [SEEN], confidence: medium }
`;
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}
