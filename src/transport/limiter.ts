import type { RateLimitReading } from "../errors.js";
import type { CallLimit } from "./call.js";
import { after, type Timer } from "./phase.js";

/**
 * Decides when requests may start. A client has one of its own; give one to several clients to share their limits, or write one
 * over a store that several machines share.
 */
export interface Limiter {
  /** Queues a request; it starts when `ready` resolves. It may not throw. */
  join(request: LimiterRequest): Reservation;
}

/** A request that wants to start. */
export interface LimiterRequest {
  /** Names the queue: origin, account and, unless all limits are the account's, operation. */
  readonly key: string;
  /** The limits that it counts against; the keys tell which requests share them. */
  readonly limits: readonly CallLimit[];
}

/** A place for one request, which ends with one call of `settle` or `release`; neither may throw. */
export interface Reservation {
  /** Resolves when the request may start; absent when it may at once. A rejection is the cause of a `ConnectionError`. */
  readonly ready?: Promise<void> | undefined;
  /** How long that should still take, in milliseconds, as far as is known now. */
  readonly waitMs: number;
  /** The request was sent and counts. */
  settle(outcome: Outcome): void;
  /** The request does not count: it will not be sent, or it was rejected with 401. */
  release(): void;
}

/** What the answer to a request said of the limits; nothing where it was lost. */
export interface Outcome {
  readonly limits?: readonly RateLimitReading[];
  /** How long it asks everyone in the queue to wait, in milliseconds. */
  readonly holdMs?: number;
}

interface Window {
  calls: number;
  windowMs: number;
  /** Requests that were sent and are not answered. */
  inFlight: number;
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
      const queue = getOrAdd<Queue>(queues, key, { waiting: new Set(), heldUntil: 0 });
      const { waiting } = queue;
      const shared = limits.map(({ key, calls = Infinity, windowMs = 0 }) =>
        getOrAdd<Window>(windows, key, { calls, windowMs, inFlight: 0, counted: [], resetsAt: Infinity }),
      );
      const leave = () => shared.forEach((window) => (window.inFlight -= 1));
      const enter = () => shared.forEach((window) => (window.inFlight += 1));
      let waiter: Waiter | undefined;
      let ready: Promise<void> | undefined;
      if (waiting.size > 0 || waitOf(queue, shared, 0) > 0) {
        ready = new Promise((resolve) => {
          waiter = { windows: shared, start: () => resolve(enter()) };
          waiting.add(waiter);
        });
        pump(queue);
      } else enter();
      return {
        ready,
        get waitMs() {
          const ahead = waiter ? [...waiting].indexOf(waiter) : -1;
          return ahead < 0 ? 0 : waitOf(queue, shared, ahead);
        },
        settle({ limits = [], holdMs = 0 }) {
          const now = performance.now();
          leave();
          for (const { counted } of shared) counted.push(now);
          for (const reading of limits) {
            correct(
              shared.find(({ windowMs }) => !shared[1] || windowMs === reading.windowMs),
              reading,
              now,
            );
          }
          queue.heldUntil = Math.max(queue.heldUntil, now + Math.min(holdMs, MOST_HELD_MS));
          queues.forEach(pump);
        },
        release() {
          if (!waiter || !waiting.delete(waiter)) leave();
          queues.forEach(pump);
        },
      };
    },
  };
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, fresh: Value): Value {
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

// With 3 calls, counted at 0, 10 and 20, and two ahead: the request starts when the one counted at 20 leaves, at 20 + windowMs.
function freeAt(window: Window, now: number, ahead: number): number {
  const { calls, windowMs, counted, inFlight } = window;
  while (leaves(window, counted[0] ?? now + 1) <= now) counted.shift();
  const nth = ahead + inFlight + counted.length - calls;
  if (nth < 0) return 0;
  // Each counted request frees a place when it leaves the window. After a limit was lowered, those beyond it free none. Later starts
  // take the same places one window later.
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
  const left = window.calls - window.inFlight - window.counted.length;
  // Only downwards: answers overtake each other, and an older one would promise too much.
  const others = Math.min(left - (reading.remaining ?? left), MOST_COUNTED - window.counted.length);
  for (let i = 0; i < others; i++) window.counted.push(now);
}
