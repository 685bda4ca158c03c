import type { Problem } from "../../errors.js";
import { aBoolean, aText, listOf, object, optional, problemAt, refuse, type Kind } from "../check.js";
import { ofEveryFake, type FakeOptions, type Stage } from "../fake.js";
import type { Ids } from "../ids.js";

/** Somebody in the account of a fake DocuSign. */
export interface FakeDocusignUser {
  readonly userId: string;
  userName: string;
  readonly email: string;
}

/** A group in the account of a fake DocuSign. */
export interface FakeDocusignGroup {
  readonly groupId: string;
  groupName: string;
  readonly groupType: "adminGroup" | "everyoneGroup" | "customGroup";
  permissionProfileId: string | undefined;
  lastModifiedOn: string;
  /** The ids of its members; of Everyone, those of all people. */
  readonly users: string[];
  /** The ids of its brands. */
  readonly brands: string[];
}

/** A brand in the account of a fake DocuSign. */
export interface FakeDocusignBrand {
  readonly brandId: string;
  brandName: string;
}

/** A permission profile in the account of a fake DocuSign. */
export interface FakeDocusignProfile {
  readonly permissionProfileId: string;
  permissionProfileName: string;
}

/** What the account of a fake DocuSign holds at the start, beside the groups Administrators and Everyone. */
export interface FakeDocusignAccountOptions extends FakeOptions {
  /** @default one that follows from the seed */
  readonly accountId?: string | undefined;
  /** The people of the account. @default one administrator */
  readonly users?: readonly FakeDocusignUserOptions[] | undefined;
  /** @default none but the two that every account has */
  readonly groups?: readonly FakeDocusignGroupOptions[] | undefined;
  /** @default none */
  readonly brands?: readonly FakeDocusignBrandOptions[] | undefined;
  /** @default Account Administrator, DocuSign Sender, DocuSign Viewer */
  readonly permissionProfiles?: readonly FakeDocusignProfileOptions[] | undefined;
}

/** Somebody who is in the account from the start. */
export interface FakeDocusignUserOptions {
  readonly email: string;
  /** @default the email */
  readonly userName?: string | undefined;
  /** @default one that follows from the seed */
  readonly userId?: string | undefined;
  /** Whether the group Administrators has them. @default true for the first one */
  readonly administrator?: boolean | undefined;
}

/** A group that is there from the start. */
export interface FakeDocusignGroupOptions {
  readonly groupName: string;
  /** @default the next free number */
  readonly groupId?: string | undefined;
  readonly permissionProfileId?: string | undefined;
  /** Emails or ids of `users`. @default nobody */
  readonly users?: readonly string[] | undefined;
  /** Names or ids of `brands`. @default none */
  readonly brands?: readonly string[] | undefined;
}

/** A brand that is there from the start. */
export interface FakeDocusignBrandOptions {
  readonly brandName: string;
  /** @default one that follows from the seed */
  readonly brandId?: string | undefined;
}

/** A permission profile that is there from the start. */
export interface FakeDocusignProfileOptions {
  readonly permissionProfileName: string;
  /** @default 52114901 and so on, as accounts have them */
  readonly permissionProfileId?: string | undefined;
}

/** The account of a fake DocuSign, live: what is changed here, as if by somebody else, is what the next call finds. */
export interface FakeDocusignAccount {
  readonly accountId: string;
  readonly users: FakeDocusignUser[];
  readonly groups: FakeDocusignGroup[];
  readonly brands: FakeDocusignBrand[];
  readonly permissionProfiles: FakeDocusignProfile[];
}

/** What the options of an account must be. */
export const ofAccounts: Readonly<Record<keyof FakeDocusignAccountOptions, Kind>> = {
  ...ofEveryFake,
  accountId: optional(aText),
  users: optional(
    listOf(
      object({
        email: aText,
        userName: optional(aText),
        userId: optional(aText),
        administrator: optional(aBoolean),
      }),
    ),
  ),
  groups: optional(
    listOf(
      object({
        groupName: aText,
        groupId: optional(aText),
        permissionProfileId: optional(aText),
        users: optional(listOf(aText)),
        brands: optional(listOf(aText)),
      }),
    ),
  ),
  brands: optional(listOf(object({ brandName: aText, brandId: optional(aText) }))),
  permissionProfiles: optional(listOf(object({ permissionProfileName: aText, permissionProfileId: optional(aText) }))),
};

