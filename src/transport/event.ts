import type { Attempt, Wait } from "../errors.js";

/** What an observer is told of. */
export type Event =
  | { readonly type: "attempt"; readonly operation: string; readonly attempt: Attempt }
  | ({ readonly type: "wait"; readonly operation: string } & Wait)
  | { readonly type: "retry"; readonly operation: string; readonly attempt: number; readonly because: string }
  | { readonly type: "token"; readonly operation: string }
  | { readonly type: "deprecation"; readonly operation: string; readonly sunset: string | undefined }
  | ({ readonly type: "drift"; readonly operation: string } & Difference);

/** Where an answer differs from its description, without the value, which is not ours to tell. */
export interface Difference {
  /** A JSON pointer into the answer's body; empty for the answer as a whole. */
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;
}

/** Tells an observer; what the observer throws is dropped. */
export type Emit = (event: Event) => void;
