import { describe, expect, test } from "vitest";
import { createFingerprinter } from "../../../src/directory/fingerprint.js";
import type { DraftChange } from "../../../src/directory/draft.js";
import { completePolicy, defaultPolicy } from "../../../src/directory/policy.js";
import { digestOf, seal, sealAccount } from "../../../src/directory/seal.js";
import type { AccountPlan, Finding, GroupState, Policy, Snapshot } from "../../../src/directory/types.js";
import { group, person, snapshot } from "../../support/directory.js";

const fingerprints = createFingerprinter();
const any = { number: 99, fraction: 1 };
const wide = { removals: "all", perGroup: any, total: any, demotions: any, minAdmins: 0 } as const;
const admin = { role: "admin", admin: true };
const people = [
  ...[person("Me", admin), person("Ada", admin), person("Bo", admin)],
  ...["Cy", "Di", "Ed"].map((id) => person(id, { role: "member" })),
];
const groups = [group("One", ["ada", "bo", "cy", "di"]), group("Two", ["ed"])];

interface Given extends Partial<Snapshot> {
  readonly policy?: Partial<Policy>;
  readonly about?: readonly GroupState[];
  readonly findings?: readonly Finding[];
}

function sealed(changes: readonly DraftChange[], { policy, about = groups, findings = [], ...now }: Given = {}) {
  const seen = snapshot({ people, groups, ...now });
  return sealAccount({
    snapshot: seen,
    policy: completePolicy({ ...wide, ...policy }),
    groups: about,
    changes,
    findings,
  });
}

const refs = (...ids: string[]) => ids.map((id) => ({ id }));
const remove = (name: string, ...ids: string[]): DraftChange => ({
  ...{ kind: "remove", group: `=${name}`, label: name, people: refs(...ids) },
});
const add = (name: string, ...ids: string[]): DraftChange => ({ ...remove(name, ...ids), kind: "add" }) as DraftChange;
const erase = (name: string, ...ids: string[]): DraftChange => ({
  ...{ kind: "delete", group: `=${name}`, label: name, from: { name }, people: refs(...ids) },
});
const role = (id: string, from: string, to: string): DraftChange => ({
  ...{ kind: "role", label: `${id}@example.com`, people: [{ id }], from, to },
});
const codes = ({ findings }: AccountPlan) => findings.map(({ code }) => code);
const brief = ({ changes }: AccountPlan) =>
  changes.map((change) =>
    [
      ...[change.id.replace("alpha/A1/", ""), change.kind, change.label],
      ...("people" in change ? change.people.map(({ id }) => id) : []),
    ].join(" "),
  );

