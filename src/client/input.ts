import { InvalidInputError, problemWith, type Problem } from "../errors.js";
import type { Values } from "../transport/call.js";
import type { CallOptions, QueryParameter, Route } from "./api.js";
import { isObject } from "./problems.js";
import { tagOf } from "./tag.js";

/** A flat input, sorted by the places of its values on the wire. */
export interface WireInput {
  readonly path: Values;
  readonly query: Values;
  readonly body: Values;
}

type Place = keyof WireInput;

/**
 * Makes the reader of an operation's inputs: it checks a flat input against the route and sorts it; everything that is wrong is
 * reported at once.
 */
export function createInputReader(operation: string, route: Route, bound: Values) {
  const { query = {}, body = [], required, itemErrors } = route;
  const path = placeholdersOf(route.path);
  const places = new Map<string, Place>([
    ...path.map((key) => [key, "path"] as const),
    ...Object.keys(query).map((key) => [key, "query"] as const),
    ...body.map((key) => [key, "body"] as const),
  ]);
  return (input: unknown = {}, options?: CallOptions): WireInput => {
    const about = tagOf(options);
    if (!isObject(input)) throw new InvalidInputError([{ message: "The input must be one object." }], operation, about);
    const problems: Problem[] = [];
    const report = (key: string, what: string) => problems.push(problemWith(key, what));
    for (const key in input) if (!places.has(key)) report(key, unknownKey(operation, [...places.keys()]));
    const sorted: Record<Place, Record<string, unknown>> = { path: {}, query: {}, body: {} };
    for (const [key, place] of places) {
      const value = input[key] === undefined ? bound[key] : input[key];
      if (value === undefined) {
        if (place !== "path" && !required?.includes(key)) continue;
        report(key, `is missing: give it in the call${key in bound ? " or when the client is created" : ""}.`);
      } else {
        const described = query[key];
        const problem =
          place === "path"
            ? idProblem(value)
            : described
              ? queryProblem(value, described)
              : key === itemErrors?.items && !Array.isArray(value) && "must be an array.";
        if (problem) report(key, problem);
        sorted[place][key] = value;
      }
    }
    if (problems.length > 0) throw new InvalidInputError(problems, operation, about);
    return sorted;
  };
}

function unknownKey(operation: string, known: readonly string[]): string {
  const takes = known.length > 0 ? known.join(", ") : "no input";
  return `is unknown: ${operation} takes ${takes}. Send what is not described with request().`;
}

/** The names in the braces of a path template. */
export function placeholdersOf(path: string): string[] {
  return [...path.matchAll(/\{\w+\}/g)].map(([text]) => text.slice(1, -1));
}

// What changes a path, what nobody sees, and what JavaScript makes of a value that is missing.
const NO_ID = /^$|^\.\.?$|^\s|\s$|[/\\?#%{}\p{Cc}\p{DI}\p{Surrogate}]|^(undefined|null|NaN|\[object \w+\])$/u;

/** Says what is wrong with an id for a path; none of the vendors' ids holds what is refused here. */
export function idProblem(value: unknown): string | undefined {
  if (typeof value === "string" && !NO_ID.test(value)) return undefined;
  return 'must be a non-empty string without / \\ ? # % { }, invisible characters or spaces at an end, and not "." or "..".';
}

/** Says what is wrong with a whole number. */
export function countProblem(value: unknown, minimum = 1, maximum = Number.MAX_SAFE_INTEGER): string | undefined {
  const good = Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
  return good ? undefined : `must be a whole number from ${minimum} to ${maximum}.`;
}

function queryProblem(value: unknown, { type, minimum, maximum }: QueryParameter): string | undefined {
  if (type === "integer") return countProblem(value, minimum, maximum);
  const isArray = type === "array";
  const values = [value].flat();
  // Of an empty array nothing would be sent, and everything found.
  const wanted = isArray ? "string" : type;
  const good = Array.isArray(value) === isArray && values.length > 0 && values.every((each) => typeof each === wanted);
  if (!good) return `must be of type ${type}${isArray ? " with a string" : ""}, or left out.`;
  return /\p{Surrogate}/u.test(String(value)) ? "holds half of a character." : undefined;
}
