import { inspect, isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject, type Json } from "../../../scripts/openapi/json.js";
import type { CallOptions, List, Raw, Safe } from "../../../src/client/api.js";
import type { Contract } from "../../../src/client/contract.js";
import {
  errorOf,
  hasFailed,
  isShort,
  isSilent,
  isVendors,
  mayHaveHappened,
} from "../../../scripts/contract/exchanges/failures.js";
import { PartialFailureError, UnexpectedResponseError } from "../../../src/index.js";
import { readDescriptions } from "../../../scripts/openapi/read.js";
import type { DescribedAnswer, DescribedApi, Example, Operation } from "../../../scripts/openapi/operations.js";
import { changes, type Draft, type Subject } from "./changes.js";
import { changed, textOf } from "./draft.js";
import { randomOf } from "./random.js";
import type { FutureReport } from "../../../scripts/contract/random-runs.js";

/**
 * Answers calls of today's client with the examples of the descriptions, changed at random in ways that a vendor may
 * change them without breaking anyone, until so many changes were made that reached it. What is expected is written down here and not
 * read off `src/`.
 */
export async function simulateFuture({
  changes: wanted,
  seed,
}: {
  changes: number;
  seed: number;
}): Promise<FutureReport> {
  const random = randomOf(seed);
  const subjects = await readSubjects();
  const made: Record<string, number> = Object.fromEntries(Object.keys(changes).map((name) => [name, 0]));
  const breakages: string[] = [];
  let count = 0;
  let answers = 0;
  while (count < wanted) {
    const first = random.pick(Object.keys(changes));
    let subject = random.pick(subjects);
    let begun = changed(draftOf(subject), changes[first]!, subject, random, new Set());
    // Some kinds fit few answers; were the answer fixed first, they would hardly be made.
    for (let tries = 0; !begun; tries++) {
      if (tries === 1000) throw new Error(`${first} can be done to no answer.`);
      subject = random.pick(subjects);
      begun = changed(draftOf(subject), changes[first]!, subject, random, new Set());
    }
    let { draft } = begun;
    const parts = new Set(begun.parts);
    const done = [first];
    for (const name of Array.from({ length: random.below(3) }, () => random.pick(Object.keys(changes)))) {
      const next = changed(draft, changes[name]!, subject, random, parts);
      if (!next) continue;
      draft = next.draft;
      for (const part of next.parts) parts.add(part);
      done.push(name);
    }
    for (const name of done) made[name]! += 1;
    count += done.length;
    answers += 1;
    const { description, operation, answer, example } = subject;
    for (const breakage of await call(subject, draft)) {
      const which = `${description.api} ${operation.id} ${answer.status} ${example?.name ?? "without a body"}`;
      breakages.push(`${which}, with ${done.join(" and ")}: ${breakage}\n  ${shown(draft)}`);
    }
  }
  return { seed, answers, changes: count, made, breakages };
}

interface Method {
  (input: object, options?: CallOptions): Promise<unknown> & List<unknown, unknown>;
  raw(input: object, options?: CallOptions): Promise<Raw<unknown>>;
  safe?(input: object, options?: CallOptions): Promise<Safe<unknown>>;
}

interface Called extends Subject {
  readonly example: Example | undefined;
  readonly input: object;
  readonly contract: Contract;
  method(fetch: typeof globalThis.fetch, contract: Contract | undefined): Method;
}

const token = "future-vendor-token";

async function readSubjects(): Promise<Called[]> {
  const all = readDescriptions().map(async (description) => {
    const entry = (await import(`../../../src/vendors/${description.api}/index.ts`)) as Record<string, unknown>;
    const { contract } = (await import(`../../../src/vendors/${description.api}/contract.ts`)) as {
      contract: Contract;
    };
    const create = Object.entries(entry).find(([name]) => name.startsWith("create"))![1] as (
      options: object,
    ) => Record<string, Record<string, Method>>;
    return description.operations.flatMap((operation) =>
      operation.answers.flatMap((answer) =>
        (answer.examples.length > 0 ? answer.examples : [undefined]).map((example): Called => {
          const [resource = "", member = ""] = operation.id.split(".");
          const options = { token, baseUrl: "https://vendor.example" };
          return {
            ...{ description, operation, answer, example, input: inputOf(description, operation), contract },
            // A client for each call: the documented limits would pace the test itself.
            method: (fetch, contract) => create({ ...options, fetch, contract })[resource]![member]!,
          };
        }),
      ),
    );
  });
  return (await Promise.all(all)).flat();
}

/** The flat input that the first example of every parameter and of the body makes. */
function inputOf({ envelope }: DescribedApi, { parameters, body, cursor }: Operation): object {
  const given = parameters
    // From the first page on: the examples of the cursors lead to the second.
    .filter(({ name, in: place }) => place !== "header" && !cursor.includes(name))
    .map(({ name, examples }) => [name, examples[0]?.value]);
  const sent = body?.examples[0]?.value as JsonObject | undefined;
  return { ...Object.fromEntries(given), ...((envelope ? sent?.[envelope] : sent) as JsonObject | undefined) };
}

