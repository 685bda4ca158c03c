import { InvalidInputError } from "../errors.js";
import { authorize } from "../transport/authorize.js";
import type { Call, Emit, Reply, Values } from "../transport/call.js";
import { createLimiter, type Limiter } from "../transport/limiter.js";
import { pace } from "../transport/pace.js";
import { createBudget, retry, type Budget } from "../transport/retry.js";
import { createTokens, type Tokens } from "../transport/token.js";
import { transmit } from "../transport/transmit.js";
import { watch } from "../transport/watch.js";
import { signsOf } from "./answer.js";
import type { Api, CallOptions, HeaderValues, Route } from "./api.js";
import { checkOptions, readBaseUrl, settingsOf, type ClientOptions } from "./options.js";
import type { Vendor } from "./vendor.js";

/** The stack of one client, and what clients made from it share. */
export interface Connection {
  readonly baseUrl: string;
  /** Sends a request through every layer and gives the answer, whatever its status. */
  exchange(request: Outgoing, options?: CallOptions): Promise<Exchange>;
  /** The stack with other options: limiter and budget are shared, and the token unless it is replaced. */
  reconnect(options: ClientOptions): Connection;
}

/** A request as the stack takes it. */
export interface Outgoing {
  readonly operation: string;
  readonly route: Route;
  readonly params: { readonly path?: Values; readonly query?: Values };
  readonly headers?: HeaderValues | Headers | undefined;
  /** The value that is sent as JSON; `text` is sent as it is. */
  readonly body?: unknown;
  readonly text?: string | undefined;
}

/** A call with its answer. */
export interface Exchange {
  readonly call: Call;
  readonly reply: Reply;
}

interface Shared {
  readonly tokens: Tokens;
  readonly limiter: Limiter;
  readonly budget: Budget;
}

/** Stacks the layers once: `watch(retry(pace(authorize(transmit))))`. */
export function connect(api: Api, vendor: Vendor, options: ClientOptions, shared?: Shared): Connection {
  checkOptions(options);
  const basePath = api.server.replace(/^\w+:\/\/[^/]*/, "");
  const baseUrl = readBaseUrl(options.baseUrl ?? (api.server.includes("{") ? undefined : api.server), basePath);
  const tokens = shared?.tokens ?? createTokens(options.token);
  const limiter = options.limiter ?? shared?.limiter ?? createLimiter();
  const budget = shared?.budget ?? createBudget();
  const { onEvent, maxBodyBytes = 32 * 2 ** 20 } = options;
  const emit: Emit = (event) => {
    try {
      // An async observer throws later, and must not end the process.
      void Promise.resolve(onEvent?.(event)).catch(() => {});
    } catch {
      // An observer never breaks a call.
    }
  };
  const signs = signsOf(vendor);
  const wire = { baseUrl, fetch: options.fetch, maxBodyBytes, emit };
  const send = watch(retry(pace(authorize(transmit(wire), tokens, emit), limiter, signs, emit), signs, budget, emit));
  const announced = new Set<string>();

  return {
    baseUrl,
    async exchange(request, callOptions = {}) {
      checkOptions(callOptions, request.operation);
      const call = createCall(api, baseUrl, request, options, callOptions);
      const reply = await send(call);
      const { operation, route } = request;
      const sunset = route.sunset ?? reply.headers.get("sunset");
      if ((route.deprecated || sunset || reply.headers.has("deprecation")) && !announced.has(operation)) {
        announced.add(operation);
        emit({ type: "deprecation", operation, ...(sunset && { sunset }) });
      }
      return { call, reply };
    },
    reconnect(changed) {
      const moved = changed.baseUrl !== options.baseUrl;
      if (moved && changed.token === options.token) {
        throw new InvalidInputError([
          {
            pointer: "/token",
            message: "token must be given with a new baseUrl: a token goes to the origin it was configured for only.",
          },
        ]);
      }
      const renewed = changed.token !== options.token;
      return connect(api, vendor, changed, { limiter, budget, tokens: renewed ? createTokens(changed.token) : tokens });
    },
  };
}

function createCall(api: Api, baseUrl: string, request: Outgoing, client: ClientOptions, options: CallOptions): Call {
  const { operation, route, params } = request;
  const body = request.text ?? (request.body === undefined ? undefined : stringify(request.body, operation));
  const account = api.bindable.map((name) => params.path?.[name] ?? "").join(" ");
  const byAccount = `${baseUrl} ${account}`;
  const byOperation = `${byAccount} ${operation}`;
  const { limits } = route;
  return {
    operation,
    method: route.method,
    path: route.path,
    params,
    explode: !Object.values(route.query ?? {}).some(({ explode }) => explode === false),
    headers: [
      { accept: "application/json", "content-type": body === undefined ? undefined : "application/json" },
      client.headers,
      route.headers,
      request.headers,
      options.headers,
    ],
    body,
    repeatable: route.retry ?? false,
    queue: limits?.every(({ per }) => per === "account") ? byAccount : byOperation,
    limits: limits?.map(({ per, calls, windowMs }) => ({
      key: `${per === "account" ? byAccount : byOperation} ${windowMs}`,
      calls,
      windowMs,
    })) ?? [{ key: byOperation }],
    settings: settingsOf(client, options),
    attempts: [],
    waits: [],
    phase: "queue",
  };
}

function stringify(body: unknown, operation: string): string {
  try {
    return JSON.stringify(body);
  } catch {
    throw new InvalidInputError(
      [{ message: "the body cannot be written as JSON: it holds itself, or a BigInt." }],
      operation,
    );
  }
}
