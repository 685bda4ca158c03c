import { describe, expect, test } from "vitest";
import { createGate } from "../../../src/directory/gate.js";
import { lacksGroups, withGaps } from "../../../src/directory/gaps.js";
import { give } from "../../../src/directory/give.js";
import { fold, isAccount, isSame } from "../../../src/directory/identity.js";
import { lookUp, noteFound } from "../../../src/directory/look-up.js";
import { createPeople } from "../../../src/directory/people.js";
import { setRole } from "../../../src/directory/set-role.js";
import { takingOf } from "../../../src/directory/taking.js";
import type { Change, GroupState } from "../../../src/directory/types.js";
import { doubtOf } from "../../../src/directory/whole.js";
import { group, person, shape, snapshot } from "../../support/directory.js";
import { createRun, intent, result, type Given } from "../../support/run.js";

const add: Change = { id: "add", kind: "add", group: "=E", label: "E", people: [{ id: "A" }, { id: "B" }] };
const remove: Change = { id: "remove", kind: "remove", group: "=E", label: "E", people: [{ id: "A" }, { id: "B" }] };
const gone: Change = { id: "gone", kind: "delete", group: "=E", label: "E", from: {}, people: [{ id: "A" }] };
type Role = Extract<Change, { readonly kind: "role" }>;
const role: Role = { id: "role", kind: "role", label: "ada", people: [{ id: "Ada" }], from: "member", to: "admin" };

describe("an account", () => {
  const here = { vendor: "alpha", account: "A1", aliases: ["36-B"] };

  test("is meant by whichever of its ids, in upper or lower case, and of its vendor alone", () => {
    expect(isAccount(here, { vendor: "alpha", account: "a1" })).toBe(true);
    expect(isAccount(here, { vendor: "alpha", account: "36-b" })).toBe(true);
    expect(isAccount(here, { vendor: "alpha", account: "A2" })).toBe(false);
    expect(isAccount(here, { vendor: "beta", account: "A1" })).toBe(false);
    expect(isAccount({ vendor: "alpha", account: "A1" }, { vendor: "alpha", account: "36-B" })).toBe(false);
    expect([isSame("aB", "Ab"), isSame("a", "b")]).toEqual([true, false]);
    // An e and its accent, a soft hyphen, and a letter that is another in small.
    expect(["aB", "Ae\u0301", "\u00ad", "x\u00ad\u00ady", "É"].map(fold)).toEqual(["ab", "a\u00e9", "", "xy", "é"]);
  });

  test("has a gap where it has no groups and some are known", () => {
    const gap = { in: "groups", message: "The list of groups is empty." } as const;
    const other = { in: "people", message: "It is short." } as const;
    const none = snapshot({ gaps: [other] });
    expect(withGaps(none, true)).toEqual({ ...none, gaps: [other, gap] });
    expect(withGaps(none, false)).toBe(none);
    const some = snapshot({ groups: [group("E")] });
    expect(withGaps(some, true)).toBe(some);
    expect([lacksGroups(none), lacksGroups({ gaps: [other, gap] }), lacksGroups({ gaps: [] })]).toEqual([
      ...[false, true, false],
    ]);
  });
});

describe("a list of members", () => {
  const incomplete = {
    ...{ code: "members_incomplete", severity: "held", at: "E" },
    message: "The list of members was not whole: nobody is removed, and what needs it whole waits.",
  };
  test.each([
    ["was not read", group("E", null, { complete: true }), incomplete],
    ["was not whole", group("E", ["a"], { complete: false, counted: 1 }), incomplete],
    ["is as long as its vendor counts", group("E", ["a"], { counted: 1 }), undefined],
    ["is counted by nobody", group("E", ["a"]), undefined],
    ["is not counted by its vendor", group("E", ["a"], { counted: null }), undefined],
    [
      "is shorter than its vendor counts",
      group("E", ["a"], { counted: 3 }),
      {
        ...{ code: "counter_above", severity: "held", at: "E", count: 2 },
        message: "The vendor counts more members than it lists: nobody is removed.",
      },
    ],
    [
      "is longer than its vendor counts",
      group("E", ["a", "b"], { counted: 0 }),
      {
        ...{ code: "counter_below", severity: "warning", at: "E", count: 2 },
        message: "The vendor lists more members than it counts.",
      },
    ],
  ])("%s", (_, of: GroupState, doubt) => {
    expect(doubtOf(of)).toEqual(doubt);
  });
});

