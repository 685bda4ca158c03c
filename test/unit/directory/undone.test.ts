import { describe, expect, test } from "vitest";
import { createAdapter, outage } from "../../../scripts/directory/fake/adapter.js";
import { plainWish, plainWorld } from "../../../scripts/directory/random/plain.js";
import { widePolicy } from "../../../scripts/directory/random/wish.js";
import { applyTo, planFor, setUp } from "../../../scripts/directory/scene.js";
import { createMemoryJournal } from "../../../src/directory/journal.js";
import { read } from "../../../src/directory/read.js";
import type { Desired, Finding, Plan, Snapshot } from "../../../src/directory/types.js";
import { undo } from "../../../src/directory/undo.js";

// What is said of something that cannot be taken back is what is known of it.

const policy = widePolicy;
const [account] = plainWish.accounts;
// Everything but the deletion: a group that comes back is another.
const wish = { accounts: [{ ...account!, groups: account!.groups!.filter(({ absent }) => !absent) }] };

async function carriedOut(wished: Desired = wish) {
  const scene = setUp(plainWorld());
  const journal = createMemoryJournal();
  const plan = await planFor(wished, [scene], policy);
  await applyTo(plan, [scene], { policy, journal });
  const back = async (now?: (snapshot: Snapshot) => Snapshot) =>
    undo(plan, journal.entries, (await read([scene.adapter], plan)).map(now ?? ((each) => each)));
  return { ...scene, plan, journal, back };
}

const told = ({ accounts }: Plan) =>
  accounts.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "note").map(brief));
const brief = ({ code, at }: Finding) => (at === undefined ? code : `${code} ${at}`);
const kinds = ({ accounts }: Plan) =>
  accounts.flatMap(({ changes }) => changes.map(({ kind, label }) => `${kind} ${label}`));

describe("undo", () => {
  test("has nothing left to do, and to say, after it was carried out", async () => {
    const { back, ...scene } = await carriedOut();
    const first = await back();
    expect([kinds(first).length, told(first)]).toEqual([9, []]);
    await applyTo(first, [scene], { policy });
    const second = await back();
    expect([kinds(second), told(second)]).toEqual([[], []]);
  });

  test("says what others have changed to something else", async () => {
    const { back, vendor } = await carriedOut();
    vendor.groups.get("G0")!.attributes = { emoji: "pirate" };
    vendor.groups.delete("G2");
    vendor.groups.get("new-Writers")!.members.add("id-1");
    vendor.people.set("id-9", { ...vendor.people.get("id-9")!, role: "owner" });
    const plan = await back();
    expect(told(plan)).toEqual([
      ...["changed_since Editors", "changed_since Sound", "changed_since Sound", "changed_since Sound"],
      ...["changed_since Writers", "changed_since person9@example.com"],
    ]);
  });

  const lacking = (list: "people" | "groups", change: object) => (snapshot: Snapshot) => ({
    ...snapshot,
    gaps: [{ in: list, message: `The list of ${list} is short.` }],
    ...change,
  });

  test("says of no group that it is gone where the list of groups was not whole, and creates and renames none", async () => {
    const { back } = await carriedOut(plainWish);
    const lost = await back(lacking("groups", { groups: [] }));
    expect([kinds(lost), told(lost)]).toEqual([
      ["role person3@example.com"],
      expect.not.arrayContaining([expect.stringMatching(/changed_since/)]),
    ]);
    expect(told(lost)).toEqual(
      expect.arrayContaining([
        "groups_incomplete",
        ...["Cutters", "Editors", "Sound", "Writers"].map((name) => `groups_incomplete ${name}`),
      ]),
    );
    const short = await back(lacking("groups", {}));
    expect(kinds(short).filter((kind) => /create|update Mixers|update Sound/.test(kind))).toEqual([]);
    expect(told(short)).toEqual(expect.arrayContaining(["groups_incomplete Sound", "groups_incomplete Cutters"]));
    expect(told(short)).not.toContain("name_taken Sound");
  });

  test("says of nobody that they are gone where the list of people was not whole", async () => {
    const { back } = await carriedOut();
    const lost = await back(lacking("people", { people: [] }));
    expect(told(lost)).toEqual(
      expect.arrayContaining([
        "people_incomplete",
        "people_incomplete Editors",
        "people_incomplete person3@example.com",
      ]),
    );
    expect(told(lost).filter((each) => each.startsWith("changed"))).toEqual([]);
    const whole = await back((snapshot) => ({
      ...snapshot,
      people: snapshot.people.filter(({ key }) => key !== "id-3"),
    }));
    expect(told(whole)).toEqual(["changed_since Editors", "changed_since person3@example.com"]);
  });

  test("says of no group that it is another where its list of members was not whole", async () => {
    const { back, vendor, plan, journal } = await carriedOut();
    const adapter = createAdapter(vendor, { spoil: (list, pages) => (list === "new-Writers" ? outage() : pages) });
    const back2 = undo(plan, journal.entries, await read([adapter], plan));
    expect([told(await back()), told(back2)]).toEqual([[], ["members_incomplete Writers"]]);
    const unread = await back((snapshot) => ({
      ...snapshot,
      groups: snapshot.groups.map((group) => ({ ...group, members: null, complete: false })),
    }));
    expect(told(unread)).toEqual([
      "members_incomplete Editors",
      "members_incomplete Mixers",
      "members_incomplete Writers",
    ]);
    expect(kinds(unread).filter((kind) => /^(add|remove|delete)/.test(kind))).toEqual([]);
  });

  test("says of which account nothing was read", async () => {
    const { plan, journal } = await carriedOut();
    expect(told(undo(plan, journal.entries, []))).toEqual(["unknown_account"]);
  });
});
