import { describe, expect, test, vi } from "vitest";
import {
  ConflictError,
  ConnectionError,
  InvalidInputError,
  NotFoundError,
  OutcomeUnknownError,
  RateLimitError,
  UnauthorizedError,
  type ApiError,
  type Limiter,
} from "../../src/index.js";
import { createClock } from "../../src/testing/clock.js";
import type { Failure } from "../../src/testing/failure.js";
import { fakeFrameio, type FakeFrameio, type FakeFrameioOptions } from "../../src/testing/frameio.js";
import { fakeFrameioLegacy } from "../../src/testing/frameio-legacy.js";
import type { FakeLimit } from "../../src/testing/limits.js";
import { createFrameio, type FrameioOptions } from "../../src/vendors/frameio/index.js";
import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import { runClock, stopClock } from "../support/clock.js";

/* What a fake Frame.io answers, as `facts` of the vendor have it, and what the client makes of each failure that it can be told. */

const users = [
  { name: "Ada", email: "ada@x.example", role: "owner" },
  { name: "Ben", email: "ben@x.example", role: "admin" },
  { name: "Chiara", email: "chiara@x.example" },
] as const;

/** Pacing off: what the server refuses is to be seen. */
const unpaced: Limiter = { join: () => ({ waitMs: 0, settle: () => {}, release: () => {} }) };

type OfClient = Omit<Partial<FrameioOptions>, "account_id">;

function clientOf(fake: FakeFrameio, options: OfClient = {}) {
  const { token, account_id, fetch } = fake;
  return createFrameio({ token, account_id, fetch, limiter: unpaced, retry: false, ...options });
}

function start(options: FakeFrameioOptions = {}, ofClient: OfClient = {}) {
  const fake = fakeFrameio({ users, ...options });
  return { fake, frameio: clientOf(fake, ofClient) };
}

/** Runs work on a clock that jumps from timer to timer. */
async function atOnce<T>(work: () => Promise<T>): Promise<T> {
  stopClock();
  try {
    return await runClock(work());
  } finally {
    vi.useRealTimers();
  }
}

async function rejection(call: PromiseLike<unknown>): Promise<unknown> {
  return call.then(
    () => expect.unreachable("It succeeds."),
    (error: unknown) => error,
  );
}

