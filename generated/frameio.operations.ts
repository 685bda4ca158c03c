// Generated from openapi/frameio.yaml by `npm run generate`. Do not edit.
import type { Api, CallOptions, CallVariants, List, ListVariants, Raw, Safe } from "../src/client/api.js";

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

/** The user who calls, as users.me tells. */
export interface Profile {
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
}

/** An account that the caller can reach. */
export interface Account {
  /**
   * The UUID of the account, which other operations take as account_id.
   *
   * Format: uuid.
   */
  id: string;
  /**
   * The id of the Adobe organization that the account belongs to, where there is one. Behind "adobe:" it is taken as
   * account_id for an account in Adobe storage.
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
}

/** A workspace of an account, which holds projects. */
export interface Workspace {
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
  creator?: User;
}

/** A project, which belongs to one workspace. */
export interface Project {
  /**
   * The UUID of the project.
   *
   * Format: uuid.
   */
  id: string;
  /** The id of the project's asset at Adobe, where it is stored there. Behind "adobe:" it is taken as project_id. */
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
  owner?: User;
}

/** A user together with the role that the user has on a workspace or a project. */
export interface UserRole {
  /**
   * The role. Of the eight that can be read, six can be given on a workspace and five on a project; admin and owner can
   * be given by neither.
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
   * A person as others in the account see them. Nearly everything can be null for somebody who was invited and has not
   * joined.
   */
  user: User;
}

/** The role that a user was given on a workspace. */
export interface WorkspaceRole {
  /** The role that the user has on the workspace now. The vendor may leave it out. */
  role?: "workspace_admin" | "full_access" | "editor" | "edit_only" | "commenter" | "viewer" | (string & {});
}

/** The role that a user was given on a project. */
export interface ProjectRole {
  /** The role that the user has on the project now. The vendor may leave it out. */
  role?: "full_access" | "editor" | "edit_only" | "commenter" | "viewer" | (string & {});
}

/** The role that a group was given on a workspace or a project. */
export interface GroupRole {
  /** The role that the group has now. The vendor may leave it out. */
  role?: "full_access" | "editor" | "edit_only" | "commenter" | "viewer" | (string & {});
}

/** Where a list goes on. */
export interface Links {
  /**
   * The path of the next page, relative to the host, or null on the last page. It carries nothing but the cursor,
   * after; a client's list sends the other parameters again by itself.
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

/** One page of accounts. */
export interface AccountPage {
  /** The accounts of this page. */
  data: Account[];
  /** Where a list goes on. */
  links: Links;
  /** How many accounts the caller can reach, there only when include_total_count was asked for. */
  total_count?: number | null;
}

/** One page of workspaces. */
export interface WorkspacePage {
  /** The workspaces of this page. */
  data: Workspace[];
  /** Where a list goes on. */
  links: Links;
  /** How many workspaces the account has over all pages. Comes on request by include_total_count alone. */
  total_count?: number | null;
}

/** One page of projects. */
export interface ProjectPage {
  /** The projects of this page. */
  data: Project[];
  /** Where a list goes on. */
  links: Links;
  /** How many projects the list has over all pages, for those who ask with include_total_count. */
  total_count?: number | null;
}

/** One page of the users of a workspace or a project with their roles. */
export interface UserRolePage {
  /** The users on this page, each beside the role there. */
  data: UserRole[];
  /** Where a list goes on. */
  links: Links;
  /**
   * How many users have a role there, deactivated ones only if they were asked for. Left out or null unless
   * include_total_count was sent.
   */
  total_count?: number | null;
}

/** The `account_id` of a call. */
export interface AccountIdInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   */
  account_id: string;
}

/** The `account_id` of a call of a client with bound parameters. */
export interface BoundAccountIdInput {
  /**
   * The account. Usually a UUID; for an account that is kept in Adobe storage, as those connected to Workfront are,
   * "adobe:" followed by the id of the Adobe organization is accepted as well. No pattern is published for either.
   *
   * Defaults to the client's `account_id`.
   */
  account_id?: string | undefined;
}

/** What `groups.list` takes. */
export interface GroupsListInput extends AccountIdInput, BoundGroupsListInput {
  account_id: string;
}

/** What `groups.list` of a client with bound parameters takes. */
export interface BoundGroupsListInput extends BoundAccountIdInput {
  /**
   * What is added to each group or workspace: with creator, the user who made it. Without it a group tells creator_id
   * alone, and a workspace nothing.
   */
  include?: "creator" | undefined;
  /**
   * The order of the groups: by creator, name or time of creation, upwards (_asc) or downwards (_desc). No default is
   * published.
   */
  sort?: "creator_asc" | "creator_desc" | "name_asc" | "name_desc" | "created_at_asc" | "created_at_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out to
   * begin with the first page; a client's list follows the links by itself.
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
export interface GroupsCreateInput extends AccountIdInput, BoundGroupsCreateInput {
  account_id: string;
}

/** What `groups.create` of a client with bound parameters takes. */
export interface BoundGroupsCreateInput extends BoundAccountIdInput {
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
export interface GroupsGetInput extends AccountIdInput, BoundGroupsGetInput {
  account_id: string;
}

/** What `groups.get` of a client with bound parameters takes. */
export interface BoundGroupsGetInput extends BoundAccountIdInput {
  /**
   * The group, by the UUID that groups.create and groups.list give as id.
   *
   * Format: uuid.
   */
  group_id: string;
  /**
   * What is added to each group or workspace: with creator, the user who made it. Without it a group tells creator_id
   * alone, and a workspace nothing.
   */
  include?: "creator" | undefined;
}

/** What `groups.update` takes. */
export interface GroupsUpdateInput extends AccountIdInput, BoundGroupsUpdateInput {
  account_id: string;
}

/** What `groups.update` of a client with bound parameters takes. */
export interface BoundGroupsUpdateInput extends BoundAccountIdInput {
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
export interface GroupsDeleteInput extends AccountIdInput, BoundGroupsDeleteInput {
  account_id: string;
}

/** What `groups.delete` of a client with bound parameters takes. */
export interface BoundGroupsDeleteInput extends BoundAccountIdInput {
  /**
   * The group, by the UUID that groups.create and groups.list give as id.
   *
   * Format: uuid.
   */
  group_id: string;
}

/** What `groups.listUsers` takes. */
export interface GroupsListUsersInput extends AccountIdInput, BoundGroupsListUsersInput {
  account_id: string;
}

/** What `groups.listUsers` of a client with bound parameters takes. */
export interface BoundGroupsListUsersInput extends BoundAccountIdInput {
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
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out to
   * begin with the first page; a client's list follows the links by itself.
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
export interface GroupsAddUsersInput extends AccountIdInput, BoundGroupsAddUsersInput {
  account_id: string;
}

/** What `groups.addUsers` of a client with bound parameters takes. */
export interface BoundGroupsAddUsersInput extends BoundAccountIdInput {
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
export interface GroupsRemoveUserInput extends AccountIdInput, BoundGroupsRemoveUserInput {
  account_id: string;
}

/** What `groups.removeUser` of a client with bound parameters takes. */
export interface BoundGroupsRemoveUserInput extends BoundAccountIdInput {
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
export interface UsersListInput extends AccountIdInput, BoundUsersListInput {
  account_id: string;
}

/** What `users.list` of a client with bound parameters takes. */
export interface BoundUsersListInput extends BoundAccountIdInput {
  /**
   * Whether users who have been deactivated are listed as well; they are not when this is left out.
   *
   * Default: false.
   */
  include_deactivated?: boolean | undefined;
  /**
   * The order of the users: by role, name or e-mail address, upwards (_asc) or downwards (_desc). The order without it
   * is left open.
   */
  sort?: "role_asc" | "role_desc" | "name_asc" | "name_desc" | "email_asc" | "email_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out to
   * begin with the first page; a client's list follows the links by itself.
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
export interface UsersUpdateRoleInput extends AccountIdInput, BoundUsersUpdateRoleInput {
  account_id: string;
}

/** What `users.updateRole` of a client with bound parameters takes. */
export interface BoundUsersUpdateRoleInput extends BoundAccountIdInput {
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

/** What `users.me` takes. */
export type UsersMeInput = { readonly [key: string]: never };

/** What `accounts.list` takes. */
export interface AccountsListInput {
  /**
   * The order of the accounts: by the name that is shown or by time of creation, upwards (_asc) or downwards (_desc).
   * What applies without it is not published.
   */
  sort?: "display_name_asc" | "display_name_desc" | "created_at_asc" | "created_at_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out to
   * begin with the first page; a client's list follows the links by itself.
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

/** What `accounts.get` takes. */
export interface AccountsGetInput extends AccountIdInput, BoundAccountsGetInput {
  account_id: string;
}

/** What `accounts.get` of a client with bound parameters takes. */
export interface BoundAccountsGetInput extends BoundAccountIdInput {}

/** What `workspaces.list` takes. */
export interface WorkspacesListInput extends AccountIdInput, BoundWorkspacesListInput {
  account_id: string;
}

/** What `workspaces.list` of a client with bound parameters takes. */
export interface BoundWorkspacesListInput extends BoundAccountIdInput {
  /**
   * What is added to each group or workspace: with creator, the user who made it. Without it a group tells creator_id
   * alone, and a workspace nothing.
   */
  include?: "creator" | undefined;
  /**
   * The order of the list: by name or time of creation, upwards (_asc) or downwards (_desc). What applies without it is
   * not published.
   */
  sort?: "name_asc" | "name_desc" | "created_at_asc" | "created_at_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out to
   * begin with the first page; a client's list follows the links by itself.
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

/** What `workspaces.get` takes. */
export interface WorkspacesGetInput extends AccountIdInput, BoundWorkspacesGetInput {
  account_id: string;
}

/** What `workspaces.get` of a client with bound parameters takes. */
export interface BoundWorkspacesGetInput extends BoundAccountIdInput {
  /**
   * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
   *
   * Format: uuid.
   */
  workspace_id: string;
  /**
   * What is added to each group or workspace: with creator, the user who made it. Without it a group tells creator_id
   * alone, and a workspace nothing.
   */
  include?: "creator" | undefined;
}

/** What `workspaces.listProjects` takes. */
export interface WorkspacesListProjectsInput extends AccountIdInput, BoundWorkspacesListProjectsInput {
  account_id: string;
}

/** What `workspaces.listProjects` of a client with bound parameters takes. */
export interface BoundWorkspacesListProjectsInput extends BoundAccountIdInput {
  /**
   * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
   *
   * Format: uuid.
   */
  workspace_id: string;
  /** What is added to each project: with owner, the user whose it is. */
  include?: "owner" | undefined;
  /**
   * The order of the list: by name or time of creation, upwards (_asc) or downwards (_desc). What applies without it is
   * not published.
   */
  sort?: "name_asc" | "name_desc" | "created_at_asc" | "created_at_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out to
   * begin with the first page; a client's list follows the links by itself.
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

/** What `workspaces.listUsers` takes. */
export interface WorkspacesListUsersInput extends AccountIdInput, BoundWorkspacesListUsersInput {
  account_id: string;
}

/** What `workspaces.listUsers` of a client with bound parameters takes. */
export interface BoundWorkspacesListUsersInput extends BoundAccountIdInput {
  /**
   * The workspace, by the UUID that workspaces.list gives as id. An id in Adobe's form is not accepted here.
   *
   * Format: uuid.
   */
  workspace_id: string;
  /**
   * Whether users who have been deactivated are listed as well; they are not when this is left out.
   *
   * Default: false.
   */
  include_deactivated?: boolean | undefined;
  /**
   * The order of the users: by role, name or e-mail address, upwards (_asc) or downwards (_desc). The order without it
   * is left open.
   */
  sort?: "role_asc" | "role_desc" | "name_asc" | "name_desc" | "email_asc" | "email_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out to
   * begin with the first page; a client's list follows the links by itself.
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

/** What `workspaces.updateUserRole` takes. */
export interface WorkspacesUpdateUserRoleInput extends AccountIdInput, BoundWorkspacesUpdateUserRoleInput {
  account_id: string;
}

/** What `workspaces.updateUserRole` of a client with bound parameters takes. */
export interface BoundWorkspacesUpdateUserRoleInput extends BoundAccountIdInput {
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
  /**
   * The role to give on the workspace. workspace_admin exists here alone; admin and owner, which lists can hold, cannot
   * be given.
   */
  role: "workspace_admin" | "full_access" | "editor" | "edit_only" | "commenter" | "viewer";
}

/** What `workspaces.removeUser` takes. */
export interface WorkspacesRemoveUserInput extends AccountIdInput, BoundWorkspacesRemoveUserInput {
  account_id: string;
}

/** What `workspaces.removeUser` of a client with bound parameters takes. */
export interface BoundWorkspacesRemoveUserInput extends BoundAccountIdInput {
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
}

/** What `workspaces.updateGroupRole` takes. */
export interface WorkspacesUpdateGroupRoleInput extends AccountIdInput, BoundWorkspacesUpdateGroupRoleInput {
  account_id: string;
}

/** What `workspaces.updateGroupRole` of a client with bound parameters takes. */
export interface BoundWorkspacesUpdateGroupRoleInput extends BoundAccountIdInput {
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
  /**
   * The role to give to the group. The vendor's list was not seen, so these five are those of users on projects, and
   * any other text is sent as it is.
   */
  role: "full_access" | "editor" | "edit_only" | "commenter" | "viewer" | (string & {});
}

/** What `workspaces.removeGroup` takes. */
export interface WorkspacesRemoveGroupInput extends AccountIdInput, BoundWorkspacesRemoveGroupInput {
  account_id: string;
}

/** What `workspaces.removeGroup` of a client with bound parameters takes. */
export interface BoundWorkspacesRemoveGroupInput extends BoundAccountIdInput {
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
}

/** What `projects.list` takes. */
export interface ProjectsListInput extends AccountIdInput, BoundProjectsListInput {
  account_id: string;
}

/** What `projects.list` of a client with bound parameters takes. */
export interface BoundProjectsListInput extends BoundAccountIdInput {
  /** What is added to each project: with owner, the user whose it is. */
  include?: "owner" | undefined;
  /**
   * The order of the list: by name or time of creation, upwards (_asc) or downwards (_desc). What applies without it is
   * not published.
   */
  sort?: "name_asc" | "name_desc" | "created_at_asc" | "created_at_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out to
   * begin with the first page; a client's list follows the links by itself.
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

/** What `projects.get` takes. */
export interface ProjectsGetInput extends AccountIdInput, BoundProjectsGetInput {
  account_id: string;
}

/** What `projects.get` of a client with bound parameters takes. */
export interface BoundProjectsGetInput extends BoundAccountIdInput {
  /**
   * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:" followed by
   * the id of its asset there is accepted as well. No pattern is published for either.
   */
  project_id: string;
  /** What is added to each project: with owner, the user whose it is. */
  include?: "owner" | undefined;
}

/** What `projects.listUsers` takes. */
export interface ProjectsListUsersInput extends AccountIdInput, BoundProjectsListUsersInput {
  account_id: string;
}

/** What `projects.listUsers` of a client with bound parameters takes. */
export interface BoundProjectsListUsersInput extends BoundAccountIdInput {
  /**
   * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:" followed by
   * the id of its asset there is accepted as well. No pattern is published for either.
   */
  project_id: string;
  /**
   * Whether users who have been deactivated are listed as well; they are not when this is left out.
   *
   * Default: false.
   */
  include_deactivated?: boolean | undefined;
  /**
   * The order of the users: by role, name or e-mail address, upwards (_asc) or downwards (_desc). The order without it
   * is left open.
   */
  sort?: "role_asc" | "role_desc" | "name_asc" | "name_desc" | "email_asc" | "email_desc" | undefined;
  /**
   * Where to go on: the cursor that stands as after in links.next of the page before. It is opaque. Leave it out to
   * begin with the first page; a client's list follows the links by itself.
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

/** What `projects.updateUserRole` takes. */
export interface ProjectsUpdateUserRoleInput extends AccountIdInput, BoundProjectsUpdateUserRoleInput {
  account_id: string;
}

/** What `projects.updateUserRole` of a client with bound parameters takes. */
export interface BoundProjectsUpdateUserRoleInput extends BoundAccountIdInput {
  /**
   * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:" followed by
   * the id of its asset there is accepted as well. No pattern is published for either.
   */
  project_id: string;
  /**
   * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
   *
   * Format: uuid.
   */
  user_id: string;
  /** The role to give on the project. workspace_admin, admin and owner, which lists can hold, cannot be given. */
  role: "full_access" | "editor" | "edit_only" | "commenter" | "viewer";
}

/** What `projects.removeUser` takes. */
export interface ProjectsRemoveUserInput extends AccountIdInput, BoundProjectsRemoveUserInput {
  account_id: string;
}

/** What `projects.removeUser` of a client with bound parameters takes. */
export interface BoundProjectsRemoveUserInput extends BoundAccountIdInput {
  /**
   * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:" followed by
   * the id of its asset there is accepted as well. No pattern is published for either.
   */
  project_id: string;
  /**
   * The user, by UUID. Lists of users can hold ids that are null or in Adobe's form; those are not accepted here.
   *
   * Format: uuid.
   */
  user_id: string;
}

/** What `projects.updateGroupRole` takes. */
export interface ProjectsUpdateGroupRoleInput extends AccountIdInput, BoundProjectsUpdateGroupRoleInput {
  account_id: string;
}

/** What `projects.updateGroupRole` of a client with bound parameters takes. */
export interface BoundProjectsUpdateGroupRoleInput extends BoundAccountIdInput {
  /**
   * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:" followed by
   * the id of its asset there is accepted as well. No pattern is published for either.
   */
  project_id: string;
  /**
   * The group, by the UUID that groups.create and groups.list give as id.
   *
   * Format: uuid.
   */
  group_id: string;
  /**
   * The role to give to the group. The vendor's list was not seen, so these five are those of users on projects, and
   * any other text is sent as it is.
   */
  role: "full_access" | "editor" | "edit_only" | "commenter" | "viewer" | (string & {});
}

/** What `projects.removeGroup` takes. */
export interface ProjectsRemoveGroupInput extends AccountIdInput, BoundProjectsRemoveGroupInput {
  account_id: string;
}

/** What `projects.removeGroup` of a client with bound parameters takes. */
export interface BoundProjectsRemoveGroupInput extends BoundAccountIdInput {
  /**
   * The project. Usually the UUID that projects.list gives as id; for a project in Adobe storage "adobe:" followed by
   * the id of its asset there is accepted as well. No pattern is published for either.
   */
  project_id: string;
  /**
   * The group, by the UUID that groups.create and groups.list give as id.
   *
   * Format: uuid.
   */
  group_id: string;
}

/** `FrameioGroups`, for a client that is read-only. */
export interface ReadOnlyFrameioGroups {
  /**
   * List the access groups of an account.
   *
   * Reads the groups of the account page by page, in the order asked for with sort; without it no order is promised.
   * The next page's link carries the cursor alone; a client's list sends page_size, sort, include and
   * include_total_count again beside it. Groups that come from Adobe tell how far their synchronization has got in
   * sync_status.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Takes the optional header `api-version`.
   * - `GET /v4/accounts/{account_id}/groups`
   */
  list: ListVariants & {
    (input: GroupsListInput, options?: CallOptions): List<GroupWithIncludes, GroupPage>;
    raw(input: GroupsListInput, options?: CallOptions): Promise<Raw<GroupPage>>;
  };

