import { deliver } from "./deliver.js";
import type { Gate } from "./gate.js";
import { idOf } from "./ledger.js";
import { hold, restOf, type Run } from "./run.js";
import type { Change } from "./types.js";
import { doubtOf } from "./whole.js";

type Addition = Extract<Change, { readonly kind: "add" }>;

/** Adds people to groups: those of which somebody else has made something else are left alone, unless the policy says otherwise. */
export async function addMembers(run: Run, gate: Gate): Promise<void> {
  const { account, note, policy, born } = run;
  const additions = new Map<string, Addition>();
  for (const change of account.changes) {
    if (change.kind !== "add" || restOf(run, change).length === 0) continue;
    const group = idOf(run.ledger, change);
    if (group === undefined) hold(run, change, "group_first", "Its group is not created yet.");
    // It is empty: we have just created it.
    else if (born.has(change.of ?? "")) await add(run, change, group);
    else additions.set(group, change);
  }
  for await (const [id, { group, state }] of gate.pass([...additions.keys()])) {
    const change = additions.get(id);
    if (!change || !group || (state !== "planned" && (state !== "stale" || policy.stale !== "add"))) continue;
    const members = new Set(group.members);
    const already = restOf(run, change).filter((each) => members.has(each.toLowerCase()));
    if (already.length > 0) {
      await note({ kind: "result", change: change.id, done: [], already, failed: [], unknown: [], sure: true });
    }
    const isDoubtful = doubtOf(group)?.severity === "held";
    await add(isDoubtful ? unsure(run, change) : run, change, id);
  }
}

/** Where the list was not whole, whoever is added may have been in the group before: it is not sure that it was us. */
function unsure(run: Run, { label: at }: Change): Run {
  const message = "The list of members was not whole, and may lack whoever is added: `undo` leaves them.";
  run.findings.push({ code: "unsure", severity: "warning", at, message });
  return { ...run, note: (entry) => run.note(entry.kind === "result" ? { ...entry, sure: false } : entry) };
}

async function add(run: Run, change: Addition, group: string): Promise<void> {
  const { batch } = run.adapter.shape;
  run.progress({ phase: "give", label: change.label });
  await deliver(run, change, restOf(run, change), (ids) => ({ change: change.id, kind: "add", group, ids }), batch.add);
}
