import { describe, expect, test } from "vitest";
import type { Outcome, Progress, Request } from "../../../src/directory/types.js";
import { fakeDocusign, type FakeDocusignOptions } from "../../../src/testing/index.js";
import { docusignDirectory } from "../../../src/vendors/docusign/directory.js";
import { createDocusign } from "../../../src/vendors/docusign/index.js";

const uuid = (end: number) => `0a000000-0000-4000-8000-${String(end).padStart(12, "0")}`;
const [ada, bo, kim, lee, max] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)];

const account: FakeDocusignOptions = {
  limits: false,
  accountId: uuid(99),
  users: [
    { email: "Ada@northlight.example", userName: "Ada", userId: ada },
    { email: "bo@northlight.example", userName: "Bo", userId: bo },
    { email: "kim@northlight.example", userName: "Kim", userId: kim, userStatus: "Closed" },
    { email: "lee@northlight.example", userName: "Lee", userId: lee, userStatus: "ActivationSent" },
    { email: "max@northlight.example", userName: "Max", userId: max, userStatus: "Disabled" },
  ],
  permissionProfiles: [{ permissionProfileName: "Readers only" }],
  groups: [
    { groupName: "Editors", groupId: "501", users: [ada, kim] },
    { groupName: "Readers", groupId: "502", users: [bo] },
  ],
};

const nothing: Outcome = { done: [], already: [], failed: [], unknown: [] };
const all = () => true;

function open(options: FakeDocusignOptions = account) {
  const fake = fakeDocusign(options);
  const { token, fetch, baseUrl, accountId } = fake;
  const client = createDocusign({ token, fetch, baseUrl, accountId, retry: false });
  const profile = fake.permissionProfiles.at(-1)?.permissionProfileId ?? "";
  return { fake, client, profile, directory: docusignDirectory(client) };
}

