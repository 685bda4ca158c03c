import { parseArgs } from "node:util";
import { gather } from "./contract/coverage/gather.js";
import { readEvidence, stale } from "./contract/exchanges/recordings.js";
import { faults } from "./contract/report/faults.js";
import { print } from "./contract/report/print.js";
import { readWaivers } from "./contract/report/waivers.js";
import { write } from "./contract/report/write.js";
import { measure } from "./contract/run.js";
import { apis } from "./openapi/read.js";

const usage = `Usage: npm run contract -- [--check] [--seed N] [--sample N] [--only N] [--changes N] [--walks N]
  --check    fails on anything that nothing shows or notices, on what breaks the client, and on exchanges that are out of date
  --seed     chooses the mutants that every check reads, the changes and the walks (default 20261121)
  --sample   how many mutants every check reads (default 400)
  --only     makes a random N mutants of each description instead of all
  --changes  how many changes a vendor makes that should break nobody (default 1000)
  --walks    how many walks are taken through each vendor (default 500)`;

const options = readOptions();
process.exitCode = await run();

/** Measures, writes down what was found, and says whether it may pass. */
async function run(): Promise<number> {
  const { report, mutants, coverages } = await measure(options, progress());
  const written = write(report, mutants, coverages, new URL("../coverage/contract/", import.meta.url));
  console.log(print(report));
  console.log(`wrote coverage/contract/: ${written.join(", ")}`);
  if (!options.check) return 0;
  const wrong = [...faults(report, readWaivers(), options.partial), ...(await outdated())];
  for (const fault of wrong) console.error(fault);
  return wrong.length > 0 ? 1 : 0;
}

async function outdated(): Promise<string[]> {
  const found: string[] = [];
  for (const api of apis) found.push(...stale(readEvidence(api), await gather(api)).map((what) => `${api}: ${what}`));
  if (found.length > 0) found.push("Run `npm run generate` and read what changes.");
  return found;
}

/* One line in a while, so that a log shows that it is alive. */
function progress(): (done: number, of: number) => void {
  let last = performance.now();
  return (done, of) => {
    if (performance.now() - last < 15_000 && done < of) return;
    last = performance.now();
    console.log(`${Math.round((100 * done) / of)} % of the work is done`);
  };
}

function readOptions() {
  const wanted = { type: "string" } as const;
  const { values } = (() => {
    try {
      return parseArgs({
        options: {
          check: { type: "boolean" },
          seed: wanted,
          sample: wanted,
          only: wanted,
          changes: wanted,
          walks: wanted,
        },
      });
    } catch (error) {
      return misused(error instanceof Error ? error.message : String(error));
    }
  })();
  const numbers = ["sample", "only", "changes", "walks"] as const;
  const number = (name: "seed" | (typeof numbers)[number], otherwise: number): number => {
    const given = values[name] ?? String(otherwise);
    return /^\d+$/.test(given) ? Number(given) : misused(`--${name} is a whole number, not ${given}`);
  };
  return {
    check: values.check ?? false,
    seed: number("seed", 20261121),
    sample: number("sample", 400),
    only: values.only === undefined ? undefined : number("only", 0),
    partial: numbers.some((name) => values[name] !== undefined),
    changes: number("changes", 1000),
    walks: number("walks", 500),
  };
}

function misused(why: string): never {
  console.error(`${why}\n${usage}`);
  process.exit(2);
}
