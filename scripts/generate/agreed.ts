import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../contract/sources/compare.js";
import { readDescription } from "../contract/sources/description.js";
import { readSources } from "../contract/sources/read.js";
import type { Sources } from "../contract/sources/shape.js";
import { listDescribed, type DescribedFiles } from "../openapi/apis.js";
import { Refusal } from "../openapi/refusal.js";

/** Reads the sources of each API. Refuses where they and the description differ, and names the place in both. */
export function agreedSources(root: string): { api: DescribedFiles; sources: Sources }[] {
  return listDescribed(root).map((api) => ({ api, sources: agreed(root, api) }));
}

/* What follows from a description that nobody else confirms would prove that the description agrees with itself. */
function agreed(root: string, { description, sources: path }: DescribedFiles): Sources {
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const sources = refusing(() => readSources(read(path), path));
  const { differences } = refusing(() => compare(sources, readDescription(read(description), description)));
  if (differences.length === 0) return sources;
  throw new Refusal(
    [
      ...differences.slice(0, 10),
      `  ${description} and ${path} differ: read the sources again, and correct the side that is wrong.`,
    ].join("\n"),
  );
}

/* What is wrong with a file is for whoever wrote it: it wants no stack. */
function refusing<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
