import { InvalidInputError } from "../errors.js";
import type { Values } from "../transport/call.js";
import type { List } from "./api.js";
import { countProblem } from "./input.js";
import { isObject } from "./problems.js";

/** A page as answered, its items, and the way on. */
export interface Page {
  readonly page: unknown;
  readonly items: readonly unknown[];
  /** The query that differs in the next page; what is wrong where there should be one; nothing at the end. */
  readonly next: Values | Error | undefined;
  /** How many items the list must come to, as far as the page tells. */
  readonly total: number | undefined;
  /** Makes the error of a list that cannot be read on. */
  readonly stopped: (why: string) => Error;
}

// So many pages without an item are a vendor that leads nowhere.
const MOST_EMPTY = 100;

/** Makes a lazy list of a way to read one page. */
export function createList(
  operation: string,
  first: Values,
  readPage: (query: Values) => Promise<Page>,
): List<unknown, unknown> {
  async function* read(): AsyncGenerator<Page, void> {
    const visited = new Set<string>();
    let count = 0;
    let empty = 0;
    // The least that was told: people may be added while a list is read.
    let total = Infinity;
    for (let query = first; ;) {
      visited.add(JSON.stringify(query));
      const page = await readPage(query);
      const { items, next, stopped } = page;
      yield page;
      count += items.length;
      empty = items.length > 0 ? 0 : empty + 1;
      total = Math.min(total, page.total ?? Infinity);
      if (next instanceof Error) throw next;
      if (!next) {
        if (count < total && total < Infinity) throw stopped(`the list ends after ${count} of ${total} items`);
        return;
      }
      if (empty === MOST_EMPTY) throw stopped(`${empty} pages in a row are empty and lead on`);
      query = { ...query, ...next };
      if (visited.has(JSON.stringify(query))) {
        throw stopped("the next-page link leads to a page already read, which would never end");
      }
    }
  }
  async function* items(): AsyncGenerator<unknown, void> {
    // Not yield*, which takes half as long again for each item.
    for await (const { items } of read()) for (const item of items) yield item;
  }
  return {
    [Symbol.asyncIterator]: items,
    async *pages() {
      for await (const { page } of read()) yield page;
    },
    async toArray(options = {}) {
      const max = readMax(operation, options);
      const found: unknown[] = [];
      for await (const page of read()) {
        for (const item of page.items) if (found.push(item) === max) return found;
      }
      return found;
    },
  };
}

function readMax(operation: string, options: unknown): number | undefined {
  // Anything but an object is a number that was meant, or a mistake that would read everything.
  const { max } = isObject(options) ? options : { max: NaN };
  const problem = max === undefined ? undefined : countProblem(max);
  if (problem) throw new InvalidInputError([{ pointer: "/max", message: `max ${problem}` }], operation);
  return max as number | undefined;
}
