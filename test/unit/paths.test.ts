import { describe, expect, test, vi } from "vitest";
import {
  ApiError,
  InvalidInputError,
  RateLimitError,
  TimeoutError,
  UnexpectedResponseError,
  type Event,
  type LimiterRequest,
} from "../../src/index.js";
import { createClient } from "../../src/client/client.js";
import { overStack } from "../../src/client/paths.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { frameio as declaration } from "../../src/vendors/frameio/declaration.js";
import { docusignPaths } from "../../src/vendors/docusign/paths.js";
import { createFrameio, type FrameioOptions } from "../../src/vendors/frameio/index.js";
import { frameioPaths } from "../../src/vendors/frameio/paths.js";
import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import { frameioLegacyPaths } from "../../src/vendors/frameio-legacy/paths.js";
import { unlimited } from "../faults/fault.js";
import { answer } from "../support/answers.js";

/* openapi-fetch's own client over the stack: its manners outside, the layers inside. */

const path = { account_id: "northlight" };
const link = { next: null };
const page = { data: [], links: link };
const groups = "/v4/accounts/{account_id}/groups";
const group = "/v4/accounts/{account_id}/groups/{group_id}";
const frameioOver = (fetch: typeof globalThis.fetch, options: Partial<FrameioOptions> = {}) =>
  frameioPaths(createFrameio({ token: "paths-token", fetch, ...options }));
const docusignOver = (fetch: typeof globalThis.fetch) =>
  docusignPaths(createDocusign({ token: "paths-token", baseUrl: "https://demo.docusign.net", fetch }));

