import { apis as descriptions } from "../../openapi/read.js";
import { checkNames } from "../checks/run-checks.js";
import { failures, neverDone, walked } from "../random-runs.js";
import type { ApiReport, Report } from "./report.js";
import { recordingFaults } from "./tested.js";
import { isAbout, type Finding, type Waiver, type Waivers } from "./waivers.js";

/** What is wrong with a report; nothing when it may pass. Of a part it is not asked who was busy in it and who was idle. */
export function faults(report: Report, waivers: Waivers, partial: boolean): string[] {
  const { apis, recording, future, walks } = report;
  return [
    ...unmeasured(report),
    ...apis.flatMap(unreasoned),
    ...(partial ? [] : [...idle(report), ...needless(report, waivers)]),
    ...unexplained(apis, waivers),
    ...recordingFaults(recording, apis),
    ...failures(future, walks),
    ...(partial ? [] : neverDone(future, walks)),
  ];
}

function unreasoned({ api, survivors, withoutSnapshots, uncovered }: ApiReport): string[] {
  const open = (findings: readonly Finding[], what: string) =>
    findings.flatMap(({ id, at, reason }) => (reason === undefined ? [`${at} ${api}: ${what} ${id}`] : []));
  const noticed = withoutSnapshots.survivors.filter(({ id }) => !survivors.some((one) => one.id === id));
  return [
    ...open(survivors, "nothing notices"),
    ...open(noticed, "nothing but a snapshot of the description notices"),
    ...open(uncovered, "nothing shows"),
  ];
}

function idle({ matrix }: Report): string[] {
  return [
    ...checkNames.filter((name) => matrix.total[name] === 0).map((name) => `The check ${name} notices nothing at all.`),
    ...checkNames
      .filter((name) => matrix.alone[name].count === 0 && matrix.alone[name].reason === undefined)
      .map((name) => `The check ${name} notices nothing that no other check notices: remove it, or give it a reason.`),
  ];
}

function needless({ apis }: Report, { mutants, snapshots, obligations }: Waivers): string[] {
  const isNeeded = (waiver: Waiver, findings: (api: ApiReport) => readonly Finding[]): boolean =>
    apis.some((api) => findings(api).some(({ id }) => isAbout(waiver, api.api, id)));
  return [
    ...mutants.filter((one) => !isNeeded(one, ({ survivors }) => survivors)),
    ...snapshots.filter((one) => !isNeeded(one, ({ withoutSnapshots }) => withoutSnapshots.survivors)),
    ...obligations.filter((one) => !isNeeded(one, ({ uncovered }) => uncovered)),
  ].map(({ id }) => `waivers.yaml names ${id}, which needs no waiver.`);
}

/* What other readers see otherwise than the strict one, by its kind or by its whole name, and which reasons nothing needs any more. */
function unexplained(apis: readonly ApiReport[], waivers: Waivers): string[] {
  const seen = {
    blind: apis.flatMap(({ api, blind }) => blind.map((name) => ({ api, name }))),
    disagreements: apis.flatMap(({ api, disagreements }) =>
      // That the other one refuses what the strict reader accepts is of a kind of its own.
      disagreements.map(({ exchange, strict }) => ({
        api,
        name: strict === "refuses" ? exchange : `${exchange} strict accepts`,
      })),
    ),
  };
  const whose = { blind: "the mock server", disagreements: "openapi-backend" };
  return (["blind", "disagreements"] as const).flatMap((list) => {
    const isFor = ({ api, id }: Waiver, one: { api: string; name: string }) =>
      (api === undefined || api === one.api) && (id === one.name || id === kindOf(one.name));
    const open = seen[list].filter((one) => !waivers[list].some((waiver) => isFor(waiver, one)));
    const needless = waivers[list].filter((waiver) => !seen[list].some((one) => isFor(waiver, one)));
    return [
      ...open.map(({ api, name }) => `${api}: ${whose[list]} sees ${name} otherwise, and no waiver says why.`),
      ...needless.map(({ id }) => `waivers.yaml names ${id} in ${list}, which needs no waiver.`),
    ];
  });
}

/* The kind of a case is what its obligation has after its place. */
function kindOf(name: string): string {
  return name.slice(name.indexOf("#", 1) + 1);
}

/* Where nothing was measured nothing is wrong either, and yet nothing is shown. */
function unmeasured({ apis, matrix, future, walks }: Report): string[] {
  const counts: (readonly [what: string, count: number])[] = [
    ...descriptions.flatMap((name) => {
      const api = apis.find((one) => one.api === name);
      const walk = walks.find((one) => one.api === name);
      return [
        [`${name}: obligations`, api?.obligations ?? 0],
        [`${name}: mutants`, api?.mutants ?? 0],
        [`${name}: answers that went through the facade unchanged`, api?.roundTrips ?? 0],
        [`${name}: exchanges that both validators read`, api?.agreed ?? 0],
        [`${name}: exchanges of contract tests that are as described`, api?.tested.sound ?? 0],
        ...(walked.includes(name)
          ? [[`${name}: walks`, walk?.walks ?? 0] as const, [`${name}: commands run`, walk?.commands ?? 0] as const]
          : []),
      ] as const;
    }),
    ["mutants that every check read", matrix.mutants],
    ["changes that a vendor may make", future.changes],
  ];
  return counts.filter(([, count]) => count === 0).map(([what]) => `Not measured: ${what}.`);
}
