import { describe, expect, test } from "vitest";
import { UnexpectedResponseError } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import { unlimited } from "../faults/fault.js";
import { answer, type StubAnswer, type Sent } from "../support/answers.js";

const base = "/v4/accounts/northlight/groups";

function groups(names: readonly string[], next: string | null): StubAnswer {
  return { body: { data: names.map((name) => ({ id: name, name })), links: { next } } };
}

function frameio(...answers: readonly StubAnswer[]) {
  const { fetch, sent } = answer(...answers);
  return { sent, client: createFrameio({ token: "list-token", account_id: "northlight", fetch }) };
}

function docusign(...pages: readonly object[]) {
  const { fetch, sent } = answer(...pages.map((body) => ({ body })));
  const baseUrl = "https://demo.docusign.net";
  return { sent, client: createDocusign({ token: "list-token", accountId: "northlight", baseUrl, fetch }) };
}

const queries = (sent: readonly Sent[]) => sent.map(({ url }) => new URL(url).search);

describe("a list", () => {
  test("sends nothing before it is read, not even when awaited", async () => {
    const { client, sent } = frameio(groups(["Editors"], null));
    const list = client.groups.list();
    list.pages();
    const awaited = await Promise.resolve(list);
    expect(Array.isArray(awaited)).toBe(false);
    expect(awaited).toBe(list);
    expect("then" in list).toBe(false);
    expect(sent).toEqual([]);
  });

  test("gives the items of all pages in order, and starts anew with each reading", async () => {
    const { client, sent } = frameio(groups(["a", "b"], `${base}?after=2`), groups(["c"], null), groups(["d"], null));
    const list = client.groups.list();
    const names: string[] = [];
    for await (const { name } of list) names.push(name);
    for await (const { name } of list) names.push(name);
    expect(names).toEqual(["a", "b", "c", "d"]);
    expect(queries(sent)).toEqual(["", "?after=2", ""]);
  });

  test("gives pages as they were sent", async () => {
    const { client } = frameio(groups(["a"], `${base}?after=2`), groups(["b"], null));
    const links: (string | null)[] = [];
    for await (const page of client.groups.list().pages()) links.push(page.links.next);
    expect(links).toEqual([`${base}?after=2`, null]);
  });

  test("sends the input again with each page: a link carries the cursor alone", async () => {
    const { client, sent } = frameio(groups(["a"], `${base}?after=2`), groups(["b"], null));
    await client.groups.list({ page_size: 1, sort: "name_asc", include_total_count: true }).toArray({ max: 10 });
    expect(queries(sent)).toEqual([
      "?sort=name_asc&page_size=1&include_total_count=true",
      expect.stringContaining("page_size=1"),
    ]);
    const second = new URL(sent[1]!.url).searchParams;
    expect(Object.fromEntries(second)).toEqual({
      sort: "name_asc",
      page_size: "1",
      include_total_count: "true",
      after: "2",
    });
  });

  test.each([
    [1, 1, ["a"]],
    [2, 1, ["a", "b"]],
    [3, 2, ["a", "b", "c"]],
    [99, 2, ["a", "b", "c"]],
  ])("gives %i items at most, with %i requests", async (max, requests, names) => {
    const { client, sent } = frameio(groups(["a", "b"], `${base}?after=2`), groups(["c"], null));
    const items = await client.groups.list().toArray({ max });
    expect(items.map(({ name }) => name)).toEqual(names);
    expect(sent.length).toBe(requests);
  });

  test("is read on for as long as pages have items", async () => {
    let page = 0;
    const fetch = () =>
      Promise.resolve(Response.json({ data: [{ id: "g" }], links: { next: ++page < 150 ? `?after=${page}` : null } }));
    const client = createFrameio({ token: "list-token", account_id: "northlight", fetch, limiter: unlimited });
    expect(await client.groups.list().toArray()).toHaveLength(150);
  });

  test("goes by no total that is not a number", async () => {
    const { client } = frameio({ body: { data: [{ id: "g" }], links: { next: null }, total_count: "9" } });
    expect(await client.groups.list().toArray()).toHaveLength(1);
  });

  test("asks for no further page once the loop is left", async () => {
    const { client, sent } = frameio(groups(["a", "b"], `${base}?after=2`));
    for await (const { name } of client.groups.list()) if (name === "a") break;
    expect(sent.length).toBe(1);
  });

  test("lets raw read one page", async () => {
    const { client, sent } = frameio(groups(["a"], `${base}?after=2`));
    const { data, status } = await client.groups.list.raw();
    expect([data.links.next, status]).toEqual([`${base}?after=2`, 200]);
    expect(sent.length).toBe(1);
  });

  test("takes the options of the call to every page", async () => {
    const { client, sent } = frameio(groups(["a"], `${base}?after=2`), groups(["b"], null));
    await client.groups.list({}, { headers: { "api-version": "experimental" } }).toArray({ max: 5 });
    expect(sent.map(({ headers }) => headers.get("api-version"))).toEqual(["experimental", "experimental"]);
  });
});

