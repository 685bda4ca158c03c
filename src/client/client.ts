import { InvalidInputError, isRollcallError, type Problem } from "../errors.js";
import type { Values } from "../transport/call.js";
import { apiError, itemsOf, readAnswer, unexpected } from "./answer.js";
import type { Api, CallOptions, Raw, Route } from "./api.js";
import { connect, type Connection } from "./connect.js";
import { placeholdersOf, readInput, wrongWithId, type Parts } from "./input.js";
import { createList, type Page } from "./list.js";
import type { ClientOptions } from "./options.js";
import type { Vendor } from "./vendor.js";

/** What `request` takes beside method and path. */
export interface RequestOptions extends CallOptions {
  /** Values for the placeholders of the path, beside what the client binds. */
  readonly path?: { readonly [name: string]: string } | undefined;
  readonly query?: { readonly [name: string]: string | number | boolean | readonly string[] | undefined } | undefined;
  /** Sent as JSON, as it is. */
  readonly body?: unknown;
  /** Whether it may be sent again when its outcome is unknown. @default true for GET, else false */
  readonly repeatable?: boolean | undefined;
}

/** What every client has beside its resources. */
export interface ClientMethods<Options, Binding, Bound> {
  /** A client with other options, for instance another account; it shares token, limiter and transport. */
  withOptions(options: Partial<Options> & Binding): Bound;
  withOptions(options: Partial<Options>): this;
  /**
   * Calls what is not described, through the same layers. `path` starts with a slash; placeholders such as `{account_id}` are filled
   * from `options.path` and from what the client binds. The answer is given as sent; a failure throws like any other.
   */
  request<Data = unknown>(method: Route["method"], path: string, options?: RequestOptions): Promise<Raw<Data>>;
}

/** Makes the object of methods that a route table stands for. */
export function createClient(api: Api, vendor: Vendor, options: ClientOptions, connection?: Connection): object {
  const bound = readBound(api, options);
  const link = connection ?? connect(api, vendor, options);
  const resources: Record<string, Record<string, unknown>> = {};
  for (const [resource, methods] of Object.entries(api.routes)) {
    const made: Record<string, unknown> = (resources[resource] = {});
    for (const [name, route] of Object.entries(methods)) {
      const operation = `${resource}.${name}`;
      made[name] = (route.items === undefined ? createMethod : createListMethod)(
        api,
        vendor,
        link,
        operation,
        route,
        bound,
      );
    }
  }
  return {
    ...resources,
    withOptions(changes: Partial<ClientOptions>) {
      const changed = { ...options, ...changes };
      return createClient(api, vendor, changed, link.reconnect(changed));
    },
    request: createRequest(vendor, link, bound),
  };
}

/** The values that are bound when a client is created; `undefined` for those that each call must give. */
function readBound(api: Api, options: ClientOptions): Values {
  const bound: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name of api.bindable) {
    const value = (options as unknown as Values)[name];
    bound[name] = value;
    const wrong = value === undefined ? undefined : wrongWithId(value);
    if (wrong) problems.push({ pointer: `/${name}`, message: `${name} ${wrong}` });
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
  return bound;
}

function createMethod(api: Api, vendor: Vendor, link: Connection, operation: string, route: Route, bound: Values) {
  const raw = async (input?: unknown, options?: CallOptions): Promise<Raw<unknown>> => {
    const { body, ...params } = readInput(operation, route, bound, input);
    const sent = body && api.envelope ? { [api.envelope]: body } : body;
    const { call, reply } = await link.exchange({ operation, route, params, body: sent }, options);
    const { status, headers } = reply;
    return { data: readAnswer(call, route, reply, api, vendor), status, headers, attempts: call.attempts };
  };
  const method = async (input?: unknown, options?: CallOptions) => (await raw(input, options)).data;
  const safe = async (input?: unknown, options?: CallOptions) => {
    try {
      return { ok: true, data: await method(input, options) };
    } catch (error) {
      if (isRollcallError(error)) return { ok: false, error };
      throw error;
    }
  };
  return Object.assign(method, { raw, safe });
}

function createListMethod(api: Api, vendor: Vendor, link: Connection, operation: string, route: Route, bound: Values) {
  const readPage = async (parts: Parts, query: Values, options?: CallOptions) => {
    const { call, reply } = await link.exchange({ operation, route, params: { path: parts.path, query } }, options);
    const page = readAnswer(call, route, reply, api, vendor);
    return { call, reply, page };
  };
  const list = (input?: unknown, options?: CallOptions) => {
    const parts = readInput(operation, route, bound, input);
    return createList(operation, parts.query, async (query): Promise<Page> => {
      const { call, reply, page } = await readPage(parts, query, options);
      const next = vendor.next(page, reply.headers);
      if (next && "lost" in next) throw unexpected(call, reply, vendor, next.lost);
      return {
        page,
        items: itemsOf(call, route.items ?? "", reply, vendor),
        next: next && ("query" in next ? next.query : queryOf(next.link, route)),
        repeated: () => unexpected(call, reply, vendor, "links back to a page that was already read"),
      };
    });
  };
  const raw = async (input?: unknown, options?: CallOptions): Promise<Raw<unknown>> => {
    const parts = readInput(operation, route, bound, input);
    const { call, reply, page } = await readPage(parts, parts.query, options);
    return { data: page, status: reply.status, headers: reply.headers, attempts: call.attempts };
  };
  return Object.assign(list, { raw });
}

/** Takes the known query parameters of a next link, and nothing else: a link must not change where the token goes. */
function queryOf(link: string, route: Route): Values {
  const found = new URLSearchParams(link.split("#")[0]?.split("?")[1]);
  return Object.fromEntries([...found].filter(([name]) => route.query && name in route.query));
}

function createRequest(vendor: Vendor, link: Connection, bound: Values) {
  return async (method: Route["method"], path: string, options: RequestOptions = {}): Promise<Raw<unknown>> => {
    const operation = `${method} ${path}`;
    const values: Values = { ...bound, ...options.path };
    const problems: Problem[] = [];
    if (!/^\/(?!\/)/.test(path) || /[\\?#%\p{Cc}\p{Surrogate}]|\/\.{1,2}(\/|$)/u.test(path)) {
      problems.push({
        message:
          "the path must start with one slash, and hold no dot segments and none of \\ ? # %: query goes to options.query, values go to options.path.",
      });
    }
    for (const name of placeholdersOf(path)) {
      const wrong = wrongWithId(values[name]);
      if (wrong) problems.push({ pointer: `/path/${name}`, message: `${name} ${wrong}` });
    }
    if (problems.length > 0) throw new InvalidInputError(problems, operation);
    const route: Route = { method, path, retry: options.repeatable ?? method === "GET" };
    const { call, reply } = await link.exchange(
      { operation, route, params: { path: values, query: options.query ?? {} }, body: options.body },
      options,
    );
    const { status, headers, json, text } = reply;
    if (status < 200 || status > 299) throw apiError(call, reply, vendor);
    return { data: json ?? (text || undefined), status, headers, attempts: call.attempts };
  };
}
