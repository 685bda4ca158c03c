import { describe, expect, test } from "vitest";
import { plan } from "../../../src/directory/plan.js";
import { createFingerprinter } from "../../../src/directory/fingerprint.js";
import { completePolicy } from "../../../src/directory/policy.js";
import type {
  AccountPlan,
  Desired,
  DesiredAccount,
  Finding,
  Gap,
  Policy,
  Snapshot,
} from "../../../src/directory/types.js";
import { group, person, snapshot } from "../../support/directory.js";

const ids = ["me", "ada", "bo", "cy", "di"];
const [editors, cutters] = [group("Editors", ["bo", "cy"]), group("Cutters", ["cy", "di"])];
const read = snapshot({
  people: [...ids.map((id) => person(id)), person("pat", { state: "pending", writable: false, id: null })],
  groups: [editors, cutters, group("Hidden", null), group("Vendor's", ["ada"], { kind: "foreign" })],
});
const wide: Partial<Policy> = {
  removals: "all",
  perGroup: { number: 99, fraction: 1 },
  total: { number: 99, fraction: 1 },
  demotions: { number: 99, fraction: 1 },
  minAdmins: 0,
};

/** The plan of one account. */
function planOf(wish: Partial<DesiredAccount>, of: Snapshot = read, policy = wide): AccountPlan {
  return plan({ accounts: [{ vendor: "alpha", account: "A1", ...wish }] }, [of], policy).accounts[0]!;
}

const ref = (id: string) => ({ id, email: `${id}@example.com` });
const print = createFingerprinter();
const error = (code: Finding["code"], message: string): Finding => ({ code, severity: "error", message });

describe("a plan", () => {
  test("of nothing is empty", () => {
    expect(planOf({})).toEqual({
      ...{ vendor: "alpha", account: "A1", readAt: "2026-11-27T12:00:00.000Z", self: "me", base: {}, changes: [] },
      ...{ findings: [], estimate: { requests: 0, atLeastMs: 0 } },
    });
    const made = plan({ accounts: [] }, [read]);
    expect(made).toEqual({
      format: "rollcall-plan/1",
      digest: expect.stringMatching(/^[\da-f]{64}$/) as string,
      policy: completePolicy(),
      accounts: [],
    });
  });

  test("is of what read gives alone, and of wishes", () => {
    expect(() => plan({ accounts: [] }, [{}] as Snapshot[])).toThrow("snapshots must be those that `read` gives.");
    expect(() => plan({} as Desired, [read])).toThrow("accounts has nothing behind it.");
  });

  test("has the policy of the file, but for what the caller says", () => {
    const policy = { removals: "listed", minAdmins: 7 } as const;
    expect(plan({ accounts: [], policy }, [], { minAdmins: 3 }).policy).toEqual(
      completePolicy({ ...policy, minAdmins: 3 }),
    );
  });

  test("gives before it takes, names people in one order, and knows its groups as they were", () => {
    const made = planOf({
      groups: [
        { name: "Editors", members: ["di", "ada", "cy"] },
        { name: "Cutters", members: ["cy"] },
        { name: "New", members: ["me", "bo"] },
        { name: "Hidden" },
      ],
    });
    const alpha = (index: number) => `alpha/A1/${index}`;
    expect(made.changes).toEqual([
      { id: alpha(1), kind: "create", label: "New", from: null, to: { name: "New", emoji: "busts" } },
      { id: alpha(2), kind: "add", group: "=Editors", label: "Editors", people: [ref("ada"), ref("di")] },
      { id: alpha(3), kind: "add", of: alpha(1), label: "New", people: [ref("bo"), ref("me")] },
      { id: alpha(4), kind: "remove", group: "=Cutters", label: "Cutters", people: [ref("di")] },
      { id: alpha(5), kind: "remove", group: "=Editors", label: "Editors", people: [ref("bo")] },
    ]);
    // That of a group whose members were not read would say nothing.
    expect(made.base).toEqual({ "=Cutters": print.of(cutters), "=Editors": print.of(editors) });
  });

  test("names people in the order of their ids, whatever their addresses", () => {
    const people = [person("z1", { email: "a@x" }), person("a1", { email: "z@x" }), ...read.people];
    const groups = [{ name: "New", members: ["z@x", "a@x"] }];
    expect(planOf({ groups }, { ...read, people }).changes[1]).toMatchObject({ people: [{ id: "a1" }, { id: "z1" }] });
  });

  test("adds and removes nobody in a group that it deletes", () => {
    const made = planOf({ groups: [{ name: "Editors", id: "=Editors", absent: true, members: ["ada"] }] });
    expect(made.changes).toEqual([
      ...[{ id: "alpha/A1/1", kind: "delete", group: "=Editors", label: "Editors", from: { name: "Editors" } }].map(
        (each) => ({
          ...each,
          people: [ref("bo"), ref("cy")],
        }),
      ),
    ]);
    expect(Object.keys(made.base)).toEqual(["=Editors"]);
  });

  test("changes no group that is not the account's own, and keeps no fingerprint of it", () => {
    const made = planOf({ groups: [{ name: "Vendor's", members: ["bo"] }] });
    expect([made.changes, made.base, made.findings]).toEqual([
      [],
      {},
      [{ ...error("foreign_group", "This group is not the account's own to change."), at: "Vendor's" }],
    ]);
  });

  test("gives roles", () => {
    expect(planOf({ roles: { ada: "admin" } }).changes).toMatchObject([{ kind: "role", people: [ref("ada")] }]);
  });
});

