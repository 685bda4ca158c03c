import { POLICY } from "../directory/desired/table.js";
import type { Policy } from "../directory/types.js";
import { desiredOf } from "./desired.js";
import { readByRule, readDocument } from "./document/read.js";

/** Reads a policy, or that of a file of what should be; there is none where no file is named. */
export async function readPolicy(path: string | undefined): Promise<Partial<Policy>> {
  if (path === undefined) return {};
  const document = await readDocument(path);
  if (Object.hasOwn(Object(document.value) as object, "accounts")) return desiredOf(document).policy ?? {};
  // What nothing was complained of is as the table says.
  return readByRule(POLICY, document) as Partial<Policy>;
}
