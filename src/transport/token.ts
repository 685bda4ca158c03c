import { AuthError, InvalidInputError } from "../errors.js";

/** A token, or a function that fetches one; it is called when there is none, and again after a 401. */
export type Token = string | (() => string | Promise<string>);

/** The token of a client, fetched once at a time. */
export interface Tokens {
  /** Whether another token can be fetched when this one is refused. */
  readonly renewable: boolean;
  current(): string | undefined;
  get(): Promise<string>;
  /** Gives up a flight, if it is the one under way, so that the next one who asks starts another. */
  abandon(flight: Promise<string>): void;
  /** Forgets a token that was refused, unless another has taken its place. */
  invalidate(token: string): void;
}

/** Keeps a token until it is refused; those who ask while it is fetched share the one flight. */
export function createTokens(token: Token): Tokens {
  const renewable = typeof token === "function";
  if (!renewable && !isToken(token)) throw new InvalidInputError([{ pointer: "/token", message: `token ${WANTED}` }]);
  let current = renewable ? undefined : token;
  let flight: Promise<string> | undefined;
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
    get() {
      if (flight) return flight;
      const own = fetchToken();
      const land = (token?: string) => {
        // One that was given up must not take the place of what came after it.
        if (flight === own) [flight, current] = [undefined, token];
      };
      own.then(land, () => land());
      return (flight = own);
    },
    abandon(late) {
      if (flight === late) flight = undefined;
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
