import { parseArgs } from "node:util";
import { cover } from "./contract/coverage.js";
import { judgeAll } from "./contract/crew.js";
import { apis, readDescription } from "./contract/document.js";
import { gather, readEvidence, stale, writeEvidence } from "./contract/evidence.js";
import { layers, type Known, type Layer } from "./contract/judge.js";
import { mutants } from "./contract/mutate.js";
import { faults, matrixOf, print, write, type ApiReport, type Fate, type Report } from "./contract/report.js";
import { pick } from "./contract/sample.js";
import { readWaivers, type Waiver } from "./contract/waivers.js";

const usage = `Usage: npm run contract -- [--check] [--record] [--seed N] [--sample N] [--only N]
  --check   fails on anything that nothing shows or notices, and on exchanges that are out of date
  --record  records the exchanges anew and makes the near misses from them, for review
  --seed    chooses the mutants that every layer judges (default 20261121)
  --sample  how many those are (default 400)
  --only    judges a random N mutants of each description instead of all`;

const options = readOptions();
if (options.record) {
  for (const api of apis) writeEvidence(await gather(api));
  console.log("wrote test/contract/exchanges/; read the difference before you commit it");
} else process.exitCode = await measure();

/** Counts what is shown of each description and who notices its mutants, writes both down, and tells whether they may pass. */
async function measure(): Promise<number> {
  const started = performance.now();
  const waivers = readWaivers();
  const all = apis.map((api) => {
    const description = readDescription(api);
    const made = mutants(description.document);
    return { api, description, made: options.only === undefined ? made : pick(made, options.only, options.seed) };
  });
  const everything = all.flatMap(({ api, made }) => made.map(({ id }) => ({ api, id })));
  const sample = pick(everything, options.sample, options.seed);
  const inSample = new Set(sample.map(({ api, id }) => `${api} ${id}`));
  const told = progress();
  const { verdicts, known } = await judgeAll(
    all.flatMap(({ api, made }) => {
      const ids = made.map(({ id }) => id);
      const sampled = ids.filter((id) => inSample.has(`${api} ${id}`));
      const rest = ids.filter((id) => !inSample.has(`${api} ${id}`));
      return [
        { api, ids: sampled, every: true },
        { api, ids: rest, every: false },
      ];
    }),
    told,
  );
  const coverages = [];
  const reports: ApiReport[] = [];
  for (const { api, description, made } of all) {
    const evidence = readEvidence(api);
    const coverage = await cover(description, evidence);
    coverages.push(coverage);
    const own = verdicts.get(api) ?? [];
    const by = new Map(own.map((verdict) => [verdict.id, verdict.by]));
    const where = (keys: readonly string[]) => `${description.file}:${description.lineOf(keys)}`;
    const survivors = made
      .filter(({ id }) => Object.keys(by.get(id) ?? {}).length === 0)
      .map(({ id, keys }) => fateOf(waivers.mutants, api, id, where(keys)));
    const uncovered = coverage.obligations
      .filter((one) => one.by.length === 0)
      .map(({ id, file, line }) => fateOf(waivers.obligations, api, id, `${file}:${line}`));
    const first: Partial<Record<Layer, number>> = {};
    for (const verdict of own) {
      const layer = (Object.keys(layers) as Layer[]).find((name) => verdict.by[name] !== undefined);
      if (layer) first[layer] = (first[layer] ?? 0) + 1;
    }
    reports.push({
      api,
      file: description.file,
      obligations: coverage.obligations.length,
      covered: coverage.obligations.length - uncovered.length,
      dimensions: coverage.dimensions,
      uncovered,
      mutants: made.length,
      killed: made.length - survivors.length,
      first,
      survivors,
      ...(known.get(api) as Known),
      roundTrips: coverage.roundTrips,
    });
  }
  const judged = [...verdicts].flatMap(([api, own]) => own.map((verdict) => ({ ...verdict, api })));
  const report: Report = {
    seed: options.seed,
    seconds: Math.round((performance.now() - started) / 1000),
    apis: reports,
    matrix: matrixOf(
      judged.filter(({ api, id }) => inSample.has(`${api} ${id}`)),
      waivers.layers,
    ),
    layers,
  };
  write(report, coverages, new URL("../coverage/contract/", import.meta.url));
  console.log(print(report));
  console.log("wrote coverage/contract/report.json and coverage/contract/lcov.info");
  if (!options.check) return 0;
  const wrong = [...faults(report, waivers, options.only !== undefined), ...(await outdated())];
  for (const fault of wrong) console.error(fault);
  return wrong.length > 0 ? 1 : 0;
}

async function outdated(): Promise<string[]> {
  const found: string[] = [];
  for (const api of apis) found.push(...stale(readEvidence(api), await gather(api)).map((what) => `${api}: ${what}`));
  if (found.length > 0) found.push("Run `npm run contract -- --record` and read what changes.");
  return found;
}

function fateOf(waivers: readonly Waiver[], api: string, id: string, at: string): Fate {
  const waiver = waivers.find((one) => one.id === id && (one.api === undefined || one.api === api));
  return { id, at, ...(waiver ? { reason: waiver.reason } : {}) };
}

/* One line in a while, so that a log shows that it is alive. */
function progress(): (done: number, of: number) => void {
  let last = performance.now();
  return (done, of) => {
    if (performance.now() - last < 15_000 && done < of) return;
    last = performance.now();
    console.log(`judged ${Math.round((100 * done) / of)} %`);
  };
}

function readOptions() {
  const wanted = { type: "string" } as const;
  const { values } = (() => {
    try {
      return parseArgs({
        options: {
          check: { type: "boolean" },
          record: { type: "boolean" },
          seed: wanted,
          sample: wanted,
          only: wanted,
        },
      });
    } catch (error) {
      console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
      process.exit(2);
    }
  })();
  return {
    check: values.check ?? false,
    record: values.record ?? false,
    seed: Number(values.seed ?? 20261121),
    sample: Number(values.sample ?? 400),
    only: values.only === undefined ? undefined : Number(values.only),
  };
}
