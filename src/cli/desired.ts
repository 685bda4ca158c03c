import { readDesired as read } from "../directory/check-desired.js";
import type { Desired } from "../directory/types.js";
import { vendors } from "./accounts.js";
import { readDocument, type ReadDocument } from "./document/read.js";
import { Refusal } from "./refusal.js";

/** Reads a file of what should be. Throws a `Refusal` with line and column of whatever is wrong. */
export async function readDesired(path: string): Promise<Desired> {
  return desiredOf(await readDocument(path));
}

/** Reads a document of what should be, as `readDesired` does a file. */
export function desiredOf({ value, complain }: ReadDocument): Desired {
  const { desired, complaints } = read(value, vendors);
  if (!desired) throw new Refusal(complaints.map(complain).sort(byPlace));
  return desired;
}

function byPlace(one: Refusal["complaints"][number], other: Refusal["complaints"][number]): number {
  return one.line - other.line || one.column - other.column;
}
