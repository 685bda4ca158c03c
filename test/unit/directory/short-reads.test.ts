import { describe, expect, test } from "vitest";
import { createAdapter, outage, type FakePage } from "../../../scripts/directory/fake/adapter.js";
import { createVendor, type World } from "../../../scripts/directory/fake/vendor.js";
import { plainWorld } from "../../../scripts/directory/random/plain.js";
import { widePolicy } from "../../../scripts/directory/random/wish.js";
import { applyTo, planFor, setUp } from "../../../scripts/directory/scene.js";
import { createMemoryJournal } from "../../../src/directory/journal.js";
import { read } from "../../../src/directory/read.js";
import type { Desired, DesiredAccount, Finding, Outcome, Plan } from "../../../src/directory/types.js";
import { undo } from "../../../src/directory/undo.js";

// Whoever, or whatever, a list that is not whole does not show may be there.

const address = (index: number) => `person${index}@example.com`;
const addresses = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => address(from + index));

function wishOf(account: Partial<DesiredAccount>): Desired {
  const { vendor, account: id } = plainWorld();
  return { accounts: [{ vendor, account: id, ...account }] };
}

/** An account of which one list always fails, or lacks its first item. */
function setUpShort(list: string, isFailing = false, world: World = plainWorld()) {
  const vendor = createVendor(world);
  const lacking = ([page, ...pages]: readonly FakePage[]) => [{ ...page!, items: page!.items.slice(1) }, ...pages];
  const adapter = createAdapter(vendor, {
    spoil: (each, pages) => (each !== list ? pages : isFailing ? outage() : lacking(pages)),
  });
  return { vendor, adapter };
}

const findingsOf = ({ accounts }: Plan) => accounts.flatMap(({ findings }) => findings);
const briefly = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity !== "note").map(({ severity, code }) => `${severity} ${code}`);

