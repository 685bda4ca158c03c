import type {} from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildPackage } from "../../scripts/build.js";
import { copyProject } from "../../scripts/package/project.js";
import { installPackages } from "../../scripts/runtimes/install.js";
import { runtimesFolder } from "../../scripts/runtimes/runtimes.js";
import { packagesFolder } from "./packages.js";

declare module "vitest" {
  interface ProvidedContext {
    /** A copy of the project in which it is built. */
    project: string;
  }
}

/** Installs the runtimes and the libraries, and builds the package that they import. */
export default async function setup(testProject: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-real-"));
  const project = join(folder, "project");
  await timed("runtimes", async () => ((await installPackages(runtimesFolder)) ? "installed" : "were there"));
  await timed("libraries", async () => ((await installPackages(packagesFolder)) ? "installed" : "were there"));
  await timed("package", async () => {
    await copyProject(project);
    await buildPackage(project);
    return "built";
  });
  testProject.provide("project", project);
  return () => rm(folder, { recursive: true, force: true });
}

async function timed(what: string, work: () => Promise<string>): Promise<void> {
  const from = performance.now();
  const done = await work();
  console.log(`${what} ${done} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
}
