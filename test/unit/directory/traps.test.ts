import { describe, expect, test } from "vitest";
import { createAdapter, type Course } from "../../../scripts/directory/fake/adapter.js";
import { createVendor, type FakeVendor, type World } from "../../../scripts/directory/fake/vendor.js";
import { plainPerson, plainWish, plainWorld } from "../../../scripts/directory/random/plain.js";
import { widePolicy } from "../../../scripts/directory/random/wish.js";
import { applyTo, planFor, setUp } from "../../../scripts/directory/scene.js";
import { checkDesired } from "../../../src/directory/check-desired.js";
import { dump } from "../../../src/directory/dump.js";
import { createMemoryJournal } from "../../../src/directory/journal.js";
import { plan } from "../../../src/directory/plan.js";
import { read } from "../../../src/directory/read.js";
import type {
  AccountPlan,
  DesiredAccount,
  DesiredGroup,
  Outcome,
  Person,
  Plan,
  Policy,
  Report,
} from "../../../src/directory/types.js";
import { undo } from "../../../src/directory/undo.js";
import { UnauthorizedError } from "../../../src/errors.js";

// Each number is that of a trap in which somebody was hurt, and the test is the sentence that prevents it.

const everyone = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `person${from + index}@example.com`);

interface Case {
  readonly world?: World;
  readonly groups?: readonly DesiredGroup[];
  readonly roles?: DesiredAccount["roles"];
  readonly policy?: Partial<Policy>;
  readonly course?: Course;
}

function wishOf({ world = plainWorld(), groups = [], roles = {} }: Case) {
  return { accounts: [{ vendor: world.vendor, account: world.account, groups, roles }] };
}

/** Plans a case on a vendor that has nothing odd. */
async function planCase(given: Case): Promise<AccountPlan> {
  const { world = plainWorld(), policy } = given;
  const { accounts } = await planFor(wishOf(given), [setUp(world)], { ...widePolicy, ...policy });
  return accounts[0]!;
}

async function applyCase(given: Case): Promise<{ vendor: FakeVendor; report: Report; plan: Plan }> {
  const { world = plainWorld(), course = {}, policy } = given;
  const wide = { ...widePolicy, ...policy };
  const made = await planFor(wishOf(given), [setUp(world)], wide);
  const vendor = createVendor(world);
  const report = await applyTo(made, [{ vendor, adapter: createAdapter(vendor, course) }], { policy: wide });
  return { vendor, report, plan: made };
}

const codes = (findings: AccountPlan["findings"], severity?: string) =>
  findings.filter((finding) => severity === undefined || finding.severity === severity).map(({ code }) => code);
const kinds = ({ changes }: AccountPlan) => changes.map(({ kind }) => kind);
const withPeople = (...people: readonly Person[]): World => ({
  ...plainWorld(),
  people: [...plainWorld().people, ...people],
});

