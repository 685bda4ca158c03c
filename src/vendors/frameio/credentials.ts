import type { components } from "../../../generated/adobe-ims.types.js";
import { askForToken, postForm, proofOf, type Form } from "../../credentials/form.js";
import { check, serverOf, type ServerOptions } from "../../credentials/options.js";
import { createRefresh, type RefreshOptions } from "../../credentials/refresh.js";
import type { Advise, AuthorizationServer } from "../../credentials/server.js";
import {
  adviseOnCode,
  beginSignIn,
  readCallback,
  type CallbackOptions,
  type SignIn,
} from "../../credentials/sign-in.js";
import { createTokenSource, type TokenSource } from "../../credentials/source.js";

export type { CallbackOptions, RefreshOptions, ServerOptions, SignIn, TokenSource };

/** What Adobe gives out for a code or a refresh token. */
export type FrameioToken = components["schemas"]["Token"];

const TOKEN = { operation: "tokens.create", path: "/ims/token/v3" };
const REVOKE = { operation: "tokens.revoke", path: "/ims/revoke", repeatable: true };

/** What `serverToServer` accepts. */
export interface ServerToServerOptions extends ServerOptions {
  /** The client id of an OAuth Server-to-Server credential, as Adobe's Developer Console shows it. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** The scopes of the credential. @default openid, AdobeID, frame.s2s.all */
  readonly scopes?: readonly string[] | undefined;
}

/** Returns the token of a server, which acts as a service account and needs no user. `createFrameio` accepts it as `token`. */
export function serverToServer(options: ServerToServerOptions): TokenSource {
  check(options, ["clientId", "clientSecret"], ["scopes"]);
  const { clientId, clientSecret, scopes = ["openid", "AdobeID", "frame.s2s.all"] } = options;
  const server = adobe(options);
  const form = {
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    scope: scopes.join(),
  };
  const request = { ...TOKEN, form: () => form, repeatable: true };
  return createTokenSource(() => askForToken(server, request, advise), server.timeoutMs);
}

/** An app at Adobe's. */
export interface AdobeApp {
  /** The client id of the credential, as Adobe's Developer Console shows it. */
  readonly clientId: string;
  /** The secret of a web app; an app that keeps none has none. */
  readonly clientSecret?: string | undefined;
}

/** What `refreshing` accepts. */
export interface RefreshingOptions extends ServerOptions, RefreshOptions, AdobeApp {}

/** Returns the token of a user who has signed in before, renewed by refresh tokens. `createFrameio` accepts it as `token`. */
export function refreshing(options: RefreshingOptions): TokenSource {
  check(options, ["clientId", "refreshToken", "onRotate"], ["clientSecret"]);
  const server = adobe(options);
  const renew = createRefresh(
    options,
    (refresh_token) => forUser(options, server, { grant_type: "refresh_token", refresh_token }),
    server.timeoutMs,
  );
  return createTokenSource(renew, server.timeoutMs);
}

/** What `authorizationUrl` accepts. */
export interface AuthorizationUrlOptions {
  /** The client id of the credential, as Adobe's Developer Console shows it. */
  readonly clientId: string;
  /**
   * Where the user comes back to. It must fit the pattern of the credential: where it does not, Adobe leads the user to the credential's
   * default address, without an error. @default that address
   */
  readonly redirectUri?: string | undefined;
  /** @default openid, email, profile, offline_access, additional_info.roles */
  readonly scopes?: readonly string[] | undefined;
  /** `login` has the user sign in again; `none` shows nothing, and comes back with an error where something would be shown. */
  readonly prompt?: "login" | "none" | undefined;
  /** Where Adobe's pages are. @default https://ims-na1.adobelogin.com */
  readonly baseUrl?: string | undefined;
}

/** Returns the address at which a user signs in to Adobe and consents. */
export async function authorizationUrl(options: AuthorizationUrlOptions): Promise<SignIn> {
  check(options, ["clientId"], ["redirectUri", "scopes", "prompt"]);
  const { clientId, redirectUri, scopes = USER_SCOPES, prompt } = options;
  return beginSignIn(`${adobe(options).baseUrl}/ims/authorize/v2`, {
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(),
    response_type: "code",
    prompt,
  });
}

const USER_SCOPES = ["openid", "email", "profile", "offline_access", "additional_info.roles"];

/** What `exchangeCode` accepts. */
export interface ExchangeCodeOptions extends ServerOptions, CallbackOptions, AdobeApp {
  /** The verifier of the sign-in. */
  readonly codeVerifier: string;
  /** The one that the sign-in began with. Adobe takes it and does not document it. */
  readonly redirectUri?: string | undefined;
}

/** Gives the first token of a user who has come back from signing in. */
export async function exchangeCode(options: ExchangeCodeOptions): Promise<FrameioToken> {
  check(options, ["clientId", "callbackUrl", "state", "codeVerifier"], ["clientSecret", "redirectUri"]);
  const { codeVerifier: code_verifier, redirectUri: redirect_uri } = options;
  const form = { grant_type: "authorization_code", code: readCallback(options), code_verifier, redirect_uri };
  return forUser(options, adobe(options), form, adviseOnCode(advise));
}

/** What `revoke` accepts. */
export interface RevokeOptions extends ServerOptions, AdobeApp {
  /** A refresh token or an access token of a user. */
  readonly token: string;
}

/** Ends a token of a user. Whether the access tokens of a refresh token end with it is not published. */
export async function revoke(options: RevokeOptions): Promise<void> {
  check(options, ["token", "clientId"], ["clientSecret"]);
  const { token, clientId, clientSecret } = options;
  const request = { ...REVOKE, form: () => ({ token }), client: proofOf(clientId, clientSecret) };
  await postForm("did not revoke the token", adobe(options), request, advise);
}

/** Asks for a token of a user, with what is good once. */
function forUser(
  { clientId, clientSecret }: AdobeApp,
  server: AuthorizationServer,
  form: Form,
  advice = advise,
): Promise<FrameioToken> {
  const request = { ...TOKEN, form: () => form, client: proofOf(clientId, clientSecret), repeatable: false };
  return askForToken(server, request, advice);
}

function adobe(options: ServerOptions): AuthorizationServer {
  return serverOf("https://ims-na1.adobelogin.com", options, "x-debug-id");
}

/** What to check, by the words of a refusal. */
const advise: Advise = ({ words }) => {
  if (words.startsWith("invalid_client")) return "Check clientId and clientSecret in Adobe's Developer Console.";
  if (words.startsWith("invalid_scope"))
    return "Check scopes: the credential's Scopes tab has those that it may ask for.";
  return words.startsWith("ride_") ? "The user has to do something at Adobe's: have them sign in again." : undefined;
};
