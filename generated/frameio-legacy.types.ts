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
  parameters: {};
  requestBodies: never;
  headers: {};
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
          "x-ratelimit-limit": number;
          "x-ratelimit-remaining": number;
          "x-ratelimit-window": number;
          "page-number": number;
          "per-page": number;
          "total-pages": number;
          total: number;
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
        account_id: string;
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
        account_id: string;
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
  "x-ratelimit-limit": number;
  "x-ratelimit-remaining": number;
  "x-ratelimit-window": number;
  [name: string]: unknown;
};
