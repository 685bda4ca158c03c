import {
  api,
  type BoundDocusignResources,
  type Group,
  type GroupUserInfo,
  type ReadOnlyBoundDocusignResources,
  type UserInfo,
  type UserInformation,
} from "../../../generated/docusign.operations.js";
import type { CallOptions, Raw } from "../../client/api.js";
import { boundTo } from "../../client/bound.js";
import { forReading, forWriting } from "../../directory/adapter/call-options.js";
import { keyOfNamed, keyOfPerson, readLists, readMembers, type Lists } from "../../directory/adapter/from-lists.js";
import { unlessLost } from "../../directory/adapter/loss.js";
import { namedIn, outcomeOf, outcomeOfError, toldProblem } from "../../directory/adapter/outcome.js";
import { pacesOf } from "../../directory/adapter/pace.js";
import { readWhole } from "../../directory/adapter/whole-list.js";
import type { Vendor } from "../../directory/check-desired.js";
import type {
  Adapter,
  Attributes,
  AttributeShape,
  GroupState,
  Outcome,
  Person,
  Request,
  RunOptions,
  Shape,
} from "../../directory/types.js";
import { InvalidInputError, isRollcallError, UnexpectedResponseError, type PartialFailureError } from "../../errors.js";

export type { Adapter };

/** What `docusignDirectory` takes beside a client. */
export interface DocusignDirectoryOptions {
  /** Who calls, by id or address: from them nothing is taken. The `userId` that `discoverAccount` gives. @default nobody is known */
  readonly self?: string | undefined;
}

// The vendor's pages disagree over whether creating a group takes a profile.
const ATTRIBUTES = { permissionProfile: { onCreate: false } };

/** What a file can ask for in an account: `checkDesired` takes it. */
export const docusignVendor: Vendor = { vendor: "docusign", attributes: Object.keys(ATTRIBUTES), roles: [] };

/**
 * Reads and changes what a plan manages in the account that a client is bound to: groups made in the account, with their permission profile
 * and members. A client that is read-only is enough for a plan.
 */
export function docusignDirectory(
  client: ReadOnlyBoundDocusignResources,
  options: DocusignDirectoryOptions = {},
): Adapter {
  const account = boundTo(client, api, "createDocusign");
  const { vendor } = docusignVendor;
  // One that only reads has the methods too, and they refuse.
  const docusign = client as BoundDocusignResources;
  const known = new Map<string, Attributes>();
  return {
    ...{ vendor, account, shape: shapeOf(docusign) },
    async read(wanted, running) {
      const readAt = new Date().toISOString();
      const calling = forReading(running);
      const profiles = await unlessLost(profilesOf(docusign, calling));
      const lists = await readLists(listsOf(docusign, calling, known), wanted, (progress) =>
        running.onProgress?.({ vendor, account, phase: "read", ...progress }),
      );
      // At the end, for its answer says what reading has left of the hour.
      const shown = await unlessLost(docusign.accounts.get.raw({}, calling));
      return {
        ...{ vendor, account, aliases: aliasesIn(shown, account), readAt },
        self: options.self === undefined ? null : keyOfNamed(lists.people, options.self),
        ...{ ...lists, shape: shapeOf(docusign, profiles, shown) },
      };
    },
    async *readGroups(ids, running) {
      if (ids.length === 0) return;
      const lists = listsOf(docusign, forReading(running), known);
      // There is no way to read one group.
      const { items, lacks } = await lists.groups();
      for (const id of ids) {
        const group = items.find((one) => one.id === id);
        if (group) yield (await readMembers(lists, group)).group;
        else if (lacks !== undefined) {
          throw new UnexpectedResponseError(`did not show group ${id}, and may not be whole: ${lacks}.`, {
            ...{ operation: "groups.list", status: 200 },
          });
        }
      }
    },
    send: (request, running) => send(docusign, request, running, known),
  };
}

// The largest page of each list that is documented.
const PAGES = {
  people: api.routes.users.list.query.count.maximum,
  groups: api.routes.groups.list.query.count.maximum,
  members: api.routes.groups.listUsers.query.count.maximum,
};

function listsOf(
  { users, groups }: BoundDocusignResources,
  calling: CallOptions,
  known: Map<string, Attributes>,
): Lists {
  return {
    people: () =>
      readWhole(users.list({ count: PAGES.people }, calling), {
        ...{ total, key: keyOfPerson },
        items: (page) => (page.users ?? []).map(personOf),
      }),
    groups: async () => {
      const read = await readWhole(groups.list({ count: PAGES.groups }, calling), {
        total,
        key: ({ id }: GroupState) => id || undefined,
        items: (page) => (page.groups ?? []).map(stateOf),
      });
      for (const { id, name, attributes } of read.items) known.set(id, { ...attributes, name });
      // Administrators and Everyone are in every account.
      return read.items.length > 0 ? read : { lacks: "it is empty", ...read };
    },
    members: (groupId) =>
      readWhole(groups.listUsers({ count: PAGES.members, groupId }, calling), {
        ...{ total, key: keyOfPerson },
        items: (page) => (page.users ?? []).map(personOf),
      }),
  };
}

function total({ totalSetSize }: { readonly totalSetSize?: string }): number | undefined {
  return numberOf(totalSetSize);
}

function personOf(user: UserInformation | GroupUserInfo): Person {
  const { userId = "", email, userName, userStatus } = user;
  return {
    ...{ key: userId.toLowerCase(), id: userId, email: email || null, name: userName || null },
    state: STATES[String(userStatus).toLowerCase()] ?? "unknown",
    writable: true,
    // Rights come with profiles, which are no roles that a plan changes.
    ...{ role: null, owner: false },
    admin: "isAdmin" in user && /^true$/i.test(user.isAdmin),
  };
}

