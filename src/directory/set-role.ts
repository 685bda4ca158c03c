import { deliver } from "./deliver.js";
import { mismatch } from "./interlocks.js";
import type { People } from "./people.js";
import { noteSeen, restOf, type Run } from "./run.js";
import type { Change } from "./types.js";

/** Gives somebody a role, unless somebody else has changed it since the plan was made. */
export async function setRole(
  run: Run,
  change: Extract<Change, { readonly kind: "role" }>,
  people: People,
): Promise<void> {
  const { people: refs, from, to, id: name, label } = change;
  const [{ id, email }] = refs;
  if (restOf(run, change).length === 0) return;
  const role = people.byKey(id)?.role;
  const other = mismatch(people, id, email);
  if (other?.code === "mismatched_person") run.findings.push({ ...other, severity: "held", at: label, who: id });
  else if (role === to) await noteSeen(run, change, id);
  else if (role === undefined || role !== from) {
    const message = "Somebody has changed the role since, or the person is gone: plan again.";
    run.findings.push({ code: "stale", severity: "held", at: label, who: id, message });
  } else await deliver(run, change, [id], () => ({ change: name, kind: "role", id, role: to }));
}
