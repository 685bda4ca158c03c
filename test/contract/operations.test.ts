import { readdirSync } from "node:fs";
import { afterAll, describe, expect, inject, test } from "vitest";
import { errorOf, hasFailed, isShort, isSilent, mayHaveHappened } from "../../scripts/contract/exchanges/failures.js";
import { valueAt } from "../../scripts/contract/sources/codes.js";
import { sourcesOf } from "../../scripts/contract/sources/read.js";
import { listApis } from "../../scripts/openapi/apis.js";
import { PartialFailureError, UnauthorizedError, UnexpectedResponseError, type ApiError } from "../../src/index.js";
import { type JsonObject, type Json, resolve } from "../../scripts/openapi/json.js";
import type { Api, CallOptions, List, Raw, Safe } from "../../src/client/api.js";
import { readDescriptions } from "../../scripts/openapi/read.js";
import type { DescribedAnswer, DescribedApi, Example, Operation } from "../../scripts/openapi/operations.js";
import { record, type RecordedCall, type Recorder } from "../../scripts/mock/recorder.js";

/*
 * Every operation of the generated route tables, called through the public entry points against a mock server that is
 * started from the same description. What an error must look like is written down here and not read off `src/`.
 */

const token = "contract-test-token";

interface Method {
  (input?: object, options?: CallOptions): Promise<unknown> & List<unknown, unknown>;
  raw(input?: object, options?: CallOptions): Promise<Raw<unknown>>;
  safe?(input?: object, options?: CallOptions): Promise<Safe<unknown>>;
}

type Client = Record<string, Record<string, Method>>;

interface Subject {
  readonly description: DescribedApi;
  readonly operation: Operation;
  method(recorder: Recorder, bound?: object): Method;
}

const apis = readdirSync(new URL("../../generated/", import.meta.url))
  .filter((name) => name.endsWith(".operations.ts"))
  .map((name) => name.replace(".operations.ts", ""));
const descriptions = readDescriptions();
const problems = new Map(listApis().map(({ name }) => [name, sourcesOf(name).problems]));
const reached = { operations: new Set<string>(), statuses: new Set<string>() };
const documented = { operations: new Set<string>(), statuses: new Set<string>() };

test("each description has a route table and each route an operation, and the other way round", () => {
  expect([...apis].sort()).toEqual(descriptions.map(({ api }) => api).sort());
});

