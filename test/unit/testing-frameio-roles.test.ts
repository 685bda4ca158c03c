import { describe, expect, test, vi } from "vitest";
import { InvalidInputError, NotFoundError, type Limiter } from "../../src/index.js";
import { fakeFrameio, type FakeFrameio, type FakeFrameioOptions } from "../../src/testing/frameio.js";
import { contract } from "../../src/vendors/frameio/contract.js";
import { createFrameio, type FrameioOptions } from "../../src/vendors/frameio/index.js";
import { runClock, stopClock } from "../support/clock.js";

/* Who calls, accounts, workspaces, projects and the roles on them, as a fake Frame.io has them; and what goes wrong with them by its facts. */

const users = [
  { name: "Ada", email: "ada@x.example", role: "owner" },
  { name: "Ben", email: "ben@x.example", role: "admin" },
  { name: "Chiara", email: "chiara@x.example", active: false },
  { email: "dana@x.example", id: null },
] as const;

const world = {
  users,
  groups: [
    { name: "Editors", members: ["ben@x.example"] },
    { name: "Reviewers", source: "adobe" },
  ],
  workspaces: [
    {
      name: "Campaigns",
      users: { "ada@x.example": "workspace_admin", "chiara@x.example": "viewer" },
      groups: { Editors: "editor" },
      projects: [
        { name: "Autumn", description: "Films", users: { "ben@x.example": "commenter" } },
        { name: "Rebranding", status: "inactive", restricted: true, adobe_id: "urn:aaid:sc:EU:82b5" },
      ],
    },
    { name: "Archive", projects: [{ name: "Last year" }] },
  ],
} as const satisfies FakeFrameioOptions;

const unpaced: Limiter = { join: () => ({ waitMs: 0, settle: () => {}, release: () => {} }) };

type OfClient = Omit<Partial<FrameioOptions>, "account_id">;

function clientOf({ token, account_id, fetch }: FakeFrameio, options: OfClient = {}) {
  return createFrameio({ token, account_id, fetch, limiter: unpaced, retry: false, ...options });
}

function start(options: FakeFrameioOptions = world, ofClient: OfClient = {}) {
  const fake = fakeFrameio(options);
  const frameio = clientOf(fake, ofClient);
  const [ada, ben, chiara] = fake.users.map(({ id }) => id!) as [string, string, string];
  const [editors, reviewers] = fake.groups.map(({ id }) => id) as [string, string];
  return { fake, frameio, ada, ben, chiara, editors, reviewers };
}

async function rejection(call: PromiseLike<unknown>): Promise<unknown> {
  return call.then(
    () => expect.unreachable("It succeeds."),
    (error: unknown) => error,
  );
}

describe("who calls", () => {
  test("is the owner", async () => {
    const { frameio, ada } = start();
    expect(await frameio.users.me()).toEqual({ id: ada, name: "Ada", email: "ada@x.example", avatar_url: null });
  });

  test("is the first who has an id where nobody owns, by the address where there is no name", async () => {
    const { fake, frameio } = start({ users: [{ email: "dana@x.example", id: null }, { email: "emeka@x.example" }] });
    const caller = { id: fake.users[1]!.id, name: "emeka@x.example", email: "emeka@x.example" };
    expect(await frameio.users.me()).toMatchObject(caller);
    fake.users.length = 0;
    expect(await rejection(frameio.users.me())).toBeInstanceOf(NotFoundError);
  });
});

