import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder of the libraries that the package is tried with. */
export const packagesFolder = fileURLToPath(new URL(".", import.meta.url));

/** Where a package is: this folder's, or else the project's. */
export function pathOf(name: string): string {
  const own = `${packagesFolder}node_modules/${name}`;
  return existsSync(own) ? own : fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
}

/** The address of a package of this folder, to import. */
export function addressOf(path: string): string {
  return pathToFileURL(`${packagesFolder}node_modules/${path}`).href;
}
