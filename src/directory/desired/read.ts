import { isObject } from "../object.js";
import type { Complain, Place } from "./complaint.js";
import { nearest } from "./near.js";
import type { FieldsRule, Rule, TextRule } from "./rule.js";

/** Reads a value by a rule: gives a copy without what is `undefined`, and complains of whatever breaks the rule. */
export function readBy(rule: Rule, value: unknown, at: Place, complain: Complain): unknown {
  if (value === null || value === undefined) return complain(at, nothing(rule));
  switch (rule.kind) {
    case "text":
      return readText(rule, value, at, complain);
    case "flag":
      return typeof value === "boolean" ? value : complain(at, `must be true or false, but is ${show(value)}.`);
    case "number":
      return readNumber(rule, value, at, complain);
    case "choice":
      return rule.of.some((one) => one === value) ? value : complain(at, otherThan(value, rule.of));
    case "list":
      if (!Array.isArray(value)) return complain(at, `must be a list, but is ${show(value)}.`);
      // A hole of an array is nothing, too.
      return Array.from(value as unknown[], (item, index) => readBy(rule.of, item, [...at, index], complain));
    case "fields":
      return readFields(rule, value, at, complain);
    case "entries":
      return readEntries(rule, value, at, complain);
    case "either":
      return isObject(value) ? readFields(rule.fields, value, at, complain) : readText(rule.text, value, at, complain);
  }
}

function readText(rule: TextRule, value: unknown, at: Place, complain: Complain): unknown {
  const what = textProblem(rule, value);
  return what === undefined ? value : complain(at, what);
}

/** Says what is wrong with a text, in words that follow its name. */
export function textProblem({ pattern, wanted, instead }: TextRule, value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean")
    return `must be text, but is the ${typeof value} ${value}. Put it in quotes, as it is written.`;
  if (typeof value !== "string") return `must be ${wanted}, but is ${show(value)}.`;
  if (pattern.test(value)) return undefined;
  if (value === "") return `must be ${wanted}, but is empty.`;
  if (value !== value.trim()) return `must have no blanks around it, but is ${show(value)}.`;
  const better = instead?.(value);
  return `must be ${wanted}, but is ${show(value)}.${better === undefined ? "" : ` Write ${better} alone.`}`;
}

function readNumber(rule: Rule & { kind: "number" }, value: unknown, at: Place, complain: Complain): unknown {
  const { least, most = Infinity, whole = false } = rule;
  const isNumber = whole ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (isNumber && (value as number) >= least && (value as number) <= most) return value;
  const range = most === Infinity ? `, ${least} or more` : ` from ${least} to ${most}`;
  return complain(at, `must be a ${whole ? "whole " : ""}number${range}, but is ${show(value)}.`);
}

function readFields(rule: FieldsRule, value: unknown, at: Place, complain: Complain): unknown {
  const known = Object.keys(rule.fields);
  if (!isObject(value)) return complain(at, `must have keys (${known.join(", ")}), but is ${show(value)}.`);
  const given = entriesOf(value);
  const read = given.flatMap(([key, field]) => {
    const own = Object.hasOwn(rule.fields, key) ? rule.fields[key] : undefined;
    if (own) return [[key, readBy(own, field, [...at, key], complain)] as const];
    complain([...at, key], unknownKey(key, known), "key");
    return [];
  });
  const has = (key: string) => given.some(([name]) => name === key);
  const missing = (rule.needed ?? []).filter((key) => !has(key));
  if (missing.length > 0) complain(at, `has no ${missing.join(" and no ")}.`);
  if (rule.some && given.length === 0) complain(at, `must have one of ${known.join(", ")}.`);
  return Object.fromEntries(read);
}

function readEntries(rule: Rule & { kind: "entries" }, value: unknown, at: Place, complain: Complain): unknown {
  if (!isObject(value)) return complain(at, `must have keys, each ${rule.keys.wanted}, but is ${show(value)}.`);
  const read = entriesOf(value).map(([key, entry]) => {
    const what = textProblem(rule.keys, key);
    if (what !== undefined) complain([...at, key], what, "key");
    return [key, readBy(rule.values, entry, [...at, key], complain)] as const;
  });
  return Object.fromEntries(read);
}

function nothing(rule: Rule): string {
  const none = rule.kind === "list" ? ", [] for none" : "";
  return `has nothing behind it. Give it a value${none}, or leave it out.`;
}

function otherThan(value: unknown, known: readonly string[]): string {
  return `must be one of ${known.join(", ")}, but is ${show(value)}.${meant(String(value), known)}`;
}

/** Says that a key is unknown, and which one may be meant. */
export function unknownKey(key: string, known: readonly string[]): string {
  if (key === "<<") return "is a merge key, and those are not read. Use an alias for each list instead.";
  return `is unknown.${meant(key, known) || ` Known are ${known.join(", ")}.`}`;
}

/** " Did you mean …?", where something is near. */
export function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? "" : ` Did you mean ${near}?`;
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}

/** Shows a value in a few words. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  if (typeof value !== "string")
    return typeof value === "number" || typeof value === "boolean" ? `${value}` : `a ${typeof value}`;
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…"` : text;
}
