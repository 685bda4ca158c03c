import { mkdirSync, writeFileSync } from "node:fs";
import { printHeadline, type Headline } from "./headline.js";
import type { Coverage, Share } from "../coverage/coverage.js";
import { apis as descriptions } from "../../openapi/read.js";
import { unexplained } from "./unwaived.js";
import { checks, type CheckName, type MutantResult } from "../checks/run-checks.js";
import type { Disagreement } from "../checks/openapi-backend.js";
import { dimensions, type Dimension } from "../coverage/obligations.js";
import { printRecording, printTested, recordingFaults, type RecordingReport, type TestedReport } from "./tested.js";
import { failures, neverDone, printRuns, walked, type FutureRuns, type WalkRuns } from "../random-runs.js";
import type { Finding, Waiver, Waivers } from "./waivers.js";
import type { Words } from "./provenance.js";

/** What `npm run contract` found, in the form in which it is written down. */
export interface Report {
  /** Of what state of the project it tells. */
  readonly state: string;
  /** The day on which it was made. */
  readonly at: string;
  readonly seed: number;
  readonly seconds: number;
  readonly apis: readonly ApiReport[];
  /** Judged by every layer: a random sample over all descriptions. */
  readonly matrix: Matrix;
  readonly layers: Readonly<Record<CheckName, string>>;
  readonly strengths: readonly string[];
  readonly recording: RecordingReport;
  readonly future: FutureRuns;
  readonly walks: readonly WalkRuns[];
}

/** What was found of one description. */
export interface ApiReport extends Words {
  readonly api: string;
  readonly file: string;
  readonly headline: Headline;
  readonly obligations: number;
  readonly covered: number;
  readonly dimensions: Readonly<Record<Dimension, Share>>;
  readonly uncovered: readonly Finding[];
  readonly mutants: number;
  readonly killed: number;
  /** How many each layer was the first to notice. */
  readonly first: Readonly<Partial<Record<CheckName, number>>>;
  readonly survivors: readonly Finding[];
  readonly blind: readonly string[];
  readonly disagreements: readonly Disagreement[];
  readonly agreed: number;
  readonly roundTrips: number;
  readonly tested: TestedReport;
}

/** Which layers notice which mutants. */
export interface Matrix {
  readonly mutants: number;
  readonly total: Readonly<Record<CheckName, number>>;
  /** How many a layer notices that no other does, and one of them. */
  readonly alone: Readonly<
    Record<CheckName, { readonly count: number; readonly example?: string; readonly reason?: string }>
  >;
  /** How many a layer would notice alone if there were no witness: it restates facts by hand, and so outdoes most others. */
  readonly aloneBesideWitness: Readonly<Record<CheckName, number>>;
  readonly rows: readonly { readonly id: string; readonly by: readonly CheckName[] }[];
}

const names = Object.keys(checks) as CheckName[];

/** Counts what every layer noticed of a sample. */
export function matrixOf(
  sample: readonly (MutantResult & { readonly api: string })[],
  waivers: readonly Waiver[],
): Matrix {
  const rows = sample.map(({ api, id, killedBy: by }) => ({
    id: `${api} ${id}`,
    by: names.filter((name) => by[name] !== undefined),
  }));
  const count = <Counted>(of: (name: CheckName) => Counted) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<CheckName, Counted>;
  return {
    mutants: rows.length,
    total: count((name) => rows.filter(({ by }) => by.includes(name)).length),
    alone: count((name) => {
      const own = rows.filter(({ by }) => by.length === 1 && by[0] === name);
      const [one] = own;
      const reason = waivers.find(({ id }) => id === name)?.reason;
      return { count: own.length, ...(one ? { example: one.id } : {}), ...(!one && reason ? { reason } : {}) };
    }),
    aloneBesideWitness: count(
      (name) =>
        rows.filter(({ by }) => by.filter((other) => other === name || other !== "witness").join() === name).length,
    ),
    rows,
  };
}

/** The report as text, for a terminal. */
export function print(report: Report): string {
  const { apis, matrix, seed, recording, future, walks } = report;
  return [
    ...apis.flatMap((api) => [
      api.file,
      `  in short     ${printHeadline(api.headline)}`,
      `  obligations  ${api.obligations}, covered ${api.covered}${waived(api.uncovered)}`,
      ...dimensions.map((name) => `    ${name.padEnd(16)} ${share(api.dimensions[name])}`),
      `  mutants      ${api.mutants}, killed ${api.killed}${waived(api.survivors)}`,
      ...names.map((name) => `    ${name.padEnd(16)} first to notice ${api.first[name] ?? 0}`),
      ...api.survivors.map(fate("survived")),
      ...api.uncovered.map(fate("not shown")),
      `  second validator: agrees on ${api.agreed} exchanges, sees ${api.disagreements.length} otherwise`,
      ...printTested(api.tested, api.dimensions),
      `  mock server: sees ${api.blind.length} cases otherwise; ${api.roundTrips} answers went through the facade unchanged`,
      "",
    ]),
    `Every layer on ${matrix.mutants} mutants (seed ${seed})`,
    `    ${"layer".padEnd(16)} ${"notices".padStart(8)} ${"alone".padStart(6)} ${"beside the witness".padStart(19)}`,
    ...names.map((name) => {
      const { count, example, reason } = matrix.alone[name];
      const rate = `${((100 * matrix.total[name]) / Math.max(matrix.mutants, 1)).toFixed(1)} %`;
      const why =
        example === undefined ? (reason === undefined ? "NO REASON" : `stays: ${reason}`) : `such as ${example}`;
      return `    ${name.padEnd(16)} ${rate.padStart(8)} ${String(count).padStart(6)} ${String(matrix.aloneBesideWitness[name]).padStart(19)}  ${why}`;
    }),
    "",
    ...printRecording(recording),
    ...printRuns(future, walks, seed),
    "",
    `${report.seconds} s`,
  ].join("\n");
}

