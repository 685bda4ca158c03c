import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { AuthError, InvalidInputError, type RollcallError } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { answer, type Sent } from "../support/answers.js";

/* What callers get wrong: each a typed error that names the thing, before anything is sent. */

const account_id = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";
const secret = "s3cr3t";

/** A client as a program without types sees it. */
type Loose = Readonly<Record<string, Readonly<Record<string, LooseMethod>>>>;
type LooseMethod = (
  input?: unknown,
  options?: unknown,
) => Promise<unknown> & { toArray(options: unknown): Promise<unknown> };

const looseFrameio = createFrameio as unknown as (options: object) => Loose;
const looseDocusign = createDocusign as unknown as (options: object) => Loose;

/** One thing that a caller gets wrong: how, and the words that the message must have. */
type Row = readonly [string, (fetch: typeof globalThis.fetch) => unknown, ...RegExp[]];

const frameio = (fetch: typeof globalThis.fetch, options: object = {}) =>
  looseFrameio({ token: secret, account_id, fetch, ...options });
const docusign = (fetch: typeof globalThis.fetch, options: object = {}) =>
  looseDocusign({ token: secret, accountId: account_id, baseUrl: "https://demo.docusign.net", fetch, ...options });

const ids: [string, unknown][] = [
  ["empty", ""],
  ["a dot", "."],
  ["two dots", ".."],
  ["with a slash", "a/b"],
  ["with a backslash", "a\\b"],
  ["with a question mark", "a?b"],
  ["with a hash", "a#b"],
  ["percent-encoded already", "a%2Fb"],
  ["with a line break", "a\nb"],
  ["with a NUL", "a\0b"],
  ["with a DEL", "a\u007fb"],
  ["with a lone surrogate", "a\ud800b"],
  ["with a space before it", " a"],
  ["with a space after it", "a "],
  ["with a no-break space before it", "\u00a0a"],
  ["with a line separator after it", "a\u2028"],
  ["with a byte order mark before it", "\ufeffa"],
  ["with a zero-width space", "a\u200bb"],
  ["with a zero-width joiner", "a\u200db"],
  ["with a soft hyphen", "a\u00adb"],
  ["with a mark that turns the direction", "a\u202eb"],
  ["with a letter that nobody sees", "a\u3164b"],
  ["with a variation selector", "a\ufe0f"],
  ["a placeholder", "{group_id}"],
  ["with a brace", "a}"],
  ["undefined as a text", "undefined"],
  ["null as a text", "null"],
  ["NaN as a text", "NaN"],
  ["an object as a text", "[object Object]"],
  ["a promise as a text", "[object Promise]"],
  ["a number", 42],
  ["null", null],
  ["an object", {}],
];

const counts: [string, unknown][] = [
  ["zero", 0],
  ["negative", -1],
  ["a fraction", 1.5],
  ["not a number", NaN],
  ["a numeral", "50"],
  ["null", null],
];

const breaking: [string, string][] = [
  ["CR", "\r"],
  ["LF", "\n"],
  ["NUL", "\0"],
];

