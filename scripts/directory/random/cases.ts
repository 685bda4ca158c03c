import fc from "fast-check";
import { drawFrom, type Draw } from "./draw.js";

/** Tries something on so many random cases; the first that fails is made small and thrown. */
export async function tryCases(count: number, seed: number, attempt: (draw: Draw) => Promise<void>): Promise<void> {
  const result = await fc.check(
    fc.asyncProperty(fc.gen(), (generate) => attempt(drawFrom(generate))),
    { numRuns: count, seed, endOnFailure: true },
  );
  if (!result.failed) return;
  const reason = result.errorInstance instanceof Error ? result.errorInstance : new Error("It was interrupted.");
  throw new Error(`Case ${result.numRuns} of seed ${seed} and path ${result.counterexamplePath}: ${reason.message}`, {
    cause: reason,
  });
}

/** Fails where something is not so. */
export function must(isSo: boolean, what: () => unknown): void {
  if (isSo) return;
  const told = what();
  throw new Error(typeof told === "string" ? told : JSON.stringify(told));
}
