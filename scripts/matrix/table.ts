import type { Result } from "./cell.js";

/** Writes what came of the cells as Markdown: a table for each kind, without what differs from run to run. */
export function writeTables(results: readonly Omit<Result, "seconds">[]): string {
  const tables = [...new Set(results.map(({ table }) => table))];
  return tables
    .map((table) =>
      writeTable(
        table,
        results.filter((result) => result.table === table),
      ),
    )
    .join("\n");
}

function writeTable(title: string, results: readonly Omit<Result, "seconds">[]): string {
  const columns = [...new Set(results.map(({ column }) => column))];
  const rows = [...new Set(results.map(({ row }) => row))];
  const cells = rows.map((row) => [
    row,
    ...columns.map((column) => wordOf(results.find((result) => result.row === row && result.column === column))),
  ]);
  const all = [[title, ...columns], ...cells];
  const widths = all[0]!.map((_, index) => Math.max(...all.map((cellsOfRow) => cellsOfRow[index]!.length)));
  const line = (values: readonly string[]) =>
    `| ${values.map((value, index) => value.padEnd(widths[index]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return `${[line(all[0]!), rule, ...all.slice(1).map(line)].join("\n")}\n`;
}

function wordOf(result: Omit<Result, "seconds"> | undefined): string {
  if (!result) return "–";
  if (result.missing !== undefined) return "not to be had";
  if (result.failure !== undefined) return "no";
  return ["yes", ...(result.remark === undefined ? [] : [result.remark])].join(", ");
}

const [start, end] = ["<!-- npm run matrix -- --write -->", "<!-- /matrix -->"];

/** The part of a guide that was written from results. */
export function tablesIn(guide: string): string {
  const [, , text] = split(guide);
  return text;
}

/** Puts tables into a guide, between its marks. */
export function putTables(guide: string, tables: string): string {
  const [before, after] = split(guide);
  return `${before}${start}\n\n${tables}\n${end}${after}`;
}

function split(guide: string): [before: string, after: string, between: string] {
  const [from, to] = [guide.indexOf(start), guide.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The guide has no ${start} that is followed by ${end}.`);
  return [guide.slice(0, from), guide.slice(to + end.length), `${guide.slice(from + start.length, to).trim()}\n`];
}
