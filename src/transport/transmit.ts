import { createFinalURL, createQuerySerializer, mergeHeaders } from "openapi-fetch";
import { ConnectionError, RollcallError, TimeoutError, UnexpectedResponseError, type Attempt } from "../errors.js";
import { contextOf, during, MAX_TIMER_MS, type Call, type Emit, type Reply, type Send } from "./call.js";
import { parseJson, readText } from "./read.js";

/** Where and how requests are sent. */
export interface Wire {
  readonly baseUrl: string;
  readonly fetch: typeof fetch | undefined;
  readonly maxBodyBytes: number;
  readonly emit: Emit;
}

const exploded = createQuerySerializer();
const joined = createQuerySerializer({ array: { style: "form", explode: false } });

/** Sends one attempt and reads its answer whole, both under the attempt's own clock. */
export function transmit(wire: Wire): Send {
  return async (call) => {
    if (call.stopped) throw call.stopped;
    const startedAt = performance.now();
    const url = createFinalURL(call.path, {
      baseUrl: wire.baseUrl,
      params: { query: call.query },
      querySerializer: call.explode ? exploded : joined,
      // Filled in already: ids are checked, and their names stand in the limits' keys.
      pathSerializer: (path) => path,
    });
    const headers = mergeHeaders(...(call.headers as HeadersInit[]), { authorization: call.authorization });
    const note = (outcome: Pick<Attempt, "status" | "failure">) => {
      const attempt = { ...outcome, tookMs: performance.now() - startedAt, waits: call.waits };
      call.waits = [];
      call.attempts.push(attempt);
      wire.emit({ type: "attempt", operation: call.operation, attempt });
    };
    try {
      const reply = await during<Reply>(call, "headers", (resolve, reject) => {
        const controller = new AbortController();
        const expire = () =>
          reject(
            new TimeoutError(
              `no whole answer within timeoutMs, ${call.settings.timeoutMs} (phase: ${call.phase}). Raise it, or try again later.`,
              { ...contextOf(call), phase: call.phase },
            ),
          );
        const timer = setTimeout(expire, Math.min(call.settings.timeoutMs, MAX_TIMER_MS));
        exchange(call, wire, url, headers, controller.signal).then(resolve, reject);
        return (cut) => {
          clearTimeout(timer);
          if (cut) controller.abort();
        };
      });
      note({ status: reply.status });
      return reply;
    } catch (error) {
      const failure = error instanceof RollcallError ? error : connectionError(call, error);
      note({ failure: failure.code as NonNullable<Attempt["failure"]> });
      throw failure;
    }
  };
}

async function exchange(call: Call, wire: Wire, url: string, headers: Headers, signal: AbortSignal): Promise<Reply> {
  // A followed redirect would carry the body, and any header but authorization, to another origin.
  const init: RequestInit = { method: call.method, headers, redirect: "manual", signal };
  if (call.body !== undefined) init.body = call.body;
  const response = await (wire.fetch ?? globalThis.fetch)(url, init);
  const { status, type } = response;
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => {});
    throw new UnexpectedResponseError(
      `answered with a redirect (${status}), which is never followed. Check baseUrl, and proxies on the way.`,
      { ...contextOf(call), status },
    );
  }
  if (!signal.aborted) call.phase = "body";
  const text = await readText(response, wire.maxBodyBytes, signal);
  if (text === undefined) {
    throw new UnexpectedResponseError(
      `the answer (${status}) is larger than maxBodyBytes, ${wire.maxBodyBytes}, and was not read. Ask for less, or raise it.`,
      { ...contextOf(call), status },
    );
  }
  return { status, headers: response.headers, text, json: parseJson(text) };
}

// Codes of Node and undici; other runtimes give none, and then the request may have been sent.
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;
const CERTIFICATE = /CERT|SIGNATURE|ERR_TLS|ISSUER/;

function connectionError(call: Call, cause: unknown): ConnectionError {
  const code = codeOf(cause);
  const certificate = CERTIFICATE.test(code);
  const sent = !certificate && !NOT_SENT.test(code);
  const where = sent ? `the connection broke (phase: ${call.phase})` : "no connection could be made";
  return new ConnectionError(`${where}${code && `, ${code}`}. Check the network, and baseUrl.`, {
    ...contextOf(call, cause),
    sent,
    certificate,
  });
}

function codeOf(error: unknown): string {
  for (let at = error as { code?: unknown; cause?: unknown; errors?: unknown[] } | undefined; at;) {
    if (typeof at.code === "string") return at.code;
    at = (at.cause ?? at.errors?.[0]) as typeof at;
  }
  return "";
}
