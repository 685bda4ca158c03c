import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder whose packages hold what the package is tried with. */
export const matrixFolder = fileURLToPath(new URL(".", import.meta.url));

const root = fileURLToPath(new URL("../..", import.meta.url));
const manifests = { matrix: matrixFolder, runtimes: join(root, "scripts/runtimes"), project: root };

type Versions = Readonly<Record<string, string>> | undefined;

/** The version of a package that a manifest names, by its name or by how that begins. */
export function versionIn(manifest: keyof typeof manifests, name: string): string {
  const text = readFileSync(join(manifests[manifest], "package.json"), "utf8");
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text) as Record<string, Versions>;
  const all = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const [, found] = all.find(([own]) => own === name) ?? all.find(([own]) => own.startsWith(name)) ?? [];
  if (found === undefined) throw new Error(`No package of ${manifest} is called ${name}.`);
  return found.replace(/^npm:.*@/, "");
}

/** The versions of Node, by the names under which they are installed. */
export function nodes(): { name: string; version: string }[] {
  const names = ["20.19", "22.12", "22", "24", "26"];
  return names.map((name) => ({ name, version: versionIn("matrix", `node-${name}-linux-x64`) }));
}

/** Where a version of Node is; absent where no package has it for this platform. */
export function nodeOf(name: string): string | undefined {
  return present(`node-${name}-${process.platform}-${process.arch}/bin/node`);
}

/** Where a file of a package of this folder is. */
export function fileOf(path: string): string {
  const found = present(path);
  if (!found) throw new Error(`scripts/matrix/node_modules has no ${path}.`);
  return found;
}

/** Loads a module of a package of this folder. */
export async function load<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(fileOf(path)).href)) as Module;
}

function present(path: string): string | undefined {
  const file = join(matrixFolder, "node_modules", path);
  return existsSync(file) ? file : undefined;
}
