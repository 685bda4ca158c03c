import { describe, expect, test } from "vitest";
import { InvalidInputError, TimeoutError, type Event, type LimiterRequest } from "../../src/index.js";
import { pathsOptions } from "../../src/client/paths.js";
import { frameio } from "../../src/vendors/frameio/declaration.js";
import { createDocusignPaths } from "../../src/vendors/docusign/paths.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { createFrameioPaths } from "../../src/vendors/frameio/paths.js";
import { createFrameioLegacyPaths } from "../../src/vendors/frameio-legacy/paths.js";
import { unlimited } from "../faults/fault.js";
import { answer } from "../support/answers.js";

/* openapi-fetch's own client over the stack: its manners outside, the layers inside. */

const path = { account_id: "northlight" };
const link = { next: null };

describe("the paths entries", () => {
  test("make a typed call over the stack", async () => {
    const { fetch, sent } = answer({ body: { data: [{ id: "g", name: "Editors" }], links: link } });
    const frameio = createFrameioPaths({ token: "paths-token", fetch, headers: { "x-team": "post" } });
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
    const { fetch } = answer({ body: { data: [], links: link } });
    const events: string[] = [];
    const onEvent = ({ type, operation }: Event) => events.push(`${type} ${operation}`);
    const frameio = createFrameioPaths({ token: "paths-token", fetch, onEvent });
    await frameio.GET("/v4/accounts/{account_id}/groups", { params: { path } });
    expect(events).toEqual(["attempt groups.list"]);
  });

  test("wait in the queue of the account that the facade waits in", async () => {
    const keys: string[] = [];
    const limiter = { join: ({ key }: LimiterRequest) => (keys.push(key), unlimited.join({ key, limits: [] })) };
    const { fetch } = answer({ body: { data: [], links: link } });
    const account_id = "adobe:northlight";
    await createFrameioPaths({ token: "paths-token", fetch, limiter }).GET("/v4/accounts/{account_id}/groups", {
      params: { path: { account_id } },
    });
    await createFrameio({ token: "paths-token", fetch, limiter, account_id }).groups.list.raw();
    expect(keys[0]).toBe(keys[1]);
  });

  test("send nothing to another base URL, for which the token is not", async () => {
    const { fetch, sent } = answer({ body: { data: [] } });
    const frameio = createFrameioPaths({ token: "paths-token", fetch });
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
    const { fetch, sent } = answer({ body: { data: [], links: link } });
    const frameio = createFrameioPaths({ token: "paths-token", fetch });
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
    const call = createFrameioPaths({ token: "paths-token", fetch }).GET("/v4/accounts/{account_id}/groups", {
      params: { path },
      pathSerializer: (url) => url.replace("{account_id}", "north%2Flight"),
    });
    await expect(call).rejects.toThrow(InvalidInputError);
    expect(sent).toEqual([]);
  });

  test("answer a failure whose words break off by its status", async () => {
    const cut = () => new ReadableStream({ start: (controller) => controller.error(new Error("cut")) });
    const fetch = () => Promise.resolve(new Response(cut(), { status: 422 }));
    const { error, response } = await createFrameioPaths({ token: "paths-token", fetch }).GET(
      "/v4/accounts/{account_id}/groups",
      { params: { path } },
    );
    expect([response.status, error]).toEqual([422, ""]);
  });

  test("write arrays as repeated names where no description says otherwise", () => {
    const tags = { method: "GET", path: "/tags", query: { tag: { type: "array" } } } as const;
    const api = { server: "https://vendor.example", bindable: [], routes: { tags: { list: tags } } };
    const { querySerializer } = pathsOptions(api, frameio, { token: "paths-token" });
    expect(querySerializer).toEqual({ array: { style: "form", explode: true } });
  });

  test("write arrays as their description says", async () => {
    const { fetch, sent } = answer({ body: { permissionProfiles: [] } });
    const docusign = createDocusignPaths({ token: "paths-token", baseUrl: "https://demo.docusign.net", fetch });
    await docusign.GET("/v2.1/accounts/{accountId}/permission_profiles", {
      params: { path: { accountId: "a" }, query: { include: ["metadata", "user_count"] } },
    });
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(["?include=metadata,user_count"]);
  });

  test("refuse at compile time what the description does not have", () => {
    const frameio = createFrameioPaths({ token: "paths-token", fetch: answer().fetch });
    // @ts-expect-error -- there is no such path
    const unknownPath = () => frameio.GET("/v4/accounts/{account_id}/grops", { params: { path } });
    // @ts-expect-error -- the account is missing
    const missing = () => frameio.GET("/v4/accounts/{account_id}/groups", { params: {} });
    expect([unknownPath, missing].length).toBe(2);
  });

  test("send a body, also with DELETE", async () => {
    const { fetch, sent } = answer({ body: { groups: [{ groupId: "36046947" }] } });
    const docusign = createDocusignPaths({ token: "paths-token", baseUrl: "https://demo.docusign.net", fetch });
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
    const { data } = await createFrameioLegacyPaths({ token: "paths-token", fetch }).GET("/v2/accounts");
    expect(data?.map(({ id }) => id)).toEqual(["a"]);
  });

  test("answer a failure as openapi-fetch does", async () => {
    const failure = { errors: [{ detail: "No such group" }] };
    const { fetch } = answer({ status: 404, body: failure });
    const { data, error, response } = await createFrameioPaths({ token: "paths-token", fetch }).GET(
      "/v4/accounts/{account_id}/groups/{group_id}",
      { params: { path: { ...path, group_id: "g" } } },
    );
    expect(data).toBeUndefined();
    expect(error).toEqual(failure);
    expect(response.status).toBe(404);
  });

  test("renew the token and repeat what was limited, like every call", async () => {
    const { fetch, sent } = answer(
      { status: 401, body: {} },
      { status: 429, headers: { "retry-after": "0" }, body: {} },
      { body: { data: [], links: link } },
    );
    let fetched = 0;
    const frameio = createFrameioPaths({ token: () => `token-${++fetched}`, fetch });
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
    const { error, response } = await createFrameioPaths({ token: "paths-token", fetch, retry: false }).GET(
      "/v4/accounts/{account_id}/groups",
      { params: { path } },
    );
    expect(response.status).toBe(502);
    expect(error).toBe("<h1>Bad gateway</h1>");
  });

  test("throw what is no answer at all", async () => {
    const fetch: typeof globalThis.fetch = () => new Promise(() => {});
    const frameio = createFrameioPaths({ token: "paths-token", fetch, timeoutMs: 1, retry: false });
    const call = frameio.GET("/v4/accounts/{account_id}/groups", { params: { path } });
    await expect(call).rejects.toThrow(TimeoutError);
  });

  test("end with the caller's signal", async () => {
    const fetch: typeof globalThis.fetch = () => new Promise(() => {});
    const controller = new AbortController();
    const frameio = createFrameioPaths({ token: "paths-token", fetch });
    const call = frameio.GET("/v4/accounts/{account_id}/groups", { params: { path }, signal: controller.signal });
    controller.abort(new Error("closed"));
    await expect(call).rejects.toMatchObject({ code: "aborted" });
  });

  test.each(["a/b", "..", ".", "a%2Fb", "a\\b", "a?b", "a#b", "a\nb"])(
    "refuse the id %j, which would change the path",
    async (group_id) => {
      const { fetch, sent } = answer({ body: { data: {} } });
      const call = createFrameioPaths({ token: "paths-token", fetch }).GET(
        "/v4/accounts/{account_id}/groups/{group_id}",
        {
          params: { path: { ...path, group_id } },
        },
      );
      await expect(call).rejects.toThrow(InvalidInputError);
      expect(sent).toEqual([]);
    },
  );

  test("take the ids that the methods take", async () => {
    const { fetch, sent } = answer({ body: { data: {} } });
    await createFrameioPaths({ token: "paths-token", fetch }).GET("/v4/accounts/{account_id}/groups/{group_id}", {
      params: { path: { account_id: "adobe:5F2A@AdobeOrg", group_id: "a|b" } },
    });
    expect(sent.map(({ url }) => url)).toEqual([
      "https://api.frame.io/v4/accounts/adobe%3A5F2A%40AdobeOrg/groups/a%7Cb",
    ]);
  });
});
