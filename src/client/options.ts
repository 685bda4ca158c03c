import { defined, InvalidInputError, problemWith, type Problem } from "../errors.js";
import type { Settings } from "../transport/call.js";
import type { Event } from "../transport/event.js";
import type { Fetch } from "../transport/fetch.js";
import type { Limiter } from "../transport/limiter.js";
import type { Token } from "../transport/token.js";
import type { CallOptions, HeaderValues, RetryOptions } from "./api.js";
import type { Contract } from "./contract.js";
import { countProblem } from "./input.js";
import { levels, type Logger, type LogLevel } from "./log.js";
import { isObject } from "./problems.js";
import { tagOf } from "./tag.js";
import type { ListRequestOptions, RequestOptions } from "./undescribed.js";

/** What every client is created with. */
export interface ClientOptions extends Omit<CallOptions, "signal" | "tag"> {
  /**
   * The access token, a function that fetches one (called when there is none, once at a time, and again after a 401), or a source of
   * `credentials`, which renews one.
   */
  readonly token: Token;
  /** Where the API is, for mocks and proxies. The token goes to this origin only. */
  readonly baseUrl?: string | undefined;
  /** Lets `baseUrl` be plain `http:` beyond this machine, so that the token leaves in the clear. @default false */
  readonly insecureHttp?: boolean | undefined;
  /**
   * Refuses whatever is no GET with a `ReadOnlyError`, before anything is sent. Given as `true` it also leaves the methods that write out
   * of the client's type. `withOptions` cannot take it back. @default false
   */
  readonly readOnly?: boolean | undefined;
  /** Sends the requests; any function that returns what `fetch` returns, such as undici's. @default the runtime's own `fetch` */
  readonly fetch?: Fetch | undefined;
  /**
   * Names your program to the vendor in the header `User-Agent`, before Rollcall and the runtime: `acme-sync/1.2`. Browsers send
   * their own instead. @default none: what the runtime sends
   */
  readonly appName?: string | undefined;
  /** Headers of every call. */
  readonly headers?: HeaderValues | undefined;
  /** The largest answer that is read, in bytes once decompressed. @default 33554432 */
  readonly maxBodyBytes?: number | undefined;
  /** Keeps to the rate limits; give one to several clients to share them. @default one for this client and what `withOptions` makes of it */
  readonly limiter?: Limiter | undefined;
  /** Hears of attempts, waits, retries, renewed tokens, deprecations and drift; errors thrown in it are ignored. */
  readonly onEvent?: ((event: Event) => unknown) | undefined;
  /**
   * Writes a line for each event, to the standard error from a level on, or to a logger of your own, such as `console`. No line holds
   * anything of an input or an answer. @default what the environment variable ROLLCALL_LOG says
   */
  readonly log?: LogLevel | Logger | undefined;
  /**
   * Rejects inputs that break the description before they are sent, and reports answers that differ from it to `onEvent`.
   * Each vendor's entry `contract` exports its own. @default nothing beyond what every call checks
   */
  readonly contract?: Contract | undefined;
}

/** What an option must be: a test of it, and the words for it where it can fail. */
type Kind = readonly [isGood: (value: unknown) => boolean, wanted?: string];
export type Kinds = { readonly [name: string]: Kind };

const aNumber: Kind = [(value) => typeof value === "number" && value >= 0, "a number, 0 or more"];
const aString: Kind = [(value) => typeof value === "string", "a string"];
const aFunction: Kind = [(value) => typeof value === "function", "a function"];
// What is looked at where it is used.
const anything: Kind = [() => true];
const aBoolean: Kind = [(value) => typeof value === "boolean", "true or false"];
// A Map, Headers, URLSearchParams and a list of pairs have no properties to read.
const anObject: Kind = [(value) => isObject(value) && !(Symbol.iterator in value), "a plain object"];
const withMethods = (names: readonly string[], wanted = `an object with ${names.join(" and ")}`): Kind => [
  (value) => isObject(value) && names.every((name) => typeof value[name] === "function"),
  wanted,
];

const ofRetry: Record<keyof RetryOptions, Kind> = { attempts: aNumber, maxRetryAfterMs: aNumber };

