import { checkNames, type CheckName, type MutantResult } from "../checks/run-checks.js";
import type { Disagreement } from "../checks/openapi-backend.js";
import type { Share } from "../coverage/coverage.js";
import type { Dimension } from "../coverage/obligations.js";
import type { FutureRuns, WalkRuns } from "../random-runs.js";
import { weakest, type Live, type Weakest, type Words } from "./provenance.js";
import type { RecordingReport, TestedReport } from "./tested.js";
import type { Finding, Waiver } from "./waivers.js";

/** What `npm run contract` found, in the form in which it is written down. */
export interface Report {
  /** The day on which it was made. */
  readonly at: string;
  readonly seed: number;
  readonly seconds: number;
  readonly apis: readonly ApiReport[];
  /** Read by every check: a random sample over all descriptions. */
  readonly matrix: Matrix;
  readonly checks: Readonly<Record<CheckName, string>>;
  readonly strengths: readonly string[];
  readonly recording: RecordingReport;
  readonly future: FutureRuns;
  readonly walks: readonly WalkRuns[];
}

/** What was found of one description. */
export interface ApiReport extends Words, Kills {
  readonly api: string;
  readonly file: string;
  readonly headline: Headline;
  readonly obligations: number;
  readonly covered: number;
  readonly dimensions: Readonly<Record<Dimension, Share>>;
  readonly uncovered: readonly Finding[];
  readonly mutants: number;
  /** The same without the checks that rest on a snapshot of the description. */
  readonly withoutSnapshots: Kills;
  /** How many each check was the first to notice. */
  readonly first: Readonly<Partial<Record<CheckName, number>>>;
  readonly blind: readonly string[];
  readonly disagreements: readonly Disagreement[];
  readonly agreed: number;
  readonly roundTrips: number;
  readonly tested: TestedReport;
}

/** How many mutants were noticed, and which were not. */
export interface Kills {
  readonly killed: number;
  readonly survivors: readonly Finding[];
}

/** What there is to say of a description in one line: never a mean, but the least that is shown of any dimension. */
export interface Headline {
  /** By something at least as strong as each of `strengths`, the last left out: of the live service its age is told. */
  readonly shown: readonly Weakest[];
  readonly live?: Live;
  /** Which part of the mutants is noticed, those left out that are equivalent; by all checks, and without snapshots. */
  readonly killed: number;
  readonly withoutSnapshots: number;
}

/** The headline of a description. */
export function headlineOf(api: Omit<ApiReport, "headline">): Headline {
  return {
    shown: ([0, 1, 2] as const).map((strength) => weakest(api, strength, api.dimensions)),
    ...(api.live ? { live: api.live } : {}),
    killed: rateOf(api.mutants, api),
    withoutSnapshots: rateOf(api.mutants, api.withoutSnapshots),
  };
}

/** The part of mutants that was noticed, those left out that are equivalent. */
export function rateOf(mutants: number, { killed, survivors }: Kills): number {
  return killed / Math.max(mutants - survivors.filter(({ equivalent }) => equivalent).length, 1);
}

/** Which checks notice which mutants. */
export interface Matrix {
  readonly mutants: number;
  readonly total: Readonly<Record<CheckName, number>>;
  /** How many a check notices that no other does, and one of them. */
  readonly alone: Readonly<
    Record<CheckName, { readonly count: number; readonly example?: string; readonly reason?: string }>
  >;
  /** How many a check would notice alone if there were no sources: they restate facts by hand, and so outdo most others. */
  readonly aloneBesideSources: Readonly<Record<CheckName, number>>;
}

/** Counts what every check noticed of a sample. */
export function matrixOf(
  sample: readonly (MutantResult & { readonly api: string })[],
  waivers: readonly Waiver[],
): Matrix {
  const rows = sample.map(({ api, id, killedBy }) => ({
    id: `${api} ${id}`,
    by: checkNames.filter((name) => killedBy[name] !== undefined),
  }));
  const count = <Counted>(of: (name: CheckName) => Counted) =>
    Object.fromEntries(checkNames.map((name) => [name, of(name)])) as Record<CheckName, Counted>;
  return {
    mutants: rows.length,
    total: count((name) => rows.filter(({ by }) => by.includes(name)).length),
    alone: count((name) => {
      const own = rows.filter(({ by }) => by.length === 1 && by[0] === name);
      const [one] = own;
      const reason = waivers.find(({ id }) => id === name)?.reason;
      return { count: own.length, ...(one ? { example: one.id } : {}), ...(!one && reason ? { reason } : {}) };
    }),
    aloneBesideSources: count(
      (name) =>
        rows.filter(({ by }) => by.filter((other) => other === name || other !== "sources").join() === name).length,
    ),
  };
}
