import { describe, expect, test } from "vitest";
import { createNames, isRenamed, matchGroups } from "../../../src/directory/match.js";
import type { DesiredGroup, Finding, Gap, GroupState } from "../../../src/directory/types.js";
import { group } from "../../support/directory.js";

const named = (...names: readonly string[]) => names.map((name) => group(name));
const [editors, cutters, sound] = named("Editors", "Cutters", "Sound");
const short: Gap = { in: "groups", message: "It is short." };

/** Which group each wish means, by name, and what was found. */
function match(
  wishes: readonly DesiredGroup[],
  groups: readonly GroupState[] = [editors!, cutters!, sound!],
  gaps: readonly Gap[] = [],
) {
  const findings: Finding[] = [];
  const matches = matchGroups(wishes, { groups, gaps }, findings);
  return { matches: matches.map(({ wish, group }) => [wish.name, group?.name ?? null]), findings };
}

const former = (at: string, other: string): Finding => ({
  ...{ code: "former_name", severity: "warning", at },
  message: `There is a group ${other} too, as this one was called: it stays as it is.`,
});
const repeated = (at: string): Finding => ({
  ...{ code: "repeated_group", severity: "error", at },
  message: "The file has this group more than once: give each its own `id`.",
});
const taken = (at: string): Finding => ({
  ...{ code: "name_taken", severity: "error", at },
  message: "The group that is to be deleted has this name still: plan again once it is gone.",
});
const ambiguous = (at: string): Finding => ({
  ...{ code: "ambiguous_group", severity: "error", at },
  message: "Several groups have this name, but for upper and lower case or signs that nobody sees: give `id`.",
});
const several = (at: string): Finding => ({
  ...ambiguous(at),
  message: "Several groups have names from `previously`: say which one is meant, by `id`.",
});

describe("a wish means", () => {
  test("the group of its id, in letters of any size, whatever that is called", () => {
    expect(match([{ name: "Sound", id: "=EDITORS" }])).toEqual({ matches: [["Sound", "Editors"]], findings: [] });
  });

  test("the group of its name, in letters of any size", () => {
    expect(match([{ name: "EDITORS" }])).toEqual({ matches: [["EDITORS", "Editors"]], findings: [] });
  });

  test("a group that is to be created, where none has its name", () => {
    expect(match([{ name: "Writers" }])).toEqual({ matches: [["Writers", null]], findings: [] });
  });

  test("the group of the one of its former names that there is", () => {
    expect(match([{ name: "Writers", previously: ["Authors", "sound", "Sound"] }])).toEqual({
      matches: [["Writers", "Sound"]],
      findings: [],
    });
    expect(match([{ name: "Sound", previously: ["Authors", "sound"] }]).matches).toEqual([["Sound", "Sound"]]);
  });

  test("none where there are groups of several of its former names, whether or not there is one of its name", () => {
    for (const name of ["Writers", "Editors"]) {
      expect(match([{ name, previously: ["Authors", "Cutters", "EDITORS", "sound"] }])).toEqual({
        matches: [],
        findings: [several(name)],
      });
    }
  });

  test("no group to delete that is called something else, whatever its id", () => {
    const absent = { id: "=EDITORS", absent: true };
    for (const wish of [{ name: "editors" }, { name: "Writers", previously: ["Authors", "EDITORS"] }]) {
      expect(match([{ ...wish, ...absent }])).toEqual({ matches: [[wish.name, "Editors"]], findings: [] });
    }
    expect(match([{ name: "Sound", previously: ["Authors"], ...absent }])).toEqual({
      matches: [],
      findings: [
        {
          ...{ code: "unknown_group", severity: "error", at: "Sound" },
          message: "The group of this id is called Editors: correct one of them.",
        },
      ],
    });
  });

  test("no group of an id that is not there", () => {
    expect(match([{ name: "Writers", id: "X7" }])).toEqual({
      matches: [],
      findings: [
        { code: "unknown_group", severity: "error", at: "Writers", message: "There is no group of the id X7." },
      ],
    });
    expect(match([{ name: "Writers", id: "X7", absent: true }])).toEqual({
      matches: [],
      findings: [
        {
          ...{ code: "gone_group", severity: "note", at: "Writers" },
          message: "There is no group of this id: it was deleted already.",
        },
      ],
    });
    for (const absent of [true, false])
      expect(match([{ name: "Writers", id: "X7", absent }], undefined, [short])).toEqual({
        matches: [],
        findings: [
          {
            ...{ code: "groups_incomplete", severity: "held", at: "Writers" },
            message: "The list of groups may be short, and lacks this one.",
          },
        ],
      });
  });

  test("no group that is to be deleted by its name", () => {
    expect(match([{ name: "Editors", absent: true }])).toEqual({
      matches: [],
      findings: [
        {
          ...{ code: "absent_without_id", severity: "error", at: "Editors" },
          message: "A group is deleted by its id, which no other group can have: give `id`.",
        },
      ],
    });
  });

  test("the group of its name, however its letters are written and whatever nobody sees is in it", () => {
    const cafe = group("Caf\u00e9");
    for (const name of ["CAFE\u0301", "Ca\u00adf\u00e9"])
      expect(match([{ name }], [cafe])).toEqual({ matches: [[name, cafe.name]], findings: [] });
  });

  test("no group of a name that several have but for upper and lower case", () => {
    const twins = named("Editors", "EDITORS", "Sound");
    expect(match([{ name: "Editors" }], twins)).toEqual({ matches: [], findings: [ambiguous("Editors")] });
    expect(match([{ name: "Writers", previously: ["editors"] }], twins)).toEqual({
      matches: [],
      findings: [several("Writers")],
    });
    expect(match([{ name: "Sound", previously: ["editors"] }], twins).findings).toEqual([several("Sound")]);
    expect(match([{ name: "Editors", id: "=EDITORS" }], [twins[0]!]).matches).toEqual([["Editors", "Editors"]]);
  });
});

