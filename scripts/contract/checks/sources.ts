import { readFileSync } from "node:fs";
import { isNode, visit } from "yaml";
import { compare } from "../sources/compare.js";
import { readDescription } from "../sources/description.js";
import { readSources } from "../sources/read.js";
import type { JsonObject } from "../../openapi/json.js";

/** Holds a document against what public sources say, which was written down without looking at the description. */
export function againstWitness(api: string): (document: JsonObject) => string | undefined {
  const file = `test/data/sources/${api}.yaml`;
  const witness = readSources(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"), file);
  return (document) => {
    const description = readDescription("{}", `openapi/${api}.yaml`, (empty) => {
      empty.contents = empty.createNode(document, { aliasDuplicateObjects: false });
      // The reader tells places apart by their offsets, and nothing here was ever written in a file.
      let offset = 0;
      visit(empty, {
        Node(_key, node) {
          offset += 1;
          if (isNode(node)) node.range = [offset, offset, offset];
        },
      });
    });
    return compare(witness, description).differences[0];
  };
}
