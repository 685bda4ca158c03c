import { AbortedError, type RollcallError } from "../errors.js";
import { after, contextOf, timeoutOf, type Send } from "./call.js";

/** Ends a call at once, in whichever phase it is, when its signal aborts or its deadline passes. */
export function watch(send: Send): Send {
  return async (call) => {
    const { signal, deadlineMs } = call.settings;
    const stop = (error: RollcallError) => {
      call.stopped ??= error;
      call.interrupt?.(call.stopped);
    };
    const abort = () => {
      const { phase } = call;
      const sent = call.method !== "GET" && (call.unsure || phase === "headers" || phase === "body");
      const advice = sent ? " It had been sent and may have been carried out: check before you repeat it." : "";
      stop(
        new AbortedError(
          `ended by its signal (${phase}).${advice}`,
          contextOf(call, { phase, cause: signal?.reason as unknown }),
        ),
      );
    };
    const timer =
      deadlineMs === undefined ? undefined : after(deadlineMs, () => stop(timeoutOf(call, "deadlineMs", deadlineMs)));
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    try {
      if (call.stopped) throw call.stopped;
      return await send(call);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  };
}
