// Generated from openapi/frameio.yaml by `npm run generate`. Do not edit.
import type { Api, CallOptions, Limit, List, Raw, Safe } from "../src/client/api.js";

/**
 * An access group of an account: a named set of users that is given access as one. This is what creating and updating
 * answer with; reading adds more.
 */
export interface Group {
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
   * Who keeps the group: frame (Frame.io itself), adobe (synchronized from Adobe) or workfront. Only the members of a
   * group of frame are meant to be changed here. Those of one of adobe are changed in the Adobe Admin Console, and
   * people without a licence are not synchronized.
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
}

/** A group as it is read, with its creator where that was asked for. */
export type GroupCommonWithIncludes = {
  /** The user who made the group. Present only if asked for with include, and possibly not even then. */
  creator?: User;
} & Group;

/** A group whose source is adobe, with the state of its synchronization. */
export type SyncGroup = {
  /**
   * How far the synchronization from Adobe has got. It is missing on groups of any other source and in the answers of
   * groups.create and groups.update.
   */
  sync_status: "not_started" | "in_progress" | "completed" | "error" | (string & {});
} & GroupCommonWithIncludes;

/**
 * A group as groups.get and groups.list give it. One whose source is adobe is a SyncGroup and tells its sync_status;
 * every other is not. Whether "sync_status" is in the group tells them apart.
 */
export type GroupWithIncludes = SyncGroup | GroupCommonWithIncludes;

/**
 * A person as others in the account see them. Nearly everything can be null for somebody who was invited and has not
 * joined.
 */
export interface User {
  /**
   * The id of the user, null for somebody invited who has no Frame.io account yet. Mostly a UUID, but ids in Adobe's
   * form occur.
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
   * Whether the user can work in the account. False after deactivation, null where there is nothing to be active yet.
   */
  active: boolean | null;
}

/** A user of the account together with the role that the user has in it. */
export interface AccountUserRole {
  /**
   * The account role. Four can be read, of which only admin and member can be given with users.updateRole; null where
   * the vendor states none.
   */
  role: "member" | "owner" | "admin" | "reviewer" | (string & {}) | null;
  /**
   * A person as others in the account see them. Nearly everything can be null for somebody who was invited and has not
   * joined.
   */
  user: User;
}

/** An account role that can be given to a user. */
export interface AccountRole {
  /**
   * The role to give, and in the answer the one given: admin or member. Owner and reviewer cannot be given by the API.
   */
  role: "admin" | "member";
}

/** Where a list goes on. */
export interface Links {
  /**
   * The path of the next page, relative to the host, or null on the last page. It carries the cursor after and none of
   * the other parameters, so those have to be added again.
   */
  next: string | null;
}

/** One page of groups. */
export interface GroupPage {
  /** The groups of this page, in the order asked for. */
  data: GroupWithIncludes[];
  /** Where a list goes on. */
  links: Links;
  /** How many groups the account has over all pages; there only when include_total_count was asked for. */
  total_count?: number | null;
}

/** One page of a group's members. */
export interface UserPage {
  /** The users who are in the group, as far as this page holds them. */
  data: User[];
  /** Where a list goes on. */
  links: Links;
  /** How many members the group has in all; left out or null unless include_total_count was sent. */
  total_count?: number | null;
}

/** One page of an account's users with their roles. */
export interface AccountUserRolePage {
  /** The users on this page, each beside the role. */
  data: AccountUserRole[];
  /** Where a list goes on. */
  links: Links;
  /**
   * How many users the list has over all pages, deactivated ones only if they were asked for. Filled only on request by
   * include_total_count.
   */
  total_count?: number | null;
}

/** What `groups.list` takes. */
export interface GroupsListInput extends BoundGroupsListInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** What `groups.list` of a client with bound parameters takes. */
export interface BoundGroupsListInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Left out, it is the one that the client was created with.
   */
  account_id?: string | undefined;
  /** What is added to each group: with creator, the user who made it. Without it only creator_id tells. */
  include?: "creator" | undefined;
  /**
   * The order of the groups: by creator, name or time of creation, upwards (_asc) or downwards (_desc). No default is
   * published.
   */
  sort?: "creator_asc" | "creator_desc" | "name_asc" | "name_desc" | "created_at_asc" | "created_at_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque; leave it out for
   * the first page.
   */
  after?: string | undefined;
  /**
   * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for each
   * page.
   *
   * Default: 50. From 1 to 100. Format: int32.
   */
  page_size?: number | undefined;
  /**
   * Whether each page also tells in total_count how many items there are over all pages.
   *
   * Default: false.
   */
  include_total_count?: boolean | undefined;
}

