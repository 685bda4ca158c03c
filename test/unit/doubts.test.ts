import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import type { Limiter } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { answer, ok } from "../support/script.js";
import { scriptFetch } from "../support/scripted-fetch.js";

/* What somebody who had the package alone found wrong with it, each as the smallest input. */

const token = "tok_secret_1234567890";
const editors = { name: "Editors", emoji: "scissors" };
const frameio = (options: object) => createFrameio({ token, account_id: "a", retry: false, ...options });
const docusign = (options: object) =>
  createDocusign({ token, accountId: "a", baseUrl: "https://demo.docusign.net", retry: false, ...options });
const caught = (call: Promise<unknown>) =>
  call.then(
    () => expect.unreachable(),
    (error: unknown) => error as Error,
  );

const created = () => Promise.resolve(Response.json({ data: { id: "g" } }, { status: 201 }));

test.each<[string, () => Promise<Response>]>([
  [
    "a type of Node's",
    async () => {
      await created();
      throw Object.assign(new TypeError("must be of type string or an instance of Buffer"), {
        code: "ERR_INVALID_ARG_TYPE",
      });
    },
  ],
  [
    "a function that is none, at once",
    () => {
      void created();
      throw new TypeError("metrics.inc is not a function");
    },
  ],
  [
    "a Response that cannot be made",
    async () => {
      await created();
      throw new TypeError("Failed to construct 'Response': Invalid status");
    },
  ],
])("a fetch that fails behind the request, over %s, may have sent it", async (_, fetch) => {
  const error = await caught(frameio({ fetch }).groups.create(editors));
  expect(error).toMatchObject({ mayHaveHappened: true });
  expect(error.message).toMatch(/It may have been carried out: look before you repeat it\.$/);
});

test.each(["0", "-1", "5", "1,000"])(
  "a total of %j that a page contradicts cuts no list that links on",
  async (totalSetSize) => {
    const page = (start: number, last: boolean) => ({
      groups: Array.from({ length: 10 }, (_, index) => ({ groupId: String(start + index) })),
      totalSetSize,
      nextUri: last ? null : `/accounts/a/groups?start_position=${start + 10}`,
    });
    const { fetch } = scriptFetch([ok(page(0, false)), ok(page(10, false)), ok(page(20, true))]);
    expect(await docusign({ fetch }).groups.list().toArray()).toHaveLength(30);
  },
);

test.each([
  { data: [], errors: [{ detail: "backend down" }], links: { next: null } },
  { data: [], success: false },
])("a page that reports a failure is no empty list: %j", async (body) => {
  const { fetch } = scriptFetch([ok(body)]);
  await expect(frameio({ fetch }).groups.list().toArray()).rejects.toMatchObject({ code: "api_error", status: 200 });
});

test("a success that reports errors beside its data is none", async () => {
  const { fetch } = scriptFetch([answer(201, { data: { id: "1" }, errors: [{ detail: "quota" }] })]);
  await expect(frameio({ fetch }).groups.create(editors)).rejects.toMatchObject({
    mayHaveHappened: true,
    problems: [{ message: "quota" }],
  });
});

test.each([
  { errors: [{ code: 7003, message: "Could not route" }] },
  { errors: [{}] },
  { errors: [{ detail: "" }] },
  { errors: [{ detail: "No route" }, { message: "No route" }] },
])("a gateway's 404 is not Frame.io's: %j", async (body) => {
  const lost = scriptFetch([{ fault: "reset" }, answer(404, body)]);
  vi.spyOn(Math, "random").mockReturnValue(0);
  const deleting = frameio({ fetch: lost.fetch, retry: {} }).groups.delete({ group_id: "g" });
  await expect(deleting).rejects.toMatchObject({ code: "api_error", status: 404, mayHaveHappened: true });
});

test.each([
  [{ errorCode: "", message: "" }],
  [{ errorCode: 404, message: "no Route matched with those values" }],
  [{ message: "no Route matched with those values" }],
])("a gateway's 404 is not DocuSign's: %j", async (body) => {
  const { fetch } = scriptFetch([answer(404, body)]);
  await expect(docusign({ fetch }).groups.list.raw()).rejects.toMatchObject({ code: "api_error", status: 404 });
});

test.each<[unknown, string]>([
  [{ errors: [{ message: "Name too long" }] }, "Name too long"],
  [{ errors: { name: ["is too long"] } }, "name is too long"],
  [{ title: "One or more validation errors", errors: { Name: ["is required."] } }, "Name is required."],
  [{ fault: { faultstring: "Quota" } }, "Quota"],
  [{ reason: "Quota" }, "Quota"],
  [{ msg: "Quota" }, "Quota"],
  [{ description: "Quota" }, "Quota"],
  [{ error: "invalid_scope", error_description: "Quota" }, "Quota"],
  [{ errorDetails: "Quota" }, "Quota"],
  [{ success: false, name: ["is too long"] }, "name is too long"],
  ["  Quota\n", "Quota"],
  ["[req-1] quota exceeded", "[req-1] quota exceeded"],
])("the reason in %j is told", async (body, message) => {
  const { fetch } = scriptFetch([answer(422, body)]);
  const error = await caught(frameio({ fetch }).groups.create(editors));
  expect(error).toMatchObject({ problems: [{ message }] });
  expect(error.message).toContain(message.replace(/\.$/, ""));
});

test("an unknown outcome says why, once", async () => {
  const { fetch } = scriptFetch([{ fault: "reset" }]);
  expect((await caught(frameio({ fetch }).groups.create(editors))).message).toBe(
    "groups.create was sent, and its answer was lost: it lost its connection to https://api.frame.io (headers): ECONNRESET. " +
      "It may have been carried out: look before you repeat it.",
  );
});

