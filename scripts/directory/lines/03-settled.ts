import type { Plan } from "../../../src/directory/types.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import { drawWorld } from "../random/world.js";
import { drawPolicy, drawWish } from "../random/wish.js";
import { applyTo, planFor, setUp } from "../scene.js";

/** What was carried out is not planned again. */
const settled: Line = {
  number: 3,
  says: "the second plan is empty, or takes only what a cap held in the first",
  count: 2000,
  async try(count, seed) {
    let again = 0;
    let rounds = 0;
    await tryCases(count, seed, async (draw) => {
      const world = drawWorld(draw);
      const desired = drawWish(draw, world);
      const policy = drawPolicy(draw, world);
      const scene = setUp(world);
      const names = new Map(world.groups.map(({ id, name }) => [id, name]));
      let first = await planFor(desired, [scene], policy);
      await applyTo(first, [scene], { policy });
      if (freesNames(first)) {
        rounds += 1;
        first = await planFor(desired, [scene], policy);
        await applyTo(first, [scene], { policy });
      }
      const second = await planFor(desired, [scene], policy);
      const capped = new Set(
        first.accounts[0]?.findings.filter(({ code }) => code.startsWith("cap_")).map((finding) => finding.at),
      );
      const rest = second.accounts[0]?.changes.filter(
        ({ kind, group = "", label }) =>
          !/^(remove|delete|role)$/.test(kind) || !(capped.has(names.get(group)) || capped.has(label)),
      );
      again += second.accounts[0]?.changes.length ?? 0;
      must(rest?.length === 0, () => ({ rest, first: first.accounts, second: second.accounts[0]?.findings }));
    });
    return `${again} changes that a cap had held, ${rounds} plans made again for a name that a deletion freed`;
  },
};

/** Whether a name comes free, or is no longer that of two, with a group that a plan deletes: its finding says to plan again. */
function freesNames({ accounts }: Plan): boolean {
  return accounts.some(
    ({ changes, findings }) =>
      changes.some(({ kind }) => kind === "delete") &&
      findings.some(({ code }) => code === "name_taken" || code === "ambiguous_group"),
  );
}

export const lines = [settled];
