import { basename } from "node:path";
import { expect } from "vitest";

const path = expect.getState().testPath ?? "";
// Imported here: the tests of everything else need not wait for it.
if (path.includes("/test/contract/"))
  await import("./listen.js").then(({ listen }) => listen(basename(path, ".test.ts")));