describe("accounts", () => {
  const accounts = [
    { display_name: "Northlight", adobe_id: "5F2A@AdobeOrg" },
    { display_name: "Client", id: "c1", roles: ["admin", "member"] },
    { display_name: "Another" },
  ];

  test("one is there from the start, and the caller owns it", async () => {
    const { fake, frameio } = start();
    const all = await frameio.accounts.list().toArray();
    expect(all).toEqual([expect.objectContaining({ id: fake.account_id, roles: ["owner"], storage_limit: null })]);
    expect(await frameio.accounts.get()).toEqual(all[0]);
  });

  test("of several the first is played, the others are listed and shown", async () => {
    const { fake, frameio } = start({ ...world, accounts });
    expect(fake.account_id).toBe(fake.accounts[0]!.id);
    const names = async (sort: "display_name_asc" | "created_at_desc") =>
      (await frameio.accounts.list({ sort, page_size: 2 }).toArray()).map(({ display_name }) => display_name);
    expect(await names("display_name_asc")).toEqual(["Another", "Client", "Northlight"]);
    expect(await names("created_at_desc")).toEqual(["Northlight", "Client", "Another"]);
    expect(await frameio.accounts.get({ account_id: "c1" })).toMatchObject({ roles: ["admin", "member"] });
    expect(fake.accounts[2]!.roles).toEqual(["member"]);
    expect(await rejection(frameio.groups.list({ account_id: "c1" }).toArray())).toBeInstanceOf(NotFoundError);
    expect(await rejection(frameio.accounts.get({ account_id: "adobe:null" }))).toBeInstanceOf(NotFoundError);
    fake.accounts.shift();
    expect(await rejection(frameio.groups.list().toArray())).toBeInstanceOf(NotFoundError);
  });

  test("have an id in Adobe's form too, where Adobe has one", async () => {
    const { fake } = start({ ...world, accounts });
    const frameio = createFrameio({ token: fake.token, account_id: "adobe:5F2A@AdobeOrg", fetch: fake.fetch });
    expect((await frameio.accounts.get()).id).toBe(fake.account_id);
    const groups = await frameio.groups.list({ page_size: 1 }).toArray();
    expect(groups.map(({ name }) => name)).toEqual(["Editors", "Reviewers"]);
  });
});

