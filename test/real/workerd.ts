import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { serveWorker } from "../../scripts/runtimes/workerd.js";
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
export async function startWorkerd({ project, vendorUrl, ...how }: Job): Promise<Running> {
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
  const worker = await serveWorker({ ...how, folder });
  return {
    async ask(act) {
      const from = performance.now();
      // Before a test would end without having stopped it.
      const response = await fetch(`${worker.url}/${act}`, { signal: AbortSignal.timeout(12_000) });
      const text = await response.text();
      return { status: response.status, text, seconds: (performance.now() - from) / 1000 };
    },
    async stop() {
      await worker.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
