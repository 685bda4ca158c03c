import { describe, expect, test } from "vitest";
import type { World } from "../../../scripts/directory/fake/vendor.js";
import { plainPerson, plainWorld } from "../../../scripts/directory/random/plain.js";
import { widePolicy } from "../../../scripts/directory/random/wish.js";
import { applyTo, planFor, setUp } from "../../../scripts/directory/scene.js";
import { readDesired } from "../../../src/directory/check-desired.js";
import { keyOfNamed } from "../../../src/directory/adapter/from-lists.js";
import { fold, isSame } from "../../../src/directory/identity.js";
import { completePolicy } from "../../../src/directory/policy.js";
import type { DesiredAccount, Plan } from "../../../src/directory/types.js";

// Two names of which nobody sees that they are two: the wrong one is taken, and nobody knows why.

const NFC = "Caf\u00e9";
const twins = [
  NFC,
  "Cafe\u0301",
  "CAF\u00c9",
  "Ca\u00adf\u00e9",
  "Caf\u00e9\u200b",
  "\ufeffCaf\u00e9",
  "C\u2060afe\u200d\u0301",
];

function wishOf(account: Partial<DesiredAccount>) {
  const { vendor, account: id } = plainWorld();
  return { accounts: [{ vendor, account: id, ...account }] };
}

function withNames(...names: readonly string[]): World {
  const world = plainWorld();
  return {
    ...world,
    groups: names.map((name, index) => ({ ...world.groups[0]!, id: `G${index}`, name, members: new Set() })),
  };
}

const found = ({ accounts }: Plan) => accounts.flatMap(({ findings }) => findings.map(({ code }) => code));
const kinds = ({ accounts }: Plan) => accounts.flatMap(({ changes }) => changes.map(({ kind }) => kind));

test("what nobody can tell apart is the same, and what they can is not", () => {
  for (const twin of twins) expect([twin, isSame(twin, NFC)]).toEqual([twin, true]);
  for (const other of ["Cafe", "Caf\u00e8", "Caf \u00e9", "Caf\u00e9s"])
    expect([other, isSame(other, NFC)]).toEqual([other, false]);
  expect(fold("Editors ~ 2")).toBe("editors ~ 2");
});

describe.each(twins.slice(1).map((twin) => [JSON.stringify(twin), twin] as const))("a group called %s", (_, twin) => {
  const wish = wishOf({ groups: [{ name: NFC, members: ["person1@example.com"] }] });

  test("is found by what it looks like, and is not renamed", async () => {
    const plan = await planFor(wish, [setUp(withNames(twin))], widePolicy);
    expect([kinds(plan), found(plan)]).toEqual([["add"], []]);
  });

  test("is a twin of what looks the same: which is meant is said by id", async () => {
    const plan = await planFor(wish, [setUp(withNames(NFC, twin))], widePolicy);
    expect([kinds(plan), found(plan)]).toEqual([[], ["ambiguous_group"]]);
    const pinned = wishOf({ groups: [{ name: NFC, id: "G0", members: ["person1@example.com"] }] });
    expect(kinds(await planFor(pinned, [setUp(withNames(NFC, twin))], widePolicy))).toEqual(["add"]);
  });

  test("takes that name from others, before and after the plan is made", async () => {
    const renaming = wishOf({ groups: [{ name: NFC, id: "G1" }] });
    const plan = await planFor(renaming, [setUp(withNames(twin, "Editors"))], widePolicy);
    expect(found(plan)).toEqual(["name_taken"]);
    const both = wishOf({ groups: [{ name: NFC }, { name: twin }] });
    expect(kinds(await planFor(both, [setUp(withNames("Editors"))], widePolicy))).toEqual([]);
    const made = await planFor(wishOf({ groups: [{ name: NFC }] }), [setUp(withNames("Editors"))], widePolicy);
    const report = await applyTo(made, [setUp(withNames("Editors", twin))], { policy: widePolicy });
    expect(report.accounts[0]!.findings.map(({ code }) => code)).toContain("name_taken");
  });
});

describe("an address", () => {
  const odd = "p\u00e9rson@example.com";
  const world = { ...plainWorld(), people: [...plainWorld().people, { ...plainPerson(10), email: odd }] };

  test.each(["P\u00c9rson@example.com", "pe\u0301rson@example.com", "p\u00e9r\u00adson@example.com"])(
    "%j is that of a person who has it in another way",
    async (email) => {
      const groups = [{ name: "Editors", members: [email, { email, id: "id-10" }], remove: [] }];
      const plan = await planFor(wishOf({ groups, roles: { [email]: "admin" } }), [setUp(world)], {
        ...widePolicy,
        removals: "none",
      });
      expect(plan.accounts[0]!.changes).toMatchObject([
        { kind: "role", people: [{ id: "id-10" }] },
        { kind: "add", people: [{ id: "id-10" }] },
      ]);
      expect(completePolicy({ protect: [email, odd] }).protect).toEqual([odd]);
      expect(keyOfNamed(world.people, email)).toBe("id-10");
    },
  );

  test("is written once in a file, and a name too, however they are written", () => {
    const members = [odd, "pe\u0301rson@example.com"];
    const groups = [{ name: NFC, members }, { name: twins[3]! }];
    const { complaints } = readDesired(wishOf({ groups }));
    expect(complaints.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(["/accounts/0/groups/0/members/1", "/accounts/0/groups/1/name"]),
    );
  });
});
