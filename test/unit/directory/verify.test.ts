import { describe, expect, test } from "vitest";
import type { Change, ChangeReport, GroupState } from "../../../src/directory/types.js";
import { unread, verify } from "../../../src/directory/verify.js";
import { group, person } from "../../support/directory.js";
import { createRun, intent, result, type Given } from "../../support/run.js";

const here = { group: "=Editors", label: "Editors" };
const add: Change = { id: "add", kind: "add", ...here, people: [{ id: "A" }, { id: "B" }] };
const remove: Change = { id: "remove", kind: "remove", ...here, people: [{ id: "A" }, { id: "B" }] };
const role: Change = { id: "role", kind: "role", label: "ada", people: [{ id: "Ada" }], from: "member", to: "admin" };
const gone: Change = { id: "gone", kind: "delete", ...here, from: {}, people: [] };
const create: Change = { id: "create", kind: "create", label: "Editors", from: null, to: { name: "Editors" } };
const update: Change = {
  ...{ id: "update", kind: "update", ...here },
  ...{ from: { name: "Editors", emoji: "busts", tag: "x" }, to: { name: "Cutters", emoji: "film", tag: "x" } },
};
const allDone: Record<string, readonly string[]> = {
  ...{
    add: ["A", "B"],
    remove: ["A", "B"],
    role: ["Ada"],
    gone: ["=Editors"],
    create: ["Editors"],
    update: ["=Editors"],
  },
};

const doneBy = ({ id }: Change) =>
  result(id, { done: allDone[id] ?? [], ...(id === "create" && { created: "=Editors" }) });

async function verified(change: Change, given: Given) {
  const run = createRun({ changes: [change], ...given });
  const [report] = await verify(run);
  return { run, report: report!, codes: run.findings.map(({ code }) => code) };
}

const reportOf = (change: Change, parts: Partial<ChangeReport>): ChangeReport => ({
  ...{ id: change.id, status: "done", done: [], left: [], different: [], failed: [] },
  ...(change.kind === "create" && { created: "=Editors" }),
  ...parts,
});

describe("what is done and is shown", () => {
  test.each([
    ["an addition", add, { groups: [group("EDITORS", ["a", "b", "c"], { id: "=editors" })] }],
    ["a removal", remove, { groups: [group("Editors", ["c"])] }],
    ["a role", role, { people: [person("Ada", { role: "admin" })] }],
    ["a deletion", gone, { groups: [group("Sound")] }],
    ["a creation", create, { groups: [group("editors", [], { id: "=EDITORS" })] }],
    [
      "an update",
      update,
      { groups: [group("Cutters", null, { id: "=Editors", attributes: { emoji: "film", tag: "y" } })] },
    ],
  ])("is done: %s", async (_, change, now) => {
    const { run, report } = await verified(change, { now, entries: [doneBy(change)] });
    expect(report).toStrictEqual(reportOf(change, { done: allDone[change.id]! }));
    expect([run.findings, run.waits, run.notes]).toEqual([[], [], []]);
    expect(run.told).toEqual([{ phase: "verify" }]);
  });
});

describe("what was done and is not shown", () => {
  const other: [string, Change, { groups?: GroupState[]; people?: ReturnType<typeof person>[] }, string[]][] = [
    ["an addition", add, { groups: [group("Editors", ["b"])] }, ["A"]],
    ["an addition to what is not there", add, {}, ["A", "B"]],
    ["a removal", remove, { groups: [group("Editors", ["b"])] }, ["B"]],
    ["a removal from what is not there", remove, {}, ["A", "B"]],
    ["a role", role, { people: [person("Ada", { role: "member" })] }, ["Ada"]],
    ["the role of who is not there", role, { people: [person("bo")] }, ["Ada"]],
    ["a deletion", gone, { groups: [group("Editors", [], { complete: false })] }, ["=Editors"]],
    ["a creation", create, {}, ["Editors"]],
    ["a creation under another name", create, { groups: [group("Cutters", [], { id: "=Editors" })] }, ["Editors"]],
    ["a name", update, { groups: [group("Editors", [], { attributes: { emoji: "film" } })] }, ["=Editors"]],
    ["an attribute", update, { groups: [group("Cutters", [], { id: "=Editors" })] }, ["=Editors"]],
    ["an update of what is not there", update, {}, ["=Editors"]],
  ];
  test.each(other)("is read three times more, and then different: %s", async (_, change, now, different) => {
    const { run, report } = await verified(change, { now, entries: [doneBy(change)] });
    const done = allDone[change.id]!.filter((id) => !different.includes(id));
    expect(report).toStrictEqual(reportOf(change, { status: "different", done, different }));
    expect(run.waits).toEqual([5000, 5000, 5000]);
    expect(run.findings).toEqual([
      {
        ...{ code: "not_settled", severity: "warning", at: change.label },
        message: "It was done by what was answered, and the vendor shows something else.",
      },
    ]);
  });

  test("is done once it is shown, and nothing is said of it", async () => {
    const shown = [[group("Editors", [])], [group("Editors", ["a", "b"])]];
    const { run, report } = await verified(add, { shown, entries: [doneBy(add)] });
    expect(report.status).toBe("done");
    expect([run.waits, run.findings, run.reads]).toEqual([[5000], [], [["=Editors"], ["=Editors"]]]);
  });

  test("is read alone, beside what is settled", async () => {
    const other: Change = { ...add, id: "other", group: "=Sound", label: "Sound" };
    const run = createRun({
      changes: [other, add, remove],
      entries: [doneBy(add), result("other", { done: ["A", "B"] })],
      shown: [[group("Editors", []), group("Sound", ["a", "b"])], [group("Editors", ["a", "b"])]],
    });
    const reports = await verify(run);
    expect(reports.map(({ id, status }) => [id, status])).toEqual([
      ["other", "done"],
      ["add", "done"],
      ["remove", "done"],
    ]);
    expect(run.reads).toEqual([["=Sound", "=Editors"], ["=Editors"]]);
  });
});