/** What `groups.create` takes. */
export interface GroupsCreateInput extends BoundGroupsCreateInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** What `groups.create` of a client with bound parameters takes. */
export interface BoundGroupsCreateInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Left out, it is the one that the client was created with.
   */
  account_id?: string | undefined;
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
}

/** What `groups.get` takes. */
export interface GroupsGetInput extends BoundGroupsGetInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** What `groups.get` of a client with bound parameters takes. */
export interface BoundGroupsGetInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Left out, it is the one that the client was created with.
   */
  account_id?: string | undefined;
  /**
   * The group, by the UUID that groups.create and groups.list give as id.
   *
   * Format: uuid.
   */
  group_id: string;
  /** What is added to each group: with creator, the user who made it. Without it only creator_id tells. */
  include?: "creator" | undefined;
}

/** What `groups.update` takes. */
export interface GroupsUpdateInput extends BoundGroupsUpdateInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** What `groups.update` of a client with bound parameters takes. */
export interface BoundGroupsUpdateInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Left out, it is the one that the client was created with.
   */
  account_id?: string | undefined;
  /**
   * The group, by the UUID that groups.create and groups.list give as id.
   *
   * Format: uuid.
   */
  group_id: string;
  /**
   * The new name; without it the group keeps its name.
   *
   * 1 to 255 characters.
   */
  name?: string | undefined;
  /**
   * The new emoji by its short name; without it the group keeps its emoji.
   *
   * 1 to 255 characters.
   */
  emoji?: string | undefined;
}

/** What `groups.delete` takes. */
export interface GroupsDeleteInput extends BoundGroupsDeleteInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** What `groups.delete` of a client with bound parameters takes. */
export interface BoundGroupsDeleteInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Left out, it is the one that the client was created with.
   */
  account_id?: string | undefined;
  /**
   * The group, by the UUID that groups.create and groups.list give as id.
   *
   * Format: uuid.
   */
  group_id: string;
}

/** What `groups.listUsers` takes. */
export interface GroupsListUsersInput extends BoundGroupsListUsersInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** What `groups.listUsers` of a client with bound parameters takes. */
export interface BoundGroupsListUsersInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Left out, it is the one that the client was created with.
   */
  account_id?: string | undefined;
  /**
   * The group, by the UUID that groups.create and groups.list give as id.
   *
   * Format: uuid.
   */
  group_id: string;
  /**
   * The order of the members: by name or e-mail address, upwards (_asc) or downwards (_desc). What applies without it
   * is not published.
   */
  sort?: "name_asc" | "name_desc" | "email_asc" | "email_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque; leave it out for
   * the first page.
   */
  after?: string | undefined;
  /**
   * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for each
   * page.
   *
   * Default: 50. From 1 to 100. Format: int32.
   */
  page_size?: number | undefined;
  /**
   * Whether each page also tells in total_count how many items there are over all pages.
   *
   * Default: false.
   */
  include_total_count?: boolean | undefined;
}

/** What `groups.addUsers` takes. */
export interface GroupsAddUsersInput extends BoundGroupsAddUsersInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** What `groups.addUsers` of a client with bound parameters takes. */
export interface BoundGroupsAddUsersInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Left out, it is the one that the client was created with.
   */
  account_id?: string | undefined;
  /**
   * The group, by the UUID that groups.create and groups.list give as id.
   *
   * Format: uuid.
   */
  group_id: string;
  /**
   * The UUIDs of the users to put into the group. They must be users of the account; one that is not refuses all. How
   * many may be named at once is not published.
   */
  user_ids: readonly string[];
}

/** What `groups.removeUser` takes. */
export interface GroupsRemoveUserInput extends BoundGroupsRemoveUserInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** What `groups.removeUser` of a client with bound parameters takes. */
export interface BoundGroupsRemoveUserInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Left out, it is the one that the client was created with.
   */
  account_id?: string | undefined;
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
}