  /**
   * Get one access group.
   *
   * Reads a group by its id, on request together with the user who created it. The members are not part of the answer,
   * only how many there are; groups.listUsers reads them.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Takes the optional header `api-version`.
   * - `GET /v4/accounts/{account_id}/groups/{group_id}`
   */
  get: CallVariants & {
    (input: GroupsGetInput, options?: CallOptions): Promise<GroupWithIncludes>;
    raw(input: GroupsGetInput, options?: CallOptions): Promise<Raw<GroupWithIncludes>>;
    safe(input: GroupsGetInput, options?: CallOptions): Promise<Safe<GroupWithIncludes>>;
  };

  /**
   * List the members of an access group.
   *
   * Reads the users of one group page by page, without their account role, which users.list has. Two hundred calls a
   * minute. Exists only in the experimental version of the API. The next page's link carries the cursor alone; a
   * client's list sends the other parameters again by itself.
   *
   * - Experimental: the vendor may change it.
   * - At most 200 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `GET /v4/accounts/{account_id}/groups/{group_id}/users`
   */
  listUsers: ListVariants & {
    (input: GroupsListUsersInput, options?: CallOptions): List<User, UserPage>;
    raw(input: GroupsListUsersInput, options?: CallOptions): Promise<Raw<UserPage>>;
  };
}

/** `FrameioUsers`, for a client that is read-only. */
export interface ReadOnlyFrameioUsers {
  /**
   * List the users of an account with their account role.
   *
   * Reads everybody who belongs to the account, page by page, each with the role that person has in it. Deactivated
   * users are left out unless asked for. People who were invited and have no Frame.io account yet are listed with an id
   * of null, so the e-mail address is the only thing that is always there.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Takes the optional header `api-version`.
   * - `GET /v4/accounts/{account_id}/users`
   */
  list: ListVariants & {
    (input: UsersListInput, options?: CallOptions): List<AccountUserRole, AccountUserRolePage>;
    raw(input: UsersListInput, options?: CallOptions): Promise<Raw<AccountUserRolePage>>;
  };

