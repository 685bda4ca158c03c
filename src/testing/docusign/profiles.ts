import type { Problem } from "../../errors.js";
import { aDictionary, aText, object, optional, problemAt, type Kind } from "../check.js";
import type { Ids } from "../ids.js";
import { isObject, type Asked, type FakeAnswer } from "../request.js";
import type { FakeDocusignAccount } from "./account.js";
import { refuse, refuseUncoded, textOf, type Item } from "./answers.js";
import { isThere } from "./people.js";
import { instant } from "./times.js";

/** A permission profile in the account of a fake DocuSign. */
export interface FakeDocusignProfile {
  readonly permissionProfileId: string;
  permissionProfileName: string;
  /** Its rights, all of them text. Who has a profile with `allowAccountManagement` is an administrator. */
  settings: Readonly<Record<string, string>>;
  modifiedDateTime: string;
  /** Empty for a built-in one. */
  modifiedByUsername: string;
}

/** A permission profile that is there from the start, beside those that every account has. */
export interface FakeDocusignProfileOptions {
  readonly permissionProfileName: string;
  /** @default the next free number */
  readonly permissionProfileId?: string | undefined;
  /** @default none */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** What the options of a permission profile must be. */
export const ofProfiles: Kind = object({
  permissionProfileName: aText,
  permissionProfileId: optional(aText),
  settings: optional(aDictionary),
} satisfies Readonly<Record<keyof FakeDocusignProfileOptions, Kind>>);

const FIRST_PROFILE = 52_114_901;

/* The three that every account has. Which setting makes an administrator is assumed. */
const builtIn = [
  ["Account Administrator", "true", "true"],
  ["DocuSign Sender", "false", "true"],
  ["DocuSign Viewer", "false", "false"],
] as const;

/** Makes the profiles of an account: the built-in ones, and those that the options name, each with a name and an id of its own. */
export function makeProfiles(
  options: readonly FakeDocusignProfileOptions[],
  problems: Problem[],
  now: number,
  ids: Ids,
): FakeDocusignProfile[] {
  const modifiedDateTime = instant(now);
  const profiles: FakeDocusignProfile[] = builtIn.map(
    ([permissionProfileName, allowAccountManagement, allowEnvelopeSending], index) => ({
      ...{ permissionProfileId: String(FIRST_PROFILE + index), permissionProfileName, modifiedDateTime },
      ...{ settings: { allowAccountManagement, allowEnvelopeSending }, modifiedByUsername: "" },
    }),
  );
  for (const [index, { permissionProfileName, settings = {}, ...given }] of options.entries()) {
    const { permissionProfileId = freshProfileId([...profiles, ...options], ids) } = given;
    const isTaken = (one: FakeDocusignProfile) =>
      one.permissionProfileId === permissionProfileId || one.permissionProfileName === permissionProfileName;
    if (profiles.some(isTaken))
      problems.push(problemAt(`/permissionProfiles/${index}`, "has a name or an id that is taken"));
    profiles.push({ permissionProfileId, permissionProfileName, settings, modifiedDateTime, modifiedByUsername: "" });
  }
  return profiles;
}

/** Lists the permission profiles; who counts as having one is assumed: whoever has it, closed people where that is asked for. */
export function listProfiles({ permissionProfiles, users }: FakeDocusignAccount, { query }: Asked): FakeAnswer {
  const include = query["include"]?.split(",") ?? [];
  const counted = users.filter((user) => include.includes("closed_users") || isThere(user));
  const listed = permissionProfiles.map((profile) => {
    const { length } = counted.filter(({ permissionProfileId }) => permissionProfileId === profile.permissionProfileId);
    return { ...profile, ...(include.includes("user_count") && { userCount: String(length) }) };
  });
  return { status: 200, body: { permissionProfiles: listed } };
}

/** Shows a permission profile; what an unknown one is answered was seen for other resources and is assumed. */
export function getProfile(here: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const found = profileOf(here, asked);
  return found ? { status: 200, body: { ...found } } : refuse(400);
}

/** Makes a permission profile. That a name is needed and must be free is published, the codes are not. */
export function createProfile(here: FakeDocusignAccount, asked: Asked, ids: Ids): FakeAnswer {
  const { permissionProfiles } = here;
  const { name, settings } = sentIn(asked);
  if (name === undefined || isTaken(here, name)) return refuseUncoded("The profile needs a name of its own.");
  const profile: FakeDocusignProfile = {
    ...{ permissionProfileId: freshProfileId(permissionProfiles, ids), permissionProfileName: name, settings },
    ...modified(here, asked),
  };
  permissionProfiles.push(profile);
  return { status: 201, body: { ...profile } };
}

/** Changes a permission profile; that settings which are left out stay is assumed. */
export function updateProfile(here: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const profile = profileOf(here, asked);
  if (!profile) return refuse(400);
  const { name = profile.permissionProfileName, settings } = sentIn(asked);
  if (isTaken(here, name, profile)) return refuseUncoded("The profile needs a name of its own.");
  Object.assign(profile, modified(here, asked), {
    permissionProfileName: name,
    settings: { ...profile.settings, ...settings },
  });
  return { status: 200, body: { ...profile } };
}

/** Deletes a permission profile, and answers with nothing. Why it refuses is published, the codes are not. */
export function deleteProfile(here: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const { permissionProfiles, users, groups } = here;
  const profile = profileOf(here, asked);
  if (!profile) return refuse(400);
  const heir = asked.query["move_users_to"];
  const { permissionProfileId } = profile;
  // Told by its place: a built-in one may have been renamed, which nothing speaks against.
  if (permissionProfiles.indexOf(profile) < builtIn.length) return refuseUncoded("The profile is fixed.");
  const own = users.filter((user) => user.permissionProfileId === permissionProfileId);
  // Assumed: that closed people count, and that a group with the profile does not.
  const known = permissionProfiles.some((other) => other !== profile && other.permissionProfileId === heir);
  if (heir === undefined ? own.length > 0 : !known) return refuseUncoded("The users need another profile.");
  permissionProfiles.splice(permissionProfiles.indexOf(profile), 1);
  for (const user of own) user.permissionProfileId = heir;
  for (const group of groups) {
    if (group.permissionProfileId === permissionProfileId) group.permissionProfileId = heir;
  }
  return { status: 200 };
}

/** Tells whether a profile makes an administrator of whoever has it. */
export function administers(profile: FakeDocusignProfile | undefined): boolean {
  return profile?.settings["allowAccountManagement"] === "true";
}

function profileOf({ permissionProfiles }: FakeDocusignAccount, { params }: Asked): FakeDocusignProfile | undefined {
  return permissionProfiles.find(({ permissionProfileId }) => permissionProfileId === params["permissionProfileId"]);
}

function isTaken({ permissionProfiles }: FakeDocusignAccount, name: string, by?: FakeDocusignProfile): boolean {
  return permissionProfiles.some((other) => other !== by && other.permissionProfileName === name);
}

/* What is changed is changed by the first of the account's users. */
function modified({ users }: FakeDocusignAccount, { at }: Asked) {
  return { modifiedDateTime: instant(at), modifiedByUsername: users[0]?.userName ?? "" };
}

/* Settings are answered as text, whatever was sent; a number was seen to come back as another word. */
function sentIn({ body }: Asked): { readonly name: string | undefined; readonly settings: Record<string, string> } {
  const { permissionProfileName, settings }: Item = isObject(body) ? body : {};
  const sent = Object.entries(isObject(settings) ? settings : {});
  return {
    name: textOf(permissionProfileName) || undefined,
    settings: Object.fromEntries(
      sent.map(([name, value]) => [
        name,
        name === "useNewDocuSignExperienceInterface" && value === 0 ? "never" : String(value),
      ]),
    ),
  };
}

/* An id that no profile has, or has had. */
function freshProfileId(profiles: readonly { readonly permissionProfileId?: string | undefined }[], ids: Ids): string {
  for (;;) {
    const permissionProfileId = String(FIRST_PROFILE + builtIn.length + ids.count());
    if (!profiles.some((profile) => profile.permissionProfileId === permissionProfileId)) return permissionProfileId;
  }
}