/** What `users.list` takes. */
export interface UsersListInput extends BoundUsersListInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** What `users.list` of a client with bound parameters takes. */
export interface BoundUsersListInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Left out, it is the one that the client was created with.
   */
  account_id?: string | undefined;
  /**
   * Whether users who have been deactivated are listed as well; they are not when this is left out.
   *
   * Default: false.
   */
  include_deactivated?: boolean | undefined;
  /**
   * The order of the account's users: by account role, name or e-mail address, upwards (_asc) or downwards (_desc). The
   * order without it is left open.
   */
  sort?: "role_asc" | "role_desc" | "name_asc" | "name_desc" | "email_asc" | "email_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque; leave it out for
   * the first page.
   */
  after?: string | undefined;
  /**
   * How many items a page holds at most. It is not part of the next page's link, and Rollcall sends it again for each
   * page.
   *
   * Default: 50. From 1 to 100. Format: int32.
   */
  page_size?: number | undefined;
  /**
   * Whether each page also tells in total_count how many items there are over all pages.
   *
   * Default: false.
   */
  include_total_count?: boolean | undefined;
}

/** What `users.updateRole` takes. */
export interface UsersUpdateRoleInput extends BoundUsersUpdateRoleInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** What `users.updateRole` of a client with bound parameters takes. */
export interface BoundUsersUpdateRoleInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Left out, it is the one that the client was created with.
   */
  account_id?: string | undefined;
  /**
   * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
   *
   * Format: uuid.
   */
  user_id: string;
  /**
   * The role to give, and in the answer the one given: admin or member. Owner and reviewer cannot be given by the API.
   */
  role: "admin" | "member";
}

/**
 * Access groups of an account and the users in them. A group is kept by Frame.io itself or synchronized from Adobe or
 * Workfront. Reading, creating and renaming are stable; deleting a group and everything about its members still needs
 * the experimental version of the API.
 */
