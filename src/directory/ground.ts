import type { Gate } from "./gate.js";
import { isSame } from "./identity.js";
import { isActiveAdmin, takesRole, type Ground } from "./interlocks.js";
import type { People } from "./people.js";
import { restOf, type Run } from "./run.js";
import type { Change, Snapshot } from "./types.js";

/**
 * Gathers what the interlocks need to know of an account of which a part of the plan is done: from the vendor, not from the plan,
 * which somebody may have edited.
 */
export async function groundOf(run: Run, gate: Gate, snapshot: Snapshot, people: People): Promise<Ground> {
  const { account, ledger } = run;
  const roles = account.changes.filter((change) => change.kind === "role");
  const set = roles.filter((change) => restOf(run, change).length === 0);
  const removals = new Map<string, number>();
  let demotions = 0;
  let promotions = 0;
  for (const change of account.changes) {
    const count = ledger.items(change.id, "done", "unsure").length;
    if (change.kind === "remove" && change.group !== undefined) removals.set(change.group, count);
    if (change.kind === "delete" && change.group !== undefined && count > 0) {
      removals.set(change.group, account.base[change.group]?.count ?? 0);
    }
  }
  for (const {
    people: [{ id }],
    from,
    to,
  } of set) {
    const person = people.byKey(id);
    const wasAdmin = snapshot.shape.roles?.admin.includes(from ?? "") ?? false;
    if (!person || takesRole(person, to, snapshot.shape)) demotions += wasAdmin ? 1 : 0;
    else promotions += wasAdmin ? 0 : 1;
  }
  const admins = people.all.filter(isActiveAdmin).length - promotions + demotions;
  return {
    ...{ people, self: snapshot.self ?? account.self, gaps: snapshot.gaps },
    sizes: await sizesOf(run, gate, snapshot),
    admins,
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
  const doubtful: string[] = [];
  for (const [id, { count }] of Object.entries(account.base)) {
    const counted = counts.get(id.toLowerCase());
    const deletion = account.changes.find((change) => change.kind === "delete" && change.group === id);
    const isOver = deletion !== undefined && ledger.items(deletion.id, "done", "unsure").length > 0;
    if (gate.isPlanned(id) || isOver) sizes.set(id, count);
    else if (counted === undefined) sizes.set(id, 0);
    else if (counted - ours(run, id) >= count) sizes.set(id, count);
    else doubtful.push(id);
  }
  for await (const group of adapter.readGroups(doubtful, options)) {
    const id = doubtful.find((each) => isSame(each, group.id));
    if (id === undefined) continue;
    sizes.set(id, Math.min(account.base[id]?.count ?? 0, (group.members?.length ?? 0) - ours(run, id)));
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
