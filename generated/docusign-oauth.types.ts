// Generated from openapi/docusign-oauth.yaml by `npm run generate`. Do not edit.
export interface paths {
  "/oauth/token": {
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
     * Gives an access token for a signed assertion, for the code of a user who has signed in, or for a refresh token;
     * `grant_type` tells which. An assertion that was refused is refused again: sign another one. An app with a secret
     * key authenticates in the header where it has a code or a refresh token; an assertion proves itself.
     */
    post: operations["tokens.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth/userinfo": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the user behind a token, with the accounts
     *
     * Reads who the token acts for, and each account of that user with the host on which its API is. Calls are capped
     * by the hour, for each user and for each integration key, with numbers that are not published; the vendor asks to
     * keep the answer.
     */
    get: operations["userinfo.get"];
    put?: never;
    post?: never;
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
      | components["schemas"]["JwtGrant"]
      | components["schemas"]["AuthorizationCodeGrant"]
      | components["schemas"]["RefreshTokenGrant"];
    /** A token for an app that acts for a user who is not there. */
    JwtGrant: {
      /** Says that an assertion is given. */
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer";
      /**
       * A JWT, signed with RS256 by a key pair of the integration key. Its claims: `iss`, the integration key; `sub`,
       * the GUID of the user; `aud`, the bare host of this server; `iat` and `exp`, in seconds; `scope`, with spaces
       * between.
       */
      assertion: string;
    };
    /** The first token for a user who has signed in. */
    AuthorizationCodeGrant: {
      /** Says that a user has signed in. */
      grant_type: "authorization_code";
      /** What came back with the user. It is good for two minutes. */
      code: string;
      /** The integration key of an app that keeps no secret. */
      client_id?: string;
      /** The text whose hash went with the user, for an app that keeps no secret. */
      code_verifier?: string;
    };
    /** A further token for a user who has signed in before. */
    RefreshTokenGrant: {
      /** Says that a refresh token is given for it. */
      grant_type: "refresh_token";
      /** The last one that was given out, typically good for 30 days. */
      refresh_token: string;
      /** The integration key of an app without a secret; others authenticate in the header. */
      client_id?: string;
    };
    /** What is given out. */
    Token: {
      /** Sent with each call as a bearer token. */
      access_token: string;
      /** How it is sent. */
      token_type: "Bearer" | (string & {});
      /**
       * In how many seconds the access token ends. An hour for an assertion, whatever that asks for, and eight for a
       * user.
       */
      expires_in: number;
      /** It takes the place of the one before, and is missing where an assertion was given. */
      refresh_token?: string;
      /** What the token is good for, with spaces between. Official clients differ on whether it comes. */
      scope?: string;
    };
    /** Why the request is refused. */
    OAuthError: {
      /** A short word. */
      error?: string | null;
      /** Says more. For an assertion it is a word that tells its faults apart. */
      error_description?: string | null;
    };
    /** The user behind a token. */
    Userinfo: {
      /**
       * The GUID of the user.
       *
       * Format: uuid.
       */
      sub?: string;
      /** The name in full. */
      name?: string;
      /** The first name. */
      given_name?: string;
      /** The last name. */
      family_name?: string;
      /** When the user was created, without a zone. */
      created?: string;
      /** The address of the user. */
      email?: string;
      /** The accounts that the user is in. */
      accounts?: components["schemas"]["UserinfoAccount"][];
    };
    /** An account, and where its API is. */
    UserinfoAccount: {
      /**
       * The GUID of the account, which the calls take as `accountId`.
       *
       * Format: uuid.
       */
      account_id: string;
      /** Whether the user works in this account unless told otherwise. */
      is_default: boolean;
      /** What the account is called. */
      account_name: string;
      /**
       * The host of the account. A call to another host is refused, not redirected.
       *
       * Format: uri.
       */
      base_uri: string;
      /** The organization that the account belongs to; absent where it belongs to none. */
      organization?: components["schemas"]["UserinfoOrganization"];
    };
    /** The organization that the account belongs to; absent where it belongs to none. */
    UserinfoOrganization: {
      /**
       * The GUID of the organization.
       *
       * Format: uuid.
       */
      organization_id: string;
      /** Where the organization can be read. */
      links: components["schemas"]["UserinfoLink"][];
    };
    /** A link. */
    UserinfoLink: {
      /** What it leads to. */
      rel: string;
      /** The address. */
      href: string;
    };
  };
  responses: {
    /**
     * No token is given out. Most faults of an assertion are `invalid_grant`, and only `error_description` tells them
     * apart.
     */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["OAuthError"];
      };
    };
    /** The request is refused. Which words come with it is not published. */
    BadRequestOfUserinfo: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["OAuthError"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
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
      /** A token. An assertion brings no refresh token; a refresh token brings a new one. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Token"];
        };
      };
      400: components["responses"]["BadRequest"];
    };
  };
  "userinfo.get": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Userinfo"];
        };
      };
      400: components["responses"]["BadRequestOfUserinfo"];
    };
  };
}
