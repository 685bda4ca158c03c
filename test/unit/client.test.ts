import { describe, expect, test, vi } from "vitest";
import {
  ApiError,
  InvalidInputError,
  NotFoundError,
  RateLimitError,
  createLimiter,
  type Event,
  type LimiterRequest,
  type RollcallError,
} from "../../src/index.js";
import { createClient } from "../../src/client/client.js";
import type { Api } from "../../src/client/api.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { unlimited } from "../faults/fault.js";
import { answer } from "../support/answers.js";

const account_id = "northlight";
const group = { body: { data: { id: "g", name: "Editors" } } };

describe("withOptions", () => {
  test("shares the token, also while it is being fetched", async () => {
    const { fetch, sent } = answer(group);
    let fetched = 0;
    const token = () => Promise.resolve(`token-${++fetched}`);
    const first = createFrameio({ token, account_id, fetch });
    const second = first.withOptions({ account_id: "southlight" });
    await Promise.all([first.groups.get({ group_id: "g" }), second.groups.get({ group_id: "g" })]);
    expect(fetched).toBe(1);
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer token-1", "Bearer token-1"]);
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
      "/v4/accounts/northlight/groups/g",
      "/v4/accounts/southlight/groups/g",
    ]);
  });

  test("shares the limits of the same account, and only of that", async () => {
    const usedUp = { "x-ratelimit-limit": "1", "x-ratelimit-remaining": "0", "x-ratelimit-window": "60000" };
    const { fetch, sent } = answer({ ...group, headers: usedUp });
    const first = createFrameio({ token: "client-token", account_id, fetch });
    await first.groups.get({ group_id: "g" });
    const again = first.withOptions({ timeoutMs: 1000, maxQueueMs: 0 });
    await expect(again.groups.get({ group_id: "g" })).rejects.toThrow(RateLimitError);
    expect(sent.length).toBe(1);
    await again.withOptions({ account_id: "southlight" }).groups.get({ group_id: "g" });
    expect(sent.length).toBe(2);
  });

  test("counts all clients on a limiter that it is given", async () => {
    const { fetch } = answer(group);
    const limiter = createLimiter();
    const keys: string[] = [];
    const counting = {
      join: (request: Parameters<typeof limiter.join>[0]) => {
        keys.push(request.key);
        return limiter.join(request);
      },
    };
    const first = createFrameio({ token: "client-token", account_id, fetch, limiter: counting });
    await first.groups.get({ group_id: "g" });
    await first.withOptions({ timeoutMs: 1000 }).groups.get({ group_id: "g" });
    await createFrameio({ token: "u", account_id, fetch, limiter: counting }).groups.get({ group_id: "g" });
    expect(keys.length).toBe(3);
    expect(new Set(keys).size).toBe(1);
  });

  test("takes one header away with null, and leaves the others", async () => {
    const { fetch, sent } = answer(group);
    const first = createFrameio({
      token: "client-token",
      account_id,
      fetch,
      headers: { "x-team": "post", "x-key": "k" },
    });
    await first.groups.get({ group_id: "g" }, { headers: { "X-Team": null, "x-key": undefined } });
    expect(sent.map(({ headers }) => [headers.get("x-team"), headers.get("x-key")])).toEqual([[null, "k"]]);
  });

  test("keeps what it is not told to change", async () => {
    const { fetch, sent } = answer(group);
    const first = createFrameio({ token: "client-token", account_id, fetch, headers: { "x-team": "post" } });
    await first.withOptions({ timeoutMs: 1000 }).groups.get({ group_id: "g" });
    await first.withOptions({ headers: { "x-team": "vfx" } }).groups.get({ group_id: "g" });
    expect(sent.map(({ headers }) => headers.get("x-team"))).toEqual(["post", "vfx"]);
  });

  test("sends a new token, and leaves the first client its own", async () => {
    const { fetch, sent } = answer(group);
    const first = createFrameio({ token: "one", account_id, fetch });
    const second = first.withOptions({ token: () => "two" });
    await second.groups.get({ group_id: "g" });
    await first.groups.get({ group_id: "g" });
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer two", "Bearer one"]);
  });

  test("takes the same token for another base URL where it is given for that", async () => {
    const { fetch, sent } = answer(group);
    const first = createFrameio({ token: "one", account_id, fetch });
    await first.withOptions({ baseUrl: "https://proxy.example", token: "one" }).groups.get({ group_id: "g" });
    expect(sent.map(({ url }) => new URL(url).origin)).toEqual(["https://proxy.example"]);
  });

  test("takes what is undefined for what is not said", async () => {
    const { fetch, sent } = answer({ status: 503 }, group);
    const first = createFrameio({
      token: "one",
      account_id,
      baseUrl: "https://mock.example",
      fetch,
      retry: { attempts: 1 },
    });
    const same = first.withOptions({ account_id: undefined, baseUrl: undefined });
    const retry = { attempts: undefined };
    await expect(same.groups.get({ group_id: "g" }, { retry })).rejects.toThrow(ApiError);
    expect(sent.map(({ url }) => url)).toEqual(["https://mock.example/v4/accounts/northlight/groups/g"]);
  });

  test("keeps to what it was created with, whatever becomes of that object", async () => {
    const { fetch, sent } = answer(group);
    const options = { token: "one", account_id, fetch, timeoutMs: 1000 };
    const first = createFrameio(options);
    Object.assign(options, { account_id: "southlight", token: "two", timeoutMs: -1 });
    await first.withOptions({ maxQueueMs: 0 }).groups.get({ group_id: "g" });
    expect(sent.map(({ url, headers }) => [new URL(url).pathname, headers.get("authorization")])).toEqual([
      ["/v4/accounts/northlight/groups/g", "Bearer one"],
    ]);
  });

  test("tells of a deprecation once, however many clients are made", async () => {
    const events: string[] = [];
    const onEvent = ({ type }: Event) => events.push(type);
    const { fetch } = answer({ ...group, headers: { sunset: "Sat, 01 Dec 2029 00:00:00 GMT" } });
    // Who does not listen is told nothing, and takes nothing from those who do.
    const unheard = createFrameio({ token: "one", account_id, fetch });
    await unheard.groups.get({ group_id: "g" });
    const first = unheard.withOptions({ onEvent });
    await first.groups.get({ group_id: "g" });
    await first.withOptions({ timeoutMs: 1000 }).groups.get({ group_id: "g" });
    expect(events.filter((type) => type === "deprecation")).toHaveLength(1);
  });

  test("binds what was not bound", async () => {
    const { fetch, sent } = answer(group);
    const bound = createFrameio({ token: "client-token", fetch }).withOptions({ account_id });
    await bound.groups.get({ group_id: "g" });
    expect(sent.length).toBe(1);
  });

  test("refuses a new base URL without a new token, which is not for that origin", async () => {
    const { fetch, sent } = answer(group);
    const first = createFrameio({ token: "one", account_id, fetch });
    expect(() => first.withOptions({ baseUrl: "https://proxy.example" })).toThrow(InvalidInputError);
    expect(() => first.withOptions({ baseUrl: "https://proxy.example" })).toThrow(/token.*baseUrl/);
    await first.withOptions({ baseUrl: "https://proxy.example", token: "two" }).groups.get({ group_id: "g" });
    expect(sent.map(({ url, headers }) => [new URL(url).origin, headers.get("authorization")])).toEqual([
      ["https://proxy.example", "Bearer two"],
    ]);
  });
});

