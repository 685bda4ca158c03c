import { account_id, token, type Bed } from "./bed.js";
import { compare } from "./compare.js";
import { printComparison } from "./table.js";

const ITEMS = 10_000;
const PAGE_SIZE = 100;
const ROUNDS = 30;

interface Page {
  readonly data: readonly unknown[];
  readonly links: { readonly next: string | null };
}

/** Times 10,000 items in pages of 100 against a bare loop that does the same. */
export async function benchList({ url, createFrameio }: Bed): Promise<void> {
  const baseUrl = `${url}/users`;
  const frameio = createFrameio({ token, account_id, baseUrl });
  const headers = { accept: "application/json", authorization: `Bearer ${token}` };
  const list = () => frameio.users.list({ page_size: PAGE_SIZE });

  let count = 0;
  // One function for all: who reads it more often would otherwise have it compiled earlier.
  const visit = (item: unknown) => {
    if (item) count++;
  };

  const bare = async () => {
    for (let query: string | undefined = `page_size=${PAGE_SIZE}`; query;) {
      const response = await fetch(`${baseUrl}/v4/accounts/${account_id}/users?${query}`, {
        headers,
        signal: AbortSignal.timeout(60_000),
      });
      const page = (await response.json()) as Page;
      page.data.forEach(visit);
      query = page.links.next ? `page_size=${PAGE_SIZE}&${page.links.next.split("?")[1]!}` : undefined;
    }
  };
  const items = async () => {
    for await (const item of list()) visit(item);
  };
  const pages = async () => {
    for await (const page of list().pages()) page.data.forEach(visit);
  };
  const array = async () => {
    (await list().toArray({ max: 2 * ITEMS })).forEach(visit);
  };

  const whole = (read: () => Promise<void>) => async () => {
    count = 0;
    await read();
    if (count !== ITEMS) throw new Error(`${count} items instead of ${ITEMS}.`);
  };
  const measured = await compare(
    [
      ["bare loop", whole(bare)],
      ["rollcall, item by item", whole(items)],
      ["rollcall, page by page", whole(pages)],
      ["rollcall, toArray", whole(array)],
    ],
    ROUNDS,
  );
  printComparison("10,000 items in pages of 100, against a bare loop; µs a page.", measured, 1.1, ITEMS / PAGE_SIZE);
}
