import type { components } from "../../../generated/adobe-ims.types.js";
import { askForToken, postForm, proofOf } from "../../credentials/form.js";
import {
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
  type ServerOptions,
} from "../../credentials/options.js";
import { createRefresh, type RefreshOptions } from "../../credentials/refresh.js";
import type { Advise, AuthorizationServer } from "../../credentials/server.js";
import {
  beginSignIn,
  readCallback,
  refuseInPage,
  type CallbackOptions,
  type SignIn,
} from "../../credentials/sign-in.js";
import { createTokenSource, type TokenSource } from "../../credentials/source.js";

export type { CallbackOptions, RefreshOptions, ServerOptions, SignIn, TokenSource };

/** What Adobe gives out for a code or a refresh token. */
export type FrameioToken = components["schemas"]["Token"];

const HOME = "https://ims-na1.adobelogin.com";
const TOKEN = { operation: "tokens.create", path: "/ims/token/v3" };
const REVOKE = { operation: "tokens.revoke", path: "/ims/revoke", repeatable: true, lead: "did not revoke the token" };
const SERVER_SCOPES = ["openid", "AdobeID", "frame.s2s.all"];
const USER_SCOPES = ["openid", "email", "profile", "offline_access", "additional_info.roles"];

/** What `serverToServer` takes. */
export interface ServerToServerOptions extends ServerOptions {
  /** The client id of an OAuth Server-to-Server credential, as Adobe's Developer Console shows it. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** The scopes of the credential. @default openid, AdobeID, frame.s2s.all */
  readonly scopes?: readonly string[] | undefined;
}

/** Gives the token of a server, which acts as a service account and needs no user. It is what `createFrameio` takes as `token`. */
export function serverToServer(options: ServerToServerOptions): TokenSource {
  check(options, { ...ofServers, clientId: aSecret, clientSecret: aSecret, scopes: optional(words) });
  const { clientId, clientSecret, scopes = SERVER_SCOPES } = options;
  refuseInPage({ clientSecret });
  const server = adobe(options);
  const form = {
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    scope: scopes.join(","),
  };
  const request = { ...TOKEN, form: () => form, client: {}, repeatable: true };
  return createTokenSource(() => askForToken(server, request, advise), server.timeoutMs);
}

/** What `refreshing` takes. */
export interface RefreshingOptions extends ServerOptions, RefreshOptions {
  readonly clientId: string;
  /** The secret of a web app; an app that keeps none has none. */
  readonly clientSecret?: string | undefined;
}

/** Gives the token of a user who has signed in before, renewed by refresh tokens. It is what `createFrameio` takes as `token`. */
export function refreshing(options: RefreshingOptions): TokenSource {
  check(options, { ...ofServers, ...ofRefresh, clientId: aSecret, clientSecret: optional(aSecret) });
  const { clientId, clientSecret } = options;
  refuseInPage({ clientSecret });
  const server = adobe(options);
  const renew = createRefresh(options, (refresh_token) => {
    const form = () => ({ grant_type: "refresh_token", refresh_token });
    const lost = "The refresh token may be used up.";
    const request = { ...TOKEN, form, client: proofOf(clientId, clientSecret), repeatable: false, lost };
    return askForToken<FrameioToken>(server, request, advise);
  });
  return createTokenSource(renew, server.timeoutMs);
}

/** What `authorizationUrl` takes. */
export interface AuthorizationUrlOptions {
  readonly clientId: string;
  /**
   * Where the user comes back to. It must fit the pattern of the credential: where it does not, Adobe leads the user to the credential's
   * default address, without an error. @default that address
   */
  readonly redirectUri?: string | undefined;
  /** @default openid, email, profile, offline_access, additional_info.roles */
  readonly scopes?: readonly string[] | undefined;
  /** `login` has the user sign in again, `none` shows nothing and comes back with an error where something would be shown. */
  readonly prompt?: "login" | "none" | undefined;
  /** Where Adobe's pages are. @default https://ims-na1.adobelogin.com */
  readonly baseUrl?: string | undefined;
}

/** Gives the address at which a user signs in to Adobe and consents. */
export async function authorizationUrl(options: AuthorizationUrlOptions): Promise<SignIn> {
  const { baseUrl } = ofServers;
  check(options, {
    baseUrl,
    clientId: aSecret,
    redirectUri: optional(aText),
    scopes: optional(words),
    prompt: optional(oneOf("login", "none")),
  });
  const { clientId, redirectUri, scopes = USER_SCOPES, prompt } = options;
  return beginSignIn(`${adobe(options).baseUrl}/ims/authorize/v2`, {
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(","),
    response_type: "code",
    prompt,
  });
}

/** What `exchangeCode` takes. */
export interface ExchangeCodeOptions extends ServerOptions, CallbackOptions {
  readonly clientId: string;
  /** The secret of a web app; an app that keeps none has none. */
  readonly clientSecret?: string | undefined;
  /** The verifier of the sign-in. */
  readonly codeVerifier: string;
  /** The one that the sign-in began with. Adobe takes it and does not document it. */
  readonly redirectUri?: string | undefined;
}

/** Gives the first token of a user who has come back from signing in. */
export async function exchangeCode(options: ExchangeCodeOptions): Promise<FrameioToken> {
  check(options, {
    ...{ ...ofServers, ...ofCallbacks, clientId: aSecret, clientSecret: optional(aSecret) },
    ...{ codeVerifier: aSecret, redirectUri: optional(aText) },
  });
  const { clientId, clientSecret, codeVerifier, redirectUri } = options;
  refuseInPage({ clientSecret });
  const form = {
    grant_type: "authorization_code",
    code: readCallback(options),
    code_verifier: codeVerifier,
    redirect_uri: redirectUri,
  };
  const lost = "The code may be used up: begin the sign-in again.";
  const request = { ...TOKEN, form: () => form, client: proofOf(clientId, clientSecret), repeatable: false, lost };
  return askForToken<FrameioToken>(adobe(options), request, advise);
}

/** What `revoke` takes. */
export interface RevokeOptions extends ServerOptions {
  /** A refresh token or an access token of a user. */
  readonly token: string;
  readonly clientId: string;
  /** The secret of a web app; an app that keeps none has none. */
  readonly clientSecret?: string | undefined;
}

/** Ends a token of a user. Whether the access tokens of a refresh token end with it is not published. */
export async function revoke(options: RevokeOptions): Promise<void> {
  check(options, { ...ofServers, token: aSecret, clientId: aSecret, clientSecret: optional(aSecret) });
  const { token, clientId, clientSecret } = options;
  refuseInPage({ clientSecret });
  const client = proofOf(clientId, clientSecret);
  const request = { ...REVOKE, form: () => ({ token }), client };
  await postForm(adobe(options), request, advise);
}

function adobe(options: ServerOptions): AuthorizationServer {
  return { ...serverOf(HOME, options), requestId: "x-debug-id" };
}

const advise: Advise = ({ error, error_description }) => {
  if (error === "invalid_client") {
    return /client_id/.test(error_description)
      ? "Check clientId: Adobe does not know it."
      : "Check clientId and clientSecret, as Adobe's Developer Console shows them.";
  }
  if (error === "invalid_scope")
    return "Check scopes: the credential's Scopes tab in Adobe's Developer Console lists those that it has.";
  if (error.startsWith("ride_")) return "The user has to do something at Adobe's: have them sign in again.";
  return undefined;
};
