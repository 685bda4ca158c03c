import type { DraftChange } from "./draft.js";
import { takesRole, type Taking } from "./interlocks.js";
import type { People } from "./people.js";
import type { Change, Shape } from "./types.js";

/** What a change takes from people; undefined where it takes nothing. */
export function takingOf(
  change: DraftChange,
  name: string,
  people: People,
  shape: Pick<Shape, "roles">,
): Taking | undefined {
  switch (change.kind) {
    case "remove":
    case "delete":
      break;
    case "create":
    case "update":
    case "add":
      return undefined;
    case "role": {
      const person = people.byKey(change.people[0].id);
      if (person && !takesRole(person, change.to, shape)) return undefined;
    }
  }
  const { kind, label, group = "" } = change;
  const refs = change.people.map(({ id, email }) => ({ key: id.toLowerCase(), email }));
  const addresses = new Map(refs.flatMap(({ key, email }) => (email === undefined ? [] : [[key, email]])));
  return { change: name, kind, group, label, people: refs.map(({ key }) => key), addresses };
}

/** Whether a plan says of a change that an admin ceases to be one. */
export function isDemotion(change: Change): boolean {
  return change.kind === "role" && change.demotes === true;
}
