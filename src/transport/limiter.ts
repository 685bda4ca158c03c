import type { RateLimitReading } from "../errors.js";
import { MAX_TIMER_MS, type CallLimit } from "./call.js";

/**
 * Decides when requests may start. A client has one of its own; give one to several clients to share their limits, or write one
 * over a store that several machines share.
 */
export interface Limiter {
  /** Queues a request; it starts when `ready` resolves. */
  join(request: LimiterRequest): Place;
}

/** A request that wants to start. */
export interface LimiterRequest {
  /** Names the queue: origin, account and, unless all limits are the account's, operation. */
  readonly key: string;
  /** The limits that it counts against; the keys tell which requests share them. */
  readonly limits: readonly CallLimit[];
}

/** A place in the queue, which ends with one call of `done` or `cancel`. */
export interface Place {
  /** Resolves when the request may start; absent when it may at once. */
  readonly ready?: Promise<void> | undefined;
  /** How long that should take, in milliseconds, as far as is known now. */
  readonly waitMs: number;
  /** The request was sent: what its answer said of the limits, and how long it asks everyone to wait. */
  done(readings?: readonly RateLimitReading[], holdMs?: number): void;
  /** The request will not be sent. */
  cancel(): void;
}

interface Window {
  calls: number;
  windowMs: number;
  /** Requests that were sent and are not answered. */
  open: number;
  /** When answered requests were counted, oldest first, and how many. */
  readonly counted: { at: number; times: number }[];
  resetsAt?: number | undefined;
}

interface Queue {
  readonly waiting: { windows: Window[]; start: () => void }[];
  heldUntil: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Makes a limiter in memory. It lets no more than `calls` requests start in any stretch of `windowMs`, and counts each from its
 * answer, the latest moment at which the server can have counted it: so it keeps to fixed, sliding and leaking windows alike.
 */
export function createLimiter(): Limiter {
  const windows = new Map<string, Window>();
  const queues = new Map<string, Queue>();

  const windowOf = ({ key, calls = Infinity, windowMs = 0 }: CallLimit) => {
    let window = windows.get(key);
    if (!window) windows.set(key, (window = { calls, windowMs, open: 0, counted: [] }));
    return window;
  };
  const pump = (queue: Queue) => {
    clearTimeout(queue.timer);
    queue.timer = undefined;
    for (let next; (next = queue.waiting[0]);) {
      const ms = waitOf(queue, next.windows, 0);
      if (ms > 0) {
        queue.timer = setTimeout(() => pump(queue), Math.min(Math.ceil(ms), MAX_TIMER_MS));
        return;
      }
      queue.waiting.shift();
      next.start();
    }
  };

  return {
    join({ key, limits }) {
      let queue = queues.get(key);
      if (!queue) queues.set(key, (queue = { waiting: [], heldUntil: 0 }));
      const line = queue;
      const shared = limits.map(windowOf);
      const waitMs = waitOf(line, shared, line.waiting.length);
      const open = () => shared.forEach((window) => window.open++);
      let ready: Promise<void> | undefined;
      let waiter: Queue["waiting"][number] | undefined;
      if (waitMs > 0 || line.waiting.length > 0) {
        ready = new Promise((resolve) => {
          waiter = {
            windows: shared,
            start() {
              waiter = undefined;
              open();
              resolve();
            },
          };
          line.waiting.push(waiter);
        });
        if (!line.timer) pump(line);
      } else open();
      return {
        ready,
        waitMs,
        done(readings = [], holdMs = 0) {
          const now = performance.now();
          for (const window of shared) {
            window.open--;
            count(window, now, 1);
          }
          for (const reading of readings) {
            correct(
              shared.find(({ windowMs }) => windowMs === reading.windowMs) ??
                (shared.length === 1 ? shared[0] : undefined),
              reading,
            );
          }
          if (holdMs > 0) line.heldUntil = Math.max(line.heldUntil, now + holdMs);
          for (const each of queues.values()) if (each.waiting.length > 0) pump(each);
        },
        cancel() {
          if (waiter) line.waiting.splice(line.waiting.indexOf(waiter), 1);
          else shared.forEach((window) => window.open--);
          pump(line);
        },
      };
    },
  };
}

/** How long until the request behind `ahead` others may start. */
function waitOf(queue: Queue, windows: readonly Window[], ahead: number): number {
  const now = performance.now();
  let until = queue.heldUntil;
  for (const window of windows) until = Math.max(until, freeAt(window, now, ahead));
  return Math.max(0, until - now);
}

function freeAt(window: Window, now: number, ahead: number): number {
  const { calls, windowMs, counted, open } = window;
  forget(window, now);
  let over = ahead + 1 - calls + open;
  for (const { times } of counted) over += times;
  if (over <= 0) return now;
  // Each lot that passes out of the window frees its places; beyond them, whole windows pass.
  const rounds = Math.floor((over - 1) / calls);
  let within = over - rounds * calls;
  for (const { at, times } of counted) {
    within -= times;
    if (within <= 0) return leaves(window, at) + rounds * windowMs;
  }
  return now + (rounds + 1) * windowMs;
}

/** Forgets what has passed out of the window. */
function forget(window: Window, now: number): void {
  while (window.counted[0] && leaves(window, window.counted[0].at) <= now) window.counted.shift();
}

function leaves({ windowMs, resetsAt = Infinity }: Window, at: number): number {
  return at < resetsAt ? Math.min(at + windowMs, resetsAt) : at + windowMs;
}

function count(window: Window, at: number, times: number): void {
  const last = window.counted.at(-1);
  if (last?.at === at) last.times += times;
  else window.counted.push({ at, times });
}

/** Takes over what an answer says: limit and window at once, a lower rest by counting what others must have used. */
function correct(window: Window | undefined, { calls, remaining, windowMs, resetsAt }: RateLimitReading): void {
  if (!window) return;
  const now = performance.now();
  if (calls) window.calls = calls;
  if (windowMs) window.windowMs = windowMs;
  if (resetsAt !== undefined) window.resetsAt = now + Math.max(0, resetsAt - Date.now());
  if (remaining === undefined) return;
  forget(window, now);
  const left = window.calls - window.open - window.counted.reduce((sum, { times }) => sum + times, 0);
  // Only downwards: answers overtake each other, and an older one would promise too much.
  if (remaining < left) count(window, now, left - remaining);
}
