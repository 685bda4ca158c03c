import type { Measured, Quartiles } from "./compare.js";

/** Prints a table under its title; the first column is text, the others are figures. */
export function printTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("   ");
  console.log(`\n${title}\n`);
  for (const row of [columns, widths.map((width) => "─".repeat(width)), ...rows]) console.log(`  ${line(row)}`);
}

/** Prints what was timed in turn; the target is for the time over that of the first row. */
export function printComparison(title: string, measured: readonly Measured[], target: number, perRound: number): void {
  const rows = measured.map(({ name, ms, time, cpu }) => [
    name,
    ((ms / perRound) * 1000).toFixed(0),
    ratio(time),
    ratio(cpu),
  ]);
  printTable(`${title} Target: ${target.toFixed(2)} or less.`, ["", "µs", "time ÷ first", "CPU ÷ first"], rows);
}

function ratio({ low, middle, high }: Quartiles): string {
  return `${middle.toFixed(2)} [${low.toFixed(2)}–${high.toFixed(2)}]`;
}
