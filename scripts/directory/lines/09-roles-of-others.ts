import type { Policy } from "../../../src/directory/types.js";
import { createAdapter, type Moment } from "../fake/adapter.js";
import { createVendor, type FakeVendor } from "../fake/vendor.js";
import type { Line } from "../line.js";
import { brokenBy } from "../oracle.js";
import { must, tryCases } from "../random/cases.js";
import type { Draw } from "../random/draw.js";
import { drawWorld } from "../random/world.js";
import { drawPolicy, drawWish } from "../random/wish.js";
import { applyTo, groupsNamedIn, planFor, setUp } from "../scene.js";

/** Roles have no fingerprint: what others make of them before the first taking-away is seen. */
const rolesOfOthers: Line = {
  number: 9,
  says: "line 4 holds though others change roles, owner or protected people before the first taking-away",
  count: 500,
  async try(count, seed) {
    let tried = 0;
    let taken = 0;
    await tryCases(count * 4, seed, async (draw) => {
      const world = drawWorld(draw);
      const policy: Policy = { ...drawPolicy(draw, world), removals: "all" };
      const plan = await planFor(drawWish(draw, world), [setUp(world)], policy);
      const last = await lastRead(world, plan, policy);
      if (last === undefined || tried >= count) return;
      tried += 1;

      const vendor = createVendor(world);
      const at = draw.number(1, last);
      let meddled = world;
      const before = ({ count: now }: Moment) => {
        if (now !== at) return;
        meddle(draw, vendor, policy);
        meddled = { ...world, people: [...vendor.people.values()] };
      };
      await applyTo(plan, [{ vendor, adapter: createAdapter(vendor, { before }) }], { policy });
      const broken = brokenBy({ ...vendor, world: meddled }, policy, groupsNamedIn(plan));
      must(broken.length === 0, () => ({ broken, at, last, policy, plan, effects: vendor.effects }));
      taken += vendor.effects.filter(({ kind }) => kind === "remove").length + vendor.demoted.length;
    });
    must(tried === count, () => `Only ${tried} plans take something.`);
    return `${tried} accounts changed by others, ${taken} takings`;
  },
};

/** The read of people that is the last before the first taking-away; nothing where nothing is taken. */
async function lastRead(
  world: Parameters<typeof setUp>[0],
  plan: Parameters<typeof applyTo>[0],
  policy: Policy,
): Promise<number | undefined> {
  const moments: Moment[] = [];
  const vendor = createVendor(world);
  const adapter = createAdapter(vendor, { before: (moment) => moments.push(moment) });
  await applyTo(plan, [{ vendor, adapter }], { policy });
  const taking = moments.findIndex(
    ({ what }) =>
      typeof what === "object" &&
      (what.kind === "remove" || what.kind === "delete" || (what.kind === "role" && what.role !== "admin")),
  );
  const reads = moments.slice(0, Math.max(0, taking)).map(({ what }) => what);
  let first = reads.lastIndexOf("people");
  // What is changed while a list is read is in it or not: the first page of it is the last safe moment.
  while (first > 0 && reads[first - 1] === "people") first -= 1;
  return first < 0 ? undefined : first + 1;
}

/** Somebody else takes or gives a role, deactivates somebody, hands the account over, or gives somebody a protected address. */
function meddle(draw: Draw, { people, world }: FakeVendor, { protect }: Policy): void {
  for (const person of draw.some([...people.values()], 25)) {
    const address = protect.find((member) => typeof member === "string");
    const change = draw.one([
      world.shape.roles ? { role: "member", admin: false } : { admin: false },
      world.shape.roles ? { role: "admin", admin: true } : { admin: true },
      { state: "inactive" as const },
      { owner: true, admin: true },
      typeof address === "string" ? { email: address } : { state: "active" as const },
    ]);
    people.set(person.key, { ...person, ...change });
  }
}

export const lines = [rolesOfOthers];
