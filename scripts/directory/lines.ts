import { readdir } from "node:fs/promises";
import type { Line } from "./line.js";

/** Every line that there is: each file of the folder gives one, or several. */
export async function listLines(): Promise<readonly Line[]> {
  const folder = new URL("lines/", import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort();
  const found: Line[] = [];
  for (const file of files) {
    const { lines } = (await import(new URL(file, folder).href)) as { lines: readonly Line[] };
    found.push(...lines);
  }
  return found.sort((a, b) => a.number - b.number);
}
