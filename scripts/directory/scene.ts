import { apply } from "../../src/directory/apply.js";
import { createMemoryJournal } from "../../src/directory/journal.js";
import { plan } from "../../src/directory/plan.js";
import { read } from "../../src/directory/read.js";
import type { Adapter, ApplyOptions, Desired, Plan, Policy, Report } from "../../src/directory/types.js";
import { createAdapter, type Course, type FakeAdapter } from "./fake/adapter.js";
import { createVendor, type FakeVendor, type World } from "./fake/vendor.js";

/** An account with a way to it. */
export interface Scene {
  readonly vendor: SeenVendor;
  readonly adapter: Adapter;
  /** Waits in the time of the account. @default not at all */
  readonly sleep?: (ms: number) => Promise<void>;
}

/** An account as it is seen from outside: in memory, or behind a port. */
export type SeenVendor = Omit<FakeVendor, "carryOut">;

/** Sets up an account in memory. */
export function setUp(world: World, course?: Course): Scene & { vendor: FakeVendor; adapter: FakeAdapter } {
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

/** The groups that a plan of one account names, by their ids. */
export function groupsNamedIn({ accounts }: Plan): ReadonlySet<string> {
  return new Set(Object.keys(accounts[0]?.base ?? {}));
}

/** Carries out a plan, and waits no longer than its account takes. */
export function applyTo(plan: Plan, scenes: readonly Scene[], options: Partial<ApplyOptions> = {}): Promise<Report> {
  const adapters = scenes.map(({ adapter }) => adapter);
  const { sleep = () => Promise.resolve() } = scenes[0] ?? {};
  return apply(plan, adapters, { journal: createMemoryJournal(), sleep, ...options });
}

/** Whether all that a plan has to do is done: of an account in which all was held there is nothing. */
export function isDone({ accounts }: Report): boolean {
  return accounts.every(({ changes, stopped }) => !stopped && changes.every(({ status }) => status === "done"));
}
