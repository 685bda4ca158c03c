import "./listening.js";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { attest, shareOf, type Shown, type Way } from "../../scripts/contract/coverage/coverage.js";
import { clone, object, objectAt, type Path, type JsonObject, type Json } from "../../scripts/openapi/json.js";
import { apis, readDescription } from "../../scripts/openapi/read.js";
import { readEvidence } from "../../scripts/contract/exchanges/recordings.js";
import type { Exchange } from "../../scripts/contract/exchanges/exchange.js";
import { followed } from "../../scripts/contract/exchanges/paging.js";
import { listObligations } from "../../scripts/contract/coverage/obligations.js";
import { checkTested, readTestExchanges } from "../../scripts/contract/coverage/from-tests.js";
import { shownBy } from "../../scripts/contract/coverage/shown-by.js";
import { ApiError } from "../../src/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { frameioPaths } from "../../src/vendors/frameio/paths.js";
import { heard, linesOf, type Heard, type TestExchange } from "../../scripts/contract/exchanges/heard.js";
import { attribute } from "../../scripts/mock/responder.js";
import { record } from "../../scripts/mock/recorder.js";

/* What contract tests exchange is written down. Here it is tested that it is all there, and that nothing in it opens an account. */

const account_id = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";
const token = "exchange-test-token";
const descriptions = apis.map(readDescription);
const described = (api: string) => descriptions.find((one) => one.api === api)!;

describe("what passes through the facade is heard", () => {
  test("over the network, by whoever answers", async () => {
    const client = createFrameio({ token, account_id, baseUrl: inject("mocks")["frameio"] });
    const [line, ...others] = await heardIn(() => client.groups.list.raw());
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      test: "what passes through the facade is heard > over the network, by whoever answers",
      ...{ api: "frameio", operation: "groups.list", oracle: "prism", times: 1 },
      request: { method: "GET", origin: "https://api.frame.io", path: `/v4/accounts/${account_id}/groups`, query: {} },
      answer: { status: 200, headers: { "x-ratelimit-limit": "100" }, body: { links: { next: null } } },
    });
    expect(line).not.toHaveProperty("wrong");
  });

  const empty = { meta: { wrong: "the answer is empty" } };

  test("in process, with the reason why it is wrong", empty, async () => {
    const { fetch } = record({ fetch: attribute({ oracle: "sample" }, () => Promise.resolve(Response.json({}))) });
    const [line] = await heardIn(() => createFrameio({ token, account_id, fetch }).groups.get.safe({ group_id: "1" }));
    expect(line).toMatchObject({ operation: "groups.get", oracle: "sample", wrong: "the answer is empty" });
  });

  test("by openapi-fetch's client, once for each that is the same", empty, async () => {
    const { GET } = frameioPaths(createFrameio({ token, fetch: () => Promise.resolve(Response.json({})) }));
    const params = { path: { account_id } };
    const lines = await heardIn(async () => {
      await GET("/v4/accounts/{account_id}/users", { params });
      await GET("/v4/accounts/{account_id}/users", { params });
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ operation: "users.list", oracle: "scripted", times: 2 });
  });
});