test.each([444, 460, 499])("%i to a write may hide that it was done", async (status) => {
  const { fetch } = scriptFetch([answer(status)]);
  await expect(frameio({ fetch }).groups.create(editors)).rejects.toMatchObject({ status, mayHaveHappened: true });
});

test.each<[string, () => Promise<Response>]>([
  [
    "what a runtime writes beside its message",
    () =>
      Promise.reject(
        new TypeError("fetch failed", {
          cause: Object.assign(new Error("Parse Error"), { data: `POST / HTTP/1.1\r\nauthorization: Bearer ${token}` }),
        }),
      ),
  ],
  ["a refused argument", () => Promise.reject(new TypeError(`RequestInit: bad header Bearer ${token}`))],
])("%s carries no token on", async (_, fetch) => {
  const error = await caught(frameio({ fetch }).groups.create(editors));
  expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain(token);
});

test("a token that was renewed is not told either, where a later answer quotes it", async () => {
  const tokens = ["first-token-123456", "second-token-12345"];
  const { fetch } = scriptFetch([answer(401), answer(403, { errors: [{ detail: "first-token-123456 was revoked" }] })]);
  const error = await caught(frameio({ fetch, token: () => tokens.shift() }).groups.get({ group_id: "g" }));
  expect(error).toMatchObject({ problems: [{ message: "[token] was revoked" }] });
});

test("a token that was accepted after it was renewed is renewed again when it is refused", async () => {
  let fetched = 0;
  const { fetch } = scriptFetch([answer(401), ok({ data: {} }), answer(401), ok({ data: {} })]);
  const { groups } = frameio({ fetch, token: () => `token-${++fetched}` });
  await groups.get({ group_id: "g" });
  await groups.get({ group_id: "g" });
  expect(fetched).toBe(3);
});

test("raw takes an answer whose headers can be got and gone through, and no more", async () => {
  const all = new Headers({ "x-request-id": "r" });
  const headers = {
    get: (name: string) => all.get(name),
    forEach: (act: (value: string, name: string) => void) => all.forEach(act),
  };
  const fetch = () => Promise.resolve({ status: 201, headers, text: () => Promise.resolve('{"data":{"id":"g"}}') });
  const { data, headers: given } = await frameio({ fetch }).groups.create.raw(editors);
  expect([data.id, given.get("x-request-id")]).toEqual(["g", "r"]);
});

test.each<[string, object | undefined]>([
  ["nothing", undefined],
  ["a promise", Promise.resolve({})],
  ["what it was before 0.2.0", { waitMs: 0, done() {}, cancel() {} }],
])("a limiter whose join gives %s is refused before anything is sent", async (_, reservation) => {
  const { fetch, requests } = scriptFetch([]);
  const limiter = { join: () => reservation } as unknown as Limiter;
  await expect(frameio({ fetch, limiter }).groups.create(editors)).rejects.toMatchObject({
    code: "invalid_input",
    problems: [{ pointer: "/limiter" }],
  });
  expect(requests).toEqual([]);
});

test.each([{ addEventListener() {} }, new EventTarget()])("%s is no signal", async (signal) => {
  await expect(frameio({}).groups.get({ group_id: "g" }, { signal: signal as AbortSignal })).rejects.toMatchObject({
    code: "invalid_input",
    problems: [{ pointer: "/signal" }],
  });
});

test("an answer too deep to be written again is told as no JSON where it hides the token", async () => {
  const deep = `${"[".repeat(200_000)}"\\u0074${token.slice(1)}"${"]".repeat(200_000)}`;
  const { fetch } = scriptFetch([answer(201, deep)]);
  await expect(frameio({ fetch }).groups.create(editors)).rejects.toMatchObject({ code: "unexpected_response" });
});

test.each<[string, unknown]>([
  ["a promise", Promise.resolve(["u1"])],
  ["a set", new Set(["u1"])],
  ["a list that nobody has read", frameio({}).users.list()],
  [
    "what is read in a loop that waits",
    { [Symbol.asyncIterator]: () => frameio({}).users.list()[Symbol.asyncIterator]() },
  ],
  ["a function", () => ["u1"]],
  ["a hole", [undefined]],
])("%s in a body is refused before anything is sent", async (_, user_ids) => {
  const { fetch, requests } = scriptFetch([]);
  await expect(
    frameio({ fetch }).groups.addUsers({ group_id: "g", user_ids: user_ids as string[] }),
  ).rejects.toMatchObject({
    code: "invalid_input",
    problems: [{ pointer: "/body" }],
    cause: expect.any(TypeError) as TypeError,
  });
  expect(requests).toEqual([]);
});

test("many lists on one signal make no runtime warn of a leak", async () => {
  const { signal } = new AbortController();
  const add = vi.spyOn(signal, "addEventListener");
  const page = { groups: [{ groupId: "1" }], totalSetSize: "2" };
  const { fetch } = scriptFetch(({ url }) =>
    ok({ ...page, groups: [{ groupId: url.includes("start_position") ? "2" : "1" }] }),
  );
  const { groups } = docusign({ fetch });
  await Promise.all(Array.from({ length: 30 }, () => groups.list({}, { signal }).toArray()));
  const remove = vi.spyOn(signal, "removeEventListener");
  expect(add.mock.calls.length).toBeLessThan(10);
  expect(remove).not.toHaveBeenCalled();
});

test("a plus in the cursor of a link is one", async () => {
  const { fetch, requests } = scriptFetch([
    ok({ data: [{ id: "1" }], links: { next: "/v4/x?after=g3QA+b==" } }),
    ok({ data: [], links: { next: null } }),
  ]);
  await frameio({ fetch }).groups.list().toArray();
  expect(requests[1]?.url).toContain("after=g3QA%2Bb%3D%3D");
});
