import { apply } from "../../src/directory/apply.js";
import { createMemoryJournal } from "../../src/directory/journal.js";
import { plan } from "../../src/directory/plan.js";
import { read } from "../../src/directory/read.js";
import type { ApplyOptions, Desired, Plan, Policy, Report } from "../../src/directory/types.js";
import { createAdapter, type Course, type FakeAdapter } from "./fake/adapter.js";
import { createVendor, type FakeVendor, type World } from "./fake/vendor.js";

/** An account with a way to it. */
export interface Scene {
  readonly vendor: FakeVendor;
  readonly adapter: FakeAdapter;
}

/** Sets up an account. */
export function setUp(world: World, course?: Course): Scene {
  const vendor = createVendor(world);
  return { vendor, adapter: createAdapter(vendor, course) };
}

/** Reads what a wish names, and plans it. */
export async function planFor(desired: Desired, scenes: readonly Scene[], policy: Partial<Policy>): Promise<Plan> {
  return plan(
    desired,
    await read(
      scenes.map(({ adapter }) => adapter),
      desired,
    ),
    policy,
  );
}

/** Carries out a plan without waiting. */
export function applyTo(plan: Plan, scenes: readonly Scene[], options: Partial<ApplyOptions> = {}): Promise<Report> {
  const adapters = scenes.map(({ adapter }) => adapter);
  return apply(plan, adapters, { journal: createMemoryJournal(), sleep: () => Promise.resolve(), ...options });
}
