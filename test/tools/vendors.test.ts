import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { listApis } from "../../scripts/openapi/apis.js";

/*
 * A vendor is found and listed nowhere: a further one is measured by being there. So no script names one, and no test names
 * three of them, but the files below.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Scripts that name a vendor, and why. */
const scripts: Readonly<Record<string, string>> = {
  "scripts/bench": "samples: the calls that are measured",
  "scripts/contract/exchanges/samples.ts": "data: the samples that vendors published",
  "scripts/demo/errors.ts": "samples: what a caller catches",
  "scripts/demo/waits.ts": "samples: what a caller waits for",
  "scripts/directory/command": "samples: the accounts that the command line is tried on",
  "scripts/directory/http/vendors": "samples: the played vendors, behind a port",
  "scripts/directory/lines/16-killed.ts": "samples: the account in which a command is killed",
  "scripts/directory/lines/18-exit-codes.ts": "samples: commands with what they print",
  "scripts/docs/texts.ts": "data: the order of the guides",
  "scripts/docs/vitepress.ts": "text: whose names they are",
  "scripts/matrix/smoke": "samples: what a program of a user does with a vendor's client",
  "scripts/walkthrough.ts": "data: the operation that is added",
};

/** Tests that name three vendors or more, and why. */
const tests: Readonly<Record<string, string>> = {
  "test/tools/exchanges.test.ts": "samples: single exchanges",
  "test/tools/generate.test.ts": "samples: which files are superfluous",
  "test/tools/mutants.test.ts": "samples: single mistakes",
  "test/tools/report.test.ts": "samples: reports as they could be",
  "test/contract/seeds.test.ts": "data: the samples that vendors published",
  "test/tools/strength.test.ts": "samples: single obligations",
  "test/tools/verify.test.ts": "data: which stateful fakes there are",
  "test/tools/wrong": "data: wrong descriptions",
  "test/faults": "samples: the client of a vendor, against its faults",
  "test/package/sample.ts": "samples: a program of a user",
  "test/real": "samples: programs for other runtimes",
  "test/support": "samples: programs of the documentation",
  "test/types/read-only.test.ts": "samples: what a client that only reads offers",
  "test/unit": "samples: the client of a vendor, unit by unit",
};

const names = listApis().map(({ name }) => new RegExp(`\\b(create)?${name.replaceAll("-", "-?")}(?![-\\w])`, "i"));

test("no script names a vendor but as data, sample or text", () => {
  const naming = filesIn("scripts").filter((file) => names.some((name) => name.test(textOf(file))));
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.filter((file) => !allowed(file, scripts))).toEqual([]);
});

test("no test names three vendors but as data or sample", () => {
  const naming = filesIn("test").filter((file) => names.filter((name) => name.test(textOf(file))).length >= 3);
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.filter((file) => !allowed(file, tests))).toEqual([]);
});

test("what is allowed to name them does", () => {
  const all = [...filesIn("scripts"), ...filesIn("test")].filter((file) =>
    names.some((name) => name.test(textOf(file))),
  );
  const idle = Object.keys({ ...scripts, ...tests }).filter(
    (place) => !all.some((file) => file === place || file.startsWith(`${place}/`)),
  );
  expect(idle).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file) && !file.includes("node_modules"))
    .map((file) => `${folder}/${file}`);
}

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function allowed(file: string, places: Readonly<Record<string, string>>): boolean {
  return Object.keys(places).some((place) => file === place || file.startsWith(`${place}/`));
}