describe("a group that has a former name of another", () => {
  test("is told of, and stays", () => {
    expect(match([{ name: "Editors", previously: ["Sound"] }])).toEqual({
      matches: [["Editors", "Editors"]],
      findings: [former("Editors", "Sound")],
    });
  });

  test("is not told of where the file names it too, or where it is the same", () => {
    expect(match([{ name: "Editors", previously: ["Sound"] }, { name: "Sound" }])).toEqual({
      matches: [
        ["Editors", "Editors"],
        ["Sound", "Sound"],
      ],
      findings: [],
    });
    expect(match([{ name: "Editors", previously: ["EDITORS"] }]).findings).toEqual([]);
    expect(match([{ name: "Writers", previously: ["Sound"] }]).findings).toEqual([]);
  });
});

describe("of two wishes that mean one group", () => {
  test("none is carried out", () => {
    expect(match([{ name: "Editors", id: "=Editors" }, { name: "EDITORS" }])).toEqual({
      matches: [],
      // By id first: whoever has none comes before all others.
      findings: [repeated("EDITORS"), repeated("Editors")],
    });
    expect(match([{ name: "Writers" }, { name: "writers" }, { name: "Sound" }])).toEqual({
      matches: [["Sound", "Sound"]],
      findings: [repeated("Writers"), repeated("writers")],
    });
  });

  test("the one that deletes it by its id goes before the one that has its name alone, which waits", () => {
    expect(match([{ name: "EDITORS", id: "=Editors", absent: true }, { name: "Editors" }])).toEqual({
      matches: [["EDITORS", "Editors"]],
      findings: [taken("Editors")],
    });
    expect(
      match([
        { name: "EDITORS", id: "=Editors", absent: true },
        { name: "New", previously: ["Editors"] },
      ]),
    ).toEqual({
      matches: [["EDITORS", "Editors"]],
      findings: [taken("New")],
    });
  });

  test("both have its id: to delete it and to keep it is not both done", () => {
    expect(
      match([
        { name: "Editors", id: "=Editors", absent: true },
        { name: "Kept", id: "=editors" },
      ]),
    ).toEqual({ matches: [], findings: [repeated("Editors"), taken("Kept")] });
    expect(
      match([
        { name: "Editors", id: "=Editors", absent: true },
        { name: "EDITORS", id: "=Editors", absent: true },
      ]),
    ).toEqual({ matches: [], findings: [repeated("EDITORS"), repeated("Editors")] });
    expect(
      match([
        { name: "Editors", id: "=Editors", absent: true },
        { name: "EDITORS", id: "=Editors" },
        { name: "editors" },
      ]),
    ).toEqual({ matches: [], findings: [repeated("editors"), repeated("EDITORS"), repeated("Editors")] });
  });
});

