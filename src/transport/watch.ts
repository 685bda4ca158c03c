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
    const unlisten = signal && listen(signal, abort);
    if (signal?.aborted) abort();
    try {
      if (call.stopped) throw call.stopped;
      return await send(call);
    } finally {
      clearTimeout(timer);
      unlisten?.();
    }
  };
}

interface Crowd extends EventListenerObject {
  readonly acts: Set<() => void>;
}

const crowds = new WeakMap<AbortSignal, Crowd>();

/** Listens once however many calls share a signal: runtimes warn of a leak when there are more than ten. */
function listen(signal: AbortSignal, act: () => void): () => void {
  const crowd = crowds.get(signal) ?? {
    acts: new Set(),
    handleEvent() {
      this.acts.forEach((each) => each());
    },
  };
  crowds.set(signal, crowd);
  if (crowd.acts.add(act).size === 1) signal.addEventListener("abort", crowd);
  return () => {
    if (crowd.acts.delete(act) && crowd.acts.size === 0) signal.removeEventListener("abort", crowd);
  };
}
