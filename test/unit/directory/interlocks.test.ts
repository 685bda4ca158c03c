import { describe, expect, test } from "vitest";
import {
  demotes,
  interlocks,
  isActiveAdmin,
  keeping,
  takesRole,
  whoIs,
  type Ground,
  type Taking,
} from "../../../src/directory/interlocks.js";
import { createPeople } from "../../../src/directory/people.js";
import { completePolicy } from "../../../src/directory/policy.js";
import type { FindingCode, Policy } from "../../../src/directory/types.js";
import { person, shape } from "../../support/directory.js";

const admin = { role: "admin", admin: true };
const people = [
  ...[person("Me", admin), person("Owner", { ...admin, owner: true }), person("Ada", admin), person("Bo", admin)],
  ...["Cy", "Di", "Ed", "Flo"].map((id) => person(id, { role: "member" })),
];
const any = { number: 99, fraction: 1 };
const wide = { removals: "all", perGroup: any, total: any, demotions: any, minAdmins: 0 } as const;

interface Given extends Partial<Omit<Ground, "people">> {
  readonly people?: typeof people;
  readonly policy?: Partial<Policy>;
}

/** What the interlocks say of takings, in an account in which nothing speaks against any. */
function decide(takings: readonly Taking[], { policy, people: those = people, ...given }: Given = {}) {
  const ground: Ground = {
    ...{ people: createPeople(those), self: "me", gaps: [], admins: 4 },
    sizes: new Map([
      ["G1", 10],
      ["G2", 10],
    ]),
    spent: { removals: new Map(), demotions: 0 },
    ...given,
  };
  const { allowed, findings } = interlocks(takings, ground, completePolicy({ ...wide, ...policy }));
  return { allowed: Object.fromEntries(allowed), findings };
}

const remove = (change: string, group: string, ...keys: string[]): Taking => ({
  ...{ change, kind: "remove", group, label: `Group ${group}`, people: keys },
});
const erase = (change: string, group: string, ...keys: string[]): Taking => ({
  ...remove(change, group, ...keys),
  kind: "delete",
});
const demote = (change: string, key: string): Taking => ({
  ...{ change, kind: "role", group: "", label: `${key}@example.com`, people: [key] },
});
const held = (code: FindingCode, at: string, count: number, message: string) => ({
  ...{ code, severity: "held", at, count, message },
});
const kept = (code: FindingCode, at: string, who: string, message: string) => ({
  ...{ code, severity: "held", at, who, message },
});

