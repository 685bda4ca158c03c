import type { Finding, Snapshot } from "./types.js";

/** Adds a gap where no group is there at all and some are known: such a list agrees with itself, and is wrong. */
export function withGaps(snapshot: Snapshot, areGroupsKnown: boolean): Snapshot {
  if (snapshot.groups.length > 0 || !areGroupsKnown) return snapshot;
  return { ...snapshot, gaps: [...snapshot.gaps, { in: "groups", message: "The list of groups is empty." }] };
}

/** Whether a group that is not in the list may be there. */
export function lacksGroups({ gaps }: Pick<Snapshot, "gaps">): boolean {
  return gaps.some(({ in: list }) => list === "groups");
}

/** What speaks against trusting what was read. */
export function doubtsOf({ gaps, self }: Snapshot): readonly Finding[] {
  const short = gaps.map(({ in: list, message }): Finding => ({
    code: `${list}_incomplete`,
    severity: "warning",
    message,
  }));
  const message = "It is not known who you are: name yourself in `protect`.";
  return self === null ? [...short, { code: "self_unknown", severity: "warning", message }] : short;
}
