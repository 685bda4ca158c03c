import type { RateLimitReading } from "../errors.js";
import type { Limiter, LimiterRequest, MemoryLimiter, Outcome, Reservation } from "../transport/limiter.js";
import { after, type Timer } from "../transport/phase.js";
import { LONGEST_MS } from "../transport/window.js";
import { Place } from "./place.js";
import { runsOf, type Answer, type Question, type Reading, type Told } from "./question.js";
import type { Store } from "./store.js";

/** The calls of this process in one queue. */
export interface Line extends Limiter {
  /** The store is back: those who wait join the others again. */
  comeBack(): void;
}

/** What lines draw on. */
export interface Lines {
  readonly store: Store;
  /** Counts along, and decides while the store is away; absent where calls should fail then. */
  readonly memory: MemoryLimiter | undefined;
  /** Gives the next number, for a call or for what is told of it. */
  readonly number: () => number;
}

/** Beyond so many calls, another command follows: none should keep the server from others for long. */
const MOST_CALLS = 1000;
/** While the store is away, only what was last is kept for it. */
const MOST_EVENTS = 1000;

type Ended = Omit<Told, "age"> & { readonly at: number };

/**
 * Makes a line. One command at a time is under way for it, and whatever happens meanwhile goes along with the next: who joined, who has
 * ended, who is still under way. Between two it sleeps until the next call should have its turn. `idle` is told when nothing is left.
 */
