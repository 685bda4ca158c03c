import { isAddable, refOf, type DraftChange } from "./draft.js";
import { lacksGroups } from "./gaps.js";
import { creationOf, deletionOf } from "./group.js";
import { fold, isSame } from "./identity.js";
import { isGivable, lostRole } from "./irreversible.js";
import { idOf, type Ledger } from "./ledger.js";
import { UNREAD, type People } from "./people.js";
import type { Attributes, Change, Finding, FindingCode, GroupState, Ref, Snapshot } from "./types.js";
import { doubtOf } from "./whole.js";

type ChangeOf<Kind> = Extract<Change, { readonly kind: Kind }>;

/** Turns changes that were carried out into those that bring back what was. */
export interface Reversal {
  readonly findings: readonly Finding[];
  /** What undoes a change, one of all those of its account. */
  of(change: Change, all: readonly Change[]): readonly DraftChange[];
}

/** Makes what undoes the changes of one account, by what the journal says and what the account shows now. */
export function createReversal(ledger: Ledger, snapshot: Snapshot, people: People): Reversal {
  const { groups, shape } = snapshot;
  const findings: Finding[] = [];
  const reborn = new Set<string>();
  const byId = new Map(groups.map((group) => [group.id.toLowerCase(), group]));

  const tell = (code: FindingCode, { label }: Change, message: string, count?: number) => {
    findings.push({ code, severity: "warning", at: label, ...(count !== undefined && { count }), message });
  };
  const tellShort = ({ label: at }: Change) => {
    findings.push({ code: "groups_incomplete", severity: "held", at, message: SHORT });
  };

  /** Says that the group of a change is not there; of one that was created that is as it was before. */
  const tellGone = (change: Change, count?: number) => {
    if (lacksGroups(snapshot)) tellShort(change);
    else if (change.of === undefined && change.kind !== "create") tell("changed_since", change, CHANGED, count);
  };

  const groupOf = (change: Change): GroupState | undefined => {
    const id = idOf(ledger, change);
    return id === undefined ? undefined : byId.get(id.toLowerCase());
  };

  /** The items of a change that we have surely done. */
  const doneBy = (change: Change): ReadonlySet<string> => {
    const unsure = ledger.items(change.id, "unsure").length + ledger.items(change.id, "unknown").length;
    const message = "It is not sure that this was us, so it stays.";
    if (unsure > 0) findings.push({ code: "unsure", severity: "held", at: change.label, count: unsure, message });
    return new Set(ledger.items(change.id, "done"));
  };

  /** What undoes memberships: whoever we put in and is still there goes, whoever we took out and is not there comes back. */
  const members = (change: ChangeOf<"add" | "remove">): readonly DraftChange[] => {
    const done = doneBy(change);
    const refs = change.people.filter(({ id }) => done.has(id));
    const group = groupOf(change);
    if (refs.length === 0) return [];
    if (!group) {
      tellGone(change, refs.length);
      return [];
    }
    const isIn = change.kind === "add";
    const { members, complete } = group;
    const present = new Set(members);
    const left = members ? refs.filter(({ id }) => present.has(id.toLowerCase()) === isIn) : [];
    const doubt = isIn || !complete ? doubtOf(group) : undefined;
    if (doubt && (left.length > 0 || !complete)) findings.push(doubt);
    if (isIn && doubt?.severity === "held") return [];
    const able = isIn ? left : left.filter(isBack);
    const lost = left.length - able.length;
    if (lost > 0 && people.isWhole) tell("changed_since", change, CHANGED, lost);
    else if (lost > 0) findings.push({ ...UNREAD, severity: "held", at: change.label });
    if (able.length === 0) return [];
    return [{ kind: isIn ? "remove" : "add", group: group.id, label: group.name, people: able.map(refNow) }];
  };

  /** Somebody with the address that they have now. */
  const refNow = (ref: Ref): Ref => {
    const person = people.byKey(ref.id);
    return ref.email !== undefined && person ? refOf(person) : ref;
  };

  const isBack = ({ id }: Ref): boolean => {
    const person = people.byKey(id);
    return person !== undefined && isAddable(person);
  };

  /** The names that groups can have back, by the change that took them: nobody else has them, or gives them back too. */
  const returning = (all: readonly Change[]): ReadonlyMap<Change, string> => {
    const able = new Map<Change, string>();
    for (const change of all) {
      if (change.kind !== "update" || ledger.items(change.id, "done").length === 0) continue;
      const { name: old } = change.from;
      const { name } = change.to;
      if (old !== undefined && old !== name && groupOf(change)?.name === name) able.set(change, old);
    }
    for (let before = -1; before !== able.size;) {
      before = able.size;
      const leaving = new Set([...able.keys()].map(groupOf));
      for (const [change, old] of able) {
        if (groups.some((each) => !leaving.has(each) && isSame(each.name, old))) able.delete(change);
      }
    }
    return able;
  };

  const attributes = (change: ChangeOf<"update">, all: readonly Change[]): readonly DraftChange[] => {
    const group = groupOf(change);
    if (doneBy(change).size === 0) return [];
    if (!group) {
      tellGone(change);
      return [];
    }
    const now: Attributes = { ...group.attributes, name: group.name };
    const { from, to } = change;
    const changed = Object.keys(to).filter((name) => from[name] !== to[name] && now[name] !== from[name]);
    const ours = changed.filter((name) => now[name] === to[name]);
    if (ours.length < changed.length) tell("changed_since", change, CHANGED);
    const isShort = lacksGroups(snapshot);
    const free = ours.filter((name) => name !== "name" || (!isShort && returning(all).has(change)));
    if (free.length < ours.length && isShort) tellShort(change);
    else if (free.length < ours.length) tell("name_taken", change, TAKEN);
    const old = free.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]] as const]));
    if (old.length < free.length)
      tell("irreversible", change, "An attribute that was not set cannot be taken away again.");
    if (old.length === 0) return [];
    const before = { ...now, ...Object.fromEntries(old) };
    return [{ kind: "update", group: group.id, label: group.name, from: now, to: before }];
  };

  const role = (change: ChangeOf<"role">): readonly DraftChange[] => {
    const { people: refs, from, to, label } = change;
    if (doneBy(change).size === 0) return [];
    const person = people.byKey(refs[0].id);
    if (person && person.role === from) return [];
    if (!people.isWhole && (person?.role ?? null) === null) findings.push({ ...UNREAD, severity: "held", at: label });
    else if (person?.role !== to) tell("changed_since", change, CHANGED);
    else if (!isGivable(from, shape)) tell("irreversible", change, lostRole(from));
    else return [{ kind: "role", label, people: [refNow(refs[0])], from: to, to: from }];
    return [];
  };

  /** Whether a group that we created has nobody but whom we have put there: then it goes with them. */
  const isOursAlone = (change: Change, all: readonly Change[]): boolean => {
    const group = groupOf(change);
    const isSure = ledger.items(change.id, "done").length > 0;
    if (!group || !isSure || doubtOf(group)?.severity === "held") return false;
    const ours = new Set(
      all.filter(({ of }) => of === change.id).flatMap(({ id }) => ledger.items(id, "done").map(lower)),
    );
    return isSame(group.name, change.label) && [...new Set(group.members)].every((key) => ours.has(key));
  };

  const creation = (change: ChangeOf<"create">, all: readonly Change[]): readonly DraftChange[] => {
    if (doneBy(change).size === 0) return [];
    const group = groupOf(change);
    if (group && isOursAlone(change, all)) return [deletionOf(group, people)];
    const doubt = group && doubtOf(group);
    if (!group) tellGone(change);
    else if (doubt?.severity === "held") findings.push(doubt);
    else tell("changed_since", change, CHANGED);
    return [];
  };

  /** A group that we deleted is created anew, and is another. */
  const deletion = (change: ChangeOf<"delete">, all: readonly Change[]): readonly DraftChange[] => {
    const { from, label, people: refs } = change;
    if (doneBy(change).size === 0) return [];
    if (lacksGroups(snapshot)) {
      tellShort(change);
      return [];
    }
    if (groups.some(({ name }) => isSame(name, label))) {
      tell("changed_since", change, "There is a group of this name again, so it stays.");
      return [];
    }
    // Two of one name are not created: nobody could tell them apart.
    if (reborn.has(fold(label)) || [...returning(all).values()].some((name) => isSame(name, label))) {
      tell("name_taken", change, TAKEN);
      return [];
    }
    reborn.add(fold(label));
    tell("irreversible", change, "The group comes back with another id, and without what else hung on it.");
    const back = refs.filter(isBack);
    const drafts = creationOf(label, from, shape);
    return back.length === 0 ? drafts : [...drafts, { kind: "add", of: label, label, people: back }];
  };

  return {
    findings,
    of(change, all) {
      const creating = all.find(({ id }) => id === change.of);
      if (creating && isOursAlone(creating, all)) return [];
      switch (change.kind) {
        case "add":
        case "remove":
          return members(change);
        case "update":
          return attributes(change, all);
        case "role":
          return role(change);
        case "create":
          return creation(change, all);
        case "delete":
          return deletion(change, all);
      }
    },
  };
}

const TAKEN = "Another group has the name that this one had: undo once more when it is gone.";
const SHORT = "The list of groups was not whole: what needs it whole stays.";
const CHANGED = "Somebody else has changed this since, so it stays.";

function lower(id: string): string {
  return id.toLowerCase();
}
