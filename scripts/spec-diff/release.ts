import { execFileSync } from "node:child_process";
import { basename } from "node:path";
import { parse } from "yaml";
import { clone, type JsonObject } from "../openapi/json.js";
import { Refusal } from "../openapi/refusal.js";
import { entriesOf } from "./changelog.js";

/** What was released cannot be looked at here, because the history is not there. */
export class HistoryRefusal extends Refusal {}

/** What the project was at some commit, as far as others can see it. */
export interface Release {
  /** How the commit was asked for. */
  readonly ref: string;
  readonly version: string;
  readonly descriptions: ReadonlyMap<string, JsonObject>;
}

/**
 * Names the release before this commit: by the newest tag, and before there is one, by the commit that an entry of the changelog names.
 * A tag of this commit is what is released.
 */
export function lastRelease(root: string, changelog: string): string {
  if (!isAnswered(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")) {
    throw new HistoryRefusal(
      "This is no clone, so what was released cannot be looked at.\n  Clone the repository, with its history.",
    );
  }
  const tags = git(root, "tag", "--merged", "HEAD", "--sort=-version:refname", "--list", "v[0-9]*").split("\n");
  const here = git(root, "tag", "--points-at", "HEAD").split("\n");
  const [tag] = tags.filter((name) => name !== "" && !here.includes(name));
  const [commit] = entriesOf(changelog).flatMap(({ text }) => /\bcommit `([0-9a-f]{7,40})`/.exec(text)?.[1] ?? []);
  const found = tag ?? commit;
  if (found) return found;
  throw new Refusal(
    "Nothing tells which release was the last: there is no tag `v…`, and no entry of CHANGELOG.md says of which commit it is.\n" +
      "  Name a ref: `npm run spec:diff -- <ref>`.",
  );
}

/** Reads what the project was at a commit, branch or tag. */
export function readRelease(root: string, ref: string): Release {
  requireCommit(root, ref);
  const files = git(root, "ls-tree", "--name-only", ref, "openapi/").split("\n");
  const read = (file: string): string => git(root, "show", `${ref}:${file}`);
  const descriptions = files
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => descriptionIn(basename(file, ".yaml"), read(file)));
  const { version } = JSON.parse(read("package.json")) as { version: string };
  return { ref, version, descriptions: new Map(descriptions) };
}

/** Refuses a commit, branch or tag that is not here. */
function requireCommit(root: string, ref: string): void {
  if (isAnswered(root, "rev-parse", "--verify", "--quiet", `${ref}^{commit}`)) return;
  throw new HistoryRefusal(
    `${ref} is not in this clone.\n  Fetch the history first: \`git fetch --unshallow --tags\`, or a checkout with \`fetch-depth: 0\`.`,
  );
}

/** The description that a file holds. Beside descriptions, `openapi/` holds the configuration of the linter. */
export function descriptionIn(name: string, text: string): [name: string, document: JsonObject][] {
  const document = parse(text) as JsonObject;
  // What an alias shares is compared as if it were written twice.
  return document["openapi"] === undefined ? [] : [[name, clone(document)]];
}

function git(root: string, ...args: string[]): string {
  return execFileSync("git", args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 2 ** 26,
  }).trimEnd();
}

function isAnswered(root: string, ...args: string[]): boolean {
  try {
    git(root, ...args);
    return true;
  } catch {
    return false;
  }
}
