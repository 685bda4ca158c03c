import { generateKeyPairSync } from "node:crypto";
import { afterAll, describe, expect, inject, test } from "vitest";
import { linted } from "../../scripts/contract/checks/lint.js";
import { againstSources } from "../../scripts/contract/checks/sources.js";
import { strict } from "../../scripts/contract/exchanges/closed-world.js";
import type { Exchange } from "../../scripts/contract/exchanges/exchange.js";
import { answerOf, sentOf } from "../../scripts/contract/exchanges/wire.js";
import { mutants } from "../../scripts/contract/mutants/mutants.js";
import { readOrder } from "../../scripts/contract/order.js";
import { record } from "../../scripts/mock/recorder.js";
import { clone, list, object, resolve, type Json, type JsonObject } from "../../scripts/openapi/json.js";
import type { DescribedAnswer, Example, Operation } from "../../scripts/openapi/operations.js";
import { apis, describedApis, readDescription } from "../../scripts/openapi/read.js";
import { ApiError, AuthError } from "../../src/index.js";
import {
  discoverAccount,
  exchangeCode as exchangeDocusignCode,
  jwt,
  refreshing as refreshingDocusign,
} from "../../src/vendors/docusign/credentials.js";
import { exchangeCode, refreshing, revoke, serverToServer } from "../../src/vendors/frameio/credentials.js";

/*
 * The descriptions without a facade, and the functions that call what they describe: every operation, status and example is reached
 * through them from the mock server, what was exchanged is read strictly, and a description that is made wrong is noticed.
 */

