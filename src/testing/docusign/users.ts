import type { Ids } from "../ids.js";
import { isObject, type Asked, type FakeAnswer } from "../request.js";
import type { FakeDocusignAccount } from "./account.js";
import { failure, itemsOf, page, refuse, refuseUncoded, textOf, type Item } from "./answers.js";
import { isThere, sameAddress, type FakeDocusignUser } from "./people.js";
import { administers } from "./profiles.js";
import { americanTime, instant, NO_DATE } from "./times.js";

const HOUR_MS = 3_600_000;
const MOST_NEW = 500;

/**
 * Lists the people of the account, closed ones too unless `status` leaves them out. What else the filters mean is assumed where a name
 * alone is published; the size of a page that is not asked for is, too.
 */
export function listPeople(here: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const { users } = here;
  const { email, email_substring, status, login_status } = asked.query;
  if (email !== undefined && email_substring !== undefined) return refuse(400);
  // No empty list: it is the request that is refused.
  if (email !== undefined && !users.some((user) => sameAddress(user.email, email)))
    return refuse(400, "USER_LACKS_MEMBERSHIP");
  const wanted = status?.toLowerCase().split(",");
  const found = users.filter(
    (user) =>
      (email === undefined || sameAddress(user.email, email)) &&
      (wanted === undefined || wanted.includes(user.userStatus.toLowerCase())) &&
      matches(here, asked, user),
  );
  return page(asked, "users", found, 100, (user) => ({
    ...inList(here, user),
    // Assumed: that it is this word.
    ...(login_status === "true" && { loginStatus: "password_active" }),
  }));
}

/** Shows somebody with what the list does not have, and without some of what it has. */
export function getPerson(here: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const user = personOf(here, asked);
  if (!user) return nobody;
  // Each of them is in the list alone.
  const { isAlternateAdmin: _, title: _title, middleName: _middle, suffixName: _suffix, ...seen } = inList(here, user);
  const { userSettings, workAddress = {} } = user.details;
  const own = here.groups.filter(({ users }) => users.includes(user.userId));
  return {
    status: 200,
    body: {
      ...seen,
      isNAREnabled: "false",
      userSettings: {
        ...(isObject(userSettings) ? userSettings : {}),
        modifiedDate: americanTime(Date.parse(user.createdDateTime)),
      },
      sendActivationOnInvalidLogin: "false",
      enableConnectForUser: "false",
      forgottenPasswordInfo: {},
      groupList: own.map(({ groupId, groupName, groupType }) => ({ groupId, groupName, groupType })),
      workAddress,
      userProfileLastModifiedDate: user.createdDateTime,
      defaultAccountId: here.accountId,
    },
  };
}

/** Invites people, each for themselves; nobody is active before `userStatus` is set, as if they had accepted. */
export function createPeople(here: FakeDocusignAccount, asked: Asked, ids: Ids): FakeAnswer {
  const items = itemsOf(asked, "newUsers");
  // The number is published, what more of them are answered is not.
  if (items.length > MOST_NEW) return refuseUncoded("There are too many new users.");
  return { status: 201, body: { newUsers: items.map((item) => invite(here, item, asked.at, ids)) } };
}

function invite(here: FakeDocusignAccount, item: Item, at: number, ids: Ids): Item {
  const { users, groups, permissionProfiles } = here;
  const { userName, email, permissionProfileId, groupList, ...rest } = item;
  const sent = { userName, email };
  if (typeof userName !== "string" || typeof email !== "string" || !userName || !email)
    return { ...sent, ...failure("A user needs a name and an address.") };
  const there = users.filter((user) => isThere(user) && sameAddress(user.email, email));
  const twin = there.find((user) => user.userName === userName);
  if (twin) return { ...pointer(twin), ...sent, createdDateTime: NO_DATE, ...alreadyThere };
  // Assumed, all three: that the rest of what is refused fails alone, and without a code.
  if (there.length > 0) return { ...sent, ...failure("The address is somebody else's.") };
  const profile = textOf(permissionProfileId);
  if (profile !== undefined && !permissionProfiles.some((one) => one.permissionProfileId === profile))
    return { ...sent, ...failure("There is no such profile.") };
  const groupIds = (Array.isArray(groupList) ? groupList : []).map((one) => isObject(one) && textOf(one["groupId"]));
  const joined = groups.filter(({ groupId }) => groupIds.includes(groupId));
  if (joined.length < groupIds.length) return { ...sent, ...failure("There is no such group.") };
  const user: FakeDocusignUser = {
    ...{ userId: ids.uuid(), userName, email, userStatus: "ActivationSent", permissionProfileId: profile },
    ...{ createdDateTime: instant(at), details: rest },
  };
  users.push(user);
  for (const { groupType, users: members } of joined) if (groupType === "customGroup") members.push(user.userId);
  return {
    ...pointer(user),
    ...sent,
    userStatus: user.userStatus,
    // As it was seen: ahead of the time, and marked as UTC.
    createdDateTime: instant(at + 7 * HOUR_MS),
    membershipId: ids.uuid(),
  };
}

