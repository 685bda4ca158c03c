import type { Clock } from "./clock.js";

/** The access tokens that a fake has given out. */
export interface Tokens {
  /** Gives out a new one. */
  issue(): string;
  /** Refuses all that were given out so far. */
  expire(): void;
  /** Refuses one. */
  revoke(token: string): void;
  /** Tells whether the value of an Authorization header holds one that is good. */
  accepts(authorization: string | undefined): boolean;
}

/** Gives out tokens that are good for so long. */
export function createTokens(prefix: string, { now }: Clock, lifetimeMs = Infinity): Tokens {
  const ends = new Map<string, number>();
  let issued = 0;
  return {
    issue() {
      const token = `${prefix}-${++issued}`;
      ends.set(token, now() + lifetimeMs);
      return token;
    },
    expire: () => ends.clear(),
    revoke: (token) => void ends.delete(token),
    accepts(authorization = "") {
      const [scheme = "", token = ""] = authorization.split(" ");
      return scheme.toLowerCase() === "bearer" && now() < (ends.get(token) ?? -Infinity);
    },
  };
}
