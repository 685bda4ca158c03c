import assert from "node:assert/strict";
import fc, { type Arbitrary, type AsyncCommand } from "fast-check";
import { NotFoundError } from "../../../../src/index.js";
import type { BoundFrameio } from "../../../../src/vendors/frameio/index.js";
import { refusal, step } from "../walk.js";
import {
  accounts,
  deactivated,
  groupAt,
  index,
  ordered,
  pageSize,
  people,
  projects,
  sameIds,
  strangers,
  userIds,
  workspaces,
  type Model,
  type Real,
  type Roles,
} from "./world.js";

/* Who calls, the accounts, the workspaces and projects of one, and roles that are given, changed, taken away and given again. */

type Step = Arbitrary<AsyncCommand<Model, Real>>;

const byName = fc.constantFrom(undefined, "name_asc" as const, "name_desc" as const);

/** What is there from the start and stays. */
export const looks: readonly Step[] = [
  fc.constant(
    step<Model, Real>("me", async (_model, { frameio }) => {
      const [{ id, name, email }] = people;
      assert.deepEqual(await frameio.users.me(), { id, name, email, avatar_url: null });
    }),
  ),
  fc.tuple(pageSize, fc.constantFrom(undefined, "display_name_asc", "display_name_desc")).map(([page_size, sort]) =>
    step<Model, Real>(`accounts(${page_size}, ${sort})`, async (_model, { frameio }) => {
      const found = await frameio.accounts.list({ page_size, sort, include_total_count: true }).toArray();
      sameIds(
        found.map(({ id }) => id),
        accounts.map(({ id }) => id),
      );
      ordered(
        found.map(({ display_name }) => display_name),
        sort,
      );
    }),
  ),
  fc.constantFrom(...accounts).map(({ id, adobe_id, display_name, roles }) =>
    step<Model, Real>(`account(${display_name})`, async (_model, { frameio }) => {
      for (const account_id of [id, ...(adobe_id === null ? [] : [`adobe:${adobe_id}`])]) {
        const account = await frameio.accounts.get({ account_id });
        assert.deepEqual([account.id, account.adobe_id, account.roles], [id, adobe_id, roles]);
        const groups = frameio.groups.list({ account_id }).toArray({ max: 1 });
        if (id === accounts[0].id) await groups;
        else await refusal(groups, NotFoundError);
      }
    }),
  ),
  fc.tuple(pageSize, byName, fc.boolean()).map(([page_size, sort, creator]) =>
    step<Model, Real>(`workspaces(${page_size}, ${sort}, ${creator})`, async (_model, { frameio }) => {
      const include = creator ? "creator" : undefined;
      const found = await frameio.workspaces.list({ page_size, sort, include }).toArray();
      sameIds(
        found.map(({ id }) => id),
        workspaces.map(({ id }) => id),
      );
      ordered(
        found.map(({ name }) => name),
        sort,
      );
      for (const workspace of found) {
        assert.equal(workspace.creator?.email, creator ? people[0].email : undefined);
        assert.deepEqual(await frameio.workspaces.get({ workspace_id: workspace.id, include }), workspace);
      }
    }),
  ),
  fc.tuple(pageSize, byName, fc.boolean()).map(([page_size, sort, owner]) =>
    step<Model, Real>(`projects(${page_size}, ${sort}, ${owner})`, async (_model, { frameio }) => {
      const query = { page_size, sort, include: owner ? ("owner" as const) : undefined };
      const all = await frameio.projects.list(query).toArray();
      sameIds(
        all.map(({ id }) => id),
        projects.map(({ id }) => id),
      );
      ordered(
        all.map(({ name }) => name),
        sort,
      );
      for (const { id } of workspaces) {
        const inside = await frameio.workspaces.listProjects({ workspace_id: id, ...query }).toArray();
        assert.deepEqual(
          inside,
          all.filter(({ workspace_id }) => workspace_id === id),
        );
      }
    }),
  ),
  fc.constantFrom(...projects).map((project) =>
    step<Model, Real>(`project(${project.name})`, async (_model, { frameio }) => {
      const found = await frameio.projects.get({ project_id: project.id, include: "owner" });
      assert.deepEqual([found.name, found.owner?.id], [project.name, people[0].id]);
      const { adobe_id } = found;
      assert.equal(adobe_id, "adobe_id" in project ? project.adobe_id : null);
      if (typeof adobe_id !== "string") return;
      assert.deepEqual(await frameio.projects.get({ project_id: `adobe:${adobe_id}`, include: "owner" }), found);
    }),
  ),
  fc.constant(
    step<Model, Real>("nowhere", async (_model, { frameio }) => {
      const [id = ""] = strangers;
      for (const call of [
        () => frameio.workspaces.get({ workspace_id: id }),
        () => frameio.workspaces.listProjects({ workspace_id: id }).toArray(),
        () => frameio.workspaces.listUsers({ workspace_id: id }).toArray(),
        () => frameio.projects.get({ project_id: id }),
        () => frameio.projects.listUsers({ project_id: id }).toArray(),
        () => frameio.accounts.get({ account_id: id }),
      ])
        await refusal(call(), NotFoundError);
    }),
  ),
];

const user = fc.constantFrom(...userIds, ...strangers);
const role = fc.constantFrom("full_access", "editor", "edit_only", "commenter", "viewer");
const sort = fc.constantFrom(undefined, "email_asc" as const, "email_desc" as const);

