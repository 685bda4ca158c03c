import type { Values } from "../transport/call.js";

/** A page as answered, its items, and the way on. */
export interface Page {
  readonly page: unknown;
  readonly items: readonly unknown[];
  /** The query that differs in the next page; what is wrong where there should be one; nothing at the end. */
  readonly next: Values | Error | undefined;
  /** Where all further pages begin, where the page tells; none otherwise. */
  readonly ahead: Iterable<Values>;
  /** How many items the list must come to, as far as the page tells. */
  readonly total: number | undefined;
  /** Makes the error of a list that cannot be read on. */
  readonly stopped: (why: string) => Error;
}

/** Reads one page; `signal` ends it in place of the caller's. */
export type ReadPage = (query: Values, signal?: AbortSignal) => Promise<Page>;
