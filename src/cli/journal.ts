import { constants, copyFile, unlink } from "node:fs/promises";
import { readJournal } from "../directory/file.js";

/** Gives a journal whose run has ended well another name, so that the same plan, made anew, begins a new one. */
export async function setAsideFinished(path: string): Promise<void> {
  const last = (await readJournal(path)).at(-1);
  if (last?.kind !== "end" || !last.ok) return;
  for (let number = 1; !(await isCopied(path, `${path}.${number}`)); number++);
  await unlink(path);
}

/** Copies to a name that nobody has: renaming would take the place of a file that has it. */
async function isCopied(path: string, name: string): Promise<boolean> {
  try {
    await copyFile(path, name, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
