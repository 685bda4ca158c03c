import { describe, expect, test } from "vitest";
import { apis, readDescription } from "../../scripts/openapi/read.js";
import { readEvidence } from "../../scripts/contract/exchanges/recordings.js";
import { samplesOf } from "../../scripts/contract/exchanges/samples.js";
import { dimensions, listObligations } from "../../scripts/contract/coverage/obligations.js";
import { strengthsOf } from "../../scripts/contract/report/rank.js";
import { doubtsOf, weakest, wordsOf, type Words } from "../../scripts/contract/report/provenance.js";
import type { Coverage } from "../../scripts/contract/coverage/coverage.js";
import { sourcesOf } from "../../scripts/contract/sources/read.js";
import type { Citation } from "../../scripts/contract/sources/shape.js";

/* On whose word it rests what the descriptions oblige to. */

describe.each(apis)("%s", (api) => {
  const description = readDescription(api);
  const { obligations } = listObligations(description, readEvidence(api).recorded);

  test("every obligation rests on something, and none on more than has been published", () => {
    const found = strengthsOf(description.document, obligations, sourcesOf(api), samplesOf(api));
    expect([...found.keys()].toSorted()).toEqual(obligations.map(({ id }) => id).toSorted());
    expect(new Set(found.values())).toEqual(new Set([0, 1]));
  });

  test("what is said with low confidence is nobody's word", () => {
    const { strengths } = recited((citation) => (citation.confidence = "low"));
    const samples = [...strengths].filter(([id, strength]) => strength > 0 && !id.endsWith("#example"));
    expect(samples).toEqual([]);
  });

  test("what was seen live is as strong as that, but for what is ours", () => {
    const { before, strengths } = recited((citation) => (citation.kinds = ["live"]));
    const raised = [...strengths].filter(([id]) => before.get(id)! > 0 && !id.endsWith("#example"));
    expect(raised.length).toBeGreaterThan(obligations.length / 10);
    expect(raised.filter(([, strength]) => strength !== 3)).toEqual([]);
    expect([...strengths].filter(([id, strength]) => before.get(id) === 0 && strength > 0)).toEqual([]);
  });

  /* Sources read their parts on demand, so the citations are changed after they were read to the end. */
  function recited(change: (citation: Citation) => void) {
    const sources = sourcesOf(api);
    const read = () => strengthsOf(description.document, obligations, sources, samplesOf(api));
    const before = read();
    for (const citation of sources.citations.values()) change(citation);
    return { before, strengths: read() };
  }
});

describe("of single obligations", () => {
  const strengths = new Map<string, ReturnType<typeof strengthsOf>>(
    apis.map((api) => {
      const description = readDescription(api);
      const { obligations } = listObligations(description, readEvidence(api).recorded);
      return [api, strengthsOf(description.document, obligations, sourcesOf(api), samplesOf(api))];
    }),
  );

  test.each([
    ["frameio", "#/components/parameters/ApiVersionOptional#present", 1],
    // That the stable operations do without the header was concluded.
    ["frameio", "#/components/parameters/ApiVersionOptional#absent", 0],
    ["frameio", "#/components/schemas/Group/properties/name#maxLength:beyond", 1],
    ["frameio", "#/components/schemas/SyncGroup/properties/sync_status#missing", 1],
    // Nothing is published about other properties in this body.
    ["frameio", "#/components/schemas/UsersUpdateRoleBody#unknown", 0],
    ["frameio", "#/components/schemas/GroupsCreateBody#unknown", 1],
    ["frameio", "#/paths/~1v4~1accounts~1{account_id}~1groups/get#flow:last", 1],
    // That a link which repeats is an error is a promise of the client.
    ["frameio", "#/paths/~1v4~1accounts~1{account_id}~1groups/get#flow:repeated", 0],
    [
      "frameio",
      "#/paths/~1v4~1accounts~1{account_id}~1groups/post/responses/201/content/application~1json/examples/vendorSample#example",
      1,
    ],
    [
      "frameio",
      "#/paths/~1v4~1accounts~1{account_id}~1groups/post/responses/201/content/application~1json/examples/editors#example",
      0,
    ],
    // A type is as sure as the least sure of what it is made of.
    ["frameio", "#/components/schemas/Group#exact", 1],
    ["frameio", "#/components/schemas/UsersUpdateRoleBody#exact", 0],
    ["frameio-legacy", "#/components/schemas/Plan/properties/deleted_at#null", 0],
    ["frameio-legacy", "#/components/headers/RateLimitLimit#type", 1],
    ["frameio-legacy", "#/components/headers/RateLimitLimit#minimum:beyond", 0],
    ["docusign", "#/components/schemas/GroupToUpdate/properties/groupId#missing", 0],
    ["docusign", "#/components/schemas/GroupToUpdate/properties/groupName#absent", 1],
    ["docusign", "#/components/parameters/GroupCount#maximum:beyond", 1],
    ["docusign", "#/components/parameters/GroupCount#type", 0],
  ])("%s %s: %d", (api, id, strength) => {
    expect(strengths.get(api)!.get(id)).toBe(strength);
  });
});

