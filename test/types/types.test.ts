import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { otherTypes, verdictsOf } from "../../scripts/contract/checks/types.js";
import type { Api } from "../../src/client/api.js";

/* The files beside this one say which types each operation takes and gives. Here they are compiled and counted. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const apis = readdirSync(new URL("../../generated/", import.meta.url))
  .filter((name) => name.endsWith(".operations.ts"))
  .map((name) => name.replace(".operations.ts", ""));
// What no change touches is read once.
const parsed = new Map<string, ts.SourceFile>();
const program = compile();

test("every operation takes and gives the types that are written down for it", () => {
  expect(diagnostics()).toEqual([]);
});

test.each(apis)("every operation of %s has its types written down", async (name) => {
  const { api } = (await import(`../../generated/${name}.operations.ts`)) as { api: Api };
  const operations = Object.entries(api.routes).flatMap(([resource, methods]) =>
    Object.keys(methods).map((method) => `${resource}.${method}`),
  );
  expect(writtenDown(name).sort()).toEqual(operations.sort());
});

test("every verdict says no to every operation whose types are put away for others", async () => {
  const other = compile(otherTypes, program);
  for (const name of apis) {
    const { api } = (await import(`../../generated/${name}.operations.ts`)) as { api: Api };
    const all = Object.entries(api.routes).flatMap(([resource, methods]) =>
      Object.keys(methods).flatMap((method) => ["input", "output"].map((part) => `${resource}.${method} ${part}`)),
    );
    expect(verdictsOf(program, name)).toEqual({ unboundHolds: [], boundHolds: [] });
    const { unboundHolds, boundHolds } = verdictsOf(other, name);
    expect(unboundHolds).toEqual(expect.arrayContaining(all));
    expect(boundHolds).toEqual(expect.arrayContaining(all));
  }
});

function compile(change = (_: string, text: string) => text, before?: ts.Program): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const generated = new Map(apis.map((name) => [`${root}generated/${name}.operations.ts`, name]));
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (path) => {
    const name = generated.get(path);
    const text = read(path);
    return name === undefined || text === undefined ? text : change(name, text);
  };
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...how) => {
    if (generated.has(path)) return parse(path, ...how);
    const file = parsed.get(path) ?? parse(path, ...how);
    if (file) parsed.set(path, file);
    return file;
  };
  return ts.createProgram(
    apis.flatMap((name) => [`${root}test/types/${name}.ts`, `${root}generated/${name}.operations.ts`]),
    { ...options, noErrorTruncation: true },
    host,
    before,
  );
}

function diagnostics(): string[] {
  return program
    .getRootFileNames()
    .map((path) => program.getSourceFile(path))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, start = 0, messageText }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${file?.fileName.slice(root.length)}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
}

/** The operations that the interface `Expected` of a file names. */
function writtenDown(name: string): string[] {
  const statements: readonly ts.Statement[] = program.getSourceFile(`${root}test/types/${name}.ts`)?.statements ?? [];
  return statements
    .filter(ts.isInterfaceDeclaration)
    .filter((declaration) => declaration.name.text === "Expected")
    .flatMap((declaration) => declaration.members.map((member) => (member.name as ts.StringLiteral).text));
}
