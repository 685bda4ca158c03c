import { describe, expect, test } from "vitest";
import { comeBack, createMortal } from "../../../scripts/directory/crash.js";
import type { FakeVendor } from "../../../scripts/directory/fake/vendor.js";
import { plainPerson, plainWish, plainWorld } from "../../../scripts/directory/random/plain.js";
import { widePolicy } from "../../../scripts/directory/random/wish.js";
import { applyTo, planFor, setUp } from "../../../scripts/directory/scene.js";
import { createMemoryJournal } from "../../../src/directory/journal.js";
import { read } from "../../../src/directory/read.js";
import type { Desired, DesiredAccount, Entry, Journal, Outcome } from "../../../src/directory/types.js";
import { undo } from "../../../src/directory/undo.js";

// A plan that is made anew after it was done is the same plan, with the same digest and the same journal.

const address = (index: number) => `person${index}@example.com`;
const addresses = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => address(from + index));
const policy = widePolicy;

function wishOf(account: Partial<DesiredAccount>): Desired {
  const { vendor, account: id } = plainWorld();
  return { accounts: [{ vendor, account: id, ...account }] };
}

/** Carries a wish out, lets others do something, and plans and carries it out once more with the same journal. */
async function twice(wish: Desired, meddle: (vendor: FakeVendor) => void, journal: Journal = createMemoryJournal()) {
  const scene = setUp(plainWorld());
  const first = await planFor(wish, [scene], policy);
  await applyTo(first, [scene], { policy, journal });
  const before = scene.vendor.effects.length;
  meddle(scene.vendor);
  const second = await planFor(wish, [scene], policy);
  const report = await applyTo(first, [scene], { policy, journal });
  return { ...scene, first, second, report, effects: scene.vendor.effects.slice(before) };
}

const brief = (effects: FakeVendor["effects"]) =>
  effects.map(({ kind, group, person }) => [kind, group, person].join(" ").trim());

