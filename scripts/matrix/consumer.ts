import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { installPackage } from "../package/project.js";

/** An empty project that has installed the packed package, and programs that use it. */
export interface Consumer {
  readonly folder: string;
  /** The programs as TypeScript: with every entry, and without those that only Node can load. */
  readonly whole: string;
  readonly portable: string;
  /** The programs as JavaScript that imports the package. */
  readonly wholeModule: string;
  readonly portableModule: string;
  /** The first as a script that requires it. */
  readonly wholeScript: string;
  readonly portableScript: string;
  /** The second and the package in one file. */
  readonly bundle: string;
  /** The program that the package puts on the path. */
  readonly command: string;
  /** The entries that are imported and not used further. */
  readonly unused: readonly string[];
  /** The entries that only Node can load. */
  readonly nodeOnly: readonly string[];
  /** The packages that come with the package. */
  readonly dependencies: readonly string[];
}

/** What a program gives: the words of everything that was tried. */
export interface Tried {
  readonly done: readonly string[];
  readonly failed: readonly string[];
}

/** What has to be tried with the package wherever it runs, by the words of the samples. */
const wanted: readonly string[] = [
  ...["create", "list", "404", "partial failure", "abort", "retry", "drift", "paths", "credentials", "testing"],
];

const samples = fileURLToPath(new URL("smoke/", import.meta.url));

/** Installs the package that was built in `project` in an empty project, and writes the programs. */
export async function makeConsumer(project: string, folder: string): Promise<Consumer> {
  await installPackage(project, folder);
  const installed = join(folder, "node_modules/rollcall");
  const { exports, dependencies, bin } = JSON.parse(await readFile(join(installed, "package.json"), "utf8")) as {
    exports: Record<string, string | { default: string }>;
    dependencies: Record<string, string>;
    bin: { rollcall: string };
  };
  const entries = Object.entries(exports).flatMap(([name, target]) =>
    typeof target === "string"
      ? []
      : [{ name: name.replace(/^\./, "rollcall"), file: join(installed, target.default) }],
  );
  const names = entries.map(({ name }) => name);
  const smokes = await copySamples(folder, names);
  const nodeOnly: string[] = [];
  for (const { name, file } of entries) if (await needsNode(file)) nodeOnly.push(name);
  const portable = names.filter((name) => !nodeOnly.includes(name));
  const write = (name: string, own: readonly string[]) =>
    writeProgram(
      folder,
      name,
      own,
      [...smokes].filter(([, used]) => used.every((entry) => own.includes(entry))).map(([smoke]) => smoke),
    );
  const programs = { whole: await write("whole", names), portable: await write("portable", portable) };
  const [wholeModule, wholeScript] = await compile(programs.whole);
  const [portableModule, portableScript] = await compile(programs.portable);
  const used = new Set([...smokes.values()].flat());
  return {
    folder,
    ...programs,
    ...{ wholeModule, wholeScript, portableModule, portableScript },
    bundle: await bundleWhole(portableModule, folder),
    command: join(installed, bin.rollcall),
    unused: names.filter((name) => !used.has(name)),
    nodeOnly,
    dependencies: Object.keys(dependencies),
  };
}

/** Copies the samples, which are written against the sources, so that they import the package. Gives what each of them imports. */
async function copySamples(folder: string, entries: readonly string[]): Promise<Map<string, string[]>> {
  const files = readdirSync(samples).filter((name) => name.endsWith(".ts"));
  const used = new Map<string, string[]>();
  for (const file of files) {
    const own: string[] = [];
    const text = readFileSync(join(samples, file), "utf8").replace(
      /"\.\.\/\.\.\/\.\.\/src\/(.*?)\.js"/g,
      (_, source: string) => {
        const entry = entryOf(source);
        if (!entries.includes(entry)) throw new Error(`The package has no entry ${entry}, which ${file} imports.`);
        own.push(entry);
        return JSON.stringify(entry);
      },
    );
    await writeFile(join(folder, file), text);
    if (file !== "check.ts") used.set(basename(file, ".ts"), own);
  }
  return used;
}

/* `vendors/one/index` is the entry rollcall/one. */
function entryOf(source: string): string {
  return ["rollcall", source.replace(/^vendors\//, "").replace(/\/?index$/, "")].filter(Boolean).join("/");
}

async function writeProgram(
  folder: string,
  name: string,
  entries: readonly string[],
  smokes: readonly string[],
): Promise<string> {
  const text = `${entries.map((entry, index) => `import * as entry${index} from "${entry}";`).join("\n")}
${smokes.map((smoke, index) => `import { smoke as smoke${index} } from "./${smoke}.js";`).join("\n")}

const entries: Readonly<Record<string, object>> = { ${entries.map((entry, index) => `"${entry}": entry${index}`).join(", ")} };
const smokes = { ${smokes.map((smoke, index) => `"${smoke}": smoke${index}`).join(", ")} };

export async function run(): Promise<{ done: string[]; failed: string[] }> {
  const done: string[] = [];
  const failed: string[] = [];
  const tried = new Set<string>();
  for (const [name, entry] of Object.entries(entries)) (Object.keys(entry).length > 0 ? done : failed).push(name);
  for (const [name, smoke] of Object.entries(smokes)) {
    for (const [what, attempt] of Object.entries(smoke)) {
      tried.add(what);
      try {
        await attempt();
        done.push(name + ": " + what);
      } catch (error) {
        failed.push(name + ": " + what + ": " + String(error));
      }
    }
  }
  for (const what of ${JSON.stringify(wanted)}) if (!tried.has(what)) failed.push("nothing tries this: " + what);
  return { done, failed };
}
`;
  const file = join(folder, `${name}.ts`);
  await writeFile(file, text);
  return file;
}

/** The program as a module and as a script, each of which imports the package and prints what came of it when it is run. */
async function compile(program: string): Promise<[module: string, script: string]> {
  const name = program.replace(/\.ts$/, "");
  const how = { bundle: true, packages: "external", target: "es2022", logLevel: "error" } as const;
  await build({ ...how, entryPoints: [program], format: "esm", outfile: `${name}.mjs` });
  await build({ ...how, entryPoints: [program], format: "cjs", outfile: `${name}.cjs` });
  const print = "run().then((tried) => console.log(JSON.stringify(tried)));\n";
  await writeFile(`${name}.run.mjs`, `import { run } from "./${basename(name)}.mjs";\n${print}`);
  await writeFile(`${name}.run.cjs`, `const { run } = require("./${basename(name)}.cjs");\n${print}`);
  return [`${name}.mjs`, `${name}.cjs`];
}

async function bundleWhole(module: string, folder: string): Promise<string> {
  const outfile = join(folder, "bundled/bundle.js");
  await mkdir(join(folder, "bundled"), { recursive: true });
  await build({
    entryPoints: [module],
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    outfile,
    logLevel: "error",
  });
  return outfile;
}

/* Whether an entry, or anything that it imports, is about Node alone. */
async function needsNode(file: string): Promise<boolean> {
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    format: "esm",
    external: ["node:*"],
    metafile: true,
    write: false,
    logLevel: "error",
  });
  return Object.values(metafile.outputs).some(({ imports }) => imports.some(({ path }) => path.startsWith("node:")));
}
