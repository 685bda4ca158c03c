import { InvalidInputError, problemWith } from "../errors.js";
import { authorize } from "../transport/authorize.js";
import { redact, stack } from "../transport/call.js";
import type { Emit } from "../transport/event.js";
import { endOnSignal } from "../transport/end-on-signal.js";
import { createLimiter, type Limiter } from "../transport/limiter.js";
import { pace } from "../transport/pace.js";
import { createBudget, retry, type Budget } from "../transport/retry.js";
import { createTokens, type Tokens } from "../transport/token.js";
import { transmit } from "../transport/transmit.js";
import type { Answer } from "./answer.js";
import type { Api, CallOptions, HeaderValues } from "./api.js";
import { readBaseUrl } from "./base-url.js";
import { checkOptions, ofCalls, ofClients, type ClientOptions } from "./options.js";
import { createCall, type Outgoing } from "./request.js";
import type { Vendor } from "./vendor.js";

/** The stack of one client, and what clients made from it share. */
export interface Connection {
  readonly api: Api;
  readonly baseUrl: string;
  /** The headers that the client puts on every call. */
  readonly headers: HeaderValues | undefined;
  /** Sends a request through every layer and gives the answer, whatever its status. */
  exchange(request: Outgoing, options?: CallOptions): Promise<Answer>;
  /** The connection with other options: all is shared, but for the token where another is given. */
  with(options: ClientOptions, changes: Partial<ClientOptions>): Connection;
}

interface Shared {
  readonly tokens: Tokens;
  readonly limiter: Limiter;
  readonly budget: Budget;
  /** The operations whose end was told. */
  readonly announced: Set<string>;
}

/** Stacks the layers once. */
export function connect(api: Api, vendor: Vendor, options: ClientOptions, shared?: Shared): Connection {
  checkOptions(options, ofClients(api.bindable));
  const baseUrl = readBaseUrl(api, options.baseUrl, options.insecureHttp);
  const tokens = shared?.tokens ?? createTokens(options.token);
  const limiter = options.limiter ?? shared?.limiter ?? createLimiter();
  const budget = shared?.budget ?? createBudget();
  const announced = shared?.announced ?? new Set();
  const { fetch, headers, contract, onEvent, maxBodyBytes = 2 ** 25 } = options;
  const emit: Emit = (event) => {
    // An observer never breaks a call, neither now nor later.
    if (onEvent) void (async () => await onEvent(event))().catch(() => {});
  };
  const forbids = vendor.forbids ?? (() => false);
  const send = stack(
    endOnSignal(),
    retry({ limits: vendor, budget, emit }),
    pace({ limiter, limits: vendor, emit }),
    authorize({ tokens, forbids, emit }),
  )(transmit({ baseUrl, fetch, maxBodyBytes, emit }));

  return {
    api,
    baseUrl,
    headers,
    async exchange(request, callOptions) {
      const { operation, route } = request;
      if (callOptions !== undefined) checkOptions(callOptions, ofCalls, operation);
      const call = createCall(api, baseUrl, request, options, callOptions);
      const problems = contract?.input(request) ?? [];
      if (problems.length > 0) throw new InvalidInputError(problems, operation);
      const reply = await send(call);
      contract?.answer(request, reply).forEach((difference) => {
        emit({ type: "drift", operation, ...difference });
      });
      const sunset = route.sunset ?? (redact(call, reply.headers.get("sunset")) || undefined);
      const deprecated = route.deprecated || sunset || reply.headers.get("deprecation") !== null;
      if (deprecated && onEvent && !announced.has(operation)) {
        announced.add(operation);
        emit({ type: "deprecation", operation, sunset });
      }
      return { call, reply, vendor };
    },
    with(merged, { token }) {
      const ours = token === undefined ? tokens : createTokens(token);
      const connection = connect(api, vendor, merged, { limiter, budget, announced, tokens: ours });
      if (token === undefined && connection.baseUrl !== baseUrl) {
        const wrong = "must be given with a new baseUrl: it goes to the origin that it was given for only.";
        throw new InvalidInputError([problemWith("token", wrong)]);
      }
      return connection;
    },
  };
}

const connections = new WeakMap<object, Connection>();

/** Keeps the connection of a client for what wraps the client later. */
export function register<Client extends object>(client: Client, connection: Connection): Client {
  connections.set(client, connection);
  return client;
}

/** The connection of a client that Rollcall made. */
export function connectionOf(client: object): Connection | undefined {
  return connections.get(client);
}
