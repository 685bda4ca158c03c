import type { RateLimitReading } from "../errors.js";
import { after, type CallLimit, type Timer } from "./call.js";

/**
 * Decides when requests may start. A client has one of its own; give one to several clients to share their limits, or write one
 * over a store that several machines share.
 */
export interface Limiter {
  /** Queues a request; it starts when `ready` resolves. It may not throw. */
  join(request: LimiterRequest): Place;
}

/** A request that wants to start. */
export interface LimiterRequest {
  /** Names the queue: origin, account and, unless all limits are the account's, operation. */
  readonly key: string;
  /** The limits that it counts against; the keys tell which requests share them. */
  readonly limits: readonly CallLimit[];
}

/** A place in the queue, which ends with one call of `done` or `cancel`; neither may throw. */
export interface Place {
  /** Resolves when the request may start; absent when it may at once. A rejection is the cause of a `ConnectionError`. */
  readonly ready?: Promise<void> | undefined;
  /** How long that should take, in milliseconds, as far as is known now. */
  readonly waitMs: number;
  /** The request was sent and counts: what its answer said of the limits, and how long it asks everyone to wait. */
  done(readings?: readonly RateLimitReading[], holdMs?: number): void;
  /** The request is not to be counted: it will not be sent, or it was sent with a token that nobody knows. */
  cancel(): void;
}

interface Window {
  calls: number;
  windowMs: number;
  /** Requests that were sent and are not answered. */
  open: number;
  /** When the answered ones were counted, oldest first. */
  readonly counted: number[];
  resetsAt: number;
}

interface Waiter {
  readonly windows: readonly Window[];
  readonly start: () => void;
}

interface Queue {
  readonly waiting: Set<Waiter>;
  heldUntil: number;
  timer?: Timer;
}

// More than any limit and the longest window that a vendor publishes: a header must neither fill the memory nor stop a client for good.
const MOST_COUNTED = 10_000;
const MOST_HELD_MS = 3_600_000;

/**
 * Makes a limiter in memory. It lets no more than `calls` requests start in any stretch of `windowMs`, and counts each from its
 * answer, the latest moment at which the server can have counted it: so it keeps to fixed, sliding and leaking windows alike.
 */
export function createLimiter(): Limiter {
  const windows = new Map<string, Window>();
  const queues = new Map<string, Queue>();
  return {
    join({ key, limits }) {
      const queue = found<Queue>(queues, key, { waiting: new Set(), heldUntil: 0 });
      const { waiting } = queue;
      const shared = limits.map(({ key, calls = Infinity, windowMs = 0 }) =>
        found<Window>(windows, key, { calls, windowMs, open: 0, counted: [], resetsAt: Infinity }),
      );
      const open = (by: number) => shared.forEach((window) => (window.open += by));
      const waitMs = waitOf(queue, shared, waiting.size);
      let waiter: Waiter | undefined;
      let ready: Promise<void> | undefined;
      if (waitMs > 0 || waiting.size > 0) {
        ready = new Promise((resolve) => {
          waiter = { windows: shared, start: () => resolve(open(1)) };
          waiting.add(waiter);
        });
        pump(queue);
      } else open(1);
      return {
        ready,
        waitMs,
        done(readings = [], holdMs = 0) {
          const now = performance.now();
          open(-1);
          for (const { counted } of shared) counted.push(now);
          for (const reading of readings) {
            correct(
              shared.find(({ windowMs }) => !shared[1] || windowMs === reading.windowMs),
              reading,
              now,
            );
          }
          queue.heldUntil = Math.max(queue.heldUntil, now + Math.min(holdMs, MOST_HELD_MS));
          queues.forEach(pump);
        },
        cancel() {
          if (!waiter || !waiting.delete(waiter)) open(-1);
          queues.forEach(pump);
        },
      };
    },
  };
}

function found<Value>(map: Map<string, Value>, key: string, fresh: Value): Value {
  const known = map.get(key);
  if (!known) map.set(key, fresh);
  return known ?? fresh;
}

/** Starts what may start, and sets the clock for what must wait. */
function pump(queue: Queue): void {
  clearTimeout(queue.timer);
  for (const next of queue.waiting) {
    const ms = waitOf(queue, next.windows, 0);
    if (ms > 0) {
      queue.timer = after(Math.ceil(ms), () => pump(queue));
      return;
    }
    queue.waiting.delete(next);
    next.start();
  }
}

/** How long until the request behind `ahead` others may start. */
function waitOf({ heldUntil }: Queue, windows: readonly Window[], ahead: number): number {
  const now = performance.now();
  return Math.max(heldUntil, ...windows.map((window) => freeAt(window, now, ahead))) - now;
}

function freeAt(window: Window, now: number, ahead: number): number {
  const { calls, windowMs, counted, open } = window;
  while (leaves(window, counted[0] ?? now + 1) <= now) counted.shift();
  const nth = ahead + open + counted.length - calls;
  if (nth < 0) return 0;
  // Each that passes out of the window frees a place, but for those beyond a limit that was lowered; once all have, the places
  // come round again a window later.
  const beyond = Math.max(0, counted.length - calls);
  const turn = nth - beyond;
  return leaves(window, counted[beyond + (turn % calls)] ?? now) + Math.floor(turn / calls) * windowMs;
}

function leaves({ windowMs, resetsAt }: Window, at: number): number {
  return at < resetsAt ? Math.min(at + windowMs, resetsAt) : at + windowMs;
}

/** Takes over what an answer says: limit and window at once, a lower rest by counting what others must have used. */
function correct(window: Window | undefined, reading: RateLimitReading, now: number): void {
  if (!window) return;
  if (reading.resetsAt !== undefined) {
    const resetsAt = now + reading.resetsAt - Date.now();
    // A late answer says how the window before was used.
    if (resetsAt <= now) return;
    // A later reset is that of another window, even if by our clock the one before still lasts.
    if (resetsAt > window.resetsAt + 1000) window.counted.length = 0;
    window.resetsAt = resetsAt;
  }
  window.calls = reading.calls || window.calls;
  window.windowMs = Math.min(reading.windowMs || window.windowMs, MOST_HELD_MS);
  const left = window.calls - window.open - window.counted.length;
  // Only downwards: answers overtake each other, and an older one would promise too much.
  const others = Math.min(left - (reading.remaining ?? left), MOST_COUNTED - window.counted.length);
  for (let i = 0; i < others; i++) window.counted.push(now);
}
