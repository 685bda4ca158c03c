import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { JsonObject } from "./openapi/json.js";
import { Refusal } from "./openapi/refusal.js";
import { classOfAll, putSection, writeChanges } from "./spec-diff/changelog.js";
import { compareApis } from "./spec-diff/compare.js";
import { misfitsOf } from "./spec-diff/fits.js";
import { descriptionIn, lastRelease, readRelease } from "./spec-diff/release.js";
import { leastVersion } from "./spec-diff/version.js";

/*
 * Compares the descriptions with those of the last release, or of any other commit: `npm run spec:diff -- [<ref>] [--write | --check [--tag <tag>]]`.
 * `--write` puts what it prints into the changelog; `--check` says whether the version and the changelog fit it, and
 * so does the tag of a release.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const changelogFile = join(root, "CHANGELOG.md");

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function run(args: string[]): number {
  const { ref, write, check, tag } = readOptions(args);
  const changelog = readFileSync(changelogFile, "utf8");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const release = readRelease(root, ref ?? lastRelease(root, changelog));
  const apis = compareApis(release.descriptions, readDescriptionsNow());
  const section = writeChanges(apis, release.version);
  const found = classOfAll(apis);
  const count = (wanted: string) =>
    apis.flatMap(({ changes }) => changes).filter((change) => change.class === wanted).length;
  if (write) writeFileSync(changelogFile, putSection(changelog, section));
  else if (!check) console.log(section);
  console.log(
    `Since ${release.version} (${release.ref}): ${count("breaking")} breaking, ${count("compatible")} compatible, ${count("words")} words. ` +
      `The next version is ${leastVersion(release.version, found)} at least; package.json has ${version}.`,
  );
  if (!check) return 0;
  const misfits = misfitsOf(apis, { last: release.version, version, changelog, tag });
  for (const misfit of misfits) console.error(misfit);
  return misfits.length > 0 ? 1 : 0;
}

function readDescriptionsNow(): Map<string, JsonObject> {
  const folder = join(root, "openapi");
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return new Map(
    files.flatMap((file) => descriptionIn(basename(file, ".yaml"), readFileSync(join(folder, file), "utf8"))),
  );
}

interface Options {
  readonly ref: string | undefined;
  readonly write: boolean;
  readonly check: boolean;
  readonly tag?: string;
}

function readOptions(args: string[]): Options {
  try {
    const flag = { type: "boolean", default: false } as const;
    const options = { write: flag, check: flag, tag: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > 1) throw new Error("There is more than one ref.");
    if (values.write && values.check) throw new Error("What is written is not checked.");
    return { ref: positionals[0], ...values };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${reason}\nUsage: npm run spec:diff -- [<ref>] [--write | --check [--tag <tag>]]`);
  }
}
