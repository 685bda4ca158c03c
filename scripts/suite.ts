import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { judge, type Refusal } from "./suite/judge.js";
import { runSuite } from "./suite/run.js";

/* Runs the suite of openapi-fetch through the client of the entries `paths`, and fails on whatever is not refused by design. */

const { dependencies } = createRequire(import.meta.url)("../package.json") as {
  dependencies: { [name: string]: string };
};
const version = dependencies["openapi-fetch"] ?? "";
const repository = "https://github.com/openapi-ts/openapi-typescript";
/** What the suite imports of other packages while it runs, in the versions that it is written for. */
const needs = { express: "5.2.1", "node-forge": "1.3.1", undici: "7.16.0" };

const folder = resolve(process.argv[2] ?? "", "packages/openapi-fetch");
const missing = process.argv[2] === undefined ? "Which checkout of openapi-fetch's repository?" : lackOf(folder);
if (missing) {
  const packages = Object.entries(needs).map(([name, version]) => `${name}@${version}`);
  console.error(
    [
      missing,
      "",
      "The suite is in the repository of openapi-fetch. To have it, with what it imports, and to run it:",
      "",
      `  git clone --depth 1 --branch openapi-fetch@${version} ${repository} <folder>`,
      `  npm install --no-save --ignore-scripts --prefix <folder>/packages/openapi-fetch/test ${packages.join(" ")}`,
      "  npm run suite -- <folder>",
    ].join("\n"),
  );
  process.exitCode = 2;
} else {
  const refusals = parse(readFileSync(new URL("suite/refused.yaml", import.meta.url), "utf8")) as Refusal[];
  const runs = {
    "as it is": await runSuite(folder, "number"),
    "with text for each id": await runSuite(folder, "text"),
  };
  for (const [how, { tests, passed }] of Object.entries(runs)) {
    console.log(`${how}: ${passed} of ${tests} pass`);
  }
  for (const { reason, tests } of refusals) console.log([`\n${reason}`, ...tests].join("\n  - "));
  const faults = judge(Object.values(runs), refusals);
  if (faults.length > 0) console.log(["\nNot by design:", ...faults].join("\n  - "));
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** Why the suite cannot be run in a folder. */
function lackOf(folder: string): string | undefined {
  const file = join(folder, "package.json");
  const found = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version : undefined;
  if (found !== version)
    return `The suite is wanted of openapi-fetch ${version}, and the folder has ${found ?? "none"}.`;
  const absent = Object.keys(needs).filter((name) => !existsSync(join(folder, "test/node_modules", name)));
  return absent.length > 0 ? `The suite imports what is not there: ${absent.join(", ")}.` : undefined;
}
