import assert from "node:assert/strict";
import fc from "fast-check";
import { PartialFailureError } from "../../../../src/index.js";
import type { BoundDocusign } from "../../../../src/vendors/docusign/index.js";
import { refusal, type Connection } from "../walk.js";

/** A group as it should be; of the fixed ones, the members follow from the people. */
export interface Group {
  name: string;
  readonly type: string;
  profile: string | undefined;
  readonly users: Set<string>;
  readonly brands: Set<string>;
}

/** Somebody as they should be. */
export interface Person {
  name: string;
  readonly email: string;
  status: string;
  profile: string | undefined;
  jobTitle: string;
}

/** A permission profile as it should be. */
export interface Profile {
  name: string;
  readonly settings: Record<string, string>;
}

/** What should be in the account. */
export interface Model {
  readonly groups: Map<string, Group>;
  readonly deleted: string[];
  readonly people: Map<string, Person>;
  readonly profiles: Map<string, Profile>;
  readonly deletedProfiles: string[];
}

/** How a walk reaches what is there. */
export interface Real {
  readonly docusign: BoundDocusign;
  readonly connection: Connection;
  /** Lets somebody accept their invitation, which no call can. */
  accept(userId: string): void;
}

/** What is to become of each item of a write: nothing, or the code of its failure. */
export type Verdicts = readonly (string | undefined)[];

/** The failure of an item that has no code. */
export const uncoded = "";

/** The people who are there from the start. */
export const people = [
  { userId: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10", userName: "Ada Okafor", email: "ada@northlight.example" },
  { userId: "3d7e9b24-91f0-4c3b-8f6d-52b0c4a1e8d7", userName: "Ben Lindqvist", email: "ben@northlight.example" },
  { userId: "a8c4e6f0-7b2d-4e19-9c35-1d0f8b6a2e54", userName: "Chiara Rossi", email: "chiara@northlight.example" },
  { userId: "5e2b8d0c-4f71-4a93-8d16-7c9e0a3b5f28", userName: "Emeka Obi", email: "emeka@northlight.example" },
];

/** The brands of the account. */
export const brands = [
  { brandId: "9e1f4c7a-6b38-4d25-8c0e-3a7b5d9f1e62", brandName: "Northlight" },
  { brandId: "2c7a5e90-1d48-4b36-9f02-8e6d4a1b3c57", brandName: "Northlight Film" },
];

/** The profiles that cannot be deleted. */
export const builtIn: readonly string[] = ["52114901", "52114902", "52114903"];

/** An id of nobody and of nothing. */
export const strangers = ["d0c4b8a2-7e6f-4195-8c3d-2b1a0f9e8d7c"];

/** Which one of those that there are. */
export const index = fc.nat({ max: 1000 });

/** The size of a page, if one is asked for. */
export const count = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });

/** A group with nothing in it but what is given. */
export function made(name: string, type: string, profile: string | undefined, users: readonly string[]): Group {
  return { name, type, profile, users: new Set(users), brands: new Set() };
}

/** The members of a group, in no order. */
export function membersOf({ groups, people, profiles }: Model, groupId: string): string[] {
  const { type, users } = groups.get(groupId)!;
  if (type === "customGroup") return [...users];
  const administers = ({ profile }: Person) =>
    profiles.get(profile ?? "")?.settings["allowAccountManagement"] === "true";
  const isMember = (person: Person) =>
    type === "adminGroup" ? person.status === "Active" && administers(person) : person.status !== "Closed";
  return [...people].filter(([, person]) => isMember(person)).map(([id]) => id);
}

/** One of what a map holds. */
export function keyAt(map: ReadonlyMap<string, unknown>, at: number): string {
  return [...map.keys()][at % map.size]!;
}

/** One of what a map holds, or of what it does not hold any more. */
export function anyKey(map: ReadonlyMap<string, unknown>, gone: readonly string[], at: number): string {
  const all = [...map.keys(), ...gone];
  return all[at % all.length]!;
}

/** An item of an answer. */
export type Item = Readonly<Record<string, unknown>>;

/** The items of a write in their order, once it is clear that each has come to what it should. */
export async function outcomeOf(call: Promise<object>, name: string, verdicts: Verdicts): Promise<readonly Item[]> {
  if (verdicts.every((verdict) => verdict === undefined)) {
    const items = ((await call) as Readonly<Record<string, readonly Item[]>>)[name]!;
    assert.equal(items.length, verdicts.length);
    return items;
  }
  const { failed, succeeded } = await refusal(call, PartialFailureError);
  const expected = verdicts.flatMap((code, at) => (code === undefined ? [] : [[at, code]]));
  assert.deepEqual(
    failed.map(({ index: at, problem }) => [at, problem.code ?? uncoded]),
    expected,
  );
  assert.equal(succeeded.length, verdicts.length - failed.length);
  const done = [...succeeded] as Item[];
  const refused = failed.map(({ item }) => item as Item);
  return verdicts.map((code) => (code === undefined ? done : refused).shift()!);
}

/** Holds a set of ids against another. */
export function same(found: readonly unknown[], expected: readonly string[]): void {
  assert.deepEqual([...found].sort(), [...expected].sort());
}
