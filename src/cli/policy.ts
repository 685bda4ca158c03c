import { complaint, type Complaint } from "../directory/desired/complaint.js";
import { readBy } from "../directory/desired/read.js";
import { POLICY } from "../directory/desired/table.js";
import type { Policy } from "../directory/types.js";
import { readDesired } from "./desired.js";
import { readDocument } from "./document/read.js";
import { Refusal } from "./refusal.js";

/** Reads a policy, or that of a file of what should be; there is none where no file is named. */
export async function readPolicy(path: string | undefined): Promise<Partial<Policy>> {
  if (path === undefined) return {};
  const document = await readDocument(path);
  if (Object.hasOwn(Object(document.value) as object, "accounts")) return (await readDesired(path)).policy ?? {};
  const complaints: Complaint[] = [];
  const policy = readBy(POLICY, document.value, [], (...what) => void complaints.push(complaint(...what)));
  if (complaints.length > 0) throw new Refusal(complaints.map(document.complain));
  // What nothing was complained of is as the table says.
  return policy as Partial<Policy>;
}
