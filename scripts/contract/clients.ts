import { createClient } from "../../src/client/client.js";
import type { Api, CallOptions, Raw } from "../../src/client/api.js";
import type { Vendor } from "../../src/client/vendor.js";
import { listApis } from "../openapi/apis.js";
import { readDescription } from "../openapi/read.js";

/** A client, seen as what all clients have in common. */
export type Client = Record<string, Record<string, Method>>;

/** A method of a client. */
export interface Method {
  (input: object, options?: CallOptions): AsyncIterable<unknown>;
  raw(input: object, options?: CallOptions): Promise<Raw<unknown>>;
}

/** Makes a client of an API as its entry point does, with another `fetch`. */
export function clientOf(api: string, token: string, fetch: typeof globalThis.fetch): Client {
  const { create, baseUrl } = found(api);
  return create({ token, fetch, baseUrl });
}

/** Makes a client of an API with another route table: one that a changed description comes to. */
export function clientWith(api: string, table: Api, token: string, fetch: typeof globalThis.fetch): Client {
  const { declaration, baseUrl } = found(api);
  return createClient(table, declaration, { token, fetch, baseUrl }) as Client;
}

interface Found {
  readonly create: (options: object) => Client;
  readonly declaration: Vendor;
  readonly baseUrl: string;
}

const vendors = new Map(await Promise.all(listApis().map(async ({ name }) => [name, await find(name)] as const)));

async function find(api: string): Promise<Found> {
  const entry = (await import(`../../src/vendors/${api}/index.ts`)) as Record<string, unknown>;
  const [create] = Object.entries(entry).flatMap(([name, value]) => (name.startsWith("create") ? [value] : []));
  const [declaration] = Object.values(
    (await import(`../../src/vendors/${api}/declaration.ts`)) as Record<string, unknown>,
  );
  if (!create || !declaration) throw new Error(`src/vendors/${api} exports no factory or no declaration`);
  return {
    create: create as Found["create"],
    declaration: declaration as Vendor,
    baseUrl: new URL(readDescription(api).server).origin,
  };
}

function found(api: string): Found {
  const vendor = vendors.get(api);
  if (!vendor) throw new Error(`There is no API ${api}`);
  return vendor;
}