describe("an account", () => {
  const unplanned = { readAt: "", self: null, base: {}, changes: [], estimate: { requests: 0, atLeastMs: 0 } };

  test("that was not read is not planned; the others are, each by its own name", () => {
    const groups = [{ name: "Editors", members: ["bo"] }];
    const { accounts } = plan(
      {
        accounts: [
          { vendor: "beta", account: "A1", groups },
          { vendor: "alpha", account: "a1", groups },
        ],
      },
      [read],
      wide,
    );
    expect(accounts.map(({ vendor, account, changes }) => [vendor, account, changes.length])).toEqual([
      ["alpha", "A1", 1],
      ["beta", "A1", 0],
    ]);
    expect(accounts[1]).toEqual({
      ...{ vendor: "beta", account: "A1", ...unplanned },
      findings: [error("unknown_account", "Nothing was read of this account: there is no way to it.")],
    });
  });

  test("that the file has twice, by whichever of its ids, is not planned", () => {
    const twice = ["A1", "77", "a1"].map((account) => ({ vendor: "alpha", account }));
    expect(plan({ accounts: twice }, [{ ...read, aliases: ["77"] }]).accounts).toEqual([
      {
        ...{ vendor: "alpha", account: "A1", ...unplanned },
        findings: [error("repeated_account", "The file has this account more than once.")],
      },
    ]);
  });
});

describe("what was read is doubted", () => {
  const warning = (code: Finding["code"], message: string): Finding => ({ code, severity: "warning", message });
  const gaps: readonly Gap[] = [
    { in: "people", message: "People lack." },
    { in: "groups", message: "Groups lack." },
  ];

  test("where lists are short, or nobody knows who reads", () => {
    expect(planOf({}, { ...read, gaps }).findings).toEqual([
      warning("groups_incomplete", "Groups lack."),
      warning("people_incomplete", "People lack."),
    ]);
    expect(planOf({}, { ...read, gaps: gaps.slice(0, 1), self: null }).findings).toEqual([
      warning("people_incomplete", "People lack."),
      warning("self_unknown", "It is not known who you are: name yourself in `protect`."),
    ]);
  });

  test("where there are no groups at all, and the file knows some by id", () => {
    const none = { ...read, groups: [] };
    expect(
      planOf({ groups: [{ name: "Old", id: "1" }, { name: "New" }] }, none).findings.map(({ code }) => code),
    ).toEqual(["groups_incomplete", "groups_incomplete", "groups_incomplete"]);
    expect(planOf({ groups: [{ name: "New" }] }, none).changes).toMatchObject([{ kind: "create" }]);
    expect(planOf({}, none).findings).toEqual([]);
  });

  test("where the list of people is short: who is not in it waits", () => {
    const made = planOf({ groups: [{ name: "Editors", members: ["bo", "cy", "zoe@example.com"] }] }, { ...read, gaps });
    expect(made.findings).toContainEqual(
      expect.objectContaining({ code: "people_incomplete", severity: "held", at: "Editors" }),
    );
  });
});

