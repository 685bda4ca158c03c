import { InvalidInputError } from "../errors.js";
import type { Values } from "../transport/call.js";
import type { List } from "./api.js";
import { wrongWithCount } from "./input.js";

/** A page as answered, its items, and the query that differs in the next one. */
export interface Page {
  readonly page: unknown;
  readonly items: readonly unknown[];
  readonly next: Values | undefined;
  /** Makes the error for a next link that leads back to a page already read. */
  readonly repeated: () => Error;
}

/** Makes a lazy list of a way to read one page. */
export function createList(
  operation: string,
  first: Values,
  readPage: (query: Values) => Promise<Page>,
): List<unknown, unknown> {
  async function* read(): AsyncGenerator<Page, void> {
    const visited = new Set<string>();
    let page: Page | undefined;
    for (let query = first; ; query = { ...query, ...page.next }) {
      const key = JSON.stringify(query);
      if (page && visited.has(key)) throw page.repeated();
      visited.add(key);
      yield (page = await readPage(query));
      if (!page.next) return;
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
    async toArray({ max }) {
      const wrong = wrongWithCount(max);
      if (wrong) throw new InvalidInputError([{ pointer: "/max", message: `max ${wrong}` }], operation);
      const found: unknown[] = [];
      for await (const page of read()) {
        for (const item of page.items) if (found.push(item) === max) return found;
      }
      return found;
    },
  };
}
