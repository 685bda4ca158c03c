import { constants, open, readFile, realpath, stat, type FileHandle } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { InvalidInputError } from "../errors.js";
import { readLines } from "./file/lines.js";
import { isCode, takeLock } from "./file/lock.js";
import type { Entry, Journal } from "./types.js";

/** A journal in a file, and its lock. */
export interface FileJournal extends Journal {
  /** Lets go of the file and of its lock. */
  close(): Promise<void>;
}

/**
 * Opens the journal in a file for writing, or begins one that only you can read. While it is open no other process can open it; one
 * that ended without closing it is no hindrance on the same machine. A last line that was cut short is taken off.
 */
export async function openJournal(path: string): Promise<FileJournal> {
  const full = await nameOf(resolve(path));
  const release = await takeLock(full);
  try {
    const file = await openForOne(full);
    try {
      return { ...(await journalIn(full, file)), close: () => file.close().finally(release) };
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    await release();
    throw error;
  }
}

/** Reads the entries of a journal, also while it is written; there are none where there is no file. */
export async function readJournal(path: string): Promise<readonly Entry[]> {
  return (await exists(path)) ? readLines(path, await readFile(path)).entries : [];
}

async function openForOne(path: string): Promise<FileHandle> {
  const isNew = !(await exists(path));
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  // A new name is durable once its folder is.
  if (isNew) await syncFolder(dirname(path));
  return file;
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folder.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function journalIn(path: string, file: FileHandle): Promise<Journal> {
  const { bytes } = readLines(path, await file.readFile());
  await file.chmod(0o600);
  await file.truncate(bytes);
  await file.sync();
  let end = bytes;
  let last: Promise<void> = Promise.resolve();
  const write = async (entry: Entry): Promise<void> => {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    for (let done = 0; done < line.length;) {
      const { bytesWritten } = await file.write(line, done, line.length - done, end + done);
      done += bytesWritten;
    }
    await file.datasync();
    end += line.length;
  };
  return {
    async *read() {
      yield* readLines(path, await readFile(path)).entries;
    },
    // One after the other. After a failure nothing more is written: the line that broke off must stay the last.
    append: (entry) => (last = last.then(() => write(entry))),
  };
}

/** The one name of a file that may have several, so that it has one lock. */
async function nameOf(path: string): Promise<string> {
  if (await exists(path)) return realpath(path);
  return join(await realpath(dirname(path)), basename(path));
}

/** Tells whether there is a file of this name. Throws where nobody can tell, and of what is no file: a device may have no end. */
async function exists(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    // Of a folder the system itself says what it is.
    if (found.isFile() || found.isDirectory()) return true;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
  throw new InvalidInputError([{ pointer: "/journal", message: `${path} is no file: a journal is kept in one.` }]);
}
