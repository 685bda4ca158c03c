import { bytesOf, stepFor, type Script, type SeenRequest, type Step } from "./script.js";

/** A `fetch` that plays a script, in process and on whatever clock is installed. */
export interface ScriptedFetch {
  readonly fetch: typeof globalThis.fetch;
  readonly requests: readonly SeenRequest[];
  /** Origins that requests went to. */
  readonly origins: ReadonlySet<string>;
  /** How many of its own timers are running. */
  readonly timers: number;
}

/** Makes a `fetch` that plays a script; one that is `deaf` ignores the signal, as a careless implementation does. */
export function scriptFetch(script: Script, { deaf = false }: { readonly deaf?: boolean } = {}): ScriptedFetch {
  const requests: SeenRequest[] = [];
  const origins = new Set<string>();
  let timers = 0;
  const sleep = (ms: number, signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      timers++;
      const stop = () => {
        timers--;
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
      };
      const abort = () => {
        stop();
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        stop();
        resolve();
      }, ms);
      signal?.addEventListener("abort", abort);
    });

  return {
    requests,
    origins,
    get timers() {
      return timers;
    },
    async fetch(input, init = {}) {
      const url = new URL(input as string);
      const signal = deaf ? undefined : (init.signal ?? undefined);
      signal?.throwIfAborted();
      origins.add(url.origin);
      const request: SeenRequest = {
        method: init.method ?? "GET",
        url: url.pathname + url.search,
        headers: new Headers(init.headers),
        body: (init.body ?? "") as string,
        at: performance.now(),
      };
      const step = stepFor(script, request, requests.push(request) - 1);
      step.meanwhile?.();
      if (step.fault === "stall") await untilAborted(signal);
      if (step.delayMs && step.cut !== "drip") await sleep(step.delayMs, signal);
      if (step.fault === "fail") throw failure("fetch failed", step.code, step.reason);
      if (step.fault) throw failure("fetch failed", step.fault === "reset" ? "ECONNRESET" : "UND_ERR_SOCKET");
      return respond(step, signal, sleep);
    },
  };
}

function respond(
  step: Step,
  signal: AbortSignal | undefined,
  sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>,
): Response {
  const { status = 200, cut, gzip, delayMs = 0 } = step;
  const { bytes, type } = bytesOf(step);
  const headers = new Headers({ ...(type && { "content-type": type }), ...(gzip && { "content-encoding": "gzip" }) });
  for (const [name, value] of Object.entries(step.headers ?? {})) headers.set(name, value);
  if (bytes.length === 0 || [204, 205, 304].includes(status)) return new Response(null, { status, headers });
  const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // Nothing waits for `start` to end before it reads, and nothing hears of what it throws later.
      const write = async () => {
        if (gzip === "short") {
          controller.enqueue(half);
          throw failure("terminated", "Z_BUF_ERROR");
        }
        if (!cut) controller.enqueue(bytes);
        else if (cut === "drip") {
          for (const byte of bytes) {
            await sleep(delayMs, signal);
            controller.enqueue(Uint8Array.of(byte));
          }
        } else {
          controller.enqueue(half);
          while (cut === "endless") {
            await sleep(delayMs, signal);
            controller.enqueue(half);
          }
          if (cut === "stall") await untilAborted(signal);
          throw failure("terminated", cut === "reset" ? "ECONNRESET" : "UND_ERR_SOCKET");
        }
        controller.close();
      };
      write().catch((error: unknown) => controller.error(error));
    },
  });
  return new Response(body, { status, headers });
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

// As Node says it: the code is on the cause, or on the first of several errors in there when several addresses were tried.
function failure(message: string, code: string | undefined, reason?: object): TypeError {
  if (reason) return new TypeError(message, { cause: Object.assign(new Error(message), reason) });
  if (!code) return new TypeError(message);
  const cause = Object.assign(new Error(code), { code });
  if (code !== "ECONNREFUSED") return new TypeError(message, { cause });
  return new TypeError(message, { cause: new AggregateError([cause]) });
}