describe("what a change takes", () => {
  const people = createPeople([person("Ada"), person("owner", { owner: true })]);
  const roleOf = (id: string, to: string): Change => ({ ...role, people: [{ id }], to });

  test("is nothing where it gives", () => {
    const create: Change = { id: "c", kind: "create", label: "N", from: null, to: {} };
    const update: Change = { id: "u", kind: "update", group: "=E", label: "E", from: {}, to: {} };
    for (const change of [create, update, add, roleOf("ADA", "admin")])
      expect(takingOf(change, "x", people, shape)).toBeUndefined();
  });

  test("is a membership, all of a group, or a role of less", () => {
    const taken = { change: "x", kind: "remove", group: "=E", label: "E", people: ["a", "b"], addresses: new Map() };
    expect(takingOf(remove, "x", people, shape)).toEqual(taken);
    expect(takingOf(gone, "x", people, shape)).toEqual({ ...taken, kind: "delete", people: ["a"] });
    const less = { change: "x", kind: "role", group: "", label: "ada", people: ["ada"], addresses: new Map() };
    expect(takingOf(roleOf("Ada", "member"), "x", people, shape)).toEqual(less);
    expect(takingOf(roleOf("Ada", "admin"), "x", people, { roles: null })).toEqual(less);
  });

  test("is shown with the addresses that a plan has, by key", () => {
    const shown: Change = { ...remove, kind: "remove", people: [{ id: "A", email: "Bo@example.com" }, { id: "B" }] };
    const addresses = takingOf(shown, "x", people, shape)?.addresses;
    expect([...(addresses ?? [])]).toEqual([["a", "Bo@example.com"]]);
  });

  test("is the role of the owner and of whom nobody knows, whatever the new one is", () => {
    expect(takingOf(roleOf("Owner", "admin"), "x", people, shape)?.people).toEqual(["owner"]);
    expect(takingOf(roleOf("bo", "admin"), "x", people, shape)?.people).toEqual(["bo"]);
  });
});

describe("what was sent without an answer", () => {
  const lost = (...changes: Change[]): Given => ({
    changes,
    entries: changes.map(({ id }) => intent(id, ...(id === "gone" ? ["=E"] : ["A", "B"]))),
  });

  test("is looked up once for all changes of a group", async () => {
    const other: Change = { ...remove, id: "other", group: "=F" };
    const run = createRun({
      ...lost(add, remove, other),
      now: { groups: [group("F", ["b"]), group("e", ["a"], { id: "=e" })] },
    });
    await lookUp(run);
    expect(run.reads).toEqual([["=E", "=F"]]);
    expect(run.notes).toStrictEqual([
      result("add", { done: ["A"], sure: false }),
      result("remove", { done: ["B"], sure: false }),
      result("other", { done: ["A"], sure: false }),
    ]);
  });

  test("is a deletion where its group is not there, and nothing of what is gone with it", async () => {
    const run = createRun(lost(gone, add));
    await lookUp(run);
    expect(run.notes).toStrictEqual([result("gone", { done: ["=E"], sure: false })]);
    const there = createRun({ ...lost(gone), now: { groups: [group("E")] } });
    await lookUp(there);
    expect(there.notes).toEqual([]);
  });

  test("is not looked up where the group is not known, a role is all, or an answer came", async () => {
    const create: Change = { id: "c", kind: "create", label: "N", from: null, to: {} };
    const { group: _, ...later } = { ...add, id: "later", of: "c" };
    const run = createRun({
      changes: [create, role, later, { ...gone, id: "adrift", group: undefined } as never, remove],
      entries: [
        ...[intent("c", "N"), intent("role", "Ada"), intent("later", "A"), intent("adrift", "=E")],
        result("remove", { done: ["A"] }),
      ],
    });
    await lookUp(run);
    expect([run.reads, run.notes]).toEqual([[], []]);
  });

  test("that names no group is left as it is while others are looked up", async () => {
    const adrift = { ...gone, id: "adrift", group: undefined } as never as Change;
    const run = createRun({
      ...{ changes: [adrift, add], entries: [intent("adrift", "=E"), intent("add", "A")] },
      now: { groups: [group("E", ["a"])] },
    });
    await lookUp(run);
    expect(run.notes).toStrictEqual([result("add", { done: ["A"], sure: false })]);
  });

  test("is found by what a group shows, and a removal by a whole list alone", async () => {
    const found = async (change: Change, shown: GroupState) => {
      const run = createRun(lost(change));
      await noteFound(run, change, shown);
      return run.notes;
    };
    const part = (members: readonly string[]) => group("E", members, { complete: false });
    expect(await found(add, part(["a"]))).toStrictEqual([result("add", { done: ["A"], sure: false })]);
    expect(await found(add, part([]))).toEqual([]);
    expect(await found(remove, part(["a"]))).toEqual([]);
    expect(await found(remove, group("E", ["a"]))).toStrictEqual([result("remove", { done: ["B"], sure: false })]);
    expect(await found(remove, group("E", ["a", "b"]))).toEqual([]);
    expect(await found(gone, group("E", []))).toEqual([]);
    expect(await found(role, group("E", ["a", "b"]))).toEqual([]);
  });
});

