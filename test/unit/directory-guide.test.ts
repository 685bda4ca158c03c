import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { POLICY } from "../../src/directory/desired/table.js";
import { findingCodes } from "../../src/directory/types.js";

const guide = readFileSync(fileURLToPath(new URL("../../scripts/docs/guides/directory.md", import.meta.url)), "utf8");

/** The first cells of the table below a heading. */
function firstCells(heading: string): string[] {
  const [, section = ""] = new RegExp(`^## ${heading}\\n([^]*?)(?=^## |$(?![^]))`, "m").exec(guide) ?? [];
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) => row.split("|")[1]?.trim() ?? "");
}

test("the guide lists every finding code, in the order of the types", () => {
  expect(firstCells("Findings")).toEqual(findingCodes.map((code) => `\`${code}\``));
});

test("the guide lists every key of a policy", () => {
  const keys = firstCells("What a plan may take away").join().match(/\w+/g);
  expect([...(keys ?? [])].sort()).toEqual(Object.keys(POLICY.fields).sort());
});
