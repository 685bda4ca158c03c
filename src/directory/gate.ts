import { emptyGroup } from "./fingerprint.js";
import { guard } from "./guard.js";
import { isSame } from "./identity.js";
import { idOf } from "./ledger.js";
import type { Run } from "./run.js";
import type { Finding, GroupState } from "./types.js";
import { lackOf } from "./whole.js";

/** A group as it was right before its first write. */
export interface Seen {
  /** Absent where the group is not there. */
  readonly group?: GroupState;
  readonly state: "planned" | "stale" | "foreign" | "gone";
}

/** Reads each group once, right before the first write of it, and lets through what is as it was planned. */
export interface Gate {
  /** Goes through groups in this order; each is read when its turn comes, unless it was before. */
  pass(ids: readonly string[]): AsyncGenerator<readonly [id: string, seen: Seen], void>;
  /** Whether a group was read and found as it was planned. */
  isPlanned(id: string): boolean;
}

/** Makes the gate of one account. */
export function createGate(run: Run): Gate {
  const { account, adapter, findings, fingerprints, ledger, note, options } = run;
  const seen = new Map<string, Seen>();
  const bases = new Map(Object.entries(account.base).map(([id, base]) => [id.toLowerCase(), base]));
  const changesOf = (id: string) =>
    account.changes.filter((change) => idOf(ledger, change)?.toLowerCase() === id.toLowerCase());

  const look = async (id: string, group: GroupState | undefined): Promise<Seen> => {
    if (!group) return { state: "gone" };
    if (group.kind !== "own") return { state: "foreign", group };
    // What we have created has only the members that we gave it.
    const base = bases.get(id.toLowerCase()) ?? { ...emptyGroup, attributes: fingerprints.of(group).attributes };
    const { state, found } = guard(base, group, changesOf(id), ledger, fingerprints);
    for (const [change, done] of found) {
      await note({ kind: "result", change, done, already: [], failed: [], unknown: [], sure: false });
    }
    return { state, group };
  };

  return {
    isPlanned: (id) => seen.get(id.toLowerCase())?.state === "planned",
    async *pass(ids) {
      const unread = ids.filter((id) => !seen.has(id.toLowerCase()));
      const groups = adapter.readGroups(unread, options)[Symbol.asyncIterator]();
      let next: GroupState | undefined;
      for (const id of ids) {
        const key = id.toLowerCase();
        let now = seen.get(key);
        if (!now) {
          next ??= (await groups.next()).value as GroupState | undefined;
          // What is not there is left out: then this is one of the next.
          const group = next && isSame(next.id, id) ? next : undefined;
          if (group) next = undefined;
          now = await look(id, group);
          seen.set(key, now);
          const isDeletion = changesOf(key).some(({ kind }) => kind === "delete");
          if (now.state !== "planned" && !(isDeletion && now.state === "gone")) findings.push(whyShut(id, now));
        }
        yield [id, now];
      }
    },
  };
}

function whyShut(id: string, { state, group }: Seen): Finding {
  if (!group) return { code: "gone_group", severity: "error", at: id, message: "The group is not there any more." };
  const at = group.name;
  if (state === "foreign") {
    const message = "This group is not the account's own to change.";
    return { code: "foreign_group", severity: "error", at, message };
  }
  // It may be the list that is another.
  if (!group.complete) return lackOf(group);
  return { code: "stale", severity: "held", at, message: "Somebody has changed the group since: plan again." };
}