  /**
   * Get the user whom the token belongs to.
   *
   * Reads id, name, address and picture of the user who calls. The token of a server without a person belongs to the
   * service account's user. The id is a UUID here, where lists of users can hold ids that are null or in Adobe's form.
   * It takes no account_id.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `GET /v4/me`
   */
  me: CallVariants & {
    (input?: UsersMeInput, options?: CallOptions): Promise<Profile>;
    raw(input?: UsersMeInput, options?: CallOptions): Promise<Raw<Profile>>;
    safe(input?: UsersMeInput, options?: CallOptions): Promise<Safe<Profile>>;
  };
}

/** `FrameioAccounts`, for a client that is read-only. */
export interface ReadOnlyFrameioAccounts {
  /**
   * List the accounts that the caller can reach.
   *
   * Reads every account that the token opens, page by page, each with the roles that the caller has in it. The ids are
   * what all other operations take as account_id. In what order the accounts come without sort is not published.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `GET /v4/accounts`
   */
  list: ListVariants & {
    (input?: AccountsListInput, options?: CallOptions): List<Account, AccountPage>;
    raw(input?: AccountsListInput, options?: CallOptions): Promise<Raw<AccountPage>>;
  };

  /**
   * Get one account.
   *
   * Reads what accounts.list tells of an account, for one whose id is known. Exists only in the experimental version of
   * the API, since April 2026.
   *
   * - Experimental: the vendor may change it.
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `GET /v4/accounts/{account_id}`
   */
  get: CallVariants & {
    (input: AccountsGetInput, options?: CallOptions): Promise<Account>;
    raw(input: AccountsGetInput, options?: CallOptions): Promise<Raw<Account>>;
    safe(input: AccountsGetInput, options?: CallOptions): Promise<Safe<Account>>;
  };
}

/** `FrameioWorkspaces`, for a client that is read-only. */
export interface ReadOnlyFrameioWorkspaces {
  /**
   * List the workspaces of an account.
   *
   * Reads the workspaces of the account page by page, on request together with the user who made each. A role on a
   * workspace holds for all of its projects.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `GET /v4/accounts/{account_id}/workspaces`
   */
  list: ListVariants & {
    (input: WorkspacesListInput, options?: CallOptions): List<Workspace, WorkspacePage>;
    raw(input: WorkspacesListInput, options?: CallOptions): Promise<Raw<WorkspacePage>>;
  };

