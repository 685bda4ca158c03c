import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What real runtimes do, apart from `npm test`: it installs 400 MB the first time. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["test/real/*.test.ts"],
    globalSetup: ["test/real/global-setup.ts"],
    // The compiler takes long on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
