import { InvalidInputError, isRollcallError, problemWith, type Problem } from "../errors.js";
import type { Values } from "../transport/call.js";
import type { Fetch } from "../transport/fetch.js";
import { apiError, rawOf, unexpected, type Answer } from "./answer.js";
import type { Api, CallOptions, HeaderValues, Route } from "./api.js";
import { connections, type Connection } from "./connect.js";
import { idProblem, placeholdersOf } from "./input.js";
import { pathOf } from "./request.js";
import { tagOf } from "./tag.js";

/** What openapi-fetch's client is created with. */
interface OpenapiOptions {
  readonly baseUrl: string;
  readonly headers: HeaderValues;
  readonly pathSerializer: (url: string, ids: Values) => string;
  readonly querySerializer: { readonly array: { readonly style: "form"; readonly explode: boolean } };
}

/** What a call is given: openapi-fetch's options, those of every call of Rollcall, and any of `fetch`. */
interface Init extends Omit<CallOptions, "headers">, Values {
  readonly params?: { readonly path?: Values };
  readonly parseAs?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly Request?: typeof Request;
}

interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

type Call = (method: string, path: string, init?: Init | null) => Promise<Result>;

/**
 * Makes openapi-fetch's client over the stack of a client that is there. It is given its `fetch` with each call: one that is given to
 * the whole would give way to a call's own.
 */
export function overStack<Client extends object>(
  create: (options: OpenapiOptions) => Client,
  api: Api,
  client: object,
  factory: string,
): Client {
  const connection = connections.get(client);
  if (connection?.api !== api) throw new InvalidInputError([{ message: `Give the client that ${factory} made.` }]);
  const { baseUrl } = connection;
  const { headers = {} } = connection.options;
  const operations = operationsOf(api);
  const queries = operations.flatMap(({ route }) => Object.values(route.query ?? {}));
  const explode = queries.every((parameter) => parameter.explode !== false);
  const openapi = create({
    baseUrl,
    headers,
    pathSerializer: fillIn,
    querySerializer: { array: { style: "form", explode } },
  });
  // What a call takes and gives is known by its path, to the compiler alone.
  const { request: send } = openapi as unknown as { readonly request: Call };

  const call: Call = async (method, path, given) => {
    const init = given ?? {};
    let answer: Answer | undefined;
    const sending = async () => {
      refuseIgnored(init);
      return send(method, path, {
        ...init,
        // Without values, nothing would look for placeholders.
        params: { ...init.params, path: init.params?.path ?? {} },
        fetch: async (request) => {
          const operation = findOperation(operations, baseUrl, request);
          answer = await exchange(connection, operation, request, init);
          return responseOf(answer, operation.route, init);
        },
      });
    };
    const result = await sending().catch((error: unknown) => {
      throw isRollcallError(error) ? Object.assign(error, tagOf(init)) : error;
    });
    // A failure that says nothing would pass by `if (error)`.
    return answer && !result.response.ok && !result.error ? { ...result, error: apiError(answer) } : result;
  };
  const verbs = Object.keys(openapi).filter((name) => name === name.toUpperCase());
  const methods = verbs.map((verb) => [verb, (path: string, init?: Init | null) => call(verb, path, init)]);
  return { ...openapi, request: call, ...(Object.fromEntries(methods) as object) };
}

interface Operation {
  readonly name: string;
  readonly route: Route;
  readonly pattern: RegExp;
}

function operationsOf({ routes }: Api): Operation[] {
  return Object.entries(routes).flatMap(([resource, methods]) =>
    Object.entries(methods).map(([method, route]) => {
      const pattern = route.path.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/?]+)");
      return { name: `${resource}.${method}`, route, pattern: new RegExp(`^${pattern}(\\?|$)`) };
    }),
  );
}

/**
 * Fills in the ids of a URL. Here and not below: a URL resolves dot segments as it is made, and then nothing shows that an id has
 * changed the path.
 */
function fillIn(url: string, ids: Values): string {
  const names = placeholdersOf(url);
  const problems = [...new Set([...names, ...Object.keys(ids)])].flatMap((name): Problem[] => {
    const wrong = !names.includes(name)
      ? "is unknown: the path has no such placeholder."
      : ids[name] === undefined
        ? "is missing: give it in params.path."
        : idProblem(ids[name]);
    return wrong ? [problemWith(name, wrong)] : [];
  });
  if (problems.length > 0) throw new InvalidInputError(problems);
  return pathOf(url, ids);
}

