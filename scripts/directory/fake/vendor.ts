import { outcomeOf } from "../../../src/directory/adapter/outcome.js";
import type { Attributes, GroupState, Outcome, Person, Request, Shape } from "../../../src/directory/types.js";

/** A group as the fake vendor keeps it. */
export interface FakeGroup {
  readonly id: string;
  name: string;
  readonly kind: GroupState["kind"];
  attributes: Attributes;
  readonly members: Set<string>;
}

/** An account with which a fake vendor begins. */
export interface World {
  readonly vendor: string;
  readonly account: string;
  readonly self: string | null;
  readonly shape: Shape;
  /** Whether names are unique, and whether one person who cannot be taken spoils a whole request. */
  readonly strict: boolean;
  readonly people: readonly Person[];
  readonly groups: readonly FakeGroup[];
}

/** One thing that was done by a request, and changed something. */
export interface Effect {
  readonly kind: Request["kind"];
  readonly group: string;
  readonly person: string;
}

/** An account in memory: it does what it is asked, and counts for itself what it does. */
export interface FakeVendor {
  readonly world: World;
  readonly people: Map<string, Person>;
  readonly groups: Map<string, FakeGroup>;
  /** Everything that requests have changed, in order; whoever is in a group that is deleted is removed from it. */
  readonly effects: readonly Effect[];
  /** Admins who ceased to be one by a request. */
  readonly demoted: readonly string[];
  carryOut(request: Request): Outcome;
}

/** Begins an account. */
export function createVendor(world: World): FakeVendor {
  const people = new Map(world.people.map((person) => [person.key, person]));
  const groups = new Map(world.groups.map((group) => [group.id, { ...group, members: new Set(group.members) }]));
  const effects: Effect[] = [];
  const demoted: string[] = [];
  let born = 0;

  const act = (kind: Effect["kind"], group: string, person = "") => effects.push({ kind, group, person });

  const isTaken = (name: string, id?: string) =>
    world.strict && [...groups.values()].some((group) => group.id !== id && isSame(group.name, name));

  const create = ({ name = "", ...attributes }: Attributes): Outcome => {
    if (isTaken(name)) return failed([name], "NAME_TAKEN");
    // By its name, so that accounts can be compared in which groups were created in another order.
    const id = groups.has(`new-${name}`) ? `new-${name}-${++born}` : `new-${name}`;
    groups.set(id, { id, name, kind: "own", attributes, members: new Set() });
    act("create", id);
    return outcomeOf({ done: [name], created: id });
  };

  const update = (group: FakeGroup, { name = "", ...attributes }: Attributes): Outcome => {
    if (isTaken(name, group.id)) return failed([group.id], "NAME_TAKEN");
    const before = JSON.stringify([group.name, group.attributes]);
    Object.assign(group, { name, attributes: { ...group.attributes, ...attributes } });
    if (JSON.stringify([group.name, group.attributes]) !== before) act("update", group.id);
    return outcomeOf({ done: [group.id] });
  };

  const remove = ({ id, members }: FakeGroup): Outcome => {
    for (const person of members) act("remove", id, person);
    act("delete", id);
    groups.delete(id);
    return outcomeOf({ done: [id] });
  };

  const change = (kind: "add" | "remove", { id: group, members }: FakeGroup, ids: readonly string[]): Outcome => {
    const bad = ids.filter((id) => {
      const person = people.get(id.toLowerCase());
      return !person?.writable || (kind === "add" && (person.state === "closed" || person.state === "inactive"));
    });
    if (world.strict && bad.length > 0)
      return outcomeOf({ refused: { code: "INVALID", message: "One of them is wrong." } });
    const done: string[] = [];
    const missing: string[] = [];
    for (const id of ids.filter((each) => !bad.includes(each))) {
      const key = id.toLowerCase();
      const isNew = members.has(key) === (kind === "remove");
      if (isNew) {
        act(kind, group, key);
        if (kind === "add") members.add(key);
        else members.delete(key);
      }
      // Whoever is added twice was added, and whoever is removed twice was not there.
      (isNew || kind === "add" ? done : missing).push(id);
    }
    return outcomeOf({ done, missing, failed: failed(bad, "INVALID").failed });
  };

  const setRole = (id: string, role: string): Outcome => {
    const person = people.get(id.toLowerCase());
    if (!person?.writable) return failed([id], "INVALID");
    const admin = world.shape.roles?.admin.includes(role) ?? false;
    if (person.role !== role) act("role", "", person.key);
    if (person.admin && !admin) demoted.push(person.key);
    people.set(person.key, { ...person, role, admin });
    return outcomeOf({ done: [id] });
  };

  return {
    ...{ world, people, groups, effects, demoted },
    carryOut(request) {
      if (request.kind === "create") return create(request.attributes);
      if (request.kind === "role") return setRole(request.id, request.role);
      const ids = request.kind === "add" || request.kind === "remove" ? request.ids : [request.group];
      const group = groups.get(request.group);
      if (!group)
        return request.kind === "remove" || request.kind === "delete"
          ? outcomeOf({ missing: ids })
          : failed(ids, "GONE");
      if (request.kind === "update") return update(group, request.to);
      if (request.kind === "delete") return remove(group);
      return change(request.kind, group, ids);
    },
  };
}

function failed(ids: readonly string[], code: string): Outcome {
  return outcomeOf({ failed: ids.map((id) => ({ id, problem: { code, message: `The vendor says ${code}.` } })) });
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** All that an account holds, as text: for comparing. */
export function stateOf({ people, groups }: Pick<FakeVendor, "people" | "groups">): { readonly [id: string]: string } {
  const lines = [...groups.values()].map(({ id, members, ...group }) => [
    id,
    JSON.stringify({ ...group, members: [...members].sort() }),
  ]);
  const roles = [...people.values()].map(({ key, role, admin }) => [`person ${key}`, JSON.stringify({ role, admin })]);
  return Object.fromEntries([...lines, ...roles]) as { [id: string]: string };
}
