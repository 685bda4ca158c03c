import { fingerprintOf, type Fingerprinter } from "./fingerprint.js";
import type { Ledger } from "./ledger.js";
import type { Change, Fingerprint, GroupState } from "./types.js";

/** What a group is, compared with the plan. */
export interface Standing {
  /** `planned`: as the plan was made, but for what we have done since. `stale`: somebody else has changed it. */
  readonly state: "planned" | "stale";
  /** What we sent without hearing of it and is done, by change. */
  readonly found: ReadonlyMap<string, readonly string[]>;
}

/** Compares a group with what it was when the plan was made, and with what our journal says that we have made of it. */
export function guard(
  base: Fingerprint,
  group: GroupState,
  changes: readonly Change[],
  ledger: Ledger,
  fingerprints: Fingerprinter,
): Standing {
  const found = new Map<string, readonly string[]>();
  const fresh = fingerprints.of(group);
  const members = new Set(group.members);
  let expected = base;
  let attributes = [base.attributes];
  for (const change of changes) {
    if (change.kind === "add" || change.kind === "remove") {
      const isIn = change.kind === "add";
      // Whoever a short list does not show may be there.
      const unknown = isIn || group.complete ? ledger.items(change.id, "unknown") : [];
      const landed = unknown.filter((id) => members.has(id.toLowerCase()) === isIn);
      if (landed.length > 0) found.set(change.id, landed);
      const ours = [...ledger.items(change.id, "done", "unsure", "already"), ...landed];
      expected = isIn ? fingerprints.shift(expected, ours, []) : fingerprints.shift(expected, [], ours);
    } else if (change.kind === "update") {
      const wished = fingerprintOf(change.to);
      const [word] = ledger.items(change.id, "done", "unsure", "already", "unknown");
      if (word === undefined) continue;
      const isUnknown = ledger.items(change.id, "unknown").length > 0;
      if (isUnknown && wished === fresh.attributes) found.set(change.id, [word]);
      attributes = isUnknown ? [...attributes, wished] : [wished];
    }
  }
  const isPlanned =
    expected.members === fresh.members && expected.count === fresh.count && attributes.includes(fresh.attributes);
  return { state: isPlanned ? "planned" : "stale", found };
}
