import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const installed = `${here}node_modules/`;
const stamp = `${installed}.installed-from`;

/** A program that runs JavaScript. */
export interface Runtime {
  readonly name: "Node" | "Bun" | "Deno";
  /** Absent where no package has one for this platform. */
  readonly command: string | undefined;
  readonly args: readonly string[];
}

/** The one that runs the tests, and those that the packages of this folder hold. */
export function findRuntimes(): Runtime[] {
  const platform = `${process.platform}-${process.arch}`;
  const bun: Record<string, string> = {
    "linux-x64": "linux-x64-baseline",
    "linux-arm64": "linux-aarch64",
    "darwin-arm64": "darwin-aarch64",
  };
  const deno: Record<string, string> = {
    "linux-x64": "linux-x64-glibc",
    "linux-arm64": "linux-arm64-glibc",
    "darwin-arm64": "darwin-arm64",
  };
  return [
    { name: "Node", command: process.execPath, args: [] },
    { name: "Bun", command: present(`@oven/bun-${bun[platform]}/bin/bun`), args: [] },
    {
      name: "Deno",
      command: present(`@deno/${deno[platform]}/deno`),
      args: ["run", "--allow-all", "--node-modules-dir=manual"],
    },
  ];
}

/** Where workerd is, in which Workers run; absent where no package has it for this platform. */
export function findWorkerd(): string | undefined {
  const names: Record<string, string> = {
    "linux-x64": "linux-64",
    "linux-arm64": "linux-arm64",
    "darwin-arm64": "darwin-arm64",
  };
  return present(`@cloudflare/workerd-${names[`${process.platform}-${process.arch}`]}/bin/workerd`);
}

/** Where a package is: this folder's, or else the project's. */
export function pathOf(name: string): string {
  return present(name) ?? fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
}

/** The address of a package of this folder, to import. */
export function addressOf(path: string): string {
  return pathToFileURL(installed + path).href;
}

/** Installs the packages of this folder, unless they are there as its lock file has them. Says whether it had to. */
export async function install(): Promise<boolean> {
  const lock = readFileSync(`${here}package-lock.json`, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return false;
  await run("npm", ["ci", "--prefer-offline"], { cwd: here });
  writeFileSync(stamp, lock);
  return true;
}

function present(path: string): string | undefined {
  return existsSync(installed + path) ? installed + path : undefined;
}