async function arrayOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("reading", () => {
  test("gives people, groups, members, profiles and the account's other id", async () => {
    const { fake, directory, profile } = open();
    const editors = fake.groups.find(({ groupId }) => groupId === "501");
    if (editors) editors.permissionProfileId = profile;
    const { readAt, shape, ...snapshot } = await directory.read(all, {});
    const [administrators, everyone] = fake.groups;
    const person = { writable: true, role: null, admin: false, owner: false };
    expect(snapshot).toEqual({
      ...{ vendor: "docusign", account: uuid(99), aliases: [fake.externalAccountId], self: null, gaps: [] },
      people: [
        { ...person, key: ada, id: ada, email: "Ada@northlight.example", name: "Ada", state: "active", admin: true },
        { ...person, key: bo, id: bo, email: "bo@northlight.example", name: "Bo", state: "active" },
        { ...person, key: kim, id: kim, email: "kim@northlight.example", name: "Kim", state: "closed" },
        { ...person, key: lee, id: lee, email: "lee@northlight.example", name: "Lee", state: "pending" },
        { ...person, key: max, id: max, email: "max@northlight.example", name: "Max", state: "inactive" },
      ],
      groups: [
        {
          ...{ id: administrators?.groupId, name: "Administrators", kind: "admins", complete: true, counted: 1 },
          ...{ attributes: { permissionProfile: administrators?.permissionProfileId }, members: [ada] },
        },
        {
          ...{ id: everyone?.groupId, name: "Everyone", kind: "everyone", complete: true, counted: 4 },
          ...{ attributes: {}, members: [ada, bo, lee, max] },
        },
        {
          ...{ id: "501", name: "Editors", kind: "own", complete: true, counted: 2 },
          ...{ attributes: { permissionProfile: profile }, members: [ada, kim] },
        },
        { id: "502", name: "Readers", kind: "own", complete: true, counted: 1, attributes: {}, members: [bo] },
      ],
    });
    expect(Math.abs(Date.parse(readAt) - Date.now())).toBeLessThan(60_000);
    expect(shape.attributes["permissionProfile"]).toEqual({
      onCreate: false,
      values: fake.permissionProfiles.map(({ permissionProfileId: id, permissionProfileName: name }) => ({ id, name })),
    });
  });

  test("asks once for each page, and for the members of no group that nobody wants", async () => {
    const { fake, directory } = open();
    const told: Progress[] = [];
    const snapshot = await directory.read(({ name }) => name === "Readers", { onProgress: (one) => told.push(one) });
    expect(snapshot.groups.map(({ members }) => members)).toEqual([null, null, null, [bo]]);
    expect(fake.requests.map(({ operation }) => operation)).toEqual([
      ...["permissionProfiles.list", "users.list", "groups.list", "groups.listUsers", "accounts.get"],
    ]);
    expect(told).toEqual([
      { vendor: "docusign", account: uuid(99), phase: "read", label: "Readers", done: 1, total: 1 },
    ]);
  });

  test("reads on over pages", async () => {
    const users = Array.from({ length: 230 }, (_, at) => ({ email: `user${at}@northlight.example` }));
    const groups = [{ groupName: "Large", users: users.map(({ email }) => email) }];
    const { directory } = open({ limits: false, users, groups });
    const { people, gaps, groups: read } = await directory.read(({ kind }) => kind === "own", {});
    expect(gaps).toEqual([]);
    expect(people).toHaveLength(230);
    expect(read.at(-1)).toMatchObject({ members: people.map(({ key }) => key), complete: true, counted: 230 });
  });

  test("tells what is left of the limits that every call shares", async () => {
    const { directory } = open({ ...account, limits: { burst: 500 } });
    const { shape } = await directory.read(() => false, {});
    const hour = { calls: 3000, windowMs: 3_600_000, pool: "account 3600000", remaining: 2996 };
    const pool = [
      { ...hour, resetsInMs: expect.closeTo(3_600_000 - (Date.now() % 3_600_000), -5) as number },
      // Of the half minute no answer tells when it ends.
      { calls: 500, windowMs: 30_000, pool: "account 30000" },
    ];
    const works = ["people", "groups", "members", "create", "update", "delete", "add", "remove"];
    expect(shape.limits).toEqual(Object.fromEntries(works.map((work) => [work, pool])));
  });

  test("says by its key who calls, where it is told", async () => {
    const { client } = open();
    const selfOf = async (self: string) => (await docusignDirectory(client, { self }).read(() => false, {})).self;
    expect(await selfOf(bo.toUpperCase())).toBe(bo);
    expect(await selfOf("ada@northlight.example")).toBe(ada);
    expect(await selfOf(uuid(404))).toBe(uuid(404));
  });

  test("takes of two people with one address the one who is active", async () => {
    const { fake, client } = open();
    fake.users.unshift({ ...fake.users[0], userId: uuid(6), userStatus: "Closed" } as never);
    const { self } = await docusignDirectory(client, { self: "ada@northlight.example" }).read(() => false, {});
    expect(self).toBe(ada);
  });

  test("goes on without profiles and without the account's other id, and not without a token", async () => {
    const { fake, directory } = open();
    fake.fail("permissionProfiles.list", { status: 403 });
    fake.fail("accounts.get", { status: 503 });
    const { gaps, aliases, shape } = await directory.read(() => false, {});
    expect([gaps, aliases]).toEqual([[], []]);
    expect(shape).toEqual(directory.shape);
    fake.expireTokens();
    await expect(directory.read(all, {})).rejects.toMatchObject({ code: "unauthorized" });
  });

  test("compares kinds and states without their case, and takes what an identity provider keeps for foreign", async () => {
    const { fake, client } = open();
    const rename = async (input: string | URL | globalThis.Request, init?: RequestInit) => {
      const text = await (await fake.fetch(input, init)).text();
      return new Response(
        text
          .replaceAll('"customGroup"', '"CustomGroup"')
          .replaceAll('"everyoneGroup"', '"everyone"')
          .replaceAll('"Active"', '"ACTIVE"')
          .replaceAll('"Disabled"', '"Paused"')
          .replaceAll('"True"', '"true"')
          .replace(/("groupName":"Readers".*?"isManagedByScim":)false/, "$1true"),
        { headers: { "content-type": "application/json" } },
      );
    };
    const directory = docusignDirectory(client.withOptions({ fetch: rename }));
    const { people, groups } = await directory.read(() => false, {});
    expect(groups.map(({ kind }) => kind)).toEqual(["admins", "foreign", "own", "foreign"]);
    expect(people.map(({ state }) => state)).toEqual(["active", "active", "closed", "pending", "unknown"]);
    expect(people[0]?.admin).toBe(true);
  });

  test("takes a list without any group for one that lacks some", async () => {
    const { fake, directory } = open();
    fake.groups.splice(0);
    const { gaps } = await directory.read(all, {});
    expect(gaps).toEqual([{ in: "groups", message: "The list of groups may not be whole: it is empty." }]);
  });

  test("needs no more than a client that reads only, which refuses to write", async () => {
    const { client } = open();
    const directory = docusignDirectory(client.withOptions({ readOnly: true }));
    expect((await directory.read(all, {})).gaps).toEqual([]);
    const removing = directory.send({ change: "1", kind: "remove", group: "501", ids: [kim] }, {});
    await expect(removing).rejects.toMatchObject({ code: "read_only" });
  });
});

