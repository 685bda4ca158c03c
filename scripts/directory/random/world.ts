import type { Person, Shape } from "../../../src/directory/types.js";
import type { FakeGroup, World } from "../fake/vendor.js";
import type { Draw } from "./draw.js";

/** A vendor with roles, whose groups need an emoji, that removes one person at a time and lets names be equal. */
export const lenient: Shape = {
  attributes: { emoji: { required: true, default: "busts", onCreate: true } },
  roles: { writable: ["admin", "member"], admin: ["admin", "owner"] },
  batch: { add: 5, remove: 1 },
  pages: { people: 4, groups: 3, members: 4 },
  limits: {},
};

/** A vendor without roles, whose groups may have a profile, that removes several people at a time and wants names to differ. */
const strict: Shape = {
  attributes: {
    permissionProfile: {
      onCreate: false,
      values: [
        { id: "1", name: "Sender" },
        { id: "2", name: "Viewer" },
        { id: "3", name: "Viewer" },
      ],
    },
  },
  roles: null,
  batch: { add: 3, remove: 4 },
  pages: { people: 5, groups: 4, members: 3 },
  limits: {},
};

/** Draws an account: 12 to 30 people, 5 to 8 groups, with everything that has hurt somebody. */
export function drawWorld(draw: Draw, name = "1"): World {
  const isStrict = draw.chance(50);
  const people = drawPeople(draw, isStrict);
  const actives = people.filter(({ state }) => state === "active");
  return {
    ...{ vendor: isStrict ? "strict" : "lenient", account: `Account-${name}`, strict: isStrict },
    self: draw.chance(80) ? draw.one(actives).key : null,
    shape: isStrict ? strict : lenient,
    people,
    groups: drawGroups(draw, isStrict, people),
  };
}

function drawPeople(draw: Draw, isStrict: boolean): Person[] {
  const count = draw.number(12, 30);
  const people: Person[] = [];
  for (let index = 0; index < count; index++) {
    const state =
      index < 4
        ? "active"
        : draw.one([
            "active",
            "active",
            "active",
            "active",
            "active",
            "pending",
            "inactive",
            "closed",
            "unknown",
          ] as const);
    const isNameless = state === "pending" && !isStrict;
    const email = drawEmail(draw, index, people, isNameless);
    const id = isNameless ? null : draw.recased(`id-${String(index).padStart(2, "0")}-ab`);
    const owner = index === 0 && !isStrict;
    const role =
      isStrict || isNameless
        ? null
        : owner
          ? "owner"
          : draw.one(["member", "member", "member", "admin", "admin", "reviewer", null]);
    people.push({
      ...{
        key: id?.toLowerCase() ?? `invited ${index}`,
        id,
        email,
        name: draw.chance(50) ? `Person ${index}` : null,
        state,
      },
      writable: id !== null && !draw.chance(5),
      ...{ role, admin: role === "admin" || role === "owner" || (isStrict && draw.chance(15)), owner },
    });
  }
  return people;
}

/** An address of their own, in most cases; that of somebody else, or none, in some. */
function drawEmail(draw: Draw, index: number, people: readonly Person[], isNeeded: boolean): string | null {
  const others = people.flatMap(({ email }) => (email === null ? [] : [email]));
  if (others.length > 0 && draw.chance(8)) return draw.recased(draw.one(others));
  return !isNeeded && draw.chance(8) ? null : `person${index}@example.com`;
}

function drawGroups(draw: Draw, isStrict: boolean, people: readonly Person[]): FakeGroup[] {
  const count = draw.number(5, 8);
  const names = draw
    .shuffled(["Editors", "Cutters", "Group 3", "Sound", "Colour", "Legal", "Interns", "Guests"])
    .slice(0, count);
  // A vendor that lets names be equal lets them differ in case alone too.
  if (!isStrict && draw.chance(40)) names[count - 1] = names[0]!.toLowerCase();
  return names.map((name, index) => {
    const kind = index === 1 ? "everyone" : index === 2 ? draw.one(["foreign", "admins", "own"] as const) : "own";
    const members = kind === "everyone" ? people : draw.some(people, draw.number(0, 60));
    const attributes: { [name: string]: string } = {};
    if (!isStrict) attributes["emoji"] = draw.one(["busts", "scissors", "film"]);
    else if (draw.chance(50)) attributes["permissionProfile"] = draw.one(["1", "2", "3"]);
    return { id: `G${index}`, name, kind, attributes, members: new Set(members.map(({ key }) => key)) };
  });
}
