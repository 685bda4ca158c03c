import { byText } from "./canonical.js";
import type { DraftChange } from "./draft.js";
import type { Change } from "./types.js";

/**
 * Puts changes in the order in which they are carried out, and numbers them: all that gives before all that takes, so that nobody is
 * in neither group on the way. Updates keep their order, in which names come free.
 */
export function numberChanges(
  changes: readonly DraftChange[],
  prefix: string,
  takes: (change: DraftChange) => boolean,
): readonly Change[] {
  const ranked = changes.map((change) => ({ change, rank: rankOf(change, takes(change)) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.rank === 0 ? 0 : byText(placeOf(a.change), placeOf(b.change))));
  const idAt = (index: number) => `${prefix}/${index + 1}`;
  const creates = new Map(
    ranked.flatMap(({ change: { kind, label } }, index) => (kind === "create" ? [[label, idAt(index)]] : [])),
  );
  return ranked.map(({ change }, index) => ({
    ...change,
    id: idAt(index),
    ...(change.of !== undefined && { of: creates.get(change.of) ?? change.of }),
  }));
}

function rankOf({ kind, of }: DraftChange, takes: boolean): number {
  if (kind === "role") return takes ? 5 : 3;
  if (kind === "update") return of === undefined ? 0 : 2;
  return { create: 1, add: 4, remove: 6, delete: 7 }[kind];
}

function placeOf(change: DraftChange): string {
  const { of, group, label } = change;
  return [of, change.kind === "role" ? change.people[0].id : group, label].join("\n");
}