describe("workspaces and projects", () => {
  test("are listed, shown with whose they are, and found in their workspace", async () => {
    const { fake, frameio, ada } = start();
    const workspaces = await frameio.workspaces.list({ include: "creator", sort: "name_asc" }).toArray();
    expect(workspaces.map(({ name, creator }) => [name, creator?.id])).toEqual([
      ["Archive", ada],
      ["Campaigns", ada],
    ]);
    const [campaigns, archive] = fake.workspaces.map(({ id }) => id) as [string, string];
    const workspace = await frameio.workspaces.get({ workspace_id: archive });
    expect(workspace).toEqual(expect.objectContaining({ account_id: fake.account_id, name: "Archive" }));
    expect(workspace).not.toHaveProperty("creator");
    const inside = await frameio.workspaces.listProjects({ workspace_id: campaigns, sort: "name_desc" }).toArray();
    expect(inside.map(({ name, status, restricted }) => [name, status, restricted])).toEqual([
      ["Rebranding", "inactive", true],
      ["Autumn", "active", false],
    ]);
    const all = await frameio.projects.list({ page_size: 1, include: "owner", sort: "created_at_asc" }).toArray();
    expect(all.map(({ name, workspace_id, owner }) => [name, workspace_id, owner?.email])).toEqual([
      ["Autumn", campaigns, "ada@x.example"],
      ["Rebranding", campaigns, "ada@x.example"],
      ["Last year", archive, "ada@x.example"],
    ]);
    expect(await frameio.projects.get({ project_id: all[0]!.id })).toMatchObject({
      name: "Autumn",
      description: "Films",
    });
  });

  test("tell whose they are only where that is asked for, and where it is known", async () => {
    const workspaces = [{ name: "Campaigns", id: "w1", projects: [{ name: "Autumn", id: "p1" }] }];
    const people = [{ email: "ben@x.example" }, { email: "ada@x.example", role: "owner" as const }];
    const { fake, frameio } = start({ users: people, workspaces });
    const workspace = { id: "w1", account_id: fake.account_id, name: "Campaigns" };
    const project = {
      ...{ id: "p1", adobe_id: null, workspace_id: "w1", root_folder_id: fake.projects[0]!.root_folder_id },
      ...{ name: "Autumn", description: null, status: "active", restricted: false, storage: 0 },
      view_url: "https://fake.frame.example/projects/p1",
    };
    const { created_at, updated_at } = fake.workspaces[0]!;
    expect(created_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{6}Z$/);
    const dates = { created_at, updated_at };
    expect(await frameio.workspaces.get({ workspace_id: "w1" })).toEqual({ ...workspace, ...dates });
    expect(await frameio.projects.get({ project_id: "p1" })).toEqual({ ...project, ...dates });
    const shown = async () => [
      (await frameio.workspaces.get({ workspace_id: "w1", include: "creator" })).creator?.email,
      (await frameio.projects.get({ project_id: "p1", include: "owner" })).owner?.email,
    ];
    expect(await shown()).toEqual(["ada@x.example", "ada@x.example"]);
    fake.users.pop();
    expect(await shown()).toEqual([undefined, undefined]);
    const nobodys = start({ users: [{ email: "dana@x.example", id: null }], workspaces });
    expect(await nobodys.frameio.workspaces.get({ workspace_id: "w1", include: "creator" })).not.toHaveProperty(
      "creator",
    );
    expect(await nobodys.frameio.projects.get({ project_id: "p1", include: "owner" })).not.toHaveProperty("owner");
  });

  test("that are not there are not found", async () => {
    const { frameio, ada, editors } = start();
    const workspace_id = ada;
    const project_id = ada;
    for (const call of [
      frameio.workspaces.get({ workspace_id }),
      frameio.workspaces.listProjects({ workspace_id }).toArray(),
      frameio.workspaces.listUsers({ workspace_id }).toArray(),
      frameio.workspaces.updateUserRole({ workspace_id, user_id: ada, role: "editor" }),
      frameio.workspaces.removeUser({ workspace_id, user_id: ada }),
      frameio.workspaces.updateGroupRole({ workspace_id, group_id: editors, role: "editor" }),
      frameio.workspaces.removeGroup({ workspace_id, group_id: editors }),
      frameio.projects.get({ project_id }),
      frameio.projects.listUsers({ project_id }).toArray(),
      frameio.projects.updateUserRole({ project_id, user_id: ada, role: "editor" }),
      frameio.projects.removeUser({ project_id, user_id: ada }),
      frameio.projects.updateGroupRole({ project_id, group_id: editors, role: "editor" }),
      frameio.projects.removeGroup({ project_id, group_id: editors }),
    ])
      expect(await rejection(call)).toMatchObject({ code: "not_found", problems: [{ message: "Not found" }] });
  });
});

