import { posix } from "node:path";
import { stringify } from "yaml";

/** A page of the site, in Markdown. It is written twice: as HTML for people, and as it is for programs. */
export interface Page {
  /** Where it is on the site, without an ending: `guides/rate-limits`. */
  readonly path: string;
  readonly title: string;
  /** Its title beside those of the same section; without it the title. */
  readonly short?: string;
  /** What it is about, in a sentence. */
  readonly summary: string;
  readonly text: string;
  /** What the theme does otherwise than on most pages. */
  readonly look?: Readonly<Record<string, unknown>>;
}

/** Pages under one heading of the sidebar. */
export interface Section {
  readonly title: string;
  readonly pages: readonly Page[];
  /** The folder of its pages, where these are so many that they have a sidebar of their own; elsewhere the first stands for all. */
  readonly folder?: string;
}

/** The page as VitePress reads it; at its end is the way to the page as it is. */
export function withFrontMatter({ path, title, summary, text, look = {} }: Page): string {
  const twin = `<p class="twin"><a href="/${path}.md" target="_self">This page as Markdown</a></p>`;
  return `---\n${stringify({ title, description: plainText(summary), ...look })}---\n\n${text}\n\n${twin}\n`;
}

/** The address of a page or of another file of the site, as a page has it in a link. */
export function addressFrom(page: Pick<Page, "path">, to: string): string {
  const path = posix.relative(posix.dirname(page.path), to);
  return path.startsWith(".") ? path : `./${path}`;
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/* A line break would end the row, and a bar the cell, in code as well. */
function cell(text: string | number): string {
  return String(text).replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
}

/** Code inside a line of Markdown, whatever is in it. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Text that is to be read as it is, and not as Markdown or HTML; what is between backticks stays code. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll(/[<>*_[\]\\]/g, (mark) => `\\${mark}`) : part))
    .join("");
}

/** Text without the marks of Markdown. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/[`*]|\[|\]\(.*?\)/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** A number and what is counted: `1 call`, `2 calls`. */
export function count(number: number, what: string): string {
  return `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
}
