import type { CallOptions, Event, Limiter } from "../../src/index.js";
import type { ClientOptions } from "../../src/client/options.js";
import type { BoundDocusign } from "../../src/vendors/docusign/index.js";
import type { BoundFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import type { BoundFrameio } from "../../src/vendors/frameio/index.js";
import type { Script, SeenRequest, Step } from "../support/script.js";

/** A row of the fault table: what goes wrong, what is promised for it, and what must be seen. */
export interface Fault {
  /** What goes wrong. */
  readonly name: string;
  /** What Rollcall promises for it, in a sentence. */
  readonly promise: string;
  /** On a fake clock and a `fetch` in process, or over a real connection. */
  readonly over: "clock" | "tcp";
  /** The client and the operation that is called. */
  readonly call: string;
  readonly script: Script;
  /** What the client is created with, beside token and account. */
  readonly client?: Partial<ClientOptions>;
  readonly options?: CallOptions;
  /** What is done where it is not one call; it gives what is seen. */
  readonly run?: (world: World) => Promise<string>;
  /** What the caller sees, in the words of `describeOutcome`. */
  readonly sees: string;
  /** How many requests the server saw. */
  readonly requests: number;
  /** Milliseconds that the caller waited: on the fake clock all of them; over a real connection those that the attempts name. */
  readonly waitedMs: number;
}

/** A chapter of the fault table. */
export interface Chapter {
  readonly title: string;
  readonly faults: readonly Fault[];
}

/** What a row that is not one call can do. */
export interface World {
  frameio(options?: Partial<ClientOptions>): BoundFrameio;
  legacy(options?: Partial<ClientOptions>): BoundFrameioLegacy;
  docusign(options?: Partial<ClientOptions>): BoundDocusign;
  /** How requests reach the script, for what is no client. */
  readonly wire: Pick<ClientOptions, "fetch" | "baseUrl">;
  /** The requests so far. */
  readonly requests: readonly SeenRequest[];
  /** Milliseconds since the row began, rounded. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** What the clients that were made here have told their observer. */
  readonly events: readonly Event[];
  newLimiter(): Limiter;
  /** Closes every connection that the server holds; over TCP only. */
  hangUp(): void;
  /** An address where nobody listens; over TCP only. */
  closedPort(): Promise<string>;
  /** Starts another server, to which redirects lead. */
  elsewhere(): Promise<{ readonly url: string; readonly requests: readonly SeenRequest[] }>;
  /** The options of the row's call. */
  readonly options: CallOptions;
}

/** A limiter that lets everything start at once. */
export const unlimited: Limiter = { join: () => ({ waitMs: 0, settle() {}, release() {} }) };

/** A row of one call that is answered once. */
export function once(
  kind: Pick<Fault, "over" | "call">,
  name: string,
  promise: string,
  step: Step,
  sees: string,
): Fault {
  return { ...kind, name, promise, script: [step], sees, requests: 1, waitedMs: 0 };
}
