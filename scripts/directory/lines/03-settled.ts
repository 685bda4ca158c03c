import type { Change, Desired, Plan, Policy } from "../../../src/directory/types.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import { drawWorld } from "../random/world.js";
import { drawPolicy, drawWish } from "../random/wish.js";
import { applyTo, planFor, setUp, type Scene } from "../scene.js";

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
      const first = await planFor(desired, [scene], policy);
      await applyTo(first, [scene], { policy });
      const settling = await mustSettle(scene, desired, policy, first);
      again += settling.again;
      rounds += settling.rounds;
    });
    return `${again} changes that a cap had held, ${rounds} plans made again for a name that came free`;
  },
};

/** Plans anew what was carried out: nothing may be left but what a cap held. */
export async function mustSettle(
  scene: Scene,
  desired: Desired,
  policy: Policy,
  first: Plan,
): Promise<{ readonly again: number; readonly rounds: number }> {
  const names = new Map(scene.vendor.world.groups.map(({ id, name }) => [id, name]));
  let last = first;
  const rounds = freesNames(first) ? 1 : 0;
  if (rounds > 0) {
    last = await planFor(desired, [scene], policy);
    await applyTo(last, [scene], { policy });
  }
  const second = await planFor(desired, [scene], policy);
  const capped = new Set(
    last.accounts[0]?.findings.filter(({ code }) => code.startsWith("cap_")).map((finding) => finding.at),
  );
  const rest = second.accounts[0]?.changes.filter(
    ({ kind, group = "", label }) =>
      !/^(remove|delete|role)$/.test(kind) || !(capped.has(names.get(group)) || capped.has(label)),
  );
  must(rest?.length === 0, () => ({ rest, first: last.accounts, second: second.accounts[0]?.findings }));
  return { again: second.accounts[0]?.changes.length ?? 0, rounds };
}

function isNaming(change: Change): boolean {
  return change.kind === "delete" || (change.kind === "update" && change.from["name"] !== change.to["name"]);
}

/** Whether a name comes free, or is no longer that of two, with a group that a plan deletes or renames: then one plans again. */
function freesNames({ accounts }: Plan): boolean {
  return accounts.some(
    ({ changes, findings }) =>
      changes.some(isNaming) && findings.some(({ code }) => code === "name_taken" || code === "ambiguous_group"),
  );
}

export const lines = [settled];
