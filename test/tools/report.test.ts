import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { environmentOf, leaveReport, readOrder, readRunReports } from "../../scripts/contract/order.js";
import { faults } from "../../scripts/contract/report/faults.js";
import { print } from "../../scripts/contract/report/print.js";
import type { Report } from "../../scripts/contract/report/report.js";
import { divide, futureOf, walksOf, type RandomRun } from "../../scripts/contract/random-runs.js";
import type { Waivers } from "../../scripts/contract/report/waivers.js";
import { reported } from "../docs/report.js";
import { apis } from "../../scripts/openapi/read.js";

/* What `npm run contract -- --check` fails on, and how the random runs are divided among the workers. */

const none: Waivers = {
  ...{ mutants: [], snapshots: [], obligations: [], checks: [] },
  ...{ disagreements: [], blind: [] },
};

describe("a report does not pass", () => {
  const told = faults(reported, none, false);

  test.each([
    [
      "when nothing shows an obligation",
      "openapi/frameio.yaml:12 frameio: nothing shows #/components/headers/Left#missing",
    ],
    [
      "when a change of the vendor breaks the client",
      "future, seed 8: users.list <breaks> with a new field\n  again: npm run contract -- --seed 8",
    ],
    [
      "when a walk meets a violation",
      "walks through docusign, seed 9: Counterexample: [create(1)]\n  again: npm run contract -- --seed 9",
    ],
  ])("%s", (_when, fault) => {
    expect(told).toContain(fault);
  });

  test("when a contract test fails, or leaves nothing of what it exchanged", () => {
    const recording = {
      ...reported.recording,
      failure: "FAIL a.test.ts",
      missing: ["b.test.ts has left no exchanges."],
    };
    const faulty = faults({ ...reported, recording }, none, true);
    expect(faulty).toContain("The contract tests fail:\nFAIL a.test.ts");
    expect(faulty).toContain("b.test.ts has left no exchanges.");
    expect(told.join("\n")).not.toContain("The contract tests fail");
  });

  test("when nothing notices a mutant and nobody says why that is right", () => {
    const [api] = reported.apis;
    const survivors = [{ id: "type #/somewhere", at: "openapi/frameio.yaml:7" }];
    const worse = { ...reported, apis: [{ ...api!, survivors }] };
    expect(faults(worse, none, false)).toContain("openapi/frameio.yaml:7 frameio: nothing notices type #/somewhere");
    expect(told.join("\n")).not.toContain("nothing notices");
  });

  test("when nothing but a snapshot notices one, which is told once", () => {
    const [api] = reported.apis;
    const [one, other] = ["type #/here", "type #/there"].map((id) => ({ id, at: "openapi/frameio.yaml:7" }));
    const withoutSnapshots = { killed: 1, survivors: [one!, other!] };
    const worse = { ...reported, apis: [{ ...api!, survivors: [one!], withoutSnapshots }] };
    expect(faults(worse, none, true).filter((fault) => fault.includes("frameio.yaml:7"))).toEqual([
      "openapi/frameio.yaml:7 frameio: nothing notices type #/here",
      "openapi/frameio.yaml:7 frameio: nothing but a snapshot of the description notices type #/there",
    ]);
  });

  test("when a reason is needed by none of those whose ids begin so", () => {
    const reason = "No source says it.";
    const [needed, longer] = ["bounds.drop #/somewhere", "bounds.drop #/some"].map((id) => ({ id, reason }));
    const said = faults(reported, { ...none, snapshots: [needed!, longer!] }, false);
    expect(said).toContain("waivers.yaml names bounds.drop #/some, which needs no waiver.");
    expect(said).not.toContain("waivers.yaml names bounds.drop #/somewhere, which needs no waiver.");
  });

  test("when a waiver or a check is not needed, unless only a part was checked", () => {
    const waivers = { ...none, mutants: [{ id: "nobody's", reason: "None." }] };
    const alone = { ...reported.matrix.alone, lint: { count: 0 } };
    const idle = { ...reported, matrix: { ...reported.matrix, alone } };
    const said = [
      "waivers.yaml names nobody's, which needs no waiver.",
      "The check lint notices nothing that no other check notices: remove it, or give it a reason.",
    ];
    for (const fault of said) {
      expect(faults(idle, waivers, false)).toContain(fault);
      expect(faults(idle, waivers, true)).not.toContain(fault);
    }
  });
});