describe("a next link", () => {
  test.each([
    `https://elsewhere.example${base}?after=2`,
    `//elsewhere.example${base}?after=2`,
    "?after=2",
    "/v4/accounts/somebody-else/groups?after=2&account_id=somebody-else",
    `${base}?after=2&access_token=stolen&callback=x`,
  ])("lends its query and nothing else (%s)", async (next) => {
    const { client, sent } = frameio(groups(["a"], next), groups(["b"], null));
    await client.groups.list().toArray({ max: 5 });
    expect(sent.map(({ url }) => url)).toEqual([`https://api.frame.io${base}`, `https://api.frame.io${base}?after=2`]);
  });

  test.each([
    ["to its own page", [groups(["a"], `${base}?after=1`), groups(["b"], `${base}?after=1`)], 2],
    ["without a query", [groups(["a"], base)], 1],
    [
      "to a page before",
      [groups(["a"], `${base}?after=1`), groups(["b"], `${base}?after=2`), groups(["c"], `${base}?after=1`)],
      3,
    ],
  ])("that leads %s is an error and no endless loop", async (_, answers, requests) => {
    const { client, sent } = frameio(...answers);
    const read: string[] = [];
    const reading = async () => {
      for await (const { name } of client.groups.list()) read.push(name);
    };
    await expect(reading()).rejects.toThrow(UnexpectedResponseError);
    await expect(client.groups.list().toArray({ max: 99 })).rejects.toThrow(/page already read/);
    expect(read.length).toBe(requests);
    expect(sent.length).toBeGreaterThanOrEqual(requests);
  });

  test.each([42, true, { href: "/users?after=b" }])("that is %j is an error: there may be more", async (next) => {
    const { client } = frameio({ body: { data: [{ name: "a" }], links: { next } } });
    await expect(client.groups.list().toArray({ max: 5 })).rejects.toThrow(/next-page link is no text/);
  });

  test.each([null, "", undefined])("that is %j ends the list", async (next) => {
    const { client, sent } = frameio({ body: { data: [{ name: "a" }], links: { next } } });
    expect(await client.groups.list().toArray({ max: 5 })).toEqual([{ name: "a" }]);
    expect(sent.length).toBe(1);
  });
});

