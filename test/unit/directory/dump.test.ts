import { describe, expect, test } from "vitest";
import { dump } from "../../../src/directory/dump.js";
import type { DesiredAccount, Snapshot } from "../../../src/directory/types.js";
import { group, person, shape, snapshot } from "../../support/directory.js";

const dumped = (more: Partial<Snapshot>, foreign?: boolean): DesiredAccount =>
  dump([snapshot(more)], foreign === undefined ? {} : { foreign }).accounts[0]!;
const membersOf = (people: Snapshot["people"], keys = people.map(({ key }) => key)) =>
  dumped({ people, groups: [group("A", keys)] }).groups![0]!.members;

describe("a dump", () => {
  test("names each account with what is in it", () => {
    expect(dump([snapshot(), snapshot({ vendor: "beta", account: "B" })])).toStrictEqual({
      accounts: [
        { vendor: "alpha", account: "A1", groups: [] },
        { vendor: "beta", account: "B", groups: [] },
      ],
    });
  });

  test("is of what read gives alone", () => {
    expect(() => dump([{}] as Snapshot[])).toThrow("snapshots must be those that `read` gives.");
  });

  test("names groups in the order of their names, with those that can be changed alone", () => {
    const groups = [
      ...[group("b"), group("a", [], { id: "2" }), group("a", [], { id: "1" })],
      ...[group("c", ["x"], { kind: "foreign" }), group("0", [], { kind: "everyone" })],
    ];
    const own = ["1", "2"].map((id) => ({ name: "a", id, members: [], allowEmpty: true }));
    const b = { name: "b", id: "=b", members: [], allowEmpty: true };
    expect(dumped({ groups }).groups).toStrictEqual([...own, b]);
    expect(dumped({ groups }, false).groups).toStrictEqual([...own, b]);
    expect(dumped({ groups }, true).groups).toStrictEqual([
      { name: "0", id: "=0" },
      ...own,
      b,
      { name: "c", id: "=c" },
    ]);
  });

  test("writes no members that were not read whole, and allows none where there are none", () => {
    const people = [person("ada")];
    const groups = [
      group("a", ["ada"]),
      group("b", null, { complete: true }),
      group("c", ["ada"], { complete: false }),
      group("d"),
    ];
    expect(dumped({ people, groups }).groups).toStrictEqual([
      { name: "a", id: "=a", members: ["ada@example.com"] },
      { name: "b", id: "=b" },
      { name: "c", id: "=c" },
      { name: "d", id: "=d", members: [], allowEmpty: true },
    ]);
  });

  test("writes attributes by their names, and leaves out what no file could have", () => {
    const attributes = { emoji: "film", permissionProfile: "1", other: "x" };
    const groups = [group("a", null, { attributes }), group("b", null, { attributes: { emoji: " " } })];
    expect(dumped({ groups }).groups).toStrictEqual([
      { name: "a", id: "=a", emoji: "film", permissionProfile: "Sender" },
      { name: "b", id: "=b" },
    ]);
  });
});

describe("a person is written", () => {
  test("by address, else by id, in the order of these", () => {
    const people = [person("zoe"), person("Xi", { email: null }), person("ada"), person("Y", { email: "no address" })];
    expect(membersOf(people)).toStrictEqual(["ada@example.com", { id: "Xi" }, { id: "Y" }, "zoe@example.com"]);
  });

  test("with the id where the address alone is another's", () => {
    const people = [person("a", { email: "same@x" }), person("b", { email: "Same@x" })];
    expect(membersOf(people)).toStrictEqual([
      { email: "same@x", id: "a" },
      { email: "Same@x", id: "b" },
    ]);
    const closed = [person("a", { email: "same@x" }), person("b", { email: "same@x", state: "closed" })];
    expect(membersOf(closed)).toStrictEqual(["same@x", { email: "same@x", id: "b" }]);
  });

  test("not at all where nothing leads back to them, or nobody lists them", () => {
    const people = [person("a", { id: null, email: null }), person("b", { id: null, email: "" }), person("c")];
    expect(membersOf(people, ["a", "b", "c", "nobody"])).toStrictEqual(["c@example.com"]);
  });

  test("and found by key: an id that is another's key is none of theirs", () => {
    const people = [person("a", { key: "zz", id: "c", email: null }), person("c", { email: null })];
    expect(membersOf(people)).toStrictEqual([{ id: "c" }]);
  });
});

describe("roles are written", () => {
  const admin = (id: string, more: object = {}) => person(id, { role: "admin", ...more });

  test("of those to whom they could be given, in the order of the addresses", () => {
    const people = [
      ...[admin("zoe"), admin("bo", { role: "member" }), admin("No", { email: null })],
      ...[admin("none", { role: null }), admin("own", { role: "owner" }), admin("fox", { writable: false })],
      ...[
        admin("col", { state: "closed" }),
        admin("lost", { id: null, email: null }),
        admin("ian", { state: "inactive" }),
      ],
    ];
    expect(Object.entries(dumped({ people }).roles!)).toStrictEqual([
      ["No", "admin"],
      ["bo@example.com", "member"],
      ["ian@example.com", "admin"],
      ["zoe@example.com", "admin"],
    ]);
  });

  test("by id where the address is another's too", () => {
    const people = [admin("a", { email: "same@x" }), person("b", { email: "same@x" })];
    expect(dumped({ people }).roles).toStrictEqual({ a: "admin" });
  });

  test("of nobody where the vendor has none, or nobody has one", () => {
    expect(dumped({ people: [admin("zoe")], shape: { ...shape, roles: null } })).not.toHaveProperty("roles");
    expect(dumped({ people: [person("zoe")] })).not.toHaveProperty("roles");
  });
});
