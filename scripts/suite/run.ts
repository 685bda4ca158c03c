import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { startVitest } from "vitest/node";

const harness = fileURLToPath(new URL("harness.ts", import.meta.url));

/** What a run of the suite has shown. */
export interface Run {
  readonly tests: number;
  readonly passed: number;
  readonly failures: readonly Failure[];
}

/** A test that failed, and what it said. */
export interface Failure {
  /** Its file, and its name with the groups that it is in. */
  readonly test: string;
  readonly says: string;
}

/** Runs the suite in a folder, with the harness in the place of openapi-fetch; `ids` is how the numbers in its paths are given. */
export async function runSuite(folder: string, ids: "number" | "text"): Promise<Run> {
  const vitest = await startVitest(
    "test",
    [],
    {
      ...{ root: folder, config: false, watch: false, include: ["test/**/*.test.{ts,js}"], maxWorkers: 2 },
      // As its own configuration has them.
      ...{ globals: true, restoreMocks: true },
      env: { ROLLCALL_SUITE_IDS: ids },
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: "harness",
          enforce: "pre",
          resolveId: (id: string, importer = "") =>
            id.endsWith("/src/index.js") && importer.startsWith(folder) ? harness : undefined,
          // One file takes `describe` from there, whose report would stand in ours.
          transform: (code: string, id: string) =>
            id.startsWith(folder) ? code.replaceAll('"node:test"', '"vitest"') : undefined,
        },
      ],
    },
  );
  const nameOf = (file = "", test: string) => `${relative(join(folder, "test"), file)} > ${test}`;
  const failures = vitest.state.getUnhandledErrors().map((error): Failure => {
    const { VITEST_TEST_PATH } = error as { readonly VITEST_TEST_PATH?: string };
    return { test: nameOf(VITEST_TEST_PATH, "what nobody waits for"), says: messageOf(error) };
  });
  let [tests, passed] = [0, 0];
  for (const module of vitest.state.getTestModules()) {
    failures.push(...module.errors().map((error) => ({ test: nameOf(module.moduleId, ""), says: messageOf(error) })));
    for (const test of module.children.allTests()) {
      const { state, errors = [] } = test.result();
      tests += 1;
      if (state === "passed") passed += 1;
      else failures.push({ test: nameOf(module.moduleId, test.fullName), says: errors.map(messageOf).join(" ") });
    }
  }
  await vitest.close();
  return { tests, passed, failures };
}

function messageOf(error: unknown): string {
  const { name = "Error", message = String(error) } = error as Partial<Error>;
  return `${name}: ${message}`;
}
