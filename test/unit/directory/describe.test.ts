import { describe, expect, test } from "vitest";
import { describe as written } from "../../../src/directory/describe.js";
import { completePolicy } from "../../../src/directory/policy.js";
import type { AccountPlan, Change, Finding, Plan } from "../../../src/directory/types.js";

/** A plan of one account, described. */
function describePlan(account: Partial<AccountPlan>, style?: "text" | "markdown"): string {
  return written(planOf(account), style);
}

function planOf(...accounts: readonly Partial<AccountPlan>[]): Plan {
  return {
    ...{ format: "rollcall-plan/1", digest: "d1", policy: completePolicy() },
    accounts: accounts.map((account) => ({
      ...{ vendor: "alpha", account: "A1", readAt: "", self: null, base: {}, changes: [], findings: [] },
      ...{ estimate: { requests: 0, atLeastMs: 0 }, ...account },
    })),
  };
}

const people = (...ids: string[]) => ids.map((id) => ({ id: id.toUpperCase(), email: `${id}@x` }));
const changes: readonly Change[] = [
  {
    ...{ id: "1", kind: "update", group: "g2", label: "Sound" },
    ...{ from: { name: "Sound", emoji: "film", a: "b" }, to: { name: "Mixers", emoji: "note", a: "b", c: "d" } },
  },
  { id: "2", kind: "create", label: "New", from: null, to: { name: "New", emoji: "busts" } },
  // The address is what is held against the person; a label is only shown.
  { id: "3", kind: "role", label: "ada", people: [{ id: "ada", email: "ada@x" }], from: "member", to: "admin" },
  { id: "4", kind: "role", label: "bo@x", people: [{ id: "bo" }], from: null, to: "member" },
  { id: "5", kind: "add", of: "2", label: "Newer", people: people("zoe", "ada") },
  { id: "6", kind: "add", group: "g1", label: "Editors", people: [...people("bo"), { id: "a7" }] },
  { id: "7", kind: "remove", group: "g1", label: "Editors", people: people("cy") },
  { id: "8", kind: "delete", group: "g3", label: "Cutters", from: { name: "Cutters" }, people: people("a", "b", "c") },
];
const findings: readonly Finding[] = [
  { code: "irreversible", severity: "note", at: "8", message: "It is gone." },
  { code: "cap_group", severity: "held", at: "Editors", who: "di@x", count: 3, message: "Too many." },
  { code: "self_unknown", severity: "warning", message: "Who are you?" },
  { code: "irreversible", severity: "note", at: "3", who: "ada@x", message: "It is lost." },
  { code: "unknown_person", severity: "error", who: "ed@x", message: "Nobody." },
  { code: "empty_list", severity: "error", at: "", who: "", count: 0, message: "Empty." },
];

const lines = [
  "  Cutters",
  "- the group is deleted, with 3 memberships",
  "  Editors",
  "+ a7",
  "+ bo@x",
  "- cy@x",
  "  New",
  "+ the group is created",
  "! emoji: busts",
  "+ ada@x",
  "+ zoe@x",
  "  Roles",
  "! ada@x: member -> admin",
  "! bo@x: none -> member",
  "  Sound",
  "! name: Sound -> Mixers",
  "! emoji: film -> note",
  "! c: d",
];
const told = [
  "note irreversible: Cutters: It is gone.",
  "held cap_group (3): Editors: di@x: Too many.",
  "warning self_unknown: Who are you?",
  "note irreversible: ada: ada@x: It is lost.",
  "error unknown_person: ed@x: Nobody.",
  "error empty_list (0): Empty.",
];
const summary =
  "1 group created, 1 group changed, 1 group deleted, 4 memberships added, 4 memberships removed, 2 roles changed; 9 requests, at least 3:20 min.";
const estimate = { requests: 9, atLeastMs: 200_000 };

