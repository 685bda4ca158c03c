import { clone, objectAt, type JsonObject } from "../../openapi/json.js";
import { readDescription, type Description } from "../../openapi/read.js";
import { places } from "../../openapi/walk.js";
import { readEvidence } from "../exchanges/recordings.js";
import { changesOf, isSameButForTexts } from "./changed.js";
import { throughFacade } from "./client.js";
import { linted } from "./lint.js";
import { mocked } from "./prism.js";
import type { Check } from "./check.js";
import { exemplified, replayed, sampled } from "./recordings.js";
import { secondOpinion, type Disagreement } from "./openapi-backend.js";
import { typed } from "./types.js";
import { againstWitness } from "./sources.js";

/** The checks, cheapest first, and what each of them holds a description against. */
export const checks = {
  witness: "what public sources say, written down without the description",
  samples: "the vendors' published samples",
  examples: "the examples of requests that were sent",
  facade: "exact requests and values through the facade",
  replay: "recorded exchanges and near misses, read strictly",
  "second validator": "the same, read by openapi-backend",
  statuses: "every status and example, forced from the mock server",
  "near misses": "near-miss requests, refused by the mock server",
  types: "the types that the sources say, compiled",
  lint: "the rules for descriptions",
} as const;

/** The name of one of the checks. */
export type CheckName = keyof typeof checks;

/** What the checks say of one mutant. */
export interface MutantResult {
  readonly id: string;
  /** The checks that notice it, each with what it says: the first only, or all that were asked. */
  readonly killedBy: Readonly<Partial<Record<CheckName, string>>>;
}

/** A description and the checks that read changed copies of it. */
export interface Checks {
  readonly description: Description;
  /** What the mock server and the second validator see otherwise than the strict reading. */
  known(): Promise<Known>;
  /** Has documents read until one check notices, or by every check. */
  run(documents: readonly { readonly id: string; make(): JsonObject }[], every: boolean): Promise<MutantResult[]>;
}

/** What is known of the checks of a description before they read anything. */
export interface Known {
  readonly blind: readonly string[];
  readonly disagreements: readonly Disagreement[];
  readonly agreed: number;
}

/** Opens the checks of a description. One is prepared when it is first asked, because the later ones are dear and rarely needed. */
export function openChecks(api: string): Checks {
  const description = readDescription(api);
  const evidence = readEvidence(api);
  const { document } = description;
  const changedIn = changesOf(document);
  const second = once(() => secondOpinion(evidence, document, changedIn));
  const mock = once(() => mocked(evidence, document, changedIn));
  const all: [CheckName, () => Promise<Check>][] = [
    ["witness", once(() => againstWitness(api, document))],
    ["samples", once(() => sampled(evidence))],
    ["examples", once(() => exemplified(evidence))],
    ["facade", once(() => throughFacade(evidence, description))],
    ["replay", once(() => replayed(evidence, document, changedIn))],
    ["second validator", async () => (await second()).judge],
    ["statuses", async () => (await mock()).statuses],
    ["near misses", async () => (await mock()).requests],
    ["types", once(() => typed(description))],
  ];
  const right = unsettled(document);
  const trusted = all.map(([name, open]) => [name, once(() => trustedWith(right, name, open))] as const);
  return {
    description,
    async known() {
      const { disagreements, agreed } = await second();
      return { blind: (await mock()).blind, disagreements, agreed };
    },
    async run(documents, every) {
      const said: { id: string; make: () => JsonObject; killedBy: Partial<Record<CheckName, string>> }[] = [];
      for (const { id, make } of documents) {
        const killedBy: Partial<Record<CheckName, string>> = {};
        // No check changes what it reads, so that one copy serves all of them.
        const mutant = make();
        // Only lint reads texts; to everything else a document with another text is the same document.
        for (const [name, open] of isSameButForTexts(document, mutant) ? [] : trusted) {
          const check = await open();
          const fault = await ask(every ? unspoilt(name, check) : check, mutant);
          if (fault !== undefined) killedBy[name] = fault;
          if (fault !== undefined && !every) break;
        }
        said.push({ id, make, killedBy });
      }
      // Lint is a process of its own for each call, so it is asked last and for many at once.
      const open = said.filter(({ killedBy }) => every || Object.keys(killedBy).length === 0);
      const faults = await linted(open.map(({ make }) => make()));
      for (const [index, { killedBy }] of open.entries())
        if (faults[index] !== undefined) killedBy.lint = faults[index];
      return said.map(({ id, killedBy }) => ({ id, killedBy }));
    },
  };
}

/** Returns a check once it has read a right description: one that complains about that says nothing about wrong ones. */
export async function trustedWith(right: JsonObject, name: string, open: () => Check | Promise<Check>): Promise<Check> {
  const check = await open();
  const fault = await check(right);
  if (fault !== undefined) throw new Error(`The check ${name} complains about the right description: ${fault}`);
  return check;
}

/** A check that is held to leaving what it reads as it was, for those that read it next. */
export function unspoilt(name: string, check: Check): (document: JsonObject) => Promise<string | undefined> {
  return async (document) => {
    const before = JSON.stringify(document);
    const fault = await ask(check, document);
    if (JSON.stringify(document) !== before) throw new Spoilt(`The check ${name} changes what it reads`);
    return fault;
  };
}

class Spoilt extends Error {}

/** Has lint read the right descriptions, once for a whole run because it takes seconds; it throws where lint complains. */
export async function lintedRight(descriptions: readonly Description[]): Promise<void> {
  const said = await linted(descriptions.map(({ document }) => document));
  for (const [index, { file }] of descriptions.entries()) {
    if (said[index] !== undefined) throw new Error(`The check lint complains about ${file}: ${said[index]}`);
  }
}

/** The same description to everyone who reads it, and another one to a check that reads only what was changed. */
export function unsettled(document: JsonObject): JsonObject {
  const copy = clone(document);
  for (const { keys } of places(copy).filter(({ kind }) => kind === "operation"))
    objectAt(copy, keys)["x-unsettled"] = true;
  return copy;
}

/* A check that cannot even read a description has noticed that something is wrong with it. */
async function ask(check: Check, document: JsonObject): Promise<string | undefined> {
  try {
    return await check(document);
  } catch (error) {
    if (error instanceof Spoilt) throw error;
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function once<Made>(make: () => Made | Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= Promise.resolve().then(make));
}
