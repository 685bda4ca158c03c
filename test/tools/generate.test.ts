import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { LineCounter, parseDocument } from "yaml";
import { generate } from "../../scripts/generate.js";
// Loaded here and not late: esbuild keeps for all tests of a process the folder in which it was loaded.
import { filesOf } from "../../scripts/generate/files.js";
import type { BundledApi } from "../../scripts/openapi/bundle.js";
import type { Bundle } from "../../scripts/openapi/bundled.js";
import { readOperations } from "../../scripts/generate/operation.js";
import { printOperations } from "../../scripts/generate/operations.js";
import { printTypes } from "../../scripts/generate/types.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "rollcall-"));
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

describe("in a folder at another path", () => {
  let clone: string;

  beforeAll(async () => {
    clone = join(scratch, "a path/to the west");
    await cp(join(root, "openapi"), join(clone, "openapi"), { recursive: true });
    const folders = ["--openapi", join(clone, "openapi"), "--out", join(clone, "generated")];
    const { said, exitCode } = await generateHere(folders, clone);
    expect([said, exitCode]).toEqual([expect.stringContaining("wrote"), 0]);
  }, 120_000);

  test("generates the bytes that are committed", async () => {
    const committed = await contentOf(join(root, "generated"));
    const all = await Promise.all((await descriptions()).map((name) => readFile(join(root, "openapi", name), "utf8")));
    const bare = all.filter((text) => /^x-facade: none$/m.test(text));
    expect(bare.length).toBeGreaterThan(0);
    expect(Object.keys(committed)).toHaveLength(4 * all.length - 3 * bare.length);
    expect(await contentOf(join(clone, "generated"))).toEqual(committed);
  });

  test("is checked without being written to: every stale, missing and superfluous file is named", async () => {
    const [openapi, out] = [join(clone, "openapi"), join(clone, "generated")];
    for (const name of ["docusign", "frameio"]) await rm(join(openapi, `${name}.yaml`));
    await writeFile(join(out, "frameio-legacy.types.ts"), "// by hand\n");
    await rm(join(out, "frameio-legacy.operations.ts"));
    const before = await contentOf(out);
    const { exitCode, said } = await generateHere(["--check", "--openapi", openapi, "--out", out], clone);
    expect(said.trim().split("\n")).toEqual([
      "generated/frameio-legacy.types.ts is stale",
      "generated/frameio-legacy.operations.ts is missing",
      "generated/docusign.contract.d.ts is superfluous",
      "generated/docusign.contract.js is superfluous",
      "generated/docusign.operations.ts is superfluous",
      "generated/docusign.types.ts is superfluous",
      "generated/frameio.contract.d.ts is superfluous",
      "generated/frameio.contract.js is superfluous",
      "generated/frameio.operations.ts is superfluous",
      "generated/frameio.types.ts is superfluous",
      "Run `npm run generate` and commit what it writes.",
    ]);
    expect(exitCode).toBe(1);
    expect(await contentOf(out)).toEqual(before);
  }, 120_000);
});

describe("a broken description is refused with file, line and remedy, and nothing is written", () => {
  const breaks = [
    {
      file: "reference.yaml",
      from: "#/components/schemas/GroupPage",
      to: "#/components/schemas/GroupPages",
      at: "#/components/schemas/GroupPages",
      says: /Can't resolve \$ref.*\n {2}Point the \$ref at something that exists/,
    },
    {
      file: "clash.yaml",
      from: "name: user_id\n",
      to: "name: group_id\n",
      at: '- $ref: "#/components/parameters/UserId"',
      says: /group_id/,
    },
    {
      file: "operation-id.yaml",
      from: "operationId: groups.create",
      to: "operationId: createGroup",
      at: "operationId: createGroup",
      says: /"createGroup" is not of the form resource\.method/,
    },
    {
      file: "extension.yaml",
      from: "x-retry: not-repeatable",
      to: "x-retry: maybe",
      at: "x-retry: maybe",
      says: /x-retry.*repeatable/,
    },
  ];
  let said: string;

  beforeAll(async () => {
    const openapi = await emptyFolder("broken");
    for (const { file, from, to } of breaks) await changedCopy(openapi, file, (text) => text.replace(from, to));
    said = await refused(openapi, (args) => generateHere(args, openapi));
  }, 120_000);

  test.each(breaks)("$file", async ({ file, at, says }) => {
    const text = await readFile(join(scratch, "broken", file), "utf8");
    const line = text.split("\n").findIndex((candidate) => candidate.includes(at)) + 1;
    const problem = said.split(/\n(?! )/).find((candidate) => candidate.startsWith(`${file}:${line}:`));
    expect(problem).toMatch(says);
  });

  test("bad YAML, which the command itself tells, and fails", async () => {
    const openapi = await emptyFolder("bad yaml");
    await changedCopy(openapi, "frameio.yaml", (text) => text.replace("tags: [groups]\n", "tags: [groups\n"));
    expect(await refused(openapi, (args) => generateApart(args, openapi))).toMatch(
      /^frameio\.yaml:\d+:\d+ .*\n[^]*This is no valid YAML: mend/,
    );
  }, 120_000);

  async function refused(openapi: string, generate: (args: string[]) => Promise<Ended>): Promise<string> {
    const out = join(openapi, "generated");
    await mkdir(out);
    await writeFile(join(out, "frameio.types.ts"), "// as it was\n");
    const { exitCode, said } = await generate(["--openapi", openapi, "--out", out]);
    expect(exitCode).toBe(1);
    expect(await contentOf(out)).toEqual({ "frameio.types.ts": "// as it was\n" });
    return said;
  }
});

