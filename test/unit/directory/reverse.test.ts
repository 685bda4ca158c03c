import { describe, expect, test } from "vitest";
import type { DraftChange } from "../../../src/directory/draft.js";
import { ledgerOf, type Word } from "../../../src/directory/ledger.js";
import { createPeople } from "../../../src/directory/people.js";
import { createReversal } from "../../../src/directory/reverse.js";
import type {
  Attributes,
  Change,
  Entry,
  FindingCode,
  Gap,
  GroupState,
  Person,
  Plan,
  Snapshot,
} from "../../../src/directory/types.js";
import { group, person, snapshot } from "../../support/directory.js";

const refs = (...ids: string[]) => ids.map((id) => ({ id }));
const everyone = ["Ada", "Bo", "Cy", "Di", "Ed"].map((id) => person(id));

const add = (id: string, name: string, ...ids: string[]): Change => ({
  ...{ id, kind: "add", group: `=${name}`, label: name, people: refs(...ids) },
});
const remove = (id: string, name: string, ...ids: string[]): Change =>
  ({ ...add(id, name, ...ids), kind: "remove" }) as Change;
const update = (id: string, name: string, from: Attributes, to: Attributes): Change => ({
  ...{ id, kind: "update", group: `=${name}`, label: name, from, to },
});
const rename = (id: string, from: string, to: string): Change => update(id, from, { name: from }, { name: to });
const create = (id: string, name: string): Change => ({ id, kind: "create", label: name, from: null, to: { name } });
const within = (id: string, of: string, name: string, ...ids: string[]): Change => ({
  ...{ id, kind: "add", of, label: name, people: refs(...ids) },
});
const erase = (id: string, name: string, from: Attributes, ...ids: string[]): Change => ({
  ...{ id, kind: "delete", group: `=${name}`, label: name, from, people: refs(...ids) },
});
const role = (id: string, who: string, from: string | null, to: string): Change => ({
  ...{ id, kind: "role", label: `${who}@example.com`, people: [{ id: who }], from, to },
});

/** A result that leaves one word on each of these. */
function said(change: string, what: Word, ...ids: string[]): Entry {
  const lists = { done: [], already: [], failed: [], unknown: [] };
  const failed = ids.map((id) => ({ id, problem: { message: "No." } }));
  const list = what === "failed" ? { failed } : { [what === "unsure" ? "done" : what]: ids };
  return { kind: "result", change, ...lists, ...list, sure: what !== "unsure" };
}
const done = (change: string, ...ids: string[]): Entry => said(change, "done", ...ids);
const created = (change: string, name: string): Entry => ({ ...done(change, name), created: `=${name}` }) as Entry;

const renamed = (before: string, name: string, more: Partial<GroupState> = {}): GroupState => ({
  ...group(name, []),
  ...{ id: `=${before}`, ...more },
});

interface Now extends Partial<Pick<Snapshot, "groups" | "gaps">> {
  readonly people?: readonly Person[];
}

/** What undoes these changes, the last one first, and what is said of it. */
function undone(changes: readonly Change[], entries: readonly Entry[], { people = everyone, ...now }: Now = {}) {
  const seen = snapshot({ people, ...now });
  const ledger = ledgerOf({ digest: "d1" } as Plan, entries);
  const reversal = createReversal(ledger, seen, createPeople(people, seen.gaps));
  const drafts = [...changes].reverse().flatMap((change) => reversal.of(change, changes));
  return { drafts, findings: reversal.findings };
}

const nothing = { drafts: [], findings: [] };
const told = (code: FindingCode, at: string, message: string, count?: number) => ({
  ...{ code, severity: "warning", at, ...(count !== undefined && { count }), message },
});
const changed = (at: string, count?: number) =>
  told("changed_since", at, "Somebody else has changed this since, so it stays.", count);
const unsure = (at: string, count: number) => ({
  ...told("unsure", at, "It is not sure that this was us, so it stays.", count),
  severity: "held",
});
const taken = (at: string) =>
  told("name_taken", at, "Another group has the name that this one had: undo once more when it is gone.");
