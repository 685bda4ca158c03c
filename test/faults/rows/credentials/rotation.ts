import { refreshing } from "../../../../src/vendors/frameio/credentials.js";
import { ok } from "../../../support/script.js";
import type { Chapter, Fault, World } from "../../fault.js";
import { countOutcomes, describeError, outcomeOf } from "../../outcome.js";
import {
  HOUR_S,
  asked,
  auth,
  get,
  good,
  granting,
  group,
  isForTokens,
  refused,
  script,
  secrets,
  tell,
} from "./scripts.js";

/* Refresh tokens that are good once. */

/** A place where processes keep one refresh token, and what was done there. */
function store(first: string) {
  let kept = first;
  const log: string[] = [];
  return {
    log,
    read: () => kept,
    write: (token: string) => {
      log.push(`stored ${token}`);
      kept = token;
    },
  };
}

/** Gives out a new refresh token for the newest one, and takes no other. */
function rotating(newest: string, log: string[] = []): Fault["script"] {
  let current = newest;
  let count = Number(newest.split("-").at(-1));
  return ({ url, body }) => {
    if (!isForTokens(url)) {
      log.push("called");
      return ok(group);
    }
    if (new URLSearchParams(body).get("refresh_token") !== current) return refused("invalid_grant");
    current = `refresh-token-${++count}`;
    return ok({ access_token: `token-${count}`, expires_in: HOUR_S, refresh_token: current });
  };
}

