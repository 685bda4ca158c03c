import { writtenValue } from "./attributes.js";
import { byText } from "./canonical.js";
import { checkSnapshots } from "./check-input.js";
import { isAddress } from "./desired/table.js";
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
    const isGiven = role !== null && shape.roles?.writable.includes(role) && writable && state !== "closed";
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
    Object.entries(shape.attributes).flatMap(([name, known]) => {
      const value = attributes[name];
      const written = value === undefined ? undefined : writtenValue(value, known);
      return written === undefined ? [] : [[name, written]];
    }),
  );
}

/** The shortest way to write a person that a file may have and that leads back to them; undefined where none does. */
function memberOf({ key, id, email }: Person, people: People): Member | undefined {
  const address = email !== null && isAddress(email) ? email : undefined;
  const ways: readonly Member[] = [
    ...(address === undefined ? [] : [address]),
    ...(id === null ? [] : [{ ...(address !== undefined && { email: address }), id }]),
  ];
  return ways.find((way) => {
    const found = people.find(way);
    return "person" in found && found.person.key === key;
  });
}