const rows: Row[] = [
  ["a path key is missing", (fetch) => frameio(fetch)["groups"]!["get"]!({}), /group_id/, /missing/],
  ["there is no input", (fetch) => frameio(fetch)["groups"]!["get"]!(), /group_id/, /missing/],
  [
    "a bindable key is neither given nor bound",
    (fetch) => frameio(fetch, { account_id: undefined })["groups"]!["get"]!({ group_id: "g" }),
    /account_id/,
    /missing/,
    /client is created/,
  ],
  ["a body key is missing", (fetch) => frameio(fetch)["groups"]!["create"]!({ name: "Editors" }), /emoji/, /missing/],
  [
    "a body key is undefined",
    (fetch) => frameio(fetch)["groups"]!["create"]!({ name: "Editors", emoji: undefined }),
    /emoji/,
    /missing/,
  ],
  [
    "several things are wrong at once",
    (fetch) => frameio(fetch)["groups"]!["create"]!({ name: "Editors", colour: "red" }),
    /emoji/,
    /missing/,
    /colour/,
    /unknown/,
  ],
  [
    "a key is unknown",
    (fetch) => frameio(fetch)["groups"]!["list"]!({ limit: 5 }),
    /limit/,
    /unknown/,
    /page_size/,
    /request\(\)/,
  ],
  [
    "a header parameter is given as input",
    (fetch) => frameio(fetch)["groups"]!["list"]!({ "api-version": "experimental" }),
    /api-version/,
    /unknown/,
  ],
  ["the input is null", (fetch) => frameio(fetch)["groups"]!["list"]!(null), /input/, /object/],
  ["the input is an array", (fetch) => frameio(fetch)["groups"]!["list"]!([]), /input/, /object/],
  ["the input is a string", (fetch) => frameio(fetch)["groups"]!["list"]!("g"), /input/, /object/],
  ...ids.flatMap(([name, id]): Row[] => [
    [`an id is ${name}`, (fetch) => frameio(fetch)["groups"]!["get"]!({ group_id: id }), /group_id/, /id/],
    [
      `a bound id is ${name}`,
      (fetch) => frameio(fetch, { account_id: id })["groups"]!["list"]!().toArray({ max: 1 }),
      /account_id/,
      /id/,
    ],
    [
      `an id that overrides a bound one is ${name}`,
      (fetch) => docusign(fetch)["groups"]!["list"]!({ accountId: id }),
      /accountId/,
      /must be a non-empty string/,
    ],
  ]),
  ...counts.flatMap(([name, count]): Row[] => [
    [
      `a page size is ${name}`,
      (fetch) => frameio(fetch)["groups"]!["list"]!({ page_size: count }),
      /page_size/,
      /whole/,
    ],
    [`a count is ${name}`, (fetch) => docusign(fetch)["groups"]!["list"]!({ count }), /count/, /whole/],
    [
      `a list's max is ${name}`,
      (fetch) => frameio(fetch)["groups"]!["list"]!({}).toArray({ max: count }),
      /max/,
      /whole/,
    ],
  ]),
  ["a page size is too large", (fetch) => frameio(fetch)["groups"]!["list"]!({ page_size: 101 }), /page_size/, /100/],
  [
    "a start is negative",
    (fetch) => docusign(fetch)["groups"]!["list"]!({ start_position: -1 }),
    /start_position/,
    /whole/,
  ],
  ["a text in the query is null", (fetch) => frameio(fetch)["groups"]!["list"]!({ after: null }), /after/, /left out/],
  [
    "a text in the query has a lone surrogate",
    (fetch) => frameio(fetch)["groups"]!["list"]!({ after: "\udc00" }),
    /after holds half of a character\.$/,
  ],
  [
    "a text in the query is a number",
    (fetch) => frameio(fetch)["groups"]!["list"]!({ after: 5 }),
    /after must be of type string, or left out\.$/,
  ],
  [
    "a boolean in the query is a text",
    (fetch) => frameio(fetch)["groups"]!["list"]!({ include_total_count: "true" }),
    /include_total_count/,
    /boolean/,
  ],
  [
    "an array in the query is a text",
    (fetch) => docusign(fetch)["permissionProfiles"]!["list"]!({ include: "metadata" }),
    /include must be of type array with a string, or left out\.$/,
  ],
  [
    "an array in the query is empty",
    (fetch) => docusign(fetch)["permissionProfiles"]!["list"]!({ include: [] }),
    /include must be of type array with a string, or left out\.$/,
  ],
  [
    "the things of a write are one thing",
    (fetch) => docusign(fetch)["groups"]!["create"]!({ groups: { groupName: "Editors" } }),
    /groups must be an array\.$/,
  ],
  [
    "the things of a write are null",
    (fetch) => docusign(fetch)["groups"]!["addUsers"]!({ groupId: "1", users: null }),
    /users must be an array\.$/,
  ],
  [
    "an array in the query holds null",
    (fetch) => docusign(fetch)["permissionProfiles"]!["list"]!({ include: [null] }),
    /include/,
    /array/,
  ],
  [
    "the body holds itself",
    (fetch) => {
      const groups: unknown[] = [];
      groups.push({ groups });
      return docusign(fetch)["groups"]!["create"]!({ groups });
    },
    /JSON/,
  ],
  ...breaking.flatMap(([name, character]): Row[] => [
    [`a token holds ${name}`, (fetch) => frameio(fetch, { token: `${secret}${character}x` }), /token/],
    [
      `a header of the client holds ${name}`,
      (fetch) => frameio(fetch, { headers: { "x-key": `${secret}${character}x` } }),
      /header/,
    ],
    [
      `a header of a call holds ${name}`,
      (fetch) =>
        frameio(fetch)["groups"]!["list"]!({}, { headers: { "x-key": `${secret}${character}x` } }).toArray({ max: 1 }),
      /header/,
    ],
    [
      `the name of a header holds ${name}`,
      (fetch) => frameio(fetch)["groups"]!["get"]!({ group_id: "g" }, { headers: { [`x${character}y`]: "z" } }),
      /header/,
    ],
  ]),
  ["a token is empty", (fetch) => frameio(fetch, { token: "" }), /token/],
  ["a token is missing", (fetch) => frameio(fetch, { token: undefined }), /token/],
  ["a token is no string", (fetch) => frameio(fetch, { token: { access_token: secret } }), /token/],
  ["a token carries its scheme", (fetch) => frameio(fetch, { token: `Bearer ${secret}` }), /token/],
  ["there is no base URL and no default", (fetch) => docusign(fetch, { baseUrl: undefined }), /baseUrl/, /http/],
  ["the base URL is empty", (fetch) => frameio(fetch, { baseUrl: "" }), /baseUrl/, /http/],
  ["the base URL is none", (fetch) => frameio(fetch, { baseUrl: "api.frame.io" }), /baseUrl/, /http/],
  ["the base URL is not http(s)", (fetch) => frameio(fetch, { baseUrl: "ftp://api.frame.io" }), /baseUrl/, /http/],
  [
    "the base URL is another scheme's and holds one",
    (fetch) => frameio(fetch, { baseUrl: "blob:https://api.frame.io" }),
    /^baseUrl must be given, as a URL/,
  ],
  [
    "the base URL holds a variable that nobody has filled in",
    (fetch) => frameio(fetch, { baseUrl: "https://api.{region}.frame.io" }),
    /baseUrl/,
  ],
  ["the base URL is a script", (fetch) => frameio(fetch, { baseUrl: "javascript:alert(1)" }), /baseUrl/, /http/],
  [
    "the base URL carries credentials",
    (fetch) => frameio(fetch, { baseUrl: `https://ada:${secret}@api.frame.io` }),
    /baseUrl/,
    /credentials/,
  ],
  [
    "the base URL carries a user",
    (fetch) => frameio(fetch, { baseUrl: `https://${secret}@api.frame.io` }),
    /baseUrl/,
    /credentials/,
  ],
  [
    "the base URL has a query",
    (fetch) => frameio(fetch, { baseUrl: `https://api.frame.io?key=${secret}` }),
    /baseUrl/,
    /query/,
  ],
  ["the base URL has a fragment", (fetch) => frameio(fetch, { baseUrl: `https://api.frame.io#${secret}` }), /baseUrl/],
  ...["timeoutMs", "deadlineMs", "maxQueueMs", "maxBodyBytes"].flatMap((name): Row[] =>
    [-1, NaN, "5"].map((value): Row => [
      `${name} is ${inspect(value)}`,
      (fetch) => frameio(fetch, { [name]: value }),
      new RegExp(name),
      /number/,
    ]),
  ),
  [
    "a number of attempts is not a number",
    (fetch) => frameio(fetch, { retry: { attempts: NaN } }),
    /attempts/,
    /number/,
  ],
  [
    "an option of a call is negative",
    (fetch) => frameio(fetch)["groups"]!["get"]!({ group_id: "g" }, { timeoutMs: -1 }),
    /timeoutMs/,
    /number/,
  ],
];