describe("identity", () => {
  test("1: a tombstone needs an id, and names that differ in case alone are ambiguous", async () => {
    const world = plainWorld();
    const twins = { ...world, groups: [...world.groups, { ...world.groups[1]!, id: "G9", name: "editors" }] };
    const unnamed = await planCase({ groups: [{ name: "Editors", absent: true }] });
    expect(codes(unnamed.findings, "error")).toEqual(["absent_without_id"]);
    expect(kinds(unnamed)).toEqual([]);
    const ambiguous = await planCase({ world: twins, groups: [{ name: "Editors", members: [] }] });
    expect(codes(ambiguous.findings, "error")).toEqual(["ambiguous_group"]);
    expect(kinds(ambiguous)).toEqual([]);
    const pinned = await planCase({ world: twins, groups: [{ name: "editors", id: "g9", absent: true }] });
    expect(pinned.changes).toMatchObject([{ kind: "delete", group: "G9" }]);
  });

  test("2: a group with an unresolved person in its list removes nobody", async () => {
    const groups = [{ name: "Editors", members: [...everyone(0, 5), "person5@exmaple.com"] }];
    const held = await planCase({ groups });
    expect(kinds(held)).toEqual([]);
    expect(codes(held.findings)).toEqual(["unknown_person", "unresolved_hold"]);
    const overruled = await planCase({ groups, policy: { unresolved: "proceed" } });
    expect(overruled.changes).toMatchObject([{ kind: "remove", people: [{ id: "id-5" }] }]);
    expect(codes(overruled.findings, "warning")).toEqual(["unknown_person"]);
  });

  test("3: an account stands once, whatever it is called, and ids of changes are unique", async () => {
    const snapshots = await read([setUp(plainWorld()).adapter]);
    const aliased = snapshots.map((snapshot) => ({ ...snapshot, aliases: ["12345"] }));
    const entry = { vendor: "lenient", groups: [{ name: "Editors", members: everyone(0, 7) }] };
    const twice = plan(
      {
        accounts: [
          { ...entry, account: "12345" },
          { ...entry, account: "ACCOUNT-1" },
        ],
      },
      aliased,
    );
    expect(twice.accounts).toMatchObject([
      { account: "Account-1", changes: [], findings: [{ code: "repeated_account" }] },
    ]);
    const once = plan({ accounts: [{ ...entry, account: "12345" }] }, aliased);
    expect(once.accounts).toMatchObject([{ account: "Account-1", changes: [{ id: "lenient/Account-1/1" }] }]);
    const { adapter } = setUp(plainWorld());
    const called: typeof adapter = {
      ...adapter,
      read: async (...given) => ({ ...(await adapter.read(...given)), aliases: ["12345"] }),
    };
    const named = { accounts: [{ ...entry, account: "12345" }] };
    expect(plan(named, await read([called], named)).accounts).toMatchObject([
      { account: "Account-1", changes: [{ id: "lenient/Account-1/1" }] },
    ]);
    expect(await read([called], { accounts: [{ ...entry, account: "other" }] })).toEqual([]);
    const elsewhere = plan({ accounts: [{ ...entry, account: "other" }] }, aliased);
    expect(codes(elsewhere.accounts[0]!.findings)).toEqual(["unknown_account"]);
  });

  test("4: who cannot be written is a finding and enters no request", async () => {
    const invited = { ...plainPerson(10), key: "invited", id: null, state: "pending" as const, writable: false };
    const adobe = { ...plainPerson(11), writable: false };
    const { changes, findings } = await planCase({
      world: withPeople(invited, adobe),
      groups: [{ name: "Editors", members: [...everyone(0, 6), ...everyone(10, 12)] }],
    });
    expect(changes).toEqual([]);
    expect(codes(findings, "warning")).toEqual(["pending_person", "unwritable_person"]);
  });

  test("5: of two people with one address the active one is meant; two active need an id, which must fit", async () => {
    const closed = { ...plainPerson(10), email: "PERSON6@example.com", state: "closed" as const };
    const twin = { ...plainPerson(11), email: "person7@example.com" };
    const world = withPeople(closed, twin);
    const groups = (member: DesiredGroup["members"]) => [{ name: "Editors", members: [...everyone(0, 6), ...member!] }];
    expect((await planCase({ world, groups: groups(["person6@example.com"]) })).changes).toMatchObject([
      { kind: "add", people: [{ id: "id-6" }] },
    ]);
    const ambiguous = await planCase({ world, groups: groups(["person7@example.com"]) });
    expect(codes(ambiguous.findings)).toEqual(["ambiguous_person"]);
    const mismatched = await planCase({ world, groups: groups([{ id: "ID-11", email: "person8@example.com" }]) });
    expect(codes(mismatched.findings)).toEqual(["mismatched_person"]);
    const right = await planCase({ world, groups: groups([{ id: "ID-11", email: "PERSON7@example.com" }]) });
    expect(right.changes).toMatchObject([{ kind: "add", people: [{ id: "id-11" }] }]);
  });

  test("6: a dump writes who has no address by id, and finds them again", async () => {
    const world = plainWorld();
    const people = world.people.map((person) => ({ ...person, email: null }));
    const snapshots = await read([setUp({ ...world, people }).adapter]);
    const dumped = dump(snapshots);
    expect(dumped.accounts[0]!.groups![0]!.members![0]).toEqual({ id: "id-1" });
    expect(plan(dumped, snapshots, widePolicy).accounts[0]!.changes).toEqual([]);
  });

  test("6: a dump is a file that can be read, whatever the vendor calls its people and its profiles", async () => {
    const world = plainWorld();
    const odd = ["", "person one@example.com", "Two <person2@example.com>", "person@3@example.com", "person4"];
    const people = world.people.map((person, index) => ({ ...person, email: odd[index] ?? person.email }));
    const snapshots = (await read([setUp({ ...world, people }).adapter])).map((snapshot) => ({
      ...snapshot,
      groups: snapshot.groups.map((group, index) => ({ ...group, attributes: { emoji: index === 0 ? " " : "p1" } })),
      shape: {
        ...snapshot.shape,
        attributes: { emoji: { onCreate: true, values: [{ id: "p1", name: "Sender " }] } },
      },
    }));
    const dumped = checkDesired(dump(snapshots));
    const [cutters, editors] = dumped.accounts[0]!.groups!;
    expect([cutters!.emoji, editors!.emoji]).toEqual(["p1", undefined]);
    expect(editors!.members!.slice(0, 2)).toEqual([{ id: "id-0" }, { id: "id-1" }]);
    expect(Object.keys(dumped.accounts[0]!.roles!)).toEqual(expect.arrayContaining(["id-0", "id-2"]));
    expect(plan(dumped, snapshots, widePolicy).accounts[0]!.changes).toEqual([]);
  });

  test("8: nothing is removed wherever a file differs while nobody knows who you are", async () => {
    const world = { ...plainWorld(), self: null };
    const groups = [{ name: "Editors", members: everyone(0, 5) }];
    const unknown = await planCase({ world, groups });
    expect(codes(unknown.findings, "held")).toEqual(["self_unknown"]);
    expect(kinds(unknown)).toEqual([]);
    expect(kinds(await planCase({ world, groups, policy: { protect: ["person0@example.com"] } }))).toEqual(["remove"]);
    const listed = [{ name: "Editors", remove: ["person5@example.com"] }];
    expect(kinds(await planCase({ world, groups: listed, policy: { removals: "listed" } }))).toEqual(["remove"]);
  });
});

