import { existsSync } from "node:fs";
import { apis } from "../openapi/read.js";
import { slices } from "./random.js";

/** A part of the random runs, which comes out the same for the same seed. */
export type RandomRun =
  | { readonly kind: "future"; readonly changes: number; readonly seed: number }
  | { readonly kind: "walks"; readonly api: string; readonly walks: number; readonly seed: number };

/** What came of a run of changes. */
export interface FutureReport {
  readonly seed: number;
  readonly answers: number;
  readonly changes: number;
  /** How often each kind of change was made. */
  readonly made: Readonly<Record<string, number>>;
  /** Each tells which answer was changed how, and what the client made of it. */
  readonly breakages: readonly string[];
}

/** What came of a number of walks. */
export interface WalkReport {
  readonly api: string;
  readonly seed: number;
  readonly walks: number;
  readonly requests: number;
  /** How often each step was taken, those too that never were. */
  readonly taken: Readonly<Record<string, number>>;
  /** The shortest walk that goes wrong, and how; empty when none does. */
  readonly violations: readonly string[];
}

/** Changes that a vendor may make without breaking anyone, and what they did to the client of today. */
export interface FutureRuns {
  readonly changes: number;
  readonly answers: number;
  /** How often each kind of change was made. */
  readonly made: Readonly<Record<string, number>>;
  readonly breakages: readonly Failure[];
}

/** Walks through the stateful fake of one vendor. */
export interface WalkRuns {
  readonly api: string;
  readonly walks: number;
  readonly commands: number;
  readonly requests: number;
  /** How often each command was run, those too that never were. */
  readonly taken: Readonly<Record<string, number>>;
  readonly violations: readonly Failure[];
}

/** What went wrong in a run, and the command that repeats it alone. */
export interface Failure {
  readonly seed: number;
  readonly what: string;
  readonly again: string;
}

/** Commands of a walk. */
export const mostCommands = 20;

/** The descriptions whose vendor has a stateful fake to walk through; the others have no walks, and the report says so. */
export const walked = apis.filter((api) => existsSync(new URL(`../../test/contract/walks/${api}.ts`, import.meta.url)));

const changesAtOnce = 125;
const walksAtOnce = 25;

/** Divides the runs into parts. The seeds of the parts follow the one given, so a part alone is a run with its own seed. */
export function divide(changes: number, walks: number, seed: number): RandomRun[] {
  const parts = <Part>(count: number, most: number, part: (size: number, seed: number) => Part): Part[] =>
    slices(Array.from({ length: count }), most).map(({ length }, index) => part(length, seed + index));
  return [
    ...walked.flatMap((api) =>
      parts(walks, walksAtOnce, (size, own) => ({ kind: "walks", api, walks: size, seed: own }) as const),
    ),
    ...parts(changes, changesAtOnce, (size, own) => ({ kind: "future", changes: size, seed: own }) as const),
  ];
}

/** What the parts of the future make together. */
export function futureOf(parts: readonly FutureReport[]): FutureRuns {
  return {
    changes: sum(parts.map((part) => part.changes)),
    answers: sum(parts.map((part) => part.answers)),
    made: together(parts.map((part) => part.made)),
    breakages: parts.flatMap(({ seed, breakages }) =>
      breakages.map((what) => ({ seed, what, again: again(`--changes ${changesAtOnce} --walks 0`, seed) })),
    ),
  };
}

/** What the parts of the walks make together, by vendor. */
export function walksOf(parts: readonly WalkReport[]): WalkRuns[] {
  return walked.map((api) => {
    const own = parts.filter((part) => part.api === api);
    const taken = together(own.map((part) => part.taken));
    return {
      api,
      walks: sum(own.map((part) => part.walks)),
      commands: sum(Object.values(taken)),
      requests: sum(own.map((part) => part.requests)),
      taken,
      violations: own.flatMap(({ seed, violations }) =>
        violations.map((what) => ({ seed, what, again: again(`--changes 0 --walks ${walksAtOnce}`, seed) })),
      ),
    };
  });
}

/** The runs as lines to print. */
export function printRuns(future: FutureRuns, walks: readonly WalkRuns[], seed: number): string[] {
  return [
    `Changes that a vendor may make (seed ${seed}): ${future.changes} to ${future.answers} answers, ${future.breakages.length} breakages`,
    ...Object.entries(future.made).map(([kind, times]) => `    ${String(times).padStart(6)} ${kind}`),
    "",
    `Walks through vendors that remember (seed ${seed})`,
    ...walks.map(
      (one) =>
        `    ${one.api.padEnd(16)} ${one.walks} walks, ${one.commands} commands run, ${one.requests} requests, ${one.violations.length} violations`,
    ),
    ...apis
      .filter((api) => !walked.includes(api))
      .map((api) => `    ${api.padEnd(16)} no walks: it has no stateful fake`),
  ];
}

/** What went wrong in the runs, each with its seed, its place and the command that repeats it. */
export function failures(future: FutureRuns, walks: readonly WalkRuns[]): string[] {
  const say = (where: string, { seed, what, again: command }: Failure) =>
    `${where}, seed ${seed}: ${what}\n  again: ${command}`;
  return [
    ...future.breakages.map((breakage) => say("future", breakage)),
    ...walks.flatMap(({ api, violations }) => violations.map((violation) => say(`walks through ${api}`, violation))),
  ];
}

/** What was never done in a whole run: a kind of change that was never made, a command that was never run. */
export function neverDone({ made }: FutureRuns, walks: readonly WalkRuns[]): string[] {
  const never = (counts: Readonly<Record<string, number>>) => Object.keys(counts).filter((name) => counts[name] === 0);
  return [
    ...never(made).map((kind) => `future: no ${kind} was ever made.`),
    ...walks.flatMap(({ api, taken }) => never(taken).map((name) => `walks through ${api}: ${name} was never run.`)),
  ];
}

function again(numbers: string, seed: number): string {
  return `npm run contract -- --only 0 ${numbers} --seed ${seed}`;
}

function together(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const [name, count] of counts.flatMap(Object.entries<number>)) all[name] = (all[name] ?? 0) + count;
  return all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
