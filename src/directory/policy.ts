import { InvalidInputError, problemWith, type Problem } from "../errors.js";
import { byText, canonical } from "./canonical.js";
import { unknownKey } from "./desired/read.js";
import { fold } from "./identity.js";
import { isObject } from "./object.js";
import type { Cap, Member, Policy } from "./types.js";

/** What may be taken away where nothing is said: nothing. */
export const defaultPolicy: Policy = {
  removals: "none",
  perGroup: { number: 10, fraction: 0.5 },
  total: { number: 50, fraction: 0.1 },
  demotions: { number: 1, fraction: 0.5 },
  minAdmins: 2,
  requiredAdmins: [],
  protect: [],
  unresolved: "hold",
  stale: "refuse",
};

/** Completes a policy with the defaults; of several that say something the last one counts. */
export function completePolicy(...policies: (Partial<Policy> | undefined)[]): Policy {
  if (!policies.every((each) => each === undefined || isObject(each)))
    throw new InvalidInputError([problemWith("policy", `must have keys (${Object.keys(defaultPolicy).join(", ")}).`)]);
  const policy = Object.assign({}, defaultPolicy, ...policies.map(given)) as Policy;
  const problems = policyProblems(policy);
  if (problems.length > 0) throw new InvalidInputError(problems);
  return stricterOf(policy);
}

/** Says what a policy says that it cannot mean: whatever is no number would be under every cap. */
export function policyProblems(policy: { readonly [Key in keyof Policy]?: unknown }): readonly Problem[] {
  const isCount = (value: unknown) => typeof value === "number" && value >= 0;
  const isCap = (value: unknown) => {
    const { number, fraction } = Object(value) as Partial<Cap>;
    return isCount(number) && isCount(fraction);
  };
  const checks: { readonly [Key in keyof Policy]: readonly [isRight: boolean, what: string] } = {
    removals: [["none", "listed", "all"].includes(String(policy.removals)), "must be none, listed or all."],
    perGroup: [isCap(policy.perGroup), CAP],
    total: [isCap(policy.total), CAP],
    demotions: [isCap(policy.demotions), CAP],
    minAdmins: [isCount(policy.minAdmins), "must be a number that is not negative."],
    requiredAdmins: [areMembers(policy.requiredAdmins), PEOPLE],
    protect: [areMembers(policy.protect), PEOPLE],
    unresolved: [["hold", "proceed"].includes(String(policy.unresolved)), "must be hold or proceed."],
    stale: [["refuse", "add"].includes(String(policy.stale)), "must be refuse or add."],
  };
  const unknown = Object.keys(policy).filter((name) => !Object.hasOwn(checks, name));
  const strange = unknown.map((name) => problemWith(`policy/${name}`, unknownKey(name, Object.keys(checks))));
  const wrong = Object.entries(checks).flatMap(([name, [isRight, what]]) =>
    isRight ? [] : [problemWith(`policy/${name}`, what)],
  );
  return [...strange, ...wrong];
}

const PEOPLE = "must be a list of people, each by address or id.";
const CAP = "must have a number and a fraction, neither of them negative.";

/** What two policies both allow: an edited one cannot widen the other. */
export function stricterOf(a: Policy, b: Policy = a): Policy {
  return {
    removals: least(["none", "listed", "all"], a.removals, b.removals),
    perGroup: lower(a.perGroup, b.perGroup),
    total: lower(a.total, b.total),
    demotions: lower(a.demotions, b.demotions),
    minAdmins: Math.max(a.minAdmins, b.minAdmins),
    requiredAdmins: union(a.requiredAdmins, b.requiredAdmins),
    protect: union(a.protect, b.protect),
    unresolved: least(["hold", "proceed"], a.unresolved, b.unresolved),
    stale: least(["refuse", "add"], a.stale, b.stale),
  };
}

/** The most that a cap lets be taken from something of a size. */
export function limitOf({ number, fraction }: Cap, size: number): number {
  // Half of one is one, or nobody could ever leave a small group; 0.1 * 30 is a little more than 3 in binary, and means 3.
  return Math.min(number, Math.ceil(fraction * size - 1e-9));
}

function areMembers(value: unknown): boolean {
  const isText = (each: unknown) => each === undefined || typeof each === "string";
  const isMember = (each: unknown) => {
    const { id, email } = Object(typeof each === "string" ? { email: each } : each) as {
      id?: unknown;
      email?: unknown;
    };
    return isText(id) && isText(email) && (id !== undefined || email !== undefined);
  };
  return Array.isArray(value) && value.every(isMember);
}

function given(policy: Partial<Policy> = {}): Partial<Policy> {
  return Object.fromEntries(Object.entries<unknown>(policy).filter(([, value]) => value !== undefined));
}

function least<Value>(order: readonly Value[], ...values: Value[]): Value {
  return order.find((value) => values.includes(value)) as Value;
}

function lower(a: Cap, b: Cap): Cap {
  return { number: Math.min(a.number, b.number), fraction: Math.min(a.fraction, b.fraction) };
}

/** Everyone of both, each once and in one order. */
function union(a: readonly Member[], b: readonly Member[]): readonly Member[] {
  const written = [...a, ...b].map((member) => fold(canonical(member)));
  return [...new Set(written)].sort(byText).map((text) => JSON.parse(text) as Member);
}
