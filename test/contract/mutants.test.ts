import { describe, expect, test, vi } from "vitest";
import { clone, list, objectAt, type JsonObject } from "../../scripts/openapi/json.js";
import { apis, readDescription } from "../../scripts/openapi/read.js";
import { readEvidence } from "../../scripts/contract/exchanges/recordings.js";
import {
  convene,
  lintedRight,
  trustedWith,
  unsettled,
  type Verdict,
} from "../../scripts/contract/checks/run-checks.js";
import { throughFacade } from "../../scripts/contract/checks/client.js";
import { mocked } from "../../scripts/contract/checks/prism.js";
import { mutants } from "../../scripts/contract/mutants/mutants.js";
import { pick } from "../../scripts/contract/random.js";
import { strict, type Strict } from "../../scripts/contract/exchanges/closed-world.js";
import { readWaivers } from "../../scripts/contract/report/waivers.js";

/* A few of the thousands of mistakes that `npm run contract` makes in the descriptions: one sample, the same each time; SEED takes another. */

const count = 60;
const seed = Number(process.env["SEED"] ?? 20_261_121);

test(`${count} mistakes, picked at random, are noticed (SEED=${seed})`, async () => {
  const courts = new Map(apis.map((api) => [api, convene(api)]));
  const all = [...courts].flatMap(([api, { description }]) =>
    mutants(description.document).map((mutant) => ({ ...mutant, api })),
  );
  const some = pick(all, count, seed);
  const verdicts: (Verdict & { api: string })[] = [];
  for (const [api, court] of courts) {
    const own = await court.judge(
      some.filter((mutant) => mutant.api === api),
      false,
    );
    verdicts.push(...own.map((verdict) => ({ ...verdict, api })));
  }
  const waived = readWaivers().mutants.map(({ api, id }) => `${api ?? ""} ${id}`);
  const survivors = verdicts.filter(({ by }) => Object.keys(by).length === 0).map(({ api, id }) => `${api} ${id}`);
  const tally = verdicts.flatMap(({ by }) => Object.keys(by)[0] ?? []);
  const counts = [...new Set(tally)].map((layer) => `${layer} ${tally.filter((other) => other === layer).length}`);
  console.log(`seed ${seed}: ${verdicts.length - survivors.length} of ${count} noticed (${counts.join(", ")})`);
  expect(verdicts).toHaveLength(count);
  expect(survivors.filter((id) => !waived.includes(id))).toEqual([]);
});

describe("a layer judges only once it has read the right description", () => {
  const { document } = readDescription("frameio");

  test("and one that complains about that judges nothing", async () => {
    const complaining = () => () => "the world";
    await expect(trustedWith(document, "replay", complaining)).rejects.toThrow(
      "The layer replay complains about the right description: the world",
    );
    const content = () => undefined;
    expect(await trustedWith(document, "replay", () => content)).toBe(content);
  });

  test("which it reads as one in which every operation was changed", () => {
    const { recorded } = readEvidence("frameio");
    const [before, after] = [document, unsettled(document)].map(strict) as [Strict, Strict];
    for (const { operation } of recorded) expect(after.fingerprint(operation)).not.toBe(before.fingerprint(operation));
  });

  test("in a court too", async () => {
    vi.doMock("../../scripts/contract/checks/sources.js", () => ({ againstWitness: () => () => "the world" }));
    vi.resetModules();
    const { convene: conveneAnew } = await import("../../scripts/contract/checks/run-checks.js");
    vi.doUnmock("../../scripts/contract/checks/sources.js");
    const wrong = { id: "any", make: () => ({ ...document, servers: [] }) };
    await expect(conveneAnew("frameio").judge([wrong], false)).rejects.toThrow("The layer witness complains");
  });

  test("and lint all of them, once", async () => {
    const right = readDescription("frameio");
    const wrong = { ...right, document: { ...document, paths: { "/nothing": {} } } };
    await lintedRight([right]);
    await expect(lintedRight([right, wrong])).rejects.toThrow("The layer lint complains about openapi/frameio.yaml");
  });
});

test.each(["frameio", "docusign"])("the facade loses its way in %s where x-cursor is wrong", async (api) => {
  const description = readDescription(api);
  const judge = throughFacade(readEvidence(api), description);
  const wrong = mutants(description.document).filter(({ id }) => id.includes("/x-cursor "));
  expect(wrong.length).toBeGreaterThanOrEqual(4);
  for (const { id, make } of wrong) expect(await judge(make()), id).toContain("its pages are read otherwise");
  expect(await judge(unsettled(description.document))).toBeUndefined();
});

describe("of the mock server", () => {
  const { document } = readDescription("frameio-legacy");
  const changed = (change: (copy: JsonObject) => void): JsonObject => {
    const copy = clone(document);
    change(copy);
    return copy;
  };

  test("the near misses hear what it says of requests, and the statuses what it says of its own answers", async () => {
    const { requests, statuses } = await mocked(readEvidence("frameio-legacy"), document);
    const answers = changed((copy) => {
      const account = objectAt(copy, ["components", "schemas", "Account"]);
      account["required"] = [...list(account["required"]), "user_count"];
    });
    expect([await requests(answers), await statuses(answers)]).toEqual([
      undefined,
      expect.stringContaining("user_count"),
    ]);
    const asked = changed((copy) => void (copy["security"] = []));
    expect(await requests(asked)).toContain("#token:missing: the mock server sees it otherwise");
  });
});
