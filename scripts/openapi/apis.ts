import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.js";

/** One API of the project. It is found by its files, so that adding one is adding them. */
export interface Api {
  /** The name of its files, of its folder in `src/vendors` and of its entry point. */
  readonly name: string;
  /** The paths below are relative to the project. */
  readonly description: string;
  readonly sources: string;
  /** The module that exports its factory. */
  readonly entry: string;
}

const project = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Finds every API of a project, in the order of the package's `exports`. Refuses when one of the things that make up an API
 * is missing, and names it.
 */
export function listApis(root = project): readonly Api[] {
  const described = namesIn(join(root, "openapi")).filter((name) => isDescription(join(root, `openapi/${name}.yaml`)));
  const sourced = namesIn(join(root, "test/data/sources"));
  const entered = vendorEntries(root);
  const vendors = foldersIn(join(root, "src/vendors"));
  const missing = [...new Set([...described, ...sourced, ...vendors])].flatMap((name) => [
    ...(described.includes(name) ? [] : [`openapi/${name}.yaml, the description`]),
    ...(sourced.includes(name) ? [] : [`test/data/sources/${name}.yaml, the sources`]),
    ...(vendors.includes(name) ? [] : [`src/vendors/${name}/index.ts, the vendor`]),
    ...(entered.includes(name) ? [] : [`"./${name}" in the exports of package.json, the entry`]),
  ]);
  if (missing.length > 0)
    throw new Refusal(
      [...missing.map((part) => `${part}, is missing.`), "  CONTRIBUTING.md says what makes up an API."].join("\n"),
    );
  return described
    .sort((one, other) => entered.indexOf(one) - entered.indexOf(other))
    .map((name) => ({
      name,
      description: `openapi/${name}.yaml`,
      sources: `test/data/sources/${name}.yaml`,
      entry: `src/vendors/${name}/index.ts`,
    }));
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length))
    .sort();
}

/* Beside descriptions, `openapi/` holds the configuration of the linter. */
function isDescription(path: string): boolean {
  return /^openapi:/m.test(readFileSync(path, "utf8"));
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "index.ts")))
    .sort();
}

/** The entries of the package that may be a vendor's own, not what stands below one. */
function vendorEntries(root: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: object };
  return Object.keys(exports).flatMap((entry) => /^\.\/([\w-]+)$/.exec(entry)?.[1] ?? []);
}
