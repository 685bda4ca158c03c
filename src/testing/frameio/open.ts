import type { Problem } from "../../errors.js";
import { problemAt, refuse } from "../check.js";
import type { Stage } from "../fake.js";
import {
  callerOf,
  type FakeFrameioAccount,
  type FakeFrameioAccountOptions,
  type FakeFrameioGroup,
  type FakeFrameioListedAccount,
  type FakeFrameioProject,
  type FakeFrameioRoles,
  type FakeFrameioRolesOptions,
  type FakeFrameioUser,
  type FakeFrameioWorkspace,
} from "./account.js";
import { timestamp } from "./answers.js";

/** Opens the account that the options describe. */
export function openAccount(name: string, options: FakeFrameioAccountOptions, stage: Stage): FakeFrameioAccount {
  const problems: Problem[] = [];
  const [first] = options.accounts ?? [];
  const account_id = options.account_id ?? first?.id ?? stage.ids.uuid();
  if (first?.id !== undefined && first.id !== account_id)
    problems.push(problemAt("/account_id", "must be the id of the first of accounts"));
  const users = openUsers(options, stage);
  const groups = openGroups(options, stage, users, problems);
  const { workspaces, projects } = openWorkspaces(options, stage, users, groups, problems);
  const accounts = openAccounts(options, stage, account_id, users);
  const lists = { users: users.map(({ email }) => email), ...mapIds({ groups, workspaces, projects, accounts }) };
  refuse(name, [...problems, ...Object.entries(lists).flatMap(([list, keys]) => repeated(list, keys))]);
  return { account_id, accounts, users, groups, workspaces, projects };
}

function openUsers({ users }: FakeFrameioAccountOptions, { ids }: Stage): FakeFrameioUser[] {
  const people = users ?? [{ name: "Ada Okafor", email: "ada@northlight.example", role: "owner" }];
  return people.map(({ email, name = null, role = "member", id = ids.uuid(), active = true }) => ({
    ...{ id, name, email, role, active },
  }));
}

function openGroups(
  { groups = [] }: FakeFrameioAccountOptions,
  { clock, ids }: Stage,
  users: readonly FakeFrameioUser[],
  problems: Problem[],
): FakeFrameioGroup[] {
  const at = timestamp(clock.now());
  return groups.map(
    (
      { name, emoji = "busts_in_silhouette", source = "frame", id = ids.uuid(), members = [] },
      index,
    ): FakeFrameioGroup => ({
      ...{ id, name, emoji, source, creator_id: source === "frame" ? (callerOf(users)?.id ?? null) : null },
      ...{ created_at: at, updated_at: at },
      members: members.flatMap((member, place) => {
        const found = findUser(users, member);
        if (!found) problems.push(problemAt(`/groups/${index}/members/${place}`, nobody));
        return found ?? [];
      }),
    }),
  );
}

function openWorkspaces(
  { workspaces = [] }: FakeFrameioAccountOptions,
  { clock, ids }: Stage,
  users: readonly FakeFrameioUser[],
  groups: readonly FakeFrameioGroup[],
  problems: Problem[],
): Pick<FakeFrameioAccount, "workspaces" | "projects"> {
  const at = timestamp(clock.now());
  const caller = callerOf(users)?.id ?? null;
  const rolesOf = (given: FakeFrameioRolesOptions, pointer: string): FakeFrameioRoles => ({
    users: byIds(given.users, `${pointer}/users`, nobody, problems, (user) => findUser(users, user)),
    groups: byIds(given.groups, `${pointer}/groups`, "is none of groups", problems, (group) =>
      findGroup(groups, group),
    ),
  });
  const opened = workspaces.map(({ name, id = ids.uuid(), projects = [], ...roles }, index) => {
    const workspace: FakeFrameioWorkspace = {
      ...{ id, name, creator_id: caller, created_at: at, updated_at: at },
      ...rolesOf(roles, `/workspaces/${index}`),
    };
    const inside = projects.map(({ id = ids.uuid(), adobe_id = null, ...project }, place): FakeFrameioProject => {
      const { name, description = null, status = "active", restricted = false } = project;
      return {
        ...{ id, adobe_id, workspace_id: workspace.id, root_folder_id: ids.uuid() },
        ...{ name, description, status, restricted, owner_id: caller, created_at: at, updated_at: at },
        ...rolesOf(project, `/workspaces/${index}/projects/${place}`),
      };
    });
    return { workspace, inside };
  });
  return {
    workspaces: opened.map(({ workspace }) => workspace),
    projects: opened.flatMap(({ inside }) => inside),
  };
}

function openAccounts(
  { accounts = [{ display_name: "Northlight Studio" }] }: FakeFrameioAccountOptions,
  { ids }: Stage,
  account_id: string,
  users: readonly FakeFrameioUser[],
): FakeFrameioListedAccount[] {
  const role = callerOf(users)?.role ?? null;
  const usual = (index: number) => (index > 0 ? ["member"] : role === null ? [] : [role]);
  return accounts.map(({ id, adobe_id = null, display_name, roles }, index) => ({
    ...{ id: index === 0 ? account_id : (id ?? ids.uuid()), adobe_id, display_name },
    roles: [...(roles ?? usual(index))],
  }));
}

const nobody = "is nobody in users who has an id";

function findUser(users: readonly FakeFrameioUser[], named: string): string | undefined {
  return users.find(({ email, id }) => email === named || id === named)?.id ?? undefined;
}

function findGroup(groups: readonly FakeFrameioGroup[], named: string): string | undefined {
  return groups.find(({ name, id }) => name === named || id === named)?.id;
}

/** Roles by id, where they were given by another name. */
function byIds(
  given: Readonly<Record<string, string>> = {},
  pointer: string,
  missing: string,
  problems: Problem[],
  find: (named: string) => string | undefined,
): Map<string, string> {
  const entries = Object.entries(given).flatMap(([named, role]): [string, string][] => {
    const id = find(named);
    if (id === undefined) problems.push(problemAt(`${pointer}/${named}`, missing));
    return id === undefined ? [] : [[id, role]];
  });
  return new Map(entries);
}

function mapIds(lists: Readonly<Record<string, readonly { readonly id: string }[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(({ id }) => id)]));
}

function repeated(list: string, keys: readonly string[]): Problem[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [problemAt(`/${list}/${index}`, `is there twice: ${key}`)] : [],
  );
}
