import { expect, test } from "vitest";
import { openInEditor } from "../support/language-service.js";

const text = `
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";

const bound = createFrameio({ token: "t", account_id: "a" });
const unbound = createFrameio({ token: "t" });
const docusign = createDocusign({ token: "t", baseUrl: "https://demo.docusign.net", accountId: "a" });
await bound.groups.addUsers({ group_id: "g", user_ids: ["u"] });
await unbound.groups.removeUser({ account_id: "a", group_id: "g", user_id: "u" });
const group = await bound.groups.create({ name: "Editors", emoji: "scissors" });
group.member_count;
for await (const user of bound.groups.listUsers({ group_id: "g" })) user.email;
const me = await unbound.users.me();
me.avatar_url;
for await (const account of unbound.accounts.list()) account.storage_limit;
await bound.accounts.get();
await bound.projects.get({ project_id: "adobe:p" });
await bound.workspaces.updateUserRole({ workspace_id: "w", user_id: "u", role: "workspace_admin" });
await bound.workspaces.removeUser({ workspace_id: "w", user_id: "u" });
const given = await bound.projects.updateGroupRole({ project_id: "p", group_id: "g", role: "editor" });
given.role;
for await (const member of bound.projects.listUsers({ project_id: "p" })) member.role;
await docusign.groups.create({ groups: [{ groupName: "Editors" }] });
docusign.permissionProfiles.list({ include: ["user_count"] });
for await (const person of docusign.users.list({ email: "e", status: ["Active"] })) person.userStatus;
const found = await docusign.users.get({ userId: "u" });
found.isAdmin;
found.createdDateTime;
const { newUsers } = await docusign.users.create({ newUsers: [{ userName: "n", email: "e", permissionProfileId: "1" }] });
newUsers![0]!.createdDateTime;
await docusign.users.update({ userId: "u", sendActivationEmail: "send" });
await docusign.users.close({ users: [{ userId: "u" }], delete: ["Groups"] });
const made = await docusign.permissionProfiles.create({ permissionProfileName: "n", settings: { useNewDocuSignExperienceInterface: 0 } });
made.settings;
await docusign.permissionProfiles.update({ permissionProfileId: "1", permissionProfileName: "n" });
await docusign.permissionProfiles.delete({ permissionProfileId: "1", move_users_to: "2" });
for await (const brand of docusign.brands.list()) brand.brandName;
const whole = await docusign.accounts.get();
whole.seatsInUse;
await bound.users.list({ account_id: "b" }).toArray();
await bound.users.list.raw();
await unbound.users.me.raw();
await unbound.users.me.safe();
unbound.users.me.limits;
`;
const editor = openInEditor(text);

test("the text is what callers write, and it compiles", () => {
  expect(editor.errors()).toEqual([]);
});

