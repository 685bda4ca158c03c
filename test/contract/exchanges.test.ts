import { describe, expect, inject, test } from "vitest";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { createFrameioPaths } from "../../src/vendors/frameio/paths.js";
import { heard, linesOf, type Heard, type TestExchange } from "../support/evidence.js";
import { attribute } from "../support/oracle.js";
import { record } from "../support/recorder.js";

/* What contract tests exchange is written down. Here it is tested that it is all there, and that nothing in it opens an account. */

const account_id = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";
const token = "exchange-test-token";

describe("what passes through the facade is heard", () => {
  test("over the network, by whoever answers", async () => {
    const client = createFrameio({ token, account_id, baseUrl: inject("mocks")["frameio"] });
    const [line, ...others] = await heardIn(() => client.groups.list.raw());
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      test: "what passes through the facade is heard > over the network, by whoever answers",
      ...{ api: "frameio", operation: "groups.list", oracle: "prism", times: 1 },
      request: { method: "GET", origin: "https://api.frame.io", path: `/v4/accounts/${account_id}/groups`, query: {} },
      answer: { status: 200, headers: { "x-ratelimit-limit": "100" }, body: { links: { next: null } } },
    });
    expect(line).not.toHaveProperty("wrong");
  });

  const empty = { meta: { wrong: "the answer is empty" } };

  test("in process, with the reason why it is wrong", empty, async () => {
    const { fetch } = record({ fetch: attribute({ oracle: "sample" }, () => Promise.resolve(Response.json({}))) });
    const [line] = await heardIn(() => createFrameio({ token, account_id, fetch }).groups.get.safe({ group_id: "1" }));
    expect(line).toMatchObject({ operation: "groups.get", oracle: "sample", wrong: "the answer is empty" });
  });

  test("by openapi-fetch's client, once for each that is the same", empty, async () => {
    const { GET } = createFrameioPaths({ token, fetch: () => Promise.resolve(Response.json({})) });
    const params = { path: { account_id } };
    const lines = await heardIn(async () => {
      await GET("/v4/accounts/{account_id}/users", { params });
      await GET("/v4/accounts/{account_id}/users", { params });
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ operation: "users.list", oracle: "scripted", times: 2 });
  });
});

describe("a line", () => {
  test.each([
    [
      "GET",
      "http://127.0.0.1:1234/restapi/v2.1/accounts/1/groups/2/users",
      "groups.listUsers",
      "https://demo.docusign.net",
    ],
    [
      "PUT",
      "https://demo.docusign.net/restapi/v2.1/accounts/1/groups/2/users",
      "groups.addUsers",
      "https://demo.docusign.net",
    ],
    ["GET", "https://vendor.example/v2/accounts", "accounts.list", "https://api.frame.io"],
    ["PATCH", "https://elsewhere.test/v4/accounts/1/groups/2", "groups.update", "https://elsewhere.test"],
    ["PATCH", "https://api.frame.io/v4/accounts/1/groups", "", "https://api.frame.io"],
    ["GET", "https://api.frame.io/v4/accounts/1/groups/2/users/3/more", "", "https://api.frame.io"],
  ])("of %s %s belongs to the operation %s", async (method, url, operation, origin) => {
    const [line] = await read([heardOf({ url, init: { method, headers: {}, body: null } })]);
    expect([line!.operation, line!.request.origin]).toEqual([operation, origin]);
  });

  test("has no token, wherever it stands", async () => {
    const secret = 'to"ken/1';
    const lines = await linesOf([
      heardOf({ init: { method: "GET", headers: { authorization: `Bearer ${secret}` }, body: null } }),
      heardOf({
        url: `https://api.frame.io/v4/accounts/${encodeURIComponent(secret)}/groups?after=${encodeURIComponent(secret)}`,
        reply: {
          status: 400,
          headers: new Headers({ "x-echo": Buffer.from(secret).toString("base64") }),
          text: JSON.stringify({ said: `no ${secret}` }),
        },
      }),
    ]);
    expect(lines).toHaveLength(2);
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), btoa(secret)])
      expect(lines.join()).not.toContain(form);
    expect(JSON.parse(lines[0]!)).toMatchObject({ request: { headers: { authorization: "Bearer redacted" } } });
    expect(JSON.parse(lines[1]!)).toMatchObject({
      request: { path: "/v4/accounts/redacted/groups", query: { after: ["redacted"] } },
      answer: { headers: { "x-echo": "redacted" }, body: { said: "no redacted" } },
    });
  });

  test("keeps a body that is no JSON as the text that it is", async () => {
    const html = "<html>Bad Gateway</html>";
    const reply = { status: 502, headers: new Headers({ "content-type": "text/html" }), text: html };
    const [line] = await read([heardOf({ reply })]);
    expect(line!.answer).toEqual({ status: 502, headers: { "content-type": "text/html" }, body: html });
  });
});

/** What is heard while something is done, as it would be written down. */
async function heardIn(act: () => Promise<unknown>): Promise<TestExchange[]> {
  const before = heard.length;
  await act();
  return read(heard.slice(before));
}

async function read(some: readonly Heard[]): Promise<TestExchange[]> {
  return (await linesOf(some)).map((line) => JSON.parse(line) as TestExchange);
}

function heardOf(some: Partial<Heard>): Heard {
  return {
    test: "a test",
    source: { oracle: "scripted" },
    url: "https://api.frame.io/v4/accounts/1/groups",
    init: { method: "GET", headers: {}, body: null },
    reply: { status: 200, headers: new Headers(), text: "{}" },
    ...some,
  };
}
