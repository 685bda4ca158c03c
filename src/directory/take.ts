import { deliver } from "./deliver.js";
import type { Gate, Seen } from "./gate.js";
import { lacksGroups } from "./gaps.js";
import { groundOf, groundOfRoles } from "./ground.js";
import { isSame } from "./identity.js";
import { demotes, interlocks, type Taking } from "./interlocks.js";
import { lookUp } from "./look-up.js";
import { createPeople, type People } from "./people.js";
import { hold, noteSeen, readAgain, restOf, type Run } from "./run.js";
import { setRole } from "./set-role.js";
import { isDemotion, takingOf } from "./taking.js";
import type { Change, GroupState, Ref, Snapshot } from "./types.js";
import { doubtOf } from "./whole.js";

type RoleChange = Extract<Change, { readonly kind: "role" }>;

const TAKES: ReadonlySet<Change["kind"]> = new Set(["role", "remove", "delete"]);

/**
 * Carries out what takes. Right before the first taking-away people, admins and sizes are read again and the interlocks are asked
 * again: a plan may be hours old, somebody may have edited it, and others work on the same account.
 */
export async function take(run: Run, gate: Gate): Promise<void> {
  const open = run.account.changes.filter((change) => TAKES.has(change.kind) && restOf(run, change).length > 0);
  if (open.length === 0) return;
  run.progress({ phase: "take" });
  await lookUp(run);
  const snapshot = await readForTaking(run, open);
  const people = createPeople(snapshot.people);
  for (const change of open) {
    if (change.kind === "role" && people.byKey(change.people[0].id)?.role === change.to)
      await setRole(run, change, people);
  }
  const takings = open.flatMap((change) => takingLeft(run, change, people, snapshot) ?? []);
  const verdict = interlocks(takings, await groundOf(run, gate, snapshot, people), run.policy);
  run.findings.push(...verdict.findings);

  const byGroup = new Map<string, readonly [change: Change, keys: readonly string[]]>();
  const roles: RoleChange[] = [];
  for (const change of open) {
    const keys = verdict.allowed.get(change.id);
    if (!keys) continue;
    if (change.group !== undefined) byGroup.set(change.group, [change, keys]);
    if (change.kind === "role") roles.push(change);
  }
  const [first, ...demotions] = roles.filter(isDemotion);
  if (first) await takeRole(run, first, people, snapshot);
  // Others may take roles between two of ours, and then fewer are left.
  for (const change of demotions) {
    const own = takings.filter((taking) => taking.change === change.id);
    await demoteNext(run, change, own);
  }
  for (const change of roles) if (!isDemotion(change)) await takeRole(run, change, people, snapshot);
  for await (const [id, seen] of gate.pass([...byGroup.keys()])) {
    const [change, keys] = byGroup.get(id) as readonly [Change, readonly string[]];
    await takeFrom(run, change, id, seen, keys);
  }
}

/** Demotes one more: reads people again, and asks the interlocks again. */
async function demoteNext(run: Run, change: RoleChange, own: readonly Taking[]): Promise<void> {
  const snapshot = await readAgain(run, () => false);
  const people = createPeople(snapshot.people);
  const { allowed, findings } = interlocks(own, groundOfRoles(run, snapshot, people), run.policy);
  run.findings.push(...findings);
  if (allowed.size > 0) await takeRole(run, change, people, snapshot);
}

async function takeRole(run: Run, change: RoleChange, people: People, { shape }: Snapshot): Promise<void> {
  const person = people.byKey(change.people[0].id);
  const isSaid = isDemotion(change) === demotes(person, change.to, shape);
  if (isSaid || person?.role === change.to) await setRole(run, change, people);
  else hold(run, change, "stale", "The plan does not say rightly whether an admin role is taken: plan again.");
}

