import { readFileSync } from "node:fs";
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import { listApis, listDescribed } from "./apis.js";

import { clone, type JsonObject, type Path } from "./json.js";
import { describeDocument, type DescribedApi } from "./operations.js";

/** A description: its operations, its content without aliases, and where each of its places stands. */
export interface Description extends DescribedApi {
  /** Relative to the project, for messages. */
  readonly file: string;
  readonly text: string;
  /** The line of a place; of the nearest place above it when it is not written there itself. */
  lineOf(keys: Path): number;
}

/** The names of the descriptions that have a facade, in the order of the reports. */
export const apis: readonly string[] = listApis().map(({ name }) => name);

/** The names of all descriptions: after those with a facade, those without. */
export const described: readonly string[] = [...new Set([...apis, ...listDescribed().map(({ name }) => name)])];

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
    lineOf(keys) {
      let node: unknown = source.contents;
      let offset = 0;
      for (const key of keys) {
        if (isAlias(node)) node = node.resolve(source);
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
          if (!pair) break;
          offset = startOf(pair.key) ?? offset;
          node = pair.value;
        } else if (isSeq(node)) {
          node = node.items[Number(key)];
          offset = startOf(node) ?? offset;
        } else break;
      }
      return lines.linePos(offset).line;
    },
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

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
