import type { Ids } from "../ids.js";
import type { Asked, FakeAnswer } from "../request.js";
import { freshGroupId, type FakeDocusignAccount, type FakeDocusignGroup } from "./account.js";
import { failure, itemsOf, page, textOf, type Item } from "./answers.js";
import { timestamp } from "./times.js";

/** Lists the groups; the size of a page that is not asked for is assumed. */
export function listGroups({ groups }: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const { group_type, search_text = "", include_usercount } = asked.query;
  const text = search_text.toLowerCase();
  const found = groups.filter(
    ({ groupName, groupType }) =>
      // Asked for as AdminGroup, answered as adminGroup. That the text is looked for anywhere in a name is assumed.
      groupType.toLowerCase() === (group_type ?? groupType).toLowerCase() && groupName.toLowerCase().includes(text),
  );
  return page(asked, "groups", found, 100, (group) => ({
    ...shown(group),
    ...(group.permissionProfileId !== undefined && { permissionProfileId: group.permissionProfileId }),
    ...(include_usercount !== "false" && { usersCount: String(group.users.length) }),
  }));
}

/** Makes groups, each for itself. */
export function createGroups({ groups }: FakeDocusignAccount, asked: Asked, ids: Ids): FakeAnswer {
  const made = itemsOf(asked, "groups").map((item): Item => {
    const groupName = textOf(item["groupName"]) ?? "";
    const existing = groups.find((group) => group.groupName === groupName);
    // The data is the existing group's: only the error tells that nothing was made.
    if (existing) return { ...shown(existing), ...taken(groupName) };
    if (groupName === "") return { groupName, ...failure("A group needs a name.", "INVALID_GROUP_NAME") };
    const group: FakeDocusignGroup = {
      ...{ groupId: freshGroupId(groups, ids), groupName, groupType: "customGroup" },
      // Assumed: the vendor's pages disagree over whether it is read here.
      permissionProfileId: textOf(item["permissionProfileId"]),
      ...{ lastModifiedOn: timestamp(asked.at), users: [], brands: [] },
    };
    groups.push(group);
    return shown(group);
  });
  return { status: 201, body: { groups: made } };
}

/** Changes groups, each for itself. */
export function updateGroups({ groups }: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const changed = itemsOf(asked, "groups").map((item): Item => {
    const group = groups.find(({ groupId }) => groupId === textOf(item["groupId"]));
    if (!group) return unknownGroup(item);
    if (group.groupType !== "customGroup") return { ...shown(group), ...isFixed };
    const groupName = textOf(item["groupName"]);
    if (groups.some((other) => other !== group && other.groupName === groupName))
      return { ...shown(group), ...taken(groupName ?? "") };
    // Assumed: what is not sent stays as it is.
    group.groupName = groupName ?? group.groupName;
    // Taken over, and not echoed.
    group.permissionProfileId = textOf(item["permissionProfileId"]) ?? group.permissionProfileId;
    group.lastModifiedOn = timestamp(asked.at);
    return shown(group);
  });
  return { status: 200, body: { groups: changed } };
}

/** Deletes groups, each for itself. */
export function deleteGroups({ groups }: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const deleted = itemsOf(asked, "groups").map((item): Item => {
    const index = groups.findIndex(({ groupId }) => groupId === textOf(item["groupId"]));
    const group = groups[index];
    if (!group) return unknownGroup(item);
    if (group.groupType !== "customGroup") return { ...shown(group), ...isFixed };
    groups.splice(index, 1);
    const { groupId, groupType } = group;
    return { groupId, groupType, isManagedByScim: false, userGroupType: "LocalAccount" };
  });
  return { status: 200, body: { groups: deleted } };
}

/** That the two groups of every account can be neither changed nor deleted is published; no code is. */
export const isFixed = failure("The group is fixed.");

function taken(name: string): Item {
  return failure(`Duplicate group name: ${name} already exists.`, "INVALID_GROUP_NAME");
}

/** As it was seen where groups are deleted; assumed for the other writes. */
function unknownGroup({ groupId }: Item): Item {
  const rest = { groupType: "customGroup", isManagedByScim: false, userGroupType: "LocalAccount" };
  return { groupId, ...rest, ...failure("The MemberGroupId provided is invalid.", "INVALID_GROUP_ID") };
}

function shown({ groupId, groupName, groupType, lastModifiedOn }: FakeDocusignGroup): Item {
  const userGroupType = groupType === "customGroup" ? "LocalAccount" : "SystemAccount";
  return { groupId, groupName, groupType, lastModifiedOn, isManagedByScim: false, userGroupType };
}