const short = (at: string) => ({
  ...{ code: "groups_incomplete", severity: "held", at },
  message: "The list of groups was not whole: what needs it whole stays.",
});
const unread = (at: string) => ({
  ...{ code: "people_incomplete", severity: "held", at },
  message: "Somebody is not in the list of people, which was not whole: what is asked for them waits.",
});
const lacking = (at: string) => ({
  ...{ code: "members_incomplete", severity: "held", at },
  message: "The list of members was not whole: nobody is removed, and what needs it whole waits.",
});
const more = (at: string, count: number) => ({
  ...{ code: "counter_above", severity: "held", at, count },
  message: "The vendor counts more members than it lists: nobody is removed.",
});
const groupsGap: readonly Gap[] = [{ in: "groups", message: "One is missing." }];
const peopleGap: readonly Gap[] = [{ in: "people", message: "One is missing." }];

const removal = (name: string, ...ids: string[]) => ({
  ...{ kind: "remove", group: `=${name}`, label: name, people: refs(...ids) },
});
const addition = (name: string, ...ids: string[]) => ({ ...removal(name, ...ids), kind: "add" });

describe("an addition", () => {
  const change = add("1", "Editors", "Ada", "Bo", "Cy", "Di", "Ed");

  test("is undone for whom we have surely added and who is still there", () => {
    const entries = [
      done("1", "Ada", "Bo"),
      said("1", "unsure", "Cy"),
      said("1", "unknown", "Di"),
      said("1", "already", "Ed"),
    ];
    const groups = [group("Editors", ["ada", "bo", "cy", "di", "ed"])];
    expect(undone([change], entries, { groups })).toEqual({
      drafts: [removal("Editors", "Ada", "Bo")],
      findings: [unsure("Editors", 2)],
    });
    expect(undone([change], [done("1", "Ada", "Bo")], { groups: [group("Editors", ["ada", "flo"])] })).toEqual({
      drafts: [removal("Editors", "Ada")],
      findings: [],
    });
  });

  test("and a role are undone with the address that somebody has now", () => {
    const people = [person("Ada", { email: "new@example.com", role: "admin" }), person("Bo", { email: null })];
    const then = ["Ada", "Bo", "Flo"].map((id) => ({ id, email: `${id}@old.example` }));
    const both: Change[] = [
      { ...change, kind: "add", people: then },
      { ...role("2", "Ada", "member", "admin"), people: then.slice(0, 1) } as Change,
    ];
    const groups = [group("Editors", ["ada", "bo", "flo"])];
    const { drafts } = undone(both, [done("1", "Ada", "Bo", "Flo"), done("2", "Ada")], { people, groups });
    const ada = { id: "Ada", email: "new@example.com" };
    expect(drafts.map((draft) => "people" in draft && draft.people)).toEqual([[ada], [ada, { id: "Bo" }, then[2]]]);
  });

  test("of which nothing is there is undone already", () => {
    expect(undone([change], [done("1", "Ada")], { groups: [group("Editors", ["flo"])] })).toEqual(nothing);
  });

  test("of which nothing was done is not asked for", () => {
    expect(undone([change], [said("1", "failed", "Ada")], { groups: [] })).toEqual(nothing);
    expect(undone([change], [said("1", "unsure", "Ada")], { groups: [] })).toEqual({
      drafts: [],
      findings: [unsure("Editors", 1)],
    });
  });

  test("is found in a group by its id, whatever its case and its name", () => {
    const now = { ...group("Cutters", ["ada"]), id: "=EDITORS" };
    expect(undone([change], [done("1", "Ada")], { groups: [group("Editors2", ["ada"]), now] })).toEqual({
      drafts: [{ ...removal("Cutters", "Ada"), group: "=EDITORS" }],
      findings: [],
    });
  });

  test("to a group that is gone was changed since, unless the list of groups was not whole", () => {
    const entries = [done("1", "Ada", "Bo")];
    expect(undone([change], entries)).toEqual({ drafts: [], findings: [changed("Editors", 2)] });
    expect(undone([change], entries, { gaps: groupsGap })).toEqual({ drafts: [], findings: [short("Editors")] });
    expect(undone([change], entries, { gaps: peopleGap })).toEqual({ drafts: [], findings: [changed("Editors", 2)] });
  });

  test("is not undone where the list of members may be short, and that is said", () => {
    const entries = [done("1", "Ada", "Bo")];
    const of = (now: Partial<GroupState>) =>
      undone([change], entries, { groups: [{ ...group("Editors", ["ada"]), ...now }] });
    expect(of({ complete: false })).toEqual({ drafts: [], findings: [lacking("Editors")] });
    expect(of({ complete: false, members: ["flo"] })).toEqual({ drafts: [], findings: [lacking("Editors")] });
    expect(of({ complete: false, members: null })).toEqual({ drafts: [], findings: [lacking("Editors")] });
    expect(of({ counted: 3 })).toEqual({ drafts: [], findings: [more("Editors", 2)] });
    expect(of({ counted: 3, members: ["flo"] })).toEqual(nothing);
    expect(of({ counted: 0 })).toEqual({
      drafts: [removal("Editors", "Ada")],
      findings: [
        {
          ...{ code: "counter_below", severity: "warning", at: "Editors", count: 1 },
          message: "The vendor lists more members than it counts.",
        },
      ],
    });
  });
});

