/** One try of a call: what came of it, how long it took and what was waited for before it. */
export interface Attempt {
  /** The status of the answer; absent where none came. */
  readonly status?: number;
  /** Why no answer came; absent where one did. */
  readonly failure?: "timeout" | "connection_error" | "aborted" | "unexpected_response";
  /** Whether it may have reached the vendor. */
  readonly sent: boolean;
  /** Milliseconds from sending to the last byte, or to the failure. */
  readonly tookMs: number;
  readonly waits: readonly Wait[];
}

/** A pause before an attempt. */
export interface Wait {
  readonly reason: "queue" | "back_off" | "retry_after";
  readonly ms: number;
}

/** One thing that the vendor, or the input check, found wrong. */
export interface Problem {
  /** The vendor's own code, as sent. */
  readonly code?: string;
  readonly message: string;
  readonly title?: string;
  /** Where in the request, as a JSON pointer: from a vendor into the body as sent, with its envelope; from the input check into the input. */
  readonly pointer?: string;
}

/** What an answer said of a rate limit. */
export interface RateLimitReading {
  /** Requests allowed in a window. */
  readonly calls?: number;
  /** Requests left in it. */
  readonly remaining?: number;
  /** The length of the window in milliseconds. */
  readonly windowMs?: number;
  /** When the window starts anew, in milliseconds since 1970 by the local clock. */
  readonly resetsAt?: number;
}

/** The part of a call in which it ended. */
export type Phase = "queue" | "token" | "headers" | "body" | "wait";

/** What every error may know of its call. */
export interface ErrorContext {
  readonly operation?: string | undefined;
  readonly tag?: string | undefined;
  readonly attempts?: readonly Attempt[] | undefined;
  readonly mayHaveHappened?: boolean | undefined;
  readonly cause?: unknown;
}

/** What the message of an error ends with, where its call may have been carried out. */
export const LOOK_FIRST = "It may have been carried out: look before you repeat it.";

const brand = Symbol.for("rollcall.error");

/** The base of every error that Rollcall throws. */
export abstract class RollcallError<Details extends ErrorContext = ErrorContext> extends Error {
  /** One literal for each class; the vendor's own codes are in `problems`. */
  abstract readonly code: string;
  /** The operation that failed, such as `groups.create`. */
  declare readonly operation?: string;
  /** The call's own, where it was given one. */
  declare readonly tag?: string;
  /** Every try, in order. */
  readonly attempts: readonly Attempt[] = [];
  /**
   * Whether the vendor may have carried out what was asked for, in any attempt of the call: look before you repeat it. Always false
   * for a GET, which changes nothing.
   */
  readonly mayHaveHappened: boolean = false;
  declare readonly cause?: unknown;

  /** `message` continues the name of the operation: "groups.get timed out". */
  constructor(message: string, { cause, ...details }: Details) {
    // Where some items failed, the error says which.
    const unsure = details.mayHaveHappened && !("failed" in details) && !message.endsWith(LOOK_FIRST);
    const said = unsure ? `${message} ${LOOK_FIRST}` : message;
    super(details.operation ? `${details.operation} ${said}` : said, defined({ cause }));
    Object.assign(this, defined(details));
  }

  get [brand](): true {
    return true;
  }

  /** Returns every own property but the stack and the cause: they may contain secrets. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

/** Shortens a text that would fill the screen; what an error leaves out of its message stands in its fields. */
export function cut(text: string, most = 600): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Leaves out what is `undefined`: absent and undefined mean the same in options, inputs and printed errors. */
export function defined<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}

/** Tells whether something thrown is an error of Rollcall, also of another copy of the package. */
export function isRollcallError(error: unknown): error is AnyRollcallError {
  return error instanceof Error && brand in error;
}

/** The input cannot be sent: nothing was. */
export class InvalidInputError extends RollcallError<ErrorContext & WithProblems> {
  readonly code = "invalid_input";
  declare readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], operation?: string, context: ErrorContext = {}) {
    const reasons = cut(problems.map(({ message }) => message).join(" "));
    super(operation ? `was not sent: ${reasons}` : reasons, { ...context, operation, problems });
  }
}

/** The client is read-only, and this is no GET: nothing was sent. */
export class ReadOnlyError extends RollcallError {
  readonly code = "read_only";
}

