import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { showErrors } from "./demo/errors.js";
import { findApis } from "./demo/operations.js";
import { createPrinter } from "./demo/print.js";
import { startMocks } from "./demo/mocks.js";

/** Calls every operation against mock servers and prints what comes back; gives how many answered, and of how many. */
export async function runDemo(write: (line: string) => void, coloured: boolean): Promise<readonly [number, number]> {
  const print = createPrinter(write, coloured);
  const apis = await findApis();
  const mocks = await startMocks();
  let answered = 0;
  let all = 0;
  try {
    print.text("Every operation, called with the examples of its description, against a mock server made from it.");
    print.text("UUIDs are cut to four digits, queries are left out, and several things stand after their number.");
    for (const { name, title, basePath, operations } of apis) {
      const baseUrl = mocks.urls[name] ?? "";
      print.heading(title, baseUrl + basePath);
      print.columns();
      for (const operation of operations) {
        const outcome = await operation.call(baseUrl);
        print.row(outcome);
        all += 1;
        if (outcome.ok) answered += 1;
      }
    }
    await showErrors(print);
    print.text("");
    print.verdict(`${answered} of ${all} operations answered`, answered === all && all > 0);
  } finally {
    await mocks.close();
  }
  return [answered, all];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const coloured = process.stdout.isTTY && !process.env["NO_COLOR"];
  const [answered, all] = await runDemo((line) => console.log(line), coloured);
  if (answered < all || all === 0) process.exitCode = 1;
}
