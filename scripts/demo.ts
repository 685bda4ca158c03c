import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { showErrors } from "./demo/errors.js";
import { startMocks } from "./demo/mocks.js";
import { findApis } from "./demo/operations.js";
import { createPrinter, widthOf, type Printer } from "./demo/print.js";
import { showWaits } from "./demo/waits.js";

/** Calls every operation against mock servers and prints what comes back; gives how many answered, and of how many. */
export async function runDemo(print: Printer): Promise<readonly [number, number]> {
  const apis = await findApis();
  const mocks = await startMocks();
  let answered = 0;
  let all = 0;
  try {
    print.text("Look at the last column: it is what your program gets from each method of a client.");
    print.text(
      "Every operation is called with the examples of its description, against a mock server made from it. UUIDs are cut " +
        "to four digits and queries left out; a list begins with how many it has.",
    );
    for (const { name, title, host, sunset, operations } of apis) {
      print.heading(title, sunset === undefined ? host : `${host}, removed by its vendor on ${sunset}`);
      print.columns();
      for (const operation of operations) {
        const outcome = await operation.call(mocks.urls[name] ?? "");
        print.row(outcome);
        all += 1;
        if (outcome.ok) answered += 1;
      }
    }
  } finally {
    await mocks.close();
  }
  await showWaits(print);
  await showErrors(print);
  print.verdict(`${answered} of ${all} operations answered`, answered === all && all > 0);
  print.text("Next, npm test runs every test, and npm run docs builds the site with the guides and the reference.");
  return [answered, all];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const coloured = process.stdout.isTTY && !process.env["NO_COLOR"];
  const width = widthOf(process.stdout.columns);
  const [answered, all] = await runDemo(createPrinter((line) => console.log(line), { width, coloured }));
  if (answered < all || all === 0) process.exitCode = 1;
}
