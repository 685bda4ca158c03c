// Generated from openapi/frameio.yaml by `npm run generate`. Do not edit.
import type {
  Account,
  AccountPage,
  AccountRole,
  AccountUserRolePage,
  Group,
  GroupPage,
  GroupRole,
  GroupWithIncludes,
  Profile,
  Project,
  ProjectPage,
  ProjectRole,
  UserPage,
  UserRolePage,
  Workspace,
  WorkspacePage,
  WorkspaceRole,
} from "./frameio.operations.js";

export interface paths {
  "/v4/accounts/{account_id}/groups": {
    /**
     * List the access groups of an account
     *
     * Reads the groups of the account page by page, in the order asked for with sort; without it no order is promised.
     * The next page's link carries the cursor alone; a client's list sends page_size, sort, include and
     * include_total_count again beside it. Groups that come from Adobe tell how far their synchronization has got in
     * sync_status.
     */
    get: operations["groups.list"];
    /**
     * Create an access group
     *
     * Makes a new group, without members, and answers with it; users are put in with groups.addUsers. Both the name and
     * the emoji are required. Ten calls a minute and no idempotency key: a call whose answer got lost may have created
     * the group, and sending it again can make a second one, so look with groups.list first.
     */
    post: operations["groups.create"];
  };
  "/v4/accounts/{account_id}/groups/{group_id}": {
    /**
     * Get one access group
     *
     * Reads a group by its id, on request together with the user who created it. The members are not part of the
     * answer, only how many there are; groups.listUsers reads them.
     */
    get: operations["groups.get"];
    /**
     * Delete an access group
     *
     * Takes the group away; its users stay in the account. A group that is synchronized from Adobe goes from Frame.io
     * alone and stays in the Adobe Admin Console. Sixty calls a minute. Exists only in the experimental version of the
     * API, whose header is sent for you. The answer has no body and none of the rate limit headers.
     */
    delete: operations["groups.delete"];
    /**
     * Rename an access group or change its emoji
     *
     * Changes what is given and leaves the rest alone. Ten calls a minute. Neither the creator nor the state of a
     * synchronization is part of the answer; groups.get has them. The emoji and the members of a group that is
     * synchronized from Adobe cannot be edited in Frame.io; with which status the API answers such a change is not
     * known.
     */
    patch: operations["groups.update"];
  };
  "/v4/accounts/{account_id}/groups/{group_id}/users": {
    /**
     * List the members of an access group
     *
     * Reads the users of one group page by page, without their account role, which users.list has. Two hundred calls a
     * minute. Exists only in the experimental version of the API. The next page's link carries the cursor alone; a
     * client's list sends the other parameters again by itself.
     */
    get: operations["groups.listUsers"];
    /**
     * Add users of the account to an access group
     *
     * Puts one or several users of the account into a group that Frame.io itself keeps. All or nothing: one user who
     * cannot be added refuses the whole request. Naming somebody who is in the group already does no harm, so Rollcall
     * sends the call again where its answer got lost. Ten calls a minute, so give the users in one list and not one by
     * one. Exists only in the experimental version of the API; the answer is empty.
     */
    post: operations["groups.addUsers"];
  };
  "/v4/accounts/{account_id}/groups/{group_id}/users/{user_id}": {
    /**
     * Remove one user from an access group
     *
     * Takes one member out of the group; the user stays in the account and in other groups. There is no call for
     * several at once, but two hundred a minute are allowed. Exists only in the experimental version of the API; the
     * answer is empty.
     */
    delete: operations["groups.removeUser"];
  };
  "/v4/accounts/{account_id}/users": {
    /**
     * List the users of an account with their account role
     *
     * Reads everybody who belongs to the account, page by page, each with the role that person has in it. Deactivated
     * users are left out unless asked for. People who were invited and have no Frame.io account yet are listed with an
     * id of null, so the e-mail address is the only thing that is always there.
     */
    get: operations["users.list"];
  };
  "/v4/accounts/{account_id}/users/{user_id}": {
    /**
     * Change the account role of a user
     *
     * Makes a user of the account an admin or a member. Ten calls a minute. The owner's role can neither be given nor
     * taken here, and reviewers come about only by secure shares. It exists in the stable version of the API only. A
     * user whose id is null in users.list cannot be addressed.
     */
    patch: operations["users.updateRole"];
  };
  "/v4/me": {
    /**
     * Get the user whom the token belongs to
     *
     * Reads id, name, address and picture of the user who calls. The token of a server without a person belongs to the
     * service account's user. The id is a UUID here, where lists of users can hold ids that are null or in Adobe's
     * form. It takes no account_id.
     */
    get: operations["users.me"];
  };
  "/v4/accounts": {
    /**
     * List the accounts that the caller can reach
     *
     * Reads every account that the token opens, page by page, each with the roles that the caller has in it. The ids
     * are what all other operations take as account_id. In what order the accounts come without sort is not published.
     */
    get: operations["accounts.list"];
  };
  "/v4/accounts/{account_id}": {
    /**
     * Get one account
     *
     * Reads what accounts.list tells of an account, for one whose id is known. Exists only in the experimental version
     * of the API, since April 2026.
     */
    get: operations["accounts.get"];
  };
  "/v4/accounts/{account_id}/workspaces": {
    /**
     * List the workspaces of an account
     *
     * Reads the workspaces of the account page by page, on request together with the user who made each. A role on a
     * workspace holds for all of its projects.
     */
    get: operations["workspaces.list"];
  };
  "/v4/accounts/{account_id}/workspaces/{workspace_id}": {
    /**
     * Get one workspace
     *
     * Reads a workspace by its id, on request together with the user who made it. Who has a role on it is read with
     * workspaces.listUsers.
     */
    get: operations["workspaces.get"];
  };
  "/v4/accounts/{account_id}/workspaces/{workspace_id}/projects": {
    /**
     * List the projects of a workspace
     *
     * Reads the projects of one workspace page by page; projects.list reads those of all. The role that somebody has on
     * the workspace holds for each of them, unless the project gives that user a role of its own.
     */
    get: operations["workspaces.listProjects"];
  };
  "/v4/accounts/{account_id}/workspaces/{workspace_id}/users": {
    /**
     * List the users of a workspace with their role
     *
     * Reads the users who have a role on the workspace, page by page, each with that role. Deactivated users are left
     * out unless asked for. Eight roles can be read, fewer can be given. Whether somebody is listed who has access only
     * through a group, or as an admin of the account, is not published.
     */
    get: operations["workspaces.listUsers"];
  };
  "/v4/accounts/{account_id}/workspaces/{workspace_id}/users/{user_id}": {
    /**
     * Remove a user from a workspace
     *
     * Takes the role on the workspace away. Roles that the user has on single projects stay. Sixty calls a minute. What
     * the vendor answers for somebody who has no role there is not published: read workspaces.listUsers before.
     */
    delete: operations["workspaces.removeUser"];
    /**
     * Give a user a role on a workspace or change it
     *
     * Gives a user this role on the workspace: somebody who has none is added, somebody who has another gets this one
     * instead, and sending the same again changes nothing. The user is named by UUID and not by address. The role holds
     * for all projects of the workspace, present and future, but for restricted ones, to which people are invited
     * directly. It limits no admin of the account, who reaches everything: make that user a member with
     * users.updateRole first. Ten calls a minute, so fifty people take five minutes, where a group takes one call of
     * workspaces.updateGroupRole.
     */
    patch: operations["workspaces.updateUserRole"];
  };
  "/v4/accounts/{account_id}/workspaces/{workspace_id}/groups/{group_id}": {
    /**
     * Take the role of a group on a workspace away
     *
     * The group gives its members nothing there any more; a role that one of them has directly stays. Sixty calls a
     * minute. What the vendor answers for a group that has no role there is not published. Exists only in the
     * experimental version of the API, since May 2026.
     */
    delete: operations["workspaces.removeGroup"];
    /**
     * Give a group a role on a workspace or change it
     *
     * Gives an access group this role on the workspace, or another one than it had; sending the same again changes
     * nothing. A group gives nobody access before it has a role somewhere, and one that is synchronized from Adobe can
     * be given roles too. The vendor's list of roles for groups was not seen: editor is its example, and whether a
     * group can be a workspace_admin is unknown. Ten calls a minute. The vendor lists these roles, but the fields of
     * that list are published nowhere, so only request() reads it. Exists only in the experimental version of the API,
     * since May 2026.
     */
    patch: operations["workspaces.updateGroupRole"];
  };
  "/v4/accounts/{account_id}/projects": {
    /**
     * List the projects of an account
     *
     * Reads the projects of all workspaces of the account page by page, on request each with its owner.
     * workspaces.listProjects reads those of one workspace.
     */
    get: operations["projects.list"];
  };
  "/v4/accounts/{account_id}/projects/{project_id}": {
    /**
     * Get one project
     *
     * Reads a project by its id, on request together with its owner. Who has a role on it is read with
     * projects.listUsers.
     */
    get: operations["projects.get"];
  };
  "/v4/accounts/{account_id}/projects/{project_id}/users": {
    /**
     * List the users of a project with their role
     *
     * Reads the users who have a role on the project, page by page, each with that role. Deactivated users are left out
     * unless asked for. Eight roles can be read, fewer can be given. Whether somebody is listed who has access only
     * through a group, or as an admin of the account, is not published.
     */
    get: operations["projects.listUsers"];
  };
  "/v4/accounts/{account_id}/projects/{project_id}/users/{user_id}": {
    /**
     * Remove a user from a project
     *
     * Takes the role on the project away; a role on its workspace goes with workspaces.removeUser. Sixty calls a
     * minute. What the vendor answers for somebody who has no role there is not published: read projects.listUsers
     * before.
     */
    delete: operations["projects.removeUser"];
    /**
     * Give a user a role on a project or change it
     *
     * Gives a user this role on the project: somebody who has none is added, somebody who has another gets this one
     * instead, and sending the same again changes nothing. The user is named by UUID and not by address. The role
     * stands above the one that the user has on the workspace. Ten calls a minute, so fifty people take five minutes,
     * where a group takes one call of projects.updateGroupRole.
     */
    patch: operations["projects.updateUserRole"];
  };
  "/v4/accounts/{account_id}/projects/{project_id}/groups/{group_id}": {
    /**
     * Take the role of a group on a project away
     *
     * The group gives its members nothing there any more; a role that one of them has directly stays. Sixty calls a
     * minute. What the vendor answers for a group that has no role there is not published. Exists only in the
     * experimental version of the API, since April 2026.
     */
    delete: operations["projects.removeGroup"];
    /**
     * Give a group a role on a project or change it
     *
     * Gives an access group this role on the project, or another one than it had; sending the same again changes
     * nothing. A group gives nobody access before it has a role somewhere, and one that is synchronized from Adobe can
     * be given roles too. The vendor's list of roles for groups was not seen: editor is its example, and that groups
     * get the five roles that users get comes from third parties. Ten calls a minute. The vendor lists these roles, but
     * the fields of that list are published nowhere, so only request() reads it. Exists only in the experimental
     * version of the API, since April 2026.
     */
    patch: operations["projects.updateGroupRole"];
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** The envelope around the user who calls. */
    ProfileAnswer: {
      /** The user who calls, as users.me tells. */
      data: Profile;
    };
    /** The envelope around an account. */
    AccountAnswer: {
      /** An account that the caller can reach. */
      data: Account;
    };
    /** The envelope around a workspace. */
    WorkspaceAnswer: {
      /** A workspace of an account, which holds projects. */
      data: Workspace;
    };
    /** The envelope around a project. */
    ProjectAnswer: {
      /** A project, which belongs to one workspace. */
      data: Project;
    };
    /** The envelope around a user's role on a workspace. */
    WorkspaceRoleAnswer: {
      /** The role that a user was given on a workspace. */
      data: WorkspaceRole;
    };
    /** The envelope around a user's role on a project. */
    ProjectRoleAnswer: {
      /** The role that a user was given on a project. */
      data: ProjectRole;
    };
    /** The envelope around a group's role. */
    GroupRoleAnswer: {
      /** The role that a group was given on a workspace or a project. */
      data: GroupRole;
    };
    /** The envelope around a group that was created or changed. */
    GroupAnswer: {
      /**
       * An access group of an account: a named set of users that is given access as one. This is what creating and
       * updating answer with; reading adds more.
       */
      data: Group;
    };
    /** The envelope around a group that was read. */
    GroupWithIncludesAnswer: {
      /**
       * A group as groups.get and groups.list give it. One whose source is adobe is a SyncGroup and tells its
       * sync_status; every other is not. Whether "sync_status" is in the group tells them apart.
       */
      data: GroupWithIncludes;
    };
    /** The envelope around the role that was given. */
    AccountRoleAnswer: {
      /** An account role that can be given to a user. */
      data: AccountRole;
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
      data: AccountRole;
    };
    /** What workspaces.updateUserRole sends. Unknown fields are refused, outside data and inside. */
    WorkspacesUpdateUserRoleBody: {
      /** Which role the user is to have on the workspace. */
      data: {
        /**
         * The role to give on the workspace. workspace_admin exists here alone; admin and owner, which lists can hold,
         * cannot be given.
         */
        role: "workspace_admin" | "full_access" | "editor" | "edit_only" | "commenter" | "viewer";
      };
    };
    /** What projects.updateUserRole sends. Unknown fields are refused, outside data and inside. */
    ProjectsUpdateUserRoleBody: {
      /** Which role the user is to have on the project. */
      data: {
        /**
         * The role to give on the project. workspace_admin, admin and owner, which lists can hold, cannot be given.
         */
        role: "full_access" | "editor" | "edit_only" | "commenter" | "viewer";
      };
    };
    /** What workspaces.updateGroupRole and projects.updateGroupRole send. */
    GroupRoleBody: {
      /** Which role the group is to have. */
      data: {
        /**
         * The role to give to the group. The vendor's list was not seen, so these five are those of users on projects,
         * and any other text is sent as it is.
         */
        role: "full_access" | "editor" | "edit_only" | "commenter" | "viewer" | (string & {});
      };
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
      headers: AnswerHeaders;
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /**
     * The token is missing, expired or unknown. Some accounts also answer so when the caller is not entitled to use the
     * API at all.
     */
    Unauthorized: {
      headers: AnswerHeaders;
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /** The user behind the token may not do this, or the account is locked; the detail says which. */
    Forbidden: {
      headers: AnswerHeaders;
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /** Nothing in the account has an id that the path names, or the caller reaches no such account. */
    NotFound: {
      headers: AnswerHeaders;
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /** The request contradicts the present state. The vendor does not say when that is so. */
    Conflict: {
      headers: AnswerHeaders;
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /**
     * The request was understood and a value in it is not acceptable. Where the fault lies can stand in source.pointer.
     * The vendor draws no clear line between this and 400.
     */
    UnprocessableContent: {
      headers: AnswerHeaders;
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
    /**
     * The limit of this operation is used up for now. There is no Retry-After header: a client waits a second or longer
     * and sends the call again by itself.
     */
    TooManyRequests: {
      headers: AnswerHeaders;
      content: {
        "application/json": components["schemas"]["Errors"];
      };
    };
  };
  parameters: {
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
     * The order of the users: by role, name or e-mail address, upwards (_asc) or downwards (_desc). The order without
     * it is left open.
     */
    UsersSort: "role_asc" | "role_desc" | "name_asc" | "name_desc" | "email_asc" | "email_desc";
    /**
     * The order of the accounts: by the name that is shown or by time of creation, upwards (_asc) or downwards (_desc).
     * What applies without it is not published.
     */
    AccountsSort: "display_name_asc" | "display_name_desc" | "created_at_asc" | "created_at_desc";
    /**
     * The order of the list: by name or time of creation, upwards (_asc) or downwards (_desc). What applies without it
     * is not published.
     */
    NamedSort: "name_asc" | "name_desc" | "created_at_asc" | "created_at_desc";
  };
  requestBodies: never;
  headers: {};
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "groups.list": {
    parameters: {
      query?: {
        /**
         * What is added to each group or workspace: with creator, the user who made it. Without it a group tells
         * creator_id alone, and a workspace nothing.
         */
        include?: "creator";
        /**
         * The order of the groups: by creator, name or time of creation, upwards (_asc) or downwards (_desc). No
         * default is published.
         */
        sort?: components["parameters"]["GroupsSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
         */
        after?: string;
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: number;
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: boolean;
      };
      header?: {
        /**
         * Asks for the older, experimental copy of this operation, which the vendor has superseded. Leave it out to get
         * the stable one.
         */
        "api-version"?: "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of groups, with the link to the next page or null at the end. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": GroupPage;
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
        "api-version"?: "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
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
        headers: AnswerHeaders;
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
        /**
         * What is added to each group or workspace: with creator, the user who made it. Without it a group tells
         * creator_id alone, and a workspace nothing.
         */
        include?: "creator";
      };
      header?: {
        /**
         * Asks for the older, experimental copy of this operation, which the vendor has superseded. Leave it out to get
         * the stable one.
         */
        "api-version"?: "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** The group as it is now. */
      200: {
        headers: AnswerHeaders;
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
        "api-version": "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** The group is gone; nothing is sent back. */
      204: {
        headers: AnswerHeaders2;
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
        "api-version"?: "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: string;
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
        headers: AnswerHeaders;
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
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
         */
        after?: string;
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: number;
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: boolean;
      };
      header: {
        /**
         * The experimental version of the API, the only one in which this operation exists. It is sent for you. The
         * vendor has broken experimental operations repeatedly before.
         */
        "api-version": "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of the group's members. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": UserPage;
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
        "api-version": "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: string;
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
        headers: AnswerHeaders2;
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
        "api-version": "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: string;
        /**
         * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
         *
         * Format: uuid.
         */
        user_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** The user is no longer in the group; nothing is sent back. */
      204: {
        headers: AnswerHeaders2;
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
        include_deactivated?: boolean;
        /**
         * The order of the users: by role, name or e-mail address, upwards (_asc) or downwards (_desc). The order
         * without it is left open.
         */
        sort?: components["parameters"]["UsersSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
         */
        after?: string;
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: number;
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: boolean;
      };
      header?: {
        /**
         * Asks for the older, experimental copy of this operation, which the vendor has superseded. Leave it out to get
         * the stable one.
         */
        "api-version"?: "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of users, each with an account role. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": AccountUserRolePage;
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
        account_id: string;
        /**
         * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
         *
         * Format: uuid.
         */
        user_id: string;
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
        headers: AnswerHeaders;
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
  "users.me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    responses: {
      /** The user whom the token belongs to. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": components["schemas"]["ProfileAnswer"];
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
  "accounts.list": {
    parameters: {
      query?: {
        /**
         * The order of the accounts: by the name that is shown or by time of creation, upwards (_asc) or downwards
         * (_desc). What applies without it is not published.
         */
        sort?: components["parameters"]["AccountsSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
         */
        after?: string;
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: number;
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    responses: {
      /** One page of accounts. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": AccountPage;
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
  "accounts.get": {
    parameters: {
      query?: never;
      header: {
        /**
         * The experimental version of the API, the only one in which this operation exists. It is sent for you. The
         * vendor has broken experimental operations repeatedly before.
         */
        "api-version": "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
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
          "application/json": components["schemas"]["AccountAnswer"];
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
  "workspaces.list": {
    parameters: {
      query?: {
        /**
         * What is added to each group or workspace: with creator, the user who made it. Without it a group tells
         * creator_id alone, and a workspace nothing.
         */
        include?: "creator";
        /**
         * The order of the list: by name or time of creation, upwards (_asc) or downwards (_desc). What applies without
         * it is not published.
         */
        sort?: components["parameters"]["NamedSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
         */
        after?: string;
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: number;
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: boolean;
      };
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of workspaces. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": WorkspacePage;
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
  "workspaces.get": {
    parameters: {
      query?: {
        /**
         * What is added to each group or workspace: with creator, the user who made it. Without it a group tells
         * creator_id alone, and a workspace nothing.
         */
        include?: "creator";
      };
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** The workspace as it is now. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": components["schemas"]["WorkspaceAnswer"];
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
  "workspaces.listProjects": {
    parameters: {
      query?: {
        /** What is added to each project: with owner, the user whose it is. */
        include?: "owner";
        /**
         * The order of the list: by name or time of creation, upwards (_asc) or downwards (_desc). What applies without
         * it is not published.
         */
        sort?: components["parameters"]["NamedSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
         */
        after?: string;
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: number;
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: boolean;
      };
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of the workspace's projects. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": ProjectPage;
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
  "workspaces.listUsers": {
    parameters: {
      query?: {
        /**
         * Whether users who have been deactivated are listed as well; they are not when this is left out.
         *
         * Default: false.
         */
        include_deactivated?: boolean;
        /**
         * The order of the users: by role, name or e-mail address, upwards (_asc) or downwards (_desc). The order
         * without it is left open.
         */
        sort?: components["parameters"]["UsersSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
         */
        after?: string;
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: number;
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: boolean;
      };
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of the workspace's users, each with a role. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": UserRolePage;
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
  "workspaces.removeUser": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: string;
        /**
         * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
         *
         * Format: uuid.
         */
        user_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** The user has no role on the workspace any more; nothing is sent back. */
      204: {
        headers: AnswerHeaders2;
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
  "workspaces.updateUserRole": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: string;
        /**
         * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
         *
         * Format: uuid.
         */
        user_id: string;
      };
      cookie?: never;
    };
    /** The role to give, wrapped in data. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["WorkspacesUpdateUserRoleBody"];
      };
    };
    responses: {
      /** The user has this role on the workspace. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": components["schemas"]["WorkspaceRoleAnswer"];
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
  "workspaces.removeGroup": {
    parameters: {
      query?: never;
      header: {
        /**
         * The experimental version of the API, the only one in which this operation exists. It is sent for you. The
         * vendor has broken experimental operations repeatedly before.
         */
        "api-version": "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: string;
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** The group has no role on the workspace any more; nothing is sent back. */
      204: {
        headers: AnswerHeaders2;
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
  "workspaces.updateGroupRole": {
    parameters: {
      query?: never;
      header: {
        /**
         * The experimental version of the API, the only one in which this operation exists. It is sent for you. The
         * vendor has broken experimental operations repeatedly before.
         */
        "api-version": "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: string;
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: string;
      };
      cookie?: never;
    };
    /** The role that the group gets, wrapped in data. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupRoleBody"];
      };
    };
    responses: {
      /** The group has this role on the workspace. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": components["schemas"]["GroupRoleAnswer"];
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
  "projects.list": {
    parameters: {
      query?: {
        /** What is added to each project: with owner, the user whose it is. */
        include?: "owner";
        /**
         * The order of the list: by name or time of creation, upwards (_asc) or downwards (_desc). What applies without
         * it is not published.
         */
        sort?: components["parameters"]["NamedSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
         */
        after?: string;
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: number;
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: boolean;
      };
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of projects. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": ProjectPage;
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
  "projects.get": {
    parameters: {
      query?: {
        /** What is added to each project: with owner, the user whose it is. */
        include?: "owner";
      };
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** The project as it is now. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": components["schemas"]["ProjectAnswer"];
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
  "projects.listUsers": {
    parameters: {
      query?: {
        /**
         * Whether users who have been deactivated are listed as well; they are not when this is left out.
         *
         * Default: false.
         */
        include_deactivated?: boolean;
        /**
         * The order of the users: by role, name or e-mail address, upwards (_asc) or downwards (_desc). The order
         * without it is left open.
         */
        sort?: components["parameters"]["UsersSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
         */
        after?: string;
        /**
         * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for
         * each page.
         *
         * Default: 50. From 1 to 100. Format: int32.
         */
        page_size?: number;
        /**
         * Whether each page also tells in total_count how many items there are over all pages.
         *
         * Default: false.
         */
        include_total_count?: boolean;
      };
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of the project's users, each with a role. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": UserRolePage;
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
  "projects.removeUser": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: string;
        /**
         * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
         *
         * Format: uuid.
         */
        user_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** The user has no role on the project any more; nothing is sent back. */
      204: {
        headers: AnswerHeaders2;
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
  "projects.updateUserRole": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: string;
        /**
         * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
         *
         * Format: uuid.
         */
        user_id: string;
      };
      cookie?: never;
    };
    /** The role to give, wrapped in data. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ProjectsUpdateUserRoleBody"];
      };
    };
    responses: {
      /** The user has this role on the project. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": components["schemas"]["ProjectRoleAnswer"];
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
  "projects.removeGroup": {
    parameters: {
      query?: never;
      header: {
        /**
         * The experimental version of the API, the only one in which this operation exists. It is sent for you. The
         * vendor has broken experimental operations repeatedly before.
         */
        "api-version": "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: string;
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: string;
      };
      cookie?: never;
    };
    responses: {
      /** The group has no role on the project any more; nothing is sent back. */
      204: {
        headers: AnswerHeaders2;
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
  "projects.updateGroupRole": {
    parameters: {
      query?: never;
      header: {
        /**
         * The experimental version of the API, the only one in which this operation exists. It is sent for you. The
         * vendor has broken experimental operations repeatedly before.
         */
        "api-version": "experimental";
      };
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: string;
        /**
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: string;
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: string;
      };
      cookie?: never;
    };
    /** The role that the group gets, wrapped in data. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupRoleBody"];
      };
    };
    responses: {
      /** The group has this role on the project. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": components["schemas"]["GroupRoleAnswer"];
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

/** Headers that several answers carry. */
export type AnswerHeaders = {
  "x-ratelimit-limit": number;
  "x-ratelimit-remaining": number;
  "x-ratelimit-window": number;
  [name: string]: unknown;
};

/** Headers that several answers carry. */
export type AnswerHeaders2 = { [name: string]: unknown };