describe("partial knowledge", () => {
  test("9 and 10: a list that may be short removes nobody, one with more than the vendor counts warns", async () => {
    const groups = [{ name: "Editors", members: everyone(0, 5) }];
    const snapshots = await read([setUp(plainWorld()).adapter]);
    const planned = (change: object) => {
      const changed = snapshots.map((snapshot) => ({
        ...snapshot,
        groups: snapshot.groups.map((group) => ({ ...group, ...change })),
      }));
      return plan(wishOf({ groups }), changed, widePolicy).accounts[0]!;
    };
    expect(kinds(planned({}))).toEqual(["remove"]);
    expect([kinds(planned({ complete: false })), codes(planned({ complete: false }).findings)]).toEqual([
      [],
      ["members_incomplete"],
    ]);
    expect([kinds(planned({ members: null })), codes(planned({ members: null }).findings)]).toEqual([
      [],
      ["members_incomplete"],
    ]);
    expect([kinds(planned({ counted: 7 })), codes(planned({ counted: 7 }).findings)]).toEqual([[], ["counter_above"]]);
    expect([kinds(planned({ counted: 5 })), codes(planned({ counted: 5 }).findings)]).toEqual([
      ["remove"],
      ["counter_below"],
    ]);
    expect(codes(planned({ counted: null }).findings)).toEqual([]);
  });

  test("11: no people at all is a gap", async () => {
    const [snapshot] = await read([setUp(plainWorld()).adapter]);
    const groups = [{ name: "Editors", id: "G0", absent: true }];
    const { changes, findings } = plan(wishOf({ groups }), [{ ...snapshot!, people: [] }], widePolicy).accounts[0]!;
    expect(changes).toEqual([]);
    expect(codes(findings, "held")).toContain("people_incomplete");
  });

  test("12: with a gap in the groups nothing is created or renamed", async () => {
    const [snapshot] = await read([setUp(plainWorld()).adapter]);
    const short = { ...snapshot!, gaps: [{ in: "groups" as const, message: "It is short." }] };
    const groups = [
      { name: "Writers", members: ["person6@example.com"] },
      { name: "Readers", previously: ["Editors"], members: [...everyone(0, 6), "person7@example.com"] },
    ];
    const { changes, findings } = plan(wishOf({ groups }), [short], widePolicy).accounts[0]!;
    expect(changes).toMatchObject([{ kind: "add", group: "G0" }]);
    expect(codes(findings, "held")).toEqual(["groups_incomplete", "groups_incomplete"]);
  });

  test("13: an empty list needs to be allowed", async () => {
    expect(codes((await planCase({ groups: [{ name: "Editors", members: [] }] })).findings)).toEqual(["empty_list"]);
    const allowed = await planCase({ groups: [{ name: "Cutters", members: [], allowEmpty: true }] });
    expect(allowed.changes).toMatchObject([{ kind: "remove", people: { length: 6 } }]);
  });
});