/** Changes somebody, and answers with what was sent; that all of it is refused where a part of it is wrong is assumed. */
export function updatePerson(here: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const { users, permissionProfiles } = here;
  const user = personOf(here, asked);
  if (!user) return nobody;
  const sent: Item = isObject(asked.body) ? asked.body : {};
  const { userName, userStatus, permissionProfileId, sendActivationEmail, ...rest } = sent;
  const profile = textOf(permissionProfileId);
  if (profile !== undefined && !permissionProfiles.some((one) => one.permissionProfileId === profile))
    return refuseUncoded("There is no such profile.");
  const wanted = textOf(userStatus)?.toLowerCase();
  if (wanted !== undefined && wanted !== "active" && wanted !== "closed")
    return refuseUncoded("There is no such status.");
  const reopened = wanted === "active" && !isThere(user);
  if (reopened && users.some((other) => isThere(other) && sameAddress(other.email, user.email)))
    return refuseUncoded("The address is somebody else's now.");
  user.userName = textOf(userName) ?? user.userName;
  user.permissionProfileId = profile ?? user.permissionProfileId;
  if (wanted === "closed") user.userStatus = "Closed";
  // Whoever is reopened has to accept again; of somebody who is there nothing changes (assumed).
  const mailed = sendActivationEmail === "send" && user.userStatus === "ActivationRequired";
  if (reopened || mailed) user.userStatus = "ActivationSent";
  // Neither is this method's to change.
  const { email: _, title: _title, ...details } = rest;
  user.details = { ...user.details, ...details };
  const dates = { createdDateTime: NO_DATE, userAddedToAccountDateTime: NO_DATE };
  return { status: 200, body: { ...sent, ...pointer(user), isAlternateAdmin: "False", ...dates } };
}

/**
 * Closes people, each for themselves. Assumed: that who is closed already is closed once more, that nobody is kept from closing
 * themselves, and that groups stay unless they are named.
 */
export function closePeople({ users, groups }: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const taken = asked.query["delete"]?.split(",") ?? [];
  const closed = itemsOf(asked, "users").map(({ userId }): Item => {
    const user = users.find((candidate) => candidate.userId === userId);
    if (!user) return { userId, ...failure("There is no such user.") };
    user.userStatus = "Closed";
    if (taken.includes("PermissionSet")) user.permissionProfileId = undefined;
    for (const { groupType, users: members } of taken.includes("Groups") ? groups : []) {
      const index = members.indexOf(user.userId);
      if (groupType === "customGroup" && index >= 0) members.splice(index, 1);
    }
    return { userId: user.userId, userStatus: "closed", uri: pointer(user).uri };
  });
  return { status: 200, body: { users: closed } };
}

/* What an id of nobody is answered is published nowhere. */
const nobody = refuseUncoded("There is no such user.");

const alreadyThere = failure("The user is in the account already.", "USER_ALREADY_EXISTS_IN_ACCOUNT");

function personOf({ users }: FakeDocusignAccount, { params }: Asked): FakeDocusignUser | undefined {
  return users.find(({ userId }) => userId === params["userId"]);
}

function matches({ groups }: FakeDocusignAccount, { query }: Asked, { userId, userName, email }: FakeDocusignUser) {
  const { email_substring = "", user_name_substring = "", group_id, not_group_id } = query;
  const isIn = (ids: string) =>
    groups.some(({ groupId, users }) => ids.split(",").includes(groupId) && users.includes(userId));
  return (
    email.toLowerCase().includes(email_substring.toLowerCase()) &&
    userName.toLowerCase().includes(user_name_substring.toLowerCase()) &&
    (group_id === undefined || isIn(group_id)) &&
    (not_group_id === undefined || !isIn(not_group_id)) &&
    // Nobody stands in for an administrator here, and no domain is claimed.
    query["alternate_admins_only"] !== "true" &&
    query["domain_users_only"] !== "true"
  );
}

/* The 21 properties with which a list was recorded. */
function inList({ permissionProfiles }: FakeDocusignAccount, user: FakeDocusignUser) {
  const { userName, userStatus, email, createdDateTime, permissionProfileId, details } = user;
  const profile = permissionProfiles.find((one) => one.permissionProfileId === permissionProfileId);
  const detail = (name: string) => textOf(details[name]) ?? "";
  return {
    userName,
    ...pointer(user),
    userType: "CompanyUser",
    isAdmin: administers(profile) ? "True" : "False",
    isAlternateAdmin: "False",
    userStatus,
    email,
    title: "",
    createdDateTime,
    userAddedToAccountDateTime: createdDateTime,
    firstName: detail("firstName"),
    middleName: detail("middleName"),
    lastName: detail("lastName"),
    suffixName: detail("suffixName"),
    jobTitle: detail("jobTitle"),
    company: detail("company"),
    permissionProfileId: profile?.permissionProfileId ?? "",
    permissionProfileName: profile?.permissionProfileName ?? "",
    isManagedByScim: "False",
    isMembershipManagedByScim: "False",
  };
}

function pointer({ userId }: FakeDocusignUser) {
  return { userId, uri: `/users/${userId}` };
}
