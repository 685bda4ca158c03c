import type { NotFound, People } from "./people.js";
import { limitOf } from "./policy.js";
import type { Finding, FindingCode, Gap, Person, Policy, Shape } from "./types.js";

/** Something that is to be taken from people: a membership, all memberships of a group, or a role that is more than the new one. */
export interface Taking {
  /** Names the change; unique in the account. */
  readonly change: string;
  readonly kind: "remove" | "delete" | "role";
  /** The id of the group; empty for a role. */
  readonly group: string;
  /** The name of the group, or of the person. */
  readonly label: string;
  /** The keys of those from whom it is taken. */
  readonly people: readonly string[];
  /** The addresses that a plan shows of them, by key. */
  readonly addresses?: ReadonlyMap<string, string>;
}

/** What is known of an account when something is to be taken. */
export interface Ground {
  readonly people: People;
  readonly self: string | null;
  readonly gaps: readonly Gap[];
  /** The members of each group that the plan is about, before it took anything. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The active admins, before the plan changed anything. */
  readonly admins: number;
  /** What earlier runs of the plan have taken, which counts against the caps: removals by group, and demotions. */
  readonly spent: { readonly removals: ReadonlyMap<string, number>; readonly demotions: number };
}

/** What may be taken, by change, and why the rest may not. */
export interface Verdict {
  readonly allowed: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly Finding[];
}

/**
 * Decides what may be taken. A plan is made with it, and it is asked again before the first taking-away: a plan is a file, hours old,
 * and perhaps edited.
 */
export function interlocks(takings: readonly Taking[], ground: Ground, policy: Policy): Verdict {
  const { people, self, sizes, admins, spent } = ground;
  const findings: Finding[] = [];
  let left = takings;
  const removals = () => left.filter(({ kind }) => kind !== "role");
  const demotions = () =>
    left.filter((taking) => taking.kind === "role" && taking.people.some((key) => isAdmin(people.byKey(key))));

  /** Holds takings, and says so for each of them. */
  const hold = (code: FindingCode, held: readonly Taking[], message: string) => {
    for (const taking of held) {
      findings.push({ code, severity: "held", at: taking.label, count: taking.people.length, message });
    }
    left = left.filter((taking) => !held.includes(taking));
  };

  for (const { in: list, message } of gapsOf(ground)) {
    hold(`${list}_incomplete`, left, `Nothing is taken from anybody while a list may be short. ${message}`);
  }
  if (policy.removals === "none") hold("removals_off", removals(), "Removals are off: `removals` is `none`.");
  if (policy.removals === "all" && self === null && policy.protect.length === 0) {
    hold(
      "self_unknown",
      removals(),
      "You might be among them, for it is not known who you are: name yourself in `protect`.",
    );
  }

  const reasonOf = keeping(ground, policy);
  left = left.flatMap((taking) => {
    const free = taking.people.filter((key) => {
      const reason = reasonOf(key, taking.kind) ?? mismatch(people, key, taking.addresses?.get(key));
      if (reason) findings.push({ ...reason, severity: "held", at: taking.label, who: whoIs(people, key) });
      return !reason;
    });
    const kept = taking.people.length - free.length;
    // A group is deleted with everyone who is in it, or not at all.
    return kept > 0 && (taking.kind === "delete" || free.length === 0) ? [] : [{ ...taking, people: free }];
  });

  const amounts = new Map(spent.removals);
  for (const { group, people } of removals()) amounts.set(group, (amounts.get(group) ?? 0) + people.length);
  const isOver = ({ group }: Taking) => (amounts.get(group) ?? 0) > limitOf(policy.perGroup, sizes.get(group) ?? 0);
  hold("cap_group", removals().filter(isOver), "More would be removed from the group than `perGroup` allows.");

  const total = sumOf(spent.removals.values()) + sumOf(removals().map(({ people }) => people.length));
  if (total > limitOf(policy.total, sumOf(sizes.values()))) {
    hold("cap_total", removals(), "More would be removed from all groups of the account than `total` allows.");
  }

  if (spent.demotions + demotions().length > limitOf(policy.demotions, admins)) {
    hold("cap_demotions", demotions(), "More admins would cease to be one than `demotions` allows.");
  }
  if (!policy.requiredAdmins.every((member) => people.match(member).some((key) => isActiveAdmin(people.byKey(key))))) {
    hold("required_admin", demotions(), "One of `requiredAdmins` is no active admin: nobody ceases to be one.");
  }
  const remaining = people.all.filter((person) => isActiveAdmin(person));
  const leaving = demotions().filter((taking) => taking.people.some((key) => isActiveAdmin(people.byKey(key))));
  if (remaining.length - leaving.length < policy.minAdmins) {
    hold("min_admins", demotions(), "Fewer active admins would be left than `minAdmins`.");
  }
  return { allowed: new Map(left.map(({ change, people }) => [change, people])), findings };
}

/** Whether a new role takes something: anything but making somebody an admin does, and whatever is done to the owner. */
export function takesRole(person: Person, to: string, { roles }: Pick<Shape, "roles">): boolean {
  return person.owner || !roles?.admin.includes(to);
}

/** Whether a new role makes an admin one who is none. */
export function demotes(person: Person | undefined, to: string, { roles }: Pick<Shape, "roles">): boolean {
  return isAdmin(person) && !roles?.admin.includes(to);
}

/** Whether somebody counts among the admins who are left. */
export function isActiveAdmin(person: Person | undefined): boolean {
  return isAdmin(person) && person.state === "active";
}

function isAdmin(person: Person | undefined): person is Person {
  return person?.admin === true;
}

/** The gaps, of which no people at all is one: a list of nobody agrees with itself and is wrong. */
function gapsOf({ gaps, people }: Ground): readonly Gap[] {
  return people.all.length > 0 ? gaps : [...gaps, { in: "people", message: "It is empty." }];
}

/** Says from whom nothing is taken, and why. */
export function keeping(
  { people, self }: Pick<Ground, "people" | "self">,
  { protect, requiredAdmins }: Pick<Policy, "protect" | "requiredAdmins">,
): (key: string, kind: Taking["kind"]) => Pick<Finding, "code" | "message"> | undefined {
  const isProtected = new Set(protect.flatMap((member) => people.match(member)));
  const isRequired = new Set(requiredAdmins.flatMap((member) => people.match(member)));
  return (key, kind) => {
    const person = people.byKey(key);
    if (!person) return { code: "unknown_person", message: "Nothing is taken from whom the account does not list." };
    if (self !== null && person === people.byKey(self))
      return { code: "self_kept", message: "Nothing is taken from yourself." };
    if (person.owner) return { code: "owner_kept", message: "Nothing is taken from the account's owner." };
    if (isProtected.has(person.key)) return { code: "protected_kept", message: "`protect` names this person." };
    if (kind !== "role" || !isRequired.has(person.key)) return undefined;
    return { code: "required_admin", message: "`requiredAdmins` names this person." };
  };
}

/** Says that somebody has another address than a plan shows: whoever read it has seen somebody else. */
export function mismatch(people: People, id: string, email: string | undefined): NotFound | undefined {
  const found = people.find({ id, ...(email !== undefined && { email }) });
  return "code" in found ? found : undefined;
}

/** How a person is called in a finding. */
export function whoIs(people: People, key: string): string {
  return (people.byKey(key)?.email ?? key).toLowerCase();
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