describe("a DocuSign list", () => {
  const page = (names: readonly string[], rest: object) => ({
    groups: names.map((groupName) => ({ groupName })),
    ...rest,
  });
  const more = { startPosition: "0", endPosition: "1", resultSetSize: "2", totalSetSize: "3" };
  const last = { startPosition: "2", endPosition: "2", resultSetSize: "1", totalSetSize: "3" };
  const names = async ({ client }: ReturnType<typeof docusign>) =>
    (await client.groups.list({ count: 2 }).toArray({ max: 99 })).map(({ groupName }) => groupName);

  test("goes on along nextUri", async () => {
    const nextUri = "/accounts/northlight/groups?start_position=2&count=2";
    const api = docusign(page(["a", "b"], { ...more, nextUri }), page(["c"], last));
    expect(await names(api)).toEqual(["a", "b", "c"]);
    expect(queries(api.sent)).toEqual(["?count=2", "?count=2&start_position=2"]);
  });

  test.each([[{}], [{ nextUri: null }], [{ nextUri: "" }]])(
    "goes on by position where the link is missing (%j)",
    async (link) => {
      const api = docusign(page(["a", "b"], { ...more, ...link }), page(["c"], last));
      expect(await names(api)).toEqual(["a", "b", "c"]);
      expect(queries(api.sent)).toEqual(["?count=2", "?count=2&start_position=2"]);
    },
  );

  test.each([
    [
      "once all are read, whatever the link says",
      page(["a", "b", "c"], { totalSetSize: "3", nextUri: "/x?start_position=3" }),
    ],
    ["where nothing is said of positions", page(["c"], {})],
    ["where the link is empty", page(["c"], { nextUri: "" })],
  ])("ends %s", async (_, body) => {
    const api = docusign(body);
    await names(api);
    expect(api.sent.length).toBe(1);
  });

  test.each([
    [{}],
    [{ groups: null }],
    [{ resultSetSize: "0", totalSetSize: "0" }],
    [{ groups: null, resultSetSize: "0", startPosition: "0", endPosition: "0", totalSetSize: "0" }],
  ])("is empty where empty arrays are left out (%j)", async (body) => {
    expect(await names(docusign(body))).toEqual([]);
  });

  test.each([[{ users: [] }], [{ success: true, data: {} }], [[]], [{ groups: {}, totalSetSize: "0" }]])(
    "is refused where the answer is another (%j)",
    async (body) => {
      await expect(names(docusign(body))).rejects.toThrow(UnexpectedResponseError);
    },
  );

  test.each(["0 of 9", "page 9"])("goes by no position that is not a number (%s)", async (startPosition) => {
    const api = docusign(page(["a", "b", "c"], { startPosition, totalSetSize: "3" }));
    expect(await names(api)).toEqual(["a", "b", "c"]);
  });

  test.each(["/accounts/northlight/groups", { href: "/accounts/northlight/groups" }, 5])(
    "is not cut short by a link without a position where no total is told (%j)",
    async (nextUri) => {
      await expect(names(docusign(page(["a"], { nextUri })))).rejects.toThrow(/page already read/);
    },
  );

  test("is not cut short by a link where it is described as one page", async () => {
    const { client } = docusign({ permissionProfiles: [], nextUri: "/x?start_position=1" });
    await expect(client.permissionProfiles.list().toArray()).rejects.toThrow(/page already read/);
  });

  test("keeps to the total of a page before where the last one tells none", async () => {
    const api = docusign(page(["a"], { totalSetSize: "3" }), page(["b"], {}));
    const found: unknown[] = [];
    const reading = async () => {
      for await (const { groupName } of api.client.groups.list()) found.push(groupName);
    };
    await expect(reading()).rejects.toThrow("the list ends after 2 of 3 items");
    expect(found).toEqual(["a", "b"]);
  });

  test("whose first page is empty, though there should be items, is told at once", async () => {
    const api = docusign(page([], { totalSetSize: "3" }));
    await expect(names(api)).rejects.toThrow("the list ends after 0 of 3 items");
    expect(api.sent.length).toBe(1);
  });

  test("without paging is one page", async () => {
    const api = docusign({ permissionProfiles: [{ permissionProfileName: "DocuSign Viewer" }] });
    expect(await api.client.permissionProfiles.list().toArray({ max: 99 })).toHaveLength(1);
    expect(api.sent.length).toBe(1);
  });
});

describe("the accounts of Frame.io v2", () => {
  const legacy = (headers: Record<string, string>) => {
    const { fetch } = answer({ headers, body: [{ id: "a" }] });
    return createFrameioLegacy({ token: "list-token", fetch }).accounts;
  };

  test("are a bare array", async () => {
    expect(await legacy({}).list().toArray({ max: 9 })).toEqual([{ id: "a" }]);
    expect(await legacy({ "total-pages": "1", "page-number": "1" }).list().toArray({ max: 9 })).toEqual([{ id: "a" }]);
  });

  test("are never cut short in silence: further pages without a way to them are an error", async () => {
    const accounts = legacy({ "total-pages": "3", "page-number": "1" });
    await expect(accounts.list().toArray({ max: 9 })).rejects.toThrow(UnexpectedResponseError);
    await expect(accounts.list().toArray({ max: 9 })).rejects.toThrow(/3 pages/);
    expect((await accounts.list.raw()).data).toEqual([{ id: "a" }]);
  });

  test("come with the rate limits that are told beside them", async () => {
    const told = { "x-ratelimit-limit": "5", "x-ratelimit-remaining": "4", "x-ratelimit-window": "1000" };
    expect((await legacy(told).list.raw()).rateLimits).toEqual([{ calls: 5, remaining: 4, windowMs: 1000 }]);
  });
});
