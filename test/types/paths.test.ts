import { expect, test } from "vitest";
import { openInEditor } from "../support/language-service.js";

/* What openapi-fetch's client takes and gives, by the types of a description. Each line after `@ts-expect-error` has to be wrong. */

const editor = openInEditor(`
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { docusignPaths } from "../../src/vendors/docusign/paths.js";
import { createFrameio, type UserPage } from "../../src/vendors/frameio/index.js";
import { frameioPaths } from "../../src/vendors/frameio/paths.js";

const frameio = frameioPaths(createFrameio({ token: "t" }));
const groups = "/v4/accounts/{account_id}/groups";
const group = "/v4/accounts/{account_id}/groups/{group_id}";
const account = { account_id: "a" };

const made = await frameio.POST(groups, { params: { path: account }, body: { data: { name: "n", emoji: "e" } } });
made.data!.data.member_count satisfies number;
made.error!.errors[0]!.detail satisfies string;
const page = await frameio.GET("/v4/accounts/{account_id}/groups/{group_id}/users", {
  params: { path: { ...account, group_id: "g" }, query: { page_size: 9 }, header: { "api-version": "experimental" } },
});
page.data! satisfies UserPage;
(await frameio.GET("/v4/me")).data!.data.email;
// @ts-expect-error no such method
await frameio.PUT(groups, { params: { path: account } });
// @ts-expect-error no such path
await frameio.GET("/v4/groups");
// @ts-expect-error no account
await frameio.GET(groups);
// @ts-expect-error no query
await frameio.GET("/v4/me", { params: { query: { page_size: 9 } } });
// @ts-expect-error no body
await frameio.DELETE(group, { params: { path: { ...account, group_id: "g" } }, body: {} });
// @ts-expect-error a body without a name
await frameio.POST(groups, { params: { path: account }, body: { data: { emoji: "e" } } });
// @ts-expect-error no body where one is needed
await frameio.POST(groups, { params: { path: account } });

const docusign = docusignPaths(createDocusign({ token: "t", baseUrl: "https://demo.docusign.net" }));
const change = await docusign.PUT("/v2.1/accounts/{accountId}/groups", {
  params: { path: { accountId: "a" } },
  body: { groups: [{ groupId: "1", groupName: "n" }] },
});
change.data!.groups![0]!.usersCount;
`);

test("calls are typed by what the description has, and by what it has not", () => {
  expect(editor.errors()).toEqual([]);
});

test("what is answered has the texts that it has for the methods", () => {
  expect(editor.hover("change.data!.groups![0]!.usersCount").documentation).toMatch(/How many members the group has/);
});
