import { readingOf, resetIn } from "../../client/headers.js";
import { foreignProblems, isObject, problemOf } from "../../client/problems.js";
import type { PageRead, Vendor } from "../../client/vendor.js";

const BURST_MS = 30_000;
const HOUR_MS = 3_600_000;

/** What is DocuSign's own. */
export const docusign: Vendor = {
  requestId: "x-docusign-tracetoken",
  // An item that the answer still describes is not gone: one that was not found comes back without a name.
  isGone: (item, { code }) => code?.toUpperCase() === "INVALID_GROUP_ID" && isObject(item) && !("groupName" in item),
  problems(body) {
    if (!isObject(body)) return [];
    const { errorCode, message, errorDetails } = body;
    if (typeof errorCode === "string" && errorCode) return [problemOf({ message, code: errorCode })];
    // A whole request that fails may put its reasons where those of single items stand.
    const items = Object.values(body).flat().filter(isObject);
    return [errorDetails, ...items.map((item) => item["errorDetails"])].flatMap((error) => foreignProblems(error));
  },
  forbids: ({ json }) => /LACKS_|NOT_ACCOUNT_ADMIN|DOES_NOT_BELONG/i.test(textOf(json, "errorCode")),
  rateLimits: (headers) => [
    ...readingOf(headers, "x-ratelimit", { resetsAt: resetIn(headers, "x-ratelimit-reset"), windowMs: HOUR_MS }),
    ...readingOf(headers, "x-burstlimit", { windowMs: BURST_MS }),
  ],
  // The codes came as 400 before 2026 and come as 429 since; messages change, codes are compared without case.
  rateLimitWaitMs({ json, headers }) {
    const kind = /^(HOURLY|BURST)_.*LIMIT_EXCEEDED$/i.exec(textOf(json, "errorCode"))?.[1];
    if (!kind) return undefined;
    const now = Date.now();
    return kind.toUpperCase() === "BURST"
      ? BURST_MS
      : Math.max(0, (resetIn(headers, "x-ratelimit-reset") ?? now - (now % HOUR_MS) + HOUR_MS) - now);
  },
  next(read) {
    const { page, query, count } = read;
    const { nextUri } = isObject(page) ? page : {};
    const total = numberOf(page, "totalSetSize");
    if ((numberOf(page, "startPosition") ?? startOf(query)) !== startOf(query)) {
      return { lost: "a page begins at another position than was asked for" };
    }
    if (startOf(query) + count === total) return undefined;
    const link = String(nextUri);
    if (/[?&]start_position=/.test(link) || (nextUri && total === undefined)) return { link };
    const [following] = positionsAfter(read);
    return following && { query: following };
  },
  ahead: positionsAfter,
  total(page, first) {
    const total = numberOf(page, "totalSetSize");
    return total === undefined ? undefined : total - startOf(first);
  },
  isEmptyPage: (page) =>
    [numberOf(page, "totalSetSize"), numberOf(page, "resultSetSize")].find((size) => size !== undefined) === 0 ||
    Object.values(page).every((value) => (value ?? undefined) === undefined),
};

/** Where the further pages begin. It is counted, for a page may leave its own positions out; endPosition is the index of the last item. */
function* positionsAfter({ page, query, count }: PageRead) {
  const total = numberOf(page, "totalSetSize") ?? 0;
  for (let at = startOf(query) + count; count > 0 && at < total; at += count) yield { start_position: at };
}

/** Numbers come as text. */
function numberOf(page: unknown, name: string): number | undefined {
  const text = textOf(page, name);
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function startOf({ start_position = 0 }: PageRead["query"]): number {
  return Number(start_position);
}

function textOf(json: unknown, name: string): string {
  return String(isObject(json) && json[name]);
}
