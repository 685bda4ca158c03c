import { describe, expect, test, vi } from "vitest";
import { api as docusignApi } from "../../generated/docusign.operations.js";
import { api as legacyApi } from "../../generated/frameio-legacy.operations.js";
import { api as frameioApi } from "../../generated/frameio.operations.js";
import type { Api } from "../../src/client/api.js";
import { placeholdersOf } from "../../src/client/input.js";
import { ReadOnlyError } from "../../src/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { frameioPaths } from "../../src/vendors/frameio/paths.js";
import { answer } from "../support/answers.js";
import { factories, refused } from "../support/refused.js";

/* A client that is read-only sends GET and nothing else, whatever is called and however. */

const apis: Readonly<Record<keyof typeof factories, Api>> = {
  frameio: frameioApi,
  "frameio-legacy": legacyApi,
  docusign: docusignApi,
};
const operations = Object.entries(apis).flatMap(([vendor, { routes }]) =>
  Object.entries(routes).flatMap(([resource, methods]) =>
    Object.entries(methods).map(([name, route]) => {
      const needed = [...placeholdersOf(route.path), ...(route.required ?? [])];
      const input = Object.fromEntries(needed.map((key) => [key, route.body?.includes(key) ? [] : "1"]));
      return { vendor: vendor as keyof typeof factories, resource, name, route, input };
    }),
  ),
);
const writes = operations.filter(({ route }) => route.method !== "GET");
const reads = operations.filter(({ route }) => route.method === "GET");

function make(vendor: keyof typeof factories, options: object = { readOnly: true }) {
  const { create, needed } = factories[vendor];
  const { fetch, sent } = answer({ body: { data: {}, groups: [], users: [] } });
  const token = vi.fn(() => "token-of-a-test");
  const join = vi.fn(() => ({ waitMs: 0, settle() {}, release() {} }));
  const onEvent = vi.fn();
  const client = create({ ...needed, fetch, token, limiter: { join }, onEvent, ...options });
  const untouched = () => {
    expect(sent).toEqual([]);
    for (const called of [token, join, onEvent]) expect(called).not.toHaveBeenCalled();
  };
  return { client, sent, untouched };
}

async function caught(act: () => unknown): Promise<unknown> {
  return Promise.resolve()
    .then(act)
    .then(
      () => expect.fail("Nothing was thrown."),
      (error: unknown) => error,
    );
}

test("both kinds are there to be tried", () => {
  expect(Math.min(reads.length, writes.length)).toBeGreaterThan(10);
});

test.each(writes)(
  "$vendor $resource.$name, a $route.method, is refused",
  async ({ vendor, resource, name, route, input }) => {
    const { client, untouched } = make(vendor);
    const method = client[resource]![name]!;
    const failures = [() => method(input), () => method.raw(input)].map(caught);
    const { ok, error: returned } = (await method.safe(input)) as { ok: boolean; error: unknown };
    expect(ok).toBe(false);
    for (const error of [...(await Promise.all(failures)), returned]) {
      expect(error).toBeInstanceOf(ReadOnlyError);
      expect(error).toMatchObject({
        code: "read_only",
        operation: `${resource}.${name}`,
        message: `${resource}.${name} was not sent: the client is read-only, and this is a ${route.method}.`,
        attempts: [],
        mayHaveHappened: false,
      });
    }
    untouched();
  },
);

test.each(reads)("$vendor $resource.$name is sent", async ({ vendor, resource, name, input }) => {
  const { client, sent } = make(vendor);
  // What the stub answers is not each operation's answer: here it matters that it was asked.
  await client[resource]![name]!.raw(input).catch(() => {});
  expect(sent.map(({ method }) => method)).toEqual(["GET"]);
});

test.each(["POST", "PUT", "PATCH", "DELETE"])("request() refuses %s", async (method) => {
  const { client, untouched } = make("docusign");
  const error = await caught(() =>
    client.request(method, "/v2.1/accounts/{accountId}/users", { repeatable: true, tag: "Ada" }),
  );
  expect(error).toBeInstanceOf(ReadOnlyError);
  expect(error).toMatchObject({ operation: `${method} /v2.1/accounts/{accountId}/users`, tag: "Ada" });
  untouched();
});

