import type { RateLimitReading } from "../errors.js";
import type { CallLimit } from "./call.js";
import { after, type Timer } from "./phase.js";
import { createQueue, type Queue, type Waiter } from "./queue.js";
import { createRecent } from "./recent.js";
import { createWindow, LONGEST_MS, type Window } from "./window.js";

/**
 * Decides when requests may start. A client has one of its own; give one to several clients to share their limits. That of
 * `rollcall/redis` is shared by several machines.
 */
export interface Limiter {
  /** Queues a request; it starts when `ready` resolves. It may not throw. */
  join(request: LimiterRequest): Reservation;
}

/** A limiter in memory, which can be asked. */
export interface MemoryLimiter extends Limiter {
  /** Queues a request, or counts one that was started already, by the word of another limiter. */
  join(request: LimiterRequest, started?: boolean): Reservation;
  /** Tells what is left of the limits whose names contain a text, such as `groups.create`: of all that are in use without one. */
  peek(text?: string): readonly Standing[];
}

/** What is left of a limit, as far as is known. */
export interface Standing extends Required<Pick<RateLimitReading, "calls" | "remaining" | "windowMs">> {
  /** Its name: origin, account and, where the limit is not the account's, operation. */
  readonly key: string;
}

/** A request that wants to start. */
export interface LimiterRequest {
  /** Names the queue: origin, account and, unless all limits are the account's, operation. */
  readonly key: string;
  /** The limits that it counts against; the keys tell which requests share them. */
  readonly limits: readonly CallLimit[];
  /** The longest that it can last once it has started, in milliseconds: then its place may be given to another. */
  readonly mostMs?: number | undefined;
}

/** A place for one request, which ends with one call of `settle` or `release`; neither may throw. */
export interface Reservation {
  /** Resolves when the request may start; absent when it may at once. A rejection is the cause of a `ConnectionError`. */
  readonly ready?: Promise<void> | undefined;
  /** Resolves soon, when `waitMs` is known; absent where that is at once. It may not reject. */
  readonly known?: Promise<void> | undefined;
  /** How long that should still take, in milliseconds, as far as is known now. */
  readonly waitMs: number;
  /** The request was sent, and counts unless it was refused. */
  settle(outcome: Outcome): void;
  /** The request does not count: it will not be sent, or it was rejected with 401. */
  release(): void;
}

/** What the answer to a request said of the limits; nothing where it was lost. */
export interface Outcome {
  readonly limits?: readonly RateLimitReading[];
  /** Set where a limit refused it: how long everyone in the queue should wait, in milliseconds. */
  readonly holdMs?: number | undefined;
  /** Whether that is when there will be room, as the server says; otherwise it is the least that is decent. */
  readonly named?: boolean | undefined;
}

interface Count {
  readonly key: string;
  readonly window: Window;
}

// A start is taken up at once, unless whoever waited for it is no more: on Workers, a call ends without a word when its handler does.
const TAKEN_UP_MS = 1000;

/**
 * Makes a limiter in memory. It lets no more than `calls` requests start in any stretch of `windowMs`, and counts each from its
 * answer, the latest moment at which the server can have counted it: so it keeps to fixed, sliding and leaking windows alike. Where a
 * refusal shows that others use the limit too, only the server knows what is left: then one request after the other tries.
 */
