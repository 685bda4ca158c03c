import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gather } from "../contract/coverage/gather.js";
import { evidenceFiles } from "../contract/exchanges/recordings.js";
import { listApis } from "../openapi/apis.js";
import { agreedSources } from "./agreed.js";
import { withEntries } from "./entries.js";
import { withOperations } from "./operations-table.js";
import { withTables } from "./provenance.js";

const provenance = "openapi/PROVENANCE.md";
const readme = "README.md";
const calls = "scripts/docs/guides/calls.md";
const recordings = "test/data/recordings";

/**
 * Makes what follows from the descriptions and their sources beside the generated code, by its path in the project: the recorded
 * exchanges with their near misses, the tables of the provenance, the operations and the entry points.
 */
export async function derivedFiles(root: string): Promise<Map<string, string>> {
  const told = agreedSources(root);
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const apis = listApis(root);
  const files = new Map([
    [provenance, await withTables(read(provenance), told)],
    [readme, await withOperations(read(readme), root, apis)],
    [calls, await withEntries(read(calls), root, apis)],
  ]);
  for (const { name } of apis)
    for (const [file, text] of evidenceFiles(await gather(name))) files.set(`${recordings}/${file}`, text);
  return files;
}

/** What of it is there already. */
export function derivedPaths(root: string): Set<string> {
  const recorded = readdirSync(join(root, recordings)).map((file) => `${recordings}/${file}`);
  return new Set([provenance, readme, calls, ...recorded]);
}