describe.each(["workspaces", "projects"] as const)("roles on %s", (resource) => {
  function begin(ofClient: OfClient = {}) {
    const begun = start(world, ofClient);
    const [there] = begun.fake[resource];
    const { workspaces, projects } = begun.frameio;
    const id = there!.id;
    const calls =
      resource === "workspaces"
        ? {
            listUsers: (query: object = {}) => workspaces.listUsers({ workspace_id: id, ...query }),
            giveUser: (user_id: string, role: "editor" | "viewer") =>
              workspaces.updateUserRole({ workspace_id: id, user_id, role }),
            removeUser: (user_id: string) => workspaces.removeUser({ workspace_id: id, user_id }),
            giveGroup: (group_id: string, role: string) =>
              workspaces.updateGroupRole({ workspace_id: id, group_id, role }),
            removeGroup: (group_id: string) => workspaces.removeGroup({ workspace_id: id, group_id }),
          }
        : {
            listUsers: (query: object = {}) => projects.listUsers({ project_id: id, ...query }),
            giveUser: (user_id: string, role: "editor" | "viewer") =>
              projects.updateUserRole({ project_id: id, user_id, role }),
            removeUser: (user_id: string) => projects.removeUser({ project_id: id, user_id }),
            giveGroup: (group_id: string, role: string) => projects.updateGroupRole({ project_id: id, group_id, role }),
            removeGroup: (group_id: string) => projects.removeGroup({ project_id: id, group_id }),
          };
    return { ...begun, ...calls, roles: there! };
  }

  test("a role that is given adds who had none, and is given again without harm", async () => {
    const { giveUser, listUsers, roles, ada, ben } = begin();
    for (const who of [ada, ben]) {
      expect(await giveUser(who, "editor")).toEqual({ role: "editor" });
      expect(await giveUser(who, "viewer")).toEqual({ role: "viewer" });
      expect(await giveUser(who, "viewer")).toEqual({ role: "viewer" });
      expect(roles.users.get(who)).toBe("viewer");
    }
    const listed = await listUsers({ sort: "email_desc", page_size: 1 }).toArray();
    expect(listed.map(({ role, user }) => [role, user.name])).toEqual([
      ["viewer", "Ben"],
      ["viewer", "Ada"],
    ]);
  });

  test("each of the five roles can be given, to users and to groups, and none is no role", async () => {
    const { fake, giveUser, giveGroup, roles, ada, editors } = begin();
    for (const role of ["full_access", "editor", "edit_only", "commenter", "viewer"]) {
      expect(await giveUser(ada, role as "editor")).toEqual({ role });
      expect(await giveGroup(editors, role)).toEqual({ role });
      expect([roles.users.get(ada), roles.groups.get(editors)]).toEqual([role, role]);
    }
    const { path } = fake.requests[0]!;
    const sent = async (role?: string) => {
      const init = { method: "PATCH", headers: { authorization: `Bearer ${fake.token}` } };
      const answer = await fake.fetch(`https://api.frame.io${path}`, {
        ...init,
        body: JSON.stringify({ data: { role } }),
      });
      return ((await answer.json()) as { errors: { detail: string }[] }).errors[0]!.detail;
    };
    expect(await sent()).toBe("Missing field: role");
    expect(await sent("boss")).toMatch(
      /^role must be one of (workspace_admin, )?full_access, editor, edit_only, commenter,/,
    );
  });

  test("people are listed in the order that is asked for", async () => {
    const { fake, giveUser, listUsers, ada, ben, chiara } = begin();
    await giveUser(ada, "viewer");
    await giveUser(ben, "editor");
    await giveUser(chiara, "viewer");
    fake.users[2]!.name = null;
    const names = async (sort: string) =>
      (await listUsers({ sort, include_deactivated: true }).toArray()).map(({ user }) => user.name);
    expect(await names("role_asc")).toEqual(["Ben", "Ada", null]);
    expect(await names("name_asc")).toEqual([null, "Ada", "Ben"]);
    expect(await names("name_desc")).toEqual(["Ben", "Ada", null]);
    expect(await names("email_desc")).toEqual([null, "Ben", "Ada"]);
  });

  test("whoever is removed is not listed, and removing once more finds nobody", async () => {
    const { giveUser, removeUser, listUsers, ben } = begin();
    await giveUser(ben, "editor");
    expect(await removeUser(ben)).toBeUndefined();
    expect((await listUsers().toArray()).map(({ user }) => user.id)).not.toContain(ben);
    expect(await rejection(removeUser(ben))).toBeInstanceOf(NotFoundError);
    expect(await giveUser(ben, "editor")).toEqual({ role: "editor" });
  });

  test("a removal whose answer got lost is repeated and done, though nobody is there by then", async () => {
    const { fake, giveUser, removeUser, roles, ben } = begin({ retry: { attempts: 2 } });
    await giveUser(ben, "editor");
    fake.fail(`${resource}.removeUser`, { lost: "answer" });
    await atOnce(() => removeUser(ben));
    expect(fake.requests.slice(-2).map(({ status }) => status)).toEqual([undefined, 404]);
    expect(roles.users.has(ben)).toBe(false);
  });

  test("people who were deactivated are listed for those who ask", async () => {
    const { giveUser, listUsers, ben, chiara } = begin();
    for (const who of [ben, chiara]) await giveUser(who, "editor");
    const ids = async (query: object) => (await listUsers(query).toArray()).map(({ user }) => user.id);
    expect(await ids({})).not.toContain(chiara);
    expect(await ids({ include_deactivated: true, sort: "role_asc" })).toEqual(expect.arrayContaining([ben, chiara]));
  });

  test("a role is refused that lists alone can hold, and so is somebody who is not in the account", async () => {
    const { fake, giveUser, giveGroup, roles, ben, editors } = begin();
    const before = new Map(roles.users);
    for (const call of [giveUser(ben, "owner" as "editor"), giveGroup(editors, "boss")]) {
      const error = await rejection(call);
      expect(error).toMatchObject({ status: 422, problems: [{ pointer: "/data/role", title: "Invalid value" }] });
    }
    expect(await rejection(giveUser(fake.account_id, "editor"))).toBeInstanceOf(NotFoundError);
    expect(await rejection(giveGroup(fake.account_id, "editor"))).toBeInstanceOf(NotFoundError);
    expect(roles.users).toEqual(before);
  });

  test("groups get roles, those that Adobe keeps as well, and lose them with themselves", async () => {
    const { frameio, giveGroup, removeGroup, listUsers, roles, editors, reviewers } = begin();
    const people = await listUsers().toArray();
    for (const group_id of [editors, reviewers]) {
      expect(await giveGroup(group_id, "editor")).toEqual({ role: "editor" });
      expect(await giveGroup(group_id, "viewer")).toEqual({ role: "viewer" });
    }
    expect([...roles.groups]).toEqual([
      [editors, "viewer"],
      [reviewers, "viewer"],
    ]);
    // Who is in a group has no role of the own by it.
    expect(await listUsers().toArray()).toEqual(people);
    expect(await removeGroup(editors)).toBeUndefined();
    expect(await rejection(removeGroup(editors))).toBeInstanceOf(NotFoundError);
    await frameio.groups.delete({ group_id: reviewers });
    expect(roles.groups.size).toBe(0);
  });
});

