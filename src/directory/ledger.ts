import { InvalidInputError } from "../errors.js";
import type { Change, Entry, Failed, Plan } from "./types.js";

/**
 * What the journal says of an item of a change, by the last word on it: `done` by an answer of the vendor; `unsure` where it may have
 * been so before us, or by somebody else; `already` so before us; `unknown`, sent and perhaps done, now or later; `failed`.
 */
export type Word = "done" | "unsure" | "already" | "unknown" | "failed";

/** What the journal says, as it stands. */
export interface Ledger {
  /** Takes in one more entry. */
  note(entry: Entry): void;
  wordOn(change: string, id: string): Word | undefined;
  /** The items of a change on which the last word is one of these. */
  items(change: string, ...words: Word[]): readonly string[];
  /** The items of a change that the vendor refused last, and why. */
  failures(change: string): readonly Failed[];
  /** The id of the group that a change created. */
  createdBy(change: string): string | undefined;
  /** Whether the run that worked at a change last has ended, and whether the vendor showed it as planned then. */
  endOf(change: string): "seen" | "unseen" | undefined;
}

/** The id of the group that a change is about, once it is known. */
export function idOf({ createdBy }: Ledger, { group, of, id }: Change): string | undefined {
  return group ?? createdBy(of ?? id);
}

/** Reads the journal of a plan. Throws where it is that of another. */
export function ledgerOf({ digest }: Plan, entries: readonly Entry[]): Ledger {
  if (entries.some((entry) => entry.kind === "open" && entry.plan !== digest))
    throw new InvalidInputError([
      { pointer: "/journal", message: "The journal is of another plan: give each plan a journal of its own." },
    ]);
  const ledger = createLedger();
  for (const entry of entries) ledger.note(entry);
  return ledger;
}

function createLedger(): Ledger {
  const words = new Map<string, Map<string, Word | undefined>>();
  const open = new Map<string, Map<string, Word | undefined>>();
  const created = new Map<string, string>();
  const failures = new Map<string, Failed>();
  const ends = new Map<string, "seen" | "unseen">();

  const wordsOn = (change: string) => {
    const found = words.get(change) ?? new Map<string, Word | undefined>();
    words.set(change, found);
    return found;
  };

  /** An intent without a result is a request that may have been sent. */
  const intend = (change: string, ids: readonly string[]) => {
    const items = wordsOn(change);
    open.set(change, new Map(ids.map((id) => [id, items.get(id)])));
    for (const id of ids) items.set(id, "unknown");
  };

  const settle = ({ change, done, already, failed, unknown, sure, created: group }: Entry & { kind: "result" }) => {
    const items = wordsOn(change);
    if (group !== undefined) created.set(change, group);
    const before = open.get(change) ?? new Map<string, Word | undefined>();
    // What was looked up says nothing of what it does not show: that may land yet.
    if (sure) {
      open.delete(change);
      // What the result does not name was not done this time; an earlier answer that was lost may still come true.
      for (const [id, word] of before) items.set(id, word);
    }
    for (const id of done) items.set(id, sure ? "done" : "unsure");
    // So before this request; perhaps by an earlier one of ours.
    for (const id of already) items.set(id, before.get(id) === "unknown" ? "unsure" : "already");
    for (const failure of failed) {
      items.set(failure.id, "failed");
      failures.set(`${change} ${failure.id}`, failure);
    }
    for (const id of unknown) items.set(id, "unknown");
  };

  const forget = (change: string) => {
    for (const known of [words, open, created, ends]) known.delete(change);
  };

  const itemsOf: Ledger["items"] = (change, ...wanted) => {
    const items: string[] = [];
    words.get(change)?.forEach((word, id) => wanted.some((each) => each === word) && items.push(id));
    return items;
  };

  return {
    note(entry) {
      if (entry.kind === "open") entry.anew?.forEach(forget);
      else if (entry.kind === "end") {
        const { ok, left } = entry;
        for (const change of words.keys()) ends.set(change, (left ? !left.includes(change) : ok) ? "seen" : "unseen");
      } else {
        ends.delete(entry.change);
        if (entry.kind === "intent") intend(entry.change, entry.ids);
        else settle(entry);
      }
    },
    wordOn: (change, id) => words.get(change)?.get(id),
    items: itemsOf,
    failures: (change) => itemsOf(change, "failed").map((id) => failures.get(`${change} ${id}`) as Failed),
    createdBy: (change) => created.get(change),
    endOf: (change) => ends.get(change),
  };
}
