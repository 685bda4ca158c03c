import type { Asked, FakeAnswer } from "../request.js";
import type { FakeFrameioAccount, FakeFrameioListedAccount } from "./account.js";
import { refuse, tell } from "./answers.js";
import { page } from "./page.js";

/** Lists the accounts that the caller can reach; without `sort` in the order in which they were given, which is assumed. */
export function listAccounts({ accounts }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const orders = {
    display_name: ({ display_name }: FakeFrameioListedAccount) => display_name,
    created_at: () => since,
  };
  return page(asked, accounts, orders, ({ id }) => id, shown);
}

/** Shows an account. */
export function getAccount({ accounts }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const account = accountOf(accounts, asked);
  return account ? tell(200, shown(account)) : refuse(404);
}

/** Finds the account that a path names: by its id, or by that of its Adobe organization. */
export function accountOf(
  accounts: readonly FakeFrameioListedAccount[],
  { params: { account_id } }: Asked,
): FakeFrameioListedAccount | undefined {
  return accounts.find((account) => isNamed(account, account_id));
}

/** Tells whether something is named by its id or, where Adobe has one for it, by `adobe:` and that. */
export function isNamed(
  { id, adobe_id }: { readonly id: string; readonly adobe_id: string | null },
  named: string | undefined,
): boolean {
  return id === named || (adobe_id !== null && `adobe:${adobe_id}` === named);
}

/** No account of a fake is older than another. */
const since = "2026-01-01T00:00:00.000000Z";

function shown({ id, adobe_id, display_name, roles }: FakeFrameioListedAccount): object {
  return {
    ...{ id, adobe_id, display_name, image: null, roles },
    ...{ storage_limit: null, storage_usage: 0, created_at: since, updated_at: since, v4_migrated_at: null },
  };
}
