import type { Finding, GroupState } from "./types.js";

/** Says what speaks against a list of members; what is `held` forbids to remove any of them. */
export function doubtOf(group: GroupState): Finding | undefined {
  const { name, members, complete, counted } = group;
  if (members === null || !complete) return lackOf(group);
  const surplus = (counted ?? members.length) - members.length;
  // The vendor may count people whom it does not list, such as those who were only invited.
  if (surplus > 0) return { code: "counter_above", severity: "held", at: name, count: surplus, message: MORE };
  if (surplus < 0) return { code: "counter_below", severity: "warning", at: name, count: -surplus, message: LESS };
  return undefined;
}

const MORE = "The vendor counts more members than it lists: nobody is removed.";
const LESS = "The vendor lists more members than it counts.";

/** Says that whoever is not in a list of members may be in the group. */
export function lackOf({ name: at }: GroupState): Finding {
  const message = "The list of members was not whole: nobody is removed, and what needs it whole waits.";
  return { code: "members_incomplete", severity: "held", at, message };
}
