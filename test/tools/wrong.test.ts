import { expect, test } from "vitest";
import { clone, type JsonObject } from "../../scripts/openapi/json.js";
import { apis, readDescription } from "../../scripts/openapi/read.js";
import { linted } from "../../scripts/contract/checks/lint.js";
import type { Check } from "../../scripts/contract/checks/check.js";
import { sampled } from "../../scripts/contract/checks/samples.js";
import { typed } from "../../scripts/contract/checks/types.js";
import { againstSources } from "../../scripts/contract/checks/sources.js";
import { thorough } from "../support/thorough.js";
import { difference } from "./difference.js";
import { wrongDescriptions } from "./wrong/descriptions.js";

/*
 * Descriptions that agree with themselves and are wrong. Nothing that was made from a description may help here: no recorded
 * exchange, no generated file, no check that says that something is out of date. Only what others said: the sources, the types
 * that follow from them, and the vendors' samples.
 */

const right = new Map(apis.map((api) => [api, readDescription(api)]));
const sources = new Map(apis.map((api) => [api, againstSources(api, right.get(api)!.document)]));

const documents = wrongDescriptions.map(({ api, edit }) => {
  const document = clone(right.get(api)!.document);
  edit(document);
  return document;
});

test("there are thirty, of three descriptions", () => {
  expect(wrongDescriptions).toHaveLength(30);
  const wronged = [...new Set(wrongDescriptions.map(({ api }) => api))];
  expect(wronged).toHaveLength(3);
  expect(apis).toEqual(expect.arrayContaining(wronged));
});

test.each(wrongDescriptions.map(({ api, claims }, index) => [api, claims, index] as const))(
  "%s: %s",
  async (api, _claims, index) => {
    const document = documents[index]!;
    expect(difference(right.get(api)!.document, document)).not.toEqual([]);
    expect(await objections(api, document)).not.toEqual([]);
  },
);

test.runIf(thorough)("lint finds nothing wrong with any of them", async () => {
  expect((await linted(documents)).filter((complaint) => complaint !== undefined)).toEqual([]);
});

/* The sources are asked first; the rest only where they have nothing to say, because compiling takes longest. */
async function objections(api: string, document: JsonObject): Promise<string[]> {
  const checks: (() => Check | Promise<Check>)[] = [
    () => sources.get(api)!,
    () => sampled(api),
    () => typed(right.get(api)!),
  ];
  for (const open of checks) {
    const check = await open();
    const said = await Promise.resolve()
      .then(() => check(document))
      .catch((error: unknown) => String(error));
    if (said !== undefined) return [said];
  }
  return [];
}
