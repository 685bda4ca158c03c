import { expect, test } from "vitest";
import { apis, readDescription } from "../../scripts/openapi/read.js";
import { exchangeOf } from "../../scripts/contract/exchanges/exchange.js";
import { readEvidence } from "../../scripts/contract/exchanges/recordings.js";
import { strict } from "../../scripts/contract/exchanges/closed-world.js";

/* The near misses by which descriptions are checked are committed with what they were made from. */

test.each(apis)("every near miss of %s is refused, and accepted once its one defect is repaired", (api) => {
  const { recorded, cases } = readEvidence(api);
  const reader = strict(readDescription(api).document);
  const byName = new Map(recorded.map((one) => [one.name, one]));
  const misses = cases.filter(({ verdict }) => verdict === "refused");
  const wrong = misses.filter((one) => {
    const from = byName.get(one.of)!;
    const isRepaired = reader[one.side](exchangeOf(from, one, "repaired")).length === 0;
    return !isRepaired || reader[one.side](exchangeOf(from, one)).length === 0;
  });
  expect(misses.length).toBeGreaterThan(10 * new Set(recorded.map(({ operation }) => operation)).size);
  expect(wrong.map(({ obligation }) => obligation)).toEqual([]);
});
