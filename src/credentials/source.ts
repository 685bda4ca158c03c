import { createTokens, type TokenSource } from "../transport/token.js";

/** What a token endpoint gives out, as far as every vendor does. */
export interface Granted {
  readonly access_token: string;
  /** In how many seconds it ends. */
  readonly expires_in?: unknown;
}

// So long before its end a token is renewed though it still serves, and so long before no call takes it any more.
const AHEAD_MS = 300_000;
const LAST_MS = 30_000;
// One that lives for a short time has a part of it.
const AHEAD_PART = 1 / 4;
const LAST_PART = 1 / 10;
// How soon a renewal that came to nothing is tried again while the token still serves.
const PAUSE_MS = 30_000;

/**
 * Makes a source of tokens that `ask` gets, for any number of clients. A token is kept until shortly before its end and renewed ahead of
 * it, while calls go on with the old one. One flight is under way at a time. Each of its requests may take twice `timeoutMs`; what lasts
 * much longer is given up.
 */
export function createTokenSource(ask: () => Promise<Granted>, timeoutMs: number): TokenSource {
  // Two requests, as one refresh token may have taken the place of another, and what the caller's own store takes.
  const flightMs = 5 * timeoutMs;
  // Set before there is a token.
  let latest: Life;
  let triedAt = -Infinity;
  const tokens = createTokens(async () => {
    // Counted from the question: how long the answer took, the server has not told.
    const age = startAge();
    const { access_token, expires_in } = await ask();
    latest = { token: access_token, age, lastsMs: lastsMs(expires_in) };
    return access_token;
  });

  const current = (): string | undefined => {
    const token = tokens.current();
    if (token === undefined || token !== latest.token) return token;
    const { age, lastsMs } = latest;
    const leftMs = lastsMs - age();
    if (leftMs <= Math.min(LAST_MS, lastsMs * LAST_PART)) return undefined;
    const now = performance.now();
    if (leftMs <= Math.min(AHEAD_MS, lastsMs * AHEAD_PART) && now - triedAt >= PAUSE_MS) {
      triedAt = now;
      // What came of it is seen by those who need another token.
      tokens.get(flightMs).catch(() => {});
    }
    return token;
  };

  return {
    ...tokens,
    current,
    async get() {
      return current() ?? (await tokens.get(flightMs));
    },
  };
}

export type { TokenSource };

interface Life {
  readonly token: string;
  readonly age: () => number;
  readonly lastsMs: number;
}

/** Measures time by two clocks, and takes the longer: one stands still while a machine sleeps, the other can be set back. */
function startAge(): () => number {
  const [steady, wall] = [performance.now(), Date.now()];
  return () => Math.max(performance.now() - steady, Date.now() - wall);
}

/** How long a token lasts. What says nothing, or that it is over at once, lasts until it is refused. */
function lastsMs(expires_in: unknown): number {
  const seconds = Number(expires_in);
  return seconds > 0 ? seconds * 1000 : Infinity;
}
