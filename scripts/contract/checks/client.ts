import { isDeepStrictEqual } from "node:util";
import { LineCounter, parseDocument } from "yaml";
import type { Api } from "../../../src/client/api.js";
import type { BundledApi } from "../../openapi/bundle.js";
import { readOperations } from "../../generate/operation.js";
import { prepare } from "../../generate/prepare.js";
import { routeTable } from "../../generate/routes.js";
import { sentOf } from "../exchanges/wire.js";
import { clientWith, type Client } from "../clients.js";
import { object, type JsonObject } from "../../openapi/json.js";
import type { Description } from "../../openapi/read.js";
import type { Evidence, Recorded } from "../exchanges/exchange.js";
import { lists, readPages, type ListOperation } from "../exchanges/paging.js";
import { ofChecks, outcomeOf, token } from "../exchanges/golden.js";
import type { Check } from "./check.js";

/** A document as the generator takes it. What the generator refuses is refused here. */
export function described({ api, file, text }: Description): (document: JsonObject) => BundledApi {
  const lines = new LineCounter();
  const source = { file, document: parseDocument(text, { lineCounter: lines }), lines };
  return (document) => ({ name: api, source, description: prepare(document) });
}

/** The route table that is generated from a document. */
export function tableOf(api: BundledApi): Api {
  return routeTable(api, readOperations(api));
}

/**
 * Generates the route table from a document, makes every recorded call through the facade with it and reads every list to its third
 * page: what is sent and what is given back must be the recorded, to the letter.
 */
export function throughFacade({ api, recorded }: Evidence, original: Description): Check {
  const take = described(original);
  const first = tableOf(take(original.document));
  const before = JSON.stringify(first);
  const pages = async (table: Api, list: ListOperation) => {
    const { items, queries, error } = await readPages((fetch) => clientOf(api, table, fetch), list, recorded, 3);
    return { items, queries, error: String(error) };
  };
  const read = lists(original.document).map((list) => ({ list, whole: pages(first, list) }));
  return async (document) => {
    const table = tableOf(take(document));
    if (JSON.stringify(table) === before) return undefined;
    for (const { list, whole } of read) {
      if (!isDeepStrictEqual(await pages(table, list), await whole)) return `${list.id}: its pages are read otherwise`;
    }
    for (const one of recorded) {
      const fault = await repeated(api, table, one);
      if (fault !== undefined) return `${one.name}: ${fault}`;
    }
    return undefined;
  };
}

async function repeated(api: string, table: Api, one: Recorded): Promise<string | undefined> {
  let sent: unknown;
  const client = clientOf(api, table, async (target, init) => {
    sent = await sentOf(new Request(target, init));
    const { status, headers, body } = one.answer;
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  });
  const [resource = "", method = ""] = one.operation.split(".");
  const call = client[resource]?.[method];
  if (call === undefined) return "there is no such method";
  const { "(headers)": headers, ...input } = one.input;
  const outcome = await outcomeOf(
    call.raw(input, { retry: false, headers: object(headers) as Record<string, string> }),
  );
  if (sent === undefined) return `nothing is sent: ${JSON.stringify(outcome)}`;
  if (!isDeepStrictEqual(sent, one.request)) return "another request is sent";
  return isDeepStrictEqual(outcome, one.outcome) ? undefined : "something else is given back";
}

function clientOf(api: string, table: Api, fetch: typeof globalThis.fetch): Client {
  return clientWith(api, table, token, ofChecks(fetch));
}
