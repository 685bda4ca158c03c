import { describe, expect, test, vi } from "vitest";
import { clone, list, objectAt, type JsonObject } from "../../scripts/openapi/json.js";
import { apis, readDescription } from "../../scripts/openapi/read.js";
import { readEvidence } from "../../scripts/contract/exchanges/recordings.js";
import {
  openChecks,
  lintedRight,
  trustedWith,
  unspoilt,
  unsettled,
  type MutantResult,
} from "../../scripts/contract/checks/run-checks.js";
import { throughFacade } from "../../scripts/contract/checks/client.js";
import { mocked } from "../../scripts/contract/checks/prism.js";
import { mutants } from "../../scripts/contract/mutants/mutants.js";
import { pick } from "../../scripts/contract/random.js";
import { changesOf } from "../../scripts/contract/checks/changed.js";
import { operationsIn } from "../../scripts/openapi/walk.js";
import { readWaivers } from "../../scripts/contract/report/waivers.js";
import { loadAnewAfterwards } from "../support/anew.js";
import { thorough } from "../support/thorough.js";

/* A few of the thousands of mistakes that `npm run contract` makes in the descriptions: one sample, the same each time; SEED takes another. */

loadAnewAfterwards();

const count = 60;
const seed = Number(process.env["SEED"] ?? 20_261_121);

test.runIf(thorough)(`${count} mistakes, picked at random, are noticed (SEED=${seed})`, async () => {
  const checks = new Map(apis.map((api) => [api, openChecks(api)]));
  const all = [...checks].flatMap(([api, { description }]) =>
    mutants(description.document).map((mutant) => ({ ...mutant, api })),
  );
  const some = pick(all, count, seed);
  const verdicts: (MutantResult & { api: string })[] = [];
  for (const [api, { run }] of checks) {
    const own = await run(
      some.filter((mutant) => mutant.api === api),
      false,
    );
    verdicts.push(...own.map((verdict) => ({ ...verdict, api })));
  }
  const waived = readWaivers().mutants.map(({ api, id }) => `${api ?? ""} ${id}`);
  const survivors = verdicts
    .filter(({ killedBy: by }) => Object.keys(by).length === 0)
    .map(({ api, id }) => `${api} ${id}`);
  const tally = verdicts.flatMap(({ killedBy: by }) => Object.keys(by)[0] ?? []);
  const counts = [...new Set(tally)].map((name) => `${name} ${tally.filter((other) => other === name).length}`);
  console.log(`seed ${seed}: ${verdicts.length - survivors.length} of ${count} noticed (${counts.join(", ")})`);
  expect(verdicts).toHaveLength(count);
  expect(survivors.filter((id) => !waived.includes(id))).toEqual([]);
});

test("a mistake is told by the first check that notices it, and no other is asked", async () => {
  const { description, run } = openChecks("frameio");
  const some = mutants(description.document).filter(({ id }) => id.startsWith("enum.drop "));
  const said = await run(some.slice(0, 3), false);
  expect(said.map(({ killedBy }) => Object.keys(killedBy))).toEqual([["sources"], ["sources"], ["sources"]]);
});

describe("a check says something only once it has read the right description", () => {
  const { document } = readDescription("frameio");

  test("and one that complains about that says nothing", async () => {
    const complaining = () => () => "the world";
    await expect(trustedWith(document, "recordings", complaining)).rejects.toThrow(
      "The check recordings complains about the right description: the world",
    );
    const content = () => undefined;
    expect(await trustedWith(document, "recordings", () => content)).toBe(content);
  });

  test("which it reads as one in which every operation was changed", () => {
    const all = operationsIn(document).map(({ id }) => id);
    expect(changesOf(document)(unsettled(document))).toEqual(all);
  });

  test("among all checks too", async () => {
    vi.doMock("../../scripts/contract/checks/sources.js", () => ({ againstSources: () => () => "the world" }));
    vi.resetModules();
    const { openChecks: openAnew } = await import("../../scripts/contract/checks/run-checks.js");
    vi.doUnmock("../../scripts/contract/checks/sources.js");
    const wrong = { id: "any", make: () => ({ ...document, servers: [] }) };
    await expect(openAnew("frameio").run([wrong], false)).rejects.toThrow("The check sources complains");
  });

  test("and one that changes what it reads is found out: one copy of a mutant serves them all", async () => {
    const spoiling = (copy: JsonObject) => {
      delete copy["info"];
      return undefined;
    };
    await expect(unspoilt("sources", spoiling)(clone(document))).rejects.toThrow(
      "The check sources changes what it reads",
    );
    expect(await unspoilt("sources", () => "the world")(clone(document))).toBe("the world");
  });

  test("and lint all of them, once", async () => {
    const right = readDescription("frameio");
    const wrong = { ...right, file: "a wrong one", document: { ...document, paths: { "/nothing": {} } } };
    // The first of which it complains is named.
    await expect(lintedRight([right, wrong])).rejects.toThrow("The check lint complains about a wrong one");
  });
});

describe("what a mutant describes otherwise", () => {
  const { document } = readDescription("frameio");
  const changed = (change: (copy: JsonObject) => void) => {
    const copy = clone(document);
    change(copy);
    return changesOf(document)(copy);
  };
  const emoji = ["components", "schemas", "Group", "properties", "emoji"];

  test("is nothing where only texts differ, and all where something differs that all share", () => {
    expect(changed(() => {})).toEqual([]);
    expect(changed((copy) => (objectAt(copy, emoji)["description"] = "Another."))).toEqual([]);
    expect(changed((copy) => (copy["security"] = []))).toEqual(operationsIn(document).map(({ id }) => id));
  });

  test("is every operation that refers to it, however indirectly, and no other", () => {
    const ids = changed((copy) => (objectAt(copy, emoji)["type"] = "integer"));
    expect(ids).toEqual(expect.arrayContaining(["groups.list", "groups.get"]));
    expect(ids).not.toContain("users.list");
    expect(changed((copy) => delete objectAt(copy, ["components", "schemas"])["Group"])).toEqual(ids);
  });
});

test.each(["frameio", "docusign"])("the facade loses its way in %s where x-cursor is wrong", async (api) => {
  const description = readDescription(api);
  const check = throughFacade(readEvidence(api), description);
  const wrong = mutants(description.document).filter(({ id }) => id.includes("/x-cursor "));
  expect(wrong.length).toBeGreaterThanOrEqual(4);
  for (const { id, make } of wrong) expect(await check(make()), id).toContain("its pages are read otherwise");
  expect(await check(unsettled(description.document))).toBeUndefined();
});

// Nothing else here starts a mock server, which takes as long as all of it.
describe.runIf(thorough)("of the mock server", () => {
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
