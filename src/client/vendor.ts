import type { Problem } from "../errors.js";
import type { Values } from "../transport/call.js";
import type { Signs } from "../transport/signs.js";

/** What differs from vendor to vendor, and only that. */
export interface Vendor extends Signs {
  /** Reads the body of a failure, in every form in which the vendor sends one. */
  readonly problems: (body: unknown) => readonly Problem[];
  /** The response header that names the exchange. */
  readonly requestId?: string;
  /** The code by which an item that is to be removed is already gone. */
  readonly gone?: string;
  /** Finds the way from a page to the next. */
  readonly next: (page: unknown, headers: Headers) => Next | undefined;
  /** Tells whether a page without its array is an empty page. */
  readonly isEmptyPage?: (page: object) => boolean;
}

/** The way to the next page: a link, whose query is taken; the query itself; or why there is none though there should be. */
export type Next = { readonly link: string } | { readonly query: Values } | { readonly lost: string };
