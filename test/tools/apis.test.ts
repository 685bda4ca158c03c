import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listApis, listDescribed } from "../../scripts/openapi/apis.js";

/* An API is found by its parts, and where one of them is missing, that one is named. */

const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const parts = [
  "openapi/toys.yaml",
  "test/data/sources/toys.yaml",
  "src/vendors/toys/index.ts",
  '"./toys" in the exports',
];

test("an API is found by its parts, in the order of the entry points", () => {
  const root = project(["games", "toys"]);
  expect(listApis(root).map(({ name }) => name)).toEqual(["toys", "games"]);
  expect(listApis(root)[0]).toEqual({
    name: "toys",
    description: "openapi/toys.yaml",
    sources: "test/data/sources/toys.yaml",
    entry: "src/vendors/toys/index.ts",
  });
});

test.each(parts)("without %s it is refused, and that is named alone", (part) => {
  const found = () => listApis(project(["games", "toys"], part));
  expect(found).toThrow(part);
  for (const other of [...parts.filter((one) => one !== part), "games"]) expect(found).not.toThrow(other);
});

test("an API that says that it has no facade needs no vendor and no entry, and is found among what is described", () => {
  const root = project(["toys"]);
  describe(root, "games", "x-facade: none\n");
  expect(listApis(root).map(({ name }) => name)).toEqual(["toys"]);
  expect(listDescribed(root)).toEqual([
    { name: "games", description: "openapi/games.yaml", sources: "test/data/sources/games.yaml" },
    { name: "toys", description: "openapi/toys.yaml", sources: "test/data/sources/toys.yaml" },
  ]);
});

test.each([
  ["that says so elsewhere than at the beginning of a line", "info: { x-facade: none }\n"],
  ["that says something else", "x-facade: later\n"],
])("one %s needs both", (_what, more) => {
  const root = project(["toys"]);
  describe(root, "games", more);
  expect(() => listApis(root)).toThrow("src/vendors/games/index.ts, the vendor, is missing.");
  expect(() => listApis(root)).toThrow('"./games" in the exports of package.json, the entry, is missing.');
});

test("one that says so and has a vendor and an entry is refused, and both are named", () => {
  const root = project(["toys"]);
  describe(root, "toys", "x-facade: none\n");
  const said = "is there, and openapi/toys.yaml says x-facade: none.";
  expect(() => listDescribed(root)).toThrow(`src/vendors/toys/index.ts, the vendor, ${said}`);
  expect(() => listDescribed(root)).toThrow(`"./toys" in the exports of package.json, the entry, ${said}`);
});

test("one that says so and has no sources is refused", () => {
  const root = project(["toys"]);
  describe(root, "games", "x-facade: none\n");
  rmSync(join(root, "test/data/sources/games.yaml"));
  expect(() => listDescribed(root)).toThrow("test/data/sources/games.yaml, the sources, is missing.");
});

/** Adds description and sources to a project, or puts others in their place. */
function describe(root: string, name: string, more: string): void {
  writeFileSync(join(root, `openapi/${name}.yaml`), `openapi: 3.1.0\n${more}`);
  writeFileSync(join(root, `test/data/sources/${name}.yaml`), "meta: {}\n");
}

/** A project with some APIs, one part left out. */
function project(names: readonly string[], without?: string): string {
  const root = mkdtempSync(join(tmpdir(), "rollcall-apis-"));
  folders.push(root);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (path !== without) writeFileSync(join(root, path), text);
  };
  for (const name of names) {
    write(`openapi/${name}.yaml`, "openapi: 3.1.0\n");
    write(`test/data/sources/${name}.yaml`, "meta: {}\n");
    write(`src/vendors/${name}/index.ts`, "");
  }
  write("openapi/redocly.yaml", "extends: []\n");
  const entries = [".", ...[...names].reverse().flatMap((name) => [`./${name}`, `./${name}/paths`])];
  const exports = Object.fromEntries(
    entries.filter((entry) => without === undefined || !without.startsWith(`"${entry}"`)).map((entry) => [entry, {}]),
  );
  write("package.json", JSON.stringify({ exports }));
  return root;
}
