import {
  ApiError,
  ConflictError,
  cut,
  ForbiddenError,
  NotFoundError,
  RateLimitError,
  UnauthorizedError,
  UnexpectedResponseError,
  type ApiErrorContext,
} from "../errors.js";
import { contextOf, isWrite, patienceOf, redact, type Call, type Reply } from "../transport/call.js";
import { requestedWait } from "../transport/rate-limit.js";
import type { Raw } from "./api.js";
import { foreignProblems, isObject, sentenceOf, textProblems } from "./problems.js";
import type { Vendor } from "./vendor.js";

/** A reply, and what is needed to read it. */
export interface Answer {
  readonly call: Call;
  readonly reply: Reply;
  readonly vendor: Vendor;
}

/** The items of a page or of a write; an array that is missing is refused unless it is a list's that the vendor leaves out when empty. */
export function itemsOf(answer: Answer, name: string): readonly unknown[] {
  const { call, reply, vendor } = answer;
  const { json } = reply;
  const page = isObject(json) ? json : undefined;
  const items = name ? page?.[name] : json;
  if (Array.isArray(items)) return items;
  const isLeftOut = page && (items ?? undefined) === undefined && !isWrite(call);
  if (isLeftOut && vendor.isEmptyPage?.(page)) return [];
  throw wrong(answer, `has no array ${name}`.trimEnd());
}

/** An answer that is not what was promised; its body stays out of the message, for it may hold anything. */
export function unexpected(answer: Answer, what: string): UnexpectedResponseError {
  const { call, reply } = answer;
  const advice = isWrite(call) ? "" : " Check baseUrl.";
  return new UnexpectedResponseError(
    `was answered with ${reply.status}, and the answer (${kindOf(answer)}) ${what}.${advice}`,
    contextOfAnswer(answer),
  );
}

/** A page that does not lead on as it should. */
export function lostPage(answer: Answer, what: string): UnexpectedResponseError {
  return new UnexpectedResponseError(`stopped: ${what}.`, contextOfAnswer(answer));
}

const classes: { readonly [status: number]: typeof ApiError<ApiErrorContext> } = {
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
};

/** The error that a failure reports, in the class of its status. */
export function apiError(answer: Answer): ApiError {
  const { call, reply, vendor } = answer;
  const { status, headers, json, text } = reply;
  const own = vendor.problems(json);
  const problems = own.length > 0 ? own : json === undefined ? textProblems(text) : foreignProblems(json);
  const context = { ...contextOfAnswer(answer), problems, rateLimits: vendor.rateLimits(headers) };
  const asked = requestedWait(reply, vendor);
  // Whatever stands between answers 404 too, and its word is no proof that a thing is not there.
  const foreign = status === 404 && own.length === 0;
  const forbidden = status === 401 && vendor.forbids?.(reply);
  const advice = foreign
    ? " It may not be the vendor's own answer: check baseUrl."
    : status === 401 && !forbidden
      ? " Check the token, and whether it is of this host and account."
      : "";
  const reasons = problems.map(sentenceOf).join("; ") || `no reason is given (${kindOf(answer)})`;
  const message = `failed with ${status}: ${cut(reasons)}.${advice}`;
  if (asked && (asked.limited || asked.ms > patienceOf(call))) {
    return new RateLimitError(message, { ...context, retryAfterMs: asked.ms });
  }
  const Class = foreign ? ApiError : (classes[forbidden ? 403 : status] ?? ApiError);
  return new Class(message, context);
}

/** What every error says of an answer; what has come to a success may have been carried out. */
export function contextOfAnswer({ call, reply, vendor }: Answer) {
  const { headers, status } = reply;
  const id = headers.get(vendor.requestId ?? "x-request-id") ?? headers.get("x-request-id");
  return contextOf(call, { status, requestId: redact(call, id) || undefined }, status < 400);
}

/** A result with everything that came with it; no header carries the token on. */
export function rawOf({ call, reply, vendor }: Answer, data: unknown): Raw<unknown> {
  const headers = new Headers();
  reply.headers.forEach((value, name) => headers.append(name, redact(call, value)));
  return {
    data,
    status: reply.status,
    headers,
    attempts: call.log.attempts,
    rateLimits: vendor.rateLimits(headers),
  };
}

/** The error of a success that lacks what was promised: the failure that it reports instead, if it does. */
export function wrong(answer: Answer, what: string): ApiError | UnexpectedResponseError {
  return answer.vendor.problems(answer.reply.json).length > 0 ? apiError(answer) : unexpected(answer, what);
}

function kindOf({ call, reply }: Answer): string {
  return `${redact(call, reply.headers.get("content-type")) || "no content type"}, ${reply.text.length} characters`;
}
