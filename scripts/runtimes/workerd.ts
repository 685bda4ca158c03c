import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { promisify } from "node:util";

/** How a worker is started. */
export interface WorkerOptions {
  /** Where workerd is. */
  readonly command: string;
  /** The folder in which the bundled worker is, as `worker.js`. */
  readonly folder: string;
  readonly compatibilityDate: string;
  readonly flags?: readonly string[] | undefined;
}

/** A worker that listens. */
export interface RunningWorker {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a workerd of its own for one worker. */
export async function serveWorker({ command, folder, ...how }: WorkerOptions): Promise<RunningWorker> {
  await writeFile(join(folder, "config.capnp"), configOf(how));
  const child = spawn(command, ["serve", join(folder, "config.capnp"), "--control-fd=3"], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr!.on("data", (chunk) => (complaints += String(chunk)));
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  // It tells its port there, as {"event":"listen","socket":"http","port":8080}.
  const listening = once(createInterface(child.stdio[3] as Readable), "line") as Promise<[string]>;
  const line = await Promise.race([listening, ended.then(() => undefined)]);
  if (!line) {
    await stop();
    throw new Error(`workerd ended early.\n${complaints}`);
  }
  const { port } = JSON.parse(line[0]) as { port: number };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** The version by which it calls itself, a date. */
export async function versionOf(command: string): Promise<string> {
  return (await promisify(execFile)(command, ["--version"])).stdout.trim().replace(/^workerd /, "");
}

function configOf({ compatibilityDate, flags = [] }: Pick<WorkerOptions, "compatibilityDate" | "flags">): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    # By default only addresses of the public network are allowed, and the vendor is on this machine.
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = ${JSON.stringify(compatibilityDate)},
  compatibilityFlags = ${JSON.stringify(flags)},
);
`;
}
