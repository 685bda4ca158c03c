import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTokenSource, type Granted } from "../../src/credentials/source.js";
import { AuthError } from "../../src/index.js";
import { createTokens } from "../../src/transport/token.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { answer } from "../support/answers.js";
import { stopClock } from "../support/clock.js";

/* When a source asks for a token, and what it gives to those who need one. */

beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

/** A source of `token-1`, `token-2` and so on, each good for so many seconds; questions are answered when they are told to be. */
function source(expires_in: unknown, timeoutMs = 20_000) {
  const open: { grant(): Promise<void>; refuse(error: Error): Promise<void> }[] = [];
  let count = 0;
  const ask = vi.fn(
    () =>
      new Promise<Granted>((resolve, reject) => {
        const access_token = `token-${++count}`;
        const settled = async () => {
          await vi.advanceTimersByTimeAsync(0);
        };
        open.push({
          grant: () => (resolve({ access_token, expires_in }), settled()),
          refuse: (error) => (reject(error), settled()),
        });
      }),
  );
  return { tokens: createTokenSource(ask, timeoutMs), ask, open };
}

async function started(expires_in: unknown) {
  const made = source(expires_in);
  const first = made.tokens.get(1000);
  await made.open[0]!.grant();
  expect(await first).toBe("token-1");
  return made;
}

