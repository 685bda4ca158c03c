import { describe, expect, test } from "vitest";
import { listLines } from "../../../scripts/directory/lines.js";

// A tenth of what `npm run directory -- --check` tries, which CI runs in full.
const SHARE = 0.1;
const SEED = 1127;

// What takes time or memory is measured, and a test asserts only what cannot flicker. Beside mutants, what goes over HTTP would take hours.
const mutates = process.env["ROLLCALL_MUTATES"] !== undefined;
const lines = (await listLines()).filter(({ isMeasured, goesOverHttp }) => !isMeasured && !(mutates && goesOverHttp));

describe("the directory", () => {
  test.each(lines.map((line) => [line.says, line] as const))(
    "holds: %s",
    async (_, { count, try: attempt }) => {
      await expect(attempt(Math.ceil(count * SHARE), SEED)).resolves.toEqual(expect.any(String));
      // Some go over HTTP, on a machine that may be busy.
    },
    180_000,
  );
});
