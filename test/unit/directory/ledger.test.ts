import { describe, expect, test } from "vitest";
import { createMemoryJournal } from "../../../src/directory/journal.js";
import { idOf, ledgerOf, type Word } from "../../../src/directory/ledger.js";
import type { Change, Entry, Plan } from "../../../src/directory/types.js";
import { InvalidInputError } from "../../../src/errors.js";

const plan = { digest: "d1" } as Plan;
const open = (more: object = {}): Entry => ({ kind: "open", plan: "d1", ...more });
const intent = (change: string, ...ids: string[]): Entry => ({ kind: "intent", change, ids });
const result = (change: string, more: Partial<Entry & { kind: "result" }> = {}): Entry => ({
  ...{ kind: "result", change, done: [], already: [], failed: [], unknown: [], sure: true },
  ...more,
});
const end = (ok: boolean, left?: readonly string[]): Entry => ({ kind: "end", ok, ...(left && { left }) });
const failed = (id: string, message = "No.") => ({ id, problem: { message } });

const all: readonly Word[] = ["done", "unsure", "already", "unknown", "failed"];

/** The last word on each item of the change 1. */
function wordsAfter(...entries: readonly Entry[]) {
  const ledger = ledgerOf(plan, [open(), ...entries]);
  return Object.fromEntries(ledger.items("1", ...all).map((id) => [id, ledger.wordOn("1", id)]));
}

