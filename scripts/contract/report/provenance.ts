import { existsSync, readFileSync } from "node:fs";
import { basisOf } from "../sources/basis.js";
import { compare, kindOrder, type Fact } from "../sources/compare.js";
import { readDescription as readTold } from "../sources/description.js";
import { sourcesOf } from "../sources/read.js";
import type { Sources } from "../sources/shape.js";
import type { Report as Verified } from "../../verify/report.js";
import type { Coverage } from "../coverage/coverage.js";
import { list, object } from "../../openapi/json.js";
import type { Description } from "../../openapi/read.js";
import { samplesOf } from "../exchanges/samples.js";
import { dimensions, type Dimension } from "../coverage/obligations.js";
import { strengths, strengthsOf, type Strength } from "./rank.js";

/** On whose word a description rests. */
export interface Words {
  /** How many obligations of a dimension are shown by something at least as strong as each of `strengths`. */
  readonly strong: Readonly<Record<Dimension, readonly number[]>>;
  /** What is stated, by its kind. */
  readonly facts: readonly FactCount[];
  /** What `openapi/PROVENANCE.md` calls doubtful. */
  readonly doubts: readonly Doubt[];
  /** The newest reading of the live service that `npm run verify` left; absent when there was none. */
  readonly live?: Live;
}

/** How many facts of a kind rest on what. */
export interface FactCount {
  readonly kind: string;
  /** On a definition, a page or code of the vendor's, by confidence. */
  readonly published: { readonly high: number; readonly medium: number };
  /** On nothing but samples and recordings. */
  readonly shown: number;
  /** On nobody but us: what these facts are. */
  readonly ours: readonly string[];
}

/** Something that a description says and that may be otherwise. */
export interface Doubt {
  readonly what: string;
  readonly confidence: string;
}

/** A reading of the live service. */
export interface Live {
  readonly origin: string;
  readonly at: string;
  readonly read: number;
  readonly differences: number;
}

/** Finds on whose word a description and what is shown of it rest. */
export function wordsOf(description: Description, { obligations }: Coverage): Words {
  const { api, document } = description;
  const sources = sourcesOf(api);
  const strength = strengthsOf(document, obligations, sources, samplesOf(api));
  const shown = (dimension: Dimension, least: number) =>
    obligations.filter((one) => one.dimension === dimension && one.by.length > 0 && strength.get(one.id)! >= least)
      .length;
  const live = readLive(description);
  return {
    strong: Object.fromEntries(
      dimensions.map((name) => [name, strengths.map((_, least) => shown(name, least))]),
    ) as Record<Dimension, number[]>,
    facts: factsOf(description, sources),
    doubts: doubtsOf(sources.api, readFileSync(new URL("../../../openapi/PROVENANCE.md", import.meta.url), "utf8")),
    ...(live ? { live } : {}),
  };
}

/** A dimension, and how much of it is shown, from 0 to 1. */
export interface Weakest {
  readonly dimension: Dimension;
  readonly rate: number;
}

/** The dimension of which least is shown by something of a strength. */
export function weakest(
  { strong }: Pick<Words, "strong">,
  strength: Strength,
  sizes: Readonly<Record<Dimension, { readonly of: number }>>,
): Weakest {
  const rates = dimensions
    .filter((name) => sizes[name].of > 0)
    .map((name) => ({ dimension: name, rate: strong[name][strength]! / sizes[name].of }));
  return rates.reduce((least, one) => (one.rate < least.rate ? one : least));
}

/* Where no source says anything, saying nothing claims nothing; but what may not be null is never null. */
function isStated({ leftOpen, facet }: Fact): boolean {
  return leftOpen === undefined || leftOpen.described || facet === "nullable";
}

function factsOf({ file, text }: Description, sources: Sources): FactCount[] {
  const { facts } = compare(sources, readTold(text, file));
  return kindOrder.flatMap((kind) => {
    const own = facts.filter((fact) => fact.kind === kind && isStated(fact));
    if (own.length === 0) return [];
    const bases = own.map((fact) => ({
      fact,
      basis: fact.leftOpen ? undefined : basisOf(sources, fact.at, fact.facet),
    }));
    const published = bases.filter(({ basis }) => basis && ["definition", "page", "code"].includes(basis.kind));
    const ours = bases.filter(({ basis }) => basis === undefined || basis.kind === "ours");
    const high = published.filter(({ basis }) => basis!.confidence === "high").length;
    return [
      {
        kind,
        published: { high, medium: published.length - high },
        shown: own.length - published.length - ours.length,
        ours: ours.map(({ fact }) => nameOf(fact)),
      },
    ];
  });
}

/* The place of a fact without the file, and what of it is meant where the place does not end in that. */
function nameOf({ at, facet, label }: Fact): string {
  const place = at.replace(/^\S+\.yaml /, "");
  return [place, facet && !place.endsWith(`.${facet}`) ? facet : "", label].filter((part) => part !== "").join(" ");
}

/** Reads the tables of what is doubtful from the chapter of an API in the provenance. */
export function doubtsOf(title: string, provenance: string): Doubt[] {
  const chapter = provenance.split(/^## /m).find((text) => text.startsWith(`${title}\n`));
  if (chapter === undefined) throw new Error(`PROVENANCE.md has no chapter ${title}`);
  const section = chapter.split(/^### /m).find((text) => text.startsWith("Doubtful")) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) => {
    const cells = row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { what: cells.slice(0, -1).join(": "), confidence: cells.at(-1)! };
  });
}

/* What was read at an address of the vendor's; a fake or a proxy is none. */
function readLive({ api, document }: Description): Live | undefined {
  const file = new URL(`../../../reports/verify/${api}/report.json`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const { origin, at, operations, drift } = JSON.parse(readFileSync(file, "utf8")) as Verified;
  const hosts = list(document["servers"]).map(
    (server) => new URL(String(object(server)["url"]).replaceAll(/\{\w+\}/g, "any")),
  );
  const isVendor = hosts.some(({ protocol, hostname }) => {
    const suffix = hostname.replace(/^any\./, "");
    const { protocol: scheme, hostname: host } = new URL(origin);
    return scheme === protocol && (host === hostname || (suffix !== hostname && host.endsWith(`.${suffix}`)));
  });
  if (!isVendor) return undefined;
  return { origin, at, read: operations.filter(({ outcome }) => outcome === "read").length, differences: drift.length };
}