describe("is refused before anything is sent", () => {
  test.each(rows.map(([name, act, ...words]) => ({ name, act, words })))("$name", async ({ act, words }) => {
    const { fetch, sent } = answer({ body: { data: [] } });
    const error = await caught(() => act(fetch));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ name: "InvalidInputError", code: "invalid_input", attempts: [] });
    for (const word of words) expect(error.message).toMatch(word);
    const { problems = [] } = error as Partial<InvalidInputError>;
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(error.message).toContain(problem.message);
    expectNothing(sent, error);
  });
});

describe("no token, no request", () => {
  const functions: [string, () => unknown][] = [
    ["returns nothing", () => undefined],
    ["returns null", () => null],
    ["returns an empty string", () => ""],
    ["returns an object", () => ({ access_token: secret })],
    ["returns a token with a line break", () => `${secret}\n`],
    ["resolves to nothing", () => Promise.resolve()],
    ["throws", () => thrown()],
    ["rejects", () => Promise.reject(new Error(`could not sign in with ${secret}`))],
  ];

  test.each(functions)("a token function that %s", async (_, token) => {
    const { fetch, sent } = answer({ body: { data: {} } });
    const error = await caught(() => frameio(fetch, { token })["groups"]!["get"]!({ group_id: "g" }));
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ code: "auth_error", operation: "groups.get", attempts: [] });
    expect(error.message).toMatch(/token function/);
    expect(sent).toEqual([]);
    expect(error.message + JSON.stringify(error)).not.toContain(secret);
  });

  test("what a token function throws is the cause", async () => {
    const cause = new Error("the vault is closed");
    const error = await caught(() =>
      frameio(answer().fetch, { token: () => Promise.reject(cause) })["groups"]!["get"]!({ group_id: "g" }),
    );
    expect(error.cause).toBe(cause);
  });
});

