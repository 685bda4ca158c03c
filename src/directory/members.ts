import { byText } from "./canonical.js";
import { isAddable } from "./draft.js";
import { whoIs } from "./interlocks.js";
import type { Match } from "./match.js";
import { nameOf, notFound, type People } from "./people.js";
import type { Finding, FindingCode, Member, Person, Policy } from "./types.js";
import { doubtOf } from "./whole.js";

/** How the members of a group are to change. */
export interface MemberChange {
  readonly add: readonly Person[];
  readonly remove: readonly Person[];
  /** Who should be in the group and cannot be put there. */
  readonly owed: readonly Person[];
}

/** Compares the members of a group with those whom a file wishes. */
export function planMembers({ wish, group }: Match, people: People, policy: Policy, findings: Finding[]): MemberChange {
  const at = group?.name ?? wish.name;
  const tell = (finding: Omit<Finding, "at">) => findings.push({ ...finding, at });
  const isManaged = wish.members !== undefined && (wish.members.length > 0 || wish.allowEmpty === true);
  if (wish.members && !isManaged) {
    tell({ code: "empty_list", severity: "error", message: EMPTY });
  }

  if (group?.members === null) {
    if (wish.members ?? wish.remove) tell({ code: "members_incomplete", severity: "held", message: UNREAD });
    return { add: [], remove: [], owed: [] };
  }

  const resolve = (members: readonly Member[] = [], told: (code: FindingCode) => Finding["severity"]) => {
    const persons = new Map<string, Person>();
    let unresolved = 0;
    for (const member of [...members].sort((a, b) => byText(nameOf(a), nameOf(b)))) {
      const found = people.find(member);
      if ("person" in found) persons.set(found.person.key, found.person);
      else {
        unresolved += 1;
        findings.push({ ...notFound(found, nameOf(member), told(found.code)), at });
      }
    }
    return { persons, unresolved };
  };
  const wished = resolve(wish.members, () => (policy.unresolved === "hold" ? "error" : "warning"));
  // Whoever has left the account need not be taken out of the file first.
  const listed = resolve(wish.remove, (code) => (code === "unknown_person" ? "note" : "error"));
  for (const key of listed.persons.keys()) {
    if (!wished.persons.has(key)) continue;
    const message = "`members` and `remove` both name this person: they stay.";
    tell({ code: "contradicted_person", severity: "error", who: whoIs(people, key), message });
  }

  const present = new Set(group?.members ?? []);
  const absent = [...wished.persons.values()].filter(({ key }) => !present.has(key));
  const owed = absent.filter((person) => !isAddable(person));
  for (const person of owed) tell(whyNot(person, "added"));

  const extra = [...present].filter((key) => !wished.persons.has(key)).sort(byText);
  const areAllDoomed = isManaged && policy.removals === "all";
  const leaving = extra.filter((key) => areAllDoomed || listed.persons.has(key));
  const remove: Person[] = [];
  for (const key of leaving) {
    const person = people.byKey(key);
    if (person?.writable && person.id !== null) remove.push(person);
    else tell(whyNot(person ?? { key }, "removed"));
  }
  const staying = isManaged ? extra.length - leaving.length : 0;
  if (staying > 0) {
    const message = `More people are in the group than in the file, and stay: \`removals\` is \`${policy.removals}\`.`;
    tell({ code: "removals_off", severity: "note", count: staying, message });
  }

  const doubt = group && doubtOf(group);
  // Of a list that is short nobody knows who would be removed.
  const isAtStake = remove.length > 0 || (doubt?.code === "members_incomplete" && (isManaged || wish.remove));
  if (doubt && (doubt.severity !== "held" || isAtStake)) findings.push(doubt);
  const isHeld = policy.unresolved === "hold" && wished.unresolved > 0;
  if (isHeld && remove.length > 0) {
    const message = "Nobody is removed while somebody in the list is not found: a slip might remove whom it means.";
    tell({ code: "unresolved_hold", severity: "held", count: remove.length, message });
  }
  const add = absent.filter(isAddable);
  const isEmptied = remove.length === present.size && add.length === 0 && !wish.allowEmpty;
  if (isEmptied && remove.length > 0) {
    tell({ code: "empty_list", severity: "held", count: remove.length, message: EMPTY });
  }
  return { add, remove: isHeld || isEmptied || doubt?.severity === "held" ? [] : remove, owed };
}

const EMPTY = "Nobody would be left: say `allowEmpty` if that is meant.";
const UNREAD = "The members were not read: they stay as they are.";

/** Says why somebody is not written: a member whom nobody lists has a key alone. */
function whyNot(
  { state, email, key }: Partial<Person> & Pick<Person, "key">,
  done: "added" | "removed",
): Omit<Finding, "at"> {
  const known = state === "pending" || state === "inactive" || state === "closed";
  const why = known ? `This person is ${state}` : "The vendor gives this person an id that its writes do not take";
  const code = known ? (`${state}_person` as const) : "unwritable_person";
  return { code, severity: "warning", who: email?.toLowerCase() ?? key, message: `${why}: not ${done}.` };
}
