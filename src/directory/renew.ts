import { canonical } from "./canonical.js";
import { isSame } from "./identity.js";
import { idOf } from "./ledger.js";
import { createPeople } from "./people.js";
import { readAgain, type Run } from "./run.js";
import type { Change, GroupState } from "./types.js";

/**
 * Opens again what an earlier run has finished, where the account is as it was before: the same plan, made anew, means just that. A
 * group counts as a whole, for one that is between was changed by somebody else; and only after a run that came to its end, for
 * until then a vendor may not show yet what was done.
 */
export async function renew(run: Run): Promise<void> {
  const { account, adapter, fingerprints, ledger, note, options } = run;
  const over = account.changes.filter(
    ({ id }) => ledger.endOf(id) && ledger.items(id, "done", "unsure", "already").length > 0,
  );
  if (over.length === 0) return;
  const ids = new Set(over.map((change) => idOf(ledger, change)).filter((id) => id !== undefined));
  const groups: GroupState[] = [];
  for await (const group of adapter.readGroups([...ids], options)) groups.push(group);
  const isOfPeople = over.some(({ kind }) => kind === "role");
  const people = isOfPeople ? createPeople((await readAgain(run, () => false)).people) : undefined;

  const isAsBefore = (change: Change): boolean => {
    if (change.kind === "role") return people?.byKey(change.people[0].id)?.role === change.from;
    const { group: id = "" } = change;
    const group = groups.find((each) => isSame(each.id, id));
    const [now, base] = [group && fingerprints.of(group), account.base[id]];
    return group?.complete === true && canonical(now) === canonical(base);
  };
  // A group that we have created and that was seen is gone by somebody else's doing; one that never was may come yet.
  const isGone = ({ id, kind }: Change) =>
    kind === "create" &&
    ledger.endOf(id) === "seen" &&
    !groups.some((group) => isSame(group.id, ledger.createdBy(id) ?? ""));
  const gone = new Set(over.filter(isGone).map(({ id }) => id));
  const anew = account.changes.filter(({ id, of }) => gone.has(of ?? id)).concat(over.filter(isAsBefore));
  if (anew.length > 0) await note({ kind: "open", plan: run.plan, anew: anew.map(({ id }) => id) });
}
