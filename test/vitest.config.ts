import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/**/*.test.ts"],
    // What needs other runtimes has a configuration and a command of its own.
    exclude: [...configDefaults.exclude, "test/real/**"],
    globalSetup: ["test/support/global-setup.ts"],
    setupFiles: ["test/support/fresh-setup.ts", "test/support/evidence-setup.ts"],
    // Some tests build, pack or type-check the whole package on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The default leaves one core of two idle.
    maxWorkers: 2,
    // Modules are loaded once a worker, and parsed and compiled once, which saves a third of the time.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
