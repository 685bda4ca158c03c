import { createMemoryJournal } from "../../src/directory/journal.js";
import type { Entry, Journal, Request } from "../../src/directory/types.js";
import { createAdapter, type Course, type Moment } from "./fake/adapter.js";
import { stateOf, type FakeVendor } from "./fake/vendor.js";
import { must } from "./random/cases.js";
import type { Scene } from "./scene.js";

/** A program that ends in the middle: from that moment nothing is sent, read or written any more. */
interface Mortal {
  readonly course: Course;
  readonly journal: Journal & { readonly entries: readonly Entry[] };
}

/** Makes a program that ends before or after a request is carried out, or as so many entries are written. */
export function createMortal(
  entries: readonly Entry[],
  endsAt: { readonly before?: number; readonly after?: number; readonly entry?: number },
  course: Course = {},
): Mortal {
  const journal = createMemoryJournal(entries);
  let isDead = false;
  const die = (isTime: boolean) => {
    isDead ||= isTime;
    if (isDead) throw new Error("The program has ended.");
  };
  return {
    course: {
      ...course,
      before(moment: Moment) {
        die(moment.count === endsAt.before);
        course.before?.(moment);
      },
      after: ({ count }: Moment) => die(count === endsAt.after),
    },
    journal: {
      entries: journal.entries,
      read: () => journal.read(),
      append(entry) {
        die(journal.entries.length === endsAt.entry);
        return journal.append(entry);
      },
    },
  };
}

/** A new way to an account that went on without us. */
export function comeBack(vendor: FakeVendor, course: Course = {}): Scene {
  return { vendor, adapter: createAdapter(vendor, course) };
}

/** Two accounts are the same, and nothing was done twice to anybody on the way to the second. */
export function mustEqual(vendor: FakeVendor, smooth: FakeVendor, why: () => unknown): void {
  const [now, wanted] = [byName(vendor), byName(smooth)];
  must(JSON.stringify(now) === JSON.stringify(wanted), () => ({ why: why(), now, wanted, effects: vendor.effects }));
  const acts = vendor.effects.map((effect) => JSON.stringify(effect)).sort();
  const expected = smooth.effects.map((effect) => JSON.stringify(effect)).sort();
  must(acts.join() === expected.join(), () => ({ why: why(), acts, expected }));
}

/** The state of an account in one order. */
function byName(vendor: FakeVendor): readonly (readonly [string, string])[] {
  return Object.entries(stateOf(vendor)).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether a request changes something. */
export function isWrite(what: string | Request): what is Request {
  return typeof what === "object";
}
