import type { components } from "../../../generated/docusign-oauth.types.js";
import { apiError, itemsOf, unexpected, type Answer } from "../../client/answer.js";
import { createSigner } from "../../credentials/assertion.js";
import { askForToken, proofOf, type Form } from "../../credentials/form.js";
import {
  isPrivateKey,
  wantedKey,
  type PrivateJwk,
  type PrivateKey,
  type SigningCryptoKey,
} from "../../credentials/key.js";
import { check, isSafeUrl, serverOf, type Kinds, type ServerOptions } from "../../credentials/options.js";
import { createRefresh, type RefreshOptions } from "../../credentials/refresh.js";
import type { Advise, AuthorizationServer, Refusal } from "../../credentials/server.js";
import {
  adviseOnCode,
  beginSignIn,
  readCallback,
  withQuery,
  withState,
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

const HOSTS = { demo: "account-d.docusign.com", production: "account.docusign.com" } as const;
const TOKEN = { operation: "tokens.create", path: "/oauth/token" };
const JWT_SCOPES = ["signature", "impersonation"];

const isGuid = (value: unknown) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(String(value));

const own: Kinds = {
  environment: [(value) => Object.hasOwn(HOSTS, String(value)), '"demo" or "production"'],
  privateKey: [isPrivateKey, wantedKey],
  userId: [isGuid, "the GUID of the user, from Apps and Keys, and no e-mail address"],
  accountId: [isGuid, "a GUID"],
};

/** An app at DocuSign's. */
export interface DocusignApp {
  /** The integration key of the app, from Apps and Keys. */
  readonly integrationKey: string;
  /** Which of DocuSign's platforms. Neither knows users, keys and tokens of the other. */
  readonly environment: keyof typeof HOSTS;
}

/** What `jwt` accepts. */
export interface JwtOptions extends ServerOptions, DocusignApp {
  /** The user for whom the app acts: the GUID that Apps and Keys calls User ID, never an e-mail address. */
  readonly userId: string;
  /** The private half of an RSA key pair of the integration key. */
  readonly privateKey: PrivateKey;
  /** @default signature, impersonation */
  readonly scopes?: readonly string[] | undefined;
  /** A redirect URI of the integration key, for the address at which the user consents, if nobody has yet. */
  readonly redirectUri?: string | undefined;
}

/** Returns the token of an app that acts for a user who is not there. `createDocusign` accepts it as `token`. */
export function jwt(options: JwtOptions): TokenSource {
  check(options, ["integrationKey", "userId", "privateKey", "environment"], ["scopes", "redirectUri"], own);
  const { integrationKey, userId, privateKey, environment, scopes = JWT_SCOPES } = options;
  const server = docusign(options);
  const claims = { iss: integrationKey, sub: userId, aud: HOSTS[environment], scope: scopes.join(" ") };
  const sign = createSigner(claims, privateKey);
  let aheadMs = 0;
  const form = async () => ({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: await sign(aheadMs),
  });
  // Asking again is safe, for each attempt signs an assertion of its own.
  const request = { ...TOKEN, form, repeatable: true };

  const ask = async (mayBeTime: boolean): Promise<DocusignToken> => {
    let offMs: number | undefined;
    try {
      return await askForToken(server, request, (refusal) => {
        offMs = clockOff(refusal, aheadMs);
        return advise(refusal);
      });
    } catch (error) {
      if (!mayBeTime || offMs === undefined) throw withConsent(error, options);
      aheadMs += offMs;
      return ask(false);
    }
  };
  return createTokenSource(() => ask(true), server.timeoutMs);
}

/** How far this machine's clock is behind the server's, where that may be why it refuses; in milliseconds. */
function clockOff({ words, serverTime }: Refusal, aheadMs: number): number | undefined {
  if (!/expired_grant|no_valid_keys/.test(words)) return undefined;
  const offMs = Number(serverTime) - (Date.now() + aheadMs);
  // A date has whole seconds, and an answer takes its time. Where there is none, this is no number, and not above any.
  return Math.abs(offMs) > 60_000 ? offMs : undefined;
}

function withConsent(error: unknown, options: JwtOptions): unknown {
  if (!(error instanceof AuthError) || error.error !== "consent_required") return error;
  const lacking = options.redirectUri === undefined ? " Give redirectUri, or add redirect_uri to it." : "";
  return new ConsentRequiredError(error.message + lacking, { ...error, consentUrl: consentAt(options) });
}

/** An app that may have a secret. */
export interface DocusignUserApp extends DocusignApp {
  /** The secret key of an app that has one. */
  readonly secretKey?: string | undefined;
}

/** What `refreshing` accepts. */
export interface RefreshingOptions extends ServerOptions, RefreshOptions, DocusignUserApp {}

/** Returns the token of a user who has signed in before, renewed by refresh tokens. `createDocusign` accepts it as `token`. */
export function refreshing(options: RefreshingOptions): TokenSource {
  check(options, ["integrationKey", "environment", "refreshToken", "onRotate"], ["secretKey"], own);
  const server = docusign(options);
  const renew = createRefresh(
    options,
    (refresh_token) => forUser(options, server, { grant_type: "refresh_token", refresh_token }),
    server.timeoutMs,
  );
  return createTokenSource(renew, server.timeoutMs);
}

/** What `authorizationUrl` accepts. */
export interface AuthorizationUrlOptions extends DocusignApp {
  /** Where the user comes back to: one of the redirect URIs of the integration key. */
  readonly redirectUri: string;
  /** `extended` lets a refreshed token live its full time again, `cors` lets a page of a browser call the API. @default signature */
  readonly scopes?: readonly string[] | undefined;
  /** Sends the hash of a verifier along (PKCE, S256), for an app that keeps no secret key. @default false */
  readonly pkce?: boolean | undefined;
  /** Where DocuSign's pages are. @default by the environment */
  readonly baseUrl?: string | undefined;
}

/** Returns the address at which a user signs in to DocuSign and consents; there is a verifier where it was asked for. */
export async function authorizationUrl(
  options: AuthorizationUrlOptions,
): Promise<Omit<SignIn, "codeVerifier"> & { readonly codeVerifier?: string }> {
  check(options, ["integrationKey", "environment", "redirectUri"], ["scopes", "pkce"], own);
  const { integrationKey, redirectUri, scopes = ["signature"], pkce } = options;
  const query = {
    response_type: "code",
    scope: scopes.join(" "),
    client_id: integrationKey,
    redirect_uri: redirectUri,
  };
  return (pkce ? beginSignIn : withState)(signInPage(options), query);
}

/** What `exchangeCode` accepts: the secret key of an app, or the verifier where it has none. */
export interface ExchangeCodeOptions extends ServerOptions, CallbackOptions, DocusignUserApp {
  /** The verifier of the sign-in, where that had one. Beside a secret key it is sent too, though DocuSign documents only either. */
  readonly codeVerifier?: string | undefined;
}

/** Gives the first token of a user who has come back from signing in. The code is good for two minutes. */
export async function exchangeCode(options: ExchangeCodeOptions): Promise<DocusignToken> {
  const proof = options.secretKey === undefined ? "codeVerifier" : "secretKey";
  check(options, ["integrationKey", "environment", "callbackUrl", "state", proof], ["codeVerifier"], own);
  const code = readCallback(options);
  const form = { grant_type: "authorization_code", code, code_verifier: options.codeVerifier };
  return forUser(options, docusign(options), form, adviseOnCode(advise));
}

/** What `consentUrl` accepts. */
export interface ConsentUrlOptions extends DocusignApp {
  /** Where the browser goes afterwards: one of the redirect URIs of the integration key. */
  readonly redirectUri: string;
  /** @default signature, impersonation */
  readonly scopes?: readonly string[] | undefined;
  /** Consents for every user of an organization that has claimed its domain; its administrator opens the address. @default false */
  readonly administrator?: boolean | undefined;
  /** Where DocuSign's pages are. @default by the environment */
  readonly baseUrl?: string | undefined;
}

/** Returns the address at which a user consents, once, to an app that acts for them by `jwt`; again where a scope is added. */
export function consentUrl(options: ConsentUrlOptions): string {
  check(options, ["integrationKey", "environment", "redirectUri"], ["scopes", "administrator"], own);
  return consentAt(options);
}

type Consent = Omit<ConsentUrlOptions, "redirectUri"> & Pick<JwtOptions, "redirectUri">;

function consentAt(options: Consent): string {
  const { integrationKey, redirectUri, scopes = JWT_SCOPES, administrator } = options;
  const scope = scopes.join(" ");
  return withQuery(signInPage(options), {
    response_type: "code",
    ...(administrator ? { scope: "openid", admin_consent_scope: scope } : { scope }),
    client_id: integrationKey,
    redirect_uri: redirectUri,
  });
}

/** What `discoverAccount` accepts. */
export interface DiscoverAccountOptions extends ServerOptions, Pick<DocusignApp, "environment"> {
  /** The GUID of the account. @default the user's default account, or the only one */
  readonly accountId?: string | undefined;
}

/** The account of a user, and who they are. */
export interface UserAccount extends DiscoveredAccount {
  /** The GUID of the user: what `docusignDirectory` takes as `self`. Undefined where DocuSign does not tell it. */
  readonly userId: string | undefined;
  /** Every account of the user, with this one. */
  readonly accounts: readonly DiscoveredAccount[];
}

/**
 * Finds the account of the user behind a token, and the host on which its API is: give `accountId` and `baseUrl` to `createDocusign`,
 * which takes no `accountName`. DocuSign counts these calls by the hour and asks to keep the answer. Where no account can be chosen it throws an `AccountError`.
 */
export async function discoverAccount(token: Token, options: DiscoverAccountOptions): Promise<UserAccount> {
  check(options, ["environment"], ["accountId"], own);
  const done = await askForUserinfo(docusign(options), "/oauth/userinfo", token);
  const answer: Answer = { ...done, vendor: { problems: () => [], rateLimits: () => [], next: () => undefined } };
  if (done.reply.status >= 400) throw apiError(answer);
  const accounts = itemsOf(answer, "accounts") as readonly components["schemas"]["UserinfoAccount"][];
  const { sub: userId } = done.reply.json as components["schemas"]["Userinfo"];
  return { ...choose(answer, accounts, options.accountId?.toLowerCase()), userId };
}

/** Chooses the account that is wanted; the one default, or the only one, where none is. */
function choose(
  answer: Answer,
  all: readonly components["schemas"]["UserinfoAccount"][],
  wanted: string | undefined,
): Omit<UserAccount, "userId"> {
  const accounts = all.map(({ account_id, account_name, base_uri }) => ({
    accountId: account_id,
    baseUrl: base_uri,
    accountName: account_name,
  }));
  const [found, another] = accounts.filter(({ accountId }, index) =>
    wanted === undefined ? all[index]?.is_default || !all[1] : accountId.toLowerCase() === wanted,
  );
  if (found && !another) {
    if (!isSafeUrl(found.baseUrl)) throw unexpected(answer, "has no https: base_uri");
    return { ...found, accounts };
  }
  const names = accounts.map(({ accountId, accountName }) => `${accountName} (${accountId})`).join(", ") || "none";
  const isIn = `the user behind the token is in ${names}`;
  const [reason, what] =
    accounts.length === 0
      ? (["none", `account: ${isIn}`] as const)
      : wanted === undefined
        ? (["several", `default account: give accountId, ${isIn}`] as const)
        : (["another", `account ${wanted}: ${isIn}`] as const);
  const { operation } = answer.call.request;
  throw new AccountError(`found no ${what}.`, { operation, attempts: answer.call.log.attempts, reason, accounts });
}

/** Asks for a token of a user, with what is good once. */
function forUser(
  { integrationKey, secretKey }: DocusignUserApp,
  server: AuthorizationServer,
  form: Form,
  advice = advise,
): Promise<DocusignToken> {
  const request = { ...TOKEN, form: () => form, client: proofOf(integrationKey, secretKey), repeatable: false };
  return askForToken(server, request, advice);
}

function docusign({ environment, ...options }: ServerOptions & Pick<DocusignApp, "environment">): AuthorizationServer {
  return serverOf(`https://${HOSTS[environment]}`, options);
}

function signInPage(options: Pick<Consent, "environment" | "baseUrl">): string {
  return `${docusign(options).baseUrl}/oauth/auth`;
}

/** What to check, by the words of a refusal. */
const advise: Advise = ({ words }) => faults.find(([word]) => word.test(words))?.[1];

const faults: readonly (readonly [RegExp, string])[] = [
  [/consent_required/, "Nobody has consented yet: open consentUrl in a browser, once."],
  [
    /invalid_subject|user_not_found/,
    "Check userId: the GUID of an active user of this environment, no e-mail address.",
  ],
  [/issuer_not_found/, "Check integrationKey and environment: production knows an app once it has gone live."],
  [/no_valid_keys/, "Check privateKey: its public half must be in Apps and Keys, with integrationKey."],
  [/expired_grant/, "Check the clock of this machine."],
  [/unsupported_grant_type/, "Check in Apps and Keys whether the app may use this grant."],
  [/invalid_client/, "Check integrationKey and secretKey."],
];
