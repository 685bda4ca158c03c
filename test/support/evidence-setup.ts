import { basename } from "node:path";
import { expect } from "vitest";
import { loadAnew } from "./anew.js";

const path = expect.getState().testPath ?? "";
if (path.includes("/test/contract/")) {
  loadAnew();
  // Imported here: the tests of everything else need not wait for it.
  const { listen } = await import("./listen.js");
  listen(basename(path, ".test.ts"));
}
