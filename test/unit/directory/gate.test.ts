import { describe, expect, test } from "vitest";
import { createGate, type Seen } from "../../../src/directory/gate.js";
import type { Change, GroupState } from "../../../src/directory/types.js";
import { group } from "../../support/directory.js";
import { createRun, intent, result, type Given } from "../../support/run.js";

const adds = (of: string): Change => ({
  ...{ id: `add ${of}`, kind: "add", group: `=${of}`, label: of },
  people: [{ id: "X" }],
});

function gateOf(given: Given & { readonly base: readonly GroupState[] }) {
  const run = createRun({ changes: given.base.map(({ name }) => adds(name)), ...given });
  const gate = createGate(run);
  const pass = async (...ids: string[]) => {
    const passed: [string, Seen["state"]][] = [];
    for await (const [id, { state }] of gate.pass(ids)) passed.push([id, state]);
    return passed;
  };
  return { run, gate, pass };
}

const [a, b, c] = [group("A", ["m"]), group("B", ["m"]), group("C", ["m"])] as const;
const stale = (at: string) => ({
  ...{ code: "stale", severity: "held", at, message: "Somebody has changed the group since: plan again." },
});

describe("the gate", () => {
  test("tells of each group, in this order, whether it is as it was planned", async () => {
    const { pass, run } = gateOf({
      base: [a, b, c],
      now: { groups: [a, group("C", ["m", "n"])] },
    });
    expect(await pass("=C", "=B", "=A")).toEqual([
      ["=C", "stale"],
      ["=B", "gone"],
      ["=A", "planned"],
    ]);
    expect(run.findings).toEqual([
      stale("C"),
      { code: "gone_group", severity: "error", at: "=B", message: "The group is not there any more." },
    ]);
    expect(run.notes).toEqual([]);
  });

  test("reads each group once, by whichever case of its id, and says what is wrong with it once", async () => {
    const { pass, run, gate } = gateOf({ base: [a, b], now: { groups: [a, group("B", [])] } });
    expect(await pass("=a")).toEqual([["=a", "planned"]]);
    expect(await pass("=A", "=B")).toEqual([
      ["=A", "planned"],
      ["=B", "stale"],
    ]);
    expect(await pass("=b", "=A")).toEqual([
      ["=b", "stale"],
      ["=A", "planned"],
    ]);
    expect(run.reads).toEqual([["=a"], ["=B"]]);
    expect(run.findings).toEqual([stale("B")]);
    expect([gate.isPlanned("=a"), gate.isPlanned("=A"), gate.isPlanned("=B"), gate.isPlanned("=C")]).toEqual([
      ...[true, true, false, false],
    ]);
  });

  test("leaves out what is not there, and keeps what it has read instead for its turn", async () => {
    const { pass } = gateOf({ base: [a, b, c], now: { groups: [a, c] } });
    expect(await pass("=B", "=A", "=C")).toEqual([
      ["=B", "gone"],
      ["=A", "planned"],
      ["=C", "planned"],
    ]);
  });

  test("goes on with a group that was seen before while another is to be read", async () => {
    const { pass, run } = gateOf({ base: [a, b, c], now: { groups: [a, b, c] } });
    await pass("=B");
    expect(await pass("=A", "=B", "=C")).toEqual([
      ["=A", "planned"],
      ["=B", "planned"],
      ["=C", "planned"],
    ]);
    expect(run.reads).toEqual([["=B"], ["=A", "=C"]]);
  });

  test("reads a group when its turn comes, and not before", async () => {
    const run = createRun({ changes: [adds("A"), adds("B")], base: [a, b] });
    const asked: string[] = [];
    const adapter = {
      ...run.adapter,
      async *readGroups(ids: readonly string[]) {
        for (const id of ids) {
          asked.push(id);
          yield await Promise.resolve(id === "=A" ? a : b);
        }
      },
    };
    const passing = createGate({ ...run, adapter }).pass(["=A", "=B"]);
    await passing.next();
    expect(asked).toEqual(["=A"]);
    await passing.next();
    expect(asked).toEqual(["=A", "=B"]);
  });

  test("is shut for what is not the account's own", async () => {
    const { pass, run } = gateOf({ base: [a], now: { groups: [{ ...a, kind: "admins" }] } });
    expect(await pass("=A")).toEqual([["=A", "foreign"]]);
    expect(run.findings).toEqual([
      {
        ...{ code: "foreign_group", severity: "error", at: "A" },
        message: "This group is not the account's own to change.",
      },
    ]);
  });

  test("tells a list that was not whole from what somebody has changed", async () => {
    const { pass, run } = gateOf({ base: [a], now: { groups: [{ ...a, members: [], complete: false }] } });
    expect(await pass("=A")).toEqual([["=A", "stale"]]);
    expect(run.findings.map(({ code, severity, at }) => [code, severity, at])).toEqual([
      ["members_incomplete", "held", "A"],
    ]);
  });

  test("says nothing of a group that is gone and should be", async () => {
    const deletion: Change = { id: "d", kind: "delete", group: "=A", label: "A", from: {}, people: [] };
    const { pass, run } = gateOf({ base: [a], changes: [adds("A"), deletion] });
    expect(await pass("=A")).toEqual([["=A", "gone"]]);
    expect(run.findings).toEqual([]);
    const changed = gateOf({ base: [a], changes: [deletion], now: { groups: [group("A", [])] } });
    expect(await changed.pass("=A")).toEqual([["=A", "stale"]]);
    expect(changed.run.findings).toEqual([stale("A")]);
  });

  test("takes a group that we have created for empty, and by whatever attributes it has", async () => {
    const changes: Change[] = [
      { id: "c", kind: "create", label: "N", from: null, to: { name: "N" } },
      { ...adds("N"), of: "c" },
    ].map((change) => ({ ...change, group: undefined }) as never);
    const entries = [result("c", { done: ["N"], created: "=N" }), result("add N", { done: ["X"] })];
    const now = (...members: string[]) => ({ groups: [group("N", members, { attributes: { emoji: "film" } })] });
    const ours = gateOf({ base: [], changes, entries, now: now("x") });
    expect(await ours.pass("=N")).toEqual([["=N", "planned"]]);
    const theirs = gateOf({ base: [], changes, entries, now: now("x", "y") });
    expect(await theirs.pass("=N")).toEqual([["=N", "stale"]]);
  });

  test("finds what was sent and not answered, in every change of the group, and writes it down", async () => {
    const second = { ...adds("A"), id: "second", people: [{ id: "Y" }] } as Change;
    const { pass, run } = gateOf({
      ...{ base: [a], changes: [adds("A"), second], entries: [intent("add A", "X"), intent("second", "Y")] },
      now: { groups: [group("A", ["m", "x", "y"])] },
    });
    expect(await pass("=A")).toEqual([["=A", "planned"]]);
    expect(run.notes).toStrictEqual([
      result("add A", { done: ["X"], sure: false }),
      result("second", { done: ["Y"], sure: false }),
    ]);
  });

  test("knows a group of which nothing is to be done, and one that the plan does not know", async () => {
    const { pass } = gateOf({ base: [a], changes: [], now: { groups: [a, b, group("C", [])] } });
    expect(await pass("=A", "=B", "=C")).toEqual([
      ["=A", "planned"],
      ["=B", "stale"],
      ["=C", "planned"],
    ]);
  });
});
