import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import { listApis, listDescribed } from "./apis.js";
import { clone, type JsonObject, type Path } from "./json.js";
import { describeDocument, type DescribedApi } from "./operations.js";
import { writtenAt } from "./written.js";

/** A description: its operations, its content without aliases, and where each of its places stands. */
export interface Description extends DescribedApi {
  /** Relative to the project, for messages. */
  readonly file: string;
  readonly text: string;
  /** The line of a place; of the nearest place above it when it is not written there itself. */
  lineOf(keys: Path): number;
}

/** A part of a text, the end left out. */
export interface Range {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** The names of the descriptions that have a facade, in the order of the reports. */
export const apis: readonly string[] = listApis().map(({ name }) => name);

/** The names of all descriptions: after those with a facade, those without. */
export const describedApis: readonly string[] = [...new Set([...apis, ...listDescribed().map(({ name }) => name)])];

const folder = new URL("../../openapi/", import.meta.url);

/** Reads every description that has a facade. */
export function readDescriptions(): Description[] {
  return apis.map(readDescription);
}

/** Reads a description. None refers to another file, so each is its own bundle; one that did would be refused. */
export function readDescription(api: string): Description {
  const text = readFileSync(new URL(`${api}.yaml`, folder), "utf8");
  const foreign = /\$ref:(?! *["']?#)/.exec(text);
  if (foreign) throw new Error(`openapi/${api}.yaml refers to another file, which the contract tests do not follow`);
  const { source, lines, document } = parsed.get(text) ?? parse(text);
  return {
    // Whoever has read it may change it.
    ...describeDocument(api, clone(document)),
    file: `openapi/${api}.yaml`,
    text,
    lineOf: (keys) => lines.linePos(writtenAt(source, keys)?.range?.[0] ?? 0).line,
  };
}

/** Where the key of a place, or of the nearest above it, begins and ends on its line, counted from one. */
export function rangeOf({ text }: Pick<Description, "text">, keys: Path): Range {
  const { source, lines } = parsed.get(text) ?? parse(text);
  const [from = 0, to = 0] = writtenAt(source, keys)?.range ?? [];
  const start = lines.linePos(from);
  const end = lines.linePos(to);
  // What goes on below would hide the places that stand there.
  const rest = start.col + text.slice(from).indexOf("\n");
  return {
    start: { line: start.line, column: start.col },
    end: { line: start.line, column: end.line === start.line ? end.col : rest },
  };
}

/* Parsing takes longest, and most readers read all of them, some again and again. */
const parsed = new Map<string, ReturnType<typeof parse>>();

function parse(text: string) {
  const lines = new LineCounter();
  const source = parseDocument(text, { lineCounter: lines });
  const made = { source, lines, document: source.toJS() as JsonObject };
  parsed.set(text, made);
  return made;
}
