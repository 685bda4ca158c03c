import { readFileSync } from "node:fs";
import { plan } from "../../../src/directory/plan.js";
import {
  findingCodes,
  type DesiredAccount,
  type Finding,
  type FindingCode,
  type Plan,
  type Policy,
  type Snapshot,
} from "../../../src/directory/types.js";
import { undo } from "../../../src/directory/undo.js";
import { createMemoryJournal } from "../../../src/directory/journal.js";
import { createAdapter, type Course } from "../fake/adapter.js";
import { spoilers } from "../fake/spoil.js";
import { createVendor, type FakeVendor } from "../fake/vendor.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import type { Draw } from "../random/draw.js";
import { drawAccount, drawPolicy, widePolicy } from "../random/wish.js";
import { drawWorld } from "../random/world.js";
import { applyTo, setUp } from "../scene.js";

// Fewer do not meet what is rare.
const LEAST = 600;

const guide = new URL("../../docs/guides/directory.md", import.meta.url);

/** Nothing is told by a code that nobody can meet, or that the guide does not explain. */
const findings: Line = {
  number: 19,
  says: "every finding code is met by a plan, a run or an undo, and stands in the guide's table",
  count: 2000,
  async try(count, seed) {
    const met = new Map<FindingCode, number>();
    const note = (found: readonly Finding[]) => {
      for (const { code } of found) met.set(code, (met.get(code) ?? 0) + 1);
    };
    await tryCases(Math.max(count, LEAST), seed, async (draw) => note(await goThrough(draw)));
    const unmet = findingCodes.filter((code) => !met.has(code));
    const rows = readFileSync(guide, "utf8").split("\n");
    const untold = findingCodes.filter((code) => !rows.some((row) => row.startsWith(`| \`${code}\` `)));
    must(unmet.length + untold.length === 0, () => ({
      unmet,
      untold,
      rare: [...met].filter(([, times]) => times < 5),
    }));
    const [rarest, times] = [...met].sort(([, a], [, b]) => a - b)[0] ?? [];
    return `${met.size} codes, the rarest ${rarest} ${times} times`;
  },
};

/** Plans something, carries it out and takes it back, while others and chance have their say; gives all that is found. */
async function goThrough(draw: Draw): Promise<readonly Finding[]> {
  const world = drawWorld(draw);
  const vendor = createVendor(world);
  const others = draw.chance(30) ? [drawWorld(draw, "2")] : [];
  const wish = draw.chance(20) ? slipped(draw, drawAccount(draw, world), vendor) : drawAccount(draw, world);
  const twice = draw.chance(3) ? [wish] : [];
  const desired = { accounts: [wish, ...twice, ...others.map((other) => drawAccount(draw, other))] };
  const narrow = draw.one<Partial<Policy>>([{}, {}, { demotions: { number: 0, fraction: 0 } }, { minAdmins: 99 }]);
  const policy = { ...(draw.chance(50) ? drawPolicy(draw, world) : widePolicy), ...narrow };
  const reading = createAdapter(vendor, draw.chance(40) ? spoilt(draw, vendor) : {});
  const snapshot = await reading.read(() => draw.chance(95), {});
  const made = plan(desired, [draw.chance(20) ? odd(snapshot) : snapshot], policy);
  const found = findingsOf(made);
  const own: Plan = plan({ accounts: [wish] }, [await setUp(world).adapter.read(() => true, {})], policy);
  if (own.accounts.some(({ changes }) => changes.length === 0)) return found;

  const journal = createMemoryJournal();
  const stop = new AbortController();
  const adapter = createAdapter(vendor, unlucky(draw, vendor, stop));
  const stubborn: typeof adapter = {
    ...adapter,
    send: (request, options) =>
      request.kind === "add"
        ? Promise.resolve({ ...nothing, refused: { message: "No." } })
        : adapter.send(request, options),
  };
  const scene = { vendor, adapter: draw.chance(15) ? stubborn : adapter };
  const report = await applyTo(own, [scene], { journal, policy, stop: stop.signal });
  found.push(...report.accounts.flatMap((account) => account.findings));
  if (draw.chance(50)) meddle(draw, vendor);
  const now = await createAdapter(vendor).read(() => true, {});
  return [...found, ...findingsOf(undo(own, journal.entries, [now]))];
}

const nothing = { done: [], already: [], failed: [], unknown: [] };

/** The same wish, with an id beside somebody else's address, and a group for everybody. */
function slipped(draw: Draw, wish: DesiredAccount, { people }: FakeVendor): DesiredAccount {
  const [one, ...others] = [...people.values()].flatMap(({ id }) => (id === null ? [] : [{ id }]));
  const mistaken = draw.chance(50) ? [{ ...one, email: "somebody.else@example.com" }] : [];
  return { ...wish, groups: [...(wish.groups ?? []), { name: "Everybody", members: [...mistaken, ...others] }] };
}

/** The same account, whose counters are wrong, and whose vendor takes no group without its attributes. */
function odd(snapshot: Snapshot): Snapshot {
  const attributes = Object.entries(snapshot.shape.attributes).map(
    ([name, { onCreate }]) => [name, { onCreate, required: true }] as const,
  );
  return {
    ...snapshot,
    groups: snapshot.groups.map((group, index) => ({
      ...group,
      counted: (group.members?.length ?? 0) + (index % 2 ? 1 : -1),
    })),
    shape: { ...snapshot.shape, attributes: Object.fromEntries(attributes) },
  };
}

function findingsOf({ accounts }: Plan): Finding[] {
  return accounts.flatMap((account) => account.findings);
}

function spoilt(draw: Draw, { groups }: FakeVendor): Course {
  const list = draw.one(["people", "groups", ...groups.keys()]);
  const spoil = spoilers[draw.one(Object.keys(spoilers))];
  return { spoil: (each, pages) => (each === list && spoil ? spoil(pages) : pages) };
}

/** A course in which answers are lost or refused, and others change things meanwhile. */
function unlucky(draw: Draw, vendor: FakeVendor, stop: AbortController): Course {
  const percent = draw.number(0, 40);
  const moment = draw.number(0, 30);
  return {
    before({ count }) {
      if (count !== moment) return;
      if (draw.chance(20)) stop.abort();
      else meddle(draw, vendor);
    },
    fate: () => (draw.chance(percent) ? draw.one(["lost", "never_came", "refused", "limited"] as const) : "done"),
  };
}

/** What somebody else does to an account. */
function meddle(draw: Draw, { groups, people }: FakeVendor): void {
  const group = draw.one([...groups.values()]);
  const person = draw.one([...people.values()]);
  const deeds: readonly (() => void)[] = [
    () => void group.members.delete(person.key),
    () => void group.members.add(person.key),
    () => void groups.delete(group.id),
    () => void (group.name = `${group.name} of others`),
    () => void people.set(person.key, { ...person, role: "member", admin: false }),
  ];
  draw.one(deeds)();
}

export const lines = [findings];