test("an operation added to a description becomes a documented, typed method with its route", async () => {
  const before = await readFile(join(root, "openapi/frameio.yaml"), "utf8");
  const api = bundled("frameio", before.replace(/^paths:\n/m, `$&${added}`));
  const text = new Map(await filesOf(api)).get("frameio.operations.ts")!;
  const [input] =
    /(?<=^export interface BoundGroupsAddNoteInput extends BoundAccountIdInput )\{[^]*?^\}/m.exec(text) ?? [];
  expect(input).toContain('/** What kind of note it is. */\n  kind: "praise" | "warning";\n');
  expect(input).toContain("/** People to tell. */\n  tell?: readonly string[] | undefined;\n");
  const [method] = /\/\*\*\n *\* Add a note to a group\.[^]*?\n {2}\};/.exec(text) ?? [];
  expect(method).toContain("   * Leaves a note for all who see the group.\n   *\n   * - At most 7 calls in 60 s,");
  expect(method).toContain(
    "  addNote: CallVariants & {\n    (input: GroupsAddNoteInput, options?: CallOptions): Promise<void>;\n",
  );
  const [route] = /(?<=addNote: )\{\n {8}method: [^]*?^ {6}\}/m.exec(text) ?? [];
  expect(route).toContain('path: "/v4/accounts/{account_id}/groups/{group_id}/notes",');
  expect(route).toContain('body: ["kind", "tell"],\n        required: ["kind"],\n        empty: true,');
}, 120_000);

test("a schema that is sent and answered has a type for each, and one that prints alike has a single one", async () => {
  const schemas = (more: string) => `
components:
  schemas:
    Person: { type: object, properties: { home: { $ref: "#/components/schemas/Address" }, more: { $ref: "#/components/schemas/Any" } } }
    Address: { type: object, properties: { town: { type: string } } }
    Any: { type: object, additionalProperties: {} }
    ${more}`;
  const media = (name: string) => `content: { application/json: { schema: { $ref: "#/components/schemas/${name}" } } }`;
  const yaml = (more = "") => `openapi: 3.1.0
info: { title: People, version: "1" }
servers: [{ url: https://x.example }]
paths:
  /people:
    put:
      operationId: people.update
      requestBody: { required: true, ${media("Person")} }
      responses: { "200": { description: Done., ${media("Person")} } }${schemas(more)}`;
  const print = async (text: string) => {
    const api = bundled("mini", text);
    return printOperations(api, (await printTypes(api.description)).printer);
  };
  const text = (await print(yaml())).replaceAll(/\s+/g, " ");
  expect(text).toContain("export interface Person { home?: Address; more?: Any; }");
  expect(text).toContain("export interface Address { town?: string; }");
  expect(text).toContain("export interface AddressInput { town?: string | undefined; }");
  expect(text).toMatch(
    /interface PeopleUpdateInput \{ home\?: AddressInput \| undefined; more\?: Any \| undefined; \}/,
  );
  expect(text).not.toContain("AnyInput");
  await expect(print(yaml("AddressInput: { type: object }"))).rejects.toThrow(
    "A generated type is named AddressInput too.",
  );
});

