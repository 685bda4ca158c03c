import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compile, diagnosticsOf, messageOf, options } from "../support/compiler.js";
import { openInEditor } from "../support/language-service.js";

/* What the types of a client that is read-only have, and what they lack. Each line after `@ts-expect-error` has to be wrong. */

const imports = `
import { createFrameio, type BoundFrameio, type Frameio, type ReadOnlyBoundFrameio, type ReadOnlyFrameio } from "../../src/vendors/frameio/index.js";
import { createDocusign, type ReadOnlyBoundDocusign } from "../../src/vendors/docusign/index.js";
import { frameioPaths, type ReadOnlyClient } from "../../src/vendors/frameio/paths.js";
const token = "t";
const account_id = "a";
const baseUrl = "https://demo.docusign.net";
const bound = createFrameio({ token, account_id, readOnly: true });
const unbound = createFrameio({ token, readOnly: true });
`;

const rows: readonly (readonly [what: string, lines: string])[] = [
  [
    "what reads is there, and typed as ever",
    `const group = await bound.groups.get({ group_id: "g" });
     group.name satisfies string;
     for await (const user of unbound.groups.listUsers({ account_id, group_id: "g" })) user.email satisfies string;
     (await bound.users.list.raw()).data.links;
     bound.groups.get.limits;
     (await bound.groups.get.safe({ group_id: "g" })).ok;`,
  ],
  [
    "what writes is not",
    `// @ts-expect-error
     bound.groups.create;
     // @ts-expect-error
     bound.groups.delete;
     // @ts-expect-error
     unbound.users.updateRole;
     // @ts-expect-error
     createDocusign({ token, baseUrl, readOnly: true }).groups.addUsers;
     createDocusign({ token, baseUrl, accountId: "a", readOnly: true }).groups.list() satisfies object;`,
  ],
  [
    "nor is what would be bound optional where it is not bound",
    `// @ts-expect-error
     unbound.groups.get({ group_id: "g" });
     // @ts-expect-error
     bound.groups.get({});`,
  ],
  [
    "request() reads",
    `await bound.request("GET", "/v4/me");
     const ids = (await bound.request.list<{ id: string }>("/v4/things", { items: "data" }).toArray()).map(({ id }) => id);
     ids satisfies string[];
     // @ts-expect-error
     bound.request.list("/v4/things", {});
     // @ts-expect-error
     await bound.request("POST", "/v4/me");
     // @ts-expect-error
     await bound.request("DELETE" as "GET" | "DELETE", "/v4/me");`,
  ],
  [
    "withOptions gives another that is read-only",
    `bound.withOptions({ account_id: "b" }) satisfies ReadOnlyBoundFrameio;
     unbound.withOptions({ account_id: "b" }) satisfies ReadOnlyBoundFrameio;
     bound.withOptions({ timeoutMs: 5 }).groups.get({ group_id: "g" });
     bound.withOptions({ readOnly: true });
     bound.withOptions({ readOnly: undefined });
     // @ts-expect-error
     bound.withOptions({ account_id: "b" }).groups.create;
     // @ts-expect-error
     unbound.withOptions({ timeoutMs: 5 }).groups.create;
     // @ts-expect-error
     bound.withOptions({ readOnly: false });
     // @ts-expect-error
     bound.withOptions({ account_id: "b", readOnly: false });`,
  ],
  [
    "withOptions makes one of any client",
    `const writing = createFrameio({ token, account_id });
     writing.withOptions({ readOnly: true }) satisfies ReadOnlyBoundFrameio;
     createFrameio({ token }).withOptions({ readOnly: true }) satisfies ReadOnlyFrameio;
     createFrameio({ token }).withOptions({ readOnly: true, account_id }) satisfies ReadOnlyBoundFrameio;
     // @ts-expect-error
     writing.withOptions({ readOnly: true }).groups.create;
     // @ts-expect-error
     createFrameio({ token }).withOptions({ readOnly: true, account_id }).groups.create;
     writing.withOptions({ readOnly: false }).groups.create;
     writing.withOptions({ timeoutMs: 5 }) satisfies BoundFrameio;`,
  ],
  [
    "where it is not known to be true, the methods are there and may throw",
    `const dry = process.argv.length > 2;
     createFrameio({ token, account_id, readOnly: dry }).groups.create;
     createFrameio({ token, account_id, readOnly: false }).groups.create;`,
  ],
  [
    "whoever only reads can take any client",
    `const count = async (frameio: ReadOnlyBoundFrameio) => (await frameio.groups.list().toArray()).length;
     const countOf = async (frameio: ReadOnlyFrameio) => (await frameio.groups.list({ account_id }).toArray()).length;
     count(bound); count(createFrameio({ token, account_id }));
     countOf(unbound); countOf(bound); countOf(createFrameio({ token }));
     // @ts-expect-error
     count(unbound);
     const write = (frameio: Frameio) => frameio.groups.create;
     // @ts-expect-error
     write(unbound);`,
  ],
  [
    "openapi-fetch's client has GET alone",
    `const paths: ReadOnlyClient = frameioPaths(bound);
     (await paths.GET("/v4/accounts/{account_id}/groups", { params: { path: { account_id } } })).data?.data;
     frameioPaths(unbound).use; frameioPaths(unbound).eject;
     // @ts-expect-error
     frameioPaths(bound).POST;
     // @ts-expect-error
     frameioPaths(unbound).request;
     frameioPaths(createFrameio({ token, account_id })).POST;
     frameioPaths(createFrameio({ token })).DELETE;
     // @ts-expect-error
     frameioPaths({} as ReadOnlyBoundDocusign);`,
  ],
];

const text = rows.reduce((whole, [, lines]) => `${whole}{\n${lines}\n}\n`, imports);
const path = fileURLToPath(new URL("read-only-calls.ts", import.meta.url));
const program = compile([path], options, new Map([[path, text]]));
const complaints = diagnosticsOf(program, [program.getSourceFile(path)]);

test.each(rows)("%s", (_, lines) => {
  const from = text.indexOf(lines);
  const own = complaints.filter(({ start = 0 }) => start >= from && start < from + lines.length);
  expect(
    own.map((complaint) => `${text.slice(0, complaint.start).split("\n").at(-1)}: ${messageOf(complaint)}`),
  ).toEqual([]);
});

test("and nothing else is wrong", () => {
  expect(complaints.map(messageOf)).toEqual([]);
});

describe("a hover", () => {
  const editor = openInEditor(`${imports}
    await bound.groups.listUsers({ group_id: "g" }).toArray();
    await unbound.groups.get({ account_id, group_id: "g" });
  `);

  test.each([
    ["bound.groups.listUsers", /members of an access group/],
    ["unbound.groups.get", /Get one access group/],
    ["bound.groups", /Access groups of an account/],
    ["group_id", /the group/i],
  ])("over %s shows the text of the description", (marker, text) => {
    expect(editor.hover(marker).documentation).toMatch(text);
  });

  test("reads as what is written for every client", () => {
    expect(editor.hover("bound.groups.listUsers").signature).toBe(
      "(property) ReadOnlyBoundFrameioGroups.listUsers: (input: BoundGroupsListUsersInput, options?: CallOptions) => List<User, UserPage>",
    );
    expect(editor.hover("unbound.groups.get").signature).toContain("(input: GroupsGetInput, options?: CallOptions)");
  });
});
