import type { Snapshot } from "./types.js";

/** Whether this is the account that is meant, by whichever of its ids. */
export function isAccount(
  { vendor, account, aliases = [] }: Pick<Snapshot, "vendor" | "account" | "aliases">,
  meant: Pick<Snapshot, "vendor" | "account">,
): boolean {
  return vendor === meant.vendor && [account, ...aliases].some((id) => isSame(id, meant.account));
}

/** Whether two ids are one: a GUID is written in upper and in lower case. */
export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