describe("interlocks", () => {
  test("let through what nothing speaks against", () => {
    expect(decide([])).toEqual({ allowed: {}, findings: [] });
    expect(
      decide([remove("1", "G1", "cy", "ada"), erase("2", "G2", "di"), demote("3", "bo"), erase("4", "G3")]),
    ).toEqual({ allowed: { 1: ["cy", "ada"], 2: ["di"], 3: ["bo"], 4: [] }, findings: [] });
  });

  test("take nothing while a list may be short", () => {
    const takings = [remove("1", "G1", "cy", "di"), erase("2", "G2", "ed"), demote("3", "ada")];
    const short = (code: FindingCode, what: string) => {
      const message = `Nothing is taken from anybody while a list may be short. ${what}`;
      const [one, two, three] = ["Group G1", "Group G2", "ada@example.com"] as const;
      return {
        allowed: {},
        findings: [held(code, one, 2, message), held(code, two, 1, message), held(code, three, 1, message)],
      };
    };
    const gap = { in: "groups", message: "One is missing." } as const;
    expect(decide(takings, { gaps: [gap] })).toEqual(short("groups_incomplete", "One is missing."));
    const both = [{ in: "people", message: "Two are missing." } as const, gap];
    expect(decide(takings, { gaps: both })).toEqual(short("people_incomplete", "Two are missing."));
    expect(decide(takings, { people: [] })).toEqual(short("people_incomplete", "It is empty."));
    expect(decide(takings, { people: [], gaps: [gap] })).toEqual(short("groups_incomplete", "One is missing."));
  });

  test("remove nobody and delete no group where removals are off, and let roles be taken", () => {
    const message = "Removals are off: `removals` is `none`.";
    expect(
      decide([remove("1", "G1", "cy", "di"), erase("2", "G2", "ed"), demote("3", "ada")], {
        policy: { removals: "none" },
      }),
    ).toEqual({
      allowed: { 3: ["ada"] },
      findings: [held("removals_off", "Group G1", 2, message), held("removals_off", "Group G2", 1, message)],
    });
  });

  test("remove nobody that only the lack of a name shows while you might be among them", () => {
    const takings = [remove("1", "G1", "cy"), erase("2", "G2", "ed"), demote("3", "ada")];
    const allowed = { 1: ["cy"], 2: ["ed"], 3: ["ada"] };
    const message = "You might be among them, for it is not known who you are: name yourself in `protect`.";
    expect(decide(takings, { self: null })).toEqual({
      allowed: { 3: ["ada"] },
      findings: [held("self_unknown", "Group G1", 1, message), held("self_unknown", "Group G2", 1, message)],
    });
    expect(decide(takings, { self: null, policy: { protect: ["me@example.com"] } })).toEqual({ allowed, findings: [] });
    expect(decide(takings, { self: null, policy: { removals: "listed" } })).toEqual({ allowed, findings: [] });
  });

  test("take nothing from whom it must not be taken, and from others what is left", () => {
    const policy = { protect: ["Di@Example.com"], requiredAdmins: ["ADA"] };
    const takings = [
      remove("1", "G1", "me", "cy", "owner", "di", "stranger", "ada"),
      ...[remove("2", "G1", "me"), erase("3", "G2", "ed", "owner"), erase("4", "G2", "ed")],
      ...[demote("5", "ada"), demote("6", "bo")],
    ];
    const [self, owner] = ["Nothing is taken from yourself.", "Nothing is taken from the account's owner."];
    expect(decide(takings, { policy })).toEqual({
      allowed: { 1: ["cy", "ada"], 4: ["ed"], 6: ["bo"] },
      findings: [
        kept("self_kept", "Group G1", "me@example.com", self),
        kept("owner_kept", "Group G1", "owner@example.com", owner),
        kept("protected_kept", "Group G1", "di@example.com", "`protect` names this person."),
        kept("unknown_person", "Group G1", "stranger", "Nothing is taken from whom the account does not list."),
        kept("self_kept", "Group G1", "me@example.com", self),
        kept("owner_kept", "Group G2", "owner@example.com", owner),
        kept("required_admin", "ada@example.com", "ada@example.com", "`requiredAdmins` names this person."),
      ],
    });
  });

  test("take nothing from somebody who has another address than a plan shows", () => {
    const message = "The id is that of somebody with another address.";
    const shown = (taking: Taking, ...pairs: [string, string][]): Taking => ({ ...taking, addresses: new Map(pairs) });
    const cy = ["cy", "di@example.com"] satisfies [string, string];
    const takings = [
      shown(remove("1", "G1", "cy", "di", "ed"), cy, ["di", "DI@Example.com"]),
      shown(erase("2", "G2", "cy", "di"), cy),
      shown(demote("3", "ada"), ["ada", "bo@example.com"]),
      shown(demote("4", "bo"), ["bo", "bo@example.com"]),
    ];
    expect(decide(takings)).toEqual({
      allowed: { 1: ["di", "ed"], 4: ["bo"] },
      findings: [
        kept("mismatched_person", "Group G1", "cy@example.com", message),
        kept("mismatched_person", "Group G2", "cy@example.com", message),
        kept("mismatched_person", "ada@example.com", "ada@example.com", message),
      ],
    });
  });

  const perGroup = "More would be removed from the group than `perGroup` allows.";
  test.each([
    ["number", { number: 2, fraction: 1 }],
    ["fraction", { number: 99, fraction: 0.2 }],
  ])("hold what is over the cap of a group: %s", (_, cap) => {
    const policy = { perGroup: cap };
    expect(decide([remove("1", "G1", "cy", "di")], { policy }).allowed).toEqual({ 1: ["cy", "di"] });
    expect(
      decide([remove("1", "G1", "cy", "di", "ed"), remove("2", "G2", "cy"), demote("3", "ada")], { policy }),
    ).toEqual({ allowed: { 2: ["cy"], 3: ["ada"] }, findings: [held("cap_group", "Group G1", 3, perGroup)] });
    // What is deleted counts in full, and with whatever else is taken from the group.
    expect(decide([remove("1", "G1", "cy"), erase("2", "G1", "di", "ed")], { policy })).toEqual({
      allowed: {},
      findings: [held("cap_group", "Group G1", 1, perGroup), held("cap_group", "Group G1", 2, perGroup)],
    });
    const spent = (count: number) => ({ removals: new Map([["G1", count]]), demotions: 0 });
    const taking = [remove("1", "G1", "cy")];
    expect(decide(taking, { policy, spent: spent(1) }).allowed).toEqual({ 1: ["cy"] });
    expect(decide(taking, { policy, spent: spent(2) })).toEqual({
      allowed: {},
      findings: [held("cap_group", "Group G1", 1, perGroup)],
    });
  });

  test("let nobody be removed from a group whose size is not known", () => {
    expect(decide([remove("1", "G9", "cy")])).toEqual({
      allowed: {},
      findings: [held("cap_group", "Group G9", 1, perGroup)],
    });
  });

  test.each([
    ["number", { number: 3, fraction: 1 }],
    ["fraction", { number: 99, fraction: 0.15 }],
  ])("hold every removal where they are over the cap of the account: %s", (_, total) => {
    const message = "More would be removed from all groups of the account than `total` allows.";
    const within = [remove("1", "G1", "cy"), erase("2", "G2", "di", "ed")];
    expect(decide(within, { policy: { total } })).toEqual({ allowed: { 1: ["cy"], 2: ["di", "ed"] }, findings: [] });
    const spent = { removals: new Map([["G3", 1]]), demotions: 0 };
    const over = {
      allowed: { 3: ["ada"] },
      findings: [held("cap_total", "Group G1", 1, message), held("cap_total", "Group G2", 2, message)],
    };
    expect(decide([...within, demote("3", "ada")], { policy: { total }, spent })).toEqual(over);
    const more = [remove("1", "G1", "cy"), erase("2", "G2", "di", "ed", "flo"), demote("3", "ada")];
    expect(decide(more, { policy: { total } }).findings.map(({ code }) => code)).toEqual(["cap_total", "cap_total"]);
  });

  test.each([
    ["number", { number: 1, fraction: 1 }],
    ["fraction", { number: 99, fraction: 0.25 }],
  ])("hold every demotion where they are over their cap: %s", (_, demotions) => {
    const message = "More admins would cease to be one than `demotions` allows.";
    const policy = { demotions };
    // Who leaves a group is an admin still.
    const others = [demote("2", "cy"), demote("3", "di"), remove("4", "G1", "bo")];
    const allowed = { 2: ["cy"], 3: ["di"], 4: ["bo"] };
    expect(decide([demote("1", "ada"), ...others], { policy })).toEqual({
      allowed: { 1: ["ada"], ...allowed },
      findings: [],
    });
    expect(decide([demote("1", "ada"), ...others, demote("5", "bo")], { policy })).toEqual({
      allowed,
      findings: [
        held("cap_demotions", "ada@example.com", 1, message),
        held("cap_demotions", "bo@example.com", 1, message),
      ],
    });
    const spent = { removals: new Map(), demotions: 1 };
    expect(decide([demote("1", "ada"), ...others], { policy, spent })).toEqual({
      allowed,
      findings: [held("cap_demotions", "ada@example.com", 1, message)],
    });
  });

  test("count a role that is taken from nobody for no demotion", () => {
    const nobody = { ...demote("1", "ada"), people: [] };
    const policy = { demotions: { number: 0, fraction: 0 }, minAdmins: 9, requiredAdmins: ["stranger"] };
    expect(decide([nobody], { policy })).toEqual({ allowed: { 1: [] }, findings: [] });
  });

  test("demote nobody while a required admin is none", () => {
    const message = "One of `requiredAdmins` is no active admin: nobody ceases to be one.";
    const takings = [demote("1", "bo"), demote("2", "cy"), remove("3", "G1", "ed")];
    const twin = { email: "ada@example.com" };
    const all = { allowed: { 1: ["bo"], 2: ["cy"], 3: ["ed"] }, findings: [] };
    const none = {
      allowed: { 2: ["cy"], 3: ["ed"] },
      findings: [held("required_admin", "bo@example.com", 1, message)],
    };
    const required = (...requiredAdmins: string[]) => ({ policy: { requiredAdmins } });
    expect(decide(takings, required("ada@example.com", "me"))).toEqual(all);
    expect(decide(takings, required("ada@example.com", "di"))).toEqual(none);
    expect(decide(takings, required("stranger@example.com"))).toEqual(none);
    const pending = people.map((each) => (each.key === "ada" ? { ...each, state: "pending" as const } : each));
    expect(decide(takings, { people: pending, ...required("ada") })).toEqual(none);
    // Of two with one address one is enough.
    const two = [person("Twin", twin), ...people];
    expect(decide(takings, { people: two, ...required("ada@example.com") })).toEqual(all);
  });

  test("leave as many active admins as the policy says", () => {
    const message = "Fewer active admins would be left than `minAdmins`.";
    const takings = [demote("1", "ada"), demote("2", "cy"), remove("3", "G1", "ed")];
    const all = { allowed: { 1: ["ada"], 2: ["cy"], 3: ["ed"] }, findings: [] };
    const fewer = {
      allowed: { 2: ["cy"], 3: ["ed"] },
      findings: [held("min_admins", "ada@example.com", 1, message)],
    };
    expect(decide(takings, { policy: { minAdmins: 3 } })).toEqual(all);
    expect(decide(takings, { policy: { minAdmins: 4 } })).toEqual(fewer);
    const asleep = (key: string) =>
      people.map((each) => (each.key === key ? { ...each, state: "inactive" as const } : each));
    // Who is no active admin is none of those left, and leaves none the fewer.
    expect(decide(takings, { people: asleep("bo"), policy: { minAdmins: 3 } })).toEqual(fewer);
    expect(decide(takings, { people: asleep("ada"), policy: { minAdmins: 3 } })).toEqual(all);
    const both = { ...demote("1", "bo"), people: ["bo", "ada"] };
    expect(decide([both], { people: asleep("bo"), policy: { minAdmins: 3 } }).allowed).toEqual({});
  });
});

