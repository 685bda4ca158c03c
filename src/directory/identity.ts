import type { Snapshot } from "./types.js";

/** Whether this is the account that is meant, by whichever of its ids. */
export function isAccount(
  { vendor, account, aliases }: Pick<Snapshot, "vendor" | "account" | "aliases">,
  meant: Pick<Snapshot, "vendor" | "account">,
): boolean {
  const isMeant = (id: string) => isSame(id, meant.account);
  return vendor === meant.vendor && (isMeant(account) || Boolean(aliases?.some(isMeant)));
}

/** Whether two ids, names or addresses are one, as far as anybody sees. */
export function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/**
 * What ids, names and addresses are compared by: without upper and lower case, the ways in which one letter can be written, and signs
 * that nobody sees, such as a soft hyphen.
 */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .toLowerCase()
    .normalize();
}
