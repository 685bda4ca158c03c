import { byText } from "./canonical.js";
import { lacksGroups } from "./gaps.js";
import { fold, isSame } from "./identity.js";
import type { DesiredGroup, Finding, GroupState, Snapshot } from "./types.js";

/** A wish and the group that it is about; without one, the group is to be created. */
export interface Match {
  readonly wish: DesiredGroup;
  readonly group?: GroupState;
}

/** A claim that a wish lays to a group, and what it would claim instead: a group with a name that it had. */
interface Claim extends Match {
  readonly by?: "id" | "name" | "previously";
  readonly other?: GroupState | undefined;
}

/** Finds the group of each wish: by id where it is pinned, else by name, else by a name that it had. */
export function matchGroups(
  wishes: readonly DesiredGroup[],
  snapshot: Pick<Snapshot, "groups" | "gaps">,
  findings: Finding[],
): readonly Match[] {
  const { groups } = snapshot;
  const ids = new Map(groups.map((group) => [group.id.toLowerCase(), group]));
  const names = createNames(groups);
  const tell = (code: Finding["code"], wish: DesiredGroup, message: string, severity: Finding["severity"] = "error") =>
    findings.push({ code, severity, at: wish.name, message });

  const claim = (wish: DesiredGroup): Claim | undefined => {
    if (wish.id !== undefined) {
      const group = ids.get(wish.id.toLowerCase());
      const isOther = group && wish.absent && !isCalled(group, wish);
      if (group && !isOther) return { wish, group, by: "id" };
      if (group) tell("unknown_group", wish, `The group of this id is called ${group.name}: correct one of them.`);
      else if (lacksGroups(snapshot))
        tell("groups_incomplete", wish, "The list of groups may be short, and lacks this one.", "held");
      else if (wish.absent) tell("gone_group", wish, "There is no group of this id: it was deleted already.", "note");
      else tell("unknown_group", wish, `There is no group of the id ${wish.id}.`);
      return undefined;
    }
    if (wish.absent) {
      tell("absent_without_id", wish, "A group is deleted by its id, which no other group can have: give `id`.");
      return undefined;
    }
    const has = names.of(wish.name);
    const had = [...new Set(wish.previously?.flatMap(names.of))].filter((group) => !has.includes(group));
    if (has.length > 1 || had.length > 1) {
      tell("ambiguous_group", wish, has.length > 1 ? TWINS : FORMER);
      return undefined;
    }
    if (has[0]) return { wish, group: has[0], by: "name", other: had[0] };
    return had[0] ? { wish, group: had[0], by: "previously" } : { wish };
  };

  const sorted = [...wishes].sort((a, b) => byText(sortKey(a), sortKey(b)));
  const claims = settle(sorted.map(claim).filter((found) => found !== undefined));
  for (const { other, wish } of claims) {
    if (!other || claims.some(({ group }) => group === other)) continue;
    tell(
      "former_name",
      wish,
      `There is a group ${other.name} too, as this one was called: it stays as it is.`,
      "warning",
    );
  }
  return claims.filter(({ wish, group }) => {
    const rivals = claims.filter(
      (other) => other.wish !== wish && (group ? other.group === group : !other.group && same(other.wish, wish)),
    );
    if (rivals.length === 0) return true;
    if (rivals.every((rival) => rival.wish.absent) && !wish.absent) {
      tell("name_taken", wish, "The group that is to be deleted has this name still: plan again once it is gone.");
      return false;
    }
    if (wish.absent && rivals.every((rival) => !rival.wish.absent && rival.by !== "id")) return true;
    tell("repeated_group", wish, "The file has this group more than once: give each its own `id`.");
    return false;
  });
}

/** Lets a wish give way whose group another renames: of A to B and B to C the first means A, though there is a B. */
function settle(claims: readonly Claim[]): readonly Claim[] {
  for (;;) {
    const loser = claims.find(
      (claim) =>
        claim.by === "name" &&
        claims.some(
          (rival) =>
            rival.group === claim.group && (rival.by === "previously" ? claim.other !== undefined : isRenamed(rival)),
        ),
    );
    if (!loser) return claims;
    const { wish, other } = loser;
    const instead: Claim = other ? { wish, group: other, by: "previously" } : { wish };
    claims = claims.map((claim) => (claim === loser ? instead : claim));
  }
}

const TWINS = "Several groups have this name, but for upper and lower case or signs that nobody sees: give `id`.";
const FORMER = "Several groups have names from `previously`: say which one is meant, by `id`.";

/** Whether a group has the name of a wish, or one that it had. */
function isCalled(group: GroupState, { name, previously = [] }: DesiredGroup): boolean {
  return [name, ...previously].some((each) => isSame(each, group.name));
}

/** Whether a wish gives its group another name. */
export function isRenamed({ wish, group }: Match): boolean {
  return group !== undefined && !wish.absent && !isSame(wish.name, group.name);
}

/** The groups of each name, of which some may be written in several ways. */
export function createNames(groups: readonly GroupState[]): { of(name: string): readonly GroupState[] } {
  const names = new Map<string, GroupState[]>();
  for (const group of groups) {
    const name = fold(group.name);
    names.set(name, [...(names.get(name) ?? []), group]);
  }
  return { of: (name) => names.get(fold(name)) ?? [] };
}

function same(a: DesiredGroup, b: DesiredGroup): boolean {
  return isSame(a.name, b.name);
}

function sortKey({ id = "", name }: DesiredGroup): string {
  return `${fold(id)} ${fold(name)} ${name}`;
}
