import { inspect, styleText } from "node:util";
import type { RollcallError } from "../../src/errors.js";
import type { Outcome } from "./operations.js";
import { shorten } from "./summary.js";

/** Writes the parts of the demo's report, none wider than 120 columns. */
export interface Printer {
  text(line: string): void;
  heading(title: string, aside: string): void;
  columns(): void;
  row(outcome: Outcome): void;
  error(call: string, error: RollcallError): void;
  verdict(line: string, good: boolean): void;
}

const WIDTH = 120;
const COLUMNS = { operation: 27, method: 7, path: 50, status: 7 };
const SUMMARY = WIDTH - 2 - Object.values(COLUMNS).reduce((sum, width) => sum + width);
// The longest field is `mayHaveHappened`.
const INDENT = 21;

type Style = Parameters<typeof styleText>[0];

/** Makes a printer; without colours, what it writes is plain text. */
export function createPrinter(write: (line: string) => void, coloured: boolean): Printer {
  const style = (format: Style, text: string) => (coloured ? styleText(format, text, { validateStream: false }) : text);
  return {
    text: write,
    heading(title, aside) {
      const rule = "─".repeat(Math.max(3, WIDTH - title.length - aside.length - 2));
      write("");
      write(`${style("bold", title)} ${style("dim", `${rule} ${aside}`)}`);
    },
    columns() {
      const { operation, method, path, status } = COLUMNS;
      const names = [
        fit("operation", operation),
        fit("request", method + path),
        fit("status", status),
        "what came back",
      ];
      write(`  ${style("dim", names.join(""))}`);
    },
    row({ ok, operation, method, path, status, what }) {
      const cells = [
        fit(operation, COLUMNS.operation),
        style("dim", fit(method, COLUMNS.method)),
        style("dim", fit(shorten(path), COLUMNS.path)),
        style(ok ? "green" : "red", fit(status, COLUMNS.status)),
        // A failure is told in full, on its own lines.
        ok ? clip(what(SUMMARY), SUMMARY) : "failed",
      ];
      write(`  ${cells.join("")}`);
      if (!ok) for (const line of wrap(what(WIDTH), WIDTH - 4)) write(`    ${style("red", line)}`);
    },
    error(call, error) {
      write("");
      write(`  ${style("bold", call)}`);
      const { name, message, code, attempts } = error;
      write(`  ${style("red", name)}, code ${inspect(code)}`);
      const fields = Object.entries(error).filter(([key]) => !["code", "operation", "attempts"].includes(key));
      const lines: [string, string][] = [
        ["message", message],
        ...fields.map(([key, value]): [string, string] => [key, plain(value)]),
        ["attempts", attempts.map(({ status, failure }) => status ?? failure).join(", ") || "none, nothing was sent"],
      ];
      for (const [key, value] of lines) {
        const [first = "", ...rest] = value.split("\n").flatMap((line) => wrap(line, WIDTH - INDENT));
        write(`${style("dim", `    ${key}`.padEnd(INDENT))}${first}`);
        for (const line of rest) write(`${" ".repeat(INDENT)}${line}`);
      }
    },
    verdict(line, good) {
      write(style(["bold", good ? "green" : "red"], line));
    },
  };
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : inspect(value, { depth: 5, breakLength: 80, compact: true });
}

function fit(text: string, width: number): string {
  return clip(text, width - 1).padEnd(width);
}

function clip(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
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