describe("ordering and races", () => {
  test("14: nobody is removed anywhere while an addition of theirs is not done", async () => {
    const { vendor, report } = await applyCase({
      groups: [
        { name: "Editors", members: everyone(0, 5) },
        { name: "Sound", members: [...everyone(2, 8), "person5@example.com", "person9@example.com"] },
        { name: "Cutters", members: [...everyone(1, 4), ...everyone(5, 7), "person9@example.com"] },
      ],
      course: { fate: ({ kind }) => (kind === "add" ? "refused" : "done") },
    });
    expect(vendor.effects.filter(({ kind }) => kind === "remove").map(({ person }) => person)).toEqual([
      "id-5",
      "id-4",
    ]);
    expect(report.ok).toBe(false);
    const moved = await applyCase({
      groups: [
        { name: "Editors", members: everyone(0, 5) },
        { name: "Writers", members: ["person5@example.com"] },
      ],
      course: { fate: ({ kind }) => (kind === "add" ? "refused" : "done") },
    });
    expect(moved.vendor.effects.map(({ kind }) => kind)).toEqual(["create"]);
    expect(codes(moved.report.accounts[0]!.findings)).toEqual(["refused", "addition_first"]);
  });

  test("15: of a group that others have changed only additions go on, and only where the policy says so", async () => {
    const given = (stale: Policy["stale"]): Case => ({
      groups: [{ name: "Editors", members: [...everyone(0, 5), "person7@example.com", "person8@example.com"] }],
      policy: { stale },
    });
    for (const [stale, added] of [
      ["refuse", []],
      ["add", ["id-8"]],
    ] as const) {
      const world = plainWorld();
      const policy = { ...widePolicy, stale };
      const made = await planFor(wishOf(given(stale)), [setUp(world)], policy);
      const { vendor, adapter } = setUp(world);
      vendor.groups.get("G0")!.members.add("id-7");
      const report = await applyTo(made, [{ vendor, adapter }], { policy });
      expect(vendor.effects.map(({ kind, person }) => [kind, person])).toEqual(added.map((key) => ["add", key]));
      expect(codes(report.accounts[0]!.findings)).toContain("stale");
      expect(report.ok).toBe(false);
    }
  });

  test("16: admins are counted again before the first taking-away", async () => {
    const world = plainWorld();
    const policy = { ...widePolicy, minAdmins: 3 };
    const made = await planFor(wishOf({ roles: { "person3@example.com": "member" } }), [setUp(world)], policy);
    expect(made.accounts[0]!.changes).toHaveLength(1);
    const { vendor, adapter } = setUp(world);
    vendor.people.set("id-1", { ...plainPerson(1), role: "member", admin: false });
    const report = await applyTo(made, [{ vendor, adapter }], { policy });
    expect(vendor.demoted).toEqual([]);
    expect(codes(report.accounts[0]!.findings)).toEqual(["min_admins"]);
  });

  test("17: renames go in the order in which names come free, a ring is refused, and case alone is no change", async () => {
    const chain = await planCase({
      groups: [
        { name: "Cutters", previously: ["Editors"] },
        { name: "Mixers", previously: ["Cutters"] },
      ],
    });
    expect(chain.changes.map(({ group }) => group)).toEqual(["G1", "G0"]);
    const ring = await planCase({
      groups: [
        { name: "Cutters", id: "G0" },
        { name: "Editors", id: "G1" },
      ],
    });
    expect([kinds(ring), codes(ring.findings)]).toEqual([[], ["rename_ring", "rename_ring"]]);
    expect(kinds(await planCase({ groups: [{ name: "EDITORS", id: "G0" }] }))).toEqual([]);
    const taken = await planCase({ groups: [{ name: "Sound", id: "G0" }] });
    expect(codes(taken.findings)).toEqual(["name_taken"]);
  });

  test("18: what was not there is done only where the group answers; a taken name is ours only with an open intent", async () => {
    const world = plainWorld();
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", members: everyone(0, 5) }] }),
      [setUp(world)],
      widePolicy,
    );
    for (const [isGone, code] of [
      [true, "gone_group"],
      [false, undefined],
    ] as const) {
      const { vendor, adapter } = setUp(world);
      const missing: Outcome = { done: [], already: [], failed: [], unknown: [], missing: ["id-5"] };
      const send = () => {
        if (isGone) vendor.groups.delete("G0");
        else vendor.groups.get("G0")!.members.delete("id-5");
        return Promise.resolve(missing);
      };
      const report = await applyTo(made, [{ vendor, adapter: { ...adapter, send } }], { policy: widePolicy });
      expect(codes(report.accounts[0]!.findings)[0]).toBe(code);
    }
    const creating = await planFor(
      wishOf({ groups: [{ name: "Writers", members: everyone(0, 2) }] }),
      [setUp(world)],
      widePolicy,
    );
    const lost = setUp(world);
    const send = () => Promise.resolve({ done: [], already: [], failed: [], unknown: [], missing: ["Writers"] });
    const unmade = await applyTo(creating, [{ ...lost, adapter: { ...lost.adapter, send } }], { policy: widePolicy });
    expect(unmade.accounts[0]!.findings[0]!.message).toBe("There is no account to create the group in.");
    const { vendor, adapter } = setUp(world);
    vendor.groups.set("G9", { id: "G9", name: "writers", kind: "own", attributes: {}, members: new Set() });
    const report = await applyTo(creating, [{ vendor, adapter }], { policy: widePolicy });
    expect(codes(report.accounts[0]!.findings)).toEqual(["name_taken", "group_first"]);
    expect(vendor.effects).toEqual([]);
  });
});

