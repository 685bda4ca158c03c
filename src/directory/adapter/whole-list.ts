import { isLoss } from "./loss.js";

/** How the pages of a list are read. */
export interface PageReader<Page, Item> {
  readonly items: (page: Page) => readonly Item[];
  /** How many items the list comes to, as far as a page says. */
  readonly total: (page: Page) => number | undefined;
  /** What tells an item from the others; nothing where it is missing. */
  readonly key: (item: Item) => string | undefined;
}

/** What was read of a list: each item once, in its order. */
export interface ListRead<Item> {
  readonly items: readonly Item[];
  /** Why there may be more; absent where the list is whole. */
  readonly lacks?: string;
}

/**
 * Reads a list, and says whether it is whole: whether its total stands on every page, is the same on each, and is the number of items that
 * are there. A page that is short or empty, or comes twice, looks like a smaller list in every other way.
 */
export async function readWhole<Page, Item>(
  list: { pages(): AsyncIterable<Page> },
  { items, total, key }: PageReader<Page, Item>,
): Promise<ListRead<Item>> {
  const found = new Map<string, Item>();
  const totals = new Set<number | undefined>();
  let nameless = 0;
  let seenTwice = 0;
  const told = () => [...found.values()];
  try {
    for await (const page of list.pages()) {
      totals.add(total(page));
      for (const item of items(page)) {
        const name = key(item);
        if (name === undefined) nameless++;
        else if (found.has(name)) seenTwice++;
        else found.set(name, item);
      }
    }
  } catch (error) {
    if (!isLoss(error)) throw error;
    return { items: told(), lacks: error.message.replace(/\.$/, "") };
  }
  const [first] = totals;
  const lacks =
    totals.size > 1
      ? `its pages tell of ${[...totals].map((one) => one ?? "no").join(" and ")} items in all`
      : first === undefined
        ? "it does not tell how many items it has"
        : nameless > 0
          ? `${nameless} of its items have no id`
          : seenTwice > 0
            ? `${seenTwice} of its items came twice`
            : first !== found.size
              ? `it came to ${found.size} of ${first} items`
              : undefined;
  return { items: told(), ...(lacks !== undefined && { lacks }) };
}
