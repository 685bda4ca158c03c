import { defined, InvalidInputError, type Problem } from "../errors.js";
import type { Event, Settings } from "../transport/call.js";
import type { Limiter } from "../transport/limiter.js";
import type { Token } from "../transport/token.js";
import type { CallOptions, HeaderValues } from "./api.js";
import type { Contract } from "./contract.js";

/** What every client is created with. */
export interface ClientOptions extends Omit<CallOptions, "signal"> {
  /** The access token, or a function that fetches one: called when there is none, once at a time, and again after a 401. */
  readonly token: Token;
  /** Where the API is, for mocks and proxies. The token goes to this origin only. */
  readonly baseUrl?: string | undefined;
  /** Sends the requests. @default the runtime's own `fetch` */
  readonly fetch?: typeof fetch | undefined;
  /** Headers of every call. */
  readonly headers?: HeaderValues | undefined;
  /** The largest answer that is read, in bytes once decompressed. @default 33554432 */
  readonly maxBodyBytes?: number | undefined;
  /** Keeps to the rate limits; give one to several clients to share them. @default one for this client and what `withOptions` makes of it */
  readonly limiter?: Limiter | undefined;
  /** Is told of attempts, waits, retries, renewed tokens, deprecations and drift; what it throws is dropped. */
  readonly onEvent?: ((event: Event) => unknown) | undefined;
  /**
   * Refuses inputs that break the description before they are sent, and tells `onEvent` of answers that differ from it.
   * Each vendor's entry `contract` exports its own. @default nothing beyond what every call checks
   */
  readonly contract?: Contract | undefined;
}

/** Refuses option values that could not be kept, and headers that could not be sent. */
export function checkOptions(options: Partial<ClientOptions>, operation?: string): void {
  const { timeoutMs, deadlineMs, maxQueueMs, maxBodyBytes, retry, headers = {} } = options;
  const numbers = defined({ timeoutMs, deadlineMs, maxQueueMs, maxBodyBytes, ...(retry || {}) });
  const problems: Problem[] = Object.entries(numbers)
    .filter(([, value]) => typeof value !== "number" || !(value >= 0))
    .map(([name]) => ({ pointer: `/${name}`, message: `${name} must be a number, 0 or more.` }));
  for (const [name, value] of Object.entries(headers)) {
    // Neither name nor value is quoted: a mistake may have put a secret in either.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value ?? "")) {
      problems.push({
        pointer: "/headers",
        message: "headers must hold no line break, NUL or character beyond Latin-1.",
      });
    }
  }
  if (problems.length > 0) throw new InvalidInputError(problems, operation);
}

/** Merges what a client and one call set over the defaults. */
export function settingsOf(client: CallOptions, call: CallOptions): Settings {
  const retry = call.retry ?? client.retry;
  const { attempts = 3, maxRetryAfterMs = 60_000 } = { ...client.retry, ...defined(retry || {}) };
  return {
    signal: call.signal,
    timeoutMs: call.timeoutMs ?? client.timeoutMs ?? 60_000,
    deadlineMs: call.deadlineMs ?? client.deadlineMs,
    maxQueueMs: call.maxQueueMs ?? client.maxQueueMs ?? 300_000,
    maxAttempts: retry === false ? 1 : attempts,
    maxRetryAfterMs,
  };
}

/** Checks a base URL and gives it without its trailing slash, with the path of the description's server below it. */
export function readBaseUrl(server: string, baseUrl = server): string {
  let url: URL | undefined;
  try {
    url = new URL(baseUrl);
  } catch {
    // Told below, without the text: it may hold credentials.
  }
  // A brace is a variable of the server that nobody has filled in; a URL takes it for a host.
  if (!url || !/^https?:\/\/[^{]+$/.test(url.href) || url.username || url.password || url.search || url.hash) {
    const message =
      "baseUrl must be an http or https URL without credentials and query, such as https://api.example.com.";
    throw new InvalidInputError([{ pointer: "/baseUrl", message }]);
  }
  const below = server.replace(/^\w+:\/\/[^/]*/, "");
  const path = url.pathname.replace(/\/+$/, "");
  return url.origin + (path.endsWith(below) ? path : path + below);
}
