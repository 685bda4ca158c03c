import { describe, expect, test } from "vitest";
import { readArguments } from "../../src/cli/arguments.js";
import { Refusal } from "../../src/cli/refusal.js";

const read = (line: string) => readArguments(line.split(" ").filter(Boolean), "1.2.3");

function refusal(line: string): string {
  try {
    read(line);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return "nothing";
}

test.each([
  ["dump", { command: "dump", file: "", options: {} }],
  [
    "dump --account frameio:1 --account docusign:2 --foreign --json -o f.yaml",
    {
      ...{ command: "dump", file: "" },
      options: { account: ["frameio:1", "docusign:2"], foreign: true, json: true, output: "f.yaml" },
    },
  ],
  ["check f.yaml", { command: "check", file: "f.yaml", options: {} }],
  [
    "plan --removals listed f.yaml -o plan.json --markdown",
    { command: "plan", file: "f.yaml", options: { removals: "listed", output: "plan.json", markdown: true } },
  ],
  [
    "apply plan.json --expect-removals 3 --expect 20fe --policy p.yaml --journal j --json",
    {
      ...{ command: "apply", file: "plan.json" },
      options: { "expect-removals": "3", expect: "20fe", policy: "p.yaml", journal: "j", json: true },
    },
  ],
  ["undo plan.json -o back.json", { command: "undo", file: "plan.json", options: { output: "back.json" } }],
  ["status plan.json", { command: "status", file: "plan.json", options: {} }],
])("%s", (line, wanted) => {
  expect(read(line)).toEqual(wanted);
});

describe("help", () => {
  test("is given where it is asked for, and why where nothing is", () => {
    expect(refusal("")).toBe((read("--help") as { text: string }).text);
    for (const line of ["help", "--help", "-h"])
      expect(read(line)).toEqual({ text: expect.stringContaining("Usage: rollcall COMMAND") as string });
    for (const name of ["dump", "check FILE", "plan FILE", "apply PLAN", "undo PLAN", "status PLAN"]) {
      expect((read("help") as { text: string }).text).toContain(`\n  ${name} `);
      const { text } = read(`${name.split(" ")[0]} --help`) as { text: string };
      expect(text).toContain(`Usage: rollcall ${name} [OPTION]…`);
      expect(text.split("\n").every(({ length }) => length <= 120)).toBe(true);
    }
    expect((read("apply -h") as { text: string }).text).toContain("--expect-removals N ");
  });

  test("and the version", () => {
    for (const line of ["--version", "-v"]) expect(read(line)).toEqual({ text: "1.2.3" });
  });
});

test.each([
  ["aply plan.json", "There is no command aply. Did you mean apply?\n\nUsage: rollcall COMMAND"],
  ["toString", "There is no command toString.\n"],
  ["frobnicate", "There is no command frobnicate.\n"],
  ["plan", "plan needs a FILE.\n\nUsage: rollcall plan FILE"],
  ["apply", "apply needs a PLAN.\n"],
  ["dump f.yaml", "dump does not know what to do with f.yaml.\n"],
  ["check a.yaml b.yaml", "check does not know what to do with b.yaml.\n"],
  ["plan f.yaml --removal all", "plan has no option --removal. Did you mean removals?\n"],
  ["plan f.yaml --expect 1", "plan has no option --expect.\n"],
  ["check f.yaml -o x", "check has no option -o.\n"],
  ["plan f.yaml --removals", "Option '--removals <value>' argument missing.\n"],
  ["plan f.yaml --json=yes", "Option '--json' does not take an argument.\n"],
  ["plan f.yaml --json --markdown", "It is JSON or Markdown: give one of --json and --markdown.\n"],
])("%s is refused", (line, why) => {
  expect(refusal(line)).toContain(why);
});
