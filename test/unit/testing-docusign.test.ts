import { describe, expect, test } from "vitest";
import { ApiError, PartialFailureError, type Limiter } from "../../src/index.js";
import { createClock } from "../../src/testing/clock.js";
import { fakeDocusign, type FakeDocusignOptions } from "../../src/testing/docusign.js";
import { contract } from "../../src/vendors/docusign/contract.js";
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
    fake.users.push({ ...fake.users[1]!, userId: "u4", userName: "Dana", email: "dana@x.example" });
    const [, everyone] = await docusign.groups.list().toArray();
    expect(everyone).toMatchObject({ groupType: "everyoneGroup", userGroupType: "SystemAccount", usersCount: "4" });
  });

  test("and follow from the people: Administrators from their profiles, Everyone from who is not closed", async () => {
    const { fake, docusign } = start();
    const [administrators, everyone] = fake.groups;
    const [, ben, chiara] = fake.users;
    await docusign.users.update({ userId: ben!.userId, permissionProfileId: "52114901" });
    expect(administrators!.users).toEqual([fake.users[0]!.userId, ben!.userId]);
    chiara!.userStatus = "ActivationSent";
    await docusign.users.close({ users: [{ userId: ben!.userId }] });
    expect(administrators!.users).toEqual([fake.users[0]!.userId]);
    expect(everyone!.users).toEqual([fake.users[0]!.userId, chiara!.userId]);
    for (const { groupId } of [administrators!, everyone!]) {
      const users = [{ userId: chiara!.userId }];
      expect(await rejection(docusign.groups.addUsers({ groupId, users }))).toBeInstanceOf(PartialFailureError);
    }
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

describe("people", () => {
  test("are listed with the 21 properties of a recorded row, and shown with the 26 of a recorded user", async () => {
    const { fake, docusign } = start();
    const [ada] = await docusign.users.list().toArray();
    expect(Object.keys(ada!)).toHaveLength(21);
    expect(ada).toMatchObject({
      // Booleans of a user have a capital.
      ...{ isAdmin: "True", isAlternateAdmin: "False", isManagedByScim: "False" },
      ...{ userStatus: "Active", userType: "CompanyUser", permissionProfileName: "Account Administrator" },
    });
    const { userId } = fake.users[0]!;
    const shown = await docusign.users.get({ userId });
    expect(Object.keys(shown)).toHaveLength(26);
    expect(shown).not.toHaveProperty("isAlternateAdmin");
    expect(shown.groupList!.map(({ groupName }) => groupName)).toEqual(["Administrators", "Everyone"]);
    // A date in the form of somebody's locale, and a boolean without a capital.
    expect(shown.userSettings!["modifiedDate"]).toMatch(/^\d+\/\d+\/\d{4} \d+:\d\d:\d\d [ap]m$/);
    expect(shown.sendActivationOnInvalidLogin).toBe("false");
    const { docusign: checked } = start({ clock: createClock(Date.UTC(2026, 5, 24, 0, 31, 10)) });
    const [first] = await checked.users.list().toArray();
    const { userSettings } = await checked.users.get({ userId: first!.userId! });
    expect(userSettings!["modifiedDate"]).toBe("6/24/2026 12:31:10 am");
  });

  test("closed and invited ones are in every list, in PascalCase here and in lower case there", async () => {
    const statuses = ["Active", "Closed", "ActivationSent", "Disabled"] as const;
    const users = statuses.map((userStatus) => ({ email: `${userStatus}@x.example`, userStatus }));
    const { fake, docusign } = start({
      users,
      groups: [{ groupName: "Editors", users: users.map(({ email }) => email) }],
    });
    const listed = await docusign.users.list().toArray();
    expect(listed.map(({ userStatus }) => userStatus)).toEqual(statuses);
    const members = await docusign.groups.listUsers({ groupId: fake.groups[2]!.groupId }).toArray();
    expect(members.map(({ userStatus }) => userStatus)).toEqual(["active", "closed", "ActivationSent", "Disabled"]);
    const some = await docusign.users.list({ status: ["Active", "Disabled"] }).toArray();
    expect(some.map(({ userStatus }) => userStatus)).toEqual(["Active", "Disabled"]);
  });

  test("an address of nobody is refused, and one of several brings all of them", async () => {
    const users = [
      { email: "ada@x.example" },
      { email: "ben@x.example", userStatus: "Closed" as const },
      { email: "ben@x.example", userName: "Ben" },
    ];
    const { docusign } = start({ users });
    const error = await rejection(docusign.users.list({ email: "dana@x.example" }).toArray());
    // It may mean the caller, so it is neither an empty list nor a NotFoundError.
    expect((error as Error).constructor).toBe(ApiError);
    expect(codeOf(error)).toBe("400 USER_LACKS_MEMBERSHIP");
    const found = await docusign.users.list({ email: "Ben@x.example" }).toArray();
    expect(found.map(({ userStatus }) => userStatus)).toEqual(["Closed", "Active"]);
    const there = await docusign.users.list({ email: "ben@x.example", status: ["Active"] }).toArray();
    expect(there.map(({ userName }) => userName)).toEqual(["Ben"]);
  });

  test("are found by what is asked for", async () => {
    const { fake, docusign } = start({ groups: [{ groupName: "Editors", users: ["ben@x.example"] }] });
    const { groupId } = fake.groups[2]!;
    const emails = async (query: Parameters<typeof docusign.users.list>[0]) =>
      (await docusign.users.list(query).toArray()).map(({ email }) => email!.replace("@x.example", ""));
    expect(await emails({ email_substring: "N@x" })).toEqual(["ben"]);
    expect(await emails({ user_name_substring: "ada" })).toEqual(["ada"]);
    expect(await emails({ group_id: groupId })).toEqual(["ben"]);
    expect(await emails({ not_group_id: groupId })).toEqual(["ada", "chiara"]);
    expect(await emails({ domain_users_only: true })).toEqual([]);
    expect(await emails({ alternate_admins_only: true })).toEqual([]);
    expect(await emails({ count: 2 })).toEqual(["ada", "ben", "chiara"]);
    const [first] = await docusign.users.list({ login_status: true, count: 1 }).toArray({ max: 1 });
    expect(first).toHaveProperty("loginStatus");
    const both = docusign.users.list({ email: "ada@x.example", email_substring: "x" }).toArray();
    expect(codeOf(await rejection(both))).toBe("400 INVALID_REQUEST_PARAMETER");
  });

  test("are invited each for themselves, and are not active before they accept", async () => {
    const clock = createClock(Date.UTC(2026, 5, 24, 12, 34, 31, 987));
    const { fake, docusign } = start({ clock, groups: [{ groupName: "Editors" }] });
    const { groupId } = fake.groups[2]!;
    const dana = { userName: "Dana", email: "dana@x.example" };
    const newUsers = [
      { ...dana, permissionProfileId: "52114903", groupList: [{ groupId }], jobTitle: "Editor" },
      { userName: "Ada", email: "ADA@x.example" },
      { userName: "Somebody", email: "ben@x.example" },
      dana,
      { userName: "Eve", email: "eve@x.example", permissionProfileId: "1" },
      { userName: "Eve", email: "eve@x.example", groupList: [{ groupId: "1" }] },
      { userName: "", email: "eve@x.example" },
    ];
    const error = (await rejection(docusign.users.create({ newUsers }))) as PartialFailureError;
    expect(error).toBeInstanceOf(PartialFailureError);
    expect(error.failed.map(({ index, problem }) => [index, problem.code])).toEqual([
      [1, "USER_ALREADY_EXISTS_IN_ACCOUNT"],
      [2, undefined],
      [3, "USER_ALREADY_EXISTS_IN_ACCOUNT"],
      [4, undefined],
      [5, undefined],
      [6, undefined],
    ]);
    // Whoever is there already has an id and no status; the date is none.
    const { item } = error.failed[0]!;
    expect(item).toMatchObject({ userId: fake.users[0]!.userId, createdDateTime: "0001-01-01T08:00:00.0000000Z" });
    expect(item).not.toHaveProperty("userStatus");
    // Seven hours ahead, though marked as UTC; the list has it right.
    expect(error.succeeded).toEqual([
      expect.objectContaining({ userStatus: "ActivationSent", createdDateTime: "2026-06-24T19:34:31.9870000Z" }),
    ]);
    const [listed] = await docusign.users.list({ email: dana.email }).toArray();
    expect(listed).toMatchObject({
      ...{ createdDateTime: "2026-06-24T12:34:31.9870000Z", jobTitle: "Editor", userStatus: "ActivationSent" },
      permissionProfileName: "DocuSign Viewer",
    });
    expect(fake.groups[2]!.users).toEqual([listed!.userId]);
    expect(fake.groups[1]!.users).toContain(listed!.userId);
  });

  test("a profile inside userSettings is ignored", async () => {
    const { docusign } = start();
    const userSettings = { permissionProfileId: "52114901" };
    await docusign.users.create({ newUsers: [{ userName: "Dana", email: "dana@x.example", userSettings }] });
    const [dana] = await docusign.users.list({ email: "dana@x.example" }).toArray();
    expect(dana).toMatchObject({ permissionProfileId: "", permissionProfileName: "", isAdmin: "False" });
  });

  test("501 at once are too many, by the contract before they are sent and by the fake after", async () => {
    const { fake, docusign } = start();
    const newUsers = Array.from({ length: 501 }, (_, at) => ({ userName: `New ${at}`, email: `new${at}@x.example` }));
    const checked = docusign.withOptions({ contract }).users.create({ newUsers });
    expect(await rejection(checked)).toMatchObject({ code: "invalid_input", problems: [{ pointer: "/newUsers" }] });
    expect(fake.requests).toHaveLength(0);
    expect(codeOf(await rejection(docusign.users.create({ newUsers })))).toBe("400 ");
    expect((await docusign.users.create({ newUsers: newUsers.slice(1) })).newUsers).toHaveLength(500);
  });

  test("are not invited again by themselves when the answer is lost", async () => {
    const { fake, docusign } = start();
    fake.fail("users.create", { lost: "answer" });
    const dana = { userName: "Dana", email: "dana@x.example" };
    const trying = docusign.withOptions({ retry: {} });
    expect(await rejection(trying.users.create({ newUsers: [dana] }))).toMatchObject({
      code: "outcome_unknown",
      mayHaveHappened: true,
    });
    expect(fake.requests).toHaveLength(1);
    // A look tells that it was done.
    expect(await docusign.users.list({ email: dana.email }).toArray()).toHaveLength(1);
  });

  test("an update is echoed with placeholders, and leaves what is not its own", async () => {
    const { fake, docusign } = start();
    const [, ben] = fake.users;
    const { userId, userName, email, createdDateTime } = ben!;
    const answer = await docusign.users.update({ userId, jobTitle: "Studio Lead" });
    expect(answer).toEqual({
      ...{ userId, isAlternateAdmin: "False", uri: `/users/${userId}`, jobTitle: "Studio Lead" },
      createdDateTime: "0001-01-01T08:00:00.0000000Z",
      userAddedToAccountDateTime: "0001-01-01T08:00:00.0000000Z",
    });
    const body = { title: "Dr.", email: "other@x.example", company: "Northlight" };
    await docusign.request("PUT", "/v2.1/accounts/{accountId}/users/{userId}", { path: { userId }, body });
    const [found] = await docusign.users.list({ email }).toArray();
    expect(found).toMatchObject({ userName, email, createdDateTime, title: "", jobTitle: "Studio Lead" });
    expect(found!.company).toBe("Northlight");
  });

  test("closing deletes nobody, and takes what is named", async () => {
    const { fake, docusign } = start({
      groups: [{ groupName: "Editors", users: ["ben@x.example", "chiara@x.example"] }],
    });
    const [, ben, chiara] = fake.users;
    const users = [{ userId: ben!.userId }, { userId: "a8c4e6f0-7b2d-4e19-9c35-1d0f8b6a2e54" }];
    const error = (await rejection(docusign.users.close({ users }))) as PartialFailureError;
    expect(error.succeeded).toEqual([{ ...users[0], userStatus: "closed", uri: `/users/${ben!.userId}` }]);
    // No code is published for it.
    expect(error.failed).toMatchObject([{ index: 1, problem: { message: "There is no such user." } }]);
    const [closed] = await docusign.users.list({ email: ben!.email }).toArray();
    expect(closed).toMatchObject({ userStatus: "Closed", permissionProfileName: "DocuSign Sender" });
    expect(fake.groups[2]!.users).toHaveLength(2);
    await docusign.users.close({ users: [{ userId: chiara!.userId }], delete: ["Groups", "PermissionSet"] });
    expect(fake.groups[2]!.users).toEqual([ben!.userId]);
    expect(chiara).toMatchObject({ userStatus: "Closed", permissionProfileId: undefined });
    // Once more, after a lost answer, is no failure.
    fake.fail("users.close", { lost: "answer" });
    const again = docusign.withOptions({ retry: {} }).users.close({ users: [{ userId: ben!.userId }] });
    expect(await again).toMatchObject({ users: [{ userStatus: "closed" }] });
  });

  test("who is reopened has to accept again, unless the address is somebody else's by now", async () => {
    const { fake, docusign } = start();
    const [, ben, chiara] = fake.users;
    await docusign.users.close({ users: [{ userId: ben!.userId }, { userId: chiara!.userId }] });
    await docusign.users.update({ userId: ben!.userId, userStatus: "active" });
    expect(ben!.userStatus).toBe("ActivationSent");
    await docusign.users.create({ newUsers: [{ userName: "Chiara", email: chiara!.email }] });
    const reopened = docusign.users.update({ userId: chiara!.userId, userStatus: "Active" });
    expect(codeOf(await rejection(reopened))).toBe("400 ");
    ben!.userStatus = "ActivationRequired";
    await docusign.users.update({ userId: ben!.userId, sendActivationEmail: "send" });
    expect(ben!.userStatus).toBe("ActivationSent");
    await docusign.users.update({ userId: ben!.userId, userStatus: "closed" });
    expect(ben!.userStatus).toBe("Closed");
  });

  test("what nothing is published of is refused without a code", async () => {
    const { fake, docusign } = start();
    const { userId } = fake.users[0]!;
    const nobody = "a8c4e6f0-7b2d-4e19-9c35-1d0f8b6a2e54";
    const told = await Promise.all(
      [
        docusign.users.get({ userId: nobody }),
        docusign.users.update({ userId: nobody, jobTitle: "Editor" }),
        docusign.users.update({ userId, permissionProfileId: "1" }),
        docusign.users.update({ userId, userStatus: "asleep" }),
      ].map((call) => rejection(call).then(codeOf)),
    );
    expect(told).toEqual(["400 ", "400 ", "400 ", "400 "]);
  });
});

describe("permission profiles", () => {
  test("are made, changed and deleted, and settings come back as text", async () => {
    const { fake, docusign } = start();
    const settings = { useNewDocuSignExperienceInterface: 0, allowEnvelopeSending: "true" };
    const made = await docusign.permissionProfiles.create({ permissionProfileName: "Night shift", settings });
    expect(made).toMatchObject({
      ...{ permissionProfileName: "Night shift", modifiedByUsername: "Ada" },
      // Sent as the number 0.
      settings: { useNewDocuSignExperienceInterface: "never", allowEnvelopeSending: "true" },
    });
    const permissionProfileId = made.permissionProfileId!;
    await docusign.permissionProfiles.update({ permissionProfileId, permissionProfileName: "Day shift" });
    const read = await docusign.permissionProfiles.get({ permissionProfileId });
    expect(read).toMatchObject({ permissionProfileName: "Day shift", settings: made.settings });
    const deleted = await docusign.permissionProfiles.delete.raw({ permissionProfileId });
    // Done, and nothing is said.
    expect([deleted.status, deleted.data]).toEqual([200, undefined]);
    expect(fake.permissionProfiles).toHaveLength(3);
    const next = await docusign.permissionProfiles.create({ permissionProfileName: "Day shift" });
    expect(next.permissionProfileId).not.toBe(permissionProfileId);
  });

  test("are told by the names of answers and not of the console, and the built-in ones stay", async () => {
    const { docusign } = start();
    const profiles = await docusign.permissionProfiles.list({ include: ["user_count"] }).toArray();
    expect(profiles.map(({ permissionProfileName, userCount }) => [permissionProfileName, userCount])).toEqual([
      ["Account Administrator", "1"],
      ["DocuSign Sender", "2"],
      ["DocuSign Viewer", "0"],
    ]);
    const { permissionProfileId } = profiles[2]!;
    const fixed = docusign.permissionProfiles.delete({ permissionProfileId: permissionProfileId! });
    expect(codeOf(await rejection(fixed))).toBe("400 ");
  });

  test("one that somebody has goes only where another takes over", async () => {
    const permissionProfiles = [{ permissionProfileName: "Night shift", permissionProfileId: "1" }];
    const users = [{ email: "ada@x.example" }, { email: "ben@x.example", permissionProfile: "Night shift" }];
    const groups = [{ groupName: "Editors", permissionProfileId: "1" }];
    const { fake, docusign } = start({ permissionProfiles, users, groups });
    await docusign.users.close({ users: [{ userId: fake.users[1]!.userId }] });
    const counted = async (include: readonly ("user_count" | "closed_users")[]) =>
      (await docusign.permissionProfiles.list({ include }).toArray())[3]!.userCount;
    expect([await counted(["user_count"]), await counted(["user_count", "closed_users"])]).toEqual(["0", "1"]);
    const gone = (move_users_to?: string) =>
      docusign.permissionProfiles.delete({ permissionProfileId: "1", move_users_to });
    for (const heir of [undefined, "1", "2"]) expect(codeOf(await rejection(gone(heir)))).toBe("400 ");
    await gone("52114903");
    expect(fake.users[1]!.permissionProfileId).toBe("52114903");
    expect(fake.groups[2]!.permissionProfileId).toBe("52114903");
  });

  test("a name that is missing or taken is refused, and so is a profile that there is not", async () => {
    const { docusign } = start();
    const taken = { permissionProfileName: "DocuSign Sender" };
    const told = await Promise.all(
      [
        docusign.permissionProfiles.create(taken),
        docusign.permissionProfiles.create({ permissionProfileName: "" }),
        docusign.permissionProfiles.update({ permissionProfileId: "52114901", ...taken }),
        docusign.permissionProfiles.update({ permissionProfileId: "1", permissionProfileName: "x" }),
        docusign.permissionProfiles.delete({ permissionProfileId: "1" }),
      ].map((call) => rejection(call).then(codeOf)),
    );
    expect(told).toEqual(["400 ", "400 ", "400 ", "400 INVALID_REQUEST_PARAMETER", "400 INVALID_REQUEST_PARAMETER"]);
  });
});

describe("the account and its brands", () => {
  test("brands are called so here, and nothing is called so where there are none", async () => {
    const { fake, docusign } = start();
    const { data } = await docusign.brands.list.raw();
    expect(data.brands).toMatchObject([{ ...fake.brands[0], isSendingDefault: false, defaultBrandLanguage: "en" }]);
    const { docusign: without } = start({ brands: [] });
    expect((await without.brands.list.raw()).data).toEqual({});
    expect(await without.brands.list().toArray()).toEqual([]);
  });

  test("the account counts its seats, and is called by its number too", async () => {
    const { fake, docusign } = start({ accountName: "Northlight Studio" });
    fake.users[2]!.userStatus = "Closed";
    const account = await docusign.accounts.get({ accountId: fake.externalAccountId });
    expect(account).toMatchObject({ accountIdGuid: fake.accountId, accountName: "Northlight Studio", seatsInUse: "2" });
    expect(account).not.toHaveProperty("accountSettings");
    const more = await docusign.accounts.get({ include_account_settings: true, include_trial_eligibility: true });
    expect(more).toMatchObject({ accountSettings: { canSelfBrandSend: "true" }, isFreeToTrialEligible: "false" });
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
      rejection(docusign.request("GET", "/v2.1/accounts/a/signing_groups")).then(codeOf),
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
    expect(await docusign.permissionProfiles.list().toArray()).toHaveLength(3);
  });
});

test("options that contradict each other are refused", () => {
  const wrong = {
    users: [{ email: "ada@x.example", permissionProfile: "Nobody" }, { email: "Ada@x.example" }],
    permissionProfiles: [{ permissionProfileName: "DocuSign Sender" }],
    groups: [
      { groupName: "Everyone", users: ["x"], brands: ["y"], permissionProfileId: "1" },
      { groupName: "Editors", groupId: "36046945" },
    ],
  };
  expect(() => fakeDocusign(wrong)).toThrow(
    expect.objectContaining({
      problems: [
        "/permissionProfiles/0",
        "/users/0/permissionProfile",
        "/users/1/email",
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