describe("a ledger", () => {
  test("is refused where any run was of another plan", () => {
    const other = { kind: "open", plan: "d2" } as const;
    const message = "The journal is of another plan: give each plan a journal of its own.";
    for (const entries of [[other], [open(), intent("1", "a"), other]]) {
      const given = () => ledgerOf(plan, entries);
      expect(given).toThrow(InvalidInputError);
      expect(given).toThrow(expect.objectContaining({ problems: [{ pointer: "/journal", message }] }));
    }
    expect(ledgerOf(plan, []).items("1", ...all)).toEqual([]);
  });

  test("takes an intent without a result for sent", () => {
    expect(wordsAfter(intent("1", "a", "b"))).toEqual({ a: "unknown", b: "unknown" });
  });

  test("has the word of a sure result on each item, and none on what that does not name", () => {
    const lists = { done: ["a"], already: ["b"], failed: [failed("c")], unknown: ["d"] };
    expect(wordsAfter(intent("1", "a", "b", "c", "d", "e"), result("1", lists))).toEqual({
      ...{ a: "done", b: "already", c: "failed", d: "unknown" },
    });
    const ledger = ledgerOf(plan, [intent("1", "e"), result("1")]);
    expect([ledger.wordOn("1", "e"), ledger.wordOn("2", "e")]).toEqual([undefined, undefined]);
  });

  test("has the earlier word on what a sure result does not name: a lost answer may still come true", () => {
    const lost = [intent("1", "a", "b"), result("1", { unknown: ["a"], failed: [failed("b")] })];
    expect(wordsAfter(...lost, intent("1", "a", "b", "c"), result("1"))).toEqual({ a: "unknown", b: "failed" });
    // A request that was never answered at all is such an earlier one.
    expect(wordsAfter(intent("1", "a"), intent("1", "a"), result("1"))).toEqual({ a: "unknown" });
  });

  test("knows the words before an intent for one result alone", () => {
    expect(wordsAfter(intent("1", "a"), intent("1", "a"), result("1"), result("1", { already: ["a"] }))).toEqual({
      a: "already",
    });
  });

  test("is not sure of what was looked up, and lets stand what that does not show", () => {
    const looked = result("1", { done: ["a"], sure: false });
    expect(wordsAfter(intent("1", "a", "b"), looked)).toEqual({ a: "unsure", b: "unknown" });
    // The words before the intent are still those of the intent.
    expect(wordsAfter(intent("1", "a", "b"), looked, result("1"))).toEqual({});
  });

  test("takes what was so already for perhaps our own where an answer was lost before", () => {
    const already = result("1", { already: ["a", "b"] });
    expect(wordsAfter(intent("1", "a"), intent("1", "a", "b"), already)).toEqual({ a: "unsure", b: "already" });
    expect(wordsAfter(intent("1", "a", "b"), already)).toEqual({ a: "already", b: "already" });
    expect(wordsAfter(already)).toEqual({ a: "already", b: "already" });
  });

  test("gives the items of some words alone, change by change", () => {
    const ledger = ledgerOf(plan, [
      ...[intent("1", "a", "b", "c"), result("1", { done: ["a"], already: ["b"], unknown: ["c"] })],
      ...[intent("2", "a"), result("2", { failed: [failed("a")] })],
    ]);
    expect([ledger.items("1", "done"), ledger.items("1", "done", "unknown"), ledger.items("1", "failed")]).toEqual([
      ...[["a"], ["a", "c"], []],
    ]);
    expect([ledger.items("2", ...all), ledger.items("3", ...all), ledger.items("1")]).toEqual([["a"], [], []]);
  });

  test("gives the last failure of what failed last", () => {
    const ledger = ledgerOf(plan, [
      ...[result("1", { failed: [failed("a"), failed("b")] }), result("2", { failed: [failed("a", "Other.")] })],
      ...[result("1", { failed: [failed("a", "Again.")] }), result("1", { done: ["b"] })],
    ]);
    expect(ledger.failures("1")).toEqual([failed("a", "Again.")]);
    expect(ledger.failures("2")).toEqual([failed("a", "Other.")]);
    expect(ledger.failures("3")).toEqual([]);
  });

  test("keeps the id of what was created", () => {
    const ledger = ledgerOf(plan, [result("1", { done: ["Writers"], created: "G9" }), result("1")]);
    expect([ledger.createdBy("1"), ledger.createdBy("2")]).toEqual(["G9", undefined]);
    const created = { label: "Writers", from: null, to: {} };
    const change = { ...created, kind: "create", id: "1" } as Change;
    const ids = [change, { ...change, id: "2", of: "1" }, { ...change, group: "G1" }, { ...change, id: "2" }];
    expect(ids.map((each) => idOf(ledger, each))).toEqual(["G9", "G9", "G1", undefined]);
  });

  test("knows how the run that worked at a change last has ended", () => {
    const worked = [intent("1", "a"), result("1", { done: ["a"] }), intent("2", "b")];
    const ends = (...entries: readonly Entry[]) => {
      const ledger = ledgerOf(plan, entries);
      return ["1", "2", "3"].map((change) => ledger.endOf(change));
    };
    expect(ends(...worked)).toEqual([undefined, undefined, undefined]);
    expect(ends(...worked, end(true))).toEqual(["seen", "seen", undefined]);
    expect(ends(...worked, end(false))).toEqual(["unseen", "unseen", undefined]);
    expect(ends(...worked, end(false, ["2"]))).toEqual(["seen", "unseen", undefined]);
    expect(ends(...worked, end(true), open(), intent("1", "a"))).toEqual([undefined, "seen", undefined]);
    expect(ends(...worked, end(true), open(), result("2"))).toEqual(["seen", undefined, undefined]);
  });

  test("forgets all of a change that is carried out once more, and nothing else", () => {
    const ledger = ledgerOf(plan, [
      ...[result("1", { done: ["a"], created: "G9" }), result("2", { done: ["b"], created: "G8" }), end(true)],
      open({ anew: ["1"] }),
    ]);
    const [one, two] = ["1", "2"].map((change) => [
      ...[ledger.items(change, ...all), ledger.createdBy(change), ledger.endOf(change)],
    ]);
    expect([one, two]).toEqual([
      [[], undefined, undefined],
      [["b"], "G8", "seen"],
    ]);
    // An answer that was lost before is none that may still come.
    const lost = [intent("1", "a"), intent("1", "a")];
    expect(wordsAfter(...lost, open({ anew: ["1"] }), result("1", { already: ["a"] }))).toEqual({ a: "already" });
  });

  test("takes in one more entry", () => {
    const ledger = ledgerOf(plan, [intent("1", "a")]);
    ledger.note(result("1", { done: ["a"] }));
    expect(ledger.wordOn("1", "a")).toBe("done");
  });
});

describe("a journal in memory", () => {
  const readAll = async ({ read }: Pick<ReturnType<typeof createMemoryJournal>, "read">) => {
    const entries: Entry[] = [];
    for await (const entry of read()) entries.push(entry);
    return entries;
  };

  test("is empty, unless entries are given", async () => {
    const journal = createMemoryJournal();
    expect([journal.entries, await readAll(journal)]).toEqual([[], []]);
    const given = [open()];
    const begun = createMemoryJournal(given);
    expect([begun.entries, await readAll(begun)]).toEqual([[open()], [open()]]);
  });

  test("keeps what is appended, and leaves alone what was given", async () => {
    const given = [open()];
    const journal = createMemoryJournal(given);
    await journal.append(end(true));
    expect([journal.entries, await readAll(journal), given]).toEqual([
      [open(), end(true)],
      [open(), end(true)],
      [open()],
    ]);
  });

  test("reads what was there when reading began", async () => {
    const journal = createMemoryJournal([open(), open()]);
    const read: Entry[] = [];
    for await (const entry of journal.read()) {
      read.push(entry);
      await journal.append(end(true));
    }
    expect([read.length, journal.entries.length]).toEqual([2, 4]);
  });
});
