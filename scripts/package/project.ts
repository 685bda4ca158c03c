import { execFile } from "node:child_process";
import { cp, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Copies what the package is built from into a new folder, so that no test builds into the project itself. */
export async function copyProject(project: string): Promise<void> {
  await mkdir(project);
  const parts = (await readdir(root)).filter((name) => /^(src|generated|openapi|.*\.(json|md)|LICENSE)$/.test(name));
  const docs = ["scripts/docs/decisions", "scripts/docs/guides"];
  await Promise.all([...parts, ...docs].map((name) => cp(join(root, name), join(project, name), { recursive: true })));
  await symlink(join(root, "node_modules"), join(project, "node_modules"));
}

/** Lets npm install without the network where it can, and without a word. */
export const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];

/** Packs what was built, installs that in a new, empty project, and gives the packed file. */
export async function installPackage(project: string, consumer: string): Promise<string> {
  await mkdir(consumer);
  await writeFile(join(consumer, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const packed = await run("npm", ["pack", "--json", "--pack-destination", consumer], { cwd: project });
  const tarball = join(consumer, (JSON.parse(packed.stdout) as [{ filename: string }])[0].filename);
  await run("npm", ["install", tarball, ...quiet], { cwd: consumer });
  return tarball;
}