const ofBoth: Record<keyof Omit<CallOptions, "signal" | "tag">, Kind> = {
  // Neither name nor value is quoted: a mistake may have put a secret in either.
  headers: [areHeaders, "a plain object of header names and texts: no line breaks, NUL or content-length"],
  timeoutMs: aNumber,
  deadlineMs: aNumber,
  maxQueueMs: aNumber,
  retry: [(value) => value === false || isObject(value), "false or an object"],
};

/** The options of a call. */
export const ofCalls: Record<keyof CallOptions, Kind> = {
  ...ofBoth,
  signal: withMethods(["addEventListener", "removeEventListener", "throwIfAborted"], "an AbortSignal"),
  tag: aString,
};

const ofBothRequests = { ...ofCalls, path: anObject, query: anObject };

/** The options of a request that is not described. */
export const ofRequests: Record<keyof RequestOptions, Kind> = {
  ...ofBothRequests,
  body: anything,
  repeatable: aBoolean,
};

/** The options of a list that is not described. */
export const ofListRequests: Record<keyof ListRequestOptions, Kind> = {
  ...ofBothRequests,
  items: aString,
  cursor: [Array.isArray, "a list of names"],
};

const ofEveryClient: Record<keyof ClientOptions, Kind> = {
  ...ofBoth,
  token: anything,
  baseUrl: anything,
  insecureHttp: aBoolean,
  readOnly: aBoolean,
  fetch: aFunction,
  maxBodyBytes: aNumber,
  appName: [
    (value) => typeof value === "string" && /^[!-~]+( [!-~]+)*$/.test(value),
    "a name in ASCII characters, such as acme-sync/1.2",
  ],
  limiter: withMethods(["join"]),
  onEvent: aFunction,
  log: [
    (value) => levels.includes(value as LogLevel) || withMethods(levels)[0](value),
    `${levels.join(", ")} or an object with these methods`,
  ],
  contract: withMethods(["input", "answer"]),
};

/** The options of a client, with the parameters that it binds. */
export function ofClients(bindable: readonly string[]): Kinds {
  return { ...ofEveryClient, ...Object.fromEntries(bindable.map((name) => [name, anything])) };
}

/** The options of a list's reading. */
export const ofLists: Kinds = { max: [(max) => !countProblem(max), "a whole number, 1 or more"] };

/** Refuses options that are unknown, or that could not be kept. */
export function checkOptions(options: unknown, kinds: Kinds, operation?: string, ofCall: unknown = options): void {
  const problems = isObject(options)
    ? [...problemsIn(options, kinds), ...problemsIn(options["retry"] || {}, ofRetry)]
    : [{ message: "The options must be one object." }];
  if (problems.length > 0) throw new InvalidInputError(problems, operation, tagOf(ofCall as CallOptions));
}

function problemsIn(options: object, kinds: Kinds): Problem[] {
  return Object.entries(defined(options)).flatMap(([name, value]) => {
    const [isGood, wanted] = (Object.hasOwn(kinds, name) && kinds[name]) || [];
    if (isGood?.(value)) return [];
    const wrong = isGood ? `must be ${wanted}.` : `is unknown (known: ${Object.keys(kinds).join(", ")}).`;
    return [problemWith(name, wrong)];
  });
}

function areHeaders(headers: unknown): boolean {
  if (!anObject[0](headers)) return false;
  return Object.entries(headers as object).every(
    ([name, value]: [string, unknown]) =>
      /^[\w!#$%&'*+.^`|~-]+$/.test(name) &&
      !OF_CONNECTION.test(name) &&
      (typeof value === "string" ? /^[\t\x20-\x7e\x80-\xff]*$/.test(value) : (value ?? undefined) === undefined),
  );
}

// With some of them Node waits for ever, and others are dropped.
const OF_CONNECTION = /^(content-length|transfer-encoding|connection|keep-alive|upgrade|expect)$/i;

/** Merges what a client and one call set over the defaults. */
export function settingsOf(client: CallOptions, call: CallOptions): Settings {
  const retry = call.retry ?? client.retry;
  const { attempts = 3, maxRetryAfterMs = 60_000 } = { ...client.retry, ...defined(retry || {}) };
  return {
    signal: call.signal,
    timeoutMs: call.timeoutMs ?? client.timeoutMs ?? 60_000,
    deadlineMs: call.deadlineMs ?? client.deadlineMs,
    maxQueueMs: call.maxQueueMs ?? client.maxQueueMs ?? 300_000,
    maxAttempts: retry === false ? 1 : attempts,
    maxRetryAfterMs,
    tag: call.tag,
  };
}
