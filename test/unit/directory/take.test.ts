import { describe, expect, test } from "vitest";
import { createGate } from "../../../src/directory/gate.js";
import { take } from "../../../src/directory/take.js";
import type { Change, GroupState } from "../../../src/directory/types.js";
import { group, person } from "../../support/directory.js";
import { createRun, intent, result, type Given, type SeenRun } from "../../support/run.js";

const any = { number: 99, fraction: 1 };
const wide = { removals: "all", perGroup: any, total: any, demotions: any, minAdmins: 0 } as const;
const admin = { role: "admin", admin: true };
const people = [
  ...[person("Me", admin), person("Owner", { role: "owner", admin: true, owner: true }), person("Ada", admin)],
  ...["Bo", "Cy", "Di", "Ed"].map((id) => person(id, { role: "member" })),
];

const refs = (...ids: string[]) => ids.map((id) => ({ id }));
const add = (id: string, name: string, ...ids: string[]): Change => ({
  ...{ id, kind: "add", group: `=${name}`, label: name, people: refs(...ids) },
});
const remove = (id: string, name: string, ...ids: string[]): Change => ({
  ...{ id, kind: "remove", group: `=${name}`, label: name, people: refs(...ids) },
});
const erase = (id: string, name: string, ...ids: string[]): Change => ({
  ...{ id, kind: "delete", group: `=${name}`, label: name, from: { name }, people: refs(...ids) },
});
const role = (id: string, who: string, from: string, to: string, demotes?: true): Change => ({
  ...{ id, kind: "role", label: `${who}@example.com`, people: [{ id: who }], from, to },
  ...(demotes && { demotes }),
});
/** A group of which the vendor counts as many as it lists. */
const having = (name: string, ...members: string[]): GroupState => group(name, members, { counted: members.length });

const one = having("One", "me", "bo", "cy", "di");
const two = having("Two", "ed");

/** Takes what a plan takes, of a plan made of the groups that are there. */
async function carryOut(changes: readonly Change[], given: Given = {}): Promise<SeenRun> {
  const groups = given.now?.groups ?? [one, two];
  const run = createRun({
    ...{ changes, base: [one, two], self: "me", ...given },
    now: { people, groups, ...given.now },
    policy: { ...wide, ...given.policy },
  });
  await take(run, createGate(run));
  return run;
}

const held = (code: string, at: string, message: string, more: object = {}) => ({
  ...{ code, severity: "held", at, message },
  ...more,
});

describe("what takes", () => {
  test("is nothing of what gives, and nothing that is done", async () => {
    const gives: readonly Change[] = [
      { id: "1", kind: "create", label: "New", from: null, to: { name: "New" } },
      { id: "2", kind: "update", group: "=One", label: "One", from: { name: "One" }, to: { name: "Uno" } },
      ...[
        add("3", "One", "Ed"),
        remove("4", "One", "Bo"),
        role("5", "Ada", "admin", "member", true),
        erase("6", "Two"),
      ],
    ];
    const entries = [
      ...[
        result("4", { done: ["Bo"] }),
        result("5", { already: ["Ada"] }),
        result("6", { done: ["=Two"], sure: false }),
      ],
    ];
    const { reads, sent, told, findings, notes } = await carryOut(gives, { entries });
    expect([reads, sent, told, findings, notes]).toEqual([[], [], [], [], []]);
  });

  test("is carried out after people, admins and sizes were read again", async () => {
    const changes = [
      role("1", "Ada", "admin", "member", true),
      remove("2", "One", "Bo", "Cy", "Di"),
      erase("3", "Two", "Ed"),
    ];
    const { reads, sent, told, findings } = await carryOut(changes);
    expect(reads).toEqual([
      ["account", "=Two"],
      ["=One", "=Two"],
    ]);
    expect(sent).toEqual([
      { change: "1", kind: "role", id: "Ada", role: "member" },
      { change: "2", kind: "remove", group: "=One", ids: ["Bo", "Cy"] },
      { change: "2", kind: "remove", group: "=One", ids: ["Di"] },
      { change: "3", kind: "delete", group: "=Two" },
    ]);
    expect(told).toEqual([{ phase: "take" }, { phase: "take", label: "One" }, { phase: "take", label: "Two" }]);
    expect(findings).toEqual([]);
  });
});

