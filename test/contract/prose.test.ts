import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { sourcesOf } from "../../scripts/contract/sources/read.js";
import { listDescribed } from "../../scripts/openapi/apis.js";

const openapi = fileURLToPath(new URL("../../openapi/", import.meta.url));
const descriptions = listDescribed().map(({ name }) => `${name}.yaml`);
const provenance = readFileSync(`${openapi}PROVENANCE.md`, "utf8");
const seeds = [
  "000_793e39ecd0a1c096",
  "001_546e0efae2a4ee21",
  "002_cded1e04d42dad9b",
  "003_bd9eba0dffd5bac4",
  "004_c1a1309af8574141",
];

describe.each(descriptions)("%s", (file) => {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(`${openapi}${file}`, "utf8"), { lineCounter: lines });

  test("no two properties share a description unless they share a schema", () => {
    const texts = new Map<string, { place: string; schema: string }[]>();
    visit(document, {
      Pair(_index, pair) {
        const name = isScalar(pair.key) ? String(pair.key.value) : "";
        if (name === "example" || name === "examples") return visit.SKIP;
        if (name !== "properties" || !isMap(pair.value)) return undefined;
        for (const property of pair.value.items) {
          if (!isScalar(property.key) || !isMap(property.value)) continue;
          const text = property.value.get("description");
          const line = lines.linePos(property.key.range?.[0] ?? 0).line;
          const place = `${file}:${line} ${String(property.key.value)}`;
          // Properties without a schema of their own in common differ from each other, whatever they hold.
          const schema = String(property.value.get("$ref") ?? place);
          if (typeof text === "string") texts.set(text.trim(), [...(texts.get(text.trim()) ?? []), { place, schema }]);
        }
        return undefined;
      },
    });
    expect(texts.size).toBeGreaterThan(0);
    const shared = [...texts].filter(([, uses]) => new Set(uses.map(({ schema }) => schema)).size > 1);
    expect(shared.map(([text, uses]) => `${uses.map(({ place }) => place).join(", ")}: ${text}`)).toEqual([]);
  });

  test("its chapter of PROVENANCE.md names every operation", () => {
    const title = sourcesOf(file.replace(/\.yaml$/, "")).api;
    const chapter = provenance.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? "";
    const words = new Set(chapter.split(/[^\w.]+/).map((word) => word.replace(/\.$/, "")));
    const ids = [...String(document).matchAll(/^\s+operationId: (\S+)$/gm)].map((match) => match[1] ?? "");
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !words.has(id))).toEqual([]);
  });
});

test("PROVENANCE.md names the five pages from which the project started", () => {
  expect(seeds.filter((seed) => !provenance.includes(seed))).toEqual([]);
});
