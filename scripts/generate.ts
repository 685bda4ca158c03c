import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundleDescriptions } from "./openapi/bundle.js";
import { Refusal } from "./openapi/refusal.js";

const root = fileURLToPath(new URL("..", import.meta.url));

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await generate(process.argv.slice(2));
}

/** Does what the arguments ask for, prints what came of it or why it is refused, and gives the exit code. */
export async function generate(args: string[]): Promise<number> {
  try {
    return await run(readOptions(args));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  }
}

interface Options {
  readonly openapi: string;
  readonly out: string;
  readonly check: boolean;
  /** Whether the folders are not those of the project. */
  readonly apart: boolean;
}

/**
 * Turns every description into its generated files, and renews what follows from descriptions and sources together; with `--check`
 * says what of it is out of date. With folders of its own it makes the generated files alone.
 */
async function run(options: Options): Promise<number> {
  const wanted = new Map<string, string>();
  const apis = await bundleDescriptions(options.openapi);
  if (!options.apart) (await import("./generate/agreed.js")).agreedSources(root);
  // Loaded late: a broken description is refused without waiting for the TypeScript compiler.
  const { filesOf } = await import("./generate/files.js");
  for (const api of apis) {
    for (const [name, text] of await filesOf(api)) wanted.set(name, text);
  }
  const found = await finish(options, wanted, await generatedFiles(options.out), options.out);
  // What is recorded passes through the generated code, so that has to be current.
  if (options.apart || found > 0) return found;
  const { derivedFiles, derivedPaths } = await import("./generate/renew.js");
  return await finish(options, await derivedFiles(root), derivedPaths(root), root);
}

async function finish(
  { check }: Options,
  wanted: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
  out: string,
): Promise<number> {
  const changes = await compare(wanted, present, out);
  if (check) return report(changes, out);
  await write(changes, wanted, out);
  return 0;
}

function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: { check: { type: "boolean" }, openapi: { type: "string" }, out: { type: "string" } },
    });
    return {
      check: values.check ?? false,
      openapi: resolve(values.openapi ?? join(root, "openapi")),
      out: resolve(values.out ?? join(root, "generated")),
      apart: values.openapi !== undefined || values.out !== undefined,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${reason}\nUsage: npm run generate -- [--check] [--openapi DIR] [--out DIR]`);
  }
}

type Change = { name: string; is: "missing" | "stale" | "superfluous" };

async function compare(
  wanted: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
  out: string,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const [name, text] of wanted) {
    if (!present.has(name)) changes.push({ name, is: "missing" });
    else if ((await readFile(join(out, name), "utf8")) !== text) changes.push({ name, is: "stale" });
  }
  for (const name of present) if (!wanted.has(name)) changes.push({ name, is: "superfluous" });
  return changes;
}

async function generatedFiles(out: string): Promise<Set<string>> {
  try {
    const names = await readdir(out);
    return new Set(names.filter((name) => /\.((types|operations|contract\.d)\.ts|contract\.js)$/.test(name)).sort());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Set();
    throw error;
  }
}

function report(changes: readonly Change[], out: string): number {
  for (const { name, is } of changes) console.error(`${show(join(out, name))} is ${is}`);
  if (changes.length === 0) {
    console.log(`${show(out)} is up to date`);
    return 0;
  }
  console.error("Run `npm run generate` and commit what it writes.");
  return 1;
}

async function write(changes: readonly Change[], wanted: ReadonlyMap<string, string>, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const { name } of changes) {
    const path = join(out, name);
    const text = wanted.get(name);
    if (text === undefined) await rm(path);
    else await writeFile(path, text);
    console.log(`${text === undefined ? "removed" : "wrote"} ${show(path)}`);
  }
  if (changes.length === 0) console.log(`${show(out)} is up to date`);
}

function show(path: string): string {
  return relative(process.cwd(), path) || ".";
}
