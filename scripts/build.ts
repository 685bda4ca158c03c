import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { build, type Rolldown } from "tsdown";
import { createPrinter, createSourceFile, isVariableStatement, ScriptTarget, type SourceFile } from "typescript";
import { schemaOfDesired } from "./directory/schema.js";
import { bundleDescriptions } from "./openapi/bundle.js";

/** Builds the package of the project at `root` into its `dist/`. */
export async function buildPackage(root: string): Promise<void> {
  const entry = await findEntries(root);
  await build({
    ...{ cwd: root, config: false, entry },
    format: "esm",
    platform: "neutral",
    target: "es2022",
    tsconfig: join(root, "tsconfig.json"),
    dts: { compilerOptions: { noEmit: false, declaration: true } },
    plugins: [byEntry(root, entry), leaveOutYaml11(), trimDeclarations(), layOut()],
    fixedExtension: false,
    hash: false,
    // What is put in of others needs a notice: THIRD-PARTY-NOTICES.md has those.
    deps: { neverBundle: ["openapi-fetch", /^jose\//, /^node:/, /^rollcall\//], onlyBundle: ["yaml"] },
    // Names stay, for stack traces.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    logLevel: "warn",
    report: false,
    inputOptions: { checks: { pluginTimings: false } },
    outputOptions: {
      comments: { annotation: true, jsdoc: false, legal: false },
      // What one chunk takes from another it takes by its name, and not by a second one for each.
      minifyInternalExports: false,
      codeSplitting: {
        groups: [
          // One chunk: two copies of an error class would make `instanceof` false between entries.
          { name: "core", test: (id) => isCore(id, root) && !id.endsWith(".d.ts") },
          { name: "core.d", test: (id) => isCore(id, root) && id.endsWith(".d.ts") },
          // What the credentials of all vendors share; what signs is of one.
          { name: "credentials", test: (id) => isShared(id, root) && !id.endsWith(".d.ts") },
          { name: "credentials.d", test: (id) => isShared(id, root) && id.endsWith(".d.ts") },
          // What the directories of all vendors read and send with.
          { name: "directory/adapter", test: (id) => isOfAdapters(id, root) },
          // What the entry of the directory and the command line share.
          { name: "directory/plan", test: (id) => isOfDirectory(id, root) },
          // What the command line reads files with is nobody's to read.
          { name: "cli/yaml", test: /\/node_modules\/yaml\// },
          { name: (id) => `${vendorOf(id)}/declaration`, test: (id) => vendorOf(id) !== undefined },
        ],
      },
    },
  });
  await writeDescriptions(root);
  await writeFile(join(root, "dist/rollcall.schema.json"), JSON.stringify(schemaOfDesired()));
}

/** Every file of a vendor but its declaration is an entry; `index` is the vendor's own. So is what is for those who ask for it. */
async function findEntries(root: string): Promise<Record<string, string>> {
  const entries: Record<string, string> = {
    index: "src/index.ts",
    directory: "src/directory/index.ts",
    redis: "src/redis/index.ts",
    testing: "src/testing/index.ts",
    "testing/node": "src/testing/node.ts",
    "directory/file": "src/directory/file.ts",
    cli: "src/cli/main.ts",
  };
  for (const vendor of (await readdir(join(root, "src/vendors"))).sort()) {
    const files = (await readdir(join(root, "src/vendors", vendor))).filter((file) => file !== "declaration.ts").sort();
    for (const file of files) {
      const name = file.replace(/\.ts$/, "");
      entries[name === "index" ? vendor : `${vendor}/${name}`] = `src/vendors/${vendor}/${file}`;
    }
  }
  return entries;
}

function isCore(id: string, root: string): boolean {
  // Contracts are for those who import one, and need nothing of the rest.
  return /^(client\/(?!contract\.)|transport\/|errors\.)/.test(relative(join(root, "src"), id));
}

function isShared(id: string, root: string): boolean {
  return /^credentials\/(?!assertion\.|key\.|userinfo\.)/.test(relative(join(root, "src"), id));
}

function isOfAdapters(id: string, root: string): boolean {
  return relative(join(root, "src"), id).startsWith("directory/adapter/");
}

function isOfDirectory(id: string, root: string): boolean {
  const path = relative(join(root, "src"), id);
  return /^directory\/(?!index\.|file[./])/.test(path) && path.endsWith(".ts") && !path.endsWith(".d.ts");
}

/** The vendor whose declaration or route table this is: what its two entries share. */
function vendorOf(id: string): string | undefined {
  return /\/src\/vendors\/([^/]+)\/declaration\.ts$|\/generated\/([^/]+)\.operations\.ts$/
    .exec(id)
    ?.slice(1)
    .find(Boolean);
}

/** Lets the command line take vendors by their entries, as users do: built together with it, each entry would be split in two. */
function byEntry(root: string, entries: Readonly<Record<string, string>>): Rolldown.Plugin {
  const names = new Map(Object.entries(entries).map(([name, file]) => [join(root, file), name]));
  return {
    name: "by-entry",
    async resolveId(source, importer) {
      if (!importer?.startsWith(join(root, "src/cli/"))) return undefined;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const name = names.get(resolved?.id ?? "");
      return name === undefined ? undefined : { id: `rollcall/${name}`, external: true };
    },
  };
}

/** Leaves out the types of YAML 1.1, which no file of ours may have: the command line reads and writes YAML 1.2. */
function leaveOutYaml11(): Rolldown.Plugin {
  const names = ["binary", "omap", "pairs", "set", "timestamp", "intTime", "floatTime", "createPairs", "resolvePairs"];
  return {
    name: "leave-out-yaml-1.1",
    load: {
      filter: { id: /\/yaml\/.*\/yaml-1\.1\/(?!merge\.)[\w-]+\.js$/ },
      handler: () => `export const schema = [], ${names.join(" = undefined, ")} = undefined;`,
    },
  };
}

/** Leaves out of the generated declarations what no caller reads. */
function trimDeclarations(): Rolldown.Plugin {
  return {
    name: "trim-declarations",
    transform: {
      order: "pre",
      filter: { id: /\.(types|operations)\.d\.ts$/ },
      handler: (code, id) => ({ code: id.endsWith(".types.d.ts") ? uncommented(code) : withoutTable(code), map: null }),
    },
  };
}

/** What nobody steps through: checks of contracts, tables of routes, fakes, credentials, what talks to Redis, the command line and the directory. */
const UNREAD =
  /\/contract\.js$|^(testing|redis)\.js$|^cli(\/yaml)?\.js$|(^|\/)(credentials|declaration|directory(\/\w+)?)\.js$/;

/** Puts the files in the form in which they are read: by people, where somebody reads them. */
function layOut(): Rolldown.Plugin {
  return {
    name: "lay-out",
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        if (file.fileName.endsWith(".d.ts")) file.code = tabbed(uncrowded(file.code));
        if (file.fileName === "redis.js") file.code = unindented(file.code);
        if (file.fileName.endsWith(".js")) file.code = await narrowed(file.code, UNREAD.test(file.fileName));
      }
    },
  };
}

/** Code without spaces; of what is unread not even the names. Lines stay short: Node prints the one in which an uncaught error was made. */
async function narrowed(code: string, isUnread: boolean): Promise<string> {
  return (
    await transform(code, isUnread ? { minify: true, format: "esm" } : { minifyWhitespace: true, lineLimit: 120 })
  ).code;
}

/** A comment that the bundler leaves at the end of a line, above what it is about, where editors look for it. */
function uncrowded(code: string): string {
  return code.replace(/^( +)(.*;) (\/\*\*.*\*\/)$/gm, "$1$2\n$1$3");
}

/** The script that Redis runs, on one line by now, without its comments and indentation: 1 KiB less, here and on the wire. */
function unindented(code: string): string {
  return code.replace(/\\n +/g, "\\n").replace(/\\n--[^\\]*(?=\\n)/g, "");
}

/** Tabs, as the bundler writes code: 10 KiB less. */
function tabbed(code: string): string {
  return code.replace(/^(?: {2})+/gm, (spaces) => "\t".repeat(spaces.length / 2));
}

/** `paths` without its comments: they stand in the other types and in the descriptions, and editors show none here. */
function uncommented(code: string): string {
  return createPrinter({ removeComments: true }).printFile(parse(code));
}

/** The interfaces without the route table, which `export type *` would otherwise declare as a value. */
function withoutTable(code: string): string {
  const table = parse(code).statements.find(isVariableStatement);
  return table ? code.slice(0, table.getFullStart()) + code.slice(table.getEnd()) : code;
}

function parse(code: string): SourceFile {
  return createSourceFile("declarations.d.ts", code, ScriptTarget.Latest);
}

async function writeDescriptions(root: string): Promise<void> {
  await mkdir(join(root, "dist/openapi"), { recursive: true });
  for (const { name, description } of await bundleDescriptions(join(root, "openapi"))) {
    await writeFile(join(root, `dist/openapi/${name}.json`), JSON.stringify(description));
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildPackage(fileURLToPath(new URL("..", import.meta.url)));
}
