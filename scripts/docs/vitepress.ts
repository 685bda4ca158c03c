import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pagesOf, type Contents } from "./contents.js";
import { contentSecurity, icon } from "./html.js";
import { withFrontMatter, type Page, type Section } from "./page.js";

/** What the configuration of VitePress is told. */
export interface Told {
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly contentSecurity: string;
  readonly nav: readonly Entry[];
  /** By the folder in which it is shown; the longest wins. */
  readonly sidebar: Readonly<Record<string, readonly Entry[]>>;
  /** Pages of the site that VitePress does not make: a link to one leaves its shell. */
  readonly apart: readonly string[];
  readonly footer: string;
}

/** A line of the sidebar, or several under one. */
interface Entry {
  readonly text: string;
  readonly link?: string;
  readonly items?: readonly Entry[];
}

const project = fileURLToPath(new URL("../..", import.meta.url));
const config = fileURLToPath(new URL("vitepress", import.meta.url));

/** Builds the pages into a folder. VitePress works on a copy in a temporary folder, so that two builds never meet. */
export async function buildPages(contents: Contents, apart: readonly string[], out: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-pages-"));
  try {
    await Promise.all([
      cp(config, join(folder, ".vitepress"), { recursive: true }),
      symlink(join(project, "node_modules"), join(folder, "node_modules"), "dir"),
      writeFile(join(folder, "package.json"), '{ "type": "module" }'),
      writeFile(join(folder, "told.json"), JSON.stringify(toldOf(contents, apart))),
      ...pagesOf(contents).map(async (page) => {
        const file = join(folder, `${page.path}.md`);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, withFrontMatter(page));
      }),
    ]);
    const program = join(project, "node_modules/vitepress/bin/vitepress.js");
    await promisify(execFile)(process.execPath, [program, "build", folder, "--outDir", resolve(out)], {
      // Within a test it would be told to build for tests.
      env: { ...process.env, NODE_ENV: "production" },
      maxBuffer: 1e8,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function toldOf({ front, sections }: Contents, apart: readonly string[]): Told {
  const first = (title: string) => sections.find((section) => section.title === title)?.pages[0];
  const nav = [
    { text: "Guides", page: sections[0]?.pages[0] },
    { text: "Reference", page: sections.find(({ folder }) => folder !== undefined)?.pages[0] },
    { text: "Promises", page: first("Proof") },
    { text: "Changelog", page: first("The project") },
  ];
  return {
    title: front.title,
    description: front.summary,
    icon,
    contentSecurity,
    nav: nav.flatMap(({ text, page }) => (page ? [{ text, link: linkTo(page) }] : [])),
    sidebar: sidebarOf(sections),
    apart,
    footer: "MIT licensed. Not made, endorsed or supported by Adobe, Frame.io or DocuSign, whose names are theirs.",
  };
}

function sidebarOf(sections: readonly Section[]): Told["sidebar"] {
  const large = sections.filter(({ folder }) => folder !== undefined);
  const reference: Entry = {
    text: "Reference",
    items: large.flatMap(({ title, pages: [first] }) => (first ? [{ text: title, link: linkTo(first) }] : [])),
  };
  const at = sections.indexOf(large[0]!);
  const small = (some: readonly Section[]) => some.filter(({ folder }) => folder === undefined).map(entryOf);
  return {
    "/": [...small(sections.slice(0, at)), reference, ...small(sections.slice(at))],
    ...Object.fromEntries(large.map((section) => [`/${section.folder!}/`, [entryOf(section), reference]])),
  };
}

function entryOf({ title, pages }: Section): Entry {
  return { text: title, items: pages.map((page) => ({ text: page.short ?? page.title, link: linkTo(page) })) };
}

function linkTo({ path }: Page): string {
  return `/${path}`;
}
