import { describe, expect, test } from "vitest";
import { plainWorld } from "../../../scripts/directory/random/plain.js";
import { widePolicy } from "../../../scripts/directory/random/wish.js";
import { applyTo, planFor, setUp } from "../../../scripts/directory/scene.js";
import { removalsOf } from "../../../src/directory/check-plan.js";
import { createMemoryJournal } from "../../../src/directory/journal.js";
import { digestOf } from "../../../src/directory/seal.js";
import { read } from "../../../src/directory/read.js";
import type { Change, Plan } from "../../../src/directory/types.js";
import { undo } from "../../../src/directory/undo.js";

// Somebody has said how much a plan takes away: it takes no more, whatever it says of itself.

/** A plan that somebody has edited, with its digest made anew. */
function edited(plan: Plan, edit: (change: Change) => object): Plan {
  const accounts = plan.accounts.map((account) => ({
    ...account,
    changes: account.changes.map((change) => ({ ...change, ...edit(change) })),
  }));
  return { ...plan, accounts, digest: digestOf({ ...plan, accounts }) };
}

describe("a deletion", () => {
  const world = plainWorld();
  const wish = {
    accounts: [{ vendor: world.vendor, account: world.account, groups: [{ name: "Cutters", id: "G1", absent: true }] }],
  };

  test.each([
    ["nobody", 0, () => []],
    ["fewer", 5, (people: readonly object[]) => people.slice(1)],
    ["others", 6, (people: readonly object[]) => [...people.slice(1), { id: "id-9" }]],
  ])("that names %s is not sent, though that was expected", async (_, removals, people) => {
    const made = await planFor(wish, [setUp(world)], widePolicy);
    const plan = edited(made, (change) => (change.kind === "delete" ? { people: people(change.people) } : {}));
    const scene = setUp(world);
    const journal = createMemoryJournal();
    const report = await applyTo(plan, [scene], { policy: widePolicy, expect: { removals }, journal });
    expect(scene.vendor.effects).toEqual([]);
    expect(report).toMatchObject({ ok: false, accounts: [{ findings: [{ code: "stale", severity: "held" }] }] });
    expect(journal.entries.map(({ kind }) => kind)).toEqual(["open", "end"]);
  });

  test("that names everybody is, whoever has no id among them", async () => {
    const [first, ...others] = world.people;
    const invited = { ...first!, key: "Invited", id: null, email: null };
    const group = { ...world.groups[1]!, members: new Set([...world.groups[1]!.members, "Invited"]) };
    const given = { ...world, people: [first!, ...others, invited], groups: [group] };
    const scene = setUp(given);
    const plan = await planFor(wish, [scene], widePolicy);
    const report = await applyTo(plan, [scene], { policy: widePolicy, expect: { removals: 7 } });
    expect([report.ok, scene.vendor.groups.size]).toEqual([true, 0]);
  });
});

describe("a demotion", () => {
  const world = plainWorld();
  const roles = { "person3@example.com": "member", "person4@example.com": "admin" };
  const wish = { accounts: [{ vendor: world.vendor, account: world.account, roles }] };

  test("counts among what was expected, and so does taking back that somebody was made an admin", async () => {
    const scene = setUp(world);
    const made = await planFor(wish, [scene], widePolicy);
    expect(made.accounts[0]!.changes).toMatchObject([{ to: "admin" }, { to: "member", demotes: true }]);
    expect([removalsOf(made), made.accounts[0]!.changes[0]]).toEqual([
      1,
      expect.not.objectContaining({ demotes: true }),
    ]);
    const journal = createMemoryJournal();
    await expect(applyTo(made, [scene], { policy: widePolicy, journal, expect: { removals: 0 } })).rejects.toThrow(
      "The number of memberships and admin roles that the plan takes away is 1, not 0.",
    );
    const report = await applyTo(made, [scene], { policy: widePolicy, journal, expect: { removals: 1 } });
    expect([report.ok, scene.vendor.demoted]).toEqual([true, ["id-3"]]);
    const back = undo(made, journal.entries, await read([scene.adapter], made));
    expect([removalsOf(back), back.accounts[0]!.changes.length]).toEqual([1, 2]);
  });

  test("is none of who was no admin, or stays one", async () => {
    const people = world.people.map((person, index) => ({
      ...person,
      ...(index === 1 && { role: "owner" }),
      ...(index === 5 && { role: "reviewer" }),
    }));
    const others = { "person1@example.com": "admin", "person5@example.com": "member" };
    const changed = { accounts: [{ ...wish.accounts[0]!, roles: others }] };
    const made = await planFor(changed, [setUp({ ...world, people })], widePolicy);
    expect([made.accounts[0]!.changes.length, removalsOf(made)]).toEqual([2, 0]);
    const report = await applyTo(made, [setUp({ ...world, people })], { policy: widePolicy, expect: { removals: 0 } });
    expect(report.ok).toBe(true);
  });

  test("that a plan does not call one is not sent, nor one that is none", async () => {
    const made = await planFor(wish, [setUp(world)], widePolicy);
    const silent = edited(made, (change) => ({ ...change, demotes: undefined }));
    const scene = setUp(world);
    const report = await applyTo(silent, [scene], { policy: widePolicy, expect: { removals: 0 } });
    expect([scene.vendor.demoted, report.accounts[0]!.findings]).toMatchObject([
      [],
      [{ code: "stale", severity: "held" }],
    ]);
    const odd = edited(made, () => ({ demotes: "no" }));
    await expect(applyTo(odd, [scene], { policy: widePolicy })).rejects.toThrow("This is no plan");
  });
});