describe("what is left", () => {
  test("is told with what the vendor refused, and not read again", async () => {
    const failed = [{ id: "B", problem: { code: "refused", message: "No." } }];
    const { run, report } = await verified(add, {
      ...{ now: { groups: [group("Editors", ["a"])] }, entries: [result("add", { done: ["A"], failed })] },
    });
    expect(report).toStrictEqual(reportOf(add, { status: "left", done: ["A"], left: ["B"], failed }));
    expect([run.waits, run.findings]).toEqual([[], []]);
  });

  test("is done where the vendor shows it all the same", async () => {
    expect((await verified(add, { now: { groups: [group("Editors", ["a", "b"])] } })).report.status).toBe("done");
  });

  test("is a group that was not created, with all that is to be done with it", async () => {
    const { group: _, ...later } = { ...add, of: "create" };
    const run = createRun({ changes: [create, later] });
    expect(await verify(run)).toStrictEqual([
      { id: "create", status: "left", done: [], left: ["Editors"], different: [], failed: [] },
      { id: "add", status: "left", done: [], left: ["A", "B"], different: [], failed: [] },
    ]);
    expect(run.reads).toEqual([]);
  });

  test("is a new group's attribute, by the group's name", async () => {
    const { group: _, ...later } = { ...update, of: "create" };
    const run = createRun({ changes: [create, later] });
    expect((await verify(run))[1]).toMatchObject({ status: "left", left: ["Editors"] });
  });

  test("was sent without an answer, and is done where it is shown", async () => {
    const now = { groups: [group("Editors", ["a"])] };
    const { run, report } = await verified(add, { now, entries: [intent("add", "A", "B")] });
    expect(report).toMatchObject({ status: "left", done: ["A"], left: ["B"] });
    expect(run.notes).toStrictEqual([result("add", { done: ["A"], sure: false })]);
  });
});

describe("what could not be read whole", () => {
  const unseen = { status: "unread", done: [], left: [], different: [] } as const;
  const peopleShort = { gaps: [{ in: "people", message: "" }] } as const;

  test.each([
    ["an addition", add, { groups: [group("Editors", ["a"], { complete: false })] }],
    ["a removal", remove, { groups: [group("Editors", [], { complete: false })] }],
    ["an addition to a group that was not read", add, { groups: [group("Editors", null)] }],
    ["a removal from a group that was not read", remove, { groups: [group("Editors", null)] }],
  ])("is not different: %s", async (_, change, now) => {
    const { run, report } = await verified(change, { now, entries: [doneBy(change)] });
    expect(report).toStrictEqual(reportOf(change, unseen));
    expect(run.waits).toEqual([5000, 5000, 5000]);
    expect(run.findings).toEqual([
      {
        ...{ code: "members_incomplete", severity: "held", at: "Editors" },
        message: "The list of members was not whole: nobody is removed, and what needs it whole waits.",
      },
    ]);
  });

  test("is the role of who is not in a list of people that is short", async () => {
    const { run, report } = await verified(role, { now: peopleShort, entries: [doneBy(role)] });
    expect(report).toStrictEqual(reportOf(role, unseen));
    expect(run.findings).toEqual([
      {
        ...{ code: "people_incomplete", severity: "held" },
        message: "Somebody is not in the list of people, which was not whole: what is asked for them waits.",
      },
    ]);
  });

  test("is no reason to doubt anything but the role", async () => {
    const run = createRun({
      ...{ changes: [role, gone], entries: [doneBy(role), doneBy(gone)] },
      now: { ...peopleShort, groups: [group("Editors")] },
    });
    expect((await verify(run)).map(({ status }) => status)).toEqual(["unread", "different"]);
  });

  test("is no reason to doubt what is shown", async () => {
    const people = [person("Ada", { role: "member" })];
    const shown = await verified(role, { now: { ...peopleShort, people }, entries: [doneBy(role)] });
    expect([shown.report.status, shown.codes]).toEqual(["different", ["not_settled"]]);
    const partly = await verified(add, {
      ...{ now: { groups: [group("Editors", ["a", "b"], { complete: false })] }, entries: [doneBy(add)] },
    });
    expect([partly.report.status, partly.codes]).toEqual(["done", []]);
    const left = await verified(remove, { now: { groups: [group("Editors", [], { complete: false })] } });
    expect([left.report.status, left.codes]).toEqual(["left", []]);
  });

  test("is read once more, and done where it is whole then", async () => {
    const shown = [[group("Editors", [], { complete: false })], [group("Editors", [])]];
    const { run, report } = await verified(remove, { shown, entries: [doneBy(remove)] });
    expect([report.status, run.findings, run.waits]).toEqual(["done", [], [5000]]);
  });

  test("of which the vendor could not be asked at all has only what failed", () => {
    const failed = [{ id: "B", problem: { message: "No." } }];
    const run = createRun({ changes: [add], entries: [result("add", { done: ["A"], failed })] });
    expect(unread(run, add)).toStrictEqual(reportOf(add, { ...unseen, failed }));
  });
});

test("people are read for a role alone, and no members with them", async () => {
  const { run } = await verified(role, {
    now: { people: [person("Ada", { role: "admin" })], groups: [group("Editors")] },
  });
  expect(run.reads).toEqual([["account"]]);
  expect((await verified(gone, {})).run.reads).toEqual([["=Editors"]]);
});
