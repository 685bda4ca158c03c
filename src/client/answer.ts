import {
  ApiError,
  ConflictError,
  ForbiddenError,
  listed,
  NotFoundError,
  RateLimitError,
  UnauthorizedError,
  UnexpectedResponseError,
  type Problem,
} from "../errors.js";
import { contextOf, isWrite, LOOK_FIRST, patienceOf, redact, type Call, type Reply } from "../transport/call.js";
import { requestedWait } from "../transport/rate-limit.js";
import type { Raw } from "./api.js";
import { foreignProblems, isObject, reportsFailure, sentenceOf, textProblems } from "./problems.js";
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
  const advice = isWrite(call) ? LOOK_FIRST : "Check baseUrl.";
  return new UnexpectedResponseError(
    `was answered with ${reply.status}, and the answer (${kindOf(answer)}) ${what}. ${advice}`,
    contextOf(call, contextOfAnswer(answer)),
  );
}

/** A page that does not lead on as it should. */
export function lostPage(answer: Answer, what: string): UnexpectedResponseError {
  return new UnexpectedResponseError(`stopped: ${what}.`, contextOf(answer.call, contextOfAnswer(answer)));
}

/** The error that a failure reports, in the class of its status. */
export function apiError(answer: Answer): ApiError {
  const { call, reply, vendor } = answer;
  const { status, headers } = reply;
  const own = vendor.problems(reply.json);
  const problems = own.length > 0 ? own : otherProblems(reply);
  const details = contextOf(call, {
    ...contextOfAnswer(answer),
    problems,
    rateLimits: vendor.rateLimits(headers),
  });
  const asked = requestedWait(reply, vendor);
  const message = `failed with ${status}: ${reasonsOf(answer, problems)}`;
  if (asked && (asked.limited || asked.ms > patienceOf(call))) {
    return new RateLimitError(message, { ...details, retryAfterMs: asked.ms });
  }
  if (status === 403 || (status === 401 && vendor.forbids?.(reply))) return new ForbiddenError(message, details);
  if (status === 401) return new UnauthorizedError(`${message} Check the token.`, details);
  // Whatever stands between answers 404 too, and its word is no proof that a thing is not there.
  if (status === 404 && own.length === 0)
    return new ApiError(`${message} It is not the vendor's own answer: check baseUrl.`, details);
  if (status === 404) return new NotFoundError(message, details);
  if (status === 409) return new ConflictError(message, details);
  return new ApiError(message, details);
}

/** What every error says of an answer. */
export function contextOfAnswer({ call, reply, vendor }: Answer) {
  const { requestId = "" } = vendor;
  const { headers, status } = reply;
  const id = headers.get(requestId || "x-request-id") ?? headers.get("x-request-id");
  return {
    status,
    requestId: redact(call, id) || undefined,
    mayHaveHappened: call.log.mayHaveHappened || (isWrite(call) && status < 300),
  };
}

/** A result with everything that came with it; no header carries the token on. */
export function rawOf({ call, reply }: Answer, data: unknown): Raw<unknown> {
  const { status, headers } = reply;
  const leaking = [...headers].filter(([, value]) => redact(call, value) !== value);
  const clean = leaking.length > 0 ? new Headers(headers) : headers;
  for (const [name, value] of leaking) clean.set(name, redact(call, value));
  return { data, status, headers: clean, attempts: call.log.attempts };
}

/** The error of a success that lacks what was promised: the failure that it reports instead, if it does. */
export function wrong(answer: Answer, what: string): ApiError | UnexpectedResponseError {
  const { json } = answer.reply;
  const failed = isObject(json) && (reportsFailure(json) || answer.vendor.problems(json).length > 0);
  return failed ? apiError(answer) : unexpected(answer, what);
}

function otherProblems({ json, text }: Reply): readonly Problem[] {
  return json === undefined ? textProblems(text) : foreignProblems(json);
}

function reasonsOf(answer: Answer, problems: readonly Problem[]): string {
  const reasons = listed(problems.map(sentenceOf), "problems") || `no reason is given (${kindOf(answer)}).`;
  return answer.call.log.mayHaveHappened ? `${reasons} An earlier attempt may have been carried out.` : reasons;
}

function kindOf({ call, reply }: Answer): string {
  return `${redact(call, reply.headers.get("content-type")) || "no content type"}, ${reply.text.length} characters`;
}
