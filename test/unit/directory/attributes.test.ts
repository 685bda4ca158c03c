import { describe, expect, test } from "vitest";
import { attributesToCreate, wishedAttributes, writtenValue } from "../../../src/directory/attributes.js";
import type { DesiredGroup, Finding, Shape } from "../../../src/directory/types.js";
import { shape } from "../../support/directory.js";

const error = (code: Finding["code"], message: string): Finding => ({
  code,
  severity: "error",
  at: "Editors",
  message,
});

describe("the attributes that are wished", () => {
  function read(wish: Omit<DesiredGroup, "name">, vendor: Shape = shape) {
    const findings: Finding[] = [];
    return { attributes: wishedAttributes({ name: "Editors", ...wish }, vendor, findings), findings };
  }

  test("are those that the wish says, by the ids of their values", () => {
    const all = { id: "1", previously: ["X"], members: [], remove: [], allowEmpty: true, absent: false };
    expect(read(all)).toEqual({ attributes: {}, findings: [] });
    expect(read({ ...all, emoji: "film", permissionProfile: "Sender" })).toEqual({
      attributes: { emoji: "film", permissionProfile: "1" },
      findings: [],
    });
    expect(read({ permissionProfile: "2" }).attributes).toEqual({ permissionProfile: "2" });
    expect(read({ emoji: undefined } as unknown as DesiredGroup)).toEqual({ attributes: {}, findings: [] });
  });

  test("are none where one is not known to the vendor, or its value not", () => {
    expect(read({ emoji: "film", permissionProfile: "1" }, { ...shape, attributes: {} })).toEqual({
      attributes: undefined,
      findings: [
        error("unknown_attribute", "A group of this vendor has no emoji."),
        error("unknown_attribute", "A group of this vendor has no permissionProfile."),
      ],
    });
    for (const name of ["Viewer", "sender", "4"])
      expect(read({ emoji: "film", permissionProfile: name })).toEqual({
        attributes: undefined,
        findings: [error("unknown_value", `There is not exactly one permissionProfile called ${name}.`)],
      });
  });
});

describe("a group is created with", () => {
  function create(wished: object, vendor: Shape = shape) {
    const findings: Finding[] = [];
    return { to: attributesToCreate({ name: "Editors" }, { ...wished }, vendor, findings), findings };
  }

  test("its name, what is wished, and what it gets otherwise", () => {
    expect(create({})).toEqual({ to: { name: "Editors", emoji: "busts" }, findings: [] });
    expect(create({ emoji: "film", permissionProfile: "1" })).toEqual({
      to: { name: "Editors", emoji: "film", permissionProfile: "1" },
      findings: [],
    });
  });

  test("all that it needs, or not at all", () => {
    const strict = { ...shape, attributes: { emoji: { onCreate: true, required: true } } };
    expect(create({}, strict)).toEqual({
      to: undefined,
      findings: [error("missing_attribute", "A group of this vendor is created with emoji: give it.")],
    });
    expect(create({ emoji: "film" }, strict).to).toEqual({ name: "Editors", emoji: "film" });
    expect(create({}, { ...shape, attributes: { emoji: { onCreate: true } } })).toEqual({
      to: { name: "Editors" },
      findings: [],
    });
  });
});

describe("a value is written", () => {
  const values = [
    { id: "1", name: "Sender" },
    { id: "2", name: "Viewer" },
    { id: "3", name: "Viewer" },
    { id: "Five", name: "1" },
    { id: "6", name: " blank" },
    { id: "9", name: "Guest" },
    { id: " 7", name: " seven" },
  ];
  test.each([
    ["by its name", "1", "Sender"],
    ["by its own name, whichever comes first", "9", "Guest"],
    ["by its id, where its name is another's too", "3", "3"],
    ["by its id, where its name is the id of another", "Five", "Five"],
    ["by its id, where its name cannot stand in a file", "6", "6"],
    ["not at all, where neither can", " 7", undefined],
    ["not at all, where nothing has it", "8", undefined],
  ])("%s", (_, id, written) => {
    expect(writtenValue(id, { onCreate: false, values })).toBe(written);
  });

  test("as it is, where values are not listed", () => {
    expect(writtenValue("film", { onCreate: true })).toBe("film");
    expect(writtenValue(" film", { onCreate: true })).toBeUndefined();
  });
});