describe("a group to which somebody is to be added", () => {
  const message = "Nobody would be left, for somebody whom the plan adds to this group is not there yet.";
  const all = remove("1", "Two", "Ed");

  test("keeps its last members while they are not there", async () => {
    const { sent, findings } = await carryOut([add("2", "Two", "Bo"), all]);
    expect([sent, findings]).toEqual([[], [held("addition_first", "Two", message)]]);
  });

  test("lets them go once they are, or where others stay, or where somebody is added elsewhere", async () => {
    const removal = [{ change: "1", kind: "remove", group: "=Two", ids: ["Ed"] }];
    const there = await carryOut([add("2", "Two", "Bo"), all], {
      entries: [result("2", { done: ["Bo"] })],
      now: { groups: [one, having("Two", "ed", "bo")] },
    });
    const stays = await carryOut([add("2", "Two", "Bo"), all], {
      base: [one, having("Two", "ed", "cy")],
      now: { groups: [one, having("Two", "ed", "cy")] },
    });
    const elsewhere = await carryOut([add("2", "One", "Ada"), all]);
    for (const { sent, findings } of [there, stays, elsewhere]) expect([sent, findings]).toEqual([removal, []]);
  });
});

describe("the interlocks", () => {
  test("hold what the plan shows to be taken from somebody else", async () => {
    const [bo, di] = [
      { id: "Bo", email: "cy@example.com" },
      { id: "Di", email: "di@example.com" },
    ];
    const { sent, findings } = await carryOut([{ ...remove("1", "One"), kind: "remove", people: [bo, di] }]);
    expect(sent).toEqual([{ change: "1", kind: "remove", group: "=One", ids: ["Di"] }]);
    const message = "The id is that of somebody with another address.";
    expect(findings).toEqual([held("mismatched_person", "One", message, { who: "bo@example.com" })]);
  });

  test("are asked again, with what is there by now", async () => {
    const changes = [
      role("1", "Ada", "admin", "member", true),
      remove("2", "One", "Me", "Bo"),
      remove("3", "Two", "Ed"),
    ];
    const policy = { minAdmins: 3, protect: ["ed"] };
    const { sent, findings } = await carryOut(changes, { policy });
    expect(sent).toEqual([{ change: "2", kind: "remove", group: "=One", ids: ["Bo"] }]);
    expect(findings).toEqual([
      held("self_kept", "One", "Nothing is taken from yourself.", { who: "me@example.com" }),
      held("protected_kept", "Two", "`protect` names this person.", { who: "ed@example.com" }),
      held("min_admins", "Ada@example.com", "Fewer active admins would be left than `minAdmins`.", { count: 1 }),
    ]);
  });

  test("look at whoever is in a group by now that is deleted, whatever the plan says and the case of its id", async () => {
    const groups = [one, { ...having("Two", "owner"), id: "=TWO" }];
    const { reads, sent, findings } = await carryOut([erase("1", "Two", "Ed")], { now: { groups } });
    expect([reads[0], sent]).toEqual([["account", "=TWO"], []]);
    const message = "Nothing is taken from the account's owner.";
    expect(findings).toEqual([held("owner_kept", "Two", message, { who: "owner@example.com" })]);
  });

  test("look at the people whom only a group shows, and at no group for others", async () => {
    const stranger = [
      remove("1", "One", "Bo"),
      remove("2", "TWO", "Ed", "Flo"),
      role("3", "Gus", "admin", "member", true),
    ];
    const unknown = (at: string, who: string) =>
      held("unknown_person", at, "Nothing is taken from whom the account does not list.", { who });
    const groups = [one, having("Two", "ed", "flo")];
    const { reads, findings, sent } = await carryOut(stranger, { now: { groups }, base: groups });
    expect(reads.slice(0, 2)).toEqual([["account"], ["account", "=Two"]]);
    expect(findings.slice(0, 2)).toEqual([unknown("TWO", "flo"), unknown("Gus@example.com", "gus")]);
    expect(sent).toContainEqual({ change: "1", kind: "remove", group: "=One", ids: ["Bo"] });
    const roles = await carryOut([stranger[2]!]);
    expect([roles.reads, roles.sent, roles.findings]).toEqual([[["account"]], [], [unknown("Gus@example.com", "gus")]]);
  });
});

