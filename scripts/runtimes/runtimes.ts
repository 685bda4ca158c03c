import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder whose packages hold the runtimes. */
export const runtimesFolder = fileURLToPath(new URL(".", import.meta.url));

/** A program that runs JavaScript. */
export interface Runtime {
  readonly name: "Node" | "Bun" | "Deno";
  /** Absent where no package has one for this platform. */
  readonly command: string | undefined;
  readonly args: readonly string[];
}

const platform = `${process.platform}-${process.arch}`;

/** The one that runs this, and those that the packages of this folder hold. */
export function findRuntimes(): Runtime[] {
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
  return present(`@cloudflare/workerd-${names[platform]}/bin/workerd`);
}

function present(path: string): string | undefined {
  const file = `${runtimesFolder}node_modules/${path}`;
  return existsSync(file) ? file : undefined;
}
