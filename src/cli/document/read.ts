import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { complaint, type Complaint as Problem } from "../../directory/desired/complaint.js";
import { readBy } from "../../directory/desired/read.js";
import type { Rule } from "../../directory/desired/rule.js";
import { atFile } from "../file.js";
import { Refusal, type Complaint } from "../refusal.js";
import type { Parsed } from "./document.js";
import { parseJson } from "./json.js";
import { parseYaml } from "./yaml.js";

/** A file that was read and parsed, and what to say of a part of it. */
export interface ReadDocument {
  readonly value: unknown;
  /** Says where in the file a JSON pointer leads, and what is wrong there. */
  complain(problem: { readonly pointer: string; readonly message: string; readonly about: "key" | "value" }): Complaint;
}

/** Reads a file of YAML, or of JSON where its name ends so. Throws a `Refusal` with line and column for what is none. */
export async function readDocument(path: string): Promise<ReadDocument> {
  const text = await readText(path);
  const complaintAt = (offset: number, message: string): Complaint => ({
    file: path,
    ...positionOf(text, offset),
    message,
  });
  const parsed = extname(path).toLowerCase() === ".json" ? parseJson(text) : parseYaml(text);
  if ("faults" in parsed) throw new Refusal(parsed.faults.map(({ offset, message }) => complaintAt(offset, message)));
  return {
    value: parsed.value,
    complain: ({ pointer, message, about }) => complaintAt(offsetAt(parsed, pointer, about), message),
  };
}

/** Reads a document by a rule. Throws a `Refusal` with line and column of whatever is wrong. */
export function readByRule(rule: Rule, { value, complain }: ReadDocument): unknown {
  const complaints: Problem[] = [];
  const read = readBy(rule, value, [], (...what) => void complaints.push(complaint(...what)));
  if (complaints.length > 0) throw new Refusal(complaints.map(complain));
  return read;
}

/** Reads a file of text. */
export async function readText(path: string): Promise<string> {
  const bytes = await atFile(path, "read", () => readFile(path));
  const text = new TextDecoder("utf-8").decode(bytes);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const message = "This is no text in UTF-8. Save the file as UTF-8.";
    throw new Refusal([{ file: path, ...positionOf(text, Math.max(0, text.indexOf("\ufffd"))), message }]);
  }
  return text;
}

function offsetAt({ offsetOf }: Parsed, pointer: string, about: "key" | "value"): number {
  const place = pointer.split("/").slice(1);
  return offsetOf(
    place.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")),
    about,
  );
}

/** Line and column from 1, as editors count them. */
function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  // Even of an empty text there is one line.
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
