import { InvalidInputError } from "../../errors.js";
import { isObject } from "../object.js";
import type { Entry } from "../types.js";

/** What a journal's bytes hold: whole lines, and how many bytes those are. A last line that is not whole was never promised. */
export interface Lines {
  readonly entries: readonly Entry[];
  readonly bytes: number;
}

const LINE_FEED = 0x0a;

// As an entry is written. What begins otherwise is somebody's file, which must not be cut nor gone on with.
const BEGINNING = `{"kind":"`;

/** Reads the lines of a journal; only the last may be broken. */
export function readLines(path: string, bytes: Uint8Array): Lines {
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING.length));
  if (!BEGINNING.startsWith(beginning)) throw problem(`${path} is no journal. Name another file, or none.`);
  const entries: Entry[] = [];
  let from = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
    const entry = parse(bytes.subarray(from, end));
    const next = end + 1;
    if (!entry) {
      if (next === bytes.length) break;
      throw problem(
        `${path}:${entries.length + 1}: this line is no entry of a journal, and it is not the last: the file was changed or is damaged. Nothing can be resumed or undone from it.`,
      );
    }
    entries.push(entry);
    from = next;
  }
  return { entries, bytes: from };
}

function parse(line: Uint8Array): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
    return isObject(entry) ? (entry as unknown as Entry) : undefined;
  } catch {
    return undefined;
  }
}

function problem(message: string): InvalidInputError {
  return new InvalidInputError([{ pointer: "/journal", message }]);
}
