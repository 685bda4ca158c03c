import { describe, expect, test } from "vitest";
import { plan } from "../../../src/directory/plan.js";
import type { Adapter, Desired, Snapshot } from "../../../src/directory/types.js";
import { fakeDocusign, fakeFrameio } from "../../../src/testing/index.js";
import { docusignDirectory } from "../../../src/vendors/docusign/directory.js";
import { createDocusign } from "../../../src/vendors/docusign/index.js";
import { frameioDirectory } from "../../../src/vendors/frameio/directory.js";
import { createFrameio } from "../../../src/vendors/frameio/index.js";

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
type Page = Record<string, unknown>;

/** How a vendor writes a page. */
interface Form {
  readonly items: (page: Page) => readonly unknown[];
  readonly withItems: (page: Page, items: readonly unknown[]) => Page;
  readonly withTotal: (page: Page, total: number | undefined) => Page;
  readonly total: (page: Page) => number;
  readonly withoutNext: (page: Page) => Page;
}

const uuid = (end: number) => `0a000000-0000-4000-8000-${String(end).padStart(12, "0")}`;
const people = Array.from({ length: 150 }, (_, at) => ({ id: uuid(at), email: `person${at}@northlight.example` }));
const names = Array.from({ length: 120 }, (_, at) => `Group ${at}`);

/** Each vendor with an account whose lists have two pages: people, groups, and the members of its first own group. */
const vendors: readonly {
  readonly name: string;
  readonly lists: { readonly people: RegExp; readonly groups: RegExp; readonly members: RegExp };
  readonly form: Form;
  open(spoil: (fetch: Fetch) => Fetch): Adapter;
}[] = [
  {
    name: "frameio",
    lists: { people: /\/accounts\/[^/]+\/users\?/, groups: /\/groups\?/, members: /\/groups\/[^/]+1000\/users\?/ },
    form: {
      items: ({ data }) => data as unknown[],
      withItems: (page, data) => ({ ...page, data }),
      withTotal: ({ total_count: _, ...page }, total) => ({
        ...page,
        ...(total !== undefined && { total_count: total }),
      }),
      total: ({ total_count }) => Number(total_count),
      withoutNext: (page) => ({ ...page, links: { next: null } }),
    },
    open(spoil) {
      const fake = fakeFrameio({
        limits: false,
        users: people.map((person, at) => ({ ...person, role: at === 0 ? "owner" : "admin" })),
        groups: names.map((name, at) => ({
          name,
          id: uuid(1000 + at),
          members: at === 0 ? people.map(({ id }) => id) : [],
        })),
      });
      const { token, account_id } = fake;
      return frameioDirectory(createFrameio({ token, account_id, fetch: spoil(fake.fetch), retry: false }));
    },
  },
  {
    name: "docusign",
    lists: { people: /\/accounts\/[^/]+\/users\?/, groups: /\/groups\?/, members: /\/groups\/1000\/users\?/ },
    form: {
      items: (page) => (page["users"] ?? page["groups"] ?? []) as unknown[],
      withItems: ({ users, groups, ...page }, items) => ({
        ...page,
        ...(users ? { users: items } : {}),
        ...(groups ? { groups: items } : {}),
      }),
      withTotal: ({ totalSetSize: _, ...page }, total) => ({
        ...page,
        ...(total !== undefined && { totalSetSize: String(total) }),
      }),
      total: ({ totalSetSize }) => Number(totalSetSize),
      withoutNext: ({ nextUri: _, ...page }) => page,
    },
    open(spoil) {
      const fake = fakeDocusign({
        limits: false,
        users: people.map(({ id, email }) => ({ userId: id, email })),
        groups: names.map((groupName, at) => ({
          ...{ groupName, groupId: String(1000 + at), users: at === 0 ? people.map(({ id }) => id) : [] },
        })),
      });
      const { token, accountId, baseUrl } = fake;
      const client = createDocusign({ token, accountId, baseUrl, fetch: spoil(fake.fetch), retry: false });
      return docusignDirectory(client, { self: uuid(0) });
    },
  },
];

type Spoiler = (page: Page, at: number, form: Form, pages: readonly Page[]) => Page | "503" | "text" | "broken";

const faults: Record<string, Spoiler> = {
  "an item is lost": (page, at, { items, withItems }) => (at === 1 ? withItems(page, items(page).slice(1)) : page),
  "a page is half of one": (page, at, { items, withItems }) =>
    at === 0 ? withItems(page, items(page).slice(50)) : page,
  "a page is empty": (page, at, { withItems }) => (at === 1 ? withItems(page, []) : page),
  // Some clients are told the way on by the total alone, and find nothing there.
  "the last page is missing": (page, at, { withItems, withoutNext }) =>
    withoutNext(at === 0 ? page : withItems(page, [])),
  "the total is absent": (page, _, { withTotal }) => withTotal(page, undefined),
  "the total is absent on one page": (page, at, { withTotal }) => (at === 1 ? withTotal(page, undefined) : page),
  "the total changes": (page, at, { total, withTotal }) => (at === 1 ? withTotal(page, total(page) + 1) : page),
  "the total is zero": (page, _, { withTotal }) => withTotal(page, 0),
  "a page is repeated": (page, at, { items, withItems }, [first = {}]) =>
    at === 1 ? withItems(page, items(first)) : page,
  "the answer is 503": (page, at) => (at === 1 ? "503" : page),
  "the answer is no JSON": (page, at) => (at === 1 ? "text" : page),
  "the connection breaks": (page, at) => (at === 1 ? "broken" : page),
  "there are none of none": (page, _, { withItems, withTotal, withoutNext }) =>
    withoutNext(withTotal(withItems(page, []), 0)),
};