describe("a removal", () => {
  const change = remove("1", "Editors", "Ada", "Bo", "Cy");
  const entries = [done("1", "Ada", "Bo"), said("1", "unsure", "Cy")];

  test("is undone for whom we have surely removed and who is not back", () => {
    expect(undone([change], entries, { groups: [group("Editors", ["bo", "flo"])] })).toEqual({
      drafts: [addition("Editors", "Ada")],
      findings: [unsure("Editors", 1)],
    });
    expect(undone([change], [done("1", "Ada")], { groups: [group("Editors", ["ada"])] })).toEqual(nothing);
  });

  test.each<[string, Person[]]>([
    ["gone", []],
    ["inactive", [person("Ada", { state: "inactive" })]],
    ["not to be written", [person("Ada", { writable: false })]],
  ])("of somebody who is %s was changed since, unless the list of people was not whole", (_, ada) => {
    const now = { people: [...ada, person("Bo")], groups: [group("Editors")] };
    const both = [done("1", "Ada", "Bo")];
    const drafts = [addition("Editors", "Bo")];
    expect(undone([change], both, now)).toEqual({ drafts, findings: [changed("Editors", 1)] });
    expect(undone([change], both, { ...now, gaps: peopleGap })).toEqual({ drafts, findings: [unread("Editors")] });
    expect(undone([change], [done("1", "Ada")], now)).toEqual({ drafts: [], findings: [changed("Editors", 1)] });
  });

  test("has nothing to say of people where all are back, whatever list was not whole", () => {
    const now = { groups: [group("Editors")], gaps: peopleGap };
    expect(undone([change], [done("1", "Ada")], now)).toEqual({ drafts: [addition("Editors", "Ada")], findings: [] });
  });

  test("is undone where the list of members may be short, and that is said; nobody is added to one that was not read", () => {
    const of = (now: Partial<GroupState>) =>
      undone([change], [done("1", "Ada", "Bo")], { groups: [{ ...group("Editors", ["bo"]), ...now }] });
    const drafts = [addition("Editors", "Ada")];
    expect(of({ complete: false })).toEqual({ drafts, findings: [lacking("Editors")] });
    expect(of({ complete: false, members: null })).toEqual({ drafts: [], findings: [lacking("Editors")] });
    // That the vendor counts more forbids to remove, and not to add.
    expect(of({ counted: 3 })).toEqual({ drafts, findings: [] });
  });
});

