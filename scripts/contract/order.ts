import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FutureReport, WalkReport } from "./random-runs.js";

/** What `npm run contract` asks of the contract tests when it runs them. */
export interface Order {
  /** Where they leave what they exchange, and the reports of the random runs. */
  readonly folder: string;
  /** How long the random runs are, and where they begin. */
  readonly changes: number;
  readonly walks: number;
  readonly seed: number;
}

/** The report of one part of the random runs. */
export type RunReport =
  { readonly kind: "future"; readonly report: FutureReport } | { readonly kind: "walks"; readonly report: WalkReport };

const variable = "ROLLCALL_CONTRACT";

/** Returns the environment by which an order reaches the tests. */
export function environmentOf(order: Order): Readonly<Record<string, string>> {
  // The short random runs too begin at the seed, so that a report comes out the same again.
  return { [variable]: JSON.stringify(order), ROLLCALL_SEED: String(order.seed), ROLLCALL_TESTS: "all" };
}

/** Reads the order that the tests run for; there is none for `npm test`. */
export function readOrder(): Order | undefined {
  const text = process.env[variable];
  return text === undefined ? undefined : (JSON.parse(text) as Order);
}

/** Leaves the report of a part of the random runs. */
export function leaveReport({ folder }: Order, report: RunReport): void {
  appendFileSync(join(folder, reports), `${JSON.stringify(report)}\n`);
}

/** Reads the reports that the tests left. */
export function readRunReports(folder: string): RunReport[] {
  const file = join(folder, reports);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as RunReport);
}

const reports = "random-runs.jsonl";
