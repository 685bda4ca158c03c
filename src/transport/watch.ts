import { AbortedError, TimeoutError, type RollcallError } from "../errors.js";
import { contextOf, MAX_TIMER_MS, type Send } from "./call.js";

/** Ends a call at once, in whichever phase it is, when its signal aborts or its deadline passes. */
export function watch(send: Send): Send {
  return async (call) => {
    const { signal, deadlineMs } = call.settings;
    if (!signal && deadlineMs === undefined) return send(call);
    const stop = (error: RollcallError) => {
      call.stopped ??= error;
      call.interrupt?.(call.stopped);
    };
    const abort = () => {
      const sent = call.method !== "GET" && (call.unsure || call.phase === "headers" || call.phase === "body");
      const advice = sent
        ? " The request had been sent: it may have been carried out, so check before you repeat it."
        : "";
      stop(
        new AbortedError(`ended by the caller's signal (phase: ${call.phase}).${advice}`, {
          ...contextOf(call, signal?.reason),
          phase: call.phase,
        }),
      );
    };
    const expire = () =>
      stop(
        new TimeoutError(
          `not done within deadlineMs, ${deadlineMs} (phase: ${call.phase}). Raise it, or ask for less.`,
          {
            ...contextOf(call),
            phase: call.phase,
          },
        ),
      );
    const timer = deadlineMs === undefined ? undefined : setTimeout(expire, Math.min(deadlineMs, MAX_TIMER_MS));
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    try {
      return await (call.stopped ? Promise.reject(call.stopped) : send(call));
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  };
}
