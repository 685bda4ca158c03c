import type { Asked, FakeAnswer } from "../request.js";
import { callerOf, type FakeFrameioAccount, type FakeFrameioUser } from "./account.js";
import { readData, refuse, tell } from "./answers.js";
import { page } from "./page.js";

/** How people can be ordered. */
export const personOrders = {
  name: ({ name }: FakeFrameioUser) => name ?? "",
  email: ({ email }: FakeFrameioUser) => email,
};

/** Shows who calls. */
export function getCaller({ users }: FakeFrameioAccount): FakeAnswer {
  const caller = callerOf(users);
  // Assumed: nobody has called who is not there.
  if (!caller) return refuse(404);
  const { id, name, email } = caller;
  // Assumed: a caller who has no name goes by the address.
  return tell(200, { id, name: name ?? email, email, avatar_url: null });
}

/** Lists the people of the account with their roles. */
export function listUsers({ users }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  return pageOfRoles(
    asked,
    users.map((user) => ({ user, role: user.role })),
  );
}

/** Somebody and a role. */
export interface UserWithRole {
  readonly user: FakeFrameioUser;
  readonly role: string | null;
}

/** A page of people with a role each; who is not active is left out unless asked for. */
export function pageOfRoles(asked: Asked, all: readonly UserWithRole[]): FakeAnswer {
  const { name, email } = personOrders;
  const orders = {
    role: ({ role }: UserWithRole) => role ?? "",
    name: ({ user }: UserWithRole) => name(user),
    email: ({ user }: UserWithRole) => email(user),
  };
  const whole = asked.query["include_deactivated"] === "true";
  return page(
    asked,
    all.filter(({ user }) => whole || user.active),
    orders,
    ({ user }) => user.email,
    ({ user, role }) => ({ role, user: shownUser(user) }),
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
