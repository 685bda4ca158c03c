import { InvalidInputError } from "../errors.js";
import { authorize } from "../transport/authorize.js";
import { redact, type Call, type Emit, type Values } from "../transport/call.js";
import { createLimiter, type Limiter } from "../transport/limiter.js";
import { pace } from "../transport/pace.js";
import { createBudget, retry, type Budget } from "../transport/retry.js";
import { createTokens, type Tokens } from "../transport/token.js";
import { searchOf } from "../transport/search.js";
import { transmit } from "../transport/transmit.js";
import { watch } from "../transport/watch.js";
import type { Answer } from "./answer.js";
import type { Api, CallOptions, HeaderValues, Limit, Route } from "./api.js";
import { checkOptions, readBaseUrl, settingsOf, type ClientOptions } from "./options.js";
import type { Vendor } from "./vendor.js";

/** The stack of one client, and what clients made from it share. */
export interface Connection {
  readonly baseUrl: string;
  /** Sends a request through every layer and gives the answer, whatever its status. */
  exchange(request: Outgoing, options?: CallOptions): Promise<Answer>;
  /** The stack with other options: all is shared, but for the token where another is given. */
  reconnect(options: ClientOptions, withToken: boolean): Connection;
}

/** A request as the stack takes it. */
export interface Outgoing {
  readonly operation: string;
  readonly route: Route;
  /** The values of the placeholders. */
  readonly path: Values;
  readonly query: Values;
  readonly headers?: HeaderValues;
  /** The value that is sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
}

interface Shared {
  readonly tokens: Tokens;
  readonly limiter: Limiter;
  readonly budget: Budget;
  /** The operations whose end was told. */
  readonly announced: Set<string>;
}

/** Stacks the layers once: `watch(retry(pace(authorize(transmit))))`. */
export function connect(api: Api, vendor: Vendor, options: ClientOptions, shared?: Shared): Connection {
  checkOptions(options);
  const baseUrl = readBaseUrl(api.server, options.baseUrl);
  const tokens = shared?.tokens ?? createTokens(options.token);
  const limiter = options.limiter ?? shared?.limiter ?? createLimiter();
  const budget = shared?.budget ?? createBudget();
  const { onEvent } = options;
  const emit: Emit = (event) => {
    // An observer never breaks a call, neither now nor later.
    if (onEvent) void (async () => await onEvent(event))().catch(() => {});
  };
  const wire = { baseUrl, fetch: options.fetch, maxBodyBytes: options.maxBodyBytes ?? 2 ** 25, emit };
  const send = watch(retry(pace(authorize(transmit(wire), tokens, emit), limiter, vendor, emit), vendor, budget, emit));
  const announced = shared?.announced ?? new Set();

  return {
    baseUrl,
    async exchange(request, callOptions) {
      const { operation, route } = request;
      if (callOptions) checkOptions(callOptions, operation);
      const call = createCall(api, baseUrl, request, options, callOptions);
      const problems = options.contract?.input(request) ?? [];
      if (problems.length > 0) throw new InvalidInputError(problems, operation);
      const reply = await send(call);
      options.contract?.answer(request, reply).forEach((difference) => {
        emit({ type: "drift", operation, ...difference });
      });
      const sunset = route.sunset ?? (redact(call, reply.headers.get("sunset")) || undefined);
      if ((route.deprecated || sunset || reply.headers.has("deprecation")) && onEvent && !announced.has(operation)) {
        announced.add(operation);
        emit({ type: "deprecation", operation, sunset });
      }
      return { call, reply, vendor };
    },
    reconnect(changed, withToken) {
      if (!withToken && changed.baseUrl !== options.baseUrl) {
        const message = "token must be given with a new baseUrl: it goes to the origin that it was given for only.";
        throw new InvalidInputError([{ pointer: "/token", message }]);
      }
      const ours = withToken ? createTokens(changed.token) : tokens;
      return connect(api, vendor, changed, { limiter, budget, announced, tokens: ours });
    },
  };
}

function createCall(
  api: Api,
  baseUrl: string,
  request: Outgoing,
  client: ClientOptions,
  options: CallOptions = {},
): Call {
  const { operation, route, path, query } = request;
  const { limits = api.limits ?? [{ per: "operation" } as Partial<Limit>] } = route;
  const explode = Object.values(route.query ?? {}).every(({ explode }) => explode !== false);
  const [body, search] = written(operation, () => [
    typeof request.body === "string" ? request.body : JSON.stringify(request.body),
    searchOf(query, explode),
  ]);
  const account = [baseUrl, ...api.bindable.map((name) => path[name])].join(" ");
  const queueOf = (per: Limit["per"] | undefined) => (per === "account" ? account : `${account} ${operation}`);
  return {
    operation,
    method: route.method,
    path: pathOf(route.path, path) + search,
    headers: [
      { accept: "application/json", "content-type": body && "application/json" },
      client.headers,
      route.headers,
      request.headers,
      options.headers,
    ],
    body,
    repeatable: route.retry ?? false,
    queue: queueOf(limits.every(({ per }) => per === "account") ? "account" : "operation"),
    limits: limits.map(({ per, calls, windowMs }) => ({ key: `${queueOf(per)} ${windowMs}`, calls, windowMs })),
    settings: settingsOf(client, options),
    attempts: [],
    waits: [],
    phase: "queue",
  };
}

/** Writes what goes on the wire; what cannot be written is no failure of the connection. */
function written<Text>(operation: string, write: () => Text): Text {
  try {
    return write();
  } catch {
    throw new InvalidInputError([{ message: "The body cannot be written as JSON, or the query as text." }], operation);
  }
}

/** Fills the placeholders of a path. */
export function pathOf(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}