/** What changes who has which role on a kind of thing, and what looks at it. */
function changes<Role extends string>(
  kind: "workspaces" | "projects",
  roles: Arbitrary<Role>,
  on: (frameio: BoundFrameio, id: string) => OnRoles<Role>,
): Step[] {
  const place = (model: Model, at: number): [string, Roles] => {
    const all = [...model.on[kind]];
    return all[at % all.length]!;
  };
  return [
    fc.tuple(index, user, roles).map(([at, user_id, role]) =>
      step<Model, Real>(`${kind}.giveUser(${at}, ${user_id}, ${role})`, async (model, { frameio }) => {
        const [id, { users }] = place(model, at);
        const call = on(frameio, id).updateUserRole({ user_id, role });
        if (strangers.includes(user_id)) await refusal(call, NotFoundError);
        else {
          assert.deepEqual(await call, { role });
          users.set(user_id, role);
        }
        await compareUsers(on(frameio, id), users);
      }),
    ),
    fc.tuple(index, index).map(([at, who]) =>
      step<Model, Real>(
        `${kind}.takeUser(${at}, ${who})`,
        async (model, { frameio }) => {
          const places = [...model.on[kind]].filter(([, { users }]) => users.size > 0);
          const [id, { users }] = places[at % places.length]!;
          const user_id = [...users.keys()][who % users.size]!;
          assert.equal(await on(frameio, id).removeUser({ user_id }), undefined);
          users.delete(user_id);
          await compareUsers(on(frameio, id), users);
          await refusal(on(frameio, id).removeUser({ user_id }), NotFoundError);
        },
        (model) => [...model.on[kind].values()].some(({ users }) => users.size > 0),
      ),
    ),
    fc.tuple(index, pageSize, sort, fc.boolean()).map(([at, page_size, sort, include_deactivated]) =>
      step<Model, Real>(`${kind}.users(${at}, ${page_size}, ${sort})`, async (model, { frameio }) => {
        const [id, { users }] = place(model, at);
        const found = await on(frameio, id).listUsers({ page_size, sort, include_deactivated }).toArray();
        const there = [...users].filter(([user_id]) => include_deactivated || user_id !== deactivated.id);
        assert.deepEqual(new Map(found.map(({ role, user }) => [user.id, role])), new Map(there));
        ordered(
          found.map(({ user }) => user.email),
          sort,
        );
      }),
    ),
    fc.tuple(index, index, role).map(([at, which, role]) =>
      step<Model, Real>(`${kind}.giveGroup(${at}, ${which}, ${role})`, async (model, { frameio, fake }) => {
        const [id, roles] = place(model, at);
        const group_id = groupAt(model, which);
        assert.deepEqual(await on(frameio, id).updateGroupRole({ group_id, role }), { role });
        roles.groups.set(group_id, role);
        assert.deepEqual(fake[kind].find((one) => one.id === id)?.groups, roles.groups);
        // A group gives its members no role of their own.
        await compareUsers(on(frameio, id), roles.users);
      }),
    ),
    fc.tuple(index, index).map(([at, which]) =>
      step<Model, Real>(`${kind}.takeGroup(${at}, ${which})`, async (model, { frameio, fake }) => {
        const [id, roles] = place(model, at);
        const group_id = groupAt(model, which);
        const call = on(frameio, id).removeGroup({ group_id });
        if (roles.groups.delete(group_id)) assert.equal(await call, undefined);
        else await refusal(call, NotFoundError);
        assert.deepEqual(fake[kind].find((one) => one.id === id)?.groups, roles.groups);
        await compareUsers(on(frameio, id), roles.users);
      }),
    ),
  ];
}

/** The operations on the roles of one workspace or project. */
interface OnRoles<Role extends string> {
  listUsers(
    input?: Parameters<BoundFrameio["projects"]["listUsers"]>[0] | object,
  ): ReturnType<BoundFrameio["projects"]["listUsers"]>;
  updateUserRole(input: { readonly user_id: string; readonly role: Role }): Promise<unknown>;
  removeUser(input: { readonly user_id: string }): Promise<void>;
  updateGroupRole(input: { readonly group_id: string; readonly role: string }): Promise<unknown>;
  removeGroup(input: { readonly group_id: string }): Promise<void>;
}

async function compareUsers<Role extends string>(
  there: OnRoles<Role>,
  users: ReadonlyMap<string, string>,
): Promise<void> {
  const found = await there.listUsers({ include_deactivated: true }).toArray();
  assert.deepEqual(new Map(found.map(({ role, user }) => [user.id, role])), users);
}

/** Roles on workspaces and on projects. */
export const rolesSteps: readonly Step[] = [
  ...changes("workspaces", fc.oneof(role, fc.constant("workspace_admin" as const)), ({ workspaces }, workspace_id) => ({
    listUsers: (input) => workspaces.listUsers({ workspace_id, ...input }),
    updateUserRole: (input) => workspaces.updateUserRole({ workspace_id, ...input }),
    removeUser: (input) => workspaces.removeUser({ workspace_id, ...input }),
    updateGroupRole: (input) => workspaces.updateGroupRole({ workspace_id, ...input }),
    removeGroup: (input) => workspaces.removeGroup({ workspace_id, ...input }),
  })),
  ...changes("projects", role, ({ projects }, project_id) => ({
    listUsers: (input) => projects.listUsers({ project_id, ...input }),
    updateUserRole: (input) => projects.updateUserRole({ project_id, ...input }),
    removeUser: (input) => projects.removeUser({ project_id, ...input }),
    updateGroupRole: (input) => projects.updateGroupRole({ project_id, ...input }),
    removeGroup: (input) => projects.removeGroup({ project_id, ...input }),
  })),
];
