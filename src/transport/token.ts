import { AuthError, InvalidInputError } from "../errors.js";

/** A token, or a function that fetches one; it is called when there is none, and again after a 401. */
export type Token = string | (() => string | Promise<string>);

/** The token of a client, fetched once at a time. */
export interface Tokens {
  current(): string | undefined;
  get(): Promise<string>;
  /** Whether another token can be fetched when this one is refused. */
  readonly renewable: boolean;
  /** Forgets a token that was refused, unless another has taken its place. */
  invalidate(token: string): void;
}

/** Keeps a token until it is refused; those who ask while it is fetched share the one flight. */
export function createTokens(token: Token): Tokens {
  if (typeof token !== "function") {
    if (!isToken(token)) throw new InvalidInputError([{ pointer: "/token", message: `token must be ${WANTED}.` }]);
    return { renewable: false, current: () => token, get: () => Promise.resolve(token), invalidate: () => {} };
  }
  let current: string | undefined;
  let flight: Promise<string> | undefined;
  const fetchToken = async () => {
    try {
      const fetched: unknown = await token();
      if (isToken(fetched)) return (current = fetched);
      throw new AuthError(
        `the token function gave ${fetched === "" ? "an empty string" : typeof fetched}; it must give ${WANTED}.`,
      );
    } catch (cause) {
      if (cause instanceof AuthError) throw cause;
      throw new AuthError("the token function failed; see cause. Nothing was sent.", { cause });
    } finally {
      flight = undefined;
    }
  };
  return {
    renewable: true,
    current: () => current,
    get: () => (flight ??= fetchToken()),
    invalidate(refused) {
      if (current === refused) current = undefined;
    },
  };
}

const WANTED = "a non-empty string of visible ASCII characters, without line breaks";

function isToken(token: unknown): token is string {
  return typeof token === "string" && /^[\x21-\x7e]+$/.test(token);
}
