import { execFile, type ExecFileException } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { installPackage } from "../../scripts/package/project.js";
import { sample } from "../package/sample.js";
import { pathOf } from "./packages.js";

/* What the compiler says to those who have installed the package beside other runtimes' and libraries' types. */

const run = promisify(execFile);

/** The least version of TypeScript that README names. */
const least = "5.4";

let folder: string, consumer: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-types-"));
  consumer = join(folder, "consumer");
  await installPackage(inject("project"), consumer);
  const packages = worlds.flatMap(({ types = [], imports = [] }) => [...types, ...imports]).concat(stores);
  for (const name of new Set(packages)) {
    const link = join(consumer, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(pathOf(name), link);
  }
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What somebody's program sees, and the `fetch` that it gives to a client. */
interface World {
  readonly name: string;
  readonly dom?: boolean;
  /** Packages whose types are there everywhere. */
  readonly types?: readonly string[];
  readonly imports?: readonly string[];
  readonly declares?: string;
  readonly fetches: readonly string[];
}

/** The libraries of Redis, in the versions that are in use. */
const stores = ["ioredis", "ioredis5", "redis", "redis5", "redis4"];

const own = [
  "fetch",
  "globalThis.fetch",
  "async (u, i) => fetch(u, i)",
  "(u, i) => fetch(u, { ...i, cache: 'no-store' })",
];
const undici = (name: string): World => ({
  name,
  imports: [name],
  declares: `import { fetch as theirs, Agent } from "${name}"; const dispatcher = new Agent();`,
  fetches: ["theirs", "(u, i) => theirs(u, { ...i, dispatcher })", "async (u, i) => theirs(u, { ...i, dispatcher })"],
});

const worlds: readonly World[] = [
  { name: "the DOM", dom: true, fetches: own },
  { name: "Node without the DOM", types: ["@types/node"], fetches: own.slice(0, 3) },
  { name: "Node with the DOM", dom: true, types: ["@types/node"], fetches: own },
  {
    name: "Bun",
    types: ["@types/bun"],
    fetches: [...own.slice(0, 3), "(u, i) => fetch(u, { ...i, proxy: 'http://p.example' })"],
  },
  { name: "Bun with the DOM", dom: true, types: ["@types/bun"], fetches: own },
  { name: "Workers", types: ["@cloudflare/workers-types"], fetches: own.slice(0, 3) },
  ...["undici6", "undici7"].flatMap((name) => [
    { ...undici(name), name: `${name} with the DOM`, dom: true },
    { ...undici(name), name: `${name} with Node's types`, types: ["@types/node"] },
  ]),
  {
    name: "ofetch",
    dom: true,
    imports: ["ofetch"],
    declares: 'import { ofetch } from "ofetch";',
    fetches: [
      "ofetch.native",
      "(u, i) => ofetch.raw(u, { ...i, responseType: 'stream', ignoreResponseError: true, retry: 0 })",
    ],
  },
  {
    name: "cross-fetch",
    dom: true,
    imports: ["cross-fetch"],
    declares: 'import theirs from "cross-fetch";',
    fetches: ["theirs"],
  },
  {
    name: "node-fetch 3",
    types: ["@types/node"],
    imports: ["node-fetch"],
    declares: 'import theirs from "node-fetch";',
    fetches: ["theirs", "(u, i) => theirs(u, { ...i, compress: false })"],
  },
];

describe.each(worlds)("under the types of $name", ({ dom, types = [], declares = "", fetches }) => {
  test.each(fetches)("a client takes %s", (fetch) => {
    const program = `import { createFrameio } from "rollcall/frameio";
      ${declares}
      export const client = createFrameio({ token: "t", fetch: ${fetch} });`;
    expect(complaints(program, types, dom ? ["es2022", "dom", "dom.iterable"] : ["es2022"])).toEqual([]);
  });
});

test.each(stores)("a limiter takes the clients of the package %s", (name) => {
  const program = `import { createRedisLimiter } from "rollcall/redis";
    ${
      name.startsWith("io")
        ? `import { Redis, Cluster } from "${name}"; const clients = [new Redis(), new Cluster([])] as const;`
        : `import { createClient, createCluster } from "${name}"; const clients = [createClient(), createCluster({ rootNodes: [] })] as const;`
    }
    export const limiters = [createRedisLimiter(clients[0]), createRedisLimiter(clients[1], { prefix: "p" })];`;
  expect(complaints(program, ["@types/node"], ["es2022"])).toEqual([]);
});

test.each([
  ["what gives no answer", "async () => {}"],
  ["what gives an answer without its text", "async () => ({ status: 200, headers: new Headers() })"],
  ["what wants more than it gets", "async (u: string, i: { dispatcher: object }) => fetch(u, i as RequestInit)"],
])("a client does not take %s", (_, fetch) => {
  const program = `import { createFrameio } from "rollcall/frameio";
    export const client = createFrameio({ token: "t", fetch: ${fetch} });`;
  expect(complaints(program, [], ["es2022", "dom", "dom.iterable"])).toEqual([expect.stringMatching(/'Fetch'/)]);
});

test.each(["nodenext", "bundler"])(
  `TypeScript ${least} reads the types of every entry under %s`,
  async (moduleResolution) => {
    const compilerOptions = {
      ...strict,
      module: moduleResolution === "bundler" ? "esnext" : "nodenext",
      moduleResolution,
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
      types: [],
    };
    await writeFile(join(consumer, "main.ts"), sample);
    await writeFile(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
    const tsc = join(pathOf("typescript54"), "bin/tsc");
    expect((await run(process.execPath, [tsc, "--version"])).stdout).toContain(`Version ${least}.`);
    const told = await run(process.execPath, [tsc], { cwd: consumer }).catch(
      (error: unknown) => error as ExecFileException,
    );
    expect(told).toMatchObject({ stdout: "" });
  },
  60_000,
);

test("README names that version", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  expect(readme).toContain(`TypeScript ${least} or newer`);
});

const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };

/** What the project's own compiler says of a program; what others' declarations are wrong in is theirs. */
function complaints(text: string, types: readonly string[], lib: readonly string[]): string[] {
  const options: ts.CompilerOptions = {
    ...strict,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: lib.map((name) => `lib.${name}.d.ts`),
    types: types.map((name) => name.replace("@types/", "")),
    skipLibCheck: true,
  };
  const path = join(consumer, "program.ts");
  const host = ts.createCompilerHost(options);
  host.getCurrentDirectory = () => consumer;
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...how) => {
    if (file === path) return ts.createSourceFile(file, text, how[0]);
    const known = parsed.get(file) ?? read(file, ...how);
    if (known) parsed.set(file, known);
    return known;
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = (file) => file === path || exists(file);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([path], options, host));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

const parsed = new Map<string, ts.SourceFile>();