describe("a token", () => {
  test("is there once it has come, and is given again without a question", async () => {
    const { tokens, ask, open } = source(3600);
    expect(tokens.current()).toBeUndefined();
    const both = Promise.all([tokens.get(1000), tokens.get(1000)]);
    await open[0]!.grant();
    expect(await both).toEqual(["token-1", "token-1"]);
    expect([tokens.current(), await tokens.get(1000)]).toEqual(["token-1", "token-1"]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test.each([
    // Five minutes before its end, or a quarter of a short life; half a minute, or a tenth.
    [3600, 3_299_999, 3_569_999],
    [60, 44_999, 53_999],
  ])("of %i s is renewed ahead after %i ms, and given to nobody after %i", async (seconds, quiet, last) => {
    const { tokens, ask, open } = await started(seconds);
    vi.advanceTimersByTime(quiet);
    expect(tokens.current()).toBe("token-1");
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(tokens.current()).toBe("token-1");
    expect(ask).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(last - quiet - 1);
    expect(tokens.current()).toBe("token-1");
    vi.advanceTimersByTime(1);
    expect(tokens.current()).toBeUndefined();
    // Who needs one joins the flight that is under way.
    const asked = ask.mock.calls.length;
    const next = tokens.get(1000);
    expect(ask).toHaveBeenCalledTimes(asked);
    await open.at(-1)!.grant();
    expect(await next).toBe(`token-${asked}`);
  });

  test.each([0, -1, null, undefined, "soon", {}])(
    "whose expires_in is %s lasts until it is refused",
    async (expires_in) => {
      const { tokens, ask } = await started(expires_in);
      vi.advanceTimersByTime(2 ** 40);
      expect(tokens.current()).toBe("token-1");
      expect(ask).toHaveBeenCalledTimes(1);
    },
  );

  test("whose expires_in is text lasts as long as it says", async () => {
    const { tokens } = await started("60");
    vi.advanceTimersByTime(54_000);
    expect(tokens.current()).toBeUndefined();
  });

  test("is counted from the question, for the server has not told how long the answer took", async () => {
    const { tokens, open } = source(60);
    const first = tokens.get(1000);
    vi.advanceTimersByTime(30_000);
    await open[0]!.grant();
    await first;
    vi.advanceTimersByTime(24_000);
    expect(tokens.current()).toBeUndefined();
  });

  test.each([
    ["set forward", 60_000],
    ["set back", -3_600_000],
  ])("ends in time though the wall clock is %s", async (_, ms) => {
    const { tokens } = await started(60);
    vi.setSystemTime(Date.now() + ms);
    vi.advanceTimersByTime(54_000);
    expect(tokens.current()).toBeUndefined();
  });
});

describe("a renewal ahead", () => {
  test("that comes takes the place of the old token, and lives its own life", async () => {
    const { tokens, ask, open } = await started(3600);
    vi.advanceTimersByTime(3_300_000);
    tokens.current();
    await open[1]!.grant();
    expect(tokens.current()).toBe("token-2");
    vi.advanceTimersByTime(3_299_999);
    expect(tokens.current()).toBe("token-2");
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("that fails leaves the old token, and is tried again after half a minute", async () => {
    const { tokens, ask, open } = await started(3600);
    vi.advanceTimersByTime(3_300_000);
    tokens.current();
    await open[1]!.refuse(new AuthError("refused", {}));
    vi.advanceTimersByTime(29_999);
    expect(tokens.current()).toBe("token-1");
    expect(ask).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1);
    expect(tokens.current()).toBe("token-1");
    expect(ask).toHaveBeenCalledTimes(3);
  });

  test("that hangs is not begun again by those who ask meanwhile", async () => {
    const { tokens, ask } = await started(3600);
    vi.advanceTimersByTime(3_300_000);
    for (let second = 0; second < 60; second++) {
      tokens.current();
      vi.advanceTimersByTime(1000);
    }
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe("a question", () => {
  test("whose answer hangs is given up after five times what an attempt may take, whatever a caller waits", () => {
    const { tokens, ask } = source(3600, 1000);
    void tokens.get(1);
    vi.advanceTimersByTime(4999);
    void tokens.get(1);
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    void tokens.get(1);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("that was given up and is answered all the same changes nothing", async () => {
    const { tokens, open } = source(3600, 1000);
    void tokens.get(1);
    vi.advanceTimersByTime(5000);
    const second = tokens.get(1);
    await open[1]!.grant();
    expect(await second).toBe("token-2");
    await open[0]!.grant();
    expect(tokens.current()).toBe("token-2");
    // Of its end nothing is known any more: it lasts until it is refused.
    vi.advanceTimersByTime(2 ** 40);
    expect(tokens.current()).toBe("token-2");
  });

  test("that is refused is told, and asked again by the next who needs a token", async () => {
    const { tokens, ask, open } = source(3600);
    const first = tokens.get(1000);
    const error = new AuthError("refused", { error: "invalid_client" });
    const told = expect(first).rejects.toBe(error);
    await open[0]!.refuse(error);
    await told;
    const second = tokens.get(1000);
    await open[1]!.grant();
    expect(await second).toBe("token-2");
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe("a token that is refused", () => {
  test("is forgotten once, and not again and again", async () => {
    const { tokens, open } = await started(3600);
    expect(tokens.refuse("token-1")).toBe(true);
    expect(tokens.current()).toBeUndefined();
    const second = tokens.get(1000);
    await open[1]!.grant();
    await second;
    expect(tokens.refuse("token-2")).toBe(false);
    expect(tokens.current()).toBe("token-2");
    tokens.accept();
    expect(tokens.refuse("token-2")).toBe(true);
  });

  test("and is not the newest any more leaves the newest alone", async () => {
    const { tokens } = await started(3600);
    expect(tokens.refuse("token-0")).toBe(true);
    expect(tokens.current()).toBe("token-1");
  });
});

describe("a client", () => {
  test("takes a source as it is, and shares it with others", async () => {
    const { tokens } = await started(3600);
    expect(createTokens(tokens)).toBe(tokens);
    const { fetch, sent } = answer({ body: { data: { id: "g" } } });
    const clients = ["a", "b"].map((account_id) => createFrameio({ token: tokens, account_id, fetch }));
    for (const { groups } of clients) await groups.get({ group_id: "g" });
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer token-1", "Bearer token-1"]);
  });

  test("tells what a source says, each call by its own name", async () => {
    const { tokens, open } = source(3600);
    const { groups, users } = createFrameio({ token: tokens, account_id: "a", fetch: answer().fetch });
    const both = Promise.allSettled([groups.get({ group_id: "g" }), users.list.raw()]);
    await vi.advanceTimersByTimeAsync(0);
    const cause = new Error("why");
    const details = {
      cause,
      status: 400,
      error: "invalid_client",
      error_description: "No",
      requestId: "r",
      retryAfterMs: 5,
    };
    await open[0]!.refuse(new AuthError("got no token: refused.", details));
    const errors = (await both).map((result) => (result as PromiseRejectedResult).reason as AuthError);
    expect(errors.map(({ message }) => message)).toEqual([
      "groups.get got no token: refused.",
      "users.list got no token: refused.",
    ]);
    for (const error of errors) expect(error).toMatchObject({ code: "auth_error", attempts: [], ...details });
    for (const error of errors) expect(error).toBeInstanceOf(AuthError);
  });

  test("tells what a source of somebody else throws as the cause of an AuthError", async () => {
    const bug = new RangeError("a bug");
    const broken = { current: () => undefined, get: () => Promise.reject(bug), accept() {}, refuse: () => false };
    const { groups } = createFrameio({ token: broken, account_id: "a", fetch: answer().fetch });
    const error: unknown = await groups.get({ group_id: "g" }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ cause: bug, operation: "groups.get" });
  });
});