export const rotation: Chapter = {
  title: "Refresh tokens",
  faults: [
    (() => {
      const shared = store("refresh-token-1");
      return {
        ...get,
        name: "a refresh token that is rotated",
        promise: "The new one is stored before the new access token is used, so that a crash loses nothing.",
        script: rotating("refresh-token-1", shared.log),
        run: async (world: World) => {
          const onRotate = async (token: string) => {
            await world.sleep(1000);
            shared.write(token);
          };
          const token = refreshing({ ...secrets, refreshToken: shared.read, onRotate, ...world.wire });
          return `${await tell(world, token)}; ${shared.log.splice(0).join(", ")}`;
        },
        sees: `${good}; 1 asked; stored refresh-token-2, called`,
        requests: 2,
        waitedMs: 1000,
      } satisfies Fault;
    })(),
    {
      ...get,
      name: "a store that is away when a refresh token is rotated",
      promise: "The call fails, the new refresh token is kept, and storing it comes before the next renewal.",
      script: rotating("refresh-token-1"),
      run: async (world) => {
        const shared = store("refresh-token-1");
        let isAway = true;
        const onRotate = (token: string) => {
          if (isAway) throw new Error("the disk is full");
          shared.write(token);
        };
        const token = refreshing({ ...secrets, refreshToken: shared.read, onRotate, ...world.wire });
        const first = await tell(world, token);
        isAway = false;
        return `${first}; then ${await tell(world, token)}; ${shared.log.join(", ")}`;
      },
      sees: `${auth} because of Error: the disk is full; 1 asked; then ${good}; 2 asked; stored refresh-token-2, stored refresh-token-3`,
      requests: 3,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a crash right after a refresh token was rotated",
      promise: "The next process finds the new one in the store.",
      script: rotating("refresh-token-1"),
      run: async (world) => {
        const shared = store("refresh-token-1");
        const crash = new Error("killed");
        const process = (onRotate: (token: string) => unknown) =>
          refreshing({ ...secrets, refreshToken: shared.read, onRotate, ...world.wire });
        const first = process((token) => {
          shared.write(token);
          throw crash;
        });
        await tell(world, first);
        return `${await tell(world, process(shared.write))}; ${shared.log.join(", ")}`;
      },
      sees: `${good}; 2 asked; stored refresh-token-2, stored refresh-token-3`,
      requests: 3,
      waitedMs: 0,
    },
    {
      ...get,
      name: "two processes with one refresh token",
      promise: "One renews; the other is refused, reads the store again and goes on with what is there.",
      script: rotating("refresh-token-2"),
      run: async (world) => {
        const shared = store("refresh-token-2");
        const reads = ["refresh-token-1"];
        const token = refreshing({
          ...{ ...secrets, onRotate: shared.write, ...world.wire },
          // The other process stores between the two readings.
          refreshToken: () => reads.shift() ?? shared.read(),
        });
        return `${await tell(world, token)}; ${shared.log.join(", ")}`;
      },
      sees: `${good}; 2 asked; stored refresh-token-3`,
      requests: 3,
      waitedMs: 0,
    },
    {
      ...get,
      name: "two processes with one refresh token, and one that stores late",
      promise: "The other looks again after a second, and after two.",
      script: rotating("refresh-token-2"),
      run: async (world) => {
        const shared = store("refresh-token-1");
        const token = refreshing({ ...secrets, refreshToken: shared.read, onRotate: shared.write, ...world.wire });
        const told = tell(world, token);
        await world.sleep(1500);
        shared.write("refresh-token-2");
        return `${await told}; ${shared.log.join(", ")}`;
      },
      sees: `${good}; 2 asked; stored refresh-token-2, stored refresh-token-3`,
      requests: 3,
      waitedMs: 3000,
    },
    {
      ...get,
      name: "a refresh token that was used elsewhere, and a store that has no other",
      promise:
        "It is looked for three times, and then told that it was used elsewhere, with what to do about the store.",
      script: rotating("refresh-token-2"),
      run: async (world) => {
        const shared = store("refresh-token-1");
        const token = refreshing({ ...secrets, refreshToken: shared.read, onRotate: shared.write, ...world.wire });
        const error: unknown = await token.get(1000).catch((thrown: unknown) => thrown);
        return `${describeError(error)}; ${/used elsewhere\. The store has no other/.test(String(error))}`;
      },
      sees: `${auth} 400 invalid_grant; true`,
      requests: 1,
      waitedMs: 3000,
    },
    {
      ...get,
      name: "a refresh token in the program that was used elsewhere",
      promise: "It is told so, and to read it from a store.",
      script: rotating("refresh-token-2"),
      run: async (world) => {
        const onRotate = () => {};
        const token = refreshing({ ...secrets, refreshToken: "refresh-token-1", onRotate, ...world.wire });
        const error: unknown = await token.get(1000).catch((thrown: unknown) => thrown);
        return `${describeError(error)}; ${/used elsewhere\. .*read it from your store/.test(String(error))}`;
      },
      sees: `${auth} 400 invalid_grant; true`,
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a renewal that brings no new refresh token",
      promise: "The old one stays.",
      script: script(granting()),
      run: async (world) => {
        const rotated: string[] = [];
        const onRotate = (token: string) => void rotated.push(token);
        const token = refreshing({ ...secrets, refreshToken: "refresh-token-1", onRotate, ...world.wire });
        await tell(world, token);
        await world.sleep(3_600_000);
        await tell(world, token);
        const used = asked(world).map(({ body }) => new URLSearchParams(body).get("refresh_token"));
        return `${used.join(", ")}; ${rotated.length} rotated`;
      },
      sees: "refresh-token-1, refresh-token-1; 0 rotated",
      requests: 4,
      waitedMs: 3_600_000,
    },
    {
      ...get,
      name: "a store that cannot be read",
      promise: "The AuthError names the function, and has its failure as its cause.",
      script: [],
      run: (world) =>
        tell(
          world,
          refreshing({
            ...{ ...secrets, onRotate: () => {}, ...world.wire },
            refreshToken: () => Promise.reject(new Error("no such file")),
          }),
        ),
      sees: `${auth} because of Error: no such file; 0 asked`,
      requests: 0,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a store that is empty",
      promise: "Nothing is sent.",
      script: [],
      run: (world) =>
        tell(world, refreshing({ ...secrets, onRotate: () => {}, ...world.wire, refreshToken: () => "" })),
      sees: `${auth}; 0 asked`,
      requests: 0,
      waitedMs: 0,
    },
    {
      ...get,
      name: "renewals at once, by 20 calls of two clients",
      promise: "One refresh token is sent once: two at once could end each other.",
      script: rotating("refresh-token-1"),
      run: async (world) => {
        const shared = store("refresh-token-1");
        const token = refreshing({ ...secrets, refreshToken: shared.read, onRotate: shared.write, ...world.wire });
        const calls = Array.from({ length: 20 }, (_, index) =>
          world.frameio({ token, ...(index % 2 && { maxQueueMs: 1 }) }),
        );
        const outcomes = await Promise.all(calls.map(({ groups }) => outcomeOf(groups.get({ group_id: "g1" }))));
        return `${countOutcomes(outcomes)}; ${asked(world).length} asked`;
      },
      sees: "20 × data; 1 asked",
      requests: 21,
      waitedMs: 0,
    },
  ],
};
