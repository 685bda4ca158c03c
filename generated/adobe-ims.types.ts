// Generated from openapi/adobe-ims.yaml by `npm run generate`. Do not edit.
export interface paths {
  "/ims/token/v3": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get an access token
     *
     * Gives an access token for the credentials of a server, for the code of a user who has signed in, or for a refresh
     * token; `grant_type` tells which. Adobe may throttle who asks too often, so keep a token until it ends. Adobe
     * documents HTTP Basic for the grants of a user and the body for those of a server, and refuses a wrong secret with 400.
     */
    post: operations["tokens.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/ims/revoke": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke a token
     *
     * Ends an access token or a refresh token of a user. Whether the access tokens of a revoked refresh token end with
     * it, and whether the tokens of a server can be revoked, is not published.
     */
    post: operations["tokens.revoke"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** One of the three ways to ask for a token. */
    TokenRequest:
      | components["schemas"]["ClientCredentialsGrant"]
      | components["schemas"]["AuthorizationCodeGrant"]
      | components["schemas"]["RefreshTokenGrant"];
    /** A token for a server, which acts as a service account. */
    ClientCredentialsGrant: {
      /** Says that a server asks for itself. */
      grant_type: "client_credentials";
      /** The id of the credential, as Adobe's developer console shows it. */
      client_id: string;
      /**
       * The secret of the credential. It does not expire; two can be there at once, so that one can take the other's
       * place.
       */
      client_secret: string;
      /** The scopes of the credential, with commas between them. */
      scope: string;
    };
    /** The first token for a user who has signed in. */
    AuthorizationCodeGrant: {
      /** Says that a user has signed in. */
      grant_type: "authorization_code";
      /** What came back with the user. */
      code: string;
      /** The id of an app that keeps no secret. With HTTP Basic it is not needed. */
      client_id?: string;
      /**
       * The text whose hash went with the user, required of an app that keeps no secret.
       *
       * At least 43 characters.
       */
      code_verifier?: string;
      /** Where the user came back to. It is accepted, and not in Adobe's table. */
      redirect_uri?: string;
    };
    /** A further token for a user who has signed in before. */
    RefreshTokenGrant: {
      /** Says that a refresh token is given for it. */
      grant_type: "refresh_token";
      /** The last one that was given out. One that was used is said to be of no use any more. */
      refresh_token: string;
      /** The id of an app without a secret; one that has a secret authenticates in the header. */
      client_id?: string;
    };
    /** The token that is to end. */
    RevokeRequest: {
      /** An access token or a refresh token. */
      token: string;
      /** The id of an app that has no secret to authenticate with. */
      client_id?: string;
    };
    /** What is given out. */
    Token: {
      /** Sent with each call as a bearer token. */
      access_token: string;
      /** Written in lower case, and missing for one kind of credential. */
      token_type?: "bearer" | (string & {});
      /** In how many seconds the access token ends. Adobe says 24 hours, Frame.io about one, so go by this. */
      expires_in: number;
      /** Good for 14 days by default. It takes the place of the one before. */
      refresh_token?: string;
      /** Who has signed in, as a signed statement, where the scope `openid` was asked for. */
      id_token?: string;
      /** The id of the user. It comes with the first token and not with refreshed ones. */
      sub?: string;
    };
    /** Why no token is given out. */
    OAuthError: {
      /** A short word. Words that begin with `ride_` say that the user has to do something at Adobe's. */
      error: string;
      /** Says more, for people. */
      error_description?: string;
    };
  };
  responses: {
    /**
     * The request is refused, a wrong secret too. The body may be missing, or may be something else than the one
     * described: Adobe's own clients reckon with both.
     */
    BadRequest: {
      headers: {
        "x-debug-id": components["headers"]["DebugId"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["OAuthError"];
      };
    };
    /** The client has asked for too many tokens. No body of it was ever published. */
    TooManyRequests: {
      headers: {
        "x-debug-id": components["headers"]["DebugId"];
        "Retry-After": components["headers"]["RetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["OAuthError"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** Adobe's name for the exchange. Quote it to Adobe's support. */
    DebugId: string;
    /** When to come back. Whether it is a number of seconds or a date is not published. */
    RetryAfter: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "tokens.create": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
      };
    };
    responses: {
      /**
       * A token. Only a user's sign-in with the scope `offline_access` brings a refresh token, and each use of that one
       * a new one.
       */
      200: {
        headers: {
          "x-debug-id": components["headers"]["DebugId"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Token"];
        };
      };
      400: components["responses"]["BadRequest"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "tokens.revoke": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": components["schemas"]["RevokeRequest"];
      };
    };
    responses: {
      /** The token is revoked. There is no body. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["BadRequest"];
    };
  };
}
