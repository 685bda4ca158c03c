import { defined, InvalidInputError, problemWith, type Problem } from "../errors.js";
import type { Event } from "../transport/event.js";
import type { Fetch } from "../transport/fetch.js";
import { tokenProblem } from "../transport/token.js";
import { isLoopback, readUrl } from "../transport/url.js";
import type { AuthorizationServer } from "./server.js";

/** How an authorization server is reached. */
export interface ServerOptions {
  /** Sends the requests; any function that gives what `fetch` gives. @default the runtime's own `fetch` */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds for one attempt; all attempts together have twice as long. @default 30000 */
  readonly timeoutMs?: number | undefined;
  /** Is told of attempts, waits and repetitions; what it throws is dropped. */
  readonly onEvent?: ((event: Event) => unknown) | undefined;
  /** Where the authorization server is, for mocks and proxies. @default the vendor's */
  readonly baseUrl?: string | undefined;
}

/** What is wrong with the value of an option, as the end of a sentence; nothing if it is good. */
export type Kind = (value: unknown) => string | undefined | false;

/** Text that can stand in a header. */
export const aSecret: Kind = (value) => tokenProblem(value)?.replace(", or a function that gives one", "");

/** Text that is not empty. */
export const aText: Kind = (value) => (typeof value === "string" && value !== "" ? undefined : "must be text.");

/** A list of words. */
export const words: Kind = (value) =>
  !(Array.isArray(value) && value.every((word) => typeof word === "string" && /^[^\s,]+$/.test(word))) &&
  "must be a list of words, each of them one scope.";

/** A function. */
export const aFunction: Kind = (value) => typeof value !== "function" && "must be a function.";

/** Yes or no. */
export const aBoolean: Kind = (value) => typeof value !== "boolean" && "must be true or false.";

/** One of some words. */
export const oneOf =
  (...known: readonly string[]): Kind =>
  (value) =>
    !known.includes(value as string) && `must be ${known.map((word) => `"${word}"`).join(" or ")}.`;

/** What may be left out. */
export const optional =
  (kind: Kind): Kind =>
  (value) =>
    value !== undefined && kind(value);

/** An address, also one that is relative to a server. */
export const anAddress: Kind = (value) => {
  try {
    new URL(value as string, "https://server.invalid");
    return undefined;
  } catch {
    return "must be a URL, or the path and query of one.";
  }
};

/** A refresh token, or what reads one. */
export const aRefreshToken: Kind = (value) => typeof value !== "function" && aSecret(value);

/** The options that say how a server is reached. */
export const ofServers = {
  fetch: optional(aFunction),
  timeoutMs: optional((value) => !(typeof value === "number" && value > 0) && "must be a number above 0."),
  onEvent: optional(aFunction),
  baseUrl: optional((value) => {
    const url = readUrl(value);
    if (!url) return "must be a URL without credentials and query, such as https://ims.example.com.";
    return url.protocol === "http:" && !isLoopback(url.hostname) && "must be https:, or secrets leave in the clear.";
  }),
} satisfies Record<keyof ServerOptions, Kind>;

/** The options that say where a refresh token is kept. */
export const ofRefresh = { refreshToken: aRefreshToken, onRotate: aFunction };

/** The options that say what came back with a user. */
export const ofCallbacks = { callbackUrl: anAddress, state: aText };

/** Refuses options that are missing, unknown or of the wrong kind; no value is quoted. */
export function check(options: unknown, kinds: Readonly<Record<string, Kind>>): void {
  if (typeof options !== "object" || options === null) {
    throw new InvalidInputError([{ message: "The options must be one object." }]);
  }
  const given = defined(options) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(kinds, name));
  const problems: Problem[] = [
    ...unknown.map((name) => problemWith(name, `is unknown (known: ${Object.keys(kinds).join(", ")}).`)),
    ...Object.entries(kinds).flatMap(([name, kind]) => {
      const wrong = kind(given[name]);
      return wrong ? [problemWith(name, wrong)] : [];
    }),
  ];
  if (problems.length > 0) throw new InvalidInputError(problems);
}

/** The server that checked options mean. */
export function serverOf(
  home: string,
  { fetch, timeoutMs = 30_000, onEvent, baseUrl = home }: ServerOptions,
): AuthorizationServer {
  return { baseUrl: baseUrl.replace(/\/+$/, ""), fetch, timeoutMs, onEvent };
}
