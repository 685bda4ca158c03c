import { relative } from "node:path";
import type { Document, LineCounter } from "yaml";
import { writtenAt, type Place } from "./written.js";

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

/** Refuses a description at a place, with what is wrong there and what to do about it. */
export function refuse(source: Source, place: Place, wrong: string, remedy: string): never {
  const { line, col } = source.lines.linePos(writtenAt(source.document, place)?.range?.[0] ?? 0);
  throw new Refusal(`${position(source.file, line, col)} ${wrong}\n  ${remedy}`);
}

/** Writes a position so that editors and terminals can follow it. */
export function position(file: string, line: number, column: number): string {
  return `${relative(process.cwd(), file)}:${line}:${column}`;
}
