import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { allCredentials, goal, limit, perCredential, perOperation } from "../../scripts/size.js";
import * as rollcall from "../../src/index.js";
import * as testing from "../../src/testing/index.js";
import { chapters } from "../faults/table.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const readme = read("README.md");
const [calls = "", errors = "", numbers = "", runtimes = ""] = ["calls", "errors", "numbers", "runtimes"].map((name) =>
  read(`scripts/docs/guides/${name}.md`),
);
const written = (count: number) => count.toLocaleString("en");
const plain = (text: string) => text.replaceAll(/\s+/g, " ");

describe("a number of the README and its guide", () => {
  test("of bytes is what a bundle may weigh", () => {
    expect(plain(readme)).toContain(`at most ${written(limit)} bytes, and ${perOperation} for each operation`);
    const all = `${written(limit)} bytes and ${perOperation} an operation at most; the goal is ${written(goal)} and ${perOperation}`;
    expect(numbers).toContain(all);
    expect(numbers).toContain(`${written(perCredential)} bytes at most; all of a vendor ${written(allCredentials)}`);
  });

  test("of faults is not more than are played", () => {
    const [, told] = /more than (\d+) faults/.exec(plain(readme)) ?? [];
    const played = chapters.reduce((sum, { faults }) => sum + faults.length, 0);
    expect(Number(told)).toBeGreaterThan(500);
    expect(played).toBeGreaterThan(Number(told));
  });

  test("of the matrix is that of its rows", () => {
    const rows = (table: string) => {
      const [, ...lines] = new RegExp(`^\\| ${table} .*\\n\\|.*\\n((?:\\|.*\\n)+)`, "m")
        .exec(runtimes)![1]!
        .split("\n");
      return lines.length;
    };
    const [of, under, compilers, runners] = ["Runtimes", "Bundlers", "Types", "Test runners"].map(rows);
    const said = `In ${of} runtimes, under ${under} bundlers, ${compilers} compilers and ${runners} test runners`;
    expect(plain(readme)).toContain(said);
  });

  test("of fakes is that of the vendors that are played", () => {
    const fakes = Object.keys(testing).filter((name) => name.startsWith("fake"));
    expect(plain(readme)).toContain(`${fakes.length} fakes play the vendors`);
  });

  test("of random runs is what the contract tests make unless told otherwise", () => {
    const contract = read("scripts/contract.ts");
    const [changes, walks] = ["changes", "walks"].map((name) =>
      Number(new RegExp(`number\\("${name}", (\\d+)\\)`).exec(contract)?.[1]),
    );
    expect(numbers).toContain(`${written(changes!)} random changes of the vendors' answers`);
    expect(numbers).toContain(`${walks} random walks through the fake of each vendor`);
  });
});

describe("what the guides list", () => {
  test("is every entry point", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: object };
    const listed = [...calls.matchAll(/^\| `(rollcall[^`]*)` /gm)].map(([, name = ""]) => name);
    const known = Object.keys(exports)
      .filter((name) => name !== "./package.json")
      .map((name) =>
        name
          .replace(/^\./, "rollcall")
          .replace(/\/[\w-]+\/(paths|contract|credentials|directory)$/, "/<api>/$1")
          .replace("*", "<api>"),
      );
    expect(new Set(listed)).toEqual(new Set(known));
  });

  test("is every class of error with its code", () => {
    const listed = [...errors.matchAll(/^\| `(\w+Error)` +\| `(\w+)` /gm)].map(([, name, code]) => `${name} ${code}`);
    const source = readFileSync(join(root, "src/errors.ts"), "utf8");
    const classes = [...source.matchAll(/^export class (\w+)\b.*?^ {2}(?:override )?readonly code[^=]*= "(\w+)"/gms)];
    const known = classes.map(([, name, code]) => `${name} ${code}`);
    expect(listed.sort()).toEqual(known.sort());
    const exported = Object.keys(rollcall).filter((name) => name.endsWith("Error") && name !== "isRollcallError");
    expect(exported.length).toBe(listed.length + 1);
  });
});
