import type { ClientOptions } from "../../../src/client/options.js";
import type { Adapter } from "../../../src/directory/types.js";
import { serve } from "../../../src/testing/node.js";
import type { Effect, FakeVendor, World } from "../fake/vendor.js";
import type { Begin, Holding, PlayedAccount } from "./played.js";
import { createFastClock, createFastLimiter, sleepFast } from "./scaled-time.js";

/** An account on a local port, and the way to it. */
export interface Served {
  /** What is there, as the checks of all lines ask for it: counted by who is asked, and not by who asks. */
  readonly vendor: Omit<FakeVendor, "carryOut">;
  readonly adapter: Adapter;
  readonly account: PlayedAccount;
  /** Waits in the time of the account. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** Does something with an account that is served, whose minutes are so many times as short, and ends it. */
export async function withServed<Result>(
  begin: Begin,
  factor: number,
  work: (served: Served) => Promise<Result>,
  onEvent?: ClientOptions["onEvent"],
): Promise<Result> {
  const account = begin(createFastClock(factor));
  const start = account.holding();
  const effects: Effect[] = [];
  const demoted: string[] = [];
  const { url, close } = await serve({
    async fetch(input, init) {
      const before = account.holding();
      try {
        return await account.fetch(input, init);
      } finally {
        if (init.method !== "GET") note(before, account.holding(), effects, demoted);
      }
    },
  });
  try {
    const adapter = account.adapter(url, { limiter: createFastLimiter(factor), onEvent });
    const { vendor, account: id, self, shape } = await adapter.read(() => true, {});
    const world: World = {
      ...{ vendor, account: id, self, shape, strict: shape.roles === null },
      ...{ people: [...start.people.values()], groups: [...start.groups.values()] },
    };
    const shown = {
      ...{ world, effects, demoted },
      get people() {
        return new Map(account.holding().people);
      },
      get groups() {
        return new Map(account.holding().groups);
      },
    };
    return await work({ vendor: shown, adapter, account, sleep: sleepFast(factor) });
  } finally {
    await close();
  }
}

/** Notes what a request has changed, by what was there before it and after it. */
function note(before: Holding, after: Holding, effects: Effect[], demoted: string[]): void {
  for (const [id, { members, name, attributes }] of before.groups) {
    const now = after.groups.get(id);
    for (const person of members) if (!now?.members.has(person)) effects.push({ kind: "remove", group: id, person });
    if (!now) effects.push({ kind: "delete", group: id, person: "" });
    else if (JSON.stringify([name, attributes]) !== JSON.stringify([now.name, now.attributes]))
      effects.push({ kind: "update", group: id, person: "" });
  }
  for (const [id, { members }] of after.groups) {
    const past = before.groups.get(id);
    if (!past) effects.push({ kind: "create", group: id, person: "" });
    for (const person of members) if (!past?.members.has(person)) effects.push({ kind: "add", group: id, person });
  }
  for (const [key, { role, admin }] of before.people) {
    const now = after.people.get(key);
    if (now?.role !== role) effects.push({ kind: "role", group: "", person: key });
    if (admin && !now?.admin) demoted.push(key);
  }
}