// Their case differs from answer to answer.
const STATES: { readonly [status: string]: Person["state"] } = {
  active: "active",
  activationrequired: "pending",
  activationsent: "pending",
  disabled: "inactive",
  closed: "closed",
};

function stateOf({ groupId = "", groupName = "", permissionProfileId, usersCount, ...rest }: Group): GroupState {
  return {
    ...{ id: groupId, name: groupName, kind: kindOf(rest), members: null, complete: false },
    attributes: permissionProfileId ? { permissionProfile: permissionProfileId } : {},
    counted: numberOf(usersCount) ?? null,
  };
}

function kindOf({ groupType, isManagedByScim }: Group): GroupState["kind"] {
  const kind = KINDS[String(groupType).toLowerCase()] ?? "foreign";
  // What an identity provider keeps in step would come back.
  return kind === "own" && isManagedByScim ? "foreign" : kind;
}

const KINDS: { readonly [type: string]: GroupState["kind"] } = {
  admingroup: "admins",
  everyonegroup: "everyone",
  customgroup: "own",
};

/** Numbers come as text. */
function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

async function profilesOf({ permissionProfiles }: BoundDocusignResources, calling: CallOptions) {
  const profiles = await permissionProfiles.list({}, calling).toArray();
  return profiles.flatMap(({ permissionProfileId: id, permissionProfileName: name }) =>
    id && name ? [{ id, name }] : [],
  );
}

/** The other id of the account: its number where the client has the GUID, and the other way round. */
function aliasesIn(shown: Raw<{ accountIdGuid?: string; externalAccountId?: string }> | undefined, account: string) {
  const { accountIdGuid, externalAccountId } = shown?.data ?? {};
  return [accountIdGuid, externalAccountId].flatMap((id) =>
    id && id.toLowerCase() !== account.toLowerCase() ? [id] : [],
  );
}

// How many users or ids one call takes is published nowhere, but for 500 new users. So many were never refused in a source that could be read.
const MOST_IDS = 100;

function shapeOf({ groups }: BoundDocusignResources, values?: AttributeShape["values"], shown?: Raw<unknown>): Shape {
  // Every call counts against the same limits.
  const account = pacesOf("account", groups.list.limits, shown?.rateLimits);
  return {
    attributes: { permissionProfile: { ...ATTRIBUTES.permissionProfile, ...(values && { values }) } },
    roles: null,
    batch: { add: MOST_IDS, remove: MOST_IDS },
    pages: PAGES,
    limits: {
      ...{ people: account, groups: account, members: account },
      ...{ create: account, update: account, delete: account, add: account, remove: account },
    },
  };
}

async function send(
  { groups }: BoundDocusignResources,
  request: Request,
  running: RunOptions,
  known: Map<string, Attributes>,
): Promise<Outcome> {
  const calling = forWriting(request, running);
  const ids = namedIn(request);
  try {
    switch (request.kind) {
      case "create": {
        const { name = "" } = request.attributes;
        const made = await groups.create({ groups: [{ groupName: name }] }, calling);
        const id = made.groups?.[0]?.groupId;
        // Made, and nobody knows which it is: whoever looks finds it by its name.
        if (!id) return outcomeOf({ unknown: ids });
        known.set(id, { name });
        return outcomeOf({ done: ids, created: id });
      }
      case "update": {
        const group = { ...known.get(request.group), ...request.from, ...request.to };
        const { name, permissionProfile } = group;
        // Both, for one that is left out may be lost.
        const update = { groupId: request.group, groupName: name, permissionProfileId: permissionProfile };
        await groups.update({ groups: [update] }, calling);
        known.set(request.group, group);
        break;
      }
      case "add":
        await groups.addUsers({ groupId: request.group, users: ids.map((userId) => ({ userId })) }, calling);
        break;
      case "remove":
        await groups.removeUsers({ groupId: request.group, users: ids.map((userId) => ({ userId })) }, calling);
        break;
      case "delete":
        await groups.delete({ groups: [{ groupId: request.group }] }, calling);
        break;
      case "role":
        throw new InvalidInputError([{ message: "A plan changes no roles at DocuSign." }]);
    }
    return outcomeOf({ done: ids });
  } catch (error) {
    if (!isRollcallError(error) || error.code !== "partial_failure") return outcomeOfError(error, ids);
    return ofItems(error, request, ids);
  }
}

/** What came of each item of a write: those that the answer does not tell of may be done. */
function ofItems(error: PartialFailureError, { kind }: Request, ids: readonly string[]): Outcome {
  const failed = error.failed as PartialFailureError<UserInfo & Group>["failed"];
  const succeeded = error.succeeded as (UserInfo & Group)[];
  if (kind === "create" || kind === "update" || kind === "delete") {
    const [{ item, problem } = { item: {}, problem: undefined }] = failed;
    // An item that was not found comes back without its name.
    const gone = problem?.code?.toUpperCase() === "INVALID_GROUP_ID" && !item.groupName;
    if (kind === "delete" && gone) return outcomeOf({ already: ids });
    return outcomeOf({ failed: ids.map((id) => ({ id, problem: toldProblem(error, problem) })) });
  }
  const idOf = ({ userId = "" }: UserInfo) => ids.filter((id) => id.toLowerCase() === userId.toLowerCase());
  const done = succeeded.flatMap(idOf);
  const refused = failed.flatMap(({ item, problem }) =>
    idOf(item).map((id) => ({ id, problem: toldProblem(error, problem) })),
  );
  const told = new Set([...done, ...refused.map(({ id }) => id)]);
  return outcomeOf({ done, failed: refused, unknown: ids.filter((id) => !told.has(id)) });
}
