import { describe, expect, test } from "vitest";
import { clone, object, objectAt, type JsonObject } from "../../scripts/openapi/json.js";
import type { Description } from "../../scripts/openapi/read.js";
import { describeDocument } from "../../scripts/openapi/operations.js";
import { exchangeOf, type Recorded } from "../../scripts/contract/exchanges/exchange.js";
import { replayed } from "../../scripts/contract/checks/recordings.js";
import { listObligations } from "../../scripts/contract/coverage/obligations.js";
import { strict } from "../../scripts/contract/exchanges/closed-world.js";
import { shownBy } from "../../scripts/contract/coverage/shown-by.js";

/* What a choice obliges to. The value of a branch without what the branch requires may be a value of its sibling. */

const dogMissing = "#/components/schemas/Dog/properties/breed#missing";

describe("a property that one branch requires and the other does not name", () => {
  const description = describing({ type: "object", required: ["name"], properties: { name: { type: "string" } } });
  const { obligations, cases } = listObligations(description, [recorded]);
  const reader = strict(description.document);

  test("obliges its branch to refuse the value without it, and the whole to accept it", () => {
    const own = obligations.filter(({ id }) => id.startsWith(dogMissing));
    expect(own.map(({ id, polarity }) => [id, polarity])).toEqual([
      [dogMissing, "refuse"],
      [`${dogMissing}:other branch`, "accept"],
    ]);
    const near = caseOf(dogMissing);
    expect(near.branches).toEqual(["#/components/schemas/Animal/anyOf/0"]);
    expect(reader.answer(exchangeOf(recorded, near, "repaired"))).toEqual([]);
    expect(reader.answer(exchangeOf(recorded, near))).toContain("body must have required property 'breed'");
    expect(reader.answer(exchangeOf(recorded, caseOf(`${dogMissing}:other branch`)))).toEqual([]);
  });

  test("is held by the replay, though no whole answer tells it", () => {
    const check = replayed({ api: "toy", recorded: [recorded], cases }, description.document);
    const optional = clone(description.document);
    delete objectAt(optional, ["components", "schemas", "Dog"])["required"];
    expect(strict(optional).answer(recorded)).toEqual([]);
    expect(check(description.document)).toBeUndefined();
    expect(check(optional)).toBe(`${dogMissing}: what must be refused is accepted`);
  });

  test("leaves what no branch accepts to the whole", () => {
    const whole = cases.filter(({ verdict, branches }) => verdict === "refused" && !branches);
    expect(whole.map(({ obligation }) => obligation)).toContain("#/components/schemas/Dog/properties/breed#type");
    for (const one of whole.filter(({ side }) => side === "answer"))
      expect(reader.answer(exchangeOf(recorded, one)), one.obligation).not.toEqual([]);
  });

  function caseOf(obligation: string) {
    return cases.find((one) => one.obligation === obligation)!;
  }
});

test("a property that every branch requires is missed by the whole", () => {
  const same = { type: "object", required: ["breed"], properties: { breed: { type: "string" } } };
  const { obligations, cases } = listObligations(describing(same), [recorded]);
  expect(obligations.filter(({ id }) => id.startsWith(dogMissing))).toHaveLength(1);
  expect(cases.find(({ obligation }) => obligation === dogMissing)).not.toHaveProperty("branches");
});

test("a body may be missing where the answer says so, and nowhere else", () => {
  const description = describing({ type: "object", properties: { name: { type: "string" } } });
  const { answer: whole, ...rest } = recorded;
  const bodiless = { ...rest, answer: { status: whole.status, headers: {} } };
  const absent = "#/paths/~1animal/get/responses/200#absent";
  expect(strict(description.document).answer(bodiless)).toEqual(["The body is missing"]);
  expect(listObligations(description, [recorded]).obligations.map(({ id }) => id)).not.toContain(absent);
  objectAt(description.document, ["paths", "/animal", "get", "responses", "200"])["x-optional-body"] = true;
  expect(strict(description.document).answer(bodiless)).toEqual([]);
  expect(listObligations(description, [recorded]).cases.map(({ obligation }) => obligation)).toContain(absent);
  expect([...shownBy(description.document)(bodiless)]).toContain(absent);
  expect([...shownBy(description.document)(recorded)]).not.toContain(absent);
});

test("a list of which the length is limited is shown at its limit, and refused beyond", () => {
  const names = { type: "array", items: { type: "string" }, maxItems: 3 };
  const description = describing({ type: "object", properties: { name: { type: "string" }, names } });
  const { cases } = listObligations(description, [recorded]);
  const { answer } = strict(description.document);
  const [at, beyond] = ["at", "beyond"].map((kind) =>
    cases.find(({ obligation }) => obligation.endsWith(`#maxItems:${kind}`))!,
  );
  const full = exchangeOf(recorded, at!);
  expect(answer(full)).toEqual([]);
  expect([...shownBy(description.document)(full)]).toContain(at!.obligation);
  expect([...shownBy(description.document)(recorded)]).not.toContain(at!.obligation);
  expect(beyond!.verdict).toBe("refused");
  expect(answer(exchangeOf(recorded, beyond!))).not.toEqual([]);
});

