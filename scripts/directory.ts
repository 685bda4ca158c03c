import { parseArgs } from "node:util";
import { listLines } from "./directory/lines.js";

/*
 * Tries what the directory promises: `npm run directory -- [--check] [--only <number>]… [--share <part>] [--seed <number>]`. It prints each line with
 * its count and figure. `--check` fails where one does not hold; `--share 0.1` tries a tenth of the cases.
 */

const { values } = parseArgs({
  options: {
    check: { type: "boolean" },
    only: { type: "string", multiple: true },
    share: { type: "string", default: "1" },
    seed: { type: "string", default: "20261127" },
  },
});

const all = await listLines();
const lines = values.only ? all.filter(({ number }) => values.only?.includes(`${number}`)) : all;
let failures = 0;
for (const { number, says, count, ...line } of lines) {
  const cases = Math.max(1, Math.round(count * Number(values.share)));
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const attempt = () => line.try(cases, Number(values.seed));
  try {
    // What is measured on a busy machine may be disturbed: it counts when it is so twice.
    const figure = await (line.isMeasured ? attempt().catch(attempt) : attempt());
    console.log(`holds   ${String(number).padStart(2)}  ${says}: ${cases} of ${cases}; ${figure} (${seconds()} s)`);
  } catch (error) {
    failures += 1;
    console.log(`BROKEN  ${String(number).padStart(2)}  ${says} (${seconds()} s)\n${(error as Error).message}`);
  }
}
console.log(`${lines.length} lines: ${lines.length - failures} hold, ${failures} do not`);
if (lines.length === 0) console.error("There is no such line.");
if (values.check && failures > 0) process.exitCode = 1;
if (lines.length === 0) process.exitCode = 1;
