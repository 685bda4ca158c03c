import type { Responder } from "../../mock/responder.js";
import { ways, type Coverage, type Share } from "../coverage/coverage.js";
import { dimensions, type Dimension } from "../coverage/obligations.js";
import type { CheckedTests, TestExchanges } from "../coverage/from-tests.js";

/** What the report says of the exchanges that the contract tests left behind. */
export interface RecordingReport {
  /** What the runner printed, if a test failed. */
  readonly failure?: string;
  readonly missing: readonly string[];
  readonly strays: readonly string[];
  /** The files that exchanged something, and how many different exchanges of whom. */
  readonly files: readonly {
    readonly file: string;
    readonly times: number;
    readonly wrong: number;
    readonly by: Readonly<Partial<Record<Responder, number>>>;
  }[];
}

/** What the report says of them for one description. */
export interface TestedReport extends Omit<CheckedTests, "sound"> {
  readonly sound: number;
  /** Operations and statuses that no contract test has met, each with its place. */
  readonly unmet: readonly { readonly id: string; readonly at: string }[];
}

/** Sums up what was left behind, file by file. */
export function recordingOf(
  { exchanges, missing, strays }: TestExchanges,
  failure: string | undefined,
): RecordingReport {
  const files = [...new Set(exchanges.map(({ file }) => file))].map((file) => {
    const own = exchanges.filter((one) => one.file === file);
    const by: Partial<Record<Responder, number>> = {};
    for (const { oracle } of own) by[oracle] = (by[oracle] ?? 0) + 1;
    return {
      file,
      times: own.reduce((sum, { times }) => sum + times, 0),
      wrong: own.filter(({ wrong }) => wrong !== undefined).length,
      by,
    };
  });
  return { ...(failure === undefined ? {} : { failure }), missing, strays, files };
}

/** Sums up what is said of the exchanges with one vendor, and finds what they do not meet. */
export function testedOf({ sound, ...rest }: CheckedTests, { obligations }: Coverage): TestedReport {
  const unmet = obligations.filter(
    ({ dimension, polarity, ways: all }) =>
      (dimension === "operation" || dimension === "response") && polarity === "accept" && !all.has("tested"),
  );
  return { ...rest, sound: sound.length, unmet: unmet.map(({ id, file, line }) => ({ id, at: `${file}:${line}` })) };
}

/** The lines for a terminal on what was left behind. */
export function printRecording({ missing, strays, files }: RecordingReport): string[] {
  return [
    "Exchanges of the contract tests",
    ...files.map(({ file, times, wrong, by }) => {
      const all = Object.entries(by).map(([oracle, count]) => `${count} ${oracle}`);
      return `    ${file.padEnd(22)} ${times} made, different ones: ${all.join(", ")}; ${wrong} wrong on purpose`;
    }),
    ...strays,
    ...missing,
    "",
  ];
}

/** The lines for a terminal on one description: what the contract tests exchanged, and how much of each dimension is shown in which way. */
export function printTested(
  { exchanges, wrong, sound, agreed, disagreements }: TestedReport,
  shares: Readonly<Record<Dimension, Share>>,
): string[] {
  const row = (name: string, cells: readonly (string | number)[]) =>
    `    ${name.padEnd(16)} ${cells.map((cell) => String(cell).padStart(10)).join("")}`;
  return [
    `  contract tests: ${exchanges} exchanges, ${wrong} of them wrong on purpose; ${sound} of the others are as described for both validators`,
    `  second validator on these: agrees on ${agreed} requests and answers, sees ${disagreements.length} otherwise`,
    row("shown", [...ways, "refusals"]),
    ...dimensions.map((name) => {
      const { ways: by, refusals } = shares[name];
      return row(name, [...ways.map((way) => by[way]), refusals]);
    }),
  ];
}

/** What is wrong with what was left behind. */
export function recordingFaults(
  { failure, missing, strays }: RecordingReport,
  apis: readonly { readonly api: string; readonly tested: TestedReport }[],
): string[] {
  return [
    ...(failure === undefined ? [] : [`The contract tests fail:\n${failure}`]),
    ...missing,
    ...strays,
    ...apis.flatMap(({ api, tested: { faults, unmet } }) => [
      ...faults,
      ...unmet.map(({ id, at }) => `${at} ${api}: no contract test meets ${id}`),
    ]),
  ];
}
