import { byText, canonical } from "./canonical.js";
import type { Draft, DraftChange } from "./draft.js";
import { estimate } from "./estimate.js";
import { createFingerprinter } from "./fingerprint.js";
import { hash } from "./hash.js";
import { demotes, interlocks, isActiveAdmin, takesRole } from "./interlocks.js";
import { cannotUndo } from "./irreversible.js";
import { numberChanges } from "./order.js";
import { createPeople, type People } from "./people.js";
import { takingOf } from "./taking.js";
import type { AccountPlan, Finding, Person, Plan, Policy, Shape } from "./types.js";

/** Makes a plan of those of its accounts; what was found of all of them together stands in the first. */
export function seal(policy: Policy, accounts: readonly AccountPlan[], findings: readonly Finding[] = []): Plan {
  const sorted = [...accounts].sort((a, b) => byText(`${a.vendor}/${a.account}`, `${b.vendor}/${b.account}`));
  const told = sorted.slice(0, 1).map((first) => ({ ...first, findings: [...first.findings, ...findings] }));
  const plan = { policy, accounts: [...told, ...sorted.slice(1)] };
  return { format: "rollcall-plan/1", digest: digestOf(plan), ...plan };
}

/** The digest of a plan: of everything but when it was read and how long it will take. */
export function digestOf({ policy, accounts }: Pick<Plan, "policy" | "accounts">): string {
  const kept = accounts.map((account) => ({ ...account, readAt: undefined, estimate: undefined }));
  return hash(canonical({ policy, accounts: kept }));
}

/** Makes the plan of one account: asks the interlocks, puts the changes in order, and says what cannot be undone. */
export function sealAccount({ snapshot, policy, groups, changes, findings }: Draft): AccountPlan {
  const { vendor, account, readAt, self, gaps, shape } = snapshot;
  const people = createPeople(snapshot.people);
  const drafts = changes.map((draft, index) => {
    const isDemotion = draft.kind === "role" && demotes(people.byKey(draft.people[0].id), draft.to, shape);
    const change = isDemotion ? { ...draft, demotes: true as const } : draft;
    return { change, taking: takingOf(change, `${index}`, people, shape) };
  });
  const verdict = interlocks(
    drafts.flatMap(({ taking }) => (taking ? [taking] : [])),
    {
      people: withPromoted(changes, people, shape),
      self,
      gaps,
      sizes: new Map(groups.map(({ id, members }) => [id, members?.length ?? 0])),
      admins: people.all.filter(isActiveAdmin).length,
      spent: { removals: new Map(), demotions: 0 },
    },
    policy,
  );
  const taken = new Set<DraftChange>();
  const left = drafts.flatMap(({ change, taking }) => {
    const rest = taking ? restOf(change, verdict.allowed.get(taking.change)) : [change];
    if (taking) for (const each of rest) taken.add(each);
    return rest;
  });
  const numbered = numberChanges(left, `${vendor}/${account}`, (change) => taken.has(change));
  const fingerprints = createFingerprinter();
  const base = groups.map((group) => [group.id, fingerprints.of(group)] as const);
  return {
    ...{ vendor, account, readAt, self },
    base: Object.fromEntries(base.sort(([a], [b]) => byText(a, b))),
    changes: numbered,
    findings: inOrder([
      ...findings,
      ...verdict.findings,
      ...numbered.flatMap((change) => cannotUndo(change, people, snapshot, policy)),
    ]),
    estimate: estimate(numbered, taken.size, snapshot),
  };
}

/** What may be done of a change that takes something. */
function restOf(change: DraftChange, allowed: readonly string[] | undefined): readonly DraftChange[] {
  if (!allowed) return [];
  if (change.kind !== "remove") return [change];
  const keys = new Set(allowed);
  return [{ ...change, people: change.people.filter(({ id }) => keys.has(id.toLowerCase())) }];
}

/** People as they will be once some have become admins, who count among those that are left. */
function withPromoted(changes: readonly DraftChange[], people: People, shape: Shape): People {
  const promoted = new Set<Person>();
  for (const change of changes) {
    if (change.kind !== "role") continue;
    const person = people.byKey(change.people[0].id);
    if (person && !takesRole(person, change.to, shape)) promoted.add(person);
  }
  return createPeople(people.all.map((person) => (promoted.has(person) ? { ...person, admin: true } : person)));
}

/** Findings in one order, whatever the order in which things were written and read; each once. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const written = findings.map((finding) => [canonical(finding), finding] as const);
  const sorted = [...new Map(written)].sort(([a], [b]) => byText(a, b));
  return sorted.map(([, finding]) => finding);
}
