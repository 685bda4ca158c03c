import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCopy, type Copy } from "./walkthrough/copy.js";
import { commandsOf } from "./walkthrough/guide.js";
import { insert } from "./walkthrough/insert.js";

/*
 * Does on a copy of the project what CONTRIBUTING.md says, with an operation and a vendor that the project does not have, and runs
 * the commands that stand there. Before that, each part is left out once: the project has to name the one that is missing.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const data = join(root, "test/data/walkthrough");
const generate = "npm run --silent generate";

/** One part that somebody writes by hand: what it is called where it is missing, and how it is added. */
interface Part {
  readonly missing: RegExp;
  add(copy: string): void;
}

interface Walk {
  /** The heading in CONTRIBUTING.md. */
  readonly section: string;
  readonly parts: readonly Part[];
  /** The files that are written by hand. */
  readonly byHand: RegExp;
}

const derived =
  /^(generated\/[\w-]+\.\S+|test\/data\/recordings\/[\w-]+\.\w+\.ndjson|openapi\/PROVENANCE\.md|README\.md|scripts\/docs\/guides\/calls\.md)$/;

const walks: readonly Walk[] = [
  {
    section: "Add an operation",
    parts: [
      {
        missing: /operations signingGroups\.list is not in the description \(openapi\/docusign\.yaml/,
        add: (copy) => extend(join(copy, "openapi/docusign.yaml"), "operation/openapi.yaml"),
      },
      {
        missing: /operations signingGroups\.list is not in the sources \(test\/data\/sources\/docusign\.yaml/,
        add: (copy) => extend(join(copy, "test/data/sources/docusign.yaml"), "operation/sources.yaml"),
      },
    ],
    byHand: /^(openapi|test\/data\/sources)\/docusign\.yaml$/,
  },
  {
    section: "Add a vendor",
    parts: [
      {
        missing: /^openapi\/toybox\.yaml, the description, is missing\.$/m,
        add: (copy) => cpSync(join(data, "vendor/openapi/toybox.yaml"), join(copy, "openapi/toybox.yaml")),
      },
      {
        missing: /^test\/data\/sources\/toybox\.yaml, the sources, is missing\.$/m,
        add: (copy) => cpSync(join(data, "vendor/sources/toybox.yaml"), join(copy, "test/data/sources/toybox.yaml")),
      },
      { missing: /^src\/vendors\/toybox\/index\.ts, the vendor, is missing\.$/m, add: addFolder },
      { missing: /^"\.\/toybox" in the exports of package\.json, the entry, is missing\.$/m, add: addExports },
    ],
    byHand: /^(openapi\/toybox\.yaml|test\/data\/sources\/toybox\.yaml|src\/vendors\/toybox\/\w+\.ts|package\.json)$/,
  },
];

const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const copy = await makeCopy(root);
try {
  for (const walk of walks) await take(walk, copy);
} finally {
  copy.remove();
}

async function take({ section, parts, byHand }: Walk, { folder, run, reset, changes }: Copy): Promise<void> {
  console.log(`\n# ${section}`);
  for (const left of parts) {
    for (const part of parts) if (part !== left) part.add(folder);
    const { code, said } = await run(generate);
    if (code === 0 || !left.missing.test(said)) throw new Error(`Without it, nothing says ${left.missing}:\n${said}`);
    console.log(`- without it: ${left.missing.exec(said)![0]}`);
    await reset();
  }
  for (const part of parts) part.add(folder);
  const commands = commandsOf(guide, section);
  if (!commands.includes("npm run generate")) throw new Error(`CONTRIBUTING.md generates nothing under ${section}.`);
  for (const command of commands) {
    const started = performance.now();
    const { code, said } = await run(command);
    const seconds = Math.round((performance.now() - started) / 1000);
    if (code !== 0) throw new Error(`${command} ended with ${code}:\n${said}`);
    console.log(`- ${command}: ${seconds} s`);
  }
  const changed = await changes();
  const strange = changed.filter((path) => !byHand.test(path) && !derived.test(path));
  if (strange.length > 0) throw new Error(`Something else has changed too: ${strange.join(", ")}`);
  console.log(`- git status: ${changed.join(", ")}`);
  await reset();
}

function extend(path: string, part: string): void {
  writeFileSync(path, insert(readFileSync(path, "utf8"), readFileSync(join(data, part), "utf8")));
}

/* The files end in .txt where they are kept, for what they import is not there. */
function addFolder(copy: string): void {
  for (const name of ["index", "declaration", "paths", "contract"]) {
    cpSync(join(data, `vendor/src/${name}.ts.txt`), join(copy, `src/vendors/toybox/${name}.ts`));
  }
}

function addExports(copy: string): void {
  const path = join(copy, "package.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { exports: Record<string, unknown> };
  const entry = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });
  const added = ["toybox", "toybox/paths", "toybox/contract"].map((name) => [`./${name}`, entry(name)] as const);
  const all = Object.entries(manifest.exports);
  const at = all.findIndex(([name]) => name.startsWith("./openapi/"));
  manifest.exports = Object.fromEntries([...all.slice(0, at), ...added, ...all.slice(at)]);
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}
