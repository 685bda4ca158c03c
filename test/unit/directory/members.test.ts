import { describe, expect, test } from "vitest";
import { planMembers } from "../../../src/directory/members.js";
import { createPeople } from "../../../src/directory/people.js";
import { completePolicy } from "../../../src/directory/policy.js";
import type { DesiredGroup, Finding, Gap, GroupState, Person, Policy } from "../../../src/directory/types.js";
import { group, person } from "../../support/directory.js";

const [ada, bo, cy, di] = ["ada", "bo", "cy", "di"].map((id) => person(id)) as [Person, Person, Person, Person];
const pending = person("pat", { state: "pending", writable: false, id: null, email: "Pat@example.com" });
const inactive = person("ian", { state: "inactive" });
const closed = person("col", { state: "closed", email: null });
const foreign = person("fox", { writable: false });
const idless = person("ivy", { id: null });
const everyone = [ada, bo, cy, di, pending, inactive, closed, foreign, idless];

interface Case extends Omit<DesiredGroup, "name"> {
  /** The group as it is; absent where it is yet to be created. */
  readonly of?: GroupState;
  readonly policy?: Partial<Policy>;
  readonly gaps?: readonly Gap[];
}

/** Who is added, removed and owed, by key, and what was found. */
function plan({ of, policy, gaps, ...wish }: Case) {
  const findings: Finding[] = [];
  const match = { wish: { name: "Wished", ...wish }, ...(of && { group: of }) };
  const change = planMembers(
    match,
    createPeople(everyone, gaps),
    completePolicy({ removals: "all", ...policy }),
    findings,
  );
  const keys = (people: readonly Person[]) => people.map(({ key }) => key);
  return { add: keys(change.add), remove: keys(change.remove), owed: keys(change.owed), findings };
}

const nothing = { add: [], remove: [], owed: [], findings: [] };
const of = (...members: string[]) => group("Editors", members);
const stay = (count: number, removals: Policy["removals"]): Finding => ({
  ...{ code: "removals_off", severity: "note", at: "Editors", count },
  message: `More people are in the group than in the file, and stay: \`removals\` is \`${removals}\`.`,
});
const unknown = (who: string, severity: Finding["severity"], at = "Editors"): Finding => ({
  ...{ code: "unknown_person", severity, who, at },
  message: "There is nobody of this address or id in the account.",
});
const short: Finding = {
  ...{ code: "members_incomplete", severity: "held", at: "Editors" },
  message: "The list of members was not whole: nobody is removed, and what needs it whole waits.",
};

describe("members", () => {
  test("that are not managed stay", () => {
    expect(plan({ of: of("ada", "bo") })).toEqual(nothing);
    expect(plan({})).toEqual(nothing);
  });

  test("are added and removed until they are as wished", () => {
    const members = ["ada@example.com", "cy", { id: "DI" }];
    expect(plan({ of: of("bo", "ada"), members })).toEqual({ ...nothing, add: ["cy", "di"], remove: ["bo"] });
    expect(plan({ members: ["cy"] })).toEqual({ ...nothing, add: ["cy"] });
    expect(plan({ of: of("cy"), members: ["cy"] })).toEqual(nothing);
    expect(plan({ of: of("di", "bo", "cy"), members: ["ada", "ada@example.com"] })).toEqual({
      ...nothing,
      add: ["ada"],
      remove: ["bo", "cy", "di"],
    });
  });

  test("are nobody only where that is allowed", () => {
    const empty: Omit<Finding, "at"> = {
      ...{ code: "empty_list", severity: "error" },
      message: "Nobody would be left: say `allowEmpty` if that is meant.",
    };
    expect(plan({ of: of("ada"), members: [] })).toEqual({ ...nothing, findings: [{ ...empty, at: "Editors" }] });
    expect(plan({ members: [], allowEmpty: false })).toEqual({ ...nothing, findings: [{ ...empty, at: "Wished" }] });
    expect(plan({ of: of("ada"), members: [], allowEmpty: true })).toEqual({ ...nothing, remove: ["ada"] });
    expect(plan({ of: of("ada"), allowEmpty: true })).toEqual(nothing);
  });

  test("that were not read are left alone", () => {
    const unread: Finding = {
      ...{ code: "members_incomplete", severity: "held", at: "Editors" },
      message: "The members were not read: they stay as they are.",
    };
    const hidden = group("Editors", null);
    expect(plan({ of: hidden, members: ["ada"] })).toEqual({ ...nothing, findings: [unread] });
    expect(plan({ of: hidden, remove: ["ada"] })).toEqual({ ...nothing, findings: [unread] });
    expect(plan({ of: hidden })).toEqual(nothing);
  });
});

