import { serializePrimitiveParam } from "openapi-fetch";
import { ConnectionError, RollcallError, UnexpectedResponseError, type Attempt } from "../errors.js";
import {
  after,
  contextOf,
  during,
  timeoutOf,
  type Call,
  type Emit,
  type Reply,
  type Send,
  type Values,
} from "./call.js";
import { parseJson, readText } from "./read.js";

/** Where and how requests are sent. */
export interface Wire {
  readonly baseUrl: string;
  readonly fetch: typeof fetch | undefined;
  readonly maxBodyBytes: number;
  readonly emit: Emit;
}

/** Sends one attempt and reads its answer whole, both under the attempt's own clock. */
export function transmit(wire: Wire): Send {
  return async (call) => {
    if (call.stopped) throw call.stopped;
    const startedAt = performance.now();
    const note = (outcome: Pick<Attempt, "status" | "failure">) => {
      const attempt = { ...outcome, tookMs: performance.now() - startedAt, waits: call.waits };
      call.waits = [];
      call.attempts.push(attempt);
      wire.emit({ type: "attempt", operation: call.operation, attempt });
    };
    try {
      const reply = await during<Reply>(call, "headers", (resolve, reject) => {
        const controller = new AbortController();
        const { timeoutMs } = call.settings;
        const timer = after(timeoutMs, () => reject(timeoutOf(call, "timeoutMs", timeoutMs)));
        exchange(call, wire, controller.signal).then(resolve, reject);
        return (cut) => {
          clearTimeout(timer);
          if (cut) controller.abort();
        };
      });
      note({ status: reply.status });
      return reply;
    } catch (error) {
      const failure = error instanceof RollcallError ? error : connectionError(call, wire.baseUrl, error);
      note({ failure: failure.code as NonNullable<Attempt["failure"]> });
      throw failure;
    }
  };
}

async function exchange(call: Call, { baseUrl, fetch, maxBodyBytes }: Wire, signal: AbortSignal): Promise<Reply> {
  const response = await (fetch ?? globalThis.fetch)(baseUrl + call.path + searchOf(call.query, call.explode), {
    method: call.method,
    headers: merged([...call.headers, { authorization: `Bearer ${call.token}` }]),
    body: call.body ?? null,
    // A followed redirect would carry the body, and any header but authorization, to another origin.
    redirect: "manual",
    signal,
  });
  const { status, headers, type } = response;
  const refuse = (why: string) =>
    new UnexpectedResponseError(`the answer (${status}) ${why}`, contextOf(call, { status }));
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => {});
    throw refuse("redirects, which is never followed. Check baseUrl.");
  }
  if (!signal.aborted) call.phase = "body";
  const text = await readText(response, maxBodyBytes, signal);
  if (text === undefined) throw refuse("is larger than maxBodyBytes. Ask for less, or raise it.");
  return { status, headers, text, json: parseJson(text) };
}

/** Merges headers by their names in any case; `null` takes a header away. */
function merged(sources: Call["headers"]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of sources.flatMap((source) => Object.entries(source ?? {}))) {
    if (value === null) headers.delete(name.toLowerCase());
    else if (value !== undefined) headers.set(name.toLowerCase(), value);
  }
  return Object.fromEntries(headers);
}

/** Writes a query; arrays as repeated names, or joined by commas. */
function searchOf(query: Values, explode: boolean): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const texts = [value === undefined ? [] : value].flat().map(encodeURIComponent as (value: unknown) => string);
    const written = explode || texts.length === 0 ? texts : [texts.join(",")];
    return written.map((text) => serializePrimitiveParam(encodeURIComponent(name), text, { allowReserved: true }));
  });
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

// Codes of Node and undici; other runtimes give none, and then the request may have been sent.
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;
const CERTIFICATE = /CERT|SIGNATURE|ERR_TLS|ISSUER/;

function connectionError(call: Call, baseUrl: string, cause: unknown): ConnectionError {
  const code = codeOf(cause);
  const certificate = CERTIFICATE.test(code);
  const sent = !certificate && !NOT_SENT.test(code);
  const message = `${sent ? "the connection broke" : "no connection could be made"} (${code || call.phase}). Check the network and baseUrl, ${baseUrl}.`;
  return new ConnectionError(message, contextOf(call, { cause, sent, certificate }));
}

function codeOf(error: unknown): string {
  for (let at = error as { code?: unknown; cause?: unknown; errors?: unknown[] } | undefined; at;) {
    if (typeof at.code === "string") return at.code;
    at = (at.cause ?? at.errors?.[0]) as typeof at;
  }
  return "";
}