describe("a line", () => {
  test.each([
    [
      "GET",
      "http://127.0.0.1:1234/restapi/v2.1/accounts/1/groups/2/users",
      "groups.listUsers",
      "https://demo.docusign.net",
    ],
    [
      "PUT",
      "https://demo.docusign.net/restapi/v2.1/accounts/1/groups/2/users",
      "groups.addUsers",
      "https://demo.docusign.net",
    ],
    ["GET", "https://vendor.example/v2/accounts", "accounts.list", "https://api.frame.io"],
    ["PATCH", "https://elsewhere.test/v4/accounts/1/groups/2", "groups.update", "https://elsewhere.test"],
    ["PATCH", "https://api.frame.io/v4/accounts/1/groups", "", "https://api.frame.io"],
    ["GET", "https://api.frame.io/v4/accounts/1/groups/2/users/3/more", "", "https://api.frame.io"],
  ])("of %s %s belongs to the operation %s", async (method, url, operation, origin) => {
    const [line] = await read([heardOf({ url, init: { method, headers: {}, body: null } })]);
    expect([line!.operation, line!.request.origin]).toEqual([operation, origin]);
  });

  test("has no token, wherever it stands", async () => {
    const secret = 'to"ken/1';
    const lines = await linesOf([
      heardOf({ init: { method: "GET", headers: { authorization: `Bearer ${secret}` }, body: null } }),
      heardOf({
        url: `https://api.frame.io/v4/accounts/${encodeURIComponent(secret)}/groups?after=${encodeURIComponent(secret)}`,
        reply: {
          status: 400,
          headers: new Headers({ "x-echo": Buffer.from(secret).toString("base64") }),
          text: JSON.stringify({ said: `no ${secret}` }),
        },
      }),
    ]);
    expect(lines).toHaveLength(2);
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), btoa(secret)])
      expect(lines.join()).not.toContain(form);
    expect(JSON.parse(lines[0]!)).toMatchObject({ request: { headers: { authorization: "Bearer redacted" } } });
    expect(JSON.parse(lines[1]!)).toMatchObject({
      request: { path: "/v4/accounts/redacted/groups", query: { after: ["redacted"] } },
      answer: { headers: { "x-echo": "redacted" }, body: { said: "no redacted" } },
    });
  });

  test("keeps a body that is no JSON as the text that it is", async () => {
    const html = "<html>Bad Gateway</html>";
    const reply = { status: 502, headers: new Headers({ "content-type": "text/html" }), text: html };
    const [line] = await read([heardOf({ reply })]);
    expect(line!.answer).toEqual({ status: 502, headers: { "content-type": "text/html" }, body: html });
  });
});

describe("what is not as described, and should be, is a fault", () => {
  const groups = (fetch: typeof globalThis.fetch, options: object = {}) =>
    createFrameio({ token, account_id, baseUrl: inject("mocks")["frameio"], fetch, ...options }).groups;
  const list = ({ headers, ...options }: { headers?: Record<string, string>; baseUrl?: string } = {}) =>
    groups(record().fetch, options)
      .list.raw({}, { headers: headers ?? {} })
      .catch(refused);
  // A mock server that refuses has answered.
  const refused = (error: unknown) => expect(error).toBeInstanceOf(ApiError);
  const answered = (change: (answer: Response, body: Record<string, unknown>) => Response) => async () => {
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await globalThis.fetch(input, init);
      return change(answer, (await answer.clone().json()) as Record<string, unknown>);
    };
    await groups(record({ fetch }).fetch).list.raw();
  };

  test("and what is as described is none", async () => {
    const { sound, faults, agreed, disagreements } = await checked(await heardIn(list));
    expect([faults, disagreements, agreed, sound.length]).toEqual([[], [], 2, 1]);
  });

  /* The last is how often the second validator sees it otherwise: it takes the world for an open one, and no server into account. */
  const misfits: [string, () => Promise<unknown>, string[], number][] = [
    ["a header that nobody knows", () => list({ headers: { "x-own": "1" } }), ["header x-own is not described"], 1],
    [
      "a header with another value",
      () => list({ headers: { "api-version": "3" } }),
      ["header api-version must be equal to constant", "openapi-backend refuses the request"],
      1,
    ],
    [
      "a property that nobody knows, in an answer of the mock server",
      answered(({ headers }, body) => Response.json({ ...body, own: 1 }, { headers })),
      ["body must NOT have unevaluated properties"],
      1,
    ],
    [
      "a value of another type",
      answered(({ headers }, body) => Response.json({ ...body, total_count: "2" }, { headers })),
      ["body/total_count must be integer,null", "openapi-backend refuses the answer"],
      0,
    ],
    [
      "an answer without a header",
      answered((_, body) => Response.json(body, { headers: { "x-ratelimit-limit": "1", "x-ratelimit-window": "1" } })),
      ["The header x-ratelimit-remaining is missing", "openapi-backend refuses the answer"],
      0,
    ],
    [
      "a status that is not described",
      answered(({ headers }, body) => Response.json(body, { headers, status: 203 })),
      ["The status 203 is not described", "openapi-backend refuses the answer"],
      0,
    ],
    [
      "another server",
      async () => {
        const fetch: typeof globalThis.fetch = (url, init) =>
          globalThis.fetch((url as string).replace("https://frame.test", inject("mocks")["frameio"]!), init);
        await groups(fetch, { baseUrl: "https://frame.test" }).list.raw();
      },
      [`No server has the address https://frame.test/v4/accounts/${account_id}/groups`],
      2,
    ],
  ];

  test.each(misfits)("%s", { meta: { wrong: "it is to be noticed" } }, async (_, exchange, complaints, blind) => {
    const onPurpose = await heardIn(exchange);
    const byMistake = onPurpose.map(({ wrong: _, ...one }) => one);
    const { sound, faults, wrong, disagreements } = await checked([...byMistake, ...onPurpose]);
    const where = `test/contract/exchanges.test.ts, ${byMistake[0]!.test}: groups.list ${byMistake[0]!.answer.status}`;
    for (const complaint of complaints) expect(faults.join("\n")).toContain(`: ${complaint}`);
    for (const fault of faults) expect(fault).toContain(where);
    expect(sound).toEqual([]);
    // What is wrong on purpose is no fault, and yet both validators read it.
    expect([wrong, new Set(faults).size]).toEqual([1, faults.length]);
    expect(disagreements).toHaveLength(2 * blind);
  });
});