/* A report that may pass: everything was measured, everyone was busy and nothing went wrong. */
const passing: Report = {
  ...reported,
  apis: apis.map((api) => ({ ...reported.apis[0]!, api, survivors: [], uncovered: [] })),
  matrix: {
    ...reported.matrix,
    total: { ...reported.matrix.total, lint: 1 },
    alone: { ...reported.matrix.alone, sources: { count: 1, example: "mutant 1" } },
  },
  future: { ...reported.future, breakages: [] },
  walks: apis.map((api) => ({ ...reported.walks[0]!, api, violations: [] })),
};

describe("a report passes only if everything was measured", () => {
  test("and this one was", () => {
    expect([faults(passing, none, false), faults(passing, none, true)]).toEqual([[], []]);
  });

  const [first, ...others] = passing.apis;
  const [walk, ...walks] = passing.walks;
  const emptied: [string, Partial<Report>][] = [
    ["frameio: obligations", { apis: [{ ...first!, obligations: 0 }, ...others] }],
    ["frameio: mutants", { apis: [{ ...first!, mutants: 0 }, ...others] }],
    ["frameio: answers that went through the facade unchanged", { apis: [{ ...first!, roundTrips: 0 }, ...others] }],
    ["frameio: exchanges that both validators read", { apis: [{ ...first!, agreed: 0 }, ...others] }],
    [
      "frameio: exchanges of contract tests that are as described",
      { apis: [{ ...first!, tested: { ...first!.tested, sound: 0 } }, ...others] },
    ],
    ["frameio: obligations", { apis: others }],
    ["frameio: walks", { walks }],
    ["frameio: commands run", { walks: [{ ...walk!, commands: 0 }, ...walks] }],
    ["mutants that every check read", { matrix: { ...passing.matrix, mutants: 0 } }],
    ["changes that a vendor may make", { future: { ...passing.future, changes: 0 } }],
  ];

  test.each(emptied)("not without %s, whatever the numbers that were asked for", (what, change) => {
    for (const partial of [false, true])
      expect(faults({ ...passing, ...change }, none, partial)).toContain(`Not measured: ${what}.`);
  });

  const idle: [string, Partial<Report>][] = [
    [
      "The check recordings notices nothing at all.",
      { matrix: { ...passing.matrix, total: { ...passing.matrix.total, recordings: 0 } } },
    ],
    ["future: no new header was ever made.", { future: { ...passing.future, made: { "new header": 0 } } }],
    ["walks through frameio: list was never run.", { walks: [{ ...walk!, taken: { list: 0 } }, ...walks] }],
  ];

  test.each(idle)("and everyone was busy, where no part was asked for: %s", (fault, change) => {
    expect(faults({ ...passing, ...change }, none, false)).toEqual([fault]);
    expect(faults({ ...passing, ...change }, none, true)).toEqual([]);
  });
});

describe("what other readers see otherwise has a reason", () => {
  const tokens = { id: "token:missing", reason: "Nobody looks." };
  const place = "#/paths/~1groups/get";
  const otherwise = (
    kind: string,
    strict: "accepts" | "refuses" = "refuses",
  ): Report["apis"][number]["disagreements"] => [
    { exchange: `${place}#${kind}`, strict, second: strict === "accepts" ? "refuses" : "accepts" },
  ];
  const first = (one: Partial<Report["apis"][number]>): Report => {
    const [api, ...others] = passing.apis;
    return { ...passing, apis: [{ ...api!, ...one }, ...others] };
  };
  const say = (what: string) => `frameio: ${what} otherwise, and no waiver says why.`;
  const idle = (list: string) => `waivers.yaml names token:missing in ${list}, which needs no waiver.`;

  test.each<[string, Partial<Report["apis"][number]>, Partial<Waivers>, string[]]>([
    ["a kind with a reason", { disagreements: otherwise("token:missing") }, { disagreements: [tokens] }, []],
    [
      "a case with a reason",
      { disagreements: otherwise("enum") },
      { disagreements: [{ id: `${place}#enum`, reason: "It is open." }] },
      [],
    ],
    ["a kind without", { disagreements: otherwise("enum") }, {}, [say(`openapi-backend sees ${place}#enum`)]],
    [
      "what is right and refused",
      { disagreements: otherwise("token:missing", "accepts") },
      { disagreements: [tokens] },
      [say(`openapi-backend sees ${place}#token:missing strict accepts`), idle("disagreements")],
    ],
    [
      "a kind of another vendor",
      { blind: [`${place}#token:missing`] },
      { blind: [{ ...tokens, api: "docusign" }] },
      [say(`the mock server sees ${place}#token:missing`), idle("blind")],
    ],
    ["what the mock server does not see", { blind: [`${place}#token:missing`] }, { blind: [tokens] }, []],
    [
      "what it refuses repaired",
      { blind: [`${place}#token:missing`, `${place}#token:missing repaired`] },
      { blind: [tokens] },
      [say(`the mock server sees ${place}#token:missing repaired`)],
    ],
    ["a reason that nothing needs", {}, { blind: [tokens] }, [idle("blind")]],
  ])("%s", (_what, found, waivers, told) => {
    for (const partial of [false, true]) expect(faults(first(found), { ...none, ...waivers }, partial)).toEqual(told);
  });
});

