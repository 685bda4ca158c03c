import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { contract } from "../../src/vendors/frameio/contract.js";
import { createFrameio, type BoundFrameio, type FrameioOptions } from "../../src/vendors/frameio/index.js";
import { frameioPaths } from "../../src/vendors/frameio/paths.js";
import type { AnyRollcallError, CallOptions, Event } from "../../src/index.js";
import { runClock, stopClock } from "../support/clock.js";
import { refused, secret } from "../support/refused.js";
import { answer, ok, type Script } from "../support/script.js";
import { scriptFetch } from "../support/scripted-fetch.js";

/* The tag of a call: on whatever is told of it, and on nothing that is sent. */

const tag = "Ada to Editors";
const uuid = "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23";
const get = (frameio: BoundFrameio, options: CallOptions) => frameio.groups.get({ group_id: "g" }, options);
const create = (frameio: BoundFrameio, options: CallOptions) =>
  frameio.groups.create({ name: "Editors", emoji: "scissors" }, options);

beforeEach(stopClock);
afterEach(() => void vi.useRealTimers());

type Options = Partial<Omit<FrameioOptions, "account_id">>;

function clientOf(script: Script, options: Options = {}) {
  const { fetch, requests } = scriptFetch(script);
  return { frameio: createFrameio({ token: "token-of-a-test", account_id: "a", fetch, ...options }), requests };
}

async function caught(act: () => unknown): Promise<AnyRollcallError> {
  const failed = Promise.resolve()
    .then(act)
    .then(
      () => expect.fail("Nothing was thrown."),
      (error: unknown) => error as AnyRollcallError,
    );
  return runClock(failed);
}

const untold = { retry: false } as const;

test.each<[string, Script, Options, (frameio: BoundFrameio, options: CallOptions) => unknown]>([
  ["api_error", [answer(422)], {}, get],
  ["not_found", [answer(404, { errors: [{ detail: "No such group" }] })], {}, get],
  ["rate_limited", [answer(429, undefined, { "retry-after": "90" })], {}, get],
  ["unexpected_response", [ok("<html>")], {}, get],
  ["connection_error", [{ fault: "reset" }], untold, get],
  ["timeout", [{ fault: "stall" }], untold, (frameio, options) => get(frameio, { ...options, timeoutMs: 5 })],
  ["aborted", [], {}, (frameio, options) => get(frameio, { ...options, signal: AbortSignal.abort() })],
  ["auth_error", [], { token: () => Promise.reject(new Error("no token")) }, get],
  ["outcome_unknown", [{ fault: "reset" }], {}, create],
])("an error of a call carries its tag: %s", async (code, script, options, act) => {
  const { frameio } = clientOf(script, options);
  const error = await caught(() => act(frameio, { tag }));
  expect(error).toMatchObject({ code, tag });
  expect(error.toJSON()).toMatchObject({ code, tag });
  const other = await caught(() => act(clientOf(script, options).frameio, {}));
  expect(other.code).toBe(code);
  expect("tag" in other).toBe(false);
});

const cyclic: unknown[] = [];
cyclic.push(cyclic);
const placeless = { join: () => ({}) } as never;
const fetchless = (() => {
  throw new TypeError("fetch is not defined");
}) as never;
const path = "/v4/accounts/{account_id}/groups";

test.each<[string, (frameio: BoundFrameio, options: object) => unknown]>([
  ["an input that is no object", (frameio, options) => frameio.groups.get("g" as never, options)],
  ["an unknown key", (frameio, options) => frameio.groups.get({ id: "g" } as never, options)],
  ["an id given to raw", (frameio, options) => frameio.groups.get.raw({ group_id: "" }, options)],
  ["an id given to a list", (frameio, options) => frameio.groups.listUsers({ group_id: "" }, options)],
  ["a contract", (frameio, options) => frameio.withOptions({ contract }).groups.create({ name: "", emoji: "" }, options)],
  ["a body", (frameio, options) => frameio.groups.addUsers({ group_id: "g", user_ids: cyclic as never }, options)],
  ["a query", (frameio, options) => frameio.request("GET", "/v4/me", { query: { a: null as never }, ...options })],
  ["an unknown option", (frameio, options) => get(frameio, { ...options, timeout: 5 } as object)],
  ["an unknown option of request()", (frameio, options) => frameio.request("GET", "/v4/me", { ...options, timeout: 5 } as object)],
  ["the path of request()", (frameio, options) => frameio.request("GET", "v4/me", options)],
  ["a value for the path of request()", (frameio, options) => frameio.request("GET", "/v4/{id}", options)],
  ["how many of a list are read", (frameio, options) => frameio.groups.list({}, options).toArray({ max: 0 })],
  ["a limiter", (frameio, options) => get(frameio.withOptions({ limiter: placeless }), options)],
  ["a fetch", (frameio, options) => get(frameio.withOptions({ fetch: fetchless }), options)],
  ["an option that openapi-fetch takes", (frameio, options) => frameioPaths(frameio).GET(path, { params: { path: { account_id: "a" } }, ...options, redirect: "follow" })],
  ["an id given to openapi-fetch", (frameio, options) => frameioPaths(frameio).GET(path, { params: { path: { account_id: "" } }, ...options })],
])("an error over %s carries the tag of its call", async (_, act) => {
  const { frameio, requests } = clientOf([]);
  expect(await caught(() => act(frameio, { tag }))).toMatchObject({ code: "invalid_input", tag });
  const other = await caught(() => act(frameio, {}));
  expect(other.code).toBe("invalid_input");
  expect("tag" in other).toBe(false);
  expect(requests).toEqual([]);
}); // prettier-ignore

