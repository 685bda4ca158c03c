import { expect, test } from "vitest";
import { replayed } from "../../scripts/contract/checks/recordings.js";
import { trustedWith, unsettled } from "../../scripts/contract/checks/run-checks.js";
import { againstSources } from "../../scripts/contract/checks/sources.js";
import { typed } from "../../scripts/contract/checks/types.js";
import { readEvidence } from "../../scripts/contract/exchanges/recordings.js";
import { clone } from "../../scripts/openapi/json.js";
import { readDescription } from "../../scripts/openapi/read.js";

/*
 * A description is changed, schema and examples alike, and what follows from it is made anew. Others must still object, or the
 * tests would only prove that the project agrees with itself: the sources, the types that they say, the recorded exchanges.
 */

interface Tree {
  [key: string]: Tree;
}

interface Change {
  readonly name: string;
  /** What the objection has to name, for each that must object. */
  readonly noticedBy: Readonly<Partial<Record<keyof typeof checks, RegExp>>>;
  edit(description: Tree): unknown;
}

const groups = "/v4/accounts/{account_id}/groups";

const changes: Change[] = [
  {
    name: "a renamed property",
    noticedBy: { sources: /member_count/ },
    edit: (description) => everywhere(description, '"member_count"', '"members_count"'),
  },
  {
    name: "a dropped required",
    noticedBy: { sources: /email/, types: /groups\.listUsers: item/ },
    edit: ({ components }) => remove(at(components!, "schemas", "User", "required"), "email"),
  },
  {
    name: "a changed status",
    noticedBy: { sources: /statuses 201 is not in the description/ },
    edit: ({ paths }) => rename(at(paths!, groups, "post", "responses"), "201", "200"),
  },
  {
    name: "a changed path",
    noticedBy: { sources: /groups\.listUsers/ },
    edit: ({ paths }) => rename(paths!, `${groups}/{group_id}/users`, `${groups}/{group_id}/members`),
  },
  {
    name: "a removed enum value",
    noticedBy: { sources: /source/, types: /groups\.create: output/ },
    edit: ({ components }) => remove(at(components!, "schemas", "Group", "properties", "source", "enum"), "workfront"),
  },
  {
    name: "a removed security requirement",
    noticedBy: { sources: /auth/, recordings: /token/ },
    edit: ({ paths }) => {
      const { parameters, responses, ...rest } = at(paths!, groups, "get") as unknown as Record<string, unknown>;
      paths![groups]!["get"] = { ...rest, security: [], parameters, responses } as unknown as Tree;
    },
  },
];

const api = "frameio";
const description = readDescription(api);
const { document } = description;

const right = unsettled(document);

/** The checks that have something to say here; each is opened once, and has to accept the right description first. */
const checks = {
  sources: trustedWith(right, "sources", () => againstSources(api, document)),
  recordings: trustedWith(right, "recordings", () => replayed(readEvidence(api), document)),
  types: trustedWith(right, "types", () => typed(description)),
};

test.each(changes)("$name is noticed", async ({ noticedBy, edit }) => {
  const changed = clone(document);
  edit(changed as unknown as Tree);
  for (const [name, objection] of Object.entries(noticedBy)) {
    // A check that objects to something else has noticed nothing.
    expect(await (await checks[name as keyof typeof checks])(changed), name).toMatch(objection);
  }
});

function at(tree: Tree, ...keys: string[]): Tree {
  return keys.reduce((inner, key) => {
    const next = inner[key];
    if (next === undefined) throw new Error(`The description has no ${key} where this change needs it`);
    return next;
  }, tree);
}

function rename(tree: Tree, from: string, to: string): void {
  tree[to] = at(tree, from);
  delete tree[from];
}

function remove(list: Tree, value: string): void {
  const names = list as unknown as string[];
  names.splice(names.indexOf(value), 1);
}

function everywhere(description: Tree, from: string, to: string): void {
  Object.assign(description, JSON.parse(JSON.stringify(description).replaceAll(from, to)));
}