test("request() sends GET", async () => {
  const { client, sent } = make("docusign");
  await client.request("GET", "/v2.1/accounts/{accountId}/users");
  expect(sent).toHaveLength(1);
});

describe("openapi-fetch's client", () => {
  const account_id = "a";
  const clientOf = () => {
    const { fetch, sent } = answer({ body: { data: [] } });
    const frameio = createFrameio({ token: "token-of-a-test", account_id, fetch, readOnly: true });
    // As a program without types has it.
    return { paths: frameioPaths(frameio as never), sent };
  };
  const params = { path: { account_id } };

  test("reads, and writes nothing", async () => {
    const { paths, sent } = clientOf();
    const body = { data: { name: "Editors", emoji: "scissors" } };
    const create = await caught(() => paths.POST("/v4/accounts/{account_id}/groups", { params, body }));
    expect(create).toBeInstanceOf(ReadOnlyError);
    expect(create).toMatchObject({ operation: "groups.create" });
    expect(
      await caught(() => paths.request("post", "/v4/accounts/{account_id}/groups", { params, body })),
    ).toBeInstanceOf(ReadOnlyError);
    expect(sent).toEqual([]);
    await paths.GET("/v4/accounts/{account_id}/groups", { params });
    expect(sent.map(({ method }) => method)).toEqual(["GET"]);
  });

  test("writes nothing where a middleware makes a write of a read, or a call brings a fetch of its own", async () => {
    const { paths, sent } = clientOf();
    const own = vi.fn(() => Promise.resolve(Response.json({ data: [] })));
    paths.use({ onRequest: ({ request }) => new Request(request, { method: "POST", body: "{}" }) });
    const error = await caught(() => paths.GET("/v4/accounts/{account_id}/groups", { params, fetch: own }));
    expect(error).toBeInstanceOf(ReadOnlyError);
    expect(sent).toEqual([]);
    expect(own).not.toHaveBeenCalled();
  });
});

describe("withOptions", () => {
  const create = (client: ReturnType<typeof make>["client"]) =>
    client["groups"]!["create"]!({ name: "Editors", emoji: "scissors" });

  test.each([{ account_id: "b" }, { readOnly: true }, { readOnly: undefined }, { token: "another" }])(
    "hands it on: %j",
    async (options) => {
      const { client, sent } = make("frameio");
      expect(await caught(() => create(client.withOptions(options)))).toBeInstanceOf(ReadOnlyError);
      expect(await caught(() => create(client.withOptions(options).withOptions({})))).toBeInstanceOf(ReadOnlyError);
      expect(sent).toEqual([]);
    },
  );

  test("cannot take it back", async () => {
    const words = /^readOnly cannot be taken back: create another client\.$/;
    const error = await refused((make) => make({ readOnly: true }).withOptions({ readOnly: false }), words);
    expect(error.problems).toEqual([{ pointer: "/readOnly", message: error.message }]);
    await refused((make) => make().withOptions({ readOnly: true }).withOptions({ readOnly: false }), words);
  });

  test("makes one of a client that writes, and leaves that as it is", async () => {
    const { client, sent } = make("frameio", {});
    expect(await caught(() => create(client.withOptions({ readOnly: true })))).toBeInstanceOf(ReadOnlyError);
    await create(client);
    await create(client.withOptions({ readOnly: false }));
    expect(sent.map(({ method }) => method)).toEqual(["POST", "POST"]);
  });
});

test("is true or false", async () => {
  for (const readOnly of ["yes", 1, null, {}]) {
    await refused((make) => make({ readOnly }), /^readOnly must be true or false\.$/);
    await refused((make) => make({ readOnly: true }).withOptions({ readOnly }), /^readOnly must be true or false\.$/);
  }
  await refused((make) => make()["groups"]!["get"]!({ group_id: "g" }, { readOnly: true }), /readOnly is unknown/);
});
