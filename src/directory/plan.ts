import { byText } from "./canonical.js";
import { checkSnapshots, checkWishes } from "./check-input.js";
import { refOf, type Draft, type DraftChange } from "./draft.js";
import { doubtsOf, withGaps } from "./gaps.js";
import { planGroup } from "./group.js";
import { isAccount } from "./identity.js";
import { whoIs } from "./interlocks.js";
import { matchGroups } from "./match.js";
import { planMembers } from "./members.js";
import { createPeople, nameOf } from "./people.js";
import { completePolicy } from "./policy.js";
import { orderNames } from "./rename.js";
import { planRoles } from "./roles.js";
import { seal, sealAccount } from "./seal.js";
import type {
  AccountPlan,
  Desired,
  DesiredAccount,
  DesiredGroup,
  Finding,
  Person,
  Plan,
  Policy,
  Ref,
  Snapshot,
} from "./types.js";

/** Compares what should be with what is, and says what is to be done. Sends nothing, and asks no clock. */
export function plan(desired: Desired, snapshots: readonly Snapshot[], policy?: Partial<Policy>): Plan {
  checkWishes(desired);
  checkSnapshots(snapshots);
  const complete = completePolicy(desired.policy, policy);
  const wishes = new Map<Snapshot, readonly [...DesiredAccount[], DesiredAccount]>();
  const accounts: AccountPlan[] = [];
  for (const wish of desired.accounts) {
    const snapshot = snapshots.find((candidate) => isAccount(candidate, wish));
    if (snapshot) wishes.set(snapshot, [...(wishes.get(snapshot) ?? []), wish]);
    else accounts.push(unread(wish));
  }
  for (const [snapshot, [wish, ...others]] of wishes) {
    accounts.push(
      others.length === 0
        ? sealAccount(planAccount(wish, snapshot, complete))
        : unplanned(snapshot, "repeated_account", "The file has this account more than once."),
    );
  }
  return seal(complete, accounts, strangersIn(complete, snapshots));
}

/** Whom `protect` names and no account has: with a slip in it, it would protect nobody. */
function strangersIn({ protect }: Policy, snapshots: readonly Snapshot[]): readonly Finding[] {
  if (protect.length === 0 || snapshots.length === 0) return [];
  const accounts = snapshots.map(({ people, gaps }) => createPeople(people, gaps));
  // Whoever is missing from a short list may be there.
  if (!accounts.every(({ isWhole, all }) => isWhole && all.length > 0)) return [];
  const strangers = protect.filter((member) => accounts.every((people) => people.match(member).length === 0));
  const message = "`protect` names this person, and no account that was read has them: it protects nobody.";
  return strangers.map((member) => ({ code: "unknown_person", severity: "error", who: nameOf(member), message }));
}

function planAccount(wish: DesiredAccount, read: Snapshot, policy: Policy): Draft {
  const wished = wish.groups ?? [];
  const snapshot = withGaps(
    read,
    wished.some(({ id }) => id !== undefined),
  );
  const { groups, shape } = snapshot;
  const people = createPeople(snapshot.people, snapshot.gaps);
  const findings = [...doubtsOf(snapshot)];
  const changes: DraftChange[] = [];
  const removals: { readonly place: Pick<DraftChange, "group" | "label">; readonly leaving: readonly Person[] }[] = [];
  // Who should be in a group and is not put there: taken from another one they would be in neither.
  const owed = new Set<string>();
  const planned = new Set<DesiredGroup>();

  const drafts = matchGroups(wished, snapshot, findings).flatMap((match) => {
    const itself = planGroup(match, people, snapshot, findings);
    return itself ? [{ ...match, itself }] : [];
  });
  const matches = orderNames(drafts, groups, findings);
  for (const match of matches) {
    changes.push(...match.itself);
    planned.add(match.wish);
    if (match.wish.absent) continue;
    const { group } = match;
    const members = planMembers(match, people, policy, findings);
    for (const { key } of members.owed) owed.add(key);
    const place = group ? { group: group.id, label: group.name } : { of: match.wish.name, label: match.wish.name };
    if (members.add.length > 0) changes.push({ kind: "add", ...place, people: refsOf(members.add) });
    removals.push({ place, leaving: members.remove });
  }
  for (const { members } of wished.filter((each) => !planned.has(each))) {
    members?.flatMap(people.match).forEach((key) => owed.add(key));
  }
  for (const { place, leaving } of removals) {
    const free = leaving.filter(({ key }) => !owed.has(key));
    if (free.length > 0) changes.push({ kind: "remove", ...place, people: refsOf(free) });
    for (const { key } of leaving.filter(({ key }) => owed.has(key))) {
      const message = "This person should be in another group first, and cannot be put there.";
      findings.push({ code: "addition_first", severity: "held", at: place.label, who: whoIs(people, key), message });
    }
  }
  changes.push(...planRoles(wish.roles, people, shape, findings));
  const own = matches.flatMap(({ group }) => (group?.members ? [group] : []));
  return { snapshot, policy, groups: own, changes, findings };
}

function refsOf(people: readonly Person[]): readonly Ref[] {
  return [...people].sort((a, b) => byText(a.key, b.key)).map(refOf);
}

/** The plan of an account that was not read. */
export function unread(account: Pick<Snapshot, "vendor" | "account">): AccountPlan {
  return unplanned(account, "unknown_account", "Nothing was read of this account: there is no way to it.");
}

/** The plan of an account for which there is none. */
function unplanned(
  { vendor, account }: Pick<Snapshot, "vendor" | "account">,
  code: Finding["code"],
  message: string,
): AccountPlan {
  return {
    ...{ vendor, account, readAt: "", self: null, base: {}, changes: [] },
    findings: [{ code, severity: "error", message }],
    estimate: { requests: 0, atLeastMs: 0 },
  };
}
