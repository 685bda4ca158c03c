import { AbortedError, type RollcallError } from "../errors.js";
import { contextOf, type Layer } from "./call.js";
import { after, timeoutOf } from "./phase.js";

/** Ends a call at once, in whichever phase it is, when its signal aborts or its deadline passes. */
export function endOnSignal(): Layer {
  return (next) => async (call) => {
    const { signal, deadlineMs } = call.settings;
    const stop = (reason: RollcallError) => call.stop.end((call.stop.reason ??= reason));
    const abort = (signal: AbortSignal) => {
      const { phase, onWire } = call.log;
      const cause: unknown = signal.reason;
      stop(new AbortedError(`was aborted by its signal (${phase}).`, contextOf(call, { phase, cause }, onWire)));
    };
    const timer =
      deadlineMs === undefined ? undefined : after(deadlineMs, () => stop(timeoutOf(call, "deadlineMs", deadlineMs)));
    const unlisten = signal && listen(signal, () => abort(signal));
    if (signal?.aborted) abort(signal);
    try {
      if (call.stop.reason) throw call.stop.reason;
      return await next(call);
    } finally {
      clearTimeout(timer);
      unlisten?.();
    }
  };
}

/** The one listener of a signal, for all calls that it may end. */
interface SharedListener extends EventListenerObject {
  readonly acts: Set<() => void>;
}

const listeners = new WeakMap<AbortSignal, SharedListener>();

/** Listens once however many calls share a signal: runtimes warn of a leak when there are more than ten. */
export function listen(signal: AbortSignal, act: () => void): () => void {
  const shared = listeners.get(signal) ?? {
    acts: new Set(),
    handleEvent() {
      this.acts.forEach((each) => each());
    },
  };
  listeners.set(signal, shared);
  if (shared.acts.add(act).size === 1) signal.addEventListener("abort", shared);
  return () => {
    if (shared.acts.delete(act) && shared.acts.size === 0) signal.removeEventListener("abort", shared);
  };
}
