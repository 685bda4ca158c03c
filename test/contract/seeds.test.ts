import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { ApiError, UnexpectedResponseError } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import { readDescriptions } from "../../scripts/openapi/read.js";
import { resolve, type Json, type JsonObject } from "../../scripts/openapi/json.js";
import type { DescribedApi } from "../../scripts/openapi/operations.js";
import { attribute, type Responder } from "../../scripts/mock/responder.js";
import { record } from "../../scripts/mock/recorder.js";

/* The vendors' own samples, as their pages show them. Where a page has only placeholders, a filled-in form stands beside it. */

const token = "seed-test-token";
/* Frame.io sends these with every answer that has a body; its samples show bodies only. */
const limits = { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "99", "x-ratelimit-window": "60000" };
const accountId = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";
const descriptions = new Map(readDescriptions().map((description) => [description.api, description]));

describe("000, create a group", () => {
  const request = seed("000-create-group.request") as { data: { name: string; emoji: string } };
  const response = seed("000-create-group.response") as { data: unknown };

  test("request and response fit the description", () => {
    expect(faults("frameio", "groups.create", "request", request)).toEqual([]);
    expect(faults("frameio", "groups.create", 201, response)).toEqual([]);
  });

  test("pass through the facade unchanged", async () => {
    const recorder = answering(201, response, { limits });
    const frameio = createFrameio({ token, account_id: "8bc5cb16-304c-425d-a3ef-b6cb240dc4c4", fetch: recorder.fetch });
    expect(await frameio.groups.create(request.data)).toEqual(response.data);
    const { method, origin, path, body } = recorder.single();
    expect(`${method} ${origin}${path}`).toBe(
      "POST https://api.frame.io/v4/accounts/8bc5cb16-304c-425d-a3ef-b6cb240dc4c4/groups",
    );
    expect(JSON.parse(body)).toEqual(request);
  });
});

describe("001, add users to a group", () => {
  const request = seed("001-add-users.request") as { data: { user_ids: string[] } };

  test("the request fits the description", () => {
    expect(faults("frameio", "groups.addUsers", "request", request)).toEqual([]);
  });

  test("passes through the facade unchanged, with the header that the page demands", async () => {
    const recorder = answering(204);
    const frameio = createFrameio({ token, account_id: "d5a104d4-e2c5-41fb-a0c8-801ef23c86a1", fetch: recorder.fetch });
    const group_id = "20d27562-6223-4fb2-988d-27bbdce2379d";
    expect(await frameio.groups.addUsers({ group_id, ...request.data })).toBeUndefined();
    const { path, headers, body } = recorder.single();
    expect(path).toBe(`/v4/accounts/d5a104d4-e2c5-41fb-a0c8-801ef23c86a1/groups/${group_id}/users`);
    expect(headers["api-version"]).toBe("experimental");
    expect(body).toBe(JSON.stringify(request));
  });
});

describe("002, create groups", () => {
  const request = seed("002-create-groups.request") as {
    groups: { groupName: string; permissionProfileId?: number }[];
  };
  const call = (recorder: ReturnType<typeof record>) =>
    createDocusign({ token, accountId, baseUrl: "https://demo.docusign.net", fetch: recorder.fetch }).groups.create(
      request,
      { retry: false },
    );

  test("the request fits the description", () => {
    expect(faults("docusign", "groups.create", "request", request)).toEqual([]);
  });

  test("the request passes through the facade unchanged", async () => {
    const answer = { groups: request.groups.map(({ groupName }, index) => ({ groupId: `${index}`, groupName })) };
    const recorder = answering(201, answer, { oracle: "scripted" });
    expect(await call(recorder)).toEqual(answer);
    const { path, body } = recorder.single();
    expect(path).toBe(`/restapi/v2.1/accounts/${accountId}/groups`);
    expect(body).toBe(JSON.stringify(request));
  });

  const catalogue = { meta: { wrong: "the catalogue's envelope is not the vendor's" } };

  test("the catalogue's error becomes an ApiError with its code and message", catalogue, async () => {
    const error = await call(answering(400, seed("002-boilerplate-error.response"))).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 400,
      code: "api_error",
      problems: [{ code: "VALIDATION_ERROR", message: "Invalid request parameters" }],
    });
  });

  test("the catalogue's success is none: it has no groups", catalogue, async () => {
    const sample = seed("002-boilerplate-success.response");
    const error = await call(answering(200, sample)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(error).toMatchObject({ status: 200, code: "unexpected_response" });
  });
});

