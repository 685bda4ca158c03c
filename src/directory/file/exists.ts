import { stat } from "node:fs/promises";
import { isCode } from "./lock.js";

/** Tells whether there is a file of this name. Throws where nobody can tell: what cannot be reached may be there. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    // Below what is no folder there is nothing either.
    if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return false;
    throw error;
  }
}
