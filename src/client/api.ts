import type { AnyRollcallError, Attempt, RateLimitReading } from "../errors.js";

/** The route table of one description, as the generator writes it. */
export interface Api {
  /** The first server of the description; its variables stand in braces. */
  readonly server: string;
  /** The key that wraps single bodies both ways. */
  readonly envelope?: string;
  /** Path parameters that the factory can bind. */
  readonly bindable: readonly string[];
  /** The account's limits, where they are those of every operation. */
  readonly limits?: readonly Limit[];
  readonly routes: { readonly [resource: string]: { readonly [method: string]: Route } };
}

/** One operation: what the wire needs to know of it. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path template, below the server. */
  readonly path: string;
  readonly query?: { readonly [name: string]: QueryParameter };
  /** Headers that every call of the operation carries. */
  readonly headers?: { readonly [name: string]: string };
  /** The properties of the request body, inside the envelope. */
  readonly body?: readonly string[];
  /** Query and body keys that must be given. Path keys always must. */
  readonly required?: readonly string[];
  /** The array of a list's page; `""` where the page is the array. */
  readonly items?: string;
  /** The query parameters that a next link may set: where the next page starts. */
  readonly cursor?: readonly string[];
  /** Where a write that can fail in part says so. */
  readonly itemErrors?: { readonly items: string; readonly error: string };
  /** Whether the request may be sent again when its outcome is unknown. */
  readonly retry?: boolean;
  /** Whether a success has no body. */
  readonly empty?: boolean;
  /** The documented rate limits, where they are not those of the API; absent where none is published. */
  readonly limits?: readonly Limit[];
  readonly deprecated?: boolean;
  /** The day on which the vendor removes the operation, `YYYY-MM-DD`. */
  readonly sunset?: string;
}

/** What is checked of a query parameter, and how an array of it is written. */
export interface QueryParameter {
  readonly type: "string" | "integer" | "boolean" | "array";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly explode?: boolean;
}

/** At most `calls` in any `windowMs`, counted for each operation or for the whole account. */
export interface Limit {
  readonly calls: number;
  readonly windowMs: number;
  readonly per: "operation" | "account";
}

/** What a method of one call has beside itself; which input these take and what they give, its own type says. */
export interface CallVariants {
  /** The same call, giving the answer with its status, headers, attempts and rate limits. */
  readonly raw: unknown;
  /** The same call, giving its outcome as a value: the data or the error. */
  readonly safe: unknown;
  /** The documented rate limits, which answers correct; empty where none is published. */
  readonly limits: readonly Limit[];
}

/** What a method of a list has beside itself. */
export interface ListVariants {
  /** Reads one page and gives it with its status, headers, attempts and rate limits. */
  readonly raw: unknown;
  /** The documented rate limits, which answers correct; empty where none is published. */
  readonly limits: readonly Limit[];
}

/** The answer of a call with everything that came with it. */
export interface Raw<Data> {
  /** What the plain call returns. */
  readonly data: Data;
  /** The status of the answer, 200 to 299; 404 where what was to be deleted had gone with an attempt whose answer was lost. */
  readonly status: number;
  readonly headers: Headers;
  /** Every try, in order: what came of it and what was waited for before it. */
  readonly attempts: readonly Attempt[];
  /** What the answer said of the rate limits. */
  readonly rateLimits: readonly RateLimitReading[];
}

/** The outcome of a call that does not throw: the data, or the error. */
export type Safe<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly error: AnyRollcallError };

/**
 * A lazy list: nothing is sent before it is read, and each reading starts anew. It is whole or throws: a list that ends short of the
 * total that the vendor gives is an `UnexpectedResponseError`.
 */
export interface List<Item, Page> extends AsyncIterable<Item> {
  /** Reads page by page; a page is the answer as sent. */
  pages(): AsyncIterable<Page>;
  /** Reads all items into an array, or the first `max` of them; then it asks for no further page than that needs. */
  toArray(options?: { readonly max?: number | undefined }): Promise<Item[]>;
}

/** What can be set for one call, over what the client was created with. */
export interface CallOptions {
  /** Ends the call at once, in whichever phase it is, with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Headers of this call; `null` removes a header of the client. */
  readonly headers?: HeaderValues | undefined;
  /** Milliseconds for one attempt, headers and body. Each page of a list is a call with attempts of its own. @default 60000 */
  readonly timeoutMs?: number | undefined;
  /**
   * Milliseconds for the whole call: queue, waits and attempts; for each page of a list. A wait that is known to pass it is a
   * `RateLimitError` at once. @default none
   */
  readonly deadlineMs?: number | undefined;
  /** Milliseconds that the call may stand in the queue of a rate limit, over all its attempts. @default 300000 */
  readonly maxQueueMs?: number | undefined;
  /** How failed attempts are repeated; `false` sends once. */
  readonly retry?: false | RetryOptions | undefined;
  /** Names the call to whoever watches: its events, log lines and errors carry it. Not sent. */
  readonly tag?: string | undefined;
}

/** Header names and values; `null` removes a header. */
export type HeaderValues = { readonly [name: string]: string | null | undefined };

/** How failed attempts are repeated. */
export interface RetryOptions {
  /** Attempts in all, the first included. @default 3 */
  readonly attempts?: number | undefined;
  /** The longest wait that a server may ask for, in milliseconds; more is a `RateLimitError` at once. @default 60000 */
  readonly maxRetryAfterMs?: number | undefined;
}