describe("003, get an account", () => {
  const template = seed("003-get-account.template");
  const response = seed("003-get-account.response");

  test("the template has the names and types of the description", () => {
    // The page cuts the recursion off with a null where a team would stand.
    const whole = JSON.parse(JSON.stringify(template).replaceAll('"teams":[null]', '"teams":[]')) as JsonObject;
    expect(faults("frameio-legacy", "accounts.get", 200, whole, { formats: false })).toEqual([]);
    const { document, schema } = schemaOf("frameio-legacy", "accounts.get", 200);
    expect(unknownNames(document, schema, whole)).toEqual([]);
    expect(Object.keys(resolve(document, schema)["properties"] as JsonObject).sort()).toEqual(
      Object.keys(whole).sort(),
    );
  });

  test("the filled-in form has every name of the template and fits the description", () => {
    expect(shape(response)).toEqual(shape(JSON.parse(JSON.stringify(template).replaceAll("[null]", "[]")) as Json));
    expect(faults("frameio-legacy", "accounts.get", 200, response)).toEqual([]);
  });

  test("the filled-in form passes through the facade unchanged", async () => {
    const recorder = answering(200, response, { limits });
    const legacy = createFrameioLegacy({ token, fetch: recorder.fetch });
    expect(await legacy.accounts.get({ account_id: accountId })).toEqual(response);
    expect(recorder.single()).toMatchObject({ method: "GET", path: `/v2/accounts/${accountId}`, query: "", body: "" });
  });
});

describe("004, update a user's role", () => {
  const request = seed("004-update-role.request") as { data: { role: "admin" } };
  const response = seed("004-update-role.response") as { data: unknown };

  test("request and response fit the description", () => {
    expect(faults("frameio", "users.updateRole", "request", request)).toEqual([]);
    expect(faults("frameio", "users.updateRole", 200, response)).toEqual([]);
  });

  test("pass through the facade unchanged", async () => {
    const recorder = answering(200, response, { limits });
    const frameio = createFrameio({ token, account_id: "ee20823e-5042-401a-addc-ca843506d842", fetch: recorder.fetch });
    const user_id = "64fdda6e-7818-44ba-8b48-070722ef1e6c";
    expect(await frameio.users.updateRole({ user_id, ...request.data })).toEqual(response.data);
    const { method, path, body } = recorder.single();
    expect(`${method} ${path}`).toBe(`PATCH /v4/accounts/ee20823e-5042-401a-addc-ca843506d842/users/${user_id}`);
    expect(body).toBe(JSON.stringify(request));
  });
});

function seed(name: string): Json {
  return JSON.parse(readFileSync(new URL(`../data/seeds/${name}.json`, import.meta.url), "utf8")) as Json;
}

function answering(status: number, body?: unknown, { oracle = "sample", limits = {} }: Answering = {}) {
  const headers = body === undefined ? limits : { "content-type": "application/json", ...limits };
  const text = body === undefined ? null : JSON.stringify(body);
  return record({
    fetch: attribute({ oracle }, () => Promise.resolve(new Response(text, { status, headers }))),
  });
}

interface Answering {
  readonly oracle?: Responder;
  readonly limits?: Readonly<Record<string, string>>;
}

function schemaOf(api: string, id: string, part: "request" | number): { document: JsonObject; schema: JsonObject } {
  const description = descriptions.get(api) as DescribedApi;
  const operation = description.operations.find((candidate) => candidate.id === id);
  const schema =
    part === "request" ? operation?.body?.schema : operation?.answers.find(({ status }) => status === part)?.schema;
  if (schema === undefined) throw new Error(`${api} ${id} has no schema for ${part}`);
  return { document: description.document, schema };
}

/** What a validator that knows nothing of ours finds wrong with a value. */
function faults(api: string, id: string, part: "request" | number, value: unknown, { formats: strict = true } = {}) {
  const { document, schema } = schemaOf(api, id, part);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: strict });
  formats.default(ajv);
  const validate = ajv.compile({ ...schema, components: document["components"] });
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every name in a value that its schema does not have. */
function unknownNames(document: JsonObject, schema: Json | undefined, value: Json, at = ""): string[] {
  const { properties, items } = resolve(document, schema) as { properties?: JsonObject; items?: Json };
  if (Array.isArray(value))
    return value.flatMap((item, index) => unknownNames(document, items, item, `${at}/${index}`));
  if (typeof value !== "object" || value === null || properties === undefined) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name in properties ? unknownNames(document, properties[name], inner, `${at}/${name}`) : [`${at}/${name}`],
  );
}

/** A value with its names and types and without its contents. */
function shape(value: Json): unknown {
  if (Array.isArray(value)) return value.map((item) => shape(item));
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]));
}
