import { isRollcallError } from "../../errors.js";

/**
 * Tells whether something went wrong with one read, so that what else there is can be read on: not where every further call would fail
 * as well, or where the caller has had enough.
 */
export function isLoss(error: unknown): error is Error {
  return isRollcallError(error) && !FINAL.has(error.code);
}

/** Gives what is read, and nothing where it is lost. */
export async function unlessLost<Result>(reading: Promise<Result>): Promise<Result | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (!isLoss(error)) throw error;
    return undefined;
  }
}

const FINAL: ReadonlySet<string> = new Set([
  ...["aborted", "invalid_input", "read_only"],
  ...["unauthorized", "auth_error", "consent_required", "account_error"],
]);
