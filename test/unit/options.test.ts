import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { AuthError, type FetchInit, type RollcallError } from "../../src/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { answer } from "../support/answers.js";
import { factories, refused, secret, type Make } from "../support/refused.js";

/* Options that cannot be kept, as programs without types give them: each refused with what it must be, before anything is sent. */

/** The places that take the options of a call. */
const calls: readonly [string, (make: Make, options: unknown) => unknown][] = [
  ["a call", (make, options) => make()["groups"]!["get"]!({ group_id: "g" }, options)],
  ["raw", (make, options) => make()["groups"]!["get"]!.raw({ group_id: "g" }, options)],
  ["a list", (make, options) => make()["groups"]!["list"]!({}, options).toArray()],
  ["raw of a list", (make, options) => make()["groups"]!["list"]!.raw({}, options)],
  ["request()", (make, options) => make().request("GET", "/v4/things", options)],
];
/** The places that take the options of a client. */
const clients: readonly [string, (make: Make, options: object) => unknown][] = [
  ["a new client", (make, options) => make(options)],
  ["withOptions", (make, options) => make().withOptions(options)],
];
const both: readonly [string, (make: Make, options: object) => unknown][] = [...calls, ...clients];

const noObjects = [null, [], [["timeoutMs", 5]], "x", "", 5, 0, true, () => 1];

describe("options that are no object", () => {
  test.each(calls)("of %s", async (_, act) => {
    for (const options of noObjects) await refused((make) => act(make, options), /options must be one object/);
  });

  test.each(Object.entries(factories))("of a client of %s", async (_, { create }) => {
    for (const options of [undefined, ...noObjects]) await refused(() => create(options), /options must be one object/);
    await refused(() => create(), /options must be one object/);
  });

  test("of withOptions", async () => {
    for (const options of [undefined, ...noObjects]) {
      await refused((make) => make().withOptions(options), /options must be one object/);
    }
    await refused((make) => make().withOptions(), /options must be one object/);
  });

  test("of a list's toArray", async () => {
    for (const options of noObjects) {
      await refused((make) => make()["groups"]!["list"]!().toArray(options), /options must be one object/);
    }
  });
});

/** An option, values that it cannot have, and what the message says. */
type Row = readonly [string, readonly unknown[], ...RegExp[]];

function told(rows: readonly Row[]) {
  return rows.map(([name, values, ...words]) => {
    const given = values.map((value) => inspect(value, { breakLength: Infinity })).join(", ");
    return [`${name} is ${given}`, { name, values, words }] as const;
  });
}

const headers: Row[] = [
  [
    "headers",
    [null, "x: y", 5, new Headers({ "x-team": "post" }), [["x-team", "post"]], new Map([["x-team", "post"]])],
    /headers must be a plain object/,
  ],
  [
    "headers",
    ["Content-Length", "transfer-encoding", "Connection", "keep-alive", "Upgrade", "expect"].map((name) => ({
      [name]: "5",
    })),
    /content-length/,
  ],
  [
    "headers",
    [
      { "x-n": 5 },
      { "x-team": "post", "x-n": 5 },
      { "x-y": ["a"] },
      { "x y": "z" },
      { "": "z" },
      { "x-é": "z" },
      { "x-k": "日本" },
    ],
    /headers/,
  ],
];

const ofBoth: Row[] = [
  ...headers,
  ["timeoutMs", [-1, NaN, "5", null, {}], /timeoutMs must be a number/],
  ["deadlineMs", [-1, NaN, "5", null], /deadlineMs must be a number/],
  ["maxQueueMs", [-1, NaN, "5", null], /maxQueueMs must be a number/],
  ["retry", [0, 5, true, null, "no", [], () => 1], /retry must be false or an object/],
  ["retry", [{ retries: 5 }, { limit: 5 }], /(retries|limit) is unknown \(known: attempts, maxRetryAfterMs\)/],
  ["retry", [{ attempts: "5" }, { attempts: -1 }, { maxRetryAfterMs: null }], /must be a number/],
  ["timeout", [5, 0, null], /timeout is unknown/, /timeoutMs/],
  ["retries", [0, 5], /retries is unknown/, /retry/],
  ["constructor", [5], /constructor is unknown/],
];

