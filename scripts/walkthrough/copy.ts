import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A copy of the project under version control of its own, in which commands are run. */
export interface Copy {
  readonly folder: string;
  /** Runs a command line and waits for its end. */
  run(command: string): Promise<{ readonly code: number; readonly said: string }>;
  /** The paths of what differs from the project, as `git status` has them. */
  changes(): Promise<string[]>;
  /** Takes everything back. */
  reset(): Promise<void>;
  remove(): void;
}

/** Copies what is, or could be, under version control. */
export async function makeCopy(root: string): Promise<Copy> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "rollcall-walkthrough-")));
  const run = (command: string) => runIn(folder, command);
  const must = async (command: string): Promise<string> => {
    const { code, said } = await run(command);
    if (code !== 0) throw new Error(`${command} ended with ${code}:\n${said}`);
    return said;
  };
  const { said } = await runIn(root, "git ls-files --cached --others --exclude-standard");
  // What is deleted and not yet committed is listed and not there.
  for (const path of said.split("\n").filter((each) => each !== "" && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  await must("git init --quiet && echo node_modules >> .git/info/exclude && git add --all");
  await must("git -c user.name=walkthrough -c user.email=walkthrough@example.com commit --quiet --message=before");
  return {
    folder,
    run,
    changes: async () =>
      (await must("git status --porcelain --untracked-files=all"))
        .split("\n")
        .filter(Boolean)
        .map((line) => line.slice(3)),
    async reset() {
      await must("git reset --hard --quiet && git clean -fd --quiet");
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/* A command that writes much is heard to its end, and one that fails is told with all that it said. */
function runIn(folder: string, command: string): Promise<{ code: number; said: string }> {
  return new Promise((done, fail) => {
    const child = spawn(command, { cwd: folder, shell: true, env: { ...process.env, NO_COLOR: "1" } });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("error", fail).on("close", (code) => done({ code: code ?? 1, said }));
  });
}
