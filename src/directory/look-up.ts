import { isSame } from "./identity.js";
import { idOf } from "./ledger.js";
import { noteSeen, type Run } from "./run.js";
import type { Change, GroupState } from "./types.js";

/**
 * Looks up what was sent and not answered, before anything is taken: nobody is taken out of a group before they are in the other one,
 * and what we have taken already is no smaller group.
 */
export async function lookUp(run: Run): Promise<void> {
  const open = run.account.changes.filter(({ id }) => run.ledger.items(id, "unknown").length > 0);
  const ids = new Set(open.map((change) => idOf(run.ledger, change)).filter((id) => id !== undefined));
  const seen: GroupState[] = [];
  for await (const group of run.adapter.readGroups([...ids], run.options)) seen.push(group);
  for (const change of open) {
    const id = idOf(run.ledger, change);
    // A new group is looked for by its name, and a role among people.
    if (id === undefined) continue;
    const group = seen.find((each) => isSame(each.id, id));
    if (group) await noteFound(run, change, group);
    else if (change.kind === "delete") await noteSeen(run, change, id);
  }
}

/** Writes down what a group shows of memberships whose answers were lost. */
export async function noteFound(
  { ledger, note }: Run,
  change: Change,
  { members, complete }: GroupState,
): Promise<void> {
  if (change.kind !== "add" && change.kind !== "remove") return;
  const present = new Set(members);
  const isIn = change.kind === "add";
  // Whoever a short list does not show may be there.
  if (!isIn && !complete) return;
  const done = ledger.items(change.id, "unknown").filter((id) => present.has(id.toLowerCase()) === isIn);
  if (done.length === 0) return;
  await note({ kind: "result", change: change.id, done, already: [], failed: [], unknown: [], sure: false });
}
