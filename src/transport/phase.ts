import { TimeoutError, type Phase, type RollcallError, type Wait } from "../errors.js";
import { contextOf, tellOfWait, type Call } from "./call.js";

export type Timer = ReturnType<typeof setTimeout>;

/** Starts a timer; a delay beyond what timers hold, which would fire at once, becomes the longest that they do. */
export function after(ms: number, act: () => void): Timer {
  return setTimeout(act, Math.min(ms, 2 ** 31 - 1));
}

/**
 * Runs one phase of a call. It ends at once when the call is stopped or `timeoutMs` pass, with the error that `expired` makes: then
 * its signal aborts, and what it still does is ignored.
 */
export async function inPhase<Value>(
  call: Call,
  phase: Phase,
  work: (signal: AbortSignal) => PromiseLike<Value>,
  timeoutMs = Infinity,
  expired: () => RollcallError = () => timeoutOf(call, "timeoutMs", timeoutMs),
): Promise<Value> {
  const { stop, log } = call;
  if (stop.reason) throw stop.reason;
  log.phase = phase;
  const controller = new AbortController();
  const stopped = new Promise<never>((_, reject) => (stop.end = reject));
  const timer = after(timeoutMs, () => stop.end(expired()));
  try {
    return await Promise.race([work(controller.signal), stopped]);
  } catch (error) {
    controller.abort();
    throw error;
  } finally {
    clearTimeout(timer);
    stop.end = () => {};
  }
}

/** Waits, unless the call is ended, and notes it on the call. */
export async function pause(call: Call, reason: Wait["reason"], ms: number): Promise<void> {
  tellOfWait(call, reason, ms);
  const wait = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = after(ms, resolve);
      signal.onabort = () => clearTimeout(timer);
    });
  await inPhase(call, "wait", wait);
  call.log.waits.push({ reason, ms });
}

/** The error of a call whose time is up. */
export function timeoutOf(call: Call, setting: "timeoutMs" | "deadlineMs", ms: number): TimeoutError {
  const { phase, onWire } = call.log;
  return new TimeoutError(`timed out after ${ms} ms, its ${setting} (${phase}).`, contextOf(call, { phase }, onWire));
}