/** Spoils the pages of one list. */
function spoiling(list: RegExp, form: Form, spoiler: Spoiler): (fetch: Fetch) => Fetch {
  const pages: Page[] = [];
  return (fetch) => async (input, init) => {
    const response = await fetch(input, init);
    if (!list.test(String(input))) return response;
    const page = (await response.json()) as Page;
    const spoilt = spoiler(page, pages.push(page) - 1, form, pages);
    if (spoilt === "503") return new Response(null, { status: 503 });
    if (spoilt === "text") return new Response("<html>", { headers: { "content-type": "text/html" } });
    if (spoilt === "broken")
      throw new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNRESET" }) });
    return Response.json(spoilt, { headers: response.headers });
  };
}

/** A wish whose plan does everything: it renames, makes, deletes, adds and removes, and sets a role where there are any. */
function wishFor({ vendor, account, shape }: Snapshot, id: (at: number) => string): Desired {
  const members = people.slice(0, 140).map((person) => ({ id: person.id }));
  return {
    accounts: [
      {
        ...{ vendor, account },
        groups: [
          { id: id(0), name: "Group 0", members },
          { id: id(1), name: "Renamed", members: members.slice(0, 1) },
          { id: id(2), name: "Group 2", absent: true },
          { name: "Fresh", members: members.slice(0, 1) },
        ],
        ...(shape.roles && { roles: { [uuid(3)]: "member" } }),
      },
    ],
  };
}

const cap = { number: 1000, fraction: 1 };
const policy = { removals: "all", perGroup: cap, total: cap, demotions: cap, minAdmins: 0 } as const;

describe.each(vendors)("a spoilt read of $name", ({ lists, form, open }) => {
  const kindsOf = async (adapter: Adapter) => {
    const snapshot = await adapter.read(({ kind }) => kind === "own", {});
    const id = (at: number) => (snapshot.vendor === "frameio" ? uuid(1000 + at) : String(1000 + at));
    const { changes } = plan(wishFor(snapshot, id), [snapshot], policy).accounts[0]!;
    const kinds = changes.map(({ kind, group }) => (kind === "remove" ? `remove from ${group}` : kind));
    return { snapshot, kinds, large: id(0) };
  };

  test("is told from one that is whole", async () => {
    const { snapshot, kinds, large } = await kindsOf(open((fetch) => fetch));
    expect(snapshot.gaps).toEqual([]);
    const roles = snapshot.shape.roles ? ["role"] : [];
    expect([...new Set(kinds)].sort()).toEqual(
      ["add", "create", "delete", `remove from ${large}`, "update", ...roles].sort(),
    );
  });

  test.each(Object.keys(faults))("takes nothing from anybody where of people %s", async (fault) => {
    const { snapshot, kinds } = await kindsOf(open(spoiling(lists.people, form, faults[fault]!)));
    expect(snapshot.gaps.map((gap) => gap.in)).toEqual(["people"]);
    expect(kinds.filter((kind) => /^(remove|delete|role)/.test(kind))).toEqual([]);
    expect(kinds).toContain("create");
  });

  test.each(Object.keys(faults))("takes nothing and names nothing where of groups %s", async (fault) => {
    const { snapshot, kinds } = await kindsOf(open(spoiling(lists.groups, form, faults[fault]!)));
    // That an account has no group at all may be so, but for vendors who give each account some.
    const mayBeSo = fault === "there are none of none" && snapshot.shape.roles !== null;
    expect(snapshot.gaps.map((gap) => gap.in)).toEqual(mayBeSo ? [] : ["groups"]);
    expect(kinds.filter((kind) => /^(remove|delete)/.test(kind))).toEqual([]);
    if (!mayBeSo) expect(kinds.filter((kind) => /^(role|create|update)/.test(kind))).toEqual([]);
  });

  test.each(Object.keys(faults))("takes nobody from the group of whose members %s", async (fault) => {
    const { snapshot, kinds, large } = await kindsOf(open(spoiling(lists.members, form, faults[fault]!)));
    expect(snapshot.gaps).toEqual([]);
    const { members, complete, counted } = snapshot.groups.find(({ id }) => id === large)!;
    expect(complete && members?.length === counted).toBe(false);
    expect(kinds.filter((kind) => kind.startsWith("remove"))).toEqual([]);
    expect(kinds).toContain("create");
  });
});
