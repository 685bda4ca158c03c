import { expect, test } from "vitest";
import { plainWish, plainWorld } from "../../../scripts/directory/random/plain.js";
import { widePolicy } from "../../../scripts/directory/random/wish.js";
import { applyTo, planFor, setUp } from "../../../scripts/directory/scene.js";
import { describe as describePlan } from "../../../src/directory/describe.js";

test("an estimate counts the requests that are sent, and waits for the limits alone", async () => {
  const world = plainWorld();
  const tenAMinute = { pool: "add", calls: 2, windowMs: 60_000, remaining: 1 };
  const paced = { ...world, shape: { ...world.shape, limits: { add: [tenAMinute] } } };
  const plan = await planFor(plainWish, [setUp(paced)], widePolicy);
  const scene = setUp(paced);
  await applyTo(plan, [scene], { policy: widePolicy });
  const sent = [...scene.adapter.counts].filter(([kind]) => kind !== "group").map(([, count]) => count);
  const { requests, atLeastMs } = plan.accounts[0]!.estimate;
  // Three additions: one is left in this minute, the next two in the one after.
  expect(atLeastMs).toBe(60_000);
  expect(Math.abs(requests - sent.reduce((sum, count) => sum + count, 0))).toBeLessThanOrEqual(4);
});

test("a plan says how long it takes in words, and nothing where no limit makes it wait", async () => {
  const plan = await planFor(plainWish, [setUp(plainWorld())], widePolicy);
  const taking = (atLeastMs: number) =>
    describePlan({ ...plan, accounts: plan.accounts.map((one) => ({ ...one, estimate: { requests: 5, atLeastMs } })) });
  expect(taking(0)).toContain("; 5 requests.\n");
  expect(taking(3_001)).toContain("; 5 requests, at least 4 s.\n");
  expect(taking(200_000)).toContain("; 5 requests, at least 3:20 min.\n");
});

test("a plan is described group by group, with nothing in it that steers a terminal", async () => {
  const world = plainWorld();
  const named = { ...world, groups: world.groups.map((group) => ({ ...group, name: `${group.name}\u001b[2J` })) };
  const wish = {
    accounts: [{ ...plainWish.accounts[0]!, groups: [{ name: "x", id: "G0", members: ["person9@example.com"] }] }],
  };
  const plan = await planFor(wish, [setUp(named)], widePolicy);
  const text = describePlan(plan);
  expect(text).toContain("Editors\\u{1b}[2J");
  expect(text).not.toContain("\u001b");
  expect(text).toContain("+ person9@example.com");
  expect(describePlan(plan, "markdown")).toContain("```diff\n");
});
