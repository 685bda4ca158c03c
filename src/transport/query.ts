import type { Values } from "./call.js";

/** Writes a query with its question mark; arrays as repeated names, or joined by commas. */
export function queryString(query: Values, explode: boolean): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const texts = [value === undefined ? [] : value].flat().map(textOf);
    const written = explode || texts.length === 0 ? texts : [texts.join(",")];
    return written.map((text) => `${encodeURIComponent(name)}=${text}`);
  });
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

function textOf(value: unknown): string {
  // Of anything else only its name in JavaScript would arrive.
  if (!["string", "boolean"].includes(typeof value) && !Number.isFinite(value))
    throw new TypeError("A query holds texts, numbers and booleans: leave out what is null");
  return encodeURIComponent(value as string);
}
