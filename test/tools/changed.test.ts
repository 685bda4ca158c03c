import { beforeAll, expect, test } from "vitest";
import { openChecks, type CheckName, type MutantResult } from "../../scripts/contract/checks/run-checks.js";
import { clone } from "../../scripts/openapi/json.js";

/*
 * A description is changed, schema and examples alike, and what follows from it is made anew. Others must still object, or the
 * tests would only prove that the project agrees with itself: the sources, the types that they say, the mock server.
 */

interface Tree {
  [key: string]: Tree;
}

interface Change {
  readonly name: string;
  /** What the objection has to name, for each that must object. */
  readonly noticedBy: Readonly<Partial<Record<CheckName, RegExp>>>;
  edit(description: Tree): unknown;
}

const groups = "/v4/accounts/{account_id}/groups";

const changes: Change[] = [
  {
    name: "a renamed property",
    noticedBy: { witness: /member_count/ },
    edit: (description) => everywhere(description, '"member_count"', '"members_count"'),
  },
  {
    name: "a dropped required",
    noticedBy: { witness: /email/, types: /groups\.listUsers: item/ },
    edit: ({ components }) => remove(at(components!, "schemas", "User", "required"), "email"),
  },
  {
    name: "a changed status",
    noticedBy: { witness: /statuses 201 is not in the description/ },
    edit: ({ paths }) => rename(at(paths!, groups, "post", "responses"), "201", "200"),
  },
  {
    name: "a changed path",
    noticedBy: { witness: /groups\.listUsers/ },
    edit: ({ paths }) => rename(paths!, `${groups}/{group_id}/users`, `${groups}/{group_id}/members`),
  },
  {
    name: "a removed enum value",
    noticedBy: { witness: /source/, types: /groups\.create: output/ },
    edit: ({ components }) => remove(at(components!, "schemas", "Group", "properties", "source", "enum"), "workfront"),
  },
  {
    name: "a removed security requirement",
    noticedBy: { witness: /auth/, replay: /token/, "near misses": /./ },
    edit: ({ paths }) => {
      const { parameters, responses, ...rest } = at(paths!, groups, "get") as unknown as Record<string, unknown>;
      paths![groups]!["get"] = { ...rest, security: [], parameters, responses } as unknown as Tree;
    },
  },
];

let verdicts: ReadonlyMap<string, MutantResult>;

beforeAll(async () => {
  const { description, run } = openChecks("frameio");
  const documents = changes.map(({ name, edit }) => ({
    id: name,
    make() {
      const document = clone(description.document);
      edit(document as unknown as Tree);
      return document;
    },
  }));
  verdicts = new Map((await run(documents, true)).map((verdict) => [verdict.id, verdict]));
});

test.each(changes)("$name is noticed", ({ name, noticedBy }) => {
  const { killedBy: by } = verdicts.get(name)!;
  // A layer that objects to something else has noticed nothing.
  for (const [layer, objection] of Object.entries(noticedBy)) expect(by[layer as CheckName], layer).toMatch(objection);
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
