import { serializePrimitiveParam } from "openapi-fetch";
import type { Values } from "./call.js";

/** Writes a query with its question mark; arrays as repeated names, or joined by commas. */
export function searchOf(query: Values, explode: boolean): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const texts = [value === undefined ? [] : value].flat().map(encodeURIComponent as (value: unknown) => string);
    const written = explode || texts.length === 0 ? texts : [texts.join(",")];
    return written.map((text) => serializePrimitiveParam(encodeURIComponent(name), text, { allowReserved: true }));
  });
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}
