import { describe, expect, test } from "vitest";
import { plainWish, plainWorld } from "../../../scripts/directory/random/plain.js";
import { planFor, setUp } from "../../../scripts/directory/scene.js";
import {
  apply,
  createMemoryJournal,
  describe as written,
  dump,
  plan,
  read,
  undo,
} from "../../../src/directory/index.js";
import { isRollcallError } from "../../../src/errors.js";

// A program in JavaScript, or with a cast, is told what is wrong, and where: in no case by a TypeError of ours.

const scene = setUp(plainWorld());
const { adapter } = scene;
const snapshots = await read([adapter]);
const made = await planFor(plainWish, [scene], {});
const journal = createMemoryJournal();
const group = (change: object) => ({
  accounts: [{ vendor: "lenient", account: "Account-1", groups: [{ name: "Editors", ...change }] }],
});

/** The problems with which something is refused. */
async function problemsOf(act: () => unknown): Promise<readonly { pointer?: string; message: string }[]> {
  try {
    await act();
  } catch (error) {
    if (isRollcallError(error) && error.code === "invalid_input") return error.problems;
    throw error;
  }
  return [];
}

describe("a policy", () => {
  test("with a key that there is not says which one may be meant", async () => {
    const misspelt = await problemsOf(() => plan(plainWish, snapshots, { removal: "all" } as never));
    expect(misspelt).toEqual([
      { pointer: "/policy/removal", message: "policy/removal is unknown. Did you mean removals?" },
    ]);
    const inFile = { ...plainWish, policy: { minAdmin: 1, removals: "al" } } as never;
    expect((await problemsOf(() => plan(inFile, snapshots))).map(({ pointer }) => pointer)).toEqual([
      "/policy/minAdmin",
      "/policy/removals",
    ]);
    expect(await problemsOf(() => undo(made, [], snapshots, { protected: [] } as never))).toHaveLength(1);
    const adapters = [adapter];
    const options = { journal, policy: { perGrup: {} } as never };
    expect(await problemsOf(() => apply(made, adapters, options))).toHaveLength(1);
  });

  test.each([null, "all", [], 7])("that is %j has no keys", async (policy) => {
    const [problem] = await problemsOf(() => plan(plainWish, snapshots, policy as never));
    expect(problem?.message).toMatch(/^policy must have keys \(removals, perGroup, /);
  });
});

describe("a wish", () => {
  const named = "/accounts/0/groups/0";
  test.each<[string, object, string]>([
    ["no members", group({ members: null }), `${named}/members`],
    ["members that are no list", group({ members: "ada@example.com" }), `${named}/members`],
    ["nobody for a member", group({ members: [null] }), `${named}/members/0`],
    ["a number for a member", group({ remove: [{ id: 7 }] }), `${named}/remove/0/id`],
    ["an unknown key", group({ member: [] }), `${named}/member`],
    ["no name", group({ name: undefined }), named],
    ["a name that is a number", group({ name: 7 }), `${named}/name`],
    ["no group for a group", { accounts: [{ vendor: "lenient", account: "Account-1", groups: [null] }] }, named],
    [
      "groups that are no list",
      { accounts: [{ vendor: "lenient", account: "Account-1", groups: {} }] },
      "/accounts/0/groups",
    ],
    [
      "a role that is no text",
      { accounts: [{ vendor: "lenient", account: "Account-1", roles: { a: null } }] },
      "/accounts/0/roles/a",
    ],
    ["no account", { accounts: [{ vendor: "lenient" }] }, "/accounts/0"],
    ["no accounts", {}, "/accounts"],
  ])("with %s is refused where it is wrong", async (_, desired, pointer) => {
    for (const act of [() => plan(desired as never, snapshots), () => read([adapter], desired as never)])
      expect((await problemsOf(act)).map((problem) => problem.pointer)).toEqual([pointer]);
  });

  test.each([undefined, null, "text", [], 7])("that is %j is none", async (desired) => {
    expect((await problemsOf(() => plan(desired as never, snapshots))).map(({ pointer }) => pointer)).toEqual([
      "/accounts",
    ]);
  });

  test("may name people and groups by any text, which the plan does not find", () => {
    const { accounts } = plan(group({ members: ["no address", "id-1", ""], emoji: "" }), snapshots);
    expect(accounts[0]!.findings.filter(({ code }) => code === "unknown_person").map(({ who }) => who)).toEqual([
      "",
      "no address",
    ]);
  });
});

describe("what is no", () => {
  const none = [undefined, null, {}, "text", [null], [7], [{}]] as never[];

  test.each<[string, (value: never) => unknown, string]>([
    ["snapshot", (value) => plan(plainWish, value), "/snapshots"],
    ["snapshot for undo", (value) => undo(made, [], value), "/snapshots"],
    ["snapshot for dump", (value) => dump(value), "/snapshots"],
    ["adapter", (value) => read(value), "/adapters"],
    ["adapter for apply", (value) => apply(made, value, { journal }), "/adapters"],
    ["journal", (value) => apply(made, [adapter], { journal: value }), "/journal"],
    ["option", (value) => apply(made, [adapter], value), "/journal"],
  ])("%s is refused by its name", async (_, act, pointer) => {
    for (const value of none)
      expect((await problemsOf(() => act(value))).map((each) => each.pointer)).toEqual([pointer]);
    expect(scene.vendor.effects).toEqual([]);
  });

  test("entry, or no plan, is refused too", async () => {
    for (const value of none.slice(0, 6)) {
      expect((await problemsOf(() => undo(made, value, snapshots))).map(({ pointer }) => pointer)).toEqual([
        "/journal",
      ]);
      const acts = [() => written(value), () => apply(value, [adapter], { journal }), () => undo(value, [], snapshots)];
      for (const act of acts) expect((await problemsOf(act))[0]?.message).toMatch(/^This is no plan/);
    }
    expect((await problemsOf(() => read([adapter], { format: "x" } as never)))[0]?.message).toMatch(/^This is no plan/);
    const [half] = snapshots;
    for (const key of ["people", "groups", "gaps", "shape"])
      expect(await problemsOf(() => plan(plainWish, [{ ...half, [key]: null } as never]))).toHaveLength(1);
    for (const key of ["read", "readGroups", "send"])
      expect(await problemsOf(() => read([{ ...adapter, [key]: null }]))).toHaveLength(1);
    for (const key of ["read", "append"])
      expect(await problemsOf(() => apply(made, [adapter], { journal: { ...journal, [key]: null } }))).toHaveLength(1);
  });
});
