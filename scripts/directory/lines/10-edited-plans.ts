import { isRollcallError } from "../../../src/errors.js";
import { completePolicy } from "../../../src/directory/policy.js";
import { digestOf } from "../../../src/directory/seal.js";
import type { Plan, Policy } from "../../../src/directory/types.js";
import { stateOf } from "../fake/vendor.js";
import type { Line } from "../line.js";
import { brokenBy, strictest } from "../oracle.js";
import { must, tryCases } from "../random/cases.js";
import { editPlan } from "../random/edit.js";
import { drawWorld } from "../random/world.js";
import { drawPolicy, drawWish } from "../random/wish.js";
import { applyTo, planFor, setUp } from "../scene.js";

/** An edited plan is refused; with its digest made anew it can take no more than the policy that it is carried out with. */
const editedPlans: Line = {
  number: 10,
  says: "an edited plan is refused by its digest; with the digest made anew line 4 holds with the stricter policy",
  count: 1000,
  async try(count, seed) {
    let refused = 0;
    let taken = 0;
    await tryCases(count, seed, async (draw) => {
      const world = drawWorld(draw);
      const policy: Policy = { ...drawPolicy(draw, world), removals: "all" };
      const plan = await planFor(drawWish(draw, world), [setUp(world)], policy);
      const edited = editPlan(draw, plan, world);
      const scene = setUp(world);
      const before = stateOf(scene.vendor);
      if (isAnother(edited, plan)) {
        must(!(await isApplied(edited, scene, policy)), () => ({ edited, plan }));
        must(JSON.stringify(stateOf(scene.vendor)) === JSON.stringify(before), () => edited);
      }

      const anew = sealAnew(edited);
      const given = draw.chance(70) ? policy : undefined;
      const isDone = anew && (await isApplied(anew, scene, given));
      if (!isDone) refused += 1;
      const own = isDone ? anew.policy : undefined;
      const whole = completePolicy(given);
      const groups = new Set(world.groups.map(({ id }) => id));
      const broken = brokenBy(scene.vendor, own ? strictest(own, whole) : whole, groups);
      must(broken.length === 0, () => ({ broken, given, anew, effects: scene.vendor.effects }));
      const foreign = world.groups.filter(({ kind }) => kind !== "own");
      must(
        foreign.every(({ id }) => stateOf(scene.vendor)[id] === before[id]),
        () => ({ foreign, anew }),
      );
      taken += scene.vendor.effects.filter(({ kind }) => kind === "remove").length + scene.vendor.demoted.length;
    });
    return `${refused} refused with their new digest too, ${taken} takings by the others`;
  },
};

async function isApplied(plan: Plan, scene: ReturnType<typeof setUp>, policy: Policy | undefined): Promise<boolean> {
  try {
    await applyTo(plan, [scene], policy && { policy });
    return true;
  } catch (error) {
    must(isRollcallError(error) && error.code === "invalid_input", () => String((error as Error).stack));
    return false;
  }
}

/** Whether an edit changed anything but when the plan was read and how long it will take. */
function isAnother(edited: Plan, plan: Plan): boolean {
  const kept = (each: Plan) =>
    JSON.stringify(each, (key, value: unknown) => (/^(readAt|estimate)$/.test(key) ? undefined : value));
  return kept(edited) !== kept(plan);
}

/** The plan with its digest made anew, if it still is one. */
function sealAnew(edited: Plan): Plan | undefined {
  try {
    return { ...edited, digest: digestOf(edited) };
  } catch {
    return undefined;
  }
}

export const lines = [editedPlans];
