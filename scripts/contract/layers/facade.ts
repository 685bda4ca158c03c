import { isDeepStrictEqual } from "node:util";
import { LineCounter, parseDocument } from "yaml";
import { createClient } from "../../../src/client/client.js";
import type { Api } from "../../../src/client/api.js";
import type { Vendor } from "../../../src/client/vendor.js";
import { docusign } from "../../../src/vendors/docusign/declaration.js";
import { frameioLegacy } from "../../../src/vendors/frameio-legacy/declaration.js";
import { frameio } from "../../../src/vendors/frameio/declaration.js";
import type { DescribedApi } from "../../generate/describe.js";
import { readOperations } from "../../generate/operation.js";
import { prepare } from "../../generate/prepare.js";
import { routeTable } from "../../generate/routes.js";
import { sentOf } from "../../../test/support/wire.js";
import { clone, tree, type Description, type Tree } from "../document.js";
import type { Recorded } from "../exchange.js";
import { judges, outcomeOf, token, type Client } from "../record.js";
import type { Evidence, Judge } from "./replay.js";

const vendors: Record<string, Vendor> = { frameio, "frameio-legacy": frameioLegacy, docusign };

/** A document as the generator takes it. What the generator refuses is refused here. */
export function described({ api, file, text }: Description): (document: Tree) => DescribedApi {
  const lines = new LineCounter();
  const source = { file, document: parseDocument(text, { lineCounter: lines }), lines };
  return (document) => ({ name: api, source, description: prepare(clone(document)) });
}

/** The route table that is generated from a document. */
export function tableOf(api: DescribedApi): Api {
  return routeTable(api, readOperations(api));
}

/**
 * Generates the route table from a document and makes every recorded call through the facade with it: what is sent and what
 * is given back must be the recorded, to the letter.
 */
export function throughFacade({ api, recorded }: Evidence, original: Description): Judge {
  const take = described(original);
  const before = JSON.stringify(tableOf(take(original.document)));
  return async (document) => {
    const table = tableOf(take(document));
    if (JSON.stringify(table) === before) return undefined;
    for (const one of recorded) {
      const fault = await repeated(api, table, one);
      if (fault !== undefined) return `${one.name}: ${fault}`;
    }
    return undefined;
  };
}

async function repeated(api: string, table: Api, one: Recorded): Promise<string | undefined> {
  let sent: unknown;
  const options = {
    token,
    baseUrl: api === "docusign" ? "https://demo.docusign.net" : undefined,
    fetch: judges(async (target, init) => {
      sent = await sentOf(new Request(target, init));
      const { status, headers, body } = one.answer;
      return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
    }),
  };
  const client = createClient(table, vendors[api]!, options) as Client;
  const [resource = "", method = ""] = one.operation.split(".");
  const call = client[resource]?.[method];
  if (call === undefined) return "there is no such method";
  const { "(headers)": headers, ...input } = one.input;
  const outcome = await outcomeOf(call.raw(input, { retry: false, headers: tree(headers) as Record<string, string> }));
  if (sent === undefined) return `nothing is sent: ${JSON.stringify(outcome)}`;
  if (!isDeepStrictEqual(sent, one.request)) return "another request is sent";
  return isDeepStrictEqual(outcome, one.outcome) ? undefined : "something else is given back";
}
