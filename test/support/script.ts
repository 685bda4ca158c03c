/** What a faulty server does with one request. Without a fault it is a plain answer. */
export interface Step {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string or bytes go out as they are, anything else as JSON. */
  readonly body?: unknown;
  /**
   * Before the first byte of an answer: the connection is reset or closed, nothing ever comes, no connection can be made
   * (in process only), or `text` is sent as it is, whatever it means (over TCP only).
   */
  readonly fault?: "reset" | "close" | "stall" | "fail" | "raw";
  /** What the runtime says when no connection can be made; nothing where it gives no code. */
  readonly code?: string;
  /** What else the runtime says of it. */
  readonly reason?: object;
  readonly text?: string;
  /** After half of the body: the connection is reset or closed, or nothing more comes; or it comes byte by byte, or never ends. */
  readonly cut?: "reset" | "close" | "stall" | "drip" | "endless";
  /** Compressed, whole or cut short. */
  readonly gzip?: "whole" | "short";
  /** Milliseconds before the answer, and between two bytes that drip. */
  readonly delayMs?: number;
  /** Whether the connection stays open for the next request; over TCP only. */
  readonly keepAlive?: boolean;
  /** What is done once the request is there, before anything is answered. */
  readonly meanwhile?: () => void;
}

/** A request as a faulty server saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  /** When it came, on the clock of `performance`. */
  readonly at: number;
}

/** The steps for the requests in their order, or a function that decides by the request. */
export type Script = readonly Step[] | ((request: SeenRequest, index: number) => Step);

/** Answers with a status, a body and headers. */
export function answer(status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): Step {
  return { status, body, headers };
}

/** Answers 200 with this body. */
export function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): Step {
  return answer(200, body, headers);
}

/** Finds the step for a request; one more request than the script has is answered with a status that no row states. */
export function stepFor(script: Script, request: SeenRequest, index: number): Step {
  const step = typeof script === "function" ? script(request, index) : script[index];
  return step ?? answer(418, { error: { code: "UNSCRIPTED", message: `Request ${index + 1} is not in the script.` } });
}

/** Gives the body of a step in bytes, and the content type that goes with it. */
export function bytesOf({ body }: Step): { readonly bytes: Uint8Array; readonly type?: string } {
  if (body === undefined) return { bytes: new Uint8Array() };
  if (body instanceof Uint8Array) return { bytes: body, type: "application/json" };
  if (typeof body !== "string")
    return { bytes: new TextEncoder().encode(JSON.stringify(body)), type: "application/json" };
  return { bytes: new TextEncoder().encode(body), type: body.startsWith("<") ? "text/html" : "application/json" };
}
