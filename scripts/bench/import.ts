import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { installPackage } from "../package/project.js";
import { limit, measureBundles, perOperation } from "../size.js";
import { quartiles } from "./compare.js";
import { addressOf, titleOf } from "./peers/load.js";
import { installedWith, programs, weigh } from "./peers/packages.js";
import { printTable } from "./table.js";

const ROUNDS = 15;

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Times the import of every entry in fresh processes, beside the peers and an empty module, weighs the bundles, and what is installed. */
export async function benchImport(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-bench-"));
  try {
    const empty = join(folder, "empty.js");
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
    await writeFile(empty, "");
    const entries = await readEntries();
    const modules: [name: string, url: string][] = [
      ["an empty module", pathToFileURL(empty).href],
      ["control: an empty module again", pathToFileURL(empty).href],
      ...["openapi-fetch", "ky", "ofetch", "@octokit/core", "openai", "docusign-esign"].map(
        (name): [string, string] => [titleOf(name), addressOf(name)],
      ),
      ...entries.map(({ name, path }): [string, string] => [name, pathToFileURL(path).href]),
    ];
    const times = modules.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [at, [, url]] of modules.entries()) times[at]!.push(await timeImport(url));
    }
    const files = new Map(
      await Promise.all(entries.map(async ({ name, path }) => [name, await countFiles(path)] as const)),
    );
    printTable(
      `Import in a fresh process, ms: the middle one of ${ROUNDS} and its quartiles. Targets: 8 or less, 3 files of ours or less.`,
      ["", "ms", "quartiles", "files of ours"],
      modules.map(([name], at) => {
        const { low, middle, high } = quartiles(times[at]!);
        const count = files.get(name);
        return [
          name,
          middle.toFixed(1),
          `${low.toFixed(1)}–${high.toFixed(1)}`,
          count === undefined ? "–" : String(count),
        ];
      }),
    );
    await benchBundles();
    await benchInstalled(join(folder, "consumer"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Weighs a page with one call, of each vendor and by each peer. A bundle is the same each time: there is no noise to control. */
async function benchBundles(): Promise<void> {
  const own = (await measureBundles(root)).map(({ vendor, bytes }) => [`rollcall, ${vendor}`, String(bytes)]);
  const theirs = await Promise.all(programs.map(async (program) => [program.name, String(await weigh(program))]));
  printTable(
    `One call, bundled and minified, bytes after brotli. Target: ${limit} and ${perOperation} an operation or less.`,
    ["", "bytes"],
    [...own, ...theirs],
  );
}

/** Weighs what comes with the packed package, and with each peer. */
async function benchInstalled(consumer: string): Promise<void> {
  await installPackage(root, consumer);
  const rows: [string, ReturnType<typeof installedWith>][] = [
    ["rollcall", installedWith(["rollcall"], consumer)],
    ...programs.map(({ name, packages }): [string, ReturnType<typeof installedWith>] => [
      name,
      installedWith(packages),
    ]),
  ];
  printTable(
    "Installed, with all that they depend on.",
    ["", "packages", "KiB"],
    rows.map(([name, { packages, kibibytes }]) => [name, String(packages), kibibytes.toFixed(0)]),
  );
}

async function readEntries(): Promise<{ name: string; path: string }[]> {
  const { exports } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    exports: Record<string, string | { default: string }>;
  };
  return Object.entries(exports).flatMap(([name, target]) =>
    typeof target === "object" ? [{ name: name.replace(/^\./, "rollcall"), path: join(root, target.default) }] : [],
  );
}

async function timeImport(url: string): Promise<number> {
  const program = `const startedAt = performance.now(); await import(${JSON.stringify(url)}); console.log(performance.now() - startedAt);`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program]);
  return Number(stdout);
}

async function countFiles(path: string): Promise<number> {
  const { metafile } = await build({
    entryPoints: [path],
    bundle: true,
    packages: "external",
    format: "esm",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  return Object.keys(metafile.inputs).length;
}