  /**
   * Get one workspace.
   *
   * Reads a workspace by its id, on request together with the user who made it. Who has a role on it is read with
   * workspaces.listUsers.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `GET /v4/accounts/{account_id}/workspaces/{workspace_id}`
   */
  get: CallVariants & {
    (input: WorkspacesGetInput, options?: CallOptions): Promise<Workspace>;
    raw(input: WorkspacesGetInput, options?: CallOptions): Promise<Raw<Workspace>>;
    safe(input: WorkspacesGetInput, options?: CallOptions): Promise<Safe<Workspace>>;
  };

  /**
   * List the projects of a workspace.
   *
   * Reads the projects of one workspace page by page; projects.list reads those of all. The role that somebody has on
   * the workspace holds for each of them, unless the project gives that user a role of its own.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `GET /v4/accounts/{account_id}/workspaces/{workspace_id}/projects`
   */
  listProjects: ListVariants & {
    (input: WorkspacesListProjectsInput, options?: CallOptions): List<Project, ProjectPage>;
    raw(input: WorkspacesListProjectsInput, options?: CallOptions): Promise<Raw<ProjectPage>>;
  };

  /**
   * List the users of a workspace with their role.
   *
   * Reads the users who have a role on the workspace, page by page, each with that role. Deactivated users are left out
   * unless asked for. Eight roles can be read, fewer can be given. Whether somebody is listed who has access only
   * through a group, or as an admin of the account, is not published.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `GET /v4/accounts/{account_id}/workspaces/{workspace_id}/users`
   */
  listUsers: ListVariants & {
    (input: WorkspacesListUsersInput, options?: CallOptions): List<UserRole, UserRolePage>;
    raw(input: WorkspacesListUsersInput, options?: CallOptions): Promise<Raw<UserRolePage>>;
  };
}

/** `FrameioProjects`, for a client that is read-only. */
export interface ReadOnlyFrameioProjects {
  /**
   * List the projects of an account.
   *
   * Reads the projects of all workspaces of the account page by page, on request each with its owner.
   * workspaces.listProjects reads those of one workspace.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `GET /v4/accounts/{account_id}/projects`
   */
  list: ListVariants & {
    (input: ProjectsListInput, options?: CallOptions): List<Project, ProjectPage>;
    raw(input: ProjectsListInput, options?: CallOptions): Promise<Raw<ProjectPage>>;
  };

  /**
   * Get one project.
   *
   * Reads a project by its id, on request together with its owner. Who has a role on it is read with
   * projects.listUsers.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `GET /v4/accounts/{account_id}/projects/{project_id}`
   */
  get: CallVariants & {
    (input: ProjectsGetInput, options?: CallOptions): Promise<Project>;
    raw(input: ProjectsGetInput, options?: CallOptions): Promise<Raw<Project>>;
    safe(input: ProjectsGetInput, options?: CallOptions): Promise<Safe<Project>>;
  };

  /**
   * List the users of a project with their role.
   *
   * Reads the users who have a role on the project, page by page, each with that role. Deactivated users are left out
   * unless asked for. Eight roles can be read, fewer can be given. Whether somebody is listed who has access only
   * through a group, or as an admin of the account, is not published.
   *
   * - At most 100 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `GET /v4/accounts/{account_id}/projects/{project_id}/users`
   */
  listUsers: ListVariants & {
    (input: ProjectsListUsersInput, options?: CallOptions): List<UserRole, UserRolePage>;
    raw(input: ProjectsListUsersInput, options?: CallOptions): Promise<Raw<UserRolePage>>;
  };
}

/** Every resource of the API, for a client that is read-only. */
export interface ReadOnlyFrameioResources {
  /**
   * Access groups of an account and the users in them. A group is kept by Frame.io itself or synchronized from Adobe or
   * Workfront. Reading, creating and renaming are stable; deleting a group and everything about its members still needs
   * the experimental version of the API.
   */
  groups: ReadOnlyFrameioGroups;
  /**
   * People of an account with the role that each has in it, and the user who calls. Roles on workspaces and projects
   * are something else, and admins of the account reach everything whatever roles they have there. No operation of v4
   * invites, removes or deactivates anybody; where Adobe manages the account, people come and go in the Adobe Admin
   * Console.
   */
  users: ReadOnlyFrameioUsers;
  /**
   * The accounts that the caller can reach. Listing them is stable, reading one needs the experimental version of the
   * API.
   */
  accounts: ReadOnlyFrameioAccounts;
  /**
   * Workspaces of an account, their projects, and the roles that users and groups have on them. A role on a workspace
   * holds for all of its projects, those to come included. Roles of users are stable; those of groups still need the
   * experimental version of the API, and without one, here or on a project, a group gives nobody access.
   */
  workspaces: ReadOnlyFrameioWorkspaces;
  /**
   * Projects of an account and the roles that users and groups have on them. A user's role on the project stands above
   * the one on its workspace, and stays when that one is taken away. Restricted projects ask for a direct invitation.
   * Roles of users are stable; those of groups still need the experimental version of the API.
   */
  projects: ReadOnlyFrameioProjects;
}

/**
 * Access groups of an account and the users in them. A group is kept by Frame.io itself or synchronized from Adobe or
 * Workfront. Reading, creating and renaming are stable; deleting a group and everything about its members still needs
 * the experimental version of the API.
 */
export interface FrameioGroups extends ReadOnlyFrameioGroups {
  /**
   * Create an access group.
   *
   * Makes a new group, without members, and answers with it; users are put in with groups.addUsers. Both the name and
   * the emoji are required. Ten calls a minute and no idempotency key: a call whose answer got lost may have created
   * the group, and sending it again can make a second one, so look with groups.list first.
   *
   * - At most 10 calls in 60 s, counted per operation.
   * - Rollcall does not retry it when its outcome is unknown.
   * - Answers 201; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Takes the optional header `api-version`.
   * - `POST /v4/accounts/{account_id}/groups`
   */
  create: CallVariants & {
    (input: GroupsCreateInput, options?: CallOptions): Promise<Group>;
    raw(input: GroupsCreateInput, options?: CallOptions): Promise<Raw<Group>>;
    safe(input: GroupsCreateInput, options?: CallOptions): Promise<Safe<Group>>;
  };