/** Refuses what the types of openapi-fetch take over from `fetch`, and could only be dropped here. */
function refuseIgnored(init: Init): void {
  const ignored = {
    method: "is that of the function that is called: leave it out.",
    redirect: "cannot be chosen: a redirect would carry the request elsewhere, and is never followed. Leave it out.",
  };
  const problems = Object.entries(ignored)
    .filter(([name]) => init[name] !== undefined)
    .map(([name, why]) => problemWith(name, why));
  if (problems.length > 0) throw new InvalidInputError(problems);
}

interface Found extends Operation {
  /** Below the base URL, with the query. */
  readonly path: string;
  readonly ids: Values;
}

/** The operation that a request is for, whoever has written its URL. */
function findOperation(operations: readonly Operation[], baseUrl: string, { method, url }: Request): Found {
  const path = url.slice(baseUrl.length);
  for (const operation of operations) {
    const match = operation.pattern.exec(path);
    if (!match || operation.route.method !== method || !url.startsWith(baseUrl)) continue;
    const ids = Object.entries(match.groups ?? {}).map(([name, id]) => [name, decoded(id)] as const);
    if (ids.every(([, id]) => !idProblem(id))) return { ...operation, path, ids: Object.fromEntries(ids) };
  }
  const message = `${method} is not described for this URL, or an id in it is empty or changes the path. Nothing was sent.`;
  throw new InvalidInputError([{ message }]);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

async function exchange(connection: Connection, found: Found, request: Request, init: Init): Promise<Answer> {
  const { timeoutMs, deadlineMs, maxQueueMs, retry, tag } = init;
  return connection.exchange(
    {
      operation: found.name,
      // The path is filled in already; the values are repeated for the name of the limit's account only.
      route: { ...found.route, path: found.path },
      path: found.ids,
      query: {},
      headers: Object.fromEntries(request.headers),
      clientHeaders: false,
      body: (await readBody(request, found.name)) || undefined,
      init: settingsOf(init),
      fetch: fetchOf(init),
    },
    { signal: request.signal, timeoutMs, deadlineMs, maxQueueMs, retry, tag },
  );
}

/** Reads what a serializer has written, to be sent as often as need be. */
async function readBody(request: Request, operation: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await request.arrayBuffer());
  } catch {
    throw new InvalidInputError([{ pointer: "/body", message: "The body must be text." }], operation);
  }
}

// The options of a call that are not for `fetch`: openapi-fetch's own, and those of every call of Rollcall. Headers, body and signal
// need not be kept back: those of the request stand above them.
const NOT_FOR_FETCH = [
  ...["baseUrl", "params", "parseAs", "middleware", "fetch", "Request"],
  ...["pathSerializer", "querySerializer", "bodySerializer"],
  ...["timeoutMs", "deadlineMs", "maxQueueMs", "retry", "tag"],
];

function settingsOf(init: Init): object {
  return Object.fromEntries(Object.entries(init).filter(([name]) => !NOT_FOR_FETCH.includes(name)));
}

/** What sends a call that brings its own `fetch`: below all layers, as the client's does. */
function fetchOf({ fetch, Request = globalThis.Request }: Init): Fetch | undefined {
  if (!fetch) return undefined;
  return (url, given) => {
    const request = new Request(url, given);
    // What a Request does not know, such as `next`, openapi-fetch puts beside what it does.
    const unknown = Object.entries(given).filter(([name]) => !(name in request));
    return fetch(Object.assign(request, Object.fromEntries(unknown)));
  };
}

/** An answer as openapi-fetch reads it, refused where it would trip over it. */
function responseOf(answer: Answer, route: Route, { parseAs = "json" }: Init): Response {
  const { status, text, json } = answer.reply;
  if (status < 200 || status > 599) throw unexpected(answer, "has a status that no answer has");
  const bodiless = status === 204 || status === 205;
  if (status <= 299 && parseAs === "json" && json === undefined && !bodiless) {
    if (text) throw unexpected(answer, "is no JSON");
    // An empty answer to a removal says that it is done; where there was something to read, it says nothing.
    if (!route.empty && route.method !== "DELETE") throw unexpected(answer, "is empty");
  }
  const answered = new Headers(rawOf(answer, undefined).headers);
  // The text is decoded, and its length is another.
  answered.delete("content-encoding");
  answered.delete("content-length");
  return new Response(bodiless ? null : text || null, { status, headers: answered });
}
