import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import type { Bundle } from "./bundled.js";
import { readReports, redocly, type Finished, type LintProblem } from "./redocly.js";
import { position, Refusal, type Source } from "./refusal.js";

/** One description: its file, for pointing into, and its bundled content. */
export interface BundledApi {
  /** The file's name without its ending: `two-words`. */
  readonly name: string;
  readonly source: Source;
  readonly description: Bundle;
}

/** Finds the descriptions of a folder, lints them and bundles each into one object. */
export async function bundleDescriptions(folder: string): Promise<BundledApi[]> {
  const sources = await findSources(folder);
  const bundles = await mkdtemp(join(tmpdir(), "rollcall-generate-"));
  try {
    const config = ["--config", join(folder, "redocly.yaml")];
    const files = sources.map((source) => source.file);
    // The lint comes first because the bundle has no lines to point at.
    requireLinted(
      await redocly(folder, ["lint", ...files, ...config, "--format", "json", "--max-problems", "1000"]),
      folder,
    );
    // Redocly takes the output for a folder only where there are several files.
    const output = files.length > 1 ? bundles : bundlePath(bundles, files[0]!);
    const bundled = await redocly(folder, ["bundle", ...files, ...config, "--output", output, "--ext", "json"]);
    if (bundled.exitCode !== 0) throw new Refusal(`Redocly could not bundle the descriptions:\n${bundled.said}`);
    return await Promise.all(
      sources.map(async (source) => {
        const text = await readFile(bundlePath(bundles, source.file), "utf8");
        return { name: basename(source.file, ".yaml"), source, description: JSON.parse(text) as Bundle };
      }),
    );
  } finally {
    await rm(bundles, { recursive: true, force: true });
  }
}

function bundlePath(bundles: string, file: string): string {
  return join(bundles, `${basename(file, ".yaml")}.json`);
}

async function findSources(folder: string): Promise<Source[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".yaml")).sort();
  const sources = await Promise.all(names.map((name) => readSource(join(folder, name))));
  const descriptions = sources.filter((source) => source.document.has("openapi"));
  if (descriptions.length > 0) return descriptions;
  throw new Refusal(
    `${relative(process.cwd(), folder)} holds no description.\n  Put one there: a .yaml file with an \`openapi:\` key.`,
  );
}

async function readSource(file: string): Promise<Source> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, "utf8"), { lineCounter: lines, prettyErrors: false });
  if (document.errors.length === 0) return { file, document, lines };
  const problems = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return `${position(file, line, col)} ${error.message}`;
  });
  throw new Refusal(
    [...problems, "  This is no valid YAML: mend the indentation, quotes or brackets there."].join("\n"),
  );
}

function requireLinted(lint: Finished, folder: string): void {
  const reports = readReports(lint);
  if (!reports) throw new Refusal(`Redocly could not lint the descriptions:\n${lint.said}`);
  if (lint.exitCode === 0) return;
  const problems = reports.flatMap((report) => report.problems).filter((problem) => problem.severity === "error");
  throw new Refusal(problems.map((problem) => describeProblem(problem, folder)).join("\n"));
}

function describeProblem({ location, message, ruleId, suggest = [] }: LintProblem, folder: string): string {
  const [at] = location;
  const where = at ? position(resolve(folder, at.source.ref), at.start?.line ?? 1, at.start?.col ?? 1) : folder;
  const hint = suggest.length > 0 ? `Did you mean ${suggest.join(", ")}? ` : "";
  const remedy = remedies[ruleId] ?? "Correct it there, then run `npm run generate` again.";
  return `${where} ${message.trim().replace(/\s*\n\s*/g, " ")} (${ruleId})\n  ${hint}${remedy}`;
}

const remedies: { readonly [rule: string]: string } = {
  "no-unresolved-refs": "Point the $ref at something that exists, or add what it names.",
  "operation-operationId-unique": "Give each operation its own operationId, `resource.method`.",
  struct: "Correct the key or the value; the OpenAPI 3.1 specification says what may stand there.",
};
