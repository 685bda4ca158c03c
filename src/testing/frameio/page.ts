import type { Asked, FakeAnswer } from "../request.js";
import { refuse } from "./answers.js";

/** How the items of a list can be ordered, by the name that `sort` has before `_asc` or `_desc`. */
export type Orders<Item> = Readonly<Record<string, (item: Item) => string>>;

interface Named {
  readonly name: string;
  readonly created_at: string;
}

/** How workspaces and projects can be ordered. */
export const namedOrders = { name: ({ name }: Named) => name, created_at: ({ created_at }: Named) => created_at };

/**
 * A page of a list. Cursors are opaque, and the link to the next page is a path that keeps nothing but the cursor. That a wrong size,
 * order or cursor is refused with 422 is assumed.
 */
export function page<Item>(
  { path, query }: Asked,
  items: readonly Item[],
  orders: Orders<Item>,
  keyOf: (item: Item) => string,
  show: (item: Item) => object,
): FakeAnswer {
  const size = Number(query["page_size"] ?? 50);
  if (!Number.isInteger(size) || size < 1 || size > 100) return refuse(422, { detail: "Invalid page_size" });
  const ordered = sorted(items, query["sort"], orders);
  if (!ordered) return refuse(422, { detail: "Invalid sort" });
  const from = startOf(query["after"], ordered, keyOf);
  if (from === undefined) return refuse(422, { detail: "Invalid cursor" });
  const end = from + size;
  const last = ordered[end - 1];
  const next = last !== undefined && end < ordered.length ? cursorOf(end, keyOf(last)) : undefined;
  return {
    status: 200,
    body: {
      data: ordered.slice(from, end).map(show),
      links: { next: next === undefined ? null : `${path}?after=${encodeURIComponent(next)}` },
      ...(query["include_total_count"] === "true" && { total_count: items.length }),
    },
  };
}

/** Behind the last item of the page before; where that one has gone meanwhile, at the place that it had. */
function startOf<Item>(
  after: string | undefined,
  items: readonly Item[],
  keyOf: (item: Item) => string,
): number | undefined {
  if (after === undefined) return 0;
  const cursor = readCursor(after);
  if (!cursor) return undefined;
  const found = items.findIndex((item) => keyOf(item) === cursor.key);
  return found < 0 ? Math.max(0, cursor.at - 1) : found + 1;
}

function cursorOf(at: number, key: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify([at, key]))));
}

function readCursor(text: string): { readonly at: number; readonly key: string } | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const [at, key] = JSON.parse(new TextDecoder().decode(bytes)) as readonly [unknown, unknown];
    return typeof at === "number" && typeof key === "string" ? { at, key } : undefined;
  } catch {
    return undefined;
  }
}

function sorted<Item>(
  items: readonly Item[],
  sort: string | undefined,
  orders: Orders<Item>,
): readonly Item[] | undefined {
  if (sort === undefined) return items;
  const [, by = "", way] = /^(\w+)_(asc|desc)$/.exec(sort) ?? [];
  const order = Object.hasOwn(orders, by) ? orders[by] : undefined;
  if (!order) return undefined;
  const sign = way === "asc" ? 1 : -1;
  return [...items].sort((a, b) => (order(a) < order(b) ? -sign : order(a) > order(b) ? sign : 0));
}