describe("an update", () => {
  const from = { emoji: "film", permissionProfile: "1", name: "Editors" };
  const to = { emoji: "pirate", permissionProfile: "2", name: "Cutters" };
  const change = update("1", "Editors", from, to);
  const entries = [done("1", "=Editors")];
  const of = (name: string, attributes: Attributes, now: Now = {}, given = change) => {
    const groups = [renamed("Editors", name, { attributes }), ...(now.groups ?? [])];
    return undone([given], entries, { ...now, groups });
  };
  const draft = (name: string, now: Attributes, before: Attributes) => ({
    ...{ kind: "update", group: "=Editors", label: name, from: { ...now, name }, to: before },
  });
  const all = { emoji: "pirate", permissionProfile: "2" };

  test("is undone, and leaves alone what else the group has", () => {
    const now = { ...all, color: "red" };
    expect(of("Cutters", now)).toEqual({ drafts: [draft("Cutters", now, { ...from, color: "red" })], findings: [] });
    const same = update("1", "Editors", { ...from, color: "blue" }, { ...to, color: "blue" });
    expect(of("Cutters", now, {}, same)).toEqual({
      drafts: [draft("Cutters", now, { ...from, color: "red" })],
      findings: [],
    });
  });

  test("is undone as far as others have not changed it since", () => {
    const now = { emoji: "rocket", permissionProfile: "1" };
    expect(of("Cutters", now)).toEqual({
      drafts: [draft("Cutters", now, { ...now, name: "Editors" })],
      findings: [changed("Editors")],
    });
    expect(of("Mixers", all)).toEqual({
      drafts: [draft("Mixers", all, { ...from, name: "Mixers" })],
      findings: [changed("Editors")],
    });
    expect(of("Mixers", { emoji: "rocket", permissionProfile: "3" })).toEqual({
      drafts: [],
      findings: [changed("Editors")],
    });
  });

  test("is undone already where everything is as it was", () => {
    expect(of("Editors", { emoji: "film", permissionProfile: "1" })).toEqual(nothing);
  });

  test("of which we are not sure, or that was not done, stays", () => {
    const groups = [renamed("Editors", "Cutters", { attributes: all })];
    expect(undone([change], [said("1", "unknown", "=Editors")], { groups })).toEqual({
      drafts: [],
      findings: [unsure("Editors", 1)],
    });
    expect(undone([change], [said("1", "already", "=Editors")], { groups })).toEqual(nothing);
    expect(undone([change], [said("1", "failed", "=Editors")])).toEqual(nothing);
  });

  test("of a group that is gone was changed since, unless the list of groups was not whole", () => {
    expect(undone([change], entries)).toStrictEqual({ drafts: [], findings: [changed("Editors")] });
    expect(undone([change], entries, { gaps: groupsGap })).toEqual({ drafts: [], findings: [short("Editors")] });
  });

  test("that set what was not set before cannot be undone there", () => {
    const message = "An attribute that was not set cannot be taken away again.";
    const set = update("1", "Editors", { name: "Editors" }, { emoji: "pirate", name: "Editors" });
    expect(of("Editors", { emoji: "pirate" }, {}, set)).toEqual({
      drafts: [],
      findings: [told("irreversible", "Editors", message)],
    });
    const both = update("1", "Editors", { name: "Editors" }, { emoji: "pirate", name: "Cutters" });
    const now = { emoji: "pirate" };
    expect(of("Cutters", now, {}, both)).toEqual({
      drafts: [draft("Cutters", now, { ...now, name: "Editors" })],
      findings: [told("irreversible", "Editors", message)],
    });
  });

  test("gives no name back while the list of groups may be short, and the rest", () => {
    expect(of("Cutters", all, { gaps: groupsGap })).toEqual({
      drafts: [draft("Cutters", all, { ...from, name: "Cutters" })],
      findings: [short("Editors")],
    });
    const attributes = update("1", "Editors", { emoji: "film", name: "Editors" }, { emoji: "pirate", name: "Editors" });
    expect(of("Editors", all, { gaps: groupsGap }, attributes)).toEqual({
      drafts: [draft("Editors", all, { ...all, emoji: "film", name: "Editors" })],
      findings: [],
    });
  });

  test("gives no name back that another group has, and the rest", () => {
    expect(of("Cutters", all, { groups: [renamed("Other", "EDITORS")] })).toEqual({
      drafts: [draft("Cutters", all, { ...from, name: "Cutters" })],
      findings: [taken("Editors")],
    });
  });

  test("gives a name back without a name before it to no group", () => {
    const set = update("1", "Editors", { emoji: "film" }, { emoji: "pirate", name: "Cutters" });
    const now = { emoji: "pirate" };
    expect(of("Cutters", now, {}, set)).toEqual({
      drafts: [draft("Cutters", now, { emoji: "film", name: "Cutters" })],
      findings: [taken("Editors")],
    });
  });
});