describe("the paths entries", () => {
  test("make a typed call over the stack", async () => {
    const { fetch, sent } = answer({ body: { data: [{ id: "g", name: "Editors" }], links: link } });
    const frameio = frameioOver(fetch, { headers: { "x-team": "post" } });
    const { data, error, response } = await frameio.GET("/v4/accounts/{account_id}/groups", {
      params: { path, query: { page_size: 10 } },
    });
    const names: string[] | undefined = data?.data.map(({ name }) => name);
    expect(names).toEqual(["Editors"]);
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(sent.map(({ method, url }) => [method, url])).toEqual([
      ["GET", "https://api.frame.io/v4/accounts/northlight/groups?page_size=10"],
    ]);
    expect(sent[0]!.headers.get("authorization")).toBe("Bearer paths-token");
    expect(sent[0]!.headers.get("x-team")).toBe("post");
  });

  test("are told by the name of the operation, in events and errors", async () => {
    const { fetch } = answer({ body: page });
    const events: string[] = [];
    const onEvent = ({ type, operation }: Event) => events.push(`${type} ${operation}`);
    const frameio = frameioOver(fetch, { onEvent });
    await frameio.GET("/v4/accounts/{account_id}/groups", { params: { path } });
    expect(events).toEqual(["attempt groups.list"]);
  });

  test("wait in the queue of the account that the facade waits in", async () => {
    const keys: string[] = [];
    const limiter = { join: ({ key }: LimiterRequest) => (keys.push(key), unlimited.join({ key, limits: [] })) };
    const { fetch } = answer({ body: page });
    const account_id = "adobe:northlight";
    await frameioOver(fetch, { limiter }).GET("/v4/accounts/{account_id}/groups", {
      params: { path: { account_id } },
    });
    await createFrameio({ token: "paths-token", fetch, limiter, account_id }).groups.list.raw();
    expect(keys[0]).toBe(keys[1]);
  });

  test("send nothing to another base URL, for which the token is not", async () => {
    const { fetch, sent } = answer({ body: { data: [] } });
    const frameio = frameioOver(fetch);
    for (const baseUrl of [
      "https://api.frame.ci",
      "https://elsewhere.example",
      "https://api.frame.io.elsewhere.example",
    ]) {
      const call = frameio.GET("/v4/accounts/{account_id}/groups", { params: { path }, baseUrl });
      await expect(call).rejects.toThrow(InvalidInputError);
    }
    expect(sent).toEqual([]);
  });

  test("send no id that would change the path", async () => {
    const { fetch, sent } = answer({ body: page });
    const frameio = frameioOver(fetch);
    for (const group_id of ["..", ".", "", "a/b", "a?b"]) {
      const call = frameio.GET("/v4/accounts/{account_id}/groups/{group_id}/users", {
        params: { path: { ...path, group_id }, header: { "api-version": "experimental" } },
      });
      await expect(call).rejects.toMatchObject({
        code: "invalid_input",
        problems: [
          { pointer: "/group_id", message: expect.stringMatching(/^group_id must be a non-empty string/) as string },
        ],
      });
    }
    expect(sent).toEqual([]);
  });

  test("send no id that would change the path, whoever wrote the path", async () => {
    const { fetch, sent } = answer({ body: {} });
    const call = frameioOver(fetch).GET("/v4/accounts/{account_id}/groups", {
      params: { path },
      pathSerializer: (url) => url.replace("{account_id}", "north%2Flight"),
    });
    await expect(call).rejects.toThrow(InvalidInputError);
    expect(sent).toEqual([]);
  });

  test("write arrays as repeated names where no description says otherwise", () => {
    const tags = { method: "GET", path: "/tags", query: { tag: { type: "array" } } } as const;
    const api = { server: "https://vendor.example", bindable: [], routes: { tags: { list: tags } } };
    const client = createClient(api, declaration, { token: "paths-token" });
    const made = overStack((options) => options, api, client, "the test");
    expect(made.querySerializer).toEqual({ array: { style: "form", explode: true } });
  });

  test("write arrays as their description says", async () => {
    const { fetch, sent } = answer({ body: { permissionProfiles: [] } });
    const docusign = docusignOver(fetch);
    await docusign.GET("/v2.1/accounts/{accountId}/permission_profiles", {
      params: { path: { accountId: "a" }, query: { include: ["metadata", "user_count"] } },
    });
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(["?include=metadata,user_count"]);
  });

  test("refuse at compile time what the description does not have", () => {
    const frameio = frameioOver(answer().fetch);
    // @ts-expect-error -- there is no such path
    const unknownPath = () => frameio.GET("/v4/accounts/{account_id}/grops", { params: { path } });
    // @ts-expect-error -- the account is missing
    const missing = () => frameio.GET("/v4/accounts/{account_id}/groups", { params: {} });
    expect([unknownPath, missing].length).toBe(2);
  });

  test("send a body, also with DELETE", async () => {
    const { fetch, sent } = answer({ body: { groups: [{ groupId: "36046947" }] } });
    const docusign = docusignOver(fetch);
    const { data } = await docusign.DELETE("/v2.1/accounts/{accountId}/groups", {
      params: { path: { accountId: "a" } },
      body: { groups: [{ groupId: "36046947" }] },
    });
    expect(data?.groups).toEqual([{ groupId: "36046947" }]);
    expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["DELETE", "https://demo.docusign.net/restapi/v2.1/accounts/a/groups", '{"groups":[{"groupId":"36046947"}]}'],
    ]);
  });

  test("read a bare array", async () => {
    const { fetch } = answer({ body: [{ id: "a", display_name: "Northlight Studio" }] });
    const { data } = await frameioLegacyPaths(createFrameioLegacy({ token: "paths-token", fetch })).GET("/v2/accounts");
    expect(data?.map(({ id }) => id)).toEqual(["a"]);
  });

  test("answer a failure as openapi-fetch does", async () => {
    const failure = { errors: [{ detail: "No such group" }] };
    const { fetch } = answer({ status: 404, body: failure });
    const { data, error, response } = await frameioOver(fetch).GET("/v4/accounts/{account_id}/groups/{group_id}", {
      params: { path: { ...path, group_id: "g" } },
    });
    expect(data).toBeUndefined();
    expect(error).toEqual(failure);
    expect(response.status).toBe(404);
  });

  test("renew the token and repeat what was limited, like every call", async () => {
    const { fetch, sent } = answer(
      { status: 401, body: {} },
      { status: 429, headers: { "retry-after": "0" }, body: {} },
      { body: page },
    );
    let fetched = 0;
    const frameio = frameioOver(fetch, { token: () => `token-${++fetched}` });
    const { data } = await frameio.GET("/v4/accounts/{account_id}/groups", { params: { path } });
    expect(data?.data).toEqual([]);
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer token-1",
      "Bearer token-2",
      "Bearer token-2",
    ]);
  });

  test("give a body that is no JSON to the parser that the caller chose", async () => {
    const { fetch } = answer({ status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad gateway</h1>" });
    const { error, response } = await frameioOver(fetch, { retry: false }).GET("/v4/accounts/{account_id}/groups", {
      params: { path },
    });
    expect(response.status).toBe(502);
    expect(error).toBe("<h1>Bad gateway</h1>");
  });

  test("throw what is no answer at all", async () => {
    const fetch: typeof globalThis.fetch = () => new Promise(() => {});
    const frameio = frameioOver(fetch, { timeoutMs: 1, retry: false });
    const call = frameio.GET("/v4/accounts/{account_id}/groups", { params: { path } });
    await expect(call).rejects.toThrow(TimeoutError);
  });

  test("end with the caller's signal", async () => {
    const fetch: typeof globalThis.fetch = () => new Promise(() => {});
    const controller = new AbortController();
    const frameio = frameioOver(fetch);
    const call = frameio.GET("/v4/accounts/{account_id}/groups", { params: { path }, signal: controller.signal });
    controller.abort(new Error("closed"));
    await expect(call).rejects.toMatchObject({ code: "aborted" });
  });

  test.each(["a/b", "..", ".", "a%2Fb", "a\\b", "a?b", "a#b", "a\nb"])(
    "refuse the id %j, which would change the path",
    async (group_id) => {
      const { fetch, sent } = answer({ body: { data: {} } });
      const call = frameioOver(fetch).GET("/v4/accounts/{account_id}/groups/{group_id}", {
        params: { path: { ...path, group_id } },
      });
      await expect(call).rejects.toThrow(InvalidInputError);
      expect(sent).toEqual([]);
    },
  );

  test("take the ids that the methods take", async () => {
    const { fetch, sent } = answer({ body: { data: {} } });
    await frameioOver(fetch).GET("/v4/accounts/{account_id}/groups/{group_id}", {
      params: { path: { account_id: "adobe:5F2A@AdobeOrg", group_id: "a|b" } },
    });
    expect(sent.map(({ url }) => url)).toEqual([
      "https://api.frame.io/v4/accounts/adobe%3A5F2A%40AdobeOrg/groups/a%7Cb",
    ]);
  });
});

