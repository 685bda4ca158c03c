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
     * The next page's link carries the cursor alone; a client's list sends page_size, sort, include and
     * include_total_count again beside it. Groups that come from Adobe tell how far their synchronization has got in
     * sync_status.
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
     * API, whose header is sent for you. The answer has no body and none of the rate limit headers.
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
     * minute. Exists only in the experimental version of the API. The next page's link carries the cursor alone; a
     * client's list sends the other parameters again by itself.
     */
    get: operations["groups.listUsers"];
    put?: never;
    /**
     * Add users of the account to an access group
     *
     * Puts one or several users of the account into a group that Frame.io itself keeps. All or nothing: one user who
     * cannot be added refuses the whole request. Naming somebody who is in the group already does no harm, so Rollcall
     * sends the call again where its answer got lost. Ten calls a minute, so give the users in one list and not one by
     * one. Exists only in the experimental version of the API; the answer is empty.
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
     * taken here, and reviewers come about only by secure shares. It exists in the stable version of the API only. A
     * user whose id is null in users.list cannot be addressed.
     */
    patch: operations["users.updateRole"];
    trace?: never;
  };
  "/v4/me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the user whom the token belongs to
     *
     * Reads id, name, address and picture of the user who calls. The token of a server without a person belongs to the
     * service account's user. The id is a UUID here, where lists of users can hold ids that are null or in Adobe's
     * form. It takes no account_id.
     */
    get: operations["users.me"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the accounts that the caller can reach
     *
     * Reads every account that the token opens, page by page, each with the roles that the caller has in it. The ids
     * are what all other operations take as account_id. In what order the accounts come without sort is not published.
     */
    get: operations["accounts.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get one account
     *
     * Reads what accounts.list tells of an account, for one whose id is known. Exists only in the experimental version
     * of the API, since April 2026.
     */
    get: operations["accounts.get"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/workspaces": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the workspaces of an account
     *
     * Reads the workspaces of the account page by page, on request together with the user who made each. A role on a
     * workspace holds for all of its projects.
     */
    get: operations["workspaces.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/workspaces/{workspace_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get one workspace
     *
     * Reads a workspace by its id, on request together with the user who made it. Who has a role on it is read with
     * workspaces.listUsers.
     */
    get: operations["workspaces.get"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/workspaces/{workspace_id}/projects": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the projects of a workspace
     *
     * Reads the projects of one workspace page by page; projects.list reads those of all. The role that somebody has on
     * the workspace holds for each of them, unless the project gives that user a role of its own.
     */
    get: operations["workspaces.listProjects"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/workspaces/{workspace_id}/users": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the users of a workspace with their role
     *
     * Reads the users who have a role on the workspace, page by page, each with that role. Deactivated users are left
     * out unless asked for. Eight roles can be read, fewer can be given. Whether somebody is listed who has access only
     * through a group, or as an admin of the account, is not published.
     */
    get: operations["workspaces.listUsers"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/workspaces/{workspace_id}/users/{user_id}": {
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
     * Remove a user from a workspace
     *
     * Takes the role on the workspace away. Roles that the user has on single projects stay. Sixty calls a minute. What
     * the vendor answers for somebody who has no role there is not published: read workspaces.listUsers before.
     */
    delete: operations["workspaces.removeUser"];
    options?: never;
    head?: never;
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
    trace?: never;
  };
  "/v4/accounts/{account_id}/workspaces/{workspace_id}/groups/{group_id}": {
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
     * Take the role of a group on a workspace away
     *
     * The group gives its members nothing there any more; a role that one of them has directly stays. Sixty calls a
     * minute. What the vendor answers for a group that has no role there is not published. Exists only in the
     * experimental version of the API, since May 2026.
     */
    delete: operations["workspaces.removeGroup"];
    options?: never;
    head?: never;
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
    trace?: never;
  };
  "/v4/accounts/{account_id}/projects": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the projects of an account
     *
     * Reads the projects of all workspaces of the account page by page, on request each with its owner.
     * workspaces.listProjects reads those of one workspace.
     */
    get: operations["projects.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/projects/{project_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get one project
     *
     * Reads a project by its id, on request together with its owner. Who has a role on it is read with
     * projects.listUsers.
     */
    get: operations["projects.get"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/projects/{project_id}/users": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the users of a project with their role
     *
     * Reads the users who have a role on the project, page by page, each with that role. Deactivated users are left out
     * unless asked for. Eight roles can be read, fewer can be given. Whether somebody is listed who has access only
     * through a group, or as an admin of the account, is not published.
     */
    get: operations["projects.listUsers"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v4/accounts/{account_id}/projects/{project_id}/users/{user_id}": {
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
     * Remove a user from a project
     *
     * Takes the role on the project away; a role on its workspace goes with workspaces.removeUser. Sixty calls a
     * minute. What the vendor answers for somebody who has no role there is not published: read projects.listUsers
     * before.
     */
    delete: operations["projects.removeUser"];
    options?: never;
    head?: never;
    /**
     * Give a user a role on a project or change it
     *
     * Gives a user this role on the project: somebody who has none is added, somebody who has another gets this one
     * instead, and sending the same again changes nothing. The user is named by UUID and not by address. The role
     * stands above the one that the user has on the workspace. Ten calls a minute, so fifty people take five minutes,
     * where a group takes one call of projects.updateGroupRole.
     */
    patch: operations["projects.updateUserRole"];
    trace?: never;
  };
  "/v4/accounts/{account_id}/projects/{project_id}/groups/{group_id}": {
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
     * Take the role of a group on a project away
     *
     * The group gives its members nothing there any more; a role that one of them has directly stays. Sixty calls a
     * minute. What the vendor answers for a group that has no role there is not published. Exists only in the
     * experimental version of the API, since April 2026.
     */
    delete: operations["projects.removeGroup"];
    options?: never;
    head?: never;
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
    /** The user who calls, as users.me tells. */
    Profile: {
      /**
       * The UUID of the user, which lists of users have as id too.
       *
       * Format: uuid.
       */
      id: string;
      /** What the user is called. */
      name: string;
      /** The e-mail address. */
      email: string;
      /** Where the caller's own picture lies, or null without one. */
      avatar_url: string | null;
    };
    /** An account that the caller can reach. */
    Account: {
      /**
       * The UUID of the account, which other operations take as account_id.
       *
       * Format: uuid.
       */
      id: string;
      /**
       * The id of the Adobe organization that the account belongs to, where there is one. Behind "adobe:" it is taken
       * as account_id for an account in Adobe storage.
       */
      adobe_id?: string | null;
      /** The name that the account is shown with. */
      display_name: string;
      /** Where the picture of the account lies, or null without one. */
      image?: string | null;
      /** The roles that the caller has in the account, and nobody else's. */
      roles: ("admin" | "member" | "owner" | (string & {}))[];
      /** How many bytes the account may store. Null means that there is no limit, and not that it is unknown. */
      storage_limit: number | null;
      /** How many bytes it stores. */
      storage_usage: number;
      /**
       * When the account was made, in UTC with microseconds.
       *
       * Format: date-time.
       */
      created_at: string;
      /**
       * When the account itself was last changed, in UTC with microseconds.
       *
       * Format: date-time.
       */
      updated_at: string;
      /**
       * When the account was moved to v4, or null.
       *
       * Format: date-time.
       */
      v4_migrated_at?: string | null;
    };
    /** A workspace of an account, which holds projects. */
    Workspace: {
      /**
       * The UUID of the workspace.
       *
       * Format: uuid.
       */
      id: string;
      /**
       * The UUID of the account that the workspace belongs to.
       *
       * Format: uuid.
       */
      account_id: string;
      /** What the workspace is called. */
      name: string;
      /**
       * When the workspace was made, in UTC with microseconds.
       *
       * Format: date-time.
       */
      created_at: string;
      /**
       * When the workspace itself was last changed, in UTC with microseconds.
       *
       * Format: date-time.
       */
      updated_at: string;
      /** The user who made the workspace. Present only if asked for with include, and possibly not even then. */
      creator?: components["schemas"]["User"];
    };
    /** A project, which belongs to one workspace. */
    Project: {
      /**
       * The UUID of the project.
       *
       * Format: uuid.
       */
      id: string;
      /**
       * The id of the project's asset at Adobe, where it is stored there. Behind "adobe:" it is taken as project_id.
       */
      adobe_id?: string | null;
      /**
       * The UUID of the workspace that the project belongs to.
       *
       * Format: uuid.
       */
      workspace_id: string;
      /**
       * The UUID of the folder that holds everything in the project.
       *
       * Format: uuid.
       */
      root_folder_id: string;
      /** What the project is called. */
      name: string;
      /** What the project is for, in somebody's words, or null without any. */
      description: string | null;
      /** Whether the project is active or inactive. */
      status: "active" | "inactive" | (string & {});
      /** Whether the project asks for a direct invitation, whatever roles people have on its workspace. */
      restricted?: boolean;
      /**
       * How much the project stores. The unit is not published.
       *
       * Default: 0.
       */
      storage: number;
      /** Where the project is seen in a browser. */
      view_url: string;
      /**
       * When the project was made, in UTC with microseconds.
       *
       * Format: date-time.
       */
      created_at: string;
      /**
       * When the project itself was last changed, in UTC with microseconds.
       *
       * Format: date-time.
       */
      updated_at: string;
      /** The user whose the project is. Present only if asked for with include, and possibly not even then. */
      owner?: components["schemas"]["User"];
    };
    /** A user together with the role that the user has on a workspace or a project. */
    UserRole: {
      /**
       * The role. Of the eight that can be read, six can be given on a workspace and five on a project; admin and owner
       * can be given by neither.
       */
      role:
        | "workspace_admin"
        | "full_access"
        | "editor"
        | "edit_only"
        | "commenter"
        | "viewer"
        | "admin"
        | "owner"
        | (string & {});
      /**
       * A person as others in the account see them. Nearly everything can be null for somebody who was invited and has
       * not joined.
       */
      user: components["schemas"]["User"];
    };
    /** The role that a user was given on a workspace. */
    WorkspaceRole: {
      /** The role that the user has on the workspace now. The vendor may leave it out. */
      role?: "workspace_admin" | "full_access" | "editor" | "edit_only" | "commenter" | "viewer" | (string & {});
    };
    /** The role that a user was given on a project. */
    ProjectRole: {
      /** The role that the user has on the project now. The vendor may leave it out. */
      role?: "full_access" | "editor" | "edit_only" | "commenter" | "viewer" | (string & {});
    };
    /** The role that a group was given on a workspace or a project. */
    GroupRole: {
      /** The role that the group has now. The vendor may leave it out. */
      role?: "full_access" | "editor" | "edit_only" | "commenter" | "viewer" | (string & {});
    };
    /** Where a list goes on. */
    Links: {
      /**
       * The path of the next page, relative to the host, or null on the last page. It carries nothing but the cursor,
       * after; a client's list sends the other parameters again by itself.
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
    /** One page of accounts. */
    AccountPage: {
      /** The accounts of this page. */
      data: components["schemas"]["Account"][];
      /** Where a list goes on. */
      links: components["schemas"]["Links"];
      /** How many accounts the caller can reach, there only when include_total_count was asked for. */
      total_count?: number | null;
    };
    /** One page of workspaces. */
    WorkspacePage: {
      /** The workspaces of this page. */
      data: components["schemas"]["Workspace"][];
      /** Where a list goes on. */
      links: components["schemas"]["Links"];
      /** How many workspaces the account has over all pages. Comes on request by include_total_count alone. */
      total_count?: number | null;
    };
    /** One page of projects. */
    ProjectPage: {
      /** The projects of this page. */
      data: components["schemas"]["Project"][];
      /** Where a list goes on. */
      links: components["schemas"]["Links"];
      /** How many projects the list has over all pages, for those who ask with include_total_count. */
      total_count?: number | null;
    };
    /** One page of the users of a workspace or a project with their roles. */
    UserRolePage: {
      /** The users on this page, each beside the role there. */
      data: components["schemas"]["UserRole"][];
      /** Where a list goes on. */
      links: components["schemas"]["Links"];
      /**
       * How many users have a role there, deactivated ones only if they were asked for. Left out or null unless
       * include_total_count was sent.
       */
      total_count?: number | null;
    };
    /** The envelope around the user who calls. */
    ProfileAnswer: {
      /** The user who calls, as users.me tells. */
      data: components["schemas"]["Profile"];
    };
    /** The envelope around an account. */
    AccountAnswer: {
      /** An account that the caller can reach. */
      data: components["schemas"]["Account"];
    };
    /** The envelope around a workspace. */
    WorkspaceAnswer: {
      /** A workspace of an account, which holds projects. */
      data: components["schemas"]["Workspace"];
    };
    /** The envelope around a project. */
    ProjectAnswer: {
      /** A project, which belongs to one workspace. */
      data: components["schemas"]["Project"];
    };
    /** The envelope around a user's role on a workspace. */
    WorkspaceRoleAnswer: {
      /** The role that a user was given on a workspace. */
      data: components["schemas"]["WorkspaceRole"];
    };
    /** The envelope around a user's role on a project. */
    ProjectRoleAnswer: {
      /** The role that a user was given on a project. */
      data: components["schemas"]["ProjectRole"];
    };
    /** The envelope around a group's role. */
    GroupRoleAnswer: {
      /** The role that a group was given on a workspace or a project. */
      data: components["schemas"]["GroupRole"];
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
    /** Nothing in the account has an id that the path names, or the caller reaches no such account. */
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
    /** The request contradicts the present state. The vendor does not say when that is so. */
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
     * The limit of this operation is used up for now. There is no Retry-After header: a client waits a second or longer
     * and sends the call again by itself.
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
    /**
     * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
     *
     * Format: uuid.
     */
    WorkspaceId: string;
    /**
     * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:" followed by
     * the id of its asset there is accepted as well. No pattern is published for either.
     */
    ProjectId: string;
    /**
     * What is added to each group or workspace: with creator, the user who made it. Without it a group tells creator_id
     * alone, and a workspace nothing.
     */
    IncludeCreator: "creator";
    /** What is added to each project: with owner, the user whose it is. */
    IncludeOwner: "owner";
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
    /**
     * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out to
     * begin with the first page; a client's list follows the links by itself.
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
        /**
         * What is added to each group or workspace: with creator, the user who made it. Without it a group tells
         * creator_id alone, and a workspace nothing.
         */
        include?: components["parameters"]["IncludeCreator"];
        /**
         * The order of the groups: by creator, name or time of creation, upwards (_asc) or downwards (_desc). No
         * default is published.
         */
        sort?: components["parameters"]["GroupsSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
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
        /**
         * What is added to each group or workspace: with creator, the user who made it. Without it a group tells
         * creator_id alone, and a workspace nothing.
         */
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
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
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
         * The order of the users: by role, name or e-mail address, upwards (_asc) or downwards (_desc). The order
         * without it is left open.
         */
        sort?: components["parameters"]["UsersSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
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
  "users.me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The user whom the token belongs to. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
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
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of accounts. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AccountPage"];
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
        "api-version": components["parameters"]["ApiVersion"];
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
      /** The account as it is now. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
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
        include?: components["parameters"]["IncludeCreator"];
        /**
         * The order of the list: by name or time of creation, upwards (_asc) or downwards (_desc). What applies without
         * it is not published.
         */
        sort?: components["parameters"]["NamedSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
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
      header?: never;
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
      /** One page of workspaces. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WorkspacePage"];
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
        include?: components["parameters"]["IncludeCreator"];
      };
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: components["parameters"]["WorkspaceId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The workspace as it is now. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
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
        include?: components["parameters"]["IncludeOwner"];
        /**
         * The order of the list: by name or time of creation, upwards (_asc) or downwards (_desc). What applies without
         * it is not published.
         */
        sort?: components["parameters"]["NamedSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
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
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: components["parameters"]["WorkspaceId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of the workspace's projects. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProjectPage"];
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
        include_deactivated?: components["parameters"]["IncludeDeactivated"];
        /**
         * The order of the users: by role, name or e-mail address, upwards (_asc) or downwards (_desc). The order
         * without it is left open.
         */
        sort?: components["parameters"]["UsersSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
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
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: components["parameters"]["WorkspaceId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of the workspace's users, each with a role. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UserRolePage"];
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
        account_id: components["parameters"]["AccountId"];
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: components["parameters"]["WorkspaceId"];
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
      /** The user has no role on the workspace any more; nothing is sent back. */
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
        account_id: components["parameters"]["AccountId"];
        /**
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: components["parameters"]["WorkspaceId"];
        /**
         * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
         *
         * Format: uuid.
         */
        user_id: components["parameters"]["UserId"];
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
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
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
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: components["parameters"]["WorkspaceId"];
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
      /** The group has no role on the workspace any more; nothing is sent back. */
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
  "workspaces.updateGroupRole": {
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
         * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
         *
         * Format: uuid.
         */
        workspace_id: components["parameters"]["WorkspaceId"];
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: components["parameters"]["GroupId"];
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
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
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
        include?: components["parameters"]["IncludeOwner"];
        /**
         * The order of the list: by name or time of creation, upwards (_asc) or downwards (_desc). What applies without
         * it is not published.
         */
        sort?: components["parameters"]["NamedSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
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
      header?: never;
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
      /** One page of projects. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProjectPage"];
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
        include?: components["parameters"]["IncludeOwner"];
      };
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: components["parameters"]["ProjectId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The project as it is now. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
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
        include_deactivated?: components["parameters"]["IncludeDeactivated"];
        /**
         * The order of the users: by role, name or e-mail address, upwards (_asc) or downwards (_desc). The order
         * without it is left open.
         */
        sort?: components["parameters"]["UsersSort"];
        /**
         * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out
         * to begin with the first page; a client's list follows the links by itself.
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
      header?: never;
      path: {
        /**
         * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront
         * are, "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for
         * either.
         */
        account_id: components["parameters"]["AccountId"];
        /**
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: components["parameters"]["ProjectId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of the project's users, each with a role. */
      200: {
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["UserRolePage"];
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
        account_id: components["parameters"]["AccountId"];
        /**
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: components["parameters"]["ProjectId"];
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
      /** The user has no role on the project any more; nothing is sent back. */
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
        account_id: components["parameters"]["AccountId"];
        /**
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: components["parameters"]["ProjectId"];
        /**
         * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
         *
         * Format: uuid.
         */
        user_id: components["parameters"]["UserId"];
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
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
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
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: components["parameters"]["ProjectId"];
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
      /** The group has no role on the project any more; nothing is sent back. */
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
  "projects.updateGroupRole": {
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
         * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:"
         * followed by the id of its asset there is accepted as well. No pattern is published for either.
         */
        project_id: components["parameters"]["ProjectId"];
        /**
         * The group, by the UUID that groups.create and groups.list give as id.
         *
         * Format: uuid.
         */
        group_id: components["parameters"]["GroupId"];
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
        headers: {
          "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
          "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
          "x-ratelimit-window": components["headers"]["RateLimitWindow"];
          [name: string]: unknown;
        };
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
