import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

/** What the route of one operation may add to every page that uses its vendor, in bytes after brotli. */
export const perOperation = 45;

/** What a page that makes one call of one vendor should weigh at most beside the routes. */
export const goal = 9_760;

/** What it may weigh until the goal is reached; it is lowered with each byte that is saved, and raised only where calls went wrong without. */
export const limit = 14_260;

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
      const { outputFiles } = await build({
        stdin: { contents: await writeProgram(root, vendor), resolveDir: root },
        bundle: true,
        minify: true,
        format: "esm",
        platform: "browser",
        target: "es2022",
        write: false,
      });
      const routes = perOperation * (await operationsOf(root, vendor)).length;
      const bytes = brotliCompressSync(outputFiles[0]!.contents).length;
      return { vendor, bytes, goal: goal + routes, limit: limit + routes };
    }),
  );
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
  const sizes = await measureBundles(fileURLToPath(new URL("..", import.meta.url)));
  for (const { vendor, bytes, goal, limit } of sizes) {
    const verdict = bytes > limit ? "  too large" : bytes > goal ? `  ${bytes - goal} over the goal` : "";
    const of = `goal ${goal} B, limit ${limit} B`;
    console.log(`${vendor.padEnd(16)} ${String(bytes).padStart(6)} B brotli, ${of}${verdict}`);
  }
  if (sizes.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1;
}
