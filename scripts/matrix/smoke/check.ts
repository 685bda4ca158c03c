import { InvalidInputError } from "../../../src/index.js";

/** What is tried with an entry, by the words in which it is reported. */
export type Smoke = Readonly<Record<string, () => Promise<void>>>;

/** Throws unless something is so. */
export function check(claim: boolean, what: string): asserts claim {
  if (!claim) throw new Error(`not so: ${what}`);
}

/** Whether this runs in a page of a browser, or in what plays one. */
export const isPage = "window" in globalThis && "document" in globalThis;

/** Throws unless a function refuses to run in a page, where everybody can read its secret. */
export function checkRefused(make: () => unknown): void {
  let refusal: unknown;
  try {
    make();
  } catch (error) {
    refusal = error;
  }
  const isRefused = refusal instanceof InvalidInputError && refusal.message.includes("not be in a page of a browser");
  check(isRefused, `a page is refused, and not: ${String(refusal)}`);
}

/** What a call throws. */
export async function thrownBy(call: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
