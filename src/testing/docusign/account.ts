import type { Problem } from "../../errors.js";
import { aText, listOf, object, optional, problemAt, refuse, type Kind } from "../check.js";
import { ofEveryFake, type FakeOptions, type Stage } from "../fake.js";
import type { Ids } from "../ids.js";
import { isThere, makePeople, ofPeople, type FakeDocusignUser, type FakeDocusignUserOptions } from "./people.js";
import {
  administers,
  makeProfiles,
  ofProfiles,
  type FakeDocusignProfile,
  type FakeDocusignProfileOptions,
} from "./profiles.js";
import { timestamp } from "./times.js";

/** A group in the account of a fake DocuSign. */
export interface FakeDocusignGroup {
  readonly groupId: string;
  groupName: string;
  readonly groupType: "adminGroup" | "everyoneGroup" | "customGroup";
  permissionProfileId: string | undefined;
  lastModifiedOn: string;
  /** The ids of its members. Those of the fixed groups follow from `users`, and cannot be changed here. */
  readonly users: string[];
  /** The ids of its brands. */
  readonly brands: string[];
}

/** A brand in the account of a fake DocuSign. */
export interface FakeDocusignBrand {
  readonly brandId: string;
  brandName: string;
}

/** What the account of a fake DocuSign holds at the start, beside the groups Administrators and Everyone. */
export interface FakeDocusignAccountOptions extends FakeOptions {
  /** @default one that follows from the seed */
  readonly accountId?: string | undefined;
  /** @default "Northlight" */
  readonly accountName?: string | undefined;
  /** The people of the account. @default one administrator */
  readonly users?: readonly FakeDocusignUserOptions[] | undefined;
  /** @default none but the two that every account has */
  readonly groups?: readonly FakeDocusignGroupOptions[] | undefined;
  /** @default none */
  readonly brands?: readonly FakeDocusignBrandOptions[] | undefined;
  /** @default none but the three that every account has: Account Administrator, DocuSign Sender, DocuSign Viewer */
  readonly permissionProfiles?: readonly FakeDocusignProfileOptions[] | undefined;
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

/** The account of a fake DocuSign, live: what is changed here, as if by somebody else, is what the next call finds. */
export interface FakeDocusignAccount {
  readonly accountId: string;
  /** The number of the account, which calls take in place of its id. */
  readonly externalAccountId: string;
  readonly accountName: string;
  readonly users: FakeDocusignUser[];
  readonly groups: FakeDocusignGroup[];
  readonly brands: FakeDocusignBrand[];
  readonly permissionProfiles: FakeDocusignProfile[];
}

/** What the options of an account must be. */
export const ofAccounts: Readonly<Record<keyof FakeDocusignAccountOptions, Kind>> = {
  ...ofEveryFake,
  accountId: optional(aText),
  accountName: optional(aText),
  users: optional(listOf(ofPeople)),
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
  permissionProfiles: optional(listOf(ofProfiles)),
};

const FIRST_GROUP = 36_046_945;

/** Opens the account that the options describe. */
export function openAccount(
  name: string,
  options: FakeDocusignAccountOptions,
  { clock, ids }: Stage,
): FakeDocusignAccount {
  const { accountId = ids.uuid(), accountName = "Northlight" } = options;
  const { users: people = [{ userName: "Ada Okafor", email: "ada@northlight.example" }] } = options;
  const problems: Problem[] = [];
  const now = clock.now();
  const permissionProfiles = makeProfiles(options.permissionProfiles ?? [], problems, now, ids);
  const users = makePeople(people, permissionProfiles, problems, now, ids);
  const brands = (options.brands ?? []).map(({ brandName, brandId = ids.uuid() }): FakeDocusignBrand => ({
    brandId,
    brandName,
  }));
  const lastModifiedOn = timestamp(now);
  const isAdministrator = ({ userStatus, permissionProfileId }: FakeDocusignUser) =>
    userStatus === "Active" &&
    administers(permissionProfiles.find((profile) => profile.permissionProfileId === permissionProfileId));
  const groups: FakeDocusignGroup[] = [
    {
      ...{ groupId: String(FIRST_GROUP), groupName: "Administrators", groupType: "adminGroup", lastModifiedOn },
      permissionProfileId: permissionProfiles[0]?.permissionProfileId,
      // It follows the profiles of people who are active.
      get users() {
        return users.filter(isAdministrator).map(({ userId }) => userId);
      },
      brands: [],
    },
    {
      ...{ groupId: String(FIRST_GROUP + 1), groupName: "Everyone", groupType: "everyoneGroup", lastModifiedOn },
      permissionProfileId: undefined,
      // It takes new people by itself, those too who have not accepted.
      get users() {
        return users.filter(isThere).map(({ userId }) => userId);
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
  return { accountId, externalAccountId: "12345678", accountName, users, groups, brands, permissionProfiles };
}

/** An id that no group has, or has had. */
export function freshGroupId(groups: readonly FakeDocusignGroup[], ids: Ids): string {
  for (;;) {
    const groupId = String(FIRST_GROUP + 2 + ids.count());
    if (!groups.some((group) => group.groupId === groupId)) return groupId;
  }
}
