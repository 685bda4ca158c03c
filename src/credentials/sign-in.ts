import { AuthError, cut } from "../errors.js";
import type { Advise } from "./server.js";

/** Where a user signs in, and what is needed when they come back. Keep `state` and `codeVerifier` until then, for this user alone. */
export interface SignIn {
  /** Open it in the user's browser. */
  readonly url: string;
  /** Comes back with the user, and proves that it is the same one. */
  readonly state: string;
  /** The text whose hash went with the user; `exchangeCode` sends it. */
  readonly codeVerifier: string;
}

/** What came back with a user. */
export interface CallbackOptions {
  /** The address at which the user came back, with its query; for a server its path and query are enough. */
  readonly callbackUrl: string | URL;
  /** The state of the sign-in. */
  readonly state: string;
}

type Query = Readonly<Record<string, string | undefined>>;

/** Begins a sign-in at a page of the vendor, with a state of its own and the hash of a verifier (PKCE, S256). */
export async function beginSignIn(page: string, query: Query): Promise<SignIn> {
  const codeVerifier = randomText();
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeVerifier));
  const challenge = { code_challenge: base64url(new Uint8Array(hash)), code_challenge_method: "S256" };
  return { ...withState(page, { ...query, ...challenge }), codeVerifier };
}

/** Begins a sign-in without a verifier. */
export function withState(page: string, query: Query): Omit<SignIn, "codeVerifier"> {
  const state = randomText();
  return { url: withQuery(page, { ...query, state }), state };
}

/** Reads the code from the address at which a user came back. What came back of another sign-in, or a refusal, is an `AuthError`. */
export function readCallback({ callbackUrl, state }: CallbackOptions): string {
  const query = new URLSearchParams(String(callbackUrl).replaceAll(/^.*?\?|#.*/g, ""));
  if (query.get("state") !== state) {
    throw new AuthError("got no token: the state that came back is not the one of this sign-in. Begin it again.", {});
  }
  const code = query.get("code");
  if (code) return code;
  const [error, error_description] = ["error", "error_description"].map((name) => query.get(name) || undefined);
  const words = cut([error, error_description].filter(Boolean).join(": ") || "no code");
  throw new AuthError(`got no token: the sign-in ended with ${words}.`, { error, error_description });
}

/** Says what to do about a code that is refused, where `advise` says nothing. */
export function adviseOnCode(advise: Advise): Advise {
  return (refusal) =>
    advise(refusal) ??
    (/^(invalid_grant|access_denied)/.test(refusal.words)
      ? "The code has ended or was used, or codeVerifier is not the one of this sign-in. Begin it again."
      : undefined);
}

/** Writes an address with a query; what is `undefined` is left out. */
export function withQuery(page: string, query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // Vendors show a space as %20, and a plus is none everywhere.
  return `${page}?${new URLSearchParams(given).toString().replaceAll("+", "%20")}`;
}

/** 256 random bits, as 43 characters that need no escape. */
function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replace("=", "");
}
