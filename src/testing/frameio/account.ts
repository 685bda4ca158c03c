import { aBoolean, aText, dictionaryOf, listOf, nullable, object, oneOf, optional, type Kind } from "../check.js";
import { ofEveryFake, type FakeOptions } from "../fake.js";

/** Somebody in the account of a fake Frame.io; an invitee who has no account yet has neither id nor name. */
export interface FakeFrameioUser {
  readonly id: string | null;
  name: string | null;
  readonly email: string;
  role: string | null;
  /** Who is not, is listed only with `include_deactivated`. */
  active: boolean;
}

/** A group in the account of a fake Frame.io. */
export interface FakeFrameioGroup {
  readonly id: string;
  name: string;
  emoji: string;
  /** Who keeps it: the members of a group that Frame.io does not keep cannot be changed there. */
  readonly source: (typeof groupSources)[number];
  readonly creator_id: string | null;
  readonly created_at: string;
  updated_at: string;
  /** The ids of its members. */
  members: string[];
}

/** What users and groups have roles on. */
export interface FakeFrameioRoles {
  /** The roles of users, by their ids. */
  readonly users: Map<string, string>;
  /** The roles of groups, by their ids. */
  readonly groups: Map<string, string>;
}

/** A workspace in the account of a fake Frame.io. */
export interface FakeFrameioWorkspace extends FakeFrameioRoles {
  readonly id: string;
  name: string;
  readonly creator_id: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A project in the account of a fake Frame.io. */
export interface FakeFrameioProject extends FakeFrameioRoles {
  readonly id: string;
  /** The id of its asset at Adobe; behind `adobe:` it is an id too. */
  readonly adobe_id: string | null;
  readonly workspace_id: string;
  readonly root_folder_id: string;
  name: string;
  description: string | null;
  status: (typeof projectStatuses)[number];
  restricted: boolean;
  readonly owner_id: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** An account that the caller of a fake Frame.io can reach. */
export interface FakeFrameioListedAccount {
  readonly id: string;
  /** The id of its Adobe organization; behind `adobe:` it is an id too. */
  readonly adobe_id: string | null;
  display_name: string;
  /** The roles of the caller. */
  roles: string[];
}

/** Somebody who is in the account from the start. */
export interface FakeFrameioUserOptions {
  readonly email: string;
  /** @default null */
  readonly name?: string | null | undefined;
  /** @default "member" */
  readonly role?: (typeof accountRoles)[number] | null | undefined;
  /** @default one that follows from the seed */
  readonly id?: string | null | undefined;
  /** @default true */
  readonly active?: boolean | undefined;
}

/** A group that is there from the start. */
export interface FakeFrameioGroupOptions {
  readonly name: string;
  /** @default "busts_in_silhouette" */
  readonly emoji?: string | undefined;
  /** @default "frame" */
  readonly source?: (typeof groupSources)[number] | undefined;
  /** @default one that follows from the seed */
  readonly id?: string | undefined;
  /** Emails or ids of `users`. @default nobody */
  readonly members?: readonly string[] | undefined;
}

/** A role as lists can hold it. */
export type FakeFrameioRole = (typeof listedRoles)[number];

/** Who has a role from the start. */
export interface FakeFrameioRolesOptions {
  /** Roles by emails or ids of `users`. @default nobody's */
  readonly users?: { readonly [user: string]: FakeFrameioRole } | undefined;
  /** Roles by names or ids of `groups`. @default none's */
  readonly groups?: { readonly [group: string]: FakeFrameioRole } | undefined;
}

/** A project that is there from the start. */
export interface FakeFrameioProjectOptions extends FakeFrameioRolesOptions {
  readonly name: string;
  /** @default null */
  readonly description?: string | null | undefined;
  /** @default "active" */
  readonly status?: (typeof projectStatuses)[number] | undefined;
  /** @default false */
  readonly restricted?: boolean | undefined;
  /** @default one that follows from the seed */
  readonly id?: string | undefined;
  /** @default null */
  readonly adobe_id?: string | null | undefined;
}

/** A workspace that is there from the start, with its projects. */
export interface FakeFrameioWorkspaceOptions extends FakeFrameioRolesOptions {
  readonly name: string;
  /** @default one that follows from the seed */
  readonly id?: string | undefined;
  /** @default none */
  readonly projects?: readonly FakeFrameioProjectOptions[] | undefined;
}

/** An account that the caller can reach from the start. */
export interface FakeFrameioListedAccountOptions {
  readonly display_name: string;
  /** @default one that follows from the seed */
  readonly id?: string | undefined;
  /** @default null */
  readonly adobe_id?: string | null | undefined;
  /** @default the role that the caller has in `users` for the first account, `member` for others */
  readonly roles?: readonly string[] | undefined;
}

/** What the account of a fake Frame.io holds at the start. */
export interface FakeFrameioAccountOptions extends FakeOptions {
  /** @default one that follows from the seed */
  readonly account_id?: string | undefined;
  /** The accounts that the caller can reach: the first is played, others are listed and shown. @default the one that is played */
  readonly accounts?: readonly FakeFrameioListedAccountOptions[] | undefined;
  /** The people of the account, in the order in which they joined; its owner is the one who calls. @default one owner */
  readonly users?: readonly FakeFrameioUserOptions[] | undefined;
  /** @default none */
  readonly groups?: readonly FakeFrameioGroupOptions[] | undefined;
  /** @default none */
  readonly workspaces?: readonly FakeFrameioWorkspaceOptions[] | undefined;
}

/** The account of a fake Frame.io, live: what is changed here, as if by somebody else, is what the next call finds. */
export interface FakeFrameioAccount {
  readonly account_id: string;
  readonly accounts: FakeFrameioListedAccount[];
  readonly users: FakeFrameioUser[];
  readonly groups: FakeFrameioGroup[];
  readonly workspaces: FakeFrameioWorkspace[];
  /** The projects of all workspaces. */
  readonly projects: FakeFrameioProject[];
}

const accountRoles = ["owner", "admin", "member", "reviewer"] as const;

/** The roles that can be given on a project. */
export const projectRoles = ["full_access", "editor", "edit_only", "commenter", "viewer"] as const;

/** The roles that can be given on a workspace. */
export const workspaceRoles = ["workspace_admin", ...projectRoles] as const;

const listedRoles = [...workspaceRoles, "admin", "owner"] as const;

const groupSources = ["frame", "adobe", "workfront"] as const;

const projectStatuses = ["active", "inactive"] as const;

const aRole = oneOf(...listedRoles);
const ofRoles = { users: optional(dictionaryOf(aRole)), groups: optional(dictionaryOf(aRole)) };

const aProject = object({
  ...ofRoles,
  name: aText,
  description: optional(nullable(aText)),
  status: optional(oneOf(...projectStatuses)),
  restricted: optional(aBoolean),
  id: optional(aText),
  adobe_id: optional(nullable(aText)),
});

/** What the options of an account must be. */
export const ofAccounts: Readonly<Record<keyof FakeFrameioAccountOptions, Kind>> = {
  ...ofEveryFake,
  account_id: optional(aText),
  accounts: optional(
    listOf(
      object({
        display_name: aText,
        id: optional(aText),
        adobe_id: optional(nullable(aText)),
        roles: optional(listOf(aText)),
      }),
    ),
  ),
  users: optional(
    listOf(
      object({
        email: aText,
        name: optional(nullable(aText)),
        role: optional(nullable(oneOf(...accountRoles))),
        id: optional(nullable(aText)),
        active: optional(aBoolean),
      }),
    ),
  ),
  groups: optional(
    listOf(
      object({
        name: aText,
        emoji: optional(aText),
        source: optional(oneOf(...groupSources)),
        id: optional(aText),
        members: optional(listOf(aText)),
      }),
    ),
  ),
  workspaces: optional(
    listOf(object({ ...ofRoles, name: aText, id: optional(aText), projects: optional(listOf(aProject)) })),
  ),
};

/** Who calls: the account's owner, whose the token is taken to be, or the first who has an id. */
export function callerOf(users: readonly FakeFrameioUser[]): FakeFrameioUser | undefined {
  const known = users.filter(({ id }) => id !== null);
  return known.find(({ role }) => role === "owner") ?? known[0];
}
