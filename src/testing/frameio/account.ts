import type { Problem } from "../../errors.js";
import { aBoolean, aText, listOf, nullable, object, oneOf, optional, problemAt, refuse, type Kind } from "../check.js";
import { ofEveryFake, type FakeOptions, type Stage } from "../fake.js";

/** Somebody in the account of a fake Frame.io; an invitee who has no account yet has neither id nor name. */
export interface FakeFrameioUser {
  readonly id: string | null;
  name: string | null;
  readonly email: string;
  role: string | null;
  /** Who is not, is listed only with `include_deactivated`. */
  active: boolean;
}

/** A group in the account of a fake Frame.io. */
export interface FakeFrameioGroup {
  readonly id: string;
  name: string;
  emoji: string;
  /** Who keeps it: the members of a group that Frame.io does not keep cannot be changed there. */
  readonly source: "frame" | "adobe" | "workfront";
  readonly creator_id: string | null;
  readonly created_at: string;
  updated_at: string;
  /** The ids of its members. */
  members: string[];
}

/** Somebody who is in the account from the start. */
export interface FakeFrameioUserOptions {
  readonly email: string;
  /** @default null */
  readonly name?: string | null | undefined;
  /** @default "member" */
  readonly role?: "owner" | "admin" | "member" | "reviewer" | null | undefined;
  /** @default one that follows from the seed */
  readonly id?: string | null | undefined;
  /** @default true */
  readonly active?: boolean | undefined;
}

/** A group that is there from the start. */
export interface FakeFrameioGroupOptions {
  readonly name: string;
  /** @default "busts_in_silhouette" */
  readonly emoji?: string | undefined;
  /** @default "frame" */
  readonly source?: "frame" | "adobe" | "workfront" | undefined;
  /** @default one that follows from the seed */
  readonly id?: string | undefined;
  /** Emails or ids of `users`. @default nobody */
  readonly members?: readonly string[] | undefined;
}

/** What the account of a fake Frame.io holds at the start. */
export interface FakeFrameioAccountOptions extends FakeOptions {
  /** @default one that follows from the seed */
  readonly account_id?: string | undefined;
  /** The people of the account, in the order in which they joined. @default one owner */
  readonly users?: readonly FakeFrameioUserOptions[] | undefined;
  /** @default none */
  readonly groups?: readonly FakeFrameioGroupOptions[] | undefined;
}

/** The account of a fake Frame.io, live: what is changed here, as if by somebody else, is what the next call finds. */
export interface FakeFrameioAccount {
  readonly account_id: string;
  readonly users: FakeFrameioUser[];
  readonly groups: FakeFrameioGroup[];
}

/** What the options of an account must be. */
export const ofAccounts: Readonly<Record<keyof FakeFrameioAccountOptions, Kind>> = {
  ...ofEveryFake,
  account_id: optional(aText),
  users: optional(
    listOf(
      object({
        email: aText,
        name: optional(nullable(aText)),
        role: optional(nullable(oneOf("owner", "admin", "member", "reviewer"))),
        id: optional(nullable(aText)),
        active: optional(aBoolean),
      }),
    ),
  ),
  groups: optional(
    listOf(
      object({
        name: aText,
        emoji: optional(aText),
        source: optional(oneOf("frame", "adobe", "workfront")),
        id: optional(aText),
        members: optional(listOf(aText)),
      }),
    ),
  ),
};

/** Opens the account that the options describe. */
export function openAccount(
  name: string,
  options: FakeFrameioAccountOptions,
  { clock, ids }: Stage,
): FakeFrameioAccount {
  const {
    account_id = ids.uuid(),
    users: people = [{ name: "Ada Okafor", email: "ada@northlight.example", role: "owner" }],
  } = options;
  const users = people.map(
    ({ email, name = null, role = "member", id = ids.uuid(), active = true }): FakeFrameioUser => ({
      ...{ id, name, email, role, active },
    }),
  );
  const problems: Problem[] = [];
  const at = timestamp(clock.now());
  const groups = (options.groups ?? []).map(
    (
      { name, emoji = "busts_in_silhouette", source = "frame", id = ids.uuid(), members = [] },
      index,
    ): FakeFrameioGroup => ({
      ...{ id, name, emoji, source, creator_id: source === "frame" ? creatorOf(users) : null },
      ...{ created_at: at, updated_at: at },
      members: members.flatMap((member, place) => {
        const found = users.find((user) => user.email === member || user.id === member)?.id;
        if (!found) problems.push(problemAt(`/groups/${index}/members/${place}`, "is nobody in users who has an id"));
        return found ?? [];
      }),
    }),
  );
  refuse(name, [
    ...problems,
    ...repeated(
      "users",
      users.map(({ email }) => email),
    ),
    ...repeated(
      "groups",
      groups.map(({ id }) => id),
    ),
  ]);
  return { account_id, users, groups };
}

/** Who makes the groups: the account's owner, whose the token is taken to be. */
export function creatorOf(users: readonly FakeFrameioUser[]): string | null {
  return (users.find(({ role }) => role === "owner") ?? users.find(({ id }) => id !== null))?.id ?? null;
}

/** A date as Frame.io writes it, with microseconds. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "000Z");
}

function repeated(list: string, keys: readonly string[]): Problem[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [problemAt(`/${list}/${index}`, `is there twice: ${key}`)] : [],
  );
}
