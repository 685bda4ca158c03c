import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRefresh, type Refreshed, type RefreshOptions } from "../../src/credentials/refresh.js";
import { AuthError } from "../../src/index.js";
import { flush, runClock, stopClock } from "../support/clock.js";

/* What becomes of refresh tokens: which one is used, when the store is read, and what is stored before anything else happens. */

beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

const spent = () => Promise.reject(new AuthError("got no token: refused.", { status: 400, error: "invalid_grant" }));

/** A server that takes one refresh token at a time, and what was sent to it. */
function server(newest: string, rotates = true) {
  const sent: string[] = [];
  let current = newest;
  let count = 0;
  const exchange = (refresh_token: string): Promise<Refreshed> => {
    sent.push(refresh_token);
    if (refresh_token !== current) return spent();
    if (rotates) current = `rotated-${++count}`;
    return Promise.resolve({ access_token: `access-${count}`, ...(rotates && { refresh_token: current }) });
  };
  return { exchange, sent };
}

async function outcome(work: Promise<unknown>): Promise<unknown> {
  return runClock(work.catch((error: unknown) => error));
}

function refresh(options: Partial<RefreshOptions>, exchange: (token: string) => Promise<Refreshed>) {
  return createRefresh({ refreshToken: "first", onRotate: () => {}, ...options }, exchange, 20_000);
}

describe("a refresh token that is given as text", () => {
  test("is followed by those that come, each stored before its token is given", async () => {
    const { exchange, sent } = server("first");
    const log: string[] = [];
    const onRotate = async (token: string) => {
      await Promise.resolve();
      log.push(token);
    };
    const renew = refresh({ onRotate }, exchange);
    for (const count of [1, 2]) {
      expect(await renew()).toMatchObject({ access_token: `access-${count}` });
      expect(log).toHaveLength(count);
    }
    expect(sent).toEqual(["first", "rotated-1"]);
    expect(log).toEqual(["rotated-1", "rotated-2"]);
  });

  test.each([
    ["none", {}],
    ["the same", { refresh_token: "first" }],
  ])("stays where %s comes", async (_, more) => {
    const onRotate = vi.fn();
    const exchange = vi.fn(() => Promise.resolve({ access_token: "access", ...more }));
    const renew = refresh({ onRotate }, exchange);
    await renew();
    await renew();
    expect(exchange.mock.calls).toEqual([["first"], ["first"]]);
    expect(onRotate).not.toHaveBeenCalled();
  });

  test("and was used elsewhere is told so at once, with what to do", async () => {
    const { exchange, sent } = server("other");
    const told = refresh({}, exchange)().catch((error: unknown) => error);
    await flush();
    expect(vi.getTimerCount()).toBe(0);
    const error = await told;
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ status: 400, error: "invalid_grant" });
    expect((error as AuthError).message).toBe(
      "got no token: refused. The refresh token has ended, was revoked, or was used elsewhere. " +
        "Where several processes use one, let refreshToken read it from your store.",
    );
    expect(sent).toEqual(["first"]);
    expect(performance.now()).toBe(0);
  });

  test.each(["a\nb", ""])("cannot be sent as it is: %j", async (refreshToken) => {
    const { exchange, sent } = server("first");
    expect(await outcome(refresh({ refreshToken }, exchange)())).toMatchObject({
      message: expect.stringMatching(
        /^got no token: the refresh token must be visible ASCII characters: it .*\.$/,
      ) as string,
    });
    expect(sent).toEqual([]);
  });
});

