import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { goal, limit } from "../scripts/size.js";
import * as rollcall from "../src/index.js";
import { readDescriptions } from "./support/description.js";
import { diagnose, reachMocks, run, type Snippet } from "./support/snippets.js";

/*
 * The README as a program. Each block that is fenced as ts is a module by itself. Names that it uses and does not declare come from
 * the prelude below; what it sends to the vendors goes to the mock servers. A comment before a block can say with what the mock is
 * to answer, as its `Prefer` header has it, and what the block must print: <!-- mock: code=404; prints: gone -->
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const account = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";

const prelude: Record<string, string> = {
  token: 'const token = "token-of-the-readme";',
  their_token: 'const their_token = "token-of-somebody-else";',
  signIn: 'const signIn = () => Promise.resolve("token-of-the-readme");',
  account_id: `const account_id = "${account}";`,
  accountId: `const accountId = "${account}";`,
  other_account_id: 'const other_account_id = "adobe:5F2A1C3D64B0@AdobeOrg";',
  group_id: 'const group_id = "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23";',
  user_id: 'const user_id = "3d7e9b24-91f0-4c3b-8f6d-52b0c4a1e8d7";',
  user_ids: 'const user_ids = ["3d7e9b24-91f0-4c3b-8f6d-52b0c4a1e8d7"];',
  redis: 'import { redis } from "readme/redis";',
  frameio: `import { createFrameio as client } from "rollcall/frameio"; const frameio = client({ token: "token-of-the-readme", account_id: "${account}" });`,
};

interface Block extends Snippet {
  /** What the mock is asked to answer. */
  readonly prefer: string | undefined;
  /** What the block must print. */
  readonly prints: string | undefined;
}

const fences = [...readme.matchAll(/(?:<!-- mock: (.*?) -->\n\n)?^```(\w*)\n([^]*?)^```$/gm)].map((match) => ({
  note: match[1],
  language: match[2] ?? "",
  code: match[3] ?? "",
  line: readme.slice(0, match.index).split("\n").length,
}));

const blocks: Block[] = fences
  .filter(({ language }) => language === "ts")
  .map(({ note = "", code, line }) => ({
    name: `line ${line}`,
    prelude: preludeOf(code),
    code,
    prefer: /^(code=[^;]*)/.exec(note)?.[1],
    prints: /prints: (.*)$/.exec(note)?.[1],
  }));

test("every fence is one that is run, or text", () => {
  expect(new Set(fences.map(({ language }) => language))).toEqual(new Set(["sh", "ts", "text"]));
  expect(blocks.length).toBeGreaterThan(10);
});

test("the blocks compile against the sources", () => {
  expect(diagnose(blocks)).toEqual([]);
});

describe("a block runs against the mock servers", () => {
  const printed: string[] = [];

  beforeEach(() => {
    printed.length = 0;
    vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => void printed.push(values.join(" ")));
  });

  test.each(blocks)("at $name", async ({ prefer, prints, ...block }) => {
    const { exchanges, violations } = reachMocks(prefer);
    await run(block);
    expect(violations).toEqual([]);
    if (!block.code.includes(".abort(")) expect(exchanges.length).toBeGreaterThan(0);
    if (prints) expect(printed.join("\n")).toContain(prints);
  });
});

describe("shell blocks", () => {
  const commands = fences
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => code.trim().split(/\n|&&/))
    .map((command) => command.trim());
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };

  test("are found, fenced in the one way in which .ci/run finds and runs them", () => {
    const ci = readFileSync(join(root, ".ci/run"), "utf8");
    expect(commands).toContain("npm run demo");
    expect(commands).toContain("npm test");
    expect(ci).toContain("^```sh$");
    expect(ci).toMatch(/^ *step .* run_readme$/m);
    expect(readme.match(/^ +```/m)).toBeNull();
  });

  test("and every npm script that is named anywhere are there", () => {
    const named = [...readme.matchAll(/npm (?:run ([\w-]+)|(test)\b)/g)].map(([, run, word]) => run ?? word ?? "");
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) {
      expect(scripts).toHaveProperty(name);
      const [, file] = /^tsx (\S+)/.exec(scripts[name] ?? "") ?? [];
      if (file) expect(existsSync(join(root, file)), file).toBe(true);
    }
    for (const command of commands) expect(command).toMatch(/^npm (ci|test|pack|run [\w-]+)$/);
  });
});

describe("what the README lists", () => {
  test("is as many operations as are described", () => {
    const count = readDescriptions().flatMap(({ operations }) => operations).length;
    expect(readme).toContain(`calls all ${count} operations`);
  });

  test("is what a bundle may weigh", () => {
    const written = (bytes: number) => bytes.toLocaleString("en");
    expect(readme).toContain(`${written(limit)} bytes at most; the goal is ${written(goal)}`);
  });

  test("is every entry point", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: object };
    const listed = [...readme.matchAll(/^\| `(rollcall[^`]*)` /gm)].map(([, name = ""]) => name);
    const known = Object.keys(exports)
      .filter((name) => name !== "./package.json")
      .map((name) =>
        name
          .replace(/^\./, "rollcall")
          .replace(/\/[\w-]+\/(paths|contract)$/, "/<api>/$1")
          .replace("*", "<api>"),
      );
    expect(new Set(listed)).toEqual(new Set(known));
  });

  test("is every class of error with its code", () => {
    const listed = [...readme.matchAll(/^\| `(\w+Error)` +\| `(\w+)` /gm)].map(([, name, code]) => `${name} ${code}`);
    const source = readFileSync(join(root, "src/errors.ts"), "utf8");
    const classes = [...source.matchAll(/^export class (\w+)\b.*?^ {2}(?:override )?readonly code[^=]*= "(\w+)"/gms)];
    const known = classes.map(([, name, code]) => `${name} ${code}`);
    expect(listed.sort()).toEqual(known.sort());
    const exported = Object.keys(rollcall).filter((name) => name.endsWith("Error") && name !== "isRollcallError");
    expect(exported.length).toBe(listed.length + 1);
  });

  test("is there: every link within the project leads to a file", () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)/g)].map(([, link = ""]) => link);
    const local = links.filter((link) => !link.startsWith("https://"));
    expect(local.length).toBeGreaterThan(5);
    expect(local.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});

/** The part of the prelude that a block needs. */
function preludeOf(code: string): string {
  const declared = (name: string) => new RegExp(`\\b(const|let|function|import \\{[^}]*)\\s*\\b${name}\\b`).test(code);
  return Object.entries(prelude)
    .filter(([name]) => new RegExp(`(?<![.\\w])${name}\\b(?!:)`).test(code) && !declared(name))
    .map(([, line]) => line)
    .join(" ");
}
