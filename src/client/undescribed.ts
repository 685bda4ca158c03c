import { InvalidInputError, problemWith, type Problem } from "../errors.js";
import type { Values } from "../transport/call.js";
import { apiError, rawOf } from "./answer.js";
import type { CallOptions, List, Raw, Route } from "./api.js";
import { listRoute } from "./call-route.js";
import type { Connection } from "./connect.js";
import { createInputReader } from "./input.js";
import { checkOptions, ofListRequests, ofRequests, type Kinds } from "./options.js";
import { routesOf } from "./routes.js";
import { tagOf } from "./tag.js";

/** What `request` and `request.list` both take: the options of every call, and the values that fill the path and the query. */
interface Parameters extends CallOptions {
  /** Values for the placeholders of the path, beside what the client binds. */
  readonly path?: { readonly [name: string]: string } | undefined;
  readonly query?: { readonly [name: string]: string | number | boolean | readonly string[] | undefined } | undefined;
}

/** What `request` takes beside method and path. */
export interface RequestOptions extends Parameters {
  /** Sent as JSON, without an envelope; a string is sent as it is. */
  readonly body?: unknown;
  /** Whether it may be sent again when its outcome is unknown. @default true for GET, else false */
  readonly repeatable?: boolean | undefined;
}

/** What `request.list` takes beside the path. */
export interface ListRequestOptions extends Parameters {
  /** The array of a page that holds the items; `""` where the page is the array. */
  readonly items: string;
  /** The query parameters in which a link to the next page says where that starts. @default those of the lists that are described */
  readonly cursor?: readonly string[] | undefined;
}

/** Calls what is not described; `list` reads page after page. */
export interface RequestMethod<Method = Route["method"]> {
  <Data = unknown>(method: Method, path: string, options?: RequestOptions): Promise<Raw<Data>>;
  /** A lazy list of what is not described, as the described ones are: whole or it throws, and `await` sends nothing. */
  list<Item = unknown, Page = unknown>(path: string, options: ListRequestOptions): List<Item, Page>;
}

/** Makes the method that calls what is not described. */
export function createRequest(connection: Connection, bound: Values): RequestMethod {
  const { api, baseUrl, exchange } = connection;
  const prepare = (method: Route["method"], path: string, options: RequestOptions, kinds: Kinds) => {
    if ([method, path].some((text) => typeof text !== "string"))
      throw new InvalidInputError([{ message: "The method and the path must be strings." }]);
    const operation = `${method} ${path}`;
    checkOptions(options, kinds, operation);
    const problems: Problem[] = [];
    const report = (pointer: string, message: string) => problems.push({ pointer, message });
    if (!/^(GET|POST|PUT|PATCH|DELETE)$/.test(method))
      report("/method", "The method must be GET, POST, PUT, PATCH or DELETE.");
    if (!isPath(path, new URL(baseUrl).pathname)) {
      report(
        "/path",
        `The path must be what follows ${baseUrl}: one slash, no dot segments, no \\ ? # %. Give values as options.`,
      );
    }
    if (method === "GET" && options.body !== undefined) report("/body", "A GET takes no body: give it as query.");
    if (problems.length > 0) throw new InvalidInputError(problems, operation, tagOf(options));
    return { operation, values: createInputReader(operation, { method, path }, bound)(options.path, options).path };
  };
  const request = async (
    method: Route["method"],
    path: string,
    options: RequestOptions = {},
  ): Promise<Raw<unknown>> => {
    const { operation, values } = prepare(method, path, options, ofRequests);
    const { path: _, query = {}, body, repeatable = method === "GET", ...callOptions } = options;
    const route = { method, path, retry: repeatable };
    const answer = await exchange({ operation, route, path: values, query, body }, callOptions);
    const { status, json, text } = answer.reply;
    if (status < 200 || status > 299) throw apiError(answer);
    return rawOf(answer, json === undefined ? text || undefined : json);
  };
  const list = (path: string, options: Partial<ListRequestOptions>) => {
    const { operation, values } = prepare("GET", path, options, ofListRequests);
    const {
      path: _,
      query = {},
      items,
      cursor = routesOf(api).flatMap((route) => route.cursor ?? []),
      ...callOptions
    } = options;
    // The types require it, and not every program has types.
    if (items === undefined) {
      throw new InvalidInputError([problemWith("items", "must name the array of a page.")], operation, tagOf(options));
    }
    const route = { method: "GET", path, items, cursor, retry: true } as const;
    return listRoute(
      { connection, operation, route },
      items,
      { path: values, query: { ...query }, body: {} },
      callOptions,
    );
  };
  return Object.assign(request, { list }) as RequestMethod;
}

/** Tells whether a path leads below the base URL, whose own path it does not repeat. */
function isPath(path: string, below: string): boolean {
  const isBelow = /^(?!\/\/|.*\/\.\.?(\/|$))\/[^\\?#%\p{Cc}\p{Surrogate}]*$/u.test(path);
  return isBelow && !`${path}/`.toLowerCase().startsWith(`${below}/`.toLowerCase());
}
