import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import ts from "typescript";
import { inject, vi } from "vitest";
import * as rollcall from "../../src/index.js";
import * as rollcallRedis from "../../src/redis/index.js";
import * as testing from "../../src/testing/index.js";
import * as testingNode from "../../src/testing/node.js";
import * as docusign from "../../src/vendors/docusign/index.js";
import * as frameioContract from "../../src/vendors/frameio/contract.js";
import * as frameio from "../../src/vendors/frameio/index.js";
import * as frameioPaths from "../../src/vendors/frameio/paths.js";
import * as frameioLegacy from "../../src/vendors/frameio-legacy/index.js";
import { record, type Recorder } from "../../scripts/mock/recorder.js";
import { compile, diagnosticsOf, messageOf, options } from "./compiler.js";
import * as redis from "./redis.js";

/** A module that the documentation shows. */
export interface Snippet {
  /** Where it stands. */
  readonly name: string;
  /** What it uses and does not declare, on one line. */
  readonly prelude: string;
  readonly code: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

const modules: Record<string, { readonly file: string; readonly exports: object }> = {
  rollcall: { file: "src/index.ts", exports: rollcall },
  "rollcall/frameio": { file: "src/vendors/frameio/index.ts", exports: frameio },
  "rollcall/frameio/contract": { file: "src/vendors/frameio/contract.ts", exports: frameioContract },
  "rollcall/frameio/paths": { file: "src/vendors/frameio/paths.ts", exports: frameioPaths },
  "rollcall/frameio-legacy": { file: "src/vendors/frameio-legacy/index.ts", exports: frameioLegacy },
  "rollcall/docusign": { file: "src/vendors/docusign/index.ts", exports: docusign },
  "rollcall/redis": { file: "src/redis/index.ts", exports: rollcallRedis },
  "rollcall/testing": { file: "src/testing/index.ts", exports: testing },
  "rollcall/testing/node": { file: "src/testing/node.ts", exports: testingNode },
  "readme/redis": { file: "test/support/redis.ts", exports: redis },
};

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
  const mocks = inject("mocks");
  const frame = pathname.startsWith("/v2/") ? "frameio-legacy" : "frameio";
  const names: Record<string, string> = { "https://demo.docusign.net": "docusign", "https://api.frame.io": frame };
  const mock = mocks[names[origin] ?? ""];
  if (!mock) throw new Error(`A snippet reaches ${origin}.`);
  return url.replace(origin, mock);
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