describe("what goes wrong, by the facts", () => {
  test("only the experimental version has accounts.get and the roles of groups: Rollcall sends its header, and to no other", async () => {
    const { fake, frameio, ben, editors } = start();
    const workspace_id = fake.workspaces[0]!.id;
    const project_id = fake.projects[0]!.id;
    await frameio.accounts.get();
    await frameio.workspaces.updateGroupRole({ workspace_id, group_id: editors, role: "viewer" });
    await frameio.workspaces.removeGroup({ workspace_id, group_id: editors });
    await frameio.projects.updateGroupRole({ project_id, group_id: editors, role: "viewer" });
    await frameio.projects.removeGroup({ project_id, group_id: editors });
    expect(new Set(fake.requests.map(({ headers }) => headers["api-version"]))).toEqual(new Set(["experimental"]));
    for (const { method, path, body } of [...fake.requests]) {
      const headers = { authorization: `Bearer ${fake.token}` };
      const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
      expect((await fake.fetch(`https://api.frame.io${path}`, init)).status).toBe(404);
    }
    const before = fake.requests.length;
    await frameio.users.me();
    await frameio.accounts.list().toArray();
    await frameio.workspaces.updateUserRole({ workspace_id, user_id: ben, role: "editor" });
    await frameio.projects.removeUser({ project_id, user_id: ben });
    // The page of the memberships documents no header: what is not described is sent as it is written.
    const path = { user_id: ben };
    await frameio.request("GET", "/v4/accounts/{account_id}/users/{user_id}/memberships", { path }).catch(() => {});
    expect(new Set(fake.requests.slice(before).map(({ headers }) => headers["api-version"]))).toEqual(
      new Set([undefined]),
    );
  });

  test("fifty people onto a project take minutes at ten a minute, and their group takes one call", async () => {
    const people = Array.from({ length: 50 }, (_, nth) => ({ email: `p${nth}@x.example` }));
    const fake = fakeFrameio({
      users: people,
      groups: [{ name: "Everybody", members: people.map(({ email }) => email) }],
      workspaces: [{ name: "Campaigns", projects: [{ name: "Autumn" }] }],
    });
    const frameio = clientOf(fake, { limiter: undefined });
    const [project] = fake.projects;
    const project_id = project!.id;
    const tookMs = async (work: () => Promise<unknown>) => {
      const before = fake.requests.length;
      await atOnce(work);
      const sent = fake.requests.slice(before);
      expect(sent.map(({ status }) => status)).not.toContain(429);
      return sent.at(-1)!.at - sent[0]!.at;
    };
    const role = "commenter";
    const ids = fake.users.map(({ id }) => id!);
    const oneByOne = await tookMs(() =>
      Promise.all(ids.map((user_id) => frameio.projects.updateUserRole({ project_id, user_id, role }))),
    );
    expect(oneByOne).toBeGreaterThanOrEqual(4 * 60_000);
    expect(oneByOne).toBeLessThanOrEqual(5 * 60_000);
    expect(project!.users.size).toBe(50);
    const group_id = fake.groups[0]!.id;
    expect(await tookMs(() => frameio.projects.updateGroupRole({ project_id, group_id, role }))).toBe(0);
  });

  test("a project may be named by Adobe's id, a workspace and a user may not", async () => {
    const { fake, frameio, ben } = start(world, { contract });
    const project_id = "adobe:urn:aaid:sc:EU:82b5";
    expect((await frameio.projects.get({ project_id })).name).toBe("Rebranding");
    await frameio.projects.updateUserRole({ project_id, user_id: ben, role: "viewer" });
    expect(fake.projects[1]!.users.get(ben)).toBe("viewer");
    expect(fake.requests.at(-1)!.path).toContain("/projects/adobe%3Aurn%3Aaaid%3Asc%3AEU%3A82b5/users/");
    const sent = fake.requests.length;
    const user_id = "7C1E4A5764B0F9A3@AdobeID";
    for (const [call, pointer] of [
      [frameio.workspaces.get({ workspace_id: project_id }), "/workspace_id"],
      [frameio.projects.updateUserRole({ project_id, user_id, role: "viewer" }), "/user_id"],
      [frameio.projects.removeUser({ project_id, user_id }), "/user_id"],
    ] as const) {
      const error = await rejection(call);
      expect(error).toBeInstanceOf(InvalidInputError);
      expect(error).toMatchObject({ problems: [{ pointer }] });
    }
    expect(fake.requests.length).toBe(sent);
  });

  test("eight roles can be read, six given on a workspace and five on a project; those of groups are sent as they are", async () => {
    const { fake, frameio, ada, ben, editors } = start(world, { contract });
    const workspace_id = fake.workspaces[0]!.id;
    const project_id = fake.projects[0]!.id;
    fake.workspaces[0]!.users.set(ada, "owner").set(ben, "admin");
    const read = await frameio.workspaces.listUsers({ workspace_id }).toArray();
    expect(read.map(({ role }) => role)).toEqual(["owner", "admin"]);
    const user_id = ben;
    expect(await frameio.workspaces.updateUserRole({ workspace_id, user_id, role: "workspace_admin" })).toEqual({
      role: "workspace_admin",
    });
    const sent = fake.requests.length;
    for (const call of [
      // @ts-expect-error an account's role
      frameio.workspaces.updateUserRole({ workspace_id, user_id, role: "admin" }),
      // @ts-expect-error a workspace's role
      frameio.projects.updateUserRole({ project_id, user_id, role: "workspace_admin" }),
    ])
      expect(await rejection(call)).toMatchObject({ code: "invalid_input", problems: [{ pointer: "/role" }] });
    expect(fake.requests.length).toBe(sent);
    const group = frameio.workspaces.updateGroupRole({ workspace_id, group_id: editors, role: "workspace_admin" });
    expect(await group).toEqual({ role: "workspace_admin" });
  });

  test("what a change of a role answers may lack the role", async () => {
    const { fake, frameio, ben } = start();
    fake.fail("projects.updateUserRole", { status: 200, body: { data: {} } });
    const project_id = fake.projects[0]!.id;
    expect(await frameio.projects.updateUserRole({ project_id, user_id: ben, role: "viewer" })).toEqual({});
  });
});