  /**
   * Rename an access group or change its emoji.
   *
   * Changes what is given and leaves the rest alone. Ten calls a minute. Neither the creator nor the state of a
   * synchronization is part of the answer; groups.get has them. The emoji and the members of a group that is
   * synchronized from Adobe cannot be edited in Frame.io; with which status the API answers such a change is not known.
   *
   * - At most 10 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Takes the optional header `api-version`.
   * - `PATCH /v4/accounts/{account_id}/groups/{group_id}`
   */
  update: CallVariants & {
    (input: GroupsUpdateInput, options?: CallOptions): Promise<Group>;
    raw(input: GroupsUpdateInput, options?: CallOptions): Promise<Raw<Group>>;
    safe(input: GroupsUpdateInput, options?: CallOptions): Promise<Safe<Group>>;
  };

  /**
   * Delete an access group.
   *
   * Takes the group away; its users stay in the account. A group that is synchronized from Adobe goes from Frame.io
   * alone and stays in the Adobe Admin Console. Sixty calls a minute. Exists only in the experimental version of the
   * API, whose header is sent for you. The answer has no body and none of the rate limit headers.
   *
   * - Experimental: the vendor may change it.
   * - At most 60 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 204; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `DELETE /v4/accounts/{account_id}/groups/{group_id}`
   */
  delete: CallVariants & {
    (input: GroupsDeleteInput, options?: CallOptions): Promise<void>;
    raw(input: GroupsDeleteInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: GroupsDeleteInput, options?: CallOptions): Promise<Safe<void>>;
  };

  /**
   * Add users of the account to an access group.
   *
   * Puts one or several users of the account into a group that Frame.io itself keeps. All or nothing: one user who
   * cannot be added refuses the whole request. Naming somebody who is in the group already does no harm, so Rollcall
   * sends the call again where its answer got lost. Ten calls a minute, so give the users in one list and not one by
   * one. Exists only in the experimental version of the API; the answer is empty.
   *
   * - Experimental: the vendor may change it.
   * - At most 10 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 204; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `POST /v4/accounts/{account_id}/groups/{group_id}/users`
   */
  addUsers: CallVariants & {
    (input: GroupsAddUsersInput, options?: CallOptions): Promise<void>;
    raw(input: GroupsAddUsersInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: GroupsAddUsersInput, options?: CallOptions): Promise<Safe<void>>;
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
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 204; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `DELETE /v4/accounts/{account_id}/groups/{group_id}/users/{user_id}`
   */
  removeUser: CallVariants & {
    (input: GroupsRemoveUserInput, options?: CallOptions): Promise<void>;
    raw(input: GroupsRemoveUserInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: GroupsRemoveUserInput, options?: CallOptions): Promise<Safe<void>>;
  };
}

/**
 * People of an account with the role that each has in it, and the user who calls. Roles on workspaces and projects are
 * something else, and admins of the account reach everything whatever roles they have there. No operation of v4
 * invites, removes or deactivates anybody; where Adobe manages the account, people come and go in the Adobe Admin
 * Console.
 */
export interface FrameioUsers extends ReadOnlyFrameioUsers {
  /**
   * Change the account role of a user.
   *
   * Makes a user of the account an admin or a member. Ten calls a minute. The owner's role can neither be given nor
   * taken here, and reviewers come about only by secure shares. It exists in the stable version of the API only. A user
   * whose id is null in users.list cannot be addressed.
   *
   * - At most 10 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `PATCH /v4/accounts/{account_id}/users/{user_id}`
   */
  updateRole: CallVariants & {
    (input: UsersUpdateRoleInput, options?: CallOptions): Promise<AccountRole>;
    raw(input: UsersUpdateRoleInput, options?: CallOptions): Promise<Raw<AccountRole>>;
    safe(input: UsersUpdateRoleInput, options?: CallOptions): Promise<Safe<AccountRole>>;
  };
}

/**
 * The accounts that the caller can reach. Listing them is stable, reading one needs the experimental version of the
 * API.
 */
export interface FrameioAccounts extends ReadOnlyFrameioAccounts {}

/**
 * Workspaces of an account, their projects, and the roles that users and groups have on them. A role on a workspace
 * holds for all of its projects, those to come included. Roles of users are stable; those of groups still need the
 * experimental version of the API, and without one, here or on a project, a group gives nobody access.
 */
export interface FrameioWorkspaces extends ReadOnlyFrameioWorkspaces {
  /**
   * Give a user a role on a workspace or change it.
   *
   * Gives a user this role on the workspace: somebody who has none is added, somebody who has another gets this one
   * instead, and sending the same again changes nothing. The user is named by UUID and not by address. The role holds
   * for all projects of the workspace, present and future, but for restricted ones, to which people are invited
   * directly. It limits no admin of the account, who reaches everything: make that user a member with users.updateRole
   * first. Ten calls a minute, so fifty people take five minutes, where a group takes one call of
   * workspaces.updateGroupRole.
   *
   * - At most 10 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `PATCH /v4/accounts/{account_id}/workspaces/{workspace_id}/users/{user_id}`
   */
  updateUserRole: CallVariants & {
    (input: WorkspacesUpdateUserRoleInput, options?: CallOptions): Promise<WorkspaceRole>;
    raw(input: WorkspacesUpdateUserRoleInput, options?: CallOptions): Promise<Raw<WorkspaceRole>>;
    safe(input: WorkspacesUpdateUserRoleInput, options?: CallOptions): Promise<Safe<WorkspaceRole>>;
  };

