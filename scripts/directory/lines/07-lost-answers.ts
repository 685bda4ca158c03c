import type { Request } from "../../../src/directory/types.js";
import { comeBack, createMortal, mustEqual } from "../crash.js";
import type { Course } from "../fake/adapter.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import type { Draw } from "../random/draw.js";
import { drawWorld } from "../random/world.js";
import { drawWish, openPolicy as policy } from "../random/wish.js";
import { applyTo, isDone, planFor, setUp } from "../scene.js";

const MOST_RUNS = 6;

/** However many answers are lost, late, refused or held back, the runs come to what one smooth run would have come to. */
const lostAnswers: Line = {
  number: 7,
  says: "with 0 to 60 % of answers lost, late, refused or limited and up to 6 resumes: the same end, nothing twice",
  count: 2000,
  async try(count, seed) {
    let faults = 0;
    let runs = 0;
    await tryCases(count, seed, async (draw) => {
      const world = drawWorld(draw);
      const desired = drawWish(draw, world);
      const plan = await planFor(desired, [setUp(world)], policy);
      const smooth = setUp(world);
      must(isDone(await applyTo(plan, [smooth], { policy })), () => plan);

      const { vendor } = setUp(world);
      const percent = draw.number(0, 60);
      let entries = createMortal([], {}).journal.entries;
      let isOver = false;
      for (let run = 0; run <= MOST_RUNS && !isOver; run++) {
        runs += 1;
        const late: Request[] = [];
        // The last run goes well, so that there is an end to compare.
        const course = run < MOST_RUNS ? unlucky(draw, percent, late, () => (faults += 1)) : {};
        const { journal } = createMortal(entries, {});
        isOver = isDone(await applyTo(plan, [comeBack(vendor, course)], { policy, journal }));
        entries = journal.entries;
        for (const request of late) vendor.carryOut(request);
        if (late.length > 0) isOver = false;
      }
      must(isOver, () => ({ plan, entries, effects: vendor.effects }));
      mustEqual(vendor, smooth.vendor, () => ({ plan, entries }));
    });
    return `${faults} faults in ${runs} runs`;
  },
};

/** A course in which writes have bad luck; those that are late are carried out once the run is over. */
function unlucky(draw: Draw, percent: number, late: Request[], onFault: () => void): Course {
  return {
    fate(request) {
      if (!draw.chance(percent)) return "done";
      onFault();
      const fate = draw.one(["lost", "lost", "never_came", "limited", "refused", "late"] as const);
      if (fate !== "late") return fate;
      late.push(request);
      return "never_came";
    },
  };
}

export const lines = [lostAnswers];
