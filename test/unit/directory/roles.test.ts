import { describe, expect, test } from "vitest";
import { createPeople, UNREAD } from "../../../src/directory/people.js";
import { planRoles } from "../../../src/directory/roles.js";
import type { DesiredAccount, Finding, Gap, Person, Shape } from "../../../src/directory/types.js";
import { person, shape } from "../../support/directory.js";

const ada = person("Ada", { role: "member" });
const bo = person("bo", { role: "admin", email: null, name: "Bo" });
const cy = person("cy", { role: null, email: null });

/** What is to be done, and what was found. */
function plan(
  roles: DesiredAccount["roles"],
  people: readonly Person[] = [ada, bo, cy],
  gaps: readonly Gap[] = [],
  vendor: Shape = shape,
) {
  const findings: Finding[] = [];
  return { changes: planRoles(roles, createPeople(people, gaps), vendor, findings), findings };
}

const nothing = { changes: [], findings: [] };
const finding = (code: Finding["code"], who: string, message: string, severity: Finding["severity"] = "error") => ({
  ...{ code, severity, who, message },
});

describe("roles", () => {
  test("are given to those who have another, or none", () => {
    const email = "ada@example.com";
    expect(plan({ "ADA@example.com": "admin", cy: "admin", bo: "member" })).toEqual({
      changes: [
        { kind: "role", label: email, people: [{ id: "Ada", email }], from: "member", to: "admin" },
        { kind: "role", label: "Bo", people: [{ id: "bo" }], from: "admin", to: "member" },
        { kind: "role", label: "cy", people: [{ id: "cy" }], from: null, to: "admin" },
      ],
      findings: [],
    });
    expect(plan({ "ada@example.com": "member", bo: "admin" })).toEqual(nothing);
    expect(plan(undefined)).toEqual(nothing);
  });

  test("are not managed where the vendor has none", () => {
    const none = { ...shape, roles: null };
    expect(plan({ ada: "admin", zoe: "x" }, undefined, [], none)).toEqual({
      changes: [],
      findings: [
        {
          ...{ code: "unmanaged_roles", severity: "error", count: 2 },
          message: "This vendor has no roles that could be managed here.",
        },
      ],
    });
    expect([plan({}, undefined, [], none), plan(undefined, undefined, [], none)]).toEqual([nothing, nothing]);
  });

  test("that cannot be given, and people who are not there, are told in the order of the addresses", () => {
    const unknown = "There is nobody of this address or id in the account.";
    expect(plan({ "zz@x": "admin", ADA: "owner", "A_@x": "admin", "AB@x": "admin" })).toEqual({
      changes: [],
      findings: [
        finding("unknown_person", "a_@x", unknown),
        finding("unknown_person", "ab@x", unknown),
        finding("unknown_role", "ada", "There is no role owner that can be given: admin, member."),
        finding("unknown_person", "zz@x", unknown),
      ],
    });
  });

  test("are given once: two for one person are neither", () => {
    expect(plan({ "ada@example.com": "admin", ada: "member" })).toEqual({
      changes: [],
      findings: [finding("contradicted_person", "ada@example.com", "The file gives this person several roles.")],
    });
    expect(plan({ ADA: "admin", Ada: "member", ada: "member" }).findings).toHaveLength(1);
    expect(plan({ cy: "admin", CY: "admin" }).changes).toHaveLength(1);
    expect(plan({ cy: "admin", CY: "member" }).findings).toEqual([
      finding("contradicted_person", "cy", "The file gives this person several roles."),
    ]);
  });

  test.each<[string, Partial<Person>]>([
    ["who cannot be written", { writable: false }],
    ["who has no id", { id: null }],
    ["who is closed", { state: "closed" }],
  ])("of somebody %s stay", (_, more) => {
    expect(plan({ ada: "admin" }, [{ ...ada, ...more }])).toEqual({
      changes: [],
      findings: [
        finding("unwritable_person", ada.email!, "The vendor does not take changes of this person's role.", "warning"),
      ],
    });
    expect(plan({ ada: "member" }, [{ ...ada, ...more }])).toEqual(nothing);
  });

  test("of those whom a list that is short does not show wait, and so do those whom a group alone shows", () => {
    const gaps: readonly Gap[] = [{ in: "people", message: "It is short." }];
    const { changes, findings } = plan({ ada: "admin", cy: "admin", zoe: "admin" }, undefined, gaps);
    expect(changes.map(({ label }) => label)).toEqual(["ada@example.com"]);
    expect(findings).toEqual([
      { ...UNREAD, severity: "held" },
      { ...UNREAD, severity: "held" },
    ]);
  });
});
