import { plan } from "../../../src/directory/plan.js";
import { read } from "../../../src/directory/read.js";
import type { Change, Desired, Plan } from "../../../src/directory/types.js";
import { createAdapter } from "../fake/adapter.js";
import { spoilers, spoiling } from "../fake/spoil.js";
import { createVendor, type FakeVendor, type World } from "../fake/vendor.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import { plainWish, plainWorld } from "../random/plain.js";
import { drawWorld } from "../random/world.js";
import { drawWish, openPolicy as policy } from "../random/wish.js";
import { applyTo, groupsNamedIn, planFor, setUp } from "../scene.js";

/** A list that is not whole makes nothing smaller, whether the plan is made of it or carried out on it. */
const spoiltReads: Line = {
  number: 5,
  says: "a fault in a read takes nothing from what it feeds, and names nothing where groups are short",
  count: 1000,
  async try(count, seed) {
    let differed = 0;
    let held = 0;
    const attempt = async (world: World, desired: Desired, list: string, name: string, isLate: boolean) => {
      const honest = await planFor(desired, [setUp(world)], policy);
      const made = isLate ? honest : await planSpoilt(world, desired, list, name);
      const acts = isLate ? await actOn(world, honest, list, name) : made && (await actsOf(world, made, name));
      if (!acts) return;
      differed += 1;
      held += (honest.accounts[0]?.changes ?? []).filter((change) => isForbidden(change, list)).length;
      const bad = acts.filter((act) => isForbidden(act, list));
      must(bad.length === 0, () => ({ list, name, isLate, bad, world: world.groups, desired }));
    };
    await tryCases(count, seed, async (draw) => {
      const world = drawWorld(draw);
      const desired = drawWish(draw, world);
      const list = draw.one(["people", "groups", draw.one(world.groups).id]);
      await attempt(world, desired, list, draw.one(Object.keys(spoilers)), draw.chance(50));
    });
    const named = await tryNamed(attempt);
    return `${differed} of them and of ${named} named ones made a difference, ${held} changes were at stake`;
  },
};

/** Every fault in every list, on an account whose plan does everything. */
async function tryNamed(
  attempt: (...args: [World, Desired, string, string, boolean]) => Promise<void>,
): Promise<number> {
  let named = 0;
  for (const list of ["people", "groups", "G0"]) {
    for (const name of Object.keys(spoilers)) {
      for (const isLate of [false, true]) {
        await attempt(plainWorld(), plainWish, list, name, isLate);
        named += 1;
      }
    }
  }
  return named;
}

/** Whether an act may not be where a list is short. */
function isForbidden(act: Act, list: string): boolean {
  const takes = act.kind === "remove" || act.kind === "delete" || act.kind === "role";
  if (list === "people") return takes;
  return list === "groups" ? takes || act.kind === "create" || act.kind === "rename" : takes && act.group === list;
}

/** Something that is planned or done; a rename is told from other updates. */
interface Act {
  readonly kind: Change["kind"] | "rename";
  readonly group?: string | undefined;
}

const NONE = "there are none of none";

/** Plans with a list that is spoilt; nothing where that made no difference. */
async function planSpoilt(world: World, desired: Desired, list: string, name: string): Promise<Plan | undefined> {
  const differences: string[] = [];
  const course = spoiling(list, name, () => differences.push(name));
  const made = plan(desired, await read([createAdapter(createVendor(world), course)], desired), policy);
  return differences.length > 0 ? made : undefined;
}

/** What is planned; with groups that are all missing, what that comes to: their names are taken. */
async function actsOf(world: World, made: Plan, name: string): Promise<readonly Act[]> {
  const { changes = [], base = {} } = made.accounts[0] ?? {};
  if (Object.keys(base).length === 0 && name === NONE) {
    const { vendor, adapter } = setUp(world);
    await applyTo(made, [{ vendor, adapter }], { policy });
    // Roles hang on people alone.
    return effectsOf(vendor, 0, false).filter(({ kind }) => kind !== "role");
  }
  return changes.flatMap((change): Act[] => {
    if (change.kind === "role") return change.to === "admin" ? [] : [{ kind: "role" }];
    if (change.kind !== "update") return [change];
    return change.from["name"] === change.to["name"] ? [] : [{ kind: "rename", group: change.group }];
  });
}

/** Carries out a plan with a list that is spoilt, and gives what was done since that first made a difference. */
async function actOn(world: World, made: Plan, list: string, name: string): Promise<readonly Act[] | undefined> {
  const vendor = createVendor(world);
  let since: number | undefined;
  const course = spoiling(list, name, () => (since ??= vendor.effects.length));
  await applyTo(made, [{ vendor, adapter: createAdapter(vendor, course) }], { policy });
  return since === undefined ? undefined : effectsOf(vendor, since, groupsNamedIn(made).size > 0);
}

function effectsOf({ world, groups, effects, demoted }: FakeVendor, since: number, isKnown: boolean): readonly Act[] {
  const names = new Map(world.groups.map(({ id, name }) => [id, name]));
  const taken = new Set([...names.values()].map((name) => name.toLowerCase()));
  return effects.slice(since).flatMap((effect): readonly Act[] => {
    const { kind, group, person } = effect;
    const now = groups.get(group)?.name ?? "";
    // Where nobody knows of any group, a list of none is believed, and only a twin would be wrong.
    if (kind === "create") return isKnown || taken.has(now.toLowerCase()) ? [effect] : [];
    if (kind === "role") return demoted.includes(person) ? [effect] : [];
    if (kind !== "update") return [effect];
    return names.has(group) && names.get(group) !== now ? [{ kind: "rename", group }] : [];
  });
}

export const lines = [spoiltReads];
