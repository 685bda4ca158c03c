import { describe, expect, test, vi } from "vitest";
import { UnexpectedResponseError, type LimiterRequest, type ListRequestOptions } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { unlimited } from "../faults/fault.js";
import { answer, type StubAnswer, type Sent } from "../support/answers.js";
import { refused } from "../support/refused.js";

/* A list that is not described, read as those that are. */

interface Workspace {
  readonly id: string;
}

const path = "/v4/accounts/{account_id}/workspaces";
const data = { items: "data" };

function page(ids: readonly string[], next: string | null = null, rest: object = {}): StubAnswer {
  return { body: { data: ids.map((id) => ({ id })), links: { next }, ...rest } };
}

function frameio(...answers: readonly StubAnswer[]) {
  const { fetch, sent } = answer(...answers);
  const client = createFrameio({ token: "list-token", account_id: "northlight", fetch, limiter: unlimited });
  return {
    client,
    sent,
    list: (options: object = {}) => client.request.list<Workspace>(path, { ...data, ...options }),
  };
}

function docusign(...answers: readonly StubAnswer[]) {
  const { fetch, sent } = answer(...answers);
  const baseUrl = "https://demo.docusign.net";
  const client = createDocusign({ token: "list-token", accountId: "a", baseUrl, fetch, limiter: unlimited });
  return {
    sent,
    list: (options: ListRequestOptions) => client.request.list("/v2.1/accounts/{accountId}/users", options),
  };
}

const searches = (sent: readonly Sent[]) => sent.map(({ url }) => new URL(url).search);

test("sends nothing before it is read, not even when awaited", async () => {
  const { list, sent } = frameio(page(["a"]));
  const lazy = list();
  lazy.pages();
  expect(await Promise.resolve(lazy)).toBe(lazy);
  expect(sent).toEqual([]);
});

test("gives the items of all pages, with each reading anew", async () => {
  const { list, sent } = frameio(
    page(["a", "b"], "/v4/x?after=2"),
    page(["c"]),
    page(["d"], "/v4/x?after=3"),
    page(["e"]),
  );
  const lazy = list({ query: { page_size: 2 } });
  const ids: string[] = [];
  for await (const { id } of lazy) ids.push(id);
  expect(ids).toEqual(["a", "b", "c"]);
  expect(await lazy.toArray()).toEqual([{ id: "d" }, { id: "e" }]);
  expect(sent.map(({ method }) => method)).toEqual(["GET", "GET", "GET", "GET"]);
  expect(searches(sent)).toEqual(["?page_size=2", "?page_size=2&after=2", "?page_size=2", "?page_size=2&after=3"]);
});

test("gives pages as they were sent, and the first items with no page more than they need", async () => {
  const { list, sent } = frameio(page(["a", "b"], "/v4/x?after=2"), page(["c"]));
  const links: unknown[] = [];
  for await (const each of list().pages()) links.push((each as { links: unknown }).links);
  expect(links).toEqual([{ next: "/v4/x?after=2" }, { next: null }]);
  expect(
    await frameio(page(["a", "b"], "/v4/x?after=2"))
      .list()
      .toArray({ max: 1 }),
  ).toEqual([{ id: "a" }]);
  expect(sent).toHaveLength(2);
});

test("fills the placeholders from the call and from what the client binds", async () => {
  const { client, sent } = frameio(page(["a"]));
  const options = { ...data, path: { project_id: "p|1" } };
  await client.request.list("/v4/accounts/{account_id}/projects/{project_id}/users", options).toArray();
  expect(sent.map(({ url }) => new URL(url).pathname)).toEqual(["/v4/accounts/northlight/projects/p%7C1/users"]);
});

