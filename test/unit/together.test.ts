import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AbortedError } from "../../src/index.js";
import { readTogether } from "../../src/client/together.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { runClock, stopClock } from "../support/clock.js";

/* A DocuSign list tells its total, so that `toArray` knows where all pages begin and reads them side by side. */

const ANSWER_MS = 50;

interface Options {
  readonly members: number;
  /** How many members a page has at most, whatever is asked for. */
  readonly most?: number;
  readonly withTotal?: boolean;
  /** Answers this request otherwise. */
  readonly instead?: (start: number, signal: AbortSignal) => Promise<Response> | undefined;
}

/** A vendor with so many members of every group, that answers after 50 ms. */
function vendor({ members, most = 100, withTotal = true, instead }: Options) {
  const seen = { starts: [] as number[], open: 0, mostOpen: 0, aborted: 0 };
  const fetch = async (url: string, { signal }: { signal: AbortSignal }) => {
    const query = new URL(url).searchParams;
    const start = Number(query.get("start_position") ?? 0);
    const count = Math.min(most, Number(query.get("count") ?? 100), Math.max(0, members - start));
    seen.starts.push(start);
    seen.mostOpen = Math.max(seen.mostOpen, ++seen.open);
    signal.addEventListener("abort", () => seen.aborted++);
    try {
      await new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, ANSWER_MS);
        signal.addEventListener("abort", () => {
          clearTimeout(timer);
          reject(signal.reason as Error);
        });
      });
      return (
        (await instead?.(start, signal)) ??
        Response.json({
          users: Array.from({ length: count }, (_, index) => ({ userId: String(start + index) })),
          ...(withTotal && { totalSetSize: String(members) }),
        })
      );
    } finally {
      seen.open--;
    }
  };
  const options = {
    token: "token",
    accountId: "a",
    baseUrl: "https://demo.docusign.net",
    fetch,
    retry: false,
  } as const;
  const list = (input = {}, call = {}) => createDocusign(options).groups.listUsers({ groupId: "1", ...input }, call);
  return { seen, list };
}

const idsOf = (users: readonly { userId?: string }[]) => users.map(({ userId }) => Number(userId));
const upTo = (end: number) => Array.from({ length: end }, (_, index) => index);

beforeEach(() => stopClock());
afterEach(() => {
  vi.useRealTimers();
});

