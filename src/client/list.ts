import type { Values } from "../transport/call.js";
import type { CallOptions, List } from "./api.js";
import { checkOptions, ofLists } from "./options.js";
import type { Page, ReadPage } from "./page.js";
import { readTogether } from "./together.js";

// So many pages without an item are a vendor that leads nowhere.
const MOST_EMPTY = 100;

/** Makes a lazy list of a way to read one page. */
export function createList(
  operation: string,
  first: Values,
  options: CallOptions | undefined,
  readPage: ReadPage,
): List<unknown, unknown> {
  async function* items(): AsyncGenerator<unknown, void> {
    // Not yield*, which takes half as long again for each item.
    for await (const { items } of readOn(first, readPage)) for (const item of items) yield item;
  }
  return {
    [Symbol.asyncIterator]: items,
    async *pages() {
      for await (const { page } of readOn(first, readPage)) yield page;
    },
    async toArray(reading = {}) {
      checkOptions(reading, ofLists, operation, options);
      const { max = Infinity } = reading;
      const found: unknown[] = [];
      const pages = readOn(first, readPage, ({ items: { length }, ahead }) =>
        readTogether(ahead, Math.ceil((max - length) / length), length, options?.signal, (position, signal) =>
          readPage({ ...first, ...position }, signal),
        ),
      );
      for await (const page of pages) {
        for (const item of page.items) if (found.push(item) === max) return found;
      }
      return found;
    },
  };
}

/** Reads page after page; what `jump` reads of those that follow the first one need not be asked for one by one. */
async function* readOn(
  first: Values,
  readPage: ReadPage,
  jump?: (page: Page) => Promise<readonly Page[]>,
): AsyncGenerator<Page, void> {
  const visited = new Set<string>();
  let count = 0;
  let empty = 0;
  // The least that was told: people may be added while a list is read.
  let total = Infinity;
  let known: Page[] | undefined;
  let size: number | undefined;
  for (let query = first; ;) {
    visited.add(JSON.stringify(query));
    const page = known?.shift() ?? (await readPage(query));
    const { items, next, stopped } = page;
    yield page;
    known ??= [...((await jump?.(page)) ?? [])];
    // A page of another size than the first one moves all that follow: what was read of those does not count.
    if (items.length !== (size ??= items.length)) known = [];
    count += items.length;
    empty = items.length > 0 ? 0 : empty + 1;
    total = Math.min(total, page.total ?? Infinity);
    if (next instanceof Error) throw next;
    if (!next && known.length === 0) {
      if (count < total && total < Infinity) throw stopped(`the list ends after ${count} of ${total} items`);
      return;
    }
    if (empty === MOST_EMPTY) throw stopped(`${empty} pages in a row are empty and lead on`);
    query = { ...query, ...next };
    if (known.length === 0 && visited.has(JSON.stringify(query))) {
      throw stopped("the next-page link leads to a page already read, which would never end");
    }
  }
}
