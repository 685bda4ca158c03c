import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.js";

/** One API that is described, by its files. The paths are relative to the project. */
export interface DescribedFiles {
  /** The name of its files. */
  readonly name: string;
  readonly description: string;
  readonly sources: string;
}

/** One API with a facade. It is found by its files, so that adding one is adding them; its name is that of its folder in `src/vendors` and of its entry point too. */
export interface Api extends DescribedFiles {
  /** The module that exports its factory. */
  readonly entry: string;
}

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Finds every API of a project that has a facade, in the order of the package's `exports`. Refuses as `listDescribed` does. */
export function listApis(root = project): readonly Api[] {
  const entered = vendorEntries(root);
  return listDescribed(root)
    .filter(({ description }) => hasFacade(join(root, description)))
    .sort((one, other) => entered.indexOf(one.name) - entered.indexOf(other.name))
    .map((files) => ({ ...files, entry: `src/vendors/${files.name}/index.ts` }));
}

/**
 * Finds every API of a project that is described, also those whose description says that they have no facade. Refuses when one of the
 * things that make up an API is missing, or is there though the description says that there is no facade, and names it.
 */
export function listDescribed(root = project): readonly DescribedFiles[] {
  const described = namesIn(join(root, "openapi")).filter((name) => isDescription(join(root, `openapi/${name}.yaml`)));
  const sourced = namesIn(join(root, "test/data/sources"));
  const entered = vendorEntries(root);
  const vendors = foldersIn(join(root, "src/vendors"));
  const bare = described.filter((name) => !hasFacade(join(root, `openapi/${name}.yaml`)));
  const wrong = [...new Set([...described, ...sourced, ...vendors])].flatMap((name) => {
    const [vendor, entry] = [
      `src/vendors/${name}/index.ts, the vendor`,
      `"./${name}" in the exports of package.json, the entry`,
    ];
    const [isVendor, isEntry] = [vendors.includes(name), entered.includes(name)];
    const parts = [
      ...(described.includes(name) ? [] : [`openapi/${name}.yaml, the description, is missing.`]),
      ...(sourced.includes(name) ? [] : [`test/data/sources/${name}.yaml, the sources, is missing.`]),
    ];
    return bare.includes(name)
      ? [
          ...parts,
          ...[isVendor && vendor, isEntry && entry]
            .filter((part) => part !== false)
            .map((part) => `${part}, is there, and openapi/${name}.yaml says x-facade: none.`),
        ]
      : [...parts, ...(isVendor ? [] : [`${vendor}, is missing.`]), ...(isEntry ? [] : [`${entry}, is missing.`])];
  });
  if (wrong.length > 0)
    throw new Refusal(
      [
        ...wrong,
        "  CONTRIBUTING.md says what makes up an API; one that gets no client says x-facade: none in its description.",
      ].join("\n"),
    );
  return described.map((name) => ({
    name,
    description: `openapi/${name}.yaml`,
    sources: `test/data/sources/${name}.yaml`,
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

/* Read by its one line: whoever only wants the names does not wait for a parser. Lint refuses any other value. */
function hasFacade(path: string): boolean {
  return !/^x-facade: *none *$/m.test(readFileSync(path, "utf8"));
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
