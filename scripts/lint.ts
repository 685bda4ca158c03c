import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

// All start at once and are told in this order, so that two runs can be compared.
const steps = [
  start("descriptions", "redocly", [
    "lint",
    ...(await findDescriptions()),
    ...["--config", "openapi/redocly.yaml", "--max-problems", "1000"],
  ]),
  start("formatting", "prettier", [
    "--check",
    "**/*.{ts,js,json,yaml,md}",
    "!**/package-lock.json",
    "!generated/*.contract.js",
  ]),
  start("types", "tsc", ["-p", "tsconfig.json"]),
  start("types of the rules", "tsc", ["-p", "openapi/rules"]),
  start("code", "eslint", [
    ...["src", "scripts", "test", "generated", "openapi/rules"],
    ...["--config", "scripts/eslint.config.js", "--max-warnings", "0"],
  ]),
];

let failed = 0;
for (const step of steps) {
  const { name, command, ok, seconds, output } = await step;
  console.log(`${ok ? "ok    " : "FAILED"}  ${name} (${seconds} s)`);
  if (ok) continue;
  failed += 1;
  console.log(`\n${output}\nAgain, this step alone: npx ${command}\n`);
}
if (failed > 0) {
  console.error(`${failed} of ${steps.length} steps failed.`);
  process.exitCode = 1;
}

interface Finished {
  readonly name: string;
  readonly command: string;
  readonly ok: boolean;
  readonly seconds: string;
  readonly output: string;
}

function start(name: string, tool: string, args: readonly string[]): Promise<Finished> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const from = performance.now();
  return new Promise((done) => {
    const bin = join(root, "node_modules/.bin", tool);
    execFile(bin, args, { cwd: root, env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      // A tool that could not even start has said nothing, and its error is then all there is to tell.
      const output = [stdout, stderr].join("").trim() || (error?.message ?? "");
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      done({ name, command: [tool, ...args.map(quote)].join(" "), ok: error === null, seconds, output });
    });
  });
}

async function findDescriptions(): Promise<string[]> {
  const files = (await readdir(join(root, "openapi"))).filter((file) => file.endsWith(".yaml"));
  const descriptions = files.filter((file) => file !== "redocly.yaml").sort();
  if (descriptions.length === 0) throw new Error("openapi/ holds no description. Put one there as a .yaml file.");
  return descriptions.map((file) => `openapi/${file}`);
}

function quote(arg: string): string {
  return /^[\w./-]+$/.test(arg) ? arg : `'${arg}'`;
}
