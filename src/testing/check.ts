import { InvalidInputError, type Problem } from "../errors.js";
import { isObject } from "./request.js";

/** What a value must be: gives what is wrong with it, each with its place. */
export type Kind = (value: unknown, pointer: string) => readonly Problem[];

/** Text that is not empty. */
export const aText = kind((value) => typeof value === "string" && value !== "", "text that is not empty");

/** A number from 0 on, also without an end. */
export const aNumber = kind((value) => typeof value === "number" && value >= 0, "a number, 0 or more");

/** A number of things. */
export const aCount = kind((value) => Number.isInteger(value) && Number(value) >= 1, "a whole number, 1 or more");

/** Yes or no. */
export const aBoolean = kind((value) => typeof value === "boolean", "true or false");

/** The status of an answer. */
export const aStatus = kind(
  (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599,
  "a status from 200 to 599",
);

/** Names and texts. */
export const aDictionary = kind(
  (value) => isObject(value) && Object.values(value).every((text) => typeof text === "string"),
  "an object of names and texts",
);

/** A limit of calls in a window. */
export const aLimit = kind(
  (value) => isObject(value) && [value["calls"], value["windowMs"]].every((part) => Number(part) > 0),
  "{ calls, windowMs } with numbers above 0",
);

/** A clock. */
export const aClock = kind(
  (value) =>
    isObject(value) && typeof value["now"] === "function" && ["function", "undefined"].includes(typeof value["sleep"]),
  "an object with now() and, if it has one, sleep(ms)",
);

/** Whatever it is. */
export const anything: Kind = () => [];

/** One of some words. */
export function oneOf(...words: readonly string[]): Kind {
  return kind((value) => words.includes(value as string), `one of ${words.join(", ")}`);
}

/** What may be absent. */
export function optional(inner: Kind): Kind {
  return (value, pointer) => (value === undefined ? [] : inner(value, pointer));
}

/** What may be `null`. */
export function nullable(inner: Kind): Kind {
  return (value, pointer) => (value === null ? [] : inner(value, pointer));
}

/** What may be `false`. */
export function orFalse(inner: Kind): Kind {
  return (value, pointer) => (value === false ? [] : inner(value, pointer));
}

/** A list of things of a kind. */
export function listOf(inner: Kind): Kind {
  return (value, pointer) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => inner(item, `${pointer}/${index}`))
      : [problemAt(pointer, "must be a list")];
}

/** An object whose properties are named by whoever gives it, each of a kind. */
export function dictionaryOf(inner: Kind): Kind {
  return (value, pointer) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, item]) => inner(item, `${pointer}/${name}`))
      : [problemAt(pointer, "must be one object")];
}

/** An object of known properties, each of its kind. */
export function object(kinds: Readonly<Record<string, Kind>>): Kind {
  return (value, pointer) => {
    if (!isObject(value)) return [problemAt(pointer, "must be one object")];
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(kinds, name));
    return [
      ...unknown.map((name) => problemAt(`${pointer}/${name}`, `is unknown (known: ${Object.keys(kinds).join(", ")})`)),
      ...Object.entries(kinds).flatMap(([name, inner]) => inner(value[name], `${pointer}/${name}`)),
    ];
  };
}

/** Something that is wrong at a place. */
export function problemAt(pointer: string, what: string): Problem {
  const name = pointer.slice(1).replaceAll("/", ".") || "It";
  return { ...(pointer !== "" && { pointer }), message: `${name} ${what}.` };
}

/** Refuses a value that is not of its kind; `what` begins the message. */
export function check(what: string, value: unknown, wanted: Kind): void {
  refuse(what, wanted(value, ""));
}

/** Refuses what has problems. */
export function refuse(what: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new InvalidInputError(problems.map((problem) => ({ ...problem, message: `${what}: ${problem.message}` })));
}

function kind(isGood: (value: unknown) => boolean, wanted: string): Kind {
  return (value, pointer) => (isGood(value) ? [] : [problemAt(pointer, `must be ${wanted}`)]);
}
