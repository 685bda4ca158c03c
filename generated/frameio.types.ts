// Generated from openapi/frameio.yaml by `npm run generate`. Do not edit.
export interface paths {
  "/v4/accounts/{account_id}/groups": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the access groups of an account
     *
     * Reads the groups of the account page by page, in the order asked for with sort; without it no order is promised.
     * The next page's link carries the cursor alone; page_size, sort, include and include_total_count are sent again
     * beside it, which a client's list does by itself. Groups that come from Adobe tell how far their synchronization
     * has got in sync_status.
     */
    get: operations["groups.list"];
    put?: never;
    /**
     * Create an access group
     *
     * Makes a new group, without members, and answers with it; users are put in with groups.addUsers. Both the name and
     * the emoji are required. Ten calls a minute and no idempotency key: a call whose answer got lost may have created
     * the group, and sending it again can make a second one, so look with groups.list first.
     */
    post: operations["groups.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/groups/{group_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get one access group
     *
     * Reads a group by its id, on request together with the user who created it. The members are not part of the
     * answer, only how many there are; groups.listUsers reads them.
     */
    get: operations["groups.get"];
    put?: never;
    post?: never;
    /**
     * Delete an access group
     *
     * Takes the group away; its users stay in the account. A group that is synchronized from Adobe goes from Frame.io
     * alone and stays in the Adobe Admin Console. Sixty calls a minute. Exists only in the experimental version of the
     * API, whose header therefore goes with every call. The answer has no body and none of the rate limit headers.
     */
    delete: operations["groups.delete"];
    options?: never;
    head?: never;
    /**
     * Rename an access group or change its emoji
     *
     * Changes what is given and leaves the rest alone. Ten calls a minute. Neither the creator nor the state of a
     * synchronization is part of the answer; groups.get has them. The emoji and the members of a group that is
     * synchronized from Adobe cannot be edited in Frame.io; with which status the API answers such a change is not
     * known.
     */
    patch: operations["groups.update"];
    trace?: never;
  };
  "/v4/accounts/{account_id}/groups/{group_id}/users": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the members of an access group
     *
     * Reads the users of one group page by page, without their account role, which users.list has. Two hundred calls a
     * minute. Exists only in the experimental version of the API. As with the other lists, the next page's link repeats
     * nothing but the cursor.
     */
    get: operations["groups.listUsers"];
    put?: never;
    /**
     * Add users of the account to an access group
     *
     * Puts one or several users of the account into a group that Frame.io itself keeps. All or nothing: one user who
     * cannot be added refuses the whole request. Naming somebody who is in the group already does no harm, so the call
     * may be sent again. Ten calls a minute, so give the users in one list and not one by one. Exists only in the
     * experimental version of the API; the answer is empty.
     */
    post: operations["groups.addUsers"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/groups/{group_id}/users/{user_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove one user from an access group
     *
     * Takes one member out of the group; the user stays in the account and in other groups. There is no call for
     * several at once, but two hundred a minute are allowed. Exists only in the experimental version of the API; the
     * answer is empty.
     */
    delete: operations["groups.removeUser"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/users": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the users of an account with their account role
     *
     * Reads everybody who belongs to the account, page by page, each with the role that person has in it. Deactivated
     * users are left out unless asked for. People who were invited and have no Frame.io account yet are listed with an
     * id of null, so the e-mail address is the only thing that is always there.
     */
    get: operations["users.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/users/{user_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change the account role of a user
     *
     * Makes a user of the account an admin or a member. Ten calls a minute. The owner's role can neither be given nor
     * taken here, and reviewers come about only by secure shares. Has no experimental version: send no api-version
     * header. A user whose id is null in users.list cannot be addressed.
     */
    patch: operations["users.updateRole"];
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * An access group of an account: a named set of users that is given access as one. This is what creating and
     * updating answer with; reading adds more.
     */
    Group: {
      /**
       * The UUID of the group.
       *
       * Format: uuid.
       */
      id: string;
      /**
       * What the group is called. Nothing says that names are unique.
       *
       * At most 255 characters.
       */
      name: string;
      /**
       * The short name of the emoji that stands for the group, such as scissors. Free text, not a closed list.
       *
       * At most 255 characters.
       */
      emoji: string;
      /** How many users are in the group. */
      member_count: number;
      /**
       * Who keeps the group: frame (Frame.io itself), adobe (synchronized from Adobe) or workfront. Only the members of
       * a group of frame are meant to be changed here. Those of one of adobe are changed in the Adobe Admin Console,
       * and people without a licence are not synchronized.
       */
      source: "frame" | "adobe" | "workfront" | (string & {});
      /**
       * The UUID of the user who made the group, or null where the vendor names nobody.
       *
       * Format: uuid.
       */
      creator_id: string | null;
      /**
       * When the group was made, in UTC with microseconds.
       *
       * Format: date-time.
       */
      created_at: string;
      /**
       * When the group itself was last changed, in UTC with microseconds.
       *
       * Format: date-time.
       */
      updated_at: string;
    };
    /** A group as it is read, with its creator where that was asked for. */
    GroupCommonWithIncludes: {
      /** The user who made the group. Present only if asked for with include, and possibly not even then. */
      creator?: components["schemas"]["User"];
    } & components["schemas"]["Group"];
    /** A group whose source is adobe, with the state of its synchronization. */
    SyncGroup: {
      /**
       * How far the synchronization from Adobe has got. It is missing on groups of any other source and in the answers
       * of groups.create and groups.update.
       */
      sync_status: "not_started" | "in_progress" | "completed" | "error" | (string & {});
    } & components["schemas"]["GroupCommonWithIncludes"];
    /**
     * A group as groups.get and groups.list give it. One whose source is adobe is a SyncGroup and tells its
     * sync_status; every other is not. Whether "sync_status" is in the group tells them apart.
     */
    GroupWithIncludes: components["schemas"]["SyncGroup"] | components["schemas"]["GroupCommonWithIncludes"];
    /**
     * A person as others in the account see them. Nearly everything can be null for somebody who was invited and has
     * not joined.
     */
    User: {
      /**
       * The id of the user, null for somebody invited who has no Frame.io account yet. Mostly a UUID, but ids in
       * Adobe's form occur.
       */
      id: string | null;
      /** The id of the same person at Adobe, where there is one and the vendor sends it. */
      adobe_user_id?: string | null;
      /** The name that the user goes by, or null where none is known yet. */
      name: string | null;
      /** The e-mail address, the one field that every user has. */
      email: string;
      /** Where the picture of the user lies, or null without one. */
      avatar_url: string | null;
      /**
       * Whether the user can work in the account. False after deactivation, null where there is nothing to be active
       * yet.
       */
      active: boolean | null;
    };
    /** A user of the account together with the role that the user has in it. */
    AccountUserRole: {
      /**
       * The account role. Four can be read, of which only admin and member can be given with users.updateRole; null
       * where the vendor states none.
       */
      role: "member" | "owner" | "admin" | "reviewer" | (string & {}) | null;
      /**
       * A person as others in the account see them. Nearly everything can be null for somebody who was invited and has
       * not joined.
       */
      user: components["schemas"]["User"];
    };
    /** An account role that can be given to a user. */
    AccountRole: {
      /**
       * The role to give, and in the answer the one given: admin or member. Owner and reviewer cannot be given by the
       * API.
       */
      role: "admin" | "member";
    };
    /** Where a list goes on. */
    Links: {
      /**
       * The path of the next page, relative to the host, or null on the last page. It carries the cursor after and none
       * of the other parameters, so those have to be added again.
       */
      next: string | null;
    };
    /** One page of groups. */
    GroupPage: {
      /** The groups of this page, in the order asked for. */
      data: components["schemas"]["GroupWithIncludes"][];
      /** Where a list goes on. */
      links: components["schemas"]["Links"];
      /** How many groups the account has over all pages; there only when include_total_count was asked for. */
      total_count?: number | null;
    };
    /** One page of a group's members. */
    UserPage: {
      /** The users who are in the group, as far as this page holds them. */
      data: components["schemas"]["User"][];
      /** Where a list goes on. */
      links: components["schemas"]["Links"];
      /** How many members the group has in all; left out or null unless include_total_count was sent. */
      total_count?: number | null;
    };
    /** One page of an account's users with their roles. */
    AccountUserRolePage: {
      /** The users on this page, each beside the role. */
      data: components["schemas"]["AccountUserRole"][];
      /** Where a list goes on. */
      links: components["schemas"]["Links"];
      /**
       * How many users the list has over all pages, deactivated ones only if they were asked for. Filled only on
       * request by include_total_count.
       */
      total_count?: number | null;
    };
    /** The envelope around a group that was created or changed. */
    GroupAnswer: {
      /**
       * An access group of an account: a named set of users that is given access as one. This is what creating and
       * updating answer with; reading adds more.
       */
      data: components["schemas"]["Group"];
    };
    /** The envelope around a group that was read. */
    GroupWithIncludesAnswer: {
      /**
       * A group as groups.get and groups.list give it. One whose source is adobe is a SyncGroup and tells its
       * sync_status; every other is not. Whether "sync_status" is in the group tells them apart.
       */
      data: components["schemas"]["GroupWithIncludes"];
    };
    /** The envelope around the role that was given. */
    AccountRoleAnswer: {
      /** An account role that can be given to a user. */
      data: components["schemas"]["AccountRole"];
    };
    /** What groups.create sends. Unknown fields are refused, outside data and inside. */
    GroupsCreateBody: {
      /** The group to make. */
      data: {
        /**
         * How the new group is to be called.
         *
         * 1 to 255 characters.
         */
        name: string;
        /**
         * The emoji that is to stand for the new group, by its short name such as scissors. No list of allowed names is
         * published.
         *
         * 1 to 255 characters.
         */
        emoji: string;
      };
    };
    /** What groups.update sends. Unknown fields are refused, outside data and inside. */
    GroupsUpdateBody: {
      /** The fields to change; those left out stay as they are. */
      data: {
        /**
         * The new name; without it the group keeps its name.
         *
         * 1 to 255 characters.
         */
        name?: string;
        /**
         * The new emoji by its short name; without it the group keeps its emoji.
         *
         * 1 to 255 characters.
         */
        emoji?: string;
      };
    };
    /** What groups.addUsers sends. */
    GroupsAddUsersBody: {
      /** Who is to join. */
      data: {
        /**
         * The UUIDs of the users to put into the group. They must be users of the account; one that is not refuses all.
         * How many may be named at once is not published.
         */
        user_ids: string[];
      };
    };
    /** What users.updateRole sends. */
    UsersUpdateRoleBody: {
      /** An account role that can be given to a user. */
      data: components["schemas"]["AccountRole"];
    };
    /** What every refusal looks like, whatever its status. */
    Errors: {
      /** The reasons, usually one. */
      errors: components["schemas"]["ErrorItem"][];
    };
    /** One reason why a request was refused. */
    ErrorItem: {
      /** What is wrong, for a person to read. The only part that is always there. */
      detail: string;
      /** The kind of fault in two or three words, where it is told. */
      title?: string;
      /** The place in the request that caused the error. */
      source?: components["schemas"]["ErrorSource"];
    };
    /** The place in the request that caused the error. */
    ErrorSource: {
      /** A JSON pointer into the request body, such as /data/name. */
      pointer?: string;
    };
  };
  responses: {
    /** The request could not be understood. */
    BadRequest: {
      headers: {
        "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
        "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
        "x-ratelimit-window": components["headers"]["RateLimitWindow"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /**
     * The token is missing, expired or unknown. Some accounts also answer so when the caller is not entitled to use the
     * API at all.
     */
    Unauthorized: {
      headers: {
        "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
        "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
        "x-ratelimit-window": components["headers"]["RateLimitWindow"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /** The user behind the token may not do this, or the account is locked; the detail says which. */
    Forbidden: {
      headers: {
        "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
        "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
        "x-ratelimit-window": components["headers"]["RateLimitWindow"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /** There is no account, group or user with an id that the path names. */
    NotFound: {
      headers: {
        "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
        "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
        "x-ratelimit-window": components["headers"]["RateLimitWindow"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /** The request contradicts the present state. For groups the vendor does not say when that is so. */
    Conflict: {
      headers: {
        "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
        "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
        "x-ratelimit-window": components["headers"]["RateLimitWindow"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /**
     * The request was understood and a value in it is not acceptable. Where the fault lies can stand in source.pointer.
     * The vendor draws no clear line between this and 400.
     */
    UnprocessableContent: {
      headers: {
        "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
        "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
        "x-ratelimit-window": components["headers"]["RateLimitWindow"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /**
     * The limit of this operation is used up for now. There is no Retry-After header: wait a second at least, then
     * twice as long each time.
     */
    TooManyRequests: {
      headers: {
        "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
        "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
        "x-ratelimit-window": components["headers"]["RateLimitWindow"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
  };
  parameters: {
    /**
     * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
     * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
     */
    AccountId: string;
    /**
     * The group, by the UUID that groups.create and groups.list give as id.
     *
     * Format: uuid.
     */
    GroupId: string;
    /**
     * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
     *
     * Format: uuid.
     */
    UserId: string;
    /** What is added to each group: with creator, the user who made it. Without it only creator_id tells. */
    IncludeCreator: "creator";
    /**
     * The order of the groups: by creator, name or time of creation, upwards (_asc) or downwards (_desc). No default is
     * published.
     */
    GroupsSort: "creator_asc" | "creator_desc" | "name_asc" | "name_desc" | "created_at_asc" | "created_at_desc";
    /**
     * The order of the members: by name or e-mail address, upwards (_asc) or downwards (_desc). What applies without it
     * is not published.
     */
    GroupUsersSort: "name_asc" | "name_desc" | "email_asc" | "email_desc";
    /**
     * The order of the account's users: by account role, name or e-mail address, upwards (_asc) or downwards (_desc).
     * The order without it is left open.
     */
    UsersSort: "role_asc" | "role_desc" | "name_asc" | "name_desc" | "email_asc" | "email_desc";
    /**
     * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque; leave it out for
     * the first page.
     */
    After: string;
    /**
     * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for each
     * page.
     *
     * Default: 50. From 1 to 100. Format: int32.
     */
    PageSize: number;
    /**
     * Whether each page also tells in total_count how many items there are over all pages.
     *
     * Default: false.
     */
    IncludeTotalCount: boolean;
    /**
     * Whether users who have been deactivated are listed as well; they are not when this is left out.
     *
     * Default: false.
     */
    IncludeDeactivated: boolean;
    /**
     * The experimental version of the API, the only one in which this operation exists. It is sent for you. The vendor
     * has broken experimental operations repeatedly before.
     */
    ApiVersion: "experimental";
    /**
     * Asks for the older, experimental copy of this operation, which the vendor has superseded. Leave it out to get the
     * stable one.
     */
    ApiVersionOptional: "experimental";
  };
  requestBodies: never;
  headers: {
    /** How many requests this route allows in one window. */
    RateLimitLimit: number;
    /** How many requests of the window are left after this one. */
    RateLimitRemaining: number;
    /** The length of the window in milliseconds. It says nothing about when the window ends. */
    RateLimitWindow: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "groups.list": {
    parameters: {
      query?: {
        /** What is added to each group: with creator, the user who made it. Without it only creator_id tells. */
        include?: components["parameters"]["IncludeCreator"];
        /**
         * The order of the groups: by creator, name or time of creation, upwards (_asc) or downwards (_desc). No
         * default is published.
         */
        sort?: components["parameters"]["GroupsSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque; leave it out
         * for the first page.
         */
        after?: components["parameters"]["After"];
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: components["parameters"]["PageSize"];
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: components["parameters"]["IncludeTotalCount"];
      };
      header?: {
        /**
         * Asks for the older, experimental copy of this operation, which the vendor has superseded. Leave it out to get
         * the stable one.
         */
        "api-version"?: components["parameters"]["ApiVersionOptional"];
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of groups, with the link to the next page or null at the end. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GroupPage"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.create": {
    parameters: {
      query?: never;
      header?: {
        /**
         * Asks for the older, experimental copy of this operation, which the vendor has superseded. Leave it out to get
         * the stable one.
         */
        "api-version"?: components["parameters"]["ApiVersionOptional"];
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
      };
      cookie?: never;
    };
    /** Name and emoji of the group to make, wrapped in data. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupsCreateBody"];
      };
    };
    responses: {
      /** The group now exists; this is how it was stored. */
      201: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GroupAnswer"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.get": {
    parameters: {
      query?: {
        /** What is added to each group: with creator, the user who made it. Without it only creator_id tells. */
        include?: components["parameters"]["IncludeCreator"];
      };
      header?: {
        /**
         * Asks for the older, experimental copy of this operation, which the vendor has superseded. Leave it out to get
         * the stable one.
         */
        "api-version"?: components["parameters"]["ApiVersionOptional"];
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: components["parameters"]["GroupId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The group as it is now. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GroupWithIncludesAnswer"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.delete": {
    parameters: {
      query?: never;
      header: {
        /**
         * The experimental version of the API, the only one in which this operation exists. It is sent for you. The
         * vendor has broken experimental operations repeatedly before.
         */
        "api-version": components["parameters"]["ApiVersion"];
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: components["parameters"]["GroupId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The group is gone; nothing is sent back. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.update": {
    parameters: {
      query?: never;
      header?: {
        /**
         * Asks for the older, experimental copy of this operation, which the vendor has superseded. Leave it out to get
         * the stable one.
         */
        "api-version"?: components["parameters"]["ApiVersionOptional"];
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: components["parameters"]["GroupId"];
      };
      cookie?: never;
    };
    /** What is to be different, wrapped in data. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupsUpdateBody"];
      };
    };
    responses: {
      /** The group after the change. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GroupAnswer"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.listUsers": {
    parameters: {
      query?: {
        /**
         * The order of the members: by name or e-mail address, upwards (_asc) or downwards (_desc). What applies
         * without it is not published.
         */
        sort?: components["parameters"]["GroupUsersSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque; leave it out
         * for the first page.
         */
        after?: components["parameters"]["After"];
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: components["parameters"]["PageSize"];
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: components["parameters"]["IncludeTotalCount"];
      };
      header: {
        /**
         * The experimental version of the API, the only one in which this operation exists. It is sent for you. The
         * vendor has broken experimental operations repeatedly before.
         */
        "api-version": components["parameters"]["ApiVersion"];
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: components["parameters"]["GroupId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of the group's members. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UserPage"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.addUsers": {
    parameters: {
      query?: never;
      header: {
        /**
         * The experimental version of the API, the only one in which this operation exists. It is sent for you. The
         * vendor has broken experimental operations repeatedly before.
         */
        "api-version": components["parameters"]["ApiVersion"];
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: components["parameters"]["GroupId"];
      };
      cookie?: never;
    };
    /** The users to put in, wrapped in data. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupsAddUsersBody"];
      };
    };
    responses: {
      /** Every user named is in the group now; nothing is sent back. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.removeUser": {
    parameters: {
      query?: never;
      header: {
        /**
         * The experimental version of the API, the only one in which this operation exists. It is sent for you. The
         * vendor has broken experimental operations repeatedly before.
         */
        "api-version": components["parameters"]["ApiVersion"];
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: components["parameters"]["GroupId"];
        /**
         * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
         *
         * Format: uuid.
         */
        user_id: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user is no longer in the group; nothing is sent back. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "users.list": {
    parameters: {
      query?: {
        /**
         * Whether users who have been deactivated are listed as well; they are not when this is left out.
         *
         * Default: false.
         */
        include_deactivated?: components["parameters"]["IncludeDeactivated"];
        /**
         * The order of the account's users: by account role, name or e-mail address, upwards (_asc) or downwards
         * (_desc). The order without it is left open.
         */
        sort?: components["parameters"]["UsersSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque; leave it out
         * for the first page.
         */
        after?: components["parameters"]["After"];
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: components["parameters"]["PageSize"];
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: components["parameters"]["IncludeTotalCount"];
      };
      header?: {
        /**
         * Asks for the older, experimental copy of this operation, which the vendor has superseded. Leave it out to get
         * the stable one.
         */
        "api-version"?: components["parameters"]["ApiVersionOptional"];
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of users, each with an account role. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AccountUserRolePage"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "users.updateRole": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
         *
         * Format: uuid.
         */
        user_id: components["parameters"]["UserId"];
      };
      cookie?: never;
    };
    /** The role that the user gets, wrapped in data. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UsersUpdateRoleBody"];
      };
    };
    responses: {
      /** The role that the user has from now on. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AccountRoleAnswer"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["Conflict"];
      422: components["responses"]["UnprocessableContent"];
      429: components["responses"]["TooManyRequests"];
    };
  };
}
