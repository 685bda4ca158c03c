import type { Asked, FakeAnswer } from "../request.js";
import type { FakeFrameioAccount, FakeFrameioUser } from "./account.js";
import { readData, refuse, tell } from "./answers.js";
import { page } from "./page.js";

/** How people can be ordered. */
export const personOrders = {
  name: ({ name }: FakeFrameioUser) => name ?? "",
  email: ({ email }: FakeFrameioUser) => email,
};

/** Lists the people of the account with their roles. */
export function listUsers({ users }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const all = asked.query["include_deactivated"] === "true";
  const orders = { ...personOrders, role: ({ role }: FakeFrameioUser) => role ?? "" };
  return page(
    asked,
    users.filter(({ active }) => all || active),
    orders,
    ({ email }) => email,
    (user) => ({ role: user.role, user: shownUser(user) }),
  );
}

/** Changes somebody's role in the account. */
export function updateRole({ users }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const user = users.find(({ id }) => id === asked.params["user_id"]);
  if (!user) return refuse(404);
  const read = readData(asked, { role: { isGood: isGivenRole, wanted: "admin or member", required: true } });
  if ("refused" in read) return read.refused;
  // Assumed: that an owner cannot be made less here.
  if (user.role === "owner") return refuse(403);
  user.role = String(read.data["role"]);
  return tell(200, { role: user.role });
}

/** Somebody as an answer shows them. */
export function shownUser({ id, name, email, active }: FakeFrameioUser): object {
  return { id, adobe_user_id: null, name, email, avatar_url: null, active: id === null ? null : active };
}

function isGivenRole(value: unknown): boolean {
  return value === "admin" || value === "member";
}
