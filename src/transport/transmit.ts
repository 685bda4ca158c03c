import {
  ConnectionError,
  InvalidInputError,
  RollcallError,
  UnexpectedResponseError,
  cut,
  type Attempt,
} from "../errors.js";
import { contextOf, redact, wasSent, type Call, type Reply, type Send, type WireRequest } from "./call.js";
import { misuseOf, readFailure, type Failure } from "./failure.js";
import type { Fetch, FetchResponse } from "./fetch.js";
import { inPhase } from "./phase.js";
import { parseJson, readText } from "./read.js";

/** Where and how requests are sent. */
export interface Endpoint {
  readonly baseUrl: string;
  readonly fetch: Fetch | undefined;
  readonly maxBodyBytes: number;
}

/** Sends one attempt and reads its answer whole, both under the attempt's own clock. */
export function transmit(endpoint: Endpoint): Send {
  return async (call) => {
    const { stop, log, settings, request, tell } = call;
    if (stop.reason) throw stop.reason;
    const startedAt = performance.now();
    const note = (outcome: Pick<Attempt, "status" | "failure" | "sent">) => {
      const attempt = { ...outcome, tookMs: performance.now() - startedAt, waits: log.waits };
      log.waits = [];
      log.attempts.push(attempt);
      // A copy: what an observer changes must not decide.
      tell({ type: "attempt", attempt: { ...attempt } });
    };
    try {
      log.onWire = true;
      const reply = await inPhase(call, "headers", (signal) => exchange(call, endpoint, signal), settings.timeoutMs);
      note({ status: reply.status, sent: true });
      return reply;
    } catch (error) {
      // A `fetch` that cannot be used is no attempt.
      if (error instanceof InvalidInputError) throw error;
      const known = error instanceof RollcallError ? error : undefined;
      const found = readFailure(error, request.body?.length);
      const sent = known !== undefined || log.phase === "body" || found.sent;
      const failure = known ?? connectionError(call, endpoint, error, { ...found, sent });
      note({ failure: failure.code as NonNullable<Attempt["failure"]>, sent });
      throw failure;
    } finally {
      log.onWire = false;
    }
  };
}

async function exchange(call: Call, endpoint: Endpoint, signal: AbortSignal): Promise<Reply> {
  const { log } = call;
  const response = await send(call, endpoint, signal);
  const { status, headers, type } = response;
  const refuse = (why: string, acted: boolean) =>
    new UnexpectedResponseError(`was answered with ${status}${why}`, contextOf(call, { status }, acted));
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
    (response.body as Partial<ReadableStream> | undefined)?.cancel?.().catch(() => {});
    if (status === 304) throw refuse(": nothing has changed. Send no header that asks for that.", false);
    // Many answer so to what they have done; 307 and 308 ask for it elsewhere, and what a browser hides may be any.
    throw refuse(", a redirect, which is never followed. Check baseUrl.", status < 307);
  }
  if (!signal.aborted) log.phase = "body";
  const text = await readText(response, endpoint.maxBodyBytes, signal).catch((error: unknown) => {
    // An error status is enough, even if the body cannot be read.
    if (status >= 400) return "";
    if (!misuseOf(error)) throw error;
    throw refuse(", and its body cannot be read: check options.fetch.", true);
  });
  if (text === undefined) throw refuse(", and the body is larger than maxBodyBytes. Ask for less, or raise it.", true);
  return { status, headers: headers as Headers, text, json: parseJson(text) };
}

async function send(call: Call, endpoint: Endpoint, signal: AbortSignal): Promise<FetchResponse> {
  const { request, log } = call;
  const fetch = request.fetch ?? endpoint.fetch ?? globalThis.fetch;
  let cause: unknown;
  try {
    const response = (await fetch(endpoint.baseUrl + request.path, {
      ...request.init,
      method: request.method,
      headers: merged([...request.headers, { authorization: log.authorization }]),
      body: request.body ?? null,
      // A followed redirect would carry the body, and any header but authorization, to another origin.
      redirect: "manual",
      signal,
    })) as Partial<FetchResponse> | undefined;
    if (typeof response?.headers?.get === "function") return response as FetchResponse;
  } catch (error) {
    clean(call, (cause = error));
    const misuse = misuseOf(error);
    // A fetch that is none, or does not take its arguments, has sent nothing; any other mistake may have been made after it.
    if (misuse === "arguments" || !isFunction(fetch)) {
      const message = `options.fetch cannot be used: ${cut(redact(call, (error as Error).message), 200)}`;
      throw new InvalidInputError([{ pointer: "/fetch", message }], request.operation, contextOf(call, { cause }));
    }
    if (misuse !== "function") throw error;
  }
  throw new UnexpectedResponseError("got no Response from options.fetch.", contextOf(call, { status: 0, cause }, true));
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

/** Merges headers by their names in any case; `null` takes a header away. */
function merged(sources: WireRequest["headers"]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of sources.flatMap((source) => Object.entries(source ?? {}))) {
    if (value === null) headers.delete(name.toLowerCase());
    else if (value !== undefined) headers.set(name.toLowerCase(), value);
  }
  return Object.fromEntries(headers);
}

function connectionError(call: Call, { baseUrl }: Endpoint, cause: unknown, found: Failure): ConnectionError {
  const { phase } = call.log;
  const { code, sent, certificate, permanent } = found;
  const reason = code || cut(redact(call, String((cause as Partial<Error> | undefined)?.message ?? cause)), 200);
  return new ConnectionError(
    `${sent ? "lost its connection" : "could not connect"} to ${baseUrl} (${phase}): ${reason}.`,
    contextOf(call, { cause, sent: sent || wasSent(call), certificate, permanent }, sent),
  );
}

/** Takes the token out of what a runtime has written into an error, such as the request that it could not read the answer to. */
function clean(call: Call, error: unknown): void {
  // Not for ever: an error may be its own cause.
  for (let depth = 9, at = error; depth-- && typeof at === "object" && at; at = (at as { cause?: unknown }).cause) {
    for (const name of Object.getOwnPropertyNames(at)) {
      const value: unknown = Reflect.get(at, name);
      if (typeof value === "string") Reflect.set(at, name, redact(call, value));
    }
  }
}