/** Reads people, the groups that are to be deleted, and those in which alone somebody is found. */
async function readForTaking(run: Run, open: readonly Change[]): Promise<Snapshot> {
  const readOnce = (also?: readonly Change[]) =>
    readAgain(run, ({ id }) =>
      open.some(
        (change) =>
          change.group?.toLowerCase() === id.toLowerCase() &&
          (change.kind === "delete" || also?.includes(change) === true),
      ),
    );
  const snapshot = await readOnce();
  const people = createPeople(snapshot.people);
  const strangers = open.filter(
    (change) => change.kind === "remove" && !restOf(run, change).every((id) => people.byKey(id)),
  );
  return strangers.length === 0 ? snapshot : readOnce(strangers);
}

/** What is still to be taken: from a group that is deleted from whoever is in it by now. */
function takingLeft(run: Run, change: Change, people: People, snapshot: Snapshot): Taking | undefined {
  const taking = takingOf(change, change.id, people, snapshot.shape);
  if (!taking || restOf(run, change).length === 0) return undefined;
  if (taking.kind === "role") return taking;
  if (taking.kind === "delete") {
    const group = snapshot.groups.find(({ id }) => isSame(id, taking.group));
    // Somebody else has deleted it.
    if (!group && !lacksGroups(snapshot)) return undefined;
    return { ...taking, people: group?.members ?? taking.people };
  }
  const owed = owedBy(run);
  const left = restOf(run, change).map(lower);
  for (const key of left.filter((each) => owed.has(each))) {
    const message = "This person is to be added to another group first, and is not there yet.";
    run.findings.push({ code: "addition_first", severity: "held", at: change.label, who: key, message });
  }
  const free = left.filter((key) => !owed.has(key));
  return free.length === 0 ? undefined : { ...taking, people: free };
}

/** Who is to be added somewhere and is not. */
function owedBy(run: Run): ReadonlySet<string> {
  const additions = run.account.changes.filter(({ kind }) => kind === "add");
  return new Set(additions.flatMap((change) => restOf(run, change)).map(lower));
}

async function takeFrom(
  run: Run,
  change: Change,
  id: string,
  { group, state }: Seen,
  keys: readonly string[],
): Promise<void> {
  const { id: name, kind, label } = change;
  if (!group) {
    if (kind === "delete") await noteSeen(run, change, id);
    return;
  }
  if (state !== "planned") return;
  const doubt = doubtOf(group);
  if (doubt?.severity === "held") return void run.findings.push(doubt);
  run.progress({ phase: "take", label });
  if (kind === "delete") {
    if (!isOf(change.people, group))
      return hold(run, change, "stale", "The plan names other members than are there: plan again.");
    return deliver(run, change, [id], () => ({ change: name, kind, group: id }));
  }
  const allowed = new Set(keys);
  // Reading the group may have shown that some are gone.
  const left = restOf(run, change).filter((each) => allowed.has(lower(each)));
  if (isEmptied(run, group, left)) return hold(run, change, "addition_first", EMPTIED);
  const { batch } = run.adapter.shape;
  await deliver(run, change, left, (ids) => ({ change: name, kind: "remove", group: id, ids }), batch.remove);
}

const EMPTIED = "Nobody would be left, for somebody whom the plan adds to this group is not there yet.";

/** Whether nobody would be left in a group to which the plan adds somebody who is not there: a vendor may have refused them. */
function isEmptied(run: Run, { id, members }: GroupState, leaving: readonly string[]): boolean {
  const gone = new Set(leaving.map(lower));
  return (
    [...new Set(members)].every((key) => gone.has(lower(key))) &&
    run.account.changes.some(
      (change) => change.kind === "add" && isSame(change.group ?? "", id) && restOf(run, change).length > 0,
    )
  );
}

/** Whether these are the members of a group: somebody has said how many of them a deletion takes. */
function isOf(people: readonly Ref[], { members }: GroupState): boolean {
  const named = new Set(people.map(({ id }) => lower(id)));
  const present = [...new Set(members)];
  return present.length === named.size && present.every((key) => named.has(lower(key)));
}

function lower(id: string): string {
  return id.toLowerCase();
}
