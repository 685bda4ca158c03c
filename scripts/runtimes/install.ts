import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Installs the packages of a folder that has a lock file of its own, unless they are there. Says whether it had to. */
export async function installPackages(folder: string): Promise<boolean> {
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  const stamp = join(folder, "node_modules/.installed-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return false;
  await run("npm", ["ci", "--prefer-offline"], { cwd: folder });
  writeFileSync(stamp, lock);
  return true;
}
