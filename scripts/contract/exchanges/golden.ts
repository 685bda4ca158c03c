import { ApiError, isRollcallError, PartialFailureError } from "../../../src/index.js";
import type { Raw } from "../../../src/client/api.js";
import { readDescription } from "../../openapi/read.js";
import type { Example, Operation } from "../../openapi/operations.js";
import { attribute } from "../../mock/responder.js";
import { start } from "../../mock/prism.js";
import { answerOf, sentOf } from "./wire.js";
import { clientOf } from "../clients.js";
import { isObject, type JsonObject, type Json } from "../../openapi/json.js";
import { addressOf, type Answer, type Recorded, type Request as Sent } from "./exchange.js";

/** The token of every recorded exchange. It opens nothing. */
export const token = "contract-test-token";

/** Marks a `fetch` as the checks' own: what passes through it is no evidence of the contract tests. */
export function ofChecks(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return attribute({ oracle: "check" }, fetch);
}

/**
 * Calls every operation through the facade with every set of its examples, and asks the mock server for every example of
 * every status. What passes over the wire meanwhile is the record.
 */
export async function record(api: string): Promise<Recorded[]> {
  const prism = await start(api);
  try {
    const recorded: Recorded[] = [];
    for (const operation of readDescription(api).operations) {
      const [success, ...others] = wanted(operation);
      for (const [variant, input, headers] of variants(operation)) {
        recorded.push(await one(api, prism.url, operation, `${operation.id} ${variant}`, input, success!, headers));
      }
      const [first] = variants(operation);
      for (const [status, example] of others) {
        const name = `${operation.id} ${status} ${example?.name ?? "empty"}`;
        recorded.push(await one(api, prism.url, operation, name, first![1], [status, example], {}));
      }
    }
    return recorded;
  } finally {
    await prism.close();
  }
}

/** What a call gives, as a value that can be written down: its data, or what is told of its error. */
export async function outcomeOf(call: Promise<Raw<unknown>>): Promise<Json> {
  try {
    const { data, status } = await call;
    return { status, data: (data ?? null) as Json };
  } catch (error) {
    if (!isRollcallError(error)) throw error;
    const status = "status" in error ? (error.status as number) : null;
    const problems = error instanceof ApiError ? error.problems : [];
    const { succeeded, failed } = error instanceof PartialFailureError ? error : {};
    const whole = { status, error: error.code, problems, succeeded, failed };
    return JSON.parse(JSON.stringify(whole)) as Json;
  }
}

type Wanted = readonly [status: number, example: Example | undefined];

async function one(
  api: string,
  mock: string,
  operation: Operation,
  name: string,
  input: JsonObject,
  [status, example]: Wanted,
  headers: Readonly<Record<string, string>>,
): Promise<Recorded> {
  const exchanges: { request: Sent; answer: Answer }[] = [];
  const prefer = example ? `code=${status}, example=${example.name}` : `code=${status}`;
  const through = ofChecks(async (target, init) => {
    const asked = new Request(target, init);
    const request = await sentOf(asked);
    const response = await fetch(mock + addressOf(request), {
      method: request.method,
      headers: { ...request.headers, prefer },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const violations = response.headers.get("sl-violations");
    if (violations !== null) throw new Error(`${name}: the mock server says ${violations}`);
    const text = await response.text();
    exchanges.push({ request, answer: answerOf(response, text) });
    return new Response(text === "" ? null : text, { status: response.status, headers: response.headers });
  });
  const client = clientOf(api, token, through);
  const [resource = "", method = ""] = operation.id.split(".");
  const outcome = await outcomeOf(client[resource]![method]!.raw(input, { retry: false, headers }));
  const [exchange, ...more] = exchanges;
  if (!exchange || more.length > 0) throw new Error(`${name} made ${exchanges.length} exchanges, not 1`);
  if (exchange.answer.status !== status) throw new Error(`${name} was answered with ${exchange.answer.status}`);
  return { name, operation: operation.id, input: { ...input, ...asHeaders(headers) }, prefer, ...exchange, outcome };
}

/* What is asked for by header is no key of an input, so it is kept under a name that no key can have. */
function asHeaders(headers: Readonly<Record<string, string>>): JsonObject {
  return Object.keys(headers).length > 0 ? { "(headers)": { ...headers } } : {};
}

/* Every status with every example of it, the success first. */
function wanted({ answers }: Operation): Wanted[] {
  const all = answers.flatMap(({ status, examples }): Wanted[] =>
    examples.length === 0 ? [[status, undefined]] : examples.map((example) => [status, example]),
  );
  return all.sort(([one], [other]) => Number(one >= 300) - Number(other >= 300));
}

type Variant = readonly [name: string, input: JsonObject, headers: Readonly<Record<string, string>>];

/* One input for each set of examples, one with nothing that may be left out, and one with the optional headers. */
function variants(operation: Operation): Variant[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in !== "header");
  const bodies = operation.body?.examples ?? [];
  const count = Math.max(1, bodies.length, ...parameters.map(({ examples }) => examples.length));
  const inputOf = (index: number, from: typeof parameters): JsonObject => {
    const pick = (examples: readonly Example[]) => examples[Math.min(index, examples.length - 1)];
    const given = from.map(({ name, examples }) => [name, pick(examples)?.value ?? null]);
    return { ...(Object.fromEntries(given) as JsonObject), ...opened(pick(bodies)?.value) };
  };
  const whole = Array.from({ length: count }, (_, index): Variant => {
    const names = [bodies[index]?.name, ...parameters.map(({ examples }) => examples[index]?.name)];
    return [names.find((name) => name !== undefined) ?? `${index}`, inputOf(index, parameters), {}];
  });
  const optional = parameters.filter(({ required }) => !required);
  const bare: Variant[] =
    optional.length > 0
      ? [
          [
            "bare",
            inputOf(
              0,
              parameters.filter(({ required }) => required),
            ),
            {},
          ],
        ]
      : [];
  const headed = operation.parameters
    .filter((parameter) => parameter.in === "header" && !parameter.required)
    .map(({ name, examples }): Variant => [name, inputOf(0, parameters), { [name]: String(examples[0]?.value) }]);
  return [...whole, ...bare, ...headed];
}

/* The one envelope that there is in these APIs is an object under the only key. */
function opened(body: Json | undefined): JsonObject {
  if (!isObject(body)) return {};
  return Object.keys(body).join() === "data" && isObject(body["data"]) ? body["data"] : body;
}