describe.each(both)("an option of %s", (_, act) => {
  test.each(told(ofBoth))("%s", async (_, { name, values, words }) => {
    for (const value of values) await refused((make) => act(make, { [name]: value }), ...words);
  });
});

describe.each(calls)("an option of %s", (_, act) => {
  test.each(
    told([
      ["signal", [new AbortController(), null, {}, "x", true], /signal must be an AbortSignal/],
      ["token", [secret], /token is unknown/],
      ["fetch", [() => 1], /fetch is unknown/],
    ]),
  )("%s", async (_, { name, values, words }) => {
    for (const value of values) await refused((make) => act(make, { [name]: value }), ...words);
  });
});

describe.each(clients)("an option of %s", (_, act) => {
  const method = () => 1;
  test.each(
    told([
      ["limiter", [{}, null, "x", method], /limiter must be an object with join/],
      [
        "contract",
        [{}, null, "x", method, { input: method }, { answer: method }],
        /contract must be .* input and answer/,
      ],
      ["onEvent", ["x", null, {}, true], /onEvent must be a function/],
      ["fetch", ["x", null, {}, true], /fetch must be a function/],
      ["insecureHttp", ["yes", 1, null], /insecureHttp must be true or false/],
      ["maxBodyBytes", ["5", -1, NaN, null], /maxBodyBytes must be a number/],
      ["signal", [new AbortController().signal], /signal is unknown/],
      ["accountId", ["a"], /accountId is unknown/, /account_id/],
    ]),
  )("%s", async (_, { name, values, words }) => {
    for (const value of values) await refused((make) => act(make, { [name]: value }), ...words);
  });
});

test("how many of a list are read", async () => {
  for (const max of [-1, 0, 1.5, NaN, Infinity, "5", null, {}, 2 ** 53]) {
    await refused((make) => make()["groups"]!["list"]!().toArray({ max }), /max must be a whole number, 1 or more/);
  }
  await refused((make) => make()["groups"]!["list"]!().toArray({ limit: 5 }), /limit is unknown \(known: max\)/);
});

test.each([["nothing", []] as const, ["undefined", [undefined]] as const, ["no max", [{ max: undefined }]] as const])(
  "a list is read whole where toArray is given %s",
  async (_, given) => {
    const { fetch } = answer(
      { body: { data: [{ id: "1" }], links: { next: "/v4/accounts/a/groups?after=x" } } },
      { body: { data: [{ id: "2" }], links: { next: null } } },
    );
    const { create, needed } = factories.frameio;
    const all = create({ ...needed, fetch })["groups"]!["list"]!();
    expect(await all.toArray(...given)).toEqual([{ id: "1" }, { id: "2" }]);
  },
);

test("an option that is undefined counts as left out", async () => {
  const { fetch, sent } = answer({ body: { data: { id: "g" } } });
  const { create, needed } = factories.frameio;
  const client = create({ ...needed, fetch, onEvent: undefined, limiter: undefined, retry: undefined });
  const options = { signal: undefined, headers: undefined, timeoutMs: undefined, retry: { attempts: undefined } };
  await client.withOptions({ fetch: undefined, contract: undefined })["groups"]!["get"]!({ group_id: "g" }, options);
  expect(sent).toHaveLength(1);
});

test("headers that are called almost like those of a connection are sent", async () => {
  const headers = { "x-connection": "a", "connection-id": "b", "upgrade-insecure-requests": "1", "my-expect": "c" };
  const { fetch, sent } = answer({ body: { data: { id: "g" } } });
  const { create, needed } = factories.frameio;
  await create({ ...needed, fetch, headers })["groups"]!["get"]!({ group_id: "g" });
  expect(Object.fromEntries(sent[0]!.headers)).toMatchObject(headers);
});

