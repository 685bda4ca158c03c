import type { Change, Plan } from "../../../src/directory/types.js";
import { createAdapter, type Moment } from "../fake/adapter.js";
import { createVendor, type FakeVendor } from "../fake/vendor.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import type { Draw } from "../random/draw.js";
import { drawWorld } from "../random/world.js";
import { drawWish, openPolicy as policy } from "../random/wish.js";
import { applyTo, planFor, setUp } from "../scene.js";

/** What somebody else has changed since the plan is left alone, and nothing else is. */
const staleGroups: Line = {
  number: 8,
  says: "a group that others change before our first write of it is left alone, and the others are done",
  count: 500,
  async try(count, seed) {
    let touched = 0;
    await tryCases(count * 2, seed, async (draw) => {
      const world = drawWorld(draw);
      const plan = await planFor(drawWish(draw, world), [setUp(world)], policy);
      const targets = targetsOf(plan);
      if (targets.length === 0 || touched >= count) return;
      touched += 1;
      const target = draw.one(targets);
      const smooth = setUp(world);
      await applyTo(plan, [smooth], { policy });

      const vendor = createVendor(world);
      const isOfMembers = draw.chance(50);
      const moments = await momentsOf(plan, world);
      const look = firstLook(moments, target, isDeleted(plan, target));
      const at = draw.number(1, isOfMembers ? look : lastNaming(moments, look, world.strict));
      const before = ({ count: now }: Moment) => {
        if (now === at) meddle(draw, vendor, target, isOfMembers);
      };
      const report = await applyTo(plan, [{ vendor, adapter: createAdapter(vendor, { before }) }], { policy });
      const ours = vendor.effects.filter(({ group }) => group === target);
      must(ours.length === 0, () => ({ target, at, ours, plan: plan.accounts[0]?.changes }));
      const isTold = report.accounts.some(({ findings }) => findings.some(({ severity }) => severity === "held"));
      must(isTold, () => report);

      const owed = new Set(peopleIn(plan, (change) => change.kind === "add" && change.group === target));
      const missing = smooth.vendor.effects.filter(
        ({ kind, group, person }) =>
          group !== target &&
          !(kind === "remove" && owed.has(person)) &&
          !vendor.effects.some((each) => each.kind === kind && each.group === group && each.person === person),
      );
      must(missing.length === 0, () => ({ target, at, missing, plan: plan.accounts[0], report }));
    });
    must(touched === count, () => `Only ${touched} plans change a group.`);
    return `${touched} groups changed by others`;
  },
};

/** The groups that are changed, but for one whose name another group is to get: that waits for it. */
function targetsOf({ accounts }: Plan): readonly string[] {
  const changes = accounts.flatMap((account) => account.changes);
  const names = changes.map((change) =>
    "to" in change && typeof change.to === "object" ? change.to["name"] : undefined,
  );
  const isAwaited = (change: Change) =>
    change.kind === "update" && change.from["name"] !== change.to["name"] && names.includes(change.from["name"]);
  const awaited = new Set(changes.filter(isAwaited).map(({ group }) => group));
  return [...new Set(changes.flatMap(({ group }) => group ?? []))].filter((group) => !awaited.has(group));
}

/** Every request of a run in which nobody else does anything. */
async function momentsOf(plan: Plan, world: Parameters<typeof setUp>[0]): Promise<readonly Moment[]> {
  const moments: Moment[] = [];
  const vendor = createVendor(world);
  await applyTo(plan, [{ vendor, adapter: createAdapter(vendor, { before: (moment) => moments.push(moment) }) }], {
    policy,
  });
  return moments;
}

/** The read of a group's members that is the last before its first write; one to be deleted is read once more for the interlocks. */
function firstLook(moments: readonly Moment[], target: string, isTwice: boolean): number {
  const looks = moments.filter(({ what, kind }) => what === target && kind === "members");
  const pages = looks.filter(({ count }) => !looks.some((other) => other.count === count - 1));
  return (isTwice ? pages[1] : pages[0])!.count;
}

/** The read that says what the group is called: its own, right before that of its members, or the list of all of them. */
function lastNaming(moments: readonly Moment[], look: number, isListed: boolean): number {
  if (!isListed) return look - 1;
  let at = look - 1;
  while (moments[at - 1]!.what !== "groups") at -= 1;
  while (moments[at - 2]?.what === "groups") at -= 1;
  return at;
}

function isDeleted(plan: Plan, target: string): boolean {
  return plan.accounts.some(({ changes }) => changes.some(({ kind, group }) => kind === "delete" && group === target));
}

/** Somebody else adds or removes a member, or gives the group another name or attribute. */
function meddle(draw: Draw, { groups, people }: FakeVendor, target: string, isOfMembers: boolean): void {
  const group = groups.get(target)!;
  const others = [...people.keys()].filter((key) => !group.members.has(key));
  const isRemoval = group.members.size > 0 && (others.length === 0 || draw.chance(50));
  if (isOfMembers && isRemoval) group.members.delete(draw.one([...group.members]));
  else if (isOfMembers) group.members.add(draw.one(others));
  else if (draw.chance(50)) group.attributes = { ...group.attributes, emoji: "pirate" };
  else group.name = `${group.name} by others`;
}

function peopleIn({ accounts }: Plan, wanted: (change: Change) => boolean): readonly string[] {
  const changes = accounts.flatMap((account) => account.changes).filter(wanted);
  return changes.flatMap((change) => ("people" in change ? change.people.map(({ id }) => id.toLowerCase()) : []));
}

export const lines = [staleGroups];
