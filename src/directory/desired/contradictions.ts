import { fold } from "../identity.js";
import { isObject } from "../object.js";
import type { Complain, Place } from "./complaint.js";
import { meant, show, textProblem } from "./read.js";
import { NEW_NAME } from "./table.js";

/** What a vendor has, of what a file may ask for. */
export interface Vendor {
  readonly vendor: string;
  /** The attributes that its groups have. */
  readonly attributes: readonly string[];
  /** The roles that can be given; none where roles are not managed. */
  readonly roles: readonly string[];
}

/** What was read of an object: any part may be missing, or of the wrong kind, and was complained of then. */
type Fields = Readonly<Record<string, unknown>>;

/** The attributes of groups that only some vendors have. */
const ATTRIBUTES = ["emoji", "permissionProfile"];

/** Complains of what no single value is to blame for: what stands twice, what excludes each other, what a vendor does not have. */
export function findContradictions(file: unknown, vendors: readonly Vendor[] | undefined, complain: Complain): void {
  const at: Place = ["accounts"];
  const accounts = listOf(fieldsOf(file)["accounts"]).map(fieldsOf);
  const keys = accounts.map(({ vendor, account }) => keyOf([vendor, account]));
  once(keys, at, "account", complain);
  accounts.forEach((account, index) => checkAccount(account, [...at, index], vendors, complain));
}

function checkAccount(
  { vendor, groups, roles }: Fields,
  at: Place,
  vendors: readonly Vendor[] | undefined,
  complain: Complain,
): void {
  const own = vendors?.find((one) => one.vendor === vendor);
  if (vendors && !own && typeof vendor === "string") {
    const names = vendors.map((one) => one.vendor);
    complain([...at, "vendor"], `must be one of ${names.join(", ")}, but is ${show(vendor)}.${meant(vendor, names)}`);
  }
  const list = listOf(groups).map(fieldsOf);
  const below: Place = [...at, "groups"];
  const byId = list.map(({ id }) => keyOf([id]));
  const byName = list.map(({ id, name }) => (id === undefined ? keyOf([name]) : undefined));
  once(byId, below, "id", complain);
  once(byName, below, "name", complain);
  list.forEach((group, index) => {
    checkGroup(group, [...below, index], complain);
    if (own) checkAttributes(group, own, [...below, index], complain);
  });
  checkRoles(roles, own, [...at, "roles"], complain);
}

function checkGroup({ name, id, members, remove, allowEmpty, absent }: Fields, at: Place, complain: Complain): void {
  const what = typeof name === "string" && id === undefined ? textProblem(NEW_NAME, name) : undefined;
  if (what !== undefined) complain([...at, "name"], what);
  if (absent === true && id === undefined)
    complain(
      [...at, "absent"],
      "needs the group's id: what is deleted is found by that, and never by its name.",
      "key",
    );
  if (absent === true)
    for (const [key, value] of Object.entries({ members, remove }))
      if (value !== undefined) complain([...at, key], "cannot be kept by a group that is absent.", "key");
  const [wanted, unwanted] = [listOf(members).map(personOf), listOf(remove).map(personOf)];
  if (Array.isArray(members) && wanted.length === 0 && allowEmpty !== true)
    complain([...at, "members"], "is empty. Write allowEmpty: true beside it if the group is to have none.");
  once(wanted, [...at, "members"], undefined, complain);
  once(unwanted, [...at, "remove"], undefined, complain);
  const kept = new Set(wanted);
  unwanted.forEach((key, index) => {
    if (key !== undefined && kept.has(key)) complain([...at, "remove", index], "is under members too.");
  });
}

function checkAttributes(group: Fields, { vendor, attributes }: Vendor, at: Place, complain: Complain): void {
  const foreign = Object.keys(group).filter((key) => ATTRIBUTES.includes(key) && !attributes.includes(key));
  for (const key of foreign) complain([...at, key], `is nothing that groups of ${vendor} have.`, "key");
}

function checkRoles(roles: unknown, own: Vendor | undefined, at: Place, complain: Complain): void {
  const entries = Object.entries((roles ?? {}) as { readonly [email: string]: unknown });
  const seen = new Map<string, string>();
  for (const [email] of entries) {
    const first = seen.get(fold(email));
    if (first !== undefined) complain([...at, email], `stands twice: ${first} is the same address.`, "key");
    seen.set(fold(email), email);
  }
  if (!own || roles === undefined) return;
  if (own.roles.length === 0) return complain(at, `cannot be managed for ${own.vendor}.`, "key");
  for (const [email, role] of entries)
    if (typeof role === "string" && !own.roles.includes(role))
      complain(
        [...at, email],
        `must be one of ${own.roles.join(", ")}, but is ${show(role)}.${meant(role, own.roles)}`,
      );
}

/** Complains of each item of a list whose key was there before. */
function once(keys: readonly (string | undefined)[], at: Place, blamed: string | undefined, complain: Complain): void {
  const seen = new Map<string, number>();
  keys.forEach((key, index) => {
    if (key === undefined) return;
    const first = seen.get(key);
    if (first === undefined) return void seen.set(key, index);
    complain([...at, index, ...(blamed === undefined ? [] : [blamed])], `stands twice, first as item ${first + 1}.`);
  });
}

/** One key of several texts, in letters of any size; none where a part is no text. */
function keyOf(parts: readonly unknown[]): string | undefined {
  if (!parts.every((part) => typeof part === "string")) return undefined;
  return JSON.stringify(parts.map(fold));
}

/** What a member is known by: the id where there is one. */
function personOf(member: unknown): string | undefined {
  const { email, id } = fieldsOf(member);
  if (typeof member === "string") return keyOf(["email", member]);
  return keyOf(id === undefined ? ["email", email] : [id]);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Fields {
  return isObject(value) ? value : {};
}
