import { ConnectionError, RollcallError, UnexpectedResponseError, type Attempt } from "../errors.js";
import { after, contextOf, during, timeoutOf, type Call, type Emit, type Reply, type Send } from "./call.js";
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
  const response = await (fetch ?? globalThis.fetch)(baseUrl + call.path, {
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
  const text = await readText(response, maxBodyBytes, signal).catch((error: unknown) => {
    // A refusal is known by its status, also where its reasons are lost.
    if (status < 400) throw error;
    return "";
  });
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

// Codes of Node, undici and Bun; other runtimes give none, and then the request may have been sent.
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_(CONNECT_TIMEOUT|NOT_SUPPORTED|INVALID_ARG)|ConnectionRefused|ERR_SSL_WRONG_VERSION_NUMBER)$/;
const CERTIFICATE = /CERT|SIGNATURE|ERR_TLS|ISSUER/;

function connectionError(call: Call, baseUrl: string, cause: unknown): ConnectionError {
  const { code, connecting } = reasonOf(cause);
  const certificate = CERTIFICATE.test(code);
  const sent = !certificate && !connecting && !NOT_SENT.test(code);
  const message = `${sent ? "the connection broke" : "no connection could be made"} (${code || call.phase}). Check the network and baseUrl, ${baseUrl}.`;
  return new ConnectionError(message, contextOf(call, { cause, sent, certificate }));
}

/** The first code in what `fetch` throws, and whether it is of a connection that was never made; several are tried where a host has several addresses. */
function reasonOf(error: unknown): { readonly code: string; readonly connecting: boolean } {
  let at = error as { code?: unknown; syscall?: unknown; cause?: unknown; errors?: unknown[] } | undefined;
  // Not for ever: an error may be its own cause.
  for (let depth = 9; depth-- && at && typeof at.code !== "string";) at = (at.cause ?? at.errors?.[0]) as typeof at;
  return { code: (at?.code as string | undefined) ?? "", connecting: at?.syscall === "connect" || !!at?.errors };
}
