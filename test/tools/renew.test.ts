import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readSources } from "../../scripts/contract/sources/read.js";
import { agreedSources } from "../../scripts/generate/agreed.js";
import { listApis } from "../../scripts/openapi/apis.js";
import { withEntries } from "../../scripts/generate/entries.js";
import { withOperations } from "../../scripts/generate/operations-table.js";
import { withTables } from "../../scripts/generate/provenance.js";

/* The parts of pages that follow from descriptions and sources. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const told = agreedSources(root);
const path = "test/data/walkthrough/vendor/sources/toybox.yaml";
const further = {
  api: { name: "one-more", description: path.replace("sources", "openapi"), sources: path, entry: "index.ts" },
  sources: { ...readSources(read(path), path), api: "One more" },
};

test("the tables of the provenance are those of today's sources", async () => {
  const page = read("openapi/PROVENANCE.md");
  expect(await withTables(page.replace("| H ", "| L "), told)).toBe(page);
});

test("an API that has no chapter gets one at the end, with its operations and nothing else", async () => {
  const page = "# Where the descriptions come from\n\n## Another API\n";
  const [, added] = (await withTables(page, [further])).split(page.trimEnd());
  expect(added).toMatch(/^\n\n## One more\n\n### Operations\n\n<!-- generated from .*one-more\.yaml -->\n/);
  expect(added!.match(/^\| `toys\.\w+` +\| `(GET|POST) /gm)).toHaveLength(3);
});

test("the entry points are those of today's descriptions, and of one more", async () => {
  // Its chapter alone: to lay out the whole page takes longest.
  const chapter = chapterOf("scripts/docs/guides/calls.md", "are generated from the descriptions");
  const apis = listApis(root);
  const longer = await withEntries(chapter, root, [...apis, further.api]);
  expect(longer).toMatch(/^\| `rollcall\/one-more` +\| `createOneMore`: the toys on a shelf +\|$/m);
  expect(await withEntries(longer, root, apis)).toBe(`${chapter.trimEnd()}\n`);
});

test("the operations in the README are those of today's descriptions, and of one more, by what they do", async () => {
  const chapter = chapterOf("README.md", "are generated from the descriptions");
  const apis = listApis(root);
  const more = [...apis, { ...further.api, description: path.replace("sources", "openapi") }];
  const longer = await withOperations(chapter, root, more);
  expect(longer).toMatch(/^\| `rollcall\/one-more` +\| `toys` +\| `list`, `get` +\| `\w+` +\|$/m);
  const count = (text: string) => Number(/^(\d+) operations:$/m.exec(text)?.[1]);
  expect(count(longer)).toBe(count(chapter) + 3);
  expect(await withOperations(longer, root, apis)).toBe(`${chapter.trimEnd()}\n`);
});

function chapterOf(file: string, words: string): string {
  const chapters = read(file).split(/^(?=## )/m);
  return chapters.find((part) => part.includes(words))!;
}