for (const name of apis) {
  const { api } = (await import(`../../generated/${name}.operations.ts`)) as { api: Api };
  const entry = (await import(`../../src/vendors/${name}/index.ts`)) as Record<string, unknown>;
  const create = Object.entries(entry).find(([key]) => key.startsWith("create"))?.[1] as (options: object) => Client;
  const description = descriptions.find((candidate) => candidate.api === name)!;
  const ids = Object.entries(api.routes).flatMap(([resource, methods]) =>
    Object.keys(methods).map((method) => `${resource}.${method}`),
  );

  test(`${name}: the route table has the operations of the description`, () => {
    expect([...ids].sort()).toEqual(description.operations.map(({ id }) => id).sort());
  });

  describe.each(ids)(`${name} %s`, (id) => {
    const [resource = "", member = ""] = id.split(".");
    const operation = description.operations.find((candidate) => candidate.id === id)!;
    const subject: Subject = {
      description,
      operation,
      // A client for each call: the documented limits would pace the test itself.
      method: (recorder, bound = {}) =>
        create({ token, baseUrl: inject("mocks")[name], fetch: recorder.fetch, ...bound })[resource]![member]!,
    };
    documented.operations.add(`${name} ${id}`);
    for (const { status } of operation.answers) documented.statuses.add(`${name} ${id} ${status}`);
    const reach = ({ status }: RecordedCall) => {
      reached.operations.add(`${name} ${id}`);
      reached.statuses.add(`${name} ${id} ${status}`);
    };

    test.each(variants(subject))("sends its examples as described (%s)", async (_, input) => {
      const recorder = record();
      const answer = success(operation);
      const [expected] = answer.examples;
      const outcome = await outcomeOf(settle(subject, subject.method(recorder), input, expected));
      const exchange = recorder.single();
      expect(wire(exchange)).toEqual(demanded(subject, input));
      expect(exchange.status).toBe(answer.status);
      // The mock server has one answer to all requests, and it may be too short for this one.
      if (isShort(operation, input, expected?.value)) expectShort(subject, outcome, answer);
      else expect(outcome).toEqual(decoded(subject, expected));
      reach(exchange);
    });

    const bindable = api.bindable.filter((key) => operation.path.includes(`{${key}}`));
    test.each(bindable.length > 0 ? [bindable] : [])("sends the same with %s bound", async (...keys) => {
      const [[, input]] = variants(subject) as [[string, JsonObject]];
      const recorder = record();
      const bound = Object.fromEntries(keys.map((key) => [key, input[key]]));
      const rest = Object.fromEntries(Object.entries(input).filter(([key]) => !keys.includes(key)));
      await subject.method(recorder, bound).raw(rest);
      expect(wire(recorder.single())).toEqual(demanded(subject, input));
    });

    const optionalHeaders = operation.parameters.filter(
      (parameter) => parameter.in === "header" && !parameter.required,
    );
    test.each(optionalHeaders)("sends $name when a call asks for it", async ({ name: header, examples }) => {
      const [[, input]] = variants(subject) as [[string, JsonObject]];
      const recorder = record();
      const asked = { [header]: String(examples[0]?.value) };
      await subject.method(recorder).raw(input, { headers: asked });
      const { headers, ...rest } = demanded(subject, input);
      expect(wire(recorder.single())).toEqual({ ...rest, headers: { ...headers, ...asked } });
    });

    test.each(forced(operation, (status) => status < 400))("understands %s", async (_, answer, example) => {
      const [[, input]] = variants(subject) as [[string, JsonObject]];
      const recorder = record({ add: { prefer: preference(answer, example) } });
      const outcome = await outcomeOf(subject.method(recorder).raw(input, { retry: false }));
      const exchange = recorder.single();
      expect(exchange.status).toBe(answer.status);
      const failures = partialFailure(name, operation, example);
      if (failures) {
        expect(outcome).toBeInstanceOf(PartialFailureError);
        expect(outcome).toMatchObject({ code: "partial_failure", operation: id, status: answer.status, ...failures });
        expect(outcome).toMatchObject({ mayHaveHappened: true, attempts: [{ status: answer.status, sent: true }] });
      } else {
        const { data, status, headers, attempts } = outcome as Raw<unknown>;
        expect(data).toEqual(opened(subject, example));
        expect(status).toBe(answer.status);
        for (const [header, value] of Object.entries(answer.headers)) expect(headers.get(header)).toBe(String(value));
        expect(attempts).toMatchObject([{ status: answer.status, sent: true, waits: [] }]);
      }
      reach(exchange);
    });

    test.each(forced(operation, (status) => status >= 400))("turns %s into its error", async (_, answer, example) => {
      const [[, input]] = variants(subject) as [[string, JsonObject]];
      const recorder = record({ add: { prefer: preference(answer, example) } });
      const outcome = await outcomeOf(subject.method(recorder).raw(input, { retry: false }));
      const exchange = recorder.single();
      expect(exchange.status).toBe(answer.status);
      expectError(subject, outcome, answer, example);
      const second = record({ add: { prefer: preference(answer, example) } });
      const { safe } = subject.method(second);
      expect(safe === undefined).toBe(operation.items !== undefined);
      if (safe) {
        const result = (await safe(input, { retry: false })) as { ok: boolean; error: unknown };
        expect(second.single().status).toBe(answer.status);
        expect(result.ok).toBe(false);
        expectError(subject, result.error, answer, example);
      }
      reach(exchange);
    });

    test("is refused without a token", async () => {
      const [[, input]] = variants(subject) as [[string, JsonObject]];
      const recorder = record({ strip: ["authorization"], wrong: "its token is taken away" });
      const outcome = await outcomeOf(subject.method(recorder).raw(input, { retry: false }));
      expect(recorder.single().status).toBe(401);
      expect(outcome).toBeInstanceOf(UnauthorizedError);
      expect(outcome).toMatchObject({ code: "unauthorized", status: 401 });
      expect(JSON.stringify(outcome)).not.toContain(token);
    });
  });
}

test("every operation and every documented status was reached", () => {
  expect([...documented.operations].filter((key) => !reached.operations.has(key))).toEqual([]);
  expect([...documented.statuses].filter((key) => !reached.statuses.has(key))).toEqual([]);
  expect(documented.operations.size).toBeGreaterThan(0);
});

