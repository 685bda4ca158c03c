import { writtenValue } from "./attributes.js";
import { byText } from "./canonical.js";
import { checkSnapshots } from "./check-input.js";
import { isAddress } from "./desired/table.js";
import { isGivable } from "./irreversible.js";
import { createPeople, nameOf, type People } from "./people.js";
import type {
  Attributes,
  Desired,
  DesiredAccount,
  DesiredGroup,
  GroupState,
  Member,
  Person,
  Shape,
  Snapshot,
} from "./types.js";

/** What a dump leaves out unless it is asked for. */
export interface DumpOptions {
  /** Names the groups too that cannot be changed. */
  readonly foreign?: boolean;
}

/** Writes what is as what should be: a plan of it changes nothing. */
export function dump(snapshots: readonly Snapshot[], { foreign = false }: DumpOptions = {}): Desired {
  checkSnapshots(snapshots);
  return { accounts: snapshots.map((snapshot) => dumpAccount(snapshot, foreign)) };
}

function dumpAccount({ vendor, account, people, groups, shape }: Snapshot, foreign: boolean): DesiredAccount {
  const known = createPeople(people);
  const named = [...groups]
    .sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
    .filter(({ kind }) => kind === "own" || foreign)
    .map((group) => (group.kind === "own" ? dumpGroup(group, known, shape) : { name: group.name, id: group.id }));
  const roles = people.flatMap((person): readonly (readonly [string, string])[] => {
    const { role, state, writable } = person;
    const member = memberOf(person, known);
    const who = typeof member === "object" ? member.id : member;
    const isGiven = isGivable(role, shape) && writable && state !== "closed";
    return isGiven && who !== undefined ? [[who, role]] : [];
  });
  return {
    vendor,
    account,
    groups: named,
    ...(roles.length > 0 && { roles: Object.fromEntries(roles.sort(([a], [b]) => byText(a, b))) }),
  };
}

function dumpGroup(
  { id, name, attributes, members, complete }: GroupState,
  people: People,
  shape: Shape,
): DesiredGroup {
  const group = { name, id, ...dumpAttributes(attributes, shape) };
  // Half a list would remove the other half.
  if (members === null || !complete) return group;
  const written = members
    .map((key) => people.byKey(key))
    .map((person) => person && memberOf(person, people))
    .filter((member) => member !== undefined)
    .sort((a, b) => byText(nameOf(a), nameOf(b)));
  return { ...group, members: written, ...(written.length === 0 && { allowEmpty: true }) };
}

function dumpAttributes(attributes: Attributes, shape: Shape): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const known = shape.attributes[name];
      const written = known && writtenValue(value, known);
      return written === undefined ? [] : [[name, written]];
    }),
  );
}

/** The shortest way to write a person that a file may have and that leads back to them; undefined where none does. */
function memberOf({ key, id, email }: Person, people: People): Member | undefined {
  const address = isAddress(email) ? email : undefined;
  const pinned = id === null ? undefined : { ...(address !== undefined && { email: address }), id };
  return [address, pinned].find((way) => {
    const found = way && people.find(way);
    return found && "person" in found && found.person.key === key;
  });
}
