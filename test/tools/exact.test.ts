import { expect, test } from "vitest";
import { exactTypes, expectationsText } from "../../scripts/contract/checks/types.js";
import { readDescription } from "../../scripts/openapi/read.js";

/* Which types count as expected to the letter is measured: what a verdict does not look at does not count. */

const api = "frameio-legacy";
const expected = expectationsText(api);

test("a type counts as exact only where every verdict looks at it", async () => {
  const narrowed = expected.replace(
    /(boundHolds: Verdict<ReturnType<typeof bound>, )Expected/,
    '$1Pick<Expected, "accounts.getMembership">',
  );
  expect(narrowed).not.toBe(expected);
  const exact = await exactTypes(readDescription(api), narrowed);
  expect([...exact].filter((name) => name.includes("."))).toEqual([
    "accounts.getMembership input",
    "accounts.getMembership output",
  ]);
  expect([exact.has("AccountMembership"), exact.has("Account")]).toEqual([true, false]);
});
