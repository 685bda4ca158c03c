import { isObject, type Asked, type FakeAnswer } from "../request.js";

/** An item of a write or of a list. */
export type Item = Readonly<Record<string, unknown>>;

/** The codes that are published, by the status with which they come. */
const codes: Readonly<Record<number, string>> = {
  400: "INVALID_REQUEST_PARAMETER",
  401: "AUTHORIZATION_INVALID_TOKEN",
  403: "USER_LACKS_PERMISSIONS",
  429: "BURST_APIINVOCATION_LIMIT_EXCEEDED",
};

/** A refusal of the whole request; without a code, as with 404 and 5xx, it has no body. */
export function refuse(status: number, errorCode = codes[status]): FakeAnswer {
  return errorCode === undefined ? { status } : { status, body: { errorCode, message: "The request is refused." } };
}

/** A refusal of the whole request where nothing is published of it but that there is one: status and the lack of a code are assumed. */
export function refuseUncoded(message: string): FakeAnswer {
  return { status: 400, body: { message } };
}

/** The mark of an item that failed. Where nothing is published of the code there is none: that alone is assumed. */
export function failure(message: string, errorCode?: string): Item {
  return { errorDetails: { ...(errorCode !== undefined && { errorCode }), message } };
}

/** A text that was sent; ids are text, and numbers where a page of the vendor's shows them so. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** The items that a write names. */
export function itemsOf({ body }: Asked, name: string): readonly Item[] {
  const items = isObject(body) ? body[name] : undefined;
  return Array.isArray(items) ? items.filter(isObject) : [];
}

/**
 * A page of a list: positions and sizes are text, and an empty array is left out. That a wrong size or position is refused is assumed;
 * so is the link, which is published for other lists.
 */
export function page<Entry>(
  { path, query }: Asked,
  name: string,
  entries: readonly Entry[],
  most: number,
  show: (entry: Entry) => Item,
): FakeAnswer {
  const count = Number(query["count"] ?? most);
  const start = Number(query["start_position"] ?? 0);
  if (!Number.isInteger(count) || count < 1 || count > 100 || !Number.isInteger(start) || start < 0) return refuse(400);
  const some = entries.slice(start, start + count);
  const end = start + some.length;
  const below = path.replace(/^\/restapi\/v2\.1/, "");
  return {
    status: 200,
    body: {
      ...(some.length > 0 && { [name]: some.map(show) }),
      resultSetSize: String(some.length),
      totalSetSize: String(entries.length),
      startPosition: String(start),
      endPosition: String(Math.max(end - 1, 0)),
      ...(end < entries.length && some.length > 0 && { nextUri: `${below}?start_position=${end}&count=${count}` }),
    },
  };
}
