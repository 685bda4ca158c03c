import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { createContract, type Contract } from "../../src/client/contract.js";
import { InvalidInputError, type Event } from "../../src/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { answer } from "../support/answers.js";

/* What is told of a value that differs from its schema: each of a validator's findings in words, without the value. */

const ajv = new Ajv({ strict: false, allErrors: true, messages: false, formats: { uuid: /^[0-9a-f]{8}$/ } });
const operation = "groups.get";
const request = { operation, path: {}, query: {} };

/** What is told of an answer, by its pointer, expectation and finding. */
function told(schema: object, json: unknown): string[] {
  const contract = createContract({ [operation]: { input: ajv.compile({}), answers: { 200: ajv.compile(schema) } } });
  const reply = { status: 200, headers: new Headers(), text: "", json };
  return contract.answer(request, reply).map(({ pointer, expected, got }) => `${pointer}: ${expected}; ${got}`);
}

const of = (properties: object) => ({ type: "object", properties });
const text = { type: "string" };
const count = { type: "integer" };

describe("a difference is told in words", () => {
  test.each<[string, object, unknown, string]>([
    ["a missing field", { required: ["name"] }, {}, "/name: given; left out"],
    [
      "a surplus field",
      { additionalProperties: false },
      { extra: "abc" },
      "/extra: left out; a string of 3 characters",
    ],
    ["a field with a slash", { additionalProperties: false }, { "a/b/c": 1 }, "/a~1b~1c: left out; number"],
    ["a field with a tilde", { additionalProperties: false }, { "a~b~1": true }, "/a~0b~01: left out; boolean"],
    ["another type", of({ name: text }), { name: 7 }, "/name: of type string; number"],
    [
      "a type that is none of two",
      of({ name: { type: ["string", "null"] } }),
      { name: [] },
      "/name: of type string or null; an array",
    ],
    ["the body as a whole", text, {}, ": of type string; object"],
    ["null", of({ name: text }), { name: null }, "/name: of type string; null"],
    [
      "a value that is not listed",
      of({ role: { enum: ["admin", "member"] } }),
      { role: "owner" },
      "/role: one of admin, member; a string of 5 characters",
    ],
    ["a value that is not the only one", of({ version: { const: 4 } }), { version: 5 }, "/version: 4; number"],
    [
      "a value where null is the only one",
      of({ next: { const: null } }),
      { next: "" },
      "/next: null; a string of 0 characters",
    ],
    ["a format", of({ id: { format: "uuid" } }), { id: "ada" }, "/id: a uuid; a string of 3 characters"],
    ["a text that is too short", { minLength: 2 }, "a", ": of a length of at least 2; a string of 1 characters"],
    ["a text that is too long", { maxLength: 2 }, "abc", ": of a length of at most 2; a string of 3 characters"],
    ["an array that is too short", { minItems: 1 }, [], ": of a length of at least 1; an array"],
    ["an array that is too long", { maxItems: 1 }, [1, 2], ": of a length of at most 1; an array"],
    ["a number that is too small", { minimum: 1 }, 0, ": at least 1; number"],
    ["a number that is too large", { maximum: 1 }, 2, ": at most 1; number"],
    ["any other demand", { pattern: "^a" }, "b", ": pattern; a string of 1 characters"],
    [
      "a value deep inside",
      { items: of({ users: { items: text } }) },
      [{ users: ["ada", 7] }],
      "/0/users/1: of type string; number",
    ],
  ])("%s", (_, schema, json, expected) => {
    expect(told(schema, json)).toEqual([expected]);
  });
});

test("a value that is deeper than the checks can go is told, and nothing is thrown", () => {
  const schema = { $defs: { node: of({ inner: { $ref: "#/$defs/node" } }) }, $ref: "#/$defs/node" };
  let deep: object = {};
  for (let i = 0; i < 200_000; i++) deep = { inner: deep };
  expect(told(schema, deep)).toEqual([": of a depth that can be checked; deeper"]);
});

test("a page on which everything differs is read in a moment", () => {
  const names = Array.from({ length: 20 }, (_, i) => `field_${i}`);
  const row = Object.fromEntries(names.map((name) => [name, 7]));
  const schema = { items: of(Object.fromEntries(names.map((name) => [name, { anyOf: [text, { type: "null" }] }]))) };
  const page = Array.from({ length: 200 }, () => row);
  const startedAt = process.cpuUsage();
  expect(told(schema, page)).toHaveLength(40);
  const { user } = process.cpuUsage(startedAt);
  // Each of the 8,000 findings was once compared with every other: minutes instead of milliseconds.
  expect(user / 1000).toBeLessThan(5_000);
});