test("a constant is accepted, and nothing else in its place", () => {
  const { document, ...rest } = describing({ type: "object", properties: { name: { const: "Rex" } } });
  const { obligations, cases } = listObligations({ ...rest, document }, [recorded]);
  const constant = "#/components/schemas/Dog/properties/name#const";
  const own = obligations.filter(({ id }) => id.startsWith(constant));
  expect(own.map(({ id, polarity }) => [id, polarity])).toEqual([
    [constant, "accept"],
    [`${constant}:other`, "refuse"],
  ]);
  const [good, bad] = own.map(({ id }) =>
    exchangeOf(
      recorded,
      cases.find(({ obligation }) => obligation === id)!,
    ),
  );
  expect(shownBy(document)(good!)).toContain(constant);
  expect(shownBy(document)(bad!)).not.toContain(constant);
  expect(strict(document).answer(bad!)).not.toEqual([]);
});

test("a branch that is not there is no branch to read by", () => {
  const { document } = describing({ type: "object", properties: { name: { type: "string" } } });
  const gone = { ...recorded, branches: ["#/components/schemas/Animal/anyOf/2"] };
  expect(() => strict(document).answer(gone)).toThrow("is no branch of a choice");
});

describe("an alternative of the security is shown only by an exchange that satisfies it alone", () => {
  const bearer = { type: "http", scheme: "bearer" };
  const key = { type: "apiKey", in: "header", name: "X-Key" };
  const toy = describing({ type: "object", properties: { name: { type: "string" } } });
  const secured = (security: JsonObject[], operation: JsonObject = {}): Description => {
    const document = clone(toy.document);
    objectAt(document, ["components"])["securitySchemes"] = { bearer, key };
    document["security"] = security;
    Object.assign(objectAt(document, ["paths", "/animal", "get"]), operation);
    return { ...toy, document };
  };
  const sending = (headers: Record<string, string>): Recorded => ({
    ...recorded,
    request: { ...recorded.request, headers },
  });
  const authorization = "Bearer toy";

  test.each<[string, Recorded, JsonObject[], string[]]>([
    ["a token", recorded, [{ bearer: [] }, { key: [] }], ["#/security/0#alternative"]],
    ["a key", sending({ "x-key": "1" }), [{ bearer: [] }, { key: [] }], ["#/security/1#alternative"]],
    ["a token of another scheme", sending({ authorization: "Basic dG95" }), [{ bearer: [] }], []],
    ["half of what it wants", recorded, [{ bearer: [], key: [] }], []],
    [
      "all of what it wants",
      sending({ authorization, "x-key": "1" }),
      [{ bearer: [], key: [] }],
      ["#/security/0#alternative"],
    ],
  ])("%s", (_what, one, security, shown) => {
    const description = secured(security);
    const { obligations, shownAsIs } = listObligations(description, [one]);
    const isOne = (id: string) => id.endsWith("#alternative");
    expect(obligations.map(({ id }) => id).filter(isOne)).toHaveLength(security.length);
    expect([...shownAsIs.keys()].filter(isOne)).toEqual(shown);
    expect([...shownBy(description.document)(one)].filter(isOne)).toEqual(shown);
  });

  test("and of an operation that has none of its own", () => {
    const { document } = secured([{ bearer: [] }], { security: [{ key: [] }] });
    expect([...shownBy(document)(recorded)]).not.toContain("#/security/0#alternative");
  });
});

/* An animal is a dog, whose breed is known, or whatever else is given. */
function describing(other: JsonObject): Description {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Animal" } } };
  const answered = { description: "An animal.", content };
  const document: JsonObject = {
    openapi: "3.1.0",
    servers: [{ url: "https://toy.example" }],
    security: [{ bearer: [] }],
    paths: { "/animal": { get: { operationId: "animals.get", responses: { "200": answered } } } },
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      schemas: {
        Animal: { anyOf: [{ $ref: "#/components/schemas/Dog" }, { $ref: "#/components/schemas/Other" }] },
        Dog: {
          type: "object",
          required: ["breed"],
          properties: { ...object(other["properties"]), breed: { type: "string" } },
        },
        Other: other,
      },
    },
  };
  return { ...describeDocument("toy", document), file: "toy.yaml", text: "", lineOf: () => 1 };
}

const recorded: Recorded = {
  name: "animals.get whole",
  operation: "animals.get",
  input: {},
  request: {
    method: "GET",
    origin: "https://toy.example",
    path: "/animal",
    query: {},
    headers: { authorization: "Bearer toy" },
  },
  answer: { status: 200, headers: { "content-type": "application/json" }, body: { name: "Rex", breed: "boxer" } },
  outcome: null,
};
