import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What was written for a release, in the words of the report. */
export const kinds = [
  "blocks of README and the guides",
  "samples of the reference",
  "packed samples",
  "tests of types",
] as const;

/** Something that was written for a release: a module that imports the package. */
export interface Program {
  readonly kind: (typeof kinds)[number];
  /** Where it stands: `README.md:43`. */
  readonly name: string;
  readonly text: string;
}

/** Gives the programs of a release, of which all files are in a folder. What it uses and does not declare, `shared` declares. */
export async function readPrograms(release: string, shared: Readonly<Record<string, string>>): Promise<Program[]> {
  return [
    ...(await readBlocks(release, shared)),
    ...(await readReference(release, shared)),
    ...(await readSample(release)),
    ...(await readTypeTests(release)),
  ];
}

/** What README and the guides show, block by block. */
async function readBlocks(release: string, shared: Readonly<Record<string, string>>): Promise<Program[]> {
  const guides = (await filesIn(release, "scripts/docs/guides")).filter((file) => file.endsWith(".md"));
  const programs: Program[] = [];
  for (const file of ["README.md", ...guides]) {
    const text = await readFile(join(release, file), "utf8");
    for (const { index, 1: code = "" } of text.matchAll(/^```ts\n([^]*?)^```$/gm)) {
      const name = `${file}:${text.slice(0, index).split("\n").length}`;
      programs.push({ kind: "blocks of README and the guides", name, text: withShared(code, shared) });
    }
  }
  return programs;
}

/** The call of each operation that the reference shows, as the release's own code prints it. */
async function readReference(release: string, shared: Readonly<Record<string, string>>): Promise<Program[]> {
  if (!existsSync(join(release, "scripts/docs/site.ts"))) return [];
  const code = `import { readSite } from "./scripts/docs/site.ts";
    readSite(process.cwd()).then(({ apis }) => console.log(JSON.stringify(apis)));`;
  const tsx = join(release, "node_modules/tsx/dist/cli.mjs");
  const { stdout } = await run(process.execPath, [tsx, "--eval", code], { cwd: release, maxBuffer: 2 ** 26 });
  const apis = JSON.parse(stdout) as { name: string; operations: { id: string; sample: string }[] }[];
  return apis.flatMap(({ name, operations }) =>
    operations.map(({ id, sample }) => ({
      kind: "samples of the reference",
      name: `${name}: ${id}`,
      text: withShared(sample, shared),
    })),
  );
}

/** The program of somebody who has installed the package. */
async function readSample(release: string): Promise<Program[]> {
  const name = "test/package/sample.ts";
  if (!existsSync(join(release, name))) return [];
  const { sample } = (await import(pathToFileURL(join(release, name)).href)) as { sample: string };
  return [{ kind: "packed samples", name, text: sample }];
}

/** The tests of types, which are written against the sources: here they import the package. */
async function readTypeTests(release: string): Promise<Program[]> {
  const files = (await filesIn(release, "test/types")).filter((file) => !file.endsWith(".test.ts"));
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(release, name), "utf8");
      return {
        kind: "tests of types",
        name,
        text: text.replace(/"(?:\.\.\/)+src\/(.*?)\.js"/g, (_, path: string) => JSON.stringify(entryOf(path))),
      };
    }),
  );
}

/* `vendors/one/index` is the entry rollcall/one; what belongs to no vendor, rollcall exports itself. */
function entryOf(path: string): string {
  const [, vendor, entry = ""] = /^vendors\/([\w-]+)\/(.+)$/.exec(path) ?? [];
  return vendor === undefined ? "rollcall" : ["rollcall", vendor, ...(entry === "index" ? [] : [entry])].join("/");
}

async function filesIn(release: string, folder: string): Promise<string[]> {
  if (!existsSync(join(release, folder))) return [];
  return (await readdir(join(release, folder))).sort().map((name) => `${folder}/${name}`);
}

/* On the line before it, so that the lines of what follows are told. */
function withShared(code: string, shared: Readonly<Record<string, string>>): string {
  const isDeclared = (name: string) =>
    new RegExp(`\\b(const|let|function|(import|const) \\{[^}]*)\\s*\\b${name}\\b`).test(code);
  const needed = Object.entries(shared).filter(
    ([name]) => new RegExp(`(?<![.\\w])${name}\\b(?!:)`).test(code) && !isDeclared(name),
  );
  return `${needed.map(([, line]) => line).join(" ")} export {};\n${code}`;
}
