import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildPackage } from "./build.js";
import { bundlerCells } from "./matrix/bundlers.js";
import { tryCells, type Cell, type Result } from "./matrix/cell.js";
import { makeConsumer, type Consumer } from "./matrix/consumer.js";
import { matrixFolder } from "./matrix/packages.js";
import { runnerCells } from "./matrix/runners.js";
import { runtimeCells } from "./matrix/runtimes.js";
import { putTables, tablesIn, writeTables } from "./matrix/table.js";
import { typeCells } from "./matrix/types.js";
import { copyProject } from "./package/project.js";
import { installPackages } from "./runtimes/install.js";
import { runtimesFolder } from "./runtimes/runtimes.js";

/*
 * Tries the packed package where its users run it: `npm run matrix -- [--only <text>] [--write | --check]`. `--only` takes the cells whose
 * names hold a text; `--write` puts the tables into the guide; `--check` says whether they are there, as CI does.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const guide = join(root, "scripts/docs/guides/runtimes.md");
const started = performance.now();
const { values } = parseArgs({
  options: { only: { type: "string" }, write: { type: "boolean" }, check: { type: "boolean" } },
});

const folder = await mkdtemp(join(tmpdir(), "rollcall-matrix-"));
try {
  process.exitCode = await run();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function run(): Promise<number> {
  await timed("runtimes installed", () => installPackages(runtimesFolder));
  await timed("compilers, bundlers and test runners installed", () => installPackages(matrixFolder));
  const consumer = await timed("package built, packed and installed in an empty project", prepare);
  const all = await cellsOf(consumer);
  const cells = all.filter((cell) =>
    nameOf(cell)
      .toLowerCase()
      .includes((values.only ?? "").toLowerCase()),
  );
  const results = await tryCells(cells, (result) => console.log(lineOf(result)));
  const text = writeTables(results);
  console.log(`\n${text}`);
  return report(results, consumer) + (values.only === undefined ? await settle(results, text) : 0) > 0 ? 1 : 0;
}

async function prepare(): Promise<Consumer> {
  const project = join(folder, "project");
  await copyProject(project);
  await buildPackage(project);
  return makeConsumer(project, join(folder, "consumer"));
}

async function cellsOf(consumer: Consumer): Promise<Cell[]> {
  return [
    ...(await runtimeCells(consumer)),
    ...bundlerCells(consumer),
    ...typeCells(consumer),
    ...runnerCells(consumer),
  ];
}

function nameOf({ table, row, column }: Pick<Cell, "table" | "row" | "column">): string {
  return `${table}: ${row}, ${column.replaceAll("`", "")}`;
}

function lineOf(result: Result): string {
  if (result.missing !== undefined) return `NOT RUN  ${nameOf(result)}: ${result.missing}`;
  const time = `(${result.seconds.toFixed(1)} s)`;
  return result.failure === undefined
    ? `ok       ${nameOf(result)} ${time}${result.remark ? `: ${result.remark}` : ""}`
    : `FAILED   ${nameOf(result)} ${time}\n${result.failure}\n`;
}

/** Says what all came to, and gives how many failed. */
function report(results: readonly Result[], { unused, nodeOnly }: Consumer): number {
  const failed = results.filter(({ failure }) => failure !== undefined);
  const missing = results.filter((result) => result.missing !== undefined);
  console.log(
    `Imported everywhere, used in no sample: ${unused.join(", ") || "none"}. Only where there are Node's modules: ${nodeOnly.join(", ") || "none"}.`,
  );
  for (const result of missing) console.log(`Not to be had: ${nameOf(result)}: ${result.missing!}.`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${results.length} cells: ${results.length - failed.length - missing.length} work, ${failed.length} do not, ${missing.length} not to be had (${seconds} s)`,
  );
  if (results.length === 0) console.error("No cell is called so.");
  return failed.length + (results.length === 0 ? 1 : 0);
}

/** Writes the tables into the guide, or says whether they are there: 1 where they are not. */
async function settle(results: readonly Result[], text: string): Promise<number> {
  const before = await readFile(guide, "utf8");
  if (values.write) await writeFile(guide, putTables(before, text));
  if (!values.check || tablesIn(before) === text) return 0;
  if (results.some(({ missing }) => missing !== undefined)) {
    console.log("The guide was not compared: not everything is to be had here.");
    return 0;
  }
  console.error(
    "scripts/docs/guides/runtimes.md shows something else. Run `npm run matrix -- --write` and commit what it writes.",
  );
  return 1;
}

async function timed<Done>(what: string, work: () => Promise<Done>): Promise<Done> {
  const from = performance.now();
  const done = await work();
  console.log(`${what} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
  return done;
}