describe("a plan is described", () => {
  test("for a terminal group by group, then what was found, then in numbers", () => {
    expect(describePlan({ changes, findings, estimate })).toBe(
      [
        ...["alpha A1", ""],
        ...[...lines.map((line) => `  ${line}`), ""],
        ...[...told.map((line) => `  ${line}`), ""],
        ...[summary, "", "Digest: d1", ""],
      ].join("\n"),
    );
  });

  test("for a pull request as a difference", () => {
    expect(describePlan({ changes, findings, estimate }, "markdown")).toBe(
      [
        ...["### alpha A1", "", "```diff", ...lines, "```", "", "```text", ...told, "```", ""],
        ...[summary, "", "Digest: d1", ""],
      ].join("\n"),
    );
  });

  test("account by account, with no part that is empty", () => {
    const plan = planOf({ findings: findings.slice(2, 3) }, { account: "A2", changes: changes.slice(4, 5) });
    expect(written(plan)).toBe(
      [
        ...["alpha A1", "", "  warning self_unknown: Who are you?", "", "Nothing to do.", ""],
        ...["alpha A2", "", "    Newer", "  + ada@x", "  + zoe@x", "", "2 memberships added; 0 requests.", ""],
        ...["Digest: d1", ""],
      ].join("\n"),
    );
    expect(written(plan, "markdown")).toBe(
      [
        ...["### alpha A1", "", "```text", "warning self_unknown: Who are you?", "```", "", "Nothing to do.", ""],
        ...["### alpha A2", "", "```diff", "  Newer", "+ ada@x", "+ zoe@x", "```", ""],
        ...["2 memberships added; 0 requests.", "", "Digest: d1", ""],
      ].join("\n"),
    );
    expect(written(planOf())).toBe("Digest: d1\n");
  });

  test("as nothing to do, or as held", () => {
    expect(describePlan({ findings: findings.slice(0, 1) })).toContain("\n\nNothing to do.\n\nDigest");
    expect(describePlan({ findings })).toContain(
      "\n\nNothing to do: what was wished is held, or cannot be done as it is written.\n\nDigest",
    );
  });

  const only = (change: object): Partial<AccountPlan> => ({ changes: [{ id: "1", label: "A", ...change } as Change] });
  const summaryOf = (account: Partial<AccountPlan>) => describePlan(account).split("\n\n").at(-2);

  test.each([
    [only({ kind: "create", to: {} }), "1 group created; 0 requests."],
    [only({ kind: "update", from: {}, to: {} }), "1 group changed; 0 requests."],
    [only({ kind: "delete", from: {}, people: [] }), "1 group deleted; 0 requests."],
    [only({ kind: "delete", from: {}, people: people("a") }), "1 group deleted, 1 membership removed; 0 requests."],
    [only({ kind: "add", people: people("a") }), "1 membership added; 0 requests."],
    [only({ kind: "remove", people: people("a") }), "1 membership removed; 0 requests."],
    [only({ kind: "role", people: people("a"), from: null, to: "x" }), "1 role changed; 0 requests."],
    [
      { changes: ["x", "y"].map((label): Change => ({ id: label, kind: "create", label, from: null, to: {} })) },
      "2 groups created; 0 requests.",
    ],
    [
      { changes: ["x", "y"].map((label): Change => ({ id: label, kind: "update", label, from: {}, to: {} })) },
      "2 groups changed; 0 requests.",
    ],
    [
      { changes: ["x", "y"].map((label): Change => ({ id: label, kind: "delete", label, from: {}, people: [] })) },
      "2 groups deleted; 0 requests.",
    ],
    [{ ...only({ kind: "create", to: {} }), estimate: { requests: 1, atLeastMs: 0 } }, "1 group created; 1 request."],
    [
      { ...only({ kind: "create", to: {} }), estimate: { requests: 1, atLeastMs: 1 } },
      "1 group created; 1 request, at least 1 s.",
    ],
  ])("in numbers: %#", (account, numbers) => {
    expect(summaryOf(account)).toBe(numbers);
  });

  test("a group that is deleted with one member loses one membership", () => {
    expect(describePlan(only({ kind: "delete", from: {}, people: people("a") }))).toContain(
      "deleted, with 1 membership\n",
    );
  });

  test("groups of one name each for itself, and what follows a creation with it", () => {
    const twins: readonly Change[] = [
      { id: "1", kind: "update", group: "g1", label: "A", from: { emoji: "a" }, to: { emoji: "b" } },
      { id: "2", kind: "update", group: "g2", label: "A", from: { emoji: "c" }, to: { emoji: "d" } },
      { id: "3", kind: "remove", group: "g1", label: "A", people: people("x") },
    ];
    expect(describePlan({ changes: twins }, "markdown").split("\n").slice(3, 8)).toEqual([
      ...["  A", "! emoji: a -> b", "- x@x", "  A", "! emoji: c -> d"],
    ]);
  });

  test("with nothing in it that steers a terminal or ends its block", () => {
    const odd = "\u001b[2J";
    const shown = "\\u{1b}[2J";
    const text = describePlan({
      account: `A${odd}`,
      changes: [
        {
          id: "1",
          kind: "update",
          group: "1",
          label: `G${odd}`,
          from: { [`n${odd}`]: `f${odd}` },
          to: { [`n${odd}`]: `t${odd}` },
        },
        { id: "2", kind: "role", label: `R${odd}`, people: [{ id: "r" }], from: `f${odd}`, to: `t${odd}` },
        { id: "3", kind: "add", group: "1", label: "G", people: [{ id: "x", email: `e${odd}` }] },
      ],
      findings: [{ code: "stale", severity: "held", at: `at${odd}`, who: `who${odd}`, message: `m${odd}` }],
    });
    expect(text).not.toContain("\u001b");
    for (const part of [
      `alpha A${shown}`,
      `G${shown}`,
      `! n${shown}: f${shown} -> t${shown}`,
      `! R${shown}: f${shown} -> t${shown}`,
      `+ e${shown}`,
      `at${shown}: who${shown}: m${shown}`,
    ])
      expect(text).toContain(part);
    const fenced = (label: string) =>
      describePlan({ changes: [{ id: "1", kind: "create", label, from: null, to: {} }] }, "markdown");
    expect(fenced("a ``` b ````` c")).toContain("\n``````diff\n  a ``` b ````` c\n+ the group is created\n``````\n");
    expect(fenced("a `b` c")).toContain("\n```diff\n");
    expect(fenced("a ``b`` c")).toContain("\n```diff\n");
    expect(fenced("a ```b c")).toContain("\n````diff\n");
  });

  test("but nothing else is", () => {
    expect(() => written({} as Plan)).toThrow("This is no plan of the format rollcall-plan/1.");
  });
});
