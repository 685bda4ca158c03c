import { InvalidInputError, type Problem } from "../errors.js";
import type { Values } from "../transport/call.js";
import { isObject } from "./answer.js";
import type { QueryParameter, Route } from "./api.js";

/** A flat input, taken apart for the wire. */
export interface Parts {
  readonly path: Values;
  readonly query: Values;
  readonly body: Values;
}

/** Checks a flat input against its route and takes it apart; everything that is wrong is reported at once. */
export function readInput(operation: string, route: Route, bound: Values, input: unknown = {}): Parts {
  if (!isObject(input)) throw new InvalidInputError([{ message: "The input must be one object." }], operation);
  const given = (key: string) => (input[key] === undefined ? bound[key] : input[key]);
  const path = placeholdersOf(route.path);
  const { query = {}, body = [], required = [] } = route;
  const known = [...path, ...Object.keys(query), ...body];
  const parts = { path: {} as Writable, query: {} as Writable, body: {} as Writable };
  const problems: Problem[] = [];
  const report = (key: string, message: string) => problems.push({ pointer: `/${key}`, message: `${key} ${message}` });

  for (const key in input) {
    if (!known.includes(key))
      report(key, `is unknown: ${operation} takes ${known.join(", ")}. Send what is not described with request().`);
  }
  for (const key of [...path, ...required]) {
    if (given(key) === undefined) {
      report(key, `is missing: give it in the call${key in bound ? " or when the client is created" : ""}.`);
    }
  }
  for (const key of known) {
    const value = given(key);
    if (value === undefined) continue;
    const parameter = query[key];
    const wrong = path.includes(key) ? wrongWithId(value) : parameter && wrongWithQuery(value, parameter);
    if (wrong) report(key, wrong);
    parts[path.includes(key) ? "path" : parameter ? "query" : "body"][key] = value;
  }
  if (problems.length > 0) throw new InvalidInputError(problems, operation);
  return parts;
}

type Writable = Record<string, unknown>;

function placeholdersOf(path: string): string[] {
  return path.match(/(?<=\{)\w+(?=\})/g) ?? [];
}

/** Says what is wrong with an id for a path; none of the vendors' ids holds what could change the path. */
export function wrongWithId(value: unknown): string | undefined {
  const good = typeof value === "string" && !/^$|^\.\.?$|[/\\?#%\p{Cc}\p{Surrogate}]/u.test(value);
  return good
    ? undefined
    : "must be an id: a string, not empty, not . or .., without / \\ ? # % and control characters.";
}

/** Says what is wrong with a whole number. */
export function wrongWithCount(value: unknown, minimum = 1, maximum = Number.MAX_SAFE_INTEGER): string | undefined {
  const good = Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
  return good ? undefined : `must be a whole number from ${minimum} to ${maximum}.`;
}

function wrongWithQuery(value: unknown, { type, minimum, maximum }: QueryParameter): string | undefined {
  if (type === "integer") return wrongWithCount(value, minimum, maximum);
  const wanted = type === "boolean" ? type : "string";
  const good = [value].flat().every((each) => typeof each === wanted && !/\p{Surrogate}/u.test(String(each)));
  return good && Array.isArray(value) === (type === "array")
    ? undefined
    : `must be of type ${type}. Leave it out rather than send null.`;
}
