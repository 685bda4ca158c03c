/** What the rounds of one row gave. */
export interface Measured {
  readonly name: string;
  /** Milliseconds of the middle round. */
  readonly ms: number;
  /** Elapsed time over the reference in the same round. */
  readonly time: Quartiles;
  /** The same for the processor time of this process, which a busy machine disturbs less. */
  readonly cpu: Quartiles;
}

/** The middle value and those around it that hold half of all values. */
export interface Quartiles {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** A name and the work that is timed under it. */
export type Contender = readonly [name: string, work: () => Promise<unknown>];

// So that everything is compiled before it is timed.
const WARM_UP = 10;

/**
 * Times the work of several in turn, many times over, against the first of them. The first is repeated as a control: what its row
 * is away from 1 is noise.
 */
export async function compare(contenders: readonly Contender[], rounds: number, warmUp = WARM_UP): Promise<Measured[]> {
  const [reference, ...others] = contenders;
  if (!reference) return [];
  const rows = [reference, [`control: ${reference[0]} again`, reference[1]] as const, ...others];
  const times = rows.map((): number[] => []);
  const cpus = rows.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (let turn = 0; turn < rows.length; turn++) {
      // Another goes first in each round, for each pays for the garbage of the one before it.
      const at = (turn + round + warmUp) % rows.length;
      const cpuBefore = process.cpuUsage();
      const startedAt = performance.now();
      await rows[at]![1]();
      const ms = performance.now() - startedAt;
      const { user, system } = process.cpuUsage(cpuBefore);
      if (round < 0) continue;
      times[at]!.push(ms);
      cpus[at]!.push(user + system);
    }
  }
  return rows.map(([name], at) => ({
    name,
    ms: quartiles(times[at]!).middle,
    time: quartiles(times[at]!.map((ms, round) => ms / times[0]![round]!)),
    cpu: quartiles(cpus[at]!.map((cpu, round) => cpu / cpus[0]![round]!)),
  }));
}

/** Finds the quartiles of some values. */
export function quartiles(values: readonly number[]): Quartiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}
