import { rename, stat } from "node:fs/promises";
import { readJournal } from "../directory/file.js";

/** Gives a journal whose run has ended well another name, so that the same plan, made anew, begins a new one. */
export async function setAsideFinished(path: string): Promise<void> {
  const last = (await readJournal(path)).at(-1);
  if (last?.kind !== "end" || !last.ok) return;
  for (let number = 1; ; number++) {
    const name = `${path}.${number}`;
    if (await isFree(name)) return rename(path, name);
  }
}

function isFree(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    () => true,
  );
}
