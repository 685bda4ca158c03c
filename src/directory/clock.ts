/** A time in words: 4 s, 3:20 min, 1:05 h. */
export function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const [big, small, unit] =
    seconds < 3600 ? [seconds / 60, seconds % 60, "min"] : [seconds / 3600, (seconds % 3600) / 60, "h"];
  return `${Math.floor(big)}:${String(Math.floor(small)).padStart(2, "0")} ${unit}`;
}
