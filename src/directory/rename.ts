import { isSame } from "./identity.js";
import { createNames, isRenamed, type Match } from "./match.js";
import type { Finding, GroupState } from "./types.js";

/**
 * Takes out the groups that cannot get their names, and puts the others in an order in which each name is free when its turn comes:
 * A to B needs B to C first, and A to B beside B to A has no order.
 */
export function orderNames<Each extends Match>(
  matches: readonly Each[],
  groups: readonly GroupState[],
  findings: Finding[],
): readonly Each[] {
  const names = createNames(groups);
  const holdersOf = ({ wish }: Match) => names.of(wish.name);
  const naming = matches.filter((match) => !match.group || isRenamed(match));
  const contested = new Set(
    naming.filter((match) => naming.some((other) => other !== match && isSame(other.wish.name, match.wish.name))),
  );

  const ordered: Each[] = [];
  const free = new Set<GroupState | undefined>();
  let waiting = naming.filter((match) => !contested.has(match));
  for (
    let ready;
    (ready = waiting.filter((match) => holdersOf(match).every((holder) => free.has(holder)))).length > 0;
  ) {
    ordered.push(...ready);
    for (const { group } of ready) free.add(group);
    waiting = waiting.filter((match) => !ready.includes(match));
  }

  const leaving = new Set(waiting.map(({ group }) => group));
  for (const match of [...contested, ...waiting]) {
    const inRing = waiting.includes(match) && holdersOf(match).every((holder) => leaving.has(holder));
    findings.push({
      code: inRing ? "rename_ring" : "name_taken",
      severity: "error",
      at: match.group?.name ?? match.wish.name,
      message: inRing
        ? "Each of these groups is to get a name that another of them has: rename one to something else first."
        : `Another group is called ${match.wish.name}, or is to be.`,
    });
  }
  return [...ordered, ...matches.filter((match) => !naming.includes(match))];
}
