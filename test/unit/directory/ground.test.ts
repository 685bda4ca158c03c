import { describe, expect, test } from "vitest";
import type { Gate } from "../../../src/directory/gate.js";
import { groundOf } from "../../../src/directory/ground.js";
import { createPeople } from "../../../src/directory/people.js";
import type { Change, Gap, Person } from "../../../src/directory/types.js";
import { group, person, shape, snapshot } from "../../support/directory.js";
import { createRun, result, type Given } from "../../support/run.js";

type Role = Extract<Change, { readonly kind: "role" }>;

const ids = (...given: string[]) => given.map((id) => ({ id }));
const add = (of: string, ...people: string[]): Change => ({
  ...{ id: `add ${of}`, kind: "add", group: `=${of}`, label: of, people: ids(...people) },
});
const remove = (of: string, ...people: string[]): Change => ({
  ...{ id: `remove ${of}`, kind: "remove", group: `=${of}`, label: of, people: ids(...people) },
});
const gone = (of: string): Change => ({
  ...{ id: `gone ${of}`, kind: "delete", group: `=${of}`, label: of, from: {}, people: ids("a") },
});
const role = (id: string, from: string | null, to: string): Role => ({
  ...{ id: `role ${id}`, kind: "role", label: id, people: [{ id }], from, to },
});
const five = ["a", "b", "c", "d", "e"];

async function ground(given: Given, planned: readonly string[] = [], parts: Partial<typeof shape> = {}) {
  const run = createRun(given);
  const { now = {} } = given;
  const read = snapshot({ ...now, shape: { ...shape, ...parts } });
  const gate: Gate = {
    isPlanned: (id) => planned.includes(id),
    async *pass() {
      yield* await Promise.resolve([]);
    },
  };
  return { run, ...(await groundOf(run, gate, read, createPeople(read.people))) };
}

describe("what the plan has taken so far", () => {
  test("is who was removed, surely or not, and everyone in a group that was deleted", async () => {
    const { spent } = await ground({
      changes: [remove("A", "a", "b", "c"), remove("B", "a"), gone("C"), gone("D"), add("E", "a")],
      base: [group("C", five), group("D", five)],
      entries: [
        result("remove A", { done: ["a"], already: ["c"] }),
        result("remove A", { done: ["b"], sure: false }),
        ...[result("gone C", { done: ["=C"] }), result("add E", { done: ["a"] })],
      ],
    });
    expect(spent).toEqual({
      removals: new Map([
        ["=A", 2],
        ["=B", 0],
        ["=C", 5],
      ]),
      demotions: 0,
    });
  });

  test("is nobody from a group that was deleted of which the plan knows nothing, or that has no id", async () => {
    const nameless = [remove("A", "a"), gone("C")].map((change) => ({ ...change, group: undefined }) as never);
    const entries = [result("remove A", { done: ["a"] }), result("gone C", { done: ["=C"] })];
    expect((await ground({ changes: nameless, entries })).spent.removals).toEqual(new Map());
    expect((await ground({ changes: [gone("C")], entries })).spent.removals).toEqual(new Map([["=C", 0]]));
  });

  test("is an admin who is none any more, and no other change of a role", async () => {
    const changes = [
      role("one", "admin", "member"),
      role("two", "owner", "member"),
      role("three", "admin", "owner"),
      role("four", "member", "admin"),
      role("five", null, "member"),
      role("six", "admin", "member"),
    ];
    const entries = changes.slice(0, 5).map(({ id, people: [{ id: who }] }) => result(id, { done: [who] }));
    expect((await ground({ changes, entries })).spent.demotions).toBe(2);
    expect((await ground({ changes, entries }, [], { roles: null })).spent.demotions).toBe(0);
  });
});

describe("the admins before the plan", () => {
  const admin: Partial<Person> = { role: "admin", admin: true };
  const people = [
    ...[person("one"), person("two", admin), person("three", admin), person("four", { ...admin, state: "pending" })],
    ...[person("five"), person("six", { ...admin, state: "inactive" })],
  ];

  test("are those who are active and were admins before we gave them another role", async () => {
    const changes = [role("ONE", "admin", "member"), role("two", "member", "admin"), role("three", "member", "admin")];
    const entries = [result("role ONE", { done: ["ONE"] }), result("role two", { done: ["two"] })];
    // One was, two was not, three is and our change of them is still to come.
    expect((await ground({ changes, entries, now: { people } })).admins).toBe(2);
    expect((await ground({ changes, now: { people } })).admins).toBe(2);
    expect((await ground({ now: { people: people.slice(1, 3) } })).admins).toBe(2);
    expect((await ground({ changes, entries: entries.slice(1), now: { people } })).admins).toBe(1);
  });

  test("are as they are now where our change is of nobody in the account", async () => {
    const changes = [role("stranger", "admin", "member"), add("A", "two"), remove("A", "three")];
    const entries = [
      ...[result("role stranger", { done: ["stranger"] }), result("add A", { done: ["two"] })],
      result("remove A", { done: ["three"] }),
    ];
    expect((await ground({ changes, entries, now: { people } })).admins).toBe(2);
  });
});

