import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

/** What the route of one operation may add to every page that uses its vendor, in bytes after brotli. */
export const perOperation = 45;

/** What a page that makes one call of one vendor should weigh at most beside the routes. */
export const goal = 9_760;

/**
 * What it may weigh until the goal is reached; it is lowered with what is saved, and raised only where calls went wrong without. The same code
 * weighs 60 B more or less by the names that a minifier draws, so that much is left.
 */
export const limit = 15_000;

/* What one function that gets tokens may add to a page that uses its vendor already, without the library that signs. */
export const perCredential = 3_072;

/* What all functions of a vendor that get tokens may add together. */
export const allCredentials = 4_500;

/** What one bundle weighs, and what it should and may weigh with the operations of its vendor. */
export interface Weight {
  readonly vendor: string;
  readonly bytes: number;
  readonly goal: number;
  readonly limit: number;
}

/** Bundles one call of each vendor of the built package, minified, and weighs it after brotli. */
export async function measureBundles(root: string): Promise<Weight[]> {
  return Promise.all(
    (await findVendors(root)).map(async (vendor) => {
      const routes = perOperation * (await operationsOf(root, vendor)).length;
      const { bytes } = await bundle(root, await writeProgram(root, vendor));
      return { vendor, bytes, goal: goal + routes, limit: limit + routes };
    }),
  );
}

/** What the functions that get tokens add to a page that uses their vendor already: each by its name, and all together. */
export interface Addition {
  readonly vendor: string;
  readonly name: string;
  readonly bytes: number;
  readonly limit: number;
}

/** Weighs the credentials of each vendor that has some, and says which files of the package a page holds that has none of them. */
export async function measureCredentials(root: string): Promise<{ additions: Addition[]; without: readonly string[] }> {
  const vendors = (await findVendors(root)).filter((vendor) => existsSync(join(root, `dist/${vendor}/credentials.js`)));
  const additions: Addition[] = [];
  const without: string[] = [];
  for (const vendor of vendors) {
    const program = await writeProgram(root, vendor);
    const bare = await bundle(root, program);
    without.push(...bare.inputs);
    const entry = `./dist/${vendor}/credentials.js`;
    const names = Object.keys((await import(pathToFileURL(join(root, entry)).href)) as object);
    const adds = async (name: string, used: string, limit: number) => {
      const { bytes } = await bundle(root, `${used} from "${entry}";\n${program}\nconsole.log(used);`);
      additions.push({ vendor, name, bytes: bytes - bare.bytes, limit });
    };
    for (const name of names) await adds(name, `import { ${name} as used }`, perCredential);
    await adds("all of them", "import * as used", allCredentials);
  }
  return { additions, without };
}

/** Bundles a program, minified, and weighs it after brotli. What signs stays outside: whoever needs it pays for it once. */
async function bundle(root: string, contents: string): Promise<{ bytes: number; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root },
    external: ["jose/*"],
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => [
    ...Object.keys(output.inputs).filter((name) => output.inputs[name]!.bytesInOutput > 0),
    ...output.imports.map(({ path }) => path),
  ]);
  return { bytes: brotliCompressSync(outputFiles[0]!.contents).length, inputs };
}

async function findVendors(root: string): Promise<string[]> {
  const vendors = await readdir(join(root, "src/vendors"));
  return vendors.filter((vendor) => existsSync(join(root, `src/vendors/${vendor}/index.ts`))).sort();
}

async function writeProgram(root: string, vendor: string): Promise<string> {
  const factory = `create${vendor.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;
  const [operation] = await operationsOf(root, vendor);
  return `import { ${factory} } from "./dist/${vendor}.js";
    const client = ${factory}({ token: "token", baseUrl: "https://host.example" });
    console.log(await client.${operation}({}));`;
}

async function operationsOf(root: string, vendor: string): Promise<string[]> {
  const description = await readFile(join(root, `dist/openapi/${vendor}.json`), "utf8");
  const operations = [...description.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id!);
  if (operations.length === 0) throw new Error(`dist/openapi/${vendor}.json names no operation.`);
  return operations;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const sizes = await measureBundles(root);
  for (const { vendor, bytes, goal, limit } of sizes) {
    const verdict = bytes > limit ? "  too large" : bytes > goal ? `  ${bytes - goal} over the goal` : "";
    const of = `goal ${goal} B, limit ${limit} B`;
    console.log(`${vendor.padEnd(16)} ${String(bytes).padStart(6)} B brotli, ${of}${verdict}`);
  }
  const { additions } = await measureCredentials(root);
  for (const { vendor, name, bytes, limit } of additions) {
    const what = `${vendor} ${name}`.padEnd(32);
    console.log(`  ${what} + ${String(bytes).padStart(5)} B, limit ${limit} B${bytes > limit ? "  too large" : ""}`);
  }
  if ([...sizes, ...additions].some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1;
}
