import type { FakeOptions, Stage } from "../fake.js";
import { clientOf, formOf, openSessions, refuse } from "../oauth.js";
import { isObject, type Asked, type FakeAnswer } from "../request.js";
import type { FakeDocusignAccount } from "./account.js";

/* DocuSign's account server of the demo platform, as its pages and clients tell. What nothing is published of says "assumed". */

/** The operations of the account server. */
export type FakeDocusignOauthOperation = keyof typeof oauthRoutes;

/** Where they are. */
export const oauthRoutes = {
  "tokens.create": { on: "POST /oauth/token" },
  "userinfo.get": { on: "GET /oauth/userinfo" },
} as const;

/** An account, as userinfo tells of it. */
export interface FakeUserinfoAccount {
  readonly account_id: string;
  readonly is_default: boolean;
  readonly account_name: string;
  readonly base_uri: string;
}

/** A `CryptoKey` that verifies; by its form, because the compiler knows the name only beside the library of browsers. */
export interface VerifyingCryptoKey {
  readonly type: string;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}

/** The credentials that a fake DocuSign takes, and its users' sign-in. What is no `readonly` can be changed, as if by somebody else. */
export interface FakeDocusignOauth {
  readonly integrationKey: string;
  readonly secretKey: string;
  /** The id of the account's first user, for whom assertions may be made; any other user of the account is as good. */
  readonly userId: string;
  /** The public half of the key pair. While there is none, the signatures of assertions are not verified. */
  publicKey: VerifyingCryptoKey | undefined;
  /** Whether the users have consented to what the app wants. */
  consented: boolean;
  /** A refresh token that is good from the start, once. */
  readonly refreshToken: string;
  /** The accounts that userinfo tells of: at first the fake's own. */
  readonly accounts: FakeUserinfoAccount[];
  /** Plays the user who signs in at the address of `authorizationUrl`: returns the address at which they come back. */
  signIn(url: string): string;
}

/** An account server, as a fake plays it. */
export interface FakeAccountServer {
  readonly oauth: FakeDocusignOauth;
  answer(asked: Asked, operation: FakeDocusignOauthOperation): Promise<FakeAnswer>;
  /** What it says where a test wants it to refuse. */
  refuse(status: number): FakeAnswer;
}

/** Tells whether an operation is one of the account server. */
export function isOauths(operation: string | undefined): operation is FakeDocusignOauthOperation {
  return operation !== undefined && Object.hasOwn(oauthRoutes, operation);
}

const HOST = "account-d.docusign.com";
const OTHER_HOST = "account.docusign.com";
const CODE_MS = 120_000;
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Opens the account server of a fake DocuSign. */
export function openAccountServer(
  { clock, tokens }: Stage,
  { seed = 1, tokenLifetimeMs }: FakeOptions,
  { accountId, accountName, users }: FakeDocusignAccount,
): FakeAccountServer {
  const sessions = openSessions("docusign-fake", "https://northlight.example/callback", seed, clock.now);
  const base_uri = "https://demo.docusign.net";
  const oauth: FakeDocusignOauth = {
    integrationKey: sessions.uuid(),
    secretKey: sessions.uuid(),
    userId: users[0]?.userId ?? "",
    publicKey: undefined,
    consented: true,
    refreshToken: sessions.issue(true),
    accounts: [{ account_id: accountId, is_default: true, account_name: accountName, base_uri }],
    signIn: sessions.signIn,
  };
  const token = (lifetimeMs: number, more = {}): FakeAnswer => ({
    status: 200,
    body: {
      access_token: tokens.issue(),
      token_type: "Bearer",
      expires_in: (tokenLifetimeMs ?? lifetimeMs) / 1000,
      ...more,
    },
  });
  const forUser = (proven: boolean) => token(28_800_000, { refresh_token: sessions.issue(proven) });
  const invalid = (error_description?: string) => refuse(400, "invalid_grant", error_description);

  /** What is wrong with an assertion, in the vendor's words. */
  const faultOf = async (assertion: string): Promise<string | undefined> => {
    const [header, claims] = assertion.split(".").slice(0, 2).map(readPart);
    const { iss, sub, aud, exp, nbf, scope } = claims ?? {};
    const seconds = clock.now() / 1000;
    if (header?.["alg"] !== "RS256" || !(await isSigned(assertion, oauth.publicKey)))
      return "no_valid_keys_or_signatures";
    if (iss !== oauth.integrationKey || aud === OTHER_HOST) return "issuer_not_found";
    if (aud !== HOST || typeof exp !== "number" || Number(nbf ?? 0) > seconds) return "no_valid_keys_or_signatures";
    if (exp <= seconds) return "expired_grant";
    if (typeof sub !== "string" || !GUID.test(sub)) return "invalid_subject";
    if (!users.some(({ userId }) => userId === sub)) return "user_not_found";
    const scopes = typeof scope === "string" ? scope.split(" ") : [];
    return oauth.consented && scopes.includes("impersonation") ? undefined : "consent_required";
  };

  const create = async (asked: Asked): Promise<FakeAnswer> => {
    const form = formOf(asked);
    if (form["grant_type"] === "urn:ietf:params:oauth:grant-type:jwt-bearer") {
      const fault = await faultOf(form["assertion"] ?? "");
      if (fault === "consent_required") return refuse(400, fault);
      return fault === undefined ? token(3_600_000) : invalid(fault);
    }
    const [id, secret] = clientOf(asked, form);
    const { refresh_token = "" } = form;
    // A client that proved who it is when it got the token has to again.
    const proof = secret ?? (sessions.refreshTokens.get(refresh_token) ? undefined : oauth.secretKey);
    // Assumed: the word of OAuth.
    if (id !== oauth.integrationKey || proof !== oauth.secretKey || asked.host === OTHER_HOST)
      return refuse(400, "invalid_client");
    if (form["grant_type"] === "refresh_token")
      return sessions.refreshTokens.delete(refresh_token) ? forUser(secret !== undefined) : invalid();
    if (form["grant_type"] !== "authorization_code") return invalid("unsupported_grant_type");
    const found = await sessions.takeCode(form);
    const isGood = found && clock.now() - found.at <= CODE_MS && (secret !== undefined || found.challenge !== null);
    return isGood ? forUser(secret !== undefined) : invalid();
  };

  const userinfo = ({ headers, host }: Asked): FakeAnswer => {
    // Assumed: the status, and the word of OAuth.
    if (!tokens.accepts(headers["authorization"]) || host === OTHER_HOST) return refuse(401, "invalid_token");
    const [first] = users;
    const { userId: sub, userName: name, email } = first ?? {};
    return { status: 200, body: { sub, name, email, created: "2015-08-13T22:03:03.45", accounts: oauth.accounts } };
  };

  return {
    oauth,
    answer: async (asked, operation) => (operation === "tokens.create" ? create(asked) : userinfo(asked)),
    refuse: (status) => refuse(status, status === 400 ? "invalid_grant" : undefined),
  };
}

function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(atob(part.replaceAll("-", "+").replaceAll("_", "/")));
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

async function isSigned(assertion: string, key: VerifyingCryptoKey | undefined): Promise<boolean> {
  if (!key) return true;
  const [signed, signature = ""] = assertion.split(/\.(?=[^.]*$)/);
  const bytes = Uint8Array.from(atob(signature.replaceAll("-", "+").replaceAll("_", "/")), (sign) =>
    sign.charCodeAt(0),
  );
  return crypto.subtle.verify("RSASSA-PKCS1-v1_5", key as CryptoKey, bytes, new TextEncoder().encode(signed));
}
