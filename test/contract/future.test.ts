import { expect, test } from "vitest";
import { changes } from "./future/changes.js";
import { readSeed } from "./future/random.js";
import { simulateFuture } from "./future/simulate.js";

/*
 * A vendor adds fields, enum values, headers and statuses without asking. None of that may break the client of today;
 * `npm run contract` makes 1,000 changes, and ROLLCALL_SEED repeats a run.
 */

const wrong = "the answers are changed as a vendor may change them";

test("50 changes that a vendor may make break nothing", { meta: { wrong } }, async () => {
  const seed = readSeed();
  const report = await simulateFuture({ changes: 50, seed });
  console.log(`future: ${report.changes} changes to ${report.answers} answers, seed ${seed}`);
  expect(report.breakages.join("\n\n"), `ROLLCALL_SEED=${seed}`).toBe("");
  expect(report.changes).toBeGreaterThanOrEqual(50);
});

test("the same seed makes the same changes, and every kind of change is made", { meta: { wrong } }, async () => {
  const report = await simulateFuture({ changes: 600, seed: 1 });
  expect(report.breakages.join("\n\n")).toBe("");
  expect(Object.keys(report.made)).toEqual(Object.keys(changes));
  expect(Object.entries(report.made).filter(([, times]) => times === 0)).toEqual([]);
  expect(await simulateFuture({ changes: 600, seed: 1 })).toEqual(report);
});