afterAll(() => {
  const part = (key: "operations" | "statuses") => `${reached[key].size} of ${documented[key].size} ${key}`;
  console.log(`${part("operations")}, ${part("statuses")} reached through the facade`);
});

/** One flat input for each set of examples, named after them. */
function variants({ description, operation }: Subject): [string, JsonObject][] {
  const parameters = operation.parameters.filter((parameter) => parameter.in !== "header");
  const bodies = operation.body?.examples ?? [];
  const count = Math.max(1, bodies.length, ...parameters.map(({ examples }) => examples.length));
  return Array.from({ length: count }, (_, index) => {
    const pick = (examples: readonly Example[]) => examples[Math.min(index, examples.length - 1)];
    const given = parameters.map(({ name, examples }) => [name, pick(examples)?.value ?? null] as const);
    const body = pick(bodies);
    const input = { ...Object.fromEntries(given), ...(body ? (open(description, body.value) as JsonObject) : {}) };
    return [body?.name ?? `example ${index + 1}`, input];
  });
}

/** The request that the description demands for an input. */
function demanded({ description, operation }: Subject, input: JsonObject): Wire {
  const { parameters } = operation;
  const text = (value: Json | undefined) => encodeURIComponent(String(value));
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => text(input[name]));
  const query = parameters
    .filter((parameter) => parameter.in === "query" && input[parameter.name] !== undefined)
    .map(({ name, explode }) => {
      const value = input[name];
      if (!Array.isArray(value)) return `${name}=${text(value)}`;
      return explode ? value.map((item) => `${name}=${text(item)}`).join("&") : `${name}=${value.map(text).join(",")}`;
    })
    .join("&");
  const required = parameters
    .filter((parameter) => parameter.in === "header" && parameter.required)
    .map(({ name, schema }) => [name, String(schema["const"])]);
  const places = new Set(parameters.map(({ name }) => name));
  const { envelope, document } = description;
  // The order of a body's properties is that of the description, in whatever order they were given.
  const whole = resolve(document, operation.body?.schema);
  const body = envelope ? resolve(document, (whole["properties"] as JsonObject | undefined)?.[envelope]) : whole;
  const order = Object.keys(body["properties"] ?? {});
  const rest = Object.fromEntries(
    Object.entries(input)
      .filter(([name]) => !places.has(name))
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  );
  return {
    method: operation.method,
    path: new URL(description.server).pathname.replace(/\/$/, "") + path,
    query: query && `?${query}`,
    headers: {
      accept: "application/json",
      authorization: `Bearer ${token}`,
      ...(operation.body ? { "content-type": "application/json" } : {}),
      ...Object.fromEntries(required),
    },
    body: operation.body ? JSON.stringify(envelope ? { [envelope]: rest } : rest) : "",
  };
}

type Wire = Pick<RecordedCall, "method" | "path" | "query" | "headers" | "body">;

function wire({ method, path, query, headers, body }: RecordedCall): Wire {
  return { method, path, query, headers, body };
}

/** Calls a method and waits for what it gives: a value, or the items of a list as far as the example has them. */
async function settle({ operation }: Subject, method: Method, input: object, expected: Example | undefined) {
  if (operation.items === undefined) return await method(input);
  return await method(input).toArray({ max: itemsOf(operation, expected).length || 1 });
}

/** What a plain call must give for an example. */
function decoded(subject: Subject, example: Example | undefined): unknown {
  return subject.operation.items === undefined ? opened(subject, example) : itemsOf(subject.operation, example);
}

/** What `raw` must give for an example: pages as sent, everything else out of its envelope. */
function opened({ description, operation }: Subject, example: Example | undefined): unknown {
  if (isSilent(operation, example?.value)) return {};
  if (example === undefined) return undefined;
  return operation.items === undefined ? open(description, example.value) : example.value;
}

function open({ envelope }: DescribedApi, value: Json): Json {
  return envelope === undefined ? value : (value as JsonObject)[envelope]!;
}

function itemsOf({ items }: Operation, example: Example | undefined): Json[] {
  const page = example?.value;
  return ((items ? (page as JsonObject)[items] : page) ?? []) as Json[];
}

