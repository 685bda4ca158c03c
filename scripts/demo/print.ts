import { inspect, styleText } from "node:util";
import type { Attempt, RollcallError } from "../../src/errors.js";
import type { Outcome } from "./operations.js";
import { shorten } from "./summary.js";

/** Writes the parts of the demo's report, each line within its width. */
export interface Printer {
  text(text: string): void;
  heading(title: string, aside: string): void;
  columns(): void;
  row(outcome: Outcome): void;
  /** What is said of a call, field by field. */
  fields(call: string, about: string, fields: readonly Field[]): void;
  error(call: string, error: RollcallError): void;
  verdict(line: string, good: boolean): void;
}

/** A name, and what is said under it. */
export type Field = readonly [name: string, text: string];

/** How a printer writes. */
export interface PrintOptions {
  readonly width: number;
  /** Without colours, what is written is plain text. */
  readonly coloured: boolean;
}

/** The width for a terminal of so many columns, or for none. */
export function widthOf(columns: number | undefined): number {
  return Math.min(120, Math.max(80, columns ?? 120));
}

/** Says how many attempts there were, and what each came to: `1 (404)`. */
export function attemptsOf(attempts: readonly Attempt[]): string {
  if (attempts.length === 0) return "0, nothing was sent";
  return `${attempts.length} (${attempts.map(({ status, failure }) => status ?? failure).join(", ")})`;
}

// The longest field is `mayHaveHappened`.
const INDENT = 21;

type Style = Parameters<typeof styleText>[0];

/** Makes a printer. */
export function createPrinter(write: (line: string) => void, { width, coloured }: PrintOptions): Printer {
  const style = (format: Style, text: string) => (coloured ? styleText(format, text, { validateStream: false }) : text);
  const columns = columnsOf(width);
  const error: Printer["error"] = (call, { name, code, message, attempts, ...own }) => {
    const fields = Object.entries(own).filter(([key]) => key !== "operation");
    printer.fields(call, `${style("red", name)}, code ${inspect(code)}`, [
      ["message", message],
      ...fields.map(([key, value]): Field => [key, plain(value, width - INDENT)]),
      ["attempts", attemptsOf(attempts)],
    ]);
  };
  const printer: Printer = {
    text(text) {
      for (const line of wrap(text, width)) write(line);
    },
    heading(title, aside) {
      const rule = width - title.length - aside.length - 2;
      write("");
      if (rule > 0) write(`${style("bold", title)} ${style("dim", `${"─".repeat(rule)} ${aside}`)}`);
      else for (const line of [title, aside].flatMap((part) => wrap(part, width))) write(style("bold", line));
    },
    columns() {
      const { operation, method, path, status } = columns;
      const names = [fit("operation", operation), fit("request", method + path), fit("", status), "what you get"];
      write(`  ${style("dim", names.join(""))}`);
    },
    row({ ok, operation, method, path, status, what }) {
      const cells = [
        fit(operation, columns.operation),
        style("dim", fit(method, columns.method)),
        style("dim", fit(fitPath(shorten(path), columns.path - 1), columns.path)),
        style(ok ? "green" : "red", fit(status, columns.status)),
        // A failure is told in full, on its own lines.
        ok ? clip(what(columns.what), columns.what) : "failed",
      ];
      write(`  ${cells.join("")}`);
      if (!ok) for (const line of wrap(what(width), width - 4)) write(`    ${style("red", line)}`);
    },
    fields(call, about, fields) {
      write("");
      for (const [index, line] of wrap(call, width - 6).entries()) {
        write(`  ${index > 0 ? "    " : ""}${style("bold", line)}`);
      }
      write(`  ${about}`);
      for (const [key, value] of fields) {
        const [first = "", ...rest] = value.split("\n").flatMap((line) => wrap(line, width - INDENT));
        write(`${style("dim", `    ${key}`.padEnd(INDENT))}${first}`);
        for (const line of rest) write(`${" ".repeat(INDENT)}${line}`);
      }
    },
    error,
    verdict(line, good) {
      write("");
      write(style(["bold", good ? "green" : "red"], line));
    },
  };
  return printer;
}

/* What comes back matters most: of a path, the end is enough. */
function columnsOf(width: number) {
  const fixed = { operation: 27, method: 7, status: 4 };
  const rest = width - 2 - fixed.operation - fixed.method - fixed.status;
  const what = Math.min(30, Math.max(23, rest - 50));
  return { ...fixed, path: rest - what, what };
}

function plain(value: unknown, width: number): string {
  return typeof value === "string" ? value : inspect(value, { depth: 5, breakLength: width, compact: true });
}

function fit(text: string, width: number): string {
  return clip(text, width - 1).padEnd(width);
}

function clip(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

/* Its last parts, as many as there is room for. */
function fitPath(path: string, width: number): string {
  const parts = path.split("/");
  while (parts.length > 2 && `…/${parts.slice(1).join("/")}`.length > width && path.length > width) parts.shift();
  return path.length <= width ? path : `…/${parts.slice(1).join("/")}`;
}

function wrap(text: string, width: number): string[] {
  const indent = /^ */.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let line = indent;
  for (const word of text.slice(indent.length).split(" ")) {
    if (line.trim() && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += (line.trim() ? " " : "") + word;
  }
  return [...lines, line];
}
