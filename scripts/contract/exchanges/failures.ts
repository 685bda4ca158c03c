import {
  ApiError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RateLimitError,
  UnauthorizedError,
} from "../../../src/index.js";
import { isObject, list, object, type JsonObject, type Json } from "../../openapi/json.js";

/*
 * What the client has to make of an answer that reports a failure, in its status, in its items or by what it leaves out. It is
 * written down here and not read off `src/`.
 */

/** The class of an error, and its code. */
export interface ErrorKind {
  readonly type: typeof ApiError;
  readonly code: string;
}

const other: ErrorKind = { type: ApiError, code: "api_error" };
const unauthorized: ErrorKind = { type: UnauthorizedError, code: "unauthorized" };
const forbidden: ErrorKind = { type: ForbiddenError, code: "forbidden" };
const limited: ErrorKind = { type: RateLimitError as unknown as typeof ApiError, code: "rate_limited" };
const byStatus: Readonly<Record<number, ErrorKind>> = {
  403: forbidden,
  409: { type: ConflictError, code: "conflict" },
  429: limited,
};

/** The error to which the status and the body of a failure come. */
export function errorOf(status: number, body: Json | undefined): ErrorKind {
  // A failure whose status says success.
  if (status < 400) return other;
  const code = String(object(body)["errorCode"]);
  // Some tell their limits by their code, whatever the status.
  if (/^(HOURLY|BURST)_.*LIMIT_EXCEEDED$/i.test(code)) return limited;
  // A token that is good, of somebody who may not do it.
  if (status === 401) return /LACKS_|NOT_ACCOUNT_ADMIN|DOES_NOT_BELONG/i.test(code) ? forbidden : unauthorized;
  // Whatever stands between answers 404 too, and knows nothing of what is there.
  if (status === 404) return isVendors(body) ? { type: NotFoundError, code: "not_found" } : other;
  return byStatus[status] ?? other;
}

/**
 * Tells whether the body of a failure is in one of the forms of the vendors: `errors` with objects in it, `errorCode`, or `code` beside
 * a list of errors. A `code` alone is what any gateway writes.
 */
export function isVendors(body: Json | undefined): boolean {
  const { errors, errorCode, code } = object(body);
  const isCode = (one: Json | undefined) => typeof one === "string" || typeof one === "number";
  return list(errors).some(isObject) || isCode(errorCode) || (Array.isArray(errors) && isCode(code));
}

/** Tells whether an item of a write failed: its error has a code that is no success, or a message, or is a text. */
export function hasFailed(error: Json | undefined): boolean {
  if (typeof error === "string") return error !== "";
  const { errorCode, message } = object(error);
  return errorCode ? String(errorCode).toUpperCase() !== "SUCCESS" : Boolean(message);
}

/** An operation, as far as its items can fail. */
export interface Write {
  readonly method: string;
  readonly itemErrors?: { readonly items: string; readonly error: string } | undefined;
}

/** Tells whether a removal is answered without a word, which says that it is done. */
export function isSilent({ method, itemErrors }: Write, body: Json | undefined): boolean {
  return method === "DELETE" && itemErrors !== undefined && (body === undefined || (isObject(body) && isEmpty(body)));
}

/** Tells whether a write is answered for fewer items than it sent: what became of the others nobody knows. */
export function isShort({ method, itemErrors }: Write, sent: JsonObject, body: Json | undefined): boolean {
  const asked = list(sent[itemErrors?.items ?? ""]).length;
  const answered = list(object(body)[itemErrors?.items ?? ""]).length;
  return answered < asked && !(method === "DELETE" && answered === 0);
}

/** Tells whether a call that ends in an error may have been carried out, if it was sent once. */
export function mayHaveHappened(
  { method }: Write,
  status: number,
  headers: Readonly<Record<string, string>>,
  { code }: ErrorKind,
): boolean {
  if (method === "GET" || code === "rate_limited") return false;
  // A server that names the time at which to come back has done nothing.
  if (status === 503 && headers["retry-after"] !== undefined) return false;
  // A gateway may answer with any 5xx while the request goes on behind it.
  return status < 300 || status === 408 || status >= 500;
}

function isEmpty(body: JsonObject): boolean {
  return Object.keys(body).length === 0;
}
