import assert from "node:assert/strict";
import fc from "fast-check";
import type { FakeFrameio, FakeFrameioOptions } from "../../../../src/testing/frameio.js";
import type { BoundFrameio } from "../../../../src/vendors/frameio/index.js";
import type { Connection } from "../walk.js";

/* What is there before the first step, and what the steps know of it. */

/** A group as the model has it. */
export interface Group {
  name: string;
  emoji: string;
  readonly source: string;
  readonly members: Set<string>;
}

/** The roles on a workspace or a project, of users and of groups, by their ids. */
export interface Roles {
  readonly users: Map<string, string>;
  readonly groups: Map<string, string>;
}

/** What should be there. */
export interface Model {
  readonly groups: Map<string, Group>;
  readonly deleted: string[];
  readonly roles: Map<string, string | null>;
  readonly on: { readonly workspaces: ReadonlyMap<string, Roles>; readonly projects: ReadonlyMap<string, Roles> };
}

/** What is asked. */
export interface Real {
  readonly frameio: BoundFrameio;
  /** The one that the fake takes. */
  readonly token: string;
  readonly connection: Connection;
  /** What cannot be asked: no description reads the roles of groups. */
  readonly fake: FakeFrameio;
}

/** The people of the account, in the order in which they joined; one has left, and one was invited and has no account yet. */
export const people = [
  { id: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10", name: "Ada Okafor", email: "ada@northlight.example", role: "owner" },
  { id: "3d7e9b24-91f0-4c3b-8f6d-52b0c4a1e8d7", name: "Ben Lindqvist", email: "ben@northlight.example", role: "admin" },
  { id: "a8c4e6f0-7b2d-4e19-9c35-1d0f8b6a2e54", name: "Chiara Rossi", email: "chiara@northlight.example" },
  { id: "5e2b8d0c-4f71-4a93-8d16-7c9e0a3b5f28", name: "Emeka Obi", email: "emeka@northlight.example" },
  {
    ...{ id: "b7d9f1a3-6c5e-4d08-92b4-3e8a0c2d4f61", name: "Freya Holm", email: "freya@northlight.example" },
    ...{ role: null, active: false },
  },
  { id: null, name: null, email: "dana@client.example", role: "reviewer" },
] as const;

/** The one who has left. */
export const deactivated = people[4];

/** Whoever has an id. */
export const userIds = people.flatMap(({ id }) => (id === null ? [] : [id]));

/** An id that nobody has. */
export const strangers = ["d0c4b8a2-7e6f-4195-8c3d-2b1a0f9e8d7c"];

/** The group that Adobe keeps. */
const synced = {
  id: "e7a1b9c3-5d4f-4820-b6e8-2f9c1d0a3b75",
  name: "Reviewers",
  emoji: "eyes",
  source: "adobe",
  members: [people[2].id],
} as const;

/** The group that Frame.io keeps. */
export const editors = {
  id: "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23",
  name: "Editors",
  emoji: "scissors",
  source: "frame",
  members: [people[0].id, people[1].id],
} as const;

/** The accounts that the caller can reach, the one that is walked through first. */
export const accounts = [
  {
    ...{ id: "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30", display_name: "Northlight Studio" },
    ...{ adobe_id: "5F2A1C3D64B0@AdobeOrg", roles: ["owner"] },
  },
  {
    ...{ id: "d8b6e4c2-0a9f-4e7d-8c5b-3a1f2e0d9c87", display_name: "Client Pictures" },
    ...{ adobe_id: null, roles: ["admin", "member"] },
  },
  { id: "4c9e7a15-8b3d-4f62-a0d1-6e5f2b8c9d70", display_name: "Archive", adobe_id: null, roles: ["member"] },
] as const;

/** The projects, one of which Adobe keeps. */
export const projects = [
  { id: "f3c7a1e5-2d84-4b69-9e0a-7c5b1d8f4362", name: "Autumn", users: { [people[1].id]: "commenter" } },
  { id: "82b5d9c0-7f1e-4a36-b4c8-1d6e3f0a9572", name: "Rebranding", adobe_id: "urn:aaid:sc:EU:82b5d9c0" },
  { id: "1d6f8b3a-9c2e-4075-8e41-b7a5d0c3f296", name: "Last year", groups: { [editors.id]: "editor" } },
] as const;

/** The workspaces, with the projects in them. */
export const workspaces = [
  {
    id: "9d2b6f48-1c7a-4e35-8b90-5f3e2a7c6d14",
    name: "Campaigns",
    projects: [projects[0], projects[1]],
    users: { [people[0].id]: "workspace_admin" },
    groups: { [synced.id]: "viewer" },
  },
  { id: "4a8e1d70-6b3f-4c92-a5d7-0e9c8b2f1a63", name: "Archive", projects: [projects[2]] },
] as const;

/** What the fake is made of. */
export const world = { users: people, groups: [synced, editors], accounts, workspaces } satisfies FakeFrameioOptions;

/** What should be there before the first step. */
export function modelAtStart(): Model {
  return {
    groups: new Map(
      [synced, editors].map(({ id, members, ...group }) => [id, { ...group, members: new Set<string>(members) }]),
    ),
    deleted: [],
    roles: new Map(people.map((one) => [one.email, "role" in one ? one.role : "member"])),
    on: { workspaces: rolesAtStart(workspaces), projects: rolesAtStart(projects) },
  };
}

function rolesAtStart(places: readonly Place[]): Map<string, Roles> {
  return new Map(
    places.map(({ id, users = {}, groups = {} }) => [
      id,
      { users: new Map(Object.entries(users)), groups: new Map(Object.entries(groups)) },
    ]),
  );
}

interface Place {
  readonly id: string;
  readonly users?: Readonly<Record<string, string>>;
  readonly groups?: Readonly<Record<string, string>>;
}

/** A place in a list, whatever its length. */
export const index = fc.nat({ max: 1000 });

/** How many items a page may hold. */
export const pageSize = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });

/** The id of a group that is there. */
export function groupAt({ groups }: Model, at: number): string {
  return [...groups.keys()][at % groups.size]!;
}

/** Holds ids against those that should be there, in whatever order. */
export function sameIds(found: readonly (string | null)[], expected: readonly string[]): void {
  assert.deepEqual([...found].sort(), [...expected].sort());
}

/** Holds texts against the order that was asked for. */
export function ordered(texts: readonly string[], sort: string | undefined): void {
  if (sort === undefined) return;
  const up = [...texts].sort((a, b) => (a < b ? -1 : 1));
  assert.deepEqual(texts, sort.endsWith("_asc") ? up : up.reverse());
}
