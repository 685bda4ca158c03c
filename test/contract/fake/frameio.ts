import { randomUUID } from "node:crypto";
import { isObject, serve, type Asked, type Fake, type Told } from "./serve.js";

/*
 * Frame.io v4 as its public documentation tells, with a memory. Nothing here is read from a description. Where nothing
 * is published a comment says what is assumed.
 */

/** The one account that the fake knows. */
export const account = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";

/** The token that the fake takes. */
export const token = "frameio-fake-token";

/** The people of the account, in the order in which they joined. */
export const people: readonly Person[] = [
  { id: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10", name: "Ada Okafor", email: "ada@northlight.example", role: "owner" },
  { id: "3d7e9b24-91f0-4c3b-8f6d-52b0c4a1e8d7", name: "Ben Lindqvist", email: "ben@northlight.example", role: "admin" },
  {
    id: "a8c4e6f0-7b2d-4e19-9c35-1d0f8b6a2e54",
    name: "Chiara Rossi",
    email: "chiara@northlight.example",
    role: "member",
  },
  { id: "5e2b8d0c-4f71-4a93-8d16-7c9e0a3b5f28", name: "Emeka Obi", email: "emeka@northlight.example", role: "member" },
  { id: "b7d9f1a3-6c5e-4d08-92b4-3e8a0c2d4f61", name: "Freya Holm", email: "freya@northlight.example", role: null },
  { id: null, name: null, email: "dana@client.example", role: "reviewer" },
];

/** Who has left, and is listed only on request. */
export const deactivated = "freya@northlight.example";

/** The group that is synchronized from Adobe. */
export const syncedGroup = "e7a1b9c3-5d4f-4820-b6e8-2f9c1d0a3b75";

interface Person {
  readonly id: string | null;
  readonly name: string | null;
  readonly email: string;
  readonly role: string | null;
}

interface Group {
  readonly id: string;
  name: string;
  emoji: string;
  readonly source: "frame" | "adobe";
  readonly createdAt: string;
  updatedAt: string;
  readonly members: Set<string>;
}

/** Starts a Frame.io of its own, with six people and one group that Adobe keeps. */
export function startFrameio(): Promise<Fake> {
  return serve(() => {
    const made = "2026-03-02T09:15:00.123456Z";
    const synced: Group = {
      ...{ id: syncedGroup, name: "Reviewers", emoji: "eyes", source: "adobe", createdAt: made, updatedAt: made },
      members: new Set([people[2]!.id!]),
    };
    const groups = new Map([[synced.id, synced]]);
    const roles = new Map(people.map(({ email, role }) => [email, role]));
    return (asked) => answer(asked, groups, roles);
  });
}

function answer(asked: Asked, groups: Map<string, Group>, roles: Map<string, string | null>): Told {
  if (asked.headers.authorization !== `Bearer ${token}`) return refuse(401, "Unauthorized");
  const [version, accounts, accountId, resource, id, inner, innerId, ...rest] = asked.path;
  if (version !== "v4" || accounts !== "accounts" || rest.length > 0) return refuse(404, "Not found");
  if (accountId !== account) return refuse(404, "Not found");
  if (resource === "users") return id === undefined ? listPeople(asked, roles) : updateRole(asked, roles, id);
  if (resource !== "groups") return refuse(404, "Not found");
  if (id === undefined) return asked.method === "POST" ? create(asked, groups) : listGroups(asked, groups);
  const group = groups.get(id);
  if (!group) return refuse(404, "Not found");
  if (inner === undefined) return one(asked, groups, group);
  if (inner !== "users") return refuse(404, "Not found");
  // Members exist in the experimental version only.
  if (asked.headers["api-version"] !== "experimental") return refuse(404, "Not found");
  if (asked.method === "POST") return addUsers(asked, group);
  if (asked.method === "DELETE") return removeUser(group, innerId);
  return listMembers(asked, group);
}

function one(asked: Asked, groups: Map<string, Group>, group: Group): Told {
  if (asked.method === "PATCH") {
    Object.assign(group, dataOf(asked), { updatedAt: now() });
    return tell(200, { data: common(group) });
  }
  if (asked.method !== "DELETE") return tell(200, { data: shown(group, asked) });
  if (asked.headers["api-version"] !== "experimental") return refuse(404, "Not found");
  groups.delete(group.id);
  return { status: 204 };
}

function create(asked: Asked, groups: Map<string, Group>): Told {
  const { name, emoji } = dataOf(asked);
  const [id, at] = [randomUUID(), now()];
  const group: Group = {
    ...{ id, name: String(name), emoji: String(emoji), source: "frame", createdAt: at, updatedAt: at },
    members: new Set(),
  };
  groups.set(id, group);
  return tell(201, { data: common(group) });
}

function addUsers(asked: Asked, group: Group): Told {
  // The vendor says that only groups of its own are meant; which status the others give is assumed.
  if (group.source !== "frame") return refuse(409, "Conflict");
  const ids = dataOf(asked)["user_ids"] as readonly string[];
  // All or nothing.
  const unknown = ids.findIndex((id) => !people.some((person) => person.id === id));
  if (unknown >= 0) return refuse(422, "Not a user of this account", `/data/user_ids/${unknown}`);
  for (const id of ids) group.members.add(id);
  return { status: 204 };
}

function removeUser(group: Group, id: string | undefined): Told {
  if (group.source !== "frame") return refuse(409, "Conflict");
  // Whether removing somebody who is not there is refused is assumed.
  return group.members.delete(String(id)) ? { status: 204 } : refuse(404, "Not found");
}

function updateRole(asked: Asked, roles: Map<string, string | null>, id: string): Told {
  const person = people.find((candidate) => candidate.id === id);
  if (!person) return refuse(404, "Not found");
  if (person.role === "owner") return refuse(403, "Forbidden");
  const { role } = dataOf(asked);
  roles.set(person.email, String(role));
  return tell(200, { data: { role } });
}

function listGroups(asked: Asked, groups: ReadonlyMap<string, Group>): Told {
  const orders = { name: (group: Group) => group.name, created_at: (group: Group) => group.createdAt };
  return page(
    asked,
    sorted([...groups.values()], asked, orders),
    ({ id }) => id,
    (group) => shown(group, asked),
  );
}

function listMembers(asked: Asked, { members }: Group): Told {
  const present = people.filter(({ id }) => id !== null && members.has(id));
  return page(asked, sorted(present, asked, personOrders), ({ email }) => email, user);
}

function listPeople(asked: Asked, roles: ReadonlyMap<string, string | null>): Told {
  const all = asked.query.get("include_deactivated") === "true";
  const listed = people.filter(({ email }) => all || email !== deactivated);
  const orders = { ...personOrders, role: ({ email }: Person) => roles.get(email) ?? "" };
  return page(
    asked,
    sorted(listed, asked, orders),
    ({ email }) => email,
    (person) => ({
      role: roles.get(person.email) ?? null,
      user: user(person),
    }),
  );
}

const personOrders = {
  name: ({ name }: Person) => name ?? "",
  email: ({ email }: Person) => email,
};

/** Cursors name the last item of a page, and the link to the next one keeps nothing but the cursor. */
function page<Item>(
  { path, query }: Asked,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  show: (item: Item) => object,
): Told {
  const size = Number(query.get("page_size") ?? 50);
  const after = query.get("after");
  const keys = items.map((item) => cursor(keyOf(item)));
  if (after !== null && !keys.includes(after)) return refuse(422, "Invalid cursor");
  const from = after === null ? 0 : keys.indexOf(after) + 1;
  const shownItems = items.slice(from, from + size);
  const last = keys[from + size - 1];
  const next =
    last !== undefined && from + size < items.length
      ? `/${path.map(encodeURIComponent).join("/")}?after=${encodeURIComponent(last)}`
      : null;
  const counted = query.get("include_total_count") === "true";
  return tell(200, {
    data: shownItems.map(show),
    links: { next },
    ...(counted && { total_count: items.length }),
  });
}

function cursor(key: string): string {
  return Buffer.from(`after ${key}`).toString("base64");
}

function sorted<Item>(
  items: readonly Item[],
  { query }: Asked,
  orders: Readonly<Record<string, (item: Item) => string>>,
): readonly Item[] {
  const [, by = "", way] = /^(\w+)_(asc|desc)$/.exec(query.get("sort") ?? "") ?? [];
  const order = orders[by];
  if (!order) return items;
  const sign = way === "asc" ? 1 : -1;
  return [...items].sort((a, b) => (order(a) < order(b) ? -sign : order(a) > order(b) ? sign : 0));
}

function common({ id, name, emoji, source, members, createdAt, updatedAt }: Group): object {
  const creator = source === "frame" ? people[0]!.id : null;
  const dates = { created_at: createdAt, updated_at: updatedAt };
  return { id, name, emoji, member_count: members.size, source, creator_id: creator, ...dates };
}

function shown(group: Group, { query }: Asked): object {
  const creator = query.get("include") === "creator" && group.source === "frame";
  return {
    ...common(group),
    ...(creator && { creator: user(people[0]!) }),
    ...(group.source === "adobe" && { sync_status: "completed" }),
  };
}

function user({ id, name, email }: Person): object {
  const active = id === null ? null : email !== deactivated;
  return { id, adobe_user_id: null, name, email, avatar_url: null, active };
}

function dataOf({ body }: Asked): Readonly<Record<string, unknown>> {
  const data = isObject(body) ? body["data"] : undefined;
  return isObject(data) ? data : {};
}

function refuse(status: number, detail: string, pointer?: string): Told {
  return tell(status, { errors: [{ detail, ...(pointer !== undefined && { source: { pointer } }) }] });
}

/** Limits far above what a test needs; answers without a body carry none. */
function tell(status: number, body: object): Told {
  const headers = {
    "x-ratelimit-limit": "100000",
    "x-ratelimit-remaining": "99999",
    "x-ratelimit-window": "60000",
  };
  return { status, headers, body };
}

function now(): string {
  return new Date().toISOString().replace("Z", "000Z");
}
