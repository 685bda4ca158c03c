import type { Problem } from "../errors.js";
import type { Reply, Values } from "../transport/call.js";
import type { RateLimitReader } from "../transport/rate-limit.js";

/** What differs from vendor to vendor, and only that. */
export interface Vendor extends RateLimitReader {
  /** Reads the body of a failure in the forms that are the vendor's own; nothing for a body of somebody else, such as a gateway. */
  readonly problems: (body: unknown) => readonly Problem[];
  /** Tells whether a 401 is over what the token's owner may do. */
  readonly forbids?: (reply: Reply) => boolean;
  /** The response header that names the exchange; `x-request-id` where there is none. */
  readonly requestId?: string;
  /** Tells whether an item that failed to be removed is not there any more. */
  readonly isGone?: (item: unknown, problem: Problem) => boolean;
  /** Finds the way from a page to the next. */
  readonly next: (page: PageRead) => Next | undefined;
  /** Where all further pages begin, if a page tells: then they can be read side by side. */
  readonly ahead?: (page: PageRead) => Iterable<Values>;
  /** How many items the list must come to, as far as a page tells; `first` is the query that the list began with. */
  readonly total?: (page: unknown, first: Values) => number | undefined;
  /** Tells whether a page without its array is an empty page. */
  readonly isEmptyPage?: (page: object) => boolean;
}

/** A page as it was answered. */
export interface PageRead {
  readonly page: unknown;
  readonly headers: Headers;
  /** The query that asked for it. */
  readonly query: Values;
  /** How many items it has. */
  readonly count: number;
}

/** The way to the next page: a link, whose position is taken; the position itself; or why there is none though there should be. */
export type Next = { readonly link: string } | { readonly query: Values } | { readonly lost: string };
