import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What a command ended with; `signal` where it was killed. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as a program of its own, and a folder in which it runs. */
export interface Program {
  readonly folder: string;
  /** Starts a command. */
  start(args: readonly string[], env: Readonly<Record<string, string>>): Running;
  /** Removes the folder and the program. */
  remove(): Promise<void>;
}

/** A command that runs. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** Ends it without a warning. */
  kill(): void;
}

/** Builds the command line into one file, so that a process of it starts at once. */
export async function buildProgram(): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-program-"));
  const outfile = join(folder, "program.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("../../../src/cli/main.ts", import.meta.url))],
    ...{ outfile, bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "error" },
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return {
    folder,
    start(args, env) {
      // The settings of whoever runs this are none of its business.
      const own = { PATH: process.env["PATH"], HOME: folder, ...env };
      const child = spawn(process.execPath, [outfile, ...args], { cwd: folder, env: own });
      return { ended: endOf(child), kill: () => void child.kill("SIGKILL") };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function endOf(child: ChildProcess): Promise<Ended> {
  let [out, err] = ["", ""];
  child.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, out, err }));
  });
}
