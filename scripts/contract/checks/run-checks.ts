import { clone, objectAt, type JsonObject } from "../../openapi/json.js";
import { readDescription, type Description } from "../../openapi/read.js";
import { places } from "../../openapi/walk.js";
import { readEvidence } from "../exchanges/recordings.js";
import { changesOf, isSameButForExamples, isSameButForTexts } from "./changed.js";
import type { Check } from "./check.js";
import { throughFacade } from "./client.js";
import { linted } from "./lint.js";
import { secondOpinion, type Disagreement } from "./openapi-backend.js";
import { mocked } from "./prism.js";
import { exemplified, replayed } from "./recordings.js";
import { sampled } from "./samples.js";
import { againstSources } from "./sources.js";
import { typed } from "./types.js";

/** The checks that know an API from elsewhere than its description, and what each of them holds a description against. */
export const independent = {
  sources: "what public sources say, written down without the description",
  samples: "the vendors' published samples",
  lint: "the rules for descriptions",
  types: "the types that the sources say, compiled",
} as const;

/** The checks that rest on a snapshot: on exchanges and near misses that `npm run generate` renews from the description. */
export const snapshots = {
  examples: "the examples of requests that were sent",
  client: "exact requests and values through the facade",
  recordings: "recorded exchanges and near misses, read strictly",
  "prism answers": "every status and example, forced from the mock server",
  "openapi-backend": "recorded exchanges and near misses, read by a validator that others wrote",
  "prism requests": "near-miss requests, refused by the mock server",
} as const;

/** All checks, in the order in which they are asked. */
export const checks = { ...independent, ...snapshots };

/** The name of one of the checks. */
export type CheckName = keyof typeof checks;

/** The names of all checks, in the order in which they are asked. */
export const checkNames = Object.keys(checks) as CheckName[];

/* To the others a document with other examples is the same document, and only lint reads texts. */
const readers: readonly CheckName[] = ["samples", "examples", "prism answers"];

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
  const { document } = description;
  const changedIn = changesOf(document);
  const evidence = once(() => readEvidence(api));
  const second = once(async () => secondOpinion(await evidence(), document, changedIn));
  const mock = once(async () => mocked(await evidence(), document, changedIn));
  const openers: Readonly<Record<Exclude<CheckName, "lint">, () => Promise<Check>>> = {
    sources: once(() => againstSources(api, document, changedIn)),
    samples: once(() => sampled(api)),
    types: once(() => typed(description)),
    examples: once(async () => exemplified(await evidence())),
    client: once(async () => throughFacade(await evidence(), description)),
    recordings: once(async () => replayed(await evidence(), document, changedIn)),
    "prism answers": async () => (await mock()).statuses,
    "openapi-backend": async () => (await second()).check,
    "prism requests": async () => (await mock()).requests,
  };
  const right = unsettled(document);
  const trusted = checkNames
    .filter((name) => name !== "lint")
    .map((name) => [name, once(() => trustedWith(right, name, openers[name]))] as const);
  const beforeLint = trusted.slice(0, checkNames.indexOf("lint"));
  const afterLint = trusted.slice(beforeLint.length);
  const askEach = async (
    some: typeof trusted,
    mutant: JsonObject,
    every: boolean,
  ): Promise<MutantResult["killedBy"]> => {
    const killedBy: Partial<Record<CheckName, string>> = {};
    if (isSameButForTexts(document, mutant)) return killedBy;
    const areExamplesChanged = isSameButForExamples(document, mutant);
    for (const [name, open] of areExamplesChanged ? some.filter(([name]) => readers.includes(name)) : some) {
      const check = await open();
      const fault = await ask(every ? unspoilt(name, check) : check, mutant);
      if (fault === undefined) continue;
      killedBy[name] = fault;
      if (!every) break;
    }
    return killedBy;
  };
  return {
    description,
    async known() {
      const { disagreements, agreed } = await second();
      return { blind: (await mock()).blind, disagreements, agreed };
    },
    async run(documents, every) {
      const results = new Map<string, MutantResult["killedBy"]>();
      const open: { id: string; mutant: JsonObject }[] = [];
      for (const { id, make } of documents) {
        // No check changes what it reads, so that one copy serves all of them.
        const mutant = make();
        const killedBy = await askEach(beforeLint, mutant, every);
        results.set(id, killedBy);
        if (every || !isKilled(killedBy)) open.push({ id, mutant });
      }
      // Lint is a process of its own for each call, so it is asked for many at once.
      const faults = await linted(open.map(({ mutant }) => mutant));
      for (const [index, { id, mutant }] of open.entries()) {
        const lint = faults[index];
        const killedBy = { ...results.get(id), ...(lint === undefined ? {} : { lint }) };
        const rest = every || !isKilled(killedBy) ? await askEach(afterLint, mutant, every) : {};
        results.set(id, { ...killedBy, ...rest });
      }
      return documents.map(({ id }) => ({ id, killedBy: results.get(id)! }));
    },
  };
}

/** Whether some check noticed a mutant, or one that rests on no snapshot. */
export function isKilled(killedBy: MutantResult["killedBy"], by: object = checks): boolean {
  return Object.keys(killedBy).some((name) => name in by);
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