describe("a fake that is made with nothing", () => {
  test("has an owner, no groups, and answers a typed call", async () => {
    const fake = fakeFrameio();
    const frameio = createFrameio({ token: fake.token, account_id: fake.account_id, fetch: fake.fetch });
    const group = await frameio.groups.create({ name: "Editors", emoji: "scissors" });
    expect(fake.groups).toEqual([expect.objectContaining({ id: group.id, name: "Editors", members: [] })]);
    expect(fake.users).toEqual([expect.objectContaining({ role: "owner" })]);
    expect(fake.requests).toEqual([
      expect.objectContaining({
        ...{ operation: "groups.create", method: "POST", path: `/v4/accounts/${fake.account_id}/groups`, status: 201 },
        body: { data: { name: "Editors", emoji: "scissors" } },
      }),
    ]);
  });

  test("has the ids of its seed, however many requests came before", async () => {
    const idOf = async (seed: number, before: number) => {
      const { frameio } = start({ seed });
      for (let at = 0; at < before; at++) await frameio.groups.list().toArray();
      return (await frameio.groups.create({ name: "Editors", emoji: "scissors" })).id;
    };
    const ids = [await idOf(1, 0), await idOf(1, 3), await idOf(2, 0)];
    expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

describe("lists", () => {
  const groups = ["One", "Two", "Three", "Four", "Five"].map((name) => ({ name }));

  test("lead on by a cursor that says nothing, on a path that keeps nothing else", async () => {
    const { fake, frameio } = start({ groups });
    const { data: page } = await frameio.groups.list.raw({ page_size: 2, sort: "name_asc", include_total_count: true });
    expect(page.data.map(({ name }) => name)).toEqual(["Five", "Four"]);
    expect(page.total_count).toBe(5);
    expect(page.links.next).toMatch(/^\/v4\/accounts\/[^?]+\/groups\?after=[\w%]+$/);
    expect(page.links.next).not.toContain(fake.groups[3]!.id);
    const all = await frameio.groups.list({ page_size: 2, sort: "name_asc" }).toArray();
    expect(all.map(({ name }) => name)).toEqual(["Five", "Four", "One", "Three", "Two"]);
    expect(fake.requests.map(({ query }) => query["after"] !== undefined)).toEqual([false, false, true, true]);
    expect((await frameio.groups.list.raw({})).data).not.toHaveProperty("total_count");
  });

  test("go on where they were when what a cursor names has gone", async () => {
    const { fake, frameio } = start({ groups });
    const names: string[] = [];
    for await (const page of frameio.groups.list({ page_size: 2 }).pages()) {
      names.push(...page.data.map(({ name }) => name));
      if (names.length === 2) fake.groups.splice(1, 1);
    }
    expect(names).toEqual(["One", "Two", "Three", "Four", "Five"]);
  });

  test.each([{ after: "nonsense" }, { page_size: 101 }, { sort: "size_asc" }])("refuse %j", async (query) => {
    const { fake } = start({ groups });
    const url = new URL(`https://api.frame.io/v4/accounts/${fake.account_id}/groups`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    const { status } = await fake.fetch(url, { headers: { authorization: `Bearer ${fake.token}` } });
    expect(status).toBe(422);
  });

  test("leave out who is not active, unless asked", async () => {
    const { frameio } = start({ users: [...users, { email: "freya@x.example", active: false }] });
    const emails = async (include_deactivated: boolean) =>
      (await frameio.users.list({ include_deactivated }).toArray()).map(({ user }) => user.email);
    expect(await emails(true)).toHaveLength(4);
    expect(await emails(false)).not.toContain("freya@x.example");
  });
});

describe("what is refused", () => {
  test("a synchronized group keeps its members and its emoji, and can be deleted", async () => {
    const { fake, frameio } = start({
      groups: [{ name: "Reviewers", source: "adobe", emoji: "eyes", members: ["ben@x.example"] }],
    });
    const [ada, ben] = fake.users.map(({ id }) => id!) as [string, string];
    const group_id = fake.groups[0]!.id;
    for (const call of [
      frameio.groups.addUsers({ group_id, user_ids: [ada] }),
      frameio.groups.removeUser({ group_id, user_id: ben }),
      frameio.groups.update({ group_id, emoji: "smile" }),
    ])
      expect(await rejection(call)).toBeInstanceOf(ConflictError);
    expect(fake.groups[0]).toMatchObject({ members: [ben], emoji: "eyes" });
    expect(await frameio.groups.get({ group_id })).toMatchObject({ source: "adobe", sync_status: "completed" });
    await frameio.groups.delete({ group_id });
    expect(fake.groups).toEqual([]);
  });

  test("one unknown user refuses them all, and says which", async () => {
    const { fake, frameio } = start({ groups: [{ name: "Editors" }] });
    const group_id = fake.groups[0]!.id;
    const call = frameio.groups.addUsers({ group_id, user_ids: [fake.users[0]!.id!, "nobody"] });
    expect(await rejection(call)).toMatchObject({ status: 422, problems: [{ pointer: "/data/user_ids/1" }] });
    expect(fake.groups[0]!.members).toEqual([]);
  });

  test.each([
    [{ data: { name: "Editors" } }, "Missing field: emoji", "/data/emoji"],
    [{ data: { name: "x".repeat(256), emoji: "e" } }, "name must be text of 1 to 255 characters", "/data/name"],
    [{ data: { name: "Editors", emoji: "e", foo: 1 } }, "Unexpected field: foo", "/data/foo"],
    [{ name: "Editors", emoji: "e" }, "Missing field: data", "/data"],
  ])("the body %j", async (body, detail, pointer) => {
    const { fake } = start();
    const answer = await fake.fetch(`https://api.frame.io/v4/accounts/${fake.account_id}/groups`, {
      method: "POST",
      headers: { authorization: `Bearer ${fake.token}` },
      body: JSON.stringify(body),
    });
    expect([answer.status, await answer.json()]).toEqual([
      422,
      { errors: [{ title: "Invalid value", detail, source: { pointer } }] },
    ]);
    expect(fake.groups).toEqual([]);
  });

  test("an account of somebody else, an owner's role, and what only the experimental version has", async () => {
    const { fake, frameio } = start({ groups: [{ name: "Editors" }] });
    expect(await rejection(frameio.groups.get({ account_id: "other", group_id: "g" }))).toBeInstanceOf(NotFoundError);
    const owner = frameio.users.updateRole({ user_id: fake.users[0]!.id!, role: "member" });
    expect(await rejection(owner)).toMatchObject({ code: "forbidden", status: 403 });
    const stable = await fake.fetch(
      `https://api.frame.io/v4/accounts/${fake.account_id}/groups/${fake.groups[0]!.id}/users`,
      { headers: { authorization: `Bearer ${fake.token}` } },
    );
    expect(stable.status).toBe(404);
  });

  test("what is not played is told in words of the fake's own, which no vendor would use", async () => {
    const { fake, frameio } = start();
    const error = await rejection(frameio.request("GET", "/v4/you"));
    expect(error).toMatchObject({
      status: 404,
      problems: [{ message: "fakeFrameio does not play GET /v4/you" }],
    });
    expect(error).not.toBeInstanceOf(NotFoundError);
    expect((error as ApiError).requestId).toMatch(/^[\da-f-]{36}$/);
    expect(fake.requests[0]).not.toHaveProperty("operation");
  });
});

describe("limits", () => {
  test("are those of the documentation, for each operation, in the headers of what has a body", async () => {
    const clock = createClock();
    const { fake, frameio } = start({ clock });
    const headersOf = (headers: Headers) =>
      ["limit", "remaining", "window"].map((name) => headers.get(`x-ratelimit-${name}`));
    const { headers } = await frameio.groups.list.raw({});
    expect(headersOf(headers)).toEqual(["100", "99", "60000"]);
    for (let nth = 9; nth >= 0; nth--) {
      const { headers } = await frameio.groups.create.raw({ name: "Editors", emoji: "e" });
      expect(headersOf(headers)).toEqual(["10", String(nth), "60000"]);
    }
    const refused = await rejection(frameio.groups.create({ name: "Editors", emoji: "e" }));
    expect(refused).toBeInstanceOf(RateLimitError);
    expect(refused).toMatchObject({ status: 429, rateLimits: [{ calls: 10, remaining: 0, windowMs: 60_000 }] });
    expect(fake.groups).toHaveLength(10);
    const group_id = fake.groups[0]!.id;
    // Another operation has room, and an answer without a body says nothing.
    const deleted = await frameio.groups.delete.raw({ group_id });
    expect([deleted.status, ...headersOf(deleted.headers)]).toEqual([204, null, null, null]);
    // The bucket leaks all the time: six seconds make room for one.
    clock.advance(5_999);
    expect(await rejection(frameio.groups.create({ name: "Editors", emoji: "e" }))).toBeInstanceOf(RateLimitError);
    clock.advance(1);
    await frameio.groups.create({ name: "Editors", emoji: "e" });
    clock.advance(600_000);
    const { headers: full } = await frameio.groups.create.raw({ name: "Editors", emoji: "e" });
    expect(full.get("x-ratelimit-remaining")).toBe("9");
  });

  test.each<[string, FakeFrameioOptions["limits"], string]>([
    ["set", { "groups.list": { calls: 2, windowMs: 1000 } }, "2"],
    ["switched off", false, "100000"],
  ])("can be %s", async (_, limits, told) => {
    const { frameio } = start({ limits });
    const [first, , last] = await Promise.allSettled([0, 1, 2].map(() => frameio.groups.list.raw({})));
    expect(first?.status === "fulfilled" && first.value.headers.get("x-ratelimit-limit")).toBe(told);
    if (limits === false) expect(last).toMatchObject({ status: "fulfilled" });
    else expect(last).toMatchObject({ status: "rejected", reason: { status: 429 } });
  });

  test("hold back a client that knows them, so that none is refused, and minutes pass at once", async () => {
    const { fake } = start();
    const frameio = clientOf(fake, { limiter: undefined });
    const names = Array.from({ length: 25 }, (_, nth) => `Group ${nth}`);
    await atOnce(() => Promise.all(names.map((name) => frameio.groups.create({ name, emoji: "e" }))));
    expect(fake.groups.map(({ name }) => name)).toEqual(names);
    expect(fake.requests.map(({ status }) => status)).not.toContain(429);
    expect(fake.requests.at(-1)!.at - fake.requests[0]!.at).toBeGreaterThan(60_000);
  });
});

describe("tokens", () => {
  test("one that nobody was given is refused, and so is one that has expired", async () => {
    const clock = createClock();
    const { fake, frameio } = start({ clock, tokenLifetimeMs: 60_000 });
    expect(await rejection(frameio.withOptions({ token: "another" }).groups.list().toArray())).toBeInstanceOf(
      UnauthorizedError,
    );
    clock.advance(59_999);
    await frameio.groups.list().toArray();
    clock.advance(1);
    expect(await rejection(frameio.groups.list().toArray())).toBeInstanceOf(UnauthorizedError);
    expect(fake.requests.map(({ status }) => status)).toEqual([401, 200, 401]);
  });

  test("a client that can sign in again does so once", async () => {
    const { fake } = start();
    const frameio = clientOf(fake, { token: fake.signIn, retry: undefined });
    await frameio.groups.list().toArray();
    fake.expireTokens();
    await frameio.groups.list().toArray();
    expect(fake.requests.map(({ status }) => status)).toEqual([200, 401, 200]);
    expect(new Set(fake.requests.map(({ headers }) => headers["authorization"])).size).toBe(2);
  });
});

describe("fail", () => {
  const create = { name: "Editors", emoji: "scissors" };

  test("a lost answer: what was asked for is done, and nobody can know", async () => {
    const { fake, frameio } = start({}, { retry: undefined });
    fake.fail("groups.create", { lost: "answer" });
    const error = await rejection(frameio.groups.create(create));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ mayHaveHappened: true, phase: "headers" });
    expect(fake.groups).toHaveLength(1);
    expect(fake.requests).toHaveLength(1);
    expect(fake.requests[0]).not.toHaveProperty("status");
  });

  test("a lost request: nothing is done, and it is sent again", async () => {
    const { fake, frameio } = start({}, { retry: { attempts: 2 } });
    fake.fail("groups.create", { lost: "request" });
    const { attempts } = await atOnce(() => frameio.groups.create.raw(create));
    expect(attempts.map(({ sent }) => sent)).toEqual([false, true]);
    expect(fake.groups).toHaveLength(1);
    fake.fail("groups.create", { lost: "request" });
    const error = await rejection(clientOf(fake).groups.create(create));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ mayHaveHappened: false, sent: false });
  });

  test("half a body: a list is read again, and of a write nobody can know", async () => {
    const { fake, frameio } = start({ groups: [{ name: "One" }] }, { retry: undefined });
    fake.fail("groups.list", { lost: "half" });
    const { attempts } = await atOnce(() => frameio.groups.list.raw({}));
    expect(attempts.map(({ failure, status }) => failure ?? status)).toEqual(["connection_error", 200]);
    fake.fail("groups.create", { lost: "half" });
    const error = await rejection(frameio.groups.create(create));
    expect(error).toMatchObject({ code: "outcome_unknown", phase: "body", mayHaveHappened: true });
    expect(fake.groups).toHaveLength(2);
    // Without a body there is no half of one: the answer is lost.
    fake.fail("groups.delete", { lost: "half" });
    await atOnce(() => frameio.groups.delete({ group_id: fake.groups[0]!.id }));
    expect(fake.requests.slice(-2).map(({ status }) => status)).toEqual([undefined, 404]);
  });

  test.each<[Failure, number, number]>([
    [{ status: 429, retryAfter: 2 }, 2000, 2000],
    [{ status: 429 }, 1000, 1000],
    [{ status: 503 }, 0, 1000],
    [{ status: 503, retryAfter: 3 }, 3000, 3000],
  ])("%j is waited for", async (failure, least, most) => {
    const { fake, frameio } = start({ groups: [{ name: "Editors" }] }, { retry: undefined });
    fake.fail("groups.get", failure);
    const { attempts } = await atOnce(() => frameio.groups.get.raw({ group_id: fake.groups[0]!.id }));
    expect(attempts.map(({ status }) => status)).toEqual([failure.status, 200]);
    const [wait] = attempts[1]!.waits;
    expect(wait!.reason).toBe(failure.status === 429 || failure.retryAfter ? "retry_after" : "back_off");
    expect(wait!.ms).toBeGreaterThanOrEqual(least);
    expect(wait!.ms).toBeLessThanOrEqual(most);
  });

  test("a 429 refuses and says that nothing is left", async () => {
    const { fake, frameio } = start();
    fake.fail("groups.create", { status: 429 });
    const error = await rejection(frameio.groups.create(create));
    expect(error).toMatchObject({ mayHaveHappened: false, rateLimits: [{ calls: 10, remaining: 0 }] });
    expect(error).toMatchObject({ problems: [{ message: "Too many requests" }] });
    expect(fake.groups).toEqual([]);
  });

  test("a gateway that gives up after it was carried out", async () => {
    const { fake, frameio } = start();
    fake.fail("groups.create", { status: 504, carriedOut: true, body: "<html>Gateway Timeout</html>" });
    const error = await rejection(frameio.groups.create(create));
    expect(error).toMatchObject({ code: "api_error", status: 504, mayHaveHappened: true });
    expect(fake.groups).toHaveLength(1);
  });

  test("a status, headers and a body of the test's own", async () => {
    const { fake, frameio } = start();
    fake.fail("groups.get", {
      ...{ status: 403, headers: { "x-request-id": "req-1" } },
      body: { errors: [{ detail: "The account is locked" }] },
    });
    const error = await rejection(frameio.groups.get({ group_id: "g" }));
    expect(error).toMatchObject({ code: "forbidden", requestId: "req-1" });
    expect(error).toMatchObject({ problems: [{ message: "The account is locked" }] });
  });

  test("a success that is none of the vendor's", async () => {
    const { fake, frameio } = start();
    fake.fail("groups.get", { status: 200, body: "<html>Sign in</html>" });
    const page = await rejection(frameio.groups.get({ group_id: "g" }));
    expect(page).toMatchObject({ code: "unexpected_response", status: 200 });
    fake.fail("groups.create", { status: 204, body: "ignored" });
    expect(await rejection(frameio.groups.create(create))).toMatchObject({ status: 204, mayHaveHappened: true });
    expect(fake.groups).toEqual([]);
  });

  test("a slow answer ends a call that does not wait so long, and what it asked for is done", async () => {
    const { fake, frameio } = start({}, { timeoutMs: 20 });
    fake.fail("groups.create", { delayMs: 60_000 });
    const error = await rejection(frameio.groups.create(create));
    expect(error).toMatchObject({ code: "outcome_unknown", cause: { code: "timeout" }, mayHaveHappened: true });
    expect(fake.groups).toHaveLength(1);
  });

  test("a slow answer by a clock that steps takes no time", async () => {
    const clock = createClock();
    const { fake, frameio } = start({ clock });
    fake.fail("groups.list", { delayMs: 3_600_000 });
    const before = performance.now();
    await frameio.groups.list().toArray();
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(clock.now()).toBe(Date.UTC(2026, 0, 1) + 3_600_000);
  });

  test("happens as often as it is told, in the order in which it was told, to its operation alone", async () => {
    const { fake, frameio } = start();
    fake.fail("groups.list", { status: 503, times: 2 });
    fake.fail("groups.list", { status: 403 });
    await frameio.users.list().toArray();
    for (let nth = 0; nth < 4; nth++) await frameio.groups.list.raw({}).catch(() => {});
    expect(fake.requests.map(({ status }) => status)).toEqual([200, 503, 503, 403, 200]);
  });

  test("a signal that has ended, or ends meanwhile, ends the fetch", async () => {
    const { fake } = start();
    const url = `https://api.frame.io/v4/accounts/${fake.account_id}/groups`;
    const reason = new Error("enough");
    await expect(fake.fetch(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(fake.requests).toEqual([]);
    fake.fail("groups.list", { delayMs: 60_000 });
    const controller = new AbortController();
    const call = fake.fetch(url, { signal: controller.signal, headers: { authorization: `Bearer ${fake.token}` } });
    setTimeout(() => controller.abort(reason), 5);
    await expect(call).rejects.toBe(reason);
    expect(fake.requests).toHaveLength(1);
  });

  test("a slow answer that nobody waits for any more leaves no timer, which would keep the program alive", async () => {
    vi.useFakeTimers();
    try {
      const { fake } = start();
      fake.fail("groups.list", { delayMs: 60_000 });
      const controller = new AbortController();
      const url = `https://api.frame.io/v4/accounts/${fake.account_id}/groups`;
      const headers = { authorization: `Bearer ${fake.token}` };
      const ended = rejection(fake.fetch(url, { signal: controller.signal, headers }));
      await vi.waitUntil(() => vi.getTimerCount() === 1);
      controller.abort("enough");
      expect(await ended).toBe("enough");
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each<[object, string]>([
    [{ status: 700 }, "fakeFrameio().fail: status must be a status from 200 to 599."],
    [{ lost: "all" }, "fakeFrameio().fail: lost must be one of request, answer, half."],
    [{ retryAfter: 1 }, "fakeFrameio().fail: retryAfter needs a status."],
    [{ lost: "request", status: 503 }, "fakeFrameio().fail: lost cannot be the request where an answer has a status."],
    [{ lose: "answer" }, "fakeFrameio().fail: lose is unknown"],
  ])("%j is refused", (failure, message) => {
    const { fake } = start();
    expect(() => fake.fail("groups.list", failure)).toThrow(InvalidInputError);
    expect(() => fake.fail("groups.list", failure)).toThrow(message);
  });

  test("an operation that is not played is refused, by the compiler too", () => {
    const { fake } = start();
    // @ts-expect-error no such operation
    expect(() => fake.fail("groups.lists", {})).toThrow(
      "fakeFrameio().fail: plays no groups.lists (it plays: groups.list,",
    );
  });
});

describe("options", () => {
  test.each<[object, string, string]>([
    [{ user: [] }, "/user", "fakeFrameio: user is unknown (known: "],
    [{ users: [{ name: "Ada" }] }, "/users/0/email", "fakeFrameio: users.0.email must be text that is not empty."],
    [{ users: [{ email: "a", role: "boss" }] }, "/users/0/role", "must be one of owner, admin, member, reviewer."],
    [{ users: [{ email: "a" }, { email: "a" }] }, "/users/1", "users.1 is there twice: a."],
    [{ groups: [{ name: "G", members: ["x"] }] }, "/groups/0/members/0", "is nobody in users who has an id."],
    [{ limits: { "groups.lists": false } }, "/limits/groups.lists", "is unknown"],
    [{ limits: { "groups.list": { calls: 0 } } }, "/limits/groups.list", "{ calls, windowMs } with numbers above 0."],
    [{ clock: { now: 1 } }, "/clock", "must be an object with now() and, if it has one, sleep(ms)."],
  ])("%j are refused", (options, pointer, message) => {
    let error: unknown;
    try {
      fakeFrameio(options);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as InvalidInputError).problems[0]).toMatchObject({
      pointer,
      message: expect.stringContaining(message) as string,
    });
  });
});

describe("Frame.io v2", () => {
  test("lists, shows, and forgets what somebody else has closed", async () => {
    const fake = fakeFrameioLegacy({ accounts: [{ display_name: "One" }, { display_name: "Two" }] });
    const { token, account_id, fetch } = fake;
    const legacy = createFrameioLegacy({ token, account_id, fetch, retry: false });
    expect((await legacy.accounts.list().toArray()).map(({ display_name }) => display_name)).toEqual(["One", "Two"]);
    fake.accounts[0]!.display_name = "First";
    expect((await legacy.accounts.get()).display_name).toBe("First");
    expect((await legacy.accounts.getMembership()).account).toBe("admin");
    fake.accounts.shift();
    expect(await rejection(legacy.accounts.get())).toBeInstanceOf(NotFoundError);
    fake.expireTokens();
    expect(await rejection(legacy.accounts.get())).toMatchObject({
      status: 401,
      problems: [{ title: "Not Authorized" }],
    });
  });

  test("says that there is a second page, and no way to it", async () => {
    const fake = fakeFrameioLegacy({ accounts: [{ display_name: "One" }, { display_name: "Two" }], perPage: 1 });
    const legacy = createFrameioLegacy({ token: fake.token, fetch: fake.fetch });
    expect(await rejection(legacy.accounts.list().toArray())).toMatchObject({ code: "unexpected_response" });
  });

  test("has the limit that it is given, and else none", async () => {
    const limits: FakeLimit = { calls: 1, windowMs: 60_000 };
    const statuses = async (options: { limits?: FakeLimit }) => {
      const fake = fakeFrameioLegacy(options);
      const legacy = createFrameioLegacy({ token: fake.token, fetch: fake.fetch, retry: false, limiter: unpaced });
      for (let nth = 0; nth < 2; nth++) await legacy.accounts.list.raw().catch(() => {});
      return fake.requests.map(({ status }) => status);
    };
    expect(await statuses({ limits })).toEqual([200, 429]);
    expect(await statuses({})).toEqual([200, 200]);
  });
});
