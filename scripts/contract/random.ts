/** Picks a number of things at random, the same ones for the same seed. */
export function pick<One>(all: readonly One[], count: number, seed: number): One[] {
  const random = mulberry(seed);
  const rest = [...all];
  const found: One[] = [];
  while (found.length < count && rest.length > 0) found.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return found;
}

/** Cuts a list into pieces of a size; the last may be smaller. */
export function slices<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
