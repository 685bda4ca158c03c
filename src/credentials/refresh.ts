import { AuthError } from "../errors.js";
import { tokenProblem } from "../transport/token.js";
import type { Granted } from "./source.js";

/** What a token endpoint gives out for a refresh token. */
export interface Refreshed extends Granted {
  /** Takes the place of the one before; absent where that stays good. */
  readonly refresh_token?: string;
}

/** Where a refresh token is kept. */
export interface RefreshOptions {
  /**
   * The refresh token, or a function that reads it from where you keep it. A function is called before each renewal and, where the
   * server does not take what it gave, again: another process may have put a newer one there.
   */
  readonly refreshToken: string | (() => string | Promise<string>);
  /**
   * Stores the refresh token that takes the place of the one before. It is awaited before the new access token is used, so that a
   * crash loses nothing; where it fails, the renewal fails, and the next one begins with storing.
   */
  readonly onRotate: (refreshToken: string) => unknown;
}

// Whoever used the token first may not have stored its successor yet.
const LOOK_AGAIN_MS = [0, 1000, 2000];

/** Makes a function that renews an access token with `exchange`, and sees to it that no refresh token is lost. */
export function createRefresh<Token extends Refreshed>(
  { refreshToken, onRotate }: RefreshOptions,
  exchange: (refreshToken: string) => Promise<Token>,
): () => Promise<Token> {
  const isShared = typeof refreshToken === "function";
  let kept = isShared ? undefined : refreshToken;
  let unstored: string | undefined;

  const read = async (): Promise<string> => {
    if (!isShared) return kept as string;
    let token: unknown;
    try {
      token = await refreshToken();
    } catch (cause) {
      throw new AuthError("got no token: the function refreshToken failed; see cause.", { cause });
    }
    const problem = tokenProblem(token);
    if (problem) throw new AuthError(`got no token: what refreshToken returned ${problem}`, {});
    return token as string;
  };

  const store = async (): Promise<void> => {
    if (unstored === undefined) return;
    try {
      await onRotate(unstored);
    } catch (cause) {
      const message = "got no token: onRotate failed, so that the new refresh token is stored nowhere; see cause.";
      throw new AuthError(`${message} It is kept, and given to onRotate again before the next renewal.`, { cause });
    }
    unstored = undefined;
  };

  /** Tries a refresh token, and another one where the store has got it meanwhile. */
  const renew = async (token: string): Promise<readonly [string, Token]> => {
    try {
      return [token, await exchange(token)];
    } catch (error) {
      if (!isSpent(error)) throw error;
      for (const ms of isShared ? LOOK_AGAIN_MS : []) {
        await new Promise((resolve) => setTimeout(resolve, ms));
        const other = await read();
        if (other !== token) return [other, await exchange(other)];
      }
      throw withAdvice(error, isShared ? STALE : ALONE);
    }
  };

  return async () => {
    await store();
    const [used, token] = await renew(await read());
    const { refresh_token } = token;
    if (typeof refresh_token === "string" && refresh_token !== used) {
      kept = unstored = refresh_token;
      await store();
    }
    return token;
  };
}

const SPENT = "The refresh token has ended, was revoked, or was used elsewhere.";
const ALONE = `${SPENT} Where several processes use one, give refreshToken as a function that reads it from your store.`;
const STALE = `${SPENT} The store still has it: see that each process stores what onRotate gives it, or have the user sign in again.`;

/** Tells whether a refusal is over the refresh token itself. */
function isSpent(error: unknown): error is AuthError {
  return error instanceof AuthError && /^(invalid_grant|access_denied)$/.test(error.error ?? "");
}

function withAdvice(error: AuthError, advice: string): AuthError {
  return new AuthError(`${error.message} ${advice}`, error);
}
