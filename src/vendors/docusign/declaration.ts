import { isObject } from "../../client/answer.js";
import { readingOf, resetIn } from "../../client/headers.js";
import { gatewayProblems, problemOf } from "../../client/problems.js";
import type { Vendor } from "../../client/vendor.js";

const BURST_MS = 30_000;
const HOUR_MS = 3_600_000;

/** What is DocuSign's own. */
export const docusign: Vendor = {
  requestId: "x-docusign-tracetoken",
  gone: "INVALID_GROUP_ID",
  problems(body) {
    if (!isObject(body) || (body["errorCode"] ?? body["message"]) === undefined) return gatewayProblems(body);
    return [problemOf(body["message"], body["errorCode"])];
  },
  rateLimits: (headers) => [
    ...readingOf(headers, "x-ratelimit", { resetsAt: resetIn(headers, "x-ratelimit-reset"), windowMs: HOUR_MS }),
    ...readingOf(headers, "x-burstlimit", { windowMs: BURST_MS }),
  ],
  // The codes came as 400 before 2026 and come as 429 since; messages change, codes are compared without case.
  rateLimitWaitMs({ json, headers }) {
    const [kind, is] = /^(HOURLY|BURST)_APIINVOCATION_LIMIT/i.exec(String(isObject(json) && json["errorCode"])) ?? [];
    if (!kind) return undefined;
    const now = Date.now();
    return is?.toUpperCase() === "BURST"
      ? BURST_MS
      : Math.max(0, (resetIn(headers, "x-ratelimit-reset") ?? now - (now % HOUR_MS) + HOUR_MS) - now);
  },
  next(page) {
    if (!isObject(page)) return undefined;
    const { nextUri, endPosition, totalSetSize, ...rest } = page;
    // Positions are text that holds numbers, and endPosition is the index of the last item; a link may be missing all the same.
    const start = parseInt(String(endPosition)) + 1;
    const total = parseInt(String(totalSetSize));
    const isEmpty = Object.values(rest).every((value) => !Array.isArray(value) || value.length === 0);
    if (isEmpty || start >= total) return undefined;
    if (typeof nextUri === "string" && nextUri) return { link: nextUri };
    return start < total ? { query: { start_position: start } } : undefined;
  },
  isEmptyPage: (page) => "totalSetSize" in page || Object.values(page).every((value) => value === null),
};