describe("a role", () => {
  const demotion = role("1", "Ada", "admin", "member", true);

  test("that is given already is no taking", async () => {
    const now = {
      people: people.map((each) => (each.key === "ada" ? { ...each, role: "member", admin: false } : each)),
    };
    const { sent, notes, findings } = await carryOut([demotion], {
      now,
      policy: { demotions: { number: 0, fraction: 0 } },
    });
    expect([sent, notes, findings]).toEqual([[], [result("1", { already: ["Ada"] })], []]);
    // Whoever is protected has it too.
    const kept = await carryOut([demotion], { now, policy: { protect: ["ada"] } });
    expect(kept.findings).toEqual([]);
  });

  test("that gives is none of what takes", async () => {
    const { sent, findings } = await carryOut([role("1", "Bo", "member", "admin")]);
    expect([sent, findings]).toEqual([[], []]);
  });

  test("is taken only where the plan says rightly whether it is that of an admin", async () => {
    const message = "The plan does not say rightly whether an admin role is taken: plan again.";
    const wrong = [role("1", "Ada", "admin", "member"), role("2", "Bo", "member", "reviewer", true)];
    const right = role("3", "Cy", "member", "reviewer");
    const { sent, findings } = await carryOut([...wrong, right]);
    expect(sent).toEqual([{ change: "3", kind: "role", id: "Cy", role: "reviewer" }]);
    expect(findings).toEqual(["Bo@example.com", "Ada@example.com"].map((at) => held("stale", at, message)));
  });

  test("is taken from whom is to be added elsewhere", async () => {
    const { sent } = await carryOut([add("2", "Two", "Ada"), demotion]);
    expect(sent).toEqual([{ change: "1", kind: "role", id: "Ada", role: "member" }]);
  });
});

describe("a removal", () => {
  const first = (at: string, who: string) =>
    held("addition_first", at, "This person is to be added to another group first, and is not there yet.", { who });

  test("waits for the addition of the same person, whatever the case", async () => {
    const changes = [add("1", "Two", "Bo", "CY"), remove("2", "One", "BO", "Cy", "Di"), remove("3", "Three", "Bo")];
    const entries = [result("1", { done: ["Bo"] })];
    const groups = [one, two, having("Three", "bo")];
    const given = { base: groups, now: { groups } };
    const some = await carryOut(changes, {
      ...given,
      entries,
      shown: [[...groups.slice(0, 1), having("Two", "ed", "bo"), groups[2]!]],
    });
    expect(some.findings).toEqual([first("One", "cy")]);
    expect(some.sent.map((each) => "ids" in each && each.ids)).toEqual([["BO", "Di"], ["Bo"]]);
    const none = await carryOut(changes, given);
    expect(none.findings).toEqual([first("One", "bo"), first("One", "cy"), first("Three", "bo")]);
    expect(none.sent).toEqual([{ change: "2", kind: "remove", group: "=One", ids: ["Di"] }]);
    // Where nobody is left, not even the group is read.
    expect(none.reads.at(-1)).toEqual(["=One"]);
  });

  test("is of those alone who are not gone, also where reading the group shows that", async () => {
    const entries = [intent("1", "Bo", "Cy"), result("1", { unknown: ["Bo", "Cy"] })];
    const shown = [[one], [one], [having("One", "me", "di", "cy")]];
    const { sent, notes } = await carryOut([remove("1", "One", "Bo", "Cy", "Di")], { entries, shown: shown.slice(1) });
    expect(notes[0]).toEqual(result("1", { done: ["Bo"], sure: false }));
    expect(sent).toEqual([{ change: "1", kind: "remove", group: "=One", ids: ["Cy", "Di"] }]);
  });

  test("that was carried out without an answer is looked up first", async () => {
    const entries = [intent("1", "Bo", "Cy")];
    const now = { groups: [having("One", "me", "di", "cy"), two] };
    const { reads, sent, notes } = await carryOut([remove("1", "One", "Bo", "Cy")], { entries, now });
    expect(reads[0]).toEqual(["=One"]);
    expect(notes[0]).toEqual(result("1", { done: ["Bo"], sure: false }));
    expect(sent).toEqual([{ change: "1", kind: "remove", group: "=One", ids: ["Cy"] }]);
  });

  test.each<[string, GroupState[], object]>([
    [
      "somebody has changed",
      [{ ...one, members: ["me", "bo", "cy", "ed"] }],
      held("stale", "One", "Somebody has changed the group since: plan again."),
    ],
    ["is gone", [], { code: "gone_group", severity: "error", at: "=One", message: "The group is not there any more." }],
    [
      "may have more members than it shows",
      [{ ...one, counted: 6 }],
      held("counter_above", "One", "The vendor counts more members than it lists: nobody is removed.", { count: 2 }),
    ],
  ])("from a group that %s is not sent", async (_, shown, finding) => {
    const { sent, findings, told, notes } = await carryOut([remove("1", "One", "Bo")], { shown: [shown] });
    expect([sent, findings, told, notes]).toEqual([[], [finding], [{ phase: "take" }], []]);
  });

  test("from a group of which the vendor counts fewer is sent", async () => {
    const { sent, findings } = await carryOut([remove("1", "One", "Bo")], { shown: [[{ ...one, counted: 3 }]] });
    expect([sent.length, findings]).toEqual([1, []]);
  });
});

