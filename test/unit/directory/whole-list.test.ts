import { describe, expect, test } from "vitest";
import { isLoss, unlessLost } from "../../../src/directory/adapter/loss.js";
import { readWhole } from "../../../src/directory/adapter/whole-list.js";
import { AbortedError, ConnectionError, InvalidInputError, UnauthorizedError } from "../../../src/errors.js";

interface Page {
  readonly items: readonly (string | undefined)[];
  readonly total?: number;
}

const reader = {
  items: ({ items }: Page) => items,
  total: ({ total }: Page) => total,
  key: (item: string | undefined) => item,
};

function listOf(pages: readonly Page[], error?: Error) {
  return {
    async *pages() {
      yield* pages;
      await Promise.resolve();
      if (error) throw error;
    },
  };
}

const lost = new ConnectionError("lost its connection.", { sent: true, certificate: false, permanent: false });
const refused = new UnauthorizedError("failed with 401.", { status: 401, problems: [], rateLimits: [] });

describe("a list is whole", () => {
  test.each([
    ["on one page", [{ items: ["a", "b"], total: 2 }], ["a", "b"]],
    [
      "on several",
      [
        { items: ["a", "b"], total: 3 },
        { items: ["c"], total: 3 },
      ],
      ["a", "b", "c"],
    ],
    ["without an item", [{ items: [], total: 0 }], []],
  ])("%s", async (_, pages, items) => {
    expect(await readWhole(listOf(pages), reader)).toStrictEqual({ items });
  });
});

describe("a list may not be whole", () => {
  const full = { items: ["a", "b"], total: 4 };
  test.each([
    ["an item is lost", [full, { items: ["c"], total: 4 }], "it came to 3 of 4 items"],
    ["there is one too many", [full, { items: ["c", "d", "e"], total: 4 }], "it came to 5 of 4 items"],
    ["a page is empty", [full, { items: [], total: 4 }], "it came to 2 of 4 items"],
    ["a page comes twice", [full, full], "2 of its items came twice"],
    ["no page tells a total", [{ items: ["a", "b"] }], "it does not tell how many items it has"],
    ["one page tells no total", [full, { items: ["c", "d"] }], "its pages tell of 4 and no items in all"],
    ["the total changes", [full, { items: ["c", "d"], total: 5 }], "its pages tell of 4 and 5 items in all"],
    ["the total becomes right", [full, { items: ["c"], total: 3 }], "its pages tell of 4 and 3 items in all"],
    ["the total is zero", [{ items: ["a"], total: 0 }], "it came to 1 of 0 items"],
    ["an item has no id", [{ items: ["a", undefined], total: 2 }], "1 of its items have no id"],
    ["an item without an id makes it up", [{ items: ["a", "a", undefined], total: 2 }], "1 of its items have no id"],
    ["there is no page", [], "it does not tell how many items it has"],
  ] satisfies [string, Page[], string][])("where %s", async (_, pages, lacks) => {
    const distinct = [...new Set(pages.flatMap(({ items }: Page) => items).filter((item) => item !== undefined))];
    expect(await readWhole(listOf(pages), reader)).toStrictEqual({ items: distinct, lacks });
  });

  test("where a page is lost: what came before it stays", async () => {
    expect(await readWhole(listOf([full], lost), reader)).toEqual({ items: ["a", "b"], lacks: "lost its connection" });
  });
});

describe("what every further call would meet", () => {
  test.each([
    ["a refused token", refused],
    ["an abort", new AbortedError("was aborted.", { phase: "queue" })],
    ["a wrong input", new InvalidInputError([])],
    ["a fault of a program", new TypeError("x is undefined")],
  ])("is thrown: %s", async (_, error) => {
    expect(isLoss(error)).toBe(false);
    await expect(readWhole(listOf([], error), reader)).rejects.toBe(error);
    await expect(unlessLost(Promise.reject(error))).rejects.toBe(error);
  });

  test("is not a single answer that is lost", async () => {
    expect(await unlessLost(Promise.reject(lost))).toBeUndefined();
    expect(await unlessLost(Promise.resolve(1))).toBe(1);
  });
});
