import { createMemoryJournal } from "../../../src/directory/journal.js";
import { read } from "../../../src/directory/read.js";
import type { Finding, Plan } from "../../../src/directory/types.js";
import { undo } from "../../../src/directory/undo.js";
import type { FakeVendor } from "../fake/vendor.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import type { Draw } from "../random/draw.js";
import { drawWorld } from "../random/world.js";
import { drawWish, openPolicy as policy } from "../random/wish.js";
import { applyTo, isDone, planFor, setUp } from "../scene.js";

/** What was undone is as it was, but for what was said to be irreversible and what others have changed since. */
const undone: Line = {
  number: 11,
  says: "what is undone is as before, less what was told to be irreversible and what others changed since",
  count: 2000,
  async try(count, seed) {
    let changes = 0;
    let told = 0;
    let others = 0;
    await tryCases(count, seed, async (draw) => {
      const world = drawWorld(draw);
      const scene = setUp(world);
      const before = factsOf(scene.vendor);
      const plan = await planFor(drawWish(draw, world), [scene], policy);
      const journal = createMemoryJournal();
      const first = await applyTo(plan, [scene], { policy, journal });
      must(isDone(first), () => ({ first, plan }));
      const applied = factsOf(scene.vendor);
      if (draw.chance(30)) others += meddle(draw, scene.vendor);
      const meddled = factsOf(scene.vendor);

      // A name is free again once the group is gone to which the plan had given it: then it is undone once more.
      const backs: Plan[] = [];
      do {
        const back = undo(plan, journal.entries, await read([scene.adapter], plan));
        const report = await applyTo(back, [scene], { policy });
        must(isDone(report), () => ({ back, report }));
        changes += back.accounts[0]?.changes.length ?? 0;
        backs.push(back);
      } while (backs.length === 1 && backs[0]!.accounts.some(({ findings }) => findings.some(isTaken)));
      const after = factsOf(scene.vendor);
      for (const fact of new Set([...before, ...after])) {
        if (before.has(fact) === after.has(fact)) continue;
        told += 1;
        const isOthers = applied.has(fact) !== meddled.has(fact);
        must(isOthers || isTold(fact, plan, backs), () => ({ fact, before: before.has(fact), plan, backs }));
      }
    });
    return `${changes} changes undone, ${told} facts told to stay, ${others} changes of others between`;
  },
};

/**
 * Everything that can be brought back, fact by fact: by the names that groups had in the beginning, since a deleted one comes back
 * with another id.
 */
function factsOf({ groups, people, world }: FakeVendor): Set<string> {
  const facts = new Set<string>();
  for (const { id, name: now, attributes, members } of groups.values()) {
    const name = world.groups.find((group) => group.id === id)?.name ?? now;
    facts.add(`name ${name}: ${now}`);
    for (const [key, value] of Object.entries(attributes)) facts.add(`attribute ${name}: ${key} ${value}`);
    for (const key of members) facts.add(`member ${name}: ${key}`);
  }
  for (const { key, role } of people.values()) facts.add(`role ${key}: ${role}`);
  return facts;
}

function isTaken({ code }: Finding): boolean {
  return code === "name_taken";
}

/** Whether a finding of one of the plans explains why a fact is not as it was. */
function isTold(fact: string, plan: Plan, backs: readonly Plan[]): boolean {
  const changes = plan.accounts.flatMap((account) => account.changes);
  const findings = [plan, ...backs].flatMap(({ accounts }) => accounts).flatMap((account) => account.findings);
  const reasons = findings.filter(({ code }) =>
    /^(irreversible|changed_since|name_taken|unsure|\w+_kept|self_unknown|cap_demotions)$/.test(code),
  );
  return reasons.some(({ at, who }) => {
    const change = changes.find(({ id, kind, label }) => id === at || (kind === "role" && label === at));
    const label = change?.label ?? at;
    const ids = change && "people" in change ? change.people : [];
    const renamed = changes.flatMap((each) => (each.kind === "update" && each.label === label ? each.to["name"] : []));
    const names = [label, ...renamed].filter((name) => name !== undefined);
    const isOfPerson = ids.some(
      ({ id, email }) => email?.toLowerCase() === who || id.toLowerCase() === who || email === who,
    );
    if (fact.startsWith("role")) return ids.some(({ id }) => fact.includes(`${id.toLowerCase()}:`));
    return names.some((name) => fact.includes(` ${name}`)) && (who === undefined || isOfPerson || change === undefined);
  });
}

/** Somebody else adds, removes, renames and gives roles in between. */
function meddle(draw: Draw, { groups, people }: FakeVendor): number {
  const own = [...groups.values()].filter(({ kind }) => kind === "own");
  if (own.length === 0) return 0;
  for (const group of draw.some(own, 30)) {
    const key = draw.one([...people.keys()]);
    if (draw.chance(50)) group.members.add(key);
    else group.members.delete(key);
    if (draw.chance(20)) group.attributes = { ...group.attributes, emoji: "pirate" };
  }
  return 1;
}

export const lines = [undone];
