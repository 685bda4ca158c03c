import { describe, expect, test } from "vitest";
import { createFingerprinter } from "../../../src/directory/fingerprint.js";
import { defaultPolicy } from "../../../src/directory/policy.js";
import { digestOf, seal } from "../../../src/directory/seal.js";
import type { AccountPlan, Change, Entry, Plan, Policy, Snapshot } from "../../../src/directory/types.js";
import { undo } from "../../../src/directory/undo.js";
import { InvalidInputError } from "../../../src/errors.js";
import { group, person, snapshot } from "../../support/directory.js";

const fingerprints = createFingerprinter();
const any = { number: 99, fraction: 1 };
const wide: Policy = { ...defaultPolicy, perGroup: any, total: any, demotions: any, minAdmins: 0 };
const was = { members: "0".repeat(32), count: 0, attributes: "0".repeat(16) };

const changes: readonly Change[] = [
  { id: "1", kind: "update", group: "=B", label: "B", from: { name: "B" }, to: { name: "C" } },
  { id: "2", kind: "update", group: "=A", label: "A", from: { name: "A" }, to: { name: "B" } },
  { id: "3", kind: "create", label: "New", from: null, to: { name: "New" } },
  { id: "4", kind: "add", of: "3", label: "New", people: [{ id: "Ada" }] },
  { id: "5", kind: "add", group: "=A", label: "A", people: [{ id: "Ada" }, { id: "Bo" }] },
  { id: "6", kind: "role", label: "cy@example.com", people: [{ id: "Cy" }], from: "member", to: "admin" },
];
const account: AccountPlan = {
  ...{ vendor: "alpha", account: "A1", readAt: "2026-11-26T12:00:00.000Z", self: "me", changes, findings: [] },
  ...{ base: { "=A": was, "=B": was }, estimate: { requests: 7, atLeastMs: 0 } },
};
const planOf = (policy: Policy = wide, ...accounts: AccountPlan[]): Plan => seal(policy, [account, ...accounts]);
const done = (change: string, ids: readonly string[], created?: string): Entry => ({
  ...{ kind: "result", change, done: ids, already: [], failed: [], unknown: [], sure: true },
  ...(created !== undefined && { created }),
});
const journal: readonly Entry[] = [
  ...[done("1", ["=B"]), done("2", ["=A"]), done("3", ["New"], "=NEW"), done("4", ["Ada"]), done("5", ["Ada", "Bo"])],
  done("6", ["Cy"]),
];
const people = [...[person("me"), person("Ada"), person("Bo"), person("Cy", { role: "admin", admin: true })]];
const [a, b] = [
  { ...group("B", ["ada", "bo", "di"]), id: "=a" },
  { ...group("C", []), id: "=B" },
];
const born = { ...group("New", ["ada"]), id: "=new" };
const now = snapshot({
  people,
  groups: [a, b, born, group("Other", ["ada"]), { ...group("Unread", null), id: "=Unread" }],
});