describe("who is to be removed by name", () => {
  test("is, whether or not the rest is managed, where removals are listed or all", () => {
    for (const removals of ["listed", "all"] as const)
      expect(plan({ of: of("bo", "ada", "cy"), remove: ["bo", "di"], policy: { removals } })).toEqual({
        ...nothing,
        remove: ["bo"],
      });
  });

  test("alone is, where removals are listed: whoever else is too many stays", () => {
    const members = ["ada"];
    const given = { of: of("ada", "bo", "cy"), members };
    expect(plan({ ...given, remove: ["bo"], policy: { removals: "listed" } })).toEqual({
      ...nothing,
      remove: ["bo"],
      findings: [stay(1, "listed")],
    });
    expect(plan({ ...given, policy: { removals: "none" } })).toEqual({ ...nothing, findings: [stay(2, "none")] });
    expect(plan({ ...given, remove: ["bo", "cy"], policy: { removals: "listed" } }).findings).toEqual([]);
    // The interlocks hold it, and say so.
    expect(plan({ of: of("ada", "bo"), remove: ["bo"], policy: { removals: "none" } })).toEqual({
      ...nothing,
      remove: ["bo"],
    });
  });

  test("and to be a member stays", () => {
    expect(plan({ of: of("ada", "bo"), members: ["ada", "bo"], remove: ["BO@example.com", "cy"] })).toEqual({
      ...nothing,
      findings: [
        {
          ...{ code: "contradicted_person", severity: "error", at: "Editors", who: "bo@example.com" },
          message: "`members` and `remove` both name this person: they stay.",
        },
      ],
    });
  });
});

describe("who is not found", () => {
  const members = ["zz@example.com", "ada", "Aa@example.com"];
  const held: Finding = {
    ...{ code: "unresolved_hold", severity: "held", at: "Editors", count: 2 },
    message: "Nobody is removed while somebody in the list is not found: a slip might remove whom it means.",
  };

  test("keeps everybody in the group, in the order of the addresses", () => {
    expect(plan({ of: of("bo", "cy"), members })).toEqual({
      ...{ add: ["ada"], remove: [], owed: [] },
      findings: [unknown("aa@example.com", "error"), unknown("zz@example.com", "error"), held],
    });
    expect(plan({ of: of("ada"), members }).findings).not.toContainEqual(held);
    expect(plan({ members: ["zz@example.com"] }).findings).toEqual([unknown("zz@example.com", "error", "Wished")]);
  });

  test("is a warning where the policy goes on", () => {
    expect(plan({ of: of("bo"), members, policy: { unresolved: "proceed" } })).toEqual({
      ...{ add: ["ada"], remove: ["bo"], owed: [] },
      findings: [unknown("aa@example.com", "warning"), unknown("zz@example.com", "warning")],
    });
  });

  test("need not be taken out of `remove`, unless it is not known who is meant", () => {
    expect(plan({ of: of("bo", "ada"), remove: ["zz@example.com", "bo"] })).toEqual({
      ...{ add: [], remove: ["bo"], owed: [] },
      findings: [unknown("zz@example.com", "note")],
    });
    expect(plan({ of: of("ada"), remove: [{ id: "ada", email: "bo@example.com" }] }).findings).toEqual([
      {
        ...{ code: "mismatched_person", severity: "error", at: "Editors", who: "bo@example.com" },
        message: "The id is that of somebody with another address.",
      },
    ]);
  });

  test("may be there where the list of people is short", () => {
    const gaps: readonly Gap[] = [{ in: "people", message: "It is short." }];
    const { findings, remove } = plan({ of: of("bo"), members: ["zz@example.com", "ada"], gaps });
    expect([remove, findings]).toEqual([
      [],
      [
        {
          ...{ code: "people_incomplete", severity: "held", at: "Editors" },
          message: "Somebody is not in the list of people, which was not whole: what is asked for them waits.",
        },
        { ...held, count: 1 },
      ],
    ]);
  });
});