describe("a limiter is told", () => {
  const watching = (joined: LimiterRequest[]) => ({
    join(request: LimiterRequest) {
      joined.push(request);
      return unlimited.join(request);
    },
  });

  test("origin, account and operation where the limits are the operation's", async () => {
    const joined: LimiterRequest[] = [];
    const { fetch } = answer(group);
    await createFrameio({ token: "t", account_id, fetch, limiter: watching(joined) }).groups.get({ group_id: "g" });
    const key = "https://api.frame.io northlight groups.get";
    expect(joined).toEqual([{ key, limits: [{ key: `${key} 60000`, calls: 100, windowMs: 60_000 }], mostMs: 120_000 }]);
  });

  test("origin and account where all limits are the account's", async () => {
    const joined: LimiterRequest[] = [];
    const { fetch } = answer({ body: { groups: [] } });
    const options = { token: "t", accountId: "a", baseUrl: "https://demo.docusign.net", fetch };
    await createDocusign({ ...options, limiter: watching(joined) }).groups.list.raw();
    const key = "https://demo.docusign.net/restapi a";
    expect(joined).toEqual([
      {
        key,
        limits: [
          { key: `${key} 3600000`, calls: 3000, windowMs: 3_600_000 },
          { key: `${key} 30000`, calls: 200, windowMs: 30_000 },
        ],
        // A token may be fetched before it is sent.
        mostMs: 120_000,
      },
    ]);
  });

  test("the operation too where one limit of several is the operation's", async () => {
    const joined: LimiterRequest[] = [];
    const { things } = createThings(answer({ body: {} }).fetch, { limiter: watching(joined) });
    await things.get({ id: "1" });
    const origin = "https://vendor.example ";
    expect(joined.map(({ key, limits }) => [key, ...limits.map((limit) => limit.key)])).toEqual([
      [`${origin} things.get`, `${origin} 1000`, `${origin} things.get 60000`],
    ]);
  });
});

