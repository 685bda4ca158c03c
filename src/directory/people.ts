import { fold } from "./identity.js";
import type { Finding, Gap, Member, Person } from "./types.js";

/** The people of an account, to be found by key, by id and by address. */
export interface People {
  /** Whether everybody is there; who is missing otherwise may be in the account. */
  readonly isWhole: boolean;
  readonly all: readonly Person[];
  byKey(key: string): Person | undefined;
  /** Who is meant; where that is not one person, why. */
  find(member: Member): Found;
  /** The keys of everyone who could be meant: for those from whom nothing may be taken. */
  match(member: Member): readonly string[];
}

/** One person, or why it is not one. */
export type Found = { readonly person: Person } | NotFound;

/** Why it is not known who is meant. */
export interface NotFound {
  readonly code: "people_incomplete" | "unknown_person" | "ambiguous_person" | "mismatched_person";
  readonly message: string;
}

/** Indexes the people of an account, of whom some are missing where their list has gaps. */
export function createPeople(people: readonly Person[], gaps?: readonly Gap[]): People {
  const isWhole = !gaps?.some(({ in: list }) => list === "people");
  const unknown = isWhole ? UNKNOWN : UNREAD;
  const keys = new Map(people.map((person) => [person.key.toLowerCase(), person]));
  const addresses = new Map<string | undefined, Person[]>();
  for (const person of keys.values()) {
    if (!person.email) continue;
    const address = fold(person.email);
    const same = addresses.get(address);
    if (same) same.push(person);
    else addresses.set(address, [person]);
  }

  const byKey = (key: string) => keys.get(key.toLowerCase());

  return {
    isWhole,
    all: [...keys.values()],
    byKey,
    find(member) {
      const { id, email } = wordsOf(member);
      if (id === undefined) return oneOf(addresses.get(email)) ?? unknown;
      const person = byKey(id);
      if (!person) return unknown;
      if (email === undefined || person.email === null || fold(person.email) === email) return { person };
      return { code: "mismatched_person", message: "The id is that of somebody with another address." };
    },
    match(member) {
      const { id, email } = wordsOf(member);
      const person = id === undefined ? undefined : byKey(id);
      const found = [...(person ? [person] : []), ...(addresses.get(email) ?? [])];
      return found.map(({ key }) => key);
    },
  };
}

/** How a member is written, for messages: by address where there is one. */
export function nameOf(member: Member): string {
  const { id, email } = wordsOf(member);
  return email ?? id ?? "";
}

/** Says that nobody was found; of a list that was not whole once, and not of whom. */
export function notFound({ code, message }: NotFound, who: string, severity: Finding["severity"]): Finding {
  return code === "people_incomplete" ? { code, severity: "held", message } : { code, severity, who, message };
}

const UNKNOWN: NotFound = { code: "unknown_person", message: "There is nobody of this address or id in the account." };

/** Says that somebody is missing where the list of people was not whole. */
export const UNREAD: NotFound = {
  code: "people_incomplete",
  message: "Somebody is not in the list of people, which was not whole: what is asked for them waits.",
};

/** A text with an @ is an address, any other an id. */
function wordsOf(member: Member): { readonly id?: string | undefined; readonly email?: string | undefined } {
  const given = typeof member === "object" ? member : member.includes("@") ? { email: member } : { id: member };
  return { id: given.id?.toLowerCase(), email: given.email === undefined ? undefined : fold(given.email) };
}

/** Of several with one address the active one is meant, else the one who may come back. */
function oneOf(people: readonly Person[] = []): Found | undefined {
  const active = people.filter(({ state }) => state === "active");
  const open = people.filter(({ state }) => state !== "closed");
  const [person, ...others] = [active, open, people].find(({ length }) => length > 0) ?? [];
  if (!person) return undefined;
  if (others.length === 0) return { person };
  const message = `${others.length + 1} people have this address: say which one is meant, by id.`;
  return { code: "ambiguous_person", message };
}
