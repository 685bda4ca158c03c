import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Tree } from "../document.js";

const configuration = fileURLToPath(new URL("../../../openapi/redocly.yaml", import.meta.url));

/** Lints many documents in one process, the only way in which that is fast; what is wrong first, for each in turn. */
export async function linted(documents: readonly Tree[]): Promise<(string | undefined)[]> {
  if (documents.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "rollcall-contract-"));
  try {
    const files = await Promise.all(
      documents.map(async (document, index) => {
        const file = join(folder, `${String(index).padStart(4, "0")}.json`);
        await writeFile(file, JSON.stringify(document));
        return file;
      }),
    );
    const output = await redocly([
      "lint",
      ...files,
      "--config",
      configuration,
      "--format",
      "json",
      "--max-problems",
      "100000",
    ]);
    const reports = JSON.parse(`[${output.replaceAll(/^\}\s*\{$/gm, "},{")}]`) as Report[];
    if (reports.length !== documents.length)
      throw new Error(`Redocly read ${reports.length} of ${documents.length} documents`);
    return reports.map(({ problems }) => {
      const worst = problems.find(({ severity }) => severity === "error");
      return worst && `${worst.ruleId}: ${worst.message}`;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Report {
  readonly problems: readonly { readonly ruleId: string; readonly severity: string; readonly message: string }[];
}

function redocly(args: readonly string[]): Promise<string> {
  const cli = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  return new Promise((done, fail) => {
    execFile(process.execPath, [cli, ...args], { env, maxBuffer: 1e9 }, (error, stdout, stderr) => {
      if (stdout.startsWith("{")) done(stdout);
      else fail(error ?? new Error(stderr));
    });
  });
}
