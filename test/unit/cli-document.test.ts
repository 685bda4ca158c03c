import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseJson } from "../../src/cli/document/json.js";
import { readDocument } from "../../src/cli/document/read.js";
import { parseYaml } from "../../src/cli/document/yaml.js";
import { Refusal } from "../../src/cli/refusal.js";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "rollcall-document-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is wrong with a text, by line and column. */
async function wrong(text: string | Uint8Array, name = "f.yaml"): Promise<string[]> {
  const path = join(folder, name);
  await writeFile(path, text);
  try {
    await readDocument(path);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.message.split("\n").map((line) => line.replace(`${path}:`, ""));
  }
}

/** Where a pointer leads, by line and column. */
async function at(text: string, pointer: string, about: "key" | "value", name = "f.yaml"): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  const { line, column } = (await readDocument(path)).complain({ pointer, message: "", about });
  return `${line}:${column}`;
}

describe("a JSON text", () => {
  test.each([
    ['{"a": 1,}', '1:9: There must be a key in double quotes, but here is "}".'],
    ["[1, x]", '1:5: There must be a value, but here is "x".'],
    ["", "1:1: There must be a value, but the file ends."],
    ["{", "1:2: There must be a key in double quotes or }, but the file ends."],
    ['{"a"\n 1}', '2:2: There must be a colon, but here is "1".'],
    ['{"a":}', '1:6: There must be a value, but here is "}".'],
    ["[1 2]", '1:4: There must be a comma or ], but here is "2".'],
    ["[}", '1:2: There must be a value or ], but here is "}".'],
    ["[] []", '1:4: There must be the end of the file, but here is "[".'],
    ["]", '1:1: There must be a value, but here is "]".'],
    ["'a'", '1:1: There must be a value, but here is "\'".'],
    ["[01]", '1:2: There must be a value or ], but here is "0".'],
    ['["a\tb"]', '1:2: There must be a value or ], but here is "\\"".'],
    ['{"a": 1, "b": {"c": 1,\n "c": 2}, "a": 3}', "2:2: c stands twice.\n2:11: a stands twice."],
    ['{"a":1,"\\u0061":2}', "1:8: a stands twice."],
    ['["\\u12"]', '1:2: There must be a value or ], but here is "\\"".'],
    ['["\\u00g1"]', '1:2: There must be a value or ], but here is "\\"".'],
    ["[1.]", '1:2: There must be a value or ], but here is "1".'],
    ["[1e+]", '1:2: There must be a value or ], but here is "1".'],
    ["[nulls]", '1:2: There must be a value or ], but here is "n".'],
    ["/* no */ {}", '1:1: There must be a value, but here is "/".'],
  ])("%j is refused at its place", async (text, what) => {
    expect((await wrong(text, "f.json")).join("\n")).toBe(what);
  });

  test("is refused exactly where JSON.parse refuses it, and gives the same value", () => {
    const signs = fc.stringMatching(/^[[\]{},:"a1 \n\\-]{0,12}$/);
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "]", "{", '"', "1", "\\", "\n"))
      .map(([text, at, sign]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + sign + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), signs, broken), (text) => {
        const parsed = parseJson(text);
        let value: unknown, failed;
        try {
          value = JSON.parse(text);
        } catch {
          failed = true;
        }
        if ("value" in parsed) expect(parsed.value).toEqual(value);
        else if (!parsed.faults.every(({ message }) => message.endsWith("stands twice."))) expect(failed).toBe(true);
        if (failed) expect("faults" in parsed).toBe(true);
      }),
      { numRuns: 2000, seed: 15 },
    );
  });

  test("may have numbers in every form", () => {
    expect(parseJson("[0, -0.5, 1e5, 2E+3, 3.25e-4]")).toMatchObject({ value: [0, -0.5, 1e5, 2e3, 3.25e-4] });
  });

  test("may begin with a byte order mark, as editors write it", async () => {
    expect(await wrong("\ufeff{}", "f.json")).toEqual([]);
    expect(await wrong("\ufeffa: 1")).toEqual([]);
  });

  test("may be as deep as it likes", () => {
    expect("value" in parseJson("[".repeat(200_000) + "]".repeat(200_000))).toBe(true);
    expect("faults" in parseJson("[".repeat(200_000))).toBe(true);
  });

  test("shows where a part is, its key or its value, and what is nearest to one that is not there", async () => {
    const text = '{\n  "a": [1, {"b/c": "x"}],\n  "d" : null, "f~g": 1.5e-3}';
    const places = [
      ["", "value", "1:1"],
      ["", "key", "1:1"],
      ["/a", "key", "2:3"],
      ["/a", "value", "2:8"],
      ["/a/0", "value", "2:9"],
      ["/a/1/b~1c", "key", "2:13"],
      ["/a/1/b~1c", "value", "2:20"],
      ["/a/7", "value", "2:8"],
      ["/a/7/x", "key", "2:8"],
      ["/a/0/x/y", "key", "2:9"],
      ["/a/x", "key", "2:8"],
      ["/a/1/x", "key", "2:12"],
      ["/d", "value", "3:9"],
      ["/f~0g", "key", "3:15"],
      ["/f~0g", "value", "3:22"],
      ["/e", "key", "1:1"],
    ] as const;
    for (const [pointer, about, where] of places) {
      expect(await at(text, pointer, about, "f.json"), pointer).toBe(where);
      expect(await at(text, pointer, about), pointer).toBe(where);
    }
  });
});

