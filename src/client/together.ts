import type { Values } from "../transport/call.js";
import { listen } from "../transport/end-on-signal.js";
import type { Page, ReadPage } from "./page.js";

// More would only wait for each other in the queue of a limit.
const MOST_OPEN = 4;

/**
 * Reads pages side by side, `most` at the most and none behind one that has not `size` items, and gives them in order. Where one fails,
 * or `caller` aborts, all end.
 */
export async function readTogether(
  positions: Iterable<Values>,
  most: number,
  size: number,
  caller: AbortSignal | undefined,
  readPage: ReadPage,
): Promise<readonly Page[]> {
  const group = new AbortController();
  const pages: Page[] = [];
  let taken = 0;
  let ended = false;
  // The workers share one iterator, so that each takes the next page that nobody has.
  const rest = positions[Symbol.iterator]();
  const read = async () => {
    while (!ended && taken < most) {
      const position = rest.next();
      if (position.done) return;
      const index = taken++;
      const page = (pages[index] = await readPage(position.value, group.signal));
      ended ||= page.items.length !== size;
    }
  };
  const unlisten = caller && listen(caller, () => group.abort(caller.reason));
  if (caller?.aborted) group.abort(caller.reason);
  try {
    await Promise.all(Array.from({ length: MOST_OPEN }, read));
    return pages;
  } catch (error) {
    group.abort(error);
    throw error;
  } finally {
    unlisten?.();
  }
}
