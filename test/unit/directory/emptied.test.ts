import { describe, expect, test } from "vitest";
import { planMembers } from "../../../src/directory/members.js";
import { createPeople } from "../../../src/directory/people.js";
import { completePolicy } from "../../../src/directory/policy.js";
import type { DesiredGroup, Finding, Policy } from "../../../src/directory/types.js";
import { group, person } from "../../support/directory.js";

const everyone = createPeople([
  ...[person("ada"), person("bo"), person("cy")],
  ...[person("pat", { state: "pending", writable: false, id: null }), person("ian", { state: "inactive" })],
]);

function planned(wish: Partial<DesiredGroup>, policy: Partial<Policy> = {}, members = ["ada", "bo"]) {
  const findings: Finding[] = [];
  const match = { wish: { name: "Editors", ...wish }, group: group("Editors", members) };
  const change = planMembers(match, everyone, completePolicy({ removals: "all", ...policy }), findings);
  const keys = (people: readonly { readonly key: string }[]) => people.map(({ key }) => key);
  return { add: keys(change.add), remove: keys(change.remove), findings };
}

const emptied = (count: number): Finding => ({
  ...{ code: "empty_list", severity: "held", at: "Editors", count },
  message: "Nobody would be left: say `allowEmpty` if that is meant.",
});

describe("a group is not emptied", () => {
  test.each([
    ["whoever should be in it has not accepted yet", { members: ["pat@example.com"] }, {}],
    ["whoever should be in it is deactivated", { members: ["ian"] }, {}],
    ["everybody in it is to be removed by name", { remove: ["ada", "bo"] }, { removals: "listed" }],
    ["nobody of the list is found", { members: ["zed@example.com"] }, { unresolved: "proceed" }],
  ] satisfies [string, Partial<DesiredGroup>, Partial<Policy>][])("where %s", (_, wish, policy) => {
    const held = planned(wish, policy);
    expect([held.add, held.remove]).toEqual([[], []]);
    expect(held.findings).toContainEqual(emptied(2));
    const meant = planned({ ...wish, allowEmpty: true }, policy);
    expect(meant.remove).toEqual(["ada", "bo"]);
    expect(meant.findings).not.toContainEqual(emptied(2));
    // Whoever stays, or comes, is enough.
    expect(planned(wish, policy, ["ada", "pat"]).findings).not.toContainEqual(emptied(1));
  });

  test("but changed where somebody comes or stays, and left empty where it is", () => {
    expect(planned({ members: ["cy"] })).toEqual({ add: ["cy"], remove: ["ada", "bo"], findings: [] });
    expect(planned({ remove: ["ada"] })).toEqual({ add: [], remove: ["ada"], findings: [] });
    expect(planned({ remove: ["ada"] }, {}, [])).toEqual({ add: [], remove: [], findings: [] });
  });
});