test.each([
  ["bound.groups.addUsers", /all or nothing/i],
  ["unbound.groups.removeUser", /member/i],
  ["user_ids", /refuses all/],
  ["group_id", /the group/i],
  ["group.member_count", /how many users/i],
  ["unbound.users.me", /service\s+account/],
  ["account.storage_limit", /no limit/],
  ["bound.accounts.get", /Experimental: .* `api-version: experimental`/s],
  ["project_id", /"adobe:"/],
  ["workspace_id", /UUID/],
  ["bound.workspaces.updateUserRole", /is added.* ten calls/is],
  ["bound.workspaces.removeUser", /not published: read workspaces\.listUsers before/i],
  ["bound.projects.updateGroupRole", /gives nobody access before.* Experimental/s],
  ["given.role", /leave it out/],
  ["bound.projects.listUsers", /only\s+through a group/],
  ["member.role", /six can be given on a workspace and five on a project/],
  ["docusign.groups.create", /group/i],
  ["groupName", /name/i],
  ["docusign.permissionProfiles.list", /permission profile/i],
  ["include", /count/i],
  // What the sources call a trap stands where it is met.
  ["docusign.users.list", /no empty list.*USER_LACKS_MEMBERSHIP.*`ApiError`/is],
  ["users.list({ email", /USER_LACKS_MEMBERSHIP/],
  ['"e", status', /closed ones too/],
  ["person.userStatus", /without regard to case/],
  ["docusign.users.get", /Which status and code an id of nobody/],
  ["found.isAdmin", /`True` and `False` have a capital/],
  ["found.createdDateTime", /0001-01-01T08:00:00\.0000000Z/],
  ["docusign.users.create", /does not retry it.*PartialFailureError/s],
  ["newUsers: [{ userName", /Full name/],
  ['e", permissionProfileId', /not inside `userSettings`/],
  ["newUsers![0]!.createdDateTime", /seven hours ahead/],
  ["docusign.users.update", /no picture of the user/],
  ["sendActivationEmail", /Each repeat sends another mail/],
  ["docusign.users.close", /Nothing is deleted/],
  ['u" }], delete', /the permission profile was seen to stay/],
  ["useNewDocuSignExperienceInterface", /number 0.*`never`/s],
  ["docusign.permissionProfiles.create", /does not retry it/],
  ["docusign.permissionProfiles.update", /Whether settings that are left out stay/],
  ["docusign.permissionProfiles.delete", /200 with an empty body, and that means done/],
  ["move_users_to", /Needed where there are any/],
  ["docusign.brands.list", /`brands` here and `brandOptions` for a group/],
  ["docusign.accounts.get", /Settings come only when/],
  ["whole.seatsInUse", /an integer as text/],
])("hovering over %s shows the text of the description", (marker, text) => {
  expect(editor.hover(marker).documentation).toMatch(text);
});

test("what can be bound says so where it is, and only there", () => {
  const [, unboundCall = "", boundCall = ""] = /^(await unbound.*account_id)[^]*?^(.*\{ account_id)/m.exec(text) ?? [];
  for (const marker of [unboundCall, boundCall]) expect(editor.hover(marker).documentation).toMatch(/Usually a UUID/);
  expect(editor.hover(unboundCall).documentation).not.toMatch(/Defaults to/);
  expect(editor.hover(boundCall).documentation).toMatch(/Defaults to the client/);
});

test.each([
  ["bound.users", /People of an account/],
  ["unbound.groups", /Access groups of an account/],
  ["docusign.groups", /two fixed groups/],
])("%s is documented, whatever the client is bound to", (marker, text) => {
  expect(editor.hover(marker).documentation).toMatch(text);
});

test.each([
  ["bound.users.list.raw", /^Reads one page and gives it with its status, headers, attempts and rate limits\.$/],
  ["users.me.raw", /^The same call, giving the answer with its status, headers, attempts and rate limits\.$/],
  ["users.me.safe", /^The same call, giving its outcome as a value: the data or the error\.$/],
  ["users.me.limits", /^The documented rate limits, which answers correct; empty where none is published\.$/],
])("%s says what it is for", (marker, text) => {
  expect(editor.hover(marker).documentation).toMatch(text);
});

test("a hover over a method reads as what is called", () => {
  expect(editor.hover("bound.groups.addUsers").signature).toBe(
    "(property) BoundFrameioGroups.addUsers: (input: BoundGroupsAddUsersInput, options?: CallOptions) => Promise<void>",
  );
  expect(editor.hover("users.me.raw").signature).toBe(
    "(property) raw: (input?: UsersMeInput, options?: CallOptions) => Promise<Raw<Profile>>",
  );
});

test("a hover names the types that the description names", () => {
  expect(editor.hover("const group").signature).toBe("const group: Group");
  expect(editor.hover("const user").signature).toBe("const user: User");
  expect(editor.hover("const me").signature).toBe("const me: Profile");
  expect(editor.hover("const given").signature).toBe("const given: GroupRole");
  expect(editor.hover("const person").signature).toBe("const person: UserInformation");
  expect(editor.hover("const made").signature).toBe("const made: PermissionProfile");
  expect(editor.hover("const whole").signature).toBe("const whole: AccountInformation");
});