describe("a client is wrapped", () => {
  test("with its token, rate limits, options and headers", async () => {
    const { fetch } = answer({ body: page });
    let fetched = 0;
    const token = () => `token-${++fetched}`;
    const keys: string[] = [];
    const limiter = { join: ({ key }: LimiterRequest) => (keys.push(key), unlimited.join({ key, limits: [] })) };
    const frameio = createFrameio({ token, fetch, limiter, account_id: "northlight" });
    await frameio.groups.list.raw();
    await frameioPaths(frameio).GET(groups, { params: { path } });
    await frameioPaths(frameio.withOptions({ account_id: "southdark" })).GET(groups, { params: { path } });
    expect(fetched).toBe(1);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  test("with the wait that an answer has asked for", async () => {
    const { fetch } = answer({ status: 429, headers: { "retry-after": "3600" }, body: { errors: [] } }, { body: page });
    const frameio = createFrameio({ token: "paths-token", fetch, account_id: "northlight", maxQueueMs: 0 });
    await expect(frameio.groups.list.raw()).rejects.toThrow(RateLimitError);
    await expect(frameioPaths(frameio).GET(groups, { params: { path } })).rejects.toThrow(RateLimitError);
  });

  test.each([
    ["what is none", {}],
    ["nothing", undefined],
    ["options", { token: "paths-token" }],
    ["a copy, of which nothing is known", { ...createFrameio({ token: "paths-token" }) }],
    ["a client of another API", createDocusign({ token: "paths-token", baseUrl: "https://demo.docusign.net" })],
  ])("and %s is refused, with what is wanted", (_, client) => {
    const wrap = () => frameioPaths(client as never);
    expect(wrap).toThrow(InvalidInputError);
    expect(wrap).toThrow("Give the client that createFrameio made.");
  });

  test.each([
    ["createDocusign", docusignPaths],
    ["createFrameioLegacy", frameioLegacyPaths],
  ])("and the client that %s makes is wanted for its own API", (factory, wrap) => {
    expect(() => wrap(createFrameio({ token: "paths-token" }) as never)).toThrow(
      `Give the client that ${factory} made.`,
    );
  });

  test("and its headers are those of openapi-fetch's client", async () => {
    const { fetch, sent } = answer({ body: page });
    const headers = { "x-team": "post", "x-desk": "1", "content-type": "application/vnd.api+json" };
    const frameio = frameioOver(fetch, { headers });
    const seen: (string | null)[] = [];
    frameio.use({ onRequest: ({ request }) => void seen.push(request.headers.get("x-desk")) });
    await frameio.GET(groups, { params: { path }, headers: { "x-team": null } });
    await frameio.POST(groups, { params: { path }, body: { data: { name: "Editors", emoji: "scissors" } } });
    const shown = (name: string) => sent.map((request) => request.headers.get(name));
    expect(shown("x-team")).toEqual([null, "post"]);
    expect(shown("x-desk")).toEqual(["1", "1"]);
    expect(shown("content-type")).toEqual(["application/vnd.api+json", "application/vnd.api+json"]);
    expect(seen).toEqual(["1", "1"]);
  });

  test("and no middleware and no header takes its token away", async () => {
    const { fetch, sent } = answer({ body: page });
    const frameio = frameioOver(fetch);
    frameio.use({ onRequest: ({ request }) => request.headers.set("authorization", "Bearer another") });
    await frameio.GET(groups, { params: { path } });
    await frameio.GET(groups, { params: { path }, headers: { authorization: null } });
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual(Array(2).fill("Bearer paths-token"));
  });

  test("and called by the name of a method too", async () => {
    const { fetch, sent } = answer({ body: page });
    const { data } = await frameioOver(fetch).request("get", groups, { params: { path } });
    expect(data).toEqual(page);
    expect(sent.map(({ method }) => method)).toEqual(["GET"]);
  });
});

describe("ids", () => {
  const experimental = { "api-version": "experimental" } as const;

  test.each<[string, object | undefined, string[]]>([
    ["a value that is missing", { params: { path } }, ["/group_id"]],
    ["a value that is undefined", { params: { path: { ...path, group_id: undefined } } }, ["/group_id"]],
    ["a value that is null", { params: { path: { ...path, group_id: null } } }, ["/group_id"]],
    ["a misspelt name", { params: { path: { ...path, groupId: "g" } } }, ["/group_id", "/groupId"]],
    ["a name too many", { params: { path: { ...path, group_id: "g", user_id: "u" } } }, ["/user_id"]],
    ["a number", { params: { path: { ...path, group_id: 7 } } }, ["/group_id"]],
    ["no values", { params: {} }, ["/account_id", "/group_id"]],
    ["no params", { headers: experimental }, ["/account_id", "/group_id"]],
    ["nothing", undefined, ["/account_id", "/group_id"]],
    ["null", null as never, ["/account_id", "/group_id"]],
  ])("%s is told, and nothing is sent", async (_, init, pointers) => {
    const { fetch, sent } = answer({ status: 204 });
    const error: unknown = await frameioOver(fetch)
      .DELETE(group, init as never)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as InvalidInputError).problems.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(sent).toEqual([]);
  });

  test("are told in words", async () => {
    const call = frameioOver(answer().fetch).GET(group, { params: { path: { ...path, groupId: "g" } } } as never);
    await expect(call).rejects.toThrow(
      "group_id is missing: give it in params.path. groupId is unknown: the path has no such placeholder.",
    );
  });

  test("are refused where they are no text once decoded, whoever wrote the path", async () => {
    const { fetch, sent } = answer({ body: page });
    const call = frameioOver(fetch).GET(groups, {
      params: { path },
      pathSerializer: (url) => url.replace(/\{.*?\}/, "%FF"),
    });
    await expect(call).rejects.toThrow(InvalidInputError);
    expect(sent).toEqual([]);
  });
});

describe("what a call may bring for fetch", () => {
  test("a fetch of its own is under all layers", async () => {
    const client = answer({ body: page });
    const own = answer({ status: 429, headers: { "retry-after": "0" }, body: {} }, { body: page });
    const events: string[] = [];
    const onEvent = ({ type }: Event) => events.push(type);
    const frameio = frameioOver(client.fetch, { onEvent });
    const { data } = await frameio.GET(groups, { params: { path }, fetch: own.fetch });
    expect(data).toEqual(page);
    expect(client.sent).toEqual([]);
    expect(own.sent.map(({ headers }) => headers.get("authorization"))).toEqual(Array(2).fill("Bearer paths-token"));
    expect(events).toEqual(["attempt", "retry", "attempt"]);
  });

  test("and is given a Request, as openapi-fetch does, with what the call says besides", async () => {
    const requests: Request[] = [];
    const fetch = (request: Request) => (requests.push(request), Promise.resolve(Response.json(page)));
    class Special extends Request {}
    const next = { revalidate: 60 };
    const frameio = frameioOver(answer().fetch);
    await frameio.GET(groups, { params: { path }, fetch, Request: Special, cache: "no-store", next });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toBeInstanceOf(Special);
    expect(requests[0]).toMatchObject({ cache: "no-store", next, redirect: "manual" });
  });

  test("every setting that fetch knows, and those of frameworks, reach it", async () => {
    const inits: unknown[] = [];
    const fetch: typeof globalThis.fetch = (_, init) => (inits.push(init), Promise.resolve(Response.json(page)));
    const settings = {
      ...{ cache: "no-store", credentials: "include", integrity: "", keepalive: true, mode: "same-origin" },
      ...{ priority: "low", referrer: "", referrerPolicy: "no-referrer", next: { tags: ["groups"] } },
    } satisfies RequestInit & { next: object };
    await frameioOver(fetch).GET(groups, { params: { path }, ...settings });
    expect(inits).toEqual([expect.objectContaining({ ...settings, redirect: "manual", method: "GET" })]);
  });

  test("and nothing else does", async () => {
    const inits: object[] = [];
    const fetch: typeof globalThis.fetch = (_, init) => (inits.push(init ?? {}), Promise.resolve(Response.json(page)));
    await frameioOver(fetch).POST(groups, {
      ...{ params: { path }, body: { data: { name: "Editors", emoji: "scissors" } }, cache: "no-store" },
      ...{ baseUrl: "https://api.frame.io", headers: {}, parseAs: "json", middleware: [], Request, fetch: undefined },
      ...{
        pathSerializer: (url: string) => url.replace("{account_id}", "a"),
        querySerializer: {},
        bodySerializer: JSON.stringify,
      },
      ...{ signal: null, timeoutMs: 1000, deadlineMs: 1000, maxQueueMs: 1000, retry: false, tag: "t" },
    } as never);
    const names = ["body", "cache", "headers", "method", "redirect", "signal"];
    expect(inits.map((init) => Object.keys(init).sort())).toEqual([names]);
  });

  test("and the runtime's own, where the client was given none", async () => {
    const fetch = vi.fn(() => Promise.resolve(Response.json(page)));
    vi.stubGlobal("fetch", fetch);
    await frameioPaths(createFrameio({ token: "paths-token" })).GET(groups, { params: { path }, cache: "no-store" });
    expect(fetch).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ cache: "no-store" }));
  });

  test.each<[string, Pick<RequestInit, "redirect" | "method">, string]>([
    [
      "redirect",
      { redirect: "follow" },
      "redirect cannot be chosen: a redirect would carry the request elsewhere, and is never followed. Leave it out.",
    ],
    ["method", { method: "POST" }, "method is that of the function that is called: leave it out."],
  ])("%s is refused, for it would be dropped", async (name, init, message) => {
    const { fetch, sent } = answer({ body: page });
    const call = frameioOver(fetch).GET(groups, { params: { path }, ...init });
    await expect(call).rejects.toMatchObject({ code: "invalid_input", problems: [{ pointer: `/${name}`, message }] });
    expect(sent).toEqual([]);
  });

  test("the options of every call of Rollcall hold here too", async () => {
    const { fetch, sent } = answer({ status: 503, body: {} });
    const { response } = await frameioOver(fetch).GET(groups, { params: { path }, retry: false });
    expect([response.status, sent.length]).toEqual([503, 1]);
    const never = frameioOver(() => new Promise(() => {}));
    await expect(never.GET(groups, { params: { path }, retry: false, timeoutMs: 1 })).rejects.toThrow(TimeoutError);
    await expect(never.GET(groups, { params: { path }, timeoutMs: "5" })).rejects.toThrow(InvalidInputError);
  });

  test("a body that is no text is refused: other bytes would be sent", async () => {
    const { fetch, sent } = answer({ body: {} });
    const call = frameioOver(fetch).POST(groups, {
      params: { path },
      body: { data: { name: "Editors", emoji: "scissors" } },
      bodySerializer: () => new Uint8Array([0xff, 0xfe]),
    });
    await expect(call).rejects.toMatchObject({
      code: "invalid_input",
      problems: [{ pointer: "/body", message: "The body must be text." }],
    });
    expect(sent).toEqual([]);
  });
});

