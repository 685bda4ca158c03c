import { InvalidInputError, type Problem } from "../errors.js";
import type { Values } from "../transport/call.js";
import type { QueryParameter, Route } from "./api.js";

/** A flat input, taken apart for the wire. */
export interface Parts {
  readonly path: Values;
  readonly query: Values;
  readonly body: Values | undefined;
}

/** Checks a flat input against its route and takes it apart; everything that is wrong is reported at once. */
export function readInput(operation: string, route: Route, bound: Values, input: unknown = {}): Parts {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw new InvalidInputError(
      [{ message: "the input must be one object with the parameters and body properties." }],
      operation,
    );
  }
  const given: Values = { ...bound, ...dropUndefined(input) };
  const inPath = placeholdersOf(route.path);
  const { query = {}, body, required = [] } = route;
  const known = [...inPath, ...Object.keys(query), ...(body ?? [])];
  const problems: Problem[] = [];
  const report = (key: string, message: string) => problems.push({ pointer: `/${key}`, message: `${key} ${message}` });

  for (const key of Object.keys(input)) {
    if (!known.includes(key)) {
      report(
        key,
        `is not known to ${operation}, which takes ${known.join(", ") || "nothing"}. Send what is not described with request().`,
      );
    }
  }
  for (const key of [...inPath, ...required]) {
    if (given[key] === undefined) {
      report(
        key,
        key in bound
          ? "is missing: give it in the call or when the client is created."
          : `is missing: ${operation} needs it.`,
      );
    }
  }
  const parts = {
    path: {} as Record<string, unknown>,
    query: {} as Record<string, unknown>,
    body: {} as Record<string, unknown>,
  };
  for (const key of known) {
    const value = given[key];
    if (value === undefined) continue;
    const parameter = query[key];
    const place = inPath.includes(key) ? "path" : parameter ? "query" : "body";
    const wrong = place === "path" ? wrongWithId(value) : parameter && wrongWithQuery(value, parameter);
    if (wrong) report(key, wrong);
    parts[place][key] = value;
  }
  if (problems.length > 0) throw new InvalidInputError(problems, operation);
  return { ...parts, body: body && parts.body };
}

/** Names the placeholders of a path template. */
export function placeholdersOf(path: string): string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name as string);
}

/** Says what is wrong with an id for a path; none of the vendors' ids holds what could change the path. */
export function wrongWithId(value: unknown): string | undefined {
  if (typeof value === "string" && !/^$|^\.\.?$|[/\\?#%\p{Cc}\p{Surrogate}]/u.test(value)) return undefined;
  return "must be an id: a string that is not empty, not . or .., and without / \\ ? # % and control characters.";
}

/** Says what is wrong with a number of things. */
export function wrongWithCount(
  value: unknown,
  { minimum = 1, maximum = Infinity }: { minimum?: number; maximum?: number } = {},
): string | undefined {
  if (Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum) return undefined;
  return `must be a whole number from ${minimum}${maximum < Infinity ? ` to ${maximum}` : " up"}.`;
}

function wrongWithQuery(value: unknown, parameter: QueryParameter): string | undefined {
  const { type } = parameter;
  if (type === "integer") return wrongWithCount(value, parameter);
  const texts = type === "array" ? value : [value];
  const wanted = type === "boolean" ? "boolean" : "string";
  const good =
    Array.isArray(texts) && texts.every((text) => typeof text === wanted && !/\p{Surrogate}/u.test(String(text)));
  return good
    ? undefined
    : `must be ${type === "array" ? "an array of strings" : `a ${wanted}`}; leave it out rather than send null.`;
}

function dropUndefined(input: object): Values {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
