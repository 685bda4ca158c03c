import { checkAdapters, checkWishes } from "./check-input.js";
import { checkIsPlan } from "./check-plan.js";
import { fold, isAccount } from "./identity.js";
import { isObject } from "./object.js";
import type { Adapter, Desired, GroupState, Plan, RunOptions, Snapshot } from "./types.js";

/**
 * Reads accounts: those and the groups of them that a file or a plan names, by whichever of their ids, or everything. The accounts are
 * read side by side, each within its limits; where one cannot be read, the error is thrown once all are over.
 */
export async function read(
  adapters: readonly Adapter[],
  named?: Desired | Plan,
  options: RunOptions = {},
): Promise<Snapshot[]> {
  checkAdapters(adapters);
  if (isObject(named) && "format" in named) checkIsPlan(named);
  else if (named !== undefined) checkWishes(named);
  const wanted = adapters.flatMap((adapter) => {
    const isWanted = named ? wantedOf(adapter, named, adapters) : (group: GroupState) => group.kind === "own";
    return isWanted ? [{ adapter, isWanted }] : [];
  });
  const results = await Promise.allSettled(wanted.map(({ adapter, isWanted }) => adapter.read(isWanted, options)));
  const snapshots = results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
  if (!named) return snapshots;
  return snapshots.filter((snapshot) => named.accounts.some((account) => isAccount(snapshot, account)));
}

/** Tells which groups of an account are named; undefined where the account is not. */
function wantedOf(
  adapter: Adapter,
  named: Desired | Plan,
  adapters: readonly Adapter[],
): ((group: GroupState) => boolean) | undefined {
  // Only what was read says which other ids an account has: what is nobody's by the first may be this one.
  const mayBe = (account: Pick<Snapshot, "vendor" | "account">) =>
    isAccount(adapter, account) ||
    (adapter.vendor === account.vendor && !adapters.some((each) => isAccount(each, account)));
  const words = new Set<string>();
  const add = (word: string | undefined) => word !== undefined && words.add(fold(word));
  const accounts = named.accounts.filter(mayBe);
  for (const account of accounts) {
    if ("changes" in account) {
      for (const id of Object.keys(account.base)) add(id);
      for (const { kind, label } of account.changes) if (kind === "create") add(label);
    } else {
      account.groups?.forEach(({ id, name, previously }) => {
        for (const word of [id, name]) add(word);
        previously?.forEach(add);
      });
    }
  }
  if (accounts.length === 0) return undefined;
  return ({ id, name }) => words.has(fold(id)) || words.has(fold(name));
}
