import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { goal, limit, perOperation } from "../../scripts/size.js";
import * as rollcall from "../../src/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

describe("what the README lists", () => {
  test("is what a bundle may weigh", () => {
    const written = (bytes: number) => bytes.toLocaleString("en");
    expect(readme).toContain(
      `${written(limit)} bytes and ${perOperation} an operation at most; the goal is ${written(goal)} and ${perOperation}`,
    );
  });

  test("is every entry point", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: object };
    const listed = [...readme.matchAll(/^\| `(rollcall[^`]*)` /gm)].map(([, name = ""]) => name);
    const known = Object.keys(exports)
      .filter((name) => name !== "./package.json")
      .map((name) =>
        name
          .replace(/^\./, "rollcall")
          .replace(/\/[\w-]+\/(paths|contract|credentials)$/, "/<api>/$1")
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
});