describe("a failure without words is an ApiError, and never passes for a success", () => {
  const params = { path };

  test.each([401, 404, 500])("%i without a body", async (status) => {
    const { fetch } = answer({ status });
    const { data, error, response } = await frameioOver(fetch, { retry: false }).GET(groups, { params });
    expect(data).toBeUndefined();
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status, operation: "groups.list" });
    expect(response.status).toBe(status);
  });

  test.each(["null", "false", "0", '""'])("the body %s", async (body) => {
    const { fetch } = answer({ status: 404, body });
    const { error } = await frameioOver(fetch).GET(groups, { params });
    expect(error).toBeInstanceOf(ApiError);
  });

  test("a content-length of 0, which may be a lie", async () => {
    const { fetch } = answer({ status: 404, headers: { "content-length": "0" }, body: { errors: [] } });
    const { error } = await frameioOver(fetch).GET(groups, { params });
    expect(error).toEqual({ errors: [] });
  });

  test("words that break off", async () => {
    const cut = () => new ReadableStream({ start: (controller) => controller.error(new Error("cut")) });
    const fetch = () => Promise.resolve(new Response(cut(), { status: 422 }));
    const { error, response } = await frameioOver(fetch).GET(groups, { params });
    expect(response.status).toBe(422);
    expect(error).toMatchObject({ code: "api_error", status: 422 });
  });

  test("but what a middleware answers in its place is the middleware's", async () => {
    const frameio = frameioOver(answer().fetch);
    frameio.use({ onRequest: () => new Response(null, { status: 418 }) });
    const { error, response } = await frameio.GET(groups, { params });
    expect([response.status, error]).toEqual([418, ""]);
  });
});

