import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readReports, redocly } from "../../openapi/redocly.js";
import type { JsonObject } from "../../openapi/json.js";

const configuration = fileURLToPath(new URL("../../../openapi/redocly.yaml", import.meta.url));

/** Lints many documents in one process, the only way in which that is fast; what is wrong first, for each in turn. */
export async function linted(documents: readonly JsonObject[]): Promise<(string | undefined)[]> {
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
    const options = ["--config", configuration, "--format", "json", "--max-problems", "100000"];
    const lint = await redocly(folder, ["lint", ...files, ...options]);
    const reports = readReports(lint);
    if (reports?.length !== documents.length)
      throw new Error(`Redocly did not report on each of ${documents.length} documents:\n${lint.said.slice(0, 2_000)}`);
    return reports.map(({ problems }) => {
      const worst = problems.find(({ severity }) => severity === "error");
      return worst && `${worst.ruleId}: ${worst.message}`;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
