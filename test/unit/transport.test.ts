import { afterEach, describe, expect, test, vi } from "vitest";
import { AbortedError, InvalidInputError, type Limiter, type Reservation } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { createTokens } from "../../src/transport/token.js";
import { stopClock } from "../support/clock.js";
import { answer, ok } from "../support/script.js";
import { scriptFetch } from "../support/scripted-fetch.js";

const { fetch, requests } = scriptFetch(() => ok({ permissionProfileId: "1" }));
const docusign = createDocusign({ token: "token", baseUrl: "https://demo.docusign.net", accountId: "a", fetch });
const frameio = createFrameio({ token: "token", account_id: "a", fetch });

afterEach(() => void vi.useRealTimers());

async function queryOf(call: Promise<unknown>): Promise<string> {
  await call;
  return requests.at(-1)?.url.split("?")[1] ?? "";
}

const bound = { token: "token", account_id: "a", retry: false } as const;

describe("an answer of a fetch without web streams", () => {
  const body = JSON.stringify({ data: { id: "g" } });
  const nodeStream = { pipe: () => {}, on: () => {} };
  const answering = (body: unknown, text: string, status = 200) => {
    return {
      status,
      headers: new Headers({ "content-type": "application/json" }),
      body,
      text: () => Promise.resolve(text),
    };
  };

  test.each([
    ["no body", undefined],
    ["null", null],
    ["a stream of Node", nodeStream],
  ])("is read by its text() where its body is %s", async (_, stream) => {
    const frameio = createFrameio({
      ...bound,
      maxBodyBytes: body.length,
      fetch: () => Promise.resolve(answering(stream, body)),
    });
    expect(await frameio.groups.get({ group_id: "g" })).toEqual({ id: "g" });
    expect(await frameio.groups.create({ name: "Editors", emoji: "scissors" })).toEqual({ id: "g" });
  });

  test("is refused where it is larger than maxBodyBytes, which is known once it is read", async () => {
    const maxBodyBytes = body.length - 1;
    const frameio = createFrameio({
      ...bound,
      maxBodyBytes,
      fetch: () => Promise.resolve(answering(nodeStream, body)),
    });
    await expect(frameio.groups.get({ group_id: "g" })).rejects.toMatchObject({
      code: "unexpected_response",
      message: "groups.get was answered with 200, and the body is larger than maxBodyBytes. Ask for less, or raise it.",
      mayHaveHappened: false,
    });
    await expect(frameio.groups.create({ name: "Editors", emoji: "scissors" })).rejects.toMatchObject({
      code: "unexpected_response",
      mayHaveHappened: true,
    });
  });

  test("tells a failure in the vendor's words", async () => {
    const refusal = JSON.stringify({ errors: [{ detail: "No such group" }] });
    const frameio = createFrameio({ ...bound, fetch: () => Promise.resolve(answering(undefined, refusal, 404)) });
    const message = "groups.get failed with 404: No such group.";
    await expect(frameio.groups.get({ group_id: "g" })).rejects.toMatchObject({ code: "not_found", message });
  });
});

test("an array is joined by commas where the description says so, and repeated elsewhere", async () => {
  const { get } = docusign.permissionProfiles;
  const permissionProfileId = "1";
  expect(await queryOf(get({ permissionProfileId, include: ["metadata", "metadata"] }))).toBe(
    "include=metadata,metadata",
  );
  expect(await queryOf(get({ permissionProfileId, include: undefined }))).toBe("");
  expect(await queryOf(frameio.request("GET", "/v4/things", { query: { a: undefined, b: 0 } }))).toBe("b=0");
  expect(await queryOf(frameio.request("GET", "/v4/things", { query: { "a&b": ["1", "2"], c: true } }))).toBe(
    "a%26b=1&a%26b=2&c=true",
  );
});

test("a token that comes after its flight was given up takes no newer one's place", async () => {
  stopClock();
  const landing: ((token: string) => void)[] = [];
  const tokens = createTokens(() => new Promise((resolve) => landing.push(resolve)));
  // A flight is for those who ask in time, however long they would wait themselves.
  const first = tokens.get(0);
  const second = tokens.get(60_000);
  const joined = [tokens.get(0)];
  landing[0]!("token-1");
  expect(await first).toBe("token-1");
  expect(tokens.current()).toBeUndefined();
  joined.push(tokens.get(0));
  landing[1]!("token-2");
  expect(await Promise.all([second, ...joined])).toEqual(["token-2", "token-2", "token-2"]);
  expect(tokens.current()).toBe("token-2");
  expect(landing).toHaveLength(2);
});

