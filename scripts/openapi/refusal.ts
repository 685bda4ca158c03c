import { relative } from "node:path";
import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from "yaml";

/** What a person has to correct before anything can be generated; the message says where and how. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** A description as its author wrote it, for pointing into. */
export interface Source {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Where in a description something stands: the keys that lead to it. */
export type Place = readonly (string | number)[];

/** Refuses a description at a place, with what is wrong there and what to do about it. */
export function refuse(source: Source, place: Place, wrong: string, remedy: string): never {
  const { line, col } = source.lines.linePos(offsetOf(source, place));
  throw new Refusal(`${position(source.file, line, col)} ${wrong}\n  ${remedy}`);
}

/** Writes a position so that editors and terminals can follow it. */
export function position(file: string, line: number, column: number): string {
  return `${relative(process.cwd(), file)}:${line}:${column}`;
}

function offsetOf({ document }: Source, place: Place): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of place) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
