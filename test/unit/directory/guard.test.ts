import { describe, expect, test } from "vitest";
import { createFingerprinter, fingerprintOf } from "../../../src/directory/fingerprint.js";
import { guard } from "../../../src/directory/guard.js";
import { ledgerOf, type Word } from "../../../src/directory/ledger.js";
import type { Change, Entry, Fingerprint, GroupState, Plan } from "../../../src/directory/types.js";
import { group } from "../../support/directory.js";

// The group had Ada, Bo and Cy when the plan was made.
const planned = group("Editors", ["ada", "bo", "cy"], { attributes: { emoji: "film" } });
const fingerprints = createFingerprinter();
const base = fingerprints.of(planned);

/** A result that leaves one word on each of these. */
function word(change: string, what: Word, ...ids: string[]): Entry {
  const lists = { done: [], already: [], failed: [], unknown: [] };
  const failed = ids.map((id) => ({ id, problem: { message: "No." } }));
  const list = what === "failed" ? { failed } : { [what === "unsure" ? "done" : what]: ids };
  return { kind: "result", change, ...lists, ...list, sure: what !== "unsure" };
}

/** Compares a group with the plan, and gives what was found as a plain list. */
function compare(now: GroupState, changes: readonly Change[] = [], entries: readonly Entry[] = [], was = base) {
  const { state, found } = guard(was, now, changes, ledgerOf({ digest: "d1" } as Plan, entries), fingerprints);
  return [state, Object.fromEntries(found)];
}

const of = { label: "Editors", group: "=Editors" };
const people = ["Di", "Ed"].map((id) => ({ id }));
const add: Change = { id: "1", kind: "add", ...of, people };
const remove: Change = { id: "2", kind: "remove", ...of, people: [{ id: "Bo" }, { id: "Cy" }] };
const having = (...members: string[]): GroupState => ({ ...planned, members });

