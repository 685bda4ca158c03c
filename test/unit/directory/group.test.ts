import { describe, expect, test } from "vitest";
import { creationOf, deletionOf, planGroup } from "../../../src/directory/group.js";
import { createPeople } from "../../../src/directory/people.js";
import type { DesiredGroup, Finding, GroupState, Snapshot } from "../../../src/directory/types.js";
import { group, person, shape, snapshot } from "../../support/directory.js";

const people = createPeople([person("Ada", { id: "ADA" }), person("Bo", { email: null }), person("cy", { id: null })]);
const short = { gaps: [{ in: "groups", message: "It is short." }] } as const;

function planned(wish: DesiredGroup, there?: GroupState, more: Partial<Snapshot> = {}) {
  const findings: Finding[] = [];
  const changes = planGroup({ wish, ...(there && { group: there }) }, people, snapshot(more), findings);
  return { changes, findings };
}

describe("a group that is there", () => {
  const editors = group("Editors", [], { attributes: { emoji: "film" } });

  test("is left alone where it is as wished, but for upper and lower case", () => {
    expect(planned({ name: "Editors", emoji: "film" }, editors)).toEqual({ changes: [], findings: [] });
    expect(planned({ name: "EDITORS" }, editors)).toEqual({ changes: [], findings: [] });
  });

  test("gets the attributes that are wished, and keeps the others", () => {
    expect(planned({ name: "editors", permissionProfile: "Sender" }, editors)).toEqual({
      changes: [
        {
          ...{ kind: "update", group: "=Editors", label: "Editors" },
          from: { emoji: "film", name: "Editors" },
          to: { emoji: "film", name: "Editors", permissionProfile: "1" },
        },
      ],
      findings: [],
    });
  });

  test("is renamed", () => {
    expect(planned({ name: "Cutters", previously: ["Editors"] }, editors)).toEqual({
      changes: [
        {
          ...{ kind: "update", group: "=Editors", label: "Editors" },
          from: { emoji: "film", name: "Editors" },
          to: { emoji: "film", name: "Cutters" },
        },
      ],
      findings: [],
    });
  });

  test("is not renamed where the list of groups may be short, and still gets its attributes", () => {
    expect(planned({ name: "Cutters", emoji: "busts" }, editors, short)).toEqual({
      changes: [
        {
          ...{ kind: "update", group: "=Editors", label: "Editors" },
          from: { emoji: "film", name: "Editors" },
          to: { emoji: "busts", name: "Editors" },
        },
      ],
      findings: [
        {
          ...{ code: "groups_incomplete", severity: "held", at: "Editors" },
          message: "The list of groups may be short, and the name taken: nothing is created or renamed.",
        },
      ],
    });
    expect(planned({ name: "Editors" }, editors, short)).toEqual({ changes: [], findings: [] });
  });

  test("cannot have what its vendor does not know", () => {
    const { changes, findings } = planned({ name: "Editors", permissionProfile: "Viewer" }, editors);
    expect(changes).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(["unknown_value"]);
  });
});

describe("a group that is not the account's own", () => {
  const theirs = group("Admins", [], { kind: "admins" });
  const foreign = {
    ...{ code: "foreign_group", severity: "error", at: "Admins" },
    message: "This group is not the account's own to change.",
  };

  test.each([
    ["its members", { name: "Admins", members: [] }],
    ["another name", { name: "Chiefs", id: "=Admins" }],
    ["its end", { name: "Admins", id: "=Admins", absent: true }],
  ] satisfies [string, DesiredGroup][])("is an error where %s is asked for", (_, wish) => {
    expect(planned(wish, theirs)).toEqual({ changes: undefined, findings: [foreign] });
  });

  test("may be named", () => {
    const wish: DesiredGroup = { name: "admins", id: "=Admins", previously: ["Chiefs"] };
    expect(planned(wish, theirs)).toEqual({ changes: undefined, findings: [] });
    expect(planned({ ...wish, members: undefined } as never, theirs)).toEqual({ changes: undefined, findings: [] });
  });
});

describe("a group that should not be there", () => {
  const wish: DesiredGroup = { name: "Editors", id: "=Editors", absent: true };

  test("is deleted with everyone who is in it, in the order of their ids, by key where there is no id", () => {
    const there = group("Editors", ["cy", "stranger", "ada", "bo"], { attributes: { emoji: "film" } });
    const deletion = {
      ...{ kind: "delete", group: "=Editors", label: "Editors", from: { emoji: "film", name: "Editors" } },
      people: [
        { id: "ADA", email: "ada@example.com" },
        { id: "Bo" },
        { id: "cy", email: "cy@example.com" },
        { id: "stranger" },
      ],
    };
    expect(planned(wish, there)).toEqual({ changes: [deletion], findings: [] });
    expect(deletionOf(there, people)).toEqual(deletion);
    expect(deletionOf(group("Editors", null), people)).toMatchObject({ people: [] });
  });

  test("stays where its list is not whole or lacks somebody whom the vendor counts", () => {
    for (const [there, code] of [
      [group("Editors", null), "members_incomplete"],
      [group("Editors", ["ada"], { counted: 2 }), "counter_above"],
    ] as const) {
      const { changes, findings } = planned(wish, there);
      expect(changes).toEqual([]);
      expect(findings.map((each) => [each.code, each.severity])).toEqual([[code, "held"]]);
    }
  });

  test("is deleted with a warning where it lists more than the vendor counts", () => {
    const { changes, findings } = planned(wish, group("Editors", ["ada"], { counted: 0 }));
    expect(changes).toHaveLength(1);
    expect(findings.map(({ code }) => code)).toEqual(["counter_below"]);
  });
});

describe("a group that is not there", () => {
  test("is created with what its vendor creates it with, and gets the rest afterwards", () => {
    expect(planned({ name: "Editors", permissionProfile: "Sender" })).toEqual({
      changes: [
        { kind: "create", label: "Editors", from: null, to: { name: "Editors", emoji: "busts" } },
        {
          ...{ kind: "update", of: "Editors", label: "Editors", from: { name: "Editors", emoji: "busts" } },
          to: { name: "Editors", emoji: "busts", permissionProfile: "1" },
        },
      ],
      findings: [],
    });
    expect(planned({ name: "Editors", emoji: "film" })).toEqual({
      changes: [{ kind: "create", label: "Editors", from: null, to: { name: "Editors", emoji: "film" } }],
      findings: [],
    });
    expect(creationOf("Editors", { name: "Editors", colour: "red" }, shape)).toEqual([
      { kind: "create", label: "Editors", from: null, to: { name: "Editors", colour: "red" } },
    ]);
  });

  test("is not created where it may be there after all, or lacks what its vendor needs", () => {
    expect(planned({ name: "Editors" }, undefined, short)).toEqual({
      changes: undefined,
      findings: [
        {
          ...{ code: "groups_incomplete", severity: "held", at: "Editors" },
          message: "The list of groups may be short, and the name taken: nothing is created or renamed.",
        },
      ],
    });
    const needy = { ...shape, attributes: { emoji: { onCreate: true, required: true } } };
    const { changes, findings } = planned({ name: "Editors" }, undefined, { shape: needy });
    expect(changes).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(["missing_attribute"]);
  });
});
