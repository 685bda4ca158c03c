import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Line } from "../line.js";
import { must } from "../random/cases.js";

const run = promisify(execFile);
const program = fileURLToPath(new URL("../large.ts", import.meta.url));

/** What `large.ts` prints. */
interface Run {
  readonly planMs: number;
  readonly isDone: boolean;
  readonly readCounts: { readonly [list: string]: number };
  readonly applyCounts: { readonly [kind: string]: number };
  readonly changes: number;
  readonly removals: number;
  readonly peakMiB: number;
}

/** A large account takes no more requests than it has pages, and time and memory as it is large. */
const largeAccounts: Line = {
  number: 15,
  says: "10,000 people in 500 groups: at most 120 times the time of 1,000 in 50, under 300 MiB, and the fewest requests",
  count: 1,
  isMeasured: true,
  async try() {
    const small = await measure(1_000, 50, false);
    const large = await measure(10_000, 500, false);
    const applied = await measure(1_000, 50, true);
    const times = large.planMs / small.planMs;
    must(times <= 120, () => `It takes ${times.toFixed(1)} times as long: ${large.planMs.toFixed(0)} ms.`);
    must(large.peakMiB < 300, () => `It takes ${large.peakMiB.toFixed(0)} MiB.`);
    const { people, groups, members } = large.readCounts;
    must(people === 100 && groups === 5 && members === 2_000, () => large.readCounts);
    must(applied.isDone, () => applied);
    // A page of groups for the guards of additions, for the interlocks, for the guards of removals, and to verify.
    must((applied.applyCounts["groups"] ?? 0) <= 4, () => applied.applyCounts);
    must(
      applied.applyCounts["add"] === 50 && applied.applyCounts["remove"] === applied.removals,
      () => applied.applyCounts,
    );
    const reads = `${people} + ${groups} + ${members} pages read`;
    return `${times.toFixed(1)} times, ${large.planMs.toFixed(0)} ms, ${large.peakMiB.toFixed(0)} MiB, ${reads}, ${large.changes} changes, ${large.removals} removals`;
  },
};

async function measure(people: number, groups: number, isApplied: boolean): Promise<Run> {
  const args = ["--import", "tsx", program, `${people}`, `${groups}`, isApplied ? "1" : "0"];
  const { stdout } = await run(process.execPath, args);
  return JSON.parse(stdout) as Run;
}

export const lines = [largeAccounts];
