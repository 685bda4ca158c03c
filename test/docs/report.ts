import type { MutantResult, MutationTestResult } from "mutation-testing-report-schema/api";
import type { Share, Way } from "../../scripts/contract/coverage/coverage.js";
import { checkNames, type CheckName } from "../../scripts/contract/checks/run-checks.js";
import type { Dimension } from "../../scripts/contract/coverage/obligations.js";
import type { ApiReport, Report } from "../../scripts/contract/report/report.js";

/** What `npm run contract` could have found, with something of everything that a page has to show. */
export const reported: Report = {
  at: "2026-11-21",
  seed: 7,
  seconds: 1,
  apis: [one("frameio"), readLive({ ...one("docusign"), survivors: [], uncovered: [] })],
  matrix: {
    mutants: 400,
    total: byCheck((index) => 400 - 40 * index),
    alone: byCheck((index) =>
      index % 2
        ? { count: 0, reason: `It stays for <reason ${index}>.` }
        : { count: index, example: `mutant ${index}` },
    ),
    aloneBesideSources: byCheck((index) => index),
  },
  checks: byCheck((index) => `what check ${index} holds it against`),
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
    ways: { tested: 11, derived: 12, compiled: 13 } satisfies Record<Way, number>,
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
      withoutSnapshots: 0.9994,
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
    withoutSnapshots: {
      killed: 1998,
      survivors: [{ id: "bounds.drop #/somewhere minimum", at: `openapi/${api}.yaml:9`, reason: "No source says it." }],
    },
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

function byCheck<Value>(value: (index: number) => Value): Record<CheckName, Value> {
  return Object.fromEntries(checkNames.map((name, index) => [name, value(index)])) as Record<CheckName, Value>;
}

/** Mutants of a description, of each fate one. */
export const mutants: MutationTestResult = {
  schemaVersion: "2",
  thresholds: { high: 100, low: 99 },
  files: {
    "openapi/frameio.yaml": {
      language: "yaml",
      source: "openapi: 3.1.0\ninfo:\n  title: Frame.io </script>\n",
      mutants: [
        mutant("killed", { status: "Killed", killedBy: ["sources"], coveredBy: ["sources"] }),
        mutant("survived", { status: "Survived" }),
        mutant("waived", { status: "Ignored", statusReason: "Equivalent, as <null> is." }),
      ],
    },
  },
  testFiles: { "checks of their own": { tests: [{ id: "sources", name: "sources: what public sources say" }] } },
};

function mutant(
  id: string,
  fate: Pick<MutantResult, "status" | "statusReason" | "killedBy" | "coveredBy">,
): MutantResult {
  const location = { start: { line: 3, column: 3 }, end: { line: 3, column: 8 } };
  return { id, mutatorName: "description.emptied", location, ...fate };
}
