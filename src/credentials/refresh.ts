import { AuthError } from "../errors.js";
import { after, type Timer } from "../transport/phase.js";
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

/**
 * Makes a function that renews an access token with `exchange`, and sees to it that no refresh token is lost. The caller's functions
 * have `timeoutMs` each.
 */
export function createRefresh<Token extends Refreshed>(
  { refreshToken, onRotate }: RefreshOptions,
  exchange: (refreshToken: string) => Promise<Token>,
  timeoutMs: number,
): () => Promise<Token> {
  /** Calls a function of the caller's, and says which one it was that failed. */
  const blame = async <Value>(name: string, act: () => Value): Promise<Awaited<Value>> => {
    let timer: Timer | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = after(timeoutMs, () => reject(new Error(`timed out after ${timeoutMs} ms, its timeoutMs`)));
    });
    try {
      return await Promise.race([act(), late]);
    } catch (cause) {
      throw new AuthError(`got no token: the function ${name} failed; see cause.`, { cause });
    } finally {
      clearTimeout(timer);
    }
  };

  const isShared = typeof refreshToken === "function";
  let kept: unknown = refreshToken;
  let unstored: string | undefined;

  const read = async (): Promise<string> => {
    const token = isShared ? await blame("refreshToken", refreshToken) : kept;
    const problem = tokenProblem(token);
    if (problem) throw new AuthError(`got no token: the refresh token ${problem}`, {});
    return token as string;
  };

  const store = async (): Promise<void> => {
    const token = unstored;
    // It is kept until it is stored, and given to onRotate again.
    if (token !== undefined) await blame("onRotate", () => onRotate(token));
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
      throw new AuthError(`${error.message} ${SPENT} ${isShared ? STALE : ALONE}`, error);
    }
  };

  return async () => {
    await store();
    const [used, token] = await renew(await read());
    const { refresh_token } = token;
    if (refresh_token !== undefined && refresh_token !== used) {
      kept = unstored = refresh_token;
      await store();
    }
    return token;
  };
}

const SPENT = "The refresh token has ended, was revoked, or was used elsewhere.";
const ALONE = "Where several processes use one, let refreshToken read it from your store.";
const STALE =
  "The store has no other: see that every process stores what onRotate gives it, or have the user sign in again.";

/** Tells whether a refusal is over the refresh token itself. */
function isSpent(error: unknown): error is AuthError {
  return error instanceof AuthError && /^(invalid_grant|access_denied)$/.test(String(error.error));
}
