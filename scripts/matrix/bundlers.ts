import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build as esbuild } from "esbuild";
import type { Cell } from "./cell.js";
import type { Consumer, Tried } from "./consumer.js";
import { load, versionIn } from "./packages.js";
import { holds } from "./runtimes.js";

const run = promisify(execFile);

/** Bundles a module for browsers into a file of a folder, and gives every warning. */
type Bundle = (module: string, folder: string) => Promise<readonly string[]>;

/** The package and a program in one file, by each bundler: without a warning, and what comes of it works. */
export function bundlerCells({ folder, portableModule }: Consumer): Cell[] {
  return Object.entries(bundlers).map(([name, { version, bundle }]) => {
    const out = join(folder, "bundles", name.toLowerCase());
    return {
      table: "Bundlers",
      row: `${name} ${version}`,
      column: "bundles without a warning, and runs",
      attempt: async () => {
        await mkdir(out, { recursive: true });
        const warnings = await bundle(portableModule, out);
        if (warnings.length > 0) throw new Error(`It warns: ${warnings.join("\n")}`);
        const start = join(out, "start.mjs");
        const address = pathToFileURL(join(out, "bundle.mjs")).href;
        await writeFile(
          start,
          `import { run } from ${JSON.stringify(address)};\nconsole.log(JSON.stringify(await run()));\n`,
        );
        // Away from the packages, so that nothing can be loaded that is not in the bundle.
        const { stdout } = await run(process.execPath, [start], { cwd: dirname(out) });
        holds(JSON.parse(stdout) as Tried);
      },
    };
  });
}

const bundlers: Readonly<Record<string, { readonly version: string; readonly bundle: Bundle }>> = {
  esbuild: { version: versionIn("project", "esbuild"), bundle: byEsbuild },
  Vite: { version: versionIn("matrix", "vite"), bundle: byVite },
  webpack: { version: versionIn("matrix", "webpack"), bundle: byWebpack },
  Rollup: { version: versionIn("matrix", "rollup"), bundle: byRollup },
};

async function byEsbuild(module: string, folder: string): Promise<string[]> {
  const { warnings } = await esbuild({
    entryPoints: [module],
    ...{ bundle: true, minify: true, format: "esm", platform: "browser", logLevel: "silent" },
    outfile: join(folder, "bundle.mjs"),
  });
  return warnings.map(({ text }) => text);
}

interface Vite {
  build(config: object): Promise<unknown>;
}

async function byVite(module: string, folder: string): Promise<string[]> {
  const warnings: string[] = [];
  const warn = (text: string) => void warnings.push(text);
  const silent = () => {};
  const { build } = await load<Vite>("vite/dist/node/index.js");
  await build({
    root: dirname(module),
    configFile: false,
    logLevel: "warn",
    customLogger: {
      ...{ info: silent, clearScreen: silent, hasErrorLogged: () => false, hasWarned: false },
      ...{ warn, warnOnce: warn, error: warn },
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: module, formats: ["es"], fileName: () => "bundle.mjs" },
    },
  });
  return warnings;
}

type Webpack = (
  config: object,
  done: (error: Error | null, stats?: { toJson(what: object): { warnings: Message[]; errors: Message[] } }) => void,
) => void;
interface Message {
  readonly message: string;
}

async function byWebpack(module: string, folder: string): Promise<string[]> {
  const { default: webpack } = await load<{ default: Webpack }>("webpack/lib/index.js");
  return new Promise((resolve, reject) => {
    const config = {
      ...{ mode: "production", target: ["web", "es2022"], context: folder, entry: module },
      experiments: { outputModule: true },
      output: { path: folder, filename: "bundle.mjs", library: { type: "module" } },
      // How large a page may be is its author's to say, and this one has every entry.
      performance: false,
    };
    webpack(config, (error, stats) => {
      if (error) return reject(error);
      const { warnings, errors } = stats!.toJson({ all: false, warnings: true, errors: true });
      resolve([...warnings, ...errors].map(({ message }) => message));
    });
  });
}

interface Rollup {
  rollup(options: object): Promise<{ write(options: object): Promise<unknown>; close(): Promise<void> }>;
}

async function byRollup(module: string, folder: string): Promise<string[]> {
  const warnings: string[] = [];
  const { rollup } = await load<Rollup>("rollup/dist/es/rollup.js");
  const { nodeResolve } = await load<{ nodeResolve(options: object): object }>(
    "@rollup/plugin-node-resolve/dist/es/index.js",
  );
  const bundle = await rollup({
    input: module,
    plugins: [nodeResolve({ browser: true })],
    onLog: (_level: string, { message }: Message) => void warnings.push(message),
  });
  await bundle.write({ file: join(folder, "bundle.mjs"), format: "es", inlineDynamicImports: true });
  await bundle.close();
  return warnings;
}