describe("the words of a description", () => {
  test("count what is shown and no more, and each fact once", () => {
    const description = readDescription("frameio");
    const all = listObligations(description, readEvidence("frameio").recorded).obligations;
    const shown = all.map((one, index) => ({ ...one, by: index % 2 ? ["an exchange"] : [] }));
    const { strong, facts, live } = wordsOf(description, { obligations: shown } as unknown as Coverage);
    for (const name of dimensions) {
      const own = shown.filter(({ dimension, by }) => dimension === name && by.length > 0);
      expect(strong[name][0], name).toBe(own.length);
      expect(strong[name][1], name).toBeLessThanOrEqual(own.length);
      expect(strong[name].slice(2), name).toEqual([0, 0]);
    }
    expect(facts.find(({ kind }) => kind === "operations")).toEqual({
      kind: "operations",
      // The status of the two removals of a group's role was inferred.
      published: { high: all.filter(({ id }) => id.endsWith("#operation")).length - 2, medium: 2 },
      shown: 0,
      ours: [],
    });
    expect(facts.find(({ kind }) => kind === "marks")!.ours).toContain("operations.groups.create.repeatable");
    expect(live).toBeUndefined();
  });

  test("tell the dimension of which least is shown", () => {
    const strong = Object.fromEntries(dimensions.map((name) => [name, [4, name === "header" ? 1 : 2, 0, 0]]));
    const sizes = Object.fromEntries(dimensions.map((name) => [name, { of: name === "flow" ? 0 : 4 }]));
    const words = { strong } as unknown as Words;
    expect(weakest(words, 0, sizes as never)).toEqual({ dimension: "operation", rate: 1 });
    expect(weakest(words, 1, sizes as never)).toEqual({ dimension: "header", rate: 0.25 });
  });

  test("take what is doubtful from the chapter of the description", () => {
    const text = [
      "## Frame.io v4",
      "### Doubtful",
      "| what | confidence |",
      "| ---- | ---------- |",
      "| when 409 comes | not published |",
      "## DocuSign",
      "### Doubtful fields",
      "| field | what is doubtful | confidence |",
      "| ----- | ---------------- | ---------- |",
      "| `count` | whether 0 is allowed | L |",
    ].join("\n");
    expect(doubtsOf("Frame.io v4", text)).toEqual([{ what: "when 409 comes", confidence: "not published" }]);
    expect(doubtsOf("DocuSign", text)).toEqual([{ what: "`count`: whether 0 is allowed", confidence: "L" }]);
    expect(() => doubtsOf("Frame.io v2", text)).toThrow("has no chapter Frame.io v2");
  });
});