test("a flight that ends in what is no failure of the token function is begun anew, once for all who joined it", async () => {
  const landing: ((token: string) => void)[] = [];
  const tokens = createTokens(() => new Promise((resolve) => landing.push(resolve)));
  const flight = tokens.get(60_000);
  // So Workers say to others that the request that began it has ended.
  flight.catch = (act) => Promise.reject(new Error("It can never settle.")).catch(act);
  const others = [tokens.get(60_000), tokens.get(60_000)];
  await vi.waitFor(() => expect(landing).toHaveLength(2));
  landing[1]!("token-2");
  expect(await Promise.all(others)).toEqual(["token-2", "token-2"]);
  expect(tokens.current()).toBe("token-2");
  expect(landing).toHaveLength(2);
});

test("a token that is refused soon after one was renewed is not what is wrong; ten seconds later it is again", async () => {
  stopClock();
  const tokens = createTokens(() => "token");
  const refused: boolean[] = [];
  for (const ms of [0, 9_999, 1]) {
    vi.advanceTimersByTime(ms);
    refused.push(tokens.refuse(tokens.current() ?? (await tokens.get(60_000))));
  }
  expect(refused).toEqual([true, false, true]);
});

test("a call renews its token once, also where it was accepted meanwhile", async () => {
  let fetched = 0;
  const { fetch, requests } = scriptFetch([answer(401), answer(503, undefined, { "retry-after": "0" }), answer(401)]);
  const { groups } = frameio.withOptions({ fetch, token: () => `token-${++fetched}` });
  await expect(groups.get({ group_id: "g" })).rejects.toMatchObject({ code: "unauthorized" });
  expect([requests.length, fetched]).toEqual([3, 2]);
});

test("those who joined a flight hear why the token function failed, and do not call it again", async () => {
  let calls = 0;
  const tokens = createTokens(() => Promise.reject(new Error(`call ${++calls}`)));
  for (const flight of [tokens.get(60_000), tokens.get(60_000)]) {
    await expect(flight).rejects.toMatchObject({ code: "auth_error", cause: { message: "call 1" } });
  }
  expect(calls).toBe(1);
});

test("a token that cannot be sent is refused when the client is created", () => {
  for (const token of ["", "two words", "line\r\nbreak", "tökén", undefined]) {
    let error: unknown;
    try {
      createFrameio({ token: token as string });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as InvalidInputError).problems).toMatchObject([{ pointer: "/token" }]);
  }
});

test.each([
  [{ errorCode: "SUCCESS", message: "" }],
  [{ errorCode: "Success", message: "Done." }],
  [{}],
  [{ errorCode: null, message: null }],
  [{ errorCode: "", message: "" }],
  ["SUCCESS"],
])("an item whose errorDetails are %j has not failed", async (errorDetails) => {
  const { fetch } = scriptFetch([answer(201, { groups: [{ groupId: "1", errorDetails }] })]);
  const { groups } = await docusign.withOptions({ fetch }).groups.create({ groups: [{ groupName: "Editors" }] });
  expect(groups?.[0]?.groupId).toBe("1");
});

test.each([
  [{ errorCode: "INVALID_GROUP_NAME" }, "INVALID_GROUP_NAME"],
  [{ message: "Taken." }, "Taken."],
  ["INVALID", "INVALID"],
  ["<b>Taken.</b>", "<b>Taken.</b>"],
])("an item whose errorDetails are %j has failed", async (errorDetails, message) => {
  const { fetch } = scriptFetch([answer(201, { groups: [{ errorDetails }] })]);
  await expect(
    docusign.withOptions({ fetch }).groups.create({ groups: [{ groupName: "Editors" }] }),
  ).rejects.toMatchObject({ code: "partial_failure", failed: [{ index: 0, problem: { message } }] });
});

test("a refusal by the queue carries no problems and no readings, for no answer came", async () => {
  const { fetch } = scriptFetch(() => answer(201, { data: { id: "g1" } }));
  const { create } = frameio.withOptions({ fetch, account_id: "b" }).groups;
  const group = { name: "Editors", emoji: "scissors" };
  await Promise.all(Array.from({ length: 10 }, () => create(group)));
  const error = await create(group, { maxQueueMs: 0 }).catch((error: unknown) => error);
  expect(error).toMatchObject({ code: "rate_limited", problems: [], rateLimits: [], attempts: [] });
  expect((error as { status?: number }).status).toBeUndefined();
  expect((error as Error).message).toMatch(/was not sent: .* more than maxQueueMs allows\.$/);
});

test("a refusal by the queue does not claim that nothing was sent where an attempt before it was", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const places: Partial<Reservation>[] = [{}, { waitMs: 1e9, ready: new Promise(() => {}) }];
  const limiter = { join: () => ({ waitMs: 0, settle() {}, release() {}, ...places.shift() }) };
  const { fetch } = scriptFetch([{ fault: "reset" }]);
  const { get } = frameio.withOptions({ fetch, limiter }).groups;
  await expect(get({ group_id: "g1" })).rejects.toThrow(/was not sent again: .* more than maxQueueMs allows/);
});

