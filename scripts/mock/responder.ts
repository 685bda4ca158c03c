import type { Fetch } from "../../src/transport/fetch.js";

/**
 * Who gives an answer: the mock server of a description, a stateful fake, a vendor's published sample, or a script of the
 * test. What the checks of the descriptions send for themselves is told apart, whoever answers.
 */
export type Responder = "prism" | "fake" | "sample" | "scripted" | "check";

/** Where an exchange comes from. */
export interface Origin {
  readonly oracle: Responder;
  /** Why the exchange is not as described, where a test wants it so. */
  readonly wrong?: string | undefined;
}

const functions = new WeakMap<Fetch, Partial<Origin>>();
const servers = new Map<string, Responder>();

/** Notes of a `fetch` where its exchanges come from, and gives it back. */
export function attribute(source: Partial<Origin>, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  functions.set(fetch, source);
  return fetch;
}

/** Notes who answers at an address. */
export function serving(oracle: Responder, url: string): void {
  servers.set(new URL(url).origin, oracle);
}

/** What was noted of a `fetch`. */
export function noted(fetch: Fetch | undefined): Partial<Origin> {
  return (fetch && functions.get(fetch)) ?? {};
}

/** Tells where an exchange comes from; what neither its `fetch` nor its address tells is made up by the test. */
export function sourceOf(fetch: Fetch | undefined, url: string): Origin {
  return { oracle: servers.get(new URL(url).origin) ?? "scripted", ...noted(fetch) };
}