describe("a YAML text", () => {
  test.each([
    ["a: 1\na: 2", "2:1: This key stands twice."],
    ["a: [1", "1:6: Flow sequence in block collection must be sufficiently indented and end with a ]."],
    ["a: 1\n---\nb: 2", "2:1: Source contains multiple documents; please use YAML.parseAllDocuments()."],
    ["? [a, b]\n: 1", "1:3: A key must be text."],
    ["%YAML 1.1\n---\na: yes", "1:1: The file must be YAML 1.2: leave out the line that begins with %YAML."],
    ["a: !secret x", "1:4: Unresolved tag: !secret."],
    ["a: *b", "1:4: Nothing before this is called &b."],
    ["\tb: 1", "1:1: Tabs are not allowed as indentation."],
    ["a: 'x", "1:6: Missing closing 'quote."],
    [`a: &a [x]\nb:\n${"  - *a\n".repeat(101)}`, "103:5: A file may have 100 aliases, and this is one more."],
    [
      `a: &a [x]\nb: &b [${"*a, ".repeat(48)}]\nc: [${"*b, ".repeat(48)}]`,
      "1:1: The file has aliases within aliases, which come to more than 1000 copies.",
    ],
    ["[".repeat(20_000), "1:1: The file is nested too deeply to be read."],
    [`a: ${"[".repeat(501)}${"]".repeat(501)}`, "1:1: The file is nested too deeply to be read."],
    [`a: ${"{ b: ".repeat(501)}`, "1:1: The file is nested too deeply to be read."],
    [`a:\n  ${"- ".repeat(500)}b`, "1:1: The file is nested too deeply to be read."],
  ])("%j is refused at its place", async (text, what) => {
    const found = await wrong(text);
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/^\d+:\d+: .+\.$/s);
    expect(found.join("\n")).toContain(what);
  });

  test("may be nested more deeply than any file of ours", async () => {
    expect(await wrong(`a: ${"[".repeat(400)}${"]".repeat(400)}\nb: "${"[] ".repeat(600)}"`)).toEqual([]);
  });

  test("may take up a list a hundred times", async () => {
    expect(await wrong(`a: &a [x]\nb:\n${"  - *a\n".repeat(100)}`)).toEqual([]);
  });

  test("shows where a part is, also through an alias, and the key of what has no value", async () => {
    const text = "x: &people\n  - ada\n  - bo\ny: *people\nmembers:\nroles: {a: , b: }\n";
    expect(await at(text, "/x/1", "value")).toBe("3:5");
    expect(await at(text, "/y/1", "value")).toBe("3:5");
    expect(await at(text, "/y", "value")).toBe("4:4");
    expect(await at(text, "/members", "value")).toBe("5:1");
    expect(await at(text, "/roles/b", "value")).toBe("6:14");
    expect(await at("- a\r\n- b\r\n", "/1", "value")).toBe("2:3");
    expect(await at("# first\na: ''\n? b\n", "", "value")).toBe("2:1");
    expect(await at("# first\na: ''\n? b\n", "/a", "value")).toBe("2:4");
    expect(await at("# first\na: ''\n? b\n", "/b", "value")).toBe("3:3");
    expect(await at("", "/b", "value")).toBe("1:1");
  });

  test("may say that it is YAML 1.2", () => {
    expect(parseYaml("%YAML 1.2\n---\na: yes")).toMatchObject({ value: { a: "yes" } });
  });

  test("is no text where it is none: a mistake of ours is thrown", () => {
    expect(() => parseYaml(undefined as never)).toThrow(TypeError);
  });

  test("keeps merge keys, dates, octal numbers and words for true as they are written", () => {
    const parsed = parseYaml("a: &a {b: 1}\nc: {<<: *a}\nd: 2024-01-01\ne: yes\nf: 007");
    expect("value" in parsed && parsed.value).toEqual({
      a: { b: 1 },
      c: { "<<": { b: 1 } },
      d: "2024-01-01",
      e: "yes",
      f: 7,
    });
  });
});

test("a file that cannot be read, or is no UTF-8, is refused", async () => {
  await expect(readDocument(join(folder, "none.yaml"))).rejects.toThrow(
    "none.yaml cannot be read: there is no such file (ENOENT).",
  );
  expect(await wrong(Uint8Array.from([97, 58, 10, 32, 0xff, 10]))).toEqual([
    "2:2: This is no text in UTF-8. Save the file as UTF-8.",
  ]);
});
