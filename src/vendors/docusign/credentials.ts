import type { components } from "../../../generated/docusign-oauth.types.js";
import { apiError, unexpected, type Answer } from "../../client/answer.js";
import { createSigner } from "../../credentials/assertion.js";
import { askForToken, proofOf } from "../../credentials/form.js";
import { keyProblem, type PrivateJwk, type PrivateKey, type SigningCryptoKey } from "../../credentials/key.js";
import {
  aBoolean,
  aSecret,
  aText,
  check,
  ofCallbacks,
  ofRefresh,
  ofServers,
  oneOf,
  optional,
  serverOf,
  words,
  type Kind,
  type ServerOptions,
} from "../../credentials/options.js";
import { createRefresh, type RefreshOptions } from "../../credentials/refresh.js";
import type { AuthorizationServer, Refusal } from "../../credentials/server.js";
import {
  beginSignIn,
  readCallback,
  refuseInPage,
  withQuery,
  type CallbackOptions,
  type SignIn,
} from "../../credentials/sign-in.js";
import { createTokenSource, type TokenSource } from "../../credentials/source.js";
import { askForUserinfo, type Token } from "../../credentials/userinfo.js";
import { AccountError, AuthError, ConsentRequiredError, type DiscoveredAccount } from "../../errors.js";

export type { CallbackOptions, DiscoveredAccount, PrivateJwk, PrivateKey, RefreshOptions, ServerOptions, SignIn };
export type { SigningCryptoKey, TokenSource };

/** What DocuSign gives out for a code or a refresh token. */
export type DocusignToken = components["schemas"]["Token"];

/** Which of DocuSign's platforms: `demo` for development, or `production`. Neither knows users, keys and tokens of the other. */
export type Environment = keyof typeof HOSTS;

const HOSTS = { demo: "account-d.docusign.com", production: "account.docusign.com" } as const;
const TOKEN = { operation: "tokens.create", path: "/oauth/token" };
const JWT_SCOPES = ["signature", "impersonation"];

interface InEnvironment {
  /** Which of DocuSign's platforms. */
  readonly environment: Environment;
}

const ofEverything = { ...ofServers, environment: oneOf("demo", "production") };
const aGuid: Kind = (value) =>
  !(typeof value === "string" && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) && "must be a GUID";

/** What `jwt` takes. */
export interface JwtOptions extends ServerOptions, InEnvironment {
  /** The integration key of the app, from Apps and Keys. */
  readonly integrationKey: string;
  /** The user for whom the app acts: the GUID that Apps and Keys calls User ID, never an e-mail address. */
  readonly userId: string;
  /** The private half of an RSA key pair of the integration key. */
  readonly privateKey: PrivateKey;
  /** @default signature, impersonation */
  readonly scopes?: readonly string[] | undefined;
  /** A redirect URI of the integration key, for the address at which the user consents, if nobody has yet. */
  readonly redirectUri?: string | undefined;
}

/** Gives the token of an app that acts for a user who is not there. It is what `createDocusign` takes as `token`. */
export function jwt(options: JwtOptions): TokenSource {
  check(options, {
    ...{ ...ofEverything, integrationKey: aSecret, privateKey: keyProblem, scopes: optional(words) },
    userId: (value) => aGuid(value) && "must be the GUID of the user, as Apps and Keys shows it: no e-mail address.",
    redirectUri: optional(aText),
  });
  const { integrationKey, userId, privateKey, environment, scopes = JWT_SCOPES } = options;
  refuseInPage({ privateKey });
  const server = docusign(options);
  const claims = { iss: integrationKey, sub: userId, aud: HOSTS[environment], scope: scopes.join(" ") };
  const sign = createSigner(claims, privateKey);
  let aheadMs = 0;

  const form = async () => ({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: await sign(aheadMs),
  });
  // Asking again is safe, for each attempt signs an assertion of its own.
  const request = { ...TOKEN, form, client: {}, repeatable: true };
  const ask = async (mayBeTime: boolean): Promise<DocusignToken> => {
    let told: Refusal | undefined;
    try {
      return await askForToken(server, request, (refusal) => faultOf((told = refusal)));
    } catch (error) {
      const offMs = mayBeTime && told ? clockOff(told, aheadMs) : undefined;
      if (offMs === undefined) throw withConsent(error, options);
      aheadMs += offMs;
      return ask(false);
    }
  };
  return createTokenSource(() => ask(true), server.timeoutMs);
}

/** What `refreshing` takes. */
export interface RefreshingOptions extends ServerOptions, RefreshOptions, InEnvironment {
  /** The integration key of the app. */
  readonly integrationKey: string;
  /** The secret key of an app that has one. */
  readonly secretKey?: string | undefined;
}

