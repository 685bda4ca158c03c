import { deliver } from "./deliver.js";
import { lacksGroups } from "./gaps.js";
import type { Gate } from "./gate.js";
import { isSame } from "./identity.js";
import { idOf } from "./ledger.js";
import { hold, restOf, type Run } from "./run.js";
import type { Attributes, Change, Snapshot } from "./types.js";

type ChangeOf<Kind> = Extract<Change, { readonly kind: Kind }>;

/** Gives groups their names and attributes, and creates those that are missing. */
export async function nameGroups(run: Run, gate: Gate, snapshot: Snapshot): Promise<void> {
  const { changes } = run.account;
  const names = createNameList(snapshot);
  await updateGroups(run, gate, names);
  for (const change of changes) if (change.kind === "create") await createGroup(run, change, names);
  for (const change of changes) {
    if (change.kind === "update" && change.group === undefined) await completeGroup(run, change);
  }
}

async function updateGroups(run: Run, gate: Gate, names: NameList): Promise<void> {
  const updates = new Map<string, ChangeOf<"update">>();
  for (const change of run.account.changes) {
    if (change.kind !== "update" || change.group === undefined) continue;
    if (restOf(run, change).length > 0) updates.set(change.group, change);
  }
  for await (const [group, { state }] of gate.pass([...updates.keys()])) {
    const change = updates.get(group);
    // Reading the group may have shown that it is done.
    if (!change || state !== "planned" || restOf(run, change).length === 0) continue;
    const { from, to } = change;
    if (!isSame(nameIn(from), nameIn(to)) && !names.isFree(run, change, nameIn(to), group)) continue;
    await deliver(run, change, [group], () => ({ change: change.id, kind: "update", group, from, to }));
    if (restOf(run, change).length === 0) names.put(group, nameIn(to));
  }
}

/** Creates a group, unless its name is taken: by one of ours, where the answer to an earlier request was lost. */
async function createGroup(run: Run, change: ChangeOf<"create">, names: NameList): Promise<void> {
  const { ledger, note, born } = run;
  const { id, to, label } = change;
  if (ledger.createdBy(id) !== undefined) return;
  const ours = ledger.items(id, "unknown").length > 0 ? names.adoptable(run, label) : undefined;
  if (ours !== undefined) {
    const lists = { done: [label], already: [], failed: [], unknown: [] };
    await note({ kind: "result", change: id, ...lists, sure: false, created: ours });
  } else if (names.isFree(run, change, label)) {
    await deliver(run, change, [label], () => ({ change: id, kind: "create", attributes: to }));
    const created = ledger.createdBy(id);
    if (created === undefined) return;
    born.add(id);
    names.put(created, label);
  }
}

/** Gives a new group what creating it does not take. */
async function completeGroup(run: Run, change: ChangeOf<"update">): Promise<void> {
  const group = idOf(run.ledger, change);
  if (group === undefined) return hold(run, change, "group_first", "Its group is not created yet.");
  const { from, to } = change;
  const ids = restOf(run, change);
  await deliver(run, change, ids, () => ({ change: change.id, kind: "update", group, from, to }));
}

/** The names that are taken, as the run goes on. */
interface NameList {
  put(id: string, name: string): void;
  /** Whether a group may be called so; otherwise it says why not. */
  isFree(run: Run, change: Change, name: string, id?: string): boolean;
  /** The one group of a name that can only be one that we have created. */
  adoptable(run: Run, name: string): string | undefined;
}

function createNameList(snapshot: Snapshot): NameList {
  const { groups } = snapshot;
  const taken = new Map(groups.map(({ id, name }) => [id.toLowerCase(), name]));
  const isShort = lacksGroups(snapshot);
  const holders = (name: string) => [...taken].filter(([, other]) => isSame(other, name)).map(([id]) => id);
  return {
    put: (id, name) => void taken.set(id.toLowerCase(), name),
    isFree(run, change, name, id) {
      const others = holders(name).filter((holder) => holder !== id?.toLowerCase());
      if (isShort) hold(run, change, "groups_incomplete", "The list of groups may be short, and the name taken.");
      else if (others.length > 0) hold(run, change, "name_taken", "Another group has this name: plan again.");
      return !isShort && others.length === 0;
    },
    adoptable({ account }, name) {
      const [id, ...others] = holders(name);
      const group = groups.find((each) => each.id.toLowerCase() === id);
      const isNew = group?.kind === "own" && !Object.keys(account.base).some((known) => isSame(known, group.id));
      return isNew && others.length === 0 ? group.id : undefined;
    },
  };
}

function nameIn(attributes: Attributes): string {
  return attributes["name"] ?? "";
}
