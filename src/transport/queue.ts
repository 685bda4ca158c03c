import { after, type Timer } from "./phase.js";

/** One that may have to wait. */
export interface Waiter {
  /** Whether it waits no more. */
  ended: boolean;
  next?: Waiter;
  /** How long until it may start, behind `ahead` others. */
  waitBehind(ahead: number, now: number): number;
  /** Is called when its turn has come. */
  start(now: number): void;
}

/** Those who wait for one limit, in their order. */
export interface Queue {
  /** How many wait. */
  size: number;
  heldUntil: number;
  /** When an answer last held it. */
  heldAt: number;
  add(waiter: Waiter): void;
  /** Starts whose turn has come, and sets the clock for the next one. */
  readonly move: () => void;
}

/** Makes a queue. Before it moves it gives back what was lost, and hears how long it is until there may be more of that. */
export function createQueue(giveBack: (now: number) => number): Queue {
  let first: Waiter | undefined;
  let last: Waiter | undefined;
  let timer: Timer | undefined;
  const queue: Queue = {
    size: 0,
    heldUntil: 0,
    heldAt: 0,
    add(waiter) {
      if (queue.size++ > 0 && last) last.next = waiter;
      else first = waiter;
      last = waiter;
    },
    move() {
      clearTimeout(timer);
      const now = performance.now();
      giveBack(now);
      // Whoever has left stays linked until its turn comes.
      for (; first; first = first.next) {
        if (first.ended) continue;
        const ms = first.waitBehind(0, now);
        if (ms > 0) {
          timer = after(Math.ceil(Math.min(ms, giveBack(now))), queue.move);
          return;
        }
        queue.size--;
        first.start(now);
      }
    },
  };
  return queue;
}
