import {
  api,
  type BoundFrameioResources,
  type GroupWithIncludes,
  type ReadOnlyBoundFrameioResources,
  type User,
} from "../../../generated/frameio.operations.js";
import type { CallOptions, Limit } from "../../client/api.js";
import { boundTo } from "../../client/bound.js";
import { forReading, forWriting } from "../../directory/adapter/call-options.js";
import { keyOfNamed, keyOfPerson, readLists, readMembers, type Lists } from "../../directory/adapter/from-lists.js";
import { unlessLost } from "../../directory/adapter/loss.js";
import { namedIn, outcomeOf, outcomeOfError, toldProblem } from "../../directory/adapter/outcome.js";
import { pacesOf } from "../../directory/adapter/pace.js";
import { readWhole } from "../../directory/adapter/whole-list.js";
import type { Vendor } from "../../directory/check-desired.js";
import type { Adapter, GroupState, Outcome, Person, Request, RunOptions, Shape, Work } from "../../directory/types.js";
import { isRollcallError } from "../../errors.js";

export type { Adapter };

/** What `frameioDirectory` takes beside a client. */
export interface FrameioDirectoryOptions {
  /** Who calls, by id or address: from them nothing is taken. @default whom `users.me` names */
  readonly self?: string | undefined;
}

const ROLES = { writable: ["admin", "member"], admin: ["admin", "owner"] };

// What a group gets that is created without an emoji: the vendor requires one, and takes any text.
const EMOJI = "busts_in_silhouette";

const ATTRIBUTES = { emoji: { default: EMOJI, required: true, onCreate: true } };

/** What a file can ask for in an account: `checkDesired` takes it. */
export const frameioVendor: Vendor = {
  vendor: "frameio",
  attributes: Object.keys(ATTRIBUTES),
  roles: ROLES.writable,
};

/**
 * Reads and changes what a plan manages in the account that a client is bound to: groups whose source is frame with their emoji and
 * members, and account roles. A client that is read-only is enough for a plan.
 */
export function frameioDirectory(
  client: ReadOnlyBoundFrameioResources,
  options: FrameioDirectoryOptions = {},
): Adapter {
  const account = boundTo(client, api, "createFrameio");
  const { vendor } = frameioVendor;
  // One that only reads has the methods too, and they refuse.
  const frameio = client as BoundFrameioResources;
  return {
    ...{ vendor, account, shape: shapeOf(frameio) },
    async read(wanted, running) {
      const readAt = new Date().toISOString();
      const calling = forReading(running);
      const aliases = await unlessLost(aliasesOf(frameio, account, calling));
      const self = options.self ?? (await unlessLost(frameio.users.me({}, calling)))?.id;
      const lists = await readLists(listsOf(frameio, calling), wanted, (progress) =>
        running.onProgress?.({ vendor, account, phase: "read", ...progress }),
      );
      return {
        ...{ vendor, account, aliases: aliases ?? [], readAt },
        self: self === undefined ? null : keyOfNamed(lists.people, self),
        ...{ ...lists, shape: shapeOf(frameio) },
      };
    },
    async *readGroups(ids, running) {
      const calling = forReading(running);
      const lists = listsOf(frameio, calling);
      for (const group_id of ids) {
        const group = await unlessGone(frameio.groups.get({ group_id }, calling));
        if (group) yield (await readMembers(lists, stateOf(group))).group;
      }
    },
    send: (request, running) => send(frameio, request, running),
  };
}

// The largest page of each list that is documented.
const PAGES = {
  people: api.routes.users.list.query.page_size.maximum,
  groups: api.routes.groups.list.query.page_size.maximum,
  members: api.routes.groups.listUsers.query.page_size.maximum,
};

function listsOf({ users, groups }: BoundFrameioResources, calling: CallOptions): Lists {
  const paged = (page_size: number) => ({ page_size, include_total_count: true });
  return {
    people: () =>
      readWhole(users.list({ ...paged(PAGES.people), include_deactivated: true }, calling), {
        ...{ total, key: keyOfPerson },
        items: ({ data }) => data.map(({ user, role }) => personOf(user, role)),
      }),
    groups: () =>
      readWhole(groups.list(paged(PAGES.groups), calling), {
        ...{ total, key: ({ id }) => id },
        items: ({ data }) => data.map(stateOf),
      }),
    members: (group_id) =>
      readWhole(groups.listUsers({ ...paged(PAGES.members), group_id }, calling), {
        ...{ total, key: keyOfPerson },
        items: ({ data }) => data.map((user) => personOf(user, null)),
      }),
  };
}

function total({ total_count }: { readonly total_count?: number | null }): number | undefined {
  return total_count ?? undefined;
}

