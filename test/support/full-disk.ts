import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * A device that finds no room for anything. Whoever may replace the machine's own gets another one in the folder: a slip in what writes
 * files, such as a mutant, takes its place then, and not that of the machine's.
 */
export function fullDisk(folder: string): string {
  const own = join(folder, "full");
  try {
    execFileSync("mknod", [own, "c", "1", "7"], { stdio: "ignore" });
    closeSync(openSync(own, "r+"));
    return own;
  } catch {
    // Nobody but root may make one, and in a container perhaps not even they.
    rmSync(own, { force: true });
    return "/dev/full";
  }
}
