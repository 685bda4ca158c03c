import { InvalidInputError } from "../errors.js";
import { fold } from "./identity.js";
import { isObject } from "./object.js";
import { policyProblems } from "./policy.js";
import { digestOf } from "./seal.js";
import type { AccountPlan, ApplyOptions, Change, Plan } from "./types.js";

/** How many memberships and admin roles a plan takes away: what `expect.removals` is compared with. */
export function removalsOf({ accounts }: Pick<Plan, "accounts">): number {
  const taken = accounts.flatMap(({ changes }) => changes).map(takenBy);
  return taken.reduce((sum, count) => sum + count, 0);
}

function takenBy(change: Change): number {
  if (change.kind === "role") return change.demotes ? 1 : 0;
  return change.kind === "remove" || change.kind === "delete" ? change.people.length : 0;
}

/** Refuses a plan that is not one, that was edited since it was made, or that is not the one that was seen. */
export function checkPlan(plan: Plan, expect: ApplyOptions["expect"] = {}): void {
  checkIsPlan(plan);
  if (digestOf(plan) !== plan.digest) refuse("The plan was edited: its digest is that of another. Make it anew.");
  if (expect.digest !== undefined && expect.digest !== plan.digest) refuse("This is not the plan that was expected.");
  const removals = removalsOf(plan);
  if (expect.removals !== undefined && expect.removals !== removals) {
    refuse(
      `The number of memberships and admin roles that the plan takes away is ${removals}, not ${expect.removals}.`,
    );
  }
  const accounts = plan.accounts.map(({ vendor, account }) => `${vendor}/${account}`.toLowerCase());
  const ids = plan.accounts.flatMap(({ changes }) => changes.map(({ id }) => id));
  if (!areDistinct(accounts) || !areDistinct(ids)) refuse("The plan has an account, or the id of a change, twice.");
  for (const account of plan.accounts) checkAccount(account);
}

/** Refuses what is no plan. */
export function checkIsPlan(plan: unknown): void {
  if (!isPlan(plan)) refuse("This is no plan of the format rollcall-plan/1.");
}

function refuse(message: string): never {
  throw new InvalidInputError([{ message }]);
}

/** Refuses changes that contradict each other, or that are about a group of which the plan does not say how it was. */
function checkAccount({ base, changes, vendor, account }: AccountPlan): void {
  const creates = new Set<string | undefined>(changes.filter(({ kind }) => kind === "create").map(({ id }) => id));
  const targets = changes.map((change) => fold(`${change.kind} ${targetOf(change)}`));
  const deleted = new Set(changes.filter(({ kind }) => kind === "delete").map(({ group }) => group));
  const isSound = (change: Change): boolean => {
    const { kind, group, of } = change;
    const isKnown = group !== undefined && of === undefined && Object.hasOwn(base, group);
    if (kind === "create" || kind === "role") return group === undefined && of === undefined;
    if (kind === "delete") return isKnown;
    if (deleted.has(group)) return false;
    if (kind === "remove") return isKnown;
    return isKnown || (group === undefined && creates.has(of));
  };
  const isWhole = areDistinct(Object.keys(base).map((id) => id.toLowerCase())) && areDistinct(targets);
  if (!isWhole || !changes.every(isSound)) refuse(`The changes of ${vendor}/${account} do not fit together.`);
}

/** What there may be one change of each kind of. */
function targetOf(change: Change): string {
  if (change.kind === "role") return change.people[0].id;
  return change.group ?? change.of ?? change.label;
}

/** Whether everything has the type that it is read as: what is no number is under every cap. */
export function isPlan(plan: unknown): plan is Plan {
  return (
    isObject(plan) &&
    plan["format"] === "rollcall-plan/1" &&
    isText(plan["digest"]) &&
    isObject(plan["policy"]) &&
    policyProblems(plan["policy"]).length === 0 &&
    isListOf(plan["accounts"], isAccountPlan)
  );
}

function isAccountPlan(value: unknown): boolean {
  return (
    isObject(value) &&
    [value["vendor"], value["account"], value["readAt"]].every(isText) &&
    (value["self"] === null || isText(value["self"])) &&
    isObject(value["base"]) &&
    Object.values(value["base"]).every(isFingerprint) &&
    isListOf(value["changes"], isChange) &&
    isListOf(value["findings"], isObject) &&
    isEstimate(value["estimate"])
  );
}

function isEstimate(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value["requests"]) && Number.isFinite(value["atLeastMs"]);
}

function isFingerprint(value: unknown): boolean {
  return (
    isObject(value) &&
    /^[0-9a-f]{32}$/.test(String(value["members"])) &&
    Number.isSafeInteger(value["count"]) &&
    isText(value["attributes"])
  );
}

function isChange(value: unknown): boolean {
  if (!isObject(value) || !isText(value["id"]) || !isText(value["label"])) return false;
  if (![value["group"], value["of"]].every(isTextOrNone)) return false;
  const { kind, people, from, to, demotes } = value;
  switch (kind) {
    case "create":
      return isTexts(to);
    case "update":
      return isTexts(from) && isTexts(to);
    case "add":
    case "remove":
      return arePeople(people) && people.length > 0;
    case "delete":
      return arePeople(people) && isTexts(from);
    default:
      return (
        kind === "role" &&
        arePeople(people) &&
        people.length === 1 &&
        isText(to) &&
        (from === null || isText(from)) &&
        [undefined, true].includes(demotes as true)
      );
  }
}

function arePeople(value: unknown): value is readonly { readonly id: string }[] {
  return isListOf(value, isRef) && areDistinct((value as { id: string }[]).map(({ id }) => id.toLowerCase()));
}

function isRef(value: unknown): boolean {
  return isObject(value) && isText(value["id"]) && value["id"] !== "" && isTextOrNone(value["email"]);
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || isText(value);
}

function isTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isText);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
