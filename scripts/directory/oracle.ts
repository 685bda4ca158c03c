import type { DesiredGroup, Finding, Member, Person, Policy } from "../../src/directory/types.js";
import type { FakeGroup, World } from "./fake/vendor.js";
import type { SeenVendor } from "./scene.js";

/* What must come of a wish, worked out once more and in another way: from the account as it was, and not from the plan. */

/** Who is meant; undefined where that is not one person. */
export function personMeant(member: Member, people: readonly Person[]): Person | undefined {
  const { id, email } = typeof member === "string" ? wordsIn(member) : member;
  const byId = people.find((person) => id !== undefined && person.key === id.toLowerCase());
  if (id !== undefined) return !byId || isAt(byId, email ?? byId.email) || byId.email === null ? byId : undefined;
  const found = people.filter((person) => isAt(person, email ?? ""));
  for (const states of [["active"], ["pending", "inactive", "unknown"], ["closed"]]) {
    const rank = found.filter(({ state }) => states.includes(state));
    if (rank.length > 0) return rank.length === 1 ? rank[0] : undefined;
  }
  return undefined;
}

function wordsIn(member: string): { readonly id?: string; readonly email?: string } {
  return member.includes("@") ? { email: member } : { id: member };
}

function isAt({ email }: Person, address: string | null | undefined): boolean {
  return email !== null && email.toLowerCase() === address?.toLowerCase();
}

/** Every group that a wish could be about: only the others are surely not. */
export function couldMean(wish: DesiredGroup, { id, name }: FakeGroup): boolean {
  const names = [wish.name, ...(wish.previously ?? [])].map((each) => each.toLowerCase());
  return wish.id === undefined ? names.includes(name.toLowerCase()) : wish.id.toLowerCase() === id.toLowerCase();
}

/** From whom nothing may be taken, whatever a plan says. */
export function keptIn({ people, self }: World, { protect }: Pick<Policy, "protect">): ReadonlySet<string> {
  const kept = people.filter(
    (person) => person.owner || person.key === self || protect.some((member) => isNamed(member, person)),
  );
  return new Set(kept.map(({ key }) => key));
}

/** Whether a member could mean somebody: by id or by address. */
export function isNamed(member: Member, person: Person): boolean {
  const { id, email } = typeof member === "string" ? wordsIn(member) : member;
  return person.key === id?.toLowerCase() || isAt(person, email);
}

/** Who may count as an admin who is left. */
export function activeAdmins(people: Iterable<Person>): readonly Person[] {
  return [...people].filter(({ admin, state }) => admin && state === "active");
}

/** Says how a vendor's own counts break a policy; nothing where they do not. */
export function brokenBy(vendor: SeenVendor, policy: Policy, named: ReadonlySet<string>): readonly string[] {
  const { world, effects, demoted, people } = vendor;
  const removed = effects.filter(({ kind }) => kind === "remove");
  const broken: string[] = [];
  if (policy.removals === "none" && effects.some(({ kind }) => kind === "remove" || kind === "delete")) {
    broken.push("something was removed, and removals are off");
  }
  const sizes = new Map(world.groups.map(({ id, members }) => [id, members.size]));
  for (const [id, size] of sizes) {
    const count = removed.filter(({ group }) => group === id).length;
    const most = Math.min(policy.perGroup.number, Math.ceil(policy.perGroup.fraction * size - 1e-9));
    if (count > most) broken.push(`${count} were removed from ${id} of ${size}, and ${most} may be`);
  }
  const size = world.groups.reduce(
    (sum, { id, kind, members }) => sum + (named.has(id) && kind === "own" ? members.size : 0),
    0,
  );
  const most = Math.min(policy.total.number, Math.ceil(policy.total.fraction * size - 1e-9));
  if (removed.length > most) broken.push(`${removed.length} were removed of ${size}, and ${most} may be`);

  const kept = keptIn(world, policy);
  for (const { kind, group, person } of removed) if (kept.has(person)) broken.push(`${kind} ${person} from ${group}`);
  const admins = activeAdmins(world.people).length;
  const mostDemoted = Math.min(policy.demotions.number, Math.ceil(policy.demotions.fraction * admins - 1e-9));
  if (demoted.length > mostDemoted)
    broken.push(`${demoted.length} were demoted of ${admins}, and ${mostDemoted} may be`);
  for (const key of demoted) {
    const person = world.people.find((each) => each.key === key)!;
    if (kept.has(key) || policy.requiredAdmins.some((member) => isNamed(member, person)))
      broken.push(`${key} was demoted`);
  }
  const left = activeAdmins(people.values()).length;
  if (demoted.length > 0 && left < policy.minAdmins)
    broken.push(`${left} admins are left of at least ${policy.minAdmins}`);
  return broken;
}

/** The stricter of two policies, as `apply` has to keep to it. */
export function strictest(a: Policy, b: Policy): Policy {
  const cap = (name: "perGroup" | "total" | "demotions") => ({
    number: Math.min(a[name].number, b[name].number),
    fraction: Math.min(a[name].fraction, b[name].fraction),
  });
  const rank = ["none", "listed", "all"] as const;
  return {
    removals: rank[Math.min(rank.indexOf(a.removals), rank.indexOf(b.removals))]!,
    ...{ perGroup: cap("perGroup"), total: cap("total"), demotions: cap("demotions") },
    minAdmins: Math.max(a.minAdmins, b.minAdmins),
    requiredAdmins: [...a.requiredAdmins, ...b.requiredAdmins],
    protect: [...a.protect, ...b.protect],
    unresolved: a.unresolved === "hold" ? "hold" : b.unresolved,
    stale: a.stale === "refuse" ? "refuse" : b.stale,
  };
}

/** The findings that explain why a wish was not carried out to the letter. */
export function reasonsFor(
  findings: readonly Finding[],
  ...names: readonly (string | undefined)[]
): readonly Finding[] {
  return findings.filter(({ at, severity }) => severity !== "note" && (at === undefined || names.includes(at)));
}
