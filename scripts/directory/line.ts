/** One line of acceptance: what holds, in how many cases it is tried, and how. */
export interface Line {
  readonly number: number;
  readonly says: string;
  /** The cases of `npm run directory -- --check`. */
  readonly count: number;
  /** Whether it measures time or memory, which a test does not. */
  readonly isMeasured?: boolean;
  /** Whether it goes over HTTP, which takes its time. */
  readonly goesOverHttp?: boolean;
  /** Tries so many cases from a seed; throws with the case for which it does not hold. Gives the figure to print. */
  try(count: number, seed: number): Promise<string>;
}