test("takes from a link what the lists that are described take, and nothing else", async () => {
  const { list, sent } = frameio(
    page(["a"], "https://elsewhere.example/v4/x?after=2&page_size=9&token=t"),
    page(["b"]),
  );
  await list({ query: { page_size: 1 } }).toArray();
  expect(searches(sent)).toEqual(["?page_size=1", "?page_size=1&after=2"]);
  expect(new Set(sent.map(({ url }) => new URL(url).origin))).toEqual(new Set(["https://api.frame.io"]));
});

test("takes from a link what cursor names", async () => {
  const { list, sent } = frameio(page(["a"], "/v4/x?page=2&after=9"), page(["b"], "/v4/x?page=3"), page(["c"]));
  expect(await list({ cursor: ["page"] }).toArray()).toHaveLength(3);
  expect(searches(sent)).toEqual(["", "?page=2", "?page=3"]);
});

test("throws where a link leads on by a parameter that nobody named", async () => {
  const { list, sent } = frameio(page(["a"], "/v4/x?page=2"), page(["b"]));
  await expect(list().toArray()).rejects.toThrow(/stopped: the next-page link leads to a page already read/);
  expect(sent).toHaveLength(1);
});

test("throws where it ends short of the total that the vendor gives", async () => {
  const { list } = frameio(page(["a"], null, { total_count: 2 }));
  await expect(list().toArray()).rejects.toThrow(/the list ends after 1 of 2 items/);
});

test("reads the pages of DocuSign by their positions, side by side", async () => {
  const all = Array.from({ length: 10 }, (_, i) => ({ userId: String(i) }));
  let open = 0;
  let most = 0;
  const sent: string[] = [];
  const fetch = async (url: string) => {
    sent.push(new URL(url).search);
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve, 1));
    open--;
    const start = Number(new URL(url).searchParams.get("start_position") ?? 0);
    return Response.json({ users: all.slice(start, start + 2), totalSetSize: "10", startPosition: String(start) });
  };
  const options = {
    token: "list-token",
    accountId: "a",
    baseUrl: "https://demo.docusign.net",
    fetch,
    limiter: unlimited,
  };
  const list = createDocusign(options).request.list("/v2.1/accounts/{accountId}/users", {
    items: "users",
    query: { status: "Active" },
  });
  expect(await list.toArray()).toEqual(all);
  const positions = ["", 2, 4, 6, 8].map((at) => `?status=Active${at && `&start_position=${at}`}`);
  expect([...sent].sort()).toEqual(positions);
  expect(most).toBe(4);
});

test("takes an array that DocuSign leaves out for an empty page, and a page without one for none", async () => {
  expect(
    await docusign({ body: { totalSetSize: "0" } })
      .list({ items: "users" })
      .toArray(),
  ).toEqual([]);
  const stray = docusign({ body: { users: [], totalSetSize: "2" } }).list({ items: "members" });
  await expect(stray.toArray()).rejects.toThrow(/has no array members/);
});

test("reads a page that is the array itself", async () => {
  const { fetch } = answer({ body: [{ id: "a" }] }, { body: [{ id: "b" }], headers: { "total-pages": "2" } });
  const legacy = createFrameioLegacy({ token: "list-token", fetch });
  expect(await legacy.request.list("/v2/teams", { items: "" }).toArray()).toEqual([{ id: "a" }]);
  await expect(legacy.request.list("/v2/teams", { items: "" }).toArray()).rejects.toThrow(/this is one of 2 pages/);
});

test("throws a failure like any list", async () => {
  const gone = { status: 404, body: { errors: [{ detail: "No such account" }] } };
  const error = await frameio(gone)
    .list({ tag: "Ada" })
    .toArray()
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "not_found", operation: `GET ${path}`, tag: "Ada" });
  const { list } = frameio({ body: { errors: [{ detail: "backend down" }], data: [] } });
  await expect(list().toArray()).rejects.toMatchObject({ code: "api_error" });
  await expect(frameio({ body: "<html>" }).list().toArray()).rejects.toBeInstanceOf(UnexpectedResponseError);
});