test.each<[string, object | undefined]>([
  ["nothing", undefined],
  ["what cannot be settled", { waitMs: 0, release() {} }],
  ["what cannot be released", { waitMs: 0, settle() {} }],
])("a limiter that gives %s is told before anything is sent", async (_, place) => {
  const { fetch, requests } = scriptFetch([]);
  const limiter = { join: () => place as Reservation };
  const message = "limiter.join must return an object with settle and release.";
  await expect(frameio.withOptions({ fetch, limiter }).groups.get({ group_id: "g" })).rejects.toMatchObject({
    code: "invalid_input",
    message: `groups.get was not sent: ${message}`,
    problems: [{ pointer: "/limiter", message }],
  });
  expect(requests).toEqual([]);
});

test("a wait is refused where it is longer than the deadline is away, and not where it is as long", async () => {
  stopClock();
  vi.advanceTimersByTime(5_000);
  const wait = (waitMs: number) => {
    // It comes earlier than foreseen.
    const limiter = { join: () => ({ waitMs, ready: Promise.resolve(), settle() {}, release() {} }) };
    const { fetch } = scriptFetch([ok({ data: { id: "g" } })]);
    return frameio.withOptions({ fetch, limiter }).groups.get({ group_id: "g" }, { deadlineMs: 2_000 });
  };
  const [long, longer] = await Promise.allSettled([wait(2_000), wait(2_001)]);
  expect(long).toMatchObject({ status: "fulfilled", value: { id: "g" } });
  expect(longer).toMatchObject({ status: "rejected", reason: { code: "rate_limited", retryAfterMs: 2_001 } });
});

describe("a limiter that does not know at once how long the wait is", () => {
  /** Knows a turn of the event loop later, whatever may be waited for. */
  const knowing = (later: number, ready: Promise<void> = new Promise(() => {})) => {
    const place = { waitMs: 0, ready, known: new Promise<void>(() => {}), settle() {}, release() {} };
    place.known = new Promise((resolve) => {
      setTimeout(() => {
        place.waitMs = later;
        resolve();
      }, 5);
    });
    return { join: () => place };
  };
  const get = (limiter: Limiter, options: object) => {
    const { fetch } = scriptFetch([ok({ data: { id: "g" } })]);
    return frameio.withOptions({ fetch, limiter }).groups.get({ group_id: "g" }, options);
  };

  test("is asked before a call is refused for it, or let wait", async () => {
    await expect(get(knowing(2_000), { maxQueueMs: 1_000 })).rejects.toMatchObject({
      code: "rate_limited",
      retryAfterMs: 2_000,
    });
    await expect(get(knowing(2_000), { deadlineMs: 1_000 })).rejects.toThrow(/more than deadlineMs allows/);
  });

  test("refuses nothing that need not wait, also where nothing may", async () => {
    const soon = new Promise<void>((resolve) => setTimeout(resolve, 5));
    expect(await get(knowing(0, soon), { maxQueueMs: 0 })).toEqual({ id: "g" });
  });

  test("does not keep a call that its signal ends", async () => {
    const limiter = { join: () => ({ ...knowing(0).join(), known: new Promise<void>(() => {}) }) };
    await expect(get(limiter, { signal: AbortSignal.abort() })).rejects.toThrow(AbortedError);
    await expect(get(limiter, { deadlineMs: 10 })).rejects.toThrow(/deadlineMs \(queue\)/);
  });

  test("may fail in place of knowing", async () => {
    const limiter = { join: () => ({ ...knowing(0).join(), ready: Promise.reject(new Error("away")) }) };
    await expect(get(limiter, { retry: false })).rejects.toMatchObject({ code: "connection_error" });
  });
});

test("a limiter that fails when the call has ended already leaves no rejection behind", async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on("unhandledRejection", hear);
  const stop = new AbortController();
  const limiter: Limiter = {
    join() {
      stop.abort(new Error("enough"));
      return { ready: Promise.reject(new Error("away")), waitMs: 0, settle: () => {}, release: () => {} };
    },
  };
  const { groups } = createFrameio({ token: "token", account_id: "a", limiter });
  await expect(groups.get({ group_id: "g" }, { signal: stop.signal })).rejects.toThrow(AbortedError);
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", hear);
  expect(unheard).toEqual([]);
});

