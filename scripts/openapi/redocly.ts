import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What Redocly's command line left behind. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  /** All that it printed, for people. */
  readonly said: string;
}

/** Runs Redocly's command line in a folder, without telemetry. The package has no other way in. */
export function redocly(folder: string, args: readonly string[]): Promise<Finished> {
  const cli = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...args], { cwd: folder, env, maxBuffer: 1e9 }, (error, stdout, stderr) => {
      const exitCode = error ? (typeof error.code === "number" ? error.code : 1) : 0;
      done({ exitCode, stdout, said: (stdout + stderr).trim() });
    });
  });
}

/** One description's part of what `lint --format json` prints. */
export interface LintReport {
  readonly problems: readonly LintProblem[];
}

/** What a rule found, and where. */
export interface LintProblem {
  readonly ruleId: string;
  readonly severity: "error" | "warn";
  readonly message: string;
  readonly suggest?: readonly string[];
  readonly location: readonly { readonly source: { readonly ref: string }; readonly start?: LintPosition }[];
}

interface LintPosition {
  readonly line: number;
  readonly col: number;
}

/** Reads what `lint --format json` printed, a report for each description; undefined when it printed something else. */
export function readReports({ stdout }: Finished): LintReport[] | undefined {
  try {
    // Redocly prints one JSON object for each description, with nothing between them.
    return JSON.parse(`[${stdout.replace(/^\}\s*\{$/gm, "},{")}]`) as LintReport[];
  } catch {
    return undefined;
  }
}