export interface FrameioGroups {
  /**
   * List the access groups of an account.
   *
   * Reads the groups of the account page by page, in the order asked for with sort; without it no order is promised.
   * The next page's link carries the cursor alone; page_size, sort, include and include_total_count are sent again
   * beside it, which a client's list does by itself. Groups that come from Adobe tell how far their synchronization has
   * got in sync_status.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Takes the optional header `api-version`.
   * - `GET /v4/accounts/{account_id}/groups`
   */
  list: {
    (input: GroupsListInput, options?: CallOptions): List<GroupWithIncludes, GroupPage>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input: GroupsListInput, options?: CallOptions): Promise<Raw<GroupPage>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Create an access group.
   *
   * Makes a new group, without members, and answers with it; users are put in with groups.addUsers. Both the name and
   * the emoji are required. Ten calls a minute and no idempotency key: a call whose answer got lost may have created
   * the group, and sending it again can make a second one, so look with groups.list first.
   *
   * - At most 10 calls in 60 s, counted per operation.
   * - Not sent again when its outcome is unknown.
   * - Answers 201; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Takes the optional header `api-version`.
   * - `POST /v4/accounts/{account_id}/groups`
   */
  create: {
    (input: GroupsCreateInput, options?: CallOptions): Promise<Group>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsCreateInput, options?: CallOptions): Promise<Raw<Group>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsCreateInput, options?: CallOptions): Promise<Safe<Group>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Get one access group.
   *
   * Reads a group by its id, on request together with the user who created it. The members are not part of the answer,
   * only how many there are; groups.listUsers reads them.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Takes the optional header `api-version`.
   * - `GET /v4/accounts/{account_id}/groups/{group_id}`
   */
  get: {
    (input: GroupsGetInput, options?: CallOptions): Promise<GroupWithIncludes>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsGetInput, options?: CallOptions): Promise<Raw<GroupWithIncludes>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsGetInput, options?: CallOptions): Promise<Safe<GroupWithIncludes>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Rename an access group or change its emoji.
   *
   * Changes what is given and leaves the rest alone. Ten calls a minute. Neither the creator nor the state of a
   * synchronization is part of the answer; groups.get has them. The emoji and the members of a group that is
   * synchronized from Adobe cannot be edited in Frame.io; with which status the API answers such a change is not known.
   *
   * - At most 10 calls in 60 s, counted per operation.
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Takes the optional header `api-version`.
   * - `PATCH /v4/accounts/{account_id}/groups/{group_id}`
   */
  update: {
    (input: GroupsUpdateInput, options?: CallOptions): Promise<Group>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsUpdateInput, options?: CallOptions): Promise<Raw<Group>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsUpdateInput, options?: CallOptions): Promise<Safe<Group>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Delete an access group.
   *
   * Takes the group away; its users stay in the account. A group that is synchronized from Adobe goes from Frame.io
   * alone and stays in the Adobe Admin Console. Sixty calls a minute. Exists only in the experimental version of the
   * API, whose header therefore goes with every call. The answer has no body and none of the rate limit headers.
   *
   * - Experimental: the vendor may change it.
   * - At most 60 calls in 60 s, counted per operation.
   * - Sent again when its outcome is unknown.
   * - Answers 204; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `DELETE /v4/accounts/{account_id}/groups/{group_id}`
   */
  delete: {
    (input: GroupsDeleteInput, options?: CallOptions): Promise<void>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsDeleteInput, options?: CallOptions): Promise<Raw<void>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsDeleteInput, options?: CallOptions): Promise<Safe<void>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * List the members of an access group.
   *
   * Reads the users of one group page by page, without their account role, which users.list has. Two hundred calls a
   * minute. Exists only in the experimental version of the API. As with the other lists, the next page's link repeats
   * nothing but the cursor.
   *
   * - Experimental: the vendor may change it.
   * - At most 200 calls in 60 s, counted per operation.
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `GET /v4/accounts/{account_id}/groups/{group_id}/users`
   */
  listUsers: {
    (input: GroupsListUsersInput, options?: CallOptions): List<User, UserPage>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input: GroupsListUsersInput, options?: CallOptions): Promise<Raw<UserPage>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Add users of the account to an access group.
   *
   * Puts one or several users of the account into a group that Frame.io itself keeps. All or nothing: one user who
   * cannot be added refuses the whole request. Naming somebody who is in the group already does no harm, so the call
   * may be sent again. Ten calls a minute, so give the users in one list and not one by one. Exists only in the
   * experimental version of the API; the answer is empty.
   *
   * - Experimental: the vendor may change it.
   * - At most 10 calls in 60 s, counted per operation.
   * - Sent again when its outcome is unknown.
   * - Answers 204; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `POST /v4/accounts/{account_id}/groups/{group_id}/users`
   */
  addUsers: {
    (input: GroupsAddUsersInput, options?: CallOptions): Promise<void>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsAddUsersInput, options?: CallOptions): Promise<Raw<void>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsAddUsersInput, options?: CallOptions): Promise<Safe<void>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Remove one user from an access group.
   *
   * Takes one member out of the group; the user stays in the account and in other groups. There is no call for several
   * at once, but two hundred a minute are allowed. Exists only in the experimental version of the API; the answer is
   * empty.
   *
   * - Experimental: the vendor may change it.
   * - At most 200 calls in 60 s, counted per operation.
   * - Sent again when its outcome is unknown.
   * - Answers 204; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `DELETE /v4/accounts/{account_id}/groups/{group_id}/users/{user_id}`
   */
  removeUser: {
    (input: GroupsRemoveUserInput, options?: CallOptions): Promise<void>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: GroupsRemoveUserInput, options?: CallOptions): Promise<Raw<void>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: GroupsRemoveUserInput, options?: CallOptions): Promise<Safe<void>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };
}

/**
 * People of an account with the role that each has in it. Roles of projects and workspaces are something else and are
 * not described here. No operation of v4 invites, removes or deactivates anybody; where Adobe manages the account,
 * people come and go in the Adobe Admin Console.
 */
export interface FrameioUsers {
  /**
   * List the users of an account with their account role.
   *
   * Reads everybody who belongs to the account, page by page, each with the role that person has in it. Deactivated
   * users are left out unless asked for. People who were invited and have no Frame.io account yet are listed with an id
   * of null, so the e-mail address is the only thing that is always there.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Takes the optional header `api-version`.
   * - `GET /v4/accounts/{account_id}/users`
   */
  list: {
    (input: UsersListInput, options?: CallOptions): List<AccountUserRole, AccountUserRolePage>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input: UsersListInput, options?: CallOptions): Promise<Raw<AccountUserRolePage>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  /**
   * Change the account role of a user.
   *
   * Makes a user of the account an admin or a member. Ten calls a minute. The owner's role can neither be given nor
   * taken here, and reviewers come about only by secure shares. Has no experimental version: send no api-version
   * header. A user whose id is null in users.list cannot be addressed.
   *
   * - At most 10 calls in 60 s, counted per operation.
   * - Sent again when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `PATCH /v4/accounts/{account_id}/users/{user_id}`
   */
  updateRole: {
    (input: UsersUpdateRoleInput, options?: CallOptions): Promise<AccountRole>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: UsersUpdateRoleInput, options?: CallOptions): Promise<Raw<AccountRole>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: UsersUpdateRoleInput, options?: CallOptions): Promise<Safe<AccountRole>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };
}

