import { answer, ok } from "../../../support/script.js";
import type { Chapter } from "../../fault.js";
import { countOutcomes, outcomeOf } from "../../outcome.js";
import { asked, get, good, granting, group, isForTokens, script, sent, server, tell } from "./scripts.js";

/* Tokens that end, and are renewed under load. */

export const tokens: Chapter = {
  title: "Sources of tokens",
  faults: [
    {
      ...get,
      name: "a token that says it is over as it comes",
      promise: "It is used until it is refused: asking for another with each call would bring no better one.",
      script: script(granting(0)),
      run: async (world) => {
        const token = server(world);
        const told = [await tell(world, token), await tell(world, token)];
        return `${told.join(" and ")}; sent ${sent(world)}`;
      },
      sees: `${good}; 1 asked and ${good}; 1 asked; sent token-1`,
      requests: 3,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a token that does not say when it ends",
      promise: "It is used until it is refused.",
      script: script(granting(null)),
      run: async (world) => {
        const token = server(world);
        await tell(world, token);
        await world.sleep(86_400_000);
        return tell(world, token);
      },
      sees: `${good}; 1 asked`,
      requests: 3,
      waitedMs: 86_400_000,
    },
    {
      ...get,
      name: "a fresh token that the API does not take yet",
      promise: "It is renewed once, and the call repeated.",
      script: script(granting(), [answer(401), ok(group)]),
      run: async (world) => `${await tell(world)}; sent ${sent(world)}`,
      sees: '{"id":"g1"}; attempts: 401, 200; 2 asked; sent token-1, token-2',
      requests: 4,
      waitedMs: 0,
    },
    {
      ...get,
      name: "401 in the middle of 100 concurrent calls",
      promise: "One renewal serves them all.",
      script: (request, index) =>
        request.headers.get("authorization") === "Bearer token-1"
          ? { ...answer(401), delayMs: 10 }
          : isForTokens(request.url)
            ? { ...granting()[index === 0 ? 0 : 1]!, delayMs: 50 }
            : ok(group),
      run: async (world) => {
        const { get } = world.frameio({ token: server(world) }).groups;
        const outcomes = await Promise.all(Array.from({ length: 100 }, () => outcomeOf(get({ group_id: "g1" }))));
        return `${countOutcomes(outcomes)}; ${asked(world).length} asked`;
      },
      sees: "100 × data; 2 asked",
      requests: 202,
      waitedMs: 110,
    },
    {
      ...get,
      name: "one source for two clients, and a 401 for both",
      promise: "The clients share the token, and its renewal.",
      script: ({ headers, url }, index) =>
        isForTokens(url)
          ? granting()[index === 0 ? 0 : 1]!
          : headers.get("authorization") === "Bearer token-1"
            ? { ...answer(401), delayMs: 10 }
            : ok(group),
      run: async (world) => {
        const token = server(world);
        const clients = [world.frameio({ token }), world.frameio({ token })];
        const outcomes = await Promise.all(clients.map(({ groups }) => outcomeOf(groups.get({ group_id: "g1" }))));
        return `${countOutcomes(outcomes)}; ${asked(world).length} asked; sent ${sent(world)}`;
      },
      sees: "2 × data; 2 asked; sent token-1, token-2",
      requests: 6,
      waitedMs: 10,
    },
    {
      ...get,
      name: "50 calls with a source that meet a 401 that no token mends",
      promise: "A token that was renewed moments ago is not thrown away by every call.",
      script: script(granting(), [answer(401)]),
      run: async (world) => {
        const { get } = world.frameio({ token: server(world) }).groups;
        const outcomes = [];
        for (let i = 0; i < 50; i++) outcomes.push(await outcomeOf(get({ group_id: "g1" })));
        return `${countOutcomes(outcomes)}; ${asked(world).length} asked`;
      },
      sees: "50 × UnauthorizedError (unauthorized) 401; 2 asked",
      requests: 53,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a call every second while a token nears its end, and a slow server of tokens",
      promise: "It is renewed ahead of its end, while calls go on with the old one: none of them waits.",
      script: ({ url }, index) =>
        isForTokens(url) ? { ...granting()[index === 0 ? 0 : 1]!, delayMs: index === 0 ? 0 : 15_000 } : ok(group),
      run: async (world) => {
        const { get } = world.frameio({ token: server(world) }).groups;
        await get({ group_id: "g1" });
        await world.sleep(3_280_000);
        let longest = 0;
        for (let second = 0; second < 60; second++) {
          const from = world.now();
          await get({ group_id: "g1" });
          longest = Math.max(longest, world.now() - from);
          await world.sleep(1000);
        }
        return `${asked(world).length} asked; sent ${sent(world)}; the longest call took ${longest} ms`;
      },
      sees: "2 asked; sent token-1, token-2; the longest call took 0 ms",
      requests: 63,
      waitedMs: 3_340_000,
    },
    {
      ...get,
      name: "a server of tokens that is down while a token nears its end",
      promise: "Calls go on with the old token, and the renewal is tried again every 30 seconds.",
      script: script([granting()[0]!, answer(400, { error: "server_error" }), answer(400), granting()[1]!]),
      run: async (world) => {
        const { get } = world.frameio({ token: server(world) }).groups;
        await get({ group_id: "g1" });
        await world.sleep(3_300_000);
        const outcomes = [];
        for (let second = 0; second < 70; second++) {
          outcomes.push(await outcomeOf(get({ group_id: "g1" })));
          await world.sleep(1000);
        }
        return `${countOutcomes(outcomes)}; ${asked(world).length} asked; sent ${sent(world)}`;
      },
      sees: "70 × data; 4 asked; sent token-1, token-2",
      requests: 75,
      waitedMs: 3_370_000,
    },
    {
      ...get,
      name: "a server of tokens that is down beyond a token's end",
      promise: "Then calls wait for a token, and are told why there is none.",
      script: script([granting()[0]!, answer(400, { error: "server_error" })]),
      run: async (world) => {
        const token = server(world);
        await tell(world, token);
        await world.sleep(3_570_000);
        return tell(world, token);
      },
      sees: "AuthError (auth_error) 400 server_error; 2 asked",
      requests: 3,
      waitedMs: 3_570_000,
    },
    {
      ...get,
      name: "a machine that has slept through a token's end",
      promise: "The wall clock counts too, for the other one stands still meanwhile.",
      script: script(granting()),
      run: async (world) => {
        const token = server(world);
        await tell(world, token);
        const { now } = Date;
        Date.now = () => now() + 7_200_000;
        try {
          return `${await tell(world, token)}; sent ${sent(world)}`;
        } finally {
          Date.now = now;
        }
      },
      sees: `${good}; 2 asked; sent token-1, token-2`,
      requests: 4,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a caller that gives up while a token is on its way",
      promise: "Who gives up gives up for itself: the token comes, and serves the next call.",
      script: script([{ ...granting()[0]!, delayMs: 5000 }]),
      run: async (world) => {
        const { get } = world.frameio({ token: server(world) }).groups;
        const [first, second] = await Promise.all([
          outcomeOf(get({ group_id: "g1" }, { timeoutMs: 100 })),
          outcomeOf(get({ group_id: "g1" })),
        ]);
        return `${countOutcomes([first])}, then ${countOutcomes([second])}; ${asked(world).length} asked`;
      },
      sees: "1 × TimeoutError (timeout) in token, then 1 × data; 1 asked",
      requests: 2,
      waitedMs: 5000,
    },
  ],
};