function personOf({ id, email, name, active }: User, role: string | null): Person {
  return {
    // Somebody who was invited has no id; a UUID has no @.
    key: (id ?? email).toLowerCase(),
    ...{ id, email: email || null, name, role },
    state: id === null || active === null ? "pending" : active ? "active" : "inactive",
    // Lists show ids in Adobe's form too, and writes take none but UUIDs.
    writable: id !== null && UUID.test(id),
    admin: role !== null && ROLES.admin.includes(role),
    owner: role === "owner",
  };
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function stateOf({ id, name, emoji, source, member_count }: GroupWithIncludes): GroupState {
  return {
    ...{ id, name, attributes: { emoji }, members: null, complete: false, counted: member_count },
    // The members of others are changed where they are kept.
    kind: source === "frame" ? "own" : "foreign",
  };
}

/** The other id of the account, where there is one: both are taken in its paths. */
async function aliasesOf(
  { accounts }: BoundFrameioResources,
  account: string,
  calling: CallOptions,
): Promise<string[]> {
  const page_size = api.routes.accounts.list.query.page_size.maximum;
  for await (const { id, adobe_id } of accounts.list({ page_size }, calling)) {
    const names = [id, ...(adobe_id ? [`adobe:${adobe_id}`] : [])];
    if (names.some((name) => name.toLowerCase() === account.toLowerCase())) {
      return names.filter((name) => name !== account);
    }
  }
  return [];
}

// How many ids one call takes is published nowhere. So many were never refused in a source that could be read, nor seen to pass.
const MOST_ADDED = 100;

function shapeOf({ users, groups }: BoundFrameioResources): Shape {
  const methods: { readonly [work in Work]: { readonly limits: readonly Limit[] } } = {
    ...{ people: users.list, groups: groups.list, group: groups.get, members: groups.listUsers },
    ...{ create: groups.create, update: groups.update, delete: groups.delete },
    ...{ add: groups.addUsers, remove: groups.removeUser, role: users.updateRole },
  };
  return {
    ...{ attributes: ATTRIBUTES, roles: ROLES, pages: PAGES },
    batch: { add: MOST_ADDED, remove: 1 },
    limits: Object.fromEntries(Object.entries(methods).map(([work, { limits }]) => [work, pacesOf(work, limits)])),
  };
}

async function send({ users, groups }: BoundFrameioResources, request: Request, running: RunOptions): Promise<Outcome> {
  const calling = forWriting(request, running);
  const ids = sentFor(request);
  try {
    switch (request.kind) {
      case "create": {
        const { name = "", emoji = EMOJI } = request.attributes;
        const { id } = await groups.create({ name, emoji }, calling);
        return outcomeOf({ done: [name], created: id });
      }
      case "update": {
        const { name, emoji } = request.to;
        await groups.update({ group_id: request.group, name, emoji }, calling);
        break;
      }
      case "add":
        await groups.addUsers({ group_id: request.group, user_ids: ids }, calling);
        break;
      case "remove":
        await groups.removeUser({ group_id: request.group, user_id: ids[0] ?? "" }, calling);
        break;
      case "role":
        await users.updateRole({ user_id: request.id, role: request.role as "admin" | "member" }, calling);
        break;
      case "delete":
        await groups.delete({ group_id: request.group }, calling);
    }
    return outcomeOf({ done: ids });
  } catch (error) {
    return ofError(error, request.kind, ids);
  }
}

/** What a request is sent for: people are removed one by one. */
function sentFor(request: Request): readonly string[] {
  return request.kind === "remove" ? request.ids.slice(0, 1) : namedIn(request);
}

function ofError(error: unknown, kind: Request["kind"], ids: readonly string[]): Outcome {
  if (!isRollcallError(error) || error.mayHaveHappened) return outcomeOfError(error, ids);
  if (error.code === "not_found" && kind === "delete") return outcomeOf({ already: ids });
  // Of the two that a path names, either may not be there.
  if (error.code === "not_found" && kind === "remove") return outcomeOf({ missing: ids });
  if (error.code === "api_error" && kind === "add") {
    // One id that is wrong spoils all, and the pointers may say which it is.
    const failed = error.problems.flatMap((told) => {
      const id = ids[Number(/^\/data\/user_ids\/(\d+)(\/|$)/.exec(told.pointer ?? "")?.[1])];
      return id === undefined ? [] : [{ id, problem: toldProblem(error, told) }];
    });
    if (failed.length > 0) return outcomeOf({ failed });
  }
  return outcomeOfError(error, ids);
}

async function unlessGone<Result>(call: Promise<Result>): Promise<Result | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isRollcallError(error) && error.code === "not_found") return undefined;
    throw error;
  }
}
