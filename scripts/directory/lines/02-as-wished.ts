import type { Desired, DesiredAccount, DesiredGroup, Finding, Plan, Policy } from "../../../src/directory/types.js";
import { stateOf, type FakeGroup } from "../fake/vendor.js";
import type { Line } from "../line.js";
import { couldMean, personMeant, reasonsFor } from "../oracle.js";
import { must, tryCases } from "../random/cases.js";
import { drawWorld } from "../random/world.js";
import { drawPolicy, drawWish, openPolicyFor } from "../random/wish.js";
import { applyTo, isDone, planFor, setUp, type Scene, type SeenVendor } from "../scene.js";

/** After it is carried out, what is named is as wished, but for what was held, and nothing else has changed. */
const asWished: Line = {
  number: 2,
  says: "after apply each named group is as wished and held, and everything else byte for byte as before",
  count: 2000,
  async try(count, seed) {
    let changes = 0;
    let compared = 0;
    await tryCases(count, seed, async (draw) => {
      const world = drawWorld(draw);
      const desired = drawWish(draw, world);
      const policy = draw.chance(50) ? openPolicyFor(world.people) : drawPolicy(draw, world);
      const scene = setUp(world);
      const before = stateOf(scene.vendor);
      const plan = await planFor(desired, [scene], policy);
      const report = await applyTo(plan, [scene], { policy });
      changes += plan.accounts[0]?.changes.length ?? 0;
      must(isDone(report), () => ({ report, plan }));
      compared += mustBeAsWished(scene, before, desired, policy, plan);
    });
    return `${changes} changes, ${compared} groups compared`;
  },
};

/** Holds an account after a plan against what was wished of it; says how many groups it compared. */
export function mustBeAsWished(
  { vendor }: Scene,
  before: ReturnType<typeof stateOf>,
  desired: Desired,
  policy: Policy,
  plan: Plan,
): number {
  let compared = 0;
  const wish = desired.accounts[0]!;
  const findings = plan.accounts[0]?.findings ?? [];
  must(untouched(wish, vendor, before).length === 0, () => untouched(wish, vendor, before));
  for (const group of vendor.world.groups) {
    const wishes = (wish.groups ?? []).filter((each) => couldMean(each, group));
    // Which of several is meant is what other lines ask.
    const meant = vendor.world.groups.filter((each) => wishes.some((one) => couldMean(one, each)));
    if (wishes.length !== 1 || meant.length !== 1 || group.kind !== "own") continue;
    compared += 1;
    const wrong = differs(wishes[0]!, group, vendor, findings, policy);
    must(wrong === undefined, () => ({ wrong, group: [group.name, ...group.members], wish: wishes[0], findings }));
  }
  return compared;
}

/** What has changed though nothing names it. */
function untouched(
  wish: DesiredAccount,
  vendor: SeenVendor,
  before: { readonly [id: string]: string },
): readonly string[] {
  const after = stateOf(vendor);
  const named = wish.groups ?? [];
  const free = vendor.world.groups.filter(
    (group) => group.kind !== "own" || !named.some((each) => couldMean(each, group)),
  );
  const roles = Object.keys(wish.roles ?? {}).map((who) => personMeant(who, vendor.world.people)?.key);
  const people = vendor.world.people.filter(({ key }) => !roles.includes(key));
  const ids = [...free.map(({ id }) => id), ...people.map(({ key }) => `person ${key}`)];
  const created = [...vendor.groups.values()].filter(
    ({ id, name }) => before[id] === undefined && !named.some((each) => each.name === name),
  );
  return [...ids.filter((id) => before[id] !== after[id]), ...created.map(({ name }) => name)];
}

/** How a group differs from what was wished, where no finding says why. */
function differs(
  wish: DesiredGroup,
  before: FakeGroup,
  { groups, world }: SeenVendor,
  findings: readonly Finding[],
  policy: Policy,
): string | undefined {
  const group = groups.get(before.id);
  const reasons = reasonsFor(findings, wish.name, before.name);
  if (wish.absent) return !group || reasons.length > 0 ? undefined : "it is still there";
  if (!group) return "it is gone";
  // A wish that is refused changes nothing; a reason of this name may be that of another wish.
  const isRefused = reasons.some(({ severity, code }) => severity === "error" && IDENTITY.test(code));
  if (isRefused && textOf(group) === textOf(before)) return undefined;
  if (group.name.toLowerCase() !== wish.name.toLowerCase()) return `it is called ${group.name}`;
  const wished = (wish.members ?? []).map((member) => personMeant(member, world.people));
  const keys = new Set(wished.map((person) => person?.key));
  const addable = wished.filter(
    (person) => person?.writable && person.state !== "closed" && person.state !== "inactive",
  );
  const isManaged = wish.members !== undefined && (wish.members.length > 0 || wish.allowEmpty === true);
  const added = [...group.members].filter((key) => !before.members.has(key));
  if (!addable.every((person) => group.members.has(person!.key))) return "somebody was not added";
  if (!added.every((key) => keys.has(key))) return "somebody was added";
  const listed = new Set((wish.remove ?? []).map((member) => personMeant(member, world.people)?.key));
  const gone = [...before.members].filter((key) => !group.members.has(key));
  const mayGo = (key: string) =>
    !keys.has(key) && ((policy.removals === "all" && isManaged) || (policy.removals !== "none" && listed.has(key)));
  if (!gone.every(mayGo)) return "somebody was removed";
  const stayed = [...group.members].filter((key) => before.members.has(key) && mayGo(key));
  if (stayed.length > 0 && reasons.length === 0) return "somebody stayed";
  const { emoji, permissionProfile } = wish;
  if (emoji !== undefined && group.attributes["emoji"] !== emoji) return "its emoji is another";
  const { values = [] } = world.shape.attributes["permissionProfile"] ?? {};
  const profile = values.find(({ name }) => name === permissionProfile)?.id ?? permissionProfile;
  return profile !== undefined && group.attributes["permissionProfile"] !== profile
    ? "its profile is another"
    : undefined;
}

function textOf({ members, ...group }: FakeGroup): string {
  return JSON.stringify([group, [...members].sort()]);
}

const IDENTITY = /group|name|ring|id$|attribute|value/;

export const lines = [asWished];
