import { describe, expect, test } from "vitest";
import { createPeople, nameOf, notFound, UNREAD } from "../../../src/directory/people.js";
import type { Gap, Member, Person } from "../../../src/directory/types.js";
import { person } from "../../support/directory.js";

const ada = person("Ada");
const people = createPeople([ada, person("bo", { email: null }), person("kim", { email: "" })]);
const inGroups: Gap = { in: "groups", message: "It is short." };
const inPeople: Gap = { in: "people", message: "It is short." };

describe("people", () => {
  test("are found by key, by id and by address, in letters of any size", () => {
    for (const member of ["ADA@Example.com", "aDA", { id: "aDA" }, { email: "Ada@EXAMPLE.com" }])
      expect(people.find(member)).toEqual({ person: ada });
    expect(people.byKey("ADA")).toBe(ada);
    expect(people.byKey("nobody")).toBeUndefined();
    expect(people.find({ id: "Ada", email: "ADA@example.com" })).toEqual({ person: ada });
  });

  test("are not found where their id is another's, or where nobody has it", () => {
    const unknown = { code: "unknown_person", message: "There is nobody of this address or id in the account." };
    expect(people.find("cy")).toEqual(unknown);
    expect(people.find("cy@example.com")).toEqual(unknown);
    expect(people.find({ id: "cy", email: "ada@example.com" })).toEqual(unknown);
    // Nobody is meant by nothing, and whoever has an empty address not either.
    expect(people.find({})).toEqual(unknown);
    expect(people.find({ email: "" })).toEqual(unknown);
    expect(people.find({ id: "ada", email: "bo@example.com" })).toEqual({
      code: "mismatched_person",
      message: "The id is that of somebody with another address.",
    });
    // The vendor gives no address, with which the one in the file could disagree.
    expect(people.find({ id: "bo", email: "bo@example.com" })).toMatchObject({ person: { key: "bo" } });
  });

  test("are found by an address however its letters are written", () => {
    const zoe = person("zoe", { email: "Zo\u00e9@example.com" });
    const known = createPeople([zoe]);
    expect(known.find("ZOE\u0301@example.com")).toEqual({ person: zoe });
    expect(known.find({ id: "zoe", email: "zoe\u0301@EXAMPLE.com" })).toEqual({ person: zoe });
    expect(nameOf({ email: "Zo\u00ade\u0301@x" })).toBe("zo\u00e9@x");
  });

  test("who are given twice by one key are one", () => {
    const twice = createPeople([person("Ada", { name: "first" }), person("ADA", { name: "last" })]);
    expect(twice.all).toEqual([person("ADA", { name: "last" })]);
    expect(twice.find("ada@example.com")).toMatchObject({ person: { name: "last" } });
  });

  test("are all there, unless their own list has a gap", () => {
    expect([people.isWhole, createPeople([], [inGroups]).isWhole]).toEqual([true, true]);
    const short = createPeople([ada], [inGroups, inPeople]);
    expect([short.isWhole, short.find("cy"), short.find({ id: "cy" })]).toEqual([false, UNREAD, UNREAD]);
    expect(UNREAD).toEqual({
      code: "people_incomplete",
      message: "Somebody is not in the list of people, which was not whole: what is asked for them waits.",
    });
  });

  type States = readonly Person["state"][];
  test.each<[States, number | string]>([
    [["closed", "active"], 1],
    [["active", "pending", "closed"], 0],
    [["closed", "inactive"], 1],
    [["closed", "unknown"], 1],
    [["pending", "closed"], 0],
    [["closed"], 0],
    [["active", "active", "closed"], "2"],
    [["pending", "inactive"], "2"],
    [["closed", "closed", "closed"], "3"],
  ])("of one address, %j, are one or ambiguous: %s", (states, meant) => {
    const same = states.map((state, index) => person(`p${index}`, { email: "Same@example.com", state }));
    expect(createPeople(same).find("same@example.com")).toEqual(
      typeof meant === "number"
        ? { person: same[meant] }
        : {
            code: "ambiguous_person",
            message: `${meant} people have this address: say which one is meant, by id.`,
          },
    );
  });

  test("are matched by everything that could mean them", () => {
    const twins = createPeople([ada, person("twin", { email: "ADA@example.com", state: "closed" }), person("bo")]);
    const matched: readonly [Member, readonly string[]][] = [
      ["ada@example.com", ["ada", "twin"]],
      ["TWIN", ["twin"]],
      [{ id: "bo", email: "Ada@example.com" }, ["bo", "ada", "twin"]],
      [{ id: "cy", email: "bo@example.com" }, ["bo"]],
      [{ email: "cy@example.com" }, []],
      [{}, []],
    ];
    for (const [member, keys] of matched) expect(twins.match(member)).toEqual(keys);
  });
});

test("a member is called by the address, else by the id", () => {
  expect([nameOf({ id: "A", email: "B@x" }), nameOf("A@X"), nameOf("ID"), nameOf({ id: "Z" }), nameOf({})]).toEqual([
    ...["b@x", "a@x", "id", "z", ""],
  ]);
});

test("nobody found is told by name, but not of a list that was short", () => {
  const found = { code: "unknown_person", message: "Nobody." } as const;
  expect(notFound(found, "ada", "warning")).toEqual({ ...found, who: "ada", severity: "warning" });
  expect(notFound(UNREAD, "ada", "warning")).toEqual({ ...UNREAD, severity: "held" });
});
