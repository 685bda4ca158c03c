import * as fc from "fast-check";
import { expect, test } from "vitest";
import { UnexpectedResponseError } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { unlimited } from "../faults/fault.js";
import { ok } from "../support/script.js";
import { scriptFetch } from "../support/scripted-fetch.js";

/** What a page of DocuSign may say of the way on, or leave out. */
const page = fc.record({
  size: fc.integer({ min: 0, max: 5 }),
  link: fc.constantFrom("right", "missing", "empty", "null"),
  endPosition: fc.constantFrom("right", "missing", "empty", "wrong"),
  noArray: fc.boolean(),
});
const links = {
  right: (at: number) => `/x?start_position=${at}`,
  missing: () => undefined,
  empty: () => "",
  null: () => null,
};
const ends = { right: (at: number) => String(at - 1), missing: () => undefined, empty: () => "", wrong: () => "0" };

test("a DocuSign list with a total is whole and in its order, or throws, whatever its pages leave out", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(12), fc.array(page, { minLength: 1, maxLength: 20 }), async (total, pages) => {
      const all = Array.from({ length: total }, (_, i) => ({ groupId: String(i) }));
      const { fetch } = scriptFetch(({ url }, index) => {
        const start = Number(new URL(url, "https://x.example").searchParams.get("start_position") ?? 0);
        const { size, link, endPosition, noArray } = pages[index % pages.length]!;
        const groups = all.slice(start, start + size);
        const next = start + groups.length;
        return ok({
          groups: groups.length === 0 && noArray ? undefined : groups,
          totalSetSize: String(total),
          endPosition: ends[endPosition](next),
          nextUri: next < total ? links[link](next) : undefined,
        });
      });
      const docusign = createDocusign({
        token: "token",
        baseUrl: "https://demo.docusign.net",
        accountId: "a",
        fetch,
        limiter: unlimited,
      });
      const read: unknown[] = [];
      try {
        for await (const group of docusign.groups.list()) read.push(group);
        expect(read).toEqual(all);
      } catch (error) {
        if (!(error instanceof UnexpectedResponseError)) throw error;
        // The items that came before it are those of the beginning.
        expect(read).toEqual(all.slice(0, read.length));
        expect(pages.some(({ size }) => size === 0)).toBe(true);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
