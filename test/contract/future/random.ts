/** A source of chance that gives the same again for the same seed. */
export interface Random {
  /** A whole number from 0 up to, and not including, `end`. */
  below(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** Makes a source of chance from a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick(items) {
      if (items.length === 0) throw new Error("There is nothing to pick from.");
      return items[below(items.length)]!;
    },
  };
}

/** A seed of the environment, so that a run can be repeated, or else a new one. */
export function readSeed(): number {
  const { ROLLCALL_SEED: given } = process.env;
  return given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
}
