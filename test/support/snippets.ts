import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import ts from "typescript";
import * as undici from "undici";
import { inject, vi } from "vitest";
import * as rollcall from "../../src/index.js";
import * as directory from "../../src/directory/index.js";
import * as directoryFile from "../../src/directory/file.js";
import * as rollcallRedis from "../../src/redis/index.js";
import * as testing from "../../src/testing/index.js";
import * as testingNode from "../../src/testing/node.js";
import { record, type Recorder } from "../../scripts/mock/recorder.js";
import { listApis } from "../../scripts/openapi/apis.js";
import type { DescribedApi } from "../../scripts/openapi/operations.js";
import { describedApis, readDescription } from "../../scripts/openapi/read.js";
import { compile, diagnosticsOf, messageOf, options } from "./compiler.js";
import * as proxy from "./proxy.js";
import * as redis from "./redis.js";

/** A module that the documentation shows. */
export interface Snippet {
  /** Where it stands. */
  readonly name: string;
  /** What it uses and does not declare, on one line. */
  readonly prelude: string;
  readonly code: string;
}

// Read once: a mock closes connections that wait while a test parses.
const described = describedApis.map(readDescription);
const root = fileURLToPath(new URL("../..", import.meta.url));

interface Module {
  readonly file: string;
  readonly exports: object;
}

const modules: Record<string, Module> = {
  rollcall: { file: "src/index.ts", exports: rollcall },
  ...Object.fromEntries((await Promise.all(listApis().map(({ name }) => modulesOf(name)))).flat()),
  "rollcall/directory": { file: "src/directory/index.ts", exports: directory },
  "rollcall/directory/file": { file: "src/directory/file.ts", exports: directoryFile },
  "rollcall/redis": { file: "src/redis/index.ts", exports: rollcallRedis },
  "rollcall/testing": { file: "src/testing/index.ts", exports: testing },
  "rollcall/testing/node": { file: "src/testing/node.ts", exports: testingNode },
  "readme/redis": { file: "test/support/redis.ts", exports: redis },
  "readme/proxy": { file: "test/support/proxy.ts", exports: proxy },
  undici: { file: "node_modules/undici/index.d.ts", exports: undici },
};

/* The modules of a vendor that can be imported, by their specifiers. */
function modulesOf(api: string): Promise<[string, Module][]> {
  return Promise.all(
    entriesOf(api).map(async (name): Promise<[string, Module]> => {
      const exports = (await import(`../../src/vendors/${api}/${name}.ts`)) as object;
      const file = `src/vendors/${api}/${name}.ts`;
      return [name === "index" ? `rollcall/${api}` : `rollcall/${api}/${name}`, { file, exports }];
    }),
  );
}

/* Every file of a vendor but its declaration is an entry. */
function entriesOf(api: string): string[] {
  const names = readdirSync(join(root, "src/vendors", api)).map((file) => file.replace(/\.ts$/, ""));
  return names.filter((name) => name !== "declaration");
}

/** What the compiler says of snippets when they import the sources. */
export function diagnose(snippets: readonly Snippet[]): string[] {
  const paths = Object.fromEntries(Object.entries(modules).map(([name, { file }]) => [name, [join(root, file)]]));
  const files = new Map(snippets.map((snippet, index) => [join(root, `test/snippet-${index}.ts`), snippet]));
  const texts = new Map([...files].map(([path, snippet]) => [path, textOf(snippet)]));
  const all = { ...options, noUnusedLocals: false, noUnusedParameters: false, paths };
  const program = compile([...files.keys()], all, texts);
  return [...files].flatMap(([path, { name }]) => {
    const file = program.getSourceFile(path);
    return diagnosticsOf(program, [file]).map((diagnostic) => {
      const line = file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
      return `${name} + ${line + 1 - linesBefore}: ${messageOf(diagnostic)}`;
    });
  });
}

/** Sends what goes to the vendors to the mock servers instead, and asks these for an answer as `Prefer` has it. */
export function reachMocks(prefer?: string): Recorder {
  // Or the recorder of an earlier snippet would be asked.
  vi.unstubAllGlobals();
  const { fetch } = globalThis;
  const recorder = record({ add: prefer ? { prefer } : {} });
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) =>
    // There is what a snippet has put there itself.
    new URL(url).hostname === "127.0.0.1" ? fetch(url, init) : recorder.fetch(mockOf(url), init),
  );
  return recorder;
}

function mockOf(url: string): string {
  const { origin, pathname } = new URL(url);
  // Two APIs can share a host; then the version in the path tells them apart.
  const there = described.filter(({ server }) => new URL(server).origin === origin);
  const [found] = [...there.filter((api) => versionsOf(api).some((version) => pathname.startsWith(version))), ...there];
  const mock = inject("mocks")[found?.api ?? ""];
  if (!mock) throw new Error(`A snippet reaches ${origin}.`);
  return url.replace(origin, mock);
}

/* What the paths of an API begin with: `/v4/`. */
function versionsOf({ server, operations }: DescribedApi): string[] {
  const base = new URL(server).pathname.replace(/\/$/, "");
  return [...new Set(operations.map(({ path }) => `${base}/${path.split("/")[1]}/`))];
}

/** Runs a snippet in this process and gives what it exports. */
export async function run(snippet: Snippet): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(textOf(snippet), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: Record<string, unknown> = {};
  const load = (name: string) => {
    const found = modules[name];
    if (!found) throw new Error(`A snippet imports ${name}, which the test does not know.`);
    return found.exports;
  };
  const start = runInThisContext(`(async (require, exports) => {${outputText}\n})`) as (
    require: (name: string) => object,
    exports: object,
  ) => Promise<void>;
  await start(load, exports);
  return exports;
}

const linesBefore = 2;

function textOf({ prelude, code }: Snippet): string {
  return `${prelude}\nexport {};\n${code}`;
}
