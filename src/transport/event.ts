import type { Attempt, Wait } from "../errors.js";

/** What an observer hears: what happened, and to which call. */
export type Event = News & {
  readonly operation: string;
  /** The call's own, where it was given one. */
  readonly tag: string | undefined;
};

/** What can happen to a call. */
export type News =
  | { readonly type: "attempt"; readonly attempt: Attempt }
  | ({ readonly type: "wait" } & Wait)
  | { readonly type: "retry"; readonly attempt: number; readonly because: string }
  | { readonly type: "token" }
  | { readonly type: "deprecation"; readonly sunset: string | undefined }
  | ({ readonly type: "drift" } & Difference);

/** Where an answer differs from its description, without the value, which is not ours to tell. */
export interface Difference {
  /** A JSON pointer into the answer's body; empty for the answer as a whole. */
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;
}

/** Tells an observer; what the observer throws is dropped. */
export type Emit = (event: Event) => void;

/** Tells each observer there is. None of them breaks a call, neither now nor later. */
export function emitTo(...observers: readonly (((event: Event) => unknown) | undefined)[]): Emit {
  return (event) => {
    for (const observe of observers) if (observe) void (async () => await observe(event))().catch(() => {});
  };
}
