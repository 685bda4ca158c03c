import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compilePrograms, type Complaint } from "../../scripts/upgrade/compile.js";
import { faultsOf, follow, type Compiled, type Step } from "../../scripts/upgrade/follow.js";
import { readPrograms, type Program } from "../../scripts/upgrade/programs.js";

/* A release and a package of two files: what was written for the one is compiled against the other, as `npm run upgrade` does. */

let folder: string;
const put = (name: string, text: string): void => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const fence = "```";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rollcall-upgrade-test-"));
  const readme = ["# Toys", `${fence}ts`, 'import { call } from "rollcall";', "call(token);", fence, `${fence}ts`];
  put("release/README.md", [...readme, 'import { toys } from "rollcall/toys";', "toys.list();", fence, ""].join("\n"));
  put("release/scripts/docs/guides/toys.md", `${fence}text\nno program\n${fence}\n`);
  put(
    "release/test/types/compare.ts",
    "export type Same<A, B> = [A, B] extends [B, A] ? true : 'different: toys.list: output';\n",
  );
  const typeTest = [
    'import type { Toy } from "../../src/vendors/toys/index.js";',
    'import type { Same } from "./compare.js";',
    "export const holds: Same<Toy, { id: string }> = true;",
  ];
  put("release/test/types/toys.ts", `${typeTest.join("\n")}\n`);
  put("release/test/types/toys.test.ts", "this is no program\n");
  put("release/test/package/sample.ts", 'export const sample = `import { call } from "rollcall"; call("t");`;\n');
  const exports = { ".": { types: "./index.d.ts" }, "./toys": { types: "./toys.d.ts" } };
  put("package/package.json", JSON.stringify({ name: "rollcall", type: "module", exports }));
  put("package/index.d.ts", "export declare function call(token: string): void;\n");
  put(
    "package/toys.d.ts",
    "export declare const toys: { listAll(): void };\nexport interface Toy { id: string; age: number }\n",
  );
  symlinkSync(fileURLToPath(new URL("../../node_modules", import.meta.url)), join(folder, "package/node_modules"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shared = { token: "declare const token: string;", nobody: "declare const nobody: string;" };
const read = (): Promise<Program[]> => readPrograms(join(folder, "release"), shared);
const compile = (programs: readonly Program[], name: string): Promise<Complaint[]> =>
  compilePrograms(join(folder, "package"), join(folder, name), programs);

test("programs of a release are its blocks, its samples and its tests of types, which import the package", async () => {
  const programs = await read();
  expect(programs.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
    "blocks of README and the guides: README.md:2",
    "blocks of README and the guides: README.md:6",
    "packed samples: test/package/sample.ts",
    "tests of types: test/types/compare.ts",
    "tests of types: test/types/toys.ts",
  ]);
  expect(programs[0]!.text).toBe(`${shared.token} export {};\nimport { call } from "rollcall";\ncall(token);\n`);
  expect(programs.at(-1)!.text).toContain('from "rollcall/toys"');
});

describe("what does not compile", () => {
  const steps: readonly Step[] = [
    { program: "README.md:6", entry: "`toys.list` is", replace: [{ from: "toys.list()", to: "toys.listAll()" }] },
    {
      program: "test/types/toys.ts",
      entry: "property.add",
      replace: [{ from: "id: string", to: "id: string; age: number" }],
    },
  ];
  const [list, type]: readonly Complaint[] = [
    { program: "README.md:6", text: "README.md:6: Property 'list' does not exist on type '{ listAll(): void; }'." },
    { program: "test/types/toys.ts", text: "test/types/toys.ts: toys.list: output" },
  ];
  const asWritten = [list!, type!];
  const changelog = `# Changelog

## 0.2.0

- \`toys.list\` is
  now \`toys.listAll\`.
- property.add, is new: \`Toy.age\`

## 0.1.0

- \`toys.list\` is new.
`;
  const faults = async (own: readonly Step[], compiled: Partial<Compiled> = {}, text = changelog): Promise<string[]> =>
    faultsOf(await read(), own, { asWritten, followed: [], ...compiled }, { changelog: text, since: "0.1.0" });

  test("against the package is told one by one, and is nothing once the changelog is followed", async () => {
    const programs = await read();
    expect(await compile(programs, "as-written")).toEqual(asWritten);
    expect(await compile(follow(programs, steps), "followed")).toEqual([]);
    expect(await faults(steps)).toEqual([]);
  });

  test("is a fault where no entry breaks it, or the entry is none of those since", async () => {
    expect(await faults([steps[0]!], { followed: [type!] })).toEqual([
      "test/types/toys.ts: toys.list: output\n  No entry of CHANGELOG.md breaks it.",
    ]);
    expect(await faults(steps, {}, changelog.replace("- property.add", "- property.gone"))).toEqual([
      'test/types/toys.ts: 0 items of CHANGELOG.md begin "property.add".',
    ]);
  });

  test("is a fault where following the entry is not enough", async () => {
    expect(await faults(steps, { followed: [type!] })).toEqual([
      "test/types/toys.ts: toys.list: output\n  It does not compile with what CHANGELOG.md says either.",
    ]);
  });

  test("has something to follow, and what compiles has nothing", async () => {
    const idle = { program: "README.md:2", entry: "`toys.list` is", replace: [{ from: "nothing", to: "something" }] };
    expect(await faults([...steps, idle, { ...idle, program: "README.md:7" }])).toEqual([
      "README.md:2: it compiles as it was written.",
      "README.md:2: it has no nothing",
      "README.md:7: 0.1.0 has no such program.",
    ]);
  });
});