describe("the plan of an account", () => {
  test("is what was read, what is to be done in order, and what is to be said", () => {
    const later: Finding = { code: "unsure", severity: "warning", message: "It is." };
    const first: Finding = { code: "counter_below", severity: "warning", message: "Fewer." };
    const made = sealed(
      [
        erase("Two", "Ed"),
        remove("One", "Cy", "Me"),
        role("Bo", "admin", "member"),
        add("One", "Ed"),
        role("Di", "member", "admin"),
      ],
      {
        findings: [later, first, later],
      },
    );
    expect(made).toEqual({
      ...{ vendor: "alpha", account: "A1", readAt: "2026-11-27T12:00:00.000Z", self: "me" },
      base: { "=One": fingerprints.of(groups[0]!), "=Two": fingerprints.of(groups[1]!) },
      changes: [
        { ...role("Di", "member", "admin"), id: "alpha/A1/1" },
        { ...add("One", "Ed"), id: "alpha/A1/2" },
        { ...role("Bo", "admin", "member"), demotes: true, id: "alpha/A1/3" },
        { ...remove("One", "Cy"), id: "alpha/A1/4" },
        { ...erase("Two", "Ed"), id: "alpha/A1/5" },
      ],
      findings: [
        {
          ...{ at: "One", code: "self_kept", severity: "held", who: "me@example.com" },
          message: "Nothing is taken from yourself.",
        },
        {
          ...{ at: "alpha/A1/5", code: "irreversible", severity: "note" },
          message: "A deleted group comes back with another id, and without what else hangs on it.",
        },
        first,
        later,
      ],
      // People and groups: before roles are given, and before anything is taken; One (two pages) and Two (one) before they are
      // written to; five changes; then groups, both groups, and people and groups for the roles.
      estimate: { requests: 2 + 2 + 2 + 1 + 5 + 1 + 3 + 2, atLeastMs: 0 },
    });
  });

  test("counts as what takes what is left of it", () => {
    // People and groups, both pages of the group before and after, the removal, and groups.
    expect(sealed([remove("One", "Cy")]).estimate.requests).toBe(2 + 2 + 1 + 1 + 2);
    expect(sealed([add("One", "Ed"), remove("Two", "Me")]).estimate.requests).toBe(2 + 1 + 1 + 2);
  });

  test("has its groups in the order of their ids, and those whose members were not read with nobody", () => {
    const unread = group("A", null);
    const { base } = sealed([], { about: [groups[1]!, unread, groups[0]!] });
    expect(Object.keys(base)).toEqual(["=A", "=One", "=Two"]);
    expect(base["=A"]).toMatchObject({ members: "0".repeat(32), count: 0 });
  });

  test("holds change by change what the interlocks hold", () => {
    const policy = { protect: ["ed"], perGroup: { number: 1, fraction: 1 } };
    const made = sealed([remove("One", "Cy", "Di"), erase("Two", "Ed"), role("Bo", "admin", "member")], { policy });
    expect([brief(made), codes(made)]).toEqual([["1 role Bo@example.com Bo"], ["protected_kept", "cap_group"].sort()]);
    const some = sealed([remove("Two", "Ed"), remove("One", "Cy", "CY2", "Bo")], { policy: { protect: ["ed"] } });
    expect([brief(some), codes(some)]).toEqual([["1 remove One Cy Bo"], ["unknown_person", "protected_kept"]]);
    const gaps = [{ in: "people", message: "One is missing." }] as const;
    expect(brief(sealed([remove("One", "Cy"), add("One", "Ed")], { gaps }))).toEqual(["1 add One Ed"]);
    expect(brief(sealed([remove("One", "Cy")], { self: null }))).toEqual([]);
  });

  test("takes the fraction of the members who were read", () => {
    const policy = { perGroup: { number: 99, fraction: 0.5 } };
    expect(brief(sealed([remove("One", "Cy", "Di")], { policy }))).toEqual(["1 remove One Cy Di"]);
    expect(brief(sealed([remove("One", "Bo", "Cy", "Di")], { policy }))).toEqual([]);
    const about = [group("One", null), groups[1]!];
    expect(brief(sealed([remove("One", "Cy"), remove("Two", "Ed")], { policy, about }))).toEqual(["1 remove Two Ed"]);
  });

  test("takes the fraction of the admins who are active", () => {
    const policy = { demotions: { number: 99, fraction: 0.34 } };
    const two = [role("Ada", "admin", "member"), role("Bo", "admin", "member")];
    expect(brief(sealed(two, { policy })).length).toBe(2);
    const asleep = people.map((each) => (each.key === "me" ? { ...each, state: "inactive" as const } : each));
    expect(codes(sealed(two, { policy, people: asleep }))).toEqual(["cap_demotions", "cap_demotions"]);
  });

  test("counts among the admins who are left those who become one, and nobody else", () => {
    const policy = { minAdmins: 3 };
    const demotion = role("BO", "admin", "member");
    const left = (change: DraftChange, more: readonly (typeof people)[number][] = []) =>
      brief(sealed([change, demotion], { policy, people: [...people, ...more] })).map((each) => each.split(" ").at(-1));
    expect(left(role("CY", "member", "admin"))).toEqual(["CY", "BO"]);
    expect(left(role("Cy", "reviewer", "member"))).toEqual(["Cy"]);
    expect(left(role("New", "member", "admin"), [person("New", { state: "pending" })])).toEqual(["New"]);
    // The owner is given no role.
    expect(left(role("Boss", "owner", "admin"), [person("Boss", { role: "owner", owner: true })])).toEqual([]);
    expect(left(add("One", "Ed"))).toEqual(["Ed"]);
  });

  test("says of nothing but a role that it takes that of an admin", () => {
    const drafts: readonly DraftChange[] = [
      { kind: "update", group: "=One", label: "One", from: { name: "One" }, to: { name: "Uno" } },
      { kind: "create", label: "New", from: null, to: { name: "New" } },
      ...[add("Two", "Ada"), remove("One", "Bo")],
    ];
    const { changes } = sealed(drafts, { policy: { minAdmins: 3 } });
    expect(changes).toEqual(drafts.map((draft, index) => ({ ...draft, id: `alpha/A1/${index + 1}` })));
  });

  test("takes no role of somebody who is not in the list of people", () => {
    const made = sealed([role("Gus", "member", "admin"), add("One", "Ed")]);
    expect([brief(made), codes(made)]).toEqual([["1 add One Ed"], ["unknown_person"]]);
  });

  test("says of a role that it takes that of an admin where it does", () => {
    const { changes } = sealed([
      role("ADA", "admin", "member"),
      role("Cy", "reviewer", "member"),
      role("Di", "member", "admin"),
    ]);
    const said = changes.map((change) => [change.label, "demotes" in change ? change.demotes : undefined]);
    expect(said).toEqual([
      ["Di@example.com", undefined],
      ["ADA@example.com", true],
      ["Cy@example.com", undefined],
    ]);
  });
});

describe("a plan", () => {
  const planned = () => sealed([add("One", "Ed")]);

  test("has its accounts in one order, and the digest of all that it says", () => {
    const account = planned();
    const sorted = [{ ...account, account: "A0" }, account, { ...account, vendor: "beta", account: "A" }];
    const plan = seal(defaultPolicy, sorted);
    expect(plan).toEqual({
      ...{ format: "rollcall-plan/1", digest: digestOf(plan), policy: defaultPolicy },
      accounts: sorted,
    });
    for (const order of ["021", "102", "120", "201", "210"]) {
      expect(
        seal(
          defaultPolicy,
          [...order].map((at) => sorted[Number(at)]!),
        ),
      ).toEqual(plan);
    }
    expect(plan.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test("has another digest with anything else in it, but when it was read and how long it takes", () => {
    const digest = (policy: Policy, ...accounts: AccountPlan[]) => digestOf({ policy, accounts });
    const account = planned();
    const own = digest(defaultPolicy, account);
    const same: AccountPlan[] = [
      { ...account, readAt: "today" },
      { ...account, estimate: { requests: 0, atLeastMs: 9 } },
    ];
    expect(same.map((each) => digest(defaultPolicy, each))).toEqual([own, own]);
    const others: AccountPlan[] = [
      { ...account, self: "ada" },
      { ...account, base: {} },
      { ...account, changes: [] },
      { ...account, findings: [{ code: "unsure", severity: "note", message: "It is." }] },
      { ...account, vendor: "beta" },
      { ...account, account: "A2" },
    ];
    const all = [
      ...others.map((each) => digest(defaultPolicy, each)),
      ...[digest({ ...defaultPolicy, minAdmins: 1 }, account), digest(defaultPolicy), own],
    ];
    expect(new Set(all).size).toBe(9);
  });
});
