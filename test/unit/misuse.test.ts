import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { api as docusignApi } from "../../generated/docusign.operations.js";
import { api as legacyApi } from "../../generated/frameio-legacy.operations.js";
import { api as frameioApi } from "../../generated/frameio.operations.js";
import { AuthError, InvalidInputError, isRollcallError, type RollcallError } from "../../src/index.js";
import type { Api } from "../../src/client/api.js";
import { placeholdersOf } from "../../src/client/input.js";
import { factories, secret, type Loose } from "../support/refused.js";

/* Whatever a program without types hands to whichever method or option: an InvalidInputError and silence, or a proper call. */

const apis: Readonly<Record<keyof typeof factories, Api>> = {
  frameio: frameioApi,
  "frameio-legacy": legacyApi,
  docusign: docusignApi,
};

/** The methods of every vendor, and the keys that each takes. */
const methods = Object.entries(apis).flatMap(([vendor, { routes }]) =>
  Object.entries(routes).flatMap(([resource, ofResource]) =>
    Object.entries(ofResource).map(([name, route]) => {
      const keys = [...placeholdersOf(route.path), ...Object.keys(route.query ?? {}), ...(route.body ?? [])];
      return { vendor: vendor as keyof typeof factories, resource, name, keys, isList: route.items !== undefined };
    }),
  ),
);

const itself: Record<string, unknown> = {};
itself["itself"] = itself;
/** What JavaScript lets be given for anything. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined, null, true, false, 0, -1, 1.5, NaN, Infinity, 5n, "", " ", ".", "..", "a/b", "a b", "%", "%2f", "{id}", "\0",
    "\ud800", "\u200b", "undefined", "null", "[object Object]", "GET", "get", "/v4", "/restapi", "https://elsewhere.example",
    "a\r\nb", [], [null], [[]], ["a"], {}, itself, () => 1, Symbol("a"), new Map([["a", 1]]), new Set([1]), new Date(NaN),
    new Headers({ a: "b" }), new URLSearchParams("a=b"), new FormData(), new Blob(["a"]), new Uint8Array(2), /a/,
    new AbortController(), AbortSignal.abort(), Object.create(null), Object.freeze({ a: undefined }), new Error("a"),
    { attempts: 0 }, { attempts: 1e9 }, { retries: 1 }, { max: 0 }, { max: 1 }, { join: 1 }, { "content-length": "1" },
    { a: "b" }, { a: null }, { a: "\r\n" }, { toString: null, valueOf: null },
  ),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
); // prettier-ignore
const good = fc.constantFrom<unknown>("g", "36046945", 10, true, ["a"], [{ userId: "a" }]);

const callOptions = ["headers", "timeoutMs", "deadlineMs", "maxQueueMs", "retry", "signal", "tag"];
const clientOptions = [
  ...["token", "baseUrl", "insecureHttp", "limiter", "maxBodyBytes", "onEvent", "contract", "account_id", "accountId"],
  ...["log", "appName", "readOnly"],
  ...callOptions,
];
const some = (names: readonly string[], values: fc.Arbitrary<unknown>) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.dictionary(fc.constantFrom(...names, "unknown", "__proto__", "constructor"), values, {
        maxKeys: 3,
      }),
    },
    { weight: 1, arbitrary: odd },
  );

/** A way to go wrong, or not: which method of which client, how made, and with what. */
const misuse = fc.record({
  method: fc.constantFrom(...methods),
  way: fc.constantFrom("call", "raw", "safe", "toArray", "pages", "request", "client", "withOptions"),
  filled: fc.boolean(),
  given: odd,
  key: fc.nat(),
  value: fc.oneof(odd, good),
  options: fc.option(some(callOptions, odd), { nil: undefined, freq: 2 }),
  ofClient: some(clientOptions, odd),
  ofRequest: some(["path", "query", "body", "repeatable", ...callOptions], fc.oneof(odd, good)),
  first: fc.oneof(odd, fc.constantFrom("GET", "POST", "DELETE")),
  second: fc.oneof(odd, fc.constantFrom("/things", "/v4/accounts/{account_id}/{id}", "/{accountId}")),
});
type Misuse = typeof misuse extends fc.Arbitrary<infer Value> ? Value : never;