/** Gives the token of a user who has signed in before, renewed by refresh tokens. It is what `createDocusign` takes as `token`. */
export function refreshing(options: RefreshingOptions): TokenSource {
  check(options, { ...ofEverything, ...ofRefresh, integrationKey: aSecret, secretKey: optional(aSecret) });
  const { integrationKey, secretKey } = options;
  refuseInPage({ secretKey });
  const server = docusign(options);
  const renew = createRefresh(options, (refresh_token) => {
    const form = () => ({ grant_type: "refresh_token", refresh_token });
    const lost = "The refresh token may be used up.";
    const request = { ...TOKEN, form, client: proofOf(integrationKey, secretKey), repeatable: false, lost };
    return askForToken<DocusignToken>(server, request, faultOf);
  });
  return createTokenSource(renew, server.timeoutMs);
}

/** What `authorizationUrl` takes. */
export interface AuthorizationUrlOptions extends InEnvironment {
  /** The integration key of the app. */
  readonly integrationKey: string;
  /** Where the user comes back to: one of the redirect URIs of the integration key. */
  readonly redirectUri: string;
  /** `extended` lets a refreshed token live its full time again, `cors` lets a page of a browser call the API. @default signature */
  readonly scopes?: readonly string[] | undefined;
  /** Sends the hash of a verifier along (PKCE, S256), for an app that keeps no secret key. @default false */
  readonly pkce?: boolean | undefined;
  /** Where DocuSign's pages are. @default by the environment */
  readonly baseUrl?: string | undefined;
}

/** Gives the address at which a user signs in to DocuSign and consents; there is a verifier where it was asked for. */
export async function authorizationUrl(
  options: AuthorizationUrlOptions,
): Promise<Omit<SignIn, "codeVerifier"> & { readonly codeVerifier?: string }> {
  const { baseUrl, environment } = ofEverything;
  const kinds = { baseUrl, environment, integrationKey: aSecret, redirectUri: aText };
  check(options, { ...kinds, scopes: optional(words), pkce: optional(aBoolean) });
  const { integrationKey, redirectUri, scopes = ["signature"], pkce = false } = options;
  const query = {
    response_type: "code",
    scope: scopes.join(" "),
    client_id: integrationKey,
    redirect_uri: redirectUri,
  };
  return beginSignIn(`${docusign(options).baseUrl}/oauth/auth`, query, pkce);
}

/** What `exchangeCode` takes: the secret key of an app, or the verifier where it has none. */
export interface ExchangeCodeOptions extends ServerOptions, CallbackOptions, InEnvironment {
  /** The integration key of the app. */
  readonly integrationKey: string;
  /** The secret key of an app that has one. */
  readonly secretKey?: string | undefined;
  /** The verifier of the sign-in, where that had one. Beside a secret key it is sent too, and DocuSign documents only either. */
  readonly codeVerifier?: string | undefined;
}

/** Gives the first token of a user who has come back from signing in. The code is good for two minutes. */
export async function exchangeCode(options: ExchangeCodeOptions): Promise<DocusignToken> {
  const { integrationKey, secretKey, codeVerifier } = { ...options };
  const proof = secretKey === undefined ? aSecret : optional(aSecret);
  check(options, {
    ...{ ...ofEverything, ...ofCallbacks, integrationKey: aSecret, secretKey: optional(aSecret) },
    codeVerifier: (value) =>
      proof(value) && "must be the one of the sign-in; only an app with a secretKey goes without.",
  });
  refuseInPage({ secretKey });
  const form = { grant_type: "authorization_code", code: readCallback(options), code_verifier: codeVerifier };
  const lost = "The code may be used up: begin the sign-in again.";
  const request = { ...TOKEN, form: () => form, client: proofOf(integrationKey, secretKey), repeatable: false, lost };
  return askForToken<DocusignToken>(docusign(options), request, faultOf);
}

/** What `consentUrl` takes. */
export interface ConsentUrlOptions extends InEnvironment {
  /** The integration key of the app. */
  readonly integrationKey: string;
  /** Where the browser goes afterwards: one of the redirect URIs of the integration key. */
  readonly redirectUri: string;
  /** @default signature, impersonation */
  readonly scopes?: readonly string[] | undefined;
  /** Consents for every user of an organization that has claimed its domain; its administrator opens the address. @default false */
  readonly administrator?: boolean | undefined;
  /** Where DocuSign's pages are. @default by the environment */
  readonly baseUrl?: string | undefined;
}

/** Gives the address at which a user consents, once, to an app that acts for them by `jwt`; again where a scope is added. */
export function consentUrl(options: ConsentUrlOptions): string {
  const { baseUrl, environment } = ofEverything;
  const kinds = { baseUrl, environment, integrationKey: aSecret, redirectUri: aText };
  check(options, { ...kinds, scopes: optional(words), administrator: optional(aBoolean) });
  return consentAt(options);
}