  /**
   * Remove a user from a workspace.
   *
   * Takes the role on the workspace away. Roles that the user has on single projects stay. Sixty calls a minute. What
   * the vendor answers for somebody who has no role there is not published: read workspaces.listUsers before.
   *
   * - At most 60 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 204; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `DELETE /v4/accounts/{account_id}/workspaces/{workspace_id}/users/{user_id}`
   */
  removeUser: CallVariants & {
    (input: WorkspacesRemoveUserInput, options?: CallOptions): Promise<void>;
    raw(input: WorkspacesRemoveUserInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: WorkspacesRemoveUserInput, options?: CallOptions): Promise<Safe<void>>;
  };

  /**
   * Give a group a role on a workspace or change it.
   *
   * Gives an access group this role on the workspace, or another one than it had; sending the same again changes
   * nothing. A group gives nobody access before it has a role somewhere, and one that is synchronized from Adobe can be
   * given roles too. The vendor's list of roles for groups was not seen: editor is its example, and whether a group can
   * be a workspace_admin is unknown. Ten calls a minute. The vendor lists these roles, but the fields of that list are
   * published nowhere, so only request() reads it. Exists only in the experimental version of the API, since May 2026.
   *
   * - Experimental: the vendor may change it.
   * - At most 10 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `PATCH /v4/accounts/{account_id}/workspaces/{workspace_id}/groups/{group_id}`
   */
  updateGroupRole: CallVariants & {
    (input: WorkspacesUpdateGroupRoleInput, options?: CallOptions): Promise<GroupRole>;
    raw(input: WorkspacesUpdateGroupRoleInput, options?: CallOptions): Promise<Raw<GroupRole>>;
    safe(input: WorkspacesUpdateGroupRoleInput, options?: CallOptions): Promise<Safe<GroupRole>>;
  };

  /**
   * Take the role of a group on a workspace away.
   *
   * The group gives its members nothing there any more; a role that one of them has directly stays. Sixty calls a
   * minute. What the vendor answers for a group that has no role there is not published. Exists only in the
   * experimental version of the API, since May 2026.
   *
   * - Experimental: the vendor may change it.
   * - At most 60 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 204; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `DELETE /v4/accounts/{account_id}/workspaces/{workspace_id}/groups/{group_id}`
   */
  removeGroup: CallVariants & {
    (input: WorkspacesRemoveGroupInput, options?: CallOptions): Promise<void>;
    raw(input: WorkspacesRemoveGroupInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: WorkspacesRemoveGroupInput, options?: CallOptions): Promise<Safe<void>>;
  };
}

/**
 * Projects of an account and the roles that users and groups have on them. A user's role on the project stands above
 * the one on its workspace, and stays when that one is taken away. Restricted projects ask for a direct invitation.
 * Roles of users are stable; those of groups still need the experimental version of the API.
 */
export interface FrameioProjects extends ReadOnlyFrameioProjects {
  /**
   * Give a user a role on a project or change it.
   *
   * Gives a user this role on the project: somebody who has none is added, somebody who has another gets this one
   * instead, and sending the same again changes nothing. The user is named by UUID and not by address. The role stands
   * above the one that the user has on the workspace. Ten calls a minute, so fifty people take five minutes, where a
   * group takes one call of projects.updateGroupRole.
   *
   * - At most 10 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `PATCH /v4/accounts/{account_id}/projects/{project_id}/users/{user_id}`
   */
  updateUserRole: CallVariants & {
    (input: ProjectsUpdateUserRoleInput, options?: CallOptions): Promise<ProjectRole>;
    raw(input: ProjectsUpdateUserRoleInput, options?: CallOptions): Promise<Raw<ProjectRole>>;
    safe(input: ProjectsUpdateUserRoleInput, options?: CallOptions): Promise<Safe<ProjectRole>>;
  };

  /**
   * Remove a user from a project.
   *
   * Takes the role on the project away; a role on its workspace goes with workspaces.removeUser. Sixty calls a minute.
   * What the vendor answers for somebody who has no role there is not published: read projects.listUsers before.
   *
   * - At most 60 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 204; fails with 400, 401, 403, 404, 409, 422, 429.
   * - `DELETE /v4/accounts/{account_id}/projects/{project_id}/users/{user_id}`
   */
  removeUser: CallVariants & {
    (input: ProjectsRemoveUserInput, options?: CallOptions): Promise<void>;
    raw(input: ProjectsRemoveUserInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: ProjectsRemoveUserInput, options?: CallOptions): Promise<Safe<void>>;
  };

  /**
   * Give a group a role on a project or change it.
   *
   * Gives an access group this role on the project, or another one than it had; sending the same again changes nothing.
   * A group gives nobody access before it has a role somewhere, and one that is synchronized from Adobe can be given
   * roles too. The vendor's list of roles for groups was not seen: editor is its example, and that groups get the five
   * roles that users get comes from third parties. Ten calls a minute. The vendor lists these roles, but the fields of
   * that list are published nowhere, so only request() reads it. Exists only in the experimental version of the API,
   * since April 2026.
   *
   * - Experimental: the vendor may change it.
   * - At most 10 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 200; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `PATCH /v4/accounts/{account_id}/projects/{project_id}/groups/{group_id}`
   */
  updateGroupRole: CallVariants & {
    (input: ProjectsUpdateGroupRoleInput, options?: CallOptions): Promise<GroupRole>;
    raw(input: ProjectsUpdateGroupRoleInput, options?: CallOptions): Promise<Raw<GroupRole>>;
    safe(input: ProjectsUpdateGroupRoleInput, options?: CallOptions): Promise<Safe<GroupRole>>;
  };

  /**
   * Take the role of a group on a project away.
   *
   * The group gives its members nothing there any more; a role that one of them has directly stays. Sixty calls a
   * minute. What the vendor answers for a group that has no role there is not published. Exists only in the
   * experimental version of the API, since April 2026.
   *
   * - Experimental: the vendor may change it.
   * - At most 60 calls in 60 s, counted per operation.
   * - Rollcall retries it when its outcome is unknown.
   * - Answers 204; fails with 400, 401, 403, 404, 409, 422, 429.
   * - Sent with the header `api-version: experimental`.
   * - `DELETE /v4/accounts/{account_id}/projects/{project_id}/groups/{group_id}`
   */
  removeGroup: CallVariants & {
    (input: ProjectsRemoveGroupInput, options?: CallOptions): Promise<void>;
    raw(input: ProjectsRemoveGroupInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: ProjectsRemoveGroupInput, options?: CallOptions): Promise<Safe<void>>;
  };
}

/** Every resource of the API. */
export interface FrameioResources extends ReadOnlyFrameioResources {
  groups: FrameioGroups;
  users: FrameioUsers;
  accounts: FrameioAccounts;
  workspaces: FrameioWorkspaces;
  projects: FrameioProjects;
}

/** `FrameioGroups`, for a client with bound parameters. */
export interface BoundFrameioGroups extends FrameioGroups {
  list: ListVariants & {
    (input?: BoundGroupsListInput, options?: CallOptions): List<GroupWithIncludes, GroupPage>;
    raw(input?: BoundGroupsListInput, options?: CallOptions): Promise<Raw<GroupPage>>;
  };

