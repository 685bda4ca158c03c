import { defined, InvalidInputError, isRollcallError } from "../errors.js";
import type { Values } from "../transport/call.js";
import { apiError, itemsOf, readAnswer, unexpected, type Answer } from "./answer.js";
import type { Api, CallOptions, Raw, Route } from "./api.js";
import { connect, type Connection } from "./connect.js";
import { readInput, type Parts } from "./input.js";
import { createList, type Page } from "./list.js";
import type { ClientOptions } from "./options.js";
import type { Vendor } from "./vendor.js";

/** What `request` takes beside method and path. */
export interface RequestOptions extends CallOptions {
  /** Values for the placeholders of the path, beside what the client binds. */
  readonly path?: { readonly [name: string]: string } | undefined;
  readonly query?: { readonly [name: string]: string | number | boolean | readonly string[] | undefined } | undefined;
  /** Sent as JSON, without an envelope; a string is sent as it is. */
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
export function createClient(api: Api, vendor: Vendor, given: ClientOptions, reconnected?: Connection): object {
  // What the caller does to its object later is not checked, and could lead a token to another account.
  const options = { ...given };
  const link = reconnected ?? connect(api, vendor, options);
  const bound: Values = Object.fromEntries(api.bindable.map((name) => [name, (options as unknown as Values)[name]]));
  const resources = Object.entries(api.routes).map(([resource, routes]) => {
    const methods = Object.entries(routes).map(([name, route]) => [
      name,
      createMethod(api, link, `${resource}.${name}`, route, bound),
    ]);
    return [resource, Object.fromEntries(methods)] as const;
  });
  return {
    ...Object.fromEntries(resources),
    withOptions(changes: Partial<ClientOptions>) {
      const changed = { ...options, ...defined(changes) };
      return createClient(api, vendor, changed, link.reconnect(changed, changes.token !== undefined));
    },
    async request(
      method: Route["method"],
      path: string,
      { query = {}, body, ...rest }: RequestOptions = {},
    ): Promise<Raw<unknown>> {
      const operation = `${method} ${path}`;
      if (!/^\/(?!\/|(.*\/)?\.\.?(\/|$))[^\\?#%\p{Cc}\p{Surrogate}]*$/u.test(path)) {
        const message =
          "The path must start with one slash, without dot segments and \\ ? # %: give query and path values as options.";
        throw new InvalidInputError([{ message }], operation);
      }
      if (method === "GET" && body !== undefined) {
        throw new InvalidInputError(
          [{ pointer: "/body", message: "A GET takes no body: give it as query." }],
          operation,
        );
      }
      const route: Route = { method, path, retry: rest.repeatable ?? method === "GET" };
      const parts = readInput(operation, route, bound, rest.path);
      const answer = await link.exchange({ operation, route, path: parts.path, query, body }, rest);
      const { status, json, text } = answer.reply;
      if (status < 200 || status > 299) throw apiError(answer);
      return rawOf(answer, json === undefined ? text || undefined : json);
    },
  };
}

function createMethod(api: Api, link: Connection, operation: string, route: Route, bound: Values): object {
  const { envelope } = api;
  const send = async ({ path, body, query }: Parts, options: CallOptions | undefined) => {
    const sent = envelope ? { [envelope]: body } : body;
    const answer = await link.exchange({ operation, route, path, query, body: route.body && sent }, options);
    return { answer, data: readAnswer(answer, route, envelope) };
  };
  const raw = async (input?: object, options?: CallOptions) => {
    const { answer, data } = await send(readInput(operation, route, bound, input), options);
    return rawOf(answer, data);
  };
  const { items } = route;
  if (items !== undefined) {
    const list = (input?: object, options?: CallOptions) => {
      const parts = readInput(operation, route, bound, input);
      return createList(operation, parts.query, async (query): Promise<Page> => {
        const { answer, data } = await send({ ...parts, query }, options);
        const next = answer.vendor.next(data, answer.reply.headers);
        if (next && "lost" in next) throw unexpected(answer, next.lost);
        return {
          page: data,
          items: itemsOf(answer, items),
          next: next && ("query" in next ? next.query : queryOf(next.link, route)),
          repeated: () => unexpected(answer, "links back to a page that was read"),
        };
      });
    };
    return Object.assign(list, { raw });
  }
  const method = async (input?: object, options?: CallOptions) => (await raw(input, options)).data;
  const safe = async (input?: object, options?: CallOptions) => {
    try {
      return { ok: true, data: await method(input, options) };
    } catch (error) {
      if (isRollcallError(error)) return { ok: false, error };
      throw error;
    }
  };
  return Object.assign(method, { raw, safe });
}

function rawOf({ call, reply }: Answer, data: unknown): Raw<unknown> {
  return { data, status: reply.status, headers: reply.headers, attempts: call.attempts };
}

/** Takes the known query parameters of a next link, and nothing else: a link must not change where the token goes. */
function queryOf(link: string, { query = {} }: Route): Values {
  return Object.fromEntries(
    [...new URLSearchParams(link.split(/[?#]/)[1])].filter(([name]) => Object.hasOwn(query, name)),
  );
}
