import type { ClientOptions } from "../../../src/client/options.js";
import type { Adapter } from "../../../src/directory/types.js";
import { serve } from "../../../src/testing/node.js";
import type { Effect, World } from "../fake/vendor.js";
import type { Scene } from "../scene.js";
import type { Begin, Holding, PlayedAccount } from "./played.js";
import { createFastClock, createFastLimiter, sleepFast } from "./scaled-time.js";

/** An account on a local port, and the way to it. */
export interface Served extends Scene {
  /** Another way to it, as of a program that begins anew. */
  readonly connect: () => Adapter;
  readonly account: PlayedAccount;
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
    // The limits are the account's, whoever comes.
    const limiter = createFastLimiter(factor);
    const connect = () => account.adapter(url, { limiter, onEvent });
    const adapter = connect();
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
    return await work({ vendor: shown, adapter, connect, account, sleep: sleepFast(factor) });
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