describe("names", () => {
  const two = [rename("1", "B", "C"), rename("2", "A", "B")];
  const both = [done("1", "=B"), done("2", "=A")];
  const back = (old: string, name: string) => ({
    ...{ kind: "update", group: `=${old}`, label: name, from: { name }, to: { name: old } },
  });
  const [b, a] = [renamed("B", "C"), renamed("A", "B")];

  test("go back in the order in which they come free", () => {
    expect(undone(two, both, { groups: [b, a] })).toEqual({ drafts: [back("A", "B"), back("B", "C")], findings: [] });
  });

  test("do not go back to who waits for one that does not", () => {
    expect(undone(two, both, { groups: [b, a, renamed("Other", "A")] })).toEqual({
      drafts: [],
      findings: [taken("A"), taken("B")],
    });
    // So it is where somebody has called the other one something else,
    const other = renamed("A", "b");
    expect(undone(two, both, { groups: [b, other] })).toEqual({ drafts: [], findings: [changed("A"), taken("B")] });
    // and where we are not sure that it was us.
    expect(undone(two, [done("1", "=B"), said("2", "unsure", "=A")], { groups: [b, a] })).toEqual({
      drafts: [],
      findings: [unsure("A", 1), taken("B")],
    });
  });

  test("go back where another group that was renamed is gone", () => {
    expect(undone(two, both, { groups: [b] })).toEqual({ drafts: [back("B", "C")], findings: [changed("A")] });
  });

  test("do not come free where a group was given another attribute alone", () => {
    const attribute = update("2", "A", { emoji: "film", name: "B" }, { emoji: "pirate", name: "B" });
    const groups = [b, renamed("A", "B", { attributes: { emoji: "pirate" } })];
    expect(undone([two[0]!, attribute], both, { groups })).toEqual({
      drafts: [{ ...back("A", "B"), from: { emoji: "pirate", name: "B" }, to: { emoji: "film", name: "B" } }],
      findings: [taken("B")],
    });
  });

  test("go back to a group that had the same in other letters", () => {
    expect(
      undone([rename("1", "editors", "Editors")], [done("1", "=editors")], { groups: [renamed("editors", "Editors")] }),
    ).toEqual({ drafts: [back("editors", "Editors")], findings: [] });
  });
});

describe("a role", () => {
  const change = role("1", "Ada", "member", "admin");
  const entries = [done("1", "Ada")];
  const of = (ada: Partial<Person> | undefined, gaps: readonly Gap[] = [], given = change) =>
    undone([given], entries, { people: [person("Bo"), ...(ada ? [person("Ada", ada)] : [])], gaps });
  const at = "Ada@example.com";

  test("is given back", () => {
    const draft = { kind: "role", label: at, people: [{ id: "Ada" }], from: "admin", to: "member" };
    expect(of({ role: "admin" })).toEqual({ drafts: [draft], findings: [] });
    expect(of({ role: "admin" }, peopleGap)).toEqual({ drafts: [draft], findings: [] });
  });

  test("that was not given by us for sure stays", () => {
    const people = [person("Ada", { role: "admin" })];
    expect(undone([change], [said("1", "unsure", "Ada")], { people })).toEqual({
      drafts: [],
      findings: [unsure(at, 1)],
    });
    expect(undone([change], [said("1", "already", "Ada")], { people })).toEqual(nothing);
    expect(undone([change], [], { people })).toEqual(nothing);
  });

  test("that is as it was is undone already", () => {
    expect(of({ role: "member" })).toEqual(nothing);
    expect(of({ role: null }, peopleGap, role("1", "Ada", null, "admin"))).toEqual(nothing);
  });

  test("that somebody has changed, or of somebody who is gone, stays", () => {
    expect(of({ role: "reviewer" })).toEqual({ drafts: [], findings: [changed(at)] });
    expect(of({ role: "reviewer" }, peopleGap)).toEqual({ drafts: [], findings: [changed(at)] });
    expect(of({ role: null })).toEqual({ drafts: [], findings: [changed(at)] });
    expect(of(undefined)).toEqual({ drafts: [], findings: [changed(at)] });
    expect(of(undefined, groupsGap)).toEqual({ drafts: [], findings: [changed(at)] });
  });

  test("of somebody whom the list of people may lack waits", () => {
    expect(of(undefined, peopleGap)).toEqual({ drafts: [], findings: [unread(at)] });
    expect(of({ role: null }, peopleGap)).toEqual({ drafts: [], findings: [unread(at)] });
  });

  test.each([
    ["owner", "The role before, owner, cannot be given again."],
    [null, "The role before, none, cannot be given again."],
  ])("of which the one before was %s is lost", (before, message) => {
    expect(of({ role: "admin" }, [], role("1", "Ada", before, "admin"))).toEqual({
      drafts: [],
      findings: [told("irreversible", at, message)],
    });
  });
});