describe("a list of members", () => {
  test.each([
    ["fails", true],
    ["comes short", false],
  ])("that %s, at plan and at apply, lets undo remove nobody who may have been there", async (_, isFailing) => {
    const scene = setUpShort("G0", isFailing);
    const before = [...scene.vendor.groups.get("G0")!.members];
    const journal = createMemoryJournal();
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", members: addresses(0, 8) }] }),
      [scene],
      widePolicy,
    );
    expect(made.accounts[0]!.changes.map(({ kind }) => kind)).toEqual(["add"]);
    expect(briefly(findingsOf(made))).toEqual(["held members_incomplete"]);
    const report = await applyTo(made, [scene], { policy: widePolicy, journal });
    expect(briefly(report.accounts[0]!.findings)).toContain("warning unsure");
    expect(journal.entries.flatMap((entry) => (entry.kind === "result" ? entry.sure : []))).not.toContain(true);
    const now = await read([setUp({ ...plainWorld(), groups: [...scene.vendor.groups.values()] }).adapter], made);
    const back = undo(made, journal.entries, now);
    expect([back.accounts[0]!.changes, briefly(findingsOf(back))]).toEqual([[], ["held unsure"]]);
    expect([...scene.vendor.groups.get("G0")!.members]).toEqual(expect.arrayContaining(before));
  });

  test("that is short is told only where members are managed, and one that the vendor counts higher where it matters", async () => {
    const managed = async (group: object, world?: World) =>
      briefly(
        findingsOf(
          await planFor(
            wishOf({ groups: [{ name: "Editors", ...group }] }),
            [setUpShort("G0", false, world)],
            widePolicy,
          ),
        ),
      );
    expect(await managed({ emoji: "film" })).toEqual([]);
    expect(await managed({ remove: [address(9)] })).toEqual(["held members_incomplete"]);
    const [snapshot] = await read([setUp(plainWorld()).adapter]);
    expect(snapshot!.groups.map(({ complete }) => complete)).toEqual([true, true, true]);
  });

  test("that the vendor counts higher makes nobody ours who is added", async () => {
    const scene = setUp(plainWorld());
    const counting = (scene: ReturnType<typeof setUp>) => ({
      ...scene,
      adapter: {
        ...scene.adapter,
        async *readGroups(...given: Parameters<typeof scene.adapter.readGroups>) {
          for await (const group of scene.adapter.readGroups(...given)) yield { ...group, counted: 99 };
        },
      },
    });
    const journal = createMemoryJournal();
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", members: addresses(0, 7) }] }),
      [scene],
      widePolicy,
    );
    expect(briefly(findingsOf(made))).toEqual([]);
    await applyTo(made, [counting(scene)], { policy: widePolicy, journal });
    expect(journal.entries).toContainEqual(expect.objectContaining({ kind: "result", done: ["id-6"], sure: false }));
  });

  test("says of what is refused, lost or limited the same as one that is whole", async () => {
    const scene = setUpShort("G0");
    const journal = createMemoryJournal();
    const nothing: Outcome = { done: [], already: [], failed: [], unknown: [] };
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", members: addresses(1, 10) }] }),
      [scene],
      widePolicy,
    );
    const answers: Outcome[] = [
      { ...nothing, retryAfterMs: 1 },
      {
        ...{ done: ["id-6"], already: ["id-7"], unknown: ["id-9"] },
        failed: [{ id: "id-8", problem: { code: "no", message: "No." } }],
      },
    ];
    const send = () => Promise.resolve(answers.shift() ?? nothing);
    const report = await applyTo(made, [{ ...scene, adapter: { ...scene.adapter, send } }], { journal });
    const [add] = report.accounts[0]!.changes;
    expect(add).toMatchObject({ failed: [{ id: "id-8" }] });
    expect(briefly(report.accounts[0]!.findings)).toEqual(
      expect.arrayContaining(["error refused", "warning unknown_outcome"]),
    );
  });

  test("takes no removal as done whose answer was lost", async () => {
    const journal = createMemoryJournal();
    const scene = setUp(plainWorld(), { fate: ({ kind }) => (kind === "remove" ? "never_came" : "done") });
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", members: addresses(0, 5) }] }),
      [scene],
      widePolicy,
    );
    const stop = new AbortController();
    const ending = {
      ...journal,
      append: (entry: Parameters<typeof journal.append>[0]) => {
        if (entry.kind === "result") stop.abort();
        return journal.append(entry);
      },
    };
    await applyTo(made, [scene], { policy: widePolicy, journal: ending, stop: stop.signal });
    const vendor = createVendor(plainWorld());
    const short = createAdapter(vendor, {
      spoil: (list, pages) => (list === "G0" ? pages.slice(0, 1) : pages),
    });
    await applyTo(made, [{ vendor, adapter: short }], { policy: widePolicy, journal });
    expect(journal.entries.flatMap((entry) => (entry.kind === "result" ? entry.done : []))).toEqual([]);
    const whole = setUp(plainWorld());
    const report = await applyTo(made, [whole], { policy: widePolicy, journal });
    expect([report.ok, whole.vendor.groups.get("G0")!.members.has("id-5")]).toEqual([true, false]);
  });
});

