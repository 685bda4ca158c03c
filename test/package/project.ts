import { cp, mkdir, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Copies what the package is built from into a new folder, so that no test builds into the project itself. */
export async function copyProject(project: string): Promise<void> {
  await mkdir(project);
  const parts = (await readdir(root)).filter((name) => /^(src|generated|openapi|.*\.(json|md)|LICENSE)$/.test(name));
  await Promise.all(parts.map((name) => cp(join(root, name), join(project, name), { recursive: true })));
  await symlink(join(root, "node_modules"), join(project, "node_modules"));
}
