import { describe, expect, test } from "vitest";
import { plainWish, plainWorld } from "../../../scripts/directory/random/plain.js";
import { widePolicy } from "../../../scripts/directory/random/wish.js";
import { applyTo, planFor, setUp } from "../../../scripts/directory/scene.js";
import { estimate } from "../../../src/directory/estimate.js";
import type { Change, Pace, Shape, Snapshot } from "../../../src/directory/types.js";
import { group, person, shape, snapshot } from "../../support/directory.js";

const people = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `p${index}` }));
const add = (id: string, count: number, group = "=A"): Change => ({
  ...{ id, kind: "add", group, label: "A", people: people(count) },
});
const remove = (id: string, count: number, group = "=A"): Change =>
  ({ ...add(id, count, group), kind: "remove" }) as Change;
const create: Change = { id: "1", kind: "create", label: "New", from: null, to: {} };
const update: Change = { id: "2", kind: "update", group: "=A", label: "A", from: {}, to: {} };
const role: Change = { id: "3", kind: "role", label: "p1", people: [{ id: "p1" }], from: null, to: "admin" };
const demotion = (id: string): Change => ({ ...role, id, from: "admin", to: "member", demotes: true });
const deletion: Change = { id: "4", kind: "delete", group: "=B", label: "B", from: {}, people: [] };

// Two pages of people, two of groups; two of the members of A, one of those of B, three of those of C.
const read: Snapshot = snapshot({
  people: Array.from({ length: 11 }, (_, index) => person(`p${index}`)),
  groups: [
    group("A", ["p1", "p2", "p3", "p4"]),
    group("B", null),
    group("C", null, { counted: 7 }),
    group("D"),
    group("E"),
  ],
});

function paced(limits: Shape["limits"], from: Snapshot = read): Snapshot {
  return { ...from, shape: { ...shape, limits } };
}

describe("the requests of a plan", () => {
  test.each<[string, readonly Change[], number, number]>([
    ["are none without changes", [], 0, 0],
    // The members before, the additions, and in the end the list of groups and the members.
    ["are those of additions in batches, and of reading their group twice", [add("1", 7)], 0, 2 + 2 + 2 + 2],
    ["are as many for one batch as for one person", [add("1", 5)], 0, 2 + 1 + 2 + 2],
    ["read a group once before, and once after, whatever is done to it", [add("1", 1), add("2", 1)], 0, 2 + 2 + 2 + 2],
    ["read each group that is changed", [add("1", 1), add("2", 1, "=C")], 0, 2 + 1 + 3 + 1 + 2 + 2 + 3],
    ["read a group of no known members as one page", [add("1", 1, "=B")], 0, 1 + 1 + 2 + 1],
    ["read a group that nobody knows as one page", [add("1", 1, "=X")], 0, 1 + 1 + 2 + 1],
    // People and groups are read first.
    ["read the account before names are given", [update], 0, 4 + 2 + 1 + 2 + 2],
    ["read the account before groups are created", [create], 0, 4 + 1 + 2 + 1],
    [
      "read what was created once, by its own change",
      [create, { ...add("2", 6), group: undefined, of: "1" } as unknown as Change],
      0,
      4 + 1 + 2 + 2 + 1,
    ],
    ["read the account before and after roles", [role], 0, 4 + 1 + 2 + 4],
    // What takes is sent after the account was read again.
    ["read the account before the first taking-away", [remove("1", 3)], 1, 4 + 2 + 2 + 2 + 2],
    ["delete each group with one", [deletion], 1, 4 + 1 + 1 + 2 + 1],
    ["do not read the account to give a role that takes, but before it", [role], 1, 4 + 1 + 2 + 4],
    ["read the account for what gives and for what takes", [update, remove("1", 2)], 1, 4 + 2 + 1 + 4 + 1 + 2 + 2],
    [
      "read the account first also where only a role that takes asks for it",
      [add("1", 1), role],
      1,
      4 + 2 + 1 + 4 + 1 + 2 + 2 + 4,
    ],
    ["read the account before each demotion", [demotion("1"), demotion("2"), demotion("3")], 3, 3 * (4 + 1) + 2 + 4],
    [
      "demote before other roles are taken, and read the account for none of those",
      [role, demotion("1"), role, demotion("2")],
      ...([4, 4 + 1 + 4 + 1 + 1 + 1 + 2 + 4] as const),
    ],
    ["read no account first where nothing is named", [add("1", 1), remove("2", 1)], 1, 2 + 1 + 4 + 1 + 2 + 2],
  ])("%s", (_, changes, takings, requests) => {
    expect(estimate(changes, takings, read)).toEqual({ requests, atLeastMs: 0 });
  });

  test("read a group alone, and no list of groups in the end, where the vendor has a way to", () => {
    expect(estimate([add("1", 1)], 0, paced({ group: [] })).requests).toBe(1 + 2 + 1 + 1 + 2);
  });

  test("read one page of an empty list", () => {
    expect(estimate([role], 0, snapshot()).requests).toBe(2 + 1 + 1 + 2);
  });
});