describe("what is taken", () => {
  const noRoles = { roles: null };
  const [member, one, owner] = [person("m", { role: "member" }), person("a", admin), person("o", { owner: true })];

  test("by a role: anything but that of an admin, and anything of the owner", () => {
    const table = [member, one, owner].map((each) =>
      ["member", "admin", "owner"].map((to) => takesRole(each, to, shape)),
    );
    expect(table).toEqual([
      [true, false, false],
      [true, false, false],
      [true, true, true],
    ]);
    expect([takesRole(member, "admin", noRoles), takesRole(owner, "admin", noRoles)]).toEqual([true, true]);
  });

  test("from an admin: that they are one", () => {
    expect(
      [member, one, undefined].map((each) => [demotes(each, "member", shape), demotes(each, "admin", shape)]),
    ).toEqual([
      [false, false],
      [true, false],
      [false, false],
    ]);
    expect([demotes(one, "admin", noRoles), demotes(member, "admin", noRoles)]).toEqual([true, false]);
  });

  test("from the admins who are left: those who are active", () => {
    const states = ["active", "pending", "inactive", "closed", "unknown"] as const;
    expect(states.map((state) => isActiveAdmin({ ...one, state }))).toEqual([true, false, false, false, false]);
    expect([isActiveAdmin(member), isActiveAdmin(undefined)]).toEqual([false, false]);
  });
});

