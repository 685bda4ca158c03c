import { emptyGroup } from "./fingerprint.js";
import { guard } from "./guard.js";
import { isSame } from "./identity.js";
import { idOf } from "./ledger.js";
import { type Run } from "./run.js";
import type { Change, Finding, GroupState } from "./types.js";
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
  const changes = new Map<string, Change[]>();
  for (const change of account.changes) {
    const id = idOf(run.ledger, change)?.toLowerCase();
    if (id !== undefined) changes.set(id, [...(changes.get(id) ?? []), change]);
  }

  const look = async (id: string, group: GroupState | undefined): Promise<Seen> => {
    if (!group) return { state: "gone" };
    if (group.kind !== "own") return { state: "foreign", group };
    // What we have created has only the members that we gave it.
    const base = bases.get(id.toLowerCase()) ?? { ...emptyGroup, attributes: fingerprints.of(group).attributes };
    const { state, found } = guard(base, group, changes.get(id.toLowerCase()) ?? [], ledger, fingerprints);
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
      let isOver = unread.length === 0;
      for (const id of ids) {
        const before = seen.get(id.toLowerCase());
        if (!before && !next && !isOver) {
          const result = await groups.next();
          if (result.done) isOver = true;
          else next = result.value;
        }
        const group: GroupState | undefined = next && isSame(next.id, id) ? next : undefined;
        if (!before && group) next = undefined;
        const now = before ?? (await look(id, group));
        if (!before) {
          seen.set(id.toLowerCase(), now);
          const isDeletion = changes.get(id.toLowerCase())?.some(({ kind }) => kind === "delete");
          if (now.state !== "planned" && !(isDeletion && now.state === "gone")) findings.push(whyShut(id, now));
        }
        yield [id, now];
      }
    },
  };
}

function whyShut(id: string, { state, group }: Seen): Finding {
  const at = group?.name ?? id;
  switch (state) {
    case "gone":
      return { code: "gone_group", severity: "error", at, message: "The group is not there any more." };
    case "foreign":
      return {
        code: "foreign_group",
        severity: "error",
        at,
        message: "This group is not the account's own to change.",
      };
    case "planned":
    case "stale":
      // It may be the list that is another.
      if (group && !group.complete) return lackOf(group);
      return { code: "stale", severity: "held", at, message: "Somebody has changed the group since: plan again." };
  }
}
