import { isRollcallError } from "../errors.js";
import type { Problem } from "./types.js";

/** Writes down why something failed. */
export function problemOf(error: unknown): Problem {
  if (!isRollcallError(error)) return { message: error instanceof Error ? error.message : String(error) };
  const status = "status" in error ? error.status : undefined;
  return { code: error.code, message: error.message, ...(status !== undefined && { status }) };
}