describe("a token", () => {
  const tokens: readonly (readonly [string, unknown, RegExp])[] = [
    ["with a line break after it", `${secret}\n`, /it has a line break or space after it/],
    ["with a byte order mark before it", `\ufeff${secret}`, /it has a byte order mark before it/],
    ["with its scheme before it", `Bearer ${secret}`, /it has "Bearer" before it/],
    ["with its scheme in lower case", `bearer ${secret}`, /it has "Bearer" before it/],
    ["that is empty", "", /it is empty/],
    ["that is not ASCII", `${secret}é`, /it has a space or another character/],
    ["with a line break in it", `${secret}\r\nx: y`, /it has a space or another character/],
    ["with a scheme in the middle of it", `${secret} Bearer ${secret}`, /it has a space or another character/],
    ["with a byte order mark in the middle of it", `${secret}\ufeff${secret}`, /it has a space or another character/],
    ["that is an object", { access_token: secret }, /must be a string, or a function that gives one\./],
    [
      "that is an object without a prototype",
      Object.assign(Object.create(null), { secret }),
      /must be a string, or a function that gives one\./,
    ],
    ["that is null", null, /must be a string, or a function that gives one\./],
    ["that is a number", 5, /must be a string, or a function that gives one\./],
  ];

  test.each(tokens)("%s is refused where it is given", async (_, token, words) => {
    await refused((make) => make({ token }), /^token must be/, words);
    await refused((make) => make().withOptions({ token }), /^token must be/, words);
  });

  test.each(tokens)("%s is told where a function gives it", async (_, token, words) => {
    const { fetch, sent } = answer();
    const { create, needed } = factories.frameio;
    const client = create({ ...needed, fetch, token: () => token });
    const error = await client["groups"]!["get"]!({ group_id: "g" }).then(
      () => expect.fail("Nothing was thrown."),
      (thrown: unknown) => thrown as RollcallError,
    );
    expect(error).toBeInstanceOf(AuthError);
    expect(error.message).toMatch(/^groups\.get got no token: what the token function returned must be/);
    expect(error.message).toMatch(words);
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(secret);
    expect(sent).toEqual([]);
  });
});

/** The address that a request of a client with this base URL goes to. */
async function addressOf(vendor: keyof typeof factories, options: object): Promise<string | undefined> {
  const { fetch, sent } = answer({ body: {} });
  const { create, needed } = factories[vendor];
  await create({ ...needed, fetch, ...options }).request("GET", "/things");
  return sent[0]?.url;
}

