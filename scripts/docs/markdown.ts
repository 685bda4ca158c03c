import { escape, table } from "./page.js";

/**
 * Prints as HTML what guides use of Markdown: headings, paragraphs, lists, tables and fences, in them code, links and what is strong.
 * It refuses what it cannot print.
 */
export function printMarkdown(text: string): string {
  const parts = text.replaceAll(/<!--[^]*?-->/g, "").split(/^```\w*\n([^]*?)^```$/m);
  return parts.map((part, index) => (index % 2 === 0 ? printBlocks(part) : printCode(part))).join("\n");
}

function printCode(code: string): string {
  return `<pre class="sample" tabindex="0"><code>${escape(code.trimEnd())}</code></pre>`;
}

function printBlocks(text: string): string {
  const blocks = text.split(/\n{2,}/).map((block) => block.trim());
  return blocks.filter(Boolean).map(printBlock).join("\n");
}

function printBlock(block: string): string {
  const [, marks = "", title = ""] = /^(#{1,3}) (.*)$/.exec(block) ?? [];
  if (title) return `<h${marks.length} id="${idOf(title)}">${printInline(title)}</h${marks.length}>`;
  if (block.startsWith("- ")) {
    const items = block.split(/^- /m).slice(1);
    return `<ul>${items.map((item) => `<li>${printInline(item.trim())}</li>`).join("")}</ul>`;
  }
  if (block.startsWith("|")) {
    const [head = [], , ...rows] = block.split("\n").map(cellsOf);
    return table(head, rows);
  }
  if (/^([>#+]|\*(?!\*)|\d+\.|```)/.test(block)) throw new Error(`The site cannot print this Markdown yet: ${block}`);
  return `<p>${printInline(block)}</p>`;
}

function cellsOf(row: string): string[] {
  return row
    .split("|")
    .slice(1, -1)
    .map((cell) => printInline(cell.trim()));
}

function printInline(text: string): string {
  // Nothing inside of code is anything else, and a link may be code.
  const codes: string[] = [];
  return escape(text)
    .replace(/`([^`]+)`/g, (_, code: string) => `\0${codes.push(`<code>${code}</code>`) - 1}\0`)
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, name: string, to: string) => printLink(name, to))
    .replace(/\*\*(.+?)\*\*/gs, "<strong>$1</strong>")
    .replace(/\0(\d+)\0/g, (_, index: string) => codes[Number(index)]!);
}

/* Beside a guide on the site are only the other guides: a link to another file of the project leads nowhere there. */
function printLink(name: string, to: string): string {
  const page = to.replace(/^(?:\.\/)?([\w-]+)\.md(?=#|$)/, "guide-$1.html");
  return page !== to || /^(https:|#)/.test(to) ? `<a href="${page}">${name}</a>` : name;
}

/** The name of a heading in an address, as GitHub writes it. */
function idOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, "")
    .replaceAll(/\s/g, "-");
}
