import { AuthError, InvalidInputError, problemWith } from "../errors.js";

/**
 * A token, a function that fetches one, or a source that renews one. The function is called when there is no token, and again after a
 * 401; a source decides itself, and several clients may share it.
 */
export type Token = string | (() => string | Promise<string>) | TokenSource;

/** A token that is fetched once at a time, for all who need it. */
export interface TokenSource {
  /** The token, where there is a good one. */
  current(): string | undefined;
  /** Joins the flight that is under way, or starts one; those who ask later than `timeoutMs` from now start another. */
  get(timeoutMs: number): Promise<string>;
  /** Notes that the token was accepted, so that a refusal to come is news. */
  accept(): void;
  /** Forgets a token that was refused, and tells whether another can be had in its place. */
  refuse(token: string): boolean;
}

// A token that is refused so soon after one was renewed is not what is wrong.
const RENEWED_MS = 10_000;

/** Keeps a token until it is refused; those who ask while it is fetched share the one flight. */
export function createTokens(token: Token): TokenSource {
  if (isSource(token)) return token;
  const renewable = typeof token === "function";
  const problem = renewable ? undefined : tokenProblem(token);
  if (problem) throw new InvalidInputError([problemWith("token", problem)]);
  let current = renewable ? undefined : token;
  let flight: Promise<string> | undefined;
  let until = 0;
  let renewedAt = -Infinity;
  const fetchToken = async () => {
    let fetched: unknown;
    try {
      fetched = await (token as () => unknown)();
    } catch (cause) {
      throw tokenFailure(cause);
    }
    const problem = tokenProblem(fetched);
    if (problem) throw new AuthError(`got no token: what the token function returned ${problem}`, {});
    return fetched as string;
  };
  const get = (timeoutMs: number): Promise<string> => {
    const now = performance.now();
    const joined = flight;
    if (joined && now < until) {
      return joined.catch((error: unknown) => {
        if (error instanceof AuthError) throw error;
        // Not the function's own failure: on Workers a flight ends with the request that began it.
        if (flight === joined) flight = undefined;
        return get(timeoutMs);
      });
    }
    until = now + timeoutMs;
    const own = fetchToken();
    const land = (token = current) => {
      // One that was given up must not take the place of what came after it.
      if (flight === own) [flight, current] = [undefined, token];
    };
    own.then(land, () => land());
    return (flight = own);
  };
  return {
    current: () => current,
    get,
    accept() {
      renewedAt = -Infinity;
    },
    refuse(refused) {
      // Where another has taken its place already, that one is to be tried.
      if (!renewable || current !== refused) return renewable;
      const now = performance.now();
      if (now - renewedAt < RENEWED_MS) return false;
      renewedAt = now;
      current = undefined;
      return true;
    },
  };
}

/** The error of a token that cannot be had; what says so itself is one already. */
export function tokenFailure(cause: unknown): AuthError {
  if (cause instanceof AuthError) return cause;
  return new AuthError("got no token: the token function failed; see cause.", { cause });
}

function isSource(token: unknown): token is TokenSource {
  return typeof (token as Partial<TokenSource> | null | undefined)?.refuse === "function";
}

/** Says why a token cannot be sent; none of it is quoted. */
export function tokenProblem(token: unknown): string | undefined {
  if (typeof token !== "string") return "must be a string, or a function that gives one.";
  if (/^[\x21-\x7e]+$/.test(token)) return undefined;
  const what = TRACES.find(([trace]) => trace.test(token))?.[1] ?? "has a space or another character";
  return `must be visible ASCII characters: it ${what}.`;
}

// What is left of where a token came from: a header, or a file.
const TRACES: readonly (readonly [RegExp, string])[] = [
  [/^$/, "is empty"],
  [/^Bearer /i, 'has "Bearer" before it'],
  [/^\ufeff/, "has a byte order mark before it"],
  [/\s$/, "has a line break or space after it"],
];
