import { describe, expect, test } from "vitest";
import { PartialFailureError, type Limiter } from "../../src/index.js";
import { createClock } from "../../src/testing/clock.js";
import { fakeDocusign, type FakeDocusignOptions } from "../../src/testing/docusign.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";

/* What a fake DocuSign answers, as the vendor's pages and recorded answers have it. */

const unpaced: Limiter = { join: () => ({ waitMs: 0, settle: () => {}, release: () => {} }) };

function start(options: FakeDocusignOptions = {}) {
  const fake = fakeDocusign({
    users: [{ userName: "Ada", email: "ada@x.example" }, { email: "ben@x.example" }, { email: "chiara@x.example" }],
    brands: [{ brandName: "Northlight" }],
    ...options,
  });
  const { token, accountId, baseUrl, fetch } = fake;
  const docusign = createDocusign({ token, accountId, baseUrl, fetch, limiter: unpaced, retry: false });
  return { fake, docusign };
}

async function rejection(call: PromiseLike<unknown>): Promise<unknown> {
  return call.then(
    () => expect.unreachable("It succeeds."),
    (error: unknown) => error,
  );
}

describe("groups", () => {
  test("two are there from the start, one of which takes everybody by itself", async () => {
    const { fake, docusign } = start();
    expect(fake.groups.map(({ groupName, users }) => [groupName, users.length])).toEqual([
      ["Administrators", 1],
      ["Everyone", 3],
    ]);
    fake.users.push({ userId: "u4", userName: "Dana", email: "dana@x.example" });
    const [, everyone] = await docusign.groups.list().toArray();
    expect(everyone).toMatchObject({ groupType: "everyoneGroup", userGroupType: "SystemAccount", usersCount: "4" });
  });

  test("neither of which can be changed or deleted, while the others in the request are", async () => {
    const { fake, docusign } = start({ groups: [{ groupName: "Editors" }] });
    const [administrators, everyone, editors] = fake.groups.map(({ groupId }) => ({ groupId }));
    const error = await rejection(docusign.groups.delete({ groups: [administrators!, editors!, everyone!] }));
    expect(error).toBeInstanceOf(PartialFailureError);
    const { failed, succeeded } = error as PartialFailureError;
    expect(failed.map(({ index }) => index)).toEqual([0, 2]);
    // No code is published for it.
    expect(failed[0]!.problem).toEqual({ message: "The group is fixed." });
    expect(succeeded).toEqual([expect.objectContaining(editors)]);
    const renamed = docusign.groups.update({ groups: [{ ...everyone!, groupName: "Nobody" }] });
    expect(await rejection(renamed)).toBeInstanceOf(PartialFailureError);
    expect(fake.groups.map(({ groupName }) => groupName)).toEqual(["Administrators", "Everyone"]);
    const emptied = docusign.groups.removeUsers({ ...everyone!, users: [{ userId: fake.users[0]!.userId }] });
    expect(await rejection(emptied)).toBeInstanceOf(PartialFailureError);
  });

  test("a name that is taken fails with the data of the group that has it, and an unknown one as it was recorded", async () => {
    const { fake, docusign } = start({ groups: [{ groupName: "Editors" }] });
    const { groupId } = fake.groups[2]!;
    const error = await rejection(
      docusign.groups.create({ groups: [{ groupName: "Editors" }, { groupName: "Reviewers" }] }),
    );
    expect(error).toMatchObject({
      status: 201,
      failed: [{ index: 0, item: { groupId, groupName: "Editors" }, problem: { code: "INVALID_GROUP_NAME" } }],
      succeeded: [{ groupName: "Reviewers", groupType: "customGroup" }],
    });
    const item = { groupId: "1", groupType: "customGroup", isManagedByScim: false, userGroupType: "LocalAccount" };
    const answer = await fake.fetch(`${fake.baseUrl}/restapi/v2.1/accounts/${fake.accountId}/groups`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${fake.token}` },
      body: JSON.stringify({ groups: [{ groupId: "1" }] }),
    });
    expect(await answer.json()).toEqual({
      groups: [
        {
          ...item,
          errorDetails: { errorCode: "INVALID_GROUP_ID", message: "The MemberGroupId provided is invalid." },
        },
      ],
    });
  });

  test("an id is never given twice", async () => {
    const { fake, docusign } = start({ groups: [{ groupName: "Editors", groupId: "36046948" }] });
    const create = async () => (await docusign.groups.create({ groups: [{ groupName: "New" }] })).groups![0]!.groupId!;
    const first = await create();
    await docusign.groups.delete({ groups: [{ groupId: first }] });
    const ids = new Set([...fake.groups.map(({ groupId }) => groupId), first, await create()]);
    expect(ids.size).toBe(5);
  });

  test("members and brands come and go, each for itself", async () => {
    const { fake, docusign } = start({ groups: [{ groupName: "Editors", users: ["ben@x.example"] }] });
    const { groupId } = fake.groups[2]!;
    const [ada] = fake.users;
    const error = await rejection(
      docusign.groups.addUsers({ groupId, users: [{ userId: "nobody" }, { userId: ada!.userId }] }),
    );
    expect(error).toMatchObject({ failed: [{ index: 0 }], succeeded: [{ userId: ada!.userId, userStatus: "active" }] });
    expect(fake.groups[2]!.users).toHaveLength(2);
    await docusign.groups.removeUsers({ groupId, users: [{ userId: ada!.userId }] });
    expect((await docusign.groups.listUsers({ groupId }).toArray()).map(({ email }) => email)).toEqual([
      "ben@x.example",
    ]);
    const [brand] = fake.brands;
    expect(await docusign.groups.listBrands({ groupId }).toArray()).toEqual([]);
    await docusign.groups.addBrands({ groupId, brands: [{ brandId: brand!.brandId }] });
    expect(await docusign.groups.listBrands({ groupId }).toArray()).toEqual([brand]);
    await docusign.groups.removeBrands({ groupId, brands: [{ brandId: brand!.brandId }] });
    expect(fake.groups[2]!.brands).toEqual([]);
  });
});

describe("pages", () => {
  const groups = Array.from({ length: 5 }, (_, at) => ({ groupName: `Group ${at}` }));

  test("go by position, with totals as text and a link below the version", async () => {
    const { fake, docusign } = start({ groups });
    const { data: page } = await docusign.groups.list.raw({ count: 3, start_position: 2 });
    expect(page).toMatchObject({
      ...{ resultSetSize: "3", totalSetSize: "7", startPosition: "2", endPosition: "4" },
      nextUri: `/accounts/${fake.accountId}/groups?start_position=5&count=3`,
    });
    const { data: last } = await docusign.groups.list.raw({ count: 3, start_position: 5 });
    expect(last).not.toHaveProperty("nextUri");
    expect(await docusign.groups.list({ count: 3 }).toArray()).toHaveLength(7);
    // As many requests as there are pages: the total leads on, also to several at once.
    expect(fake.requests.slice(2).map(({ query }) => query["start_position"])).toEqual([undefined, "3", "6"]);
  });

  test("an empty one leaves its array out", async () => {
    const { docusign } = start();
    const { data } = await docusign.groups.list.raw({ search_text: "nobody" });
    expect(data).toEqual({ resultSetSize: "0", totalSetSize: "0", startPosition: "0", endPosition: "0" });
  });

  test("are of those that are asked for", async () => {
    const { docusign } = start({ groups });
    const names = async (query: Parameters<typeof docusign.groups.list>[0]) =>
      (await docusign.groups.list(query).toArray()).map(({ groupName }) => groupName);
    expect(await names({ group_type: "AdminGroup" })).toEqual(["Administrators"]);
    expect(await names({ search_text: "group 3" })).toEqual(["Group 3"]);
    const [first] = await docusign.groups.list({ include_usercount: false }).toArray();
    expect(first).not.toHaveProperty("usersCount");
  });
});

describe("limits", () => {
  test("are those of a developer account, counted by the hour and by 30 seconds", async () => {
    const clock = createClock(Date.UTC(2026, 0, 1, 12, 59));
    const { docusign } = start({ clock });
    const { rateLimits, headers } = await docusign.groups.list.raw();
    expect(rateLimits).toMatchObject([
      { calls: 3000, remaining: 2999, windowMs: 3_600_000 },
      { calls: 200, remaining: 199, windowMs: 30_000 },
    ]);
    expect(headers.get("x-ratelimit-reset")).toBe(String(Date.UTC(2026, 0, 1, 13) / 1000));
    expect(headers.get("x-docusign-tracetoken")).toMatch(/^[\da-f-]{36}$/);
  });

  test("refuse with the code of the one that is used up, and give way with the time", async () => {
    const clock = createClock(Date.UTC(2026, 0, 1, 12, 59));
    const { fake, docusign } = start({ clock, limits: { hourly: 3, burst: 2 } });
    const codes: unknown[] = [];
    const call = async () => codes.push(await docusign.groups.list.raw().then(() => "ok", codeOf));
    for (const ms of [0, 0, 0, 30_000, 0, 29_999, 1]) {
      clock.advance(ms);
      await call();
    }
    expect(codes).toEqual(
      ["ok", "ok", "BURST", "ok", "HOURLY", "HOURLY", "ok"].map((code) =>
        code === "ok" ? code : `429 ${code}_APIINVOCATION_LIMIT_EXCEEDED`,
      ),
    );
    // On an error over the hour, the other limit looks healthy.
    expect(fake.requests).toHaveLength(7);
  });

  test("can be switched off", async () => {
    const { docusign } = start({ limits: false });
    const { rateLimits } = await docusign.groups.list.raw();
    expect(rateLimits.map(({ calls, remaining }) => [calls, remaining])).toEqual([
      [100_000, 99_999],
      [100_000, 99_999],
    ]);
  });
});

describe("what is refused whole", () => {
  test("a token, an account, a group, a profile, and what is not played", async () => {
    const { fake, docusign } = start();
    const { fetch, baseUrl, accountId } = fake;
    const told = await Promise.all([
      rejection(docusign.withOptions({ token: "another" }).groups.list().toArray()).then(codeOf),
      rejection(docusign.groups.list({ accountId: "another" }).toArray()).then(codeOf),
      rejection(docusign.groups.listUsers({ groupId: "1" }).toArray()).then(codeOf),
      rejection(docusign.permissionProfiles.get({ permissionProfileId: "1" })).then(codeOf),
      rejection(docusign.request("GET", "/v2.1/accounts/a/brands")).then(codeOf),
      fetch(`${baseUrl}/restapi/v2.1/accounts/${accountId}/groups`).then((answer) => answer.status),
    ]);
    expect(told).toEqual([
      "401 AUTHORIZATION_INVALID_TOKEN",
      "401 PARTNER_AUTHENTICATION_FAILED",
      "400 INVALID_REQUEST_PARAMETER",
      "400 INVALID_REQUEST_PARAMETER",
      "404 ",
      401,
    ]);
    expect(fake.requests.at(-2)).not.toHaveProperty("operation");
  });

  test("a scripted failure has the vendor's own words", async () => {
    const { fake, docusign } = start();
    const told: unknown[] = [];
    for (const status of [400, 403, 429, 503]) {
      fake.fail("permissionProfiles.list", { status });
      told.push(await rejection(docusign.permissionProfiles.list().toArray()).then(codeOf));
    }
    expect(told).toEqual([
      "400 INVALID_REQUEST_PARAMETER",
      "403 USER_LACKS_PERMISSIONS",
      "429 BURST_APIINVOCATION_LIMIT_EXCEEDED",
      "503 ",
    ]);
    const profiles = await docusign.permissionProfiles.list({ include: ["user_count"] }).toArray();
    expect(profiles.map(({ permissionProfileName, userCount }) => [permissionProfileName, userCount])).toEqual([
      ["Account Administrator", "1"],
      ["DocuSign Sender", "0"],
      ["DocuSign Viewer", "0"],
    ]);
  });
});

test("options that contradict each other are refused", () => {
  const wrong = {
    groups: [
      { groupName: "Everyone", users: ["x"], brands: ["y"], permissionProfileId: "1" },
      { groupName: "Editors", groupId: "36046945" },
    ],
  };
  expect(() => fakeDocusign(wrong)).toThrow(
    expect.objectContaining({
      problems: [
        "/groups/0",
        "/groups/0/permissionProfileId",
        "/groups/0/users/0",
        "/groups/0/brands/0",
        "/groups/1",
      ].map((pointer) => expect.objectContaining({ pointer }) as object),
    }),
  );
  // @ts-expect-error a limit that there is not
  expect(() => fakeDocusign({ limits: { daily: 1 } })).toThrow("fakeDocusign: limits.daily is unknown");
});

function codeOf(error: unknown): string {
  const { status, problems = [] } = error as { status: number; problems?: { code?: string }[] };
  return `${status} ${problems[0]?.code ?? ""}`;
}
