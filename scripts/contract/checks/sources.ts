import { Document, visit, type Node } from "yaml";
import { compare } from "../sources/compare.js";
import { readDescription } from "../sources/description.js";
import { sourcesOf } from "../sources/read.js";
import { at, isObject, object, pointer, type Json, type JsonObject } from "../../openapi/json.js";
import { operationsIn } from "../../openapi/walk.js";
import { closure } from "../exchanges/closed-world.js";
import { changesOf, isSameButForTexts } from "./changed.js";

/** Holds a document against what public sources say, which was written down without looking at the description. */
export function againstSources(
  api: string,
  original: JsonObject,
  changedIn = changesOf(original),
): (document: JsonObject) => string | undefined {
  // Read once: what no operation uses any more is told as what the description lacks, before that nobody uses it.
  const sources = sourcesOf(api);
  const nodesOf = nodes(original);
  return (document) => {
    const contents = nodesOf(document);
    const differenceIn = (paths: JsonObject, ids: readonly string[]): string | undefined => {
      const description = readDescription("{}", `openapi/${api}.yaml`, (empty) => {
        empty.contents = contents(paths);
      });
      const operations = new Map([...sources.operations].filter(([id]) => ids.includes(id)));
      // In a part of a description most of the rest is used by nobody.
      const part = { unused: () => [] };
      return compare({ ...sources, ...part, operations }, { ...description, ...part }).differences[0];
    };
    const found = operationsIn(document);
    const ids = found.map(({ id }) => id);
    if (new Set(ids).size < ids.length || ids.toSorted().join() !== [...sources.operations.keys()].toSorted().join())
      return differenceIn(object(document["paths"]), [...sources.operations.keys()]) ?? "two operations have one name";
    const general = differenceIn({}, []);
    if (general !== undefined) return general;
    // What is described as before differs from the sources no more than before, which is not at all.
    for (const id of changedIn(document)) {
      const { keys, node, item } = found.find((operation) => operation.id === id)!;
      const [, path = "", method = ""] = keys;
      const { parameters } = item;
      const difference = differenceIn({ [path]: { ...(parameters && { parameters }), [method]: node } }, [id]);
      if (difference !== undefined) return difference;
    }
    const used = closure(document, document["paths"] ?? null);
    const unused = Object.keys(object(object(document["components"])["schemas"])).find(
      (name) => used[pointer(["components", "schemas", name])] === undefined,
    );
    return unused && `The schema ${unused} is used by no operation`;
  };
}

/* Makes nodes of YAML from a document with other paths. The parts that it has from the original are made once: to make them takes longest. */
function nodes(original: JsonObject): (document: JsonObject) => (paths: JsonObject) => Node {
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
  // Down to single operations and single components.
  const part = (value: Json, keys: readonly string[]): unknown => {
    if (keys.length < 3 && isObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, part(inner, [...keys, key])]));
    if (!isSameButForTexts(at(original, keys), value)) return made(value);
    const node = known.get(keys.join("\n")) ?? made(value);
    known.set(keys.join("\n"), node);
    return node;
  };
  return ({ paths: _, ...rest }) => {
    const others = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, made(part(value, [key]))]));
    return (paths) => made({ ...others, paths: part(paths, ["paths"]) });
  };
}