describe("a creation", () => {
  const changes = [create("1", "Writers"), within("2", "1", "Writers", "Ada", "Bo"), within("3", "1", "Writers", "Cy")];
  const entries = [created("1", "Writers"), done("2", "Ada", "Bo"), done("3", "Cy")];
  const of = (now: Partial<GroupState>, said = entries) =>
    undone(changes, said, { groups: [group("Others", ["ed"]), { ...group("Writers", ["ada", "bo", "cy"]), ...now }] });
  const deletion = (name: string, attributes: Attributes, ...ids: string[]) => {
    const people = ids.map((id) => ({ id, email: `${id.toLowerCase()}@example.com` }));
    return { kind: "delete", group: "=Writers", label: name, from: { ...attributes, name }, people };
  };
  const emptied = [
    { ...removal("Writers", "Cy"), people: refs("Cy") },
    { ...removal("Writers", "Ada", "Bo"), people: refs("Ada", "Bo") },
  ];

  test("is undone with all who are in the group, where those are ours alone", () => {
    const attributes = { emoji: "busts" };
    expect(of({ attributes })).toEqual({ drafts: [deletion("Writers", attributes, "Ada", "Bo", "Cy")], findings: [] });
    expect(of({ members: ["cy"], name: "WRITERS", counted: 0 })).toEqual({
      drafts: [deletion("WRITERS", {}, "Cy")],
      findings: [],
    });
    expect(of({ members: [] })).toEqual({ drafts: [deletion("Writers", {})], findings: [] });
  });

  test("stays where somebody else is in the group, and our own leave it", () => {
    expect(of({ members: ["ada", "bo", "cy", "ed"] })).toEqual({ drafts: emptied, findings: [changed("Writers")] });
    // Of whom we are not sure is somebody else.
    expect(of({}, [created("1", "Writers"), done("2", "Ada", "Bo"), said("3", "unsure", "Cy")])).toEqual({
      drafts: [emptied[1]],
      findings: [unsure("Writers", 1), changed("Writers")],
    });
    // So is whom another change has added to another group.
    const elsewhere = [...changes, add("4", "Others", "Ed")];
    const groups = [group("Others", []), group("Writers", ["ada", "ed"])];
    expect(undone(elsewhere, [...entries, done("4", "Ed")], { groups })).toEqual({
      drafts: [removal("Writers", "Ada")],
      findings: [changed("Writers")],
    });
  });

  test("stays where somebody has given the group another name", () => {
    const drafts = emptied.map((each) => ({ ...each, label: "Mixers" }));
    expect(of({ name: "Mixers" })).toEqual({ drafts, findings: [changed("Writers")] });
  });

  test("stays with its members where their list may be short", () => {
    const [lack, twoMore] = [lacking("Writers"), more("Writers", 2)];
    expect(of({ complete: false })).toEqual({ drafts: [], findings: [lack, lack, lack] });
    expect(of({ complete: false, members: null })).toEqual({ drafts: [], findings: [lack, lack, lack] });
    expect(of({ counted: 5 })).toEqual({ drafts: [], findings: [twoMore, twoMore, twoMore] });
  });

  test("of which we are not sure stays, and our own leave it", () => {
    const sent = { ...said("1", "unsure", "Writers"), created: "=Writers" } as Entry;
    expect(of({}, [sent, ...entries.slice(1)])).toEqual({ drafts: emptied, findings: [unsure("Writers", 1)] });
    expect(undone(changes, [], { groups: [group("Writers")] })).toEqual(nothing);
  });

  test("of a group that is gone is undone already, unless the list of groups was not whole", () => {
    const attributes = { ...update("4", "Writers", { name: "Writers" }, { name: "Writers", emoji: "film" }), of: "1" };
    const { group: _, ...later } = attributes;
    const all = [...changes, later];
    const given = [...entries, done("4", "=Writers")];
    expect(undone(all, given)).toEqual(nothing);
    expect(undone(all, given, { gaps: groupsGap })).toEqual({
      drafts: [],
      findings: ["4", "3", "2", "1"].map(() => short("Writers")),
    });
  });
});