/** What is wrong with a value of the caller's, by the name that the caller gave it. */
export function problemWith(name: string, what: string): Problem {
  return { pointer: `/${name}`, message: `${name} ${what}` };
}

interface WithProblems {
  readonly problems: readonly Problem[];
}

/** The codes of the answers that report a failure. */
export type ApiErrorCode = "api_error" | "unauthorized" | "forbidden" | "not_found" | "conflict" | "rate_limited";

/** What is known of an answer that is a failure. */
export interface ApiErrorContext extends ErrorContext {
  readonly status: number | undefined;
  readonly problems: readonly Problem[];
  readonly requestId?: string | undefined;
  readonly rateLimits: readonly RateLimitReading[];
}

/** The vendor answered, and the answer is a failure. */
export class ApiError<Details extends ApiErrorContext = ApiErrorContext> extends RollcallError<Details> {
  readonly code: ApiErrorCode = "api_error";
  /** Absent when a rate limit kept the request from being sent. */
  declare readonly status: number | undefined;
  /** What the vendor found wrong, in its own words and codes. */
  declare readonly problems: readonly Problem[];
  /** The vendor's name for the exchange; quote it to its support. */
  declare readonly requestId?: string;
  /** What the answer said of the rate limits. */
  declare readonly rateLimits: readonly RateLimitReading[];
}

/** 401: the token is missing, expired or not for this account. */
export class UnauthorizedError extends ApiError {
  override readonly code = "unauthorized";
  declare readonly status: number;
}

/** 403, or a 401 whose code says so: the token is good, and its owner may not do this. */
export class ForbiddenError extends ApiError {
  override readonly code = "forbidden";
  declare readonly status: number;
}

/** 404 in the vendor's own words: there is no such thing, or the token's owner may not see it. */
export class NotFoundError extends ApiError {
  override readonly code = "not_found";
  declare readonly status: number;
}

/** 409: the request contradicts what is there. */
export class ConflictError extends ApiError {
  override readonly code = "conflict";
  declare readonly status: number;
}

/** A rate limit is used up, at the vendor or in the queue that keeps to it; then `status` is absent. */
export class RateLimitError extends ApiError<ApiErrorContext & { readonly retryAfterMs: number }> {
  override readonly code = "rate_limited";
  /** Milliseconds after which a new try makes sense. */
  declare readonly retryAfterMs: number;
}

/** An item of a write that the vendor refused. */
export interface FailedItem<Item = unknown> {
  /** Its place among the items of the answer. Vendors promise no order, so match items by their ids. */
  readonly index: number;
  /** The item as answered. */
  readonly item: Item;
  /** Why it failed. */
  readonly problem: Problem;
}

/** The vendor answered with success, and some items inside failed; those in `succeeded` are done. */
export class PartialFailureError<Item = unknown> extends RollcallError<PartialFailureContext<Item>> {
  readonly code = "partial_failure";
  declare readonly status: number;
  /** The items that are done, as answered. */
  declare readonly succeeded: readonly Item[];
  /** The items that are not, each with its reason. */
  declare readonly failed: readonly FailedItem<Item>[];
  declare readonly requestId?: string;
}

/** What is known of a write that failed in part. */
export interface PartialFailureContext<Item> extends AnswerContext {
  readonly succeeded: readonly Item[];
  readonly failed: readonly FailedItem<Item>[];
}

/** An answer came that is not what the description promises. */
export class UnexpectedResponseError extends RollcallError<AnswerContext> {
  readonly code = "unexpected_response";
  declare readonly status: number;
  declare readonly requestId?: string;
}

/** What is known of an answer that is no failure by its status. */
export interface AnswerContext extends ErrorContext {
  readonly status: number;
  readonly requestId?: string | undefined;
}

/** The connection failed, or broke before the answer was whole. */
export class ConnectionError extends RollcallError<ConnectionContext> {
  readonly code = "connection_error";
  /** Whether the request may have reached the vendor, in any attempt of the call. */
  declare readonly sent: boolean;
  /** Whether the server's certificate was refused. */
  declare readonly certificate: boolean;
  /** Whether no repetition mends it: a certificate, a protocol, a port or a proxy that refuses. */
  declare readonly permanent: boolean;
}

/** What is known of a connection that failed. */
export interface ConnectionContext extends ErrorContext {
  readonly sent: boolean;
  readonly certificate: boolean;
  readonly permanent: boolean;
}

