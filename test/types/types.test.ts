import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { expectationsOf, expectationsText, otherTypes, verdictsOf } from "../../scripts/contract/checks/types.js";
import { listApis } from "../../scripts/openapi/apis.js";
import type { Api } from "../../src/client/api.js";
import { compile, diagnosticsOf, messageOf, options } from "../support/compiler.js";

/* The sources of each API say which types its operations take and give. What they say is compiled here against what is generated. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const apis = listApis().map(({ name }) => name);
const expectations = new Map(apis.map((name) => [expectationsOf(name), expectationsText(name)]));
const program = programOf();

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
  const other = programOf(otherTypes);
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

function programOf(change = (_: string, text: string) => text): ts.Program {
  const generated = apis.map((name) => {
    const path = `${root}generated/${name}.operations.ts`;
    return [path, change(name, readFileSync(path, "utf8"))] as const;
  });
  const texts = new Map([...expectations, ...generated]);
  return compile([...texts.keys()], { ...options, noErrorTruncation: true }, texts);
}

function diagnostics(): string[] {
  const files = program.getRootFileNames().map((path) => program.getSourceFile(path));
  return diagnosticsOf(program, files).map((diagnostic) => {
    const { file, start = 0 } = diagnostic;
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName.slice(root.length)}:${line} ${messageOf(diagnostic)}`;
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