describe("a deletion", () => {
  const from = { emoji: "film", permissionProfile: "1", name: "Old" };
  const change = erase("1", "Old", from, "Ada", "Bo", "gone");
  const entries = [done("1", "=Old")];
  const another = (at: string) =>
    told("irreversible", at, "The group comes back with another id, and without what else hung on it.");
  const again = (at: string) => told("changed_since", at, "There is a group of this name again, so it stays.");
  const born = (name: string, to: Attributes = { name }): DraftChange => ({
    kind: "create",
    label: name,
    from: null,
    to,
  });

  test("is undone by a new group, what creating one does not set, and who can be added", () => {
    const people = [person("Ada"), person("Bo", { state: "closed" })];
    const first = { emoji: "film", name: "Old" };
    expect(undone([change], entries, { people })).toEqual({
      drafts: [
        born("Old", first),
        { kind: "update", of: "Old", label: "Old", from: first, to: from },
        { kind: "add", of: "Old", label: "Old", people: [{ id: "Ada" }] },
      ],
      findings: [another("Old")],
    });
    expect(undone([erase("1", "Old", { name: "Old" }, "Bo")], entries, { people })).toEqual({
      drafts: [born("Old")],
      findings: [another("Old")],
    });
  });

  test("that was not done by us for sure stays", () => {
    expect(undone([change], [said("1", "unknown", "=Old")])).toEqual({ drafts: [], findings: [unsure("Old", 1)] });
    expect(undone([change], [said("1", "already", "=Old")])).toEqual(nothing);
  });

  test("stays while the list of groups may be short", () => {
    expect(undone([change], entries, { gaps: groupsGap })).toEqual({ drafts: [], findings: [short("Old")] });
  });

  test("stays where there is a group of the name again", () => {
    const groups = [group("Others"), group("OLD")];
    expect(undone([change], entries, { groups })).toEqual({ drafts: [], findings: [again("Old")] });
  });

  test("makes no two groups of one name", () => {
    const twins = [erase("1", "Old", { name: "Old" }), erase("2", "OLD", { name: "OLD" })];
    expect(undone(twins, [...entries, done("2", "=OLD")])).toEqual({
      drafts: [born("OLD")],
      findings: [another("OLD"), taken("Old")],
    });
    const changes = [rename("2", "old", "New"), erase("1", "Old", { name: "Old" })];
    const groups = [renamed("old", "New")];
    expect(undone(changes, [...entries, done("2", "=old")], { groups })).toEqual({
      drafts: [{ kind: "update", group: "=old", label: "New", from: { name: "New" }, to: { name: "old" } }],
      findings: [taken("Old")],
    });
    // The group that does not have it back leaves it.
    expect(undone(changes, [...entries, said("2", "unsure", "=old")], { groups })).toEqual({
      drafts: [born("Old")],
      findings: [another("Old"), unsure("old", 1)],
    });
  });
});