let requests: {
  readonly url: unknown;
  readonly init: { readonly headers: Record<string, string>; readonly body: unknown };
}[];
const rejected: unknown[] = [];
const note = (reason: unknown) => rejected.push(reason);

beforeAll(() => void process.on("unhandledRejection", note));
afterAll(() => void process.off("unhandledRejection", note));

async function act({ method, way, filled, given, key, value, options, ofClient, ofRequest, first, second }: Misuse) {
  const { vendor, resource, name, keys, isList } = method;
  const { create, needed } = factories[vendor];
  const fetch = (url: unknown, init: never) => {
    requests.push({ url, init });
    return Promise.resolve(new Response(JSON.stringify({ data: {}, groups: [] }), { status: 200 }));
  };
  const whole = { ...needed, fetch, retry: false };
  if (way === "client") {
    const client = create(typeof ofClient === "object" && ofClient !== null ? { ...whole, ...ofClient } : ofClient);
    return client.request("GET", "/things");
  }
  const client = create(whole);
  if (way === "withOptions") return client.withOptions(ofClient).request("GET", "/things");
  if (way === "request") return client.request(first, second, ofRequest);
  const call = (client as Readonly<Record<string, Loose[string]>>)[resource]![name]!;
  const input = filled
    ? { ...Object.fromEntries(keys.map((each) => [each, "g"])), [keys[key % keys.length] ?? "none"]: value }
    : given;
  if (way === "raw") return call.raw(input, options);
  if (way === "safe" && !isList) return call.safe(input, options);
  const called = call(input, options);
  if (!isList) return called;
  if (way === "toArray") return called.toArray(given);
  for await (const _ of called) break;
  return undefined;
}

test("2,000 misuses of every method and option are each refused in silence, or are a proper call", async () => {
  vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const seen = { refused: 0, called: 0 };
  await fc.assert(
    fc.asyncProperty(misuse, async (each) => {
      requests = [];
      const error = await act(each).then(
        (result) => (result as { error?: RollcallError } | undefined)?.error,
        (thrown: unknown) => thrown as RollcallError,
      );
      if (error !== undefined && !isRollcallError(error)) throw error as Error;
      // An input that cannot be sent, or a token function that gives none: then nothing was.
      if (error instanceof InvalidInputError || error instanceof AuthError) {
        expect(requests).toEqual([]);
        expect(error.message).toMatch(/(\S\.|…)$/);
        expect(error.message.length).toBeLessThan(2000);
        seen.refused++;
        return;
      }
      seen.called++;
      for (const { url, init } of requests) {
        const { origin, pathname, hash } = new URL(String(url));
        expect(typeof url).toBe("string");
        expect(url).toBe(new URL(String(url)).href.replace(/\/$/, (slash) => (String(url).endsWith("/") ? slash : "")));
        expect(`${origin}${pathname}${hash}`).not.toMatch(/undefined|null|NaN|object|#|\/\/.*\/\//);
        expect(init.headers["authorization"]).toMatch(/^Bearer [\x21-\x7e]+$/);
        expect(["string", "object"]).toContain(typeof init.body);
        expect(init.body === null || typeof init.body === "string").toBe(true);
      }
    }),
    { numRuns: 2000, seed: 20_261_126 },
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(rejected).toEqual([]);
  console.log(`misuses: ${seen.refused} refused, ${seen.called} called`);
  expect(Math.min(seen.refused, seen.called)).toBeGreaterThan(200);
}, 60_000);

test("no refusal quotes the token", async () => {
  await fc.assert(
    fc.asyncProperty(misuse, async (each) => {
      requests = [];
      const error: unknown = await act(each).catch((thrown: unknown) => thrown);
      expect(String(error)).not.toContain(secret);
    }),
    { numRuns: 200, seed: 1 },
  );
});
