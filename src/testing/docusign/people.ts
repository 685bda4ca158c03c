import { aText, object, oneOf, optional, problemAt, type Kind } from "../check.js";
import type { Problem } from "../../errors.js";
import type { Ids } from "../ids.js";
import type { FakeDocusignProfile } from "./profiles.js";
import { instant } from "./times.js";

/** How far the login of somebody has got, as lists of the account's users write it. */
export type FakeDocusignStatus = (typeof statuses)[number];

/** Somebody in the account of a fake DocuSign. */
export interface FakeDocusignUser {
  readonly userId: string;
  userName: string;
  readonly email: string;
  userStatus: FakeDocusignStatus;
  /** Absent for somebody without a profile. */
  permissionProfileId: string | undefined;
  readonly createdDateTime: string;
  /** What else was sent of them, under the wire's names: `jobTitle`, `firstName`, `userSettings`. */
  details: Readonly<Record<string, unknown>>;
}

/** Somebody who is in the account from the start. */
export interface FakeDocusignUserOptions {
  readonly email: string;
  /** @default the email */
  readonly userName?: string | undefined;
  /** @default one that follows from the seed */
  readonly userId?: string | undefined;
  /** @default "Active" */
  readonly userStatus?: FakeDocusignStatus | undefined;
  /** The name or the id of a permission profile. @default Account Administrator for the first one, DocuSign Sender for the others */
  readonly permissionProfile?: string | undefined;
}

/* Those that the vendor documents. */
const statuses = ["ActivationRequired", "ActivationSent", "Active", "Closed", "Disabled"] as const;

/** What the options of somebody must be. */
export const ofPeople: Kind = object({
  email: aText,
  userName: optional(aText),
  userId: optional(aText),
  userStatus: optional(oneOf(...statuses)),
  permissionProfile: optional(aText),
} satisfies Readonly<Record<keyof FakeDocusignUserOptions, Kind>>);

/** Makes the people whom the options name. A profile that there is not is a problem, and so is a second one at an address who is not closed. */
export function makePeople(
  options: readonly FakeDocusignUserOptions[],
  profiles: readonly FakeDocusignProfile[],
  problems: Problem[],
  now: number,
  ids: Ids,
): FakeDocusignUser[] {
  const isThereAt = (email: string, before: number) =>
    options.slice(0, before).some((one) => one.userStatus !== "Closed" && sameAddress(one.email, email));
  return options.map(({ email, userName = email, userId = ids.uuid(), userStatus = "Active", ...rest }, index) => {
    const { permissionProfile = profiles[index === 0 ? 0 : 1]?.permissionProfileName } = rest;
    const profile = profiles.find(
      ({ permissionProfileId, permissionProfileName }) =>
        permissionProfileId === permissionProfile || permissionProfileName === permissionProfile,
    );
    if (userStatus !== "Closed" && isThereAt(email, index))
      problems.push(problemAt(`/users/${index}/email`, "is the address of somebody else who is not closed"));
    if (!profile) problems.push(problemAt(`/users/${index}/permissionProfile`, "is no profile of the account"));
    const permissionProfileId = profile?.permissionProfileId;
    return { userId, userName, email, userStatus, permissionProfileId, createdDateTime: instant(now), details: {} };
  });
}

/** Tells whether somebody is not closed: of those an address has one at most. */
export function isThere({ userStatus }: FakeDocusignUser): boolean {
  return userStatus !== "Closed";
}

/** The status of somebody as members of groups have it: those that were seen are in lower case. */
export function statusOfMember({ userStatus }: FakeDocusignUser): string {
  return userStatus === "Active" || userStatus === "Closed" ? userStatus.toLowerCase() : userStatus;
}

/** Tells whether two addresses are the same; that their case does not matter is assumed. */
export function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