  create: CallVariants & {
    (input: BoundGroupsCreateInput, options?: CallOptions): Promise<Group>;
    raw(input: BoundGroupsCreateInput, options?: CallOptions): Promise<Raw<Group>>;
    safe(input: BoundGroupsCreateInput, options?: CallOptions): Promise<Safe<Group>>;
  };

  get: CallVariants & {
    (input: BoundGroupsGetInput, options?: CallOptions): Promise<GroupWithIncludes>;
    raw(input: BoundGroupsGetInput, options?: CallOptions): Promise<Raw<GroupWithIncludes>>;
    safe(input: BoundGroupsGetInput, options?: CallOptions): Promise<Safe<GroupWithIncludes>>;
  };

  update: CallVariants & {
    (input: BoundGroupsUpdateInput, options?: CallOptions): Promise<Group>;
    raw(input: BoundGroupsUpdateInput, options?: CallOptions): Promise<Raw<Group>>;
    safe(input: BoundGroupsUpdateInput, options?: CallOptions): Promise<Safe<Group>>;
  };

  delete: CallVariants & {
    (input: BoundGroupsDeleteInput, options?: CallOptions): Promise<void>;
    raw(input: BoundGroupsDeleteInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: BoundGroupsDeleteInput, options?: CallOptions): Promise<Safe<void>>;
  };

  listUsers: ListVariants & {
    (input: BoundGroupsListUsersInput, options?: CallOptions): List<User, UserPage>;
    raw(input: BoundGroupsListUsersInput, options?: CallOptions): Promise<Raw<UserPage>>;
  };

  addUsers: CallVariants & {
    (input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<void>;
    raw(input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: BoundGroupsAddUsersInput, options?: CallOptions): Promise<Safe<void>>;
  };

  removeUser: CallVariants & {
    (input: BoundGroupsRemoveUserInput, options?: CallOptions): Promise<void>;
    raw(input: BoundGroupsRemoveUserInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: BoundGroupsRemoveUserInput, options?: CallOptions): Promise<Safe<void>>;
  };
}

/** `FrameioUsers`, for a client with bound parameters. */
export interface BoundFrameioUsers extends FrameioUsers {
  list: ListVariants & {
    (input?: BoundUsersListInput, options?: CallOptions): List<AccountUserRole, AccountUserRolePage>;
    raw(input?: BoundUsersListInput, options?: CallOptions): Promise<Raw<AccountUserRolePage>>;
  };

  updateRole: CallVariants & {
    (input: BoundUsersUpdateRoleInput, options?: CallOptions): Promise<AccountRole>;
    raw(input: BoundUsersUpdateRoleInput, options?: CallOptions): Promise<Raw<AccountRole>>;
    safe(input: BoundUsersUpdateRoleInput, options?: CallOptions): Promise<Safe<AccountRole>>;
  };
}

/** `FrameioAccounts`, for a client with bound parameters. */
export interface BoundFrameioAccounts extends FrameioAccounts {
  get: CallVariants & {
    (input?: BoundAccountsGetInput, options?: CallOptions): Promise<Account>;
    raw(input?: BoundAccountsGetInput, options?: CallOptions): Promise<Raw<Account>>;
    safe(input?: BoundAccountsGetInput, options?: CallOptions): Promise<Safe<Account>>;
  };
}

/** `FrameioWorkspaces`, for a client with bound parameters. */
export interface BoundFrameioWorkspaces extends FrameioWorkspaces {
  list: ListVariants & {
    (input?: BoundWorkspacesListInput, options?: CallOptions): List<Workspace, WorkspacePage>;
    raw(input?: BoundWorkspacesListInput, options?: CallOptions): Promise<Raw<WorkspacePage>>;
  };

  get: CallVariants & {
    (input: BoundWorkspacesGetInput, options?: CallOptions): Promise<Workspace>;
    raw(input: BoundWorkspacesGetInput, options?: CallOptions): Promise<Raw<Workspace>>;
    safe(input: BoundWorkspacesGetInput, options?: CallOptions): Promise<Safe<Workspace>>;
  };

  listProjects: ListVariants & {
    (input: BoundWorkspacesListProjectsInput, options?: CallOptions): List<Project, ProjectPage>;
    raw(input: BoundWorkspacesListProjectsInput, options?: CallOptions): Promise<Raw<ProjectPage>>;
  };

  listUsers: ListVariants & {
    (input: BoundWorkspacesListUsersInput, options?: CallOptions): List<UserRole, UserRolePage>;
    raw(input: BoundWorkspacesListUsersInput, options?: CallOptions): Promise<Raw<UserRolePage>>;
  };

  updateUserRole: CallVariants & {
    (input: BoundWorkspacesUpdateUserRoleInput, options?: CallOptions): Promise<WorkspaceRole>;
    raw(input: BoundWorkspacesUpdateUserRoleInput, options?: CallOptions): Promise<Raw<WorkspaceRole>>;
    safe(input: BoundWorkspacesUpdateUserRoleInput, options?: CallOptions): Promise<Safe<WorkspaceRole>>;
  };

  removeUser: CallVariants & {
    (input: BoundWorkspacesRemoveUserInput, options?: CallOptions): Promise<void>;
    raw(input: BoundWorkspacesRemoveUserInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: BoundWorkspacesRemoveUserInput, options?: CallOptions): Promise<Safe<void>>;
  };

  updateGroupRole: CallVariants & {
    (input: BoundWorkspacesUpdateGroupRoleInput, options?: CallOptions): Promise<GroupRole>;
    raw(input: BoundWorkspacesUpdateGroupRoleInput, options?: CallOptions): Promise<Raw<GroupRole>>;
    safe(input: BoundWorkspacesUpdateGroupRoleInput, options?: CallOptions): Promise<Safe<GroupRole>>;
  };

  removeGroup: CallVariants & {
    (input: BoundWorkspacesRemoveGroupInput, options?: CallOptions): Promise<void>;
    raw(input: BoundWorkspacesRemoveGroupInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: BoundWorkspacesRemoveGroupInput, options?: CallOptions): Promise<Safe<void>>;
  };
}

/** `FrameioProjects`, for a client with bound parameters. */
export interface BoundFrameioProjects extends FrameioProjects {
  list: ListVariants & {
    (input?: BoundProjectsListInput, options?: CallOptions): List<Project, ProjectPage>;
    raw(input?: BoundProjectsListInput, options?: CallOptions): Promise<Raw<ProjectPage>>;
  };

  get: CallVariants & {
    (input: BoundProjectsGetInput, options?: CallOptions): Promise<Project>;
    raw(input: BoundProjectsGetInput, options?: CallOptions): Promise<Raw<Project>>;
    safe(input: BoundProjectsGetInput, options?: CallOptions): Promise<Safe<Project>>;
  };

  listUsers: ListVariants & {
    (input: BoundProjectsListUsersInput, options?: CallOptions): List<UserRole, UserRolePage>;
    raw(input: BoundProjectsListUsersInput, options?: CallOptions): Promise<Raw<UserRolePage>>;
  };

  updateUserRole: CallVariants & {
    (input: BoundProjectsUpdateUserRoleInput, options?: CallOptions): Promise<ProjectRole>;
    raw(input: BoundProjectsUpdateUserRoleInput, options?: CallOptions): Promise<Raw<ProjectRole>>;
    safe(input: BoundProjectsUpdateUserRoleInput, options?: CallOptions): Promise<Safe<ProjectRole>>;
  };

