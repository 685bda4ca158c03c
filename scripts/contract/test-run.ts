import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readTestExchanges, type TestExchanges } from "./coverage/from-tests.js";
import { environmentOf, readRunReports, type Order, type RunReport } from "./order.js";

/** What the contract tests left behind. */
export interface TestRun {
  readonly exchanges: TestExchanges;
  readonly reports: readonly RunReport[];
  /** What the runner printed, if a test failed. */
  readonly failure?: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs the contract tests with random runs of some length, and hears what they exchange. */
export async function runContractTests(lengths: Omit<Order, "folder">): Promise<TestRun> {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-contract-tests-"));
  try {
    const { code, said } = await vitest(environmentOf({ folder, ...lengths }));
    return {
      exchanges: readTestExchanges(pathToFileURL(`${folder}/`)),
      reports: readRunReports(folder),
      ...(code === 0 ? {} : { failure: said.trim().split("\n").slice(-80).join("\n") }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function vitest(environment: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> {
  // With them the descriptions that are wrong in a way in which they agree with themselves: others have to notice each.
  const tests = ["test/contract", "test/tools/wrong.test.ts"];
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts", ...tests];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: "1", ...environment } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", (code) => done({ code, said }));
  });
}