describe("a refresh token that is read from a store", () => {
  test("is read before each renewal", async () => {
    const { exchange, sent } = server("first");
    let stored = "first";
    const renew = refresh(
      { refreshToken: () => Promise.resolve(stored), onRotate: (token) => (stored = token) },
      exchange,
    );
    await renew();
    await renew();
    expect(sent).toEqual(["first", "rotated-1"]);
  });

  test.each([
    [0, 1],
    [999, 1],
    [1001, 3],
    [2999, 3],
  ])("and renewed elsewhere, %i ms later in the store, is found at the reading that follows (%i s)", async (ms, _) => {
    const { exchange, sent } = server("second");
    const refreshToken = () => (performance.now() > ms ? "second" : "first");
    const renewed = await outcome(refresh({ refreshToken }, exchange)());
    expect(renewed).toMatchObject({ access_token: "access-1" });
    expect(sent).toEqual(["first", "second"]);
    expect(performance.now()).toBe(ms < 1000 ? 1000 : 3000);
  });

  test("and is in the store at once is used at once", async () => {
    const { exchange, sent } = server("second");
    const reads = ["first", "second"];
    await outcome(refresh({ refreshToken: () => reads.shift()! }, exchange)());
    expect([sent, performance.now()]).toEqual([["first", "second"], 0]);
  });

  test("and has no other after three readings is told so", async () => {
    const { exchange, sent } = server("other");
    const refreshToken = vi.fn(() => "first");
    const error = await outcome(refresh({ refreshToken }, exchange)());
    expect((error as AuthError).message).toBe(
      "got no token: refused. The refresh token has ended, was revoked, or was used elsewhere. " +
        "The store has no other: see that every process stores what onRotate gives it, or have the user sign in again.",
    );
    expect(refreshToken).toHaveBeenCalledTimes(4);
    expect([sent, performance.now()]).toEqual([["first"], 3000]);
  });

  test("and whose successor is not taken either is told as that is", async () => {
    const { exchange, sent } = server("third");
    const reads = ["first", "second", "third"];
    const error = await outcome(refresh({ refreshToken: () => reads.shift()! }, exchange)());
    expect((error as AuthError).message).toBe("got no token: refused.");
    expect(sent).toEqual(["first", "second"]);
  });

  test.each([
    ["another word", new AuthError("got no token: refused.", { error: "invalid_client" })],
    ["a word that only holds one of those", new AuthError("got no token: refused.", { error: "not_invalid_grant" })],
    [
      "a word that only begins like one of those",
      new AuthError("got no token: refused.", { error: "access_denied_by_admin" }),
    ],
    ["no word", new AuthError("got no token: no connection.", {})],
    ["no error of ours", new TypeError("a bug")],
  ])("is not read again after a failure with %s", async (_, failure) => {
    const refreshToken = vi.fn(() => "first");
    expect(await outcome(refresh({ refreshToken }, () => Promise.reject(failure))())).toBe(failure);
    expect(refreshToken).toHaveBeenCalledTimes(1);
  });

  test.each(["invalid_grant", "access_denied"])("is read again after %s", async (error) => {
    const refreshToken = vi.fn(() => "first");
    await outcome(refresh({ refreshToken }, () => Promise.reject(new AuthError("got no token.", { error })))());
    expect(refreshToken).toHaveBeenCalledTimes(4);
  });

  test("and cannot be read says so, with the failure as the cause", async () => {
    const cause = new Error("no such file");
    const refreshToken = () => {
      throw cause;
    };
    expect(await outcome(refresh({ refreshToken }, spent)())).toMatchObject({
      message: "got no token: the function refreshToken failed; see cause.",
      cause,
    });
  });

  test.each([undefined, "", 5])("and is %j there is not sent", async (value) => {
    const { exchange, sent } = server("first");
    const error = await outcome(refresh({ refreshToken: () => value as string }, exchange)());
    expect((error as AuthError).message).toMatch(/^got no token: the refresh token must be /);
    expect(sent).toEqual([]);
  });
});

test.each(["refreshToken", "onRotate"] as const)("a function %s that never ends is given up", async (name) => {
  const { exchange } = server("first");
  const options = { refreshToken: () => "first", [name]: () => new Promise<never>(() => {}) };
  const told = (await outcome(refresh(options, exchange)())) as AuthError;
  expect(told.message).toBe(`got no token: the function ${name} failed; see cause.`);
  expect(told.cause).toEqual(new Error("timed out after 20000 ms, its timeoutMs"));
  expect(performance.now()).toBe(20_000);
});

test("a function that ends leaves no timer", async () => {
  const { exchange } = server("first");
  await refresh({ refreshToken: () => "first" }, exchange)();
  expect(vi.getTimerCount()).toBe(0);
});

test("a refresh token that could not be stored is kept, and stored before anything else is done", async () => {
  const { exchange, sent } = server("first");
  const log: string[] = [];
  const cause = new Error("the disk is full");
  let isAway = true;
  const onRotate = (token: string) => {
    log.push(`${isAway ? "not " : ""}stored ${token}, ${sent.length} sent`);
    if (isAway) throw cause;
  };
  const renew = refresh({ onRotate }, exchange);
  for (const _ of [1, 2]) {
    expect(await outcome(renew())).toMatchObject({
      message: "got no token: the function onRotate failed; see cause.",
      cause,
    });
  }
  isAway = false;
  expect(await renew()).toMatchObject({ access_token: "access-2" });
  expect(sent).toEqual(["first", "rotated-1"]);
  expect(log).toEqual([
    "not stored rotated-1, 1 sent",
    "not stored rotated-1, 1 sent",
    "stored rotated-1, 1 sent",
    "stored rotated-2, 2 sent",
  ]);
});
