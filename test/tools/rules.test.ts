import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "test/data/rules");

// Not a static import: the rules are plain JavaScript, as Redocly loads them.
const plugin = (await import(new URL("../../openapi/rules/index.js", import.meta.url).href)) as {
  default: () => { rules: { oas3: Record<string, unknown> } };
};
const rules = Object.keys(plugin.default().rules.oas3);

describe("each rule of ours", () => {
  let problems: Map<string, Problem[]>;

  beforeAll(async () => {
    problems = await lint();
  });

  test("has one good and one bad file, and no file is left over", async () => {
    const files = (await readdir(folder)).filter((file) => file !== "redocly.yaml");
    expect(files.sort()).toEqual(rules.flatMap((rule) => [`${rule}.bad.yaml`, `${rule}.good.yaml`]).sort());
  });

  test("is switched on at error in the project's own configuration", async () => {
    const configuration = await readFile(join(root, "openapi/redocly.yaml"), "utf8");
    expect(configuration.match(/(?<=^ {2}rollcall\/)[\w-]+(?=: error$)/gm)).toEqual(rules);
  });

  test.each(rules)("%s finds what is wrong, where it is, and nothing else", async (rule) => {
    const found = problems.get(`${rule}.bad.yaml`) ?? [];
    expect([...new Set(found.map(({ ruleId }) => ruleId))]).toEqual([`rollcall/${rule}`]);
    expect(found.every(({ severity }) => severity === "error")).toBe(true);
    const lines = [...new Set(found.map(({ location }) => location[0]?.start.line))].sort(
      (a, b) => Number(a) - Number(b),
    );
    expect(lines).toEqual(await markedLines(`${rule}.bad.yaml`));
  });

  test.each(rules)("%s says what is wrong, why, and what to do", (rule) => {
    for (const { message } of problems.get(`${rule}.bad.yaml`) ?? []) {
      expect(message.split(/[.!] (?=[\p{Lu}x])/u).length, message).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(rules)("%s is content with its good file", (rule) => {
    expect(problems.get(`${rule}.good.yaml`) ?? []).toEqual([]);
  });
});

interface Problem {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly location: readonly {
    readonly source: { readonly ref: string };
    readonly start: { readonly line: number };
  }[];
}

/** Lints all of them in one process; problems by file name. */
async function lint(): Promise<Map<string, Problem[]>> {
  const files = rules.flatMap((rule) => [`${rule}.bad.yaml`, `${rule}.good.yaml`]);
  const problems = parseReports(await redocly(["lint", ...files, "--config", "redocly.yaml", "--format", "json"]));
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const file = basename(problem.location[0]?.source.ref ?? "");
    byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  return byFile;
}

function redocly(args: readonly string[]): Promise<string> {
  const cli = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((done, fail) => {
    execFile(process.execPath, [cli, ...args], { cwd: folder, env }, (error, stdout, stderr) => {
      // It exits 1 because of the bad files; anything else, or no report at all, is a failure of its own.
      if (error?.code === 1 && stdout.startsWith("{")) done(stdout);
      else fail(new Error(`Redocly did not report on the descriptions.\n${stderr}`));
    });
  });
}

/** Reads the reports that Redocly writes one behind the other, one for each file. */
function parseReports(output: string): readonly Problem[] {
  const reports = JSON.parse(`[${output.replaceAll(/^\}\{$/gm, "},{")}]`) as { problems: readonly Problem[] }[];
  expect(reports).toHaveLength(rules.length * 2);
  return reports.flatMap((report) => report.problems);
}

async function markedLines(file: string): Promise<number[]> {
  const lines = (await readFile(join(folder, file), "utf8")).split("\n");
  return lines.flatMap((line, index) => (line.endsWith("# wrong") ? [index + 1] : []));
}
