import { dump } from "../../../src/directory/dump.js";
import { plan } from "../../../src/directory/plan.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import { drawWorld } from "../random/world.js";
import { openPolicyFor, widePolicy } from "../random/wish.js";
import { setUp } from "../scene.js";

/** What is, written as what should be, asks for nothing. */
const roundTrip: Line = {
  number: 1,
  says: "the plan of a dump has no change, and nothing is held or wrong in it",
  count: 2000,
  async try(count, seed) {
    let groups = 0;
    await tryCases(count, seed, async (draw) => {
      const worlds = [drawWorld(draw), ...(draw.chance(30) ? [drawWorld(draw, "2")] : [])];
      const snapshots = await Promise.all(worlds.map((world) => setUp(world).adapter.read(() => true, {})));
      const desired = dump(snapshots, { foreign: draw.chance(50) });
      const known = desired.accounts.flatMap((account) => account.groups ?? []);
      groups += known.length;
      const isOpen = worlds.some(({ self }) => self === null);
      const { accounts } = plan(desired, snapshots, isOpen ? openPolicyFor(worlds[0]!.people) : widePolicy);
      const bad = accounts.flatMap(({ changes, findings }) => [
        ...changes,
        ...findings.filter(({ severity }) => severity === "held" || severity === "error"),
      ]);
      must(accounts.length === worlds.length && bad.length === 0, () => bad);
    });
    return `${groups} groups`;
  },
};

export const lines = [roundTrip];