/** What is wrong with a report; nothing when it may pass. Of a part it is not asked who was busy in it and who was idle. */
export function faults(report: Report, waivers: Waivers, partial: boolean): string[] {
  const { apis, matrix, recording, future, walks } = report;
  const { mutants, obligations } = waivers;
  const open = apis.flatMap(({ api, survivors, uncovered }) => [
    ...survivors
      .filter(({ reason }) => reason === undefined)
      .map(({ id, at }) => `${at} ${api}: nothing notices ${id}`),
    ...uncovered.filter(({ reason }) => reason === undefined).map(({ id, at }) => `${at} ${api}: nothing shows ${id}`),
  ]);
  // In a part of the mutants, that a layer notices nothing alone says nothing about it.
  const idle = (partial ? [] : names)
    .filter((name) => matrix.alone[name].count === 0 && matrix.alone[name].reason === undefined)
    .map((name) => `The check ${name} notices nothing alone and has no reason to stay.`);
  const needed = new Set(apis.flatMap(({ survivors, uncovered }) => [...survivors, ...uncovered].map(({ id }) => id)));
  const idleWaivers = partial ? [] : [...mutants, ...obligations].filter(({ id }) => !needed.has(id));
  const needless = idleWaivers.map(({ id }) => `waivers.yaml names ${id}, which needs no waiver.`);
  const dead = (partial ? [] : names)
    .filter((name) => matrix.total[name] === 0)
    .map((name) => `The check ${name} notices nothing at all.`);
  return [
    ...unmeasured(report),
    ...open,
    ...dead,
    ...idle,
    ...needless,
    ...unexplained(apis, waivers),
    ...recordingFaults(recording, apis),
    ...failures(future, walks),
    ...(partial ? [] : neverDone(future, walks)),
  ];
}

/* Where nothing was measured nothing is wrong either, and yet nothing is shown. */
function unmeasured({ apis, matrix, future, walks }: Report): string[] {
  const counts: (readonly [what: string, count: number])[] = [
    ...descriptions.flatMap((name) => {
      const api = apis.find((one) => one.api === name);
      const walk = walks.find((one) => one.api === name);
      return [
        [`${name}: obligations`, api?.obligations ?? 0],
        [`${name}: mutants`, api?.mutants ?? 0],
        [`${name}: answers that went through the facade unchanged`, api?.roundTrips ?? 0],
        [`${name}: exchanges that both validators read`, api?.agreed ?? 0],
        [`${name}: exchanges of contract tests that are as described`, api?.tested.sound ?? 0],
        ...(walked.includes(name)
          ? [[`${name}: walks`, walk?.walks ?? 0] as const, [`${name}: commands run`, walk?.commands ?? 0] as const]
          : []),
      ] as const;
    }),
    ["mutants that every layer judged", matrix.mutants],
    ["changes that a vendor may make", future.changes],
  ];
  return counts.filter(([, count]) => count === 0).map(([what]) => `Nothing is measured of this: ${what}.`);
}

/** Writes the report and the coverage of the yaml lines. */
export function write(report: Report, covered: readonly Coverage[], folder: URL): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("report.json", folder), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(new URL("lcov.info", folder), covered.map(lcov).join(""));
}

/* A line counts as often as what it obliges to is shown; as never when any of that is shown by nothing. */
function lcov({ obligations }: Coverage): string {
  const lines = new Map<number, number>();
  for (const { line, by } of obligations) {
    const before = lines.get(line);
    lines.set(line, by.length === 0 || before === 0 ? 0 : (before ?? 0) + by.length);
  }
  const sorted = [...lines].sort(([one], [other]) => one - other);
  const hit = sorted.filter(([, count]) => count > 0).length;
  return [
    `SF:${obligations[0]!.file}`,
    ...sorted.map(([line, count]) => `DA:${line},${count}`),
    `LF:${sorted.length}`,
    `LH:${hit}`,
    "end_of_record\n",
  ].join("\n");
}

function share({ covered, of }: Share): string {
  return `${covered} of ${of}${of === covered ? "" : `, ${((100 * covered) / of).toFixed(1)} %`}`;
}

function waived(fates: readonly Finding[]): string {
  const with_ = fates.filter(({ reason }) => reason !== undefined).length;
  return fates.length === 0 ? "" : `, ${with_} waived with a reason, ${fates.length - with_} open`;
}

function fate(what: string): (fate: Finding) => string {
  return ({ id, at, reason }) => `  ${what}: ${at} ${id}${reason === undefined ? "" : `\n    because ${reason}`}`;
}