describe("reading groups anew", () => {
  test("lists the groups once, and the members of each when it is asked for", async () => {
    const { fake, directory } = open();
    const found: unknown[] = [];
    for await (const { id, name, members, complete } of directory.readGroups(["502", "404", "501"], {})) {
      found.push([id, name, members, complete]);
      fake.groups.find(({ groupId }) => groupId === "501")?.users.push(lee);
    }
    expect(found).toEqual([
      ["502", "Readers", [bo], true],
      ["501", "Editors", [ada, kim, lee], true],
    ]);
    expect(fake.requests.map(({ operation }) => operation)).toEqual([
      ...["groups.list", "groups.listUsers", "groups.listUsers"],
    ]);
    expect(await arrayOf(directory.readGroups([], {}))).toEqual([]);
    expect(fake.requests).toHaveLength(3);
  });

  test("takes no group for gone that a list does not show which may not be whole", async () => {
    const { fake, directory } = open();
    fake.fail("groups.list", { status: 503 });
    const reading = arrayOf(directory.readGroups(["501"], {}));
    await expect(reading).rejects.toThrow(
      "groups.list did not show group 501, and may not be whole: groups.list failed",
    );
    fake.fail("groups.listUsers", { status: 503 });
    expect(await arrayOf(directory.readGroups(["501"], {}))).toMatchObject([{ members: [], complete: false }]);
  });

  test("ends when it is told to", async () => {
    const { directory } = open();
    const signal = AbortSignal.abort();
    await expect(directory.read(all, { signal })).rejects.toMatchObject({ code: "aborted" });
    await expect(arrayOf(directory.readGroups(["501"], { signal }))).rejects.toMatchObject({ code: "aborted" });
    const adding = directory.send({ change: "7", kind: "add", group: "501", ids: [bo] }, { signal });
    await expect(adding).rejects.toMatchObject({ code: "aborted", tag: "7" });
  });
});

