import { describe, expect, test } from "vitest";
import { InvalidInputError, type Problem, type RollcallError } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { docusignPaths } from "../../src/vendors/docusign/paths.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import { unlimited } from "../faults/fault.js";
import { answer, type StubAnswer } from "../support/answers.js";

/* What errors say, word for word: it is read in logs, by people who have nothing else. */

const token = "messages-token";
const baseUrl = "https://demo.docusign.net";
const frameio = (reply: StubAnswer = {}, options = {}) =>
  createFrameio({ token, account_id: "northlight", retry: false, fetch: answer(reply).fetch, ...options });
const docusign = (reply: StubAnswer = {}) =>
  createDocusign({ token, baseUrl, accountId: "northlight", retry: false, fetch: answer(reply).fetch });
const legacy = (reply: StubAnswer) => createFrameioLegacy({ token, retry: false, fetch: answer(reply).fetch });
const get = { group_id: "g" };

describe("a failure is told by its status and in the vendor's words", () => {
  test.each<[string, () => Promise<unknown>, string]>([
    [
      "each problem with code, title, message and pointer",
      () =>
        frameio({
          status: 422,
          body: {
            errors: [
              { title: "Invalid value", detail: "name is too long", source: { pointer: "/data/name" } },
              { detail: "emoji is missing" },
            ],
          },
        }).groups.create({ name: "Editors", emoji: "scissors" }),
      "groups.create failed with 422: name is too long (Invalid value at /data/name); emoji is missing.",
    ],
    [
      "a code before the message",
      () =>
        docusign({ status: 400, body: { errorCode: "INVALID_REQUEST", message: "No such thing." } }).groups.list.raw(),
      "groups.list failed with 400: No such thing (INVALID_REQUEST).",
    ],
    [
      "the status alone",
      () => frameio({ status: 404 }).groups.get(get),
      "groups.get failed with 404: no reason is given (application/json, 0 characters). It may not be the vendor's own answer: check baseUrl.",
    ],
    [
      "no reason where an object gives none",
      () => frameio({ status: 404, body: {} }).groups.get(get),
      "groups.get failed with 404: no reason is given (application/json, 2 characters). It may not be the vendor's own answer: check baseUrl.",
    ],
    [
      "a problem that stands alone",
      () => frameio({ status: 422, body: { errors: { detail: "No such name" } } }).groups.get(get),
      "groups.get failed with 422: No such name.",
    ],
    [
      "what stands beside an empty list of problems",
      () => frameio({ status: 422, body: { errors: [], message: "Not now" } }).groups.get(get),
      "groups.get failed with 422: Not now.",
    ],
    [
      "no reason and no type",
      () => frameio({ status: 404, headers: { "content-type": "" } }).groups.get(get),
      "groups.get failed with 404: no reason is given (no content type, 0 characters). It may not be the vendor's own answer: check baseUrl.",
    ],
    [
      "a title that says the same once",
      () =>
        frameio({
          status: 422,
          body: { errors: [{ title: "Taken", detail: "Taken", source: { pointer: "/data/name" } }] },
        }).groups.get(get),
      "groups.get failed with 422: Taken (at /data/name).",
    ],
    [
      "a reason that trails off, as a sentence",
      () => frameio({ status: 422, body: { errors: [{ detail: "Wait...\n" }] } }).groups.get(get),
      "groups.get failed with 422: Wait.",
    ],
    [
      "what to check where it is the token",
      () => frameio({ status: 401, body: { errors: [{ detail: "Expired" }] } }).groups.get(get),
      "groups.get failed with 401: Expired. Check the token, and whether it is of this host and account.",
    ],
    [
      "each item that failed, and how many there were",
      () =>
        docusign({
          status: 201,
          body: {
            groups: [
              { groupId: "1" },
              { groupName: "B", errorDetails: { errorCode: "INVALID_GROUP_NAME", message: "Taken." } },
              { groupName: "C", errorDetails: { errorCode: "OTHER", message: "No." } },
            ],
          },
        }).groups.create({ groups: [{ groupName: "A" }, { groupName: "B" }, { groupName: "C" }] }),
      "groups.create failed for 2 of 3 items: [1] Taken (INVALID_GROUP_NAME); [2] No (OTHER).",
    ],
  ])("%s", async (_, act, message) => {
    expect((await caught(act)).message).toBe(message);
  });
});

