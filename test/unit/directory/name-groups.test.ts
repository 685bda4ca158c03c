import { describe, expect, test } from "vitest";
import { createGate } from "../../../src/directory/gate.js";
import { nameGroups } from "../../../src/directory/name-groups.js";
import type { Attributes, Change, Finding, Gap } from "../../../src/directory/types.js";
import { group, snapshot } from "../../support/directory.js";
import { createRun, intent, result, type Given, type SeenRun } from "../../support/run.js";

const [a, b, c] = [group("A"), group("B"), group("C")];
const gaps: readonly Gap[] = [{ in: "groups", message: "It is short." }];

const update = (id: string, of: string, to: string, more: Attributes = {}): Change => ({
  ...{ id, kind: "update", group: `=${of}`, label: of, from: { name: of }, to: { name: to, ...more } },
});
const create = (id: string, label: string): Change => ({ id, kind: "create", label, from: null, to: { name: label } });
const complete = (id: string, of: string): Change => ({
  ...{ id, kind: "update", of, label: "New", from: { name: "New" }, to: { name: "New", emoji: "film" } },
});

/** Names the groups of a run, of which some are there. */
async function name(given: Given): Promise<SeenRun> {
  const groups = given.now?.groups ?? [a, b, c];
  const run = createRun({ base: [a, b, c], ...given, now: { ...given.now, groups } });
  await nameGroups(run, createGate(run), snapshot({ ...given.now, groups }));
  return run;
}

const held = (code: Finding["code"], at: string, message: string): Finding => ({ code, severity: "held", at, message });
const taken = (at: string) => held("name_taken", at, "Another group has this name: plan again.");
const short = (at: string) => held("groups_incomplete", at, "The list of groups may be short, and the name taken.");

describe("a group gets its name and attributes", () => {
  test("as it is planned", async () => {
    const run = await name({ changes: [update("1", "A", "X", { emoji: "film" })] });
    expect([run.sent, run.findings, [...run.ledger.items("1", "done")]]).toEqual([
      [{ change: "1", kind: "update", group: "=A", from: { name: "A" }, to: { name: "X", emoji: "film" } }],
      [],
      ["=A"],
    ]);
  });

  test("in the order of the plan, in which one gets the name that another had", async () => {
    const changes = [update("1", "B", "X"), update("2", "A", "B"), create("3", "A")];
    const run = await name({ changes });
    expect([run.sent.map(({ change }) => change), run.findings]).toEqual([["1", "2", "3"], []]);
  });

  test("but not one that another has, in letters of any size", async () => {
    const run = await name({ changes: [update("1", "A", "b")] });
    expect([run.sent, run.findings]).toEqual([[], [taken("A")]]);
  });

  test("also one that it was seen to have for a moment", async () => {
    const now = { groups: [{ ...a, name: "X" }, b, c] };
    const run = await name({ changes: [update("1", "A", "X")], now, shown: [[a]] });
    expect([run.sent.length, run.findings]).toEqual([1, []]);
  });

  test("nor one that another is given first, or keeps because its own was refused", async () => {
    const first = await name({ changes: [update("1", "A", "X"), update("2", "B", "X")] });
    expect([first.sent.map(({ change }) => change), first.findings]).toEqual([["1"], [taken("B")]]);
    const failed = [{ id: "=B", problem: { message: "No." } }];
    const kept = await name({ changes: [update("1", "B", "X"), update("2", "A", "B")], outcomes: [{ failed }] });
    expect([kept.sent.map(({ change }) => change), kept.findings.map(({ code }) => code)]).toEqual([
      ["1"],
      ["refused", "name_taken"],
    ]);
  });

  test("its own in other letters without asking, and no new one while the list of groups may be short", async () => {
    const twin = group("a");
    const run = await name({
      changes: [update("1", "A", "a", { emoji: "film" })],
      now: { groups: [a, twin], gaps: [...gaps] },
    });
    expect([run.sent.length, run.findings]).toEqual([1, []]);
    const held = await name({ changes: [update("1", "A", "X"), create("2", "New")], now: { gaps: [...gaps] } });
    expect([held.sent, held.findings]).toEqual([[], [short("A"), short("New")]]);
    const both = await name({ changes: [update("1", "A", "B")], now: { gaps: [...gaps] } });
    expect(both.findings).toEqual([short("A")]);
  });

  test("and nobody is added to it yet", async () => {
    const add: Change = { id: "1", kind: "add", group: "=A", label: "A", people: [{ id: "ada" }] };
    expect((await name({ changes: [add] })).sent).toEqual([]);
  });

  test("once, and not at all where somebody has changed it", async () => {
    const done = await name({ changes: [update("1", "A", "X")], entries: [result("1", { done: ["=A"] })] });
    expect([done.sent, done.reads]).toEqual([[], []]);
    const changed = [{ ...a, name: "Z" }, b, c];
    const stale = await name({ changes: [update("1", "A", "X")], now: { groups: changed } });
    expect([stale.sent, stale.findings.map(({ code }) => code)]).toEqual([[], ["stale"]]);
  });

  test("not again where it has it, and the answer was lost", async () => {
    const entries = [intent("1", "=A"), result("1", { unknown: ["=A"] })];
    const run = await name({ changes: [update("1", "A", "X")], entries, now: { groups: [{ ...a, name: "X" }, b, c] } });
    expect([run.sent, run.findings]).toEqual([[], []]);
    expect(run.notes).toEqual([result("1", { done: ["=A"], sure: false })]);
  });
});