describe("the time of a plan", () => {
  const pace = (calls: number, windowMs: number, more: Partial<Pace> = {}): Pace => ({
    calls,
    windowMs,
    pool: "own",
    ...more,
  });
  const takes = (changes: readonly Change[], limits: Shape["limits"], takings = 0) =>
    estimate(changes, takings, paced(limits)).atLeastMs;
  const adds = (count: number) => Array.from({ length: count }, (_, index) => add(`${index}`, 1));

  test("is that of the windows in which its requests find no place", () => {
    const limits = { add: [pace(2, 1000)] };
    expect([1, 2, 3, 4, 5].map((count) => takes(adds(count), limits))).toEqual([0, 0, 1000, 1000, 2000]);
    expect(takes([add("1", 11)], limits)).toBe(1000);
    expect(takes(adds(1), { remove: [pace(1, 1000)] })).toBe(0);
  });

  test("begins with what is left of a window", () => {
    const limits = (more: Partial<Pace>) => ({ add: [pace(2, 1000, more)] });
    expect(takes(adds(2), limits({ remaining: 1 }))).toBe(1000);
    expect(takes(adds(2), limits({ remaining: 1, resetsInMs: 300 }))).toBe(300);
    expect(takes(adds(3), limits({ remaining: 1, resetsInMs: 300 }))).toBe(1000);
    expect(takes(adds(1), limits({ remaining: 0, resetsInMs: 300 }))).toBe(300);
    expect(takes(adds(3), limits({ remaining: 0, resetsInMs: 300 }))).toBe(1300);
    expect(takes(adds(2), limits({ remaining: 9 }))).toBe(0);
    expect(takes(adds(2), limits({ remaining: 2, resetsInMs: 300 }))).toBe(0);
  });

  test("is of the slowest of its limits, of which those of one name are one", () => {
    expect(takes(adds(3), { add: [pace(2, 1000), pace(1, 3000, { pool: "other" })] })).toBe(6000);
    expect(takes(adds(3), { add: [pace(1, 3000), pace(2, 1000, { pool: "other" })] })).toBe(6000);
    // Before: two pages of members, the addition; after: two pages of groups and two of members.
    expect(takes(adds(1), { add: [pace(3, 1000)], members: [pace(3, 1000)] })).toBe(1000);
    expect(takes(adds(1), { members: [pace(3, 1000)] })).toBe(1000);
    expect(takes(adds(1), { members: [pace(4, 1000)], add: [pace(5, 1000, { pool: "other" })] })).toBe(0);
  });

  test("counts what is read of the account by its lists, and each kind of change by its own", () => {
    const slow = [pace(1, 1000)];
    const other = (kind: Change["kind"] | "people" | "groups" | "members" | "group") => ({ [kind]: slow });
    // So many requests of a kind, less one, wait a second each.
    expect(takes([role], other("people"))).toBe(3000);
    expect(takes([role], other("groups"))).toBe(5000);
    expect(takes([role, { ...role, id: "5" }], other("role"))).toBe(1000);
    expect(takes([create, { ...create, id: "6" }], other("create"))).toBe(1000);
    expect(takes([update, { ...update, id: "7" }], other("update"))).toBe(1000);
    expect(takes([deletion, { ...deletion, id: "8" }], other("delete"), 2)).toBe(1000);
    expect(takes([remove("1", 4)], other("remove"), 1)).toBe(1000);
    expect(takes([demotion("1"), demotion("2")], other("people"), 2)).toBe(5000);
    expect(takes([add("1", 1)], other("members"))).toBe(3000);
    expect(takes([add("1", 1)], other("group"))).toBe(1000);
  });
});

test("an estimate counts the requests that are sent, and waits for the limits alone", async () => {
  const world = plainWorld();
  const tenAMinute = { pool: "add", calls: 2, windowMs: 60_000, remaining: 1 };
  const paced = { ...world, shape: { ...world.shape, limits: { add: [tenAMinute] } } };
  const plan = await planFor(plainWish, [setUp(paced)], widePolicy);
  const scene = setUp(paced);
  await applyTo(plan, [scene], { policy: widePolicy });
  const sent = [...scene.adapter.counts].filter(([kind]) => kind !== "group").map(([, count]) => count);
  const { requests, atLeastMs } = plan.accounts[0]!.estimate;
  // Three additions: one is left in this minute, the next two in the one after.
  expect(atLeastMs).toBe(60_000);
  expect(Math.abs(requests - sent.reduce((sum, count) => sum + count, 0))).toBeLessThanOrEqual(4);
});
