/** What is tried with an entry, by the words in which it is reported. */
export type Smoke = Readonly<Record<string, () => Promise<void>>>;

/** Throws unless something is so. */
export function check(claim: boolean, what: string): asserts claim {
  if (!claim) throw new Error(`not so: ${what}`);
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
