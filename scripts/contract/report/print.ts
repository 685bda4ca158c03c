import { checkNames } from "../checks/run-checks.js";
import type { Share } from "../coverage/coverage.js";
import { dimensions } from "../coverage/obligations.js";
import { printRuns } from "../random-runs.js";
import { rateOf, type ApiReport, type Headline, type Matrix, type Report } from "./report.js";
import { printRecording, printTested } from "./tested.js";
import type { Finding } from "./waivers.js";

/** The report as text, for a terminal. */
export function print({ apis, matrix, seed, seconds, recording, future, walks }: Report): string {
  return [
    ...apis.flatMap(printApi),
    ...printMatrix(matrix, seed),
    "",
    ...printRecording(recording),
    ...printRuns(future, walks, seed),
    "",
    `${seconds} s`,
  ].join("\n");
}

/** A part of a whole as a text; only the whole is 100 %. */
export function percent(rate: number): string {
  return rate === 1 ? "100 %" : `${(Math.floor(rate * 1000) / 10).toFixed(1)} %`;
}

function printApi(api: ApiReport): string[] {
  const { survivors } = api.withoutSnapshots;
  const equivalent = survivors.filter((one) => one.equivalent).length;
  return [
    api.file,
    `  in short     ${printHeadline(api.headline)}`,
    `  obligations  ${api.obligations}, covered ${api.covered}${waived(api.uncovered)}`,
    ...dimensions.map((name) => `    ${name.padEnd(16)} ${share(api.dimensions[name])}`),
    `  mutants      ${api.mutants}, killed ${api.killed}${waived(api.survivors)}`,
    ...checkNames.map((name) => `    ${name.padEnd(16)} first to notice ${api.first[name] ?? 0}`),
    ...api.survivors.map(fate("survived")),
    `  without snapshots: killed ${api.withoutSnapshots.killed} of ${api.mutants - equivalent} (${percent(rateOf(api.mutants, api.withoutSnapshots))}), ${equivalent} more are equivalent${waived(survivors)}`,
    ...reasons(survivors),
    ...api.uncovered.map(fate("not shown")),
    `  second validator: agrees on ${api.agreed} exchanges, sees ${api.disagreements.length} otherwise`,
    ...printTested(api.tested, api.dimensions),
    `  mock server: sees ${api.blind.length} cases otherwise; ${api.roundTrips} answers went through the facade unchanged`,
    "",
  ];
}

function printHeadline({ shown, live, killed, withoutSnapshots }: Headline): string {
  const words = ["shown", "published", "recorded from a sandbox"];
  const least = shown.map(({ rate, dimension }, index) =>
    rate === 1 ? `100 % ${words[index]}` : `${percent(rate)} ${words[index]} (${dimension})`,
  );
  const seen = live ? `live on ${live.at.slice(0, 10)}` : "nothing checked live";
  const noticed = `${percent(killed)} of the mutants noticed, ${percent(withoutSnapshots)} without snapshots`;
  return [...least, seen, noticed].join(" | ");
}

function printMatrix(matrix: Matrix, seed: number): string[] {
  return [
    `Every check on ${matrix.mutants} mutants (seed ${seed})`,
    `    ${"check".padEnd(16)} ${"notices".padStart(8)} ${"alone".padStart(6)} ${"beside the sources".padStart(19)}`,
    ...checkNames.map((name) => {
      const { count, example, reason } = matrix.alone[name];
      const rate = `${((100 * matrix.total[name]) / Math.max(matrix.mutants, 1)).toFixed(1)} %`;
      const why =
        example === undefined ? (reason === undefined ? "NO REASON" : `stays: ${reason}`) : `such as ${example}`;
      return `    ${name.padEnd(16)} ${rate.padStart(8)} ${String(count).padStart(6)} ${String(matrix.aloneBesideSources[name]).padStart(19)}  ${why}`;
    }),
  ];
}

/* Many survive for one reason, which is told once. */
function reasons(survivors: readonly Finding[]): string[] {
  const groups = new Map<string, Finding[]>();
  for (const one of survivors) {
    const reason = one.reason ?? "NO REASON";
    groups.set(reason, [...(groups.get(reason) ?? []), one]);
  }
  return [...groups].flatMap(([reason, all]) => [
    `    ${String(all.length).padStart(4)} survive, such as ${all[0]!.at} ${all[0]!.id}`,
    `         because ${reason}`,
  ]);
}

function share({ covered, of }: Share): string {
  return `${covered} of ${of}${of === covered ? "" : `, ${((100 * covered) / of).toFixed(1)} %`}`;
}

function waived(findings: readonly Finding[]): string {
  const open = findings.filter(({ reason }) => reason === undefined).length;
  return findings.length === 0 ? "" : `, ${findings.length - open} waived with a reason, ${open} open`;
}

function fate(what: string): (finding: Finding) => string {
  return ({ id, at, reason }) => `  ${what}: ${at} ${id}${reason === undefined ? "" : `\n    because ${reason}`}`;
}
