import type { Plan } from "../../../src/directory/types.js";
import type { World } from "../fake/vendor.js";
import type { Draw } from "./draw.js";
import { widePolicy } from "./wish.js";

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null | undefined;
type Tree = { [key: string]: Json };

/** Edits a plan as somebody would who wants more of it than it allows, or whose editor slipped. */
export function editPlan(draw: Draw, plan: Plan, world: World): Plan {
  const copy = structuredClone(plan) as unknown as Tree;
  for (let edits = draw.number(0, 3); edits > 0; edits--) draw.one(greedy)(draw, copy, world);
  if (draw.chance(40)) slip(draw, copy, world);
  return JSON.parse(JSON.stringify(copy)) as Plan;
}

type Edit = (draw: Draw, plan: Tree, world: World) => void;

/** What takes more. */
const greedy: readonly Edit[] = [
  (_, plan) => (plan["policy"] = structuredClone(widePolicy) as unknown as Tree),
  (draw, plan) => {
    const policy = plan["policy"] as Tree;
    policy[draw.one(["minAdmins", "removals", "perGroup", "protect", "demotions", "total", "requiredAdmins"])] =
      draw.one([0, "all", { number: 1e9, fraction: 1 }, { number: null, fraction: "1" }, []]);
  },
  // More people, protected ones among them, in what is removed.
  (draw, plan, { people }) => {
    for (const change of changesOf(plan).filter(({ kind }) => kind === "remove")) {
      change["people"] = draw.some(people, 60).map(({ id, key }) => ({ id: id ?? key }));
    }
  },
  // Groups that the plan did not touch.
  (draw, plan, { groups, people }) => {
    const { id } = draw.one(groups);
    baseOf(plan)[id] ??= { members: "0".repeat(32), count: 1000, attributes: "" };
    const kind = draw.one(["remove", "delete"]);
    const refs = draw.some(people, 40).map((person) => ({ id: person.id ?? person.key }));
    changesOf(plan).push({ id: `edit-${id}-${kind}`, kind, group: id, label: "edited", people: refs, from: {} });
  },
  // Groups that are larger than they are.
  (draw, plan) => {
    for (const print of Object.values(baseOf(plan))) (print as Tree)["count"] = draw.number(0, 100_000);
  },
  (_, plan, { groups }) => {
    for (const { id } of groups) baseOf(plan)[id] ??= { members: "0".repeat(32), count: 100_000, attributes: "" };
  },
  // A deletion that says that nobody is in the group.
  (_, plan) => {
    for (const change of changesOf(plan).filter(({ kind }) => kind === "delete")) change["people"] = [];
  },
  // Roles of others, with what they were before.
  (draw, plan, { people }) => {
    for (const person of draw.some(people, 30)) {
      const ref = { id: person.id ?? person.key };
      const change = {
        kind: "role",
        label: "edited",
        people: [ref],
        from: person.role,
        to: draw.one(["member", "admin"]),
      };
      changesOf(plan).push({ id: `edit-${person.key}`, ...change });
    }
  },
  (_, plan) => {
    for (const account of plan["accounts"] as Tree[]) account["self"] = null;
  },
  // Everything twice.
  (draw, plan) => {
    const changes = changesOf(plan);
    const again = structuredClone<Tree[]>(changes);
    changes.push(
      ...again.map((change) => ({
        ...change,
        id: draw.chance(80) ? `${String(change["id"])}-again` : change["id"],
      })),
    );
  },
  (draw, plan) => {
    const accounts = plan["accounts"] as Tree[];
    accounts.push({ ...structuredClone(accounts[0]!), account: draw.recased(String(accounts[0]!["account"])) });
  },
];

/** Any value becomes another, goes, or comes twice. */
const slip: Edit = (draw, plan) => {
  let at: Json = plan;
  for (;;) {
    const keys: string[] = Object.keys(at);
    if (keys.length === 0) return;
    const key = draw.one(keys);
    const node = at as Tree;
    const below = node[key];
    if (typeof below === "object" && below !== null && draw.chance(80)) at = below;
    else {
      if (draw.chance(30)) delete node[key];
      else node[key] = draw.one<Json>([null, 0, -1, 1e9, "", "all", "role", [], {}, true, below]);
      return;
    }
  }
};

function changesOf(plan: Tree): Tree[] {
  const [account] = (plan["accounts"] ?? []) as Tree[];
  return (account?.["changes"] ?? []) as Tree[];
}

function baseOf(plan: Tree): Tree {
  const [account] = (plan["accounts"] ?? []) as Tree[];
  return (account?.["base"] ?? {}) as Tree;
}
