import { readLines } from "../../../src/directory/file/lines.js";
import type { Desired, Entry, Plan } from "../../../src/directory/types.js";
import { createVendor, type FakeVendor, type World } from "../fake/vendor.js";
import { comeBack, createMortal, mustEqual } from "../crash.js";
import { createAdapter } from "../fake/adapter.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import { plainWish, plainWorld } from "../random/plain.js";
import { drawWorld } from "../random/world.js";
import { drawWish, openPolicy as policy } from "../random/wish.js";
import { applyTo, isDone, planFor, setUp } from "../scene.js";

/** Wherever a run ends, the next one comes to what one run would have come to, and does nothing twice. */
const crashes: Line = {
  number: 6,
  says: "a crash at any request, or as any entry is written, then resume: the same end, nothing effective twice",
  count: 20,
  async try(count, seed) {
    let points = 0;
    let bytes = 0;
    const crashAt = async (world: World, desired: Desired) => {
      const plan = await planFor(desired, [setUp(world)], policy);
      const smooth = await runOnce(world, plan);
      for (const endsAt of smooth.points) {
        points += 1;
        const vendor = createVendor(world);
        const { course, journal } = createMortal([], endsAt);
        await applyTo(plan, [comeBack(vendor, course)], { policy, journal }).catch(() => undefined);
        await resume(plan, vendor, journal.entries, smooth.vendor, endsAt);
      }
      bytes += await tear(world, plan, smooth);
    };
    await crashAt(plainWorld(), plainWish);
    await tryCases(count - 1, seed, async (draw) => {
      const world = drawWorld(draw);
      await crashAt(world, drawWish(draw, world));
    });
    return `${points} points, ${bytes} bytes at which the last line was torn`;
  },
};

interface Smooth {
  readonly vendor: FakeVendor;
  readonly entries: readonly Entry[];
  readonly points: readonly { readonly before?: number; readonly after?: number; readonly entry?: number }[];
}

/** Carries a plan out in one run, and gives every moment at which it could have ended. */
async function runOnce(world: World, plan: Plan): Promise<Smooth> {
  const vendor = createVendor(world);
  const { course, journal } = createMortal([], {});
  let requests = 0;
  const counting = {
    ...course,
    before: () => {
      requests += 1;
    },
  };
  const report = await applyTo(plan, [{ vendor, adapter: createAdapter(vendor, counting) }], { policy, journal });
  must(isDone(report), () => report);
  const numbers = Array.from({ length: requests }, (_, index) => index + 1);
  const points = [
    ...numbers.flatMap((number) => [{ before: number }, { after: number }]),
    ...journal.entries.map((_, entry) => ({ entry })),
  ];
  return { vendor, entries: journal.entries, points };
}

async function resume(
  plan: Plan,
  vendor: FakeVendor,
  entries: readonly Entry[],
  smooth: FakeVendor,
  point: unknown,
): Promise<void> {
  const { journal } = createMortal(entries, {});
  const report = await applyTo(plan, [comeBack(vendor)], { policy, journal });
  must(isDone(report), () => ({ point, report, entries: journal.entries }));
  mustEqual(vendor, smooth, () => point);
}

/** Tears the line of each result at every byte. What the journal's own reader makes of that is the same at each, so one resume stands for all. */
async function tear(world: World, plan: Plan, { vendor: smooth, entries }: Smooth): Promise<number> {
  let bytes = 0;
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== "result") continue;
    const vendor = createVendor(world);
    const { course, journal } = createMortal([], { entry: index });
    await applyTo(plan, [comeBack(vendor, course)], { policy, journal }).catch(() => undefined);
    const whole = written(journal.entries);
    const file = Buffer.concat([whole, written([entry])]);
    for (let length = whole.length; length < file.length; length++) {
      bytes += 1;
      const read = readLines("journal", file.subarray(0, length));
      must(read.bytes === whole.length && written(read.entries).equals(whole), () => ({ entry, length, read }));
    }
    await resume(plan, vendor, journal.entries, smooth, { torn: index });
  }
  return bytes;
}

/** Entries as they stand in a file. */
function written(entries: readonly Entry[]): Buffer {
  return Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
}

export const lines = [crashes];