describe("toArray of a list by position", () => {
  test("reads 10,000 members in pages of 100 in at most 0.35 of the time of one page after the other", async () => {
    const { seen, list } = vendor({ members: 10_000 });
    const startedAt = performance.now();
    const users = await runClock(list({ count: 100 }).toArray());
    const tookMs = performance.now() - startedAt;
    expect(idsOf(users)).toEqual(upTo(10_000));
    expect(seen.starts).toHaveLength(100);
    expect(seen.mostOpen).toBe(4);
    expect(tookMs).toBeLessThanOrEqual(0.35 * 100 * ANSWER_MS);
  });

  test.each([
    [1, 1],
    [100, 1],
    [101, 2],
    [450, 5],
    [1000, 10],
    [5000, 10],
  ])("of the first %i reads %i pages", async (max, pages) => {
    const { seen, list } = vendor({ members: 1000 });
    expect(idsOf(await runClock(list().toArray({ max })))).toEqual(upTo(Math.min(max, 1000)));
    expect(seen.starts).toHaveLength(pages);
  });

  test("goes by the size of the pages that the vendor gives, and begins where the caller does", async () => {
    const { seen, list } = vendor({ members: 90, most: 20 });
    expect(idsOf(await runClock(list({ count: 50, start_position: 10 }).toArray()))).toEqual(upTo(90).slice(10));
    expect(seen.starts).toEqual([10, 30, 50, 70]);
  });

  test("asks for one page after the other where no total is told, and in a loop", async () => {
    const untold = vendor({ members: 100, withTotal: false });
    expect(await runClock(untold.list().toArray())).toHaveLength(100);
    const { seen, list } = vendor({ members: 250 });
    const read = async () => {
      const found = [];
      for await (const page of list().pages()) found.push(...(page.users ?? []));
      return found;
    };
    expect(idsOf(await runClock(read()))).toEqual(upTo(250));
    expect(seen.mostOpen).toBe(1);
  });

  test("ends all pages when the caller aborts", async () => {
    const { seen, list } = vendor({ members: 1000 });
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("enough")), 2.5 * ANSWER_MS);
    const error: unknown = await runClock(
      list({}, { signal: controller.signal })
        .toArray()
        .catch((error: unknown) => error),
    );
    expect(error).toBeInstanceOf(AbortedError);
    expect((error as Error).cause).toEqual(new Error("enough"));
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.aborted).toBeGreaterThanOrEqual(4);
    expect(seen.open).toBe(0);
    expect(seen.starts).toHaveLength(9);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("ends all pages when one fails, with its error", async () => {
    const { seen, list } = vendor({
      members: 1000,
      instead: (start) => (start === 200 ? Promise.resolve(new Response(null, { status: 418 })) : undefined),
    });
    await expect(runClock(list().toArray())).rejects.toMatchObject({ code: "api_error", status: 418 });
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.open).toBe(0);
    expect(seen.starts.length).toBeLessThanOrEqual(8);
  });

  test("reads on one by one behind a page of another size: what comes after it begins elsewhere", async () => {
    const { seen, list } = vendor({
      members: 1000,
      instead: (start) =>
        start === 300
          ? Promise.resolve(Response.json({ users: [{ userId: "300" }], totalSetSize: "1000" }))
          : undefined,
    });
    expect(idsOf(await runClock(list().toArray()))).toEqual(upTo(1000));
    expect(seen.starts.slice(-3)).toEqual([801, 901, 1001].map((start) => start - 100));
    // The first, four at once, two that were begun before the short one was read, and seven behind it.
    expect(seen.starts).toHaveLength(14);
    // A number that is asked for hides no gap.
    expect(idsOf(await runClock(list().toArray({ max: 450 })))).toEqual(upTo(450));
  });

  test("reads on where a page between tells nothing of the way on", async () => {
    const { list } = vendor({
      members: 1000,
      instead: (start) =>
        start === 300
          ? Promise.resolve(Response.json({ users: upTo(100).map((at) => ({ userId: String(start + at) })) }))
          : undefined,
    });
    expect(idsOf(await runClock(list().toArray()))).toEqual(upTo(1000));
  });

  test.each([
    [{ startPosition: "0" }, "a page begins at another position than was asked for"],
    [{}, "the list ends after"],
  ])("is not taken in by a server that gives the first page for ever (%j)", async (said, message) => {
    const same = { users: [{ userId: "0" }], totalSetSize: "3", ...said };
    const { list } = vendor({
      members: 3,
      most: 1,
      instead: (start) => (start > 0 ? Promise.resolve(Response.json({ ...same, users: [] })) : undefined),
    });
    await expect(runClock(list().toArray())).rejects.toThrow(message);
  });

  test("stops at a page without items, whatever the total promises", async () => {
    const { seen, list } = vendor({
      members: 1_000_000,
      instead: (start) =>
        start > 0 ? Promise.resolve(Response.json({ users: [], totalSetSize: "1000000" })) : undefined,
    });
    await expect(runClock(list().toArray())).rejects.toThrow("the list ends after 100 of 1000000 items");
    expect(seen.starts.length).toBeLessThanOrEqual(8);
  });
});

describe("pages that are read side by side", () => {
  const positions = [{ start_position: 1 }, { start_position: 2 }];
  const signals: AbortSignal[] = [];
  const reading = (caller: AbortSignal) =>
    readTogether(positions, Infinity, 1, caller, (_, signal) => {
      signals.push(signal!);
      signal?.throwIfAborted();
      const page = { page: {}, items: [1], next: undefined, ahead: [], total: undefined };
      return Promise.resolve({ ...page, stopped: (why) => new Error(why) });
    });
  beforeEach(() => void signals.splice(0));

  test("end where their caller has aborted already, for its reason", async () => {
    const reason = new Error("enough");
    await expect(reading(AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  test("let go of their caller's signal once they are read", async () => {
    const caller = new AbortController();
    expect(await reading(caller.signal)).toHaveLength(2);
    caller.abort();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
  });
});

test("a list by cursor is read one page after the other", async () => {
  let open = 0;
  const fetch = async (url: string) => {
    const at = Number(new URL(url).searchParams.get("after") ?? 0);
    expect(++open).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    open--;
    return Response.json({
      data: [{ id: String(at) }],
      links: { next: at < 5 ? `/x?after=${at + 1}` : null },
      total_count: 6,
    });
  };
  const { groups } = createFrameio({ token: "token", account_id: "a", fetch });
  expect(await runClock(groups.list({ include_total_count: true }).toArray())).toHaveLength(6);
});
