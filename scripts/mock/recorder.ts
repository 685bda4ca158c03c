import { attribute, noted } from "./responder.js";

/** One request as it was handed to `fetch`, and the answer to it. */
export interface RecordedCall {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  /** The query as sent, with its question mark; empty without one. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
  readonly answerHeaders: Readonly<Record<string, string>>;
  readonly answer: string;
}

/** What the recorder does to a request on its way; none of it is in the record. */
export interface Meddling {
  /** Headers put on top, like `Prefer: code=404`. */
  readonly add?: Readonly<Record<string, string>>;
  /** Headers taken away, like the token that the facade never leaves out. */
  readonly strip?: readonly string[];
  /** Why the request is meant to be wrong: the mock's finding is no failure then. */
  readonly wrong?: string;
  /** The real function. */
  readonly fetch?: typeof globalThis.fetch;
}

/** A `fetch` that remembers. */
export interface Recorder {
  readonly fetch: typeof globalThis.fetch;
  readonly exchanges: readonly RecordedCall[];
  /** What the mock found wrong with requests that were meant to be right. */
  readonly violations: readonly string[];
  /** The one exchange there was; throws when there were none or several, or when the mock found the request wrong. */
  single(): RecordedCall;
}

/** Wraps `fetch`, records every exchange and collects what Prism says against a request in `sl-violations`. */
export function record({ add = {}, strip = [], wrong, fetch = globalThis.fetch }: Meddling = {}): Recorder {
  const exchanges: RecordedCall[] = [];
  const violations: string[] = [];
  return {
    exchanges,
    violations,
    fetch: attribute({ ...noted(fetch), ...(wrong !== undefined && { wrong }) }, async (input, init) => {
      const request = new Request(input, init);
      const sent = {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body: await request.clone().text(),
      };
      const url = new URL(request.url);
      const headers = new Headers(request.headers);
      for (const name of strip) headers.delete(name);
      for (const [name, value] of Object.entries(add)) headers.set(name, value);
      const response = await fetch(url, {
        method: sent.method,
        headers,
        signal: request.signal,
        redirect: "manual",
        ...(sent.body === "" ? {} : { body: sent.body }),
      });
      const answer = await response.text();
      exchanges.push({
        ...sent,
        origin: url.origin,
        path: url.pathname,
        query: url.search,
        status: response.status,
        answerHeaders: Object.fromEntries(response.headers),
        answer,
      });
      const found = response.headers.get("sl-violations");
      if (found !== null && wrong === undefined)
        violations.push(`${sent.method} ${url.pathname}${url.search}: ${found}`);
      const hasBody = ![204, 205, 304].includes(response.status);
      return new Response(hasBody ? answer : null, { status: response.status, headers: response.headers });
    }),
    single() {
      const [exchange, ...others] = exchanges;
      if (violations.length > 0) throw new Error(`The mock found the request wrong. ${violations.join("\n")}`);
      if (exchange === undefined || others.length > 0)
        throw new Error(`${exchanges.length} requests were sent, not 1.`);
      return exchange;
    },
  };
}
