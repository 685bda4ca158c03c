import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import { readDescriptions } from "./generate/describe.js";

/** Builds the package of the project at `root` into its `dist/`. */
export async function buildPackage(root: string): Promise<void> {
  await build({
    cwd: root,
    config: false,
    entry: await findEntries(root),
    format: "esm",
    platform: "neutral",
    target: "es2022",
    tsconfig: join(root, "tsconfig.json"),
    // The readers of a stack trace and of a definition land in `src/`, which is shipped.
    sourcemap: true,
    dts: { sourcemap: true, compilerOptions: { noEmit: false, declaration: true, declarationMap: true } },
    fixedExtension: false,
    hash: false,
    deps: { neverBundle: ["openapi-fetch"] },
    logLevel: "warn",
    report: false,
    inputOptions: { checks: { pluginTimings: false } },
    outputOptions: {
      sourcemapExcludeSources: true,
      codeSplitting: {
        groups: [
          // One chunk: two copies of an error class would make `instanceof` false between entries.
          { name: "core", test: (id) => isCore(id, root) && !id.endsWith(".d.ts") },
          { name: "core.d", test: (id) => isCore(id, root) && id.endsWith(".d.ts") },
        ],
      },
    },
  });
  await writeDescriptions(root);
}

async function findEntries(root: string): Promise<Record<string, string>> {
  const entries: Record<string, string> = { index: "src/index.ts" };
  for (const vendor of (await readdir(join(root, "src/vendors"))).sort()) {
    const [index, paths] = ["index", "paths"].map((name) => `src/vendors/${vendor}/${name}.ts`) as [string, string];
    if (existsSync(join(root, index))) entries[vendor] = index;
    if (existsSync(join(root, paths))) entries[`${vendor}/paths`] = paths;
  }
  return entries;
}

function isCore(id: string, root: string): boolean {
  return /^(client|transport|errors)\b/.test(relative(join(root, "src"), id));
}

async function writeDescriptions(root: string): Promise<void> {
  await mkdir(join(root, "dist/openapi"), { recursive: true });
  for (const { name, description } of await readDescriptions(join(root, "openapi"))) {
    await writeFile(join(root, `dist/openapi/${name}.json`), JSON.stringify(description));
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildPackage(fileURLToPath(new URL("..", import.meta.url)));
}
