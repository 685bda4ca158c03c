import { fold } from "../identity.js";
import type { Gap, GroupState, Person, Progress, Snapshot } from "../types.js";
import type { ListRead } from "./whole-list.js";

/** The lists of an account. */
export interface Lists {
  people(): Promise<ListRead<Person>>;
  /** The groups without their members. */
  groups(): Promise<ListRead<GroupState>>;
  members(groupId: string): Promise<ListRead<Person>>;
}

// More would wait for each other in the queue of a limit.
const MOST_OPEN = 4;

/**
 * Reads people, groups, and the members of those groups that are wanted, and tells of each. Whoever a group alone shows is one of the
 * people too.
 */
export async function readLists(
  lists: Lists,
  wanted: (group: GroupState) => boolean,
  tell: (progress: Pick<Progress, "label" | "done" | "total">) => void,
): Promise<Pick<Snapshot, "people" | "groups" | "gaps">> {
  const people = await lists.people();
  const groups = await lists.groups();
  const total = groups.items.filter(wanted).length;
  let done = 0;
  const read = await sideBySide(groups.items, async (group) => {
    if (!wanted(group)) return { group, people: [] };
    const found = await readMembers(lists, group);
    tell({ label: group.name, done: ++done, total });
    return found;
  });
  const known = new Map(people.items.map((person) => [person.key, person] as const));
  for (const person of read.flatMap((one) => one.people)) if (!known.has(person.key)) known.set(person.key, person);
  return {
    people: [...known.values()],
    groups: read.map(({ group }) => group),
    gaps: [...gapOf("people", people), ...gapOf("groups", groups)],
  };
}

/** Adds the members to a group, and gives the people whom its list shows. */
export async function readMembers(
  { members }: Pick<Lists, "members">,
  group: GroupState,
): Promise<{ readonly group: GroupState; readonly people: readonly Person[] }> {
  const { items, lacks } = await members(group.id);
  return {
    group: { ...group, members: items.map(({ key }) => key), complete: lacks === undefined },
    people: items,
  };
}

/** What tells a person from others; nothing for somebody who has neither id nor address. */
export function keyOfPerson({ key }: Person): string | undefined {
  return key || undefined;
}

/** The key of the person whom an id or an address names: who is active before others; the name itself, where it is nobody's. */
export function keyOfNamed(people: readonly Person[], named: string): string {
  const text = fold(named);
  const found = people.filter(({ email }) => email !== null && fold(email) === text);
  return (found.find(({ state }) => state === "active") ?? found[0])?.key ?? text;
}

function gapOf(name: Gap["in"], { items, lacks }: ListRead<unknown>): Gap[] {
  // That nobody is there is as consistent as it is wrong: somebody asks.
  const message = lacks ?? (name === "people" && items.length === 0 ? "it is empty" : undefined);
  return message === undefined ? [] : [{ in: name, message: `The list of ${name} may not be whole: ${message}.` }];
}

/** Does something for each item, a few at a time, and gives what comes of them in order. The first failure ends it. */
async function sideBySide<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  const rest = items.entries();
  const workers = Array.from({ length: MOST_OPEN }, async () => {
    for (const [index, item] of rest) {
      if (failures.length > 0) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  });
  await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
  return results;
}