describe("an answer that is not what was promised is told by what it is and what it lacks", () => {
  const page = { body: "<h1>Sign in</h1>", headers: { "content-type": "text/html" } };
  test.each<[string, () => Promise<unknown>, string]>([
    [
      "no JSON",
      () => frameio(page).groups.get(get),
      "groups.get was answered with 200, and the answer (text/html, 16 characters) is no JSON object. Check baseUrl.",
    ],
    [
      "a page where nothing was promised",
      () => frameio(page).groups.delete(get),
      "groups.delete was answered with 200, and the answer (text/html, 16 characters) is no JSON. It may have been carried out: look before you repeat it.",
    ],
    [
      "no envelope",
      () => frameio({ body: {} }).groups.get(get),
      "groups.get was answered with 200, and the answer (application/json, 2 characters) has no object data. Check baseUrl.",
    ],
    [
      "no items",
      () => frameio({ body: {} }).groups.list().toArray({ max: 1 }),
      "groups.list was answered with 200, and the answer (application/json, 2 characters) has no array data. Check baseUrl.",
    ],
    [
      "no items where the page is the array",
      () => legacy({ body: {} }).accounts.list().toArray(),
      "accounts.list was answered with 200, and the answer (application/json, 2 characters) has no array. Check baseUrl.",
    ],
    [
      "fewer items than were sent",
      () => docusign({ body: { groups: [{}] } }).groups.create({ groups: [{ groupName: "A" }, { groupName: "B" }] }),
      "groups.create was answered with 200, and the answer (application/json, 15 characters) tells of 1 of 2 groups. It may have been carried out: look before you repeat it.",
    ],
    [
      "pages without an item and without an end",
      () => {
        let page = 0;
        const fetch = () => Promise.resolve(Response.json({ data: [], links: { next: `?after=${++page}` } }));
        return frameio({}, { fetch, limiter: unlimited }).groups.list().toArray();
      },
      "groups.list stopped: 100 pages in a row are empty and lead on.",
    ],
    [
      "the same page again",
      () =>
        frameio({ body: { data: [], links: { next: "?after=1" } } })
          .groups.list({ after: "1" })
          .toArray({ max: 1 }),
      "groups.list stopped: the next-page link leads to a page already read, which would never end.",
    ],
    [
      "a part of the pages",
      () =>
        legacy({ body: [], headers: { "total-pages": "2" } })
          .accounts.list()
          .toArray({ max: 1 }),
      "accounts.list stopped: this is one of 2 pages, and there is no documented way to the others.",
    ],
  ])("%s", async (_, act, message) => {
    expect((await caught(act)).message).toBe(message);
  });
});

