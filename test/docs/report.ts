import type { Share, Way } from "../../scripts/contract/coverage/coverage.js";
import type { CheckName } from "../../scripts/contract/checks/run-checks.js";
import type { Dimension } from "../../scripts/contract/coverage/obligations.js";
import type { ApiReport, Report } from "../../scripts/contract/report/report.js";

/** What `npm run contract` could have found, with something of everything that a page has to show. */
export const reported: Report = {
  state: "any",
  at: "2026-11-21",
  seed: 7,
  seconds: 1,
  apis: [one("frameio"), readLive({ ...one("docusign"), survivors: [], uncovered: [] })],
  matrix: {
    mutants: 400,
    total: byLayer((index) => 400 - 40 * index),
    alone: byLayer((index) =>
      index % 2
        ? { count: 0, reason: `It stays for <reason ${index}>.` }
        : { count: index, example: `mutant ${index}` },
    ),
    aloneBesideWitness: byLayer((index) => index),
    rows: [],
  },
  layers: byLayer((index) => `what layer ${index} holds it against`),
  strengths: ["our own", "published", "from a sandbox", "live"],
  recording: { missing: [], strays: [], files: [] },
  future: {
    changes: 1003,
    answers: 512,
    made: { "new field": 900, "HTML error page": 103 },
    breakages: [{ seed: 8, what: "users.list <breaks> with a new field", again: "npm run contract -- --seed 8" }],
  },
  walks: [
    { api: "frameio", walks: 500, commands: 4424, requests: 7034, taken: { list: 4424 }, violations: [] },
    {
      api: "docusign",
      walks: 500,
      commands: 4520,
      requests: 8454,
      taken: { list: 4520 },
      violations: [{ seed: 9, what: "Counterexample: [create(1)]", again: "npm run contract -- --seed 9" }],
    },
  ],
};

function one(api: string): ApiReport {
  const sizes: readonly Dimension[] = [
    ...(["operation", "response", "media type", "parameter", "schema keyword"] as const),
    ...(["header", "security", "example", "flow", "type"] as const),
  ];
  const share: Share = {
    covered: 30,
    of: 30,
    ways: { prism: 11, fake: 12, sample: 13, scripted: 14, recorded: 15, made: 16 } satisfies Record<Way, number>,
    tested: 17,
    onlyMade: 2,
    refusals: 1,
  };
  const dimensions = <Value>(value: Value) => Object.fromEntries(sizes.map((name) => [name, value]));
  return {
    api,
    file: `openapi/${api}.yaml`,
    headline: {
      shown: [
        { dimension: "operation", rate: 1 },
        { dimension: "example", rate: 0.125 },
        { dimension: "operation", rate: 0 },
      ],
      killed: 1,
    },
    obligations: 300,
    covered: 300,
    dimensions: dimensions(share) as Record<Dimension, Share>,
    strong: dimensions([30, 20, 0, 0]) as Record<Dimension, number[]>,
    facts: [
      { kind: "operations", published: { high: 10, medium: 0 }, shown: 0, ours: [] },
      { kind: "bounds", published: { high: 5, medium: 2 }, shown: 1, ours: ["schemas.Group.fields.name.maxLength"] },
      { kind: "marks", published: { high: 0, medium: 0 }, shown: 0, ours: Array.from({ length: 9 }, longName) },
    ],
    doubts: [{ what: "when `409` comes & goes", confidence: "not published" }],
    uncovered: [{ id: "#/components/headers/Left#missing", at: `openapi/${api}.yaml:12` }],
    mutants: 2000,
    killed: 1999,
    first: {},
    survivors: [
      {
        id: `null #/components/schemas/${"Long".repeat(20)} add`,
        at: `openapi/${api}.yaml:3`,
        reason: "Equivalent, as <null> is.",
      },
    ],
    blind: [],
    disagreements: [],
    agreed: 813,
    roundTrips: 54,
    tested: {
      exchanges: 40,
      wrong: 3,
      sound: 37,
      agreed: 80,
      disagreements: [],
      faults: [],
      unmet: [],
    },
  };
}

function readLive(api: ApiReport): ApiReport {
  const live = { origin: "https://demo.docusign.net", at: "2026-11-20T10:00:00.000Z", read: 5, differences: 1 };
  return { ...api, live, headline: { ...api.headline, live } };
}

function longName(_: unknown, index: number): string {
  return `operations.groups.${"veryLong".repeat(12)}${index}.repeatable`;
}

function byLayer<Value>(value: (index: number) => Value): Record<CheckName, Value> {
  const layers: readonly CheckName[] = [
    ...(["witness", "samples", "examples", "facade", "replay"] as const),
    ...(["second validator", "statuses", "near misses", "types", "lint"] as const),
  ];
  return Object.fromEntries(layers.map((name, index) => [name, value(index)])) as Record<CheckName, Value>;
}
