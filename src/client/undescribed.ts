import { InvalidInputError, type Problem } from "../errors.js";
import type { Values } from "../transport/call.js";
import { apiError, rawOf } from "./answer.js";
import type { CallOptions, Raw, Route } from "./api.js";
import type { Connection } from "./connect.js";
import { createInputReader } from "./input.js";
import { checkOptions, ofRequests } from "./options.js";
import { tagOf } from "./tag.js";

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

/** Makes the method that calls what is not described. */
export function createRequest({ baseUrl, exchange }: Connection, bound: Values) {
  return async (method: Route["method"], path: string, options: RequestOptions = {}): Promise<Raw<unknown>> => {
    if ([method, path].some((text) => typeof text !== "string"))
      throw new InvalidInputError([{ message: "The method and the path must be strings." }]);
    const operation = `${method} ${path}`;
    checkOptions(options, ofRequests, operation);
    const { path: ids, query = {}, body, repeatable = method === "GET", ...callOptions } = options;
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
    if (method === "GET" && body !== undefined) report("/body", "A GET takes no body: give it as query.");
    if (problems.length > 0) throw new InvalidInputError(problems, operation, tagOf(options));
    const route: Route = { method, path, retry: repeatable };
    const { path: values } = createInputReader(operation, route, bound)(ids, options);
    const answer = await exchange({ operation, route, path: values, query, body }, callOptions);
    const { status, json, text } = answer.reply;
    if (status < 200 || status > 299) throw apiError(answer);
    return rawOf(answer, json === undefined ? text || undefined : json);
  };
}

/** Tells whether a path leads below the base URL, whose own path it does not repeat. */
function isPath(path: string, below: string): boolean {
  const isBelow = /^(?!\/\/|.*\/\.\.?(\/|$))\/[^\\?#%\p{Cc}\p{Surrogate}]*$/u.test(path);
  return isBelow && !`${path}/`.toLowerCase().startsWith(`${below}/`.toLowerCase());
}
