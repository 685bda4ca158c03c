import { expect, test } from "vitest";
import { openInEditor } from "../support/language-service.js";

const editor = openInEditor(`
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
await docusign.groups.create({ groups: [{ groupName: "Editors" }] });
docusign.permissionProfiles.list({ include: ["user_count"] });
`);

test("the text is what callers write, and it compiles", () => {
  expect(editor.errors()).toEqual([]);
});

test.each([
  ["bound.groups.addUsers", /all or nothing/i],
  ["unbound.groups.removeUser", /member/i],
  ["user_ids", /refuses all/],
  ["group_id", /the group/i],
  ["group.member_count", /how many users/i],
  ["docusign.groups.create", /group/i],
  ["groupName", /name/i],
  ["docusign.permissionProfiles.list", /permission profile/i],
  ["include", /count/i],
])("hovering over %s shows the text of the description", (marker, text) => {
  expect(editor.hover(marker).documentation).toMatch(text);
});

test("a hover names the types that the description names", () => {
  expect(editor.hover("const group").signature).toBe("const group: Group");
  expect(editor.hover("const user").signature).toBe("const user: User");
});
