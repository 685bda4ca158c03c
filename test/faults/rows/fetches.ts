import { vi } from "vitest";
import type { ClientOptions } from "../../../src/client/options.js";
import { answer, type Script } from "../../support/script.js";
import { scriptFetch } from "../../support/scripted-fetch.js";
import type { Chapter, Fault } from "../fault.js";
import { describeOutcome, outcomeOf } from "../outcome.js";

type Fetch = NonNullable<ClientOptions["fetch"]>;

const body = JSON.stringify({ data: { id: "g1" } });
const good = (status: number) => `{"id":"g1"}; attempts: ${status}`;

/** A create, or a read, by a client with this `fetch`. */
function by(method: "create" | "get", name: string, promise: string, makeFetch: () => unknown, sees: string): Fault {
  return {
    over: "clock",
    call: `frameio groups.${method}`,
    name,
    promise,
    script: [],
    run: async ({ frameio }) => {
      const { groups } = frameio({ fetch: makeFetch() as Fetch });
      const call =
        method === "get" ? groups.get.raw({ group_id: "g1" }) : groups.create.raw({ name: "Editors", emoji: "eyes" });
      return describeOutcome(await outcomeOf(call));
    },
    sees,
    requests: 0,
    waitedMs: 0,
  };
}

const throwing = (message: string) => () => () => {
  throw new TypeError(message);
};
const rejecting = (message: string) => () => () => Promise.reject(new TypeError(message));
const giving = (response: unknown) => () => () => Promise.resolve(response);
const answering = (more: object) =>
  giving({ status: 201, headers: new Headers({ "content-type": "application/json" }), ...more });

const refused = (message: string) =>
  `InvalidInputError (invalid_input) [options.fetch cannot be used: ${message}; /fetch] because of TypeError: ${message}`;
const none = "UnexpectedResponseError (unexpected_response) 0 that may have happened; attempts: unexpected_response";
const unread = none.replace("0", "201");

const foreignSignal = 'RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.';
const twice = "Body is unusable: Body has already been read";

/** The libraries' own answers: what they have in place of a web stream. */
const streams: readonly (readonly [what: string, more: object])[] = [
  ["a stream of Node, as node-fetch gives", { body: { on() {}, pipe() {} }, text: () => Promise.resolve(body) }],
  ["no stream, as React Native gives", { body: undefined, text: () => Promise.resolve(body) }],
  ["null for a stream", { body: null, text: () => Promise.resolve(body) }],
];

export const fetches: Chapter = {
  title: "The fetch that you give",
  faults: [
    ...(["create", "get"] as const).flatMap((method) => [
      by(
        method,
        `a fetch that calls what is no function, for a ${method}`,
        "Rollcall names options.fetch: nothing was sent, and nothing is sent again.",
        throwing("fetch is not a function"),
        refused("fetch is not a function"),
      ),
      by(
        method,
        `a fetch that refuses the signal, for a ${method}`,
        "A signal of another realm is refused before anything is sent.",
        rejecting(foreignSignal),
        refused(foreignSignal),
      ),
    ]),
    by(
      "create",
      "a fetch that cannot read its arguments",
      "What fails over its arguments has sent nothing.",
      rejecting("Failed to construct 'Request': member keepalive is not supported"),
      refused("Failed to construct 'Request': member keepalive is not supported"),
    ),
    ...(["create", "get"] as const).map((method): Fault => ({
      over: "clock",
      call: `frameio groups.${method}`,
      name: `a runtime without fetch, for a ${method}`,
      promise: "It is told as that, and is no lost answer.",
      script: [],
      run: async ({ frameio }) => {
        vi.stubGlobal("fetch", undefined);
        const { groups } = frameio({ fetch: undefined });
        const call = method === "get" ? groups.get({ group_id: "g1" }) : groups.create({ name: "E", emoji: "eyes" });
        const told = describeOutcome(await outcomeOf(call));
        vi.unstubAllGlobals();
        return told.replace(/(cannot be used: ).*?(is not a function)/, "$1fetch $2").replace(/ because of .*/, "");
      },
      sees: "InvalidInputError (invalid_input) [options.fetch cannot be used: fetch is not a function; /fetch]",
      requests: 0,
      waitedMs: 0,
    })),
    ...streams.map(([what, more]) =>
      by("create", `a fetch whose body is ${what}`, "text() is enough.", answering(more), good(201)),
    ),
    ...streams
      .slice(0, 2)
      .map(([what, more]) =>
        by(
          "get",
          `a read by a fetch whose body is ${what}`,
          "text() is enough for a read as well.",
          answering({ ...more, status: 200 }),
          good(200),
        ),
      ),
    by(
      "create",
      "a fetch whose body was read already",
      "The create was answered, so it may have happened, and Rollcall names options.fetch.",
      answering({ body: undefined, text: () => Promise.reject(new TypeError(twice)) }),
      unread,
    ),
    by(
      "create",
      "a fetch that reads the body itself",
      "A body that somebody else has read is told as that, and not as an empty one.",
      () => async () => {
        const response = new Response(body, { status: 201 });
        await response.text();
        return response;
      },
      unread,
    ),
    by(
      "create",
      "a fetch that leaves the body locked",
      "So is a body that somebody else is reading.",
      () => () => {
        const response = new Response(body, { status: 201 });
        response.body?.getReader();
        return Promise.resolve(response);
      },
      unread,
    ),
    ...(
      [
        ["nothing", undefined],
        ["null", null],
        ["a text", body],
        ["the data alone", { data: { id: "g1" } }],
        ["a status without headers", { status: 201, text: () => Promise.resolve(body) }],
        ["headers that are a plain object", { status: 201, headers: {}, text: () => Promise.resolve(body) }],
      ] as const
    ).map(([what, response]) =>
      by(
        "create",
        `a fetch that gives ${what}`,
        "What is no Response is told as that; the create may have happened.",
        giving(response),
        none,
      ),
    ),
    by(
      "get",
      "a read by a fetch that gives nothing",
      "A read is not repeated either: the next attempt would give nothing too.",
      giving(undefined),
      "UnexpectedResponseError (unexpected_response) 0; attempts: unexpected_response",
    ),
    by(
      "create",
      "a fetch that fails over the answer",
      "Its own mistake is told as that, though it came after sending.",
      () => async () => {
        await Promise.resolve();
        throw new TypeError("response.json is not a function");
      },
      none.replace("; attempts", " because of TypeError: response.json is not a function; attempts"),
    ),
    {
      over: "clock",
      call: "frameio groups.update",
      name: "a fetch that can no longer be used, after an answer that was lost",
      promise: "What an earlier attempt may have done is told all the same.",
      script: [{ fault: "reset" }],
      run: async ({ frameio }) => {
        const script: Script = [{ fault: "reset" }, answer(200)];
        const { fetch } = scriptFetch(script);
        let calls = 0;
        const breaking = (url: string, init: object) => {
          if (++calls > 1) throw new TypeError("fetch is not a function");
          return fetch(url, init);
        };
        const call = frameio({ fetch: breaking }).groups.update({ group_id: "g1", name: "Editors" });
        return describeOutcome(await outcomeOf(call));
      },
      sees: "InvalidInputError (invalid_input) [options.fetch cannot be used: fetch is not a function; /fetch] that may have happened because of TypeError: fetch is not a function; attempts: connection_error",
      requests: 0,
      waitedMs: 500,
    },
  ],
};
