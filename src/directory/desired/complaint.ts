import type { Problem } from "../../errors.js";

/** What is wrong with a file, where, and whether its key is meant or its value. */
export interface Complaint extends Problem {
  /** A JSON pointer into the file. */
  readonly pointer: string;
  readonly about: "key" | "value";
}

/** The way to a value: keys, and places in lists from 0. */
export type Place = readonly (string | number)[];

/** Takes a complaint down. */
export type Complain = (at: Place, what: string, about?: Complaint["about"]) => void;

/** A complaint in words: what it is about by its own name, then what is wrong. */
export function complaint(at: Place, what: string, about: Complaint["about"] = "value"): Complaint {
  return { pointer: pointerOf(at), message: `${subjectOf(at)} ${what}`, about };
}

/** Writes the way to a value as a JSON pointer. */
export function pointerOf(at: Place): string {
  return at.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function subjectOf(at: Place): string {
  const [last, of] = [at.at(-1), at.at(-2)];
  if (last === undefined) return "The file";
  return typeof last === "number" ? `${of === undefined ? "Item" : `${of}:`} item ${last + 1}` : last;
}
