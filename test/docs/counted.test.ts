import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { MutationTestResult } from "mutation-testing-report-schema/api";
import { describe, expect, test } from "vitest";
import { missingIn, ofCode, ofDescriptions, readCounted, type Counted } from "../../scripts/docs/counted.js";
import { mutants, reported } from "./report.js";

describe("what was counted", () => {
  const files = (mutated: MutationTestResult): Readonly<Record<string, string>> => ({
    "openapi/frameio.yaml": mutants.files["openapi/frameio.yaml"]!.source,
    "coverage/contract/report.json": JSON.stringify(reported),
    "coverage/contract/mutation.json": JSON.stringify(mutated),
    "coverage/mutate/mutation.json": JSON.stringify(mutated),
  });
  const [described, coded] = [ofDescriptions(mutants), ofCode(mutants)];
  const older: MutationTestResult = {
    ...mutants,
    files: { "openapi/frameio.yaml": { ...mutants.files["openapi/frameio.yaml"]!, source: "openapi: 3.0.0\n" } },
  };

  test.each<[string, Readonly<Record<string, string>>, Counted]>([
    ["is taken where it is of the files of today", files(mutants), { contract: reported, mutants: [described, coded] }],
    ["is left out where one of them has changed since", files(older), { mutants: [] }],
    ["is left out where it is gone", { ...files(mutants), "openapi/frameio.yaml": "" }, { mutants: [] }],
    ["need not be there", {}, { mutants: [] }],
  ])("%s", async (_what, written, counted) => {
    const folder = await mkdtemp(join(tmpdir(), "rollcall-counted-"));
    try {
      for (const [name, text] of Object.entries(written)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        if (text !== "") await writeFile(join(folder, name), text);
      }
      expect(await readCounted(folder)).toEqual(counted);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

test("a site without the page on the contract tests is refused where all is checked, and told of elsewhere", () => {
  expect(missingIn({ contract: reported, mutants: [] }, true)).toBeUndefined();
  expect(missingIn({ mutants: [] }, false)).toContain("npm run contract");
  expect(() => missingIn({ mutants: [] }, true)).toThrow("no contract.html");
});
