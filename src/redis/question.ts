import type { CallLimit } from "../transport/call.js";

/** Calls whose numbers follow each other, from and to, and how long each can last in milliseconds. */
export type Run = readonly [from: number, to: number, ms: number];

/** What the script is asked for one queue, in one command. */
export interface Question {
  /** Names this process, in this queue. */
  readonly me: string;
  readonly limits: readonly Omit<CallLimit, "key">[];
  /** Calls that wait, as the store knows. */
  readonly waiting: readonly Run[];
  /** Calls that wait, of which it may not have heard yet. */
  readonly joins: readonly Run[];
  /** Calls that are under way, so that their places are not taken to be lost. */
  readonly open: readonly Run[];
  /** What happened since it last answered. */
  readonly events: readonly Told[];
}

/** The end of a place, as it is told. */
export interface Told {
  /** Its number, larger than that of any before it: none counts twice. */
  readonly n: number;
  readonly id: number;
  /** Absent where the call does not count. */
  readonly settled?: true;
  /** How long ago it was, in milliseconds. */
  readonly age: number;
  /** When the call was started, by the clock of the server. */
  readonly askedAt?: number | undefined;
  readonly holdMs?: number | undefined;
  readonly named?: boolean | undefined;
  readonly readings?: readonly Reading[] | undefined;
}

/** A reading whose reset is told as from now on: the clocks of machines need not agree. */
export interface Reading {
  readonly calls: number | undefined;
  readonly remaining: number | undefined;
  readonly windowMs: number | undefined;
  readonly resetMs: number | undefined;
}

/** What the script answers. */
export interface Answer {
  /** The time of the server. */
  readonly at: number;
  /** Whether it does not know calls that should be waiting. */
  readonly lost: boolean;
  /** After how long without a word this process is taken to have died. */
  readonly leaseMs: number;
  /** In how long it should be asked again, where calls wait. */
  readonly sleepMs: number;
  /** In how long the first of those may be started. */
  readonly nextMs: number;
  /** The calls that may start. */
  readonly granted: readonly number[];
  /** How long each that joined should wait. */
  readonly waits: readonly number[];
}

/** Reads what the script answered. */
export function readAnswer(answer: unknown): Answer {
  const [at, lost, leaseMs, sleepMs, nextMs, granted, waits] = answer as [
    ...[unknown, unknown, unknown, unknown, unknown],
    ...[unknown[], unknown[]],
  ];
  // Some clients are set to give numbers as text.
  return {
    at: Number(at),
    lost: Number(lost) === 1,
    leaseMs: Number(leaseMs),
    sleepMs: Number(sleepMs),
    nextMs: Number(nextMs),
    granted: granted.map(Number),
    waits: waits.map(Number),
  };
}

/** The longest that a place outlives its process: the script has no longer lease, so there is no need to tell of more. */
const LONGEST_LEASE_MS = 10_000;

/** Writes calls as runs: thousands that joined together are one. */
export function runsOf(calls: Iterable<{ readonly id: number; readonly ms: number }>): Run[] {
  const runs: [number, number, number][] = [];
  for (const { id, ms: whole } of calls) {
    const ms = Math.min(whole, LONGEST_LEASE_MS);
    const last = runs.at(-1);
    if (last && last[1] === id - 1 && last[2] === ms) last[1] = id;
    else runs.push([id, id, ms]);
  }
  return runs;
}
