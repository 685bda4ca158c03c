import { rename } from "node:fs/promises";
import { readJournal } from "../directory/file.js";
import { exists } from "../directory/file/exists.js";

/** Gives a journal whose run has ended well another name, so that the same plan, made anew, begins a new one. */
export async function setAsideFinished(path: string): Promise<void> {
  const last = (await readJournal(path)).at(-1);
  if (last?.kind !== "end" || !last.ok) return;
  for (let number = 1; ; number++) {
    const name = `${path}.${number}`;
    if (!(await exists(name))) return rename(path, name);
  }
}
