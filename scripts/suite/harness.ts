import createOpenapiClient, {
  wrapAsPathBasedClient,
  type Client,
  type ClientOptions,
  type PathBasedClient,
} from "openapi-fetch";
import type { Api, HeaderValues, Route } from "../../src/client/api.js";
import { createClient as createOurs } from "../../src/client/client.js";
import { overStack } from "../../src/client/paths.js";
import type { Vendor } from "../../src/client/vendor.js";

/*
 * Stands where the suite of openapi-fetch imports openapi-fetch, and gives it the client of the entries `paths`: made by the same
 * function, over the same stack. The suite has descriptions of its own, for which here is an API that has every path.
 */

const token = "token-of-the-harness";
const vendor: Vendor = { problems: () => [], rateLimits: () => [], next: () => undefined };

// All but TRACE, which no `Request` takes. What is read with HEAD, and the one path of its name, is described without a body.
const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"];
const paths = ["/empty-json", "/{a}", "/{a}/{b}", "/{a}/{b}/{c}", "/{a}/{b}/{c}/{d}"];
const api: Api = {
  server: "",
  bindable: [],
  routes: Object.fromEntries(
    methods.map((method) => {
      const routes = paths.map((path) => [
        path,
        { method, path, retry: method === "GET", empty: method === "HEAD" || path === "/empty-json" },
      ]);
      return [method, Object.fromEntries(routes) as { [path: string]: Route }];
    }),
  ),
};

/**
 * Makes a client of the suite. Rollcall's clients take no options of openapi-fetch, so that every call is given what the suite gives
 * to the whole.
 */
export default function createClient<Paths extends object>(given: ClientOptions = {}): Client<Paths> {
  const { baseUrl, headers, fetch = globalThis.fetch, requestInitExt, ...rest } = given;
  const ours = createOurs(api, vendor, { token, baseUrl, headers: textsOf(headers), retry: false });
  const client = overStack(createOpenapiClient<Paths>, api, ours, "the harness") as unknown as Methods;
  const all = { ...rest, ...requestInitExt, fetch: (request: Request) => fetch(withoutOurs(request)) };
  const request = (method: string, path: string, init?: Init) =>
    client.request(method, path, { ...all, ...prepared(init) });
  const verbs = methods.map((method) => [method, (path: string, init?: Init) => request(method, path, init)]);
  return { ...client, request, ...Object.fromEntries(verbs) };
}

/** The same by paths, as openapi-fetch makes it of a client. */
export function createPathBasedClient<Paths extends object>(given?: ClientOptions): PathBasedClient<Paths> {
  return wrapAsPathBasedClient(createClient<Paths>(given));
}

interface Init {
  readonly params?: { readonly path?: { readonly [name: string]: unknown } };
}

interface Methods {
  request(method: string, path: string, init: object): unknown;
}

/** Numbers, which are no ids to Rollcall, are written as text where the run asks for it, so that what else a test looks at is seen. */
function prepared(init: Init = {}): Init {
  const { path } = init.params ?? {};
  if (!path || process.env["ROLLCALL_SUITE_IDS"] !== "text") return init;
  const texts = Object.entries(path).map(([name, id]) => [name, typeof id === "number" ? String(id) : id]);
  return { ...init, params: { ...init.params, path: Object.fromEntries(texts) } };
}

/** The headers of a client of Rollcall are text. */
function textsOf(headers: ClientOptions["headers"] = {}): HeaderValues {
  const texts = Object.entries(headers).map(([name, value]) => [
    name,
    value === null || value === undefined ? value : String(value),
  ]);
  return Object.fromEntries(texts) as HeaderValues;
}

/** The suite compares all headers with those that it gave: the two that are on every call of Rollcall are not shown to it. */
function withoutOurs(request: Request): Request {
  if (request.headers.get("authorization") === `Bearer ${token}`) request.headers.delete("authorization");
  if (request.headers.get("accept") === "application/json") request.headers.delete("accept");
  return request;
}
