import { attributesToCreate, wishedAttributes } from "./attributes.js";
import { byText, canonical } from "./canonical.js";
import { refOf, type DraftChange } from "./draft.js";
import { lacksGroups } from "./gaps.js";
import { isRenamed, type Match } from "./match.js";
import type { People } from "./people.js";
import { doubtOf } from "./whole.js";
import type { Attributes, DesiredGroup, Finding, GroupState, Shape, Snapshot } from "./types.js";

/** Plans what becomes of a group itself; undefined where it cannot be as it is wished. */
export function planGroup(
  match: Match,
  people: People,
  snapshot: Snapshot,
  findings: Finding[],
): readonly DraftChange[] | undefined {
  const { wish, group } = match;
  if (group && group.kind !== "own") {
    const message = "This group is not the account's own to change.";
    if (isManaged(wish) || isRenamed(match))
      findings.push({ code: "foreign_group", severity: "error", at: group.name, message });
    return undefined;
  }
  if (group && wish.absent) {
    const doubt = doubtOf(group);
    if (doubt) findings.push(doubt);
    return doubt?.severity === "held" ? [] : [deletionOf(group, people)];
  }
  const wished = wishedAttributes(wish, snapshot.shape, findings);
  if (!wished) return undefined;
  return group ? update(match, group, wished, snapshot, findings) : create(wish, wished, snapshot, findings);
}

/** A deletion takes everyone out who is in the group. */
export function deletionOf({ id, name, attributes, members }: GroupState, people: People): DraftChange {
  const refs = (members ?? []).map((key) => {
    const person = people.byKey(key);
    return person ? refOf(person) : { id: key };
  });
  return {
    kind: "delete",
    group: id,
    label: name,
    from: { ...attributes, name },
    people: refs.sort((a, b) => byText(a.id, b.id)),
  };
}

function update(
  match: Match,
  group: GroupState,
  wished: Attributes,
  snapshot: Snapshot,
  findings: Finding[],
): readonly DraftChange[] {
  const { id, name } = group;
  const isHeld = isRenamed(match) && lacksGroups(snapshot);
  if (isHeld) findings.push({ code: "groups_incomplete", severity: "held", at: name, message: TAKEN });
  const from = { ...group.attributes, name };
  const to = { ...from, ...wished, name: isRenamed(match) && !isHeld ? match.wish.name : name };
  return canonical(from) === canonical(to) ? [] : [{ kind: "update", group: id, label: name, from, to }];
}

function create(
  wish: DesiredGroup,
  wished: Attributes,
  snapshot: Snapshot,
  findings: Finding[],
): readonly DraftChange[] | undefined {
  const { name } = wish;
  if (lacksGroups(snapshot)) {
    findings.push({ code: "groups_incomplete", severity: "held", at: name, message: TAKEN });
    return undefined;
  }
  const to = attributesToCreate(wish, wished, snapshot.shape, findings);
  if (!to) return undefined;
  return creationOf(name, to, snapshot.shape);
}

/** A group is created with what creating it takes; the rest is set afterwards. */
export function creationOf(name: string, to: Attributes, { attributes }: Shape): readonly DraftChange[] {
  const first = Object.fromEntries(Object.entries(to).filter(([key]) => attributes[key]?.onCreate ?? true));
  const creation: DraftChange = { kind: "create", label: name, from: null, to: first };
  if (canonical(first) === canonical(to)) return [creation];
  return [creation, { kind: "update", of: name, label: name, from: first, to }];
}

const TAKEN = "The list of groups may be short, and the name taken: nothing is created or renamed.";

/** Whether a wish says more than that there is such a group. */
function isManaged({ name: _, id: __, previously: ___, ...rest }: DesiredGroup): boolean {
  return Object.values<unknown>(rest).some((value) => value !== undefined);
}