/** Every resource of the API. */
export interface FrameioResources {
  /**
   * Access groups of an account and the users in them. A group is kept by Frame.io itself or synchronized from Adobe or
   * Workfront. Reading, creating and renaming are stable; deleting a group and everything about its members still needs
   * the experimental version of the API.
   */
  groups: FrameioGroups;
  /**
   * People of an account with the role that each has in it. Roles of projects and workspaces are something else and are
   * not described here. No operation of v4 invites, removes or deactivates anybody; where Adobe manages the account,
   * people come and go in the Adobe Admin Console.
   */
  users: FrameioUsers;
}

/**
 * Access groups of an account and the users in them. A group is kept by Frame.io itself or synchronized from Adobe or
 * Workfront. Reading, creating and renaming are stable; deleting a group and everything about its members still needs
 * the experimental version of the API.
 */
export interface BoundFrameioGroups extends FrameioGroups {
  list: {
    (input?: BoundGroupsListInput, options?: CallOptions): List<GroupWithIncludes, GroupPage>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input?: BoundGroupsListInput, options?: CallOptions): Promise<Raw<GroupPage>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  create: {
    (input: BoundGroupsCreateInput, options?: CallOptions): Promise<Group>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsCreateInput, options?: CallOptions): Promise<Raw<Group>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsCreateInput, options?: CallOptions): Promise<Safe<Group>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  get: {
    (input: BoundGroupsGetInput, options?: CallOptions): Promise<GroupWithIncludes>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsGetInput, options?: CallOptions): Promise<Raw<GroupWithIncludes>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsGetInput, options?: CallOptions): Promise<Safe<GroupWithIncludes>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  update: {
    (input: BoundGroupsUpdateInput, options?: CallOptions): Promise<Group>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsUpdateInput, options?: CallOptions): Promise<Raw<Group>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsUpdateInput, options?: CallOptions): Promise<Safe<Group>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  delete: {
    (input: BoundGroupsDeleteInput, options?: CallOptions): Promise<void>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsDeleteInput, options?: CallOptions): Promise<Raw<void>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsDeleteInput, options?: CallOptions): Promise<Safe<void>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  listUsers: {
    (input: BoundGroupsListUsersInput, options?: CallOptions): List<User, UserPage>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsListUsersInput, options?: CallOptions): Promise<Raw<UserPage>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  addUsers: {
    (input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<void>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<Raw<void>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<Safe<void>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  removeUser: {
    (input: BoundGroupsRemoveUserInput, options?: CallOptions): Promise<void>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundGroupsRemoveUserInput, options?: CallOptions): Promise<Raw<void>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundGroupsRemoveUserInput, options?: CallOptions): Promise<Safe<void>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };
}

/**
 * People of an account with the role that each has in it. Roles of projects and workspaces are something else and are
 * not described here. No operation of v4 invites, removes or deactivates anybody; where Adobe manages the account,
 * people come and go in the Adobe Admin Console.
 */
export interface BoundFrameioUsers extends FrameioUsers {
  list: {
    (input?: BoundUsersListInput, options?: CallOptions): List<AccountUserRole, AccountUserRolePage>;
    /** Reads one page and gives it with its status, headers, attempts and rate limits. */
    raw(input?: BoundUsersListInput, options?: CallOptions): Promise<Raw<AccountUserRolePage>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };

  updateRole: {
    (input: BoundUsersUpdateRoleInput, options?: CallOptions): Promise<AccountRole>;
    /** The same call, giving the answer with its status, headers, attempts and rate limits. */
    raw(input: BoundUsersUpdateRoleInput, options?: CallOptions): Promise<Raw<AccountRole>>;
    /** The same call, giving its outcome as a value: the data or the error. */
    safe(input: BoundUsersUpdateRoleInput, options?: CallOptions): Promise<Safe<AccountRole>>;
    /** The documented rate limits, which answers correct; empty where none is published. */
    readonly limits: readonly Limit[];
  };
}

