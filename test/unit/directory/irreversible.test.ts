import { describe, expect, test } from "vitest";
import { cannotUndo, isGivable, lostRole } from "../../../src/directory/irreversible.js";
import { createPeople } from "../../../src/directory/people.js";
import { completePolicy } from "../../../src/directory/policy.js";
import type { Change, Finding, Policy } from "../../../src/directory/types.js";
import { person, shape, snapshot } from "../../support/directory.js";

const people = [
  ...[
    person("me"),
    person("ada", { role: "member" }),
    person("own", { owner: true }),
    person("col", { state: "closed" }),
  ],
  ...[person("fox", { writable: false }), person("ian", { state: "inactive" }), person("pat", { state: "pending" })],
];
const refs = (...ids: string[]) => ids.map((id) => ({ id }));

/** What of a change cannot be brought back. */
function lost(change: object, policy: Partial<Policy> = {}): readonly Finding[] {
  const whole = { id: "alpha/A1/1", label: "Editors", group: "g", ...change } as Change;
  return cannotUndo(whole, createPeople(people), snapshot({ people }), completePolicy(policy));
}

const note = (message: string, who?: string): Finding => ({
  ...{ code: "irreversible", severity: "note", at: "alpha/A1/1", message },
  ...(who !== undefined && { who }),
});

describe("undo cannot bring back", () => {
  test("nothing of a creation and of an update", () => {
    expect([lost({ kind: "create", from: null, to: {} }), lost({ kind: "update", from: {}, to: {} })]).toEqual([
      [],
      [],
    ]);
  });

  test("a deleted group as it was", () => {
    const [finding, ...others] = lost({ kind: "delete", from: {}, people: refs("ada") });
    expect([finding, others]).toEqual([
      note("A deleted group comes back with another id, and without what else hangs on it."),
      [],
    ]);
    expect(finding).not.toHaveProperty("who");
  });

  test("a role that cannot be given, or is taken from somebody from whom nothing is", () => {
    const role = (id: string, from: string | null, policy: Partial<Policy> = {}) =>
      lost({ kind: "role", label: `${id}@x`, people: refs(id), from, to: "admin" }, policy);
    expect(role("ada", "member")).toEqual([]);
    expect(role("ada", null)).toEqual([note("The role before, none, cannot be given again.", "ada@x")]);
    expect(role("ada", "owner")).toEqual([note("The role before, owner, cannot be given again.", "ada@x")]);
    const kept = (who: string) => [note("Nothing is taken from this person, a role neither.", who)];
    expect(role("me", "member")).toEqual(kept("me@x"));
    // An admin who becomes one again loses nothing.
    expect(role("me", "admin")).toEqual([]);
    // But whatever is done to the owner takes something, and nobody knows whether it does of somebody unknown.
    expect(role("own", "admin")).toEqual(kept("own@x"));
    expect(role("zoe", "admin")).toEqual(kept("zoe@x"));
    expect(role("ada", "member", { requiredAdmins: ["ada"] })).toEqual(kept("ada@x"));
  });

  test("a membership that is taken from somebody from whom nothing is", () => {
    const kept = (who: string) => note("Nothing is taken from this person, a membership neither.", who);
    expect(lost({ kind: "add", people: refs("ada", "me", "own", "zoe") })).toEqual([
      kept("me@example.com"),
      kept("own@example.com"),
      kept("zoe"),
    ]);
    // Who must stay an admin need not stay a member.
    expect(lost({ kind: "add", people: refs("ada") }, { requiredAdmins: ["ada"] })).toEqual([]);
    expect(lost({ kind: "add", people: refs("ada") }, { protect: ["ada"] })).toEqual([kept("ada@example.com")]);
  });

  test("a membership of somebody who cannot be added", () => {
    const gone = (who: string) => note("This person could not be added again.", who);
    expect(lost({ kind: "remove", people: refs("ada", "col", "fox", "ian", "pat", "zoe") })).toEqual([
      gone("col@example.com"),
      gone("fox@example.com"),
      gone("ian@example.com"),
      gone("zoe"),
    ]);
  });
});

test("a role can be given that the vendor takes", () => {
  const none = { ...shape, roles: null };
  expect([
    isGivable("admin", shape),
    isGivable("owner", shape),
    isGivable(null, shape),
    isGivable("admin", none),
  ]).toEqual([...[true, false, false, false]]);
  expect(lostRole("owner")).toBe("The role before, owner, cannot be given again.");
});