describe("what the files of tests left behind", () => {
  const root = mkdtempSync(join(tmpdir(), "rollcall-exchanges-"));
  const [tests, left] = ["tests/", "left/"].map((name) => pathToFileURL(join(root, name))) as [URL, URL];
  const leave = (file: string, lines: readonly string[]) => {
    writeFileSync(new URL(`${file}.test.ts`, tests), "");
    writeFileSync(new URL(`${file}.ndjson`, left), lines.map((line) => `${line}\n`).join(""));
  };

  beforeEach(() => [tests, left].forEach((folder) => mkdirSync(folder, { recursive: true })));
  afterEach(() => rmSync(root, { recursive: true }));

  test("is read, but for tests that are gone", async () => {
    leave(
      "one",
      await linesOf([heardOf({}), heardOf({}), heardOf({ test: "another", url: "https://api.frame.io/v2/accounts" })]),
    );
    leave("none", []);
    writeFileSync(new URL("gone.ndjson", left), "no test leaves this any more");
    const { exchanges, missing, strays } = readTestExchanges(left, tests);
    expect(exchanges.map(({ file, test, api, times }) => [file, test, api, times])).toEqual([
      ["one.test.ts", "a test", "frameio", 2],
      ["one.test.ts", "another", "frameio-legacy", 1],
    ]);
    expect([missing, strays]).toEqual([[], []]);
  });

  test("is told to be missing where a file of tests left nothing", () => {
    leave("one", []);
    writeFileSync(new URL("two.test.ts", tests), "");
    expect(readTestExchanges(left, tests).missing).toEqual(["test/contract/two.test.ts has left no exchanges."]);
  });

  test("has no place for what no description has", async () => {
    const url = "https://api.frame.io/v4/anything";
    leave(
      "one",
      await linesOf([heardOf({ url }), heardOf({ url, source: { oracle: "scripted", wrong: "on purpose" } })]),
    );
    expect(readTestExchanges(left, tests).strays).toEqual([
      "test/contract/one.test.ts, a test: GET /v4/anything 200 (scripted): no description has it",
    ]);
  });
});

