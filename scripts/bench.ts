import { fileURLToPath } from "node:url";
import { benchAbort } from "./bench/abort.js";
import { createBed, type Bed } from "./bench/bed.js";
import { benchCalls } from "./bench/calls.js";
import { benchImport } from "./bench/import.js";
import { benchLimit } from "./bench/limit.js";
import { benchList } from "./bench/list.js";
import { benchPages } from "./bench/pages.js";
import { installPeers } from "./bench/peers/load.js";
import { benchTypes } from "./bench/types.js";
import { buildPackage } from "./build.js";

/* Prints what the package costs, each figure beside a peer and a control. `npm run bench -- limit` runs one part. */

const parts: Readonly<Record<string, (bed: Bed) => Promise<void>>> = {
  calls: benchCalls,
  list: benchList,
  pages: benchPages,
  limit: benchLimit,
  abort: benchAbort,
  import: benchImport,
  types: benchTypes,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}.`);
  process.exitCode = 1;
} else {
  const startedAt = performance.now();
  await installPeers();
  // What is shipped is measured, not what was built some other time.
  await buildPackage(fileURLToPath(new URL("..", import.meta.url)));
  const bed = await createBed();
  try {
    for (const [name, run] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await run(bed);
  } finally {
    bed.stop();
  }
  console.log(
    `\n${((performance.now() - startedAt) / 1000).toFixed(0)} s. Figures are ratios: judge each beside its control.`,
  );
}
