import type { Asked, FakeAnswer } from "../request.js";
import type { FakeDocusignAccount, FakeDocusignGroup } from "./account.js";
import { failure, itemsOf, page, refuse, type Item } from "./answers.js";
import { isFixed } from "./groups.js";
import { statusOfMember, type FakeDocusignUser } from "./people.js";

/** Lists the members of a group. */
export function listUsers({ groups, users }: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const group = groupOf(groups, asked);
  if (!group) return refuse(400);
  const members = users.filter(({ userId }) => group.users.includes(userId));
  return page(asked, "users", members, 50, (user) => ({ ...shown(user), email: user.email }));
}

/** Adds members to a group, each for themselves. */
export function addUsers(here: FakeDocusignAccount, asked: Asked): FakeAnswer {
  return changeUsers(here, asked, within);
}

/** Removes members from a group, each for themselves. */
export function removeUsers(here: FakeDocusignAccount, asked: Asked): FakeAnswer {
  return changeUsers(here, asked, without);
}

function changeUsers(
  { groups, users }: FakeDocusignAccount,
  asked: Asked,
  change: (members: string[], id: string) => void,
): FakeAnswer {
  const group = groupOf(groups, asked);
  if (!group) return refuse(400);
  const changed = itemsOf(asked, "users").map(({ userId }): Item => {
    const user = users.find((candidate) => candidate.userId === userId);
    // Assumed, both: that somebody unknown fails alone, and that the fixed groups, whose members follow from the users, refuse others.
    if (!user) return { userId, ...failure("There is no such user.") };
    if (group.groupType !== "customGroup") return { ...shown(user), ...isFixed };
    change(group.users, user.userId);
    return shown(user);
  });
  return { status: 200, body: { users: changed } };
}

/** Lists the brands of a group; without any, nothing is in the answer. That the first one is the default is assumed. */
export function listBrands({ groups, brands }: FakeDocusignAccount, asked: Asked): FakeAnswer {
  const group = groupOf(groups, asked);
  if (!group) return refuse(400);
  const own = brands.filter(({ brandId }) => group.brands.includes(brandId));
  const [first] = own;
  if (!first) return { status: 200, body: {} };
  const defaults = { recipientBrandIdDefault: first.brandId, senderBrandIdDefault: first.brandId };
  return { status: 200, body: { ...defaults, brandOptions: own.map((brand) => ({ ...brand })) } };
}

/** Adds brands to a group, each for itself. */
export function addBrands(here: FakeDocusignAccount, asked: Asked): FakeAnswer {
  return changeBrands(here, asked, within);
}

/** Removes brands from a group, each for itself. */
export function removeBrands(here: FakeDocusignAccount, asked: Asked): FakeAnswer {
  return changeBrands(here, asked, without);
}

function changeBrands(
  { groups, brands }: FakeDocusignAccount,
  asked: Asked,
  change: (own: string[], id: string) => void,
): FakeAnswer {
  const group = groupOf(groups, asked);
  if (!group) return refuse(400);
  const changed = itemsOf(asked, "brands").map(({ brandId }): Item => {
    const brand = brands.find((candidate) => candidate.brandId === brandId);
    // Assumed: that an unknown one fails alone.
    if (!brand) return { brandId, ...failure("There is no such brand.") };
    change(group.brands, brand.brandId);
    return { ...brand };
  });
  return { status: 200, body: { brandOptions: changed } };
}

function within(ids: string[], id: string): void {
  if (!ids.includes(id)) ids.push(id);
}

function without(ids: string[], id: string): void {
  const index = ids.indexOf(id);
  if (index >= 0) ids.splice(index, 1);
}

/** The group of the path. What an unknown one is answered, 400, was seen for other resources and is assumed for groups. */
function groupOf(groups: readonly FakeDocusignGroup[], { params }: Asked): FakeDocusignGroup | undefined {
  return groups.find(({ groupId }) => groupId === params["groupId"]);
}

function shown(user: FakeDocusignUser): Item {
  const { userId, userName } = user;
  return { userName, userId, userType: "companyuser", userStatus: statusOfMember(user), uri: `/users/${userId}` };
}
