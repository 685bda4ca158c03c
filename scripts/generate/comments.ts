const width = 120;

/** Writes every JSDoc comment of a source anew: plain text, wrapped, without the tags that say nothing to a reader. */
export function tidyComments(source: string): string {
  return source.replace(/^([ \t]*)\/\*\*([\s\S]*?)\*\/[ \t]*\n/gm, (_, indent: string, inner: string) => {
    const blocks = readBlocks(inner);
    return blocks.length === 0 ? "" : writeComment(blocks, indent);
  });
}

/** A JSDoc comment of plain text; paragraphs are separated by blank lines and may end in tags. */
export function comment(text: string): string {
  const lines = text.replaceAll("*/", "*\\/").split("\n");
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

const emptyTags = /^@(?:enum|constant)\b.*$/;
const startsBlock = /^(?:[-*] |\d+\. |@)/;

function readBlocks(inner: string): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const raw of inner.split("\n")) {
    const written = raw.replace(/^\s*\*?\s*/, "").trim();
    if (emptyTags.test(written)) continue;
    // openapi-typescript marks texts as `@description`, which editors show as a tag beside empty documentation.
    const line = written.replace(/^@description /, "");
    if (open && line !== written) {
      blocks.push("");
      open = false;
    }
    if (line === "") {
      if (open) blocks.push("");
      open = false;
    } else if (open && !startsBlock.test(line)) {
      blocks.push(`${blocks.pop() ?? ""} ${line}`);
    } else {
      if (open && line.startsWith("@") && !blocks.at(-1)?.startsWith("@")) blocks.push("");
      blocks.push(line);
      open = true;
    }
  }
  if (blocks.at(-1) === "") blocks.pop();
  return blocks;
}

function writeComment(blocks: readonly string[], indent: string): string {
  const [first = ""] = blocks;
  const oneLine = `${indent}/** ${first} */\n`;
  if (blocks.length === 1 && oneLine.length <= width) return oneLine;
  const room = width - indent.length - " * ".length;
  const lines = blocks.flatMap((block) => wrap(block, room));
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

function wrap(block: string, room: number): string[] {
  const hang = /^(?:[-*]|\d+\.) /.exec(block)?.[0].length ?? 0;
  const lines: string[] = [];
  let line = "";
  for (const word of block.split(" ")) {
    // A line must not begin with what a reader of the comment takes for a tag or an item of a list.
    const glued = startsBlock.test(`${word} `);
    if (line !== "" && line.length + 1 + word.length > room && !glued) {
      lines.push(line);
      line = " ".repeat(hang) + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
