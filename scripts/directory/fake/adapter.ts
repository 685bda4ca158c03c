import { ApiError } from "../../../src/errors.js";
import { readLists, readMembers, type Lists } from "../../../src/directory/adapter/from-lists.js";
import { namedIn, outcomeOf } from "../../../src/directory/adapter/outcome.js";
import type { Adapter, GroupState, Person, Request } from "../../../src/directory/types.js";
import { readWhole } from "../../../src/directory/adapter/whole-list.js";
import type { FakeGroup, FakeVendor, World } from "./vendor.js";

/** One page of a list, as the fake vendor answers it. */
export interface FakePage {
  readonly items: readonly (Person | FakeGroup)[];
  readonly total: number | undefined;
}

/** What happens to an account and its answers while it is used. */
export interface Course {
  /** Is called before each request is carried out: others change something, or the program ends. */
  before?(moment: Moment): void;
  /** Is called after it was carried out, before its answer is there. */
  after?(moment: Moment): void;
  /** What becomes of a write. */
  fate?(request: Request): "done" | "lost" | "never_came" | "limited" | "refused";
  /** What becomes of the pages of a list. */
  spoil?(list: string, pages: readonly FakePage[]): readonly FakePage[] | Error;
}

/** A request: the how manieth, and what of. */
export interface Moment {
  readonly count: number;
  /** `people`, `groups`, the id of a group whose members are read, or a write. */
  readonly what: string | Request;
  /** Which list it is of, or what kind of write. */
  readonly kind: string;
}

/** The way to a fake account, by the same lists as that to a real one. */
export interface FakeAdapter extends Adapter {
  /** How often each list was read, and each kind of request was sent. */
  readonly counts: Map<string, number>;
}

type List = keyof World["shape"]["pages"];

/** Makes the way to a fake account. */
export function createAdapter(vendor: FakeVendor, course: Course = {}): FakeAdapter {
  const { world } = vendor;
  const counts = new Map<string, number>();
  let count = 0;

  const come = (what: Moment["what"], kind: string) => {
    count += 1;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    course.before?.({ count, what, kind });
    return () => course.after?.({ count, what, kind });
  };

  const pagesOf = (list: string, kind: List, items: () => readonly (Person | FakeGroup)[]) => ({
    async *pages() {
      // What somebody changes at the moment of the first request is there when it is answered.
      come(list, kind)();
      const size = world.shape.pages[kind];
      const all = items();
      const honest = Array.from({ length: Math.max(1, Math.ceil(all.length / size)) }, (_, index): FakePage => ({
        items: all.slice(index * size, (index + 1) * size),
        total: all.length,
      }));
      const pages = course.spoil?.(list, honest) ?? honest;
      if (pages instanceof Error) throw pages;
      for (const [index, page] of pages.entries()) {
        if (index > 0) come(list, kind)();
        yield await Promise.resolve(page);
      }
    },
  });

  const people = (list: string, kind: List, items: () => readonly Person[]) =>
    readWhole(pagesOf(list, kind, items), {
      items: (page: FakePage) => page.items as readonly Person[],
      total: ({ total }) => total,
      key: ({ key }) => key,
    });

  const lists: Lists = {
    // Some lists of people leave out who is closed; a group may show them.
    people: () =>
      people("people", "people", () =>
        [...vendor.people.values()].filter(({ state }) => world.strict || state !== "closed"),
      ),
    groups: async () => {
      const read = await readWhole(
        pagesOf("groups", "groups", () => [...vendor.groups.values()].map((group) => ({ ...group }))),
        {
          items: (page: FakePage) => page.items as readonly FakeGroup[],
          total: ({ total }) => total,
          key: ({ id }) => id,
        },
      );
      return { ...read, items: read.items.map(groupState) };
    },
    members: (id) =>
      people(id, "members", () =>
        [...(vendor.groups.get(id)?.members ?? [])].flatMap((key) => vendor.people.get(key) ?? []),
      ),
  };

  const readOne = (group: FakeGroup): GroupState => {
    come(group.id, "group")();
    return groupState(group);
  };

  return {
    vendor: world.vendor,
    account: world.account,
    shape: world.shape,
    counts,
    async read(wanted) {
      const read = await readLists(lists, wanted, () => {});
      const { account, self, shape } = world;
      return { vendor: world.vendor, account, readAt: "2026-11-27T08:00:00.000Z", self, shape, ...read };
    },
    async *readGroups(ids) {
      if (ids.length === 0) return;
      // A vendor may have no read of one group: then what they are called is read once, and who is in them one by one.
      const listed = world.strict ? (await lists.groups()).items : undefined;
      for (const id of ids) {
        const known = [...vendor.groups.values()].find((each) => each.id.toLowerCase() === id.toLowerCase());
        const now = listed
          ? listed.find((each) => each.id.toLowerCase() === id.toLowerCase())
          : known && readOne(known);
        if (now) yield (await readMembers(lists, now)).group;
      }
    },
    async send(request) {
      const fate = course.fate?.(request) ?? "done";
      const after = come(request, request.kind);
      const ids = namedIn(request);
      if (fate === "limited") return outcomeOf({ retryAfterMs: 1000 });
      if (fate === "refused")
        return outcomeOf({ failed: ids.map((id) => ({ id, problem: { code: "403", message: "No." } })) });
      if (fate === "never_came") return outcomeOf({ unknown: ids });
      const outcome = vendor.carryOut(request);
      after();
      return Promise.resolve(fate === "lost" ? outcomeOf({ unknown: ids }) : outcome);
    },
  };
}

function groupState({ id, name, kind, attributes, members }: FakeGroup): GroupState {
  return { ...{ id, name, kind, attributes }, members: null, complete: false, counted: members.size };
}

/** An answer of 503 to a read. */
export function outage(): Error {
  return new ApiError("failed with 503", { status: 503, problems: [], rateLimits: [] });
}
