import { beforeAll, describe, expect, test } from "vitest";
import { runDemo } from "../../scripts/demo.js";
import { createPrinter, widthOf, type Printer } from "../../scripts/demo/print.js";
import { readDescriptions } from "../../scripts/openapi/read.js";

const descriptions = readDescriptions();
const ids = descriptions.flatMap(({ operations }) => operations.map(({ id }) => id));
const widths = [80, 100, 120];
/** What was printed in each width, all of them in one run; and in the widest in another. */
const printed = new Map<number, string[]>();
const again: string[] = [];

beforeAll(async () => {
  const printers = widths.map((width) => {
    const lines: string[] = [];
    printed.set(width, lines);
    return createPrinter((line) => lines.push(line), { width, coloured: false });
  });
  expect(await runDemo(together(printers))).toEqual([ids.length, ids.length]);
  await runDemo(createPrinter((line) => again.push(line), { width: 120, coloured: false }));
}, 120_000);

describe("the demo", () => {
  test.each(widths)("fits %i columns, in plain text", (width) => {
    const lines = printed.get(width)!;
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(width - 5);
    expect(lines.join("\n")).not.toContain("\u001b");
  });

  test("prints the same each time", () => {
    expect(again).toEqual(printed.get(120));
  });

  test.each(widths)("shows every operation with its status, in %i columns", (width) => {
    const rows = printed.get(width)!.map((line) => line.split(/\s+/).filter(Boolean));
    for (const id of ids) expect(rows).toContainEqual(expect.arrayContaining([id, expect.stringMatching(/^20\d$/)]));
  });

  test("says first what to look at, and last what to try", () => {
    const lines = printed.get(120)!;
    expect(lines[0]).toMatch(/^Look at the last column/);
    expect(lines.at(-2)).toBe(`${ids.length} of ${ids.length} operations answered`);
    expect(lines.at(-1)).toMatch(/npm test .*npm run docs/);
  });

  test("has APIs in the order of the package, and last those that their vendor removes, with the day", () => {
    const titles = descriptions.map(({ document }) => (document["info"] as { title: string }).title);
    const headings = printed.get(120)!.filter((line) => titles.some((title) => line.startsWith(`${title} ─`)));
    const leaving = headings.filter((line) => / removed by its vendor on \d{4}-\d\d-\d\d$/.test(line));
    expect(headings).toHaveLength(titles.length);
    expect(leaving).toHaveLength(1);
    expect(headings.at(-1)).toBe(leaving[0]);
    expect(headings[0]).toContain(titles[0]);
  });

  test("shows calls that are paced, a retry with its attempts, and three errors", () => {
    const text = printed.get(80)!.join("\n");
    expect(text).toMatch(/sent +10 at once, 2 after 60 s\n +answers +12 \(201\)\n +refused +0 \(429\)/);
    expect(text).toMatch(/attempts +2 \(503, 200\)\n +waited +5 s \(retry_after\)/);
    expect(text).toMatch(/attempts +1 \(404\)/);
    for (const name of ["NotFoundError", "PartialFailureError", "InvalidInputError"]) expect(text).toContain(name);
  });
});

test("a terminal gets its own width, but no less than 80 columns and no more than 120", () => {
  expect([40, 80, 99, 120, 300, undefined].map(widthOf)).toEqual([80, 80, 99, 120, 120, 120]);
});

test("an operation that does not answer is told in full, and so is a heading that is too long for its line", () => {
  const lines: string[] = [];
  const print = createPrinter((line) => lines.push(line), { width: 80, coloured: false });
  const what = () => "It was refused. ".repeat(10).trim();
  print.row({ ok: false, operation: "toys.get", method: "GET", path: "/toys", status: "none", what });
  print.heading("A title of sixty characters, as a vendor may well have given", "toys.example, and more");
  expect(lines[0]).toMatch(/toys\.get.*failed$/);
  expect(lines.slice(1, 4).every((line) => line.startsWith("    It") || line.includes("refused"))).toBe(true);
  expect(lines.at(-1)).toBe("toys.example, and more");
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

/* One printer that has all of them print. */
function together(printers: readonly Printer[]): Printer {
  const onEach = (act: (print: Printer) => void) => printers.forEach(act);
  return {
    text: (text) => onEach((print) => print.text(text)),
    heading: (title, aside) => onEach((print) => print.heading(title, aside)),
    columns: () => onEach((print) => print.columns()),
    row: (outcome) => onEach((print) => print.row(outcome)),
    fields: (call, about, fields) => onEach((print) => print.fields(call, about, fields)),
    error: (call, error) => onEach((print) => print.error(call, error)),
    verdict: (line, good) => onEach((print) => print.verdict(line, good)),
  };
}
