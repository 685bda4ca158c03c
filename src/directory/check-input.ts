import { InvalidInputError } from "../errors.js";
import { complaint, type Complaint } from "./desired/complaint.js";
import { readBy } from "./desired/read.js";
import type { Rule, TextRule } from "./desired/rule.js";
import { ACCOUNT } from "./desired/table.js";
import { isObject } from "./object.js";

/* What comes past TypeScript: each of these throws an `InvalidInputError` for what would end in a `TypeError`, or be taken for less. */

/** Refuses wishes of another form than that of the types; what they mean is looked at by `plan`. */
export function checkWishes(desired: unknown): void {
  const complaints: Complaint[] = [];
  const accounts = isObject(desired) ? desired["accounts"] : undefined;
  readBy(WISHES, accounts, ["accounts"], (...what) => void complaints.push(complaint(...what)));
  if (complaints.length > 0) throw new InvalidInputError(complaints);
}

/** Refuses what `read` does not give. */
export function checkSnapshots(snapshots: unknown): void {
  const isSnapshot = (each: unknown) =>
    isObject(each) && isObject(each["shape"]) && [each["people"], each["groups"], each["gaps"]].every(Array.isArray);
  must(areAll(snapshots, isSnapshot), "snapshots", "must be those that `read` gives.");
}

/** Refuses what is no way to an account. */
export function checkAdapters(adapters: unknown): void {
  must(
    areAll(adapters, hasAll("read", "readGroups", "send")),
    "adapters",
    "must be a list of adapters, one for each account.",
  );
}

/** Refuses what keeps no entries. */
export function checkJournal(options: unknown): void {
  const journal = isObject(options) ? options["journal"] : undefined;
  must(hasAll("read", "append")(journal), "journal", "must be given: `createMemoryJournal()`, or `openJournal(path)`.");
}

/** Refuses what are no entries of a journal. */
export function checkEntries(entries: unknown): void {
  must(areAll(entries, isObject), "journal", "must be a list of its entries.");
}

function must(isRight: boolean, name: string, what: string): void {
  if (!isRight) throw new InvalidInputError([complaint([name], what)]);
}

function areAll(values: unknown, isOne: (value: unknown) => boolean): boolean {
  return Array.isArray(values) && Array.from(values).every(isOne);
}

function hasAll(...methods: readonly string[]): (value: unknown) => boolean {
  return (value) => isObject(value) && methods.every((name) => typeof value[name] === "function");
}

/** The same rule for what a program gives: any text will do, for `plan` says what it does not find. */
function loose(rule: Rule): Rule {
  const text = (each: TextRule): TextRule => ({ ...each, pattern: /^/ });
  switch (rule.kind) {
    case "text":
      return text(rule);
    case "list":
      return { ...rule, of: loose(rule.of) };
    case "fields":
      return { ...rule, fields: Object.fromEntries(Object.entries(rule.fields).map(([key, of]) => [key, loose(of)])) };
    case "entries":
      return { ...rule, keys: text(rule.keys), values: loose(rule.values) };
    case "either":
      return { ...rule, text: text(rule.text), fields: loose(rule.fields) as typeof rule.fields };
    case "flag":
    case "number":
    case "choice":
      return rule;
  }
}

const WISHES = loose({ kind: "list", of: ACCOUNT });
