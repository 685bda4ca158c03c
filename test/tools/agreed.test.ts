import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agreedSources } from "../../scripts/generate/agreed.js";
import { insert, takeOut } from "../../scripts/walkthrough/insert.js";

/* An operation stands in two files. Where one of them lacks it, nothing is generated, and the place that is missing is named. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = {
  "openapi.yaml": "openapi/docusign.yaml",
  "sources.yaml": "test/data/sources/docusign.yaml",
} as const;
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "rollcall-agreed-"));
  for (const part of [...Object.values(files), "src/vendors/docusign"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  writeFileSync(join(copy, "package.json"), JSON.stringify({ exports: { "./docusign": {} } }));
});

afterAll(() => rmSync(copy, { recursive: true }));

test.each<[string, readonly (keyof typeof files)[], RegExp | undefined]>([
  ["in neither", [], undefined],
  ["in both", ["openapi.yaml", "sources.yaml"], undefined],
  [
    "in the description alone",
    ["openapi.yaml"],
    /operations signingGroups\.list is not in the sources \(test\/data\/sources\/docusign\.yaml/,
  ],
  [
    "in the sources alone",
    ["sources.yaml"],
    /operations signingGroups\.list is not in the description \(openapi\/docusign\.yaml/,
  ],
])("an operation that is %s", (_where, parts, missing) => {
  for (const [part, path] of Object.entries(files)) {
    const addition = readFileSync(join(root, "test/data/walkthrough/operation", part), "utf8");
    // The walkthrough runs this test where the operation has been added.
    const before = takeOut(readFileSync(join(root, path), "utf8"), addition);
    writeFileSync(join(copy, path), (parts as readonly string[]).includes(part) ? insert(before, addition) : before);
  }
  if (missing) expect(() => agreedSources(copy)).toThrow(missing);
  else expect(() => agreedSources(copy)).not.toThrow();
});