export function createLine(
  { store, memory, number }: Lines,
  me: string,
  keys: readonly string[],
  limits: LimiterRequest["limits"],
  idle: () => void,
): Line {
  const waiting = new Map<number, Place>();
  const open = new Map<number, Place>();
  const events: Ended[] = [];
  let asking = false;
  let woken = false;
  let timer: Timer | undefined;
  let lookAt = Infinity;
  let firstAt = 0;
  let renewAt = Infinity;
  // How far the clock of the server is ahead of ours.
  let aheadMs: number | undefined;

  const holder = {
    get firstMs() {
      return firstAt - performance.now();
    },
    end(place: Place, outcome?: Outcome) {
      waiting.delete(place.id);
      open.delete(place.id);
      if (!place.asked && !outcome) return sleep();
      events.push({
        n: number(),
        id: place.id,
        askedAt: place.askedAt,
        at: performance.now(),
        ...(outcome && said(outcome)),
      });
      if (events.length > MOST_EVENTS) events.shift();
      wake();
    },
  };

  function start(place: Place, askedAt?: number): void {
    waiting.delete(place.id);
    open.set(place.id, place);
    place.asked = true;
    place.start(askedAt);
  }

  /** Lets a place wait in memory. */
  function shelter(place: Place, limiter: MemoryLimiter): void {
    const shadow = limiter.join(place.request);
    place.shadow = shadow;
    place.foresee(shadow.waitMs);
    const begin = () => {
      if (!place.waits || place.shadow !== shadow) return;
      start(place, aheadMs === undefined ? undefined : performance.now() + aheadMs);
      sleep();
    };
    if (shadow.ready) void shadow.ready.then(begin);
    else begin();
  }

  /** The store is away: those who wait do so in memory, or fail. */
  function leave(): void {
    for (const place of [...waiting.values()]) {
      if (!memory) place.reject(store.cause);
      else if (!place.shadow) shelter(place, memory);
    }
  }

  /** Asks once what happens now is done: a thousand calls at once are one command. */
  function wake(): void {
    if (woken) return;
    woken = true;
    queueMicrotask(() => {
      woken = false;
      void ask();
    });
  }

  async function ask(): Promise<void> {
    if (asking) return;
    const now = performance.now();
    if (store.away && now < store.retryAt) {
      leave();
      return sleep();
    }
    const joins = first(unheard());
    if (joins.length === 0 && events.length === 0 && now < dueAt()) return sleep();
    const sent = first(events);
    const question = questionOf(joins, sent, now);
    asking = true;
    try {
      take(
        await store.ask(keys, question, () => waiting.size + open.size > 0),
        joins,
        sent.at(-1)?.n ?? 0,
        question.open.length > 0,
      );
    } catch {
      leave();
    }
    asking = false;
    if (!store.away && (events.length > 0 || lookAt <= performance.now() || unheard().length > 0)) wake();
    else sleep();
  }

  /** Those of whom the store should hear that they wait. */
  function unheard(): Place[] {
    return [...waiting.values()].filter(({ queued, shadow }) => !queued && !shadow);
  }

  function questionOf(joins: readonly Place[], sent: readonly Ended[], now: number): Question {
    const waits = first([...waiting.values()].filter(({ queued, shadow }) => queued && !shadow));
    for (const { id, lostAt } of open.values()) if (lostAt <= now) open.delete(id);
    const renewed = now >= renewAt || store.away ? [...open.values()] : [];
    for (const place of joins) place.asked = true;
    return {
      me,
      limits: limits.map(({ calls, windowMs }) => ({ calls: finite(calls), windowMs: finite(windowMs) })),
      waiting: runsOf(waits.map(({ id, request: { mostMs = Infinity } }) => ({ id, ms: mostMs }))),
      joins: runsOf(joins.map(({ id, request: { mostMs = Infinity } }) => ({ id, ms: mostMs }))),
      open: runsOf(renewed.map(({ id, lostAt }) => ({ id, ms: lostAt - now }))),
      events: sent.map(({ at, ...event }) => ({ ...event, age: now - at })),
    };
  }

  function take(answer: Answer, joins: readonly Place[], heard: number, renewed: boolean): void {
    const { at, lost, leaseMs, sleepMs, nextMs, granted, waits } = answer;
    const now = performance.now();
    aheadMs = at - now;
    while (events[0] && events[0].n <= heard) events.shift();
    renewAt = Math.min(renewed || open.size === 0 ? Infinity : renewAt, now + leaseMs / 3);
    for (const id of granted) {
      const place = waiting.get(id);
      if (!place || place.shadow) continue;
      start(place, at);
      place.shadow = memory?.join(place.request, true);
    }
    for (const [at, place] of joins.entries()) {
      place.queued = true;
      if (place.waits) place.foresee(waits[at] ?? 0);
    }
    // The server was started anew, or has not heard of this process for too long.
    if (lost) {
      for (const place of waiting.values()) place.queued = false;
      renewAt = now;
    }
    firstAt = now + nextMs;
    // Those who are beyond one command ask again.
    lookAt = waiting.size === 0 ? Infinity : lost || sleepMs < 0 ? now : now + sleepMs;
  }

  function dueAt(): number {
    if (store.away) return waiting.size + open.size + events.length > 0 ? store.retryAt : Infinity;
    return Math.min(waiting.size > 0 ? lookAt : Infinity, open.size > 0 ? renewAt : Infinity);
  }

  /** Sets the clock for the next command, or lets the line be forgotten. */
  function sleep(): void {
    clearTimeout(timer);
    const at = dueAt();
    if (at < Infinity) {
      timer = after(Math.max(0, Math.ceil(at - performance.now())), () => void ask());
      // A call that is under way keeps the process alive by itself.
      if (waiting.size === 0 || store.away) (timer as { unref?: () => unknown }).unref?.();
    } else if (!asking && !woken && waiting.size + open.size + events.length === 0) idle();
  }

  return {
    join(request): Reservation {
      const place = new Place(number(), request, holder);
      waiting.set(place.id, place);
      if (store.away) {
        if (memory) shelter(place, memory);
        else if (performance.now() < store.retryAt) place.reject(store.cause);
        if (memory && !place.waits) place.ready = place.known = undefined;
      }
      wake();
      return place;
    },
    comeBack() {
      for (const place of waiting.values()) {
        place.shadow?.release();
        place.shadow = undefined;
        place.queued = false;
      }
      wake();
    },
  };
}

function first<Value>(values: readonly Value[]): readonly Value[] {
  return values.slice(0, MOST_CALLS);
}

/** What an outcome says, in a form that JSON has. */
function said({ limits, holdMs, named }: Outcome): Pick<Told, "settled" | "holdMs" | "named" | "readings"> {
  return {
    settled: true,
    holdMs: holdMs === undefined ? undefined : Math.min(holdMs, LONGEST_MS),
    named,
    readings: limits?.map(readingOf),
  };
}

function readingOf({ calls, remaining, windowMs, resetsAt }: RateLimitReading): Reading {
  return {
    calls: finite(calls),
    remaining: finite(remaining),
    windowMs: finite(windowMs),
    resetMs: resetsAt === undefined ? undefined : finite(resetsAt - Date.now()),
  };
}

function finite(value: number | undefined): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
