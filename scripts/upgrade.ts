import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./openapi/refusal.js";
import { HistoryRefusal, lastRelease, readRelease, type Release } from "./spec-diff/release.js";
import { compilePrograms } from "./upgrade/compile.js";
import { faultsOf, follow, readKnown, type Step } from "./upgrade/follow.js";
import { kinds, readPrograms, type Program } from "./upgrade/programs.js";

/*
 * Compiles what was written for the last release, or for that of another commit, against the package that was built: `npm run upgrade --
 * [<ref>]`. What does not compile must be what an entry of the changelog breaks, and compile once that is followed.
 */

const root = fileURLToPath(new URL("..", import.meta.url));

try {
  process.exitCode = await run(process.argv[2]);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  // An archive has no history, and is none the worse for it; who names a commit wants that one.
  const isMissing = error instanceof HistoryRefusal && process.argv[2] === undefined;
  console.error(isMissing ? `NOT RUN: no program of the last release was compiled. ${error.message}` : error.message);
  if (!isMissing) process.exitCode = 1;
}

async function run(ref: string | undefined): Promise<number> {
  if (!existsSync(join(root, "dist/index.d.ts")))
    throw new Refusal("There is no package to compile against: run `npm run build`.");
  const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  const release = readRelease(root, ref ?? lastRelease(root, changelog));
  const { shared, follow: steps } = readKnown();
  const own = steps[release.version] ?? [];
  const folder = await mkdtemp(join(tmpdir(), "rollcall-upgrade-"));
  try {
    const programs = await readPrograms(await extract(release, folder), shared);
    const asWritten = await compilePrograms(root, join(folder, "as-written"), programs);
    const followed = await compilePrograms(root, join(folder, "followed"), follow(programs, own));
    const faults = faultsOf(programs, own, { asWritten, followed }, { changelog, since: release.version });
    report(release, programs, own);
    for (const fault of faults) console.error(fault);
    return faults.length > 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts the files of a release into a folder, with the packages of this project beside them. */
async function extract({ ref }: Release, folder: string): Promise<string> {
  const release = join(folder, "release");
  await mkdir(release);
  const archive = execFileSync("git", ["archive", ref], { cwd: root, maxBuffer: 2 ** 28 });
  execFileSync("tar", ["-x", "-C", release], { input: archive });
  await symlink(join(root, "node_modules"), join(release, "node_modules"));
  return release;
}

function report({ version, ref }: Release, programs: readonly Program[], steps: readonly Step[]): void {
  const counted = kinds.map((kind) => `${programs.filter((program) => program.kind === kind).length} ${kind}`);
  console.log(`Written for ${version} (${ref}), compiled against the build: ${counted.join(", ")}.`);
  for (const { program, entry } of steps) console.log(`  ${program} has to follow CHANGELOG.md: ${entry} …`);
  const broken = new Set(steps.map(({ program }) => program)).size;
  console.log(`${programs.length - broken} of ${programs.length} compile as they were written.`);
}
