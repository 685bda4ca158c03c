import { describe, expect, test } from "vitest";
import { checkPlan, isPlan, removalsOf } from "../../../src/directory/check-plan.js";
import { defaultPolicy } from "../../../src/directory/policy.js";
import { seal } from "../../../src/directory/seal.js";
import type { AccountPlan, Change, Plan } from "../../../src/directory/types.js";
import { InvalidInputError } from "../../../src/errors.js";

const name = { name: "New" };
const changes: readonly Change[] = [
  { id: "1", kind: "update", group: "G1", label: "One", from: { name: "One" }, to: { name: "Two" } },
  { id: "2", kind: "create", label: "New", from: null, to: name },
  { id: "3", kind: "update", of: "2", label: "New", from: name, to: { ...name, emoji: "film" } },
  { id: "4", kind: "role", label: "ada", people: [{ id: "Ada" }], from: null, to: "admin" },
  { id: "5", kind: "add", of: "2", label: "New", people: [{ id: "Ada" }, { id: "Bo" }] },
  { id: "6", kind: "add", group: "G1", label: "One", people: [{ id: "Ada" }] },
  { id: "7", kind: "role", label: "bo", people: [{ id: "Bo" }], from: "admin", to: "member", demotes: true },
  { id: "8", kind: "remove", group: "G1", label: "One", people: [{ id: "Cy" }, { id: "Di" }] },
  { id: "9", kind: "delete", group: "G2", label: "Old", from: { name: "Old" }, people: [{ id: "Cy" }, { id: "Ed" }] },
];
const print = { members: "0123456789abcdef".repeat(2), count: 1, attributes: "a" };
const account: AccountPlan = {
  ...{ vendor: "alpha", account: "A1", readAt: "", self: null, base: { G1: print, G2: print }, changes },
  ...{ findings: [{ code: "unsure", severity: "note", message: "It is." }], estimate: { requests: 1, atLeastMs: 0 } },
};
const plan = seal(defaultPolicy, [account]);

/** The plan with another value at a place of it. */
function edited(place: string, value: unknown): unknown {
  const copy = structuredClone(plan) as unknown;
  const keys = place.split("/");
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  parent[last] = value;
  return copy;
}

const inAccount = (place: string, ...values: unknown[]) =>
  values.map((value): [string, unknown] => [`accounts/0/${place}`, value]);
const inChange = (id: number, place: string, ...values: unknown[]) =>
  inAccount(`changes/${id - 1}/${place}`, ...values);

