import type { Policy } from "../../../src/directory/types.js";
import type { Line } from "../line.js";
import { brokenBy, strictest } from "../oracle.js";
import { must, tryCases } from "../random/cases.js";
import { drawWorld } from "../random/world.js";
import { drawPolicy, drawWish } from "../random/wish.js";
import { applyTo, groupsNamedIn, planFor, setUp } from "../scene.js";

/** No more is taken than either policy allows, by the vendor's own count. */
const neverMore: Line = {
  number: 4,
  says: "caps, admins, owner, yourself, protected and required people are kept, counted by the vendor",
  count: 2000,
  async try(count, seed) {
    let removed = 0;
    let demoted = 0;
    await tryCases(count, seed, async (draw) => {
      const world = drawWorld(draw);
      const desired = drawWish(draw, world);
      const scene = setUp(world);
      const first: Policy = drawPolicy(draw, world);
      const second = draw.chance(30) ? drawPolicy(draw, world) : first;
      const plan = await planFor(desired, [scene], first);
      await applyTo(plan, [scene], { policy: second });
      const broken = brokenBy(scene.vendor, strictest(first, second), groupsNamedIn(plan));
      must(broken.length === 0, () => ({ broken, plan, effects: scene.vendor.effects }));
      removed += scene.vendor.effects.filter(({ kind }) => kind === "remove").length;
      demoted += scene.vendor.demoted.length;
    });
    return `${removed} memberships removed, ${demoted} admins demoted`;
  },
};

export const lines = [neverMore];
