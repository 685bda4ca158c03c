/** Gives the one of some words that somebody may have meant, where one is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  // A slip is of a third of the letters at most, and of five: to try more takes long.
  const most = Math.min(5, Math.max(1, Math.floor(word.length / 3)));
  const [best] = words
    .map((known) => ({ known, far: distance(word.toLowerCase(), known.toLowerCase(), most) }))
    .filter(({ far }) => far <= most)
    .sort((one, other) => one.far - other.far);
  return best?.known;
}

/** The letters to add, drop, change or swap between two words; infinitely many where they are more than `most`. */
function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return Infinity;
  if (from === to) return 0;
  const [a, b] = [from.slice(1), to.slice(1)];
  if (from[0] === to[0]) return distance(a, b, most);
  const isSwapped = from[0] === to[1] && from[1] === to[0];
  const rest = most - 1;
  return (
    1 +
    Math.min(
      distance(a, to, rest),
      distance(from, b, rest),
      distance(a, b, rest),
      isSwapped ? distance(a.slice(1), b.slice(1), rest) : Infinity,
    )
  );
}
