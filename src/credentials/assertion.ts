import { SignJWT } from "jose/jwt/sign";
import { AuthError } from "../errors.js";
import { importKey, wantedKey, type PrivateKey } from "./key.js";

/** What an assertion claims, beside its times. */
export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string;
  readonly scope: string;
}

// Dated back, so that it is of the past for a server whose clock is behind, and lasts for one whose clock is ahead.
const BACK_S = 300;
const LASTS_S = 3600;

/** Signs assertions with RS256, none of them twice; `aheadMs` is how far the server's clock is ahead of this machine's. */
export function createSigner(claims: Claims, privateKey: PrivateKey): (aheadMs: number) => Promise<string> {
  const used = new Set<number>();
  let key: ReturnType<typeof importKey> | undefined;
  return async (aheadMs) => {
    let iat = Math.floor((Date.now() + aheadMs) / 1000) - BACK_S;
    // Two of one second would be the same to the letter.
    while (used.has(iat)) iat -= 1;
    used.add(iat);
    const assertion = new SignJWT({ ...claims, iat, exp: iat + LASTS_S }).setProtectedHeader({
      alg: "RS256",
      typ: "JWT",
    });
    try {
      return await assertion.sign(await (key ??= importKey(privateKey)));
    } catch (cause) {
      throw new AuthError(`got no token: privateKey must be ${wantedKey}.`, { cause });
    }
  };
}