function draftOf({
  answer,
  example,
}: {
  readonly answer: DescribedAnswer;
  readonly example: Example | undefined;
}): Draft {
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
  return {
    status: answer.status,
    headers: { ...(example && { "content-type": "application/json" }), ...Object.fromEntries(headers) },
    body: structuredClone(example?.value),
    spelling: (body) => JSON.stringify(body),
  };
}

/** Calls the operation in each of its forms, and tells what is not as it should be. */
async function call(subject: Called, draft: Draft): Promise<string[]> {
  const { operation, input } = subject;
  const once = { retry: false } as const;
  const first = textOf(draft);
  const expected = expectationOf(subject, draft);
  const wrong: string[] = [];
  const check = async (form: string, run: (method: Method) => Promise<unknown>, items = false) => {
    const urls: string[] = [];
    const method = subject.method(
      (url) => {
        // Whatever follows the page that was changed is the last one.
        const text = urls.push(url as string) === 1 ? first : JSON.stringify(lastPage(subject));
        return Promise.resolve(new Response(text || null, { status: draft.status, headers: draft.headers }));
        // A contract tells of changes; it must not make them break anything. One form of each call is without it.
      },
      form === "raw" ? undefined : subject.contract,
    );
    const got = await run(method).catch((error: unknown) => error);
    const verdict = judge(expected, got) ?? (items && !("error" in expected) ? judgeLinks(subject, urls) : undefined);
    if (verdict !== undefined) wrong.push(`${form} ${verdict}`);

    function judge(wanted: Expectation, given: unknown): string | undefined {
      if ("error" in wanted) return judgeError(given, wanted);
      if (!items) return judgeData(given, wanted.data);
      return wanted.stops ? judgeError(given, wanted.stops) : judgeData(given, wanted.items);
    }
  };
  await check("raw", async (method) => (await method.raw(input, once)).data);
  if (operation.items === undefined) {
    await check("the call", async (method) => method(input, once));
    await check("safe", async (method) => {
      const result = await method.safe!(input, once);
      return result.ok ? result.data : result.error;
    });
  } else {
    await check("the list", (method) => method(input, once).toArray(), true);
  }
  return wrong;
}

interface Refusal {
  readonly error: unknown;
  readonly has: object;
  readonly said: readonly string[];
}

type Expectation =
  | {
      readonly data: unknown;
      /** What a list comes to, read to its end. */
      readonly items?: readonly Json[];
      /** How it ends where it cannot be read to its end. */
      readonly stops?: Refusal;
    }
  | Refusal;

function expectationOf(subject: Called, draft: Draft): Expectation {
  const { description, operation, answer, input } = subject;
  const { status } = draft;
  const sent = sentOf(draft);
  const context = { status, operation: operation.id };
  if (status >= 400 || isVendors(asValue(sent))) {
    const { type, code } = errorOf(status, asValue(sent));
    const has = {
      ...context,
      code,
      mayHaveHappened: mayHaveHappened(operation, status, draft.headers, { type, code }),
    };
    return { error: type, has, said: sent === undefined ? plainIn(textOf(draft)) : saidIn(sent) };
  }
  if (answer.status === 204) return { data: undefined };
  if (isSilent(operation, asValue(sent))) return { data: {} };
  const { items, itemErrors } = operation;
  if (items !== undefined) return { data: sent, ...readTo(subject, sent!) };
  if (itemErrors) {
    const { items: name, error } = itemErrors;
    const all = ((sent as JsonObject)[name] ?? []) as readonly JsonObject[];
    const isDone = (item: JsonObject) => !hasFailed(asValue(item[error]));
    const failed = all.flatMap((item, index) => (isDone(item) ? [] : [{ index, item }]));
    const told = { ...context, mayHaveHappened: true };
    if (failed.length > 0) {
      const has = { ...told, code: "partial_failure", failed, succeeded: all.filter(isDone) };
      return { error: PartialFailureError, has, said: failed.flatMap(({ item }) => saidIn(item[error])) };
    }
    if (isShort(operation, input as JsonObject, asValue(sent)))
      return { error: UnexpectedResponseError, has: { ...told, code: "unexpected_response" }, said: [] };
  }
  return { data: description.envelope === undefined ? sent : (sent as JsonObject)[description.envelope] };
}

/** The body as JSON gives it back: what was set beside the usual way is an own property like any other. Undefined where it is none. */
function sentOf(draft: Draft): Json | undefined {
  try {
    return JSON.parse(
      textOf(draft)
        .trim()
        .replace(/^\uFEFF/, ""),
    ) as Json;
  } catch {
    return undefined;
  }
}

