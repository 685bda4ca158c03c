import {
  ApiError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  PartialFailureError,
  RateLimitError,
  UnauthorizedError,
  UnexpectedResponseError,
  type FailedItem,
  type Problem,
} from "../errors.js";
import { contextOf, redact, type Call, type Reply } from "../transport/call.js";
import { askedWait } from "../transport/signs.js";
import type { Route } from "./api.js";
import type { Vendor } from "./vendor.js";

/** A call, its answer, and whose it is. */
export interface Answer {
  readonly call: Call;
  readonly reply: Reply;
  readonly vendor: Vendor;
}

/** Gives what an answer holds for the caller, or throws what it reports. */
export function readAnswer(answer: Answer, route: Route, envelope: string | undefined): unknown {
  const { call, reply } = answer;
  const { status, json } = reply;
  // Removed by an attempt whose answer was lost.
  if (status === 404 && call.unsure && call.method === "DELETE" && route.empty) return undefined;
  if (status < 200 || status > 299) throw apiError(answer);
  if (route.empty) {
    // A page of a proxy is no proof that anything was done.
    if (reply.text && json === undefined) throw unexpected(answer, "is no JSON");
    return undefined;
  }
  if (route.items !== undefined) {
    itemsOf(answer, route.items);
    return json;
  }
  if (!isObject(json)) throw unexpected(answer, "is no JSON object");
  if (route.itemErrors) refuseItemErrors(answer, route.itemErrors);
  if (!envelope) return json;
  if (!isObject(json[envelope])) throw unexpected(answer, `has no object ${envelope}`);
  return json[envelope];
}

/** The items of a page; a page without its array is refused unless `isEmpty` says that an empty one was left out. */
export function itemsOf(answer: Answer, name: string, isEmpty = answer.vendor.isEmptyPage): readonly unknown[] {
  const { json } = answer.reply;
  const page = isObject(json) ? json : undefined;
  const items = name ? page?.[name] : json;
  if (Array.isArray(items)) return items;
  if (page && (items ?? undefined) === undefined && isEmpty?.(page)) return [];
  throw unexpected(answer, `has no array ${name}`);
}

/** An answer that is not what was promised; its body stays out of the message, for it may hold anything. */
export function unexpected(answer: Answer, what: string): UnexpectedResponseError {
  const { call, reply } = answer;
  const { status, headers, text } = reply;
  return new UnexpectedResponseError(
    `the answer (${status}, ${redact(call, headers.get("content-type"))}, ${text.length} characters) ${what}. Check baseUrl.`,
    contextOf(call, { status, requestId: requestIdOf(answer) }),
  );
}

/** The error that a failure reports, in the class of its status. */
export function apiError(answer: Answer): ApiError {
  const { call, reply, vendor } = answer;
  const { status, headers, json } = reply;
  const problems = vendor.problems(json);
  const details = contextOf(call, {
    status,
    problems,
    requestId: requestIdOf(answer),
    rateLimits: vendor.rateLimits(headers),
  });
  const message = [`${status}.`, ...problems.map(sentenceOf)].join(" ");
  const asked = askedWait(reply, vendor);
  if (asked && (asked.limited || asked.ms > call.settings.maxRetryAfterMs)) {
    return new RateLimitError(message, { ...details, retryAfterMs: asked.ms });
  }
  if (status === 401) return new UnauthorizedError(`${message} Check the token.`, details);
  if (status === 403) return new ForbiddenError(message, details);
  if (status === 404) return new NotFoundError(message, details);
  if (status === 409) return new ConflictError(message, details);
  return new ApiError(message, details);
}

function refuseItemErrors(answer: Answer, names: { readonly items: string; readonly error: string }): void {
  const { call, reply, vendor } = answer;
  const succeeded: unknown[] = [];
  const failed: FailedItem[] = [];
  itemsOf(answer, names.items, () => false).forEach((item, index) => {
    const error = isObject(item) ? (item[names.error] ?? undefined) : undefined;
    const problem = error === undefined ? undefined : (vendor.problems(error)[0] ?? { message: "failed." });
    // Removed by an attempt whose answer was lost.
    const gone = call.unsure && call.method === "DELETE" && problem?.code?.toUpperCase() === vendor.gone;
    if (!problem || gone) succeeded.push(item);
    else failed.push({ index, item, problem });
  });
  if (failed.length === 0) return;
  const reasons = failed.map(({ index, problem }) => ` [${index}] ${sentenceOf(problem)}`);
  throw new PartialFailureError(
    `${failed.length} of ${failed.length + succeeded.length} items failed, the others are done.${reasons.join("")}`,
    contextOf(call, {
      status: reply.status,
      succeeded,
      failed,
      requestId: requestIdOf(answer),
    }),
  );
}

function sentenceOf({ code, title, message, pointer }: Problem): string {
  return [code, title, message, pointer].filter(Boolean).join(" ");
}

function requestIdOf({ call, reply, vendor: { requestId } }: Answer): string | undefined {
  return (requestId && redact(call, reply.headers.get(requestId))) || undefined;
}

/** Tells whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