describe("who asks, and what may be missing", () => {
  const gaps: Gap[] = [{ in: "people", message: "It is short." }];

  test("are as the vendor says, and as the plan does where it says nothing", async () => {
    const now = { self: "me now", gaps, people: [person("ada")] };
    const told = await ground({ self: "me then", now });
    expect([told.self, told.gaps, told.people.all.map(({ key }) => key)]).toEqual(["me now", gaps, ["ada"]]);
    expect((await ground({ self: "me then", now: { self: null } })).self).toBe("me then");
    expect((await ground({ now: { self: null } })).self).toBeNull();
  });
});

describe("the size of a group before anything was taken", () => {
  const base = [group("A", five)];
  const sizeOf = async (given: Given, planned?: readonly string[]) => {
    const { sizes, run } = await ground({ base, ...given }, planned);
    return { size: sizes.get("=A"), reads: run.reads };
  };
  const counted = (count: number, more: object = {}) => ({
    groups: [group("a", null, { id: "=a", counted: count, ...more })],
  });

  test("is what the plan says where the gate has seen the group so, or the vendor counts as many", async () => {
    expect(await sizeOf({ now: { groups: [] } }, ["=A"])).toEqual({ size: 5, reads: [] });
    expect(await sizeOf({ now: counted(5) })).toEqual({ size: 5, reads: [] });
    expect(await sizeOf({ now: counted(6) })).toEqual({ size: 5, reads: [] });
  });

  test("is what it was where we have deleted it, surely or not", async () => {
    for (const sure of [true, false]) {
      const entries = [result("gone A", { done: ["=A"], sure })];
      expect((await sizeOf({ changes: [remove("B", "a"), gone("B"), gone("A")], entries })).size).toBe(5);
    }
    expect((await sizeOf({ changes: [gone("A")] })).size).toBe(0);
    const other = [result("gone B", { done: ["=B"] })];
    expect((await sizeOf({ changes: [gone("B"), gone("A")], entries: other })).size).toBe(0);
    const removed = [result("remove A", { done: ["a"] })];
    expect((await sizeOf({ changes: [remove("A", "a")], entries: removed })).size).toBe(0);
  });

  test("is none where the group is not there, or not the account's own", async () => {
    expect(await sizeOf({ now: counted(9, { kind: "admins" }) })).toEqual({ size: 0, reads: [] });
    expect(await sizeOf({})).toEqual({ size: 0, reads: [] });
  });

  test("counts what we have added and removed, in that group alone", async () => {
    const changes = [add("A", "x", "y", "z"), remove("A", "a", "b"), add("B", "x", "y", "z"), remove("B", "a")];
    const entries = [
      ...[result("add A", { done: ["x", "z"] }), result("add A", { done: ["y"], sure: false })],
      ...[result("remove A", { done: ["a"] }), result("add B", { done: ["x", "y", "z"] })],
    ];
    // Three came and one went: seven of five.
    expect(await sizeOf({ changes, entries, now: counted(7) })).toEqual({ size: 5, reads: [] });
    const shown = [[group("A", ["b", "c", "d", "x", "y", "z"])]];
    const less = await sizeOf({ changes, entries, now: counted(6), shown });
    expect(less).toEqual({ size: 4, reads: [["=A"]] });
  });

  test("is read where the vendor counts fewer, and is never more than the plan says", async () => {
    const read = async (shown: readonly string[] | null, count = 4) =>
      sizeOf({ now: counted(count), shown: [[group("a", shown, { id: "=a" })]] });
    expect(await read(["a", "b"])).toEqual({ size: 2, reads: [["=A"]] });
    expect((await read([...five, "f"])).size).toBe(5);
    expect((await read(null)).size).toBe(0);
    expect((await sizeOf({ now: counted(4), shown: [[]] })).size).toBeUndefined();
    expect(await sizeOf({ now: counted(0, { counted: null }), shown: [[group("A", five)]] })).toEqual({
      ...{ size: 5, reads: [["=A"]] },
    });
  });

  test("is not read of what was not asked for", async () => {
    const run = createRun({ base, now: counted(4) });
    const adapter = {
      ...run.adapter,
      async *readGroups() {
        yield* await Promise.resolve([group("Z", five), group("A", ["a"])]);
      },
    };
    const read = snapshot(counted(4));
    const gate: Gate = { isPlanned: () => false, pass: () => run.adapter.readGroups([], {}) as never };
    const { sizes } = await groundOf({ ...run, adapter }, gate, read, createPeople([]));
    expect(sizes).toEqual(new Map([["=A", 1]]));
  });
});
