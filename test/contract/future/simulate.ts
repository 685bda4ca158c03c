import { inspect, isDeepStrictEqual } from "node:util";
import type { CallOptions, List, Raw, Safe } from "../../../src/client/api.js";
import type { Contract } from "../../../src/client/contract.js";
import {
  ApiError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  PartialFailureError,
  RateLimitError,
  UnauthorizedError,
} from "../../../src/index.js";
import {
  readDescriptions,
  type Answer,
  type Description,
  type Example,
  type Json,
  type JsonObject,
  type Operation,
} from "../../support/description.js";
import { changes, type Draft, type Subject } from "./changes.js";
import { changed, textOf } from "./draft.js";
import { randomOf } from "./random.js";
import { isObject } from "./sites.js";

/** What came of a run. */
export interface FutureReport {
  readonly seed: number;
  readonly answers: number;
  readonly changes: number;
  /** How often each kind of change was made. */
  readonly made: Readonly<Record<string, number>>;
  /** Each tells which answer was changed how, and what the client made of it. */
  readonly breakages: readonly string[];
}

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
function inputOf({ envelope }: Description, { parameters, body, cursor }: Operation): object {
  const given = parameters
    // From the first page on: the examples of the cursors lead to the second.
    .filter(({ name, in: place }) => place !== "header" && !cursor.includes(name))
    .map(({ name, examples }) => [name, examples[0]?.value]);
  const sent = body?.examples[0]?.value as JsonObject | undefined;
  return { ...Object.fromEntries(given), ...((envelope ? sent?.[envelope] : sent) as JsonObject | undefined) };
}

function draftOf({ answer, example }: { readonly answer: Answer; readonly example: Example | undefined }): Draft {
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
    const verdict =
      "error" in expected
        ? judgeError(got, expected)
        : (judgeData(got, items ? expected.items : expected.data) ?? (items ? judgeLinks(subject, urls) : undefined));
    if (verdict !== undefined) wrong.push(`${form} ${verdict}`);
  };
  await check("raw", async (method) => (await method.raw(input, once)).data);
  if (operation.items === undefined) {
    await check("the call", async (method) => method(input, once));
    await check("safe", async (method) => {
      const result = await method.safe!(input, once);
      return result.ok ? result.data : result.error;
    });
  } else {
    await check("the list", (method) => method(input, once).toArray({ max: 1000 }), true);
  }
  return wrong;
}

type Expectation =
  | { readonly data: unknown; readonly items?: readonly Json[] }
  | { readonly error: unknown; readonly has: object; readonly said: readonly string[] };

function expectationOf(subject: Called, draft: Draft): Expectation {
  const { description, operation, answer } = subject;
  const { status, body } = draft;
  if (status >= 400) {
    const code = draft.text === undefined && isObject(body) ? body["errorCode"] : undefined;
    // DocuSign's rate limits are told by their code, whatever the status.
    const limited = status === 429 || /_APIINVOCATION_LIMIT_EXCEEDED$/.test(String(code));
    const type = limited ? RateLimitError : (classes[status] ?? ApiError);
    const has = { status, operation: operation.id, code: limited ? "rate_limited" : (codes[status] ?? "api_error") };
    return { error: type, has, said: draft.text === undefined ? saidIn(body) : [] };
  }
  if (answer.status === 204) return { data: undefined };
  // As JSON gives it back: what was set beside the usual way is an own property like any other.
  const sent = JSON.parse(
    draft
      .spelling(body ?? null)
      .trim()
      .replace(/^\uFEFF/, ""),
  ) as JsonObject;
  const { items, itemErrors } = operation;
  if (items !== undefined) {
    const page = (items ? sent[items] : sent) as readonly Json[];
    const further = leadsOn(subject) ? itemsOf(subject) : [];
    return { data: sent, items: [...page, ...further] };
  }
  if (itemErrors) {
    const all = (sent[itemErrors.items] ?? []) as readonly JsonObject[];
    const failed = all.flatMap((item, index) => (isObject(item[itemErrors.error]) ? [{ index, item }] : []));
    if (failed.length > 0) {
      const said = failed.map(({ item }) => String((item[itemErrors.error] as JsonObject)["errorCode"]));
      const has = { status, operation: operation.id, code: "partial_failure" };
      return {
        error: PartialFailureError,
        has: { ...has, failed, succeeded: all.filter((item) => !isObject(item[itemErrors.error])) },
        said,
      };
    }
  }
  return { data: description.envelope === undefined ? sent : sent[description.envelope] };
}

const classes: Readonly<Record<number, unknown>> = {
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
};

const codes: Readonly<Record<number, string>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
};

/** The texts of a refusal that a caller needs: why, in the vendor's words, and the vendor's code. */
function saidIn(body: Json | undefined): string[] {
  if (!isObject(body)) return [];
  const { errors, errorCode, message, code } = body;
  const items = Array.isArray(errors) ? (errors as readonly JsonObject[]) : [];
  const texts = items.length > 0 ? items.map(({ detail }) => detail) : [errorCode, message, code];
  return texts.filter((text) => typeof text === "string");
}

function judgeError(got: unknown, { error, has, said }: Extract<Expectation, { error: unknown }>): string | undefined {
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

/** The way to the next page keeps what the caller asked for and takes the cursor of the link. */
function judgeLinks(subject: Called, urls: readonly string[]): string | undefined {
  const link = leadsOn(subject);
  if (urls.length !== (link ? 2 : 1)) return `sends ${urls.length} requests`;
  if (!link) return undefined;
  const [before, after] = urls.map((url) => new URL(url).searchParams);
  const cursor = new URL(link, "https://vendor.example").searchParams;
  const wanted = new Map([...before!, ...cursor]);
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

function itemsOf({ operation, example }: Called): readonly Json[] {
  return (example!.value as JsonObject)[operation.items!] as readonly Json[];
}

function shown(draft: Draft): string {
  return `${draft.status} ${JSON.stringify(draft.headers)} ${textOf(draft).slice(0, 2000)}`;
}

function brief(value: unknown): string {
  return inspect(value, { depth: 4, breakLength: Infinity }).slice(0, 400);
}
