import { describe, expect, test } from "vitest";
import { addMembers } from "../../../src/directory/add-members.js";
import { createGate } from "../../../src/directory/gate.js";
import type { Change } from "../../../src/directory/types.js";
import { group } from "../../support/directory.js";
import { createRun, intent, result, type Given, type SeenRun } from "../../support/run.js";

const [a, b] = [group("A", ["ada"]), group("B")];
const people = (...ids: string[]) => ids.map((id) => ({ id }));
const add = (id: string, of: string, ...ids: string[]): Change => ({
  ...{ id, kind: "add", group: `=${of}`, label: of, people: people(...ids) },
});

/** Adds people in a run in which some groups are there. */
async function give(given: Given, born: readonly string[] = []): Promise<SeenRun> {
  const run = createRun({ base: [a, b], now: { groups: [a, b] }, ...given });
  for (const each of born) run.born.add(each);
  await addMembers(run, createGate(run));
  return run;
}

const added = ({ sent }: SeenRun) =>
  sent.map((request) => ("ids" in request ? [request.group, ...request.ids] : request));

describe("people are added", () => {
  test("as they are planned, in batches, and it is said", async () => {
    const seven = ["p1", "p2", "p3", "p4", "p5", "p6", "p7"];
    const run = await give({ changes: [add("1", "A", ...seven), add("2", "B", "bo")] });
    expect(run.sent).toEqual([
      { change: "1", kind: "add", group: "=A", ids: seven.slice(0, 5) },
      { change: "1", kind: "add", group: "=A", ids: seven.slice(5) },
      { change: "2", kind: "add", group: "=B", ids: ["bo"] },
    ]);
    expect(run.told).toEqual([
      { phase: "give", label: "A" },
      { phase: "give", label: "B" },
    ]);
    expect([run.findings, run.reads]).toEqual([[], [["=A", "=B"]]]);
  });

  test("once: those of whom it is known are left out, and a group of which nothing is left is not read", async () => {
    const entries = [result("1", { done: ["bo"] }), result("2", { done: ["cy"] })];
    const run = await give({
      changes: [add("1", "A", "bo", "di"), add("2", "B", "cy")],
      entries,
      shown: [[{ ...a, members: ["ada", "bo"] }]],
    });
    expect([added(run), run.reads]).toEqual([[["=A", "di"]], [["=A"]]]);
  });

  test("by nothing but an addition", async () => {
    const remove: Change = { id: "1", kind: "remove", group: "=A", label: "A", people: people("ada") };
    const run = await give({ changes: [remove] });
    expect([run.sent, run.reads]).toEqual([[], []]);
  });

  test("to a group that was just created without reading it, to one of an earlier run as to any other", async () => {
    const changes: readonly Change[] = [
      { id: "1", kind: "create", label: "New", from: null, to: { name: "New" } },
      { id: "2", kind: "add", of: "1", label: "New", people: people("ada") },
    ];
    const entries = [result("1", { done: ["New"], created: "N1" })];
    const fresh = await give({ changes, entries }, ["1"]);
    expect([added(fresh), fresh.reads, fresh.findings]).toEqual([[["N1", "ada"]], [], []]);
    const shown = [[group("New", [], { id: "N1" })]];
    const later = await give({ changes, entries, shown });
    expect([added(later), later.reads]).toEqual([[["N1", "ada"]], [["N1"]]]);
    const waiting = await give({ changes });
    expect([waiting.sent, waiting.findings]).toEqual([
      [],
      [{ code: "group_first", severity: "held", at: "New", message: "Its group is not created yet." }],
    ]);
  });
});

describe("a group that somebody has changed", () => {
  const shown = [[{ ...a, members: ["ada", "di"] }, b]];

  test("gets nobody, and the others go on", async () => {
    const run = await give({ changes: [add("1", "A", "bo"), add("2", "B", "cy")], shown });
    expect([added(run), run.findings.map(({ code, at }) => [code, at])]).toEqual([[["=B", "cy"]], [["stale", "A"]]]);
  });

  test("gets those who are missing, where the policy lets additions go on", async () => {
    const run = await give({ changes: [add("1", "A", "BO", "DI")], shown, policy: { stale: "add" } });
    expect(added(run)).toEqual([["=A", "BO"]]);
    expect(run.notes.slice(0, 1)).toEqual([result("1", { already: ["DI"] })]);
    const none = await give({ changes: [add("1", "A", "bo")], shown, policy: { stale: "add" } });
    expect(none.notes).toEqual([intent("1", "bo"), result("1", { done: ["bo"] })]);
  });

  test("gets nobody where it is gone, or not the account's own any more, whatever the policy says", async () => {
    for (const groups of [[], [{ ...a, kind: "foreign" as const }]]) {
      const run = await give({ changes: [add("1", "A", "bo")], shown: [groups], policy: { stale: "add" } });
      expect(run.sent).toEqual([]);
    }
  });
});

describe("where the list of members may be short", () => {
  const unsure = {
    ...{ code: "unsure", severity: "warning", at: "A" },
    message: "The list of members was not whole, and may lack whoever is added: `undo` leaves them.",
  };

  test.each([
    ["which its total says", { complete: false }],
    ["for the vendor counts more", { counted: 2 }],
  ])("%s, it is not sure that it was us", async (_, more) => {
    const groups = [{ ...a, ...more }];
    const run = await give({ changes: [add("1", "A", "bo")], base: groups, shown: [groups] });
    expect([added(run), run.findings]).toEqual([[["=A", "bo"]], [unsure]]);
    expect(run.notes).toEqual([intent("1", "bo"), result("1", { done: ["bo"], sure: false })]);
  });

  test("by less than nothing, it is sure", async () => {
    const groups = [{ ...a, counted: 0 }];
    const run = await give({ changes: [add("1", "A", "bo")], base: groups, shown: [groups] });
    expect([run.findings, run.notes]).toEqual([[], [intent("1", "bo"), result("1", { done: ["bo"] })]]);
  });
});