describe("a deletion", () => {
  test("of a group that somebody else has deleted is none, unless the list of groups was not whole", async () => {
    const { sent, notes, findings } = await carryOut([erase("1", "Two", "Ed")], { now: { groups: [one] } });
    expect([sent, notes, findings]).toEqual([[], [], []]);
    const gaps = [{ in: "groups", message: "One is missing." }] as const;
    const short = await carryOut([erase("1", "Two", "Ed")], { now: { groups: [one], gaps } });
    const message = "Nothing is taken from anybody while a list may be short. One is missing.";
    expect([short.sent, short.findings]).toEqual([[], [held("groups_incomplete", "Two", message, { count: 1 })]]);
  });

  test("of a group that is gone right before it is done already", async () => {
    const { sent, notes, findings } = await carryOut([erase("1", "Two", "Ed")], { shown: [[]] });
    expect([sent, notes, findings]).toEqual([[], [result("1", { already: ["=Two"] })], []]);
  });

  test("that was carried out without an answer is looked up, and takes nothing any more", async () => {
    const entries = [intent("1", "=Two")];
    const policy = { perGroup: { number: 0, fraction: 0 } };
    const { sent, notes, findings } = await carryOut([erase("1", "Two", "Ed")], {
      now: { groups: [one] },
      entries,
      policy,
    });
    expect([sent, notes, findings]).toEqual([[], [result("1", { done: ["=Two"], sure: false })], []]);
  });

  test.each([
    ["nobody", []],
    ["fewer", ["Bo"]],
    ["others", ["Bo", "Cy"]],
    ["more", ["Bo", "Ed", "Cy"]],
  ])("that names %s than are there is not sent", async (_, ids) => {
    const now = having("Two", "bo", "ed");
    const given = { base: [one, now], now: { groups: [one, now] } };
    const { sent, findings } = await carryOut([erase("1", "Two", ...ids)], given);
    expect(sent).toEqual([]);
    expect(findings).toEqual([held("stale", "Two", "The plan names other members than are there: plan again.")]);
  });

  test("names its members whatever the case, and who has no id by their key", async () => {
    const invited = person("x", { key: "Invited", id: null });
    const now = having("Two", "ed", "Invited");
    const { sent } = await carryOut([erase("1", "Two", "ED", "invited")], {
      base: [one, now],
      now: { groups: [one, now], people: [...people, invited] },
    });
    expect(sent).toEqual([{ change: "1", kind: "delete", group: "=Two" }]);
  });
});