describe("passes, percent-encoded on the wire", () => {
  test.each([
    ["adobe:5F2A@AdobeOrg", "adobe%3A5F2A%40AdobeOrg"],
    ["a|b", "a%7Cb"],
    ["a b", "a%20b"],
    ["größe", "gr%C3%B6%C3%9Fe"],
    ["a\ud83d\ude00b", "a%F0%9F%98%80b"],
    ["a&b=c+d;e,f", "a%26b%3Dc%2Bd%3Be%2Cf"],
    ["...", "..."],
    ["undefined-1", "undefined-1"],
    ["not-null", "not-null"],
  ])("the id %s", async (id, encoded) => {
    const { fetch, sent } = answer({ body: { data: {} } });
    await createFrameio({ token: secret, account_id: id, fetch }).groups.get({ group_id: id });
    expect(sent.map(({ url }) => url)).toEqual([`https://api.frame.io/v4/accounts/${encoded}/groups/${encoded}`]);
  });

  test("whatever stands in a query", async () => {
    const { fetch, sent } = answer({ body: { groups: [] } });
    const accountId = account_id;
    const docusign = createDocusign({ token: secret, accountId, baseUrl: "https://demo.docusign.net", fetch });
    await docusign.groups.list.raw({ search_text: "a&b=c#d/é+ ?", count: 100, include_usercount: true });
    const url = new URL(sent[0]!.url);
    expect(url.hash).toBe("");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      search_text: "a&b=c#d/é+ ?",
      count: "100",
      include_usercount: "true",
    });
  });

  test("an input that is undefined counts as left out", async () => {
    const { fetch, sent } = answer({ body: { data: {} } });
    const client = createFrameio({ token: secret, account_id, fetch });
    await client.groups.update({ group_id: "g", name: undefined, emoji: "eyes", account_id: undefined });
    expect(sent.map(({ body }) => body)).toEqual(['{"data":{"emoji":"eyes"}}']);
  });
});

test.each([
  ["https://demo.docusign.net", "https://demo.docusign.net/restapi"],
  ["https://demo.docusign.net/", "https://demo.docusign.net/restapi"],
  ["https://demo.docusign.net/restapi", "https://demo.docusign.net/restapi"],
  ["https://demo.docusign.net/restapi/", "https://demo.docusign.net/restapi"],
  ["https://demo.docusign.net/restapi//", "https://demo.docusign.net/restapi"],
  ["https://demo.docusign.net/restapi/v2.1", "https://demo.docusign.net/restapi"],
  ["https://demo.docusign.net/RESTAPI/V2.1/", "https://demo.docusign.net/restapi"],
  ["https://demo.docusign.net/v2.1", "https://demo.docusign.net/restapi"],
  ["http://localhost:4010/proxy/restapi", "http://localhost:4010/proxy/restapi"],
  ["http://localhost:4010/proxy/", "http://localhost:4010/proxy/restapi"],
])("the base URL %s is good", async (baseUrl, root) => {
  const { fetch, sent } = answer({ body: { groups: [] } });
  await createDocusign({ token: secret, baseUrl, accountId: "a", fetch }).groups.list.raw();
  expect(sent.map(({ url }) => url)).toEqual([`${root}/v2.1/accounts/a/groups`]);
});

async function caught(act: () => unknown): Promise<RollcallError> {
  try {
    await act();
  } catch (error) {
    return error as RollcallError;
  }
  throw new Error("Nothing was thrown.");
}

function expectNothing(sent: readonly Sent[], error: RollcallError) {
  expect(sent).toEqual([]);
  const printed = [error.message, String(error), inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error)];
  expect(printed.join("\n")).not.toContain(secret);
}

function thrown(): never {
  throw new Error(`could not sign in with ${secret}`);
}
