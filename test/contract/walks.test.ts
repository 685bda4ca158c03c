import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSeed } from "./future/random.js";
import { frameioLegacyWalk } from "./walks/frameio-legacy.js";
import { frameioWalk } from "./walks/frameio.js";
import { unheard } from "../../scripts/contract/exchanges/heard.js";
import { leaveReport, readOrder } from "../../scripts/contract/order.js";
import { divide, mostCommands, type WalkReport } from "../../scripts/contract/random-runs.js";
import { walkers } from "./walks/everywhere.js";
import { step, walk } from "./walks/walk.js";
import { thorough } from "../support/thorough.js";

/*
 * Random walks through a vendor that remembers: what was created is there, what was deleted is not, and every page and
 * every refused item is what it should be. `npm run contract` goes 500 longer ways; ROLLCALL_SEED repeats a run.
 */

const few = { walks: thorough ? 50 : 20, most: 8 };

describe(`${few.walks} walks through the facade meet no violation`, () => {
  test.each(Object.entries(walkers))("%s", async (_api, walkThrough) => {
    expectNone(await walkThrough({ ...few, seed: readSeed() }));
  });
});

const order = readOrder();

test.runIf(order)("and neither do the longer ones that npm run contract asks for", { timeout: 3_600_000 }, async () => {
  const { walks, seed } = order!;
  for (const part of divide(0, walks, seed)) {
    if (part.kind !== "walks") continue;
    const report = await unheard(() => walkers[part.api]!({ ...part, most: mostCommands }));
    leaveReport(order!, { kind: "walks", report });
    expect.soft(report.violations.join("\n\n"), `--walks ${part.walks} --seed ${part.seed}`).toBe("");
  }
});

test("a vendor that breaks its description is noticed", { meta: { wrong: "the fake breaks it" } }, async () => {
  const body = { data: [{ id: 1 }], links: { next: null } };
  const broken = () => ({ ...frameioWalk.createFake(), fetch: () => Promise.resolve(Response.json(body)) });
  const { violations } = await walk({ ...frameioWalk, createFake: broken }, { walks: 5, most: 5, seed: 1 });
  expect(violations.join()).toContain("the description is broken");
});

test("a vendor that does not forget is noticed", async () => {
  const always = frameioWalk.createFake();
  const createFake = () => always;
  const { violations } = await walk({ ...frameioWalk, createFake }, { walks: 20, most: 5, seed: 1 });
  expect(violations.join()).toContain("Counterexample");
});

test("a step that is never taken is told", async () => {
  const never = fc.constant(
    step<never, never>(
      "never(1)",
      () => Promise.reject(new Error("taken")),
      () => false,
    ),
  );
  const steps = [...frameioLegacyWalk.steps, never];
  const { taken } = await walk({ ...frameioLegacyWalk, steps }, { walks: 3, most: 5, seed: 1 });
  expect(taken).toMatchObject({ never: 0 });
  expect(Object.keys(taken)).toContain("open");
});

function expectNone({ api, seed, walks, requests, violations }: WalkReport): void {
  console.log(`walks: ${walks} through ${api}, ${requests} requests, seed ${seed}`);
  expect(violations.join("\n\n"), `ROLLCALL_SEED=${seed}`).toBe("");
  expect(requests).toBeGreaterThan(walks);
}