describe("limits and time", () => {
  test("19: a limit is not a failure, it is waited for", async () => {
    const waits: number[] = [];
    let refused = 0;
    const world = plainWorld();
    const { vendor, adapter } = setUp(world, { fate: () => (refused++ < 9 ? "limited" : "done") });
    const made = await planFor(plainWish, [setUp(world)], widePolicy);
    const sleep = (ms: number) => Promise.resolve(void waits.push(ms));
    expect((await applyTo(made, [{ vendor, adapter }], { policy: widePolicy, sleep })).ok).toBe(true);
    expect(waits).toEqual(Array.from({ length: 9 }, () => 1000));
  });

  test("21: what is refused as a whole is halved, and not beyond twenty calls", async () => {
    const world = withPeople(...Array.from({ length: 200 }, (_, index) => plainPerson(10 + index)));
    const batch = { ...world.shape, batch: { add: 200, remove: 1 } };
    const made = await planFor(
      wishOf({ groups: [{ name: "Writers", members: everyone(0, 128) }] }),
      [setUp({ ...world, shape: batch })],
      widePolicy,
    );
    const attempt = async (bad: readonly string[]) => {
      const { vendor, adapter } = setUp({ ...world, shape: batch });
      let calls = 0;
      const send: typeof adapter.send = (request, options) => {
        if (request.kind !== "add") return adapter.send(request, options);
        calls += 1;
        const refused = { code: "bad_request", message: "One of them is wrong." };
        const isBad = request.ids.some((id) => bad.includes(id));
        return isBad
          ? Promise.resolve({ done: [], already: [], failed: [], unknown: [], refused })
          : adapter.send(request, options);
      };
      const report = await applyTo(made, [{ vendor, adapter: { ...adapter, send } }], { policy: widePolicy });
      return {
        calls,
        added: vendor.groups.get("new-Writers")!.members.size,
        found: codes(report.accounts[0]!.findings),
      };
    };
    expect(await attempt(["id-77"])).toEqual({ calls: 15, added: 127, found: ["refused"] });
    const many = await attempt(["id-3", "id-40", "id-77", "id-110"]);
    expect(many.calls).toBeLessThanOrEqual(21);
    expect(many.found).toContain("unsplit");
  });
});

