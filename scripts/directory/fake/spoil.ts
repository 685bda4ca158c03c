import { outage, type Course, type FakePage } from "./adapter.js";

// It agrees with itself: only another number tells, and only that of members stands elsewhere, in the list of groups.
const SHRINKING = "the total shrinks with the members";

/** What can go wrong with the pages of a list, so that they look like a smaller one or like no list at all. */
export const spoilers: { readonly [name: string]: (pages: readonly FakePage[]) => readonly FakePage[] | Error } = {
  "an item is lost": (pages) => change(pages, last(pages), (page) => ({ ...page, items: page.items.slice(1) })),
  "a page is empty": (pages) => change(pages, 0, (page) => ({ ...page, items: [] })),
  "the last page is missing": (pages) => pages.slice(0, -1),
  "the total is absent": (pages) => pages.map((page) => ({ ...page, total: undefined })),
  "the total is absent on one page": (pages) => change(pages, last(pages), (page) => ({ ...page, total: undefined })),
  "the total changes": (pages) => change(pages, last(pages), (page) => ({ ...page, total: (page.total ?? 0) + 1 })),
  [SHRINKING]: (pages) => pages.slice(0, 1).map(({ items }) => ({ items, total: items.length })),
  "there are none of none": () => [{ items: [], total: 0 }],
  "the answer is 503": () => outage(),
  "a page is repeated": (pages) => [...pages, ...pages.slice(-1)],
  "a page takes the place of another": (pages) => change(pages, last(pages), () => pages[0]!),
};

function last(pages: readonly FakePage[]): number {
  return pages.length - 1;
}

function change(pages: readonly FakePage[], at: number, by: (page: FakePage) => FakePage): readonly FakePage[] {
  return pages.map((page, index) => (index === at ? by(page) : page));
}

/** Spoils one list of an account, and calls back where that makes a difference. */
export function spoiling(list: string, name: string, onDifference: () => void): Course {
  const isPointless = name === SHRINKING && (list === "people" || list === "groups");
  return {
    spoil(each, pages) {
      if (each !== list || isPointless) return pages;
      const spoilt = spoilers[name]!(pages);
      if (spoilt instanceof Error || JSON.stringify(spoilt) !== JSON.stringify(pages)) onDifference();
      return spoilt;
    },
  };
}
