import { constants, copyFile, unlink } from "node:fs/promises";
import { openJournal as open, readJournal as read, type FileJournal } from "../directory/file.js";
import type { Entry } from "../directory/types.js";
import { atFile } from "./file.js";

/** Opens the journal in a file, and says in a sentence where the system does not let it be written. */
export async function openJournal(path: string): Promise<FileJournal> {
  const journal = await atFile(path, "written", () => open(path));
  return { ...journal, append: (entry) => atFile(path, "written", () => journal.append(entry)) };
}

/** Reads the journal in a file; it is empty where there is no file. */
export function readJournal(path: string): Promise<readonly Entry[]> {
  return atFile(path, "read", () => read(path));
}

/** Gives a journal whose run has ended well another name, so that the same plan, made anew, begins a new one. */
export async function setAsideFinished(path: string): Promise<void> {
  const last = (await readJournal(path)).at(-1);
  if (last?.kind !== "end" || !last.ok) return;
  await atFile(path, "written", async () => {
    for (let number = 1; !(await isCopied(path, `${path}.${number}`)); number++);
    await unlink(path);
  });
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