function consentAt(options: Omit<ConsentUrlOptions, "redirectUri"> & { readonly redirectUri?: string | undefined }) {
  const { integrationKey, redirectUri, scopes = JWT_SCOPES, administrator = false } = options;
  const scope = scopes.join(" ");
  return withQuery(`${docusign(options).baseUrl}/oauth/auth`, {
    response_type: "code",
    ...(administrator ? { scope: "openid", admin_consent_scope: scope } : { scope }),
    client_id: integrationKey,
    redirect_uri: redirectUri,
  });
}

/** What `discoverAccount` takes. */
export interface DiscoverAccountOptions extends ServerOptions, InEnvironment {
  /** The GUID of the account. @default the user's default account, or the only one */
  readonly accountId?: string | undefined;
}

/**
 * Finds the account of the user behind a token, and the host on which its API is: what `createDocusign` takes. DocuSign counts these
 * calls by the hour and asks to keep the answer. Where no account can be chosen it throws an `AccountError`.
 */
export async function discoverAccount(token: Token, options: DiscoverAccountOptions): Promise<DiscoveredAccount> {
  check(options, {
    ...ofEverything,
    accountId: optional((value) => aGuid(value) && "must be a GUID, as userinfo has it."),
  });
  const { accountId } = options;
  const done = await askForUserinfo(docusign(options), "/oauth/userinfo", token);
  const answer: Answer = { ...done, vendor: { problems: () => [], rateLimits: () => [], next: () => undefined } };
  const { status, json } = done.reply;
  if (status >= 300) throw apiError(answer);
  const all = (json as Partial<components["schemas"]["Userinfo"]> | null | undefined)?.accounts ?? [];
  if (typeof json !== "object" || !Array.isArray(all)) throw unexpected(answer, "is no userinfo");
  const accounts = all.map(({ account_id, account_name, base_uri }) => ({
    accountId: account_id,
    baseUrl: base_uri,
    accountName: account_name,
  }));
  const isWanted = (index: number) =>
    accountId === undefined
      ? all[index]?.is_default === true || all.length === 1
      : accounts[index]?.accountId.toLowerCase() === accountId.toLowerCase();
  const found = accounts.find((_, index) => isWanted(index));
  if (found) return found;
  const { request, log } = done.call;
  const context = { operation: request.operation, attempts: log.attempts, accounts };
  const names = accounts.map(({ accountId, accountName }) => `${accountName} (${accountId})`).join(", ");
  if (accounts.length === 0) {
    throw new AccountError("found no account: the user behind the token is in none.", { ...context, reason: "none" });
  }
  if (accountId === undefined) {
    const message = `found no default account: give accountId, one of ${names}.`;
    throw new AccountError(message, { ...context, reason: "several" });
  }
  const message = `found no account ${accountId}: the user behind the token is in ${names}.`;
  throw new AccountError(message, { ...context, reason: "another" });
}

function docusign({ environment, ...options }: ServerOptions & InEnvironment): AuthorizationServer {
  return serverOf(`https://${HOSTS[environment]}`, options);
}

/** The faults of an assertion, by the words with which DocuSign tells them apart, and what to check. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/consent_required/, "Nobody has consented yet to what the app wants: open consentUrl in a browser, once."],
  [
    /invalid_subject|user_not_found/,
    "Check userId: the GUID of an active user of this environment, as Apps and Keys shows it. It is no e-mail address.",
  ],
  [
    /issuer_not_found/,
    "Check integrationKey and environment: this platform does not know the key. Production knows it once the app has gone live.",
  ],
  [
    /no_valid_keys_or_signatures/,
    "Check privateKey: its public half must be among the RSA key pairs of this integration key, in this environment.",
  ],
  [/expired_grant/, "Check the clock of this machine: the assertion was over when it came."],
  [/unsupported_grant_type/, "Check the app in Apps and Keys: it may not use this kind of grant."],
  [/invalid_client/, "Check integrationKey and secretKey."],
];

function faultOf({ error, error_description }: Refusal): string | undefined {
  return faults.find(([words]) => words.test(`${error} ${error_description}`))?.[1];
}

/** How far the clock is off where a refusal may be over time, in milliseconds; nothing where it is not. */
function clockOff({ error_description, serverTime }: Refusal, aheadMs: number): number | undefined {
  if (serverTime === undefined || !/expired_grant|no_valid_keys_or_signatures/.test(error_description))
    return undefined;
  const offMs = serverTime - (Date.now() + aheadMs);
  // A date has whole seconds, and an answer takes its time.
  return Math.abs(offMs) > 60_000 ? offMs : undefined;
}

function withConsent(error: unknown, options: JwtOptions): unknown {
  if (!(error instanceof AuthError) || error.error !== "consent_required") return error;
  const { redirectUri } = options;
  const more =
    redirectUri === undefined ? " Add redirect_uri to it, or give redirectUri: one that the integration key has." : "";
  return new ConsentRequiredError(`${error.message}${more}`, { ...error, consentUrl: consentAt(options) });
}
