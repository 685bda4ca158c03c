import { AuthError, InvalidInputError } from "../errors.js";

/** A token, or a function that fetches one; it is called when there is none, and again after a 401. */
export type Token = string | (() => string | Promise<string>);

/** The token of a client, fetched once at a time. */
export interface Tokens {
  /** Whether another token can be fetched when this one is refused. */
  readonly renewable: boolean;
  current(): string | undefined;
  /** Joins the flight that is under way, or starts one; those who ask later than `timeoutMs` from now start another. */
  get(timeoutMs: number): Promise<string>;
  /** Forgets a token that was refused, unless another has taken its place. */
  invalidate(token: string): void;
}

/** Keeps a token until it is refused; those who ask while it is fetched share the one flight. */
export function createTokens(token: Token): Tokens {
  const renewable = typeof token === "function";
  if (!renewable && !isToken(token)) throw new InvalidInputError([{ pointer: "/token", message: `token ${WANTED}` }]);
  let current = renewable ? undefined : token;
  let flight: Promise<string> | undefined;
  let until = 0;
  const fetchToken = async () => {
    let fetched: unknown;
    try {
      fetched = await (token as () => unknown)();
    } catch (cause) {
      throw new AuthError("the token function failed; see cause.", { cause });
    }
    if (isToken(fetched)) return fetched;
    throw new AuthError(`the token function gave a value that cannot be sent: it ${WANTED}`, {});
  };
  return {
    renewable,
    current: () => current,
    get(timeoutMs) {
      const now = performance.now();
      if (flight && now < until) return flight;
      until = now + timeoutMs;
      const own = fetchToken();
      const land = (token?: string) => {
        // One that was given up must not take the place of what came after it.
        if (flight === own) [flight, current] = [undefined, token];
      };
      own.then(land, () => land());
      return (flight = own);
    },
    invalidate(refused) {
      if (renewable && current === refused) current = undefined;
    },
  };
}

const WANTED = "must be a string of visible ASCII characters, not empty.";

function isToken(token: unknown): token is string {
  return typeof token === "string" && /^[\x21-\x7e]+$/.test(token);
}
