import { mkdirSync, writeFileSync } from "node:fs";
import type { MutationTestResult } from "mutation-testing-report-schema/api";
import type { Coverage } from "../coverage/coverage.js";
import type { Report } from "./report.js";

/** Writes the report, the mutants in the standard form, and the coverage of the yaml lines. */
export function write(
  report: Report,
  mutants: MutationTestResult,
  covered: readonly Coverage[],
  folder: URL,
): readonly string[] {
  const files = {
    "report.json": `${JSON.stringify(report, null, 2)}\n`,
    "mutation.json": `${JSON.stringify(mutants)}\n`,
    "lcov.info": covered.map(lcov).join(""),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text);
  return Object.keys(files);
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