describe("an input or an option that cannot be kept is told by its place and what it must be", () => {
  const id =
    'must be a non-empty string without / \\ ? # % { }, invisible characters or spaces at an end, and not "." or "..".';
  const url = "baseUrl must be given, as a URL without credentials and query such as https://api.example.com.";
  const anything = (value: unknown) => value as never;
  test.each<[string, () => unknown, readonly Problem[]]>([
    ["no object", () => frameio().groups.get(anything("g")), [{ message: "The input must be one object." }]],
    [
      "keys that are unknown or missing",
      () => frameio().groups.delete(anything({ id: "g", name: "Editors" })),
      [
        {
          pointer: "/id",
          message:
            "id is unknown: groups.delete takes account_id, group_id. Send what is not described with request().",
        },
        {
          pointer: "/name",
          message:
            "name is unknown: groups.delete takes account_id, group_id. Send what is not described with request().",
        },
        { pointer: "/group_id", message: "group_id is missing: give it in the call." },
      ],
    ],
    [
      "a key where none is taken",
      () => legacy({}).accounts.list(anything({ page: 2 })),
      [
        {
          pointer: "/page",
          message: "page is unknown: accounts.list takes no input. Send what is not described with request().",
        },
      ],
    ],
    [
      "a key that can be bound",
      () => frameio({}, { account_id: undefined }).groups.get(get),
      [
        {
          pointer: "/account_id",
          message: "account_id is missing: give it in the call or when the client is created.",
        },
      ],
    ],
    ["an id", () => frameio().groups.get({ group_id: ".." }), [{ pointer: "/group_id", message: `group_id ${id}` }]],
    [
      "what stands in a query",
      () => frameio().groups.list(anything({ page_size: 101, sort: null })),
      [
        { pointer: "/sort", message: "sort must be of type string, or left out." },
        { pointer: "/page_size", message: "page_size must be a whole number from 1 to 100." },
      ],
    ],
    [
      "the items of a list",
      () => frameio().groups.list().toArray({ max: 0 }),
      [{ pointer: "/max", message: "max must be a whole number, 1 or more." }],
    ],
    [
      "a body",
      () => frameio().request("POST", "/v4/things", { body: 1n }),
      [{ pointer: "/body", message: "The body cannot be written: Do not know how to serialize a BigInt." }],
    ],
    [
      "a body that would go out as something else",
      () => frameio().request("POST", "/v4/things", { body: new Set() }),
      [{ pointer: "/body", message: "The body cannot be written: It must be plain data, and is Set." }],
    ],
    [
      "what in a body would go out as something else",
      () => frameio().request("POST", "/v4/things", { body: { data: { name: () => "Editors" } } }),
      [{ pointer: "/body", message: "The body cannot be written: name must be plain data, and is Function." }],
    ],
    [
      "a query",
      () => frameio().request("POST", "/v4/things", { query: { search: "cut \ud83d" } }),
      [{ pointer: "/query", message: "The query cannot be written: URI malformed." }],
    ],
    [
      "a body of a GET",
      () => frameio().request("GET", "/v4/things", { body: {} }),
      [{ pointer: "/body", message: "A GET takes no body: give it as query." }],
    ],
    [
      "a method that is none",
      () => frameio().request(anything("HEAD"), "/v4/things"),
      [{ pointer: "/method", message: "The method must be GET, POST, PUT, PATCH or DELETE." }],
    ],
    [
      "a method that is no text",
      () => frameio().request(anything(undefined), "/v4/things"),
      [{ message: "The method and the path must be strings." }],
    ],
    [
      "a path that is no text",
      () => frameio().request("GET", anything(new URL("https://api.frame.io/v4/things"))),
      [{ message: "The method and the path must be strings." }],
    ],
    [
      "a path",
      () => frameio().request("GET", "v4/things"),
      [
        {
          pointer: "/path",
          message:
            "The path must be what follows https://api.frame.io: one slash, no dot segments, no \\ ? # %. Give values as options.",
        },
      ],
    ],
    [
      "an address of openapi-fetch",
      () => docusignPaths(createDocusign({ token, baseUrl })).GET(anything("/v2.1/unknown")),
      [
        {
          message: "GET is not described for this URL, or an id in it is empty or changes the path. Nothing was sent.",
        },
      ],
    ],
    [
      "numbers",
      () => frameio({}, { timeoutMs: "5", retry: { attempts: -1 } }),
      [
        { pointer: "/timeoutMs", message: "timeoutMs must be a number, 0 or more." },
        { pointer: "/attempts", message: "attempts must be a number, 0 or more." },
      ],
    ],
    [
      "headers",
      () => frameio({}, { headers: { "x-team": "post\r\n" } }),
      [
        {
          pointer: "/headers",
          message: "headers must be a plain object of header names and texts: no line breaks, NUL or content-length.",
        },
      ],
    ],
    ["a base URL", () => frameio({}, { baseUrl: "api.frame.io" }), [{ pointer: "/baseUrl", message: url }]],
    [
      "a token",
      () => frameio({}, { token: "two words" }),
      [{ pointer: "/token", message: "token must be visible ASCII characters: it has a space or another character." }],
    ],
    [
      "a base URL without a token of its own",
      () => frameio().withOptions({ baseUrl: "https://proxy.example" }),
      [
        {
          pointer: "/token",
          message: "token must be given with a new baseUrl: it goes to the origin that it was given for only.",
        },
      ],
    ],
  ])("%s", async (_, act, problems) => {
    const error = await caught(act);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as Partial<InvalidInputError>).problems).toEqual(problems);
    const said = problems.map(({ message }) => message).join(" ");
    expect(error.message).toBe(error.operation ? `${error.operation} was not sent: ${said}` : said);
  });
});

async function caught(act: () => unknown): Promise<RollcallError> {
  try {
    await act();
  } catch (error) {
    return error as RollcallError;
  }
  throw new Error("Nothing was thrown.");
}
