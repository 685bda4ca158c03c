import { defined, InvalidInputError, problemWith } from "../errors.js";
import type { Event } from "../transport/event.js";
import type { Fetch } from "../transport/fetch.js";
import { tokenProblem } from "../transport/token.js";
import { isLoopback, readUrl } from "../transport/url.js";
import type { AuthorizationServer } from "./server.js";

/** How an authorization server is reached. */
export interface ServerOptions {
  /** Sends the requests; any function that returns what `fetch` returns. @default the runtime's own `fetch` */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds for one attempt; all attempts together have twice as long. @default 20000 */
  readonly timeoutMs?: number | undefined;
  /** Hears of attempts, waits and retries; errors thrown in it are ignored. */
  readonly onEvent?: ((event: Event) => unknown) | undefined;
  /** Where the authorization server is, for mocks and proxies. @default the vendor's */
  readonly baseUrl?: string | undefined;
}

/** What must be true of an option, in the words that follow "must be". */
export type Kind = readonly [isGood: (value: unknown) => boolean, wanted: string];

/** The kinds of options by their names. Any other is text without blanks. */
export type Kinds = Readonly<Record<string, Kind>>;

const aFunction: Kind = [(value) => typeof value === "function", "a function"];
const aBoolean: Kind = [(value) => typeof value === "boolean", "true or false"];

const kinds: Kinds = {
  fetch: aFunction,
  onEvent: aFunction,
  onRotate: aFunction,
  pkce: aBoolean,
  administrator: aBoolean,
  timeoutMs: [(value) => Number(value) > 0, "a number above 0"],
  baseUrl: [isSafeUrl, "an https: URL without credentials and query"],
  callbackUrl: [
    (value) => /^[^\s#]*\?/.test(String(value)),
    "the URL, or the path and query, at which the user came back",
  ],
  // Apps have schemes of their own.
  redirectUri: [(value) => /^[\w.+-]+:\/[!-~]+$/.test(String(value)), "an absolute URL"],
  refreshToken: [(value) => typeof value === "function" || !tokenProblem(value), "text, or a function that reads it"],
  scopes: [
    (value) => Array.isArray(value) && value.length > 0 && value.every((word) => /^[^\s,]+$/.test(String(word))),
    "a list, each item one scope",
  ],
};

const OF_SERVERS: readonly (keyof ServerOptions)[] = ["fetch", "timeoutMs", "onEvent", "baseUrl"];

/**
 * Refuses options that are missing, unknown or of the wrong kind, and secrets in a page of a browser, where everybody who opens it can
 * read them. No value is quoted.
 */
export function check<Options extends object>(
  options: Options,
  needed: readonly (keyof Options & string)[],
  more: readonly (keyof Options & string)[],
  own: Kinds = {},
): void {
  const given = defined({ ...options }) as Readonly<Record<string, unknown>>;
  const known: readonly string[] = [...needed, ...more, ...OF_SERVERS];
  const isPage = "window" in globalThis && "document" in globalThis;
  const problemOf = (name: string): string | undefined => {
    if (!known.includes(name)) return `is unknown (known: ${known.join(", ")}).`;
    if (isPage && /secret|private/i.test(name)) return "must not be in a page of a browser: get the token on a server.";
    const [isGood, wanted] = own[name] ?? kinds[name] ?? [];
    if (!isGood) return tokenProblem(given[name])?.replace(/, or .*/, ".");
    return isGood(given[name]) ? undefined : `must be ${wanted}.`;
  };
  const problems = [...new Set([...needed, ...Object.keys(given)])].flatMap((name) => {
    const problem = problemOf(name);
    return problem ? [problemWith(name, problem)] : [];
  });
  if (problems.length > 0) throw new InvalidInputError(problems);
}

/** The server that checked options mean. */
export function serverOf(home: string, options: ServerOptions, requestId?: string): AuthorizationServer {
  const { fetch, timeoutMs = 20_000, onEvent, baseUrl = home } = options;
  return { baseUrl: baseUrl.replace(/\/+$/, ""), fetch, timeoutMs, onEvent, requestId };
}

/** Tells whether something is a URL to which a secret may be sent. */
export function isSafeUrl(value: unknown): boolean {
  const url = readUrl(value);
  return url !== undefined && (url.protocol === "https:" || isLoopback(url.hostname));
}