/** What is known of a call that was cut short. */
export interface PhaseContext extends ErrorContext {
  readonly phase: Phase;
}

/** An attempt took longer than `timeoutMs`, or the call longer than `deadlineMs`. */
export class TimeoutError extends RollcallError<PhaseContext> {
  readonly code = "timeout";
  declare readonly phase: Phase;
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortedError extends RollcallError<PhaseContext> {
  readonly code = "aborted";
  declare readonly phase: Phase;
}

/** The codes of the failures to get a token. */
export type AuthErrorCode = "auth_error" | "consent_required";

/** What is known of a failure to get a token. */
export interface AuthContext extends ErrorContext {
  readonly status?: number | undefined;
  readonly error?: string | undefined;
  readonly error_description?: string | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** No token could be had: the token function failed or returned nothing usable, or the authorization server refused. */
export class AuthError extends RollcallError<AuthContext> {
  readonly code: AuthErrorCode = "auth_error";
  /** The status of the authorization server's answer; absent where none came. */
  declare readonly status?: number;
  /** The server's word for the refusal, such as `invalid_grant`. */
  declare readonly error?: string;
  /** What the server says beside it. */
  declare readonly error_description?: string;
  /** The server's name for the exchange; quote it to its support. */
  declare readonly requestId?: string;
  /** Milliseconds after which the server wants to be asked again. */
  declare readonly retryAfterMs?: number;
}

/** Nobody has consented yet to what the app wants to do. */
export class ConsentRequiredError extends AuthError {
  override readonly code = "consent_required";
  /** Where the user, or an administrator, consents: open it in a browser, once. */
  declare readonly consentUrl: string;

  constructor(message: string, context: AuthContext & { readonly consentUrl: string }) {
    name({ ConsentRequiredError: new.target });
    super(message, context);
  }
}

/** An account that the user behind a token is in. */
export interface DiscoveredAccount {
  readonly accountId: string;
  readonly accountName: string;
  /** The host of the account's API. */
  readonly baseUrl: string;
}

/** What is known of a user in whose accounts none could be chosen. */
export interface AccountContext extends ErrorContext {
  readonly reason: "none" | "several" | "another";
  readonly accounts: readonly DiscoveredAccount[];
}

/** The user behind a token has no account, several without a default, or others than the one that was asked for. */
export class AccountError extends RollcallError<AccountContext> {
  readonly code = "account_error";
  /** `none`, `several` or `another`, in this order. */
  declare readonly reason: AccountContext["reason"];
  /** The accounts of the user; choose one of them. */
  declare readonly accounts: readonly DiscoveredAccount[];

  constructor(message: string, context: AccountContext) {
    name({ AccountError: new.target });
    super(message, context);
  }
}

/** A write that must not be repeated was sent and its answer was lost. `cause` is the loss. */
export class OutcomeUnknownError extends RollcallError<PhaseContext> {
  readonly code = "outcome_unknown";
  declare readonly phase: Phase;
}

/** Every concrete error; `switch (error.code)` narrows it. */
export type AnyRollcallError =
  | InvalidInputError
  | ReadOnlyError
  | (ApiError & { readonly code: "api_error"; readonly status: number })
  | UnauthorizedError
  | ForbiddenError
  | NotFoundError
  | ConflictError
  | RateLimitError
  | PartialFailureError
  | UnexpectedResponseError
  | ConnectionError
  | TimeoutError
  | AbortedError
  | (AuthError & { readonly code: "auth_error" })
  | ConsentRequiredError
  | AccountError
  | OutcomeUnknownError;

name({
  InvalidInputError,
  ReadOnlyError,
  ApiError,
  UnauthorizedError,
  ForbiddenError,
  NotFoundError,
  ConflictError,
  RateLimitError,
  PartialFailureError,
  UnexpectedResponseError,
  ConnectionError,
  TimeoutError,
  AbortedError,
  AuthError,
  OutcomeUnknownError,
});

/**
 * Names classes, for a minifier renames them. Those that only the credentials throw are named as they are made, so that nobody else
 * carries them, and by `new.target`: a class that speaks of itself is one that the bundler renames. Defined, not assigned: where
 * `Error.prototype` is frozen, an assignment throws.
 */
function name(classes: { readonly [name: string]: { readonly prototype: object } }): void {
  for (const [value, { prototype }] of Object.entries(classes)) Object.defineProperty(prototype, "name", { value });
}
