import { InvalidInputError, type Problem } from "../errors.js";
import type { Event, Settings } from "../transport/call.js";
import type { Limiter } from "../transport/limiter.js";
import type { Token } from "../transport/token.js";
import type { CallOptions, HeaderValues } from "./api.js";

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
  /** Is told of attempts, waits, retries, renewed tokens and deprecations; what it throws is dropped. */
  readonly onEvent?: ((event: Event) => void) | undefined;
}

const NUMBERS = ["timeoutMs", "deadlineMs", "maxQueueMs", "maxBodyBytes"] as const;
const RETRY_NUMBERS = ["attempts", "maxRetryAfterMs"] as const;

/** Refuses option values that could not be kept, and headers that could not be sent. */
export function checkOptions(options: Partial<ClientOptions>, operation?: string): void {
  const problems: Problem[] = [];
  const refuse = (name: string, message: string) =>
    problems.push({ pointer: `/${name}`, message: `${name} ${message}` });
  const retry = options.retry || {};
  for (const [name, value] of [
    ...NUMBERS.map((name) => [name, options[name]] as const),
    ...RETRY_NUMBERS.map((name) => [`retry.${name}`, retry[name]] as const),
  ]) {
    if (value !== undefined && !(typeof value === "number" && value >= 0))
      refuse(name, "must be a number that is not negative.");
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    // The value stays out of the message: it may be a secret.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || (value && !/^[\t\x20-\x7e\x80-\xff]*$/.test(value))) {
      refuse(
        `headers.${name.replace(/[^\w-]/g, "?")}`,
        "cannot be sent: a header holds no line break, NUL or character beyond Latin-1.",
      );
    }
  }
  if (problems.length > 0) throw new InvalidInputError(problems, operation);
}

/** Merges what a client and one call set over the defaults. */
export function settingsOf(client: CallOptions, call: CallOptions = {}): Settings {
  const pick = <K extends keyof CallOptions>(name: K) => call[name] ?? client[name];
  const retry = call.retry === undefined ? client.retry : call.retry;
  const repeated = retry ? { ...(client.retry || {}), ...retry } : {};
  return {
    signal: call.signal,
    timeoutMs: pick("timeoutMs") ?? 60_000,
    deadlineMs: pick("deadlineMs"),
    maxQueueMs: pick("maxQueueMs") ?? 300_000,
    maxAttempts: retry === false ? 1 : (repeated.attempts ?? 3),
    maxRetryAfterMs: repeated.maxRetryAfterMs ?? 60_000,
  };
}

/** Checks a base URL and gives it without its trailing slash, ending in the path below which the description's paths stand. */
export function readBaseUrl(baseUrl: unknown, basePath: string): string {
  let url: URL | undefined;
  try {
    url = new URL(baseUrl as string);
  } catch {
    url = undefined;
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new InvalidInputError([
      {
        pointer: "/baseUrl",
        message:
          "baseUrl must be an http or https URL without credentials, query and fragment, such as https://api.example.com.",
      },
    ]);
  }
  const path = url.pathname.replace(/\/+$/, "");
  return url.origin + (path.endsWith(basePath) ? path : path + basePath);
}
