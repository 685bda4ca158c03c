import { expect, test } from "vitest";
import { runDemo } from "../../scripts/demo.js";
import { readDescriptions } from "../../scripts/openapi/read.js";

test("the demo shows every operation and three errors, in 120 columns of plain text", async () => {
  const lines: string[] = [];
  const [answered, all] = await runDemo((line) => lines.push(line), false);
  const ids = readDescriptions().flatMap(({ operations }) => operations.map(({ id }) => id));
  expect([answered, all]).toEqual([ids.length, ids.length]);
  expect(lines.at(-1)).toBe(`${ids.length} of ${ids.length} operations answered`);
  const rows = lines.map((line) => line.split(/\s+/).filter(Boolean));
  for (const id of ids) expect(rows).toContainEqual(expect.arrayContaining([id, expect.stringMatching(/^20\d$/)]));
  for (const name of ["NotFoundError", "PartialFailureError", "InvalidInputError"]) {
    expect(lines).toContainEqual(expect.stringContaining(name));
  }
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
  expect(lines.join("\n")).not.toContain("\u001b");
});