describe("a success that cannot be read is an UnexpectedResponseError", () => {
  const params = { path };
  const body = { data: { name: "Editors", emoji: "scissors" } };

  test.each([
    ["HTML", { body: "<h1>secret</h1>" }, "15 characters) is no JSON."],
    ["HTML, whatever the success", { status: 299, body: "<h1>secret</h1>" }, "15 characters) is no JSON."],
    ["half JSON", { body: '{"data":[{"name":"secret' }, "24 characters) is no JSON."],
    ["nothing", {}, "0 characters) is empty."],
  ])("%s", async (_, reply, words) => {
    const { fetch } = answer(reply);
    const error: unknown = await frameioOver(fetch)
      .GET(groups, { params })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect((error as Error).message).toContain(words);
    expect((error as Error).message).not.toContain("secret");
    await expect(frameioOver(fetch).POST(groups, { params, body })).rejects.toThrow(UnexpectedResponseError);
  });

  test("unless it is not to be read as JSON", async () => {
    const { fetch } = answer({ body: "<h1>Groups</h1>" });
    const { data } = await frameioOver(fetch).GET(groups, { params, parseAs: "text" });
    expect(data).toBe("<h1>Groups</h1>");
    const { data: empty } = await frameioOver(answer().fetch).GET(groups, { params, parseAs: "text" });
    expect(empty).toBe("");
  });

  test.each([600, 999, 199])("the status %i", async (status) => {
    const fetch = () => Promise.resolve({ status, headers: new Headers(), body: null, text: () => "" } as never);
    const call = frameioOver(fetch).GET(groups, { params });
    await expect(call).rejects.toThrow(UnexpectedResponseError);
    await expect(call).rejects.toThrow("has a status that no answer has");
  });

  test("but not the last status that an answer can have", async () => {
    const { response, error } = await frameioOver(answer({ status: 599, body: { errors: [] } }).fetch).GET(groups, {
      params,
    });
    expect([response.status, error]).toEqual([599, { errors: [] }]);
  });

  test.each([204, 205])("but not %i with a body, which it cannot have", async (status) => {
    const { body } = new Response("superfluous");
    const fetch = () => Promise.resolve({ status, headers: new Headers(), body } as never);
    const { data, error, response } = await frameioOver(fetch).GET(groups, { params });
    expect([data, error, response.status]).toEqual([undefined, undefined, status]);
  });

  test("nor a removal that is answered with nothing", async () => {
    const { fetch } = answer();
    const docusign = docusignOver(fetch);
    const removal = await docusign.DELETE("/v2.1/accounts/{accountId}/groups", {
      params: { path: { accountId: "a" } },
      body: { groups: [{ groupId: "36046947" }] },
    });
    expect([removal.data, removal.error]).toEqual([undefined, undefined]);
  });

  test("nor a write whose success is described without a body", async () => {
    const { data, error } = await frameioOver(answer().fetch).POST(`${group}/users`, {
      params: { path: { ...path, group_id: "g" }, header: { "api-version": "experimental" } },
      body: { data: { user_ids: ["u"] } },
    });
    expect([data, error]).toEqual([undefined, undefined]);
  });
});