export function createLimiter(): MemoryLimiter {
  // What nobody has used for as long as anything lasts here does not matter any more.
  let longestMs = 1;
  const ageMs = () => longestMs;
  const windows = createRecent<Window>(ageMs);
  const queues = createRecent<Queue>(ageMs);
  // Linked by hand: a set that each call enters and leaves doubles the time for which garbage is collected.
  let newest: Place | undefined;
  let firstLostAt = Infinity;

  /** Gives back the places of requests that can last no longer, since nobody else will; tells how long until there may be more. */
  function giveBack(now: number): number {
    if (now >= firstLostAt) {
      firstLostAt = Infinity;
      for (let place = newest; place; place = place.older) {
        if (place.lostAt <= now) place.end();
        else firstLostAt = Math.min(firstLostAt, place.lostAt);
      }
    }
    return firstLostAt - now;
  }

  function link(place: Place): void {
    place.older = newest;
    if (newest) newest.newer = place;
    newest = place;
  }

  function unlink({ older, newer }: Place): void {
    if (older) older.newer = newer;
    if (newer) newer.older = older;
    else newest = older;
  }

  // A class and no closures: one is made for each attempt.
  class Place implements Waiter, Reservation {
    /** When it is given back if it has not ended. */
    lostAt = 0;
    ended = false;
    next?: Waiter;
    /** Those that were started before it and after it, and have not ended. */
    older: Place | undefined;
    newer: Place | undefined;
    ready: Promise<void> | undefined;
    private startedAt = Infinity;
    private tell: (() => void) | undefined;
    private timer: Timer | undefined;

    constructor(
      private readonly key: string,
      private readonly queue: Queue,
      private readonly counts: readonly Count[],
      private readonly mostMs: number,
      now: number,
      started: boolean,
      private readonly ahead = queue.size,
    ) {
      if (started || (ahead === 0 && this.waitBehind(0, now) <= 0)) {
        this.start(now);
        return;
      }
      const told = new Promise<void>((resolve) => (this.tell = resolve));
      this.ready = told.then(() => void (this.lostAt = this.startedAt + mostMs));
      queue.add(this);
      this.keep(0, now);
      this.look();
    }

    get waitMs(): number {
      return this.waits() ? this.waitBehind(Math.min(this.ahead, this.queue.size - 1), performance.now()) : 0;
    }

    waitBehind(ahead: number, now: number): number {
      let at = this.queue.heldUntil;
      for (const { window } of this.counts) at = Math.max(at, window.freeAt(ahead, now));
      const ms = at - now;
      if (ms > 0) for (const { window } of this.counts) window.blocked.add(this.queue.move);
      return ms;
    }

    start(now: number): void {
      this.startedAt = now;
      this.lostAt = now + (this.tell ? TAKEN_UP_MS : this.mostMs);
      firstLostAt = Math.min(firstLostAt, this.lostAt);
      link(this);
      for (const { window } of this.counts) window.take(now);
      this.keep(this.mostMs, now);
      clearTimeout(this.timer);
      this.tell?.();
    }

    end(): void {
      if (this.ended) return;
      this.ended = true;
      clearTimeout(this.timer);
      if (this.startedAt === Infinity) {
        this.queue.size--;
        return;
      }
      for (const { window } of this.counts) window.giveBack();
      unlink(this);
    }

    settle({ limits: readings, holdMs, named = false }: Outcome): void {
      const { queue, counts, startedAt } = this;
      const now = performance.now();
      this.end();
      // A refusal of what was sent before the last one came tells nothing new, unless it names a time.
      if (holdMs !== undefined && (named || startedAt >= queue.heldAt)) {
        queue.heldUntil = Math.max(queue.heldUntil, now + Math.min(holdMs, LONGEST_MS));
        queue.heldAt = now;
      }
      for (const { window } of counts) {
        const answer = {
          askedAt: startedAt,
          came: readings !== undefined,
          reading: readings?.find((reading) => !counts[1] || reading.windowMs === window.length()),
          refused: holdMs === undefined ? undefined : { until: queue.heldUntil, named },
        };
        window.learn(answer, now);
      }
      this.keep(holdMs ?? 0, now);
      this.release();
    }

    /** Ends the place, and lets those move on who may have waited for it. */
    release(): void {
      this.end();
      for (const { window } of this.counts) {
        const moves = [...window.blocked];
        window.blocked.clear();
        for (const move of moves) move();
      }
      this.queue.move();
    }

    private waits(): boolean {
      return this.startedAt === Infinity && !this.ended;
    }

    /** Keeps what the place uses from being forgotten for a while. */
    private keep(ms: number, now: number): void {
      queues.keep(this.key, this.queue, now);
      for (const { key, window } of this.counts) {
        windows.keep(key, window, now);
        ms = Math.max(ms, window.length());
      }
      longestMs = Math.max(longestMs, Math.min(ms, LONGEST_MS));
    }

    /** Looks again by a timer of its own: that of the queue is gone where the call is that set it. */
    private look(): void {
      this.queue.move();
      if (!this.waits()) return;
      const now = performance.now();
      const ms = Math.min(this.waitBehind(this.ahead, now), giveBack(now));
      this.timer = after(Math.max(ms, TAKEN_UP_MS), () => this.look());
    }
  }

  return {
    join({ key, limits, mostMs = Infinity }, started = false) {
      const now = performance.now();
      giveBack(now);
      const queue = queues.get(key, now, () => createQueue(giveBack));
      const counts = limits.map(({ key, calls, windowMs }) => ({
        key,
        window: windows.get(key, now, () => createWindow(calls, windowMs)),
      }));
      return new Place(key, queue, counts, mostMs, now, started);
    },
    peek: (text = "") =>
      Array.from(windows.entries(), ([key, window]) => ({ key, ...window.standing() })).filter(
        ({ key, calls }) => key.includes(text) && calls < Infinity,
      ),
  };
}
