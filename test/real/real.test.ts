import { execFile, type ExecFileException } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findRuntimes, type Runtime } from "../../scripts/runtimes/runtimes.js";
import { authority, rows, type Job, type Outcome } from "./rows.js";
import { openLab, type Lab } from "./servers.js";

const run = promisify(execFile);
const project = inject("project");
const program = join(project, "program.js");
const trust = join(project, "authority.pem");
const told: string[] = [];
let [played, asStated] = [0, 0];

beforeAll(async () => {
  const source = await readFile(fileURLToPath(new URL("program.ts", import.meta.url)), "utf8");
  await writeFile(program, (await transform(source, { loader: "ts", target: "es2022" })).code);
  await writeFile(trust, authority.cert);
});

afterAll(() => {
  const all = asStated === played ? "all" : asStated;
  console.log([...told, `${played} rows: ${all} as stated`].join("\n"));
});

for (const runtime of findRuntimes()) {
  const { name, command } = runtime;
  const own = rows.flatMap(({ stated, ...row }) => (stated[name] ? [{ ...row, statement: stated[name] }] : []));

  if (!command) {
    // Where the checks are made all three have to be there; elsewhere the line below tells what was not looked at.
    test.skipIf(!process.env["CI"])(`${name} runs on ${process.platform}-${process.arch}`, () => {
      expect.fail(`No package of scripts/runtimes/ holds ${name} for this platform.`);
    });
    told.push(
      `${name}: NOT RUN, no package has it for ${process.platform}-${process.arch}; ${own.length} rows left out`,
    );
    continue;
  }

  describe(name, () => {
    let labs: Lab[];
    let outcomes: Outcome[];

    beforeAll(async () => {
      labs = own.map(openLab);
      const jobs = await Promise.all(
        own.map(async ({ serve }, id) => {
          const job = await serve(labs[id]!);
          return { id, baseUrl: "", calls: 1, timeoutMs: 5_000, nameLength: 1, ...job };
        }),
      );
      outcomes = await play(runtime, jobs);
      const right = own.filter(({ statement }, id) => {
        const { told, arrivals } = statement;
        return outcomes[id]?.told === told && labs[id]!.arrivals === arrivals;
      }).length;
      const version = (await run(command, ["--version"])).stdout.trim().replace(/^(?:v|deno )(\S+)[\s\S]*/, "$1");
      told.push(`${name} ${version}: ${right} of ${own.length} rows as stated`);
      [played, asStated] = [played + own.length, asStated + right];
    });

    afterAll(() => Promise.all(labs.map((lab) => lab.close())));

    for (const [id, { situation, statement }] of own.entries()) {
      const { told, arrivals, because } = statement;
      test(`${situation}: ${because ? `${told}, as ${because}` : told}`, () => {
        const { words, ...outcome } = outcomes[id]!;
        expect({ ...outcome, arrivals: labs[id]!.arrivals }, words).toEqual({ id, told, arrivals });
      });
    }
  });
}

async function play({ command, args }: Runtime, jobs: Job[]): Promise<Outcome[]> {
  const list = join(project, "jobs.json");
  await writeFile(list, JSON.stringify(jobs));
  const entry = pathToFileURL(join(project, "dist/frameio.js")).href;
  // Each runtime reads one of them.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: trust, DENO_CERT: trust, DENO_NO_UPDATE_CHECK: "1" };
  const failed = (error: ExecFileException & { stdout?: string; stderr?: string }) => {
    throw new Error(`${command!} ended early.\n${error.stdout ?? ""}${error.stderr ?? ""}`, { cause: error });
  };
  const { stdout } = await run(command!, [...args, program, entry, list], { cwd: project, env }).catch(failed);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Outcome);
}