describe("what is sent", () => {
  test("asks for JSON, and names it where a body is sent", async () => {
    const { fetch, sent } = answer(group);
    const { groups } = createFrameio({ token: "client-token", account_id, fetch });
    await groups.get({ group_id: "g" });
    await groups.create({ name: "Editors", emoji: "scissors" });
    expect(sent.map(({ headers }) => [headers.get("accept"), headers.get("content-type")])).toEqual([
      ["application/json", null],
      ["application/json", "application/json"],
    ]);
  });

  test("repeats the name of an array in the query, unless its description says otherwise", async () => {
    const { fetch, sent } = answer({ body: {} });
    await createThings(fetch).things.get({ id: "1", tags: ["a", "b"] });
    expect(sent.map(({ url }) => url)).toEqual(["https://vendor.example/things/1?tags=a&tags=b"]);
  });
});

test("an answer without a status, as a browser gives for a network error, is no success", async () => {
  const fetch = () => Promise.resolve(Response.error());
  const frameio = createFrameio({ token: "client-token", account_id, fetch });
  const failed = { code: "api_error", status: 0 };
  await expect(frameio.groups.delete({ group_id: "g" })).rejects.toMatchObject(failed);
  await expect(frameio.request("DELETE", "/v4/me")).rejects.toMatchObject(failed);
});

