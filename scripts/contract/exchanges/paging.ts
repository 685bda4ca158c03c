import { isDeepStrictEqual } from "node:util";
import { UnexpectedResponseError } from "../../../src/index.js";
import { sentOf } from "./wire.js";
import { clientOf, type Client } from "../clients.js";
import { list, object, type JsonObject, type Json } from "../../openapi/json.js";
import { operationsIn } from "../../openapi/walk.js";
import type { Exchange, Recorded } from "./exchange.js";
import { ofChecks, token } from "./golden.js";

/** The steps of reading what an operation lists: of many pages, of a single one, of no list at all. */
export function stepsOf(operation: JsonObject): readonly string[] {
  if (typeof operation["x-items"] !== "string") return [];
  return list(operation["x-cursor"]).length > 0 ? ["first", "middle", "last", "empty", "repeated"] : ["only", "empty"];
}

/** The operations that give lists, and how each of them pages. */
export function lists(document: JsonObject): ListOperation[] {
  return operationsIn(document).flatMap(({ id, keys, node }) => {
    const items = node["x-items"];
    if (typeof items !== "string") return [];
    const cursor = list(node["x-cursor"]).map(String);
    return [{ id, keys, items, cursor, paged: cursor.length > 0 }];
  });
}

/** An operation that gives a list. */
export interface ListOperation {
  readonly id: string;
  readonly keys: readonly string[];
  readonly items: string;
  /** The query parameters that lead to the next page. */
  readonly cursor: readonly string[];
  readonly paged: boolean;
}

/** Reads every list through the facade, page by page and to its end; the steps that went as they must, as `id step`. */
export async function readLists(
  api: string,
  document: JsonObject,
  recorded: readonly Recorded[],
): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const operation of lists(document)) {
    const { id, cursor, paged } = operation;
    const { base, item } = firstOf(operation, recorded);
    const through = (fetch: typeof globalThis.fetch) => clientOf(api, token, ofChecks(fetch));
    const read = (count: number, repeats = false) => readPages(through, operation, recorded, count, repeats);
    const three = paged && (await read(3));
    if (three && isDeepStrictEqual(three.items, [item, item, item]) && three.queries.length === 3) {
      const kept = Object.keys(base.request.query).filter((name) => !cursor.includes(name));
      const same = three.queries.every((query) =>
        kept.every((name) => isDeepStrictEqual(query[name], base.request.query[name])),
      );
      if (same) for (const step of ["first", "middle", "last"]) shown.add(`${id} ${step}`);
    }
    const one = await read(1);
    if (!paged && isDeepStrictEqual(one.items, [item]) && one.queries.length === 1) shown.add(`${id} only`);
    const none = await read(0);
    if (none.items.length === 0 && none.queries.length === 1 && none.error === undefined) shown.add(`${id} empty`);
    if (paged && (await read(3, true)).error instanceof UnexpectedResponseError) shown.add(`${id} repeated`);
  }
  return shown;
}

/**
 * The steps of lists that exchanges show as they stand, as `id step`: a page that leads on and was followed, those that it led
 * to, and lists without anything. Pages have to come from something that knows what it told before.
 */
export function followed(document: JsonObject, exchanges: readonly Exchange[]): Set<string> {
  const shown = new Set<string>();
  for (const { id, items, cursor: names, paged } of lists(document)) {
    const own = exchanges.filter(({ operation, answer }) => operation === id && answer.status === 200);
    const asked = new Set(own.map((one) => `${one.request.path} ${cursorOf(one, names) ?? ""}`));
    const led = new Set(own.map((one) => `${one.request.path} ${leadsTo(one, names) ?? ""}`));
    for (const one of own) {
      const { path } = one.request;
      const [cursor, next] = [cursorOf(one, names), leadsTo(one, names)];
      if (cursor !== undefined && !led.has(`${path} ${cursor}`)) continue;
      if (next !== undefined && !asked.has(`${path} ${next}`)) continue;
      const isEmpty = itemsOf(one.answer.body, items).length === 0;
      if (cursor !== undefined) shown.add(`${id} ${next === undefined ? "last" : "middle"}`);
      else if (next !== undefined) shown.add(`${id} first`);
      else if (isEmpty) shown.add(`${id} empty`);
      else if (!paged) shown.add(`${id} only`);
    }
  }
  return shown;
}