function success({ answers }: Operation): DescribedAnswer {
  return answers.find(({ status }) => status < 300)!;
}

/** Every answer with every example of it, named for the title of a test. */
function forced(
  { answers }: Operation,
  wanted: (status: number) => boolean,
): [string, DescribedAnswer, Example | undefined][] {
  return answers
    .filter(({ status }) => wanted(status))
    .flatMap((answer): [string, DescribedAnswer, Example | undefined][] =>
      answer.examples.length === 0
        ? [[String(answer.status), answer, undefined]]
        : answer.examples.map((example) => [`${answer.status} ${example.name}`, answer, example]),
    );
}

function preference({ status }: DescribedAnswer, example: Example | undefined): string {
  return example ? `code=${status}, example=${example.name}` : `code=${status}`;
}

/** What is done and what is not in an answer whose items can fail one by one; nothing where none did. */
function partialFailure(api: string, { itemErrors }: Operation, example: Example | undefined): object | undefined {
  if (itemErrors === undefined) return undefined;
  const items = (example!.value as JsonObject)[itemErrors.items] as JsonObject[];
  const isDone = (item: JsonObject) => !hasFailed(item[itemErrors.error]);
  const failed = items.flatMap((item, index) =>
    isDone(item) ? [] : [{ index, item, problem: reasonOf(api, item[itemErrors.error] as JsonObject) }],
  );
  return failed.length === 0 ? undefined : { failed, succeeded: items.filter(isDone) };
}

/** The reasons of a failure, as the sources say where its body gives them. */
function reasonsIn(api: string, body: JsonObject): object[] {
  const { in: list } = problems.get(api)!;
  return (list === undefined ? [body] : (body[list] as readonly JsonObject[])).map((one) => reasonOf(api, one));
}

/** One reason; what it does not say is not there. */
function reasonOf(api: string, reason: JsonObject): object {
  const said = Object.entries(problems.get(api)!.fields).map(([name, path]) => {
    const value = valueAt(reason, path);
    return [name, value === undefined ? undefined : String(value)] as const;
  });
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

/** Of an answer for fewer items than were sent, nobody knows what became of the others. */
function expectShort({ operation: { id } }: Subject, outcome: unknown, { status }: DescribedAnswer): void {
  expect(outcome).toBeInstanceOf(UnexpectedResponseError);
  expect(outcome).toMatchObject({ code: "unexpected_response", operation: id, status, mayHaveHappened: true });
}

function expectError({ description, operation }: Subject, error: unknown, answer: DescribedAnswer, example?: Example) {
  const body = example!.value as JsonObject;
  const kind = errorOf(answer.status, body);
  expect((error as Error).constructor).toBe(kind.type);
  expect(error).toMatchObject({ code: kind.code, status: answer.status, operation: operation.id });
  expect((error as Error).message).toMatch(`${operation.id} failed with ${answer.status}: `);
  const { problems: reasons, attempts, rateLimits, requestId } = error as ApiError;
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
  expect((error as ApiError).mayHaveHappened).toBe(mayHaveHappened(operation, answer.status, headers, kind));
  expect(reasons).toEqual(reasonsIn(description.api, body));
  expect(attempts).toMatchObject([{ status: answer.status, sent: true, waits: [] }]);
  expect(rateLimits).toEqual(readings(answer.headers));
  expect(requestId).toBe(answer.headers["x-docusign-tracetoken"]);
}

/*
 * Frame.io gives the window in milliseconds; DocuSign the end of the hour in seconds, and beside it a burst window. That end is
 * told by the local clock, from which the mock server's, of which only whole seconds are told, is a moment away.
 */
function readings(headers: DescribedAnswer["headers"]): object[] {
  const limit = (name: string, rest: object) =>
    headers[`x-${name}-limit`] === undefined
      ? []
      : [{ calls: headers[`x-${name}-limit`], remaining: headers[`x-${name}-remaining`], ...rest }];
  const window = headers["x-ratelimit-window"];
  const reset = headers["x-ratelimit-reset"];
  return [
    ...limit(
      "ratelimit",
      window === undefined
        ? { windowMs: 3_600_000, resetsAt: expect.closeTo(Number(reset) * 1000, -4) as number }
        : { windowMs: window },
    ),
    ...limit("burstlimit", { windowMs: 30_000 }),
  ];
}

function outcomeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => error);
}