describe("sending", () => {
  const send = (directory: ReturnType<typeof open>["directory"], request: object) =>
    directory.send({ change: "7", ...request } as Request, {});

  test("makes a group, and gives it its profile with its name", async () => {
    const { fake, directory, profile } = open();
    const outcome = await send(directory, { kind: "create", attributes: { name: "New" } });
    const made = fake.groups.at(-1);
    const group = made?.groupId ?? "";
    expect(outcome).toEqual({ ...nothing, done: ["New"], created: group });
    await send(directory, { kind: "update", group, from: {}, to: { permissionProfile: profile } });
    expect(fake.requests.at(-1)?.body).toEqual({
      groups: [{ groupId: group, groupName: "New", permissionProfileId: profile }],
    });
    expect(made).toMatchObject({ groupName: "New", permissionProfileId: profile });
  });

  test("sends the name and the profile that a group has with whichever is changed", async () => {
    const { fake, directory, profile } = open();
    const group = "501";
    await arrayOf(directory.readGroups([group], {}));
    const update = { kind: "update", group };
    const changed = await send(directory, { ...update, from: {}, to: { permissionProfile: profile } });
    expect(changed).toEqual({ ...nothing, done: [group] });
    await send(directory, { ...update, from: { name: "Editors" }, to: { name: "Cutters" } });
    expect(fake.requests.slice(-2).map(({ body }) => body)).toEqual([
      { groups: [{ groupId: group, groupName: "Editors", permissionProfileId: profile }] },
      { groups: [{ groupId: group, groupName: "Cutters", permissionProfileId: profile }] },
    ]);
  });

  test("sends of a group without a profile its name alone", async () => {
    const { fake, directory } = open();
    await send(directory, { kind: "update", group: "502", from: { name: "Readers" }, to: { name: "Viewers" } });
    expect(fake.requests.at(-1)?.body).toEqual({ groups: [{ groupId: "502", groupName: "Viewers" }] });
  });

  test("adds and removes people, each for themselves", async () => {
    const { fake, directory } = open();
    const group = "501";
    expect(await send(directory, { kind: "add", group, ids: [bo, lee] })).toEqual({ ...nothing, done: [bo, lee] });
    expect(await send(directory, { kind: "add", group, ids: [max, uuid(404)] })).toEqual({
      ...nothing,
      done: [max],
      failed: [{ id: uuid(404), problem: { code: "partial_failure", message: "There is no such user.", status: 200 } }],
    });
    expect(await send(directory, { kind: "remove", group, ids: [kim, bo] })).toEqual({ ...nothing, done: [kim, bo] });
    expect(fake.groups.find(({ groupId }) => groupId === group)?.users).toEqual([ada, lee, max]);
  });

  test("tells of people by the answer's ids, whatever their order and case, and knows nothing of the others", async () => {
    const { fake, directory } = open();
    const item = (userId: string, errorCode?: string) => ({
      userId: userId.toUpperCase(),
      ...(errorCode && { errorDetails: { errorCode, message: "It cannot be" } }),
    });
    const body = { users: [item(lee), item(bo, "NO_SUCH"), item(uuid(7)), { errorDetails: { errorCode: "LOST" } }] };
    fake.fail("groups.addUsers", { status: 200, body });
    expect(await send(directory, { kind: "add", group: "501", ids: [bo, max, lee] })).toEqual({
      ...nothing,
      done: [lee],
      failed: [{ id: bo, problem: { code: "NO_SUCH", message: "It cannot be", status: 200 } }],
      unknown: [max],
    });
    fake.fail("groups.addUsers", { status: 200, body: { users: [item(lee)] } });
    expect(await send(directory, { kind: "add", group: "501", ids: [bo, lee] })).toEqual({
      ...nothing,
      unknown: [bo, lee],
    });
  });

  test("deletes a group, and tells when there is none", async () => {
    const { fake, directory } = open();
    expect(await send(directory, { kind: "delete", group: "502" })).toEqual({ ...nothing, done: ["502"] });
    expect(fake.groups.map(({ groupId }) => groupId)).not.toContain("502");
    expect(await send(directory, { kind: "delete", group: "502" })).toEqual({ ...nothing, already: ["502"] });
    const group = fake.groups[0]?.groupId ?? "";
    expect(await send(directory, { kind: "delete", group })).toMatchObject({ failed: [{ id: group }], already: [] });
  });

  test("tells of a name that is taken, and of a group that is not there", async () => {
    const { directory } = open();
    expect(await send(directory, { kind: "create", attributes: { name: "Editors" } })).toMatchObject({
      ...nothing,
      failed: [{ id: "Editors", problem: { code: "INVALID_GROUP_NAME", status: 201 } }],
    });
    const update = { kind: "update", group: "502", from: { name: "Readers" } };
    expect(await send(directory, { ...update, to: { name: "Editors" } })).toMatchObject({
      failed: [{ id: "502", problem: { code: "INVALID_GROUP_NAME", status: 200 } }],
    });
    expect(await send(directory, { ...update, group: "404", to: { name: "New" } })).toMatchObject({
      failed: [{ id: "404", problem: { code: "INVALID_GROUP_ID" } }],
    });
    expect(await send(directory, { kind: "add", group: "404", ids: [bo, lee] })).toMatchObject({
      refused: { status: 400 },
    });
  });

  test("knows nothing of what was lost", async () => {
    const { fake, directory } = open();
    fake.fail("groups.create", { lost: "answer" });
    const create = { kind: "create", attributes: { name: "New" } };
    expect(await send(directory, create)).toEqual({ ...nothing, unknown: ["New"] });
    expect(fake.groups.at(-1)?.groupName).toBe("New");
    fake.fail("groups.create", { status: 201, body: { groups: [{ groupName: "Nameless" }] } });
    const nameless = { kind: "create", attributes: { name: "Nameless" } };
    expect(await send(directory, nameless)).toEqual({ ...nothing, unknown: ["Nameless"] });
    fake.fail("groups.removeUsers", { status: 502, carriedOut: true });
    expect(await send(directory, { kind: "remove", group: "501", ids: [ada, kim] })).toEqual({
      ...nothing,
      unknown: [ada, kim],
    });
  });

  test.each([
    ["of a burst, the half minute", "BURST_APIINVOCATION_LIMIT_EXCEEDED", 0, 30_000],
    ["of the hour, what is left of it", "HOURLY_APIINVOCATION_LIMIT_EXCEEDED", 1_700_000, 1_801_000],
  ])("says how long a limit asks to wait: %s", async (_, errorCode, least, most) => {
    const { fake, directory } = open();
    const headers = { "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + 1800) };
    fake.fail("groups.addUsers", { status: 429, headers, body: { errorCode, message: "Too many" } });
    const { retryAfterMs, ...rest } = await send(directory, { kind: "add", group: "501", ids: [bo] });
    expect(rest).toEqual(nothing);
    expect(retryAfterMs).toBeGreaterThan(least);
    expect(retryAfterMs).toBeLessThanOrEqual(most);
  });

  test("has no roles to set", async () => {
    const { fake, directory } = open();
    const role = send(directory, { kind: "role", id: bo, role: "admin" });
    await expect(role).rejects.toMatchObject({ code: "invalid_input" });
    expect(fake.requests).toEqual([]);
  });
});

test("a client of another factory, or bound to nothing, is refused", () => {
  const told = "Give a client that createDocusign made with accountId.";
  const client = createDocusign({ token: "token", baseUrl: "https://demo.docusign.net" });
  expect(() => docusignDirectory(client as never)).toThrow(told);
});
