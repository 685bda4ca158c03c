import type { RateLimitReading } from "../errors.js";

/** One limit: so many requests in any stretch of `windowMs`, and what is known of them. */
export interface Window {
  /** Takes a place for a request that starts now. */
  take(now: number): void;
  /** Gives a place back. */
  giveBack(): void;
  /** Counts a request and takes over what its answer says. */
  learn(answer: Answer, now: number): void;
  /** When a request behind `ahead` others may start. */
  freeAt(ahead: number, now: number): number;
  /** How long a request counts, in milliseconds. */
  length(): number;
  /** What is left of the limit. */
  standing(): Required<Pick<RateLimitReading, "calls" | "remaining" | "windowMs">>;
  /** What is called when a place comes free: queues that wait for one. */
  readonly blocked: Set<() => void>;
}

/** What an answer means for a limit. */
export interface Answer {
  /** When its request was started. */
  readonly askedAt: number;
  /** Whether there was one. */
  readonly came: boolean;
  readonly reading: RateLimitReading | undefined;
  /** Where the request was refused: until when all should wait, and whether the server says that there will be room then. */
  readonly refused: { readonly until: number; readonly named: boolean } | undefined;
}

/** Requests that were counted so close together that they leave as one: even of 200,000 there are but a thousand. */
interface Counted {
  readonly from: number;
  at: number;
  times: number;
}

const REST_MS = 1000;
const TRY_MS = 100;
/** The longest window that a vendor publishes: no header stops a client for longer. */
export const LONGEST_MS = 3_600_000;

/** Begins to keep a limit; what is not documented is learnt from answers. */
export function createWindow(calls = Infinity, windowMs = 1): Window {
  // Requests that were started and are not answered.
  let open = 0;
  // Those that were answered, oldest first, and how many they are.
  const counted: Counted[] = [];
  let used = 0;
  // What others had used when an answer told of it, and when the request to that answer was started.
  let others = 0;
  let toldAt = 0;
  let askedLast = 0;
  let resetsAt = Infinity;
  // Others use the limit too, since a request was refused that had room by all we know: until then one request at a time tries.
  let sharedUntil = 0;
  let triesAt = 0;
  let tryMs = REST_MS;
  let restedAt = 0;

  const leaves = (at: number) => Math.min(at + windowMs, resetsAt);

  /** How many more may start. */
  function room(now: number): number {
    while (counted[0] && leaves(counted[0].at) <= now) drop(counted[0].times);
    if (resetsAt <= now) {
      others = 0;
      resetsAt = Infinity;
    }
    // What others used leaves evenly over a window, as a bucket refills; where a reset is told, it leaves then.
    const stays = resetsAt < Infinity ? 1 : Math.max(0, 1 - (now - toldAt) / windowMs);
    return calls - open - used - others * stays;
  }

  /** Forgets so many of the oldest. */
  function drop(most: number): void {
    for (let first; most > 0 && (first = counted[0]);) {
      const times = Math.min(most, first.times);
      most -= times;
      used -= times;
      first.times -= times;
      if (first.times === 0) counted.shift();
    }
  }

  /** Makes what is known agree with a rest that an answer tells. */
  function believe(remaining: number, { askedAt, refused }: Answer, now: number): void {
    const late = askedAt < askedLast;
    // With 10 calls, 2 open and 3 counted, we know of 5 more; a rest of 1 says that others have used 4 at the least.
    const known = room(now);
    if (!late) {
      // The rest tells of this request and of those that were counted before it was started: where it is higher than they leave it,
      // they have left the server's window.
      if (used + remaining > calls) {
        const before = counted.reduce((sum, { at, times }) => (at < askedAt ? sum + times : sum), 0);
        drop(Math.min(before, before + (refused ? 0 : 1) + remaining - calls));
      }
      askedLast = askedAt;
    }
    // Answers overtake each other: an older one may take away, but would promise too much.
    if (!late || known > remaining) {
      others = Math.max(0, calls - open - used - remaining);
      toldAt = now;
    }
    // A try that nothing came of puts the next one off, but not by what was sent before the last one was put off.
    if (remaining < 1 && askedAt >= restedAt) {
      restedAt = now;
      triesAt = now + REST_MS;
      tryMs = TRY_MS;
    }
  }

  return {
    blocked: new Set(),
    take(now) {
      open++;
      triesAt = now + tryMs;
    },
    giveBack() {
      open--;
    },
    learn(answer, now) {
      const { came, reading: { calls: limit, windowMs: length, remaining, resetsAt: reset } = {}, refused } = answer;
      room(now);
      if (!refused) {
        const last = counted.at(-1);
        if (last && now - last.from <= windowMs / 1000) {
          last.at = now;
          last.times++;
        } else counted.push({ from: now, at: now, times: 1 });
        used++;
      }
      if (reset !== undefined) {
        const at = now + reset - Date.now();
        // A late answer says how the window before was used.
        if (at <= now) return;
        // A later reset is that of another window, even if by our clock the one before still lasts.
        if (at > resetsAt + 1000) drop(used);
        resetsAt = at;
      }
      calls = limit || calls;
      windowMs = Math.min(length || windowMs, LONGEST_MS);
      if (remaining !== undefined) believe(remaining, answer, now);
      if (!refused) {
        // Where others use the limit and nothing is told of the rest, a success is all that shows that there is room.
        if (came && remaining === undefined && now < sharedUntil) believe(calls, answer, now);
        return;
      }
      // The limit that still has room did not refuse it, nor did others take it where our own requests explain it.
      if (remaining || (now >= sharedUntil && open + used >= calls)) return;
      const { until, named } = refused;
      sharedUntil = Math.max(until, now) + windowMs;
      if (!named) return believe(0, answer, now);
      // The server says when there is room: then nothing matters that was counted before.
      drop(used);
      others = 0;
      triesAt = until;
      tryMs = REST_MS;
    },
    freeAt(ahead, now) {
      const lacking = ahead + 1 - room(now);
      if (lacking <= 0) return 0;
      // With 3 calls, counted at 0, 10 and 20, and two ahead: when the one counted at 20 leaves, at 20 + windowMs. After a limit was
      // lowered, those beyond it free no place. Later starts take the same places one window later.
      const beyond = Math.max(0, used - calls);
      const turn = Math.ceil(lacking) - 1 - beyond;
      let nth = beyond + (turn % calls);
      const { at = now } = counted.find(({ times }) => (nth -= times) < 0) ?? {};
      const ours = leaves(at) + Math.floor(turn / calls) * windowMs;
      if (resetsAt < Infinity) return ours;
      const evenly = others > 0 ? now + (windowMs * lacking) / (others + used) : ours;
      return Math.min(ours, evenly, ahead === 0 && now < sharedUntil ? triesAt : ours);
    },
    length: () => windowMs,
    standing: () => ({ calls, remaining: Math.max(0, Math.floor(room(performance.now()))), windowMs }),
  };
}
