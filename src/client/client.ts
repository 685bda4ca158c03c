import type { Values } from "../transport/call.js";
import type { Api } from "./api.js";
import { connect, connections, type Connection } from "./connect.js";
import { createMethod } from "./method.js";
import type { ClientOptions } from "./options.js";
import { createRequest, type RequestMethod } from "./undescribed.js";
import type { Vendor } from "./vendor.js";

/** The option of a client that is known to be read-only. */
export interface ReadOnlyOption {
  readonly readOnly: true;
}

/** What every client has beside its resources. */
export interface ClientMethods<Options, Binding, Bound, ReadOnly, ReadOnlyBound> {
  /** A client with other options, for instance another account; it shares token, limiter and transport. */
  withOptions(options: Partial<Options> & Binding & ReadOnlyOption): ReadOnlyBound;
  withOptions(options: Partial<Options> & ReadOnlyOption): ReadOnly;
  withOptions(options: Partial<Options> & Binding): Bound;
  withOptions(options: Partial<Options>): this;
  /**
   * Calls what is not described, through the same layers. `path` starts with a slash; placeholders such as `{account_id}` are filled
   * from `options.path` and from what the client binds. The answer is given as sent, as text where it is no JSON; a failure throws
   * like any other. `request.list` reads a list page by page.
   */
  request: RequestMethod;
}

/** What cannot be taken back. */
interface StillReadOnly {
  readonly readOnly?: true | undefined;
}

/** What a client that is read-only has beside its resources. */
export interface ReadOnlyMethods<Options, Binding, Bound> {
  /** A client with other options, for instance another account; it is read-only too, and shares token, limiter and transport. */
  withOptions(options: Partial<Options> & Binding & StillReadOnly): Bound;
  withOptions(options: Partial<Options> & StillReadOnly): this;
  /** Reads what is not described, as the `request` of any client does; it takes GET alone. `request.list` reads a list page by page. */
  request: RequestMethod<"GET">;
}

/** Makes a client: the object of methods that a route table stands for. */
export function createClient(api: Api, vendor: Vendor, options: ClientOptions): object {
  return clientOver(connect(api, vendor, options));
}

function clientOver(connection: Connection): object {
  const { api, options } = connection;
  const bound: Values = Object.fromEntries(api.bindable.map((name) => [name, (options as unknown as Values)[name]]));
  const resources = mapValues(api.routes, (routes, resource) =>
    mapValues(routes, (route, name) => createMethod(connection, `${resource}.${name}`, route, bound)),
  );
  const client = {
    ...resources,
    withOptions: (changes: Partial<ClientOptions>) => clientOver(connection.with(changes)),
    request: createRequest(connection, bound),
  };
  connections.set(client, connection);
  return client;
}

function mapValues<Value>(
  values: { readonly [name: string]: Value },
  map: (value: Value, name: string) => object,
): object {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));
}