/** Every resource of the API, for a client with bound parameters. */
export interface BoundFrameioResources extends FrameioResources {
  /**
   * Access groups of an account and the users in them. A group is kept by Frame.io itself or synchronized from Adobe or
   * Workfront. Reading, creating and renaming are stable; deleting a group and everything about its members still needs
   * the experimental version of the API.
   */
  groups: BoundFrameioGroups;
  /**
   * People of an account with the role that each has in it. Roles of projects and workspaces are something else and are
   * not described here. No operation of v4 invites, removes or deactivates anybody; where Adobe manages the account,
   * people come and go in the Adobe Admin Console.
   */
  users: BoundFrameioUsers;
}

/** What the wire needs to know of each operation. */
export const api = {
  server: "https://api.frame.io",
  envelope: "data",
  bindable: ["account_id"],
  routes: {
    groups: {
      list: {
        method: "GET",
        path: "/v4/accounts/{account_id}/groups",
        query: {
          include: { type: "string" },
          sort: { type: "string" },
          after: { type: "string" },
          page_size: { type: "integer", minimum: 1, maximum: 100 },
          include_total_count: { type: "boolean" },
        },
        items: "data",
        cursor: ["after"],
        retry: true,
        limits: [{ calls: 100, windowMs: 60000, per: "operation" }],
      },
      create: {
        method: "POST",
        path: "/v4/accounts/{account_id}/groups",
        body: ["name", "emoji"],
        required: ["name", "emoji"],
        limits: [{ calls: 10, windowMs: 60000, per: "operation" }],
      },
      get: {
        method: "GET",
        path: "/v4/accounts/{account_id}/groups/{group_id}",
        query: { include: { type: "string" } },
        retry: true,
        limits: [{ calls: 100, windowMs: 60000, per: "operation" }],
      },
      update: {
        method: "PATCH",
        path: "/v4/accounts/{account_id}/groups/{group_id}",
        body: ["name", "emoji"],
        retry: true,
        limits: [{ calls: 10, windowMs: 60000, per: "operation" }],
      },
      delete: {
        method: "DELETE",
        path: "/v4/accounts/{account_id}/groups/{group_id}",
        headers: { "api-version": "experimental" },
        retry: true,
        empty: true,
        limits: [{ calls: 60, windowMs: 60000, per: "operation" }],
      },
      listUsers: {
        method: "GET",
        path: "/v4/accounts/{account_id}/groups/{group_id}/users",
        query: {
          sort: { type: "string" },
          after: { type: "string" },
          page_size: { type: "integer", minimum: 1, maximum: 100 },
          include_total_count: { type: "boolean" },
        },
        headers: { "api-version": "experimental" },
        items: "data",
        cursor: ["after"],
        retry: true,
        limits: [{ calls: 200, windowMs: 60000, per: "operation" }],
      },
      addUsers: {
        method: "POST",
        path: "/v4/accounts/{account_id}/groups/{group_id}/users",
        headers: { "api-version": "experimental" },
        body: ["user_ids"],
        required: ["user_ids"],
        retry: true,
        empty: true,
        limits: [{ calls: 10, windowMs: 60000, per: "operation" }],
      },
      removeUser: {
        method: "DELETE",
        path: "/v4/accounts/{account_id}/groups/{group_id}/users/{user_id}",
        headers: { "api-version": "experimental" },
        retry: true,
        empty: true,
        limits: [{ calls: 200, windowMs: 60000, per: "operation" }],
      },
    },
    users: {
      list: {
        method: "GET",
        path: "/v4/accounts/{account_id}/users",
        query: {
          include_deactivated: { type: "boolean" },
          sort: { type: "string" },
          after: { type: "string" },
          page_size: { type: "integer", minimum: 1, maximum: 100 },
          include_total_count: { type: "boolean" },
        },
        items: "data",
        cursor: ["after"],
        retry: true,
        limits: [{ calls: 100, windowMs: 60000, per: "operation" }],
      },
      updateRole: {
        method: "PATCH",
        path: "/v4/accounts/{account_id}/users/{user_id}",
        body: ["role"],
        required: ["role"],
        retry: true,
        limits: [{ calls: 10, windowMs: 60000, per: "operation" }],
      },
    },
  },
} as const satisfies Api;
