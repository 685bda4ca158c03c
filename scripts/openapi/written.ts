import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from "yaml";

/** Where in a description something stands: the keys that lead to it. */
export type Place = readonly (string | number)[];

/** The key under which a place is written, or the item of a list; of the nearest place above it when it is not written there itself. */
export function writtenAt(document: Document, place: Place): Node | undefined {
  let node: unknown = document.contents;
  let found: unknown;
  for (const key of place) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      found = pair.key;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      found = node ?? found;
    } else break;
  }
  return found as Node | undefined;
}
