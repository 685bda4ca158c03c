import { AuthError, cut, InvalidInputError, problemWith } from "../errors.js";

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
  /** The address at which the user came back, with its query; of a server, what the request was for. */
  readonly callbackUrl: string | URL;
  /** The state of the sign-in. */
  readonly state: string;
}

type Query = Readonly<Record<string, string | undefined>>;

/** Begins a sign-in at a page of the vendor, with a state of its own and, unless it goes without, a verifier (PKCE, S256). */
export async function beginSignIn(page: string, query: Query, withVerifier = true): Promise<SignIn> {
  const [state, codeVerifier] = [randomText(), randomText()];
  const challenge = withVerifier && {
    code_challenge: base64url(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeVerifier))),
    code_challenge_method: "S256",
  };
  return { url: withQuery(page, { ...query, state, ...challenge }), state, codeVerifier };
}

/** Reads the code from the address at which a user came back. What came back of another sign-in, or a refusal, is an `AuthError`. */
export function readCallback({ callbackUrl, state }: CallbackOptions): string {
  // Of a request to a server, path and query are known.
  const query = new URL(callbackUrl, "https://callback.invalid").searchParams;
  if (query.get("state") !== state) {
    throw new AuthError("got no token: the state that came back is not the one of this sign-in. Begin it again.", {});
  }
  const [code, error, error_description] = ["code", "error", "error_description"].map((name) => query.get(name) ?? "");
  if (code) return code;
  const words = [error, error_description].filter(Boolean).join(": ");
  const why = words ? `the sign-in ended with ${cut(words)}` : "the user came back without a code";
  throw new AuthError(`got no token: ${why}.`, {
    error: error || undefined,
    error_description: error_description || undefined,
  });
}

/** Writes an address with a query; what is `undefined` is left out. */
export function withQuery(page: string, query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // Vendors show a space as %20, and a plus is none everywhere.
  return `${page}?${new URLSearchParams(given).toString().replaceAll("+", "%20")}`;
}

/** Refuses to go on in a page of a browser with what nobody who opens the page may read. */
export function refuseInPage(secrets: Readonly<Record<string, unknown>>): void {
  if (!("window" in globalThis && "document" in globalThis)) return;
  const given = Object.keys(secrets).filter((name) => secrets[name] !== undefined);
  if (given.length === 0) return;
  const why =
    "must not be in a page of a browser, where everybody who opens it can read it: get the token on a server.";
  throw new InvalidInputError(given.map((name) => problemWith(name, why)));
}

/** 256 random bits, as 43 characters that need no escape. */
function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)).buffer);
}

function base64url(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
