/** The ways in which servers count: windows on a grid, any stretch of time, or a bucket that leaks evenly. */
export const countings = ["fixed window", "sliding window", "leaky bucket"] as const;

export type Counting = (typeof countings)[number];

/** What a server decides of one request. */
export interface Admission {
  readonly admitted: boolean;
  /** How many more it would admit at this moment. */
  readonly remaining: number;
  /** How long until it admits the next one. */
  readonly waitMs: number;
}

/** Makes a server's rate limit; every kind admits at most `calls` at once and so many again `windowMs` later. */
export function createRateLimit(counting: Counting, calls: number, windowMs: number): (now: number) => Admission {
  const admit = { "fixed window": fixed, "sliding window": sliding, "leaky bucket": leaky }[counting];
  return admit(calls, windowMs);
}

function fixed(calls: number, windowMs: number): (now: number) => Admission {
  let startedAt: number | undefined;
  let used = 0;
  return (now) => {
    startedAt ??= now;
    const windows = Math.floor((now - startedAt) / windowMs);
    if (windows > 0) used = 0;
    startedAt += windows * windowMs;
    const admitted = used < calls;
    if (admitted) used++;
    return { admitted, remaining: calls - used, waitMs: used < calls ? 0 : startedAt + windowMs - now };
  };
}

function sliding(calls: number, windowMs: number): (now: number) => Admission {
  const admittedAt: number[] = [];
  return (now) => {
    while ((admittedAt[0] ?? now) + windowMs <= now) admittedAt.shift();
    const admitted = admittedAt.length < calls;
    if (admitted) admittedAt.push(now);
    const remaining = calls - admittedAt.length;
    return { admitted, remaining, waitMs: remaining > 0 ? 0 : (admittedAt[0] ?? now) + windowMs - now };
  };
}

function leaky(calls: number, windowMs: number): (now: number) => Admission {
  let level = 0;
  let readAt: number | undefined;
  return (now) => {
    level = Math.max(0, level - ((now - (readAt ??= now)) * calls) / windowMs);
    readAt = now;
    const admitted = level <= calls - 1;
    if (admitted) level++;
    const remaining = Math.floor(calls - level);
    return { admitted, remaining, waitMs: remaining > 0 ? 0 : ((level - calls + 1) * windowMs) / calls };
  };
}

/** The headers with which a server speaks of a limit that refills. */
export function limitHeaders({ remaining }: Admission, calls: number, windowMs: number): Record<string, string> {
  return {
    "x-ratelimit-limit": String(calls),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-window": String(windowMs),
  };
}

/** Counts what passes through a `fetch`. */
export interface Counts {
  requests: number;
  /** Answers with status 429. */
  refused: number;
  /** Those to requests that were sent when an answer with limit headers had come. */
  refusedKnowingly: number;
}

/** Wraps a `fetch` and counts what passes through it. */
export function countingFetch(fetch: typeof globalThis.fetch): { fetch: typeof globalThis.fetch; counts: Counts } {
  const counts: Counts = { requests: 0, refused: 0, refusedKnowingly: 0 };
  let known = false;
  return {
    counts,
    async fetch(input, init) {
      const sentKnowingly = known;
      counts.requests++;
      const response = await fetch(input, init);
      known ||= response.headers.has("x-ratelimit-limit");
      if (response.status === 429) {
        counts.refused++;
        if (sentKnowingly) counts.refusedKnowingly++;
      }
      return response;
    },
  };
}

/** Runs a job so many times, so many at a time; gives how many failed. */
export async function runBulk(job: () => Promise<unknown>, calls: number, atOnce: number): Promise<number> {
  let left = calls;
  let failed = 0;
  const lane = async () => {
    while (left-- > 0) await job().catch(() => failed++);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return failed;
}
