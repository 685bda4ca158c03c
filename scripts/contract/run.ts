import { apis, readDescription, type Description } from "../openapi/read.js";
import type { MutationTestResult } from "mutation-testing-report-schema/api";
import {
  checkNames,
  checks,
  independent,
  isKilled,
  lintedRight,
  type CheckName,
  type Known,
  type MutantResult,
} from "./checks/run-checks.js";
import { cover, type Coverage } from "./coverage/coverage.js";
import { checkTested } from "./coverage/from-tests.js";
import { readEvidence } from "./exchanges/recordings.js";
import { mutants, type Mutant } from "./mutants/mutants.js";
import { runInPool } from "./pool.js";
import { futureOf, walksOf } from "./random-runs.js";
import { pick, slices } from "./random.js";
import { mutationReport, type Tried } from "./report/mutation-report.js";
import { headlineOf, matrixOf, type ApiReport, type Kills, type Report } from "./report/report.js";
import { recordingOf, testedOf } from "./report/tested.js";
import { findingOf, readWaivers, type Waiver } from "./report/waivers.js";
import { wordsOf } from "./report/provenance.js";
import { strengths } from "./report/rank.js";
import { runContractTests, type TestRun } from "./test-run.js";
import type { Job } from "./worker.js";

/** How much is measured. */
export interface Extent {
  readonly seed: number;
  /** How many mutants every check reads. */
  readonly sample: number;
  /** How many mutants of each description are made; absent for all. */
  readonly only: number | undefined;
  readonly changes: number;
  readonly walks: number;
}

/** What was measured. */
export interface Measured {
  readonly report: Report;
  readonly mutants: MutationTestResult;
  readonly coverages: readonly Coverage[];
}

interface Opened {
  readonly api: string;
  readonly description: Description;
  readonly made: readonly Mutant[];
}

interface Checked {
  readonly known: ReadonlyMap<string, Known>;
  readonly results: readonly (MutantResult & { readonly api: string })[];
  /** Those that every check read, as `api id`. */
  readonly sample: ReadonlySet<string>;
}

/** Measures the descriptions: opens them, makes them wrong, has the checks notice it, and counts what is shown of them. */
export async function measure(extent: Extent, progress: (done: number, of: number) => void): Promise<Measured> {
  const started = performance.now();
  // 1. Open the descriptions, and 2. make their mutants.
  const opened = await open(extent);
  // 3. Check the mutants, while the contract tests exchange what is counted after them.
  const [checked, tests] = await Promise.all([check(opened, extent, progress), runContractTests(extent)]);
  // 4. Cover: what is shown of each description, by whom and on whose word.
  const covered = [];
  for (const one of opened) covered.push(await reportOn(one, checked, tests));
  const waivers = readWaivers();
  const report: Report = {
    at: new Date().toISOString().slice(0, 10),
    seed: extent.seed,
    seconds: Math.round((performance.now() - started) / 1000),
    apis: covered.map((one) => one.report),
    matrix: matrixOf(
      checked.results.filter(({ api, id }) => checked.sample.has(`${api} ${id}`)),
      waivers.checks,
    ),
    checks,
    strengths,
    recording: recordingOf(tests.exchanges, tests.failure),
    future: futureOf(tests.reports.flatMap((one) => (one.kind === "future" ? [one.report] : []))),
    walks: walksOf(tests.reports.flatMap((one) => (one.kind === "walks" ? [one.report] : []))),
  };
  return {
    report,
    mutants: mutationReport(covered.map((one) => one.tried)),
    coverages: covered.map((one) => one.coverage),
  };
}

async function open({ only, seed }: Extent): Promise<Opened[]> {
  const opened = apis.map((api) => {
    const description = readDescription(api);
    const made = mutants(description.document);
    return { api, description, made: only === undefined ? made : pick(made, only, seed) };
  });
  await lintedRight(opened.map(({ description }) => description));
  return opened;
}

/* Work is given out in this order: the dearest first, so that no process is left with much of it at the end. */
async function check(
  opened: readonly Opened[],
  { sample: size, seed }: Extent,
  progress: (done: number, of: number) => void,
): Promise<Checked> {
  const all = opened.flatMap(({ api, made }) => made.map(({ id }) => ({ api, id })));
  const sample = new Set(pick(all, size, seed).map(({ api, id }) => `${api} ${id}`));
  const work = (every: boolean, most: number): Job[] =>
    opened.flatMap(({ api, made }) => {
      const own = made.map(({ id }) => id).filter((id) => sample.has(`${api} ${id}`) === every);
      return slices(own, most).map((ids): Job => ({ kind: "check", api, ids, every }));
    });
  const known = opened.map(({ api }): Job => ({ kind: "known", api }));
  const done = await runInPool([...known, ...work(true, 20), ...work(false, 500)], progress);
  return {
    known: new Map(done.flatMap((one) => (one.kind === "known" ? [[one.api, one.known] as const] : []))),
    results: done.flatMap((one) =>
      one.kind === "check" ? one.results.map((result) => ({ ...result, api: one.api })) : [],
    ),
    sample,
  };
}

async function reportOn(
  { api, description, made }: Opened,
  { known, results }: Checked,
  { exchanges }: TestRun,
): Promise<{ report: ApiReport; tried: Tried; coverage: Coverage }> {
  const waivers = readWaivers();
  const tested = await checkTested(description, exchanges.exchanges);
  const coverage = await cover(description, readEvidence(api), tested.sound);
  const own = new Map(results.flatMap(({ api: other, id, killedBy }) => (other === api ? [[id, killedBy]] : [])));
  const killsOf = (by: object, reasons: readonly Waiver[]): Kills => {
    const survivors = made
      .filter(({ id }) => !isKilled(own.get(id) ?? {}, by))
      .map(({ id, keys }) => findingOf(reasons, api, id, `${description.file}:${description.lineOf(keys)}`));
    return { killed: made.length - survivors.length, survivors };
  };
  const kills = killsOf(checks, waivers.mutants);
  const uncovered = coverage.obligations
    .filter(({ by }) => by.length === 0)
    .map(({ id, file, line }) => findingOf(waivers.obligations, api, id, `${file}:${line}`));
  const found = {
    api,
    file: description.file,
    obligations: coverage.obligations.length,
    covered: coverage.obligations.length - uncovered.length,
    dimensions: coverage.dimensions,
    uncovered,
    mutants: made.length,
    ...kills,
    withoutSnapshots: killsOf(independent, [...waivers.mutants, ...waivers.snapshots]),
    first: firstOf([...own.values()]),
    ...known.get(api)!,
    roundTrips: coverage.roundTrips,
    tested: testedOf(tested, coverage),
    ...wordsOf(description, coverage),
  };
  return {
    report: { ...found, headline: headlineOf(found) },
    tried: { description, made, results: own, survivors: kills.survivors },
    coverage,
  };
}

function firstOf(results: readonly MutantResult["killedBy"][]): ApiReport["first"] {
  const first: Partial<Record<CheckName, number>> = {};
  for (const killedBy of results) {
    const check = checkNames.find((name) => killedBy[name] !== undefined);
    if (check) first[check] = (first[check] ?? 0) + 1;
  }
  return first;
}