/* Where a request starts; nowhere in particular at the beginning. */
function cursorOf({ request: { query } }: Exchange, names: readonly string[]): string | undefined {
  const [cursor] = names.flatMap((name) => query[name] ?? []);
  return cursor === "0" ? undefined : cursor;
}

/* Where an answer leads: by its link, or by its positions where it has none. */
function leadsTo({ answer }: Exchange, names: readonly string[]): string | undefined {
  const body = object(answer.body);
  const link = object(body["links"])["next"] ?? body["nextUri"];
  if (typeof link === "string" && link !== "") {
    const query = new URLSearchParams(link.split("?")[1]);
    return names.flatMap((name) => query.get(name) ?? [])[0];
  }
  const next = Number(body["endPosition"]) + 1;
  return next < Number(body["totalSetSize"]) ? String(next) : undefined;
}

/** What came of reading a list. */
export interface Read {
  readonly items: unknown[];
  readonly queries: Recorded["request"]["query"][];
  readonly error: unknown;
}

/**
 * Reads a list of as many pages as asked for, made from a recorded one, with the same item on each; with `repeats`, each of them leads to
 * the second one. The links say more than where the next page starts, and another thing than was asked for.
 */
export async function readPages(
  create: (fetch: typeof globalThis.fetch) => Client,
  operation: ListOperation,
  recorded: readonly Recorded[],
  count: number,
  repeats = false,
): Promise<Read> {
  const { items, cursor } = operation;
  const { base, item } = firstOf(operation, recorded);
  const others = Object.keys(base.request.query).filter((name) => !cursor.includes(name));
  const queries: Recorded["request"]["query"][] = [];
  const client = create(async (target, init) => {
    const request = await sentOf(new Request(target, init));
    queries.push(request.query);
    const page = repeats ? 0 : queries.length - 1;
    const next = [...cursor.map((name) => `${name}=${page + 1}`), ...others.map((name) => `${name}=other`)].join("&");
    const body = pageOf(base, items, count === 0 ? [] : [item], page, Math.max(count, 1), next);
    return new Response(JSON.stringify(body), { status: base.answer.status, headers: base.answer.headers });
  });
  const [resource = "", method = ""] = base.operation.split(".");
  const { "(headers)": _, ...input } = base.input;
  const found: unknown[] = [];
  let error: unknown;
  try {
    for await (const one of client[resource]![method]!(input, { retry: false })) found.push(one);
  } catch (thrown) {
    error = thrown;
  }
  return { items: found, queries, error };
}

/* The first recorded answer that has items, and the first of those. */
function firstOf({ id, items }: ListOperation, recorded: readonly Recorded[]): { base: Recorded; item: Json } {
  const base = recorded.find(({ operation, answer }) => operation === id && itemsOf(answer.body, items).length > 0)!;
  return { base, item: itemsOf(base.answer.body, items)[0]! };
}

function pageOf(
  { answer, request }: Recorded,
  items: string,
  held: Json[],
  page: number,
  count: number,
  next: string,
): Json {
  if (items === "") return held;
  const last = page >= count - 1;
  const whole = { ...object(answer.body), [items]: held };
  if (whole["links"] !== undefined) return { ...whole, links: { next: last ? null : `${request.path}?${next}` } };
  if (whole["totalSetSize"] === undefined) return whole;
  const { nextUri: _, ...rest } = whole;
  const total = held.length === 0 ? 0 : count;
  const positions = {
    startPosition: String(page),
    endPosition: String(page),
    resultSetSize: "1",
    totalSetSize: String(total),
  };
  return { ...rest, ...positions, ...(last ? {} : { nextUri: `${request.path}?${next}` }) };
}

function itemsOf(body: Json | undefined, items: string): Json[] {
  return list(items === "" ? body : object(body)[items]);
}
