import type { ApiChanges } from "./change.js";
import { classOfAll, entriesOf, sectionOf, writeChanges } from "./changelog.js";
import { isAtLeast, leastVersion } from "./version.js";

/** What is written about a state of the project. */
export interface Written {
  /** The version of the last release, and of the package now. */
  readonly last: string;
  readonly version: string;
  readonly changelog: string;
  /** The tag that is to be released, if one is. */
  readonly tag?: string | undefined;
}

/** Says what of the version and the changelog does not fit what has changed in the APIs. */
export function misfitsOf(apis: readonly ApiChanges[], { last, version, changelog, tag }: Written): string[] {
  const found = classOfAll(apis);
  const least = leastVersion(last, found);
  const [entry] = entriesOf(changelog);
  const misfits: string[] = [];
  if (!isAtLeast(version, least)) {
    const since = found === undefined ? `${last} is released` : `What has changed since ${last} is ${found}`;
    misfits.push(`package.json has the version ${version}. ${since}: it must be ${least} at least.`);
  }
  if (entry?.version !== version) {
    misfits.push(
      `The newest entry of CHANGELOG.md is about ${entry?.version || "no version"}, and package.json has ${version}.`,
    );
  }
  if (found === "breaking" && !entry?.text.includes("\n### What breaks")) {
    misfits.push(
      "The newest entry of CHANGELOG.md has no section `### What breaks, and how to follow`, and something does.",
    );
  }
  // Where nothing has changed since, the entry is that of the last release.
  const isReleased = found === undefined && version === last;
  if (entry && !isReleased && sectionOf(entry) !== writeChanges(apis, last)) {
    misfits.push(
      "The newest entry of CHANGELOG.md says otherwise what has changed in the descriptions: run `npm run spec:diff -- --write`.",
    );
  }
  if (tag !== undefined && tag !== `v${version}`) {
    misfits.push(`The tag is ${tag}, and package.json has ${version}: it must be v${version}.`);
  }
  if (tag !== undefined && entry && !/^## \S+, \d{4}-\d\d-\d\d$/m.test(entry.text)) {
    misfits.push(`The newest entry of CHANGELOG.md has no day: write \`## ${version}, YYYY-MM-DD\`.`);
  }
  return misfits;
}