const FIRST_GROUP = 36_046_945;
const FIRST_PROFILE = 52_114_901;

/** Opens the account that the options describe. */
export function openAccount(
  name: string,
  options: FakeDocusignAccountOptions,
  { clock, ids }: Stage,
): FakeDocusignAccount {
  const { accountId = ids.uuid(), users: people = [{ userName: "Ada Okafor", email: "ada@northlight.example" }] } =
    options;
  const users = people.map(({ email, userName = email, userId = ids.uuid() }): FakeDocusignUser => ({
    userId,
    userName,
    email,
  }));
  const brands = (options.brands ?? []).map(({ brandName, brandId = ids.uuid() }): FakeDocusignBrand => ({
    brandId,
    brandName,
  }));
  const { permissionProfiles: given = usualProfiles } = options;
  const permissionProfiles = given.map(
    ({ permissionProfileName, permissionProfileId }, index): FakeDocusignProfile => ({
      permissionProfileId: permissionProfileId ?? String(FIRST_PROFILE + index),
      permissionProfileName,
    }),
  );
  const problems: Problem[] = [];
  const lastModifiedOn = timestamp(clock.now());
  const administrators = users.filter((_, index) => people[index]?.administrator ?? index === 0);
  const groups: FakeDocusignGroup[] = [
    {
      ...{ groupId: String(FIRST_GROUP), groupName: "Administrators", groupType: "adminGroup", lastModifiedOn },
      permissionProfileId: permissionProfiles[0]?.permissionProfileId,
      users: administrators.map(({ userId }) => userId),
      brands: [],
    },
    {
      ...{ groupId: String(FIRST_GROUP + 1), groupName: "Everyone", groupType: "everyoneGroup", lastModifiedOn },
      permissionProfileId: undefined,
      // It takes new people by itself.
      get users() {
        return users.map(({ userId }) => userId);
      },
      brands: [],
    },
  ];
  for (const [index, group] of (options.groups ?? []).entries()) {
    const { groupName, permissionProfileId, groupId = freshGroupId(groups, ids) } = group;
    if (groups.some((other) => other.groupName === groupName || other.groupId === groupId))
      problems.push(problemAt(`/groups/${index}`, `has a name or an id that is taken: ${groupName}`));
    if (
      permissionProfileId !== undefined &&
      !permissionProfiles.some((one) => one.permissionProfileId === permissionProfileId)
    )
      problems.push(problemAt(`/groups/${index}/permissionProfileId`, "is none of permissionProfiles"));
    groups.push({
      ...{ groupId, groupName, groupType: "customGroup", permissionProfileId, lastModifiedOn },
      users: (group.users ?? []).flatMap((wanted, place) => {
        const found = users.find(({ userId, email }) => userId === wanted || email === wanted);
        if (!found) problems.push(problemAt(`/groups/${index}/users/${place}`, "is nobody in users"));
        return found?.userId ?? [];
      }),
      brands: (group.brands ?? []).flatMap((wanted, place) => {
        const found = brands.find(({ brandId, brandName }) => brandId === wanted || brandName === wanted);
        if (!found) problems.push(problemAt(`/groups/${index}/brands/${place}`, "is none of brands"));
        return found?.brandId ?? [];
      }),
    });
  }
  refuse(name, problems);
  return { accountId, users, groups, brands, permissionProfiles };
}

const usualProfiles: readonly FakeDocusignProfileOptions[] = [
  { permissionProfileName: "Account Administrator" },
  { permissionProfileName: "DocuSign Sender" },
  { permissionProfileName: "DocuSign Viewer" },
];

/** An id that no group has, or has had. */
export function freshGroupId(groups: readonly FakeDocusignGroup[], ids: Ids): string {
  for (;;) {
    const groupId = String(FIRST_GROUP + 2 + ids.count());
    if (!groups.some((group) => group.groupId === groupId)) return groupId;
  }
}

/** A time as DocuSign writes it: without a zone. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "");
}
