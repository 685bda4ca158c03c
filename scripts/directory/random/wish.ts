import type { Desired, DesiredAccount, DesiredGroup, Member, Person, Policy } from "../../../src/directory/types.js";
import type { FakeGroup, World } from "../fake/vendor.js";
import type { Draw } from "./draw.js";

/** Draws what should be in an account: most of what is there, with renames, deletions, new groups, slips and strangers. */
export function drawWish(draw: Draw, world: World): Desired {
  return { accounts: [drawAccount(draw, world)] };
}

export function drawAccount(draw: Draw, world: World): DesiredAccount {
  const named = draw.some(world.groups, 70).filter(({ kind }) => kind === "own" || draw.chance(10));
  const groups = named.map((group) => drawGroup(draw, world, group));
  const created = draw.some(["Writers", "Drivers"], 40).map((name) => drawNew(draw, world, name, named));
  const roles = draw.some(world.people, world.shape.roles ? 12 : 1).flatMap(({ email, id }) => {
    const who = email ?? id;
    return who === null ? [] : [[draw.recased(who), draw.one(["admin", "member", "member", "lord"])]];
  });
  return {
    ...{ vendor: world.vendor, account: draw.recased(world.account) },
    groups: draw.shuffled([...groups, ...created]),
    ...(roles.length > 0 && { roles: Object.fromEntries(roles) as { [who: string]: string } }),
  };
}

function drawGroup(draw: Draw, world: World, group: FakeGroup): DesiredGroup {
  const isPinned = draw.chance(50);
  const isRenamed = draw.chance(15);
  const name = isRenamed
    ? draw.one([`New ${group.name}`, ...world.groups.map((each) => each.name)])
    : draw.recased(group.name);
  if (draw.chance(8)) return { name: group.name, absent: true, ...(draw.chance(80) && { id: group.id }) };
  const present = world.people.filter(({ key }) => group.members.has(key));
  const others = world.people.filter(({ key }) => !group.members.has(key));
  const kept = present.filter(() => !draw.chance(15));
  const wished = [...kept, ...draw.some(others, 12)];
  const gone = present.filter((person) => !kept.includes(person));
  return {
    name,
    ...(isPinned && { id: draw.recased(group.id) }),
    ...(isRenamed && draw.chance(80) && { previously: [group.name] }),
    ...drawMembers(draw, wished),
    ...(draw.chance(50) && { remove: [...gone, ...draw.some(present, 5)].flatMap((person) => written(draw, person)) }),
    ...drawAttributes(draw, world),
  };
}

function drawNew(draw: Draw, world: World, name: string, named: readonly FakeGroup[]): DesiredGroup {
  const previously = draw.chance(20) && named.length > 0 ? { previously: [draw.one(named).name] } : {};
  return { name, ...previously, ...drawMembers(draw, draw.some(world.people, 20)), ...drawAttributes(draw, world) };
}

function drawMembers(draw: Draw, people: readonly Person[]): Pick<DesiredGroup, "members" | "allowEmpty"> {
  if (draw.chance(10)) return {};
  const strangers = draw.chance(8) ? ["stranger@example.com"] : [];
  const members = draw.shuffled<Member>([...people.flatMap((person) => written(draw, person)), ...strangers]);
  return { members, ...(draw.chance(50) && { allowEmpty: true }) };
}

function drawAttributes(draw: Draw, { strict }: World): Pick<DesiredGroup, "emoji" | "permissionProfile"> {
  const isWrong = draw.chance(3);
  if (!draw.chance(30)) return {};
  if (strict !== isWrong) return { permissionProfile: draw.one(["Sender", "2", "3", "Sender", "Viewer"]) };
  return { emoji: draw.one(["busts", "scissors", "film"]) };
}

/** One of the ways in which somebody is written. */
function written(draw: Draw, { email, id }: Person): Member[] {
  const ways: Member[] = [];
  if (email !== null) ways.push(draw.recased(email), draw.recased(email));
  if (id !== null) ways.push({ id: draw.recased(id) });
  if (email !== null && id !== null) ways.push({ email, id });
  return ways.length === 0 ? [] : [draw.one(ways)];
}

/** Draws a policy, of which nothing need be wide. */
export function drawPolicy(draw: Draw, world: World): Policy {
  const cap = () => ({ number: draw.one([1, 3, 6, 50, 50, 50]), fraction: draw.one([0.1, 0.3, 0.5, 1, 1, 1]) });
  const some = (percent: number) => draw.some(world.people, percent).flatMap((person) => written(draw, person));
  return {
    removals: draw.one(["none", "listed", "all", "all"] as const),
    ...{ perGroup: cap(), total: cap(), demotions: cap() },
    minAdmins: draw.number(0, 3),
    requiredAdmins: draw.chance(30) ? some(4) : [],
    protect: draw.chance(40) ? some(8) : [],
    unresolved: draw.one(["hold", "proceed"] as const),
    stale: draw.one(["refuse", "add"] as const),
  };
}

/** A policy that holds nothing but what can be no wish. */
export const widePolicy: Policy = {
  removals: "all",
  perGroup: { number: 1e6, fraction: 1 },
  total: { number: 1e6, fraction: 1 },
  demotions: { number: 1e6, fraction: 1 },
  minAdmins: 0,
  requiredAdmins: [],
  protect: [],
  unresolved: "hold",
  stale: "refuse",
};

/** The same, but it protects somebody who is nowhere: with nobody protected, all removals are held where it is not known who calls. */
export const openPolicy: Policy = { ...widePolicy, protect: ["nobody@example.com"] };

/** The same, but it protects somebody who is there, of which a plan finds nothing to say. */
export function openPolicyFor(people: readonly Person[]): Policy {
  const one = people.find(({ owner }) => owner) ?? people[0];
  return { ...widePolicy, protect: one ? [{ id: one.key }] : [] };
}
