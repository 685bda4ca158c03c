import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listApis } from "../../scripts/openapi/apis.js";

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
