import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build, transform } from "esbuild";
import { publint } from "publint";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { buildPackage } from "../../scripts/build.js";
import { readDescriptions } from "../../scripts/openapi/read.js";
import { copyProject, installPackage, quiet } from "../../scripts/package/project.js";
import { measureBundles, measureCredentials } from "../../scripts/size.js";
import { compile, diagnosticsOf, messageOf, optionsOf } from "../support/compiler.js";
import { openInEditor } from "../support/language-service.js";
import { openTwoAccounts } from "../support/two-accounts.js";
import { thorough } from "../support/thorough.js";
import { sample } from "./sample.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
const entries = await readEntries();
/* The sample, and an import of each entry that came after it. */
const program = [
  sample,
  ...entries
    .filter((entry) => !sample.includes(`from "${specifier(entry)}"`))
    .flatMap((entry, index) => [
      `import * as entry${index} from "${specifier(entry)}";`,
      `check(Object.keys(entry${index}).length > 0, "${specifier(entry)} has something to use");`,
    ]),
].join("\n");

/** A copy of the project in which it is built, the packed file, and an empty project that has installed it. */
let folder: string, project: string, tarball: string, consumer: string, installed: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-package-"));
  [project, consumer] = [join(folder, "project"), join(folder, "consumer")];
  installed = join(consumer, "node_modules/rollcall");
  await copyProject(project);
  await buildPackage(project);
  tarball = await installPackage(project, consumer);
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("installed in an empty project", () => {
  test("is at most 4 packages, and 1,044 KiB, a hundred and sixty of them to read, with 40 for each API and 12 for each of its operations", async () => {
    const descriptions = readDescriptions();
    const operations = descriptions.flatMap((description) => description.operations).length;
    const lock = JSON.parse(await readFile(join(consumer, "node_modules/.package-lock.json"), "utf8")) as {
      packages: { [path: string]: unknown };
    };
    const packages = Object.keys(lock.packages);
    const sizes = await Promise.all(packages.map((path) => sizeOf(join(consumer, path))));
    const kibibytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
    const each = packages.map((path, i) => `${path.slice("node_modules/".length)} ${Math.ceil(sizes[i]! / 1024)}`);
    console.log(`installed: ${packages.length} packages, ${Math.ceil(kibibytes)} KiB (${each.join(", ")})`);
    const most = { packages: 4, kibibytes: 1044, api: 40, operation: 12 };
    expect(packages.length).toBeLessThanOrEqual(most.packages);
    expect(kibibytes).toBeLessThanOrEqual(
      most.kibibytes + most.api * descriptions.length + most.operation * operations,
    );
    const [readme, numbers] = await Promise.all(
      ["README.md", "scripts/docs/guides/numbers.md"].map((file) => readFile(join(installed, file), "utf8")),
    );
    expect(readme!.replaceAll(/\s+/g, " ")).toContain(`installation is at most ${most.packages} packages`);
    const size = `${most.kibibytes.toLocaleString("en")} KiB, ${most.api} an API and ${most.operation} an operation at most`;
    expect(numbers).toContain(size);
  });

  test("a program type-checks under moduleResolution nodenext", () => {
    expect(complaintsOf(typed())).toEqual([]);
  });

  test("and under bundler, with an error's cause for those whose library is ES2021", () => {
    const causes = `import { isRollcallError, RollcallError, type AnyRollcallError } from "rollcall";
      export const causeOf = (error: unknown): unknown => (isRollcallError(error) ? error.cause : undefined);
      export const causes = (error: AnyRollcallError | RollcallError): unknown[] => [error.cause, error.message];`;
    const how = { module: "esnext", moduleResolution: "bundler" };
    expect(complaintsOf(programOf({ "main.ts": program, "causes.ts": causes }, how, "es2021"))).toEqual([]);
  });

  test("loads and works where the prototype of errors is frozen", async () => {
    const code = `Object.freeze(Error.prototype);
      const { NotFoundError, isRollcallError } = await import("rollcall");
      const { createFrameio } = await import("rollcall/frameio");
      const answer = new Response('{"errors":[{"detail":"No such group"}]}', { status: 404 });
      const frameio = createFrameio({ token: "t", account_id: "a", fetch: async () => answer });
      const { error } = await frameio.groups.get.safe({ group_id: "g" });
      console.log(error instanceof NotFoundError, isRollcallError(error), String(error));`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", code], { cwd: consumer });
    expect(stdout).toBe("true true NotFoundError: groups.get failed with 404: No such group.\n");
  });

  test("names every class of errors as its errors say", async () => {
    const code = `import * as rollcall from "rollcall";
      const classes = Object.entries(rollcall).filter(([name]) => /^[A-Z](?!ollcallE).*Error$/.test(name));
      console.log(JSON.stringify(classes.map(([name, Class]) => [name, Class.name, new Class([], {}).name])));`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", code], { cwd: consumer });
    const names = JSON.parse(stdout) as (readonly [string, string, string])[];
    expect(names.map(([name]) => name)).toEqual(expect.arrayContaining(["ApiError", "AccountError"]));
    for (const [name, ...said] of names) expect(said).toEqual([name, name]);
  });

  test("holds no lookbehind, which Safari before 16.4 cannot read", async () => {
    // The command line meets no browser.
    const files = (await filesBelow(join(installed, "dist"))).filter((path) => /(?<!\/cli(\/\w+)?)\.js$/.test(path));
    expect(files.some((path) => path.endsWith("contract.js"))).toBe(true);
    const texts = await Promise.all(files.map(async (path) => [path, await readFile(path, "utf8")] as const));
    expect(texts.filter(([, text]) => /\(\?<[=!]/.test(text)).map(([path]) => relative(installed, path))).toEqual([]);
  });

  test("says for which Node it is: those that can also require a module", async () => {
    const { engines } = JSON.parse(await readFile(join(installed, "package.json"), "utf8")) as { engines: object };
    expect(engines).toEqual({ node: "^20.19.0 || >=22.12.0" });
  });

  test("the program runs, and what every entry throws is instanceof the classes of rollcall", async () => {
    for (const entry of entries) expect(program).toContain(`from "${specifier(entry)}"`);
    const { code } = await transform(program, { loader: "ts", target: "es2022" });
    await writeFile(join(consumer, "main.js"), code);
    const { stdout, stderr } = await run(process.execPath, ["main.js"], { cwd: consumer });
    expect(stdout + stderr).toBe("ok\n");
  });

  test("an error that nobody catches is printed in a few lines", async () => {
    const code = `import { createFrameio } from "rollcall/frameio";
      await createFrameio({ token: "t", account_id: "a" }).groups.get({ group_id: "" });`;
    const failed = run(process.execPath, ["--input-type=module", "--eval", code], { cwd: consumer });
    const { stderr } = (await failed.catch((error: unknown) => error)) as { stderr: string };
    expect(stderr).toContain("InvalidInputError: groups.get was not sent: group_id must be a non-empty string");
    expect(Math.max(...stderr.split("\n").map(({ length }) => length))).toBeLessThan(300);
  });

  test("an editor says of each method, of its variants and of what they give what they are for", () => {
    const editor = openInEditor(
      `import { createFrameio } from "rollcall/frameio";
      const frameio = createFrameio({ token: "t", account_id: "a" });
      const created = await frameio.groups.create({ name: "Editors", emoji: "scissors" });
      const { status } = await frameio.groups.create.raw({ name: "Editors", emoji: "scissors" });
      const { ok } = await frameio.groups.create.safe({ name: "Editors", emoji: "scissors" });
      created.member_count;`,
      consumer,
    );
    expect(editor.hover("frameio.groups.create").documentation).toMatch(/Makes a new group/);
    expect(editor.hover("groups.create.raw").documentation).toMatch(/status, headers, attempts and rate limits/);
    expect(editor.hover("groups.create.safe").documentation).toMatch(/outcome as a value/);
    expect(editor.hover("emoji").documentation).not.toBe("");
    expect(editor.hover("created.member_count").documentation).toMatch(/users/);
  });

  test("an entry imports at most 3 files of ours, and a directory's what all of them share", async () => {
    const counts: string[] = [];
    for (const { name, js } of entries) {
      const { metafile } = await build({
        entryPoints: [join(installed, js)],
        bundle: true,
        packages: "external",
        format: "esm",
        metafile: true,
        write: false,
      });
      const files = Object.keys(metafile.inputs).length;
      counts.push(`${name} ${files}`);
      expect(files, name).toBeLessThanOrEqual(name.endsWith("/directory") ? 4 : 3);
    }
    console.log(`files of ours per entry: ${counts.join(", ")}`);
  });

  test("what plays the vendors costs the other entries nothing", async () => {
    const plays = await Promise.all(
      entries.filter(isTesting).map(async ({ js }) => Object.keys((await import(join(installed, js))) as object)),
    );
    const loaded = async (some: readonly Entry[]) => {
      const entryPoints = some.map(({ js }) => join(installed, js));
      const { metafile } = await build({
        ...{ entryPoints, bundle: true, packages: "external", format: "esm", platform: "node" },
        ...{ metafile: true, write: false, outdir: consumer },
      });
      const texts = await Promise.all(Object.keys(metafile.inputs).map((file) => readFile(file, "utf8")));
      return texts.filter((text) =>
        plays.flat().some((name) => text.includes(`function ${name}(`) || text.includes(`"${name}"`)),
      ).length;
    };
    expect(await loaded(entries.filter(isTesting))).toBe(2);
    expect(await loaded(entries.filter((entry) => !isTesting(entry)))).toBe(0);
  });

  test("the declarations of an entry name exactly the values that it has", async () => {
    const program = typed();
    const checker = program.getTypeChecker();
    for (const { js, types } of entries) {
      const module = checker.getSymbolAtLocation(program.getSourceFile(join(installed, types))!)!;
      const declared = checker
        .getExportsOfModule(module)
        .filter((symbol) => isValue(checker, symbol))
        .map(({ name }) => name);
      const present = Object.keys((await import(pathToFileURL(join(installed, js)).href)) as object);
      expect(declared.toSorted(), js).toEqual(present.toSorted());
    }
  });

  test("`paths` stands in the declarations of the paths entries and in no other", async () => {
    const files = await filesBelow(join(installed, "dist"));
    const naming: string[] = [];
    for (const file of files.filter((path) => path.endsWith(".d.ts"))) {
      const text = (await readFile(file, "utf8")).replace(/\/\*[\s\S]*?\*\//g, "");
      if (/\bpaths\b/.test(text)) naming.push(relative(join(installed, "dist"), file));
    }
    const expected = entries.filter(({ name }) => name.endsWith("/paths")).map(({ types }) => relative("dist", types));
    expect(naming.toSorted()).toEqual(expected.toSorted());
  });

  test("the descriptions can be imported, one for each API", async () => {
    const vendors = entries
      .map(({ name }) => /^\.\/([\w-]+)\/contract$/.exec(name)?.[1])
      .filter((name) => name !== undefined);
    expect(vendors).not.toEqual([]);
    const imports = vendors.map(
      (vendor, i) => `import api${i} from "rollcall/openapi/${vendor}.json" with { type: "json" };`,
    );
    const code = `${imports.join("\n")}\nconsole.log(${vendors.map((_, i) => `api${i}.openapi`).join()})`;
    const args = ["--no-warnings", "--input-type=module", "--eval", code];
    const { stdout } = await run(process.execPath, args, { cwd: consumer });
    expect(stdout).toBe(`${vendors.map(() => "3.1.0").join(" ")}\n`);
  });
});

describe("the packed files", () => {
  const shipped = async () => (await filesBelow(installed)).map((path) => relative(installed, path));
  const textOf = (file: string) => readFile(join(installed, file), "utf8");

  test("are what a user runs, reads or is owed, and nothing else", async () => {
    const belongs = [
      /^dist\/[\w./-]+\.(js|d\.ts)$/,
      /^dist\/openapi\/[\w-]+\.json$/,
      /^dist\/rollcall\.schema\.json$/,
      /^(README|CHANGELOG|SECURITY|THIRD-PARTY-NOTICES)\.md$|^LICENSE$|^package\.json$/,
      /^scripts\/docs\/(decisions|guides)\/[\w-]+\.md$/,
    ];
    const files = await shipped();
    expect(files.filter((file) => !belongs.some((pattern) => pattern.test(file)))).toEqual([]);
    // What contributors read is of use in a checkout alone.
    const guides = (await readdir(join(root, "scripts/docs/guides")))
      .filter((name) => name !== "contributing.md")
      .map((name) => `scripts/docs/guides/${name}`);
    expect(files).toEqual(expect.arrayContaining([...guides, "README.md", "LICENSE", "THIRD-PARTY-NOTICES.md"]));
    for (const file of files) expect(await textOf(file), file).not.toContain(root);
  });

  test("are where their links lead", async () => {
    const files = await shipped();
    const folders = new Set(files.map((file) => dirname(file)));
    const broken: string[] = [];
    for (const file of files.filter((name) => name.endsWith(".md"))) {
      const links = [...(await textOf(file)).matchAll(/\]\(([^)#\s]+)/g)].map(([, link = ""]) => link);
      if (file === "README.md") expect(links.length).toBeGreaterThan(5);
      for (const link of links.filter((to) => !to.startsWith("https://"))) {
        const to = join(dirname(file), link);
        if (!files.includes(to) && !folders.has(to)) broken.push(`${file} -> ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test("have a notice for each package of which a part is in them", async () => {
    const notices = await textOf("THIRD-PARTY-NOTICES.md");
    const named = [...notices.matchAll(/^## (\S+)$/gm)].map(([, name = ""]) => name);
    const inlined = new Set<string>();
    for (const file of (await shipped()).filter((name) => name.endsWith(".js"))) {
      const text = await textOf(file);
      // Ajv's code says of its functions where they come from; esbuild's for modules that are required can be told by its form.
      for (const [, name = ""] of text.matchAll(/require\("((?:@[^/"]+\/)?[^/"]+)/g)) inlined.add(name);
      if (/\{exports:\{\}\}/.test(text)) inlined.add("esbuild");
      // What is bundled from another package is in a file of that package's name.
      const [, bundled] = /^dist\/cli\/([\w-]+)\.js$/.exec(file) ?? [];
      if (bundled !== undefined) inlined.add(bundled);
    }
    expect(named).toEqual([...inlined].sort());
    for (const name of named) {
      const folder = join(root, "node_modules", name);
      const [licence = ""] = (await readdir(folder)).filter((file) => /^LICEN[CS]E/.test(file));
      expect(notices, name).toContain((await readFile(join(folder, licence), "utf8")).trim());
    }
  });
});

/* As pnpm installs: what rollcall depends on is found from there, and not from the program. */
describe("from an empty folder that has only rollcall", () => {
  let empty: string, lines: string, compileLines: string, start: string;
  const shell = (command: string, env: Record<string, string> = {}) =>
    run("sh", ["-c", command], { cwd: empty, env: { ...process.env, ...env } });

  beforeAll(async () => {
    // What somebody has who has nothing but the packed file.
    const readme = await readFile(join(installed, "README.md"), "utf8");
    const chapter = readme.split(/^(?=## )/m).find((part) => part.includes('"rollcall/testing"')) ?? "";
    const [, commands = ""] = /^```text\n([^]*?)^```$/m.exec(chapter) ?? [];
    const [install = "", compile = "", node = "", ...more] = commands.trim().split("\n");
    [lines, compileLines, start] = [/^```ts\n([^]*?)^```$/m.exec(chapter)?.[1] ?? "", compile, node];
    expect(more).toEqual([]);
    expect(chapter).toContain("in `main.mts`");
    empty = join(folder, "empty");
    await mkdir(empty);
    await copyFile(tarball, join(empty, basename(tarball)));
    // The commands are those that a reader pastes, but for the compiler, which is the one that is here.
    const pasted = install.replace("typescript", join(root, "node_modules/typescript"));
    await shell(`${pasted} --install-strategy=linked ${quiet.join(" ")}`);
  }, 120_000);

  test("a program exports openapi-fetch's client, and methods, with declarations", () => {
    const program = `import { createFrameio } from "rollcall/frameio";
      import { frameioPaths } from "rollcall/frameio/paths";
      export const paths = frameioPaths(createFrameio({ token: "t" }));
      // What stands in a declaration is named by a module that the program knows.
      export type { List } from "rollcall";
      export const { create, list: groups } = createFrameio({ token: "t" }).groups;
      export const list = () => paths.GET("/v4/accounts/{account_id}/groups", { params: { path: { account_id: "a" } } });`;
    // What is wrong with the declarations of the package itself is told above.
    const how = { module: "nodenext", noEmit: false, declaration: true, skipLibCheck: true };
    const compiled = programOf({ "paths.mts": program }, how, "es2022", empty);
    expect(complaintsOf(compiled)).toEqual([]);
    expect(compiled.getDeclarationDiagnostics().map(messageOf)).toEqual([]);
  });

  test("the program of the README is typed and answered without a network, in three commands and ten lines", async () => {
    expect(lines.trim().split("\n").length).toBeLessThanOrEqual(10);
    // The compiler has to look: it refuses what the operation does not take.
    await writeFile(join(empty, "main.mts"), lines.replace('name: "Editors"', "name: 1"));
    await expect(shell(compileLines)).rejects.toMatchObject({ stdout: expect.stringContaining("TS2322") as string });
    await writeFile(join(empty, "main.mts"), lines);
    await shell(compileLines);
    const noNetwork =
      'import net from "node:net"; net.Socket.prototype.connect = () => { throw new Error("a network"); };';
    const offline = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(noNetwork)}` };
    expect((await shell(start, offline)).stdout).toBe("Editors 1\n");
    const reached = shell(
      `node --eval 'fetch("http://127.0.0.1:65000").catch((e) => console.log(e.cause.message))'`,
      offline,
    );
    expect((await reached).stdout).toBe("a network\n");
  }, 180_000);
});

describe("a new user of the command line", () => {
  const guide = readFileSync(join(root, "scripts/docs/guides/directory.md"), "utf8");
  const fences = [...guide.matchAll(/^```text\n([^]*?)^```$/gm)].map(([, text = ""]) => text);
  const steps = fences.flatMap((text) => {
    const [, command = "", shown = ""] = /^\$ (npx rollcall .*)\n([^]*)$/.exec(text) ?? [];
    return command === "" ? [] : [{ command, shown }];
  });
  const unversioned = (text: string) => text.replace(/rollcall@[\d.]+/, "rollcall@version");

  test("goes the way of the guide, and sees in the terminal what the guide shows", async () => {
    const { env, frameio } = await openTwoAccounts({});
    const go = (command: string) =>
      run("sh", ["-c", command], { cwd: consumer, env: { ...process.env, ...env } }).then(
        ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
        (error: unknown) => error as { code: number; stdout: string; stderr: string },
      );
    expect(steps.length).toBe(5);
    const file = join(consumer, "directory.yaml");
    const [before, edited] = [
      fences.find((text) => text.startsWith("# yaml-")),
      fences.find((text) => /^\+/m.test(text)),
    ];
    for (const { command, shown } of steps) {
      const { code, stdout, stderr } = await go(command);
      expect({ command, stdout, stderr }).toEqual({ command, stdout: shown, stderr: "" });
      expect(code, command).toBe(/ (plan|undo) /.test(command) ? 2 : 0);
      if (!command.includes(" dump ")) continue;
      const text = await readFile(file, "utf8");
      expect(unversioned(text)).toBe(unversioned(before!));
      const [, above = "", added = ""] = /^ (.*\n)\+(.*\n)$/.exec(edited!)!;
      await writeFile(file, text.replace(above, above + added));
    }
    const added = frameio.requests.filter(({ operation }) => operation === "groups.addUsers");
    const removed = frameio.requests.filter(({ operation }) => operation === "groups.removeUser");
    expect([added.length, removed.length]).toEqual([1, 1]);
    expect(frameio.groups.map(({ members }) => members.length)).toEqual([2, 1]);
  }, 120_000);

  test("plays the accounts of the guide, and carries a digest from its pull request to the push", async () => {
    await writeFile(
      join(consumer, "play.mjs"),
      fences.find((text) => text.includes("rollcall/testing/node"))!,
    );
    const playing = spawn(process.execPath, ["play.mjs"], { cwd: consumer, stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void playing.kill());
    let exports = "";
    for await (const text of playing.stdout.setEncoding("utf8")) {
      exports += String(text);
      if (exports.split("\n").length > 3) break;
    }
    const sh = (command: string) =>
      run("bash", ["-e", "-c", `${exports}\n${command}`], {
        cwd: consumer,
        env: { ...process.env, GITHUB_STEP_SUMMARY: join(consumer, "summary.md") },
      });
    await sh("rm -rf directory.* plan* undo* && npx rollcall dump -o directory.yaml");
    const file = join(consumer, "directory.yaml");
    const text = await readFile(file, "utf8");
    expect(unversioned(text)).toBe(unversioned(fences.find((fence) => fence.startsWith("# yaml-"))!));
    await writeFile(file, text.replace(/( +- )bo@.*\n/, "$&$1mia@northlight.example\n"));

    const workflow = parse(fences.find((fence) => fence.startsWith("name: directory"))!) as {
      jobs: { directory: { steps: { run?: string; if?: string }[] } };
    };
    const job = async (event: string) => {
      await sh("rm -f plan* summary.md");
      for (const { run: command, if: condition = "" } of workflow.jobs.directory.steps) {
        const isOther = condition.includes("event_name") && !condition.endsWith(`== '${event}'`);
        if (command === undefined || command === "npm ci" || isOther) continue;
        await sh(command);
      }
    };
    await expect(job("pull_request")).rejects.toThrow(/diff directory\.digest/);
    const [, digest = ""] = /^Digest: (.*)$/m.exec(await readFile(join(consumer, "summary.md"), "utf8"))!;
    await writeFile(join(consumer, "directory.digest"), `${digest}\n`);
    await job("pull_request");
    await job("push");
    // Nothing is left to be done, so the plan is another.
    await expect(job("push")).rejects.toThrow("This is not the plan that was expected.");
  }, 120_000);

  test("is told where what is printed finds no room", async () => {
    const failed = run("sh", ["-c", "npx rollcall --help > /dev/full"], { cwd: consumer });
    const { code, stderr } = (await failed.catch((error: unknown) => error)) as Record<string, unknown>;
    expect([code, stderr]).toEqual([1, "What is printed cannot be written (ENOSPC).\n"]);
  });

  test("without a token is told how to get one", async () => {
    const env = { PATH: process.env["PATH"], HOME: folder };
    const failed = run("npx", ["rollcall", "dump"], { cwd: consumer, env });
    const { code, stdout, stderr } = (await failed.catch((error: unknown) => error)) as Record<string, unknown>;
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("There is no token for frameio. Set\n  ROLLCALL_FRAMEIO_TOKEN\n");
  });
});

test("a bundle with one call of a vendor stays within its limit", async () => {
  const sizes = await measureBundles(project);
  console.log(`bundles, brotli: ${sizes.map(({ vendor, bytes }) => `${vendor} ${bytes} B`).join(", ")}`);
  for (const { vendor, bytes, limit } of sizes) expect(bytes, vendor).toBeLessThanOrEqual(limit);
});

test("each function that gets tokens stays within its limit, and costs nobody else a byte", async () => {
  const { additions, without } = await measureCredentials(project);
  console.log(
    `credentials, brotli: ${additions.map(({ vendor, name, bytes }) => `${vendor} ${name} ${bytes} B`).join(", ")}`,
  );
  expect(new Set(additions.map(({ vendor }) => vendor)).size).toBeGreaterThan(1);
  for (const { vendor, name, bytes, limit } of additions) expect(bytes, `${vendor} ${name}`).toBeLessThanOrEqual(limit);
  expect(without.length).toBeGreaterThan(additions.length / 3);
  expect(without.filter((file) => /credentials|directory|jose/.test(file))).toEqual([]);
});

test("publint finds nothing", async () => {
  const { buffer } = new Uint8Array(await readFile(tarball));
  const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
  expect(messages).toEqual([]);
});

test.runIf(thorough)("the types resolve wherever an ESM package can be imported", async () => {
  const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const args = [attw, tarball, "--profile", "esm-only", "--no-emoji", "--no-color"];
  expect(await complaints(args)).toBe("");
});

interface Entry {
  /** Its key in `exports`. */
  readonly name: string;
  readonly js: string;
  readonly types: string;
}

async function readEntries(): Promise<Entry[]> {
  const { exports } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    exports: { [name: string]: string | { types: string; default: string } };
  };
  return Object.entries(exports).flatMap(([name, target]) =>
    typeof target === "string" ? [] : [{ name, js: target.default, types: target.types }],
  );
}

function isTesting({ name }: Entry): boolean {
  return name.startsWith("./testing");
}

function specifier({ name }: Entry): string {
  return `rollcall${name.slice(1)}`;
}

/** The program of somebody who has installed the package, with every entry, as it is compiled under nodenext. */
let checked: ts.Program | undefined;
function typed(): ts.Program {
  return (checked ??= programOf({ "main.ts": program }, { module: "nodenext" }));
}

/** Compiles texts in a project, the empty one. */
function programOf(
  texts: Readonly<Record<string, string>>,
  how: object,
  library = "es2022",
  folder = consumer,
): ts.Program {
  const options = {
    target: "es2022",
    lib: [library, "dom", "dom.iterable", "dom.asynciterable"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
    ...how,
  };
  const files = new Map(Object.entries(texts).map(([name, text]) => [join(folder, name), text]));
  return compile([...files.keys()], optionsOf(options, folder), files);
}

/** What the compiler says of all that a program is made of, but for its own library. */
function complaintsOf(program: ts.Program): string[] {
  const files = program.getSourceFiles().filter((file) => !program.isSourceFileDefaultLibrary(file));
  const whole = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  return [...whole, ...diagnosticsOf(program, files)].map(messageOf);
}

/** Runs a tool in the empty project: what it says when it fails, nothing when it does not. */
async function complaints(args: string[]): Promise<string> {
  try {
    await run(process.execPath, args, { cwd: consumer });
    return "";
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr || String(error);
  }
}

function isValue(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const typeOnly = symbol.declarations?.some(
    (declaration) =>
      ts.isExportSpecifier(declaration) && (declaration.isTypeOnly || declaration.parent.parent.isTypeOnly),
  );
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return !typeOnly && (target.flags & ts.SymbolFlags.Value) !== 0;
}

async function filesBelow(path: string): Promise<string[]> {
  const children = await readdir(path, { recursive: true, withFileTypes: true });
  return children.filter((child) => child.isFile()).map((child) => join(child.parentPath, child.name));
}

async function sizeOf(path: string): Promise<number> {
  const files = (await filesBelow(path)).filter((file) => !relative(path, file).startsWith("node_modules"));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