describe("options", () => {
  test("name users by address or id and groups by name or id, and a world may have nobody in it", async () => {
    const people = [
      { email: "ada@x.example", id: "u1" },
      { email: "ben@x.example", id: "u2" },
    ];
    const { workspaces, projects } = fakeFrameio({
      users: people,
      groups: [
        { name: "Editors", id: "g1" },
        { name: "Reviewers", id: "g2" },
      ],
      workspaces: [
        {
          name: "Campaigns",
          users: { u2: "editor", "ada@x.example": "owner" },
          groups: { g2: "viewer", Editors: "editor" },
          projects: [{ name: "Autumn" }],
        },
      ],
    });
    expect(workspaces[0]!.users).toEqual(
      new Map([
        ["u1", "owner"],
        ["u2", "editor"],
      ]),
    );
    expect(workspaces[0]!.groups).toEqual(
      new Map([
        ["g1", "editor"],
        ["g2", "viewer"],
      ]),
    );
    expect(projects[0]).toMatchObject({ users: new Map(), groups: new Map() });
    const { frameio, fake } = start({ users: [] });
    expect([fake.accounts[0]!.roles, fake.workspaces]).toEqual([[], []]);
    expect(await frameio.accounts.list().toArray()).toEqual([
      expect.objectContaining({ display_name: "Northlight Studio", created_at: "2026-01-01T00:00:00.000000Z" }),
    ]);
  });

  test.each<[object, string, string]>([
    [{ accounts: [{ display_name: "A", id: "1" }], account_id: "2" }, "/account_id", "must be the id of the first"],
    [
      {
        accounts: [
          { display_name: "A", id: "1" },
          { display_name: "B", id: "1" },
        ],
      },
      "/accounts/1",
      "twice: 1.",
    ],
    [{ workspaces: [{ name: "W", users: { x: "editor" } }] }, "/workspaces/0/users/x", "is nobody in users who has"],
    [{ workspaces: [{ name: "W", users: { x: "boss" } }] }, "/workspaces/0/users/x", "must be one of workspace_admin,"],
    [{ workspaces: [{ name: "W", users: ["x"] }] }, "/workspaces/0/users", "must be one object."],
    [
      { workspaces: [{ name: "W", projects: [{ name: "P", groups: { G: "editor" } }] }] },
      "/workspaces/0/projects/0/groups/G",
      "is none of groups.",
    ],
    [
      {
        workspaces: [
          {
            name: "W",
            projects: [
              { name: "P", id: "1" },
              { name: "P", id: "1" },
            ],
          },
        ],
      },
      "/projects/1",
      "twice",
    ],
    [{ workspaces: [{ name: "W", projects: [{ title: "P" }] }] }, "/workspaces/0/projects/0/title", "is unknown"],
  ])("%j are refused", (options, pointer, message) => {
    const make = () => fakeFrameio(options);
    expect(make).toThrow(InvalidInputError);
    expect(make).toThrow(message);
    try {
      make();
    } catch (error) {
      expect((error as InvalidInputError).problems[0]).toMatchObject({ pointer });
    }
  });

  test("ids follow from the seed, and those of people and groups from nothing that came later", () => {
    const { workspaces: _, ...without } = world;
    const ids = ({ users, groups }: FakeFrameio) => [...users, ...groups].map(({ id }) => id);
    expect(ids(fakeFrameio(world))).toEqual(ids(fakeFrameio(without)));
    const places = ({ workspaces, projects }: FakeFrameio) => [...workspaces, ...projects].map(({ id }) => id);
    expect(places(fakeFrameio(world))).toEqual(places(fakeFrameio(world)));
    expect(places(fakeFrameio({ ...world, seed: 2 }))).not.toEqual(places(fakeFrameio(world)));
  });
});

/** Runs work on a clock that jumps from timer to timer. */
async function atOnce<T>(work: () => Promise<T>): Promise<T> {
  stopClock();
  try {
    return await runClock(work());
  } finally {
    vi.useRealTimers();
  }
}
