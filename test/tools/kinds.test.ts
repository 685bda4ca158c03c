import { describe, expect, test } from "vitest";
import { listObligations } from "../../scripts/contract/coverage/obligations.js";
import type { Rules } from "../../scripts/contract/coverage/rule.js";
import { shownBy } from "../../scripts/contract/coverage/shown-by.js";
import { exchangeOf } from "../../scripts/contract/exchanges/exchange.js";
import { readEvidence } from "../../scripts/contract/exchanges/recordings.js";
import { apis, readDescription } from "../../scripts/openapi/read.js";

/* What kinds of obligation there are, and that what a kind asks for is what an exchange shows of it. */

const all = apis.map((api) => {
  const description = readDescription(api);
  const { recorded } = readEvidence(api);
  return { api, description, recorded, ...listObligations(description, recorded) };
});

test("the kinds are these, and each is asked for somewhere", () => {
  const ids = all.flatMap(({ obligations }) => obligations.map(({ id }) => id));
  const kinds = new Set(ids.map((id) => id.slice(id.indexOf("#", 1) + 1).split(":")[0]));
  expect([...kinds].toSorted()).toEqual([
    ...["absent", "alternative", "branch", "enum", "exact", "example", "flow", "format", "items"],
    ...[
      "maxItems",
      "maxLength",
      "maximum",
      "media",
      "minLength",
      "minimum",
      "missing",
      "null",
      "operation",
      "parameter",
      "present",
    ],
    ...["repeated", "status", "style", "token", "type", "unknown", "value"],
  ]);
});

test("a kind that there is not does not compile, nor does a rule that does not say what shows it", () => {
  const list = () => [];
  // @ts-expect-error the kind is misspelt
  const misspelt: Rules = { schema: { maxLenght: { list, shows: () => false } } };
  // @ts-expect-error nothing shows it
  const blind: Rules = { schema: { maxLength: { list } } };
  expect([misspelt, blind]).toHaveLength(2);
});

describe.each(all)("of $api", ({ description, recorded, obligations, cases, shownAsIs }) => {
  const shown = shownBy(description.document);
  const byName = new Map(recorded.map((one) => [one.name, one]));
  const accepted = cases.filter(({ verdict }) => verdict === "accepted");

  test("what is made so that something is accepted shows just that", () => {
    const blind = accepted.filter((one) => !shown(exchangeOf(byName.get(one.of)!, one)).has(one.obligation));
    expect(accepted.length).toBeGreaterThan(obligations.length / 10);
    expect(blind.map(({ obligation }) => obligation)).toEqual([]);
    expect([...shownAsIs].filter(([id, name]) => !shown(byName.get(name)!).has(id))).toEqual([]);
  });

  test("all that has to be accepted is in an exchange, but for what no single one can show", () => {
    const met = new Set([...shownAsIs.keys(), ...accepted.map(({ obligation }) => obligation)]);
    const unmet = obligations.filter(({ id, polarity }) => polarity === "accept" && !met.has(id));
    expect(unmet.filter(({ dimension }) => dimension !== "flow" && dimension !== "type")).toEqual([]);
  });

  test("nothing that has to be refused is shown by what went well", () => {
    const refused = new Set(obligations.filter(({ polarity }) => polarity === "refuse").map(({ id }) => id));
    expect(recorded.flatMap((one) => [...shown(one)].filter((id) => refused.has(id)))).toEqual([]);
  });
});
