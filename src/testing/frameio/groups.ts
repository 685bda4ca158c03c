import type { Ids } from "../ids.js";
import type { Asked, FakeAnswer } from "../request.js";
import { callerOf, type FakeFrameioAccount, type FakeFrameioGroup } from "./account.js";
import { aName, invalid, readData, refuse, tell, timestamp } from "./answers.js";
import { page } from "./page.js";
import { personOrders, shownUser } from "./users.js";

/** Lists the groups; without `sort` the oldest first, which is assumed. */
export function listGroups({ groups, users }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const orders = {
    name: ({ name }: FakeFrameioGroup) => name,
    created_at: ({ created_at }: FakeFrameioGroup) => created_at,
    creator: ({ creator_id }: FakeFrameioGroup) => users.find(({ id }) => id === creator_id)?.name ?? "",
  };
  return page(
    asked,
    groups,
    orders,
    ({ id }) => id,
    (group) => included(group, users, asked),
  );
}

/** Makes a group; that two may have one name is assumed. */
export function createGroup({ groups, users }: FakeFrameioAccount, asked: Asked, ids: Ids): FakeAnswer {
  const read = readData(asked, { name: { ...aName, required: true }, emoji: { ...aName, required: true } });
  if ("refused" in read) return read.refused;
  const at = timestamp(asked.at);
  const { name, emoji } = read.data as { readonly name: string; readonly emoji: string };
  const group: FakeFrameioGroup = {
    ...{ id: ids.uuid(), name, emoji, source: "frame", creator_id: callerOf(users)?.id ?? null },
    ...{ created_at: at, updated_at: at, members: [] },
  };
  groups.push(group);
  return tell(201, shown(group));
}

/** Shows a group. */
export function getGroup({ groups, users }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const group = groupOf(groups, asked);
  return group ? tell(200, included(group, users, asked)) : refuse(404);
}

/** Changes a group. */
export function updateGroup({ groups }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const group = groupOf(groups, asked);
  if (!group) return refuse(404);
  const read = readData(asked, { name: aName, emoji: aName });
  if ("refused" in read) return read.refused;
  const { name = group.name, emoji = group.emoji } = read.data as { readonly name?: string; readonly emoji?: string };
  // The emoji of a synchronized group cannot be changed; which status says so is assumed, and so is that its name can.
  if (group.source !== "frame" && "emoji" in read.data) return refuse(409);
  Object.assign(group, { name, emoji, updated_at: timestamp(asked.at) });
  return tell(200, shown(group));
}

/** Deletes a group, also a synchronized one, which stays with Adobe. */
export function deleteGroup({ groups, workspaces, projects }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const group = groupOf(groups, asked);
  if (!group) return refuse(404);
  groups.splice(groups.indexOf(group), 1);
  // Assumed: its roles go with it.
  for (const { groups: roles } of [...workspaces, ...projects]) roles.delete(group.id);
  return { status: 204 };
}

/** Lists the members of a group. */
export function listMembers({ groups, users }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const group = groupOf(groups, asked);
  if (!group) return refuse(404);
  const members = users.filter(({ id }) => id !== null && group.members.includes(id));
  return page(asked, members, personOrders, ({ email }) => email, shownUser);
}

/** Adds members to a group: all or none, and once. */
export function addMembers({ groups, users }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const group = groupOf(groups, asked);
  if (!group) return refuse(404);
  const read = readData(asked, { user_ids: { isGood: isListOfTexts, wanted: "a list of ids", required: true } });
  if ("refused" in read) return read.refused;
  // Only groups that Frame.io keeps are meant; which status the others give is assumed.
  if (group.source !== "frame") return refuse(409);
  const ids = read.data["user_ids"] as readonly string[];
  const unknown = ids.findIndex((wanted) => !users.some(({ id }) => id === wanted));
  // That one wrong id spoils all is published; the status is assumed.
  if (unknown >= 0) return refuse(422, invalid(`/data/user_ids/${unknown}`, "Not a user of this account"));
  group.members = [...new Set([...group.members, ...ids])];
  return { status: 204 };
}

/** Removes a member. */
export function removeMember({ groups }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const group = groupOf(groups, asked);
  if (!group) return refuse(404);
  // Assumed, as where members are added.
  if (group.source !== "frame") return refuse(409);
  const { user_id = "" } = asked.params;
  // Assumed: nothing says what becomes of somebody who is not there.
  if (!group.members.includes(user_id)) return refuse(404);
  group.members = group.members.filter((id) => id !== user_id);
  return { status: 204 };
}

/** Finds the group that a path names. */
export function groupOf(groups: readonly FakeFrameioGroup[], { params }: Asked): FakeFrameioGroup | undefined {
  return groups.find(({ id }) => id === params["group_id"]);
}

function shown({ members, ...group }: FakeFrameioGroup): object {
  return { ...group, member_count: members.length };
}

function included(group: FakeFrameioGroup, users: FakeFrameioAccount["users"], { query }: Asked): object {
  const creator = query["include"] === "creator" ? users.find(({ id }) => id === group.creator_id) : undefined;
  return {
    ...shown(group),
    ...(creator && group.creator_id !== null && { creator: shownUser(creator) }),
    ...(group.source === "adobe" && { sync_status: "completed" }),
  };
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
