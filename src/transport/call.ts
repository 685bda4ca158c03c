import type { Attempt, ErrorContext, Phase, RollcallError, Wait } from "../errors.js";
import type { Emit, News } from "./event.js";
import type { Fetch } from "./fetch.js";
import { redactText } from "./redact.js";

/** One call of the caller: a request that is sent until it is answered. */
export interface Call {
  readonly request: WireRequest;
  readonly settings: Settings;
  readonly stop: Stop;
  readonly log: CallLog;
  /** Tells the observer what happens. */
  readonly tell: (news: News) => void;
}

/** What is sent, the same in each attempt. */
export interface WireRequest {
  readonly operation: string;
  readonly method: string;
  /** Below the base URL, its placeholders filled in, with the query. */
  readonly path: string;
  /** From the weakest to the strongest. */
  readonly headers: readonly (HeaderSource | undefined)[];
  readonly body: string | undefined;
  /** Whether it may be sent again when its outcome is unknown. */
  readonly repeatable: boolean;
  /** Names the queue in which it waits for the limits. */
  readonly queue: string;
  readonly limits: readonly CallLimit[];
  /** Sends it in place of the client's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** What else `fetch` is given. */
  readonly init?: object | undefined;
}

/** Headers by name; `null` takes one away. */
export type HeaderSource = { readonly [name: string]: string | null | undefined };

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
  readonly tag?: string | undefined;
}

/** How a call is ended from outside. */
export interface Stop {
  /** Why the call must end; set once. */
  reason?: RollcallError;
  /** Ends the phase that is under way. */
  end: (reason: RollcallError) => void;
  /** When the deadline passes, by the monotonic clock. */
  readonly deadlineAt: number;
}

/** What has happened so far: the only part of a call that changes. */
export interface CallLog {
  readonly attempts: Attempt[];
  /** The waits since the last attempt. */
  waits: Wait[];
  /** Milliseconds spent in queues, over all attempts. */
  queuedMs: number;
  phase: Phase;
  /** Whether an attempt is under way. */
  onWire: boolean;
  /** The header by which the last attempt was authorized. */
  authorization?: string | undefined;
  /** The forms in which a vendor may quote what is secret in it. */
  forms: readonly string[];
  /** Whether an attempt may have been carried out though no answer says so. */
  mayHaveHappened: boolean;
}

/** An answer, read whole. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; `undefined` where it is none. */
  readonly json: unknown;
  /** Set on a 401 that another token may mend. */
  readonly renewable?: boolean;
}

/** The one seam: what sends a call and gives its answer. */
export type Send = (call: Call) => Promise<Reply>;

/** Does something before, after or instead of what it is laid over. */
export type Layer = (next: Send) => Send;

/** Lays layers over what sends, the first one outermost. */
export function stack(...layers: readonly Layer[]): Layer {
  return (inner) => layers.reduceRight((next, layer) => layer(next), inner);
}

/** Makes the call of a request, of which nothing has happened yet. */
export function startCall(request: WireRequest, settings: Settings, emit: Emit): Call {
  const { operation } = request;
  const { tag } = settings;
  const deadlineAt = performance.now() + (settings.deadlineMs ?? Infinity);
  return {
    request,
    settings,
    stop: { end: () => {}, deadlineAt },
    log: { attempts: [], waits: [], queuedMs: 0, phase: "queue", onWire: false, forms: [], mayHaveHappened: false },
    tell: (news) => emit({ operation, tag, ...news }),
  };
}

/** The longest that a call may still wait for what a server asks, in milliseconds. */
export function patienceOf({ settings, stop }: Call): number {
  return Math.min(settings.maxRetryAfterMs, stop.deadlineAt - performance.now());
}

/** Tells whether an attempt behind the first `before` may have reached the vendor. */
export function wasSent({ log }: Call, before = 0): boolean {
  return log.attempts.slice(before).some(({ sent }) => sent);
}

/** Tells whether a request asks for a change, so that carrying it out twice could do harm. */
export function isWrite({ request }: Call): boolean {
  return request.method !== "GET";
}

/** What an error says of its call; `acted` tells whether the attempt that ends with it may have been carried out. */
export function contextOf<Details extends object>(call: Call, details: Details, acted = false): ErrorContext & Details {
  const { request, settings, log } = call;
  const mayHaveHappened = log.mayHaveHappened || (acted && isWrite(call));
  return { operation: request.operation, tag: settings.tag, attempts: log.attempts, mayHaveHappened, ...details };
}

/** Takes what is secret out of what a vendor sent. */
export function redact({ log }: Call, text: string | null): string {
  return redactText(log.forms, text ?? "");
}

/** Tells of a wait that is long enough to be wondered about. */
export function tellOfWait({ tell }: Call, reason: Wait["reason"], ms: number): void {
  if (ms > 1000) tell({ type: "wait", reason, ms });
}