describe("a wish gives way whose group another renames", () => {
  test("by its id, and creates a new one, or takes the one that it had been", () => {
    expect(match([{ name: "Mixers", id: "=Sound" }, { name: "Sound" }])).toEqual({
      matches: [
        ["Sound", null],
        ["Mixers", "Sound"],
      ],
      findings: [],
    });
    expect(
      match([
        { name: "Mixers", id: "=Sound" },
        { name: "Sound", previously: ["Cutters"] },
      ]),
    ).toEqual({
      matches: [
        ["Sound", "Cutters"],
        ["Mixers", "Sound"],
      ],
      findings: [],
    });
    expect(
      match([
        { name: "Mixers", id: "=Sound" },
        { name: "Sound", previously: ["SOUND"] },
      ]),
    ).toEqual({
      matches: [
        ["Sound", null],
        ["Mixers", "Sound"],
      ],
      findings: [],
    });
    // Case alone renames nothing.
    expect(match([{ name: "SOUND", id: "=Sound" }, { name: "Sound" }]).findings).toHaveLength(2);
  });

  test("by a former name, where the one that gives way had one itself", () => {
    expect(
      match([
        { name: "Cutters", previously: ["Editors"] },
        { name: "Sound", previously: ["Cutters"] },
        { name: "Mixers", previously: ["Sound"] },
      ]),
    ).toEqual({
      matches: [
        ["Cutters", "Editors"],
        ["Mixers", "Sound"],
        ["Sound", "Cutters"],
      ],
      findings: [],
    });
    // Another's new name takes nothing from it.
    expect(
      match([
        { name: "Editors", previously: ["Sound"] },
        { name: "Mixers", previously: ["Cutters"] },
      ]),
    ).toEqual({
      matches: [
        ["Editors", "Editors"],
        ["Mixers", "Cutters"],
      ],
      findings: [former("Editors", "Sound")],
    });
    // One that had no other name is meant as it stands, also beside one that has given way itself.
    expect(
      match([{ name: "Mixers", id: "=Sound" }, { name: "Sound", previously: ["Cutters"] }, { name: "Cutters" }]),
    ).toEqual({ matches: [["Mixers", "Sound"]], findings: [repeated("Cutters"), repeated("Sound")] });
    expect(match([{ name: "Mixers", previously: ["Sound"] }, { name: "Sound" }])).toEqual({
      matches: [],
      findings: [repeated("Mixers"), repeated("Sound")],
    });
  });
});

test("wishes are taken in one order: by id, then by name, whatever the order of the file", () => {
  const wishes = [
    { name: "b", id: "=Sound" },
    { name: "b" },
    { name: "B" },
    { name: "a", id: "=CUTTERS" },
    { name: "a" },
  ];
  const expected = match(wishes);
  expect(expected.matches).toEqual([
    ["a", null],
    ["a", "Cutters"],
    ["b", "Sound"],
  ]);
  expect(expected.findings).toEqual([repeated("B"), repeated("b")]);
  expect(match([...wishes].reverse())).toEqual(expected);
  // As if all letters were small.
  const underscores = named("aB", "a_");
  expect(match([{ name: "aB" }, { name: "a_" }], underscores).matches.map(([name]) => name)).toEqual(["a_", "aB"]);
  const pinned = [
    { name: "a", id: "=aB" },
    { name: "b", id: "=a_" },
  ];
  expect(match(pinned, underscores).matches.map(([name]) => name)).toEqual(["b", "a"]);
});

test("a group is renamed by another name, not by other letters, by a deletion or by a creation", () => {
  const renames = (wish: DesiredGroup) => isRenamed({ wish, group: editors! });
  expect([renames({ name: "Cutters" }), renames({ name: "EDITORS" })]).toEqual([true, false]);
  expect(renames({ name: "Edi\u00adtors" })).toBe(false);
  expect([renames({ name: "Cutters", absent: true }), isRenamed({ wish: { name: "Cutters" } })]).toEqual([
    false,
    false,
  ]);
});

test("the groups of a name are found in letters of any size, in their order", () => {
  const twins = named("Editors", "EDITORS", "Sound");
  const names = createNames(twins);
  expect([names.of("editorS"), names.of("Writers")]).toEqual([[twins[0], twins[1]], []]);
});
