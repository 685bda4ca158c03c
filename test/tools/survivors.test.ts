import { describe, expect, test } from "vitest";
import { judge, print, type Mutant, type Survivor } from "../../scripts/mutate/judge.js";

/* What `npm run mutate` makes of a run: it passes when nearly all is noticed and every survivor has a reason. */

const file = "src/client/list.ts";
const mutant = (fate: Mutant["fate"], more: Partial<Mutant> = {}): Mutant => ({
  ...{ file, line: 7, mutator: "BooleanLiteral", from: "true", to: "false", fate },
  ...more,
});
const noticed = Array.from({ length: 98 }, () => mutant("noticed"));
const listed: Survivor = { file, mutator: "BooleanLiteral", from: "true", to: "false", reason: "Equivalent." };

function faults(mutants: readonly Mutant[], survivors: readonly Survivor[] = []): readonly string[] {
  return judge(mutants, survivors).faults;
}

describe("a run passes", () => {
  test.each([
    ["when all is noticed", noticed, []],
    [
      "when 2 of 100 survive, each with a reason",
      [...noticed, ...Array<Mutant>(2).fill(mutant("survives"))],
      Array<Survivor>(2).fill(listed),
    ],
    ["whatever is listed for files that were not part of it", noticed, [{ ...listed, file: "src/client/answer.ts" }]],
    ["when a change hangs, or cannot be tried", [...noticed, mutant("hangs"), mutant("left out")], []],
  ])("%s", (_, mutants, survivors) => {
    expect(faults(mutants, survivors)).toEqual([]);
  });
});

describe("a run fails", () => {
  test.each<[string, readonly Mutant[], readonly Survivor[], string]>([
    [
      "on a survivor that is not listed",
      [...noticed, mutant("survives")],
      [],
      `${file}:7: BooleanLiteral: true -> false survives and is not listed`,
    ],
    [
      "on a second one where one is listed",
      [...noticed, mutant("survives"), mutant("survives")],
      [listed],
      `${file}:7: BooleanLiteral: true -> false survives and is not listed`,
    ],
    [
      "on an entry for what does not survive",
      noticed,
      [listed],
      `${file}: BooleanLiteral: true -> false is listed and does not survive`,
    ],
    [
      "on less than 98 %",
      [...noticed.slice(1), ...Array<Mutant>(3).fill(mutant("survives"))],
      Array<Survivor>(3).fill(listed),
      "src/client: less than 98 % is noticed",
    ],
    ["on nothing at all", [], [], "all: less than 98 % is noticed"],
  ])("%s", (_, mutants, survivors, fault) => {
    expect(faults(mutants, survivors)).toEqual([fault]);
  });

  test.each([
    ["file", { file: "src/client/answer.ts" }],
    ["mutator", { mutator: "StringLiteral" }],
    ["code", { from: "false" }],
    ["replacement", { to: "" }],
  ])("where a survivor differs from the listed one in its %s", (_, other) => {
    expect(faults([...noticed, mutant("survives", other)], [listed]).length).toBeGreaterThan(0);
  });

  test("on a folder below 98 %, though all folders together are not", () => {
    const here = Array.from({ length: 20 }, () => mutant("survives", { file: "src/transport/read.ts" }));
    const there = Array.from({ length: 1900 }, () => mutant("noticed"));
    const reasons = here.map(() => ({ ...listed, file: "src/transport/read.ts" }));
    expect(faults([...here, ...there], reasons)).toEqual(["src/transport: less than 98 % is noticed"]);
  });
});

test("the summary names each survivor by its place and its reason, and counts by folder", () => {
  const other = mutant("hangs", { file: "src/transport/read.ts" });
  const text = print(judge([...noticed, other, mutant("survives"), mutant("left out")], [listed]));
  expect(text).toContain("src/client/list.ts:7  BooleanLiteral: true -> false\n    Equivalent.");
  expect(text).toContain("src/transport/read.ts:7  hangs  BooleanLiteral: true -> false");
  expect(text).toContain("src/client/list.ts:7  left out  BooleanLiteral: true -> false");
  expect(text).toMatch(
    /src\/client +99\.0 % +98 of 99 changes noticed, 0 of them because the tests never end; 1 survive, 1 left out/,
  );
  expect(text).toMatch(/src\/transport +100\.0 % +1 of 1 /);
  expect(text).toMatch(/all +99\.0 % +99 of 100 /);
});