describe("a group is created", () => {
  test("and completed with what creating it does not take, and is ours from then on", async () => {
    const run = await name({ changes: [create("1", "New"), complete("2", "1"), create("3", "new")] });
    expect(run.sent).toEqual([
      { change: "1", kind: "create", attributes: { name: "New" } },
      { change: "2", kind: "update", group: "=New", from: { name: "New" }, to: { name: "New", emoji: "film" } },
    ]);
    expect([[...run.born], run.findings]).toEqual([["1"], [taken("new")]]);
  });

  test("once", async () => {
    const entries = [result("1", { done: ["New"], created: "9" })];
    const run = await name({ changes: [create("1", "New"), complete("2", "1")], entries });
    expect(run.sent).toMatchObject([{ change: "2", group: "9" }]);
    expect([...run.born]).toEqual([]);
    const over = await name({
      changes: [create("1", "New"), complete("2", "1")],
      entries: [...entries, result("2", { done: ["9"] })],
    });
    expect(over.sent).toEqual([]);
  });

  test("not where its name is taken, or creating it fails: what it would get waits", async () => {
    const first = [{ code: "group_first", severity: "held", at: "New", message: "Its group is not created yet." }];
    const there = await name({ changes: [create("1", "New"), complete("2", "1")], now: { groups: [group("NEW")] } });
    expect([there.sent, there.findings]).toEqual([[], [taken("New"), ...first]]);
    const failed = [{ id: "New", problem: { message: "No." } }];
    const refused = await name({ changes: [create("1", "New"), complete("2", "1")], outcomes: [{ failed }] });
    expect([refused.sent.length, [...refused.born]]).toEqual([1, []]);
    expect(refused.findings.slice(1)).toEqual(first);
  });

  test("not again in the same run, where the answer was lost", async () => {
    const run = await name({ changes: [create("1", "New")], outcomes: [{ unknown: ["New"] }] });
    expect([run.sent.length, run.ledger.items("1", "unknown")]).toEqual([1, ["New"]]);
  });
});

describe("a group whose creation was not answered", () => {
  const entries = [intent("1", "New"), result("1", { unknown: ["New"] })];
  const changes = [create("1", "New")];
  const adopting = (given: Given) => name({ changes, entries, ...given });
  const found = group("new", [], { id: "N1" });

  test("is ours where there is one of its name that the plan did not know", async () => {
    const run = await adopting({ now: { groups: [a, found] } });
    expect([run.sent, run.findings, [...run.born]]).toEqual([[], [], []]);
    expect(run.notes).toEqual([result("1", { done: ["New"], sure: false, created: "N1" })]);
  });

  test("is created again where there is none", async () => {
    const run = await adopting({ now: { groups: [a] } });
    expect(run.sent).toMatchObject([{ kind: "create" }]);
  });

  test.each([
    ["another's kind", [group("new", [], { id: "N1", kind: "foreign" as const })], []],
    ["one of two", [found, group("NEW", [], { id: "N2" })], []],
    ["one that the plan knew", [found], [group("Old", [], { id: "n1" }), a]],
  ])("is not ours where it is %s", async (_, groups, base) => {
    const run = await adopting({ now: { groups }, base });
    expect([run.sent, run.notes, run.findings]).toEqual([[], [], [taken("New")]]);
  });

  test("is not looked for where nothing was sent: a group of its name is another's", async () => {
    const run = await name({ changes, now: { groups: [found] } });
    expect([run.sent, run.findings]).toEqual([[], [taken("New")]]);
  });
});