type Fetch = typeof globalThis.fetch;
/** Calls an operation with one of the examples of its body. */
type Call = (server: { readonly fetch: Fetch; readonly baseUrl: string }, example: JsonObject) => Promise<unknown>;

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const text = (value: Json | undefined) => String(value);
const back = ({ code }: JsonObject) => ({
  callbackUrl: `/back?state=s&code=${encodeURIComponent(text(code))}`,
  state: "s",
});
const kept = ({ refresh_token }: JsonObject) => ({ refreshToken: text(refresh_token), onRotate: () => {} });
const integration = { integrationKey: "7c2e9b14-5a3d-4f60-8b17-d9e0c1f2a3b4", environment: "demo" } as const;
const user = { userId: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10", privateKey: key };

/** By description and operation: the function for each example of its body, the first one for its answers too. */
const calls: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Call>>>>>> = {
  "adobe-ims": {
    "tokens.create": {
      serverToServer: (server, { client_id, client_secret, scope }) =>
        serverToServer({
          ...{ clientId: text(client_id), clientSecret: text(client_secret), ...server },
          scopes: text(scope).split(","),
        }).get(1000),
      code: (server, example) =>
        exchangeCode({
          ...{ clientId: text(example["client_id"]), codeVerifier: text(example["code_verifier"]), ...server },
          ...{ redirectUri: text(example["redirect_uri"]), ...back(example) },
        }),
      refresh: (server, example) =>
        refreshing({ clientId: "4f8d2c6ab1e94705", clientSecret: "p8e-kept", ...kept(example), ...server }).get(1000),
    },
    "tokens.revoke": {
      withoutSecret: (server, { token, client_id }) =>
        revoke({ token: text(token), clientId: text(client_id), ...server }),
    },
  },
  "docusign-oauth": {
    "tokens.create": {
      assertion: (server) => jwt({ ...integration, ...user, ...server }).get(1000),
      code: (server, example) =>
        exchangeDocusignCode({
          ...{ ...integration, integrationKey: text(example["client_id"]) },
          ...{ codeVerifier: text(example["code_verifier"]), ...back(example), ...server },
        }),
      refresh: (server, example) =>
        refreshingDocusign({ ...integration, secretKey: "kept-by-the-app", ...kept(example), ...server }).get(1000),
    },
    "userinfo.get": {
      "": (server) => discoverAccount("token-of-the-user", { environment: "demo", ...server }),
    },
  },
};

/** What the vendors' pages and clients show, written down from them and not from the descriptions. */
const samples: Readonly<
  Record<string, readonly (readonly [operation: string, status: number, body: Json | undefined])[]>
> = {
  "adobe-ims": [
    ["tokens.create", 200, { access_token: "a", token_type: "bearer", expires_in: 86399 }],
    ["tokens.create", 200, { access_token: "a", expires_in: 3599 }],
    [
      "tokens.create",
      200,
      {
        ...{ access_token: "a", refresh_token: "r", id_token: "i", token_type: "bearer", expires_in: 86399 },
        sub: "B0DC108C5CD449CA0A494133@c62f24cc5b5b7e0e0a494004",
      },
    ],
    ["tokens.create", 400, { error: "invalid_client", error_description: "invalid client_secret parameter" }],
    ["tokens.create", 400, undefined],
    ["tokens.create", 429, undefined],
    ["tokens.revoke", 200, undefined],
  ],
  "docusign-oauth": [
    ["tokens.create", 200, { access_token: "a", token_type: "Bearer", expires_in: 3600 }],
    ["tokens.create", 200, { access_token: "a", token_type: "Bearer", refresh_token: "r", expires_in: 28800 }],
    ["tokens.create", 400, { error: "consent_required" }],
    ["tokens.create", 400, { error: "invalid_grant", error_description: "no_valid_keys_or_signatures" }],
    ["tokens.create", 400, { error: null, error_description: null }],
    [
      "userinfo.get",
      200,
      {
        ...{
          sub: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10",
          name: "Ada Okafor",
          given_name: "Ada",
          family_name: "Okafor",
        },
        ...{ created: "2015-08-13T22:03:03.45", email: "ada@northlight.example" },
        accounts: [
          {
            ...{ account_id: "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30", is_default: true, account_name: "Northlight" },
            base_uri: "https://demo.docusign.net",
            organization: {
              organization_id: "5c8e1f2a-7b3d-4e60-9a41-b2c3d4e5f607",
              links: [{ rel: "self", href: "/o" }],
            },
          },
        ],
      },
    ],
    ["userinfo.get", 200, {}],
    ["userinfo.get", 400, { error: "no", error_description: "No." }],
  ],
};

/** Mutants that say the same as the description to everybody who reads no texts, and why. */
const equivalent: readonly (readonly [mutants: RegExp, reason: string])[] = [
  [/^example\.value /, "another value is as good an example: none of them was published"],
  [/^null .*\/grant_type add$/, "the constant beside it allows no null"],
  [/^security\.drop #\/security drop$/, "there is no security common to all operations"],
  [/^security\.scheme .* basic$/, "it is basic already"],
  [/^security\.scope .* invented added to (client|token)$/, "the scheme has no scopes"],
  [/^reference\.swap .*x-debug-id to RetryAfter$/, "both headers are texts"],
];

const bare = describedApis.filter((api) => !apis.includes(api));

test("there is a function for every operation of every description without a facade", () => {
  expect(bare.length).toBeGreaterThan(0);
  expect(Object.keys(calls).sort()).toEqual(bare.toSorted());
  for (const api of bare) {
    const { operations } = readDescription(api);
    expect(Object.keys(calls[api]!).sort()).toEqual(operations.map(({ id }) => id).sort());
  }
});

describe.each(bare)("%s", (api) => {
  const description = readDescription(api);
  const { document, server, operations } = description;
  const reader = strict(document);
  const exchanges: (Exchange & { readonly name: string })[] = [];
  const reached = new Set<string>();

  /** Calls an operation against the mock server, and keeps what was exchanged as if it had been with the vendor. */
  async function exchanged(operation: Operation, name: string, call: Call, example: JsonObject, prefer: string) {
    const recorder = record({ add: { prefer } });
    const baseUrl = inject("mocks")[api]!;
    const outcome: unknown = await call({ fetch: recorder.fetch, baseUrl }, example).catch((error: unknown) => error);
    const { method, path, query, headers, body, status, answerHeaders, answer } = recorder.single();
    const sent = new Request(server + path + query, { method, headers, ...(body !== "" && { body }) });
    const exchange: Exchange = {
      operation: operation.id,
      request: await sentOf(sent),
      answer: answerOf({ status, headers: new Headers(answerHeaders) }, answer),
    };
    expect([...reader.request(exchange), ...reader.answer(exchange)]).toEqual([]);
    exchanges.push({ ...exchange, name: `${operation.id} ${name}` });
    reached.add(`${operation.id} ${status}`);
    return { outcome, request: exchange.request, status };
  }

  describe.each(operations.map((operation) => [operation.id, operation] as const))("%s", (id, operation) => {
    const own = calls[api]![id]!;
    const examples = examplesOf(document, operation);
    const [[, first]] = Object.entries(own) as [[string, Call]];

    test.each(Object.entries(examples))("is sent as its example %s", async (name, example) => {
      const call = own[name];
      if (!call) throw new Error(`No function sends the example ${name} of ${id}.`);
      const { request } = await exchanged(operation, name, call, example, "code=200");
      // An assertion is signed anew each time.
      const { assertion, ...rest } = object(request.body);
      if (example["assertion"] !== undefined) expect(assertion).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
      expect(rest).toEqual(Object.fromEntries(Object.entries(example).filter(([field]) => field !== "assertion")));
    });

    test.each(forced(operation))("is understood where it is answered with %s", async (name, answer, example) => {
      const prefer = example ? `code=${answer.status}, example=${example.name}` : `code=${answer.status}`;
      const [input = {}] = Object.values(examples);
      const { outcome, status } = await exchanged(operation, name, first, input, prefer);
      expect(status).toBe(answer.status);
      expectOutcome(outcome, answer, object(example?.value));
    });
  });

  test("every documented status was reached", () => {
    const all = operations.flatMap(({ id, answers }) => answers.map(({ status }) => `${id} ${status}`));
    expect([...reached].sort()).toEqual(all.sort());
  });

  test.each(samples[api]!)("describes what is published of %s %i: %j", (operation, status, body) => {
    expect(reader.answer(sampleOf(exchanges, operation, status, body))).toEqual([]);
  });

  test("describes nothing else: no field can be missing that must be there, and none be there that is not known", () => {
    let tried = 0;
    for (const exchange of exchanges) {
      for (const side of ["request", "answer"] as const) {
        for (const near of nearMisses(exchange, side)) {
          tried += 1;
          expect(reader[side](near), `${exchange.name} ${side} ${JSON.stringify(near[side].body)}`).not.toEqual([]);
        }
      }
    }
    expect(tried).toBeGreaterThan(50);
  });

  test("cannot be made wrong without being noticed by its sources, by a replay or by lint", async () => {
    // All of them where the descriptions are measured; a part, where the tests run beside everything else.
    const all = mutants(document).filter((_, index) => readOrder() !== undefined || index % 5 === 0);
    const sources = againstSources(api, document);
    expect([sources(document), replayed(document)]).toEqual([undefined, undefined]);
    const noticedLate = all.filter(({ make }) => {
      const mutant = make();
      return noticed(() => sources(mutant)) === undefined && noticed(() => replayed(mutant)) === undefined;
    });
    const left = noticedLate.filter(({ id }) => !equivalent.some(([pattern]) => pattern.test(id)));
    const lint = await linted(left.map(({ make }) => make()));
    expect(left.filter((_, index) => lint[index] === undefined).map(({ id }) => id)).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
    console.log(
      `${api}: ${all.length} mutants, ${left.length} noticed by lint alone, ${noticedLate.length - left.length} equivalent`,
    );
  }, 120_000);

  /** What is wrong with what was exchanged, and with the samples, in the eyes of a document; and what it takes though it must not. */
  function replayed(mutant: JsonObject): string | undefined {
    const other = strict(mutant);
    for (const exchange of exchanges) {
      const fault = other.request(exchange)[0] ?? other.answer(exchange)[0];
      if (fault !== undefined) return fault;
      for (const side of ["request", "answer"] as const) {
        if ([...nearMisses(exchange, side)].some((near) => other[side](near).length === 0)) return "takes too much";
      }
    }
    for (const [operation, status, body] of samples[api]!) {
      const [fault] = other.answer(sampleOf(exchanges, operation, status, body));
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  afterAll(() => {
    console.log(`${api}: ${operations.length} operations, ${reached.size} statuses reached through the credentials`);
  });
});

/** The examples of an operation's body by their names; one without a body has one that is empty. */
function examplesOf(document: JsonObject, { path, method }: Operation): Record<string, JsonObject> {
  const { requestBody } = object(object(object(document["paths"])[path])[method.toLowerCase()]);
  if (requestBody === undefined) return { "": {} };
  const [media] = Object.values(object(resolve(document, requestBody)["content"]));
  const named = Object.entries(object(object(media)["examples"]));
  return Object.fromEntries(named.map(([name, example]) => [name, object(object(example)["value"])]));
}

/** Every answer with every example of it, named for the title of a test. */
function forced({ answers }: Operation): [string, DescribedAnswer, Example | undefined][] {
  return answers.flatMap((answer): [string, DescribedAnswer, Example | undefined][] =>
    answer.examples.length === 0
      ? [[String(answer.status), answer, undefined]]
      : answer.examples.map((example) => [`${answer.status} ${example.name}`, answer, example]),
  );
}

function expectOutcome(outcome: unknown, { status, headers }: DescribedAnswer, body: JsonObject): void {
  if (status < 300) {
    const { access_token, accounts } = body;
    const all = list(accounts)
      .map(object)
      .map(({ account_id, base_uri, account_name }) => ({
        accountId: account_id,
        baseUrl: base_uri,
        accountName: account_name,
      }));
    if (access_token !== undefined) expect(outcome).toBe(access_token);
    else if (all.length > 0) expect(outcome).toEqual({ ...all[0], userId: body["sub"], accounts: all });
    else expect(outcome).toBeUndefined();
    return;
  }
  const { error, error_description } = body;
  expect(outcome).toMatchObject({ status });
  if (outcome instanceof ApiError) {
    expect(outcome.operation).toBe("userinfo.get");
    return;
  }
  expect(outcome).toBeInstanceOf(AuthError);
  const told = outcome as AuthError;
  expect([told.error ?? null, told.error_description ?? null]).toEqual([error ?? null, error_description ?? null]);
  expect(told.code).toBe(error === "consent_required" ? "consent_required" : "auth_error");
  expect(told.message).toContain(`refused with ${status}`);
  if (headers["x-debug-id"] !== undefined) expect(told.requestId).toBe(headers["x-debug-id"]);
  if (headers["retry-after"] !== undefined) expect(told.retryAfterMs).toBe(Number(headers["retry-after"]) * 1000);
}

/** An answer that is published, in the place of one that was exchanged. */
function sampleOf(exchanges: readonly Exchange[], operation: string, status: number, body: Json | undefined): Exchange {
  const like = exchanges.find((one) => one.operation === operation && one.answer.status === status);
  if (!like) throw new Error(`Nothing was exchanged for ${operation} ${status}.`);
  const { body: _, headers, ...answer } = like.answer;
  const { "content-type": type = "application/json", ...others } = headers;
  return {
    ...like,
    answer: {
      ...answer,
      headers: body === undefined ? others : { ...others, "content-type": type },
      ...(body !== undefined && { body }),
    },
  };
}

/** Exchanges that differ from one that is right by a field: one that must be there is missing, is of another type, or is unknown. */
function* nearMisses(exchange: Exchange, side: "request" | "answer"): Generator<Exchange> {
  const { body } = exchange[side];
  if (typeof body !== "object" || body === null || Array.isArray(body)) return;
  const change = (edit: (copy: JsonObject) => void): Exchange => {
    const copy = clone(body);
    edit(copy);
    return { ...exchange, [side]: { ...exchange[side], body: copy } };
  };
  yield change((copy) => (copy["unheard_of"] = "x"));
  for (const name of Object.keys(body)) {
    const isRequest = side === "request";
    if (requiredIn(exchange, side).includes(name)) yield change((copy) => delete copy[name]);
    yield change((copy) => (copy[name] = isRequest ? { nested: true } : { wrong: true }));
  }
  if (side === "request" && body["grant_type"] !== undefined) yield change((copy) => (copy["grant_type"] = "password"));
}

/** The names that must be there, by what the vendors' pages say. */
function requiredIn({ operation, answer, request }: Exchange, side: "request" | "answer"): string[] {
  if (side === "request") {
    const grants: Readonly<Record<string, string[]>> = {
      client_credentials: ["client_id", "client_secret", "scope"],
      authorization_code: ["code"],
      refresh_token: ["refresh_token"],
      "urn:ietf:params:oauth:grant-type:jwt-bearer": ["assertion"],
    };
    const { grant_type } = object(request.body);
    return grant_type === undefined ? ["token"] : ["grant_type", ...(grants[text(grant_type)] ?? [])];
  }
  return operation === "tokens.create" && answer.status === 200 ? ["access_token", "expires_in"] : [];
}

/** What a check says of a document; one that cannot even read it has noticed that it is wrong. */
function noticed(check: () => string | undefined): string | undefined {
  try {
    return check();
  } catch (error) {
    return String(error);
  }
}
