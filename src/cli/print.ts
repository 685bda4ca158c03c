import { printable } from "../directory/printable.js";
import type { Secrets } from "./secrets.js";
import type { Colour, Stream, World } from "./world.js";

/** Where a command says what it has to say. No secret gets through, and no sign that would steer a terminal. */
export interface Print {
  /** A text for people, line by line. */
  say(text: string): void;
  /** The text of a file, as it is. */
  raw(text: string): void;
  /** A value for programs. */
  json(value: unknown): void;
  /** What is wrong. */
  complain(text: string): void;
}

/** Makes the way out of a command. */
export function createPrint({ out, err }: World, { redact }: Secrets): Print {
  return {
    say: (text) => out.write(`${lines(redact(text), out)}\n`),
    raw: (text) => out.write(redact(text)),
    json: (value) => out.write(`${redact(JSON.stringify(value, undefined, 2))}\n`),
    complain: (text) => err.write(`${plain(redact(text))}\n`),
  };
}

/** Colours the lines of a difference by the sign with which they begin. */
function lines(text: string, stream: Stream): string {
  return plain(text)
    .split("\n")
    .map((line) => {
      const colour = COLOURS.find(([sign]) => sign.test(line))?.[1];
      return colour ? stream.paint(colour, line) : line;
    })
    .join("\n");
}

const COLOURS: readonly (readonly [RegExp, Colour])[] = [
  [/^\s*\+ /, "green"],
  [/^\s*- /, "red"],
  [/^\s*! /, "yellow"],
  [/^\s*(error|held)\b/, "red"],
  [/^\s*warning\b/, "yellow"],
  [/^\s*note\b/, "dim"],
];

/** Keeps the lines of a text, and nothing else that would steer a terminal. */
function plain(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
