import { readFileSync } from "node:fs";
import { Document, visit, type Node } from "yaml";
import { compare } from "../sources/compare.js";
import { readDescription } from "../sources/description.js";
import { readSources } from "../sources/read.js";
import { at, isObject, type Json, type JsonObject } from "../../openapi/json.js";
import { isSameButForTexts } from "./changed.js";

/** Holds a document against what public sources say, which was written down without looking at the description. */
export function againstWitness(api: string, original: JsonObject): (document: JsonObject) => string | undefined {
  const file = `test/data/sources/${api}.yaml`;
  // Read once: what no operation uses any more is told as what the description lacks, before that nobody uses it.
  const sources = readSources(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"), file);
  const toNode = nodes(original);
  return (document) => {
    const description = readDescription("{}", `openapi/${api}.yaml`, (empty) => {
      empty.contents = toNode(document);
    });
    return compare(sources, description).differences[0];
  };
}

/* Makes nodes of YAML from a document. The parts that it has from the original are made once: to make them takes longest. */
function nodes(original: JsonObject): (document: JsonObject) => Node {
  const maker = new Document();
  // The reader tells places apart by their offsets, and nothing here was ever written in a file.
  let offset = 0;
  const made = (value: unknown): Node => {
    const node = maker.createNode(value, { aliasDuplicateObjects: false });
    visit(node, {
      Node(_key, inner) {
        if (inner.range) return visit.SKIP;
        offset += 1;
        inner.range = [offset, offset, offset];
        return undefined;
      },
    });
    return node;
  };
  const known = new Map<string, Node>();
  // Down to single paths and single components.
  const part = (value: Json, keys: readonly string[]): unknown => {
    const depth = keys[0] === "components" ? 3 : 2;
    if (keys.length < depth && isObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, part(inner, [...keys, key])]));
    if (!isSameButForTexts(at(original, keys), value)) return value;
    const node = known.get(keys.join("\n")) ?? made(value);
    known.set(keys.join("\n"), node);
    return node;
  };
  return (document) => made(part(document, []));
}
