import { InvalidInputError } from "../errors.js";
import { queryString } from "../transport/query.js";
import { startCall, type Call, type Values } from "../transport/call.js";
import type { Emit } from "../transport/event.js";
import type { Fetch } from "../transport/fetch.js";
import type { Api, CallOptions, HeaderValues, Route } from "./api.js";
import { limitsOf } from "./limits.js";
import { settingsOf, type ClientOptions } from "./options.js";
import { userAgentOf } from "./user-agent.js";

/** A request as the stack takes it. */
export interface Outgoing {
  readonly operation: string;
  readonly route: Route;
  /** The values of the placeholders. */
  readonly path: Values;
  readonly query: Values;
  readonly headers?: HeaderValues;
  /** Set where the client's own are in `headers` already, or were taken out of them. */
  readonly clientHeaders?: false;
  /** Sends this request in place of the client's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** What else `fetch` is given. */
  readonly init?: object | undefined;
  /** The value that is sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
}

/** Makes the call of a request: what cannot be written is refused here, before anything is sent. */
export function createCall(
  api: Api,
  baseUrl: string,
  outgoing: Outgoing,
  emit: Emit,
  client: ClientOptions,
  options: CallOptions = {},
): Call {
  const { operation, route, path, query, headers, clientHeaders, fetch, init } = outgoing;
  const { tag } = options;
  const body = jsonOf(outgoing.body, operation, tag);
  const request = {
    operation,
    method: route.method,
    path: pathOf(route.path, path) + searchOf(query, route, operation, tag),
    headers: [
      {
        accept: "application/json",
        "content-type": body && "application/json",
        "user-agent": userAgentOf(client.appName),
      },
      clientHeaders === false ? undefined : client.headers,
      route.headers,
      headers,
      options.headers,
    ],
    body,
    repeatable: route.retry ?? false,
    ...limitsOf(api, route, operation, baseUrl, path),
    fetch,
    init,
  };
  return startCall(request, settingsOf(client, options), emit);
}

/** Fills the placeholders of a path. */
export function pathOf(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

function searchOf(query: Values, route: Route, operation: string, tag: string | undefined): string {
  const explode = Object.values(route.query ?? {}).every(({ explode }) => explode !== false);
  return written("query", operation, tag, () => queryString(query, explode));
}

function jsonOf(body: unknown, operation: string, tag: string | undefined): string | undefined {
  return written("body", operation, tag, () => {
    return typeof body === "string" ? body : JSON.stringify(body, plain);
  });
}

/** Refuses what JSON has no form for: a Set, a promise or a list would be sent as `{}`, and a function not at all. */
function plain(this: unknown, key: string, value: unknown): unknown {
  // A Buffer writes itself, as an object of numbers.
  const bytes = (this as Values)[key];
  const kind = Object.prototype.toString.call(ArrayBuffer.isView(bytes) ? bytes : value).slice(8, -1);
  const lost =
    value === undefined ? Array.isArray(this) : !/^(Object|Array|String|Number|Boolean|Null|BigInt)$/.test(kind);
  if (lost || (typeof value === "object" && value && Symbol.asyncIterator in value)) {
    throw new TypeError(`${key || "It"} must be plain data, and is ${kind}`);
  }
  return value;
}

function written<Text>(place: "query" | "body", operation: string, tag: string | undefined, write: () => Text): Text {
  try {
    return write();
  } catch (cause) {
    const message = `The ${place} cannot be written: ${(cause as Error).message}.`;
    throw new InvalidInputError([{ pointer: `/${place}`, message }], operation, { cause, tag });
  }
}
