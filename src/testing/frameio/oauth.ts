import type { FakeOptions, Stage } from "../fake.js";
import { clientOf, formOf, openSessions, refuse } from "../oauth.js";
import type { Asked, FakeAnswer } from "../request.js";

/* Adobe's server of tokens, as its pages and running clients tell. What nothing is published of says "assumed". */

/** The operations of the server of tokens. */
export type FakeAdobeOperation = keyof typeof adobeRoutes;

/** Where they are. */
export const adobeRoutes = {
  "tokens.create": { on: "POST /ims/token/v3" },
  "tokens.revoke": { on: "POST /ims/revoke" },
} as const;

/** The credentials that a fake Frame.io takes, and its users' sign-in. */
export interface FakeFrameioOauth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** A refresh token that is good from the start, once. */
  readonly refreshToken: string;
  /** Plays the user who signs in at the address of `authorizationUrl`: returns the address at which they come back. */
  signIn(url: string): string;
}

/** A server of tokens, as a fake plays it. */
export interface FakeAdobe {
  readonly oauth: FakeFrameioOauth;
  answer(asked: Asked, operation: FakeAdobeOperation): Promise<FakeAnswer>;
  /** What it says where a test wants it to refuse. */
  refuse(status: number): FakeAnswer;
}

/** Tells whether an operation is one of the server of tokens. */
export function isAdobes(operation: string | undefined): operation is FakeAdobeOperation {
  return operation !== undefined && Object.hasOwn(adobeRoutes, operation);
}

/** Opens the server of tokens of a fake Frame.io. */
export function openAdobe(
  { clock, tokens }: Stage,
  { seed = 1, tokenLifetimeMs = 86_399_000 }: FakeOptions,
): FakeAdobe {
  const sessions = openSessions("adobe-fake", "https://northlight.example/callback", seed, clock.now);
  const oauth: FakeFrameioOauth = {
    clientId: sessions.uuid().replaceAll("-", ""),
    clientSecret: `p8e-${sessions.uuid()}`,
    refreshToken: sessions.issue(true),
    signIn: sessions.signIn,
  };
  const token = (more = {}): FakeAnswer => ({
    status: 200,
    body: { access_token: tokens.issue(), token_type: "bearer", expires_in: tokenLifetimeMs / 1000, ...more },
  });
  const create = async (asked: Asked, proven: boolean): Promise<FakeAnswer> => {
    const form = formOf(asked);
    const { grant_type = "" } = form;
    switch (grant_type) {
      case "client_credentials":
        if (!proven) return refuse(400, "invalid_client", "invalid client_secret parameter");
        return /\bframe\.s2s\.all\b/.test(form["scope"] ?? "") ? token() : refuse(400, "invalid_scope");
      case "authorization_code": {
        const found = await sessions.takeCode(form);
        if (!found || (!proven && found.challenge === null)) return refuse(400, "access_denied");
        const isOffline = found.scopes.includes("offline_access");
        return token({ sub: "B0DC@northlight.example", ...(isOffline && { refresh_token: sessions.issue(proven) }) });
      }
      case "refresh_token":
        // Assumed: the words are those for a wrong secret.
        if (!proven && sessions.refreshTokens.get(form["refresh_token"] ?? ""))
          return refuse(400, "invalid_client", "invalid client_secret parameter");
        // One that was used is of no use any more, as running clients tell.
        if (!sessions.refreshTokens.delete(form["refresh_token"] ?? "")) return refuse(400, "invalid_grant");
        return token({ refresh_token: sessions.issue(proven) });
      default:
        // Assumed: the word of OAuth.
        return refuse(400, "unsupported_grant_type");
    }
  };
  return {
    oauth,
    async answer(asked, operation) {
      const form = formOf(asked);
      const [id, secret] = clientOf(asked, form);
      if (id !== oauth.clientId) return refuse(400, "invalid_client", "invalid client_id parameter");
      if (secret !== undefined && secret !== oauth.clientSecret)
        return refuse(400, "invalid_client", "invalid client_secret parameter");
      if (operation === "tokens.create") return create(asked, secret !== undefined);
      sessions.refreshTokens.delete(form["token"] ?? "");
      tokens.revoke(form["token"] ?? "");
      return { status: 200 };
    },
    refuse: (status) => refuse(status, status === 400 ? "invalid_grant" : undefined),
  };
}
