import type { CallOptions } from "../../client/api.js";
import type { Request, RunOptions } from "../types.js";

/** How an account is read: one of thousands waits longer for a limit than one call should. */
export function forReading({ signal }: RunOptions): CallOptions {
  return { signal, maxQueueMs: 3_600_000 };
}

/** How a request is sent: what a limit holds back for longer is left to whoever can tell of the wait. */
export function forWriting({ change }: Request, { signal }: RunOptions): CallOptions {
  return { signal, tag: change, maxQueueMs: 60_000 };
}
