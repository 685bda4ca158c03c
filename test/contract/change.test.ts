import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test, vi } from "vitest";
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
  /** What the objection to it has to name, in each test file that must object. */
  readonly noticedBy: Readonly<Record<string, RegExp>>;
  edit(description: Tree): unknown;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);
const copies: string[] = [];
const operations = "test/contract/operations.test.ts";
const sources = "test/contract/sources.test.ts";
const types = "test/types/types.test.ts";
// Of those files, the tests that speak of the descriptions as they are.
const telling =
  "^frameio the description says|takes and gives the types|^frameio groups.list is refused without a token";
const groups = "/v4/accounts/{account_id}/groups";

const changes: Change[] = [
  {
    name: "a renamed property",
    noticedBy: { [sources]: /member_count/ },
    edit: (description) => everywhere(description, '"member_count"', '"members_count"'),
  },
  {
    name: "a dropped required",
    noticedBy: { [sources]: /email/, [types]: /groups\.listUsers: item/ },
    edit: ({ components }) => remove(at(components!, "schemas", "User", "required"), "email"),
  },
  {
    name: "a changed status",
    noticedBy: { [sources]: /statuses 201 is not in the description/ },
    edit: ({ paths }) => rename(at(paths!, groups, "post", "responses"), "201", "200"),
  },
  {
    name: "a changed path",
    noticedBy: { [sources]: /groups\.addUsers/ },
    edit: ({ paths }) => rename(paths!, `${groups}/{group_id}/users`, `${groups}/{group_id}/members`),
  },
  {
    name: "a removed enum value",
    noticedBy: { [sources]: /source/, [types]: /groups\.create: output/ },
    edit: ({ components }) => remove(at(components!, "schemas", "Group", "properties", "source", "enum"), "workfront"),
  },
  {
    name: "a removed security requirement",
    noticedBy: { [operations]: /UnauthorizedError|401/ },
    edit: ({ paths }) => {
      const { parameters, responses, ...rest } = at(paths!, groups, "get") as unknown as Record<string, unknown>;
      paths![groups]!["get"] = { ...rest, security: [], parameters, responses } as unknown as Tree;
    },
  },
];

vi.setConfig({ maxConcurrency: 2, testTimeout: 120_000 });

afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true })));

describe.concurrent("a change of a description", () => {
  // In one copy, which costs seconds; each objection still names its own.
  test(`is noticed: ${changes.map(({ name }) => name).join(", ")}`, async () => {
    const files = [...new Set(changes.flatMap(({ noticedBy }) => Object.keys(noticedBy)))].sort();
    const { failed, output } = await consequences(
      (description) => changes.forEach(({ edit }) => edit(description)),
      files,
      telling,
    );
    expect([...new Set(failed.map(({ file }) => file))].sort()).toEqual(files);
    // A test that fails over something else has noticed nothing.
    for (const { name, noticedBy } of changes)
      for (const objection of Object.values(noticedBy)) expect(output, name).toMatch(objection);
  });

  test("an operation that is added to a yaml file is typed and tested at once", async () => {
    const { failed, output } = await consequences(
      ({ paths }) => {
        const { operationId, ...rest } = structuredClone(at(paths!, `${groups}/{group_id}`, "get"));
        paths![`${groups}/{group_id}/preview`] = {
          get: { operationId: "groups.getPreview" as unknown as Tree, ...rest },
        };
      },
      [operations, types],
      // Another compilation, and the other side of what is written down.
      "^(?!every verdict says no)",
    );
    expect(output).toContain("26 of 26 operations");
    // The one thing left to do by hand is to write down which types are expected.
    expect(failed.map(({ title }) => title)).toEqual(["every operation of frameio has its types written down"]);
  });
});

/** Edits `frameio.yaml` on a copy, generates, runs some test files there and tells which of their tests fail. */
async function consequences(edit: Change["edit"], files: readonly string[], pattern?: string) {
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
  await generate(copy);
  return await failures(copy, files, pattern);
}

/* Only what changed is generated: the other APIs would cost three times as long and come out the same. */
async function generate(copy: string): Promise<void> {
  const alone = join(copy, "changed");
  for (const name of ["frameio.yaml", "redocly.yaml", "rules"]) {
    cpSync(join(copy, "openapi", name), join(alone, name), { recursive: true });
  }
  const script = [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "scripts/generate.ts")];
  await run(process.execPath, [...script, "--openapi", alone, "--out", join(alone, "generated")]);
  cpSync(join(alone, "generated"), join(copy, "generated"), { recursive: true });
  rmSync(alone, { recursive: true });
}

async function failures(copy: string, files: readonly string[], pattern: string | undefined) {
  const report = join(copy, "report.json");
  // Without the project's configuration there are no mock servers, which only the operations need.
  const scope = [
    ...(files.includes(operations) ? ["--config", "test/vitest.config.ts"] : []),
    ...(pattern === undefined ? [] : ["--testNamePattern", pattern]),
  ];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--maxWorkers=1", ...reporters, ...scope];
  const { stdout, stderr } = await run(process.execPath, [...vitest, ...files], {
    cwd: copy,
    maxBuffer: 1e8,
    env: { ...process.env, NO_COLOR: "1" },
  }).catch((failure: unknown) => failure as { stdout: string; stderr: string });
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: { name: string; assertionResults: { status: string; title: string }[] }[];
  };
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ title }) => ({ file: name.slice(copy.length + 1), title })),
  );
  return { failed, output: stdout + stderr };
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