describe("what others have put back after a run that came to its end", () => {
  test("is done once more: members", async () => {
    const journal = createMemoryJournal();
    const members = [...addresses(1, 6), address(9)];
    const { first, second, report, effects, vendor, adapter } = await twice(
      wishOf({ groups: [{ name: "Editors", members }] }),
      ({ groups }) => {
        groups.get("G0")!.members.delete("id-9");
        groups.get("G0")!.members.add("id-0");
      },
      journal,
    );
    // `self` is id-0: from them nothing is taken.
    expect(second.digest).toBe(first.digest);
    expect([report.ok, brief(effects)]).toEqual([true, ["add G0 id-9"]]);
    const back = undo(first, journal.entries, await read([adapter], first));
    expect(back.accounts[0]!.changes).toMatchObject([{ kind: "remove", people: [{ id: "id-9" }] }]);
    expect(vendor.groups.get("G0")!.members.has("id-9")).toBe(true);
  });

  test("is done once more: names, deletions of ours, and roles, and no cap counts the first time", async () => {
    const wish = wishOf({
      groups: [
        { name: "Editors", emoji: "film", members: addresses(0, 3) },
        { name: "Writers", emoji: "film", members: addresses(4, 6) },
      ],
      roles: { [address(3)]: "member" },
    });
    const { first, second, report, effects } = await twice(wish, ({ groups, people }) => {
      groups.get("G0")!.attributes = { emoji: "busts" };
      for (const key of ["id-3", "id-4", "id-5"]) groups.get("G0")!.members.add(key);
      groups.delete("new-Writers");
      people.set("id-3", plainPerson(3));
    });
    expect(second.digest).toBe(first.digest);
    expect(report.ok).toBe(true);
    expect(brief(effects)).toEqual([
      ...["update G0", "create new-Writers", "add new-Writers id-4", "add new-Writers id-5", "role  id-3"],
      ...["remove G0 id-3", "remove G0 id-4", "remove G0 id-5"],
    ]);
  });

  test("in part only is somebody else's change, and stays", async () => {
    const { report, effects } = await twice(
      wishOf({ groups: [{ name: "Editors", members: addresses(0, 8) }] }),
      ({ groups }) => groups.get("G0")!.members.delete("id-7"),
    );
    expect([report.ok, effects]).toEqual([false, []]);
  });

  test("not at all is looked at again, and done", async () => {
    const journal = createMemoryJournal();
    const { report, effects } = await twice(plainWish, () => {}, journal);
    expect([report.ok, effects]).toEqual([true, []]);
    expect(journal.entries.filter((entry) => "anew" in entry)).toEqual([]);
  });

  test("is looked for in no group before anything was done", async () => {
    const { vendor, adapter } = setUp(plainWorld());
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", members: addresses(0, 7) }] }),
      [{ vendor, adapter }],
      policy,
    );
    const asked: (readonly string[])[] = [];
    const readGroups: typeof adapter.readGroups = (ids, options) => {
      asked.push(ids);
      return adapter.readGroups(ids, options);
    };
    await applyTo(made, [{ vendor, adapter: { ...adapter, readGroups } }], { policy });
    expect(asked).toEqual([["G0"], ["G0"]]);
  });

  test("is left alone while a run may not have come to its end", async () => {
    const entries: Entry[] = [];
    const cut: Journal = {
      async *read() {
        yield* await Promise.resolve(entries);
      },
      append: (entry) => {
        if (entry.kind !== "end") entries.push(entry);
        return Promise.resolve();
      },
    };
    const { report, effects } = await twice(
      wishOf({ groups: [{ name: "Editors", members: addresses(0, 7) }] }),
      ({ groups }) => groups.get("G0")!.members.delete("id-6"),
      cut,
    );
    expect([report.ok, effects]).toEqual([false, []]);
  });

  test("is resumed where the second run was cut off", async () => {
    const scene = setUp(plainWorld());
    const made = await planFor(plainWish, [scene], policy);
    const journal = createMemoryJournal();
    await applyTo(made, [scene], { policy, journal });
    const ends = journal.entries.length;
    for (let entry = ends; entry < 2 * ends + 3; entry++) {
      const { vendor } = setUp(plainWorld());
      const mortal = createMortal(journal.entries, { entry });
      await applyTo(made, [comeBack(vendor, mortal.course)], { policy, journal: mortal.journal }).catch(
        () => undefined,
      );
      const rest = createMortal(mortal.journal.entries, {});
      const reports = [];
      for (let run = 0; run < 2; run++)
        reports.push(await applyTo(made, [comeBack(vendor)], { policy, journal: rest.journal }));
      expect(reports.at(-1)!.ok, `entry ${entry}`).toBe(true);
      const acts = vendor.effects.map((effect) => JSON.stringify(effect));
      expect(new Set(acts).size).toBe(acts.length);
    }
  });
});