describe("a base URL", () => {
  test.each([
    ["docusign", "https://demo.docusign.net", "https://demo.docusign.net/restapi"],
    ["docusign", "https://demo.docusign.net/restapi", "https://demo.docusign.net/restapi"],
    ["docusign", "https://demo.docusign.net/RESTAPI", "https://demo.docusign.net/restapi"],
    ["docusign", "https://demo.docusign.net/restapi/v2.1", "https://demo.docusign.net/restapi"],
    ["docusign", "https://demo.docusign.net/v2.1/", "https://demo.docusign.net/restapi"],
    ["docusign", "https://proxy.example/docusign/restapi/v2.1", "https://proxy.example/docusign/restapi"],
    ["frameio", "https://api.frame.io/v4", "https://api.frame.io"],
    ["frameio", "https://api.frame.io/V4/", "https://api.frame.io"],
    ["frameio", "https://proxy.example/v1/v4", "https://proxy.example/v1"],
    ["frameio-legacy", "https://api.frame.io/v2", "https://api.frame.io"],
  ] as const)("of %s may be %s", async (vendor, baseUrl, root) => {
    expect(await addressOf(vendor, { baseUrl })).toBe(`${root}/things`);
  });

  test.each([
    ["docusign", "/restapi/v2/accounts/1", "https://demo.docusign.net"],
    ["docusign", "/restapi/v2.1/accounts/1", "https://demo.docusign.net"],
    ["docusign", "/restapi/restapi", "https://demo.docusign.net"],
    ["docusign", "/RESTAPI/restapi", "https://demo.docusign.net"],
    ["frameio", "/v4/v4", "https://api.frame.io"],
    ["frameio", "/v4/accounts/1", "https://api.frame.io"],
    ["frameio", "/v2", "https://api.frame.io"],
    ["frameio", "/team", "https://api.frame.io"],
    ["frameio-legacy", "/v4", "https://api.frame.io"],
  ] as const)("of %s may not end in %s", async (vendor, path, origin) => {
    const error = await refused((make) => make({ baseUrl: origin + path }, vendor), /^baseUrl must end before/);
    expect(error.message).toContain(`give ${origin}.`);
    expect(error.problems[0]?.pointer).toBe("/baseUrl");
  });

  test("must be given where there is no default", async () => {
    for (const baseUrl of [undefined, null, ""]) {
      await refused((make) => make({ baseUrl }, "docusign"), /^baseUrl must be given, as a URL/);
    }
    await refused(() => factories.docusign.create({ token: secret }), /^baseUrl must be given, as a URL/);
  });

  test.each([
    "http://localhost:4010",
    "http://LOCALHOST",
    "http://localhost:1",
    "http://127.0.0.1:8080",
    "http://127.9.8.7",
    "http://127.0.0.10",
    "http://[::1]:8080",
  ])("may be %s: it does not leave the machine", async (baseUrl) => {
    expect(await addressOf("frameio", { baseUrl })).toBe(`${baseUrl.toLowerCase()}/things`);
  });

  test.each([
    "http://api.frame.io",
    "http://10.0.0.1",
    "http://localhost.example",
    "http://notlocalhost",
    "http://127.0.0.1.example",
    "http://[::2]",
    "http://0.0.0.0",
  ])("may be %s only where it is said that this is meant", async (baseUrl) => {
    const words = [/^baseUrl must be https:/, /insecureHttp: true allows that/];
    await refused((make) => make({ baseUrl }), ...words);
    await refused((make) => make({ baseUrl, insecureHttp: false }), ...words);
    await refused((make) => make().withOptions({ baseUrl, token: "another" }), ...words);
    expect(await addressOf("frameio", { baseUrl, insecureHttp: true })).toBe(`${baseUrl}/things`);
  });

  test.each(["https://DEMO.docusign.net:443", "https://demo.docusign.net/restapi/", "https://demo.docusign.net/v2.1"])(
    "that is the same, spelt %s, needs no token of its own",
    async (baseUrl) => {
      const { fetch, sent } = answer({ body: {} });
      const { create, needed } = factories.docusign;
      await create({ ...needed, fetch })
        .withOptions({ baseUrl })
        .request("GET", "/things");
      expect(sent.map(({ url, headers }) => [url, headers.get("authorization")])).toEqual([
        ["https://demo.docusign.net/restapi/things", `Bearer ${secret}`],
      ]);
    },
  );

  test("that is another needs a token of its own", async () => {
    for (const baseUrl of [
      "https://na3.docusign.net",
      "https://demo.docusign.net:8443",
      "https://demo.docusign.net/x",
    ]) {
      await refused((make) => make({}, "docusign").withOptions({ baseUrl }), /^token must be given with a new baseUrl/);
    }
  });
});

test("a client keeps the options that were checked, whatever their object becomes", async () => {
  const sent: Record<string, string>[] = [];
  const fetch = (_: string, { headers }: FetchInit) => {
    sent.push(headers);
    return Promise.resolve(new Response('{"data":{"id":"g"}}'));
  };
  const options = { token: "token", account_id: "a", fetch, headers: { "x-of": "client" } };
  const frameio = createFrameio(options);
  options.headers = { "x-of": "an unchecked\nline" };
  await frameio.groups.get({ group_id: "g" });
  expect(sent[0]).toMatchObject({ "x-of": "client" });
});