describe("request", () => {
  test("calls what is not described: placeholders filled, body and answer as they are", async () => {
    const { fetch, sent } = answer({ status: 201, body: { data: { id: "w" } }, headers: { "x-request-id": "r" } });
    const frameio = createFrameio({ token: "client-token", account_id, fetch });
    const answered = await frameio.request<{ data: { id: string } }>(
      "POST",
      "/v4/accounts/{account_id}/workspaces/{workspace_id}/projects",
      { path: { workspace_id: "w|1" }, query: { page_size: 5, tags: ["a", "b"] }, body: { data: { name: "Trailer" } } },
    );
    expect(answered).toMatchObject({ status: 201, data: { data: { id: "w" } }, attempts: [{ status: 201 }] });
    expect(answered.headers.get("x-request-id")).toBe("r");
    expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
      [
        "POST",
        "https://api.frame.io/v4/accounts/northlight/workspaces/w%7C1/projects?page_size=5&tags=a&tags=b",
        '{"data":{"name":"Trailer"}}',
      ],
    ]);
    expect(sent[0]!.headers.get("authorization")).toBe("Bearer client-token");
  });

  test("stays below the path of the server", async () => {
    const { fetch, sent } = answer({ body: {} });
    const docusign = createDocusign({
      token: "client-token",
      accountId: "a",
      baseUrl: "https://demo.docusign.net",
      fetch,
    });
    await docusign.request("GET", "/v2.1/accounts/{accountId}/users");
    expect(sent.map(({ url }) => url)).toEqual(["https://demo.docusign.net/restapi/v2.1/accounts/a/users"]);
  });

  test("keeps to the limits of the account, where all that is described does", async () => {
    const headers = {
      "x-ratelimit-limit": "3000",
      "x-ratelimit-remaining": "2000",
      "x-burstlimit-limit": "200",
      "x-burstlimit-remaining": "198",
    };
    const { fetch } = answer({ body: {}, headers });
    const options = { token: "client-token", accountId: "a", baseUrl: "https://demo.docusign.net", fetch };
    const docusign = createDocusign({ ...options, maxQueueMs: 0 });
    const users = () => docusign.request("GET", "/v2.1/accounts/{accountId}/users");
    for (let i = 0; i < 5; i++) await users();
    const many = await Promise.allSettled(Array.from({ length: 200 }, users));
    const refused = many.filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThanOrEqual(5);
    expect(refused.length).toBeLessThan(15);
  });

  test("gives no data where there is none, text where it is no JSON, and null where that is the JSON", async () => {
    const { fetch } = answer({ status: 204 }, { body: "pong" }, { body: "null" });
    const frameio = createFrameio({ token: "client-token", fetch });
    expect((await frameio.request("DELETE", "/v4/me")).data).toBeUndefined();
    expect((await frameio.request("GET", "/v4/ping")).data).toBe("pong");
    expect((await frameio.request("GET", "/v4/ping")).data).toBeNull();
  });

  test("takes every 2xx for a success", async () => {
    const frameio = createFrameio({ token: "client-token", fetch: answer({ status: 299, body: "{}" }).fetch });
    expect(await frameio.request("GET", "/v4/me")).toMatchObject({ status: 299, data: {} });
  });

  test.each([
    ["GET", undefined, 2, undefined],
    ["GET", false, 1, "outcome_unknown"],
    ["PUT", undefined, 1, "outcome_unknown"],
    ["PUT", true, 2, undefined],
  ] as const)(
    "repeats a %s with repeatable: %s when its answer was lost: %i sent",
    async (method, repeatable, times, code) => {
      const { fetch, sent } = answer({ body: {} });
      const losing: typeof fetch = (...request) =>
        sent.length > 0
          ? fetch(...request)
          : fetch(...request).then(() => Promise.reject(new TypeError("fetch failed")));
      vi.spyOn(Math, "random").mockReturnValue(0);
      const frameio = createFrameio({ token: "client-token", fetch: losing });
      const outcome = frameio.request(method, "/v4/me", { repeatable }).then(
        () => undefined,
        (error: unknown) => (error as RollcallError).code,
      );
      expect([await outcome, sent.length]).toEqual([code, times]);
    },
  );

  test("throws a failure like any method", async () => {
    const { fetch } = answer(
      { status: 404, body: { errors: [{ detail: "No such project" }] } },
      { status: 422, body: { errors: [{ detail: "Too long", source: { pointer: "/data/name" } }] } },
    );
    const frameio = createFrameio({ token: "client-token", fetch });
    const error = await frameio.request("GET", "/v4/projects/p").catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ operation: "GET /v4/projects/p", problems: [{ message: "No such project" }] });
    await expect(frameio.request("POST", "/v4/projects", { body: {} })).rejects.toThrow(ApiError);
  });

  test.each([
    "v4/me",
    "",
    "https://elsewhere.example/v4/me",
    "//elsewhere.example/v4/me",
    "/\\elsewhere.example/v4/me",
    "/v4/../../admin",
    "/v4/./me",
    "/v4/me/..",
    "/..",
    "/./v4/me",
    "/v4/%2e%2e/me",
    "/v4/me?key=value",
    "/v4/me#part",
    "/v4/m\ne",
    "/v4/m\0e",
    "/v4/\ud800",
  ])("refuses the path %j, which could lead elsewhere", async (path) => {
    const { fetch, sent } = answer({ body: {} });
    const frameio = createFrameio({ token: "client-token", fetch });
    await expect(frameio.request("GET", path)).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringMatching(/path must be what follows/) as string,
    });
    expect(sent).toEqual([]);
  });

  test.each(["..", ".", "", "a/b", "a\\b", "a%2Fb", "a?b", "a#b", "a\nb"])(
    "refuses %j for a placeholder, and a placeholder without a value",
    async (id) => {
      const { fetch, sent } = answer({ body: {} });
      const frameio = createFrameio({ token: "client-token", fetch });
      const refused = { code: "invalid_input", message: expect.stringMatching(/project_id/) as string };
      await expect(
        frameio.request("GET", "/v4/projects/{project_id}", { path: { project_id: id } }),
      ).rejects.toMatchObject(refused);
      await expect(frameio.request("GET", "/v4/projects/{project_id}")).rejects.toMatchObject(refused);
      expect(sent).toEqual([]);
    },
  );

  test("refuses a value that no placeholder takes: another account would be called than was meant", async () => {
    const { fetch, sent } = answer({ body: {} });
    const frameio = createFrameio({ token: "client-token", account_id: "bound", fetch });
    const path = { acount_id: "other" };
    await expect(frameio.request("GET", "/v4/accounts/{account_id}", { path })).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringMatching(/acount_id is unknown/) as string,
    });
    expect(sent).toEqual([]);
  });

  test("never leaves its origin, whatever a value looks like", async () => {
    const { fetch, sent } = answer({ body: {} });
    const frameio = createFrameio({ token: "client-token", fetch });
    for (const id of ["@elsewhere.example", ":8080", "elsewhere.example", "x@y:z"]) {
      await frameio.request("GET", "/{id}", { path: { id } });
    }
    expect(new Set(sent.map(({ url }) => new URL(url).origin))).toEqual(new Set(["https://api.frame.io"]));
  });
});

