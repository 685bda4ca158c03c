import type { Limiter } from "../../../src/index.js";
import { answer, ok, type Script } from "../../support/script.js";
import type { Chapter, World } from "../fault.js";
import { countOutcomes, describeError, describeOutcome, outcomeOf } from "../outcome.js";

const group = { data: { id: "g1" } };
const create = { over: "clock", call: "frameio groups.create" } as const;
const created: Script = () => answer(201, group);
const limits = (limit: number, remaining: number, window = 60_000) => ({
  "x-ratelimit-limit": String(limit),
  "x-ratelimit-remaining": String(remaining),
  "x-ratelimit-window": String(window),
});
const place = { waitMs: 0, settle() {}, release() {} };
const editors = { name: "Editors", emoji: "scissors" };

export const pacing: Chapter = {
  title: "Pacing",
  faults: [
    {
      ...create,
      name: "25 creates at once where 10 a minute are documented",
      promise: "The documented limit is kept from the first call, so that no call meets it.",
      script: created,
      run: async (world) => `${await createTimes(world, 25)}; started ${starts(world)}`,
      sees: "25 × data; started 10 at 0, 10 at 60000, 5 at 120000",
      requests: 25,
      waitedMs: 120_000,
    },
    {
      ...create,
      name: "creates that take their time, where 10 a minute are documented",
      promise: "A request counts from its answer, the latest moment at which the server can have counted it.",
      script: () => ({ ...answer(201, group), delayMs: 5000 }),
      run: async (world) => `${await createTimes(world, 12)}; started ${starts(world)}`,
      sees: "12 × data; started 10 at 0, 2 at 65000",
      requests: 12,
      waitedMs: 70_000,
    },
    {
      ...create,
      name: "answers that name a higher limit than the documented one",
      promise: "An upward correction holds at once, for the window that is under way too.",
      script: () => answer(201, group, limits(100, 90)),
      run: async (world) => `${await createTimes(world, 40)}; started ${starts(world)}`,
      sees: "40 × data; started 40 at 0",
      requests: 40,
      waitedMs: 0,
    },
    {
      ...create,
      name: "answers that name a lower limit than the documented one",
      promise: "A downward correction holds from the first answer that carries it.",
      script: (_, index) => answer(201, group, limits(3, Math.max(0, 2 - index))),
      run: async (world) => {
        await world.frameio().groups.create(editors);
        return `${await createTimes(world, 6)}; started ${starts(world)}`;
      },
      sees: "6 × data; started 3 at 0, 3 at 60000, 1 at 120000",
      requests: 7,
      waitedMs: 120_000,
    },
    {
      ...create,
      name: "answers that name another window",
      promise: "The window is the server's.",
      script: () => answer(201, group, limits(10, 9, 5000)),
      run: async (world) => {
        await world.frameio().groups.create(editors);
        return `${await createTimes(world, 10)}; started ${starts(world)}`;
      },
      sees: "10 × data; started 10 at 0, 1 at 5000",
      requests: 11,
      waitedMs: 5000,
    },
    {
      ...create,
      name: "an answer that says that others have used the limit up",
      promise:
        "What others used counts, and drains over the window as a bucket refills: a tenth of it is free after a tenth.",
      script: (_, index) => answer(201, group, index === 0 ? limits(10, 0) : {}),
      run: async (world) => {
        await world.frameio().groups.create(editors);
        return `${await createTimes(world, 2)}; started ${starts(world)}`;
      },
      sees: "2 × data; started 1 at 0, 1 at 6667, 1 at 13334",
      requests: 3,
      waitedMs: 13_334,
    },
    {
      ...create,
      name: "a newer answer that tells of more room",
      promise: "Each answer corrects what others are taken to use, in both directions.",
      script: (_, index) => answer(201, group, index === 0 ? limits(10, 0) : limits(10, 9)),
      run: async (world) => {
        await world.frameio().groups.create(editors);
        return `${await createTimes(world, 11)}; started ${starts(world)}`;
      },
      sees: "11 × data; started 1 at 0, 10 at 6667, 1 at 66667",
      requests: 12,
      waitedMs: 66_667,
    },
    {
      ...create,
      name: "a newer answer that overtakes an older one",
      promise: "A higher rest is not believed of an older request: it is out of date.",
      script: (_, index) =>
        index === 0 ? { ...answer(201, group, limits(10, 9)), delayMs: 10 } : answer(201, group, limits(10, 0)),
      run: async (world) => {
        const first = createTimes(world, 1);
        await world.sleep(5);
        await createTimes(world, 1);
        await first;
        await createTimes(world, 1);
        return `started ${starts(world)}`;
      },
      sees: "started 1 at 0, 1 at 5, 1 at 7505",
      requests: 3,
      waitedMs: 7505,
    },
    {
      ...create,
      name: "429 that names two seconds and says that nothing is left",
      promise: "A wait that the server names is the longest that its answer can hold a call.",
      script: (_, index) =>
        index === 0 ? answer(429, undefined, { "retry-after": "2", ...limits(10, 0) }) : answer(201, group),
      run: async (world) => {
        const first = createTimes(world, 1);
        await world.sleep(5);
        return `${await createTimes(world, 9)}, ${await first}; started ${starts(world)}`;
      },
      sees: "9 × data, 1 × data; started 1 at 0, 10 at 2000",
      requests: 11,
      waitedMs: 2000,
    },
    {
      over: "clock",
      call: "docusign groups.list",
      name: "DocuSign's 429 that names five seconds and says that nothing is left",
      promise: "So it is where an hour is counted, and no reset is told.",
      script: (_, index) =>
        index === 0
          ? answer(429, undefined, { "retry-after": "5", "x-ratelimit-limit": "3000", "x-ratelimit-remaining": "0" })
          : ok({ groups: [] }),
      run: async ({ docusign, now }) => {
        await docusign().groups.list.raw();
        return `answered at ${now()}`;
      },
      sees: "answered at 5000",
      requests: 2,
      waitedMs: 5000,
    },
    {
      ...create,
      name: "429 without a word, beside a program that leaves little",
      promise:
        "One call after the other tries whether there is room, a second after it was refused, until one succeeds.",
      script: (_, index) => (index < 7 ? answer(429) : answer(201, group)),
      run: async (world) => {
        const client = world.frameio({ retry: { attempts: 5 } });
        const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcomeOf(client.groups.create(editors))));
        return `${countOutcomes(outcomes)}; started ${starts(world)}`;
      },
      sees: "5 × data; started 5 at 0, 1 at 1000, 1 at 2000, 5 at 3000",
      requests: 12,
      waitedMs: 3000,
    },
    {
      ...create,
      name: "a call that waits, meets an outage, and would have to wait again",
      promise: "maxQueueMs is one budget for all attempts of a call: what is left of it decides.",
      script: (_, index) => (index === 10 ? answer(503, undefined, { "retry-after": "1" }) : answer(201, group)),
      run: async (world) => {
        await createTimes(world, 10);
        const late = outcomeOf(world.frameio().groups.create(editors, { maxQueueMs: 100_000 }));
        await world.sleep(60_001);
        const others = createTimes(world, 10);
        return `${describeOutcome(await late)} at ${world.now()}; ${await others}`;
      },
      sees: "RateLimitError (rate_limited) with retryAfterMs 59001; attempts: 503 at 61000; 10 × data",
      requests: 21,
      waitedMs: 120_001,
    },
    {
      ...create,
      name: "60 creates at once, with answers of seven seconds",
      promise: "Where the wait turns out longer than was foreseen, no call is refused before its budget is spent.",
      script: () => ({ ...answer(201, group), delayMs: 7000 }),
      run: async (world) => `${await createTimes(world, 60)} at ${world.now()}`,
      sees: "50 × data, 10 × RateLimitError (rate_limited) with retryAfterMs 5000 at 330000",
      requests: 50,
      waitedMs: 330_000,
    },
    {
      ...create,
      name: "limit headers that say nothing",
      promise: "What is no whole number counts as absent, and the documented limit stays.",
      script: () =>
        answer(201, group, { "x-ratelimit-limit": "ten", "x-ratelimit-remaining": "-1", "x-ratelimit-window": "0" }),
      run: async (world) => `${await createTimes(world, 11)}; started ${starts(world)}`,
      sees: "11 × data; started 10 at 0, 1 at 60000",
      requests: 11,
      waitedMs: 60_000,
    },
    {
      ...create,
      name: "a limit header of zero",
      promise: "A limit of nothing cannot be meant: the limit that is known stays.",
      script: () => answer(201, group, { "x-ratelimit-limit": "0" }),
      run: async (world) => `${await createTimes(world, 11)}; started ${starts(world)}`,
      sees: "11 × data; started 10 at 0, 1 at 60000",
      requests: 11,
      waitedMs: 60_000,
    },
    {
      ...create,
      name: "a first 429 while others wait behind it",
      promise: "The 429 holds back the calls that are queued behind it: none of them is sent into the limit.",
      script: (_, index) =>
        index === 0 ? { ...answer(429, undefined, { "retry-after": "20" }), delayMs: 10 } : answer(201, group),
      run: async (world) => {
        const first = createTimes(world, 1);
        await world.sleep(15);
        const others = createTimes(world, 3);
        return `${await first}, ${await others}; started ${starts(world)}`;
      },
      sees: "1 × data, 3 × data; started 1 at 0, 4 at 20010",
      requests: 5,
      waitedMs: 20_010,
    },
    {
      ...create,
      name: "a 429 that asks for longer than the calls queued behind it may wait",
      promise:
        "Nor does a call stand in the queue for more than a tenth above maxQueueMs, whatever is learnt while it stands there.",
      script: (_, index) => (index === 9 ? answer(429, undefined, { "retry-after": "3600" }) : answer(201, group)),
      run: (world) => createTimes(world, 12),
      sees: "9 × data, 1 × RateLimitError (rate_limited) 429 with retryAfterMs 3600000, 2 × RateLimitError (rate_limited) with retryAfterMs 3270000",
      requests: 10,
      waitedMs: 330_000,
    },
    {
      ...create,
      name: "51 creates at once, and one more than the queue takes",
      promise:
        "A wait longer than maxQueueMs, five minutes, is a RateLimitError at once: 60 creates at 10 a minute pass, the 61st does not.",
      script: created,
      run: async (world) => {
        const calls = createTimes(world, 61);
        const refused = describeOutcome(await outcomeOf(world.frameio().groups.create(editors)));
        return `${refused} at ${world.now()}; ${await calls}; started ${starts(world)}`;
      },
      sees: "RateLimitError (rate_limited) with retryAfterMs 360000 at 0; 60 × data, 1 × RateLimitError (rate_limited) with retryAfterMs 360000; started 10 at 0, 10 at 60000, 10 at 120000, 10 at 180000, 10 at 240000, 10 at 300000",
      requests: 60,
      waitedMs: 300_000,
    },
    {
      ...create,
      name: "60 creates at once, and an expired token",
      promise: "The token is renewed and the calls that met the old one are repeated, though the queue is full.",
      script: ({ headers }) =>
        headers.get("authorization") === "Bearer token-1" ? { ...answer(401), delayMs: 10 } : answer(201, group),
      run: async (world) => {
        let fetched = 0;
        const client = world.frameio({ token: () => `token-${++fetched}` });
        const calls = Array.from({ length: 60 }, () => outcomeOf(client.groups.create(editors)));
        return `${countOutcomes(await Promise.all(calls))}; ${fetched} fetched`;
      },
      sees: "60 × data; 2 fetched",
      requests: 70,
      waitedMs: 300_010,
    },
    {
      ...create,
      name: "a queue that is longer than the call's own maxQueueMs",
      promise: "maxQueueMs can be set for one call: exactly that is waited and told, and more is refused and no wait.",
      script: created,
      run: async (world) => {
        await createTimes(world, 10);
        await world.frameio().groups.create(editors, { maxQueueMs: 60_000 });
        const waits = world.events.filter(({ type }) => type === "wait").length;
        await createTimes(world, 9);
        const error: unknown = await world
          .frameio()
          .groups.create(editors, { maxQueueMs: 59_999 })
          .catch((error: unknown) => error);
        const more = world.events.filter(({ type }) => type === "wait").length - waits;
        return `${waits} wait told, then ${describeError(error)} and ${more} told`;
      },
      sees: "1 wait told, then RateLimitError (rate_limited) with retryAfterMs 60000 and 0 told",
      requests: 20,
      waitedMs: 60_000,
    },
    {
      ...create,
      name: "60 creates at once, each answered after seven seconds",
      promise: "A call that stands a tenth above maxQueueMs is told how long it would still have had to stand.",
      script: () => ({ ...answer(201, group), delayMs: 7000 }),
      run: (world) => createTimes(world, 60),
      sees: "50 × data, 10 × RateLimitError (rate_limited) with retryAfterMs 5000",
      requests: 50,
      waitedMs: 330_000,
    },
    {
      ...create,
      name: "a create that stands in the queue and meets a limit that lifts in a second",
      promise: "The wait that the server names ends the hold: nobody stands in the queue again for a whole window.",
      script: (_, index) => (index === 10 ? answer(429, undefined, { "retry-after": "1" }) : answer(201, group)),
      run: async (world) => {
        const { create } = world.frameio().groups;
        const first = createTimes(world, 10);
        const call = outcomeOf(create(editors, { maxQueueMs: 90_000 }));
        const others = createTimes(world, 15);
        await first;
        return `${describeOutcome(await call)} at ${world.now()}; ${await others}`;
      },
      sees: "done at 61000; 15 × data",
      requests: 27,
      waitedMs: 61_000,
    },
    {
      over: "clock",
      call: "docusign groups.get",
      name: "DocuSign's hourly limit used up for 40 minutes",
      promise:
        "The limits of an account hold for every operation, the reset header ends the wait, and an hour is not queued for.",
      script: [
        ok(
          { groups: [] },
          {
            "x-ratelimit-limit": "3000",
            "x-ratelimit-remaining": "0",
            "x-ratelimit-reset": String(Date.UTC(2026, 5, 15, 12, 40) / 1000),
          },
        ),
      ],
      run: async ({ docusign }) => {
        await docusign().groups.list.raw();
        return describeOutcome(await outcomeOf(docusign().permissionProfiles.get({ permissionProfileId: "1" })));
      },
      sees: "RateLimitError (rate_limited) with retryAfterMs 2400000",
      requests: 1,
      waitedMs: 0,
    },
    {
      over: "clock",
      call: "docusign groups.list",
      name: "DocuSign's hourly limit used up for 4 minutes",
      promise: "The queue ends when the server says that the hour begins anew.",
      script: [
        ok(
          { groups: [] },
          { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Date.UTC(2026, 5, 15, 12, 4) / 1000) },
        ),
        ok({ users: [] }),
      ],
      run: async ({ docusign, now }) => {
        await docusign().groups.list.raw();
        await docusign().groups.listUsers.raw({ groupId: "1" });
        return `answered at ${now()}`;
      },
      sees: "answered at 240000",
      requests: 2,
      waitedMs: 240_000,
    },
    {
      over: "clock",
      call: "docusign groups.list",
      name: "DocuSign's hourly limit used up for 4 minutes, by a clock that is 20 minutes behind",
      promise: "The reset is of the server's clock, and so is measured by the date that it sends.",
      script: [
        ok(
          { groups: [] },
          {
            date: new Date(Date.UTC(2026, 5, 15, 11, 40)).toUTCString(),
            "x-ratelimit-remaining": "0",
            "x-ratelimit-reset": String(Date.UTC(2026, 5, 15, 11, 44) / 1000),
          },
        ),
        ok({ users: [] }),
      ],
      run: async ({ docusign, now }) => {
        await docusign().groups.list.raw();
        await docusign().groups.listUsers.raw({ groupId: "1" });
        return `answered at ${now()}`;
      },
      sees: "answered at 240000",
      requests: 2,
      waitedMs: 240_000,
    },
    {
      over: "clock",
      call: "docusign groups.list",
      name: "DocuSign's burst limit used up",
      promise: "The burst window of 30 s is kept beside the hour; the 199 of it that others used drain in that time.",
      script: [
        ok(
          { groups: [] },
          { "x-burstlimit-limit": "200", "x-burstlimit-remaining": "0", "x-ratelimit-remaining": "2999" },
        ),
        ok({ groups: [] }),
      ],
      run: async ({ docusign, now }) => {
        await docusign().groups.list.raw();
        await docusign().groups.list.raw();
        return `answered at ${now()}`;
      },
      sees: "answered at 151",
      requests: 2,
      waitedMs: 151,
    },
    {
      over: "clock",
      call: "docusign groups.list",
      name: "201 calls of one account, and one of another",
      promise: "Where the limit is the account's, its operations share one queue, and other accounts do not.",
      script: () => ok({ groups: [], users: [] }, { "x-ratelimit-limit": "3000", "x-ratelimit-remaining": "2700" }),
      run: async (world) => {
        const client = world.docusign();
        const calls = Array.from({ length: 201 }, (_, i) =>
          i % 2 ? client.groups.list.raw() : client.groups.listUsers.raw({ groupId: "1" }),
        );
        const other = client.groups.list.raw({ accountId: "other" }).then(() => world.now());
        await Promise.all(calls);
        return `the other account answered at ${await other}; started ${starts(world)}`;
      },
      sees: "the other account answered at 0; started 201 at 0, 1 at 30000",
      requests: 202,
      waitedMs: 30_000,
    },
    {
      ...create,
      name: "a limit used up by one operation",
      promise: "Frame.io's limits are each operation's own: another one does not wait.",
      script: () => ok(group),
      run: async (world) => {
        await createTimes(world, 10);
        await world.frameio().groups.update({ group_id: "g1", name: "Editors" });
        return `started ${starts(world)}`;
      },
      sees: "started 11 at 0",
      requests: 11,
      waitedMs: 0,
    },
    {
      ...create,
      name: "a 429 for one operation of Frame.io",
      promise: "Neither does another one wait for what a 429 asks of the first.",
      script: (_, index) => (index === 0 ? answer(429, undefined, { "retry-after": "20" }) : ok(group)),
      run: async (world) => {
        const first = createTimes(world, 1);
        await world.sleep(5);
        await world.frameio().groups.update({ group_id: "g1", name: "Editors" });
        return `updated at ${world.now()}; ${await first}`;
      },
      sees: "updated at 5; 1 × data",
      requests: 3,
      waitedMs: 20_000,
    },
    {
      over: "clock",
      call: "docusign groups.list",
      name: "a 429 for one operation of DocuSign",
      promise: "DocuSign's limits are the account's: every operation of it waits, and no other account does.",
      script: (_, index) =>
        index === 0 ? answer(429, undefined, { "retry-after": "20" }) : ok({ groups: [], permissionProfileId: "1" }),
      run: async (world) => {
        const client = world.docusign();
        const first = client.groups.list.raw();
        await world.sleep(5);
        await client.groups.list.raw({ accountId: "other" });
        const other = world.now();
        await client.permissionProfiles.get({ permissionProfileId: "1" });
        await first;
        return `the other account answered at ${other}, the other operation at ${world.now()}`;
      },
      sees: "the other account answered at 5, the other operation at 20000",
      requests: 4,
      waitedMs: 20_000,
    },
    {
      over: "clock",
      call: "frameio request",
      name: "an operation that nobody described, whose limit is used up",
      promise: "Its answers teach the limit, which holds for that operation and for no other.",
      script: () => ok({ id: "w1" }, limits(1, 0)),
      run: async (world) => {
        const client = world.frameio();
        await client.request("GET", "/v4/workspaces");
        await client.request("GET", "/v4/projects");
        await client.request("GET", "/v4/workspaces");
        return `started ${starts(world)}`;
      },
      sees: "started 2 at 0, 1 at 60000",
      requests: 3,
      waitedMs: 60_000,
    },
    {
      ...create,
      name: "two clients with one Limiter",
      promise: "Clients that are given one Limiter keep to the limit together.",
      script: created,
      run: async (world) => {
        const limiter = world.newLimiter();
        const clients = [world.frameio({ limiter }), world.frameio({ limiter })];
        await Promise.all(clients.flatMap(({ groups }) => Array.from({ length: 6 }, () => groups.create(editors))));
        return `started ${starts(world)}`;
      },
      sees: "started 10 at 0, 2 at 60000",
      requests: 12,
      waitedMs: 60_000,
    },
    {
      ...create,
      name: "two clients without a common Limiter",
      promise: "Without one, each client counts for itself.",
      script: created,
      run: async (world) => {
        const clients = [
          world.frameio({ limiter: world.newLimiter() }),
          world.frameio({ limiter: world.newLimiter() }),
        ];
        await Promise.all(clients.flatMap(({ groups }) => Array.from({ length: 6 }, () => groups.create(editors))));
        return `started ${starts(world)}`;
      },
      sees: "started 12 at 0",
      requests: 12,
      waitedMs: 0,
    },
    {
      ...create,
      name: "ten creates that no connection takes, and one more",
      promise: "What never left counts for no limit.",
      script: (_, index) => (index < 10 ? { fault: "fail", code: "ECONNREFUSED" } : answer(201, group)),
      run: async (world) => {
        const client = world.frameio({ retry: false });
        const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcomeOf(client.groups.create(editors))));
        await client.groups.create(editors);
        return `${countOutcomes(outcomes)}; started ${starts(world)}`;
      },
      sees: "10 × ConnectionError (connection_error) before sending; started 11 at 0",
      requests: 11,
      waitedMs: 0,
    },
    {
      over: "clock",
      call: "docusign groups.list",
      name: "503 that asks for 15 minutes, and another operation of the account",
      promise: "An outage of one operation is no limit: the others are sent.",
      script: (_, index) => (index === 0 ? answer(503, undefined, { "retry-after": "900" }) : ok({ groups: [] })),
      run: async (world) => {
        const client = world.docusign();
        const failed = await outcomeOf(client.permissionProfiles.get({ permissionProfileId: "1" }));
        return `${describeOutcome(failed)}; then ${describeOutcome(await outcomeOf(client.groups.list.raw()))}`;
      },
      sees: 'RateLimitError (rate_limited) 503 with retryAfterMs 900000; attempts: 503; then {"groups":[]}; attempts: 200',
      requests: 2,
      waitedMs: 0,
    },
    {
      ...create,
      name: "a Limiter of one's own whose store is away for a moment",
      promise: "Nothing was sent, so even a create is tried again, after a back-off.",
      script: created,
      run: async (world) => {
        let joined = 0;
        const limiter: Limiter = {
          join: () => ({ ...place, ready: ++joined < 3 ? Promise.reject(new Error("store is away")) : undefined }),
        };
        return describeOutcome(await outcomeOf(world.frameio({ limiter }).groups.create.raw(editors)));
      },
      sees: `{"id":"g1"}; attempts: 201`,
      requests: 1,
      waitedMs: 1500,
    },
    {
      ...create,
      name: "a Limiter of one's own whose store stays away",
      promise: "The failure of a Limiter is a ConnectionError with its cause, before anything is sent.",
      script: created,
      run: async (world) => {
        const limiter: Limiter = { join: () => ({ ...place, ready: Promise.reject(new Error("store is away")) }) };
        const outcome = await outcomeOf(world.frameio({ limiter }).groups.create(editors));
        const cause = "error" in outcome ? (outcome.error as Error).cause : undefined;
        return `${describeOutcome(outcome)} because of ${String(cause)}`;
      },
      sees: "ConnectionError (connection_error) before sending because of Error: store is away",
      requests: 0,
      waitedMs: 1500,
    },
    {
      ...create,
      name: "a client made by withOptions",
      promise: "It shares the limits of the one it was made from.",
      script: created,
      run: async (world) => {
        const client = world.frameio();
        const other = client.withOptions({ timeoutMs: 1000 });
        await Promise.all(Array.from({ length: 12 }, (_, i) => (i % 2 ? client : other).groups.create(editors)));
        return `started ${starts(world)}`;
      },
      sees: "started 10 at 0, 2 at 60000",
      requests: 12,
      waitedMs: 60_000,
    },
    {
      ...create,
      name: "an abort in the queue",
      promise: "A call that leaves the queue leaves its place to the next.",
      script: created,
      run: async (world) => {
        const { create } = world.frameio().groups;
        const ten = Array.from({ length: 10 }, () => create(editors));
        const leaving = Array.from({ length: 10 }, () => new AbortController());
        const left = leaving.map(({ signal }) => outcomeOf(create(editors, { signal })));
        const last = create(editors);
        await world.sleep(1000);
        for (const controller of leaving) controller.abort(new Error("enough"));
        const outcomes = await Promise.all(left);
        const at = world.now();
        await Promise.all([...ten, last]);
        return `${countOutcomes(outcomes)} at ${at}; started ${starts(world)}`;
      },
      sees: "10 × AbortedError (aborted) in queue because of Error: enough at 1000; started 10 at 0, 1 at 60000",
      requests: 11,
      waitedMs: 60_000,
    },
    {
      ...create,
      name: "many who wait for one limit",
      promise: "The queue is fair: who came first is sent first, and who came later does not pass by.",
      script: created,
      run: async (world) => {
        const { create } = world.frameio().groups;
        const calls = Array.from({ length: 22 }, (_, i) => create({ name: String(i), emoji: "eyes" }));
        await world.sleep(59_999);
        calls.push(create({ name: "22", emoji: "eyes" }));
        await Promise.all(calls);
        const names = world.requests.map(({ body }) => (JSON.parse(body) as { data: { name: string } }).data.name);
        return names.join(" ");
      },
      sees: Array.from({ length: 23 }, (_, i) => i).join(" "),
      requests: 23,
      waitedMs: 120_000,
    },
    {
      ...create,
      name: "lost requests that the server may have counted",
      promise: "An attempt without an answer counts as well.",
      script: (_, index) => (index < 10 ? { fault: "reset" } : answer(201, group)),
      run: async (world) => {
        const outcomes = await createTimes(world, 10);
        await createTimes(world, 1);
        return `${outcomes}; started ${starts(world)}`;
      },
      sees: "10 × OutcomeUnknownError (outcome_unknown) in headers because of ConnectionError (connection_error) after sending; started 10 at 0, 1 at 60000",
      requests: 11,
      waitedMs: 60_000,
    },
    {
      ...create,
      name: "calls that end before they are sent",
      promise: "A place that was taken and not used is given back.",
      script: created,
      run: async (world) => {
        const limiter = world.newLimiter();
        const broken = world.frameio({ limiter, token: () => Promise.reject(new Error("no token")) });
        const failed = await Promise.all(Array.from({ length: 10 }, () => outcomeOf(broken.groups.create(editors))));
        const { create } = world.frameio({ limiter }).groups;
        await Promise.all(Array.from({ length: 10 }, () => create(editors)));
        return `${countOutcomes(failed)}; started ${starts(world)}`;
      },
      sees: "10 × AuthError (auth_error) because of Error: no token; started 10 at 0",
      requests: 10,
      waitedMs: 0,
    },
    {
      ...create,
      name: "a wait of a minute in the queue",
      promise:
        "A wait of over a second is an event, and the attempt names it; the queue does not count against timeoutMs.",
      script: created,
      client: { timeoutMs: 1000 },
      run: async (world) => {
        await world.sleep(5000);
        await createTimes(world, 10);
        const { attempts } = await world.frameio().groups.create.raw(editors);
        const waits = world.events.filter(({ type }) => type === "wait");
        return JSON.stringify({ events: waits, waits: attempts[0]?.waits });
      },
      sees: '{"events":[{"operation":"groups.create","type":"wait","reason":"queue","ms":60000}],"waits":[{"reason":"queue","ms":60000}]}',
      requests: 11,
      waitedMs: 65_000,
    },
    {
      ...create,
      name: "a wait of a second in the queue",
      promise: "A wait of up to a second is no event.",
      script: () => answer(201, group, limits(1, 0, 1000)),
      run: async (world) => {
        await createTimes(world, 1);
        await createTimes(world, 1);
        return `${world.events.filter(({ type }) => type === "wait").length} events`;
      },
      sees: "0 events",
      requests: 2,
      waitedMs: 1000,
    },
    {
      ...create,
      name: "11 creates in which the first meets an expired token",
      promise: "401s do not count against a rate limit: they take no place from the calls that follow.",
      script: (_, index) => (index === 0 ? answer(401) : answer(201, group)),
      run: async (world) => {
        let tokens = 0;
        const { create } = world.frameio({ token: () => Promise.resolve(`token-${++tokens}`) }).groups;
        await create(editors);
        await Promise.all(Array.from({ length: 9 }, () => create(editors)));
        return `started ${starts(world)}`;
      },
      sees: "started 11 at 0",
      requests: 11,
      waitedMs: 0,
    },
  ],
};

/** Sends creates at once and counts how they ended. */
async function createTimes(world: World, times: number): Promise<string> {
  return countOutcomes(
    await Promise.all(Array.from({ length: times }, () => outcomeOf(world.frameio().groups.create(editors)))),
  );
}

/** Counts the requests that came at the same moment. */
function starts({ requests }: World): string {
  const counts = new Map<number, number>();
  const first = requests[0]?.at ?? 0;
  for (const { at } of requests) counts.set(Math.round(at - first), (counts.get(Math.round(at - first)) ?? 0) + 1);
  return Array.from(counts, ([at, count]) => `${count} at ${at}`).join(", ");
}