describe("idempotence, journal, crash", () => {
  test("24: a create whose answer is lost is never sent again in the same run", async () => {
    const { vendor, report } = await applyCase({
      groups: [{ name: "Writers", members: everyone(0, 2) }],
      course: { fate: ({ kind }) => (kind === "create" ? "lost" : "done") },
    });
    expect(vendor.effects.map(({ kind }) => kind)).toEqual(["create"]);
    expect(codes(report.accounts[0]!.findings)).toEqual(["unknown_outcome", "group_first"]);
  });

  test("25: nothing is sent before its intent is written", async () => {
    const { vendor, adapter } = setUp(plainWorld());
    const made = await planFor(plainWish, [setUp(plainWorld())], widePolicy);
    const journal = createMemoryJournal();
    const append: typeof journal.append = (entry) =>
      entry.kind === "intent" ? Promise.reject(new Error("The disk is full.")) : journal.append(entry);
    const report = await applyTo(made, [{ vendor, adapter }], { policy: widePolicy, journal: { ...journal, append } });
    expect(vendor.effects).toEqual([]);
    expect(report.accounts[0]!.stopped).toEqual({ message: "The disk is full." });
  });

  test("25: a journal of another plan is refused", async () => {
    const journal = createMemoryJournal([{ kind: "open", plan: "another" }]);
    const made = await planFor(plainWish, [setUp(plainWorld())], widePolicy);
    await expect(applyTo(made, [setUp(plainWorld())], { journal })).rejects.toThrow("The journal is of another plan");
    const now = await read([setUp(plainWorld()).adapter], made);
    expect(() => undo(made, journal.entries, now)).toThrow("The journal is of another plan");
    expect(() => undo({ ...made, policy: { ...made.policy, minAdmins: 9 } }, [], now)).toThrow("The plan was edited");
  });

  test("27 and 28: undo takes back what was surely ours, and goes through the same interlocks", async () => {
    const world = { ...plainWorld(), self: "id-9" };
    const wish = wishOf({ world, groups: [{ name: "Editors", members: everyone(0, 10) }] });
    const scene = setUp(world);
    const journal = createMemoryJournal();
    const made = await planFor(wish, [scene], widePolicy);
    expect(made.accounts[0]!.findings).toMatchObject([{ code: "irreversible", who: "person9@example.com" }]);
    await applyTo(made, [scene], { policy: widePolicy, journal });
    const entries = journal.entries.map((entry) =>
      entry.kind === "result"
        ? { ...entry, done: ["id-6", "id-9"], already: ["id-7"], unknown: [], failed: [] }
        : entry,
    );
    const back = undo(made, entries, await read([scene.adapter], made));
    expect(back.accounts[0]!.changes).toMatchObject([{ kind: "remove", people: [{ id: "id-6" }] }]);
    expect(codes(back.accounts[0]!.findings, "held")).toEqual(["self_kept"]);
    const unsure = journal.entries.map((entry) => (entry.kind === "result" ? { ...entry, sure: false } : entry));
    const nothing = undo(made, unsure, await read([scene.adapter], made));
    expect([kinds(nothing.accounts[0]!), codes(nothing.accounts[0]!.findings)]).toEqual([[], ["unsure"]]);
  });

  test("30: an account that ends early ends no other, and the report comes", async () => {
    const worlds = [plainWorld(), { ...plainWorld(), account: "Account-2" }];
    const [first, second] = worlds.map((world) => setUp(world));
    const wish = { accounts: worlds.map(({ account }) => ({ ...plainWish.accounts[0]!, account })) };
    const made = await planFor(wish, [first!, second!], widePolicy);
    const refuse = () =>
      Promise.reject(new UnauthorizedError("failed with 401", { status: 401, problems: [], rateLimits: [] }));
    const ended = { ...first!, adapter: { ...first!.adapter, send: refuse } };
    const report = await applyTo(made, [ended, second!], { policy: widePolicy });
    expect(report.ok).toBe(false);
    expect(report.accounts[0]).toMatchObject({ account: "Account-1", stopped: { code: "unauthorized", status: 401 } });
    expect(codes(report.accounts[0]!.findings)).toContain("stopped");
    expect(report.accounts[1]!.changes.every(({ status }) => status === "done")).toBe(true);
  });

  test("31 and 32: the report compares with the plan, and reads again before it says that something differs", async () => {
    const { vendor, adapter } = setUp(plainWorld());
    const made = await planFor(
      wishOf({ groups: [{ name: "Editors", emoji: "film" }] }),
      [setUp(plainWorld())],
      widePolicy,
    );
    const pretend: typeof adapter.send = () => Promise.resolve({ done: ["G0"], already: [], failed: [], unknown: [] });
    const waits: number[] = [];
    const sleep = (ms: number) => Promise.resolve(void waits.push(ms));
    const report = await applyTo(made, [{ vendor, adapter: { ...adapter, send: pretend } }], { sleep });
    expect(report.accounts[0]!.changes).toMatchObject([{ status: "different", different: ["G0"], done: [] }]);
    expect(codes(report.accounts[0]!.findings)).toEqual(["not_settled"]);
    expect(waits).toEqual([5000, 5000, 5000]);
  });
});