test("sends a page again whose answer was lost, with the headers of the call", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { list, sent } = frameio({ status: 503 }, page(["a"]));
  expect(await list({ headers: { "x-team": "post" } }).toArray()).toEqual([{ id: "a" }]);
  expect(sent.map(({ headers }) => headers.get("x-team"))).toEqual(["post", "post"]);
});

test("ends at once with its signal", async () => {
  const { list, sent } = frameio(page(["a"]));
  await expect(list({ signal: AbortSignal.abort() }).toArray()).rejects.toMatchObject({ code: "aborted" });
  expect(sent).toEqual([]);
});

test("keeps what it was given, whatever its object becomes", async () => {
  const { list, sent } = frameio(page(["a"]));
  const query = { page_size: 1 };
  const lazy = list({ query });
  query.page_size = 99;
  await lazy.toArray();
  expect(searches(sent)).toEqual(["?page_size=1"]);
});

test("is there where a client is read-only", async () => {
  const { client } = frameio(page(["a"]));
  expect(await client.withOptions({ readOnly: true }).request.list(path, data).toArray()).toEqual([{ id: "a" }]);
});

test("is counted by its path as written, as request() is", async () => {
  const joined: string[] = [];
  const limiter = {
    join(request: LimiterRequest) {
      joined.push(request.key);
      return unlimited.join(request);
    },
  };
  const { fetch } = answer(page(["a"]));
  const { request } = createFrameio({ token: "list-token", account_id: "northlight", fetch, limiter });
  await request.list(path, data).toArray();
  await request("GET", path);
  expect(new Set(joined)).toEqual(new Set([`https://api.frame.io northlight GET ${path}`]));
});

describe("is refused at once", () => {
  const words: readonly (readonly [string, readonly unknown[], RegExp])[] = [
    [
      "a path that leads elsewhere",
      ["//elsewhere.example", data],
      /^GET \/\/elsewhere\.example was not sent: The path must be/,
    ],
    ["a path that is none", [5, data], /^The method and the path must be strings\.$/],
    ["nothing but a path", ["/v4/things"], /The options must be one object\./],
    ["a method", ["GET", "/v4/things"], /The options must be one object\./],
    ["no items", ["/v4/things", {}], /was not sent: items must name the array of a page\.$/],
    ["undefined items", ["/v4/things", { items: undefined }], /was not sent: items must name the array of a page\.$/],
    ["items that are no name", ["/v4/things", { items: 5 }], /items must be a string\.$/],
    ["a cursor that is no list", ["/v4/things", { ...data, cursor: "after" }], /cursor must be a list of names\.$/],
    ["a body", ["/v4/things", { ...data, body: {} }], /body is unknown \(known: .*items, cursor\)\.$/],
    ["repeatable", ["/v4/things", { ...data, repeatable: true }], /repeatable is unknown/],
    ["a query that is none", ["/v4/things", { ...data, query: "a=b" }], /query must be a plain object\.$/],
    ["a missing value", ["/v4/{project_id}", data], /project_id is missing/],
    ["a value for nothing", ["/v4/things", { ...data, path: { project_id: "p" } }], /project_id is unknown/],
  ];

  test.each(words)("with %s", async (_, given, message) => {
    await refused((make) => {
      const { request } = make() as unknown as { readonly request: { list(...given: readonly unknown[]): object } };
      return request.list(...given);
    }, message);
  });

  test("with the tag of its call", () => {
    const { client } = frameio();
    const tagged = expect.objectContaining({ code: "invalid_input", tag: "Ada" }) as Error;
    expect(() => client.request.list("/v4/things", { tag: "Ada" } as never)).toThrow(tagged);
    expect(() => client.request.list("v4/things", { ...data, tag: "Ada" })).toThrow(tagged);
    expect(() => client.request.list("/v4/{id}", { ...data, tag: "Ada" })).toThrow(tagged);
  });
});
