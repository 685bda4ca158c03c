import { describe, expect, test } from "vitest";
import type { Outcome, Progress, Request, Snapshot } from "../../../src/directory/types.js";
import { frameioDirectory } from "../../../src/vendors/frameio/directory.js";
import { createFrameio } from "../../../src/vendors/frameio/index.js";
import { fakeFrameio, type FakeFrameioOptions } from "../../../src/testing/index.js";

const uuid = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, "0")}`;
const [ada, bo, kim, lee] = [uuid(1), uuid(2), uuid(3), uuid(4)];

const account: FakeFrameioOptions = {
  limits: false,
  account_id: uuid(99),
  accounts: [{ display_name: "Northlight", id: uuid(99), adobe_id: "196C@AdobeOrg" }],
  users: [
    { email: "Ada@northlight.example", name: "Ada", role: "owner", id: ada },
    { email: "bo@northlight.example", name: "Bo", role: "admin", id: bo },
    { email: "kim@northlight.example", name: "Kim", id: kim, active: false },
    { email: "lee@northlight.example", name: "Lee", id: lee },
    { email: "max@northlight.example", id: null, role: "reviewer" },
    { email: "adobe@northlight.example", id: "196C0A@techacct.adobe.com.e", role: null },
  ],
  groups: [
    { name: "Editors", emoji: "scissors", id: uuid(11), members: [ada, kim] },
    { name: "Readers", id: uuid(12), members: [bo] },
    { name: "Synced", id: uuid(13), source: "adobe", members: [lee] },
  ],
};

const nothing: Outcome = { done: [], already: [], failed: [], unknown: [] };
const all = () => true;

function open(options: FakeFrameioOptions = account) {
  const fake = fakeFrameio(options);
  const client = createFrameio({ token: fake.token, fetch: fake.fetch, account_id: fake.account_id, retry: false });
  return { fake, client, directory: frameioDirectory(client) };
}

async function arrayOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function read(options?: FakeFrameioOptions): Promise<Snapshot> {
  return open(options).directory.read(all, {});
}

describe("reading", () => {
  test("gives people, groups, members and who calls", async () => {
    const { readAt, shape, ...snapshot } = await read();
    const state = { members: null, complete: false };
    expect(snapshot).toEqual({
      ...{ vendor: "frameio", account: uuid(99), aliases: ["adobe:196C@AdobeOrg"], self: ada, gaps: [] },
      people: [
        {
          key: ada,
          id: ada,
          email: "Ada@northlight.example",
          name: "Ada",
          state: "active",
          writable: true,
          role: "owner",
          admin: true,
          owner: true,
        },
        {
          key: bo,
          id: bo,
          email: "bo@northlight.example",
          name: "Bo",
          state: "active",
          writable: true,
          role: "admin",
          admin: true,
          owner: false,
        },
        {
          key: kim,
          id: kim,
          email: "kim@northlight.example",
          name: "Kim",
          state: "inactive",
          writable: true,
          role: "member",
          admin: false,
          owner: false,
        },
        {
          key: lee,
          id: lee,
          email: "lee@northlight.example",
          name: "Lee",
          state: "active",
          writable: true,
          role: "member",
          admin: false,
          owner: false,
        },
        {
          key: "max@northlight.example",
          id: null,
          email: "max@northlight.example",
          name: null,
          state: "pending",
          writable: false,
          role: "reviewer",
          admin: false,
          owner: false,
        },
        {
          key: "196c0a@techacct.adobe.com.e",
          id: "196C0A@techacct.adobe.com.e",
          email: "adobe@northlight.example",
          name: null,
          state: "active",
          writable: false,
          role: null,
          admin: false,
          owner: false,
        },
      ],
      groups: [
        {
          ...state,
          id: uuid(11),
          name: "Editors",
          kind: "own",
          attributes: { emoji: "scissors" },
          members: [ada, kim],
          complete: true,
          counted: 2,
        },
        {
          ...state,
          id: uuid(12),
          name: "Readers",
          kind: "own",
          attributes: { emoji: "busts_in_silhouette" },
          members: [bo],
          complete: true,
          counted: 1,
        },
        {
          ...state,
          id: uuid(13),
          name: "Synced",
          kind: "foreign",
          attributes: { emoji: "busts_in_silhouette" },
          members: [lee],
          complete: true,
          counted: 1,
        },
      ],
    });
    expect(Math.abs(Date.parse(readAt) - Date.now())).toBeLessThan(60_000);
    expect(shape).toEqual(open().directory.shape);
  });

  test("asks once for each page, and for the members of no group that nobody wants", async () => {
    const { fake, directory } = open();
    const told: Progress[] = [];
    const snapshot = await directory.read(({ name }) => name === "Readers", { onProgress: (one) => told.push(one) });
    expect(snapshot.groups.map(({ members, complete }) => [members, complete])).toEqual([
      [null, false],
      [[bo], true],
      [null, false],
    ]);
    expect(fake.requests.map(({ operation }) => operation)).toEqual([
      "accounts.list",
      "users.me",
      "users.list",
      "groups.list",
      "groups.listUsers",
    ]);
    expect(told).toEqual([
      { vendor: "frameio", account: uuid(99), phase: "read", label: "Readers", done: 1, total: 1 },
    ]);
  });

  test("reads on over pages, and several groups side by side", async () => {
    const users = Array.from({ length: 230 }, (_, at) => ({ email: `user${at}@northlight.example` }));
    const groups = Array.from({ length: 120 }, (_, at) => ({
      name: `Group ${at}`,
      members: users.slice(at, at + 110).map(({ email }) => email),
    }));
    const { fake, directory } = open({ limits: false, users, groups });
    const snapshot = await directory.read(all, {});
    expect(snapshot.gaps).toEqual([]);
    expect(snapshot.people.map(({ email }) => email)).toEqual(users.map(({ email }) => email));
    expect(snapshot.groups.map(({ name, members, complete }) => [name, members, complete])).toEqual(
      fake.groups.map(({ name, members }) => [name, members, true]),
    );
    const asked = (operation: string) => fake.requests.filter((request) => request.operation === operation).length;
    expect([asked("users.list"), asked("groups.list"), asked("groups.listUsers")]).toEqual([3, 2, 240]);
  });

  test("adds whom a group alone shows", async () => {
    const { fake, client } = open();
    const hide = async (input: string | URL | globalThis.Request, init?: RequestInit) => {
      const response = await fake.fetch(input, init);
      if (!String(input).includes("/users?") || String(input).includes("/groups/")) return response;
      const page = (await response.json()) as { data: { user: { id: string } }[]; total_count: number };
      const data = page.data.filter(({ user }) => user.id !== kim);
      return Response.json({ ...page, data, total_count: data.length });
    };
    const snapshot = await frameioDirectory(client.withOptions({ fetch: hide })).read(all, {});
    expect(snapshot.gaps).toEqual([]);
    expect(snapshot.people).toHaveLength(6);
    expect(snapshot.people.at(-1)).toMatchObject({ key: kim, role: null, state: "inactive", admin: false });
  });

  test("says by its key who calls: given, or asked for, or nobody", async () => {
    const { client, fake } = open();
    const selfOf = async (self?: string) => (await frameioDirectory(client, { self }).read(() => false, {})).self;
    expect(await selfOf("BO@northlight.example")).toBe(bo);
    expect(await selfOf(lee.toUpperCase())).toBe(lee);
    expect(await selfOf("Service-Account")).toBe("service-account");
    fake.fail("users.me", { status: 404 });
    expect(await selfOf()).toBeNull();
    fake.fail("users.me", { status: 401 });
    await expect(selfOf()).rejects.toMatchObject({ code: "unauthorized" });
  });

  test("goes on without the other ids of the account", async () => {
    const { fake, directory } = open();
    fake.fail("accounts.list", { status: 503 });
    expect(await directory.read(() => false, {})).toMatchObject({ aliases: [], gaps: [] });
  });

  test("knows an account by its other id too", async () => {
    const { fake, client } = open();
    const directory = frameioDirectory(client.withOptions({ account_id: "adobe:196C@AdobeOrg" }));
    const { account, aliases, groups } = await directory.read(() => false, {});
    expect([account, aliases, groups.length]).toEqual(["adobe:196C@AdobeOrg", [fake.account_id], 3]);
  });

  test("ends when it is told to", async () => {
    const { directory } = open();
    await expect(directory.read(all, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "aborted" });
    const groups = directory.readGroups([uuid(11)], { signal: AbortSignal.abort() });
    await expect(arrayOf(groups)).rejects.toMatchObject({ code: "aborted" });
  });

  test("asks no further once its token is refused", async () => {
    const groups = Array.from({ length: 40 }, (_, at) => ({ name: `Group ${at}` }));
    const { fake, directory } = open({ limits: false, groups });
    fake.fail("groups.listUsers", { status: 401, times: 40 });
    await expect(directory.read(all, {})).rejects.toMatchObject({ code: "unauthorized" });
    const asked = fake.requests.filter(({ operation }) => operation === "groups.listUsers").length;
    expect(asked).toBeLessThanOrEqual(8);
  });

  test("needs no more than a client that reads only, which refuses to write", async () => {
    const { fake, client } = open();
    const directory = frameioDirectory(client.withOptions({ readOnly: true }));
    expect((await directory.read(all, {})).gaps).toEqual([]);
    const removing = directory.send({ change: "1", kind: "remove", group: uuid(11), ids: [kim] }, {});
    await expect(removing).rejects.toMatchObject({ code: "read_only" });
    expect(fake.groups[0]?.members).toEqual([ada, kim]);
  });
});

describe("reading groups anew", () => {
  test("gives them in order as they are when they are asked for, without those that are gone", async () => {
    const { fake, directory } = open();
    fake.groups.splice(1, 1);
    const found: (readonly [string, readonly string[] | null])[] = [];
    for await (const { id, members } of directory.readGroups([uuid(13), uuid(12), uuid(11)], {})) {
      found.push([id, members]);
      const editors = fake.groups[0];
      if (editors) editors.members = [bo];
    }
    expect(found).toEqual([
      [uuid(13), [lee]],
      [uuid(11), [bo]],
    ]);
  });

  test("says what it cannot see whole, and fails where the vendor does", async () => {
    const { fake, directory } = open();
    fake.fail("groups.listUsers", { status: 503 });
    expect(await arrayOf(directory.readGroups([uuid(11)], {}))).toMatchObject([{ members: [], complete: false }]);
    fake.fail("groups.get", { status: 503 });
    await expect(arrayOf(directory.readGroups([uuid(11)], {}))).rejects.toMatchObject({ code: "api_error" });
  });
});

describe("sending", () => {
  const send = (directory: ReturnType<typeof open>["directory"], request: object) =>
    directory.send({ change: "7", ...request } as Request, {});

  test("makes a group", async () => {
    const { fake, directory } = open();
    const outcome = await send(directory, { kind: "create", attributes: { name: "New", emoji: "smile" } });
    const made = fake.groups.at(-1);
    expect(outcome).toEqual({ ...nothing, done: ["New"], created: made?.id });
    expect(made).toMatchObject({ name: "New", emoji: "smile", members: [] });
    await send(directory, { kind: "create", attributes: { name: "Plain" } });
    expect(fake.groups.at(-1)).toMatchObject({ emoji: directory.shape.attributes["emoji"]?.default });
  });

  test("changes only what is to change", async () => {
    const { fake, directory } = open();
    const group = uuid(11);
    const renamed = await send(directory, {
      kind: "update",
      group,
      from: { name: "Editors" },
      to: { name: "Cutters" },
    });
    expect(renamed).toEqual({ ...nothing, done: [group] });
    expect(fake.requests.at(-1)?.body).toEqual({ data: { name: "Cutters" } });
    await send(directory, { kind: "update", group, from: {}, to: { emoji: "film" } });
    expect(fake.groups[0]).toMatchObject({ name: "Cutters", emoji: "film" });
  });

  test("adds people, removes one, sets a role and deletes a group", async () => {
    const { fake, directory } = open();
    const group = uuid(12);
    expect(await send(directory, { kind: "add", group, ids: [ada, lee] })).toEqual({ ...nothing, done: [ada, lee] });
    expect(await send(directory, { kind: "remove", group, ids: [bo] })).toEqual({ ...nothing, done: [bo] });
    expect(fake.groups[1]?.members).toEqual([ada, lee]);
    expect(await send(directory, { kind: "role", id: bo, role: "member" })).toEqual({ ...nothing, done: [bo] });
    expect(fake.users[1]?.role).toBe("member");
    expect(await send(directory, { kind: "delete", group })).toEqual({ ...nothing, done: [group] });
    expect(fake.groups.map(({ name }) => name)).toEqual(["Editors", "Synced"]);
  });

  test("removes one at a time: who is left is not done", async () => {
    const { fake, directory } = open();
    const outcome = await send(directory, { kind: "remove", group: uuid(11), ids: [ada, kim] });
    expect(outcome).toEqual({ ...nothing, done: [ada] });
    expect(fake.groups[0]?.members).toEqual([kim]);
  });

  test("names those whom the vendor's pointers name, and leaves the others to be sent again", async () => {
    const { fake, directory } = open();
    const outcome = await send(directory, { kind: "add", group: uuid(12), ids: [ada, uuid(404), lee] });
    const problem = { code: "api_error", message: "Not a user of this account", status: 422 };
    expect(outcome).toEqual({ ...nothing, failed: [{ id: uuid(404), problem }] });
    expect(fake.groups[1]?.members).toEqual([bo]);
  });

  test.each([
    ["no pointer", [{ detail: "Unprocessable content" }]],
    ["a pointer to something else", [{ detail: "Unprocessable content", source: { pointer: "/data" } }]],
    ["a pointer beyond what was sent", [{ detail: "Unprocessable content", source: { pointer: "/data/user_ids/2" } }]],
  ])("is refused as a whole where there is %s", async (_, errors) => {
    const { fake, directory } = open();
    fake.fail("groups.addUsers", { status: 422, body: { errors } });
    const problem = { code: "api_error", message: "Unprocessable content", status: 422 };
    expect(await send(directory, { kind: "add", group: uuid(12), ids: [ada, lee] })).toEqual({
      ...nothing,
      refused: problem,
    });
  });

  test("tells what is not there: a group that was to go, and of a membership either half", async () => {
    const { directory } = open();
    expect(await send(directory, { kind: "delete", group: uuid(404) })).toEqual({ ...nothing, already: [uuid(404)] });
    expect(await send(directory, { kind: "remove", group: uuid(11), ids: [lee] })).toEqual({
      ...nothing,
      missing: [lee],
    });
    const problem = { code: "not_found", message: "Not found", status: 404 };
    expect(await send(directory, { kind: "add", group: uuid(404), ids: [ada, lee] })).toEqual({
      ...nothing,
      failed: [ada, lee].map((id) => ({ id, problem })),
    });
    expect(await send(directory, { kind: "update", group: uuid(404), from: {}, to: { name: "New" } })).toMatchObject({
      failed: [{ id: uuid(404) }],
    });
  });

  test("tells what is refused: the owner's role, and members that others keep", async () => {
    const { directory } = open();
    expect(await send(directory, { kind: "role", id: ada, role: "member" })).toMatchObject({
      failed: [{ id: ada, problem: { status: 403 } }],
    });
    expect(await send(directory, { kind: "add", group: uuid(13), ids: [bo] })).toMatchObject({
      failed: [{ id: bo, problem: { status: 409 } }],
    });
  });

  test("knows nothing of what was lost", async () => {
    const { fake, directory } = open();
    fake.fail("groups.create", { lost: "answer" });
    expect(await send(directory, { kind: "create", attributes: { name: "New", emoji: "smile" } })).toEqual({
      ...nothing,
      unknown: ["New"],
    });
    expect(fake.groups).toHaveLength(4);
    fake.fail("groups.removeUser", { status: 504, carriedOut: true });
    expect(await send(directory, { kind: "remove", group: uuid(11), ids: [kim] })).toEqual({
      ...nothing,
      unknown: [kim],
    });
    fake.fail("groups.delete", { lost: "answer" });
    expect(await send(directory, { kind: "delete", group: uuid(12) })).toEqual({ ...nothing, unknown: [uuid(12)] });
  });

  test("says how long a limit asks to wait", async () => {
    const { fake, directory } = open();
    fake.fail("groups.addUsers", { status: 429, retryAfter: 90 });
    expect(await send(directory, { kind: "add", group: uuid(12), ids: [ada] })).toEqual({
      ...nothing,
      retryAfterMs: 90_000,
    });
  });

  test("leaves a wait of minutes to whoever can tell of it", async () => {
    const { fake, client } = open({ ...account, limits: { "groups.addUsers": { calls: 1, windowMs: 600_000 } } });
    const directory = frameioDirectory(client);
    fake.fail("groups.addUsers", { status: 409 });
    await send(directory, { kind: "add", group: uuid(12), ids: [ada] });
    const { retryAfterMs = 0, ...rest } = await send(directory, { kind: "add", group: uuid(12), ids: [ada] });
    expect(rest).toEqual(nothing);
    expect(retryAfterMs).toBeGreaterThan(60_000);
    expect(retryAfterMs).toBeLessThanOrEqual(600_000);
  });

  test("throws what ends the account", async () => {
    const { fake, directory } = open();
    fake.expireTokens();
    const adding = send(directory, { kind: "add", group: uuid(12), ids: [ada] });
    await expect(adding).rejects.toMatchObject({ code: "unauthorized", tag: "7" });
    const aborted = directory.send(
      { change: "7", kind: "add", group: uuid(12), ids: [ada] },
      { signal: AbortSignal.abort() },
    );
    await expect(aborted).rejects.toMatchObject({ code: "aborted", tag: "7" });
  });
});

test("the shape is that of the documented limits", () => {
  const { shape } = open().directory;
  const perMinute = (calls: number, work: string) => [{ calls, windowMs: 60_000, pool: `${work} 60000` }];
  expect(shape.limits).toEqual({
    people: perMinute(100, "people"),
    groups: perMinute(100, "groups"),
    group: perMinute(100, "group"),
    members: perMinute(200, "members"),
    create: perMinute(10, "create"),
    update: perMinute(10, "update"),
    delete: perMinute(60, "delete"),
    add: perMinute(10, "add"),
    remove: perMinute(200, "remove"),
    role: perMinute(10, "role"),
  });
  expect(shape.batch).toEqual({ add: 100, remove: 1 });
  expect(shape.roles).toEqual({ writable: ["admin", "member"], admin: ["admin", "owner"] });
});

test("a client of another factory, or bound to nothing, is refused", () => {
  const told = "Give a client that createFrameio made with account_id.";
  expect(() => frameioDirectory(createFrameio({ token: "token" }) as never)).toThrow(told);
  expect(() => frameioDirectory({} as never)).toThrow(told);
});
