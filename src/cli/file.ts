import { stat } from "node:fs/promises";
import { Refusal } from "./refusal.js";

/** Does something with a file. Throws a `Refusal` that says in one sentence why the system refuses it. */
export async function atFile<Result>(
  path: string,
  done: "read" | "written",
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // What has a call of the system has a code, too.
    const { code, syscall } = error as { readonly code: string; readonly syscall?: string };
    if (syscall === undefined) throw error;
    const reason = code === "ENOENT" && done === "written" ? "there is no such folder" : REASONS[code];
    throw new Refusal(`${path} cannot be ${done}: ${reason === undefined ? code : `${reason} (${code})`}.`);
  }
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: "there is no such file",
  ENOTDIR: "something in its path is no folder",
  EISDIR: "it is a folder",
  EACCES: "you are not allowed to",
  EPERM: "you are not allowed to",
  EROFS: "its disk is read-only",
  ENOSPC: "its disk is full",
};

/** What the system knows of a file; nothing where there is none. What nobody can look at may be there, and is refused. */
export async function statOf(path: string): Promise<Awaited<ReturnType<typeof stat>> | undefined> {
  return atFile(path, "read", async () => {
    try {
      return await stat(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Below what is no folder there is nothing either.
      if (code === "ENOENT" || code === "ENOTDIR") return undefined;
      throw error;
    }
  });
}