describe("undo", () => {
  test("makes a plan of what brings back what was, the last change first", () => {
    const made = undo(planOf(), journal, [now]);
    const email = (id: string) => ({ id, email: `${id.toLowerCase()}@example.com` });
    expect(made.accounts).toEqual([
      {
        ...{ vendor: "alpha", account: "A1", readAt: "2026-11-27T12:00:00.000Z", self: "me" },
        base: { "=B": fingerprints.of(b), "=a": fingerprints.of(a), "=new": fingerprints.of(born) },
        changes: [
          { id: "alpha/A1/1", kind: "update", group: "=a", label: "B", from: { name: "B" }, to: { name: "A" } },
          { id: "alpha/A1/2", kind: "update", group: "=B", label: "C", from: { name: "C" }, to: { name: "B" } },
          {
            ...{ id: "alpha/A1/3", kind: "role", label: "cy@example.com", people: [{ id: "Cy" }] },
            ...{ from: "admin", to: "member", demotes: true },
          },
          { id: "alpha/A1/4", kind: "remove", group: "=a", label: "B", people: [{ id: "Ada" }, { id: "Bo" }] },
          {
            ...{ id: "alpha/A1/5", kind: "delete", group: "=new", label: "New", from: { name: "New" } },
            people: [email("Ada")],
          },
        ],
        findings: [
          {
            ...{ code: "irreversible", severity: "note", at: "alpha/A1/5" },
            message: "A deleted group comes back with another id, and without what else hangs on it.",
          },
        ],
        estimate: { requests: expect.any(Number), atLeastMs: 0 },
      },
    ]);
    expect([made.format, made.digest]).toEqual(["rollcall-plan/1", digestOf(made)]);
  });

  test("says what speaks against what was read, and holds what that could turn into a mistake", () => {
    const gaps = [{ in: "groups", message: "One is missing." }] as const;
    const { changes: left, findings } = undo(planOf(), journal, [{ ...now, gaps, self: null }]).accounts[0]!;
    expect(left).toEqual([]);
    expect(findings).toEqual(
      expect.arrayContaining([
        { code: "groups_incomplete", severity: "warning", message: "One is missing." },
        {
          ...{ code: "self_unknown", severity: "warning" },
          message: "It is not known who you are: name yourself in `protect`.",
        },
        {
          ...{ code: "groups_incomplete", severity: "held", at: "A" },
          message: "The list of groups was not whole: what needs it whole stays.",
        },
      ]),
    );
  });

  test("knows of whom the list of people may lack", () => {
    const gaps = [{ in: "people", message: "One is missing." }] as const;
    const lacking = { ...now, people: people.slice(0, 3), gaps };
    expect(undo(planOf(), journal, [lacking]).accounts[0]!.findings).toContainEqual({
      ...{ code: "people_incomplete", severity: "held", at: "cy@example.com" },
      message: "Somebody is not in the list of people, which was not whole: what is asked for them waits.",
    });
  });

  test("leaves out of what it is compared with groups whose members were not read", () => {
    const unread: Snapshot = { ...now, groups: [{ ...a, members: null, complete: false }, b] };
    expect(Object.keys(undo(planOf(), journal, [unread]).accounts[0]!.base)).toEqual(["=B"]);
  });

  test("goes through every account, by whichever of its ids it was read", () => {
    const other: AccountPlan = { ...account, vendor: "beta", account: "B2", changes: [], base: {} };
    const third: AccountPlan = { ...other, account: "B3" };
    const beta = { ...now, vendor: "beta", account: "b-2", aliases: ["B2"] };
    const all = undo(planOf(wide, third, other), journal, [beta, now]);
    expect(all.accounts.map(({ account: id, changes: { length } }) => [id, length])).toEqual([
      ["A1", 5],
      ["B3", 0],
      ["b-2", 0],
    ]);
    expect(all.accounts[1]).toEqual({
      ...{ vendor: "beta", account: "B3", readAt: "", self: null, base: {}, changes: [] },
      findings: [
        {
          ...{ code: "unknown_account", severity: "error" },
          message: "Nothing was read of this account: there is no way to it.",
        },
      ],
      estimate: { requests: 0, atLeastMs: 0 },
    });
  });

  test.each([
    ["none", "listed"],
    ["listed", "listed"],
    ["all", "all"],
  ] as const)("may remove what the journal names: where removals were %s they are %s", (removals, own) => {
    expect(undo(planOf({ ...wide, removals }), journal, [now]).policy).toEqual({ ...wide, removals: own });
  });

  test("keeps to the plan's policy but for what is given", () => {
    expect(undo(planOf(), journal, [now], { removals: "none", minAdmins: 1 }).policy).toEqual({
      ...wide,
      ...{ removals: "none", minAdmins: 1 },
    });
    const { changes: left, findings } = undo(planOf(), journal, [now], { minAdmins: 1, protect: ["bo"] }).accounts[0]!;
    expect(left.filter(({ kind }) => kind === "remove" || kind === "role")).toEqual([
      { id: "alpha/A1/3", kind: "remove", group: "=a", label: "B", people: [{ id: "Ada" }] },
    ]);
    expect(
      findings
        .map(({ code }) => code)
        .filter((code) => code !== "irreversible")
        .sort(),
    ).toEqual([...["min_admins", "protected_kept"]]);
  });

  test("refuses a plan that was edited, and the journal of another", () => {
    const refused = (plan: Plan, entries: readonly Entry[]) => () => undo(plan, entries, [now]);
    expect(refused({ ...planOf(), policy: { ...wide, minAdmins: 1 } }, journal)).toThrow(
      new InvalidInputError([{ message: "The plan was edited: its digest is that of another. Make it anew." }]),
    );
    expect(refused(planOf(), [{ kind: "open", plan: "another" }])).toThrow(
      "The journal is of another plan: give each plan a journal of its own.",
    );
  });
});
