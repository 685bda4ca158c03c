import { InvalidInputError } from "../errors.js";
import { complaint, type Complain, type Complaint } from "./desired/complaint.js";
import { findContradictions, type Vendor } from "./desired/contradictions.js";
import { readBy } from "./desired/read.js";
import { DESIRED } from "./desired/table.js";
import type { Desired } from "./types.js";

/**
 * Reads what somebody wants from a value of any origin: parsed, or built by a program. Throws an `InvalidInputError` with a problem for
 * each thing that is wrong, and its place as a JSON pointer. With `vendors` it refuses what they do not have, too.
 */
export function checkDesired(value: unknown, vendors?: readonly Vendor[]): Desired {
  const { desired, complaints } = readDesired(value, vendors);
  if (!desired) throw new InvalidInputError(complaints);
  return desired;
}

/** Reads what somebody wants, or says what is wrong with it. */
export function readDesired(
  value: unknown,
  vendors?: readonly Vendor[],
): { readonly desired?: Desired; readonly complaints: readonly Complaint[] } {
  const complaints: Complaint[] = [];
  const complain: Complain = (at, what, about) => void complaints.push(complaint(at, what, about));
  const read = readBy(DESIRED, value, [], complain);
  findContradictions(read, vendors, complain);
  // What nothing was complained of is as the table says, and the table says what the type does.
  return complaints.length > 0 ? { complaints } : { desired: read as Desired, complaints };
}

export type { Vendor };