describe("a list of people", () => {
  test("that is short says of nobody that they are not there: once for a group, and once for roles", async () => {
    const groups = [
      { name: "Editors", members: addresses(0, 7), remove: ["person99@example.com"] },
      { name: "Cutters", members: addresses(1, 7) },
    ];
    const made = await planFor(
      wishOf({ groups, roles: { [address(0)]: "admin", "person98@example.com": "admin", [address(9)]: "admin" } }),
      [setUpShort("people", true)],
      widePolicy,
    );
    // Only groups show people: nobody's role is known.
    expect(briefly(findingsOf(made))).toEqual([
      "held people_incomplete",
      "held people_incomplete",
      "warning people_incomplete",
    ]);
    expect(findingsOf(made).map(({ at, who }) => [at, who])).toEqual([
      ["Editors", undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(made.accounts[0]!.changes).toMatchObject([{ kind: "add", people: [{ id: "id-6" }] }]);
    const short = await planFor(
      wishOf({ roles: { [address(0)]: "member", [address(9)]: "admin" } }),
      [setUpShort("people")],
      widePolicy,
    );
    expect(short.accounts[0]!.changes).toMatchObject([{ kind: "role", people: [{ id: "id-9" }] }]);
    const roleless = {
      ...plainWorld(),
      people: plainWorld().people.map((person) => ({ ...person, role: null, admin: false })),
    };
    const given = await planFor(wishOf({ roles: { [address(9)]: "admin" } }), [setUp(roleless)], widePolicy);
    expect(given.accounts[0]!.changes).toMatchObject([{ kind: "role", from: null, to: "admin" }]);
    const whole = await planFor(wishOf({ groups: groups.slice(0, 1) }), [setUp(plainWorld())], widePolicy);
    expect(findingsOf(whole)).toContainEqual(
      expect.objectContaining({ code: "unknown_person", who: "person99@example.com" }),
    );
  });

  test("that is short when all is looked at again makes nothing different", async () => {
    const made = await planFor(wishOf({ roles: { [address(9)]: "admin" } }), [setUp(plainWorld())], widePolicy);
    const vendor = createVendor(plainWorld());
    const adapter = createAdapter(vendor, {
      spoil: (list, pages) => (list === "people" && vendor.effects.length > 0 ? outage() : pages),
    });
    const report = await applyTo(made, [{ vendor, adapter }], { policy: widePolicy });
    expect(report).toMatchObject({ ok: false, accounts: [{ changes: [{ status: "unread", different: [] }] }] });
    expect(briefly(report.accounts[0]!.findings)).toEqual(["held people_incomplete"]);
  });
});

describe("a list of groups", () => {
  test("that is short says of no group that it is not there, or that it was deleted", async () => {
    const groups = [
      { name: "Old", id: "G77", absent: true },
      { name: "New", id: "G78", members: [address(1)] },
    ];
    const short = await planFor(wishOf({ groups }), [setUpShort("groups")], widePolicy);
    expect(briefly(findingsOf(short))).toEqual([
      "held groups_incomplete",
      "held groups_incomplete",
      "warning groups_incomplete",
    ]);
    const whole = await planFor(wishOf({ groups }), [setUp(plainWorld())], widePolicy);
    expect(findingsOf(whole).map(({ code }) => code)).toEqual(["unknown_group", "gone_group"]);
  });
});

describe("a list of members that is short while a plan is carried out", () => {
  test("says of nobody that they have changed the group", async () => {
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", members: addresses(0, 7) }] }),
      [setUp(plainWorld())],
      widePolicy,
    );
    const scene = setUpShort("G0");
    const report = await applyTo(made, [scene], { policy: widePolicy });
    expect([briefly(report.accounts[0]!.findings), scene.vendor.effects]).toEqual([["held members_incomplete"], []]);
  });

  test("says nothing of what else the group shows", async () => {
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", emoji: "film" }] }),
      [setUp(plainWorld())],
      widePolicy,
    );
    const sent: string[] = [];
    const adapter = createAdapter(createVendor(plainWorld()), {
      spoil: (list, pages) => (list === "G0" && sent.length > 0 ? outage() : pages),
    });
    const send: typeof adapter.send = ({ kind }) => {
      sent.push(kind);
      return Promise.resolve({ done: ["G0"], already: [], failed: [], unknown: [] });
    };
    const report = await applyTo(made, [{ vendor: setUp(plainWorld()).vendor, adapter: { ...adapter, send } }], {});
    expect(report).toMatchObject({
      accounts: [{ changes: [{ status: "different" }], findings: [{ code: "not_settled" }] }],
    });
  });

  test("makes nothing different when all is looked at again", async () => {
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", members: addresses(0, 7) }] }),
      [setUp(plainWorld())],
      widePolicy,
    );
    const vendor = createVendor(plainWorld());
    const adapter = createAdapter(vendor, {
      spoil: (list, pages) => (list === "G0" && vendor.effects.length > 0 ? outage() : pages),
    });
    const report = await applyTo(made, [{ vendor, adapter }], { policy: widePolicy });
    expect(report).toMatchObject({ ok: false, accounts: [{ changes: [{ status: "unread", different: [] }] }] });
    expect(briefly(report.accounts[0]!.findings)).toEqual(["held members_incomplete"]);
  });
});
