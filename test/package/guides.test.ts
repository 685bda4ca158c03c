import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { freeNames, guides } from "../support/guides.js";
import { diagnose, reachMocks, run } from "../support/snippets.js";

/* Whatever the README and the guides show is compiled and run. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const programs = guides.flatMap(({ programs }) => programs);
const commands = guides.flatMap(({ commands }) => commands);

test("every fence is one that is run, or text", () => {
  expect(new Set(guides.flatMap(({ languages }) => languages))).toEqual(new Set(["sh", "ts", "text"]));
  for (const { file, programs } of guides)
    if (!file.endsWith("/contributing.md") && !file.endsWith("/numbers.md"))
      expect(programs.length, file).toBeGreaterThan(0);
});

test.each(guides)("in $file no fence is indented, where nobody would find it", ({ text, languages }) => {
  expect(text.match(/^ +```/m)).toBeNull();
  expect(text.match(/^```/gm) ?? []).toHaveLength(2 * languages.length);
});

test("the blocks compile against the sources", () => {
  expect(diagnose(programs)).toEqual([]);
});

test("each name that a block leaves to the reader is explained in the guide on calls, and no other", () => {
  const { text } = guides.find(({ file }) => file.endsWith("/calls.md"))!;
  const [, chapter = ""] = /^## Names in the examples\n([^]*?)^## /m.exec(text) ?? [];
  const explained = [...chapter.matchAll(/^\| (`[^|]*`) /gm)].flatMap(([, names = ""]) => names.split(", "));
  expect(explained.sort()).toEqual(freeNames.map((name) => `\`${name}\``).sort());
});

test("a function that is there to be copied has at most 20 lines", () => {
  const functions = programs.flatMap(({ name, code }) =>
    [...code.matchAll(/^(?:async )?function (\w+)[^]*?^}$/gm)].map(([text, called]) => ({ name, called, text })),
  );
  expect(functions.map(({ called }) => called)).toContain("takeOutOfEverything");
  for (const { name, called, text } of functions) expect(text.split("\n").length, `${name} ${called}`).toBeLessThan(21);
});

describe("a block runs against the mock servers", () => {
  const printed: string[] = [];

  beforeEach(() => {
    printed.length = 0;
    vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => void printed.push(values.join(" ")));
  });

  test.each(programs)("at $name", async ({ prefer, prints, ...program }) => {
    const { exchanges, violations } = reachMocks(prefer);
    await run(program);
    expect(violations).toEqual([]);
    // One that plays the vendors reaches nobody else.
    if (program.code.includes('"rollcall/testing"')) expect(exchanges).toEqual([]);
    else if (!program.code.includes(".abort(")) expect(exchanges.length).toBeGreaterThan(0);
    if (prints) expect(printed.join("\n")).toContain(prints);
  });
});

describe("shell blocks", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };

  test("are found, fenced in the one way in which .ci/run finds and runs them", () => {
    const ci = readFileSync(join(root, ".ci/run"), "utf8");
    expect(commands).toContain("npm run demo");
    expect(commands).toContain("npm test");
    expect(ci).toContain("^```sh$");
    expect(ci).toContain("README.md scripts/docs/guides/*.md");
    expect(ci).toMatch(/^ *step .* run_readme$/m);
  });

  test("and every npm script that is named anywhere are there", () => {
    const text = guides.map(({ text }) => text).join("\n");
    const named = [...text.matchAll(/npm (?:run ([\w:-]+)|(test)\b)/g)].map(([, run, word]) => run ?? word ?? "");
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) {
      expect(scripts).toHaveProperty(name);
      const [, file] = /^tsx (\S+)/.exec(scripts[name] ?? "") ?? [];
      if (file) expect(existsSync(join(root, file)), file).toBe(true);
    }
    for (const command of commands) expect(command).toMatch(/^npm (ci|test|pack|run [\w-]+)$/);
  });
});
