import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build, type Plugin } from "esbuild";
import type { acts } from "./worker.js";

/** What workerd is to run, and how. */
export interface Job {
  readonly command: string;
  /** Where the package was built. */
  readonly project: string;
  readonly vendorUrl: string;
  readonly compatibilityDate: string;
  readonly flags?: readonly string[] | undefined;
}

/** A worker that can be asked. */
export interface Running {
  /** Makes a request to the worker. */
  ask(act: keyof typeof acts): Promise<Told>;
  stop(): Promise<void>;
}

/** How a request ended, and after how long. */
export interface Told {
  readonly status: number;
  readonly text: string;
  readonly seconds: number;
}

/** Starts a workerd of its own for one worker. */
export async function startWorkerd({ command, project, vendorUrl, ...how }: Job): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-workerd-"));
  await build({
    entryPoints: [fileURLToPath(new URL("worker.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    target: "es2022",
    outfile: join(folder, "worker.js"),
    define: { vendorUrl: JSON.stringify(vendorUrl) },
    plugins: [fromPackage(project)],
  });
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
    await rm(folder, { recursive: true, force: true });
  };
  // It tells its port there, as {"event":"listen","socket":"http","port":8080}.
  const listening = once(createInterface(child.stdio[3] as Readable), "line") as Promise<[string]>;
  const line = await Promise.race([listening, ended.then(() => undefined)]);
  if (!line) {
    await stop();
    throw new Error(`workerd ended early.\n${complaints}`);
  }
  const { port } = JSON.parse(line[0]) as { port: number };
  return {
    async ask(act) {
      const from = performance.now();
      // Before a test would end without having stopped it.
      const response = await fetch(`http://127.0.0.1:${port}/${act}`, { signal: AbortSignal.timeout(12_000) });
      const text = await response.text();
      return { status: response.status, text, seconds: (performance.now() - from) / 1000 };
    },
    stop,
  };
}

/** The version by which it calls itself, a date. */
export async function versionOf(command: string): Promise<string> {
  return (await promisify(execFile)(command, ["--version"])).stdout.trim().replace(/^workerd /, "");
}

function configOf({ compatibilityDate, flags = [] }: Pick<Job, "compatibilityDate" | "flags">): string {
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

/** Takes the client from the built package, which is what others run. */
function fromPackage(project: string): Plugin {
  return {
    name: "from-package",
    setup({ onResolve }) {
      onResolve({ filter: /src\/vendors\/frameio\/index\.js$/ }, () => ({ path: join(project, "dist/frameio.js") }));
    },
  };
}