describe("what DocuSign answers to a write or a list", () => {
  const over = (status: number, body: unknown) =>
    docusign.withOptions({
      retry: false,
      fetch: scriptFetch([answer(status, body)]).fetch,
    }).groups;
  const two = { groups: [{ groupName: "a" }, { groupName: "b" }] };
  const users = { groupId: "1", users: [{ userId: "1" }] };

  test.each<[string, () => Promise<unknown>, object]>([
    [
      "a failure behind a success in the same item",
      () => over(200, { users: [{ errorDetails: [{ errorCode: "SUCCESS" }, { errorCode: "NO" }] }] }).addUsers(users),
      { code: "partial_failure", failed: [{ index: 0, problem: { code: "NO" } }] },
    ],
    [
      "a text that looks like JSON",
      () => over(200, { users: [{ errorDetails: "[INVALID_USERID] no such user" }] }).addUsers(users),
      { code: "partial_failure", failed: [{ index: 0, problem: { message: "[INVALID_USERID] no such user" } }] },
    ],
    [
      "a failure where an item is not told of",
      () => over(201, { groups: [{ errorDetails: { errorCode: "NO" } }] }).create(two),
      {
        code: "partial_failure",
        message: "groups.create failed for 1 of 2 items: [0] NO. Of 1 nothing is told.",
      },
    ],
    [
      "a failure of the whole beside the array of a write",
      () => over(200, { users: [{ userId: "1" }], errorCode: "NO", message: "No." }).addUsers(users),
      { code: "api_error", status: 200, problems: [{ code: "NO", message: "No." }], mayHaveHappened: true },
    ],
    [
      "a failure of the whole beside the array of a list",
      () => over(200, { users: [], errorCode: "NO" }).listUsers({ groupId: "1" }).toArray(),
      { code: "api_error", status: 200, problems: [{ code: "NO" }] },
    ],
    ["501 to a create", () => over(501, undefined).create(two), { code: "api_error", mayHaveHappened: true }],
    ["507 to a create", () => over(507, undefined).create(two), { code: "api_error", mayHaveHappened: true }],
  ])("%s is told", async (_, act, error) => {
    await expect(act()).rejects.toMatchObject(error);
  });

  test.each([["\n"], ["null"], [{}], [{ groups: null }], [{ groups: [] }]])(
    "%j to a removal says that it is done",
    async (body) => {
      const done = await over(200, body).delete({ groups: [{ groupId: "1" }] });
      expect(done.groups ?? []).toEqual([]);
    },
  );

  test.each([
    ["a code that is none of its own", 400, { errorCode: "X_BURST_Y_LIMIT_EXCEEDED" }, "api_error"],
    ["a code that goes on", 400, { errorCode: "HOURLY_Y_LIMIT_EXCEEDED_TWICE" }, "api_error"],
    ["what the user may not do, over a status of its own", 400, { errorCode: "USER_LACKS_PERMISSIONS" }, "api_error"],
    ["reasons without a code, over a success", 200, { errorDetails: { message: "No." } }, "api_error"],
  ])("%s", async (_, status, body, code) => {
    await expect(over(status, body).create(two)).rejects.toMatchObject({
      code,
      status,
      mayHaveHappened: status === 200,
    });
  });

  test.each<[string, number, object, object]>([
    [
      "why an item was not removed, where the vendor gives it no code",
      200,
      { groups: [{ groupId: "1", errorDetails: { message: "No." } }] },
      { code: "partial_failure", failed: [{ problem: { message: "No." } }] },
    ],
    ["that there is no such account", 404, { errorCode: "ACCOUNT_NOT_FOUND" }, { code: "not_found" }],
  ])("%s is told also behind a removal whose answer was lost", async (_, status, body, error) => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { fetch, requests } = scriptFetch([{ fault: "reset" }, answer(status, body)]);
    const { groups } = docusign.withOptions({ fetch });
    await expect(groups.delete({ groups: [{ groupId: "1" }] })).rejects.toMatchObject(error);
    expect(requests).toHaveLength(2);
  });

  test("a list of no items without a total is empty", async () => {
    const page = { resultSetSize: "0", startPosition: "0", endPosition: "0" };
    expect(await over(200, page).list().toArray()).toEqual([]);
    await expect(
      over(200, { ...page, resultSetSize: "3" })
        .list()
        .toArray(),
    ).rejects.toThrow("has no array groups");
  });

  test("a link without a position is counted on from", async () => {
    const { fetch, requests } = scriptFetch([
      ok({ groups: [{ groupId: "1" }], totalSetSize: "2", nextUri: "/accounts/a/groups" }),
      ok({ groups: [{ groupId: "2" }], totalSetSize: "2" }),
    ]);
    const found = [];
    for await (const { groupId } of docusign.withOptions({ fetch }).groups.list()) found.push(groupId);
    expect(found).toEqual(["1", "2"]);
    expect(requests[1]?.url).toContain("start_position=1");
  });
});
