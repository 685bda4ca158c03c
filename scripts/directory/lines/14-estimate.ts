import { apply } from "../../../src/directory/apply.js";
import { createMemoryJournal } from "../../../src/directory/journal.js";
import { plan } from "../../../src/directory/plan.js";
import type { Desired, DesiredGroup } from "../../../src/directory/types.js";
import { listPlayedVendors, type PlayedVendor } from "../http/played.js";
import { withServed, type Served } from "../http/served.js";
import type { Line } from "../line.js";
import { must } from "../random/cases.js";
import { openPolicyFor, widePolicy } from "../random/wish.js";

// A minute takes three seconds.
const FACTOR = 20;

/** What a plan says of its time is so. */
const estimated: Line = {
  number: 14,
  says: "a plan takes the time that it says: at least 0.95 of it, at most 1.1 of it and the time of its answers",
  count: 6,
  isMeasured: true,
  async try(count) {
    const vendors = await listPlayedVendors();
    const told: string[] = [];
    for (let index = 0; index < count; index++) {
      const vendor = vendors[index % vendors.length]!;
      const wish = wishes[Math.floor(index / vendors.length) % wishes.length]!;
      told.push(await measure(vendor, wish));
    }
    return told.join("; ");
  },
};

interface Wish {
  readonly name: string;
  /**
   * How many groups there are: so many that the limits decide. A bucket that says how far it has filled again lets go on before its window
   * is over, if answers are slow; a multiple of its calls takes as long by either count.
   */
  readonly groups: number;
  of(
    groups: readonly DesiredGroup[],
    members: readonly string[],
  ): Pick<Desired["accounts"][number], "groups" | "roles">;
}

const wishes: readonly Wish[] = [
  {
    name: "additions",
    groups: 30,
    of: (groups, people) => ({
      groups: groups.map((group) => ({ ...group, members: [...(group.members ?? []), { id: people.at(-1)! }] })),
    }),
  },
  {
    name: "new groups and names",
    groups: 20,
    of: (groups, people) => ({
      groups: [
        ...groups.map((group) => ({ ...group, name: `New ${group.name}` })),
        ...groups.map(({ name }) => ({ name: `Second ${name}`, members: people.slice(0, 2).map((id) => ({ id })) })),
      ],
    }),
  },
  {
    name: "removals",
    groups: 20,
    of: (groups) => ({ groups: groups.map((group) => ({ ...group, members: group.members!.slice(0, 1) })) }),
  },
];

async function measure(vendor: PlayedVendor, wish: Wish): Promise<string> {
  let answersMs = 0;
  return withServed(
    vendor.large(190, wish.groups),
    FACTOR,
    async (served) => {
      const { adapter, account, sleep } = served;
      const snapshot = await adapter.read(({ kind }) => kind === "own", {});
      const { vendor: name, account: id } = snapshot;
      const desired = { accounts: [{ vendor: name, account: id, ...wishOf(served, wish) }] };
      const made = plan(desired, [snapshot], openPolicyFor(snapshot.people));
      const { estimate, changes, findings } = made.accounts[0]!;
      // Somebody reads the plan meanwhile; without it, what reading has used of the limits would be waited for first.
      await sleep(60_000);
      const before = account.requests.length;
      answersMs = 0;
      const from = performance.now();
      const report = await apply(made, [adapter], { journal: createMemoryJournal(), policy: widePolicy, sleep });
      const tookMs = performance.now() - from;
      const requests = account.requests.slice(before);
      const leastMs = estimate.atLeastMs / FACTOR;
      const facts = { leastMs, tookMs, answersMs, requests: requests.length, said: estimate.requests };
      must(report.ok, () => ({ report, findings }));
      must(
        requests.every(({ status }) => status !== 429),
        () => `429: ${JSON.stringify(facts)}`,
      );
      must(changes.length > 0 && leastMs > 0, () => facts);
      must(tookMs >= 0.95 * leastMs, () => ({ faster: facts }));
      must(tookMs <= 1.1 * leastMs + answersMs, () => ({ slower: facts }));
      const part = (ms: number) => (ms / 1000).toFixed(2);
      return `${name}, ${wish.name}: ${part(leastMs)} s said, ${part(tookMs)} s taken, ${requests.length} requests`;
    },
    (event) => {
      if (event.type === "attempt") answersMs += event.attempt.tookMs;
    },
  );
}

function wishOf({ vendor: { world } }: Served, wish: Wish) {
  const groups = world.groups.filter(({ kind }) => kind === "own");
  const desired = groups.map(({ id, name, members }) => ({
    id,
    name,
    members: [...members].map((key) => ({ id: key })),
  }));
  return wish.of(
    desired,
    world.people.flatMap(({ id }) => id ?? []),
  );
}

export const lines = [estimated];
