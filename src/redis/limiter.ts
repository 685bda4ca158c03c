import { InvalidInputError, problemWith } from "../errors.js";
import { createLimiter, type Limiter } from "../transport/limiter.js";
import { decideWith, type IoredisClient, type NodeRedisClient } from "./client.js";
import { keysOf } from "./keys.js";
import { createLine, type Line } from "./line.js";
import { createStore, type RedisEvent } from "./store.js";

/** How a limiter over Redis works. */
export interface RedisLimiterOptions {
  /** Begins the name of each key; limiters that share a prefix share their limits. @default "rollcall" */
  readonly prefix?: string | undefined;
  /**
   * What calls do while the store does not answer: `go-on` paces them in memory, by what this process knows; `fail` lets them fail with
   * a `ConnectionError` before anything is sent. @default "go-on"
   */
  readonly whenAway?: "go-on" | "fail" | undefined;
  /** How long the store may take to answer a command, in milliseconds; one that is later is away. @default 1000 */
  readonly timeoutMs?: number | undefined;
  /** Hears when the store is away, and when it is back; errors thrown in it are ignored. */
  readonly onEvent?: ((event: RedisEvent) => unknown) | undefined;
}

/**
 * Makes a limiter over a Redis or Valkey that machines share: limits, holds and the order of the queue are those of all of them. `client`
 * is a connected client of ioredis or of node-redis, which stays yours: close it when no call is under way any more. Origins, account ids
 * and names of operations are written to the store, and no token. It throws an `InvalidInputError` for any other client, and for options
 * that are unknown or of the wrong type.
 */
export function createRedisLimiter(
  client: IoredisClient | NodeRedisClient,
  options: RedisLimiterOptions = {},
): Limiter {
  const decide = decideWith(client);
  const { prefix = "rollcall", whenAway = "go-on", timeoutMs = 1000, onEvent } = checked(options);
  const lines = new Map<string, Line>();
  const tell = (event: RedisEvent) => {
    // An observer never breaks a call, neither now nor later.
    if (onEvent) void (async () => await onEvent(event))().catch(() => {});
  };
  const store = createStore(decide, timeoutMs, tell, () => lines.forEach((line) => line.comeBack()));
  const process = crypto.randomUUID().slice(0, 13);
  let last = 0;
  const shared = {
    store,
    memory: whenAway === "go-on" ? createLimiter() : undefined,
    number: () => ++last,
  };
  return {
    join(request) {
      const keys = keysOf(prefix, request);
      const name = keys.join("\n");
      const line =
        lines.get(name) ??
        createLine(shared, `${process}-${digest(name)}`, keys, request.limits, () => lines.delete(name));
      lines.set(name, line);
      return line.join(request);
    },
  };
}

/** A short name for a long one, so that a line which was forgotten is the same when it is made again. */
function digest(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % 2 ** 32;
  return sum.toString(36);
}

/** What each option must be: a test of it, and the words for it. */
const kinds: Record<keyof RedisLimiterOptions, readonly [isGood: (value: unknown) => boolean, wanted: string]> = {
  prefix: [(value) => typeof value === "string" && value !== "", "a text that is not empty"],
  whenAway: [(value) => value === "go-on" || value === "fail", '"go-on" or "fail"'],
  timeoutMs: [(value) => typeof value === "number" && value > 0, "a number above 0"],
  onEvent: [(value) => typeof value === "function", "a function"],
};

function checked(options: RedisLimiterOptions): RedisLimiterOptions {
  if (Object(options) !== options) throw new InvalidInputError([{ message: "The options must be an object." }]);
  const problems = Object.entries(options).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined) return [];
    if (!Object.hasOwn(kinds, name))
      return [problemWith(name, `is unknown (known: ${Object.keys(kinds).join(", ")}).`)];
    const [isGood, wanted] = kinds[name as keyof RedisLimiterOptions];
    return isGood(value) ? [] : [problemWith(name, `must be ${wanted}.`)];
  });
  if (problems.length > 0) throw new InvalidInputError(problems);
  return options;
}
