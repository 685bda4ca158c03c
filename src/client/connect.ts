import { defined, InvalidInputError, problemWith, ReadOnlyError } from "../errors.js";
import { authorize } from "../transport/authorize.js";
import { redact, stack } from "../transport/call.js";
import { emitTo } from "../transport/event.js";
import { endOnSignal } from "../transport/end-on-signal.js";
import { createLimiter, type Limiter } from "../transport/limiter.js";
import { pace } from "../transport/pace.js";
import { createBudget, retry, type Budget } from "../transport/retry.js";
import { createTokens, type TokenSource } from "../transport/token.js";
import { transmit } from "../transport/transmit.js";
import type { Answer } from "./answer.js";
import type { Api, CallOptions } from "./api.js";
import { readBaseUrl } from "./base-url.js";
import { createLog } from "./log.js";
import { checkOptions, ofCalls, ofClients, type ClientOptions } from "./options.js";
import { createCall, type Outgoing } from "./request.js";
import { tagOf } from "./tag.js";
import type { Vendor } from "./vendor.js";

/** The stack of one client, and what clients made from it share. */
export interface Connection {
  readonly api: Api;
  readonly baseUrl: string;
  readonly options: ClientOptions;
  /** Sends a request through every layer and gives the answer, whatever its status. */
  exchange(request: Outgoing, options?: CallOptions): Promise<Answer>;
  /** The connection with other options: all is shared, but for the token where another is given. */
  with(changes: Partial<ClientOptions>): Connection;
}

interface Shared {
  readonly tokens: TokenSource | undefined;
  readonly limiter: Limiter;
  readonly budget: Budget;
  /** The operations whose end was told. */
  readonly announced: Set<string>;
}

/** Stacks the layers once. */
export function connect(api: Api, vendor: Vendor, given: ClientOptions, shared: Partial<Shared> = {}): Connection {
  checkOptions(given, ofClients(api.bindable));
  // What the caller does to its object later is not checked, and could lead a token to another account.
  const options = { ...given };
  const baseUrl = readBaseUrl(api, options.baseUrl, options.insecureHttp);
  const { tokens = createTokens(options.token), budget = createBudget(), announced = new Set() } = shared;
  const { limiter = shared.limiter ?? createLimiter(), fetch, contract, maxBodyBytes = 2 ** 25 } = options;
  // The log before the caller's own, which may change what it is told of.
  const observers = [createLog(options.log), options.onEvent];
  const emit = emitTo(...observers);
  const send = stack(
    endOnSignal(),
    retry({ limits: vendor, budget }),
    pace({ limiter, limits: vendor }),
    authorize({ tokens, forbids: vendor.forbids }),
  )(transmit({ baseUrl, fetch, maxBodyBytes }));

  return {
    api,
    baseUrl,
    options,
    async exchange(request, callOptions) {
      const { operation, route } = request;
      if (callOptions !== undefined) checkOptions(callOptions, ofCalls, operation);
      if (options.readOnly && route.method !== "GET") {
        const message = `was not sent: the client is read-only, and this is a ${route.method}.`;
        throw new ReadOnlyError(message, { operation, ...tagOf(callOptions) });
      }
      const call = createCall(api, baseUrl, request, emit, options, callOptions);
      const problems = contract?.input(request) ?? [];
      if (problems.length > 0) throw new InvalidInputError(problems, operation, tagOf(callOptions));
      const reply = await send(call);
      contract?.answer(request, reply).forEach((difference) => {
        call.tell({ type: "drift", ...difference });
      });
      const sunset = route.sunset ?? (redact(call, reply.headers.get("sunset")) || undefined);
      const deprecated = route.deprecated || sunset || reply.headers.get("deprecation") !== null;
      if (deprecated && observers.some(Boolean) && !announced.has(operation)) {
        announced.add(operation);
        call.tell({ type: "deprecation", sunset });
      }
      return { call, reply, vendor };
    },
    with(changes) {
      checkOptions(changes, ofClients(api.bindable));
      if (options.readOnly && changes.readOnly === false) {
        // Whoever was handed a client that only reads could write with it.
        throw new InvalidInputError([problemWith("readOnly", "cannot be taken back: create another client.")]);
      }
      const kept = changes.token === undefined ? tokens : undefined;
      const merged = { ...options, ...defined(changes) };
      const connection = connect(api, vendor, merged, { limiter, budget, announced, tokens: kept });
      if (kept && connection.baseUrl !== baseUrl) {
        const wrong = "must be given with a new baseUrl: it goes to the origin that it was given for only.";
        throw new InvalidInputError([problemWith("token", wrong)]);
      }
      return connection;
    },
  };
}

/** The connections of all clients, for what wraps a client later. */
export const connections = new WeakMap<object, Connection>();
