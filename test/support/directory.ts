import type { GroupState, Person, Shape, Snapshot } from "../../src/directory/types.js";

/** A vendor whose groups need an emoji and may have a profile, which creating one does not take; it adds five people at once and removes two. */
export const shape: Shape = {
  attributes: {
    emoji: { onCreate: true, required: true, default: "busts" },
    permissionProfile: {
      onCreate: false,
      values: [
        { id: "1", name: "Sender" },
        { id: "2", name: "Viewer" },
        { id: "3", name: "Viewer" },
      ],
    },
  },
  roles: { writable: ["admin", "member"], admin: ["admin", "owner"] },
  batch: { add: 5, remove: 2 },
  pages: { people: 10, groups: 4, members: 3 },
  limits: {},
};

/** Somebody active without a role, by id. */
export function person(id: string, more: Partial<Person> = {}): Person {
  return {
    ...{ key: id.toLowerCase(), id, email: `${id.toLowerCase()}@example.com`, name: null, state: "active" },
    ...{ writable: true, role: null, admin: false, owner: false },
    ...more,
  };
}

/** A group of the account's own, whose id is its name in front of an equals sign. */
export function group(
  name: string,
  members: readonly string[] | null = [],
  more: Partial<GroupState> = {},
): GroupState {
  return { id: `=${name}`, name, kind: "own", attributes: {}, members, complete: members !== null, ...more };
}

/** What was read of an account in which nothing is odd. */
export function snapshot(more: Partial<Snapshot> = {}): Snapshot {
  return {
    ...{ vendor: "alpha", account: "A1", readAt: "2026-11-27T12:00:00.000Z", self: "me", gaps: [] },
    ...{ people: [], groups: [], shape },
    ...more,
  };
}