  removeUser: CallVariants & {
    (input: BoundProjectsRemoveUserInput, options?: CallOptions): Promise<void>;
    raw(input: BoundProjectsRemoveUserInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: BoundProjectsRemoveUserInput, options?: CallOptions): Promise<Safe<void>>;
  };

  updateGroupRole: CallVariants & {
    (input: BoundProjectsUpdateGroupRoleInput, options?: CallOptions): Promise<GroupRole>;
    raw(input: BoundProjectsUpdateGroupRoleInput, options?: CallOptions): Promise<Raw<GroupRole>>;
    safe(input: BoundProjectsUpdateGroupRoleInput, options?: CallOptions): Promise<Safe<GroupRole>>;
  };

  removeGroup: CallVariants & {
    (input: BoundProjectsRemoveGroupInput, options?: CallOptions): Promise<void>;
    raw(input: BoundProjectsRemoveGroupInput, options?: CallOptions): Promise<Raw<void>>;
    safe(input: BoundProjectsRemoveGroupInput, options?: CallOptions): Promise<Safe<void>>;
  };
}

/** Every resource of the API, for a client with bound parameters. */
export interface BoundFrameioResources extends FrameioResources {
  groups: BoundFrameioGroups;
  users: BoundFrameioUsers;
  accounts: BoundFrameioAccounts;
  workspaces: BoundFrameioWorkspaces;
  projects: BoundFrameioProjects;
}

/** `FrameioGroups`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundFrameioGroups extends ReadOnlyFrameioGroups {
  list: BoundFrameioGroups["list"];

  get: BoundFrameioGroups["get"];

  listUsers: BoundFrameioGroups["listUsers"];
}

/** `FrameioUsers`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundFrameioUsers extends ReadOnlyFrameioUsers {
  list: BoundFrameioUsers["list"];
}

/** `FrameioAccounts`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundFrameioAccounts extends ReadOnlyFrameioAccounts {
  get: BoundFrameioAccounts["get"];
}

/** `FrameioWorkspaces`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundFrameioWorkspaces extends ReadOnlyFrameioWorkspaces {
  list: BoundFrameioWorkspaces["list"];

  get: BoundFrameioWorkspaces["get"];

  listProjects: BoundFrameioWorkspaces["listProjects"];

  listUsers: BoundFrameioWorkspaces["listUsers"];
}

/** `FrameioProjects`, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundFrameioProjects extends ReadOnlyFrameioProjects {
  list: BoundFrameioProjects["list"];

  get: BoundFrameioProjects["get"];

  listUsers: BoundFrameioProjects["listUsers"];
}

/** Every resource of the API, for a client that is read-only and has bound parameters. */
export interface ReadOnlyBoundFrameioResources extends ReadOnlyFrameioResources {
  groups: ReadOnlyBoundFrameioGroups;
  users: ReadOnlyBoundFrameioUsers;
  accounts: ReadOnlyBoundFrameioAccounts;
  workspaces: ReadOnlyBoundFrameioWorkspaces;
  projects: ReadOnlyBoundFrameioProjects;
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
      me: { method: "GET", path: "/v4/me", retry: true, limits: [{ calls: 100, windowMs: 60000, per: "operation" }] },
    },
    accounts: {
      list: {
        method: "GET",
        path: "/v4/accounts",
        query: {
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
      get: {
        method: "GET",
        path: "/v4/accounts/{account_id}",
        headers: { "api-version": "experimental" },
        retry: true,
        limits: [{ calls: 100, windowMs: 60000, per: "operation" }],
      },
    },
    workspaces: {
      list: {
        method: "GET",
        path: "/v4/accounts/{account_id}/workspaces",
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
      get: {
        method: "GET",
        path: "/v4/accounts/{account_id}/workspaces/{workspace_id}",
        query: { include: { type: "string" } },
        retry: true,
        limits: [{ calls: 100, windowMs: 60000, per: "operation" }],
      },
      listProjects: {
        method: "GET",
        path: "/v4/accounts/{account_id}/workspaces/{workspace_id}/projects",
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
      listUsers: {
        method: "GET",
        path: "/v4/accounts/{account_id}/workspaces/{workspace_id}/users",
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
      updateUserRole: {
        method: "PATCH",
        path: "/v4/accounts/{account_id}/workspaces/{workspace_id}/users/{user_id}",
        body: ["role"],
        required: ["role"],
        retry: true,
        limits: [{ calls: 10, windowMs: 60000, per: "operation" }],
      },
      removeUser: {
        method: "DELETE",
        path: "/v4/accounts/{account_id}/workspaces/{workspace_id}/users/{user_id}",
        retry: true,
        empty: true,
        limits: [{ calls: 60, windowMs: 60000, per: "operation" }],
      },
      updateGroupRole: {
        method: "PATCH",
        path: "/v4/accounts/{account_id}/workspaces/{workspace_id}/groups/{group_id}",
        headers: { "api-version": "experimental" },
        body: ["role"],
        required: ["role"],
        retry: true,
        limits: [{ calls: 10, windowMs: 60000, per: "operation" }],
      },
      removeGroup: {
        method: "DELETE",
        path: "/v4/accounts/{account_id}/workspaces/{workspace_id}/groups/{group_id}",
        headers: { "api-version": "experimental" },
        retry: true,
        empty: true,
        limits: [{ calls: 60, windowMs: 60000, per: "operation" }],
      },
    },
    projects: {
      list: {
        method: "GET",
        path: "/v4/accounts/{account_id}/projects",
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
      get: {
        method: "GET",
        path: "/v4/accounts/{account_id}/projects/{project_id}",
        query: { include: { type: "string" } },
        retry: true,
        limits: [{ calls: 100, windowMs: 60000, per: "operation" }],
      },
      listUsers: {
        method: "GET",
        path: "/v4/accounts/{account_id}/projects/{project_id}/users",
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
      updateUserRole: {
        method: "PATCH",
        path: "/v4/accounts/{account_id}/projects/{project_id}/users/{user_id}",
        body: ["role"],
        required: ["role"],
        retry: true,
        limits: [{ calls: 10, windowMs: 60000, per: "operation" }],
      },
      removeUser: {
        method: "DELETE",
        path: "/v4/accounts/{account_id}/projects/{project_id}/users/{user_id}",
        retry: true,
        empty: true,
        limits: [{ calls: 60, windowMs: 60000, per: "operation" }],
      },
      updateGroupRole: {
        method: "PATCH",
        path: "/v4/accounts/{account_id}/projects/{project_id}/groups/{group_id}",
        headers: { "api-version": "experimental" },
        body: ["role"],
        required: ["role"],
        retry: true,
        limits: [{ calls: 10, windowMs: 60000, per: "operation" }],
      },
      removeGroup: {
        method: "DELETE",
        path: "/v4/accounts/{account_id}/projects/{project_id}/groups/{group_id}",
        headers: { "api-version": "experimental" },
        retry: true,
        empty: true,
        limits: [{ calls: 60, windowMs: 60000, per: "operation" }],
      },
    },
  },
} as const satisfies Api;
