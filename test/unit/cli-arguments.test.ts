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

const USAGE = `Usage: rollcall COMMAND

  dump           writes what is there as a file to begin from
  check FILE     says what is wrong with a file; reaches no network
  plan FILE      shows what would change, and changes nothing
  apply PLAN     carries a plan out, and goes on where it was cut off
  undo PLAN      makes a plan that takes back what was done
  status PLAN    says how far a plan was carried out; reaches no network

rollcall COMMAND --help says what a command takes.
Exit codes: 0 nothing to do, or all done; 2 there are changes; 1 something failed, was held back or is wrong.`;

/** How each option is shown, on the line of any command that has it. */
const LINES = {
  account:
    "  --account VENDOR:ID          an account; may be given several times (default: all that your tokens reach)",
  foreign: "  --foreign                    with groups that other products manage, which no plan changes",
  output: "  --output FILE                writes to a file (-o)",
  force: "  --force                      writes over a file that is there",
  json: "  --json                       prints JSON",
  markdown: "  --markdown                   prints Markdown, for a pull request",
  removals: "  --removals none|listed|all   who may be taken out of a group, instead of what the file says",
  policy: "  --policy FILE                how much a plan may take away, where that is more than the defaults",
  expect: "  --expect DIGEST              the plan must be the one with this digest",
  removed:
    "  --expect-removals N          how many memberships and admin roles the plan takes away, as plan has printed it",
  journal: "  --journal FILE               the record of what was done (default: beside the plan)",
};
const { account, foreign, output, force, json, markdown, removals, policy, expect: digest, removed, journal } = LINES;

describe("help", () => {
  test("is given where it is asked for, and where nothing is", () => {
    for (const line of ["help", "--help", "-h", "help plan"]) expect(read(line)).toEqual({ text: USAGE });
    expect(refusal("")).toBe(USAGE);
  });

  test.each([
    ["dump", "dump", "dump writes what is there as a file to begin from.", [account, foreign, output, force, json]],
    ["check", "check FILE", "check says what is wrong with a file; reaches no network.", [json]],
    [
      "plan",
      "plan FILE",
      "plan shows what would change, and changes nothing.",
      [removals, output, force, json, markdown],
    ],
    [
      "apply",
      "apply PLAN",
      "apply carries a plan out, and goes on where it was cut off.",
      [removed, digest, policy, journal, json],
    ],
    [
      "undo",
      "undo PLAN",
      "undo makes a plan that takes back what was done.",
      [policy, journal, output, force, json, markdown],
    ],
    ["status", "status PLAN", "status says how far a plan was carried out; reaches no network.", [journal, json]],
  ])("tells what %s takes", (name, call, does, options) => {
    const text = [`Usage: rollcall ${call} [OPTION]…`, "", does, "", ...options].join("\n");
    for (const help of ["--help", "-h"]) expect(read(`${name} ${help}`)).toEqual({ text });
    expect(text.split("\n").every(({ length }) => length <= 120)).toBe(true);
  });

  test("and the version", () => {
    for (const line of ["--version", "-v"]) expect(read(line)).toEqual({ text: "1.2.3" });
  });
});

test("one of two options that exclude each other is no mistake", () => {
  expect(read("plan f.yaml --json")).toEqual({ command: "plan", file: "f.yaml", options: { json: true } });
});

const USAGE_OF_CHECK =
  "Usage: rollcall check FILE [OPTION]…\n\ncheck says what is wrong with a file; reaches no network.";

test("what is wrong is told with how to call the command", () => {
  expect(refusal("check --jsn f.yaml")).toBe(
    `check has no option --jsn. Did you mean json?\n\n${USAGE_OF_CHECK}\n\n${json}`,
  );
  expect(refusal("chek f.yaml")).toBe(`There is no command chek. Did you mean check?\n\n${USAGE}`);
});

test.each([
  ["frobnicate", "There is no command frobnicate."],
  ["toString", "There is no command toString."],
  ["plan", "plan needs a FILE."],
  ["apply", "apply needs a PLAN."],
  ["dump f.yaml", "dump does not know what to do with f.yaml."],
  ["check a.yaml b.yaml", "check does not know what to do with b.yaml."],
  ["plan f.yaml --removal all", "plan has no option --removal. Did you mean removals?"],
  ["apply f.json --expct-removal 1", "apply has no option --expct-removal. Did you mean expect-removals?"],
  ["plan f.yaml --expect 1", "plan has no option --expect."],
  ["check f.yaml -o x", "check has no option -o."],
  ["plan f.yaml --removals", "Option '--removals <value>' argument missing."],
  ["plan f.yaml --json=yes", "Option '--json' does not take an argument."],
  ["plan f.yaml --json --markdown", "It is JSON or Markdown: give one of --json and --markdown."],
])("%s is refused", (line, why) => {
  const [told, usage] = refusal(line).split("\n\nUsage: ");
  expect(told).toBe(why);
  expect(usage).toMatch(/^rollcall /);
});

test("what Node says of an option ends as a sentence does, once", () => {
  const [told] = refusal("plan f.yaml -o --json").split("\n\nUsage: ");
  expect(told).toMatch(/^Option '-o.* argument is ambiguous\.\n[^]*[^.]\.$/);
});
