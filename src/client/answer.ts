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
} from "../errors.js";
import { contextOf, type Call, type Reply } from "../transport/call.js";
import { askedWait, type Signs } from "../transport/signs.js";
import type { Api, Route } from "./api.js";
import type { Vendor } from "./vendor.js";

/** Tells a vendor's rate-limit answers by status or by code. */
export function signsOf(vendor: Vendor): Signs {
  return {
    rateLimits: vendor.rateLimits,
    rateLimitWaitMs({ status, headers, json }) {
      for (const { code } of vendor.problems(json)) {
        const ms = code === undefined ? undefined : vendor.rateLimitWaitMs?.(code, headers);
        if (ms !== undefined) return ms;
      }
      return status === 429 ? 1000 : undefined;
    },
  };
}

/** Gives what an answer holds for the caller, or throws what it reports. */
export function readAnswer(call: Call, route: Route, reply: Reply, { envelope }: Api, vendor: Vendor): unknown {
  const { status, json } = reply;
  if (status === 404 && call.unsure && call.method === "DELETE") return undefined;
  if (status < 200 || status > 299) throw apiError(call, reply, vendor);
  if (route.empty) return undefined;
  if (route.items !== undefined) {
    itemsOf(call, route.items, reply, vendor);
    return json;
  }
  if (!isObject(json)) throw unexpected(call, reply, vendor, "is no JSON object");
  if (route.itemErrors) throwItemErrors(call, reply, vendor, json, route.itemErrors);
  if (!envelope) return json;
  if (!isObject(json[envelope])) throw unexpected(call, reply, vendor, `holds no object named ${envelope}`);
  return json[envelope];
}

/** The items of a page; a page without its array is refused unless the vendor leaves empty ones out. */
export function itemsOf(call: Call, name: string, reply: Reply, vendor: Vendor): readonly unknown[] {
  const page = reply.json;
  const items = name === "" ? page : isObject(page) ? page[name] : undefined;
  if (Array.isArray(items)) return items;
  if ((items === undefined || items === null) && isObject(page) && vendor.isEmptyPage?.(page)) return [];
  throw unexpected(call, reply, vendor, name === "" ? "is no array" : `holds no array named ${name}`);
}

/** An answer that is not what was promised; its body stays out of the message, for it may hold anything. */
export function unexpected(call: Call, reply: Reply, vendor: Vendor, what: string): UnexpectedResponseError {
  const type = reply.headers.get("content-type") ?? "no content type";
  return new UnexpectedResponseError(
    `the answer (${reply.status}, ${type}, ${reply.text.length} characters) ${what}. Check that baseUrl is the vendor's API.`,
    { ...contextOf(call), status: reply.status, requestId: requestIdOf(reply, vendor) },
  );
}

/** The error that a failure reports, in the class of its status. */
export function apiError(call: Call, reply: Reply, vendor: Vendor): ApiError {
  const { status, headers } = reply;
  const problems = vendor.problems(reply.json);
  const details = {
    ...contextOf(call),
    status,
    problems,
    requestId: requestIdOf(reply, vendor),
    rateLimits: vendor.rateLimits(headers),
  };
  const said = problems.map(({ code, title, message, pointer }) =>
    [code, title, message, pointer].filter(Boolean).join(" "),
  );
  const message = `${status}. ${said.join(" ") || "The answer says no more."}`;
  const asked = askedWait(reply, signsOf(vendor));
  if (asked && status !== 503) {
    const retryAfterMs = asked.ms;
    return new RateLimitError(`${message} Try again in ${Math.ceil(retryAfterMs / 1000)} s.`, {
      ...details,
      retryAfterMs,
    });
  }
  if (status === 401) {
    return new UnauthorizedError(
      "unauthorized",
      `${message} Check that the token is current and meant for this account.`,
      details,
    );
  }
  if (status === 403) return new ForbiddenError("forbidden", message, details);
  if (status === 404) return new NotFoundError("not_found", message, details);
  if (status === 409) return new ConflictError("conflict", message, details);
  return new ApiError("api_error", message, details);
}

function throwItemErrors(
  call: Call,
  reply: Reply,
  vendor: Vendor,
  json: Record<string, unknown>,
  names: { readonly items: string; readonly error: string },
): void {
  const items = json[names.items];
  if (!Array.isArray(items)) throw unexpected(call, reply, vendor, `holds no array named ${names.items}`);
  const succeeded: unknown[] = [];
  const failed: FailedItem[] = [];
  items.forEach((item: unknown, index) => {
    const error = isObject(item) ? item[names.error] : undefined;
    const problem = error === undefined || error === null ? undefined : vendor.problems(error)[0];
    // Removed by an attempt whose answer was lost.
    const gone = call.unsure && call.method === "DELETE" && problem?.code?.toUpperCase() === vendor.gone;
    if (error === undefined || error === null || gone) succeeded.push(item);
    else failed.push({ index, item, problem: problem ?? { message: "failed without saying why." } });
  });
  if (failed.length === 0) return;
  throw new PartialFailureError({
    ...contextOf(call),
    status: reply.status,
    succeeded,
    failed,
    requestId: requestIdOf(reply, vendor),
  });
}

function requestIdOf({ headers }: Reply, { requestId }: Vendor): string | undefined {
  return (requestId && headers.get(requestId)) || undefined;
}

/** Tells whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