describe("a group", () => {
  test.each<[string, GroupState]>([
    ["has one more", having("ada", "bo", "cy", "di")],
    ["has one less", having("ada", "bo")],
    ["has another", having("ada", "bo", "di")],
    ["has nobody whose list was read", { ...planned, members: null, complete: false }],
    ["has another name", { ...planned, name: "Cutters" }],
    ["has another attribute", { ...planned, attributes: { emoji: "pirate" } }],
  ])("that %s is not as it was planned", (_, now) => {
    expect(compare(now)).toEqual(["stale", {}]);
    expect(compare(now, [add, remove])).toEqual(["stale", {}]);
  });

  test("that is as it was is as it was planned, in whatever order", () => {
    expect(compare(planned)).toEqual(["planned", {}]);
    expect(compare(having("cy", "ada", "bo"), [add, remove])).toEqual(["planned", {}]);
  });

  test("is compared by members and by their number", () => {
    const wrong: Fingerprint[] = [
      { ...base, count: 2 },
      { ...base, members: "0".repeat(32) },
    ];
    expect(wrong.map((was) => compare(planned, [], [], was))).toEqual([
      ["stale", {}],
      ["stale", {}],
    ]);
  });

  test.each<[Word, boolean]>([
    ["done", true],
    ["unsure", true],
    ["already", true],
    ["failed", false],
  ])("that shows what our journal says is %s is as it was planned: %s", (what, isOurs) => {
    const state = isOurs ? "planned" : "stale";
    expect(compare(having("ada", "bo", "cy", "di"), [add], [word("1", what, "Di")])).toEqual([state, {}]);
    expect(compare(having("ada", "cy"), [remove], [word("2", what, "Bo")])).toEqual([state, {}]);
    // Somebody else has taken it back since.
    expect(compare(planned, [add], [word("1", what, "Di")])).toEqual([isOurs ? "stale" : "planned", {}]);
    expect(compare(planned, [remove], [word("2", what, "Bo")])).toEqual([isOurs ? "stale" : "planned", {}]);
  });

  test("shows what was sent and not answered, as far as it landed", () => {
    const added = [word("1", "unknown", "Di", "Ed")];
    expect(compare(having("ada", "bo", "cy", "di"), [add], added)).toEqual(["planned", { 1: ["Di"] }]);
    expect(compare(having("ada", "bo", "cy", "di", "ed"), [add], added)).toEqual(["planned", { 1: ["Di", "Ed"] }]);
    expect(compare(planned, [add], added)).toEqual(["planned", {}]);
    const removed = [word("2", "unknown", "Bo", "Cy")];
    expect(compare(having("ada", "bo"), [remove], removed)).toEqual(["planned", { 2: ["Cy"] }]);
    expect(compare(planned, [remove], removed)).toEqual(["planned", {}]);
    expect(compare(having("ada", "bo", "cy", "flo"), [remove], removed)).toEqual(["stale", {}]);
  });

  test("whose list is short shows who is in it, and not who is not", () => {
    const short = (...members: string[]): GroupState => ({ ...having(...members), complete: false });
    const entries = [word("1", "unknown", "Di"), word("2", "unknown", "Bo")];
    expect(compare(short("ada", "cy", "di"), [add, remove], entries)).toEqual(["stale", { 1: ["Di"] }]);
    expect(compare(having("ada", "cy", "di"), [add, remove], entries)).toEqual(["planned", { 1: ["Di"], 2: ["Bo"] }]);
  });

  test("is expected with all that several changes have made of it", () => {
    const entries = [word("1", "done", "Di"), word("1", "unknown", "Ed"), word("2", "done", "Bo")];
    expect(compare(having("ada", "cy", "di", "ed"), [add, remove], entries)).toEqual(["planned", { 1: ["Ed"] }]);
    expect(compare(having("ada", "cy", "di", "flo"), [add, remove], entries)).toEqual(["stale", {}]);
  });

  describe("that is to have another name", () => {
    const to = { emoji: "pirate", name: "Cutters" };
    const update: Change = { id: "3", kind: "update", ...of, from: { emoji: "film", name: "Editors" }, to };
    const renamed: GroupState = { ...planned, name: "Cutters", attributes: { emoji: "pirate" } };
    const half: GroupState = { ...planned, name: "Cutters" };

    test.each<[Word | undefined, string, string, object]>([
      [undefined, "planned", "stale", {}],
      ["failed", "planned", "stale", {}],
      ["done", "stale", "planned", {}],
      ["unsure", "stale", "planned", {}],
      ["already", "stale", "planned", {}],
      ["unknown", "planned", "planned", { 3: ["=Editors"] }],
    ])("is expected by what the journal says of it: %s", (what, before, after, found) => {
      const entries = what ? [word("3", what, "=Editors")] : [];
      expect(compare(planned, [update], entries)).toEqual([before, {}]);
      expect(compare(renamed, [update], entries)).toEqual([after, found]);
      expect(compare(half, [update], entries)).toEqual(["stale", {}]);
    });

    test("counts with its members", () => {
      const entries = [word("3", "done", "=Editors"), word("1", "done", "Di")];
      const both: GroupState = { ...renamed, members: ["ada", "bo", "cy", "di"] };
      expect(compare(both, [update, add], entries)).toEqual(["planned", {}]);
      expect(compare(renamed, [update, add], entries)).toEqual(["stale", {}]);
    });
  });

  test("that was created is expected as the vendor made it, whatever was asked for", () => {
    const created: Change = { id: "4", kind: "create", label: "Writers", from: null, to: { name: "Writers" } };
    const now = group("Writers", [], { attributes: { emoji: "busts" } });
    const was = {
      ...base,
      members: "0".repeat(32),
      count: 0,
      attributes: fingerprintOf({ emoji: "busts", name: "Writers" }),
    };
    expect(compare(now, [created], [word("4", "done", "Writers")], was)).toEqual(["planned", {}]);
  });

  test("that was to be deleted and is there is as it was planned", () => {
    const erase: Change = { id: "5", kind: "delete", ...of, from: { name: "Editors" }, people: [] };
    expect(compare(planned, [erase], [word("5", "unknown", "=Editors")])).toEqual(["planned", {}]);
  });
});
