import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { tryCells, type Cell } from "../../scripts/matrix/cell.js";
import { nodes, versionIn } from "../../scripts/matrix/packages.js";
import { putTables, tablesIn, writeTables } from "../../scripts/matrix/table.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const guide = readFileSync(join(root, "scripts/docs/guides/runtimes.md"), "utf8");
const { engines, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  engines: { node: string };
  dependencies: Record<string, string>;
};

describe("the cells", () => {
  const cell = (row: string, column: string, rest: Partial<Cell> = {}): Cell => ({
    table: "Where",
    row,
    column,
    ...rest,
  });
  const works = async () => {};
  const fails = () => Promise.reject(Object.assign(new Error("Command failed"), { stdout: "out", stderr: "err" }));

  test("are tried, each, two at once, and told in words; a failure keeps what was said", async () => {
    const told: string[] = [];
    let [atOnce, most] = [0, 0];
    const counted = async () => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atOnce--;
    };
    const cells = [
      cell("One", "import", { attempt: counted }),
      cell("One", "require", { attempt: counted }),
      cell("Two", "import", { attempt: fails }),
      cell("Three", "import", { missing: "no package holds it" }),
      cell("Three", "require", { attempt: () => Promise.resolve("with a warning") }),
      cell("Four", "import", { attempt: works }),
    ];
    const results = await tryCells(cells, ({ row, column }) => told.push(`${row} ${column}`));
    expect(most).toBe(2);
    expect(told.sort()).toEqual(cells.map(({ row, column }) => `${row} ${column}`).sort());
    expect(results[2]!.failure).toBe("Command failed\nout\nerr");
    expect(writeTables(results).split("\n")).toEqual([
      "| Where | import        | require             |",
      "| ----- | ------------- | ------------------- |",
      "| One   | yes           | yes                 |",
      "| Two   | no            | –                   |",
      "| Three | not to be had | yes, with a warning |",
      "| Four  | yes           | –                   |",
      "",
    ]);
  });

  test("of one table do not stand in another", async () => {
    const results = await tryCells(
      [cell("One", "a", { attempt: works }), { ...cell("Two", "b"), table: "Other" }],
      () => {},
    );
    expect(writeTables(results)).toBe(
      "| Where | a   |\n| ----- | --- |\n| One   | yes |\n\n| Other | b   |\n| ----- | --- |\n| Two   | yes |\n",
    );
  });
});

describe("the guide", () => {
  test("takes tables between its marks, and gives the same ones", () => {
    const tables = "| Where | a   |\n| ----- | --- |\n| One   | yes |\n";
    const written = putTables(guide, tables);
    expect(tablesIn(written)).toBe(tables);
    expect(putTables(written, tablesIn(guide))).toBe(guide);
    expect(() => tablesIn("# A guide\n")).toThrow("The guide has no");
  });

  test("shows each version that the matrix installs, and none that does not work", () => {
    const tables = tablesIn(guide);
    const versions = [
      ...nodes().map(({ version }) => `Node ${version}`),
      ...["5.4", "5.9", "6", "7"].map((name) => `TypeScript ${versionIn("matrix", `typescript-${name}`)}`),
      ...["vite", "webpack", "rollup", "jest", "vitest", "jsdom"].map((name) => versionIn("matrix", name)),
      ...["@oven/bun-", "@deno/"].map((name) => versionIn("runtimes", name)),
      `esbuild ${versionIn("project", "esbuild")}`,
      ...["workerd ", "Chromium "],
    ];
    for (const version of versions) expect(tables).toContain(version);
    expect(tables.split("\n").filter((line) => /\| (no|not to be had) /.test(line))).toEqual([]);
  });

  test("names the least versions that package.json allows, and what Jest has to transform", () => {
    for (const { version } of nodes().slice(0, 2)) expect(engines.node).toContain(version);
    const named = new RegExp(`\\(rollcall\\|${Object.keys(dependencies).join("\\|").replaceAll("|", "\\|")}\\)`);
    expect(guide).toMatch(named);
  });
});