describe("from whom nothing is taken", () => {
  const policyOf = (policy: Partial<Policy> = {}) => completePolicy(policy);

  test("is said with the first reason, whatever the case of a key", () => {
    const everything = policyOf({ protect: ["me", "owner", "bo"], requiredAdmins: ["me", "owner", "bo", "ada"] });
    const reasonOf = keeping({ people: createPeople(people), self: "ME" }, everything);
    const codes = (key: string) => (["remove", "delete", "role"] as const).map((kind) => reasonOf(key, kind)?.code);
    expect([codes("ME"), codes("OWNER"), codes("BO"), codes("ADA"), codes("CY"), codes("nobody")]).toEqual([
      ["self_kept", "self_kept", "self_kept"],
      ["owner_kept", "owner_kept", "owner_kept"],
      ["protected_kept", "protected_kept", "protected_kept"],
      [undefined, undefined, "required_admin"],
      [undefined, undefined, undefined],
      ["unknown_person", "unknown_person", "unknown_person"],
    ]);
  });

  test("is nobody for being yourself where you are not known, or not in the list", () => {
    for (const self of [null, "elsewhere"]) {
      expect(keeping({ people: createPeople(people), self }, policyOf())("me", "remove")).toBe(undefined);
    }
  });

  test("is called by the address, else by the key, in lower case", () => {
    const those = createPeople([person("Ada", { email: "Ada@Example.com" }), person("Bo", { email: null })]);
    expect([whoIs(those, "ADA"), whoIs(those, "BO"), whoIs(those, "Cy")]).toEqual(["ada@example.com", "bo", "cy"]);
  });
});
