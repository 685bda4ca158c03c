/** What Rollcall gives to a `fetch`. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body: string | null;
  redirect: "manual";
  signal: AbortSignal;
}

/** What Rollcall uses of an answer; the `Response` of every runtime and of every library has it. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: {
    get(name: string): string | null;
    forEach(act: (value: string, name: string) => void): void;
  };
  readonly type?: string;
  /** A web stream is read chunk by chunk up to `maxBodyBytes`; anything else is left to `text()`. */
  readonly body?: unknown;
  text(): Promise<string>;
}

/** Sends a request: the runtime's own `fetch`, undici's, or any function that returns what `fetch` returns. */
export type Fetch = (url: string, init: FetchInit) => PromiseLike<FetchResponse>;
