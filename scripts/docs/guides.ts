import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { printMarkdown } from "./markdown.js";
import { page, type Link } from "./page.js";

/** What takes longer to tell than a README allows. */
export interface Guide {
  /** The name of its files on the site: `guide-rate-limits`, because pages of APIs are called as these are. */
  readonly name: string;
  readonly title: string;
  /** Its first sentence, without marks. */
  readonly summary: string;
  readonly text: string;
}

/** Reads every guide there is. */
export async function readGuides(root: string): Promise<Guide[]> {
  const folder = join(root, "scripts/docs/guides");
  const files = (await readdir(folder)).sort();
  return Promise.all(
    files.map(async (file) => guideOf(`guide-${basename(file, ".md")}`, await readFile(join(folder, file), "utf8"))),
  );
}

function guideOf(name: string, text: string): Guide {
  const [, title, first] = /^# (.+)\n\n([^]+?\.)\s/.exec(text) ?? [];
  if (!title || !first) throw new Error(`The guide ${name} does not begin with a title and a sentence.`);
  return { name, title, summary: first.replaceAll(/[`*]|\[|\]\(.*?\)/g, "").replaceAll("\n", " "), text };
}

/** The page of a guide. */
export function guidePage({ name, title, summary, text }: Guide, links: readonly Link[]): string {
  const twin = `<p><a href="${name}.md">This page as Markdown</a></p>`;
  return page({
    title: `${title} · Rollcall`,
    description: summary,
    links,
    content: `<div class="prose guide">\n${printMarkdown(text)}\n${twin}\n</div>`,
  });
}