describe("a role", () => {
  const set = async (given: Given, ...people: Parameters<typeof person>[]) => {
    const run = createRun(given);
    await setRole(run, role, createPeople(people.map((each) => person(...each))));
    return run;
  };
  const stale = {
    ...{ code: "stale", severity: "held", at: "ada", who: "Ada" },
    message: "Somebody has changed the role since, or the person is gone: plan again.",
  };

  test("is given where it is as it was planned", async () => {
    const run = await set({}, ["Ada", { role: "member" }]);
    expect(run.sent).toEqual([{ change: "role", kind: "role", id: "Ada", role: "admin" }]);
    expect(run.notes).toStrictEqual([intent("role", "Ada"), result("role", { done: ["Ada"] })]);
    expect(run.findings).toEqual([]);
  });

  test("is written down where it is so already", async () => {
    const run = await set({}, ["Ada", { role: "admin" }]);
    expect(run.sent).toEqual([]);
    expect(run.notes).toStrictEqual([result("role", { already: ["Ada"] })]);
    expect(run.findings).toEqual([]);
  });

  test("is given to nobody who has another address than the plan shows", async () => {
    const run = createRun({});
    const shown = (email: string): Role => ({ ...role, people: [{ id: "Ada", email }] });
    const people = createPeople([person("Ada", { role: "member" })]);
    await setRole(run, shown("bo@example.com"), people);
    const message = "The id is that of somebody with another address.";
    expect([run.sent, run.findings]).toEqual([
      [],
      [{ code: "mismatched_person", severity: "held", at: "ada", who: "Ada", message }],
    ]);
    await setRole(run, shown("ADA@example.com"), people);
    expect(run.sent).toEqual([{ change: "role", kind: "role", id: "Ada", role: "admin" }]);
  });

  test("is left where it is done", async () => {
    const run = await set({ entries: [result("role", { done: ["Ada"] })] }, ["Ada", { role: "member" }]);
    expect([run.sent, run.notes, run.findings]).toEqual([[], [], []]);
  });

  test.each([
    ["somebody has given another", [["Ada", { role: "viewer" }]]],
    ["somebody has taken it", [["Ada", { role: null }]]],
    ["the person is gone", []],
  ] as [string, Parameters<typeof person>[]][])("is held where %s", async (_, people) => {
    const run = await set({}, ...people);
    expect([run.sent, run.notes, run.findings]).toEqual([[], [], [stale]]);
  });

  test("is given to whoever had none, where the plan says so, and to nobody who is gone", async () => {
    const none = { ...role, from: null };
    const run = createRun();
    await setRole(run, none, createPeople([person("Ada", { role: null })]));
    expect(run.sent).toHaveLength(1);
    const gone = createRun();
    await setRole(gone, { ...none, from: undefined as never }, createPeople([]));
    expect([gone.sent, gone.findings]).toEqual([[], [stale]]);
  });
});

describe("what gives", () => {
  const demotion: Role = { ...role, id: "down", people: [{ id: "Bo" }], from: "admin", to: "member" };
  const run = async (given: Given) => {
    const begun = createRun(given);
    await give(begun, createGate(begun));
    return begun;
  };

  test("is a role of more, and no role of less or of the owner's", async () => {
    const people = [
      ...[person("Ada", { role: "member" }), person("Bo", { role: "admin", admin: true })],
      person("owner", { role: "member", owner: true }),
    ];
    const ofOwner: Role = { ...role, id: "owner", people: [{ id: "owner" }] };
    const ofNobody: Role = { ...role, id: "nobody", people: [{ id: "nobody" }] };
    const changes = [demotion, ofOwner, ofNobody, add, role];
    const { sent, reads, told } = await run({ changes, base: [group("E")], now: { people, groups: [group("E")] } });
    expect(sent).toEqual([
      { change: "role", kind: "role", id: "Ada", role: "admin" },
      { change: "add", kind: "add", group: "=E", ids: ["A", "B"] },
    ]);
    expect(reads).toEqual([["account"], ["=E"]]);
    expect(told).toEqual([{ phase: "give" }, { phase: "give", label: "E" }]);
  });

  test("needs no list of people where it only adds", async () => {
    const { reads } = await run({ changes: [add, remove], base: [group("E")], now: { groups: [group("E")] } });
    expect(reads).toEqual([["=E"]]);
    expect((await run({ changes: [remove] })).reads).toEqual([]);
  });

  test.each([
    ["created", { id: "c", kind: "create", label: "N", from: null, to: { name: "N" } }],
    [
      "updated",
      { id: "u", kind: "update", group: "=E", label: "E", from: { name: "E" }, to: { name: "E", emoji: "film" } },
    ],
  ] satisfies [string, Change][])("reads the account where a group is %s", async (_, change) => {
    const { reads, sent } = await run({ changes: [change], base: [group("E")], now: { groups: [group("E")] } });
    expect(reads[0]).toEqual(["account"]);
    expect(sent.map(({ kind }) => kind)).toEqual([change.kind]);
  });
});
