import { InvalidInputError } from "../../errors.js";
import type { Entry } from "../types.js";

/** What a journal's bytes hold: whole lines, and how many bytes those are. A last line that is not whole was never promised. */
export interface Lines {
  readonly entries: readonly Entry[];
  readonly bytes: number;
}

const LINE_FEED = 0x0a;

// What is cut short to nothing, or written behind, must be ours: a key is a line that is broken, too.
const BEGINNING = '{"kind":"open"';

/** Reads the lines of a journal; only the last may be broken. Throws where it is another file. */
export function readLines(path: string, bytes: Uint8Array): Lines {
  if (!BEGINNING.startsWith(new TextDecoder().decode(bytes.subarray(0, BEGINNING.length))))
    throw new InvalidInputError([
      { pointer: "/journal", message: `${path} is no journal, for it begins otherwise: it stays as it is.` },
    ]);
  const entries: Entry[] = [];
  let from = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
    const entry = parse(bytes.subarray(from, end));
    const next = end + 1;
    if (!entry) {
      if (next === bytes.length) break;
      throw new InvalidInputError([
        {
          pointer: "/journal",
          message: `${path}:${entries.length + 1}: this line is no entry of a journal, and it is not the last: the file was changed or is damaged. Nothing can be resumed or undone from it.`,
        },
      ]);
    }
    entries.push(entry);
    from = next;
  }
  return { entries, bytes: from };
}

function parse(line: Uint8Array): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
    return typeof entry === "object" && entry !== null && !Array.isArray(entry) ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}
