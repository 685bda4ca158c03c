// Generated from openapi/docusign.yaml by `npm run generate`. Do not edit.
import type {
  AccountBrands,
  AccountInformation,
  AddressInformation,
  ClosedUsers,
  ErrorDetails,
  GroupBrands,
  GroupInformation,
  GroupPage,
  GroupUserPage,
  GroupUsers,
  NewUsersSummary,
  PermissionProfile,
  PermissionProfileInformation,
  RoleSettings,
  UserInformation,
  UserPage,
  UserSettingsInformation,
} from "./docusign.operations.js";

export interface paths {
  "/v2.1/accounts/{accountId}/groups": {
    /**
     * List the groups of an account
     *
     * Reads the groups of the account page by page, fixed groups included, each with the number of its members.
     *
     * A page holds 100 groups at most; how many come without `count` is not published. Neither is the order. The list
     * is read by position, so a group created or deleted meanwhile can shift the pages. Read the list to its end first,
     * then delete: deleting while reading skips as many groups as went.
     *
     * The last page has no `nextUri`. `group_type` is written in PascalCase while the answer's `groupType` is in
     * camelCase.
     */
    get: operations["groups.list"];
    /**
     * Rename groups or change their permission profile
     *
     * Changes the name, the permission profile or both of one or several groups. What becomes of the one that is not
     * sent is not documented, and a profile was once seen to be gone after such a change: send both.
     *
     * The fixed groups Administrators and Everyone cannot be edited.
     *
     * The answer does not repeat `permissionProfileId` or `usersCount`, so list the groups to see the new profile.
     * Where a group could not be changed, the call throws a `PartialFailureError`: `failed` has that group with the
     * reason, `succeeded` those that were changed.
     */
    put: operations["groups.update"];
    /**
     * Create groups
     *
     * Creates one or several groups, each with a name and, if the vendor takes it, a permission profile for its
     * members.
     *
     * Only `groupName` is read for certain. Whether `permissionProfileId` is, the vendor's pages disagree: the newest,
     * of June 2026, says that all but the name is ignored. So give the group its profile with groups.update afterwards,
     * and look at groups.list whether it is there. A permission profile that does not exist is an error where it is
     * read. How many groups one call may create is not published.
     *
     * Where a name is taken, the call throws a `PartialFailureError`: its `failed` has that item, with
     * `INVALID_GROUP_NAME` and the id of the group that has the name, and its `succeeded` the groups that were created.
     * There is no idempotency key, so a call of unknown outcome is best followed by a look at the list.
     */
    post: operations["groups.create"];
    /**
     * Delete groups
     *
     * Deletes one or several groups. Their members stay in the account and in their other groups.
     *
     * The fixed groups Administrators and Everyone cannot be deleted.
     *
     * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it.
     *
     * Where an id is unknown, also because its group was deleted before, the call throws a `PartialFailureError`:
     * `failed` has that item with `INVALID_GROUP_ID`, `succeeded` the groups that were deleted.
     */
    delete: operations["groups.delete"];
  };
  "/v2.1/accounts/{accountId}/groups/{groupId}/users": {
    /**
     * List the members of a group
     *
     * Reads the members of one group page by page, with name, email address and status.
     *
     * A page holds 100 members at most, 50 when `count` is not given. Members are listed by position, so a change
     * meanwhile can shift the pages. Read the list to its end first, then remove: removing while reading skips as many
     * members as were removed.
     *
     * Closed and not yet activated users can be among them: look at `userStatus`, and compare it without regard to
     * case.
     */
    get: operations["groups.listUsers"];
    /**
     * Add users to a group
     *
     * Makes users of the account members of the group. Who is a member already stays one: the call adds and never
     * replaces.
     *
     * Only users of the same account can be added. How many fit into one call is not published.
     *
     * Where a user could not be added, the call throws a `PartialFailureError`: `failed` has that user with the reason,
     * `succeeded` those who are members now. The answer names the users of the request, not all members, and leaves out
     * their email addresses.
     */
    put: operations["groups.addUsers"];
    /**
     * Remove users from a group
     *
     * Ends the membership of users in the group. The users themselves stay in the account and in their other groups.
     *
     * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it.
     *
     * Where a user could not be removed, the call throws a `PartialFailureError`: `failed` has that user with the
     * reason, `succeeded` those who were removed. The answer names the users of the request, not those who are left.
     *
     * What becomes of the removal of somebody who is no member is not published: read groups.listUsers before.
     */
    delete: operations["groups.removeUsers"];
  };
  "/v2.1/accounts/{accountId}/groups/{groupId}/brands": {
    /**
     * List the brands of a group
     *
     * Reads the brands that members of the group may use, and which of them are the defaults for sending and signing.
     *
     * The list comes whole; there are no pages.
     *
     * The array is called `brandOptions`, although the request that adds brands calls it `brands`.
     */
    get: operations["groups.listBrands"];
    /**
     * Add brands to a group
     *
     * Lets the members of the group use further brands of the account. Brands that the group has already stay: the call
     * adds and never replaces.
     *
     * The brands must exist; this call cannot create one.
     *
     * Where a brand could not be added, the call throws a `PartialFailureError`: `failed` has that brand with the
     * reason, `succeeded` those that the group has now. The request's array is `brands`, the answer's is
     * `brandOptions`.
     */
    put: operations["groups.addBrands"];
    /**
     * Remove brands from a group
     *
     * Takes brands away from the group. The brands themselves stay in the account.
     *
     * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it.
     *
     * Where a brand could not be removed, the call throws a `PartialFailureError`: `failed` has that brand with the
     * reason. Whether the answer, and so `succeeded`, lists only the brands of the request or all that the group has
     * left is not documented.
     */
    delete: operations["groups.removeBrands"];
  };
  "/v2.1/accounts/{accountId}/permission_profiles": {
    /**
     * List the permission profiles of an account
     *
     * Reads the permission profiles of the account, built-in and own ones, to find the id that a group needs.
     *
     * The list comes whole; there are no pages.
     *
     * `userCount` comes only when `include` asks for it. Ids of the built-in profiles differ from account to account.
     */
    get: operations["permissionProfiles.list"];
    /**
     * Create a permission profile
     *
     * Creates a permission profile with a name and with the rights of whoever has it.
     *
     * The name must be one that no other profile of the account has; the code of the refusal of one that is taken is
     * not published. Which rights a profile has whose settings are left out is not published either.
     *
     * The answer writes settings in its own way: `useNewDocuSignExperienceInterface`, sent as the number 0 by the
     * vendor's own sample, comes back as the text `never`. There is no idempotency key, so a call of unknown outcome is
     * best followed by a look at permissionProfiles.list.
     */
    post: operations["permissionProfiles.create"];
  };
  "/v2.1/accounts/{accountId}/permission_profiles/{permissionProfileId}": {
    /**
     * Get a permission profile
     *
     * Reads one permission profile with its settings.
     *
     * The vendor adds settings often, so expect more than are described here, and count on none.
     *
     * Settings that mean yes or no are the strings `"true"` and `"false"`.
     */
    get: operations["permissionProfiles.get"];
    /**
     * Rename a permission profile or change its settings
     *
     * Changes the name, the settings or both of one permission profile, and with it at once what everybody who has the
     * profile may do.
     *
     * Whether settings that are left out stay as they are is not published; the vendor's sample sends all of them. So
     * read the profile first and send what it has with what is to differ.
     */
    put: operations["permissionProfiles.update"];
    /**
     * Delete a permission profile
     *
     * Deletes one permission profile. The answer is 200 with an empty body, and that means done.
     *
     * A profile that somebody has is refused unless `move_users_to` names the profile that takes over; with which code
     * is not published, nor whether a group that carries the profile stands in the way as well. The built-in profiles
     * cannot be deleted.
     */
    delete: operations["permissionProfiles.delete"];
  };
  "/v2.1/accounts/{accountId}/users": {
    /**
     * List the users of an account
     *
     * Reads the people of the account page by page, each with name, email address, status and permission profile.
     *
     * Closed and invited people are among them unless `status` leaves them out. Their `userStatus` is in PascalCase
     * here (`Active`, `Closed`) and in lower case among the members of a group: compare it without regard to case.
     *
     * An `email` of nobody in the account gives no empty list. The vendor refuses it with 400 and
     * `USER_LACKS_MEMBERSHIP`, and so the list throws an `ApiError` with that code, for it may mean the caller as well.
     * One address may stand on several closed users and on one who is not.
     *
     * A page holds 100 users at most; how many come without `count` is not published. Users are listed by position, so
     * one who is added meanwhile can shift the pages.
     */
    get: operations["users.list"];
    /**
     * Invite users into an account
     *
     * Makes users of people, up to 500 in one call, and sends each of them a mail. Nobody is active before the
     * invitation is accepted, and no call can accept it in their place.
     *
     * Where the name and email address of somebody are those of a user already, the call throws a
     * `PartialFailureError`: its `failed` has that item with `USER_ALREADY_EXISTS_IN_ACCOUNT`, without a status, and
     * seemingly with the id of the user who is there; whoever is in its `succeeded` is invited.
     *
     * `permissionProfileId` stands beside `userName`; inside `userSettings` it is ignored, and the user is left without
     * a profile. The answer's `createdDateTime` was seen seven hours ahead of the time, though its end says UTC.
     *
     * There is no idempotency key, and a repeat under another name may make a second user, so a call of unknown outcome
     * is best followed by a look at users.list.
     */
    post: operations["users.create"];
    /**
     * Close users of an account
     *
     * Ends the membership of users in this account. Nothing is deleted: they stay listed as `Closed`, and their
     * memberships of other accounts stay too.
     *
     * Without `delete` the permission profile was still on a closed user hours later. Closed people lose sight of their
     * completed documents, while what they have sent can still be signed. users.update can reopen them, and then they
     * have to accept an invitation again.
     *
     * The ids go into a JSON body, which is unusual for `DELETE`; some proxies drop it.
     *
     * Where a user could not be closed, the call throws a `PartialFailureError`: `failed` has that user with the
     * reason, `succeeded` those who are closed. The codes are not published, nor what is answered of somebody who is
     * closed already.
     */
    delete: operations["users.close"];
  };
  "/v2.1/accounts/{accountId}/users/{userId}": {
    /**
     * Get a user
     *
     * Reads one user of the account with settings, groups and addresses, which the list does not have. It lacks in turn
     * what only the list was seen to have: `isAlternateAdmin`, `title`, `middleName` and `suffixName`.
     *
     * One page of the vendor says that even administrators read nobody but themselves here; a newer one, and programs
     * of others, say that they read everybody.
     *
     * Which status and code an id of nobody is answered with is not published.
     */
    get: operations["users.get"];
    /**
     * Change a user
     *
     * Changes what is sent of one user, and leaves the rest as it is. A job title was seen to arrive; of the other
     * properties the vendor or programs of others say that they do. The email address and `title` are not changed here,
     * and groups have calls of their own.
     *
     * The answer is no picture of the user: it holds the id, `0001-01-01T08:00:00.0000000Z` for both dates, and what
     * was sent. users.get has what came of it. An answer with an `errorDetails` is a failure of the whole, and Rollcall
     * throws it as an `ApiError` with status 200.
     *
     * It also mails the invitation again (`sendActivationEmail`) and reopens somebody who was closed (`userStatus`),
     * who then has to accept once more. A repeat of the former sends another mail, and one of the latter may, so give
     * the call `{ retry: false }` with either: what else it changes can be repeated without harm.
     */
    put: operations["users.update"];
  };
  "/v2.1/accounts/{accountId}/brands": {
    /**
     * List the brands of an account
     *
     * Reads the brands of the account, to find the id of one that a group should use, and which of them are the
     * defaults.
     *
     * The list comes whole; there are no pages. The array is called `brands` here and `brandOptions` for a group.
     *
     * The account must have one of the settings `canSelfBrandSign` and `canSelfBrandSend`.
     */
    get: operations["brands.list"];
  };
  "/v2.1/accounts/{accountId}": {
    /**
     * Get an account
     *
     * Reads what the account is: its names and ids, its plan, how many people it may have and has, and whether it is
     * suspended.
     *
     * Settings come only when `include_account_settings` asks for them. They are some 865 and are not described one by
     * one.
     *
     * Numbers, booleans and dates are text, but for `useDisplayAppliance` and the count of free document generations.
     */
    get: operations["accounts.get"];
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** A list of groups to create. */
    GroupsCreateBody: {
      /** The new groups. */
      groups: components["schemas"]["GroupToCreate"][];
    };
    /** A group that is to be. Other properties may be sent and are ignored. */
    GroupToCreate: {
      /** Name for the new group. One that is taken gives an error in the answer's item. */
      groupName: string;
      /**
       * Id of the permission profile for the members of the new group. Text or number; the profile must exist. It may
       * be ignored here, as the vendor's pages disagree; an update sets it.
       */
      permissionProfileId?: string | number;
    };
    /** A list of groups to change. */
    GroupsUpdateBody: {
      /** The groups with their new values. */
      groups: components["schemas"]["GroupToUpdate"][];
    };
    /** What to change of a group. Other properties than these have no effect. */
    GroupToUpdate: {
      /** Id of the group to change. Neither of the fixed groups can be. */
      groupId: string;
      /**
       * The new name, or the present one where only the profile changes. What becomes of the name without it is not
       * documented.
       */
      groupName?: string;
      /**
       * Id of the new permission profile, an integer as text, or of the present one where only the name changes.
       * Without it the group may lose its profile, and the answer tells neither.
       */
      permissionProfileId?: string;
    };
    /** A list of groups to delete. */
    GroupsDeleteBody: {
      /** The groups that are to go. */
      groups: components["schemas"]["GroupToDelete"][];
    };
    /** A group that is to go. Nothing but its id belongs here. */
    GroupToDelete: {
      /** Id of the group to delete. Neither of the fixed groups can be. */
      groupId: string;
    };
    /** A list of users to add to the group. */
    GroupsAddUsersBody: {
      /** The users who are to become members. */
      users: components["schemas"]["UserReference"][];
    };
    /** A list of users to remove from the group. */
    GroupsRemoveUsersBody: {
      /** The members who are to leave. */
      users: components["schemas"]["UserReference"][];
    };
    /** Points to a user of the account. */
    UserReference: {
      /**
       * Id of a user of the account, a GUID. Name and email address are no substitute.
       *
       * Format: uuid.
       */
      userId: string;
    };
    /** A list of brands to add to the group. */
    GroupsAddBrandsBody: {
      /** The brands that the group is to have. */
      brands: components["schemas"]["BrandReference"][];
    };
    /** A list of brands to take away from the group. */
    GroupsRemoveBrandsBody: {
      /** The brands that the group is to lose. */
      brands: components["schemas"]["BrandReference"][];
    };
    /** Points to a brand of the account. */
    BrandReference: {
      /**
       * Id of an existing brand, a GUID.
       *
       * Format: uuid.
       */
      brandId: string;
    };
    /** A list of people to invite. */
    UsersCreateBody: {
      /**
       * The people who are to become users. How many fit into one call is published, unlike elsewhere.
       *
       * At most 500 items.
       */
      newUsers: components["schemas"]["UserToCreate"][];
    };
    /** Somebody who is to be invited. */
    UserToCreate: {
      /** Full name of the new user. Together with `email` it must not be that of a user who is there. */
      userName: string;
      /** Address to which the invitation goes, and with which the new user signs in. */
      email: string;
      /**
       * Id of the permission profile of the new user, an integer as text. It is read here and not inside
       * `userSettings`; without it the user was seen to have none.
       */
      permissionProfileId?: string;
      /** Groups of which the new user becomes a member. */
      groupList?: components["schemas"]["GroupReference"][];
      /**
       * Given name of the new user.
       *
       * At most 50 characters.
       */
      firstName?: string;
      /**
       * Middle name of the new user.
       *
       * At most 50 characters.
       */
      middleName?: string;
      /**
       * Family name of the new user.
       *
       * At most 50 characters.
       */
      lastName?: string;
      /**
       * What follows the new user's name, such as Jr.
       *
       * At most 50 characters.
       */
      suffixName?: string;
      /** Company for which the new user works. */
      company?: string;
      /** What the new user does in the company. */
      jobTitle?: string;
      /** Code that the new user must type to accept the invitation. */
      activationAccessCode?: string;
      /**
       * Whether a failed sign-in before activation brings the new user a second activation mail, a boolean as text.
       */
      sendActivationOnInvalidLogin?: string;
      /**
       * Settings of the single user, about 150 with their metadata and growing. They are not the profile's and are not
       * described one by one here. Yes and no are `"true"` and `"false"`, and `modifiedDate` is written as `6/24/2026
       * 12:31:10 pm`. A `permissionProfileId` among them is ignored.
       */
      userSettings?: UserSettingsInformation;
      /** Where the new user lives. */
      homeAddress?: AddressInformation;
      /** Where the new user works. */
      workAddress?: AddressInformation;
    };
    /** Points to a group of the account. */
    GroupReference: {
      /** Id of a group of the account, an integer as text. Its name is no substitute. */
      groupId: string;
    };
    /** What to change of a user. What is left out stays as it is. */
    UsersUpdateBody: {
      /** The new full name. Programs of others send it; the vendor says nothing of it. */
      userName?: string;
      /**
       * The new given name.
       *
       * At most 50 characters.
       */
      firstName?: string;
      /**
       * The new middle name.
       *
       * At most 50 characters.
       */
      middleName?: string;
      /**
       * The new family name.
       *
       * At most 50 characters.
       */
      lastName?: string;
      /**
       * What is to follow the name from now on, such as Jr.
       *
       * At most 50 characters.
       */
      suffixName?: string;
      /** The new company. */
      company?: string;
      /** The new job title. It is the one property that was seen to arrive. */
      jobTitle?: string;
      /**
       * Id of the new permission profile, an integer as text. Programs of others send it; the vendor shows it for
       * groups only.
       */
      permissionProfileId?: string;
      /**
       * With `send`, mails the invitation again to a user who is not active yet. Each repeat sends another mail, so
       * give the call `{ retry: false }`.
       */
      sendActivationEmail?: "send";
      /**
       * Reopens a user who is closed. The vendor names this call for it and publishes no value: one program sends
       * `active`, and `closed` to close. The user then has to accept an invitation again, and a repeat may send another
       * mail, so give the call `{ retry: false }`.
       */
      userStatus?: string;
      /**
       * Settings of the single user, about 150 with their metadata and growing. They are not the profile's and are not
       * described one by one here. Yes and no are `"true"` and `"false"`, and `modifiedDate` is written as `6/24/2026
       * 12:31:10 pm`. A `permissionProfileId` among them is ignored.
       */
      userSettings?: UserSettingsInformation;
    };
    /** A list of users to close. */
    UsersCloseBody: {
      /** The users whose membership is to end. */
      users: components["schemas"]["UserReference"][];
    };
    /** A permission profile that is to be. */
    PermissionProfilesCreateBody: {
      /** Name for the new profile, which no other of the account has. */
      permissionProfileName: string;
      /**
       * What whoever has the profile is to be able to do. Yes and no are `"true"` and `"false"`. The vendor adds
       * settings often. One that is not described here is sent as you give it, but the compiler refuses it where the
       * object is written (TS2353): write `{ … } as RoleSettingsToSet`, with the type from `rollcall/docusign`.
       */
      settings?: components["schemas"]["RoleSettingsToSet"];
    };
    /** What to change of a permission profile. */
    PermissionProfilesUpdateBody: {
      /** The new name of the profile, which no other of the account has. */
      permissionProfileName?: string;
      /**
       * What whoever has the profile is to be able to do. Yes and no are `"true"` and `"false"`. The vendor adds
       * settings often. One that is not described here is sent as you give it, but the compiler refuses it where the
       * object is written (TS2353): write `{ … } as RoleSettingsToSet`, with the type from `rollcall/docusign`.
       */
      settings?: components["schemas"]["RoleSettingsToSet"];
    };
    /**
     * What whoever has the profile is to be able to do. Yes and no are `"true"` and `"false"`. The vendor adds settings
     * often. One that is not described here is sent as you give it, but the compiler refuses it where the object is
     * written (TS2353): write `{ … } as RoleSettingsToSet`, with the type from `rollcall/docusign`.
     */
    RoleSettingsToSet: {
      /**
       * Which of the vendor's page generations to give, as a word or, as in the vendor's sample, the number 0, which
       * comes back as the text `never`.
       */
      useNewDocuSignExperienceInterface?: string | number;
      /**
       * Which generation of signing pages to give. `v2` stands in the vendor's sample, while the vendor's definition
       * does not know the name.
       */
      signingUiVersion?: string;
    } & RoleSettings;
  };
  responses: {
    /**
     * The request as a whole was not understood. Before the rate limits moved to 429 in 2026 they came with this status
     * too, so look at `errorCode` before you blame the request.
     */
    BadRequest: {
      headers: AnswerHeaders;
      content: {
        "application/json": ErrorDetails;
      };
    };
    /**
     * The request as a whole was not understood, or nobody in the account has the `email` that was asked for. As
     * everywhere, a rate limit may come with this status too.
     */
    BadRequestForNobody: {
      headers: AnswerHeaders;
      content: {
        "application/json": ErrorDetails;
      };
    };
    /**
     * The token is missing, expired or revoked, or it is good but not for this account: a wrong host for the account's
     * region gives this answer as well.
     */
    Unauthorized: {
      headers: AnswerHeaders;
      content: {
        "application/json": ErrorDetails;
      };
    };
    /**
     * The caller may not do this. Which code comes with it is not published, and a lack of rights was also seen as 401,
     * so look at `errorCode` before you blame the token. It may come as HTML or without any body.
     */
    Forbidden: {
      headers: AnswerHeaders;
      content: {
        "application/json": ErrorDetails;
      };
    };
    /**
     * What the call asks for is not there. For which ids it comes is not published; a path that the API does not have
     * gives it too. It may come as HTML or without any body.
     */
    NotFound: {
      headers: AnswerHeaders;
      content: {
        "application/json": ErrorDetails;
      };
    };
    /**
     * The account has made too many calls. There is no `Retry-After`: after the burst code a client waits 30 seconds,
     * after the hourly code until `X-RateLimit-Reset`, and sends the call again by itself. Where that is more than a
     * minute, it throws a `RateLimitError` instead.
     */
    TooManyRequests: {
      headers: AnswerHeaders;
      content: {
        "application/json": ErrorDetails;
      };
    };
  };
  parameters: {
    /**
     * Lists groups of one kind only. Written in PascalCase, unlike `groupType` in the answer; whether the vendor minds
     * the case is not known.
     */
    GroupType: "AdminGroup" | "CustomGroup" | "EveryoneGroup";
    /**
     * What else to tell of each profile, as an array, which Rollcall joins with commas: `user_count` adds `userCount`,
     * `closed_users` counts closed users too, `account_management` adds the rights of administration, and `metadata`
     * tells which settings can be changed.
     */
    ProfileListInclude: ("user_count" | "closed_users" | "account_management" | "metadata")[];
    /**
     * Lists only users with one of these statuses, as an array, which Rollcall joins with commas. Without it users of
     * every status come, closed ones too.
     */
    StatusFilter: ("ActivationRequired" | "ActivationSent" | "Active" | "Closed" | "Disabled")[];
    /**
     * What else to take from the users, as an array, which Rollcall joins with commas: `Groups` their groups,
     * `PermissionSet` their permission profile, `SigningGroupsEmail` their address in signing groups. Without it
     * nothing is said to be taken, and the permission profile was seen to stay.
     */
    DeleteFromUser: ("Groups" | "PermissionSet" | "SigningGroupsEmail")[];
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
         * How many groups one page holds at most. The number that comes without it is not published.
         *
         * From 1 to 100.
         */
        count?: number;
        /**
         * Lists groups of one kind only. Written in PascalCase, unlike `groupType` in the answer; whether the vendor
         * minds the case is not known.
         */
        group_type?: components["parameters"]["GroupType"];
        /**
         * Whether every group comes with `usersCount`. The vendor's text calls that property `userCount`, which the
         * wire does not know.
         *
         * Default: true.
         */
        include_usercount?: boolean;
        /** Lists only groups whose name fits the text. Whether it takes wildcards is not confirmed. */
        search_text?: string;
        /**
         * Where the page starts, counted from 0. A client's list counts on from there by itself.
         *
         * Default: 0. At least 0.
         */
        start_position?: number;
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of groups. */
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
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.update": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    /** The groups to change, each with its id and the new values. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupsUpdateBody"];
      };
    };
    responses: {
      /** The changed groups in the order of the request, without their permission profile. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": GroupInformation;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.create": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    /** The groups to create. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupsCreateBody"];
      };
    };
    responses: {
      /** The groups in the order of the request. Each is either created or carries the reason why not. */
      201: {
        headers: AnswerHeaders;
        content: {
          "application/json": GroupInformation;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.delete": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    /** The ids of the groups to delete. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupsDeleteBody"];
      };
    };
    responses: {
      /** The deleted groups in the order of the request, without their names. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": GroupInformation;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.listUsers": {
    parameters: {
      query?: {
        /**
         * How many members one page holds at most.
         *
         * Default: 50. From 1 to 100.
         */
        count?: number;
        /**
         * Where the page starts, counted from 0. A client's list counts on from there by itself.
         *
         * Default: 0. At least 0.
         */
        start_position?: number;
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /** The group. An integer written as text, found by listing the groups. */
        groupId: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of members. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": GroupUserPage;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.addUsers": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /** The group. An integer written as text, found by listing the groups. */
        groupId: string;
      };
      cookie?: never;
    };
    /** The users to add, by their ids. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupsAddUsersBody"];
      };
    };
    responses: {
      /** The users of the request, each a member now unless it carries the reason why not. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": GroupUsers;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.removeUsers": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /** The group. An integer written as text, found by listing the groups. */
        groupId: string;
      };
      cookie?: never;
    };
    /** The users to remove, by their ids. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupsRemoveUsersBody"];
      };
    };
    responses: {
      /** The users of the request, each no longer a member unless it carries the reason why not. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": GroupUsers;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.listBrands": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /** The group. An integer written as text, found by listing the groups. */
        groupId: string;
      };
      cookie?: never;
    };
    responses: {
      /** All brands of the group. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": GroupBrands;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.addBrands": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /** The group. An integer written as text, found by listing the groups. */
        groupId: string;
      };
      cookie?: never;
    };
    /** The brands to add, by their ids. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupsAddBrandsBody"];
      };
    };
    responses: {
      /** The brands, each usable by the group unless it carries the reason why not. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": GroupBrands;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "groups.removeBrands": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /** The group. An integer written as text, found by listing the groups. */
        groupId: string;
      };
      cookie?: never;
    };
    /** The brands to remove, by their ids. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["GroupsRemoveBrandsBody"];
      };
    };
    responses: {
      /** The brands, each taken away from the group unless it carries the reason why not. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": GroupBrands;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "permissionProfiles.list": {
    parameters: {
      query?: {
        /**
         * What else to tell of each profile, as an array, which Rollcall joins with commas: `user_count` adds
         * `userCount`, `closed_users` counts closed users too, `account_management` adds the rights of administration,
         * and `metadata` tells which settings can be changed.
         */
        include?: components["parameters"]["ProfileListInclude"];
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    responses: {
      /** All permission profiles of the account. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": PermissionProfileInformation;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "permissionProfiles.create": {
    parameters: {
      query?: {
        /**
         * What else to tell of the profile. Only `metadata` is known, which tells of each setting whether it can be
         * changed.
         */
        include?: "metadata"[];
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    /** The profile to create. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["PermissionProfilesCreateBody"];
      };
    };
    responses: {
      /** The new profile with its id. */
      201: {
        headers: AnswerHeaders;
        content: {
          "application/json": PermissionProfile;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "permissionProfiles.get": {
    parameters: {
      query?: {
        /**
         * What else to tell of the profile. Only `metadata` is known, which tells of each setting whether it can be
         * changed.
         */
        include?: "metadata"[];
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /** The permission profile. An integer written as text, different in every account. */
        permissionProfileId: string;
      };
      cookie?: never;
    };
    responses: {
      /** The permission profile. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": PermissionProfile;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "permissionProfiles.update": {
    parameters: {
      query?: {
        /**
         * What else to tell of the profile. Only `metadata` is known, which tells of each setting whether it can be
         * changed.
         */
        include?: "metadata"[];
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /** The permission profile. An integer written as text, different in every account. */
        permissionProfileId: string;
      };
      cookie?: never;
    };
    /** The new values of the profile. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["PermissionProfilesUpdateBody"];
      };
    };
    responses: {
      /** The profile as it is now. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": PermissionProfile;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "permissionProfiles.delete": {
    parameters: {
      query?: {
        /**
         * The permission profile that takes over the users of the deleted one, by its id. Needed where there are any.
         */
        move_users_to?: string;
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /** The permission profile. An integer written as text, different in every account. */
        permissionProfileId: string;
      };
      cookie?: never;
    };
    responses: {
      /** The profile is gone. There is no body. */
      200: {
        headers: AnswerHeaders;
        content?: never;
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "users.list": {
    parameters: {
      query?: {
        /**
         * Whether the users come with more. What it adds is not published.
         *
         * Default: false.
         */
        additional_info?: boolean;
        /**
         * Lists only users who stand in for the administrator.
         *
         * Default: false.
         */
        alternate_admins_only?: boolean;
        /**
         * How many users one page holds at most. The number that comes without it is not published.
         *
         * From 1 to 100.
         */
        count?: number;
        /**
         * Lists only users whose address is in a domain that the organization has claimed.
         *
         * Default: false.
         */
        domain_users_only?: boolean;
        /**
         * Lists the users who have this address, closed ones too. Not together with `email_substring`, and without
         * wildcards. An address that nobody in the account has is refused with 400 and `USER_LACKS_MEMBERSHIP`. One
         * user of the API found the match inexact, so compare the `email` of what comes.
         */
        email?: string;
        /** Lists the users whose address has this text in it. Not together with `email`, and without wildcards. */
        email_substring?: string;
        /**
         * Lists only members of the group with this id. The vendor speaks of one id or more, and does not publish what
         * stands between several.
         */
        group_id?: string;
        /** Whether licences are told, by its name. The vendor publishes nothing about it. */
        include_license?: boolean;
        /** Whether the users come with `userSettings` in the form that the vendor's CSV files have. */
        include_usersettings_for_csv?: boolean;
        /** Whether the users come with `loginStatus`. */
        login_status?: boolean;
        /** Lists only users who are not in the group with this id. */
        not_group_id?: string;
        /**
         * Where the page starts, counted from 0. A client's list counts on from there by itself.
         *
         * Default: 0. At least 0.
         */
        start_position?: number;
        /**
         * Lists only users with one of these statuses, as an array, which Rollcall joins with commas. Without it users
         * of every status come, closed ones too.
         */
        status?: components["parameters"]["StatusFilter"];
        /** Lists the users whose full name has this text in it. Without wildcards. */
        user_name_substring?: string;
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    responses: {
      /** One page of users. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": UserPage;
        };
      };
      400: components["responses"]["BadRequestForNobody"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "users.create": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    /** The people to invite. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UsersCreateBody"];
      };
    };
    responses: {
      /** The people in the order of the request. Each is either invited or carries the reason why not. */
      201: {
        headers: AnswerHeaders;
        content: {
          "application/json": NewUsersSummary;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "users.close": {
    parameters: {
      query?: {
        /**
         * What else to take from the users, as an array, which Rollcall joins with commas: `Groups` their groups,
         * `PermissionSet` their permission profile, `SigningGroupsEmail` their address in signing groups. Without it
         * nothing is said to be taken, and the permission profile was seen to stay.
         */
        delete?: components["parameters"]["DeleteFromUser"];
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    /** The users to close, by their ids. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UsersCloseBody"];
      };
    };
    responses: {
      /** The users of the request, each closed now unless it carries the reason why not. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": ClosedUsers;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "users.get": {
    parameters: {
      query?: {
        /** Whether licences are told, by its name. The vendor publishes nothing about it. */
        include_license?: boolean;
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /**
         * The user, by a GUID. An email address is no substitute; users.list finds the id of one.
         *
         * Format: uuid.
         */
        userId: string;
      };
      cookie?: never;
    };
    responses: {
      /** The user. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": UserInformation;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "users.update": {
    parameters: {
      query?: {
        /**
         * Whether languages are taken that the account does not list, by its name. The vendor publishes nothing about
         * it.
         */
        allow_all_languages?: boolean;
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
        /**
         * The user, by a GUID. An email address is no substitute; users.list finds the id of one.
         *
         * Format: uuid.
         */
        userId: string;
      };
      cookie?: never;
    };
    /** The new values of the user. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UsersUpdateBody"];
      };
    };
    responses: {
      /** The id of the user and what was sent, without dates. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": UserInformation;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "brands.list": {
    parameters: {
      query?: {
        /** Whether to leave out the brand of the distributor through which the account was bought. */
        exclude_distributor_brand?: boolean;
        /** Whether the brands come with their logos. */
        include_logos?: boolean;
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    responses: {
      /** All brands of the account. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": AccountBrands;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
  "accounts.get": {
    parameters: {
      query?: {
        /**
         * Whether the account comes with `accountSettings`, some 865 of them.
         *
         * Default: false.
         */
        include_account_settings?: boolean;
        /**
         * Whether the account comes with `isFreeToTrialEligible`, by its name. The vendor publishes nothing about it.
         */
        include_trial_eligibility?: boolean;
      };
      header?: never;
      path: {
        /**
         * The account, as GUID or as the account number that its administrators see. Userinfo gives the GUID beside the
         * account's host.
         */
        accountId: string;
      };
      cookie?: never;
    };
    responses: {
      /** The account. */
      200: {
        headers: AnswerHeaders;
        content: {
          "application/json": AccountInformation;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["TooManyRequests"];
    };
  };
}

/** Headers that several answers carry. */
export type AnswerHeaders = {
  "X-RateLimit-Limit": number;
  "X-RateLimit-Remaining": number;
  "X-RateLimit-Reset": number;
  "X-BurstLimit-Limit": number;
  "X-BurstLimit-Remaining": number;
  "X-DocuSign-TraceToken": string;
  [name: string]: unknown;
};
