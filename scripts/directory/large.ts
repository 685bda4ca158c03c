import { removalsOf } from "../../src/directory/check-plan.js";
import { createMemoryJournal } from "../../src/directory/journal.js";
import type { Desired, DesiredGroup, Person } from "../../src/directory/types.js";
import type { FakeGroup, World } from "./fake/vendor.js";
import { plainPerson } from "./random/plain.js";
import { lenient } from "./random/world.js";
import { widePolicy } from "./random/wish.js";
import { applyTo, planFor, setUp } from "./scene.js";

/* Plans and carries out changes of a large account in a process of its own, and prints what it took: people, groups, whether to apply. */

const [people = 0, groups = 0, isApplied = 0] = process.argv.slice(2).map(Number);
const MEMBERS = 400;
const pages = { people: 100, groups: 100, members: 100 };

const size = Math.min(MEMBERS, people / 2);
const everyone = Array.from({ length: people }, (_, index) => plainPerson(index));
const world: World = {
  ...{ vendor: "large", account: "Account-1", self: "id-0", strict: true },
  shape: { ...lenient, roles: null, attributes: {}, pages },
  people: everyone,
  groups: Array.from({ length: groups }, (_, index) => groupOf(index)),
};
const wished: DesiredGroup[] = world.groups.map(({ name }, index) => ({
  name,
  // One in, twenty out of each.
  members: [...membersOf(index).slice(20), everyone[(index * 7 + size) % people]!].map(({ email }) => email!),
}));
const desired: Desired = { accounts: [{ vendor: "large", account: "Account-1", groups: wished }] };

const scene = setUp(world);
const started = performance.now();
const plan = await planFor(desired, [scene], widePolicy);
const planMs = performance.now() - started;
const readCounts = Object.fromEntries(scene.adapter.counts);
scene.adapter.counts.clear();
const isDone = isApplied && (await applyTo(plan, [scene], { policy: widePolicy, journal: createMemoryJournal() })).ok;
console.log(
  JSON.stringify({
    ...{ planMs, isDone, readCounts },
    applyCounts: Object.fromEntries(scene.adapter.counts),
    changes: plan.accounts[0]?.changes.length,
    removals: removalsOf(plan),
    // In KiB on Linux.
    peakMiB: process.resourceUsage().maxRSS / 1024,
  }),
);

function groupOf(index: number): FakeGroup {
  const members = new Set(membersOf(index).map(({ key }) => key));
  return { id: `G${index}`, name: `Group ${index}`, kind: "own", attributes: {}, members };
}

function membersOf(index: number): readonly Person[] {
  return Array.from({ length: size }, (_, place) => everyone[(index * 7 + place) % people]!);
}