describe("nobody is taken from a group", () => {
  const held = (at: string, who: string): Finding => ({
    ...{ code: "addition_first", severity: "held", at, who },
    message: "This person should be in another group first, and cannot be put there.",
  });

  test("who should be in another one, and cannot be put there", () => {
    const of = {
      ...read,
      groups: [group("Editors", ["col", "bo"]), group("Cutters", ["bo"])],
      people: [...read.people],
    };
    const col = person("col", { state: "inactive", email: "Col@example.com" });
    const made = planOf(
      {
        groups: [
          { name: "Editors", members: ["ada"] },
          { name: "Cutters", members: ["col", "bo"] },
        ],
      },
      { ...of, people: [...of.people, col] },
    );
    expect(made.changes).toMatchObject([
      { kind: "add", group: "=Editors", people: [ref("ada")] },
      { kind: "remove", group: "=Editors", people: [ref("bo")] },
    ]);
    expect(made.findings).toContainEqual(held("Editors", "col@example.com"));
    const alone = planOf(
      {
        groups: [
          { name: "Editors", remove: ["col"] },
          { name: "Cutters", members: ["col"] },
        ],
      },
      { ...of, people: [...of.people, col] },
    );
    expect(alone.changes.filter(({ kind, group }) => kind === "remove" && group === "=Editors")).toEqual([]);
  });

  test("who should be in one that is not planned", () => {
    const groups = [
      { name: "Editors", members: ["cy"] },
      { name: "Gone", id: "9", members: ["bo", "zoe"] },
      { name: "Lost", id: "8" },
    ];
    const made = planOf({ groups });
    expect(made.changes).toEqual([]);
    expect(made.findings).toContainEqual(held("Editors", "bo@example.com"));
    // Whoever may be meant counts.
    const ambiguous = { ...read, people: [...read.people, person("b2", { email: "bo@example.com" })] };
    const wish = [groups[0]!, { name: "Gone", id: "9", members: ["bo@example.com"] }];
    expect(planOf({ groups: wish }, ambiguous).findings).toContainEqual(held("Editors", "bo@example.com"));
    // One that is planned owes nobody who can be added.
    const moved = planOf({ groups: [groups[0]!, { name: "New", members: ["bo"] }] });
    expect(moved.changes.map(({ kind }) => kind)).toEqual(["create", "add", "remove"]);
    expect(moved.findings).toEqual([]);
  });
});

test("the order of accounts, snapshots and what is in them changes nothing", () => {
  const second = { ...read, account: "A2" };
  const accounts = ["A1", "A2"].map((account) => ({
    ...{ vendor: "alpha", account },
    groups: [
      { name: "Editors", members: ["ada", "bo"] },
      { name: "Cutters", members: ["me"] },
    ],
  }));
  const turned = accounts.map((each) => ({ ...each, groups: [...each.groups].reverse() })).reverse();
  const one = plan({ accounts }, [read, second], wide);
  expect(plan({ accounts: turned }, [second, { ...read, groups: [...read.groups].reverse() }], wide)).toEqual(one);
  expect(one.accounts.map(({ account }) => account)).toEqual(["A1", "A2"]);
});

describe("whom `protect` names", () => {
  const [one, two] = ["A1", "A2"].map((account) => ({ vendor: "alpha", account }));
  const other = snapshot({ account: "A2", people: [person("zoe")] });
  const stranger = (who: string): Finding => ({
    ...error(
      "unknown_person",
      "`protect` names this person, and no account that was read has them: it protects nobody.",
    ),
    who,
  });
  const findings = (snapshots: readonly Snapshot[], protect: Policy["protect"], accounts = [two!, one!]) =>
    plan({ accounts }, snapshots, { protect }).accounts.map((account) => account.findings);

  test("is told once, in the first account, where no account has them", () => {
    const known = ["ADA@example.com", { id: "BO" }, "zoe"];
    expect(findings([other, read], known)).toEqual([[], []]);
    expect(findings([other, read], [...known, "Boo@example.com", { id: "X7" }])).toEqual([
      [stranger("boo@example.com"), stranger("x7")],
      [],
    ]);
    expect(findings([read], ["zoe@example.com"], [one!])).toEqual([[stranger("zoe@example.com")]]);
  });

  test("is not told where they may be in a list that was not read whole", () => {
    const short = snapshot({ account: "A2", gaps: [{ in: "people", message: "It is short." }], people: other.people });
    for (const lacking of [short, { ...other, people: [] }]) {
      expect(findings([lacking, read], ["boo"]).flat()).not.toContainEqual(stranger("boo"));
    }
    const groups: Gap = { in: "groups", message: "It is short." };
    expect(findings([{ ...read, gaps: [groups] }], ["boo"], [one!]).flat()).toContainEqual(stranger("boo"));
    expect(findings([], ["boo"], [one!]).flat()).toEqual([expect.objectContaining({ code: "unknown_account" })]);
  });
});
