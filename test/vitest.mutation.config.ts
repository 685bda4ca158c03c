import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Runs small files first, then those that run whole commands, and what tries hundreds of cases last: most mutants are noticed by then. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      moduleId.endsWith("/directory/lines.test.ts") ? 2 : moduleId.includes("/cli-") ? 1 : 0;
    return (await super.sort(files)).reverse().sort((one, other) => rank(one) - rank(other));
  }
}

/** The tests by which `npm run mutate` judges the runtime: those that need no mock server, run on a stopped clock or sockets of
 * their own, and are over in a moment. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/faults/faults.test.ts", "test/faults/cancellation.test.ts", "test/unit/**/*.test.ts"],
    // What needs a compiler or a mock server, takes its time, or is about the limiter over a store and the fakes.
    exclude: [
      ...[
        "bulk",
        "limit",
        "misuse",
        "redis",
        "testing",
        "testing-docusign",
        "testing-frameio-roles",
        "testing-oauth",
        "testing-serve",
      ],
    ].map((name) => `test/unit/${name}.test.ts`),
    sequence: { sequencer: QuickFirst },
    env: { ROLLCALL_MUTATES: "1" },
    // Long enough for a busy machine: a test that is late would pass for one that noticed something.
    testTimeout: 15_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