describe("events carry it", () => {
  const script = () => [
    answer(401),
    answer(429, undefined, { "retry-after": "2" }),
    ok({ data: { id: 5 } }, { deprecation: "true" }),
  ];
  const watch = async (act: (frameio: BoundFrameio) => Promise<unknown>) => {
    const events: Event[] = [];
    const onEvent = (event: Event) => void events.push(event);
    const { frameio, requests } = clientOf(script(), { token: () => "token-of-a-test", contract, onEvent });
    await runClock(act(frameio));
    return { events, requests };
  };
  const kinds = ["attempt", "token", "attempt", "retry", "wait", "attempt"];

  test.each<[string, readonly string[], (frameio: BoundFrameio) => Promise<unknown>]>([
    [
      "a call",
      [...kinds, "drift", "deprecation"],
      (frameio) => frameio.groups.get({ account_id: uuid, group_id: uuid }, { tag }),
    ],
    ["request()", [...kinds, "deprecation"], (frameio) => frameio.request("GET", "/v4/groups", { tag })],
    [
      "openapi-fetch",
      [...kinds, "drift", "deprecation"],
      (frameio) =>
        frameioPaths(frameio).GET(`${path}/{group_id}`, {
          params: { path: { account_id: uuid, group_id: uuid } },
          tag,
        }),
    ],
  ])("of %s", async (_, types, act) => {
    const { events, requests } = await watch(act);
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(types));
    expect(events.map((event) => event.tag)).toEqual(events.map(() => tag));
    expect(requests).toHaveLength(3);
    for (const { url, headers, body } of requests)
      expect(JSON.stringify([url, [...headers], body])).not.toContain("Ada");
  });

  test("of every page of a list, side by side or not", async () => {
    const events: Event[] = [];
    const page = (id: number) => ok({ data: [{ id: `g${id}` }], links: { next: id < 3 ? `/v4/x?after=${id}` : null } });
    const { frameio } = clientOf([page(1), page(2), page(3)], { onEvent: (event) => void events.push(event) });
    await runClock(frameio.groups.list({}, { tag }).toArray());
    expect(events.map(({ type, tag }) => [type, tag])).toEqual([1, 2, 3].map(() => ["attempt", tag]));
  });

  test("and are without one where the call is", async () => {
    const { events } = await watch((frameio) => frameio.groups.get({ account_id: uuid, group_id: uuid }));
    expect(events.length).toBeGreaterThan(6);
    expect(new Set(events.map((event) => event.tag))).toEqual(new Set([undefined]));
  });
});

test("what is no string is refused, and is quoted nowhere", async () => {
  for (const wrong of [5, null, { secret }, [secret], () => secret]) {
    const given = { tag: wrong };
    const error = await refused((make) => make()["groups"]!["get"]!({ group_id: "g" }, given), /tag must be a string/);
    expect("tag" in error).toBe(false);
    const other = await refused((make) => make()["groups"]!["get"]!({ group_id: "" }, given), /group_id must be/);
    expect("tag" in other).toBe(false);
  }
});

test("is a call's, not a client's", async () => {
  await refused((make) => make({ tag }), /tag is unknown/);
  await refused((make) => make().withOptions({ tag }), /tag is unknown/);
});

test("may be empty", async () => {
  const { frameio } = clientOf([answer(422)]);
  expect(await caught(() => get(frameio, { tag: "" }))).toMatchObject({ tag: "" });
});