describe("caps", () => {
  test("33: the plan's own additions make no cap larger, and what is held is said each time", async () => {
    const groups = [{ name: "Editors", members: [...everyone(3, 10), "person0@example.com"] }];
    const policy = { perGroup: { number: 50, fraction: 0.3 } };
    const { changes, findings } = await planCase({ groups, policy });
    expect(changes.map(({ kind }) => kind)).toEqual(["add", "remove"]);
    const held = await planCase({ groups, policy: { perGroup: { number: 50, fraction: 0.1 } } });
    expect(kinds(held)).toEqual(["add"]);
    expect([codes(findings, "held"), codes(held.findings, "held")]).toEqual([[], ["cap_group"]]);
  });

  test("34: demotions are counted against admins, and have a cap of their own", async () => {
    const roles = { "person2@example.com": "member", "person3@example.com": "member" };
    const policy = { minAdmins: 0, total: { number: 0, fraction: 0 } };
    expect(kinds(await planCase({ roles, policy: { ...policy, demotions: { number: 2, fraction: 0.5 } } }))).toEqual([
      "role",
      "role",
    ]);
    const held = await planCase({ roles, policy: { ...policy, demotions: { number: 1, fraction: 1 } } });
    expect([kinds(held), codes(held.findings, "held")]).toEqual([[], ["cap_demotions", "cap_demotions"]]);
  });

  test("35: half of one is one, and a deleted group counts with everyone in it", async () => {
    const world = plainWorld();
    const single = { ...world, groups: [{ ...world.groups[0]!, members: new Set(["id-5"]) }] };
    const policy = { perGroup: { number: 10, fraction: 0.5 } };
    const groups = [{ name: "Editors", members: [], allowEmpty: true }];
    expect(kinds(await planCase({ world: single, groups, policy }))).toEqual(["remove"]);
    const deleted = await planCase({ groups: [{ name: "Cutters", id: "G1", absent: true }], policy });
    expect([kinds(deleted), codes(deleted.findings, "held")]).toEqual([[], ["cap_group"]]);
  });
});