const added = `  /v4/accounts/{account_id}/groups/{group_id}/notes:
    post:
      operationId: groups.addNote
      summary: Add a note to a group
      description: Leaves a note for all who see the group.
      tags: [groups]
      x-stability: stable
      x-retry: not-repeatable
      x-rate-limit: [{ calls: 7, windowMs: 60000, per: operation }]
      parameters:
        - $ref: "#/components/parameters/AccountId"
        - $ref: "#/components/parameters/GroupId"
      requestBody:
        description: The note.
        required: true
        content:
          application/json:
            schema:
              type: object
              description: The envelope.
              additionalProperties: false
              required: [data]
              properties:
                data:
                  type: object
                  description: The note and who is told of it.
                  additionalProperties: false
                  required: [kind]
                  properties:
                    kind: { type: string, enum: [praise, warning], description: What kind of note it is. }
                    tell: { type: array, items: { type: string }, description: People to tell. }
            examples:
              praise: { summary: A good word, value: { data: { kind: praise } } }
      responses:
        "204": { description: The note is left. }
        "400": { $ref: "#/components/responses/BadRequest" }
        "401": { $ref: "#/components/responses/Unauthorized" }
`;

describe("what the lint cannot know, the generator refuses itself", () => {
  test.each([
    {
      what: "an answer without its envelope",
      yaml: operation("responses: { '200': { content: { application/json: { schema: { type: object } } } } }"),
      says: "mini.yaml:6:7 The answer is not wrapped in `data` as x-envelope says.",
    },
    {
      what: "a list without its array",
      yaml: operation("x-items: groups\n      responses: { '200': { content: {} } }"),
      says: "mini.yaml:6:7 The answer has no array groups.",
    },
    {
      what: "a way to a next page of what is no list",
      yaml: operation("x-cursor: [after]\n      responses: { '204': {} }"),
      says: "mini.yaml:6:7 groups.get has x-cursor and is no list.",
    },
    {
      what: "a way to a next page by what is no query parameter",
      yaml: operation(
        "x-cursor: [after]\n      x-items: groups\n      parameters: [{ in: header, name: after }, { in: query, name: sort }]",
      ),
      says: "mini.yaml:6:7 x-cursor names after, which is no query parameter of groups.get.",
    },
    {
      what: "a required header without a value",
      yaml: operation("parameters: [{ in: header, name: x-version, required: true }]"),
      says: "mini.yaml:6:7 The required header x-version has no fixed value.",
    },
    {
      what: "a body that has no keys",
      yaml: operation("requestBody: { content: { application/json: { schema: { type: array } } } }"),
      says: "mini.yaml:6:7 The request body has no properties to call by name.",
    },
    {
      what: "a resource that is a member of every client",
      yaml: operation("responses: {}").replace("groups.get", "request.get"),
      says: "mini.yaml:5:7 Every client has a member request already.",
    },
  ])("$what", ({ yaml, says }) => {
    expect(() => readOperations(bundled("mini", yaml))).toThrow(says);
  });
});

/** A description that refers to no other file is its own bundle. */
function bundled(name: string, yaml: string): BundledApi {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const source = { file: join(process.cwd(), `${name}.yaml`), document, lines };
  return { name, source, description: document.toJS() as Bundle };
}

function operation(more: string): string {
  return `x-envelope: data\npaths:\n  /groups:\n    get:\n      operationId: groups.get\n      ${more}\n`;
}

async function emptyFolder(name: string): Promise<string> {
  const openapi = join(scratch, name);
  await mkdir(openapi);
  for (const part of ["redocly.yaml", "rules"]) {
    await cp(join(root, "openapi", part), join(openapi, part), { recursive: true });
  }
  return openapi;
}

async function changedCopy(openapi: string, file: string, change: (text: string) => string): Promise<void> {
  const original = await readFile(join(root, "openapi/frameio.yaml"), "utf8");
  const text = change(original);
  expect(text).not.toBe(original);
  await writeFile(join(openapi, file), text);
}

async function descriptions(): Promise<string[]> {
  const names = await readdir(join(root, "openapi"));
  return names.filter((name) => name.endsWith(".yaml") && name !== "redocly.yaml");
}

async function contentOf(folder: string): Promise<{ [name: string]: string }> {
  const names = (await readdir(folder)).filter((name) => /\.(ts|js)$/.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)),
  );
}

interface Ended {
  readonly exitCode: number;
  readonly said: string;
}

/** Generates in this process, as if it had been started in a folder. */
async function generateHere(args: string[], folder: string): Promise<Ended> {
  const said: string[] = [];
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  for (const to of ["log", "error"] as const)
    vi.spyOn(console, to).mockImplementation((line) => void said.push(`${line}\n`));
  const exitCode = await generate(args);
  vi.restoreAllMocks();
  return { exitCode, said: said.join("") };
}

/** Generates as the command does, in a process of its own, which is slower. */
function generateApart(args: string[], folder: string): Promise<Ended> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  return new Promise((done) => {
    const command = ["--import", tsx, join(root, "scripts/generate.ts"), ...args];
    execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) => {
      done({ exitCode: error ? Number(error.code) : 0, said: stdout + stderr });
    });
  });
}