/** What a list comes to that begins with a page: its items, or the error of one that does not reach the total that it was given. */
function readTo(subject: Called, page: Json): Pick<Extract<Expectation, { data: unknown }>, "items" | "stops"> {
  const { operation } = subject;
  const pages = leadsOn(subject) ? [page, lastPage(subject)] : [page];
  // DocuSign leaves an empty array out.
  const items = pages.flatMap(
    (one) => (operation.items ? ((one as JsonObject)[operation.items] ?? []) : one) as readonly Json[],
  );
  const totals = pages.flatMap((one) => {
    const { total_count, totalSetSize } = one as JsonObject;
    return (total_count ?? totalSetSize ?? undefined) === undefined ? [] : [Number(total_count ?? totalSetSize)];
  });
  const has = { operation: operation.id, code: "unexpected_response", mayHaveHappened: false };
  return items.length < Math.min(...totals) && totals.length > 0
    ? { items, stops: { error: UnexpectedResponseError, has, said: [] } }
    : { items };
}

function asValue(json: Json | undefined): Json | undefined {
  return json;
}

/** The texts of a refusal that a caller needs: why, in the vendor's words, and the vendor's code. */
function saidIn(body: Json | undefined): string[] {
  if (typeof body === "string") return [body];
  if (!isObject(body)) return [];
  const { errors, errorCode, message, code } = body;
  const items = Array.isArray(errors) ? (errors as readonly JsonObject[]) : [];
  const texts = items.length > 0 ? items.map(({ detail }) => detail) : [errorCode, message, code];
  return texts.filter((text) => typeof text === "string");
}

/** A reason that is no JSON; a page of HTML, or half an object, is none. */
function plainIn(text: string): string[] {
  return /^\w/.test(text) ? [text] : [];
}

function judgeError(got: unknown, { error, has, said }: Refusal): string | undefined {
  const type = error as { readonly name: string };
  if (!(got instanceof Error) || got.constructor !== type) return `gives ${brief(got)}, not a ${type.name}`;
  const own = got as unknown as Readonly<Record<string, unknown>>;
  for (const [key, value] of Object.entries(has)) {
    if (!matches(own[key], value)) return `has ${key} ${brief(own[key])}, not ${brief(value)}`;
  }
  const told = `${got.message} ${JSON.stringify(got)}`;
  const unsaid = said.find((text) => !told.includes(JSON.stringify(text).slice(1, -1)));
  if (unsaid !== undefined) return `does not say ${brief(unsaid)}`;
  return `${told} ${inspect(got)}`.includes(token) ? "tells the token" : undefined;
}

/** Lists hold at least what is expected of each item; everything else is equal. */
function matches(got: unknown, wanted: unknown): boolean {
  if (!Array.isArray(wanted)) return isDeepStrictEqual(got, wanted);
  return (
    Array.isArray(got) &&
    got.length === wanted.length &&
    wanted.every((each: unknown, index) => {
      const other: unknown = got[index];
      return isDeepStrictEqual(Object.assign({}, other, each), Object.assign({}, other));
    })
  );
}

function judgeData(got: unknown, expected: unknown): string | undefined {
  return isDeepStrictEqual(got, expected) ? undefined : `gives ${brief(got)}, not ${brief(expected)}`;
}

/** The way to the next page keeps what the caller asked for, and takes the position of the link and nothing else of it. */
function judgeLinks(subject: Called, urls: readonly string[]): string | undefined {
  const link = leadsOn(subject);
  if (urls.length !== (link ? 2 : 1)) return `sends ${urls.length} requests`;
  if (!link) return undefined;
  const [before, after] = urls.map((url) => new URL(url).searchParams);
  const { cursor } = subject.operation;
  const position = [...new URL(link, "https://vendor.example").searchParams].filter(([name]) => cursor.includes(name));
  const wanted = new Map([...before!, ...position]);
  return isDeepStrictEqual(new Map(after), wanted) ? undefined : `asks for the next page with ${after!.toString()}`;
}

/** The link to the next page in the answer as described. */
function leadsOn({ example }: Called): string | undefined {
  const body = example?.value;
  if (!isObject(body)) return undefined;
  const link = isObject(body["links"]) ? body["links"]["next"] : body["nextUri"];
  return typeof link === "string" && link !== "" ? link : undefined;
}

function lastPage({ operation, example }: Called): Json {
  const { links, totalSetSize = null, ...page } = example!.value as JsonObject;
  if (links !== undefined) return { ...page, links: { next: null } };
  const items = { [operation.items!]: page[operation.items!]! };
  return { ...items, endPosition: String(Number(totalSetSize) - 1), totalSetSize };
}

function shown(draft: Draft): string {
  return `${draft.status} ${JSON.stringify(draft.headers)} ${textOf(draft).slice(0, 2000)}`;
}

function brief(value: unknown): string {
  return inspect(value, { depth: 4, breakLength: Infinity }).slice(0, 400);
}
