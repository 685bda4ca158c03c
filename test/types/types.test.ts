import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { expectationsOf, expectationsText, otherTypes, verdictsOf } from "../../scripts/contract/checks/types.js";
import { listApis } from "../../scripts/openapi/apis.js";
import type { Api } from "../../src/client/api.js";

/* The sources of each API say which types its operations take and give. What they say is compiled here against what is generated. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const apis = listApis().map(({ name }) => name);
const expectations = new Map(apis.map((name) => [expectationsOf(name), expectationsText(name)]));
// What no change touches is read once.
const parsed = new Map<string, ts.SourceFile>();
const program = compile();

test("every operation takes and gives the types that its sources say", () => {
  expect(diagnostics()).toEqual([]);
});

test.each(apis)("the sources of %s say the types of every operation", async (name) => {
  const { api } = (await import(`../../generated/${name}.operations.ts`)) as { api: Api };
  const operations = Object.entries(api.routes).flatMap(([resource, methods]) =>
    Object.keys(methods).map((method) => `${resource}.${method}`),
  );
  expect(expected(name).sort()).toEqual(operations.sort());
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
    const said = expectations.get(path);
    if (said !== undefined) return said;
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
    apis.flatMap((name) => [expectationsOf(name), `${root}generated/${name}.operations.ts`]),
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

/** The operations that the interface `Expected` of an API names. */
function expected(name: string): string[] {
  const statements: readonly ts.Statement[] = program.getSourceFile(expectationsOf(name))?.statements ?? [];
  return statements
    .filter(ts.isInterfaceDeclaration)
    .filter((declaration) => declaration.name.text === "Expected")
    .flatMap((declaration) => declaration.members.map((member) => (member.name as ts.StringLiteral).text));
}