describe("a difference is told once", () => {
  const list = { items: of({ id: text, size: count }) };

  test("where items differ alike, for the first of them", () => {
    expect(told(list, [{ id: "a" }, { id: 1 }, { id: 2 }])).toEqual(["/1/id: of type string; number"]);
    expect(told({ items: text }, ["a", 1, 2])).toEqual(["/1: of type string; number"]);
    expect(told({ items: text }, [..."abcdefghij", 10, 11])).toEqual(["/10: of type string; number"]);
  });

  test("where several parts of a description ask for the same, and what one of them asks for beside it is told too", () => {
    const schema = { allOf: [{ required: ["id"] }, { required: ["id", "name"] }] };
    expect(told(schema, {})).toEqual(["/id: given; left out", "/name: given; left out"]);
  });

  test("and again for what stands inside", () => {
    expect(told({ minItems: 2, items: { minItems: 2 } }, [[]])).toEqual([
      ": of a length of at least 2; an array",
      "/0: of a length of at least 2; an array",
    ]);
  });

  test("and again where place, demand or finding is another", () => {
    expect(told(list, [{ id: 1 }, { id: null }])).toEqual([
      "/0/id: of type string; number",
      "/1/id: of type string; null",
    ]);
    expect(told(list, [{ id: true, size: true }])).toEqual([
      "/0/id: of type string; boolean",
      "/0/size: of type integer; boolean",
    ]);
    expect(told(of({ id: { minLength: 9, format: "uuid" } }), { id: "ada" })).toEqual([
      "/id: of a length of at least 9; a string of 3 characters",
      "/id: a uuid; a string of 3 characters",
    ]);
    expect(told(of({ v1: text, v2: text }), { v1: 1, v2: 1 })).toEqual([
      "/v1: of type string; number",
      "/v2: of type string; number",
    ]);
  });
});

describe.each(["anyOf", "oneOf"])("a value that may have several forms (%s)", (choice) => {
  const person = { required: ["kind", "name"] };
  const robot = { required: ["kind", "serial"] };

  test("is told for what is wrong with all of them", () => {
    expect(told({ [choice]: [person, robot] }, {})).toEqual(["/kind: given; left out"]);
  });

  test("is told for what is wrong with each where nothing is wrong with all", () => {
    expect(told({ [choice]: [person, robot] }, { kind: "cat" })).toEqual([
      "/name: given; left out",
      "/serial: given; left out",
    ]);
  });

  test("is told for what all of them ask of the value itself", () => {
    const schema = of({ id: { [choice]: [{ minLength: 9 }, { minLength: 9, format: "uuid" }] } });
    expect(told(schema, { id: "ada" })).toEqual(["/id: of a length of at least 9; a string of 3 characters"]);
  });

  test("is told whole beside what is asked for twice", () => {
    const schema = of({ owner: { [choice]: [person, robot] }, size: { allOf: [count, count] } });
    expect(told(schema, { owner: { kind: "cat" }, size: "2" })).toEqual([
      "/owner/name: given; left out",
      "/owner/serial: given; left out",
      "/size: of type integer; a string of 1 characters",
    ]);
  });

  test("hides nothing that is wrong beside it", () => {
    const schema = of({ owner: { [choice]: [person, robot] }, size: count });
    expect(told(schema, { owner: {}, size: "2" })).toEqual([
      "/owner/kind: given; left out",
      "/size: of type integer; a string of 1 characters",
    ]);
  });
});

describe("an answer", () => {
  const answers = { 200: ajv.compile(text), 204: null, 404: ajv.compile(of({ code: count })) };
  const contract = createContract({ [operation]: { input: ajv.compile({}), answers } });
  const answered = (status: number, json?: unknown, asked = operation) =>
    contract.answer({ ...request, operation: asked }, { status, headers: new Headers(), text: "", json });

  test("is held against what is described for its status", () => {
    expect(answered(200, "fine")).toEqual([]);
    expect(answered(404, { code: 1 })).toEqual([]);
    expect(answered(404, { code: "1" })).toEqual([
      { pointer: "/code", expected: "of type integer", got: "a string of 1 characters" },
    ]);
  });

  test("may be anything where no body is described", () => {
    expect(answered(204)).toEqual([]);
    expect(answered(204, { surprise: true })).toEqual([]);
  });

  test("has one of the statuses that are described, unless it is an outage", () => {
    expect(answered(499)).toEqual([{ pointer: "", expected: "one of the statuses 200, 204, 404", got: "499" }]);
    expect(answered(500)).toEqual([]);
  });

  test("of an operation that is not described is not judged", () => {
    expect(answered(200, 7, "GET /v4/anything")).toEqual([]);
  });
});

