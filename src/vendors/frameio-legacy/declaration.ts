import { isObject } from "../../client/answer.js";
import { numberIn, readingOf } from "../../client/headers.js";
import { gatewayProblems, problemOf } from "../../client/problems.js";
import type { Vendor } from "../../client/vendor.js";

/** What is Frame.io's own in v2. */
export const frameioLegacy: Vendor = {
  problems(body) {
    const { errors, code, message } = isObject(body) ? body : {};
    const items = Array.isArray(errors) ? errors.filter(isObject) : [];
    if (items.length === 0) return (code ?? message) === undefined ? gatewayProblems(body) : [problemOf(message, code)];
    return items.map((item) => problemOf(item["detail"] ?? message, item["code"] ?? code, item["title"]));
  },
  rateLimits: (headers) => readingOf(headers, "x-ratelimit", { windowMs: numberIn(headers, "x-ratelimit-window") }),
  next(_page, headers) {
    const total = numberIn(headers, "total-pages") ?? 1;
    // The vendor documents no parameter that asks for a further page.
    return total > 1 ? { lost: `is one of ${total} pages, and there is no documented way to the others` } : undefined;
  },
};
