import type { Gate } from "./gate.js";
import { isActiveAdmin, type Ground } from "./interlocks.js";
import type { People } from "./people.js";
import { restOf, type Run } from "./run.js";
import type { Change, Person, Snapshot } from "./types.js";

/**
 * Gathers what the interlocks need to know of an account of which a part of the plan is done: from the vendor, not from the plan,
 * which somebody may have edited.
 */
export async function groundOf(run: Run, gate: Gate, snapshot: Snapshot, people: People): Promise<Ground> {
  return { ...groundOfRoles(run, snapshot, people), sizes: await sizesOf(run, gate, snapshot) };
}

/** Gathers the same but for the sizes of groups, which no role needs. */
export function groundOfRoles(run: Run, snapshot: Snapshot, people: People): Ground {
  const { account, ledger } = run;
  const isAdmin = (role: string | null) => Boolean(snapshot.shape.roles?.admin.some((each) => each === role));
  const removals = new Map<string, number>();
  // Whether somebody was an admin before the plan gave them another role.
  const before = new Map<Person | undefined, boolean>();
  let demotions = 0;
  for (const change of account.changes) {
    const count = ledger.items(change.id, "done", "unsure").length;
    if (change.kind === "remove" && change.group !== undefined) removals.set(change.group, count);
    if (change.kind === "delete" && change.group !== undefined && count > 0) {
      removals.set(change.group, account.base[change.group]?.count ?? 0);
    }
    if (change.kind !== "role" || restOf(run, change).length > 0) continue;
    const wasAdmin = isAdmin(change.from);
    before.set(people.byKey(change.people[0].id), wasAdmin);
    if (wasAdmin && !isAdmin(change.to)) demotions += 1;
  }
  const admins = people.all.filter((person) => isActiveAdmin({ ...person, admin: before.get(person) ?? person.admin }));
  return {
    ...{ people, self: snapshot.self ?? account.self, gaps: snapshot.gaps },
    sizes: new Map(),
    admins: admins.length,
    spent: { removals, demotions },
  };
}

/** How many members each group had before the plan took any: what the plan says is believed where the vendor counts as many. */
async function sizesOf(run: Run, gate: Gate, { groups }: Snapshot): Promise<Map<string, number>> {
  const { account, adapter, options, ledger } = run;
  const counts = new Map(
    groups.filter(({ kind }) => kind === "own").map((group) => [group.id.toLowerCase(), group.counted ?? 0]),
  );
  const sizes = new Map<string, number>();
  const doubtful = new Map<string, readonly [id: string, count: number]>();
  for (const [id, { count }] of Object.entries(account.base)) {
    const counted = counts.get(id.toLowerCase());
    const deletion = account.changes.find((change) => change.kind === "delete" && change.group === id);
    const isOver = deletion !== undefined && ledger.items(deletion.id, "done", "unsure").length > 0;
    if (gate.isPlanned(id) || isOver) sizes.set(id, count);
    else if (counted === undefined) sizes.set(id, 0);
    else if (counted - ours(run, id) >= count) sizes.set(id, count);
    else doubtful.set(id.toLowerCase(), [id, count]);
  }
  const ids = [...doubtful.values()].map(([id]) => id);
  for await (const group of adapter.readGroups(ids, options)) {
    const known = doubtful.get(group.id.toLowerCase());
    if (!known) continue;
    const [id, count] = known;
    sizes.set(id, Math.min(count, (group.members?.length ?? 0) - ours(run, id)));
  }
  return sizes;
}

/** By how much our own changes have made a group larger. */
function ours({ account, ledger }: Run, id: string): number {
  const done = (kind: Change["kind"]) =>
    account.changes
      .filter((change) => change.kind === kind && change.group === id)
      .reduce((sum, change) => sum + ledger.items(change.id, "done", "unsure").length, 0);
  return done("add") - done("remove");
}
