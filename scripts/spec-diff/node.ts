import { isDeepStrictEqual } from "node:util";
import { isObject, list, object, pathOf, resolve, type Json, type JsonObject } from "../openapi/json.js";
import { change, worst, type Change, type Place } from "./change.js";

/** The two descriptions that are compared: references of each are followed in it. */
export interface Documents {
  readonly before: JsonObject;
  readonly after: JsonObject;
  /** The pairs of references under comparison: what is met again inside itself is told once. */
  readonly under: Set<string>;
}

/** Compares what stands under a key, before and after; one of them can be undefined. */
export type Compare = (before: Json | undefined, after: Json | undefined, place: Place) => readonly Change[];

/** What to do about the keys of an object. */
export interface Keys {
  readonly [key: string]: Compare;
}

/** Compares two objects key by key. A key that nobody knows breaks: what it means cannot be told. */
export function compareKeys(before: JsonObject, after: JsonObject, place: Place, keys: Keys): Change[] {
  return unionOf(before, after).flatMap((key) => {
    if (isSame(before[key], after[key])) return [];
    const compare = keys[key] ?? texts[key] ?? unknown;
    return [...compare(before[key], after[key], below(place, key))];
  });
}

/** Compares two parts of which either can be a reference. One that leads elsewhere is as bad as what is otherwise there. */
export function compareReferable(
  { before, after, under }: Documents,
  left: Json | undefined,
  right: Json | undefined,
  place: Place,
  compare: (before: JsonObject, after: JsonObject, place: Place) => readonly Change[],
): Change[] {
  const [from, to] = [object(left)["$ref"], object(right)["$ref"]];
  if (from === to) {
    // What a reference leads to is compared where it stands.
    return [...compare(withoutReference(left), withoutReference(right), place)];
  }
  const pair = typeof from === "string" && typeof to === "string" ? `${from} ${to}` : "";
  if (pair !== "" && under.has(pair)) return [];
  under.add(pair);
  const found = compare(resolve(before, left), resolve(after, right), place);
  under.delete(pair);
  const what = typeof to === "string" ? `is ${pathOf(to).at(-1)!} now` : "is written here now";
  return [{ kind: "reference.swap", keys: place.keys, what, class: worst(found.map((inner) => inner.class)) }];
}

/** What went, what came, and what has another name now: two that say the same are one. */
export function namesOf(
  before: JsonObject,
  after: JsonObject,
): { gone: string[]; come: string[]; kept: string[]; renamed: (readonly [from: string, to: string])[] } {
  const gone = Object.keys(before).filter((name) => !(name in after));
  const come = Object.keys(after).filter((name) => !(name in before));
  const renamed = gone.flatMap((from): (readonly [string, string])[] => {
    const to = come.find((name) => isSame(before[from], after[name]));
    // A second one that is alike is a second one.
    if (to === undefined || gone.filter((name) => isSame(before[name], before[from])).length > 1) return [];
    return [[from, to]];
  });
  return {
    gone: gone.filter((name) => !renamed.some(([from]) => from === name)),
    come: come.filter((name) => !renamed.some(([, to]) => to === name)),
    kept: Object.keys(before).filter((name) => name in after),
    renamed,
  };
}

/** The place under a key of a place. */
export function below(place: Place, ...keys: readonly string[]): Place {
  return { ...place, keys: [...place.keys, ...keys] };
}

/** Whether two values are the same. */
export function isSame(before: Json | undefined, after: Json | undefined): boolean {
  return isDeepStrictEqual(before, after);
}

/** The keys of both objects, each once. */
export function unionOf(before: JsonObject, after: JsonObject): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

/** A value as it is shown in a sentence. */
export function shown(value: Json | undefined): string {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

/** Values as they are shown in a sentence. */
export function shownAll(values: readonly Json[]): string {
  return values.map(shown).join(", ");
}

/** A text that was there and is empty or missing now, or is another. */
export const text: Compare = (before, after, place) => {
  const isEmpty = before !== undefined && (after === undefined || after === "");
  const name = place.keys.at(-1)!;
  return [
    isEmpty
      ? change("description.emptied", place, "words", `the ${name} is gone`)
      : change("description", place, "words", `the ${name} reads otherwise`),
  ];
};

/** An example. */
export const example: Compare = (_before, _after, place) => [
  change("example.value", place, "words", "an example shows something else"),
];

/** Examples by their names. */
export const examples: Compare = (before, after, place) =>
  unionOf(object(before), object(after)).flatMap((name) =>
    compareKeys(object(object(before)[name]), object(object(after)[name]), below(place, name), {
      value: example,
      externalValue: example,
      $ref: example,
    }),
  );

/** What is there for those who read, whatever it is. */
export const forReaders: Compare = (before, after, place) => {
  const isHeld = [before, after].every((value) => typeof value === "object" && value !== null);
  if (!isHeld) return text(before, after, place);
  const parts = (value: Json | undefined): JsonObject => ({ ...(value as JsonObject) });
  const keys = unionOf(parts(before), parts(after));
  return compareKeys(parts(before), parts(after), place, Object.fromEntries(keys.map((key) => [key, forReaders])));
};

/** A mark that says that something should no longer be used. */
export const deprecated: Compare = (_before, after, place) => [
  change("deprecated", place, "none", after === true ? "is deprecated" : "is no longer deprecated"),
];

/** A key whose meaning the comparison does not know. */
export const unknown: Compare = (_before, _after, place) => [
  change("unknown", { ...place, use: { sent: true, answered: true } }, "other", `${place.keys.at(-1)!} is otherwise`),
];

/** What a list has lost and what it has got, whatever the order. */
export function membersOf(before: Json | undefined, after: Json | undefined): { gone: Json[]; come: Json[] } {
  const [left, right] = [list(before), list(after)];
  return {
    gone: left.filter((value) => !right.some((other) => isSame(value, other))),
    come: right.filter((value) => !left.some((other) => isSame(value, other))),
  };
}

const texts: Keys = { description: text, summary: text, title: text, example, examples };

function withoutReference(value: Json | undefined): JsonObject {
  if (!isObject(value)) return {};
  const { $ref: _, ...rest } = value;
  return rest;
}