describe("an input", () => {
  const input = ajv.compile(
    of({
      path: of({ group_id: { format: "uuid" } }),
      query: of({ sort: { enum: ["name"] } }),
      body: { required: ["name"], properties: { tags: { items: text } } },
    }),
  );
  const checks = { [operation]: { input, answers: {} } };
  const given = { operation, path: { group_id: "c5d2f8a0" }, query: {} };

  test("is held against its places, and told by the key of the flat input", () => {
    const contract = createContract(checks);
    expect(contract.input({ ...given, body: { name: "Editors" } })).toEqual([]);
    expect(
      contract.input({ operation, path: { group_id: "g" }, query: { sort: "size" }, body: { tags: ["a", 7] } }),
    ).toEqual([
      { pointer: "/group_id", message: "group_id must be a uuid, and is a string of 1 characters." },
      { pointer: "/sort", message: "sort must be one of name, and is a string of 4 characters." },
      { pointer: "/name", message: "name must be given, and is left out." },
      { pointer: "/tags/1", message: "tags/1 must be of type string, and is number." },
    ]);
  });

  test("is looked for in the envelope where there is one", () => {
    const contract = createContract(checks, "data");
    expect(contract.input({ ...given, body: { data: { name: "Editors" } } })).toEqual([]);
    expect(contract.input({ ...given, body: { name: "Editors", data: {} } })).toMatchObject([{ pointer: "/name" }]);
    expect(contract.input(given)).toEqual([]);
  });

  test("is what will be sent: undefined is left out, and a date is its text", () => {
    const contract = createContract(checks);
    expect(contract.input({ ...given, body: { name: undefined } })).toMatchObject([{ pointer: "/name" }]);
    expect(contract.input({ ...given, body: { name: "Editors", tags: [new Date(0)] } })).toEqual([]);
  });

  test("that is a text, or of an operation that is not described, is not judged", () => {
    const contract = createContract(checks);
    expect(contract.input({ operation, path: { group_id: "g" }, query: {}, body: "{}" })).toEqual([]);
    expect(contract.input({ operation: "GET /v4/anything", path: { group_id: "g" }, query: {}, body: {} })).toEqual([]);
  });
});

describe("a client that is given a contract", () => {
  const agreed: Contract = { input: () => [], answer: () => [] };
  const call = async (contract: Contract) => {
    const { fetch, sent } = answer({ body: { data: { id: "g" } } });
    const events: Event[] = [];
    const onEvent = (event: Event) => events.push(event);
    const frameio = createFrameio({ token: "contract-token", account_id: "a", fetch, contract, onEvent });
    const result = await frameio.groups.get.safe({ group_id: "g" });
    return { result, sent, drift: events.filter(({ type }) => type === "drift") };
  };

  test("sends no input that it finds wrong", async () => {
    const problems = [{ pointer: "/group_id", message: "group_id must be a uuid." }];
    const { result, sent } = await call({ ...agreed, input: () => problems });
    expect(result).toMatchObject({ ok: false, error: { operation: "groups.get", problems } });
    expect(result).toHaveProperty("error", expect.any(InvalidInputError));
    expect(sent).toEqual([]);
  });

  test("tells each difference of an answer, and gives the answer all the same", async () => {
    const differences = [
      { pointer: "/data/name", expected: "given", got: "left out" },
      { pointer: "/data/id", expected: "a uuid", got: "a string of 1 characters" },
    ];
    const { result, drift } = await call({ ...agreed, answer: () => differences });
    expect(result).toEqual({ ok: true, data: { id: "g" } });
    expect(drift).toEqual(differences.map((each) => ({ type: "drift", operation: "groups.get", ...each })));
  });

  test("tells nothing of what both agree on", async () => {
    const { result, sent, drift } = await call(agreed);
    expect([result.ok, sent.length, drift]).toEqual([true, 1, []]);
  });
});
