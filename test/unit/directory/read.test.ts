import { describe, expect, test } from "vitest";
import { defaultPolicy } from "../../../src/directory/policy.js";
import { read } from "../../../src/directory/read.js";
import type { Adapter, Change, Desired, GroupState, Plan, Snapshot } from "../../../src/directory/types.js";
import { group, shape, snapshot } from "../../support/directory.js";

const groups = [
  group("Editors"),
  group("Cutters", null, { id: "G-2" }),
  group("Sound", null, { id: "G-3" }),
  group("Everyone", null, { kind: "everyone" }),
];

/** A way to an account that tells which of its groups are wanted. */
function createReader(account: string, parts: Partial<Snapshot> = {}, vendor = "alpha") {
  const wanted: string[] = [];
  const reads: string[] = [];
  const adapter: Adapter = {
    ...{ vendor, account, shape },
    read(isWanted: (group: GroupState) => boolean) {
      reads.push(account);
      wanted.push(...groups.filter(isWanted).map(({ name }) => name));
      return Promise.resolve(snapshot({ vendor, account, groups, ...parts }));
    },
    readGroups: () => never(),
    send: () => never(),
  };
  return { adapter, wanted, reads };
}

function never(): never {
  throw new Error("Reading an account sends nothing.");
}

const wish = (account: string, ...named: object[]): Desired => ({
  accounts: [{ vendor: "alpha", account, groups: named as never }],
});
const names = (snapshots: readonly Snapshot[]) => snapshots.map(({ account }) => account);

describe("accounts are read", () => {
  test("with all groups of their own, where nothing is named", async () => {
    const [one, two] = [createReader("A1"), createReader("A2")];
    expect(names(await read([one.adapter, two.adapter]))).toEqual(["A1", "A2"]);
    expect([one.wanted, two.wanted]).toEqual([
      ["Editors", "Cutters", "Sound"],
      ["Editors", "Cutters", "Sound"],
    ]);
  });

  test("with the groups that a file names by id, by name, or by a name that they had, in any case", async () => {
    const { adapter, wanted } = createReader("A1");
    const desired = wish(
      "a1",
      { name: "EDITORS" },
      { name: "New", id: "g-2" },
      { name: "Newer", previously: ["SOUND"] },
    );
    expect(names(await read([adapter], desired))).toEqual(["A1"]);
    expect(wanted).toEqual(["Editors", "Cutters", "Sound"]);
    const other = createReader("A1");
    await read([other.adapter], { accounts: [{ vendor: "alpha", account: "A1" }] });
    expect(other.wanted).toEqual([]);
  });

  test("with the groups that a plan knows, and those that have the name of one to be created", async () => {
    const changes: Change[] = [
      { id: "1", kind: "create", label: "Editors", from: null, to: {} },
      { id: "2", kind: "add", group: "G-3", label: "Sound", people: [{ id: "p" }] },
    ];
    const print = { members: "0".repeat(32), count: 0, attributes: "" };
    const rest = { readAt: "", self: null, findings: [], estimate: { requests: 0, atLeastMs: 0 } };
    const account = { vendor: "alpha", account: "A1", base: { "g-2": print }, changes, ...rest };
    const plan: Plan = { format: "rollcall-plan/1", digest: "", policy: defaultPolicy, accounts: [account] };
    const { adapter, wanted } = createReader("A1");
    await read([adapter], plan);
    expect(wanted).toEqual(["Editors", "Cutters"]);
  });

  test("that are named alone, of one vendor alone", async () => {
    const readers = [createReader("A1"), createReader("A2"), createReader("A1", {}, "beta")];
    const snapshots = await read(
      readers.map(({ adapter }) => adapter),
      wish("A1", { name: "Editors" }),
    );
    expect(snapshots.map(({ vendor, account }) => `${vendor}/${account}`)).toEqual(["alpha/A1"]);
    expect(readers.map(({ wanted }) => wanted)).toEqual([["Editors"], [], []]);
    expect(readers.map(({ reads }) => reads.length)).toEqual([1, 0, 0]);
  });

  test("by another of their ids, which only reading them shows", async () => {
    const readers = [createReader("A1"), createReader("A2", { aliases: ["36-B"] }), createReader("A3")];
    const other = createReader("A4", {}, "beta");
    const desired: Desired = {
      accounts: [...wish("36-b", { name: "Sound" }).accounts, ...wish("A1", { name: "Editors" }).accounts],
    };
    const snapshots = await read(
      [...readers, other].map(({ adapter }) => adapter),
      desired,
    );
    expect(other.reads).toEqual([]);
    // The third was read too, for it might have been the one.
    expect(names(snapshots)).toEqual(["A1", "A2"]);
    expect(readers.map(({ wanted }) => wanted)).toEqual([["Editors", "Sound"], ["Sound"], ["Sound"]]);
  });

  test("to their end, also where another cannot be read", async () => {
    const failure = new Error("It is out.");
    const broken = { ...createReader("A1").adapter, read: () => Promise.reject(failure) };
    const slow = createReader("A2");
    let isOver = false;
    const later: Adapter = {
      ...slow.adapter,
      async read(...given) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        isOver = true;
        return slow.adapter.read(...given);
      },
    };
    await expect(read([broken, later])).rejects.toBe(failure);
    expect(isOver).toBe(true);
  });

  test("with the options of whoever asks", async () => {
    const { signal } = new AbortController();
    const given: unknown[] = [];
    const { adapter } = createReader("A1");
    const spying: Adapter = {
      ...adapter,
      read: (_, options) => (given.push(options), adapter.read(() => true, options)),
    };
    await read([spying], undefined, { signal });
    await read([spying]);
    expect(given).toEqual([{ signal }, {}]);
  });
});
