import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { Cell } from "./cell.js";
import type { Consumer } from "./consumer.js";
import { fileOf, nodeOf, versionIn } from "./packages.js";

const run = promisify(execFile);

/** The Node that runs vitest: its newest version and jsdom's want a newer one than the project does. */
const newer = "24";

/** The package in the tests of a program, by each runner. */
export function runnerCells(consumer: Consumer): Cell[] {
  const jest = `Jest ${versionIn("matrix", "jest")}`;
  const vitest = `vitest ${versionIn("matrix", "vitest")} with jsdom ${versionIn("matrix", "jsdom")}`;
  const command = nodeOf(newer);
  const cell = { table: "Test runners", column: "runs" };
  return [
    { ...cell, row: `${jest}, ESM`, attempt: () => byJest(consumer, "esm") },
    { ...cell, row: `${jest}, CommonJS`, attempt: () => byJest(consumer, "cjs") },
    command
      ? { ...cell, row: vitest, attempt: () => byVitest(consumer, command) }
      : { ...cell, row: vitest, missing: `it wants Node ${newer}, of which no package has one for this platform` },
  ];
}

const body = `test("smoke", async () => {
  const { done, failed } = await run();
  expect(failed).toEqual([]);
  expect(done).not.toEqual([]);
}, 30_000);
`;

async function byJest(
  { folder, wholeModule, wholeScript, dependencies }: Consumer,
  form: "esm" | "cjs",
): Promise<void> {
  const own = join(folder, `jest-${form}`);
  await mkdir(own, { recursive: true });
  const [program, start, extension] =
    form === "esm"
      ? [wholeModule, (file: string) => `import { run } from "../${file}";`, "mjs"]
      : [wholeScript, (file: string) => `const { run } = require("../${file}");`, "cjs"];
  await writeFile(join(own, `smoke.test.${extension}`), `${start(basename(program))}\n${body}`);
  const commonjs = fileOf("@babel/plugin-transform-modules-commonjs/lib/index.js");
  const babel = [fileOf("babel-jest/build/index.js"), { babelrc: false, configFile: false, plugins: [commonjs] }];
  const config = {
    rootDir: folder,
    testMatch: [`**/jest-${form}/*.test.${extension}`],
    moduleFileExtensions: [...new Set([extension, "js", "mjs", "cjs", "json"])],
    // Jest requires what CommonJS imports, and its own loader knows no ESM: so the package is transformed, as its guide says.
    ...(form === "esm"
      ? { transform: {} }
      : {
          transform: { "\\.[cm]?js$": babel },
          transformIgnorePatterns: [`/node_modules/(?!(${["rollcall", ...dependencies].join("|")})/)`],
        }),
  };
  const file = join(own, "jest.config.json");
  await writeFile(file, JSON.stringify(config));
  const env = { ...process.env, CI: "true", ...(form === "esm" && { NODE_OPTIONS: "--experimental-vm-modules" }) };
  const args = [fileOf("jest/bin/jest.js"), "--config", file, "--no-cache", "--runInBand"];
  const { stderr } = await run(process.execPath, args, { cwd: folder, env });
  if (!/Tests: +1 passed, 1 total/.test(stderr)) throw new Error(`It says ${stderr}`);
}

async function byVitest({ folder, wholeModule }: Consumer, command: string): Promise<void> {
  const own = join(folder, "vitest");
  await mkdir(own, { recursive: true });
  await writeFile(join(own, "smoke.test.mjs"), `import { run } from "../${basename(wholeModule)}";\n${body}`);
  const options = { environment: "jsdom", globals: true, include: ["smoke.test.mjs"], root: own };
  await writeFile(join(own, "vitest.config.mjs"), `export default { test: ${JSON.stringify(options)} };\n`);
  const args = [fileOf("vitest/vitest.mjs"), "run", "--root", own];
  const env = { ...process.env, CI: "true", NO_COLOR: "1" };
  const { stdout } = await run(command, args, { cwd: own, env });
  if (!/Tests +1 passed/.test(stdout)) throw new Error(`It says ${stdout}`);
}
