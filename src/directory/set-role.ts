import { deliver } from "./deliver.js";
import type { People } from "./people.js";
import { restOf, type Run } from "./run.js";
import type { Change } from "./types.js";

/** Gives somebody a role, unless somebody else has changed it since the plan was made. */
export async function setRole(
  run: Run,
  change: Extract<Change, { readonly kind: "role" }>,
  people: People,
): Promise<void> {
  const { people: refs, from, to, id: name, label } = change;
  const [{ id }] = refs;
  if (restOf(run, change, [id]).length === 0) return;
  const role = people.byKey(id)?.role;
  if (role === to) {
    const isOurs = run.ledger.wordOn(name, id) === "unknown";
    const lists = isOurs ? { done: [id], already: [] } : { done: [], already: [id] };
    await run.note({ kind: "result", change: name, ...lists, failed: [], unknown: [], sure: !isOurs });
  } else if (role === undefined || role !== from) {
    const message = "Somebody has changed the role since, or the person is gone: plan again.";
    run.findings.push({ code: "stale", severity: "held", at: label, who: id, message });
  } else await deliver(run, change, [id], () => ({ change: name, kind: "role", id, role: to }));
}
