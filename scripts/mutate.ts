import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import type { MutationTestResult } from "mutation-testing-report-schema/api";
import { parse } from "yaml";
import { judge, print, type Mutant, type Survivor } from "./mutate/judge.js";

/* Changes the code of the runtime here and there, shows which changes no test notices, and fails on one without a reason. With names
   of files it tries those alone. */

type Result = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

const root = fileURLToPath(new URL("..", import.meta.url));
const fates: Partial<Record<Result["status"], Mutant["fate"]>> = {
  Killed: "noticed",
  Timeout: "hangs",
  Survived: "survives",
  NoCoverage: "survives",
};

const started = performance.now();
const survivors = readSurvivors();
const mutate = process.argv.slice(2);
const stryker = new Stryker({ configFile: "scripts/stryker.config.json", ...(mutate.length > 0 && { mutate }) });
const results = (await stryker.runMutationTest()).map((result) => ({ id: result.id, ...read(result) }));
const verdict = judge(results, survivors);
writeReasons(new Map(verdict.survivors.flatMap(({ id, reason }) => (reason === undefined ? [] : [[id, reason]]))));
console.log(`\n${print(verdict)}`);
console.log(`${Math.round((performance.now() - started) / 60_000)} minutes`);
process.exitCode = verdict.faults.length > 0 ? 1 : 0;

function read({ fileName, mutatorName, replacement, location: { start, end }, status, statusReason }: Result): Mutant {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  lines.push((lines.pop() ?? "").slice(0, end.column - 1));
  return {
    file: relative(root, fileName),
    line: start.line,
    mutator: mutatorName,
    from: onOneLine(lines.join("\n").slice(start.column - 1)),
    to: onOneLine(replacement),
    fate: statusReason?.startsWith("Test timed out") ? "hangs" : (fates[status] ?? "left out"),
  };
}

/* In the report that `npm run docs` shows a survivor with a reason is ignored, as that of the descriptions has it. */
function writeReasons(reasons: ReadonlyMap<string, string>): void {
  const file = new URL("../coverage/mutate/mutation.json", import.meta.url);
  const report = JSON.parse(readFileSync(file, "utf8")) as MutationTestResult;
  for (const mutant of Object.values(report.files).flatMap(({ mutants }) => mutants)) {
    const statusReason = reasons.get(mutant.id);
    if (statusReason !== undefined) Object.assign(mutant, { status: "Ignored", statusReason });
  }
  writeFileSync(file, JSON.stringify(report));
}

function onOneLine(code: string): string {
  return code.replaceAll(/\s+/g, " ");
}

function readSurvivors(): readonly Survivor[] {
  const file = new URL("../test/data/survivors.yaml", import.meta.url);
  const survivors = parse(readFileSync(file, "utf8")) as Survivor[];
  for (const survivor of survivors) {
    if (!survivor.reason) throw new Error(`survivors.yaml: ${JSON.stringify(survivor)} has no reason`);
  }
  return survivors;
}
