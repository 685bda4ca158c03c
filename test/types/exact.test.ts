import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDescription } from "../../scripts/openapi/read.js";
import { exactTypes } from "../../scripts/contract/checks/types.js";

/* Which types count as written down is measured: what a verdict does not look at does not count. */

const api = "frameio-legacy";
const written = readFileSync(new URL(`${api}.ts`, import.meta.url), "utf8");

test("a type counts as exact only where every verdict looks at it", async () => {
  const narrowed = written.replace(
    "boundHolds: Verdict<ReturnType<typeof bound>, Expected",
    'boundHolds: Verdict<ReturnType<typeof bound>, Pick<Expected, "accounts.getMembership">',
  );
  expect(narrowed).not.toBe(written);
  const exact = await exactTypes(readDescription(api), narrowed);
  expect([...exact].filter((name) => name.includes("."))).toEqual([
    "accounts.getMembership input",
    "accounts.getMembership output",
  ]);
  expect([exact.has("AccountMembership"), exact.has("Account")]).toEqual([true, false]);
});
