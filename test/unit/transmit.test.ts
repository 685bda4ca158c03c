import { describe, expect, test } from "vitest";
import type { ClientOptions } from "../../src/client/options.js";
import type { Event } from "../../src/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { unlimited } from "../faults/fault.js";

const token = "s3cr3t-t0k3n";
const refused = Object.assign(new Error("connect ECONNREFUSED 10.0.0.1:443"), { code: "ECONNREFUSED" });

/** A create by a client with this `fetch`, which tries once. */
function create(fetch: () => unknown, onEvent?: (event: Event) => void, signal?: AbortSignal) {
  const { groups } = createFrameio({
    token,
    account_id: "a",
    retry: false,
    limiter: unlimited,
    fetch: fetch as NonNullable<ClientOptions["fetch"]>,
    onEvent,
  });
  return groups.create({ name: "Editors", emoji: "scissors" }, { signal });
}

const answering = (status: number, more: object) => () => Promise.resolve({ status, headers: new Headers(), ...more });

describe("what has arrived is not told as unsent for what an error of another connection says:", () => {
  test("one by which the caller ends the call", async () => {
    const stop = new AbortController();
    const events: Event[] = [];
    const fetch = () => {
      stop.abort(refused);
      return new Promise(() => {});
    };
    await expect(create(fetch, (event) => events.push(event), stop.signal)).rejects.toMatchObject({
      code: "aborted",
      cause: refused,
      mayHaveHappened: true,
    });
    expect(events).toMatchObject([{ type: "attempt", attempt: { failure: "aborted", sent: true } }]);
  });

  test("one that ends the body of an answer", async () => {
    const fetch = answering(201, { text: () => Promise.reject(refused) });
    await expect(create(fetch)).rejects.toMatchObject({
      code: "outcome_unknown",
      attempts: [{ failure: "connection_error", sent: true }],
      cause: { sent: true },
    });
  });
});

test.each<[string, unknown]>([
  ["a stream of Node", { pipe() {}, on() {} }],
  ["none", undefined],
  ["null", null],
])("a redirect is told as that where its body is %s", async (_, body) => {
  await expect(create(answering(302, { body }))).rejects.toMatchObject({
    message: expect.stringMatching(/was answered with 302, a redirect, which is never followed\. Check baseUrl\./),
  });
});

test("304 to a create says that nothing was done", async () => {
  await expect(create(answering(304, {}))).rejects.toMatchObject({
    code: "unexpected_response",
    message: "groups.create was answered with 304: nothing has changed. Send no header that asks for that.",
    mayHaveHappened: false,
  });
});

test("a body that cannot be read is told with what to look at", async () => {
  const fetch = answering(201, { text: () => Promise.reject(new TypeError("Body is unusable")) });
  await expect(create(fetch)).rejects.toMatchObject({
    message: expect.stringMatching(/with 201, and its body cannot be read: check options\.fetch\./),
  });
});

test.each<[unknown, string]>([
  [new TypeError("fetch failed"), "fetch failed"],
  [new TypeError(`fetch failed for ${token}`), "fetch failed for [token]"],
  [Object.freeze(new TypeError("fetch failed")), "fetch failed"],
  ["gone", "gone"],
  [`gone with ${token}`, "gone with [token]"],
  [undefined, "undefined"],
])("a failure without a code is told by its words: %s", async (thrown, words) => {
  const error = await create(() => Promise.reject(thrown as Error)).catch((error: unknown) => error);
  expect(error).toMatchObject({ code: "outcome_unknown", cause: { code: "connection_error" } });
  expect((error as { cause: Error }).cause.message).toBe(
    `groups.create lost its connection to https://api.frame.io (headers): ${words}. ` +
      "It may have been carried out: look before you repeat it.",
  );
});
