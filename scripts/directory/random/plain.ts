import type { Desired, Person } from "../../../src/directory/types.js";
import type { FakeGroup, World } from "../fake/vendor.js";
import { lenient } from "./world.js";

/** A small account in which nothing is odd, for what is told by name. */
export function plainWorld(): World {
  const people = Array.from({ length: 10 }, (_, index) => plainPerson(index));
  const groups = ["Editors", "Cutters", "Sound"].map((name, index): FakeGroup => {
    const members = new Set(people.slice(index, index + 6).map(({ key }) => key));
    return { id: `G${index}`, name, kind: "own", attributes: { emoji: "busts" }, members };
  });
  return {
    ...{ vendor: "lenient", account: "Account-1", strict: false, self: "id-0" },
    shape: lenient,
    people,
    groups,
  };
}

/** Somebody who can be added, removed and given a role; the first four are admins. */
export function plainPerson(index: number): Person {
  const id = `id-${index}`;
  return {
    ...{ key: id, id, email: `person${index}@example.com`, name: null, state: "active", writable: true },
    ...{ role: index < 4 ? "admin" : "member", admin: index < 4, owner: false },
  };
}

/** A wish that asks the plain account for one of everything: names, a new group, additions, removals, a role and a deletion. */
export const plainWish: Desired = {
  accounts: [
    {
      ...{ vendor: "lenient", account: "Account-1" },
      groups: [
        {
          name: "Editors",
          emoji: "film",
          members: ["person0@example.com", "person1@example.com", "person2@example.com", "person9@example.com"],
        },
        {
          name: "Mixers",
          previously: ["Sound"],
          members: ["person2@example.com", "person3@example.com", "person8@example.com"],
        },
        { name: "Writers", members: ["person4@example.com", "person5@example.com"] },
        { name: "Cutters", id: "G1", absent: true },
      ],
      roles: { "person3@example.com": "member", "person9@example.com": "admin" },
    },
  ],
};
