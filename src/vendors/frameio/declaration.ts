import { isObject } from "../../client/answer.js";
import { numberIn, readingOf } from "../../client/headers.js";
import { gatewayProblems, problemOf } from "../../client/problems.js";
import type { Vendor } from "../../client/vendor.js";

/** What is Frame.io's own in v4. */
export const frameio: Vendor = {
  problems(body) {
    const errors = isObject(body) ? [body["errors"]].flat().filter(isObject) : [];
    if (errors.length === 0) return gatewayProblems(body);
    return errors.map(({ detail, title, source }) =>
      problemOf(detail, undefined, title, isObject(source) ? source["pointer"] : undefined),
    );
  },
  rateLimits: (headers) => readingOf(headers, "x-ratelimit", { windowMs: numberIn(headers, "x-ratelimit-window") }),
  next(page) {
    const links = isObject(page) ? page["links"] : undefined;
    const link = (isObject(links) ? links["next"] : undefined) ?? "";
    if (typeof link !== "string") return { lost: "has a next link that is no text" };
    return link ? { link } : undefined;
  },
};
