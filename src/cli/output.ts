import { access, constants, open, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Call } from "./command.js";
import { atFile, statOf } from "./file.js";
import { Refusal } from "./refusal.js";

/** The file that `--output` names. */
export interface Output {
  readonly path: string;
  /** Writes all of it, or leaves what was there. */
  write(text: string): Promise<void>;
}

/** How a file is written. */
export interface OutputOptions {
  /** What the command reads, over which nothing is ever written. */
  readonly inputs: readonly (string | undefined)[];
  /** Why a file that is there is kept, unless `--force` is given; undefined where nobody misses it. */
  reasonToKeep(path: string): Promise<string | undefined>;
  readonly mode: number;
}

const ANOTHER = "Give -o another name";

/** Looks, before anything is read, whether the file that `--output` names may be written; gives nothing where none is named. */
export async function openOutput(
  { output: path, force }: Call["options"],
  { inputs, reasonToKeep, mode }: OutputOptions,
): Promise<Output | undefined> {
  if (path === undefined) return undefined;
  const there = await statOf(path);
  for (const input of inputs) {
    const other = input === undefined ? undefined : await statOf(input);
    if (there && other && there.ino === other.ino && there.dev === other.dev)
      throw new Refusal(`${path} is what this command reads. ${ANOTHER}.`);
  }
  // A pipe or a terminal keeps nothing, and nothing can take its place.
  if (there && !there.isFile() && !there.isDirectory())
    return { path, write: (text) => atFile(path, "written", () => writeFile(path, text)) };
  // What a link leads to is replaced, and not the link.
  const full = await atFile(path, "written", async () => {
    if (there) await (await open(path, "r+")).close();
    const full = there ? await realpath(path) : path;
    // With the dot, what is no folder is refused too.
    await access(`${dirname(full)}/.`, constants.W_OK);
    return full;
  });
  const reason = there && there.size > 0 && !force ? await reasonToKeep(path) : undefined;
  if (reason !== undefined) throw new Refusal(`${path} ${reason}. ${ANOTHER}, or --force to write over it.`);
  return { path, write: (text) => atFile(path, "written", () => replace(full, text, mode)) };
}

/** Writes beside a file, and then takes its place. */
async function replace(path: string, text: string, mode: number): Promise<void> {
  const beside = `${path}.${crypto.randomUUID()}`;
  try {
    const file = await open(beside, "wx", mode);
    try {
      await file.writeFile(text);
      // A disk that is full may say so only now.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
