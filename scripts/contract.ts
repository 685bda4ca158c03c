import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cover } from "./contract/coverage/coverage.js";
import { employ } from "./contract/pool.js";
import { apis, readDescription } from "./openapi/read.js";
import { gather, readEvidence, stale, writeEvidence } from "./contract/exchanges/recordings.js";
import { headlineOf } from "./contract/report/headline.js";
import { layers, lintedRight, type Layer } from "./contract/checks/run-checks.js";
import { mutants } from "./contract/mutants/mutants.js";
import { faults, matrixOf, print, write, type ApiReport, type Fate, type Report } from "./contract/report/report.js";
import { divide, futureOf, walksOf } from "./contract/random-runs.js";
import { recordingOf, testedOf } from "./contract/report/tested.js";
import { pick, slices } from "./contract/random.js";
import { judgeTested, readRecording } from "./contract/coverage/from-tests.js";
import { exchangesStateOf, stateOf } from "./contract/fingerprint.js";
import { strengths } from "./contract/sources/rank.js";
import { readWaivers, type Waiver } from "./contract/report/waivers.js";
import { wordsOf } from "./contract/sources/provenance.js";
import type { Done, Work } from "./contract/worker.js";

const usage = `Usage: npm run contract -- [--check] [--record] [--seed N] [--sample N] [--only N] [--changes N] [--walks N]
  --check    fails on anything that nothing shows or notices, on what breaks the client, and on exchanges that are out of date
  --record   records the exchanges anew and makes the near misses from them, for review
  --seed     chooses the mutants that every layer judges, the changes and the walks (default 20261121)
  --sample   how many mutants every layer judges (default 400)
  --only     judges a random N mutants of each description instead of all
  --changes  how many changes a vendor makes that should break nobody (default 1000)
  --walks    how many walks are taken through each vendor (default 500)`;

const options = readOptions();
if (options.record) {
  for (const api of apis) writeEvidence(await gather(api));
  console.log("wrote test/contract/exchanges/; read the difference before you commit it");
} else process.exitCode = await measure();

/** Counts what is shown of each description and who notices its mutants, writes both down, and tells whether they may pass. */
async function measure(): Promise<number> {
  const started = performance.now();
  const root = fileURLToPath(new URL("..", import.meta.url));
  const state = stateOf(root);
  const waivers = readWaivers();
  const all = apis.map((api) => {
    const description = readDescription(api);
    const made = mutants(description.document);
    return { api, description, made: options.only === undefined ? made : pick(made, options.only, options.seed) };
  });
  const everything = all.flatMap(({ api, made }) => made.map(({ id }) => ({ api, id })));
  await lintedRight(all.map(({ description }) => description));
  const sample = pick(everything, options.sample, options.seed);
  const inSample = new Set(sample.map(({ api, id }) => `${api} ${id}`));
  const judging = (every: boolean, size: number): Work[] =>
    all.flatMap(({ api, made }) => {
      const own = made.map(({ id }) => id).filter((id) => inSample.has(`${api} ${id}`) === every);
      return slices(own, size).map((ids): Work => ({ kind: "judge", api, ids, every }));
    });
  const done = await employ(
    [
      ...apis.map((api): Work => ({ kind: "known", api })),
      ...judging(true, 20),
      ...judging(false, 80),
      ...divide(options.changes, options.walks, options.seed),
    ],
    progress(),
  );
  const recording = readRecording(exchangesStateOf(root));
  const coverages = [];
  const reports: ApiReport[] = [];
  for (const { api, description, made } of all) {
    const evidence = readEvidence(api);
    const tested = await judgeTested(description, recording.exchanges);
    const coverage = await cover(description, evidence, tested.sound);
    coverages.push(coverage);
    const own = done.flatMap((one) => (one.kind === "judge" && one.api === api ? one.verdicts : []));
    const known = done.find((one) => one.kind === "known" && one.api === api) as Extract<Done, { kind: "known" }>;
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
    const found = {
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
      ...known.known,
      roundTrips: coverage.roundTrips,
      tested: testedOf(tested, coverage),
      ...wordsOf(description, coverage),
    };
    reports.push({ ...found, headline: headlineOf(found) });
  }
  const judged = done.flatMap((one) =>
    one.kind === "judge" ? one.verdicts.map((verdict) => ({ ...verdict, api: one.api })) : [],
  );
  const report: Report = {
    state,
    at: new Date().toISOString().slice(0, 10),
    seed: options.seed,
    seconds: Math.round((performance.now() - started) / 1000),
    apis: reports,
    matrix: matrixOf(
      judged.filter(({ api, id }) => inSample.has(`${api} ${id}`)),
      waivers.layers,
    ),
    layers,
    strengths,
    recording: recordingOf(recording),
    future: futureOf(done.flatMap((one) => (one.kind === "future" ? [one.report] : []))),
    walks: walksOf(done.flatMap((one) => (one.kind === "walks" ? [one.report] : []))),
  };
  write(report, coverages, new URL("../coverage/contract/", import.meta.url));
  console.log(print(report));
  console.log("wrote coverage/contract/report.json and coverage/contract/lcov.info");
  if (!options.check) return 0;
  const wrong = [...faults(report, waivers, options.partial), ...(await outdated())];
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
          record: { type: "boolean" },
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
    record: values.record ?? false,
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
