import { numberIn, readingOf } from "../../client/headers.js";
import { isObject, problemOf } from "../../client/problems.js";
import type { Vendor } from "../../client/vendor.js";

/** What is Frame.io's own in v4. */
export const frameio: Vendor = {
  problems(body) {
    const errors = [isObject(body) && body["errors"]].flat().filter(isObject);
    // Others list errors too; each of Frame.io's has a detail.
    if (!errors.every(({ detail }) => detail && typeof detail === "string")) return [];
    return errors.map(({ detail, title, source }) =>
      problemOf({ message: detail, title, pointer: isObject(source) ? source["pointer"] : undefined }),
    );
  },
  rateLimits: (headers) => readingOf(headers, "x-ratelimit", { windowMs: numberIn(headers, "x-ratelimit-window") }),
  next({ page }) {
    const links = isObject(page) ? page["links"] : undefined;
    const link = (isObject(links) ? links["next"] : undefined) ?? "";
    if (typeof link !== "string") return { lost: "the next-page link is no text" };
    return link ? { link } : undefined;
  },
  // Given where include_total_count asks for it; after a position of the caller's, nobody knows how many are left.
  total(page, { after }) {
    const total = isObject(page) ? page["total_count"] : undefined;
    return typeof total === "number" && after === undefined ? total : undefined;
  },
};