describe("what an exchange shows", () => {
  test.each(apis)(
    "of %s is all that its recorded exchanges were made to show, and nothing that is to be refused",
    (api) => {
      const description = described(api);
      const { recorded } = readEvidence(api);
      const { obligations, shownAsIs } = listObligations(description, recorded);
      const shows = shownBy(description.document);
      const shown = new Set(recorded.flatMap((one) => [...shows(one)]));
      expect([...shownAsIs.keys()].filter((id) => !shown.has(id))).toEqual([]);
      expect(obligations.filter(({ id, polarity }) => polarity === "refuse" && shown.has(id))).toEqual([]);
    },
  );

  test("is what is in it", () => {
    const { recorded } = readEvidence("frameio");
    const one = recorded.find(({ operation, answer }) => operation === "groups.list" && answer.status === 200)!;
    const shows = shownBy(described("frameio").document);
    const { include: _, ...query } = one.request.query;
    const { "x-ratelimit-limit": __, ...headers } = one.answer.headers;
    const other = {
      request: { ...one.request, query },
      answer: { ...one.answer, headers, body: { ...object(one.answer.body), data: [] } },
    };
    const [before, after] = [shows(one), shows({ ...one, ...other })];
    const components = [...after].filter((id) => !before.has(id)).map((id) => id.replace("#/components/", ""));
    // The header is required, so nobody asks for its absence.
    expect(components.sort()).toEqual([
      "parameters/IncludeCreator#absent",
      "schemas/GroupPage/properties/data#items:none",
    ]);
    expect([...before].filter((id) => !after.has(id))).toEqual(
      expect.arrayContaining([
        "#/components/parameters/IncludeCreator#present",
        "#/components/parameters/IncludeCreator#value:creator",
        "#/components/schemas/GroupWithIncludes/anyOf/0#branch",
      ]),
    );
  });

  const parameters = "#/components/parameters";
  const schemas = "#/components/schemas";
  const values: [string, string, Path, Json, string][] = [
    ["frameio", "groups.list", ["request", "query", "page_size"], ["100"], `${parameters}/PageSize#maximum:at`],
    ["frameio", "groups.list", ["request", "query", "page_size"], ["1"], `${parameters}/PageSize#minimum:at`],
    ["frameio", "groups.list", ["request", "query", "sort"], ["name_desc"], `${parameters}/GroupsSort#value:name_desc`],
    [
      "docusign",
      "permissionProfiles.list",
      ["request", "query", "include"],
      ["metadata"],
      `${parameters}/ProfileListInclude#value:metadata`,
    ],
    [
      "frameio",
      "groups.list",
      ["answer", "body", "total_count"],
      null,
      `${schemas}/GroupPage/properties/total_count#null`,
    ],
    [
      "frameio",
      "groups.create",
      ["answer", "body", "data", "name"],
      "☕".repeat(255),
      `${schemas}/Group/properties/name#maxLength:at`,
    ],
    [
      "frameio",
      "groups.create",
      ["answer", "body", "data", "source"],
      "workfront",
      `${schemas}/Group/properties/source#enum:workfront`,
    ],
    ["frameio", "groups.listUsers", ["answer", "body", "data"], [], `${schemas}/UserPage/properties/data#items:none`],
  ];

  test.each(values)("of %s %s is that there is a value at %j", (api, operation, keys, value, id) => {
    const { document } = described(api);
    const one = readEvidence(api).recorded.find((other) => other.operation === operation && other.answer.status < 300)!;
    const changed = clone(one as unknown as JsonObject);
    objectAt(changed, keys.slice(0, -1))[keys.at(-1)!] = value;
    const shows = shownBy(document);
    expect(shows(one)).not.toContain(id);
    expect(shows(changed as unknown as Exchange)).toContain(id);
  });

  test("of a choice is the branch that accepts, and what only the others want", () => {
    const { document } = described("frameio");
    const one = readEvidence("frameio").recorded.find(({ name }) => name.startsWith("groups.get "))!;
    const { sync_status: _, ...group } = object(object(one.answer.body)["data"]);
    const branches = (data: JsonObject) =>
      [...shownBy(document)({ ...one, answer: { ...one.answer, body: { data } } })]
        .filter((id) => id.includes("branch"))
        .map((id) => id.replace(`${schemas}/`, ""));
    const missing = "SyncGroup/properties/sync_status#missing:other branch";
    expect(branches(group)).toEqual([missing, "GroupWithIncludes/anyOf/1#branch"]);
    expect(branches({ ...group, sync_status: "completed" })).toEqual(["GroupWithIncludes/anyOf/0#branch"]);
    expect(branches({ ...group, sync_status: "completed", unheard_of: 1 })).toEqual([]);
  });

  test("of pages is that one led to the next", () => {
    const { document } = described("docusign");
    const { recorded } = readEvidence("docusign");
    const { request, answer } = recorded.find(({ operation }) => operation === "groups.list")!;
    const page = (query: Record<string, string[]>, body: JsonObject): Exchange => ({
      operation: "groups.list",
      request: { ...request, query },
      answer: { ...answer, body },
    });
    const groups = [{ groupId: "1" }];
    const first = page({}, { groups, nextUri: "/groups?start_position=1" });
    const middle = page({ start_position: ["1"] }, { groups, endPosition: "1", totalSetSize: "3" });
    const last = page({ start_position: ["2"] }, { groups, endPosition: "2", totalSetSize: "3" });
    const all = ["groups.list first", "groups.list middle", "groups.list last"];
    expect([...followed(document, [first, middle, last])]).toEqual(all);
    expect([...followed(document, [middle, last])]).toEqual(["groups.list last"]);
    expect([...followed(document, [first, last])]).toEqual([]);
    expect([...followed(document, [page({}, {})])]).toEqual(["groups.list empty"]);
  });

  test("is counted by who answered", async () => {
    const url = "https://api.frame.io/v2/accounts/1/membership";
    const reply = { status: 404, headers: new Headers({ "content-type": "application/json" }), text: "{}" };
    const made = (["sample", "check"] as const).map((oracle) => heardOf({ url, reply, source: { oracle } }));
    const tested = (await read(made)).map((one) => ({ ...one, file: "exchanges.test.ts" }));
    const description = described("frameio-legacy");
    const { recorded } = readEvidence("frameio-legacy");
    const exhibits = attest(description.document, recorded, tested);
    const membership = "#/paths/~1v2~1accounts~1{account_id}~1membership/get";
    const first = recorded.find(({ operation }) => operation === "accounts.getMembership")!.name;
    const test = "exchanges.test.ts, a test";
    expect([...exhibits.get(`${membership}#operation`)!]).toEqual([
      [first, "derived"],
      [test, "tested"],
    ]);
    expect(exhibits.get(`${membership}/responses/404#status`)!.get(test)).toBe("tested");
    const shown = listObligations(description, recorded).obligations.map((one): Shown => {
      const own = exhibits.get(one.id) ?? new Map<string, Way>();
      return { ...one, by: [...own.keys()], ways: new Set(own.values()) };
    });
    const share = shareOf(shown.filter(({ dimension }) => dimension === "operation"));
    expect(share).toEqual({ covered: 3, of: 3, refusals: 0, ways: { tested: 1, derived: 3, compiled: 0 } });
    const near = { ...shown[0]!, by: ["near miss"], ways: new Set<Way>(["derived"]), polarity: "refuse" as const };
    expect(shareOf([near])).toEqual({ covered: 1, of: 1, refusals: 1, ways: { tested: 0, derived: 1, compiled: 0 } });
  });
});

/** What is heard while something is done, as it would be written down. */
async function heardIn(act: () => Promise<unknown>): Promise<TestExchange[]> {
  const before = heard.length;
  await act();
  return read(heard.slice(before));
}

/** What both validators make of exchanges with Frame.io. */
function checked(some: readonly TestExchange[]) {
  return checkTested(
    described("frameio"),
    some.map((one) => ({ ...one, file: "exchanges.test.ts" })),
  );
}

async function read(some: readonly Heard[]): Promise<TestExchange[]> {
  return (await linesOf(some)).map((line) => JSON.parse(line) as TestExchange);
}

function heardOf(some: Partial<Heard>): Heard {
  return {
    test: "a test",
    source: { oracle: "scripted" },
    url: "https://api.frame.io/v4/accounts/1/groups",
    init: { method: "GET", headers: {}, body: null },
    reply: { status: 200, headers: new Headers(), text: "{}" },
    ...some,
  };
}
