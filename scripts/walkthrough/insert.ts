/**
 * Adds to a YAML file what another one holds, as somebody would who types it: each part at the end of the section of its name. What
 * stands there already keeps its lines, its comments and its anchors.
 */
export function insert(file: string, addition: string): string {
  let lines = file.trimEnd().split("\n");
  for (const { path, block } of blocksOf(addition.trimEnd().split("\n"))) {
    const end = endOf(lines, path);
    lines = [...lines.slice(0, end), ...block, ...lines.slice(end)];
  }
  return `${lines.join("\n")}\n`;
}

/** Takes out of a YAML file what was added to it, and leaves one as it is that does not have it. */
export function takeOut(file: string, addition: string): string {
  return blocksOf(addition.trimEnd().split("\n")).reduce(
    (text, { block }) => text.replace(`\n${block.join("\n")}\n`, "\n"),
    file,
  );
}

interface Block {
  /** The keys of the section: `paths`, or `components` and `schemas`. */
  readonly path: readonly string[];
  readonly block: readonly string[];
}

/* `components` is no section but holds some. */
function blocksOf(lines: readonly string[]): Block[] {
  const found: { path: string[]; block: string[] }[] = [];
  let top = "";
  for (const line of lines.filter((each) => !each.startsWith("#"))) {
    const [, name] = /^(\w+):$/.exec(line) ?? [];
    const [, inner] = top === "components" ? (/^ {2}(\w+):$/.exec(line) ?? []) : [];
    if (name !== undefined) top = name;
    if (name !== undefined && name !== "components") found.push({ path: [name], block: [] });
    else if (inner !== undefined) found.push({ path: [top, inner], block: [] });
    else if (name === undefined) found.at(-1)!.block.push(line);
  }
  return found;
}

/* The line before which a section ends, with the comments that lead to the next left to that. */
function endOf(lines: readonly string[], path: readonly string[]): number {
  let at = 0;
  for (const [depth, key] of path.entries()) {
    const start = lines.findIndex((line, index) => index >= at && line === `${"  ".repeat(depth)}${key}:`);
    if (start < 0) throw new Error(`The file has no section ${path.join(".")}`);
    at = start + 1;
  }
  const indent = " ".repeat(2 * path.length);
  const next = lines.findIndex((line, index) => index >= at && line !== "" && !line.startsWith(indent));
  let end = next < 0 ? lines.length : next;
  while (lines[end - 1] === "") end -= 1;
  return end;
}
