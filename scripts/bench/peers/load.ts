import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { installPackages } from "../../runtimes/install.js";

/** The folder whose packages are the peers. */
export const peersFolder = fileURLToPath(new URL(".", import.meta.url));

/** Installs the peers, unless they are there. Without them every figure would stand alone, so a failure ends the measurement. */
export async function installPeers(): Promise<void> {
  try {
    if (await installPackages(peersFolder)) console.log("peers installed");
  } catch (error) {
    const { stderr = "", message } = error as Error & { stderr?: string };
    throw new Error(`The peers cannot be installed in ${peersFolder}: ${stderr || message}`, { cause: error });
  }
}

/** Loads a peer. This file stands beside their packages, and so finds them. */
export async function load<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}

/** The address from which a peer is loaded. */
export function addressOf(name: string): string {
  return import.meta.resolve(name);
}

/** A peer as it is called in a table: with its version. */
export function titleOf(name: string): string {
  const { dependencies } = JSON.parse(readFileSync(`${peersFolder}package.json`, "utf8")) as {
    dependencies: Record<string, string>;
  };
  const version = dependencies[name];
  if (version === undefined) throw new Error(`No peer is called ${name}.`);
  return `${name} ${version}`;
}
