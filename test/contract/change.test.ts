import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";

/*
 * A description is changed on a copy of the project, schema and examples alike, and everything is generated anew. Some
 * contract test must still object, or the tests would only prove that the project agrees with itself.
 */

interface Tree {
  [key: string]: Tree;
}

interface Change {
  readonly name: string;
  /** The test files that must object. Others may. */
  readonly noticedBy: readonly string[];
  edit(description: Tree): unknown;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);
const copies: string[] = [];
const operations = "test/contract/operations.test.ts";
const witness = "test/contract/witness.test.ts";
const types = "test/types/types.test.ts";
const groups = "/v4/accounts/{account_id}/groups";

const changes: Change[] = [
  {
    name: "a renamed property",
    noticedBy: [witness, types],
    edit: (description) => everywhere(description, '"member_count"', '"members_count"'),
  },
  {
    name: "a dropped required",
    noticedBy: [witness, types],
    edit: ({ components }) => remove(at(components!, "schemas", "Group", "required"), "emoji"),
  },
  {
    name: "a changed status",
    noticedBy: [witness],
    edit: ({ paths }) => rename(at(paths!, groups, "post", "responses"), "201", "200"),
  },
  {
    name: "a changed path",
    noticedBy: [witness],
    edit: ({ paths }) => rename(paths!, `${groups}/{group_id}/users`, `${groups}/{group_id}/members`),
  },
  {
    name: "a removed enum value",
    noticedBy: [witness, types],
    edit: ({ components }) => remove(at(components!, "schemas", "Group", "properties", "source", "enum"), "workfront"),
  },
  {
    name: "a removed security requirement",
    noticedBy: [operations],
    edit: ({ paths }) => Object.assign(at(paths!, groups, "get"), { security: [] }),
  },
];

afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true })));

describe.concurrent("a change of a description", () => {
  test.each(changes)("$name is noticed", async ({ edit, noticedBy }) => {
    const { failed } = await consequences(edit, [operations, witness, types]);
    expect([...new Set(failed.map(({ file }) => file))]).toEqual(expect.arrayContaining([...noticedBy]));
  });

  test("an operation that is added to a yaml file is typed and tested at once", async () => {
    const added = `${groups}/{group_id}/preview`;
    const { failed, output } = await consequences(
      ({ paths }) => {
        const { operationId, ...operation } = structuredClone(at(paths!, `${groups}/{group_id}`, "get"));
        paths![added] = { get: { operationId: "groups.preview" as unknown as Tree, ...operation } };
      },
      [operations, types],
    );
    expect(output).toMatch(/\b26 of 26 operations/);
    // The one thing left to do by hand: to write down which types are expected.
    expect(failed.map(({ title }) => title)).toEqual(["every operation of frameio has its types written down"]);
  });
});

/** Edits `frameio.yaml` on a copy, generates, and tells which tests fail there. */
async function consequences(edit: Change["edit"], files: readonly string[]) {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "rollcall-change-")));
  copies.push(copy);
  for (const name of ["openapi", "generated", "scripts", "src", "test", "package.json", "tsconfig.json"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const path = join(copy, "openapi/frameio.yaml");
  const description = parse(readFileSync(path, "utf8")) as Tree;
  edit(description);
  writeFileSync(path, stringify(description));
  await run(process.execPath, [join(root, "node_modules/tsx/dist/cli.mjs"), "scripts/generate.ts"], { cwd: copy });
  const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", "test/vitest.config.ts"];
  const report = join(copy, "report.json");
  const args = [...vitest, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, "--maxWorkers=1"];
  const { stdout } = await run(process.execPath, [...args, ...files], { cwd: copy, maxBuffer: 1e8 }).catch(
    (failure: { stdout: string }) => failure,
  );
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: { name: string; assertionResults: { status: string; title: string }[] }[];
  };
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ title }) => ({ file: name.slice(copy.length + 1), title })),
  );
  return { failed, output: stdout };
}

function at(tree: Tree, ...keys: string[]): Tree {
  return keys.reduce((inner, key) => {
    const next = inner[key];
    if (next === undefined) throw new Error(`The description has no ${key} where this change needs it`);
    return next;
  }, tree);
}

function rename(tree: Tree, from: string, to: string): void {
  tree[to] = at(tree, from);
  delete tree[from];
}

function remove(list: Tree, value: string): void {
  const names = list as unknown as string[];
  names.splice(names.indexOf(value), 1);
}

function everywhere(description: Tree, from: string, to: string): void {
  Object.assign(description, JSON.parse(JSON.stringify(description).replaceAll(from, to)));
}