describe("after a run that ended with something different", () => {
  const nothing: Outcome = { done: [], already: [], failed: [], unknown: [] };

  test("it is sent again", async () => {
    const { vendor, adapter } = setUp(plainWorld());
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", emoji: "film", members: addresses(0, 7) }] }),
      [{ vendor, adapter }],
      policy,
    );
    const journal = createMemoryJournal();
    const send: typeof adapter.send = (request) =>
      Promise.resolve({ ...nothing, done: request.kind === "add" ? request.ids : ["G0"] });
    const pretended = await applyTo(made, [{ vendor, adapter: { ...adapter, send } }], { policy, journal });
    expect(pretended.accounts[0]!.changes.map(({ status }) => status)).toEqual(["different", "different"]);
    const report = await applyTo(made, [{ vendor, adapter }], { policy, journal });
    expect([report.ok, brief(vendor.effects)]).toEqual([true, ["update G0", "add G0 id-6"]]);
  });

  test("a group that was never seen is not created twice", async () => {
    const { vendor, adapter } = setUp(plainWorld());
    const made = await planFor(wishOf({ groups: [{ name: "Writers" }] }), [{ vendor, adapter }], policy);
    const journal = createMemoryJournal();
    const send = () => Promise.resolve({ ...nothing, done: ["Writers"], created: "late" });
    await applyTo(made, [{ vendor, adapter: { ...adapter, send } }], { policy, journal });
    expect((await applyTo(made, [{ vendor, adapter }], { policy, journal })).ok).toBe(false);
    expect(vendor.effects).toEqual([]);
  });

  test("what else was done and seen is done once more all the same", async () => {
    const { vendor, adapter } = setUp(plainWorld());
    const groups = [{ name: "Writers" }, { name: "Editors", members: addresses(0, 7) }];
    const made = await planFor(wishOf({ groups }), [{ vendor, adapter }], policy);
    const journal = createMemoryJournal();
    const send: typeof adapter.send = (request, options) =>
      request.kind === "add"
        ? Promise.resolve({ ...nothing, failed: [{ id: "id-6", problem: { message: "No." } }] })
        : adapter.send(request, options);
    await applyTo(made, [{ vendor, adapter: { ...adapter, send } }], { policy, journal });
    expect(journal.entries.at(-1)).toMatchObject({ kind: "end", ok: false, left: [expect.stringMatching(/2$/)] });
    vendor.groups.delete("new-Writers");
    const report = await applyTo(made, [{ vendor, adapter }], { policy, journal });
    expect([report.ok, brief(vendor.effects)]).toEqual([
      true,
      ["create new-Writers", "create new-Writers", "add G0 id-6"],
    ]);
  });

  test("a journal that does not say what was left says it of all", async () => {
    const { vendor, adapter } = setUp(plainWorld());
    const made = await planFor(wishOf({ groups: [{ name: "Writers" }] }), [{ vendor, adapter }], policy);
    const journal = createMemoryJournal();
    await applyTo(made, [{ vendor, adapter }], { policy, journal });
    vendor.groups.delete("new-Writers");
    const older = journal.entries.map((entry) => (entry.kind === "end" ? { kind: entry.kind, ok: false } : entry));
    expect((await applyTo(made, [{ vendor, adapter }], { policy, journal: createMemoryJournal(older) })).ok).toBe(
      false,
    );
    expect((await applyTo(made, [{ vendor, adapter }], { policy, journal })).ok).toBe(true);
  });
});

describe("undo", () => {
  test("takes back more than the plan's own caps let be removed, where a policy says so, and apply keeps to the stricter", async () => {
    const journal = createMemoryJournal();
    const scene = setUp(plainWorld());
    const wish = wishOf({ groups: [{ name: "Editors", members: addresses(0, 10) }] });
    const made = await planFor(wish, [scene], {});
    await applyTo(made, [scene], { journal });
    const now = await read([scene.adapter], made);
    const held = undo(made, journal.entries, now);
    expect([held.accounts[0]!.changes, held.policy.removals]).toEqual([[], "listed"]);
    expect(held.accounts[0]!.findings.map(({ code }) => code)).toContain("cap_total");
    const wide = { total: { number: 50, fraction: 1 } };
    const back = undo(made, journal.entries, now, wide);
    expect(back.accounts[0]!.changes).toMatchObject([{ kind: "remove", people: { length: 4 } }]);
    expect(back.policy).toEqual({ ...made.policy, removals: "listed", ...wide });
    const strict = await applyTo(back, [scene], { policy: { removals: "listed" } });
    expect([strict.ok, scene.vendor.groups.get("G0")!.members.size]).toEqual([false, 10]);
    const report = await applyTo(back, [scene], { policy: { removals: "listed", ...wide } });
    expect([report.ok, scene.vendor.groups.get("G0")!.members.size]).toEqual([true, 6]);
    expect(undo(made, journal.entries, now, { removals: "none", ...wide }).accounts[0]!.changes).toEqual([]);
  });
});
