import { checkEntries, checkSnapshots } from "./check-input.js";
import { checkPlan } from "./check-plan.js";
import type { Draft } from "./draft.js";
import { doubtsOf } from "./gaps.js";
import { isAccount } from "./identity.js";
import { idOf, ledgerOf, type Ledger } from "./ledger.js";
import { createPeople } from "./people.js";
import { unread } from "./plan.js";
import { completePolicy } from "./policy.js";
import { createReversal } from "./reverse.js";
import { seal, sealAccount } from "./seal.js";
import type { AccountPlan, Entry, Plan, Policy, Snapshot } from "./types.js";

/**
 * Plans to bring back what a plan has changed, as far as its journal says that it was us and the accounts still show it. It is a plan
 * like any other: the same interlocks hold, and `apply` carries it out. Whatever it removes is named by the journal, so it may where
 * the plan might not; `policy` changes what else that allows, for all that was added may be more than it lets be removed. Throws for a
 * plan that was edited, and for the journal of another.
 */
export function undo(plan: Plan, journal: readonly Entry[], now: readonly Snapshot[], policy?: Partial<Policy>): Plan {
  checkPlan(plan);
  checkEntries(journal);
  checkSnapshots(now);
  const { accounts, policy: before } = plan;
  const ledger = ledgerOf(plan, journal);
  const own = completePolicy(before, { removals: before.removals === "none" ? "listed" : before.removals }, policy);
  return seal(
    own,
    accounts.map((account) => {
      const snapshot = now.find((each) => isAccount(each, account));
      return snapshot ? sealAccount(undoAccount(account, ledger, snapshot, own)) : unread(account);
    }),
  );
}

function undoAccount({ changes }: AccountPlan, ledger: Ledger, snapshot: Snapshot, policy: Policy): Draft {
  const reversal = createReversal(ledger, snapshot, createPeople(snapshot.people, snapshot.gaps));
  // The last change is undone first: a name is free again before it is given back.
  const reversed = [...changes].reverse().flatMap((change) => reversal.of(change, changes));
  const named = new Set(changes.map((change) => idOf(ledger, change)?.toLowerCase()));
  const groups = snapshot.groups.filter(({ id, members }) => members !== null && named.has(id.toLowerCase()));
  return { snapshot, policy, groups, changes: reversed, findings: [...doubtsOf(snapshot), ...reversal.findings] };
}
