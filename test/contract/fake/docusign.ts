import { isObject, serve, type Asked, type Fake, type Told } from "./serve.js";

/*
 * DocuSign's groups as recorded answers show them, with a memory. Nothing here is read from a description. Where no
 * source says how the vendor answers, a comment says what is assumed.
 */

/** The one account that the fake knows. */
export const account = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";

/** The token that the fake takes. */
export const token = "docusign-fake-token";

/** The groups that every account has. */
export const fixed = { administrators: "36046945", everyone: "36046946" } as const;

/** The people of the account. */
export const people: readonly { readonly userId: string; readonly userName: string; readonly email: string }[] = [
  { userId: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10", userName: "Ada Okafor", email: "ada@northlight.example" },
  { userId: "3d7e9b24-91f0-4c3b-8f6d-52b0c4a1e8d7", userName: "Ben Lindqvist", email: "ben@northlight.example" },
  { userId: "a8c4e6f0-7b2d-4e19-9c35-1d0f8b6a2e54", userName: "Chiara Rossi", email: "chiara@northlight.example" },
  { userId: "5e2b8d0c-4f71-4a93-8d16-7c9e0a3b5f28", userName: "Emeka Obi", email: "emeka@northlight.example" },
];

/** The brands of the account. */
export const brands: readonly { readonly brandId: string; readonly brandName: string }[] = [
  { brandId: "9e1f4c7a-6b38-4d25-8c0e-3a7b5d9f1e62", brandName: "Northlight" },
  { brandId: "2c7a5e90-1d48-4b36-9f02-8e6d4a1b3c57", brandName: "Northlight Film" },
];

/** The permission profiles of the account. */
export const profiles: readonly { readonly permissionProfileId: string; readonly permissionProfileName: string }[] = [
  { permissionProfileId: "52114901", permissionProfileName: "Account Administrator" },
  { permissionProfileId: "52114902", permissionProfileName: "DocuSign Sender" },
  { permissionProfileId: "52114903", permissionProfileName: "DocuSign Viewer" },
];

interface Group {
  readonly groupId: string;
  groupName: string;
  readonly groupType: "adminGroup" | "everyoneGroup" | "customGroup";
  permissionProfileId: string | undefined;
  readonly users: Set<string>;
  readonly brands: Set<string>;
}

interface State {
  readonly groups: Map<string, Group>;
  nextId: number;
  /** Counts pages that have a successor: how the way to it is told changes from one to the next. */
  links: number;
}

type Item = Readonly<Record<string, unknown>>;

/** Starts a DocuSign of its own: two fixed groups, four people, two brands and three permission profiles. */
export function startDocusign(): Promise<Fake> {
  return serve(() => {
    const everybody = people.map(({ userId }) => userId);
    const groups = [
      made(
        {
          ...{ groupId: fixed.administrators, groupName: "Administrators", groupType: "adminGroup" },
          permissionProfileId: profiles[0]!.permissionProfileId,
        },
        everybody.slice(0, 1),
      ),
      made(
        {
          ...{ groupId: fixed.everyone, groupName: "Everyone", groupType: "everyoneGroup" },
          permissionProfileId: undefined,
        },
        everybody,
      ),
    ];
    const state: State = { groups: new Map(groups.map((group) => [group.groupId, group])), nextId: 36046947, links: 0 };
    return (asked) => answer(asked, state);
  });
}

function answer(asked: Asked, state: State): Told {
  const [root, version, accounts, accountId, resource, id, inner, ...rest] = asked.path;
  // An unknown route is told before anything else is looked at, and without a body.
  if (root !== "restapi" || version !== "v2.1" || accounts !== "accounts" || rest.length > 0) return { status: 404 };
  if (asked.headers.authorization !== `Bearer ${token}`) return refuse(401, "AUTHORIZATION_INVALID_TOKEN");
  if (accountId !== account) return refuse(401, "PARTNER_AUTHENTICATION_FAILED");
  if (resource === "permission_profiles") return id === undefined ? listProfiles(asked) : getProfile(id);
  if (resource !== "groups") return { status: 404 };
  if (id === undefined) return whole(asked, state);
  const group = state.groups.get(id);
  if (!group) return refuse(400, "INVALID_REQUEST_PARAMETER");
  if (inner === "users") return members(asked, state, group);
  return inner === "brands" ? groupBrands(asked, group) : { status: 404 };
}

function whole(asked: Asked, state: State): Told {
  if (asked.method === "POST")
    return tell(201, { groups: itemsOf(asked, "groups").map((item) => create(state, item)) });
  if (asked.method === "PUT") return tell(200, { groups: itemsOf(asked, "groups").map((item) => update(state, item)) });
  if (asked.method === "DELETE")
    return tell(200, { groups: itemsOf(asked, "groups").map((item) => remove(state, item)) });
  const { query } = asked;
  const type = query.get("group_type")?.toLowerCase();
  const text = query.get("search_text")?.toLowerCase() ?? "";
  const found = [...state.groups.values()].filter(
    ({ groupName, groupType }) =>
      (type === undefined || groupType.toLowerCase() === type) && groupName.toLowerCase().includes(text),
  );
  const counted = query.get("include_usercount") !== "false";
  return page(asked, state, "groups", found, 100, (group) => ({
    ...common(group),
    ...(group.permissionProfileId !== undefined && { permissionProfileId: group.permissionProfileId }),
    ...(counted && { usersCount: String(group.users.size) }),
  }));
}

function create(state: State, item: Item): Item {
  const groupName = String(item["groupName"]);
  const existing = named(state, groupName);
  // The data is the existing group's: only the error tells that nothing was created.
  if (existing) return { ...common(existing), ...failure("INVALID_GROUP_NAME", `${groupName} is taken.`) };
  // That the profile is read, is assumed: the vendor's pages disagree.
  const profile = item["permissionProfileId"] as string | number | undefined;
  const group = made(
    {
      ...{ groupId: String(state.nextId++), groupName, groupType: "customGroup" },
      permissionProfileId: profile === undefined ? undefined : String(profile),
    },
    [],
  );
  state.groups.set(group.groupId, group);
  return common(group);
}

function update(state: State, item: Item): Item {
  const group = state.groups.get(String(item["groupId"]));
  if (!group) return unknownGroup(item);
  // That fixed groups cannot be edited is documented; the code is assumed.
  if (group.groupType !== "customGroup") return { ...common(group), ...failure("FIXED_GROUP", "It is fixed.") };
  const { groupName, permissionProfileId } = item as { groupName?: string; permissionProfileId?: string };
  const taken = groupName === undefined ? undefined : named(state, groupName);
  if (taken && taken !== group) return { ...common(group), ...failure("INVALID_GROUP_NAME", "It is taken.") };
  // That what is not sent stays as it is, is assumed.
  if (groupName !== undefined) group.groupName = groupName;
  // Taken over, and not echoed.
  if (permissionProfileId !== undefined) group.permissionProfileId = permissionProfileId;
  return common(group);
}

function remove(state: State, item: Item): Item {
  const group = state.groups.get(String(item["groupId"]));
  if (!group) return unknownGroup(item);
  if (group.groupType !== "customGroup") return { ...common(group), ...failure("FIXED_GROUP", "It is fixed.") };
  state.groups.delete(group.groupId);
  const { groupId, groupType } = group;
  return { groupId, groupType, isManagedByScim: false, userGroupType: "LocalAccount" };
}

function members(asked: Asked, state: State, group: Group): Told {
  if (asked.method === "GET") {
    const present = people.filter(({ userId }) => group.users.has(userId));
    return page(asked, state, "users", present, 50, (person) => ({ ...shown(person), email: person.email }));
  }
  const users = itemsOf(asked, "users").map(({ userId }): Item => {
    const person = people.find((candidate) => candidate.userId === userId);
    // The codes are assumed, and so is that Everyone keeps its members.
    if (!person) return { userId, ...failure("INVALID_USERID", "There is no such user.") };
    if (group.groupType === "everyoneGroup") return { ...shown(person), ...failure("FIXED_GROUP", "It is fixed.") };
    if (asked.method === "PUT") group.users.add(person.userId);
    else group.users.delete(person.userId);
    return shown(person);
  });
  return tell(200, { users });
}

function groupBrands(asked: Asked, group: Group): Told {
  if (asked.method === "GET") {
    const own = brands.filter(({ brandId }) => group.brands.has(brandId));
    if (own.length === 0) return tell(200, {});
    const defaults = { recipientBrandIdDefault: own[0]!.brandId, senderBrandIdDefault: own[0]!.brandId };
    return tell(200, { ...defaults, brandOptions: own });
  }
  const brandOptions = itemsOf(asked, "brands").map(({ brandId }): Item => {
    const brand = brands.find((candidate) => candidate.brandId === brandId);
    // The code is assumed.
    if (!brand) return { brandId, ...failure("INVALID_BRAND_ID", "There is no such brand.") };
    if (asked.method === "PUT") group.brands.add(brand.brandId);
    else group.brands.delete(brand.brandId);
    return brand;
  });
  return tell(200, { brandOptions });
}

function listProfiles({ query }: Asked): Told {
  const counted = query.get("include")?.split(",").includes("user_count") === true;
  const permissionProfiles = profiles.map((profile) => ({ ...profile, ...(counted && { userCount: "1" }) }));
  return tell(200, { permissionProfiles });
}

function getProfile(id: string): Told {
  const profile = profiles.find(({ permissionProfileId }) => permissionProfileId === id);
  return profile ? tell(200, profile) : refuse(400, "INVALID_REQUEST_PARAMETER");
}

/** Positions and sizes are text, an empty array is left out, and the way to the next page is told or not. */
function page<Entry>(
  { path, query }: Asked,
  state: State,
  name: string,
  entries: readonly Entry[],
  most: number,
  show: (entry: Entry) => object,
): Told {
  const count = Number(query.get("count") ?? most);
  const start = Number(query.get("start_position") ?? 0);
  const shownEntries = entries.slice(start, start + count);
  const end = start + shownEntries.length - 1;
  const link = `/${path.slice(2).join("/")}?start_position=${end + 1}&count=${count}`;
  const ways = [{ nextUri: link }, {}, { nextUri: "" }, { nextUri: null }];
  const way = end + 1 < entries.length && shownEntries.length > 0 ? ways[state.links++ % ways.length] : {};
  return tell(200, {
    ...(shownEntries.length > 0 && { [name]: shownEntries.map(show) }),
    resultSetSize: String(shownEntries.length),
    totalSetSize: String(entries.length),
    startPosition: String(start),
    endPosition: String(Math.max(end, 0)),
    ...way,
  });
}

function made(group: Omit<Group, "users" | "brands">, users: readonly string[]): Group {
  return { ...group, users: new Set(users), brands: new Set() };
}

function common({ groupId, groupName, groupType }: Group): Item {
  const userGroupType = groupType === "customGroup" ? "LocalAccount" : "SystemAccount";
  const lastModifiedOn = "2026-06-18T14:40:12.654";
  return { groupId, groupName, groupType, lastModifiedOn, isManagedByScim: false, userGroupType };
}

function shown({ userId, userName }: (typeof people)[number]): Item {
  return { userName, userId, userType: "companyuser", userStatus: "active", uri: `/users/${userId}` };
}

function unknownGroup({ groupId }: Item): Item {
  const rest = { groupType: "customGroup", isManagedByScim: false, userGroupType: "LocalAccount" };
  return { groupId, ...rest, ...failure("INVALID_GROUP_ID", "There is no such group.") };
}

function named({ groups }: State, name: string): Group | undefined {
  return [...groups.values()].find(({ groupName }) => groupName === name);
}

function failure(errorCode: string, message: string): Item {
  return { errorDetails: { errorCode, message } };
}

function itemsOf({ body }: Asked, name: string): readonly Item[] {
  const items = isObject(body) ? body[name] : undefined;
  return Array.isArray(items) ? items.filter(isObject) : [];
}

function refuse(status: number, errorCode: string): Told {
  return tell(status, { errorCode, message: "Refused by the fake." });
}

/** Limits far above what a test needs. */
function tell(status: number, body: object): Told {
  const headers = {
    "x-ratelimit-limit": "100000",
    "x-ratelimit-remaining": "99999",
    "x-ratelimit-reset": String((Math.floor(Date.now() / 3_600_000) + 1) * 3600),
    "x-burstlimit-limit": "100000",
    "x-burstlimit-remaining": "99999",
    "x-docusign-tracetoken": "4b9d2e70-6c1f-4a83-9e52-7d0f3b8c1a46",
  };
  return { status, headers, body };
}
