import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { judge, type Refusal } from "../../scripts/suite/judge.js";
import type { Failure, Run } from "../../scripts/suite/run.js";

/* What `npm run suite` makes of its runs: every failure has a reason, and every reason a failure. */

const refusal: Refusal = { reason: "An id is text.", says: "must be an id", tests: ["a.test.ts > numbers"] };
const failure: Failure = { test: "a.test.ts > numbers", says: "InvalidInputError: id must be an id." };
const run = (...failures: readonly Failure[]): Run => ({ tests: 9, passed: 9 - failures.length, failures });

describe("the runs are what is refused by design", () => {
  test.each<[string, Run[], Refusal[]]>([
    ["where all passes and nothing is listed", [run()], []],
    ["where what fails is listed", [run(failure)], [refusal]],
    ["where it fails in one run only", [run(failure), run()], [refusal]],
    [
      "where one test fails for two reasons, one a run",
      [run(failure), run({ ...failure, says: "not described" })],
      [refusal, { ...refusal, says: "not described" }],
    ],
  ])("%s", (_, runs, refusals) => {
    expect(judge(runs, refusals)).toEqual([]);
  });
});

describe("the runs are not", () => {
  test.each<[string, Run[], Refusal[], string[]]>([
    [
      "where a failure is not listed",
      [run(failure)],
      [],
      ["a.test.ts > numbers: InvalidInputError: id must be an id."],
    ],
    [
      "where a listed test passes",
      [run()],
      [refusal],
      ['a.test.ts > numbers: is listed as refused ("must be an id"), and is not'],
    ],
    [
      "where it fails for another reason",
      [run({ ...failure, says: "TypeError" })],
      [refusal],
      ["a.test.ts > numbers: TypeError", 'a.test.ts > numbers: is listed as refused ("must be an id"), and is not'],
    ],
  ])("%s", (_, runs, refusals, faults) => {
    expect(judge(runs, refusals)).toEqual(faults);
  });
});

test("every entry of the list has a reason, words and tests", () => {
  const file = new URL("../../scripts/suite/refused.yaml", import.meta.url);
  const refusals = parse(readFileSync(file, "utf8")) as Refusal[];
  for (const { reason, says, tests } of refusals) {
    expect(reason).toMatch(/\.$/);
    expect(says).not.toBe("");
    expect(tests.length).toBeGreaterThan(0);
  }
});
