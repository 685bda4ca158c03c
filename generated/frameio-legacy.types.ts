// Generated from openapi/frameio-legacy.yaml by `npm run generate`. Do not edit.
import type { Account, AccountMembership } from "./frameio-legacy.operations.js";

export interface paths {
  "/v2/accounts": {
    /**
     * List the accounts of the caller
     *
     * @deprecated
     *
     * Reads the accounts that the user behind the token belongs to, as a bare array. The vendor calls the answer
     * paginated but declares no parameter with which another page could be asked for; if there are more pages, the
     * answer's headers tell how many. Expect large answers, because every account comes with its teams.
     */
    get: operations["accounts.list"];
  };
  "/v2/accounts/{account_id}": {
    /**
     * Get one account
     *
     * @deprecated
     *
     * Reads an account by its id, with its owner, teams, plan, subscription, watermark and members. The answer is
     * recursive, since every team names its account again. Needs a token with the scope account.read, as far as can be
     * told.
     */
    get: operations["accounts.get"];
  };
  "/v2/accounts/{account_id}/membership": {
    /**
     * Get what the caller is in an account
     *
     * @deprecated
     *
     * Tells which roles the user behind the token has in an account and in its teams, and whether only to review. It
     * answers about nobody else; the roles of others stand in the account_members of accounts.get.
     */
    get: operations["accounts.getMembership"];
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * What a refusal looks like. Any field can be missing. Calls for tokens, which are not described here, answer with
     * a short error text instead.
     */
    Problem: {
      /** The code of the refusal, in practice the HTTP status. */
      code?: number;
      /** The reasons one by one. */
      errors?: components["schemas"]["ProblemItem"][];
      /** The refusal in a few words, for a person to read. */
      message?: string;
    };
    /** One reason why a request was refused by the legacy API. */
    ProblemItem: {
      /** The code of this reason. */
      code?: number;
      /** What exactly is wrong, for a person to read. */
      detail?: string;
      /** The HTTP status that goes with this reason. */
      status?: number;
      /** The kind of problem in a few words. */
      title?: string;
    };
  };
  responses: {
    /** The token is missing, deleted, expired or not one of the legacy API. */
    Unauthorized: {
      headers: AnswerHeaders;
      content: {
        "application/json": components["schemas"]["Problem"];
      };
    };
    /** There is no account with this id, or it has moved. */
    NotFound: {
      headers: AnswerHeaders;
      content: {
        "application/json": components["schemas"]["Problem"];
      };
    };
  };
  parameters: {
    /**
     * The account, by the id that accounts.list gives. In practice a UUID, though the vendor's page declares no format;
     * the Adobe form that v4 accepts is unknown here.
     */
    AccountId: string;
  };
  requestBodies: never;
  headers: {
    /** How many requests may be made in one window. No figure for accounts is published. */
    RateLimitLimit: number;
    /** How many requests are left in the window. */
    RateLimitRemaining: number;
    /** How long the window is, in milliseconds. */
    RateLimitWindow: number;
    /** Which page this is, from 1. Known from a client of the vendor's, not from the page of this operation. */
    PageNumber: number;
    /** How many accounts a page holds at most. Known from the same client. */
    PerPage: number;
    /** How many pages there are. Known from the same client; more than one means that accounts are missing here. */
    TotalPages: number;
    /** How many accounts there are over all pages. Known from the same client. */
    Total: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "accounts.list": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    responses: {
      /** The accounts, or the first page of them. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          "page-number": components["headers"]["PageNumber"];
          "per-page": components["headers"]["PerPage"];
          "total-pages": components["headers"]["TotalPages"];
          total: components["headers"]["Total"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Account[];
        };
      };
      401: components["responses"]["Unauthorized"];
    };
  };
  "accounts.get": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, by the id that accounts.list gives. In practice a UUID, though the vendor's page declares no
         * format; the Adobe form that v4 accepts is unknown here.
         */
        account_id: components["parameters"]["AccountId"];
      };
      cookie?: never;
    };
    responses: {
      /** The account as it is now. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": Account;
        };
      };
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
    };
  };
  "accounts.getMembership": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, by the id that accounts.list gives. In practice a UUID, though the vendor's page declares no
         * format; the Adobe form that v4 accepts is unknown here.
         */
        account_id: components["parameters"]["AccountId"];
      };
      cookie?: never;
    };
    responses: {
      /** The caller's roles, each only where there is one. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": AccountMembership;
        };
      };
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
    };
  };
}

/** Headers that several answers carry. */
export type AnswerHeaders = {
  "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
  "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
  "x-ratelimit-window": components["headers"]["RateLimitWindow"];
  [name: string]: unknown;
};
