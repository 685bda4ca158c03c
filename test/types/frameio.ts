import type { List } from "../../src/client/api.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import type { Open, Verdict } from "./compare.js";

interface Group {
  id: string;
  name: string;
  emoji: string;
  member_count: number;
  source: Open<"frame" | "adobe" | "workfront">;
  creator_id: string | null;
  created_at: string;
  updated_at: string;
}

type CommonGroup = { creator?: User } & Group;

/* Groups of Adobe tell how far they are synchronized. */
type SyncGroup = { sync_status: Open<"not_started" | "in_progress" | "completed" | "error"> } & CommonGroup;

type GroupWithIncludes = SyncGroup | CommonGroup;

interface User {
  id: string | null;
  name: string | null;
  email: string;
  avatar_url: string | null;
  active: boolean | null;
  adobe_user_id?: string | null;
}

interface AccountUser {
  role: Open<"member" | "owner" | "admin" | "reviewer"> | null;
  user: User;
}

interface Page<Item> {
  data: Item[];
  links: { next: string | null };
  total_count?: number | null;
}

/** What each operation takes and gives, written down from the vendor's reference and not from the description. */
export interface Expected {
  "groups.list": {
    input: {
      account_id: string;
      include?: "creator" | undefined;
      sort?:
        "creator_asc" | "creator_desc" | "name_asc" | "name_desc" | "created_at_asc" | "created_at_desc" | undefined;
      after?: string | undefined;
      page_size?: number | undefined;
      include_total_count?: boolean | undefined;
    };
    item: GroupWithIncludes;
    page: Page<GroupWithIncludes>;
  };
  "groups.create": { input: { account_id: string; name: string; emoji: string }; output: Group };
  "groups.get": {
    input: { account_id: string; group_id: string; include?: "creator" | undefined };
    output: GroupWithIncludes;
  };
  "groups.update": {
    input: { account_id: string; group_id: string; name?: string | undefined; emoji?: string | undefined };
    output: Group;
  };
  "groups.delete": { input: { account_id: string; group_id: string }; output: void };
  "groups.listUsers": {
    input: {
      account_id: string;
      group_id: string;
      sort?: "name_asc" | "name_desc" | "email_asc" | "email_desc" | undefined;
      after?: string | undefined;
      page_size?: number | undefined;
      include_total_count?: boolean | undefined;
    };
    item: User;
    page: Page<User>;
  };
  "groups.addUsers": { input: { account_id: string; group_id: string; user_ids: readonly string[] }; output: void };
  "groups.removeUser": { input: { account_id: string; group_id: string; user_id: string }; output: void };
  "users.list": {
    input: {
      account_id: string;
      sort?: "role_asc" | "role_desc" | "name_asc" | "name_desc" | "email_asc" | "email_desc" | undefined;
      include_deactivated?: boolean | undefined;
      after?: string | undefined;
      page_size?: number | undefined;
      include_total_count?: boolean | undefined;
    };
    item: AccountUser;
    page: Page<AccountUser>;
  };
  "users.updateRole": {
    input: { account_id: string; user_id: string; role: "admin" | "member" };
    output: { role: "admin" | "member" };
  };
}

const unbound = () => createFrameio({ token: "t" });
const bound = () => createFrameio({ token: "t", account_id: "a" });

/** Holds when the client takes and gives exactly that. */
export const unboundHolds: Verdict<ReturnType<typeof unbound>, Expected, never> = true;

/** Holds when a client with a bound account takes the same, the account left to choice. */
export const boundHolds: Verdict<ReturnType<typeof bound>, Expected, "account_id"> = true;

/** Says what `await` makes of a list: the list, and no array. */
export async function awaited(): Promise<Group[]> {
  const list: List<GroupWithIncludes, Page<GroupWithIncludes>> = await bound().groups.list();
  // @ts-expect-error A list is no array.
  return list;
}
