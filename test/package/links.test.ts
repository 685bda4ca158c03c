import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/* Where the pages that people read lead: to files that are there, and to headings in them. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const pagesOf = (folder: string) =>
  readdirSync(join(root, folder)).flatMap((name) => (name.endsWith(".md") ? [join(folder, name)] : []));
const guides = pagesOf("scripts/docs/guides");
const pages = [...pagesOf("."), ...guides, ...pagesOf("scripts/docs/decisions"), ...pagesOf("openapi")];

interface Link {
  /** The file, from the root; the page itself where only a heading is named. */
  readonly file: string;
  readonly heading: string | undefined;
}

test.each(pages)("every link of %s leads to a file, and to a heading that it has", (page) => {
  const dead = linksOf(page).filter(({ file, heading }) => {
    if (!existsSync(join(root, file))) return true;
    return heading !== undefined && !(file.endsWith(".md") && headingsOf(read(file)).includes(heading));
  });
  expect(dead).toEqual([]);
});

test("a link that is dead is found", () => {
  expect(linksIn("[a](./no.md#b) `[c](d.md)` [e](https://e.test/#f) [g](#h)", "x/y.md")).toEqual([
    { file: "x/no.md", heading: "b" },
    { file: "x/y.md", heading: "h" },
  ]);
  expect(headingsOf("# A `b` c\n\n## D, e?\n\n```sh\n# no heading\n```\n\n## D, e?\n")).toEqual([
    "a-b-c",
    "d-e",
    "d-e-1",
  ]);
});

test("the README leads to every guide, or CONTRIBUTING.md to that of its readers; the former in at most 180 lines", () => {
  const linked = ["README.md", "CONTRIBUTING.md"].flatMap((page) => linksOf(page)).map(({ file }) => file);
  expect(guides.length).toBeGreaterThan(20);
  expect(guides.filter((guide) => !linked.includes(guide))).toEqual([]);
  expect(read("README.md").trimEnd().split("\n").length).toBeLessThanOrEqual(180);
});

test.each(guides)("%s begins with a title, its only one, and a paragraph on what it is for", (guide) => {
  const text = withoutCode(read(guide));
  const [title = "", first = ""] = text.split("\n\n");
  expect(title).toMatch(/^# \S/);
  expect(first).toMatch(/^[A-Z`][^]{40,}\.$/);
  expect(text.match(/^# /gm)).toHaveLength(1);
});

function linksOf(page: string): Link[] {
  return linksIn(read(page), page);
}

function linksIn(text: string, page: string): Link[] {
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets
    .filter((target) => !/^https?:/.test(target))
    .map((target) => {
      const [file = "", heading] = target.split("#");
      return { file: file === "" ? page : relative(root, join(root, dirname(page), file)), heading };
    });
}

function withoutCode(text: string): string {
  return text
    .replaceAll(/^```\w*\n[^]*?^```$/gm, "")
    .replaceAll(/`[^`\n]+`(?!\])/g, (code) => code.replaceAll("](", ""));
}

/** The names of the headings in an address, as GitHub writes them. */
function headingsOf(text: string): string[] {
  const seen = new Map<string, number>();
  const titles = [...text.replaceAll(/^```\w*\n[^]*?^```$/gm, "").matchAll(/^#{1,6} (.+)$/gm)];
  return titles.map(([, title = ""]) => {
    const plain = title.replaceAll(/\]\([^)]*\)/g, "").toLowerCase();
    const name = plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(/\s/g, "-");
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}-${times}`;
  });
}