test("a report is printed with its headline, its changes by kind and its walks by vendor", () => {
  const text = print(reported);
  for (const line of [
    "100 % shown | 12.5 % published (example) | 0.0 % recorded from a sandbox (operation) | nothing checked live | 100 % of the mutants noticed, 99.9 % without snapshots",
    "live on 2026-11-20",
    "Changes that a vendor may make (seed 7): 1003 to 512 answers, 1 breakages",
    "   900 new field",
    "docusign         500 walks, 4520 commands run, 8454 requests, 1 violations",
  ])
    expect(text).toContain(line);
});

test("survivors without snapshots are told by their reasons", () => {
  const survivors = ["#/one", "#/two"].map((at) => ({
    id: `example.value ${at}`,
    at,
    reason: "It fits.",
    equivalent: true,
  }));
  const text = print({ ...reported, apis: [{ ...reported.apis[0]!, withoutSnapshots: { killed: 1998, survivors } }] });
  expect(text).toContain(
    "without snapshots: killed 1998 of 1998 (100 %), 2 more are equivalent, 2 waived with a reason, 0 open",
  );
  expect(text).toContain("   2 survive, such as #/one example.value #/one\n         because It fits.");
});

describe("the random runs", () => {
  test("are divided so that nothing is left out and no part repeats another", () => {
    const parts = divide(1010, 60, 7);
    const future = parts.filter((part) => part.kind === "future");
    expect(future.map(({ changes }) => changes).reduce((one, other) => one + other)).toBe(1010);
    for (const api of ["frameio", "frameio-legacy", "docusign"]) {
      const own = parts.filter((part) => part.kind === "walks" && part.api === api);
      expect(own.map((part) => part.kind === "walks" && part.walks)).toEqual([25, 25, 10]);
    }
    expect(new Set(parts.map((part) => JSON.stringify(part))).size).toBe(parts.length);
    expect(divide(0, 0, 7)).toEqual([]);
  });

  test("can be repeated part by part: a part is the first one of its own seed", () => {
    const first = (parts: readonly RandomRun[], kind: string) => parts.find((part) => part.kind === kind);
    for (const part of divide(500, 100, 7))
      expect(first(divide(125, 25, part.seed), part.kind)).toEqual(
        part.kind === "walks" ? { ...part, api: "frameio" } : part,
      );
  });

  test("reach the tests by an order, and come back by what these leave", () => {
    const folder = mkdtempSync(join(tmpdir(), "rollcall-order-"));
    const order = { folder, changes: 250, walks: 50, seed: 7 };
    const report = { seed: 7, answers: 1, changes: 125, made: {}, breakages: [] };
    try {
      expect(readRunReports(folder)).toEqual([]);
      for (const [name, value] of Object.entries(environmentOf(order))) vi.stubEnv(name, value);
      expect(readOrder()).toEqual(order);
      leaveReport(order, { kind: "future", report });
      leaveReport(order, { kind: "future", report: { ...report, seed: 8 } });
      expect(readRunReports(folder).map((one) => [one.kind, one.report.seed])).toEqual([
        ["future", 7],
        ["future", 8],
      ]);
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });

  test("make one sum, in which each failure says how it is repeated", () => {
    const future = { seed: 7, answers: 60, changes: 126, made: { "new field": 100, "new header": 26 }, breakages: [] };
    expect(futureOf([future, { ...future, seed: 8, breakages: ["broken"] }])).toEqual({
      changes: 252,
      answers: 120,
      made: { "new field": 200, "new header": 52 },
      breakages: [{ seed: 8, what: "broken", again: "npm run contract -- --only 0 --changes 125 --walks 0 --seed 8" }],
    });
    const walk = { api: "frameio", seed: 7, walks: 25, requests: 90, taken: { list: 40, create: 10 }, violations: [] };
    expect(walksOf([walk, { ...walk, seed: 8, violations: ["wrong"] }])[0]).toEqual({
      api: "frameio",
      walks: 50,
      commands: 100,
      requests: 180,
      taken: { list: 80, create: 20 },
      violations: [{ seed: 8, what: "wrong", again: "npm run contract -- --only 0 --changes 0 --walks 25 --seed 8" }],
    });
  });
});
