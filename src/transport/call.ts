import { TimeoutError, type Attempt, type ErrorContext, type Phase, type RollcallError, type Wait } from "../errors.js";

/** A request that is sent until it is answered, and what belongs to it as a whole. */
export interface Call {
  readonly operation: string;
  readonly method: string;
  /** Below the base URL, its placeholders filled in, with the query. */
  readonly path: string;
  /** From the weakest to the strongest. */
  readonly headers: readonly ({ readonly [name: string]: string | null | undefined } | undefined)[];
  readonly body: string | undefined;
  /** Whether it may be sent again when its outcome is unknown. */
  readonly repeatable: boolean;
  /** Names the queue in which it waits for the limits. */
  readonly queue: string;
  readonly limits: readonly CallLimit[];
  readonly settings: Settings;
  readonly attempts: Attempt[];
  /** The waits since the last attempt. */
  waits: Wait[];
  phase: Phase;
  token?: string;
  /** Whether a 401 can be met with a new token. */
  renewable?: boolean;
  /** Whether it was: once a call. */
  renewed?: boolean;
  /** Whether an attempt was lost after it was sent, so that it may have been carried out. */
  unsure?: boolean;
  /** Why the call must end. */
  stopped?: RollcallError;
  /** Ends the phase that is under way. */
  interrupt?: ((error: RollcallError) => void) | undefined;
}

export type Values = { readonly [name: string]: unknown };

/** A limit with the name under which its requests are counted. */
export interface CallLimit {
  readonly key: string;
  readonly calls?: number | undefined;
  readonly windowMs?: number | undefined;
}

/** What holds for one call once options and defaults are merged. */
export interface Settings {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly deadlineMs?: number | undefined;
  readonly maxQueueMs: number;
  readonly maxAttempts: number;
  readonly maxRetryAfterMs: number;
}

/** An answer, read whole. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; `undefined` where it is none. */
  readonly json: unknown;
}

/** The one seam: a layer is a function from `Send` to `Send`. */
export type Send = (call: Call) => Promise<Reply>;

/** What an observer is told of. */
export type Event =
  | { readonly type: "attempt"; readonly operation: string; readonly attempt: Attempt }
  | ({ readonly type: "wait"; readonly operation: string } & Wait)
  | { readonly type: "retry"; readonly operation: string; readonly attempt: number; readonly because: string }
  | { readonly type: "token"; readonly operation: string }
  | { readonly type: "deprecation"; readonly operation: string; readonly sunset: string | undefined }
  | ({ readonly type: "drift"; readonly operation: string } & Difference);

/** Where an answer differs from its description, without the value, which is not ours to tell. */
export interface Difference {
  /** A JSON pointer into the answer's body; empty for the answer as a whole. */
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;
}

/** Tells an observer; what the observer throws is dropped. */
export type Emit = (event: Event) => void;

export type Timer = ReturnType<typeof setTimeout>;

/** Starts a timer; a delay beyond what timers hold, which would fire at once, becomes the longest that they do. */
export function after(ms: number, act: () => void): Timer {
  return setTimeout(act, Math.min(ms, 2 ** 31 - 1));
}

/** Runs one phase of a call so that an interruption ends it at once; `start` gives what to do when it is cut short. */
export function during<T>(
  call: Call,
  phase: Phase,
  start: (resolve: (value: T) => void, reject: (error: unknown) => void) => (cut: boolean) => void,
): Promise<T> {
  if (call.stopped) return Promise.reject(call.stopped);
  call.phase = phase;
  return new Promise<T>((resolve, reject) => {
    const settle =
      <V>(pass: (value: V) => void, cut: boolean) =>
      (value: V) => {
        // A phase settles once: an answer that comes too late must not touch the phase that follows.
        if (call.interrupt !== interrupt) return;
        call.interrupt = undefined;
        end(cut);
        pass(value);
      };
    const interrupt = settle(reject, true);
    call.interrupt = interrupt;
    let end = (_cut: boolean) => {};
    end = start(settle(resolve, false), settle(reject, true));
    // What was started may call the caller's code, which may end the call before there is anything to cut short.
    if (call.interrupt !== interrupt) end(true);
  });
}

/** Waits, unless the call is ended, and notes it on the call. */
export async function pause(call: Call, reason: Wait["reason"], ms: number, emit: Emit): Promise<void> {
  tell(call, reason, ms, emit);
  await during<void>(call, "wait", (resolve) => {
    const timer = after(ms, resolve);
    return () => clearTimeout(timer);
  });
  call.waits.push({ reason, ms });
}

/** Tells of a wait that is long enough to be wondered about. */
export function tell({ operation }: Call, reason: Wait["reason"], ms: number, emit: Emit): void {
  if (ms > 1000) emit({ type: "wait", operation, reason, ms });
}

/** Takes the token out of what a vendor sent. */
export function redact({ token = "" }: Call, text: string | null): string {
  // No vendor's token is so short; a made-up one may be part of any word.
  return text && token.length > 7 ? text.replaceAll(token, "[token]") : (text ?? "");
}

/** What an error says of its call. */
export function contextOf<Details extends object>(call: Call, details: Details): ErrorContext & Details {
  return { operation: call.operation, attempts: call.attempts, ...details };
}

/** The error of a call whose time is up. */
export function timeoutOf(call: Call, setting: string, ms: number): TimeoutError {
  const { phase } = call;
  return new TimeoutError(
    `not done within ${setting}, ${ms} ms (${phase}). Raise it, or ask for less.`,
    contextOf(call, { phase }),
  );
}