describe("who cannot be written", () => {
  const why = (code: Finding["code"], who: string, message: string): Finding => ({
    ...{ code, severity: "warning", at: "Editors", who, message },
  });

  test("is not added, and owed", () => {
    const keys = ["col", "fox", "ian", "ivy", "pat"];
    expect(plan({ of: of(), members: ["ada", ...keys] })).toEqual({
      ...{ add: ["ada"], remove: [], owed: keys },
      findings: [
        why("closed_person", "col", "This person is closed: not added."),
        why("unwritable_person", "fox@example.com", `${unwritable}: not added.`),
        why("inactive_person", "ian@example.com", "This person is inactive: not added."),
        why("unwritable_person", "ivy@example.com", `${unwritable}: not added.`),
        why("pending_person", "pat@example.com", "This person is pending: not added."),
      ],
    });
    expect(plan({ of: of(...keys), members: keys })).toEqual(nothing);
  });

  test("is not removed; who is inactive or closed can be, where the vendor's writes take them", () => {
    expect(plan({ of: of("ada", "col", "fox", "ian", "ivy", "pat", "nobody"), members: ["ada"] })).toEqual({
      ...{ add: [], remove: ["col", "ian"], owed: [] },
      findings: [
        why("unwritable_person", "fox@example.com", `${unwritable}: not removed.`),
        why("unwritable_person", "ivy@example.com", `${unwritable}: not removed.`),
        why("unwritable_person", "nobody", `${unwritable}: not removed.`),
        why("pending_person", "pat@example.com", "This person is pending: not removed."),
      ],
    });
  });

  const unwritable = "The vendor gives this person an id that its writes do not take";
});

describe("a list of members that may be short", () => {
  const lacking = group("Editors", ["ada", "bo"], { complete: false });
  const above: Finding = {
    ...{ code: "counter_above", severity: "held", at: "Editors", count: 1 },
    message: "The vendor counts more members than it lists: nobody is removed.",
  };

  test("removes nobody", () => {
    expect(plan({ of: lacking, members: ["ada", "cy"] })).toEqual({ ...nothing, add: ["cy"], findings: [short] });
    expect(plan({ of: { ...of("ada", "bo"), counted: 3 }, members: ["ada", "cy"] })).toEqual({
      ...{ add: ["cy"], remove: [], owed: [], findings: [above] },
    });
  });

  test("is told wherever members are managed, and one that the vendor counts higher only where it matters", () => {
    expect(plan({ of: lacking, members: ["ada", "bo"] }).findings).toEqual([short]);
    expect(plan({ of: lacking, remove: ["cy"] }).findings).toEqual([short]);
    expect(plan({ of: lacking }).findings).toEqual([]);
    expect(plan({ of: { ...of("ada"), counted: 2 }, members: ["ada"] }).findings).toEqual([]);
  });

  test("is none where the vendor counts fewer", () => {
    expect(plan({ of: { ...of("ada", "bo"), counted: 1 }, members: ["ada"] })).toEqual({
      ...{ add: [], remove: ["bo"], owed: [] },
      findings: [
        {
          ...{ code: "counter_below", severity: "warning", at: "Editors", count: 1 },
          message: "The vendor lists more members than it counts.",
        },
      ],
    });
    expect(plan({ of: { ...of("ada"), counted: 0 } }).findings).toHaveLength(1);
  });
});
