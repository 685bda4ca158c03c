import type { Desired, Entry, Journal, Plan } from "../../../src/directory/types.js";
import { stateOf } from "../fake/vendor.js";
import { listPlayedVendors, type Begin, type PlayedVendor } from "../http/played.js";
import { withServed, type Served } from "../http/served.js";
import type { Line } from "../line.js";
import { brokenBy } from "../oracle.js";
import { must, tryCases } from "../random/cases.js";
import type { Draw } from "../random/draw.js";
import { drawPolicy, drawWish, openPolicyFor } from "../random/wish.js";
import { applyTo, groupsNamedIn, isDone, planFor } from "../scene.js";
import { mustBeAsWished } from "./02-as-wished.js";
import { mustSettle } from "./03-settled.js";

// A minute takes 150 ms: long enough for more calls than its limits allow.
const FACTOR = 400;

/** What holds in memory holds over HTTP, through clients, with every limit on. */
const overHttp: Line = {
  number: 21,
  says: "over HTTP, for each vendor that is played: lines 2 to 4, line 6 for one crash a plan, and no 429",
  count: 200,
  goesOverHttp: true,
  async try(count, seed) {
    // Side by side, for they wait most of the time.
    const told = (await listPlayedVendors()).map(async (vendor) => {
      const sums = { changes: 0, requests: 0, crashes: 0 };
      await tryCases(count, seed, async (draw) => tryOnce(draw, vendor, sums));
      return `${vendor.name}: ${sums.changes} changes, ${sums.requests} requests, ${sums.crashes} crashes`;
    });
    return (await Promise.all(told)).join("; ");
  },
};

interface Sums {
  changes: number;
  requests: number;
  crashes: number;
}

async function tryOnce(draw: Draw, vendor: PlayedVendor, sums: Sums): Promise<void> {
  const begin = vendor.draw(draw);
  const calls = draw.one([0, 0, 4, 12]);
  const whole = await withServed(begin, FACTOR, async (scene) => {
    const { world } = scene.vendor;
    await useUp(scene, calls);
    const desired = drawWish(draw, world);
    const policy = draw.chance(50) ? openPolicyFor(world.people) : drawPolicy(draw, world);
    const before = stateOf(scene.vendor);
    const plan = await planFor(desired, [scene], policy);
    const entries: Entry[] = [];
    const report = await applyTo(plan, [scene], { policy, journal: journalOver(entries) });
    must(isDone(report), () => ({ report, plan }));
    const after = stateOf(scene.vendor);
    const effects = sorted(scene);
    mustBeAsWished(scene, before, desired, policy, plan);
    const broken = brokenBy(scene.vendor, policy, groupsNamedIn(plan));
    must(broken.length === 0, () => ({ broken, plan }));
    await mustSettle(scene, desired, policy, plan);
    mustKeepToLimits(scene, sums);
    sums.changes += plan.accounts[0]?.changes.length ?? 0;
    return { ...{ desired, policy, after, effects, calls }, writes: entries.length };
  });
  sums.crashes += await tryCrash(draw, begin, whole, sums);
}

interface Whole {
  readonly desired: Desired;
  readonly policy: Plan["policy"];
  /** What a run that is not cut short comes to. */
  readonly after: { readonly [id: string]: string };
  readonly effects: readonly string[];
  /** How many entries its journal has. */
  readonly writes: number;
  readonly calls: number;
}

/** Uses some of what the limits allow, by calls that change nothing, as an earlier plan would have: so that the next one has to wait. */
async function useUp({ adapter, vendor: { world } }: Served, calls: number): Promise<void> {
  const own = world.groups.filter(({ kind, members }) => kind === "own" && members.size > 0);
  for (const { id: group, name, members } of own.slice(0, 1)) {
    const ids = world.people.flatMap(({ key, id, writable }) => (members.has(key) && writable && id ? [id] : []));
    for (let count = 0; count < calls; count++) {
      const change = "earlier";
      await adapter.send({ change, kind: "update", group, from: {}, to: { name } }, {});
      await adapter.send({ change, kind: "add", group, ids: ids.slice(0, 1) }, {});
    }
  }
}

/** Ends a run before or after an entry of its journal, takes it up again, and compares with the run that was whole. */
async function tryCrash(draw: Draw, begin: Begin, whole: Whole, sums: Sums): Promise<number> {
  const at = draw.number(1, whole.writes);
  const isWritten = draw.chance(50);
  await withServed(begin, FACTOR, async (scene) => {
    const { policy } = whole;
    await useUp(scene, whole.calls);
    const plan = await planFor(whole.desired, [scene], policy);
    const entries: Entry[] = [];
    await applyTo(plan, [scene], { policy, journal: journalOver(entries, at, isWritten) }).catch(() => undefined);
    const resumed = { ...scene, adapter: scene.connect() };
    const report = await applyTo(plan, [resumed], { policy, journal: journalOver(entries) });
    const facts = () => ({ at, isWritten, report, entries, plan });
    must(isDone(report), facts);
    must(JSON.stringify(stateOf(scene.vendor)) === JSON.stringify(whole.after), facts);
    // Nothing was done twice: each effect is there as often as without a crash.
    must(sorted(scene).join() === whole.effects.join(), facts);
    mustKeepToLimits(scene, sums);
  });
  return 1;
}

/** A journal over entries; the program ends when the `at`-th is to be written, or has been. */
function journalOver(entries: Entry[], at = Infinity, isWritten = false): Journal {
  let count = 0;
  return {
    async *read() {
      yield* await Promise.resolve([...entries]);
    },
    append(entry) {
      count += 1;
      if (count < at || (count === at && isWritten)) entries.push(entry);
      return count < at ? Promise.resolve() : Promise.reject(new Error("The program has ended."));
    },
  };
}

function sorted({ vendor }: Served): string[] {
  return vendor.effects.map(({ kind, group, person }) => `${kind} ${group} ${person}`).sort();
}

function mustKeepToLimits({ account: { requests } }: Served, sums: Sums): void {
  const refused = requests.filter(({ status }) => status === 429);
  must(
    refused.length === 0,
    () => `429 was the answer to ${refused.length} of ${requests.length}: ${refused[0]?.path}`,
  );
  sums.requests += requests.length;
}

export const lines = [overHttp];
