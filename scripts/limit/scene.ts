import type { CallLimit, Reply } from "../../src/transport/call.js";
import type { RateLimitReader } from "../../src/transport/rate-limit.js";
import { countings, createRateLimit, limitHeaders, type Counting, type Admission } from "./servers.js";

/** What is simulated: a server, how it speaks of its limits, and who else uses them. */
export interface Scene {
  readonly server: Counting | "hour and burst";
  /** The limit: so many calls a minute, or in 30 seconds beside those of an hour. */
  readonly calls: number;
  /** Whether a refusal carries Retry-After. */
  readonly retryAfter: boolean;
  /** Whether answers tell of the limits. */
  readonly headers: boolean;
  /** How much of the limit a second program asks for, from 0 to 1. */
  readonly others: number;
  /** How long an answer takes; half of it is the way there. */
  readonly answerMs: number;
}

/** What a server says to a request. */
export interface Said extends Admission {
  readonly headers: Readonly<Record<string, string>>;
  /** The limit that refused it, as the body names it. */
  readonly code?: "hour" | "burst";
}

/** Answers a request that comes at a moment. */
export type Server = (now: number) => Said;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const BURST_MS = 30_000;
const PER_HOUR = 70;

/** Every scene with a limit: four servers, four ways to speak, alone or beside another program, short answers and long ones. */
export function scenesOf(calls: number): readonly Scene[] {
  const both = [true, false];
  return [...countings, "hour and burst" as const].flatMap((server) =>
    both.flatMap((retryAfter) =>
      both.flatMap((headers) =>
        [0, 0.6, 0.9, 0.99].flatMap((others) =>
          [10, (server === "hour and burst" ? BURST_MS : MINUTE_MS) / 10].map((answerMs) => ({
            ...{ server, calls, retryAfter, headers, others, answerMs },
          })),
        ),
      ),
    ),
  );
}

/** The limits that are documented. */
export function limitsOf({ server, calls }: Scene): readonly CallLimit[] {
  return server === "hour and burst"
    ? [
        { key: "hour", calls: PER_HOUR, windowMs: HOUR_MS },
        { key: "burst", calls, windowMs: BURST_MS },
      ]
    : [{ key: "minute", calls, windowMs: MINUTE_MS }];
}

/** How long the hour has lasted when a scene begins: beside another program that used most of it, not long is left. */
export function sinceHourMs({ others }: Scene): number {
  return others > 0 ? 0.8 * HOUR_MS : 0;
}

/** Makes the server of a scene; what chance decides follows from the seed. */
export function createServer(scene: Scene, seed: number): Server {
  const { server, calls, others } = scene;
  if (server === "hour and burst") {
    return besides(hourAndBurst(scene), HOUR_MS / PER_HOUR / others, sinceHourMs(scene), seed);
  }
  const admit = createRateLimit(server, calls, MINUTE_MS);
  const answer = (now: number) => {
    const verdict = admit(now);
    return { ...verdict, headers: limitHeaders(verdict, calls, MINUTE_MS) };
  };
  return besides(answer, MINUTE_MS / calls / others, 2 * MINUTE_MS, seed);
}

/** Counts by the hour of the clock, which it tells the end of, and in any 30 seconds, of which it does not. */
function hourAndBurst(scene: Scene): Server {
  const burst = createRateLimit("sliding window", scene.calls, BURST_MS);
  let inBurst: Admission = { admitted: true, remaining: scene.calls, waitMs: 0 };
  let hour = -1;
  let used = 0;
  return (now) => {
    const since = now + sinceHourMs(scene);
    if (Math.floor(since / HOUR_MS) !== hour) used = 0;
    hour = Math.floor(since / HOUR_MS);
    const room = used < PER_HOUR;
    if (room) inBurst = burst(now);
    const admitted = room && inBurst.admitted;
    if (admitted) used++;
    const resetMs = (hour + 1) * HOUR_MS - since;
    return {
      admitted,
      remaining: Math.min(PER_HOUR - used, inBurst.remaining),
      waitMs: used < PER_HOUR ? inBurst.waitMs : resetMs,
      headers: {
        "x-ratelimit-limit": String(PER_HOUR),
        "x-ratelimit-remaining": String(PER_HOUR - used),
        "x-ratelimit-reset": String(Math.ceil((Date.now() + resetMs) / 1000)),
        "x-burstlimit-limit": String(scene.calls),
        "x-burstlimit-remaining": String(inBurst.remaining),
      },
      ...(!admitted && { code: room ? "burst" : "hour" }),
    };
  };
}

/**
 * Lets another program call as well, at distances that vary by half; what is refused it gives up. It called just before the scene
 * begins: with a bucket that is full again, nothing would show that it is there, and nobody could tell the scene from being alone.
 */
function besides(answer: Server, everyMs: number, sinceMs: number, seed: number): Server {
  if (everyMs === Infinity) return answer;
  const random = randomOf(seed);
  for (let at = -sinceMs * (0.5 + random() / 2); at < -1; at += everyMs * (0.5 + random())) answer(at);
  let next = -1;
  return (now) => {
    for (; next <= now; next += everyMs * (0.5 + random())) answer(next);
    return answer(now);
  };
}

/** Makes chances that are the same each time. */
export function randomOf(seed: number): () => number {
  let state = seed * 7919;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Reads what the servers say. */
export const reader: RateLimitReader = {
  rateLimits: (headers) => [
    ...readingOf(headers, "x-ratelimit", { windowMs: numberIn(headers, "x-ratelimit-window") ?? HOUR_MS }),
    ...readingOf(headers, "x-burstlimit", { windowMs: BURST_MS }),
  ],
  rateLimitWaitMs: ({ json, headers }: Reply) => {
    if (json === "burst") return BURST_MS;
    if (json !== "hour") return undefined;
    const reset = numberIn(headers, "x-ratelimit-reset");
    return reset === undefined ? HOUR_MS - (Date.now() % HOUR_MS) : reset * 1000 - Date.now();
  },
};

function readingOf(headers: Headers, prefix: string, { windowMs }: { readonly windowMs: number }) {
  const calls = numberIn(headers, `${prefix}-limit`);
  const remaining = numberIn(headers, `${prefix}-remaining`);
  const reset = numberIn(headers, `${prefix}-reset`);
  if (calls === undefined || remaining === undefined) return [];
  return [{ calls, remaining, windowMs, ...(reset !== undefined && { resetsAt: reset * 1000 }) }];
}

function numberIn(headers: Headers, name: string): number | undefined {
  const value = headers.get(name);
  return value === null ? undefined : Number(value);
}