/** A client made from a route table that has what no vendor's has today. */
function createThings(fetch: typeof globalThis.fetch, options: object = {}) {
  const api: Api = {
    server: "https://vendor.example",
    bindable: ["account"],
    routes: {
      things: {
        get: {
          method: "GET",
          path: "/things/{id}",
          query: { tags: { type: "array" } },
          limits: [
            { calls: 10, windowMs: 1000, per: "account" },
            { calls: 100, windowMs: 60_000, per: "operation" },
          ],
        },
        remove: {
          method: "DELETE",
          path: "/things",
          body: ["things"],
          itemErrors: { items: "things", error: "error" },
          retry: true,
        },
      },
    },
  };
  const vendor = { problems: () => [], rateLimits: () => [], next: () => undefined };
  return createClient(api, vendor, { token: "client-token", fetch, ...options }) as {
    readonly things: { [operation in "get" | "remove"]: (input: object) => Promise<unknown> };
  };
}

test.each([
  [403, "forbidden"],
  [422, "api_error"],
])("a removal whose answer was lost is not taken for done by %i", async (status, code) => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { fetch } = answer({ status, body: { errors: [{ detail: "It is in use" }] } });
  let sent = 0;
  const losing: typeof fetch = (...request) => (sent++ ? fetch(...request) : Promise.reject(new TypeError("lost")));
  const { groups } = createFrameio({ token: "client-token", account_id, fetch: losing });
  await expect(groups.delete({ group_id: "g" })).rejects.toMatchObject({ code, mayHaveHappened: true });
  expect(sent).toBe(2);
});

test("an item that a vendor does not remove is told, where nothing of the vendor's says that it is gone", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { fetch } = answer({ body: { things: [{ error: "No." }] } });
  let sent = 0;
  const losing: typeof fetch = (...request) => (sent++ ? fetch(...request) : Promise.reject(new TypeError("lost")));
  const { things } = createThings(losing);
  await expect(things.remove({ things: ["1"] })).rejects.toMatchObject({ code: "partial_failure" });
});

describe("rate limits", () => {
  const fetch = answer({
    body: { data: { id: "g" } },
    headers: { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "7", "x-ratelimit-window": "60000" },
  }).fetch;
  const client = createFrameio({ token: "token", account_id: "a", fetch });

  test("that are documented are told by every method: an operation's own, or those of the account", () => {
    expect(client.groups.addUsers.limits).toEqual([{ calls: 10, windowMs: 60_000, per: "operation" }]);
    expect(client.groups.list.limits).toEqual([{ calls: 100, windowMs: 60_000, per: "operation" }]);
    const docusign = createDocusign({ token: "token", accountId: "a", baseUrl: "https://demo.docusign.net" });
    expect(docusign.groups.create.limits).toEqual([
      { calls: 3_000, windowMs: 3_600_000, per: "account" },
      { calls: 200, windowMs: 30_000, per: "account" },
    ]);
    expect(createFrameioLegacy({ token: "token" }).accounts.list.limits).toEqual([]);
  });

  test("that an answer tells are in the raw result, of request too", async () => {
    const told = [{ calls: 100, remaining: 7, windowMs: 60_000 }];
    expect((await client.groups.get.raw({ group_id: "g" })).rateLimits).toEqual(told);
    expect((await client.request("GET", "/v4/me")).rateLimits).toEqual(told);
  });
});
