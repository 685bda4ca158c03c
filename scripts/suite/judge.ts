import type { Failure, Run } from "./run.js";

/** Tests that fail because Rollcall refuses by design what they do. */
export interface Refusal {
  readonly reason: string;
  /** Words of what the tests then say, so that none fails for another reason unseen. */
  readonly says: string;
  readonly tests: readonly string[];
}

/** What is wrong with the runs: failures that no refusal explains, and tests of refusals that fail in none of the runs. */
export function judge(runs: readonly Run[], refusals: readonly Refusal[]): readonly string[] {
  const explains = ({ says, tests }: Refusal, failure: Failure) =>
    tests.includes(failure.test) && failure.says.includes(says);
  const failures = runs.flatMap((run) => run.failures);
  const unexplained = failures.filter((failure) => !refusals.some((refusal) => explains(refusal, failure)));
  const unneeded = refusals.flatMap((refusal) =>
    refusal.tests
      .filter((test) => !failures.some((failure) => failure.test === test && explains(refusal, failure)))
      .map((test) => `${test}: is listed as refused ("${refusal.says}"), and is not`),
  );
  return [...unexplained.map(({ test, says }) => `${test}: ${says}`), ...unneeded];
}
