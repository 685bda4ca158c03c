import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

/** What a page that makes one call of one vendor should weigh at most, in bytes after brotli. */
export const goal = 10_300;

/** What it may weigh until the goal is reached; it is lowered with each byte that is saved, and raised only where calls went wrong without. */
export const limit = 14_800;

/** Bundles one call of each vendor of the built package, minified, and weighs it after brotli. */
export async function measureBundles(root: string): Promise<{ vendor: string; bytes: number }[]> {
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
      return { vendor, bytes: brotliCompressSync(outputFiles[0]!.contents).length };
    }),
  );
}

async function findVendors(root: string): Promise<string[]> {
  const vendors = await readdir(join(root, "src/vendors"));
  return vendors.filter((vendor) => existsSync(join(root, `src/vendors/${vendor}/index.ts`))).sort();
}

async function writeProgram(root: string, vendor: string): Promise<string> {
  const factory = `create${vendor.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;
  const description = await readFile(join(root, `dist/openapi/${vendor}.json`), "utf8");
  const operation = /"operationId":"([^"]+)"/.exec(description)?.[1];
  if (!operation) throw new Error(`dist/openapi/${vendor}.json names no operation.`);
  return `import { ${factory} } from "./dist/${vendor}.js";
    const client = ${factory}({ token: "token", baseUrl: "https://host.example" });
    console.log(await client.${operation}({}));`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const sizes = await measureBundles(fileURLToPath(new URL("..", import.meta.url)));
  for (const { vendor, bytes } of sizes) {
    const verdict = bytes > limit ? "  too large" : bytes > goal ? `  ${bytes - goal} over the goal` : "";
    console.log(`${vendor.padEnd(16)} ${String(bytes).padStart(6)} B brotli${verdict}`);
  }
  console.log(`goal             ${String(goal).padStart(6)} B`);
  console.log(`limit            ${String(limit).padStart(6)} B`);
  if (sizes.some(({ bytes }) => bytes > limit)) process.exitCode = 1;
}
