import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { exactTypes } from "../../scripts/contract/checks/types.js";
import type { JsonObject } from "../../scripts/openapi/json.js";
import { describeDocument } from "../../scripts/openapi/operations.js";
import type { Description } from "../../scripts/openapi/read.js";

/*
 * What the sources expect and what is generated are both printed by programs of this project, which could make one mistake twice.
 * So the types of a toy description are written down by hand.
 */

const toy = new URL("../data/walkthrough/vendor/", import.meta.url);
const text = readFileSync(new URL("openapi/toybox.yaml", toy), "utf8");
const written = readFileSync(new URL("types.ts.txt", toy), "utf8");
const description: Description = {
  ...describeDocument("toybox", parse(text) as JsonObject),
  file: "test/data/walkthrough/vendor/openapi/toybox.yaml",
  text,
  lineOf: () => 1,
};
const operations = ["toys.create", "toys.get", "toys.list"];

test("the types that are generated from a toy description are those that were written by hand", async () => {
  const exact = await exactTypes(description, written);
  const held = [...exact].filter((name) => name.includes(".")).sort();
  expect(held).toEqual(operations.flatMap((id) => [`${id} input`, `${id} output`]));
});

test.each([
  ["a property that may be missing", "price?: number", "price: number"],
  ["null", "name: string | null", "name: string"],
  ["a list that an input may not change", "tags?: readonly string[]", "tags?: string[]"],
  ["an enum that may grow", 'Open<"ball" | "doll" | "train">', '"ball" | "doll" | "train"'],
])("and %s is told from the other", async (_what, from, to) => {
  expect(written).toContain(from);
  await expect(exactTypes(description, written.replace(from, to))).rejects.toThrow("are not those that are expected");
});
