import { numberIn, readingOf } from "../../client/headers.js";
import { isObject, problemOf } from "../../client/problems.js";
import type { Vendor } from "../../client/vendor.js";

/** What is Frame.io's own in v2. */
export const frameioLegacy: Vendor = {
  problems(body) {
    const { errors, code, message } = isObject(body) ? body : {};
    if (!Array.isArray(errors)) return [];
    const items = errors.filter(isObject);
    if (items.length === 0) return (code ?? undefined) === undefined ? [] : [problemOf({ message, code })];
    return items.map((item) =>
      problemOf({ message: item["detail"] ?? message, code: item["code"] ?? code, title: item["title"] }),
    );
  },
  rateLimits: (headers) => readingOf(headers, "x-ratelimit", { windowMs: numberIn(headers, "x-ratelimit-window") }),
  next({ headers }) {
    const total = numberIn(headers, "total-pages") ?? 1;
    // The vendor documents no parameter that asks for a further page.
    return total > 1
      ? { lost: `this is one of ${total} pages, and there is no documented way to the others` }
      : undefined;
  },
};