describe("a plan", () => {
  test("is one with everything in it", () => {
    expect(isPlan(plan)).toBe(true);
    expect(isPlan(seal(defaultPolicy, []))).toBe(true);
    expect(() => {
      checkPlan(plan);
    }).not.toThrow();
  });

  test.each([undefined, null, "plan", [], [plan], {}])("is not %j", (value) => {
    expect(isPlan(value)).toBe(false);
  });

  test.each([
    ["format", "rollcall-plan/2"],
    ["digest", 7],
    ["policy", null],
    ["policy", "none"],
    ["policy/minAdmins", "2"],
    ["policy/total", { number: 1 }],
    ["accounts", undefined],
    ["accounts", { length: 0 }],
    ["accounts/0", null],
    ["accounts/0", "alpha"],
    ...inAccount("vendor", 1),
    ...inAccount("account", 1),
    ...inAccount("readAt", null),
    ...inAccount("self", undefined, 1),
    ...inAccount("base", null, [], "G1"),
    ...inAccount("base/G1", null, "print"),
    ...inAccount("base/G1/members", `0${print.members}`, `${print.members}0`, print.members.slice(1)),
    ...inAccount("base/G1/members", print.members.toUpperCase(), print.members.replace("a", "g"), undefined),
    ...inAccount("base/G1/count", 0.5, "1", NaN),
    ...inAccount("base/G1/attributes", undefined),
    ...inAccount("changes", undefined, {}, [null], ["add"]),
    ...inAccount("findings", undefined, [null], ["unsure"]),
    ...inAccount("estimate", null, [], undefined),
    ...inAccount("estimate/requests", "1", Infinity),
    ...inAccount("estimate/atLeastMs", "0", NaN),
    ...inChange(1, "id", 1),
    ...inChange(1, "label", undefined),
    ...inChange(1, "group", 1),
    ...inChange(3, "of", null),
    ...inChange(1, "kind", "rename", undefined),
    ...inChange(4, "kind", "grant"),
    ...inChange(1, "from", null, { name: 1 }),
    ...inChange(1, "to", undefined, { name: "Two", emoji: null }),
    ...inChange(2, "to", null, "New", { name: 1 }),
    ...inChange(4, "people", undefined, [], [{ id: "Ada" }, { id: "Bo" }], [{ id: 1 }]),
    ...inChange(4, "from", undefined, 1),
    ...inChange(4, "to", null),
    ...inChange(7, "demotes", false, "yes", null),
    ...inChange(
      6,
      "people",
      undefined,
      [],
      [null],
      ["Ada"],
      [{}],
      [{ id: "" }],
      [{ id: "Ada", email: null }],
      [{ id: "Ada" }, { id: "ADA" }],
    ),
    ...inChange(8, "people", undefined, [], { length: 1 }, [{ id: "Cy" }, { id: "cy" }]),
    ...inChange(9, "people", undefined, [{ id: "Cy" }, { id: "cy" }]),
    ...inChange(9, "from", undefined, { name: null }),
  ])("is none where %s is %j", (place, value) => {
    expect(isPlan(edited(place, value))).toBe(false);
  });

  test.each([
    ...inChange(9, "people", []),
    ...inAccount("self", "me"),
    ...inChange(4, "from", "member"),
    // What is one in upper case is not one in lower case.
    ...inChange(8, "people", [{ id: "ß" }, { id: "ss" }]),
  ])("may be one where %s is %j", (place, value) => {
    expect(isPlan(edited(place, value))).toBe(true);
  });

  const refusal = (given: unknown, ...expected: Parameters<typeof checkPlan>[1][]) => {
    try {
      checkPlan(given as Plan, ...expected);
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInputError);
      return (error as InvalidInputError).problems;
    }
    return undefined;
  };

  test("is refused where it is none, was edited, or is not the one that was seen", () => {
    expect(refusal(edited("format", "rollcall-plan/2"))).toEqual([
      { message: "This is no plan of the format rollcall-plan/1." },
    ]);
    const message = "The plan was edited: its digest is that of another. Make it anew.";
    expect(refusal(edited("accounts/0/self", "me"))).toEqual([{ message }]);
    expect(refusal(edited("accounts/0/readAt", "today"))).toBe(undefined);
    expect(refusal(plan, { digest: "another" })).toEqual([{ message: "This is not the plan that was expected." }]);
    const count = "The number of memberships and admin roles that the plan takes away is 5, not 4.";
    expect(refusal(plan, { digest: plan.digest, removals: 4 })).toEqual([{ message: count }]);
    expect(refusal(plan, { digest: plan.digest, removals: 5 })).toBe(undefined);
    expect(refusal(seal(defaultPolicy, []), { removals: 0 })).toBe(undefined);
  });

  const sealed = (...accounts: readonly Partial<AccountPlan>[]) =>
    seal(
      defaultPolicy,
      accounts.map((each) => ({ ...account, ...each })),
    );

  test("is refused where an account or the id of a change is there twice", () => {
    const twice = [{ message: "The plan has an account, or the id of a change, twice." }];
    const others = changes.map((change) => ({ ...change, id: `2/${change.id}`, ...(change.of && { of: "2/2" }) }));
    expect(refusal(sealed({}, { account: "A2", changes: others }))).toBe(undefined);
    expect(refusal(sealed({}, { account: "a1", changes: [] }))).toEqual(twice);
    expect(refusal(sealed({}, { vendor: "beta", changes: [] }))).toBe(undefined);
    expect(refusal(sealed({}, { account: "A2", changes: [changes[0]!] }))).toEqual(twice);
    expect(refusal(sealed({ changes: [changes[0]!, { ...changes[5]!, id: "1" }] }))).toEqual(twice);
  });

  const [rename, create, , role, , add, , remove, erase] = changes as Change[];
  const made = { id: "10", kind: "create", label: "Other", from: null, to: name } as const;
  test.each<[string, Partial<AccountPlan> | readonly unknown[]]>([
    ["a group of which nothing is known is renamed", [{ ...rename, group: "G3" }]],
    ["a group of which nothing is known gets people", [{ ...add, group: "toString" }]],
    ["a group of which nothing is known loses people", [{ ...remove, group: "G3" }]],
    ["a group of which nothing is known is deleted", [{ ...erase, group: "g2" }]],
    ["nothing says which group gets people", [{ ...add, group: undefined }]],
    ["nothing says which group loses people", [{ ...remove, group: undefined }]],
    ["nothing says which group is deleted", [{ ...erase, group: undefined }]],
    ["nothing creates the group that gets people", [{ ...changes[4]!, of: "7" }, create]],
    ["what creates the group is no creation", [{ ...changes[4]!, of: "1" }, rename]],
    ["a group that is there is also created", [create, { ...add, of: "2" }]],
    ["people leave a group that is created", [create, { ...remove, group: undefined, of: "2" }]],
    ["people leave a group that is there and created", [create, { ...remove, of: "2" }]],
    ["a group that is created is deleted", [create, { ...erase, group: undefined, of: "2" }]],
    ["a group that is there and created is deleted", [create, { ...erase, of: "2" }]],
    [
      "a group has no id",
      { base: { undefined: print }, changes: [{ ...remove, group: undefined }] as unknown as Change[] },
    ],
    ["a creation is of a group that is there", [{ ...create, group: "G1" }]],
    ["a creation is of another", [create, { ...made, of: "2" }]],
    ["a role is of a group", [{ ...role, group: "G1" }]],
    ["a role is of a group that is created", [create, { ...role, of: "2" }]],
    ["a group that is deleted gets people", [{ ...add, group: "G2" }, erase]],
    ["a group that is deleted loses people", [{ ...remove, group: "G2" }, erase]],
    ["a group gets people twice", [add, { ...add, id: "10", label: "Uno" }]],
    ["a group that is created gets people twice", [create, changes[4], { ...changes[4]!, id: "10", label: "Neu" }]],
    ["a person gets two roles", [role, { ...role, id: "10", label: "Ada", people: [{ id: "ADA" }] }]],
    ["two groups of one name are created", [create, { ...made, label: "NEW" }]],
    ["two groups have one id", { base: { G1: print, g1: print, G2: print } }],
  ])("is refused where %s", (_, what) => {
    const edit = Array.isArray(what) ? { changes: what as readonly Change[] } : (what as Partial<AccountPlan>);
    expect(refusal(sealed(edit))).toEqual([{ message: "The changes of alpha/A1 do not fit together." }]);
  });

  test("may have two groups created, and one group change in several ways", () => {
    expect(refusal(sealed({ changes: [create!, made, rename!, add!, remove!] }))).toBe(undefined);
    const twins = [add, { ...add, id: "10", group: "G2" }, role, { ...role, id: "11", people: [{ id: "Bo" }] }];
    expect(refusal(sealed({ changes: twins as Change[] }))).toBe(undefined);
  });
});

describe("ids", () => {
  test("are one or two as they are in lower case", () => {
    const changes = ["ß", "ss"].map((group): Change => {
      return { id: group, kind: "add", group, label: "One", people: [{ id: "Ada" }] };
    });
    const one = { ...account, account: "ß", base: { ß: print, ss: print }, changes };
    expect(() => {
      checkPlan(seal(defaultPolicy, [one, { ...one, account: "SS", changes: [] }]));
    }).not.toThrow();
  });
});

describe("what a plan takes away", () => {
  test("is memberships, and admin roles", () => {
    expect(changes.map((change) => removalsOf({ accounts: [{ ...account, changes: [change] }] }))).toEqual([
      ...[0, 0, 0, 0, 0, 0, 1, 2, 2],
    ]);
    expect([removalsOf({ accounts: [] }), removalsOf({ accounts: [account, account] })]).toEqual([0, 10]);
  });
});
