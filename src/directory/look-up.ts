import { idOf } from "./gate.js";
import type { Run } from "./run.js";
import type { Change, GroupState } from "./types.js";

/** Looks up the additions whose answers were lost: nobody is taken out of a group before they are in the other one. */
export async function lookUpAdditions(run: Run): Promise<void> {
  const groups = new Map<string, Change>();
  for (const change of run.account.changes) {
    const group = idOf(run, change);
    if (change.kind !== "add" || group === undefined || run.ledger.items(change.id, "unknown").length === 0) continue;
    groups.set(group.toLowerCase(), change);
  }
  if (groups.size === 0) return;
  for await (const group of run.adapter.readGroups([...groups.keys()], run.options)) {
    const change = groups.get(group.id.toLowerCase());
    if (change) await noteFound(run, change, group);
  }
}

/** Writes down what a group shows of memberships whose answers were lost. */
export async function noteFound({ ledger, note }: Run, change: Change, { members }: GroupState): Promise<void> {
  if (change.kind !== "add" && change.kind !== "remove") return;
  const present = new Set(members);
  const isIn = change.kind === "add";
  const done = ledger.items(change.id, "unknown").filter((id) => present.has(id.toLowerCase()) === isIn);
  if (done.length === 0) return;
  await note({ kind: "result", change: change.id, done, already: [], failed: [], unknown: [], sure: false });
}
