import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AbortedError, type CallOptions } from "../../src/index.js";
import { createFrameio, type FrameioOptions } from "../../src/vendors/frameio/index.js";
import { flush, runClock, stopClock } from "../support/clock.js";
import { answer, ok, type Script } from "../support/script.js";
import { scriptFetch } from "../support/scripted-fetch.js";
import { outcomeOf } from "./outcome.js";

const group = { data: { id: "g1" } };
const editors = { name: "Editors", emoji: "scissors" };

beforeEach(() => stopClock());
afterEach(() => {
  vi.useRealTimers();
});

function clientOf(script: Script, options: Partial<FrameioOptions> = {}) {
  const scripted = scriptFetch(script);
  return {
    ...scripted,
    client: createFrameio({ token: "token", fetch: scripted.fetch, ...options, account_id: "account" }),
  };
}

describe("an abort", () => {
  type Client = ReturnType<typeof clientOf>["client"];
  const get = (client: Client, options: CallOptions) => client.groups.get({ group_id: "g1" }, options);

  interface Case {
    readonly phase: string;
    readonly named: string;
    readonly script: Script;
    readonly options?: Partial<FrameioOptions>;
    readonly call?: (client: Client, options: CallOptions) => Promise<unknown>;
  }

  const cases: readonly Case[] = [
    {
      phase: "the queue",
      named: "queue",
      script: () => answer(201, group),
      async call(client, options) {
        await Promise.all(Array.from({ length: 10 }, () => client.groups.create(editors)));
        return client.groups.create(editors, options);
      },
    },
    { phase: "the token", named: "token", script: [], options: { token: () => new Promise(() => {}) } },
    { phase: "the back-off", named: "wait", script: [answer(503)] },
    // What comes before the first byte of the answer looks the same from outside of fetch: connecting, sending, waiting.
    {
      phase: "connecting",
      named: "headers",
      script: [],
      options: { fetch: (_, init) => new Promise((_, reject) => init.signal.addEventListener("abort", reject)) },
    },
    { phase: "the headers", named: "headers", script: [{ fault: "stall" }] },
    { phase: "the body", named: "body", script: [{ ...ok(group), cut: "stall" }] },
    {
      phase: "the pause between two pages",
      named: "queue",
      script: [ok({ data: [{ id: "g1" }], links: { next: "/v4/x?after=a" } })],
      async call(client, options) {
        const pages = client.groups.list({}, options).pages()[Symbol.asyncIterator]();
        await pages.next();
        await new Promise<void>((resolve) =>
          options.signal?.addEventListener("abort", () => resolve(), { once: true }),
        );
        return pages.next();
      },
    },
  ];

  test.each(cases)("in $phase ends the call at once", async ({ named, script, options, call = get }) => {
    const { client } = clientOf(script, options);
    const controller = new AbortController();
    const reason = new Error("the caller's own reason");
    const startedAt = performance.now();
    const ended = outcomeOf(call(client, { signal: controller.signal, timeoutMs: 5_000, deadlineMs: 100_000 }));
    await flush();
    controller.abort(reason);
    const outcome = (await Promise.race([ended, flush().then(() => "still running")])) as { error: AbortedError };
    expect(outcome.error).toBeInstanceOf(AbortedError);
    expect(outcome.error.cause).toBe(reason);
    expect(outcome.error.phase).toBe(named);
    expect(performance.now()).toBe(startedAt);
    expect(vi.getTimerCount(), "timers left").toBe(0);
    expect(getEventListeners(controller.signal, "abort"), "listeners left").toHaveLength(0);
  });

  test("of a signal that was aborted before sends nothing, and its reason need not be an error", async () => {
    const { client, requests } = clientOf([]);
    const outcome = await outcomeOf(get(client, { signal: AbortSignal.abort("enough") }));
    expect(outcome).toMatchObject({ error: { code: "aborted", cause: "enough" } });
    expect(requests).toHaveLength(0);
  });
});

test("1,000 calls on one signal leave no listener and no timer, and hand their signal to nobody", async () => {
  const faults = [ok(group), { fault: "reset" }, answer(503), { ...ok(group), cut: "close" }, answer(404)] as const;
  const handed = new Set<unknown>();
  const { client, fetch } = clientOf((_, index) => faults[index % faults.length] ?? ok(group));
  const { groups } = client.withOptions({
    fetch(input, init) {
      handed.add(init.signal);
      return fetch(input, init);
    },
  });
  const controller = new AbortController();
  const { signal } = controller;
  let added = 0;
  let removed = 0;
  const add = vi.spyOn(signal, "addEventListener").mockImplementation(function (...args) {
    added++;
    EventTarget.prototype.addEventListener.apply(signal, args as Parameters<EventTarget["addEventListener"]>);
  });
  const remove = vi.spyOn(signal, "removeEventListener").mockImplementation(function (...args) {
    removed++;
    EventTarget.prototype.removeEventListener.apply(signal, args as Parameters<EventTarget["removeEventListener"]>);
  });
  const options = { signal, deadlineMs: 1_000_000, maxQueueMs: 10_000_000 };
  const callInTurn = async (_: unknown, worker: number) => {
    for (let i = 0; i < 100; i++) await outcomeOf(groups.get({ group_id: `g${worker}-${i}` }, options));
  };
  await runClock(Promise.all(Array.from({ length: 10 }, callInTurn)));
  add.mockRestore();
  remove.mockRestore();
  const listeners = getEventListeners(signal, "abort").length;
  console.log(
    `1,000 calls on one signal: ${added} listeners added, ${removed} removed, ${listeners} left; ${vi.getTimerCount()} timers left`,
  );
  expect({ listeners, timers: vi.getTimerCount() }).toEqual({ listeners: 0, timers: 0 });
  // Calls that run at once share one listener, or the runtime would warn of a leak.
  expect(added).toBeGreaterThan(0);
  expect(removed).toBe(added);
  expect(handed.has(signal)).toBe(false);
});

test("100 calls that meet an expired token at once renew it exactly once", async () => {
  let fetched = 0;
  const renewals: string[] = [];
  const { client, requests } = clientOf(
    ({ headers }) => (headers.get("authorization") === "Bearer token-1" ? answer(401) : ok(group)),
    {
      async token() {
        const mine = `token-${++fetched}`;
        await new Promise((resolve) => setTimeout(resolve, 20));
        return mine;
      },
      onEvent({ type, operation }) {
        if (type === "token") renewals.push(operation);
      },
    },
  );
  const ids = Array.from({ length: 100 }, (_, i) => `g${i}`);
  const groups = await runClock(Promise.all(ids.map((group_id) => client.groups.get({ group_id }))));
  console.log(`100 calls that met an expired token: ${fetched - 1} renewal`);
  expect(groups).toHaveLength(100);
  expect(fetched).toBe(2);
  expect(renewals).toHaveLength(1);
  expect(requests).toHaveLength(200);
});
