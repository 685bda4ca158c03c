import type { Member, Person } from "./types.js";

/** The people of an account, to be found by key, by id and by address. */
export interface People {
  readonly all: readonly Person[];
  byKey(key: string): Person | undefined;
  /** Who is meant; where that is not one person, why. */
  find(member: Member): Found;
  /** The keys of everyone who could be meant: for those from whom nothing may be taken. */
  match(member: Member): readonly string[];
}

/** One person, or why it is not one. */
export type Found =
  | { readonly person: Person }
  | { readonly code: "unknown_person" | "ambiguous_person" | "mismatched_person"; readonly message: string };

/** Indexes the people of an account. */
export function createPeople(people: readonly Person[]): People {
  const keys = new Map(people.map((person) => [person.key.toLowerCase(), person]));
  const addresses = new Map<string, Person[]>();
  for (const person of keys.values()) {
    const address = person.email?.toLowerCase();
    if (address === undefined) continue;
    const same = addresses.get(address);
    if (same) same.push(person);
    else addresses.set(address, [person]);
  }

  const byKey = (key: string) => keys.get(key.toLowerCase());

  return {
    all: [...keys.values()],
    byKey,
    find(member) {
      const { id, email } = wordsOf(member);
      if (id === undefined) return email === undefined ? unknown : oneOf(addresses.get(email) ?? []);
      const person = byKey(id);
      if (!person) return unknown;
      const theirs = person.email?.toLowerCase();
      if (email === undefined || theirs === undefined || theirs === email) return { person };
      return { code: "mismatched_person", message: "The id is that of somebody with another address." };
    },
    match(member) {
      const { id, email } = wordsOf(member);
      const person = id === undefined ? undefined : byKey(id);
      const found = [...(person ? [person] : []), ...(email === undefined ? [] : (addresses.get(email) ?? []))];
      return found.map(({ key }) => key);
    },
  };
}

/** How a member is written, for messages: by address where there is one. */
export function nameOf(member: Member): string {
  const { id, email } = wordsOf(member);
  return email ?? id ?? "";
}

const unknown: Found = { code: "unknown_person", message: "There is nobody of this address or id in the account." };

/** A text with an @ is an address, any other an id. */
function wordsOf(member: Member): { readonly id?: string | undefined; readonly email?: string | undefined } {
  const given = typeof member === "object" ? member : member.includes("@") ? { email: member } : { id: member };
  return { id: given.id?.toLowerCase(), email: given.email?.toLowerCase() };
}

/** Of several with one address the active one is meant, else the one who may come back. */
function oneOf(people: readonly Person[]): Found {
  const ranked = [
    people.filter(({ state }) => state === "active"),
    people.filter(({ state }) => state !== "active" && state !== "closed"),
    people.filter(({ state }) => state === "closed"),
  ];
  const [person, ...others] = ranked.find(({ length }) => length > 0) ?? [];
  if (!person) return unknown;
  if (others.length === 0) return { person };
  const message = `${others.length + 1} people have this address: say which one is meant, by id.`;
  return { code: "ambiguous_person", message };
}
