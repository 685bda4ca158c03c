import { defined } from "../errors.js";
import type { Values } from "../transport/call.js";
import type { Api, Raw, Route } from "./api.js";
import { connect, register, type Connection } from "./connect.js";
import { createMethod } from "./method.js";
import { checkOptions, ofClients, type ClientOptions } from "./options.js";
import { createRequest, type RequestOptions } from "./undescribed.js";
import type { Vendor } from "./vendor.js";

/** What every client has beside its resources. */
export interface ClientMethods<Options, Binding, Bound> {
  /** A client with other options, for instance another account; it shares token, limiter and transport. */
  withOptions(options: Partial<Options> & Binding): Bound;
  withOptions(options: Partial<Options>): this;
  /**
   * Calls what is not described, through the same layers. `path` starts with a slash; placeholders such as `{account_id}` are filled
   * from `options.path` and from what the client binds. The answer is given as sent, as text where it is no JSON; a failure throws
   * like any other.
   */
  request<Data = unknown>(method: Route["method"], path: string, options?: RequestOptions): Promise<Raw<Data>>;
}

/** Makes the object of methods that a route table stands for. */
export function createClient(api: Api, vendor: Vendor, given: ClientOptions, existing?: Connection): object {
  // What the caller does to its object later is not checked, and could lead a token to another account.
  const options = { ...given };
  const connection = existing ?? connect(api, vendor, given);
  const bound: Values = Object.fromEntries(api.bindable.map((name) => [name, (options as unknown as Values)[name]]));
  const resources = Object.entries(api.routes).map(([resource, routes]) => {
    const methods = Object.entries(routes).map(([name, route]) => [
      name,
      createMethod(connection, `${resource}.${name}`, route, bound),
    ]);
    return [resource, Object.fromEntries(methods)] as const;
  });
  const client = {
    ...Object.fromEntries(resources),
    withOptions(changes: Partial<ClientOptions>) {
      checkOptions(changes, ofClients(api.bindable));
      const merged = { ...options, ...defined(changes) };
      return createClient(api, vendor, merged, connection.with(merged, changes));
    },
    request: createRequest(connection, bound),
  };
  return register(client, connection);
}
